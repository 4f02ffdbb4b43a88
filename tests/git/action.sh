#!/usr/bin/env bash
# The GitHub Action: action.yml is sound and puts no expression into a command; its scripts are run as its steps run them,
# with a gh of the test's own that keeps the comments in a file; names and texts in the pull request that are out to be
# taken for commands or for markup are not.
#   action.sh SPOR
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
. "$here/sample.sh"
command -v jq >/dev/null || { echo "jq is not installed"; exit 77; }
begin_git "${1:-}"

if python3 -c 'import yaml' 2>/dev/null; then
    python3 - "$root" <<'END'
import os, sys, yaml
root = sys.argv[1]
action = yaml.safe_load(open(root + "/action.yml", encoding="utf-8"))
steps = action["runs"]["steps"]
assert action["runs"]["using"] == "composite" and all(("run" in each) != ("uses" in each) for each in steps)
inputs, known = set(action["inputs"]), {each["id"] for each in steps if "id" in each}
for each in steps:
    if "run" in each:
        assert each["shell"] == "bash" and "${{" not in each["run"], each
        script = each["run"].strip('"').replace("$GITHUB_ACTION_PATH", root)
        assert os.access(script, os.X_OK), script
text = open(root + "/action.yml", encoding="utf-8").read()
import re
assert set(re.findall(r"inputs\.([a-z-]+)", text)) == inputs, inputs
assert set(re.findall(r"steps\.([a-z-]+)", text)) <= known
hooks = yaml.safe_load(open(root + "/.pre-commit-hooks.yaml", encoding="utf-8"))
assert [each["id"] for each in hooks] == ["spor-check"]
yaml.safe_load(open(root + "/recipes/gitlab.yml", encoding="utf-8"))
END
else
    echo "python3-yaml is not installed: the YAML was not read"
fi
if command -v shellcheck >/dev/null; then
    (cd "$root" && shellcheck -x recipes/review/*.sh)
else
    echo "shellcheck is not installed: the scripts were not looked at"
fi

cat >"$work/bin/gh" <<'END'
#!/usr/bin/env bash
# gh api as the scripts call it; comments are kept in $GH_COMMENTS.
set -euo pipefail
[ -z "${GH_REFUSES:-}" ] || { echo "HTTP 403" >&2; exit 1; }
[ "$1" = api ] && shift
method=GET
while [ $# -gt 0 ]; do
    case $1 in
    --paginate) shift ;;
    --method) method=$2; shift 2 ;;
    --jq) filter=$2; shift 2 ;;
    -F) body=${2#body=@}; shift 2 ;;
    *) address=$1; shift ;;
    esac
done
printf '%s %s\n' "$method" "$address" >>"$GH_COMMENTS.calls"
case $method in
GET) jq -r "$filter" "$GH_COMMENTS" ;;
POST) jq --rawfile body "$body" '. + [{id: (length + 100), user: {login: "github-actions[bot]"}, body: $body}]' "$GH_COMMENTS" ;;
PATCH) jq --rawfile body "$body" --argjson id "${address##*/}" 'map(if .id == $id then .body = $body else . end)' "$GH_COMMENTS" ;;
esac >"$GH_COMMENTS.new"
[ "$method" = GET ] && cat "$GH_COMMENTS.new" || mv "$GH_COMMENTS.new" "$GH_COMMENTS"
END
chmod +x "$work/bin/gh"
export GH_COMMENTS=$work/comments RUNNER_TEMP=$work/runner GITHUB_OUTPUT=$work/output GITHUB_STEP_SUMMARY=$work/summary
export GITHUB_REPOSITORY=town/policies GH_TOKEN=none
printf '[{"id": 7, "user": {"login": "mallory"}, "body": "<!-- spor: redlines -->\\nmine"}]' >"$GH_COMMENTS"

