# What the tests of the recipes share; sourced by them.

fail() { printf '%s\n' "$*" >&2; exit 1; }

skip() {
    printf 'skipped: %s is not here; on Debian: apt-get install %s\n' "$1" "$1"
    [ "${SPOR_ENGINES:-}" = required ] && exit 1
    exit 77
}

ends=()
at_end() { ends+=("$*"); }
finish() {
    local i
    for ((i = ${#ends[@]} - 1; i >= 0; i--)); do ${ends[i]} 2>/dev/null || true; done
    wait
    rm -rf "$work"
}

# begin_engine SPOR: a folder to work in, with drafts, their list, and the report that one run makes of them.
begin_engine() {
    [ -x "${1:-}" ] || { echo "usage: $0 SPOR" >&2; exit 2; }
    local here
    here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
    recipes=$(cd "$here/../../recipes" && pwd)
    work=$(mktemp -d)
    trap finish EXIT
    cp "$(realpath "$1")" "$work/spor"
    cd "$work"
    export LC_ALL=C.UTF-8
    unset SOURCE_DATE_EPOCH
    . "$here/../batch/drafts.sh"
    make_drafts 40 old new
    { echo old,new; (cd old && printf '%s\n' *) | sed 's#.*#old/&,new/&#'; } >pairs.csv
    ./spor batch --pairs pairs.csv -o whole --quiet
}

same_as_one_run() { diff -r "$1" whole >difference || fail "not the report of one run: $(head -n 5 difference)"; }
