#!/usr/bin/env bash
# spor check --staged as a hook, in earnest: git's own pre-commit hook, and the pre-commit framework with the project's
# .pre-commit-hooks.yaml where that is installed.
#   hooks.sh SPOR
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$here/sample.sh"
begin_git "${1:-}"

printf '[weakened-commitments]\n[title-unchanged]\n[words-changed]\npercent = 40\n' >.spor.toml
plan() {
    printf '# Plan for %s\n\nByen %s bygge en bro, og byen holder den ved lige i mange år.\n' "$1" "$2"
    printf '\nHer er %s afsnit om noget andet, som er med, og som ingen rører ved.\n' første andet tredje fjerde
}

# Before the first commit everything is new: what changes cannot be broken.
plan havnen skal >havn.md
git add -A
status 0 spor check --staged
expect "the first commit" "havn.md: reglerne er overholdt" "$out"
printf '#!/bin/sh\nexec spor check --staged\n' >.git/hooks/pre-commit
chmod +x .git/hooks/pre-commit
git commit -q -m 1 >/dev/null

# What is staged counts, and not what stands in the folder.
plan havnen kan >havn.md
git add havn.md
plan havnen skal >havn.md
status 1 git commit -q -m svag
printf '%s\n%s' "$out" "$err" | grep -q 'weakened-commitments' || fail "a weakened promise passed: $out"
git add havn.md
status 0 git commit -q --allow-empty -m ens
expect "nothing differs" "spor: bemærk: HEAD: intet udkast er anderledes" "$err"

# A renamed draft is held against itself; git commit FILE has an index of its own.
git mv havn.md kyst.md
plan havnen kan >kyst.md
git add kyst.md
status 1 git commit -q -m omdøbt
printf '%s\n%s' "$out" "$err" | grep -q 'kyst.md: 1 overtrædelse' || fail "the renamed draft: $out"
plan havnen skal >kyst.md
git add kyst.md
status 0 git commit -q -m omdøbt
plan havnen kan >kyst.md
plan skoven kan >skov.md
git add skov.md
status 1 git commit -q -m delvis kyst.md
printf '%s\n%s' "$out" "$err" | grep -q 'skov.md' && fail "skov.md is no part of that commit"
status 0 git commit -q -m skov
expect "a new draft binds as it likes" "skov.md: reglerne er overholdt" "$out$err"

# A draft that is gone; files by name; one report of several.
git checkout -q kyst.md
git rm -q skov.md
status 0 spor check --staged
expect "gone" "spor: bemærk: skov.md: er væk, og ingen regel ser på det, der er væk" "$err"
status 0 spor check --staged kyst.md
expect "by name, unchanged" "kyst.md: reglerne er overholdt" "$out"
status 2 spor check --staged nej.md
expect "no such file" "spor: HEAD -- nej.md: filen er ikke lagt klar til et commit; angiv stien herfra, som git diff tager den" "$err"
git reset -q --hard
plan havnen kan >kyst.md
plan skoven bør >skov.md
printf 'ikke et udkast\n' >data.csv
git add -A
status 1 spor check --staged --report "json=$work/all.json" --report "sarif=$work/all.sarif" \
    --report "junit=$work/all.xml" --report github
expect "one line each" "kyst.md" "$(printf '%s\n' "$out" | sed -nE 's/.*file=([^,]*),.*/\1/p')"
python3 - "$work" <<'END'
import json, sys, xml.etree.ElementTree as tree
reports = json.load(open(sys.argv[1] + "/all.json", encoding="utf-8"))
assert [each["new"]["name"] for each in reports] == ["kyst.md", "skov.md"], reports
assert [each["schema"] for each in reports] == ["spor.check/1"] * 2
run, = json.load(open(sys.argv[1] + "/all.sarif", encoding="utf-8"))["runs"]
assert [each["location"]["uri"] for each in run["artifacts"]] == ["kyst.md", "kyst.md", "skov.md", "skov.md"]
assert [each["locations"][0]["physicalLocation"]["artifactLocation"] for each in run["results"]] == [
    {"uri": "kyst.md", "index": 0}]
suites = tree.parse(sys.argv[1] + "/all.xml").getroot()
assert [each.get("name") for each in suites] == ["kyst.md", "skov.md"]
assert int(suites.get("tests")) == sum(int(each.get("tests")) for each in suites)
END
git commit -q --no-verify -m svagere

# Every draft that a range changes, and one that was renamed on the way.
status 1 spor check HEAD~4..HEAD --report github
expect "a range" "kyst.md" "$(printf '%s\n' "$out" | sed -nE 's/.*file=([^,]*),.*/\1/p')"
mkdir under
cd under
status 1 spor check HEAD~4..HEAD --rules ../.spor.toml -- ../kyst.md
cd ..
status 0 spor check HEAD..HEAD
expect "nothing in it" "spor: bemærk: HEAD..HEAD: intet udkast er anderledes" "$err"

rm .git/hooks/pre-commit
if ! command -v pre-commit >/dev/null; then
    printf '%d cases; pre-commit is not installed\n' "$cases"
    exit 0
fi
mkdir "$work/hooks"
cp "$here/../../.pre-commit-hooks.yaml" "$work/hooks"
git -C "$work/hooks" init -q
git -C "$work/hooks" add -A
git -C "$work/hooks" -c user.name=T -c user.email=t@example.org commit -q -m hooks
cat >.pre-commit-config.yaml <<END
repos:
  - repo: $work/hooks
    rev: $(git -C "$work/hooks" rev-parse HEAD)
    hooks:
      - id: spor-check
        args: [--fail-on=warning]
END
export PRE_COMMIT_HOME="$work/cache"
pre-commit install >/dev/null
plan havnen skal >kyst.md
commit "stærkere igen" >/dev/null 2>&1 || fail "the framework stopped a good commit"
git mv kyst.md strand.md
plan havnen kan >strand.md
git add -A
status 1 git commit -m svag
printf '%s\n%s' "$out" "$err" | grep -q 'strand.md: 1 overtrædelse' || fail "the framework's run: $out $err"
git reset -q --hard
printf 'x\n' >data.csv
git add -A
status 0 git commit -m tal
printf '%s\n%s' "$out" "$err" | grep -q 'spor check.*Skipped' || fail "a table is no draft: $out $err"
printf '%d cases, with %s\n' "$cases" "$(pre-commit --version)"
