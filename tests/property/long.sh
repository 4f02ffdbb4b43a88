#!/usr/bin/env bash
# Runs every property over 10,000 random pairs (or as many as you say) and prints how many each saw.
# usage: tests/property/long.sh [CASES]; expects build/release, which tests/run.sh makes.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

export SPOR_CASES=${1:-10000}
program=build/release/tests/test_property
[ -x "$program" ] || { echo "$0: no $program; run tests/run.sh first" >&2; exit 2; }

"$program" | sed -E "s/^\[ +OK \] (.*) \((.*)\)/\1: $SPOR_CASES cases (\2)/; /^\[ (RUN |---)/d; /^\[(=|-)/d; /^$/d"
exit "${PIPESTATUS[0]}"