# What happens as soon as a shell takes a name or a text for a command.
boom='$(touch${IFS}PWNED)`touch${IFS}PWNED`;touch${IFS}PWNED'
mkdir kap
printf '# Plan\n\nByen skal bygge en bro.\n' >plan.md
printf 'Gammel.\n' >"kap/a $boom.md"
printf '[weakened-commitments]\n' >.spor.toml
commit base
git update-ref refs/remotes/origin/main HEAD
git checkout -q -b "x$boom"
printf '# Plan\n\nByen kan bygge en bro. @alice </details> <!-- ```\n\n<!-- ::error::hej\n\n```\n%s\n' "$boom" >plan.md
printf 'Ny.\n' >"kap/a $boom.md"
printf 'Sidst.\n' >-rf.md
printf 'Med <b> og "citat".\n' >$'zz <b>"&\n@bob.md'
printf '1,2\n' >data.csv
commit head

steps() {
    : >"$GITHUB_OUTPUT"
    "$root/recipes/review/place.sh"
    SPOR_OUT=$(sed -n 's/^folder=//p' "$GITHUB_OUTPUT")
    export SPOR_OUT SPOR_RANGE="origin/main...x$boom" SPOR_PATHS=$'*.md\n*.txt\n' SPOR_LANG=da
    export SPOR_PAGES=https://example.org/pages SPOR_COMMENT=true SPOR_PULL=12 SPOR_AUTHOR='github-actions[bot]'
    export SPOR_RULES=.spor.toml SPOR_FAIL_ON=error SPOR_REPORT=github
    "$root/recipes/review/install.sh"
    "$root/recipes/review/redline.sh"
    "$root/recipes/review/comment-github.sh"
}
nothing_ran() { [ -z "$(find "$work" -name 'PWNED*' -print -quit)" ] || fail "something in the pull request was run"; }
comments() { jq -r "$1" "$GH_COMMENTS"; }

status 0 steps
nothing_ran
expect "drafts" "4 drafts differ" "$out"
expect "one comment" "7 101" "$(comments '[.[].id] | join(" ")')"
expect "whose" "12" "$(sed -n 's#^POST repos/town/policies/issues/\([0-9]*\)/comments#\1#p' "$GH_COMMENTS.calls")"
comments '.[1].body' >"$work/body.md"
expect "in the summary, too" "$(cat "$work/body.md")" "$(cat "$GITHUB_STEP_SUMMARY")"
expect "nothing in trouble" "" "$(find "$SPOR_OUT" -name '*.error')"
expect "four pages" 4 "$(find "$SPOR_OUT/redlines" -name '*.html' | wc -l)"
expect "names that an artifact takes" "" "$(find "$SPOR_OUT/redlines" -type f | sed 's#.*/##' | grep -vxE '[A-Za-z0-9._-]+' || true)"
grep -q '~~skal~~ \*\*kan\*\*' "$work/body.md" || fail "the redline is not in the comment"
grep -q 'svækket' "$work/body.md" || fail "the ledger is not in the comment"
! grep -q '@[a-z]' "$work/body.md" || fail "somebody is called by a draft"
if command -v cmark-gfm >/dev/null; then
    cmark-gfm --unsafe -e strikethrough -e table "$work/body.md" >"$work/body.html"
    expect "drafts folded, each for itself" "4 4 0" \
        "$(grep -o '<details' "$work/body.html" | wc -l) $(grep -o '</details>' "$work/body.html" | wc -l) $(grep -c '<!-- ::' "$work/body.html" || true)"
    grep -q '<del>skal</del> <strong>kan</strong>' "$work/body.html" || fail "the marks do not render"
    grep -q '<strong>Med ' "$work/body.html" || fail "what follows a hostile draft is hidden"
fi

# The next push: the same comment.
printf '# Plan\n\nByen bør bygge en bro.\n' >plan.md
commit "head again"
status 0 steps
expect "still one comment" "7 101" "$(comments '[.[].id] | join(" ")')"
comments '.[1].body' | grep -q '~~skal~~ \*\*bør\*\*' || fail "the comment is not that of this push"
expect "another's comment is left alone" "mine" "$(comments '.[0].body' | tail -n 1)"

