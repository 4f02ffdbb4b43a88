#!/usr/bin/env bash
# Last step of action.yml, and the GitLab job's second: holds the drafts that redline.sh found to the rules, and ends as
# spor check does. Reads the environment: SPOR_OUT, SPOR_RANGE, SPOR_LANG, SPOR_RULES, SPOR_FAIL_ON; SPOR_REPORT, the
# report that goes to the log ("github" makes annotations). The others are SPOR_OUT/spor.sarif and spor.xml (JUnit).
set -euo pipefail
out=$SPOR_OUT
cd "$(git rev-parse --show-toplevel)"
if [ ! -e "$SPOR_RULES" ]; then
    printf 'no %s, so there are no rules to hold the drafts to; spor check --init writes one\n' "$SPOR_RULES"
    exit 0
fi
files=()
while IFS= read -r -d '' file; do files+=("$file"); done <"$out/files"
[ ${#files[@]} -gt 0 ] || exit 0
rm -f "$out/spor.sarif" "$out/spor.xml"
code=0
spor check --lang "$SPOR_LANG" --rules "$SPOR_RULES" --fail-on "$SPOR_FAIL_ON" --report "$SPOR_REPORT" \
    --report "sarif=$out/spor.sarif" --report "junit=$out/spor.xml" -- "$SPOR_RANGE" "${files[@]}" || code=$?
for report in sarif=spor.sarif junit=spor.xml; do
    [ ! -e "$out/${report#*=}" ] || printf '%s=%s\n' "${report%%=*}" "$out/${report#*=}" >>"${GITHUB_OUTPUT:-/dev/null}"
done
exit "$code"
