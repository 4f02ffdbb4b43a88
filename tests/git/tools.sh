#!/usr/bin/env bash
# spor as git's own diff, in earnest: diff.<driver>.command with .gitattributes, GIT_EXTERNAL_DIFF, git log -p --ext-diff,
# git difftool, as README sets them up.
#   tools.sh SPOR
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/sample.sh"
begin_git "${1:-}"

printf '*.md diff=spor\n' >.gitattributes
git config diff.spor.command 'spor diff --git-driver'
mkdir kap
printf '# Havneplan\n\nByen skal bygge en bro.\n' >havn.md
seq -f 'Tal %g er med i planen.' 40 >kap/tal.md
printf 'Den skal bort.\n' >bort.md
printf 'uden driver\n' >andet.txt
commit en
git tag v1

printf '# Havneplan\n\nByen kan bygge en bro.\n' >havn.md
printf 'en anden linje\n' >andet.txt
status 0 git --no-pager diff
expect "only *.md goes to spor" "$(
    cat <<'END'
diff --git a/andet.txt b/andet.txt
index 84dd8b8..a90fdb4 100644
--- a/andet.txt
+++ b/andet.txt
@@ -1 +1 @@
-uden driver
+en anden linje
`havn.md`

# Havneplan

Byen ~~skal~~ **kan** bygge en bro.
END
)" "$(printf '%s\n' "$out" | sed -E 's/^index .*/index 84dd8b8..a90fdb4 100644/')"

status 0 git --no-pager diff --exit-code --ext-diff -- kap
expect "nothing to say of what is the same" "" "$out"

git mv kap/tal.md kap/nyt.md
printf 'Tal 41 skal med.\n' >>kap/nyt.md
git rm -q bort.md
printf 'Ny og god.\n' >'en ny `fil`.md'
git add -A
status 0 git --no-pager diff --cached -M v1 -- '*.md'
expect "removed, added, renamed" "$(
    cat <<'END'
`bort.md`

~~Den skal bort.~~

`` en ny `fil`.md ``

**Ny og god.**

`havn.md`

# Havneplan

Byen ~~skal~~ **kan** bygge en bro.

`kap/tal.md` → `kap/nyt.md`
END
)" "$(printf '%s\n' "$out" | sed '/nyt.md/q')"
expect "the rename's one change" 1 "$(printf '%s\n' "$out" | grep -c 'Tal 41 skal med')"
commit to

status 0 git --no-pager log -p --ext-diff --format='== %s' v1..HEAD -- havn.md
expect "git log" "$(printf '== to\n\n`havn.md`\n\n# Havneplan\n\nByen ~~skal~~ **kan** bygge en bro.')" "$out"
cd kap
status 0 git --no-pager log -p --ext-diff --format= -M v1..HEAD -- nyt.md tal.md
expect "from a folder below" '`kap/tal.md` → `kap/nyt.md`' "$(printf '%s\n' "$out" | head -n 1)"
cd ..

# With a pager between, the terminal's view and its colours, as git's own diff has them.
cat >"$work/bin/seen" <<'END'
#!/bin/sh
cat >"$0.txt"
END
chmod +x "$work/bin/seen"
if command -v script >/dev/null; then
    TERM=xterm script -qec 'git -c core.pager=seen diff v1 HEAD -- havn.md' /dev/null </dev/null >/dev/null
    grep -q $'\e\\[' "$work/bin/seen.txt" || fail "no colour in the pager"
    expect "the terminal's view in the pager" "havn.md → havn.md: 1 ændring" "$(sed -E $'1!d; s/\e\\[[0-9;]*m//g' "$work/bin/seen.txt")"
    TERM=xterm NO_COLOR=1 script -qec 'git -c core.pager=seen diff v1 HEAD -- havn.md' /dev/null </dev/null >/dev/null
    ! grep -q $'\e\\[' "$work/bin/seen.txt" || fail "colour in the pager in spite of NO_COLOR"
