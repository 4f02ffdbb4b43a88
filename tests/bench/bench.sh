#!/usr/bin/env bash
# spor and its peers on the same files in the same run: median wall time, how many times git's, and peak memory.
# usage: tests/bench/bench.sh [RUNS]; builds with the preset bench. Peers that are not installed are left out.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

runs=${1:-5}
limit=300  # seconds after which a tool is stopped and its row says so
export LC_ALL=C.UTF-8

. .ci/packages.sh
need_packages "${build_packages[@]}" libbenchmark-dev time
use_ccache
mkdir -p build
cmake --preset bench >build/bench.log 2>&1 || { cat build/bench.log; fail "cmake could not configure"; }
cmake --build --preset bench -- --quiet

bin=build/bench
drafts=$(mktemp -d)
trap 'rm -rf "$drafts"' EXIT

# run_once TOOL OLD NEW: prints milliseconds and kilobytes, or nothing when the tool did not end in time.
run_once() {
    local tool=$1 code=0
    shift
    local command
    case $tool in
        spor) command=("$bin/spor" diff --to md "$@") ;;
        git) command=(git diff --no-index --word-diff=plain "$@") ;;
        *) command=("$tool" "$@") ;;
    esac
    local begin=${EPOCHREALTIME/./} end
    timeout "$limit" /usr/bin/time -q -o "$drafts/peak" -f %M "${command[@]}" >/dev/null 2>"$drafts/errors" || code=$?
    end=${EPOCHREALTIME/./}
    [ "$code" -gt 1 ] || echo "$(((end - begin) / 1000)) $(tail -n 1 "$drafts/peak")"
}

median() { sort -g | awk '{ v[NR] = $1 } END { if (NR) print v[int((NR + 1) / 2)] }'; }

# measure TOOL OLD NEW: prints median milliseconds and the largest peak in kilobytes.
measure() {
    local i
    : >"$drafts/all"
    for ((i = 0; i < runs; i++)); do
        run_once "$@" >>"$drafts/all"
        [ -s "$drafts/all" ] || return 0
    done
    echo "$(cut -d' ' -f1 "$drafts/all" | median) $(cut -d' ' -f2 "$drafts/all" | sort -n | tail -n 1)"
}

# compare TITLE OLD NEW TOOL...: a table of the tools on one pair.
compare() {
    local title=$1 old=$2 new=$3 tool ms kilobytes base=''
    shift 3
    local bytes=$(($(stat -c %s "$old") + $(stat -c %s "$new")))
    printf '\n%s (%s bytes in both drafts, median of %s)\n' "$title" "$bytes" "$runs"
    printf '  %-8s %10s %10s %12s %12s\n' tool ms 'x git' 'peak MB' 'x input'
    for tool in "$@"; do
        command -v "$tool" >/dev/null || [ "$tool" = spor ] || continue
        ms=''
        read -r ms kilobytes < <(measure "$tool" "$old" "$new") || true
        if [ -z "$ms" ]; then
            printf '  %-8s %10s\n' "$tool" "failed, or over $limit s"
            continue
        fi
        [ "$tool" = git ] && base=$ms
        awk -v t="$tool" -v s="$ms" -v k="$kilobytes" -v g="$base" -v b="$bytes" 'BEGIN {
            ratio = g > 0 ? sprintf("%.2f", s / g) : "-"
            printf "  %-8s %10d %10s %12.1f %12.2f\n", t, s, ratio, k / 1024, k * 1024 / b }'
    done
}

pair() { "$bin/tests/bench/make_pair" "$1" "$2" "$drafts/old.md" "$drafts/new.md"; }

say "a pair of the samples' size"
compare "the samples" samples/2025-forslag.txt samples/2026-plan.md git spor dwdiff wdiff
pair revised 48000
compare "48 kB, revised" "$drafts/old.md" "$drafts/new.md" git spor dwdiff wdiff

say "1 to 50 MB, 2 % of the words edited, 1 % of the paragraphs moved"
for size in 1 5 10 20 50; do
    pair revised $((size * 1000000))
    compare "$size MB, revised" "$drafts/old.md" "$drafts/new.md" git spor dwdiff wdiff
done

say "hostile pairs"
pair unrelated 10000000
compare "10 MB, unrelated" "$drafts/old.md" "$drafts/new.md" git spor
pair word 8000000
compare "one word a million times, against 900,000 times" "$drafts/old.md" "$drafts/new.md" git spor
pair line 10000000
compare "10 MB in one line, revised" "$drafts/old.md" "$drafts/new.md" git spor

say "stage by stage"
"$bin/tests/bench/bench_spor" --benchmark_min_time=0.5
