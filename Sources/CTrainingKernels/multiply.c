#include "ctrainingkernels.h"

#pragma STDC FP_CONTRACT OFF

typedef float lanes __attribute__((vector_size(64), aligned(4)));

#if defined(__x86_64__)
#define CLONES __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define CLONES
#endif

/* `rows` rows (at most 6) times 32 or 16 columns. */
#define TILE(ROWS, WIDE) \
    { \
        lanes s[ROWS][WIDE]; \
        for (int r = 0; r < ROWS; r++) \
            for (int w = 0; w < WIDE; w++) \
                s[r][w] = adds ? *(const lanes *)(c + (i + r) * m + j + 16 * w) : (lanes){0}; \
        for (long p = 0; p < k; p++) \
            for (int r = 0; r < ROWS; r++) { \
                float x = a[(i + r) * k + p]; \
                for (int w = 0; w < WIDE; w++) s[r][w] += x * *(const lanes *)(b + p * m + j + 16 * w); \
            } \
        for (int r = 0; r < ROWS; r++) \
            for (int w = 0; w < WIDE; w++) *(lanes *)(c + (i + r) * m + j + 16 * w) = s[r][w]; \
    }

CLONES
void ctraining_multiply(float *c, const float *a, const float *b, long n, long k, long m, int adds) {
    long j = 0;
    for (; j + 32 <= m; j += 32) {
        long i = 0;
        for (; i + 6 <= n; i += 6) TILE(6, 2)
        for (; i < n; i++) TILE(1, 2)
    }
    for (; j < m; j += 16) {
        long i = 0;
        for (; i + 6 <= n; i += 6) TILE(6, 1)
        for (; i < n; i++) TILE(1, 1)
    }
}

void ctraining_transpose(float *b, const float *a, long n, long m) {
    enum { EDGE = 16 };
    for (long i = 0; i < n; i += EDGE)
        for (long j = 0; j < m; j += EDGE)
            for (long p = i; p < n && p < i + EDGE; p++)
                for (long q = j; q < m && q < j + EDGE; q++) b[q * n + p] = a[p * m + q];
}
