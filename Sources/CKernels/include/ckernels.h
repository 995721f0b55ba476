/* The one inner loop that is worth writing for the machine: a product of small integers, exact and so the same on every machine. */
#ifndef HEARSAY_CKERNELS_H
#define HEARSAY_CKERNELS_H

#include <stdint.h>

enum {
    /* Outputs are worked on in blocks of this many. */
    CKERNELS_BLOCK = 16
};

/* Packs the weights of a layer: `weights` has `inputs` rows of `outputs` columns; `packed` takes inputs * outputs numbers, for each
   block of outputs pair by pair of inputs. `inputs` must be even and `outputs` a multiple of CKERNELS_BLOCK. */
void ckernels_pack(int16_t *packed, const int8_t *weights, long inputs, long outputs);

/* product[r * outputs + o] = sum over i of input[r * inputs + i] * weight[i][o]. Sums must fit in 32 bits. */
void ckernels_multiply(
    int32_t *product, const int16_t *input, const int16_t *packed, long rows, long inputs, long outputs);

#endif
