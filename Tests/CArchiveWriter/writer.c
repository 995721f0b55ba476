#include "carchivewriter.h"

#include <archive.h>
#include <archive_entry.h>

void *carchivewriter_open(const char *path, const char *format, int32_t is_packed, const char *password) {
    struct archive *writer = archive_write_new();
    int code = archive_write_set_format_by_name(writer, format);
    if (is_packed) code |= archive_write_add_filter_gzip(writer);
    if (password) {
        code |= archive_write_set_options(writer, "zip:encryption=traditional");
        code |= archive_write_set_passphrase(writer, password);
    }
    code |= archive_write_open_filename(writer, path);
    if (code == ARCHIVE_OK) return writer;
    archive_write_free(writer);
    return NULL;
}

int32_t carchivewriter_add(void *writer, const char *name, const uint8_t *bytes, size_t count, size_t times) {
    struct archive_entry *entry = archive_entry_new();
    archive_entry_set_pathname(entry, name);
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    archive_entry_set_size(entry, (la_int64_t)(count * times));
    int is_written = archive_write_header(writer, entry) == ARCHIVE_OK;
    for (size_t i = 0; i < times && is_written; i++)
        is_written = archive_write_data(writer, bytes, count) == (la_ssize_t)count;
    archive_entry_free(entry);
    return is_written;
}

int32_t carchivewriter_close(void *writer) { return archive_write_free(writer) == ARCHIVE_OK; }
