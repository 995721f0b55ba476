// Reading of gzip files, without any header of zlib reaching Swift.

#ifndef CZLIB_H
#define CZLIB_H

#include <stdint.h>

// An open file, or null where there is no memory. The descriptor belongs to it afterwards. A file that is not gzip is read as it is.
void *czlib_open(int32_t descriptor);

// Reads up to `count` bytes; 0 at the end, -1 where the file is broken or ends too early.
int32_t czlib_read(void *file, void *bytes, uint32_t count);

// How many bytes of the compressed file were read, or -1.
int64_t czlib_offset(void *file);

// Closes it and its descriptor.
void czlib_close(void *file);

#endif
