#!/usr/bin/env bash
# Lets libFuzzer look for inputs that break a promise: SECONDS for each target, one after the other, and a table of what
# came of it. What is found is kept, and looking goes on.
# usage: tests/fuzz/run.sh SECONDS|RUNSx [TARGET...]; all targets without one. Exits 1 where something was found.
# With RUNSx (500x) each target sees so many inputs, which are the same every time: mutations of the inputs in the
# repository by one seed. It stops at the first finding. This is what CI runs.
# Inputs live in build/fuzz/corpus/TARGET, so that the next run goes on from there; what is found in build/fuzz/found/TARGET.
# To keep a finding: make it small with
#   SPOR_FUZZ_TARGET=TARGET build/fuzz/tests/spor_fuzz -minimize_crash=1 -max_total_time=60 FILE
# mend spor, and put the small file into tests/fuzz/regressions/TARGET, where every compiler's tests replay it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

[[ ${1:-} =~ ^[1-9][0-9]*x?$ ]] || { echo "usage: tests/fuzz/run.sh SECONDS|RUNSx [TARGET...]" >&2; exit 2; }
amount=$1
shift
kept=tests/fuzz
program=build/fuzz/tests/spor_fuzz
if [ $# -eq 0 ]; then
    mapfile -t targets < <(ls "$kept/corpus")
else
    targets=("$@")
fi
cmake --preset fuzz >/dev/null
cmake --build --preset fuzz -- --quiet

# A target's dictionary, and the bytes that an input may have at most.
settings() {
    case $1 in
        text) echo none 2000 ;;
        markdown | settle) echo markdown 1000 ;;
        redline | audit) echo markdown 600 ;;
        html) echo html 2000 ;;
        word_parts | package) echo word 4000 ;;
        word_tree) echo none 400 ;;
        word_redline) echo none 200 ;;
        align | marks) echo none 300 ;;
        pages) echo none 1800 ;;
        bbox | rules | decisions) echo "$1" 4000 ;;
        *) echo none 1000 ;;
    esac
}

# What libFuzzer said last of a number: "cov: 123".
last() { grep -oE "$1 [0-9]+" "$2" | tail -n 1 | grep -oE '[0-9]+$' || echo 0; }

run() {
    local target=$1 dictionary length corpus=build/fuzz/corpus/$1 found=build/fuzz/found/$1 log=build/fuzz/$1.log
    read -r dictionary length < <(settings "$target")
    local options=(-rss_limit_mb=2048 -max_len="$length" -artifact_prefix="$found/") folders=("$kept/corpus/$target")
    [ "$dictionary" = none ] || options+=(-dict="$kept/dictionaries/$dictionary.dict")
    [ ! -d "$kept/regressions/$target" ] || folders+=("$kept/regressions/$target")
    if [[ $amount == *x ]]; then
        corpus=$(mktemp -d -p build/fuzz)
        options+=(-seed=1 -runs="${amount%x}" -timeout=60)
    else
        options+=(-fork=1 -ignore_crashes=1 -ignore_timeouts=1 -ignore_ooms=1 -max_total_time="$amount" -timeout=10)
    fi
    mkdir -p "$corpus" "$found"
    folders=("$corpus" "${folders[@]}")
    SPOR_FUZZ_TARGET=$target "$program" "${options[@]}" "${folders[@]}" >"$log" 2>&1 ||
        grep -q '^#[0-9]' "$log" || { tail -n 20 "$log" >&2; exit 2; }
    printf '| %s | %s | %s | %s | %s | %s | %d |\n' "$target" "$amount" "$(grep -oE '^#[0-9]+' "$log" | tail -n 1 | tr -d '#')" \
        "$(last 'cov:' "$log")" "$(last 'ft:' "$log")" "$(find "$corpus" -type f | wc -l)" "$(find "$found" -type f | wc -l)"
    [[ $amount != *x ]] || rm -r "$corpus"
}

printf '| target | seconds or runs | executions | edges | features | inputs | findings |\n|---|--:|--:|--:|--:|--:|--:|\n'
for target in "${targets[@]}"; do run "$target"; done
[ -z "$(find "${targets[@]/#/build/fuzz/found/}" -type f -print -quit)" ] || { echo "findings lie in build/fuzz/found" >&2; exit 1; }
