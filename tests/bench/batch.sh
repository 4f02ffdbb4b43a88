#!/usr/bin/env bash
# spor batch on many pairs of 5 to 50 kB: pairs a second and core beside the sum of single library calls, and peak memory
# by the number of pairs and by --memory. usage: tests/bench/batch.sh [JOBS [COUNT...]]; builds with the preset bench.
#
# Single calls load, read, align, keep the ledger and render markdown and HTML, one pair after the other, and write
# nothing; a batch does the same and writes, remembers and reports. Processor time counts what other work on the machine
# does not take; the clock's does.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

jobs=${1:-2}
counts=("${@:2}")
[ ${#counts[@]} -gt 0 ] || counts=(1000 10000)
export LC_ALL=C.UTF-8

. .ci/packages.sh
need_packages "${build_packages[@]}" libbenchmark-dev time
use_ccache
mkdir -p build
cmake --preset bench >build/bench.log 2>&1 || { cat build/bench.log; fail "cmake could not configure"; }
cmake --build --preset bench -- --quiet

bin=$PWD/build/bench
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# a_batch COUNT REPORTS [FLAG...]: prints processor seconds, the clock's seconds and peak kilobytes.
a_batch() {
    local count=$1 reports=$2
    shift 2
    /usr/bin/time -o "$work/time" -f '%U %S %e %M' \
        "$bin/spor" batch "$work/old-$count" "$work/new-$count" -o "$reports" --jobs "$jobs" --quiet "$@"
    awk '{ print $1 + $2, $3, $4 }' "$work/time"
}

printf '%d jobs; 5 to 50 kB a draft; redlines in markdown and HTML\n' "$jobs"
printf '%8s %14s %14s %16s %16s %10s %12s\n' pairs 'single/s' 'batch/s/core' 'ratio (cpu)' 'ratio (clock)' 'peak MB' 'again, s'
for count in "${counts[@]}"; do
    "$bin/tests/bench/make_batch" "$count" "$work/old-$count" "$work/new-$count"
    read -r single single_clock < <("$bin/tests/bench/batch_calls" "$work/old-$count" "$work/new-$count")
    read -r used clock peak < <(a_batch "$count" "$work/reports-$count")
    read -r _ again _ < <(a_batch "$count" "$work/reports-$count")
    awk -v n="$count" -v s="$single" -v sc="$single_clock" -v u="$used" -v c="$clock" -v m="$peak" -v j="$jobs" -v a="$again" 'BEGIN {
        printf "%8d %14.1f %14.1f %16.2f %16.2f %10.1f %12.1f\n", n, n / s, n / u, s / u, sc / (c * j), m / 1024, a }'
    rm -rf "$work/old-$count" "$work/new-$count" "$work/reports-$count"
done

printf '\n12 pairs of 2 MB a draft, 4 jobs\n%10s %10s %10s\n' --memory 'peak MB' 'clock, s'
jobs=4
mkdir "$work/old-large" "$work/new-large"
"$bin/tests/bench/make_pair" revised 2000000 "$work/old-large/1.md" "$work/new-large/1.md"
for i in $(seq 2 12); do
    cp "$work/old-large/1.md" "$work/old-large/$i.md"
    cp "$work/new-large/1.md" "$work/new-large/$i.md"
done
for memory in 100M 200M 400M; do
    read -r _ clock peak < <(a_batch large "$work/reports-large" --force --memory "$memory")
    printf '%10s %10d %10s\n' "$memory" $((peak / 1024)) "$clock"
done
