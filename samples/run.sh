#!/usr/bin/env bash
# Installs what is missing, builds spor, and shows what changed between the two sample drafts.
# Runs on a fresh Debian 12 with nothing but git.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. .ci/packages.sh

export LC_ALL=C.UTF-8 TZ=UTC

need_packages "${build_packages[@]}"
use_ccache
mkdir -p build
say "building spor (build/sample/spor)"
cmake --preset sample >build/sample.log 2>&1 || { cat build/sample.log; fail "cmake could not configure"; }
cmake --build --preset sample -- -j "$(nproc)" --quiet

# As diff does, spor ends with 1 where the drafts differ; only more than that is trouble.
spor() {
    printf '\n'
    say "spor $*"
    build/sample/spor "$@" || [ $? -eq 1 ]
}

spor diff --stat samples/2025-forslag.txt samples/2026-plan.md
spor diff --to md samples/2025-forslag.txt samples/2026-plan.md
