#!/usr/bin/env bash
# Runs clang-tidy (.clang-tidy says on what) and cppcheck over src; every finding is an error.
# usage: tests/lint.sh [--changed REVISION] [FILE...]; without a FILE all of src, or what differs from REVISION in it.
# A file that was clean is not looked at again until it, a header that it includes, the settings or the tool change: what
# was clean is remembered in .cache/lint.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. .ci/packages.sh

cache=.cache/lint
mkdir -p "$cache"
need_packages "${lint_packages[@]}"
if [ "${1:-}" = --changed ]; then
    mapfile -t files < <(git diff --name-only --diff-filter=d "${2:?a revision}" -- 'src/*.cpp')
    shift 2
else
    files=("$@")
    [ $# -gt 0 ] || mapfile -t files < <(find src -name '*.cpp' | sort)
fi
[ ${#files[@]} -gt 0 ] || { say "no file of src is to be looked at"; exit 0; }
[ -f build/clang/compile_commands.json ] || cmake --preset clang >/dev/null
settings=$({ clang-tidy --version; cppcheck --version; cat .clang-tidy tests/lint.sh; } | sha256sum)

# The file and the project's own headers that it includes; foreign ones are passed over unread.
key_of() {
    local seen
    seen=$(clang++ -std=c++20 -MM -MG -nostdinc -nostdinc++ -Iinclude -Isrc "$1" | tr -d '\\' | tr ' ' '\n' | grep -E '^(src|include)/' | sort -u)
    { echo "$settings"; xargs sha256sum <<<"$seen"; } | sha256sum | cut -d ' ' -f 1
}

look_at() {
    local key log
    key=$(key_of "$1")
    [ ! -e "$cache/$key" ] || return 0
    log=$(mktemp)
    if clang-tidy -p build/clang --quiet "$1" >"$log" 2>/dev/null &&
        cppcheck --std=c++20 --language=c++ --enable=warning,performance,portability --inline-suppr --quiet --error-exitcode=1 \
            --suppressions-list=tests/cppcheck.txt -Iinclude -Isrc "$1" >>"$log" 2>&1; then
        touch "$cache/$key"
        rm "$log"
    else
        cat "$log"
        rm "$log"
        return 1
    fi
}
export -f look_at key_of
export cache settings
say "${#files[@]} files"
printf '%s\0' "${files[@]}" | xargs -0 -P "$(nproc)" -I{} bash -c 'look_at "$1"' look_at {} || fail "findings stand above"
say "no findings"
