/* Products of matrices for training, in a fixed order of summation: the same bits on every machine. */
#ifndef HEARSAY_CTRAININGKERNELS_H
#define HEARSAY_CTRAININGKERNELS_H

/* c (+)= a * b, with a n x k, b k x m and c n x m, row by row; m must be a multiple of 16. */
void ctraining_multiply(float *c, const float *a, const float *b, long n, long k, long m, int adds);

/* b = a transposed, with a n x m. */
void ctraining_transpose(float *b, const float *a, long n, long m);

#endif
