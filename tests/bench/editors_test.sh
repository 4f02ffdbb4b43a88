#!/usr/bin/env bash
# editors.py finds the redlines in a folder and holds marks against them: two of this test's own, which spor marks as they
# are marked, and one that it marks otherwise. usage: editors_test.sh SPOR
set -euo pipefail

spor=$(realpath "${1:?usage: editors_test.sh SPOR}")
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

mkdir "$folder/same" "$folder/other"
echo 'Byen skal bygge en bro over fjorden i ~~2027~~ **2028**, når staten har sagt ja.' >"$folder/same/a.md"
cat >"$folder/same/b.xml" <<'XML'
<resolution><p>The board shall meet in <del>March</del><ins>April</ins> and <i>again</i> in the autumn of each year.</p>
<p>Nothing is marked here, which says nothing of how people mark.</p></resolution>
XML
echo 'Broen ~~males hvert~~ **males hvert** år, og molen ses efter hver vinter af havnens folk.' >"$folder/other/a.md"

expect() {
    local said
    said=$("$here/editors.py" "$spor" "$folder/$1")
    grep -q "$2 redlines" <<<"$said" && grep -qE "^spor +$3" <<<"$said" && return
    printf 'editors.py of %s says\n%s\n' "$1" "$said" >&2
    exit 1
}

expect same 2 '1.000  1.000  1.000     1.000  1.000  1.000        4         0'
expect other 1 '0.000  0.000  0.000'
if "$here/editors.py" "$spor" "$here" 2>"$folder/none"; then exit 1; fi
grep -q 'no redline' "$folder/none"
echo 'the marks of people and of tools are compared'
