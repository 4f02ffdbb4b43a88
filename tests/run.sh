#!/usr/bin/env bash
# Installs what is missing, then builds and runs every test twice: optimised, with GCC; and with clang, under
# AddressSanitizer and UndefinedBehaviorSanitizer, where the laws are checked after every alignment. What LibreOffice,
# pandoc, poppler and Chromium judge, they judge once.
# Runs on a fresh Debian 12 with nothing but git. SPOR_CASES=N sets how many random drafts each property sees.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. .ci/packages.sh

jobs=$(nproc)
export LC_ALL=C.UTF-8 TZ=UTC SPOR_JUDGES=required

build() {
    say "building $1"
    cmake --preset "$1" >"build/$1.log" 2>&1 || { cat "build/$1.log"; fail "cmake could not configure $1"; }
    cmake --build --preset "$1" -- -j "$jobs" --quiet
}

run_tests() {
    say "testing $1"
    ctest --preset "$@" -j "$jobs" >"build/$1-tests.log" 2>&1 || { cat "build/$1-tests.log"; fail "a test of $1 failed"; }
    tail -n 3 "build/$1-tests.log"
    grep -E '\*\*\*Skipped' "build/$1-tests.log" || true
}

# Node comes from elsewhere on some machines, and Debian's would take its place.
command -v npm >/dev/null || test_packages+=(nodejs npm)
need_packages "${build_packages[@]}" "${test_packages[@]}"
use_ccache
mkdir -p build

build release
run_tests release
build asan
run_tests asan -LE "judges|browser|engines"
