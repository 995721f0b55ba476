/* Archives for tests, which the library itself only reads. */
#ifndef HEARSAY_CARCHIVEWRITER_H
#define HEARSAY_CARCHIVEWRITER_H

#include <stddef.h>
#include <stdint.h>

/* Begins a file of a format of libarchive ("zip", "ustar", "raw"), packed with gzip or not; with a password its members are encrypted. Null on failure. */
void *carchivewriter_open(const char *path, const char *format, int32_t is_packed, const char *password);

/* Adds a member: its bytes, written `times` times. 1 on success. */
int32_t carchivewriter_add(void *writer, const char *name, const uint8_t *bytes, size_t count, size_t times);

/* 1 on success. */
int32_t carchivewriter_close(void *writer);

#endif
