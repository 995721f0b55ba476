#include "czlib.h"

#include <stdlib.h>
#include <zlib.h>

// The largest window, and only members that begin as gzip has it.
static const int gzip_window = 15 + 16;

void *czlib_open(void) {
    z_stream *state = calloc(1, sizeof(z_stream));
    if (state && inflateInit2(state, gzip_window) == Z_OK) return state;
    free(state);
    return NULL;
}

int32_t czlib_unpack(void *pointer, const uint8_t *input, uint32_t *taken, uint8_t *output, uint32_t *given) {
    z_stream *state = pointer;
    state->next_in = (uint8_t *)input;
    state->avail_in = *taken;
    state->next_out = output;
    state->avail_out = *given;
    int code = inflate(state, Z_NO_FLUSH);
    *taken -= state->avail_in;
    *given -= state->avail_out;
    if (code == Z_STREAM_END) return inflateReset(state) == Z_OK ? CZLIB_END : CZLIB_BROKEN;
    return code == Z_OK || code == Z_BUF_ERROR ? CZLIB_GOES_ON : CZLIB_BROKEN;
}

void czlib_close(void *state) {
    inflateEnd(state);
    free(state);
}
