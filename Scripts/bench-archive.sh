#!/bin/sh
# How fast, large and safe an archive is on this machine: make bench-archive OPTIONS="--articles 100000 --kills 20".
#   --articles N   articles that are made, 2000
#   --words N      words of each, 400
#   --seed N       another seed makes other articles, and kills at other moments, 1
#   --kills N      how often a run is killed and started again, 3
# Prints Markdown. Peaks are read from /proc, so this runs on Linux alone.
set -eu
cd "$(dirname "$0")/.."
articles=2000 words=400 seed=1 kills=3
while [ $# -gt 0 ]; do
    case "$1" in
        --articles | --words | --seed | --kills) ;;
        *) echo "$0: $1 is no option; there are --articles, --words, --seed and --kills" >&2; exit 2 ;;
    esac
    case "${2-}" in
        '' | *[!0-9]*) echo "$0: $1 wants a number" >&2; exit 2 ;;
    esac
    eval "${1#--}=$2"
    shift 2
done
if ! command -v sqlite3 > /dev/null 2>&1; then
    echo "$0 compares stores with sqlite3: install it (Debian: sqlite3), then run this again" >&2
    exit 1
fi

hearsay=.build/release/hearsay
folder=$(mktemp -d "${TMPDIR:-/tmp}/bench-archive.XXXXXX")
trap 'rm -rf "$folder"' EXIT
trap 'exit 1' INT TERM
corpus=$folder/corpus.jsonl
.build/make-archive Benchmarks/Story --articles "$articles" --words "$words" --seed "$seed" > "$corpus"
head -n $((articles / 10)) "$corpus" > "$folder/tenth.jsonl"

bytes() { wc -c < "$1"; }
calculate() { awk "BEGIN { printf \"$1\", $2 }"; }

# Runs a command, and sets `seconds` and `peak` (MB).
measure() {
    begin=$(date +%s%N)
    "$@" > /dev/null 2> "$folder/messages" &
    process=$!
    peak=0
    # A process that has ended has no such line.
    while kilobytes=$(awk '/^VmHWM/ { print $2 }' "/proc/$process/status" 2> /dev/null) && [ -n "$kilobytes" ]; do
        peak=$kilobytes
        sleep 0.02
    done
    wait "$process" || { cat "$folder/messages" >&2; exit 1; }
    seconds=$(calculate %.2f "($(date +%s%N) - $begin) / 1e9")
    peak=$(calculate %.0f "$peak / 1024")
}

# A row of speeds: its name, its articles, the command.
speed() {
    name=$1 count=$2
    shift 2
    measure "$@"
    echo "| $name | $seconds | $(calculate %.0f "$count / $seconds") | $(calculate %.0f "$count * $mean / $seconds") | $peak |"
}

# All rows of a store. The tables of the full-text index hold the same words in another order after another history.
rows() { sqlite3 "$1" .dump | grep -v quotation_words_ | sha256sum; }

clear_store() { rm -f "$1" "$1"-*; }

measure "$hearsay" batch "$corpus" --store "$folder/whole.sqlite"
whole=$seconds
total=$(sqlite3 "$folder/whole.sqlite" "SELECT sum(words) FROM documents")
text=$(sqlite3 "$folder/whole.sqlite" "SELECT sum(length(CAST(text AS BLOB))) FROM texts")
mean=$(calculate %.1f "$total / $articles")
processors=$(getconf _NPROCESSORS_ONLN)
echo "$articles articles of $mean words (seed $seed), $processors processors, $(date -u +%Y-%m-%d)"
echo
echo "| run | seconds | articles/s | words/s | peak MB |"
echo "| --- | ---: | ---: | ---: | ---: |"
speed "analyze --format jsonl" "$articles" "$hearsay" analyze "$corpus" --format jsonl
for jobs in $(printf "%s\n" 1 2 "$processors" | sort -nu); do
    clear_store "$folder/store.sqlite"
    speed "batch --jobs $jobs" "$articles" "$hearsay" batch "$corpus" --store "$folder/store.sqlite" --jobs "$jobs"
done
speed "batch again, nothing new" "$articles" "$hearsay" batch "$corpus" --store "$folder/store.sqlite"
clear_store "$folder/store.sqlite"
speed "batch of a tenth" $((articles / 10)) "$hearsay" batch "$folder/tenth.jsonl" --store "$folder/store.sqlite"

size=$(bytes "$folder/whole.sqlite")
echo
echo "Store: $(calculate %.1f "$size / 1e6") MB, $(calculate %.2f "$size / $text") of its text ($(calculate %.1f "$text / 1e6") MB)."

echo
echo "| killed after | documents then | resumed in | same rows |"
echo "| ---: | ---: | ---: | --- |"
expected=$(rows "$folder/whole.sqlite")
failures=0
for moment in $(awk "BEGIN { srand($seed); for (i = 0; i < $kills; i++) printf \"%.2f \", rand() * $whole }"); do
    clear_store "$folder/store.sqlite"
    "$hearsay" batch "$corpus" --store "$folder/store.sqlite" 2> /dev/null &
    process=$!
    sleep "$moment"
    kill -9 "$process" 2> /dev/null || true
    wait "$process" 2> /dev/null || true
    stored=$(sqlite3 "$folder/store.sqlite" "SELECT count(*) FROM documents" 2> /dev/null || echo 0)
    measure "$hearsay" batch "$corpus" --store "$folder/store.sqlite"
    same=yes
    [ "$(rows "$folder/store.sqlite")" = "$expected" ] || { same=no; failures=$((failures + 1)); }
    echo "| $moment s | $stored | $seconds s | $same |"
done

echo
echo "| stats | seconds |"
echo "| --- | ---: |"
for field in speaker kind form cue outlet month speaker,month; do
    measure "$hearsay" stats "$folder/whole.sqlite" --by "$field"
    echo "| --by $field | $seconds |"
done
measure "$hearsay" stats "$folder/whole.sqlite"
echo "| all tables | $seconds |"
measure "$hearsay" search "$folder/whole.sqlite" herring
echo "| search herring | $seconds |"
measure "$hearsay" people "$folder/whole.sqlite"
echo "| people | $seconds |"
[ "$failures" -eq 0 ] || { echo "$failures of $kills resumed runs differ from the unbroken one" >&2; exit 1; }