: >"$GITHUB_OUTPUT"
status 1 "$root/recipes/review/check.sh"
nothing_ran
expect "an annotation" "plan.md" "$(printf '%s\n' "$out" | sed -nE 's/^::error file=([^,]*),.*/\1/p')"
expect "reports for the steps that follow" "sarif=$SPOR_OUT/spor.sarif junit=$SPOR_OUT/spor.xml" "$(tr '\n' ' ' <"$GITHUB_OUTPUT" | sed 's/ $//')"
jq -e '.runs[0].results | length == 1' "$SPOR_OUT/spor.sarif" >/dev/null || fail "the SARIF"
SPOR_RULES=none.toml status 0 "$root/recipes/review/check.sh"

# Too long for a comment: whole lines, everything closed, and a word of what is left out.
SPOR_LARGEST=1500 status 0 "$root/recipes/review/comment-github.sh"
comments '.[1].body' >"$work/body.md"
[ "$(wc -c <"$work/body.md")" -le 1500 ] || fail "still too long"
grep -q 'https://example.org/pages' "$work/body.md" || fail "no way to the whole"
expect "closed" "$(grep -c '<details' "$work/body.md")" "$(grep -c '^</details>' "$work/body.md")"
awk 'BEGIN { for (i = 0; i < 9000; i++) print "En linje til, som ikke stod der før.\n" }' >plan.md
commit long
status 0 steps
comments '.[1].body' >"$work/body.md"
[ "$(wc -c <"$work/body.md")" -le 60000 ] || fail "too long for GitHub"
grep -q 'Skåret af her' "$work/body.md" || fail "cut without a word"
grep -q '… 1 udkast mere' "$work/body.md" || fail "what is missing is not said"

# GitLab's note, with a curl of the test's own.
cat >"$work/bin/curl" <<'END'
#!/usr/bin/env bash
set -euo pipefail
grep -q 'PRIVATE-TOKEN: secret' "$(while [ "$1" != --config ]; do shift; done; printf '%s' "$2")" || exit 22
address=${!#}
while [ "$1" != --request ]; do shift; done
body=${4:-}
printf '%s %s\n' "$2" "$address" >>"$GH_COMMENTS.calls"
case "$2 $address" in
'GET '*/user) echo '{"id": 5}' ;;
GET*) jq 'map({id, body, author: {id: (if .user.login == "mallory" then 1 else 5 end)}})' "$GH_COMMENTS" ;;
*) jq --rawfile body "${body#body@}" '.[1].body = $body' "$GH_COMMENTS" >"$GH_COMMENTS.new" && mv "$GH_COMMENTS.new" "$GH_COMMENTS" ;;
esac
END
chmod +x "$work/bin/curl"
printf '# Plan\n\nByen må bygge en bro.\n' >plan.md
commit short
status 0 steps
export CI_API_V4_URL=https://example.org/api/v4 CI_PROJECT_ID=3 CI_MERGE_REQUEST_IID=12
comments '.[1].body = "<!-- spor: redlines -->\n"' >"$work/other" && mv "$work/other" "$GH_COMMENTS"
: >"$GH_COMMENTS.calls"
status 0 "$root/recipes/review/comment-gitlab.sh"
expect "no token, no call" "" "$(cat "$GH_COMMENTS.calls")"
SPOR_TOKEN=secret status 0 "$root/recipes/review/comment-gitlab.sh"
expect "GitLab's note" "PUT https://example.org/api/v4/projects/3/merge_requests/12/notes/101" "$(tail -n 1 "$GH_COMMENTS.calls")"
comments '.[1].body' | grep -q '~~skal~~ \*\*må\*\*' || fail "the note is not that of this push"

# No right to comment, and nothing to comment.
GH_REFUSES=1 status 0 "$root/recipes/review/comment-github.sh"
expect "a warning" "::warning title=spor" "${out%%::the comment*}"
git checkout -q -B same origin/main
comments 'map(select(.id == 7))' >"$work/other" && mv "$work/other" "$GH_COMMENTS"
: >"$GH_COMMENTS.calls"
status 0 env SPOR_RANGE=origin/main...HEAD "$root/recipes/review/redline.sh"
status 0 "$root/recipes/review/comment-github.sh"
expect "no comment where no draft differs" "" "$(grep -v ^GET "$GH_COMMENTS.calls" || true)"
status 0 "$root/recipes/review/check.sh"
printf '%d cases\n' "$cases"
