// Reading of archives member by member, without any header of libarchive reaching Swift.

#ifndef CARCHIVE_H
#define CARCHIVE_H

#include <stddef.h>
#include <stdint.h>

enum { CARCHIVE_ZIP = 0, CARCHIVE_TAR = 1 };
enum { CARCHIVE_BROKEN = -1, CARCHIVE_END = 0, CARCHIVE_MEMBER = 1 };

// An archive of a kind, or null where there is no memory. A tar may be packed with gzip. The descriptor stays the caller's.
void *carchive_open(int32_t kind, int32_t descriptor);

// The same for an archive in memory, of which a copy is made.
void *carchive_open_bytes(int32_t kind, const uint8_t *bytes, size_t count);

// Goes on to the next member, whatever was read of the last one; after CARCHIVE_BROKEN nothing more can be read.
int32_t carchive_next(void *archive);

// Whether something broken was passed over on the way there.
int32_t carchive_has_gap(void *archive);

// The member's name, in UTF-8 where the archive says in what it is written, else as it stands there.
const char *carchive_name(void *archive);

// Whether the member is a file: no folder, no link.
int32_t carchive_is_file(void *archive);

int32_t carchive_is_encrypted(void *archive);

// Reads up to `count` bytes of the member; 0 at its end, -1 where it can't be read.
int64_t carchive_read(void *archive, void *bytes, size_t count);

// What is wrong, in libarchive's words.
const char *carchive_error(void *archive);

void carchive_close(void *archive);

#endif
