/* The kernels' own source, for the functions that it keeps to itself; what it gives to others gets other names here. */
#define ckernels_pack ckernelpaths_pack
#define ckernels_multiply ckernelpaths_multiply_best
#include "../../Sources/CKernels/multiply.c"

#include "ckernelpaths.h"

int ckernelpaths_multiply(
    enum ckernelpath path, int32_t *product, const uint8_t *input, const int8_t *packed, const int32_t *offsets,
    long rows, long inputs, long outputs) {
#if defined(__x86_64__)
    if (path == CKERNELPATH_AVX2 && __builtin_cpu_supports("avx2")) {
        multiply_avx2(product, input, packed, offsets, rows, inputs, outputs);
        return 1;
    }
    if (path == CKERNELPATH_VNNI && __builtin_cpu_supports("avx512vnni")) {
        multiply_vnni(product, input, packed, offsets, rows, inputs, outputs);
        return 1;
    }
#endif
    if (path != CKERNELPATH_PLAIN) return 0;
    multiply_plain(product, input, packed, offsets, rows, inputs, outputs);
    return 1;
}
