#!/bin/sh
# Fails where Lexicons/embed.c does not embed exactly the tables of the language pack.
set -eu
cd "$(dirname "$0")/../Lexicons"
before=$(cat embed.c)
./embed.sh
if [ "$before" != "$(cat embed.c)" ]; then
    echo "Lexicons/embed.c was not up to date with Lexicons/en; it has been written anew: commit it." >&2
    exit 1
fi
