#include "ckernels.h"

#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

enum { BLOCK = CKERNELS_BLOCK, QUAD = 4 };

void ckernels_pack(int8_t *packed, int32_t *offsets, const int8_t *weights, long inputs, long outputs) {
    for (long o = 0; o < outputs; o++) {
        offsets[o] = 0;
        for (long i = 0; i < inputs; i++) offsets[o] += CKERNELS_ZERO * weights[i * outputs + o];
    }
    for (long block = 0; block < outputs; block += BLOCK)
        for (long i = 0; i < inputs; i += QUAD)
            for (long o = block; o < block + BLOCK; o++)
                for (long q = i; q < i + QUAD; q++) *packed++ = weights[q * outputs + o];
}

static void multiply_plain(
    int32_t *product, const uint8_t *input, const int8_t *packed, const int32_t *offsets, long rows, long inputs,
    long outputs) {
    for (long r = 0; r < rows; r++, input += inputs, product += outputs) {
        const int8_t *weights = packed;
        for (long block = 0; block < outputs; block += BLOCK) {
            int32_t sums[BLOCK];
            for (int o = 0; o < BLOCK; o++) sums[o] = -offsets[block + o];
            for (long i = 0; i < inputs; i += QUAD)
                for (int o = 0; o < BLOCK; o++)
                    for (int q = 0; q < QUAD; q++) sums[o] += input[i + q] * *weights++;
            memcpy(product + block, sums, sizeof sums);
        }
    }
}

#if defined(__x86_64__)
/* Four inputs as one number, for all lanes. */
static inline int32_t quad(const uint8_t *input) {
    int32_t four;
    memcpy(&four, input, sizeof four);
    return four;
}

/* Rows that are worked on at a time: each weight that is loaded serves all of them. */
#define ROWS 4

/* Weights and inputs are widened to 16 bits, in which a product of two pairs is exact; each output has two sums until the end. */
__attribute__((target("avx2"))) static inline void rows_avx2(
    int32_t *product, const uint8_t *input, const int8_t *packed, const int32_t *offsets, int rows, long inputs,
    long outputs) {
    for (long block = 0; block < outputs; block += BLOCK) {
        for (int part = 0; part < BLOCK; part += 4) {
            const int8_t *weights = packed + block * inputs + part * QUAD;
            __m256i sums[ROWS];
            for (int r = 0; r < rows; r++) sums[r] = _mm256_setzero_si256();
            for (long i = 0; i < inputs; i += QUAD, weights += QUAD * BLOCK) {
                __m256i w = _mm256_cvtepi8_epi16(_mm_loadu_si128((const __m128i *)weights));
                for (int r = 0; r < rows; r++) {
                    __m256i x = _mm256_cvtepu8_epi16(_mm_set1_epi32(quad(input + r * inputs + i)));
                    sums[r] = _mm256_add_epi32(sums[r], _mm256_madd_epi16(w, x));
                }
            }
            for (int r = 0; r < rows; r++) {
                int32_t pairs[8];
                _mm256_storeu_si256((__m256i *)pairs, sums[r]);
                for (int o = 0; o < 4; o++)
                    product[r * outputs + block + part + o] =
                        pairs[2 * o] + pairs[2 * o + 1] - offsets[block + part + o];
            }
        }
    }
}

__attribute__((target("avx2"))) static void multiply_avx2(
    int32_t *product, const uint8_t *input, const int8_t *packed, const int32_t *offsets, long rows, long inputs,
    long outputs) {
    long r = 0;
    for (; r + ROWS <= rows; r += ROWS)
        rows_avx2(product + r * outputs, input + r * inputs, packed, offsets, ROWS, inputs, outputs);
    for (; r < rows; r++) rows_avx2(product + r * outputs, input + r * inputs, packed, offsets, 1, inputs, outputs);
}

#define WIDE_ROWS 8

/* One instruction multiplies and adds 16 quads; it doesn't saturate, so that the sums are those of the plain loop. */
#define VNNI(ROWS_AT_A_TIME) \
    for (; r + ROWS_AT_A_TIME <= rows; r += ROWS_AT_A_TIME) { \
        const uint8_t *x = input + r * inputs; \
        for (long block = 0; block < outputs; block += BLOCK) { \
            const int8_t *weights = packed + block * inputs; \
            __m512i sums[ROWS_AT_A_TIME]; \
            __m512i start = _mm512_sub_epi32(_mm512_setzero_si512(), _mm512_loadu_si512(offsets + block)); \
            for (int t = 0; t < ROWS_AT_A_TIME; t++) sums[t] = start; \
            for (long i = 0; i < inputs; i += QUAD, weights += QUAD * BLOCK) { \
                __m512i w = _mm512_loadu_si512(weights); \
                for (int t = 0; t < ROWS_AT_A_TIME; t++) \
                    sums[t] = _mm512_dpbusd_epi32(sums[t], _mm512_set1_epi32(quad(x + t * inputs + i)), w); \
            } \
            for (int t = 0; t < ROWS_AT_A_TIME; t++) _mm512_storeu_si512(product + (r + t) * outputs + block, sums[t]); \
        } \
    }

__attribute__((target("avx512f,avx512vnni"))) static void multiply_vnni(
    int32_t *product, const uint8_t *input, const int8_t *packed, const int32_t *offsets, long rows, long inputs,
    long outputs) {
    long r = 0;
    VNNI(WIDE_ROWS)
    VNNI(1)
}
#endif

void ckernels_multiply(
    int32_t *product, const uint8_t *input, const int8_t *packed, const int32_t *offsets, long rows, long inputs,
    long outputs) {
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx512vnni")) {
        multiply_vnni(product, input, packed, offsets, rows, inputs, outputs);
        return;
    }
    if (__builtin_cpu_supports("avx2")) {
        multiply_avx2(product, input, packed, offsets, rows, inputs, outputs);
        return;
    }
#endif
    multiply_plain(product, input, packed, offsets, rows, inputs, outputs);
}
