/* The product of the kernels in each form that it is written in, so that tests can compare them: the library itself picks the one that
   the machine is best at. */
#ifndef HEARSAY_CKERNELPATHS_H
#define HEARSAY_CKERNELPATHS_H

#include <stdint.h>

enum ckernelpath { CKERNELPATH_PLAIN, CKERNELPATH_AVX2, CKERNELPATH_VNNI, CKERNELPATH_COUNT };

/* Multiplies as ckernels_multiply does, in one form; 0 where this machine can't. */
int ckernelpaths_multiply(
    enum ckernelpath path, int32_t *product, const uint8_t *input, const int8_t *packed, const int32_t *offsets,
    long rows, long inputs, long outputs);

#endif
