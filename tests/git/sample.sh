# shellcheck shell=bash
# What the tests with a real git share; sourced by them: a repository of the test's own, and a spor on the PATH.
fail() { printf '%s\n' "$*" >&2; exit 1; }

# begin_git SPOR: a folder to work in, which goes with the test.
begin_git() {
    [ -x "${1:-}" ] || { echo "usage: $0 SPOR" >&2; exit 2; }
    command -v git >/dev/null || { echo "git is not installed"; exit 77; }
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    mkdir "$work/bin" "$work/town"
    ln -s "$(realpath "$1")" "$work/bin/spor"
    export PATH="$work/bin:$PATH" LC_ALL=C.UTF-8 TZ=UTC HOME="$work" XDG_CONFIG_HOME="$work" COLUMNS=80
    export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1 GIT_CEILING_DIRECTORIES="$work"
    unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE GIT_EXTERNAL_DIFF GIT_PAGER_IN_USE NO_COLOR SOURCE_DATE_EPOCH
    cd "$work/town"
    git init -q -b main
    git config user.name Tester
    git config user.email tester@example.org
}

commit() { git add -A && git commit -q -m "$1"; }

cases=0
# expect WHAT EXPECTED ACTUAL
expect() {
    cases=$((cases + 1))
    [ "$2" = "$3" ] || fail "$1: not as expected:
$(diff <(printf '%s\n' "$2") <(printf '%s\n' "$3"))"
}

# status EXPECTED COMMAND...: runs it; what it writes is in $out and $err.
status() {
    local wanted=$1 code=0
    shift
    "$@" >"$work/out" 2>"$work/err" </dev/null || code=$?
    out=$(cat "$work/out") err=$(cat "$work/err")
    cases=$((cases + 1))
    [ "$code" = "$wanted" ] || fail "$*: exit code $code, not $wanted
$out
$err"
}
