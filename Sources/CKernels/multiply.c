#include "ckernels.h"

#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

enum { BLOCK = CKERNELS_BLOCK };

void ckernels_pack(int16_t *packed, const int8_t *weights, long inputs, long outputs) {
    for (long block = 0; block < outputs; block += BLOCK)
        for (long i = 0; i < inputs; i += 2)
            for (long o = block; o < block + BLOCK; o++) {
                *packed++ = weights[i * outputs + o];
                *packed++ = weights[(i + 1) * outputs + o];
            }
}

static void multiply_plain(
    int32_t *product, const int16_t *input, const int16_t *packed, long rows, long inputs, long outputs) {
    for (long r = 0; r < rows; r++, input += inputs, product += outputs) {
        const int16_t *weights = packed;
        for (long block = 0; block < outputs; block += BLOCK) {
            int32_t sums[BLOCK] = {0};
            for (long i = 0; i < inputs; i += 2, weights += 2 * BLOCK)
                for (int o = 0; o < BLOCK; o++)
                    sums[o] += input[i] * weights[2 * o] + input[i + 1] * weights[2 * o + 1];
            memcpy(product + block, sums, sizeof sums);
        }
    }
}

#if defined(__x86_64__)
/* Two inputs as one number, for all lanes. */
static inline int32_t pair(const int16_t *input) {
    int32_t both;
    memcpy(&both, input, sizeof both);
    return both;
}

#define ADD(sum, weights, inputs) sum = _mm256_add_epi32(sum, _mm256_madd_epi16(weights, inputs))

__attribute__((target("avx2"))) static void multiply_avx2(
    int32_t *product, const int16_t *input, const int16_t *packed, long rows, long inputs, long outputs) {
    long r = 0;
    for (; r + 4 <= rows; r += 4) {
        const int16_t *x = input + r * inputs;
        for (long block = 0; block < outputs; block += BLOCK) {
            const __m256i *weights = (const __m256i *)(packed + block * inputs);
            __m256i a0 = _mm256_setzero_si256(), a1 = a0, a2 = a0, a3 = a0, b0 = a0, b1 = a0, b2 = a0, b3 = a0;
            for (long i = 0; i < inputs; i += 2, weights += 2) {
                __m256i low = _mm256_loadu_si256(weights), high = _mm256_loadu_si256(weights + 1);
                __m256i both = _mm256_set1_epi32(pair(x + i));
                ADD(a0, low, both);
                ADD(b0, high, both);
                both = _mm256_set1_epi32(pair(x + inputs + i));
                ADD(a1, low, both);
                ADD(b1, high, both);
                both = _mm256_set1_epi32(pair(x + 2 * inputs + i));
                ADD(a2, low, both);
                ADD(b2, high, both);
                both = _mm256_set1_epi32(pair(x + 3 * inputs + i));
                ADD(a3, low, both);
                ADD(b3, high, both);
            }
            __m256i *y = (__m256i *)(product + r * outputs + block);
            _mm256_storeu_si256(y, a0);
            _mm256_storeu_si256(y + 1, b0);
            y = (__m256i *)(product + (r + 1) * outputs + block);
            _mm256_storeu_si256(y, a1);
            _mm256_storeu_si256(y + 1, b1);
            y = (__m256i *)(product + (r + 2) * outputs + block);
            _mm256_storeu_si256(y, a2);
            _mm256_storeu_si256(y + 1, b2);
            y = (__m256i *)(product + (r + 3) * outputs + block);
            _mm256_storeu_si256(y, a3);
            _mm256_storeu_si256(y + 1, b3);
        }
    }
    for (; r < rows; r++) {
        const int16_t *x = input + r * inputs;
        for (long block = 0; block < outputs; block += BLOCK) {
            const __m256i *weights = (const __m256i *)(packed + block * inputs);
            __m256i a = _mm256_setzero_si256(), b = a;
            for (long i = 0; i < inputs; i += 2, weights += 2) {
                __m256i both = _mm256_set1_epi32(pair(x + i));
                ADD(a, _mm256_loadu_si256(weights), both);
                ADD(b, _mm256_loadu_si256(weights + 1), both);
            }
            __m256i *y = (__m256i *)(product + r * outputs + block);
            _mm256_storeu_si256(y, a);
            _mm256_storeu_si256(y + 1, b);
        }
    }
}

#define TILE 8

/* One instruction multiplies and adds 16 pairs; it doesn't saturate, so that the sums are those of the plain loop. */
__attribute__((target("avx512f,avx512vnni"))) static void multiply_vnni(
    int32_t *product, const int16_t *input, const int16_t *packed, long rows, long inputs, long outputs) {
    long r = 0;
    for (; r + TILE <= rows; r += TILE) {
        const int16_t *x = input + r * inputs;
        for (long block = 0; block < outputs; block += BLOCK) {
            const int16_t *weights = packed + block * inputs;
            __m512i sums[TILE];
            for (int t = 0; t < TILE; t++) sums[t] = _mm512_setzero_si512();
            for (long i = 0; i < inputs; i += 2, weights += 2 * BLOCK) {
                __m512i w = _mm512_loadu_si512(weights);
                for (int t = 0; t < TILE; t++)
                    sums[t] = _mm512_dpwssd_epi32(sums[t], w, _mm512_set1_epi32(pair(x + t * inputs + i)));
            }
            for (int t = 0; t < TILE; t++) _mm512_storeu_si512(product + (r + t) * outputs + block, sums[t]);
        }
    }
    for (; r < rows; r++) {
        const int16_t *x = input + r * inputs;
        for (long block = 0; block < outputs; block += BLOCK) {
            const int16_t *weights = packed + block * inputs;
            __m512i sum = _mm512_setzero_si512();
            for (long i = 0; i < inputs; i += 2, weights += 2 * BLOCK)
                sum = _mm512_dpwssd_epi32(sum, _mm512_loadu_si512(weights), _mm512_set1_epi32(pair(x + i)));
            _mm512_storeu_si512(product + r * outputs + block, sum);
        }
    }
}
#endif

void ckernels_multiply(
    int32_t *product, const int16_t *input, const int16_t *packed, long rows, long inputs, long outputs) {
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx512vnni")) {
        multiply_vnni(product, input, packed, rows, inputs, outputs);
        return;
    }
    if (__builtin_cpu_supports("avx2")) {
        multiply_avx2(product, input, packed, rows, inputs, outputs);
        return;
    }
#endif
    multiply_plain(product, input, packed, rows, inputs, outputs);
}