else
    echo "script is not installed: the pager was not tried"
fi

# Files are called what the repository calls them, wherever git put them.
git config diff.spor.command 'spor diff --git-driver --to json'
status 0 git --no-pager diff v1 HEAD -M -- kap
expect "names in JSON" "kap/tal.md kap/nyt.md" "$(printf '%s' "$out" | python3 -c '
import json, sys
redline = json.load(sys.stdin)
print(redline["old"]["name"], redline["new"]["name"])')"
git config diff.spor.command 'spor diff --git-driver --stat --lang en'
status 0 git --no-pager diff v1 HEAD -- havn.md
expect "--stat" "havn.md (6 words) → havn.md (6 words)" "$(printf '%s\n' "$out" | head -n 1)"
git config diff.spor.command 'spor diff --git-driver --max-size 20'
status 0 git --no-pager diff v1 HEAD -- havn.md
expect "a name in trouble" "spor: havn.md: er større end tilladt: 20 B; del den op, eller tillad mere med --max-size" "$err"
git config diff.spor.command 'spor diff --git-driver'

# Trouble with one file is told, and the others are still shown.
printf '\000\001\002binary' >a-binary.md
printf 'Ny og rigtig god.\n' >'en ny `fil`.md'
git add -A
status 0 git --no-pager diff --cached
expect "what is wrong" "spor: a-binary.md: er binære data, ikke tekst; angiv ren tekst eller markdown i UTF-8, UTF-16 eller Windows-1252" "$err"
printf '%s' "$out" | grep -q 'rigtig' || fail "the file after the one in trouble is not shown"
git rm -qf a-binary.md
commit tre

# A conflict.
git checkout -q -b gren HEAD~1
printf '# Havneplan\n\nByen bør bygge en bro.\n' >havn.md
commit gren
git checkout -q main
printf '# Havneplan\n\nByen vil bygge en bro.\n' >havn.md
commit fire
! git merge -q gren >/dev/null 2>&1 || fail "the merge should have had a conflict"
status 0 git --no-pager diff --cached
expect "not merged" "spor: havn.md: er ikke flettet endnu; ret først konflikterne i den" "$(printf '%s\n' "$err" | grep havn)"
git merge --abort

status 0 env GIT_EXTERNAL_DIFF='spor diff --git-driver --to criticmarkup' git --no-pager diff v1 HEAD -- andet.txt
expect "GIT_EXTERNAL_DIFF, where no driver is named" '{~~uden driver~>en anden linje~~}' "$(printf '%s\n' "$out" | tail -n 1)"

# git difftool, which calls its tool with what the reader wrote.
git config diff.tool spor
git config difftool.spor.cmd 'spor diff --git-driver "$MERGED" "$LOCAL" "$REMOTE"'
git config difftool.prompt false
status 0 git difftool v1 HEAD -- havn.md
expect "git difftool" "$(printf '`havn.md`\n\n# Havneplan\n\nByen ~~skal~~ **vil** bygge en bro.')" "$out"
status 0 git -c diff.tool=spor -c difftool.spor.cmd='spor diff --git-driver "$MERGED" "$LOCAL" "$REMOTE"' \
    difftool --no-prompt v1 HEAD -- bort.md
expect "git difftool of a file that is gone" "$(printf '`bort.md`\n\n~~Den skal bort.~~')" "$out"

# What the reader got wrong stops git, and says why.
status 2 spor diff --git-driver a b
expect "a wrong call" "spor: --git-driver: er for git, som giver 1, 3, 7 eller 9 navne videre; sæt det med git config diff.spor.command 'spor diff --git-driver'" "$err"
status 2 spor diff --git-driver a b c -o x.md
expect "-o" "spor: -o x.md: --git-driver skriver til standardoutput, som git beder om; udelad -o" "$err"
printf '%d cases\n' "$cases"
