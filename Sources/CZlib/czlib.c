#include "czlib.h"

#include <zlib.h>

void *czlib_open(int32_t descriptor) {
    gzFile file = gzdopen(descriptor, "rb");
    if (file) gzbuffer(file, 1 << 17);
    return file;
}

int32_t czlib_read(void *file, void *bytes, uint32_t count) {
    int read = gzread(file, bytes, count);
    int code = Z_OK;
    if (read == 0) gzerror(file, &code);
    return code == Z_OK || code == Z_STREAM_END ? read : -1;
}

int64_t czlib_offset(void *file) { return gzoffset(file); }

void czlib_close(void *file) { gzclose_r(file); }
