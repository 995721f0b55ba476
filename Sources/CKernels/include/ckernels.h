/* The inner loops that are worth writing for the machine. Products are of whole numbers, and sums of floats have a fixed order, so that
   results are the same on every machine. */
#ifndef HEARSAY_CKERNELS_H
#define HEARSAY_CKERNELS_H

#include <stdint.h>

enum {
    /* Outputs are worked on in blocks of this many. */
    CKERNELS_BLOCK = 16,
    /* What stands for zero among the inputs: they are bytes without a sign. */
    CKERNELS_ZERO = 128,
    /* So many rows walk down trees at a time. */
    CKERNELS_ROWS = 16,
    /* The most leaves of a tree. */
    CKERNELS_LEAVES = 32
};

/* Packs the weights of a layer: `weights` has `inputs` rows of `outputs` columns. `packed` takes inputs * outputs numbers, for each block of
   outputs four inputs at a time; `offsets` takes `outputs` numbers: what the zero of the inputs adds to each sum. `inputs` must be a multiple
   of 4 and `outputs` one of CKERNELS_BLOCK. */
void ckernels_pack(int8_t *packed, int32_t *offsets, const int8_t *weights, long inputs, long outputs);

/* product[r * outputs + o] = sum over i of (input[r * inputs + i] - CKERNELS_ZERO) * weight[i][o]. Sums must fit in 32 bits. */
void ckernels_multiply(
    int32_t *product, const uint8_t *input, const int8_t *packed, const int32_t *offsets, long rows, long inputs,
    long outputs);

/* output[i] = the nearest whole number to values[i] * unit, within -127 ... 127, plus CKERNELS_ZERO. */
void ckernels_round(uint8_t *output, const float *values, float unit, long count);

/* output[r * columns + c] = sums[r * columns + c] * scales[c] + bias[c]; `bias` may be null. */
void ckernels_scale(
    float *output, const int32_t *sums, const float *scales, const float *bias, long rows, long columns);

/* Each row with mean 0 and deviation 1, times a gain, plus a shift, in place. `columns` must be a multiple of 16. */
void ckernels_normalize(float *rows, const float *gain, const float *shift, long count, long columns);

/* An inner node of a tree: rows whose value is over the threshold go right. */
typedef struct {
    int32_t feature;
    float threshold;
    /* The leaves that are left of those rows: all but the ones under the node on its left, bit 0 being the first of the tree. */
    int32_t right;
} ckernels_question;

/* Adds to each of CKERNELS_ROWS sums what each tree says of its row. values[f * CKERNELS_ROWS + r] is feature f of row r; the questions of tree
   t end before ends[t]; its leaves, from left to right, begin at leaves[t * CKERNELS_LEAVES]. */
void ckernels_trees(
    float *sums, const float *values, const ckernels_question *questions, const int32_t *ends, const float *leaves,
    long trees);

#endif
