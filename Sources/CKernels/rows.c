#include "clones.h"
#include "ckernels.h"

#include <math.h>
#include <string.h>

/* A product and a sum are rounded one by one, as on a machine that can't do both at once. */
#pragma STDC FP_CONTRACT OFF

typedef float lanes __attribute__((vector_size(64), aligned(4)));

enum { LANES = 16 };

CLONES
void ckernels_round(uint8_t *output, const float *values, float unit, long count) {
    for (long i = 0; i < count; i++) {
        float value = values[i] * unit;
        value = value < -127 ? -127 : value;
        value = value > 127 ? 127 : value;
        /* Adding 1.5 * 2^23 rounds to the nearest whole number, which then stands in the low bits. */
        value += 12582912;
        int32_t bits;
        memcpy(&bits, &value, sizeof bits);
        output[i] = (uint8_t)(bits + CKERNELS_ZERO);
    }
}

CLONES
void ckernels_scale(
    float *output, const int32_t *sums, const float *scales, const float *bias, long rows, long columns) {
    for (long r = 0; r < rows; r++, sums += columns, output += columns) {
        if (bias)
            for (long c = 0; c < columns; c++) output[c] = (float)sums[c] * scales[c] + bias[c];
        else
            for (long c = 0; c < columns; c++) output[c] = (float)sums[c] * scales[c];
    }
}

/* The sum of all lanes, the two halves first. */
static inline float total(const float *sum) {
    float part[LANES];
    memcpy(part, sum, sizeof part);
    for (int half = LANES / 2; half > 0; half /= 2)
        for (int i = 0; i < half; i++) part[i] += part[i + half];
    return part[0];
}

CLONES
void ckernels_normalize(float *rows, const float *gain, const float *shift, long count, long columns) {
    for (long r = 0; r < count; r++) {
        float *row = rows + r * columns;
        lanes sum = {0}, square = {0};
        for (long c = 0; c < columns; c += LANES) sum += *(const lanes *)(row + c);
        float mean = total((const float *)&sum) / (float)columns;
        for (long c = 0; c < columns; c += LANES) {
            lanes d = *(const lanes *)(row + c) - mean;
            square += d * d;
        }
        float factor = 1 / sqrtf(total((const float *)&square) / (float)columns + 1e-5f);
        for (long c = 0; c < columns; c += LANES)
            *(lanes *)(row + c) =
                (*(const lanes *)(row + c) - mean) * factor * *(const lanes *)(gain + c) + *(const lanes *)(shift + c);
    }
}
