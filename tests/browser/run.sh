#!/usr/bin/env bash
# The HTML report, and the index of a batch, in real headless Chromium. usage: run.sh SPOR SCRATCH; SCRATCH is a folder for what npm installs.
#
# Ends with 77 (skipped, to ctest) where Chromium, Node or the npm packages are not to be had, and says so.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

skip() {
    printf 'skipped: %s\n' "$*"
    exit 77
}

spor=$(realpath "$1")
mkdir -p "$2"
scratch=$(realpath "$2")
chromium=$(command -v chromium || command -v chromium-browser || true)
[ -n "$chromium" ] || skip "no Chromium here; on Debian: apt-get install chromium"
command -v node >/dev/null || skip "no Node here; on Debian: apt-get install nodejs npm"
command -v npm >/dev/null || skip "no npm here; on Debian: apt-get install npm"

if ! cmp -s package-lock.json "$scratch/package-lock.json" || [ ! -d "$scratch/node_modules" ]; then
    cp package.json package-lock.json "$scratch"
    (cd "$scratch" && npm ci --ignore-scripts --no-audit --no-fund >npm.log 2>&1) || {
        rm -f "$scratch/package-lock.json"
        skip "npm could not install playwright-core and axe-core; what it said stands in $scratch/npm.log"
    }
fi
SPOR=$spor CHROMIUM=$chromium SCRATCH=$scratch SAMPLES=$(realpath ../../samples) LC_ALL=C.UTF-8 TZ=UTC \
    node --test --test-concurrency=1 report_test.mjs decisions_test.mjs access_test.mjs batch_test.mjs large_test.mjs
