#!/usr/bin/env bash
# The long run: a thousand games of 2371 must be the same in the dev and the release profile, with one
# job and with two. Takes a while; writes its results into a folder of their own.
#
#     scripts/long-run.sh [SEEDS [TURNS]]      by default 1..1000 and 200
set -euo pipefail
cd "$(dirname "$0")/.."
seeds=${1:-1..1000}
turns=${2:-200}
scenario=scenarios/2371-eighteen-sects
results=$(mktemp -d)
trap 'echo "results: $results"' EXIT

# The simulation knows nothing of the window, which takes longest to build.
cargo build --quiet --no-default-features
cargo build --quiet --release --no-default-features
target=${CARGO_TARGET_DIR:-target}

for profile in debug release; do
    for jobs in 1 2; do
        echo "$profile, $jobs jobs"
        "$target/$profile/first-maje" sim "$scenario" --seeds "$seeds" --turns "$turns" --open-end \
            --jobs "$jobs" --format json --out "$results/$profile-$jobs" >/dev/null
        if ! cmp "$results/debug-1/games.csv" "$results/$profile-$jobs/games.csv"; then
            echo "games went another way in $profile with $jobs jobs" >&2
            exit 1
        fi
    done
done
echo "all games are equal"
