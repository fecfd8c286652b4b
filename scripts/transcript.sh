#!/usr/bin/env bash
# Types the lines of docs/transcript.txt again and writes what the game answers now.
set -euo pipefail
cd "$(dirname "$0")/.."
file=docs/transcript.txt
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
command=$(head -n 1 "$file")
sed -n 's/^> //p' "$file" > "$data/lines"
{
    echo "$command"
    # shellcheck disable=SC2086
    FIRST_MAJE_DATA=$data COLUMNS=80 cargo run --quiet -- ${command#'$ first-maje '} --terminal --script "$data/lines"
} > "$data/transcript"
cp "$data/transcript" "$file"
