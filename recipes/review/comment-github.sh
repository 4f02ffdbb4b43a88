#!/usr/bin/env bash
# Third step of action.yml: one comment of the redlines that redline.sh left in SPOR_OUT, in the run's summary and on the
# pull request: the same comment at each push.
#
# Reads the environment beside what compose.sh does: SPOR_COMMENT ("true": put it to the pull request), SPOR_PULL, its
# number; SPOR_AUTHOR, whose comment it is; GH_TOKEN, GITHUB_REPOSITORY, GITHUB_STEP_SUMMARY.
set -euo pipefail
out=$SPOR_OUT
body=$out/comment.md
"$(dirname "${BASH_SOURCE[0]}")/compose.sh"
cat "$body" >>"${GITHUB_STEP_SUMMARY:-/dev/null}"

[ "${SPOR_COMMENT:-}" = true ] && [ -n "${SPOR_PULL:-}" ] || exit 0
case $SPOR_PULL in *[!0-9]*) echo "no number of a pull request" >&2; exit 2 ;; esac

put_comment() {
    local comments=repos/$GITHUB_REPOSITORY/issues/$SPOR_PULL/comments id
    id=$(gh api --paginate "$comments" --jq \
        '.[] | select(.user.login == env.SPOR_AUTHOR and (.body | startswith("<!-- spor: redlines -->"))) | .id') || return 1
    id=${id%%$'\n'*}
    if [ -n "$id" ]; then
        gh api --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$id" -F "body=@$body" >/dev/null
    elif [ -s "$out/files" ]; then
        gh api --method POST "$comments" -F "body=@$body" >/dev/null
    fi
}
# A pull request from a fork has no right to comment; its redlines stand in the run's summary.
put_comment || echo '::warning title=spor::the comment could not be written; the redlines are in the summary of the run'
