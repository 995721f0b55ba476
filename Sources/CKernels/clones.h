/* A function for each set of vector instructions, the right one chosen when the program starts. */
#ifndef HEARSAY_CLONES_H
#define HEARSAY_CLONES_H

#if defined(__x86_64__)
#define CLONES __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define CLONES
#endif

#endif
