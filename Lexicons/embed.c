/* Written by embed.sh. */
#include "clexicons.h"

static const clexicons_file files[] = {
};

const clexicons_file *clexicons_en(size_t *count) {
    *count = sizeof files / sizeof files[0];
    return files;
}
