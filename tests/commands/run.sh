#!/usr/bin/env bash
# Runs command files, in the manner of pandoc: each NAME.test holds drafts, commands, and what the commands answer.
#
#   @ old.md            a file for the commands below it: all lines up to the next @ or % line
#   % spor diff …       a command, run by bash in a folder of the test file's own
#   text                what it writes to standard output; if that does not end in a line break, then a line
#   \ no line break     says so
#   2> text             what it writes to standard error
#   => 1                its exit code; ends the case
#
# Lines that begin with # between cases are comments. usage: run.sh SPOR [NAME.test...]
# SPOR_ACCEPT=1 rewrites what the files expect to what spor says; read the difference before you commit it.
set -euo pipefail

[ -x "$1" ] || { echo "usage: run.sh SPOR [NAME.test...]" >&2; exit 2; }
spor=$(realpath "$1")
shift
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
[ $# -gt 0 ] || set -- "$here"/*.test
mapfile -t files < <(realpath "$@")

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir "$scratch/bin"
ln -s "$spor" "$scratch/bin/spor"
failures=0
cases=0

# answer COMMAND: runs it in the present folder and prints stdout, stderr and exit code as the files write them.
answer() {
    local code=0
    env -u NO_COLOR PATH="$scratch/bin:$PATH" COLUMNS=80 TERM=xterm LC_ALL=C.UTF-8 \
        bash -c "$1" >"$scratch/out" 2>"$scratch/err" </dev/null || code=$?
    cat "$scratch/out"
    if [ -s "$scratch/out" ] && [ -n "$(tail -c 1 "$scratch/out" | tr -d '\n')" ]; then
        printf '\n\\ no line break\n'
    fi
    sed 's/^/2> /' "$scratch/err"
    printf '=> %d\n' "$code"
}

# settle FILE LINE COMMAND EXPECTED: compares one case, and adds what it really answered to the accepted file.
settle() {
    local actual
    actual=$(answer "$3")
    cases=$((cases + 1))
    printf '%s\n' "$actual" >>"$scratch/accepted"
    [ "$actual" = "$4" ] && return
    failures=$((failures + 1))
    printf '%s:%d: %% %s\n' "$1" "$2" "$3"
    diff <(printf '%s\n' "$4") <(printf '%s\n' "$actual") | sed 's/^/    /' || true
}

run_file() {
    local file=$1 state=between line number=0 at=0 command='' expected=''
    rm -rf "$scratch/drafts"
    mkdir "$scratch/drafts"
    cd "$scratch/drafts"
    : >"$scratch/accepted"
    while IFS= read -r line || [ -n "$line" ]; do
        number=$((number + 1))
        if [ "$state" = command ]; then
            expected+=${expected:+$'\n'}$line
            if [[ $line == '=> '* ]]; then
                settle "$file" "$at" "$command" "$expected"
                state=between
            fi
            continue
        fi
        printf '%s\n' "$line" >>"$scratch/accepted"
        case $line in
        '@ '*) state=draft draft=${line#@ } && : >"$draft" ;;
        '% '*) state=command command=${line#% } expected='' at=$number ;;
        *) if [ "$state" = draft ]; then printf '%s\n' "$line" >>"$draft"; fi ;;
        esac
    done <"$file"
    if [ "$state" = command ]; then
        printf '%s:%d: the case has no => line\n' "$file" "$at"
        failures=$((failures + 1))
    fi
    if [ -n "${SPOR_ACCEPT:-}" ]; then cat "$scratch/accepted" >"$file"; fi
}

for file in "${files[@]}"; do
    run_file "$file"
done
if [ -n "${SPOR_ACCEPT:-}" ]; then
    printf '%d commands, %d answers rewritten\n' "$cases" "$failures"
    exit 0
fi
printf '%d commands, %d answered otherwise\n' "$cases" "$failures"
[ "$failures" -eq 0 ]
