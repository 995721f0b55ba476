#!/bin/sh
# Writes embed.c, which embeds every file of the language pack. Run it after a table is added or removed.
cd "$(dirname "$0")" || exit 1
{
    echo '/* Written by embed.sh. */'
    echo '#include "clexicons.h"'
    for file in en/*.tsv en/*.weights; do
        [ -e "$file" ] || continue
        symbol=$(basename "$file" | tr -c 'a-z0-9\n' '_')
        printf '\n_Alignas(64) static const unsigned char %s[] = {\n#embed "%s"\n};\n' "$symbol" "$file"
    done
    printf '\nstatic const clexicons_file files[] = {\n'
    for file in en/*.tsv en/*.weights; do
        [ -e "$file" ] || continue
        base=$(basename "$file")
        symbol=$(echo "$base" | tr -c 'a-z0-9\n' '_')
        printf '    {"%s", %s, sizeof %s},\n' "$base" "$symbol" "$symbol"
    done
    printf '};\n\nconst clexicons_file *clexicons_en(size_t *count) {\n    *count = sizeof files / sizeof files[0];\n    return files;\n}\n'
} > embed.c
