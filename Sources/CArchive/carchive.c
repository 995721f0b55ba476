// Locales of a thread (POSIX 2008).
#define _POSIX_C_SOURCE 200809L

#include "carchive.h"

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    struct archive *reader;
    struct archive_entry *entry;
    void *bytes;
    // libarchive gives names in the encoding of the locale.
    locale_t locale;
    int is_broken;
    int has_gap;
} Archive;

static const size_t block_size = 1 << 16;

static Archive *made(int32_t kind) {
    Archive *archive = calloc(1, sizeof(Archive));
    if (!archive) return NULL;
    archive->locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
    archive->reader = archive_read_new();
    if (!archive->reader) {
        carchive_close(archive);
        return NULL;
    }
    if (kind == CARCHIVE_ZIP) {
        archive_read_support_format_zip(archive->reader);
    } else {
        archive_read_support_format_tar(archive->reader);
        archive_read_support_filter_gzip(archive->reader);
    }
    return archive;
}

void *carchive_open(int32_t kind, int32_t descriptor) {
    Archive *archive = made(kind);
    if (archive) archive->is_broken = archive_read_open_fd(archive->reader, descriptor, block_size) != ARCHIVE_OK;
    return archive;
}

void *carchive_open_bytes(int32_t kind, const uint8_t *bytes, size_t count) {
    Archive *archive = made(kind);
    if (!archive) return NULL;
    archive->bytes = malloc(count ? count : 1);
    if (!archive->bytes) {
        carchive_close(archive);
        return NULL;
    }
    if (count) memcpy(archive->bytes, bytes, count);
    archive->is_broken = archive_read_open_memory(archive->reader, archive->bytes, count) != ARCHIVE_OK;
    return archive;
}

int32_t carchive_next(void *pointer) {
    Archive *archive = pointer;
    if (archive->is_broken) return CARCHIVE_BROKEN;
    locale_t before = archive->locale ? uselocale(archive->locale) : (locale_t)0;
    int code = archive_read_next_header(archive->reader, &archive->entry);
    archive->has_gap = code == ARCHIVE_RETRY;
    // Each try passes over a block that is no header.
    while (code == ARCHIVE_RETRY) code = archive_read_next_header(archive->reader, &archive->entry);
    if (before) uselocale(before);
    if (code == ARCHIVE_EOF) return CARCHIVE_END;
    archive->is_broken = code < ARCHIVE_WARN;
    return archive->is_broken ? CARCHIVE_BROKEN : CARCHIVE_MEMBER;
}

int32_t carchive_has_gap(void *archive) { return ((Archive *)archive)->has_gap; }

const char *carchive_name(void *pointer) {
    Archive *archive = pointer;
    locale_t before = archive->locale ? uselocale(archive->locale) : (locale_t)0;
    const char *name = archive_entry_pathname(archive->entry);
    if (before) uselocale(before);
    return name ? name : "";
}

int32_t carchive_is_file(void *archive) {
    struct archive_entry *entry = ((Archive *)archive)->entry;
    return archive_entry_filetype(entry) == AE_IFREG && !archive_entry_hardlink(entry);
}

int32_t carchive_is_encrypted(void *archive) { return archive_entry_is_encrypted(((Archive *)archive)->entry) == 1; }

int64_t carchive_read(void *archive, void *bytes, size_t count) {
    la_ssize_t read = archive_read_data(((Archive *)archive)->reader, bytes, count);
    return read < 0 ? -1 : read;
}

const char *carchive_error(void *archive) {
    const char *words = archive_error_string(((Archive *)archive)->reader);
    return words ? words : "it can't be read";
}

void carchive_close(void *pointer) {
    Archive *archive = pointer;
    if (archive->reader) archive_read_free(archive->reader);
    if (archive->locale) freelocale(archive->locale);
    free(archive->bytes);
    free(archive);
}
