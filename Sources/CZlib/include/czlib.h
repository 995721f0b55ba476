// Unpacking of gzip piece by piece, without any header of zlib reaching Swift.

#ifndef CZLIB_H
#define CZLIB_H

#include <stdint.h>

enum { CZLIB_BROKEN = -1, CZLIB_GOES_ON = 0, CZLIB_END = 1 };

// A state at the beginning of a member, or null where there is no memory.
void *czlib_open(void);

// Unpacks what fits. Both counts say how many bytes there are or fit, and then how many were taken or given. CZLIB_END is the end of a member,
// whose checksum was right; the state is then at the beginning of the next.
int32_t czlib_unpack(void *state, const uint8_t *input, uint32_t *taken, uint8_t *output, uint32_t *given);

void czlib_close(void *state);

#endif
