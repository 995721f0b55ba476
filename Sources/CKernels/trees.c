#include "clones.h"
#include "ckernels.h"

/* Each question takes the leaves on its left from the rows that go right, whether they come by it or not; the first leaf that is left is the
   row's own (QuickScorer: Lucchese and others 2015, doi:10.1145/2766462.2767733). No branch hangs on a value. */

typedef float lanes __attribute__((vector_size(64)));
typedef int32_t marks __attribute__((vector_size(64)));

CLONES
void ckernels_trees(
    float *sums, const float *values, const ckernels_question *questions, const int32_t *ends, const float *leaves,
    long trees) {
    const ckernels_question *question = questions;
    for (long t = 0; t < trees; t++, leaves += CKERNELS_LEAVES) {
        marks left = (marks){0} - 1;
        for (const ckernels_question *end = questions + ends[t]; question < end; question++) {
            lanes value;
            __builtin_memcpy(&value, values + (long)question->feature * CKERNELS_ROWS, sizeof value);
            left &= (marks)(value <= question->threshold) | question->right;
        }
        for (int r = 0; r < CKERNELS_ROWS; r++) sums[r] += leaves[__builtin_ctz((uint32_t)left[r])];
    }
}
