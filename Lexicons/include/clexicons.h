/* The language pack: tables of words, embedded in the binary. */
#ifndef HEARSAY_CLEXICONS_H
#define HEARSAY_CLEXICONS_H

#include <stddef.h>

typedef struct {
    const char *name; /* the file's name without its folder: "reporting-verbs.tsv" */
    const unsigned char *bytes;
    size_t size;
} clexicons_file;

/* The files of the English pack, and how many there are. */
const clexicons_file *clexicons_en(size_t *count);

#endif
