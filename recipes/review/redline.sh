#!/usr/bin/env bash
# Second step of action.yml, and the GitLab job's first: a redline of each draft that differs.
#
# Reads the environment: SPOR_RANGE, the revisions ("origin/main...HEAD"); SPOR_PATHS, which files are drafts, a git
# pathspec a line; SPOR_LANG; SPOR_OUT, a folder that is filled:
#   files          the drafts' paths, each ended by a null byte
#   N.name         the Nth draft's path
#   N.md, N.stat   its redline and its counts, or N.error, what spor said
#   redlines/      the same as pages to read and to review in, for an artifact
# Neither a path nor a draft's text is ever part of a command: names are arguments, texts stay in files.
set -euo pipefail
out=$SPOR_OUT
rm -rf "$out/redlines" "$out"/*.name "$out"/*.md "$out"/*.stat "$out"/*.error
mkdir -p "$out/redlines"
cd "$(git rev-parse --show-toplevel)"

paths=()
while IFS= read -r path; do
    [ -z "$path" ] || paths+=("$path")
done <<<"$SPOR_PATHS"
git diff --no-ext-diff --name-only -z --diff-filter=AMR --find-renames --end-of-options "$SPOR_RANGE" -- "${paths[@]}" \
    >"$out/files"

n=0
while IFS= read -r -d '' file; do
    n=$((n + 1))
    printf '%s' "$file" >"$out/$n.name"
    name=${file##*/}
    page=$out/redlines/$n-${name//[^A-Za-z0-9._-]/_}.html
    code=0
    spor diff --lang "$SPOR_LANG" --stat -o "$out/$n.md" -- "$SPOR_RANGE" "$file" >"$out/$n.stat" 2>"$out/$n.error" ||
        code=$?
    if [ "$code" -le 1 ]; then
        rm "$out/$n.error"
        spor diff --lang "$SPOR_LANG" -o "$page" -- "$SPOR_RANGE" "$file" 2>/dev/null || [ $? -eq 1 ]
    else
        rm -f "$out/$n.md" "$out/$n.stat"
    fi
done <"$out/files"
printf '%d drafts differ\n' "$n"
