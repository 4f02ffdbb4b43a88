#!/usr/bin/env bash
# The GitLab job's way to one comment of the redlines that redline.sh left in SPOR_OUT, the same at each push; nothing
# without SPOR_TOKEN, an access token that may write notes. Needs curl and jq.
#
# Reads the environment beside what compose.sh does: SPOR_TOKEN; CI_API_V4_URL, CI_PROJECT_ID, CI_MERGE_REQUEST_IID.
set -euo pipefail
out=$SPOR_OUT
"$(dirname "${BASH_SOURCE[0]}")/compose.sh"
[ -n "${SPOR_TOKEN:-}" ] || exit 0

# api METHOD ADDRESS [curl's options]: the token is read from a pipe, for arguments are everybody's to see.
api() {
    local method=$1 address=$2
    shift 2
    curl --fail --silent --show-error --config <(printf 'header = "PRIVATE-TOKEN: %s"\n' "$SPOR_TOKEN") \
        --request "$method" "$@" "$CI_API_V4_URL/$address"
}

notes=projects/$CI_PROJECT_ID/merge_requests/$CI_MERGE_REQUEST_IID/notes
me=$(api GET user | jq .id)
id=
for ((page = 1; page <= 50; page++)); do
    api GET "$notes?per_page=100&page=$page" >"$out/notes.json"
    id=$(jq -r --argjson me "$me" \
        'map(select(.author.id == $me and (.body | startswith("<!-- spor: redlines -->")))) | .[0].id // empty' "$out/notes.json")
    if [ -n "$id" ] || [ "$(jq length "$out/notes.json")" -lt 100 ]; then break; fi
done
if [ -n "$id" ]; then
    api PUT "$notes/$id" --data-urlencode "body@$out/comment.md" >"$out/note.json"
elif [ -s "$out/files" ]; then
    api POST "$notes" --data-urlencode "body@$out/comment.md" >"$out/note.json"
fi
