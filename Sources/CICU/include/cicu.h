/* An opaque shim over the system's ICU. No header of ICU is included here, because Foundation brings its own. */
#ifndef HEARSAY_CICU_H
#define HEARSAY_CICU_H

#include <stddef.h>
#include <stdint.h>

/* What a character is, as far as reading text needs it. */
enum {
    CICU_OTHER = 0,
    CICU_LOWER = 1,
    CICU_UPPER = 2,
    CICU_LETTER = 3,
    CICU_DIGIT = 4,
    CICU_SPACE = 5,
    CICU_MARK = 6,
    CICU_FORMAT = 7,
    CICU_PUNCTUATION = 8,
    CICU_SYMBOL = 9,
    CICU_IDEOGRAPH = 10
};

/* The class of a Unicode scalar, one of the constants above. */
int32_t cicu_class(uint32_t scalar);

/* Simple lower-case mapping of a scalar. */
uint32_t cicu_lower(uint32_t scalar);

/* Rewrites UTF-16 text in lower-case Latin letters without diacritics. Returns the length needed, or 0 with *status < 0. */
typedef struct cicu_transliterator cicu_transliterator;
cicu_transliterator *cicu_latin_open(int32_t *status);
void cicu_latin_close(cicu_transliterator *transliterator);
int32_t cicu_latin(const cicu_transliterator *transliterator, const uint16_t *text, int32_t length, uint16_t *output,
                   int32_t capacity, int32_t *status);

/* Guesses the encoding of bytes. Writes its name and returns the confidence, 0 to 100. *status is negative on failure. */
int32_t cicu_detect(const uint8_t *bytes, int32_t length, char *name, int32_t capacity, int32_t *status);

/* Converts bytes of a named encoding to UTF-8, piece by piece. Null, with *status < 0, where the name is not known. */
typedef struct cicu_converter cicu_converter;
cicu_converter *cicu_converter_open(const char *name, int32_t *status);
void cicu_converter_close(cicu_converter *converter);

/* Converts what fits. Both counts say how many bytes there are or fit, and then how many were taken or given. What is no character becomes
   U+FFFD. After the last piece the converter is at its beginning again. Returns 1 where there is more to give, else 0. */
int32_t cicu_converter_convert(cicu_converter *converter, const uint8_t *input, size_t *taken, uint8_t *output,
                               size_t *given, int32_t is_last, int32_t *status);

/* The version of the ICU library, as text. */
const char *cicu_version(void);

#endif
