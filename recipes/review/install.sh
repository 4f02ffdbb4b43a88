#!/usr/bin/env bash
# First step of action.yml: puts a spor on the PATH of the steps that follow, built from this checkout of the action unless
# there is one already. For runners with Debian 12, or Ubuntu 24.04; elsewhere put a spor on the PATH before.
set -euo pipefail
command -v spor >/dev/null && exit 0
prefix=$RUNNER_TEMP/spor/installed
if [ ! -x "$prefix/bin/spor" ]; then
    cd "$(dirname "${BASH_SOURCE[0]}")/../.."
    # shellcheck source=.ci/packages.sh
    . .ci/packages.sh
    need_packages "${build_packages[@]}"
    say "building spor"
    build=$RUNNER_TEMP/spor/build
    cmake -S . -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DSPOR_TESTS=OFF -DSPOR_WERROR=OFF
    cmake --build "$build" -- --quiet
    cmake --install "$build" --prefix "$prefix" --component command
fi
printf '%s\n' "$prefix/bin" >>"$GITHUB_PATH"
