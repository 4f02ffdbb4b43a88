#!/usr/bin/env bash
# Before the steps of action.yml: the folder that they share, and what tells one build of spor from another.
set -euo pipefail
mkdir -p "$RUNNER_TEMP/spor/out"
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
key=$(find CMakeLists.txt src include -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -c 1-40)
printf 'folder=%s\nkey=%s\n' "$RUNNER_TEMP/spor/out" "$key" >>"$GITHUB_OUTPUT"
