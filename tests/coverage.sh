#!/usr/bin/env bash
# Runs the tests and prints how much of each room they reach, in lines and in branches.
# usage: tests/coverage.sh [FILE-PREFIX...]; with a prefix (src/align) each of its files, and the lines that are not reached.
# Chromium, LibreOffice and the engines of recipes see nothing that the others do not, and are left out.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

build=build/coverage
profiles=$build/profiles
find_tool() {
    command -v "$1-14" || command -v "$1" || { echo "$1 is missing: apt-get install llvm" >&2; exit 2; }
}
cov=$(find_tool llvm-cov)
profdata=$(find_tool llvm-profdata)

cmake --preset coverage >/dev/null
cmake --build --preset coverage -- --quiet
rm -rf "$profiles"
# Eight files a program, into which its runs are counted together.
LLVM_PROFILE_FILE=$PWD/$profiles/%8m.profraw ctest --preset coverage -LE "judges|browser|engines" -j "$(nproc)" >"$build/tests.log" 2>&1 ||
    { tail -n 40 "$build/tests.log"; exit 1; }
"$profdata" merge -sparse -o "$build/all.profdata" "$profiles"/*.profraw

programs=()
for program in "$build/spor" "$build"/tests/test_* "$build"/tests/fuzz_replay; do
    [ ! -x "$program" ] || programs+=(-object "$program")
done
unset 'programs[0]'  # the first is named without -object
if [ $# -gt 0 ]; then
    "$cov" report "${programs[@]}" -instr-profile="$build/all.profdata" "$@"
    "$cov" show "${programs[@]}" -instr-profile="$build/all.profdata" -show-line-counts-or-regions=false "$@" | grep -E '^/|^ +[0-9]+\| +0\|' || true
    exit
fi
printf '%-8s %8s %7s %10s %7s\n' room lines % branches %
"$cov" export -summary-only "${programs[@]}" -instr-profile="$build/all.profdata" src include/spor |
    jq -r '.data[0].files[] | [(.filename | capture("/(?<room>src/[a-z]+|include)/").room | ltrimstr("src/")),
        .summary.lines.count, .summary.lines.covered, .summary.branches.count, .summary.branches.covered] | @tsv' |
    awk '{ lines[$1] += $2; reached[$1] += $3; branches[$1] += $4; taken[$1] += $5 }
         function percent(part, whole) { return whole ? sprintf("%.1f", 100 * part / whole) : "-" }
         END { for (room in lines) printf "%-8s %8d %7s %10d %7s\n", room, lines[room], percent(reached[room], lines[room]),
                   branches[room], percent(taken[room], branches[room]) }' | sort
