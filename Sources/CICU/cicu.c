#include "cicu.h"

#include <stdlib.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/utrans.h>
#include <unicode/uversion.h>

static int32_t failed(UErrorCode code) { return U_FAILURE(code) ? -(int32_t)code : 0; }

int32_t cicu_class(uint32_t scalar) {
    UChar32 c = (UChar32)scalar;
    switch (u_charType(c)) {
    case U_LOWERCASE_LETTER: return CICU_LOWER;
    case U_UPPERCASE_LETTER:
    case U_TITLECASE_LETTER: return CICU_UPPER;
    case U_MODIFIER_LETTER: return CICU_LETTER;
    case U_OTHER_LETTER: return u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC) ? CICU_IDEOGRAPH : CICU_LETTER;
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_COMBINING_SPACING_MARK: return CICU_MARK;
    case U_DECIMAL_DIGIT_NUMBER:
    case U_LETTER_NUMBER:
    case U_OTHER_NUMBER: return CICU_DIGIT;
    case U_SPACE_SEPARATOR:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR: return CICU_SPACE;
    case U_CONTROL_CHAR: return u_isUWhiteSpace(c) ? CICU_SPACE : CICU_FORMAT;
    case U_FORMAT_CHAR: return CICU_FORMAT;
    case U_DASH_PUNCTUATION:
    case U_START_PUNCTUATION:
    case U_END_PUNCTUATION:
    case U_CONNECTOR_PUNCTUATION:
    case U_OTHER_PUNCTUATION:
    case U_INITIAL_PUNCTUATION:
    case U_FINAL_PUNCTUATION: return CICU_PUNCTUATION;
    case U_MATH_SYMBOL:
    case U_CURRENCY_SYMBOL:
    case U_MODIFIER_SYMBOL:
    case U_OTHER_SYMBOL: return CICU_SYMBOL;
    default: return CICU_OTHER;
    }
}

uint32_t cicu_lower(uint32_t scalar) { return (uint32_t)u_tolower((UChar32)scalar); }

static const UChar latin_rules[] = u"Any-Latin; Latin-ASCII; Lower";

cicu_transliterator *cicu_latin_open(int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    UTransliterator *opened = utrans_openU(latin_rules, -1, UTRANS_FORWARD, NULL, 0, NULL, &code);
    *status = failed(code);
    return (cicu_transliterator *)opened;
}

void cicu_latin_close(cicu_transliterator *transliterator) { utrans_close((UTransliterator *)transliterator); }

int32_t cicu_latin(const cicu_transliterator *transliterator, const uint16_t *text, int32_t length, uint16_t *output,
                   int32_t capacity, int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    if (length > capacity) {
        *status = 0;
        return length;
    }
    for (int32_t i = 0; i < length; i++) output[i] = text[i];
    int32_t limit = length, written = length;
    utrans_transUChars((const UTransliterator *)transliterator, (UChar *)output, &written, capacity, 0, &limit, &code);
    if (code == U_BUFFER_OVERFLOW_ERROR) code = U_ZERO_ERROR;
    *status = failed(code);
    return U_FAILURE(code) ? 0 : written;
}

int32_t cicu_detect(const uint8_t *bytes, int32_t length, char *name, int32_t capacity, int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    int32_t confidence = 0;
    UCharsetDetector *detector = ucsdet_open(&code);
    ucsdet_setText(detector, (const char *)bytes, length, &code);
    const UCharsetMatch *best = ucsdet_detect(detector, &code);
    if (U_SUCCESS(code) && best != NULL) {
        const char *found = ucsdet_getName(best, &code);
        confidence = ucsdet_getConfidence(best, &code);
        int32_t i = 0;
        for (; found != NULL && found[i] != 0 && i + 1 < capacity; i++) name[i] = found[i];
        name[i] = 0;
    }
    ucsdet_close(detector);
    *status = failed(code);
    return confidence;
}

struct cicu_converter {
    UConverter *from, *to;
    // What is on its way from one encoding to the other stays here between two pieces.
    UChar pivot[2048], *pivot_source, *pivot_target;
    int32_t is_begun;
};

cicu_converter *cicu_converter_open(const char *name, int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    cicu_converter *converter = calloc(1, sizeof(cicu_converter));
    if (converter) {
        converter->pivot_source = converter->pivot_target = converter->pivot;
        converter->from = ucnv_open(name, &code);
        converter->to = ucnv_open("UTF-8", &code);
    }
    *status = converter ? failed(code) : -(int32_t)U_MEMORY_ALLOCATION_ERROR;
    if (*status == 0) return converter;
    if (converter) cicu_converter_close(converter);
    return NULL;
}

void cicu_converter_close(cicu_converter *converter) {
    ucnv_close(converter->from);
    ucnv_close(converter->to);
    free(converter);
}

int32_t cicu_converter_convert(cicu_converter *converter, const uint8_t *input, size_t *taken, uint8_t *output,
                               size_t *given, int32_t is_last, int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    const char *source = (const char *)input;
    char *target = (char *)output;
    ucnv_convertEx(converter->to, converter->from, &target, target + *given, &source, source + *taken,
                   converter->pivot, &converter->pivot_source, &converter->pivot_target,
                   converter->pivot + sizeof converter->pivot / sizeof *converter->pivot, !converter->is_begun,
                   is_last != 0, &code);
    *taken = (size_t)(source - (const char *)input);
    *given = (size_t)(target - (char *)output);
    int32_t has_more = code == U_BUFFER_OVERFLOW_ERROR;
    // The next call begins anew only behind the last piece.
    converter->is_begun = has_more || !is_last;
    if (has_more || code == U_STRING_NOT_TERMINATED_WARNING) code = U_ZERO_ERROR;
    *status = failed(code);
    return has_more;
}

const char *cicu_version(void) { return U_ICU_VERSION; }
