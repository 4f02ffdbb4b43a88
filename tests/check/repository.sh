#!/usr/bin/env bash
# A repository of eight policies over six commits: every rule of spor check trips once, and only where it should; the
# SARIF and JUnit of every run are valid. What was expected and what was found are lines "commit file rule".
#   repository.sh SPOR
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
spor=$(realpath "$1")
. "$here/policies.sh"
export LC_ALL=C.UTF-8 TZ=UTC GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1
unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE

for tool in git python3 xmllint; do
    command -v "$tool" >/dev/null || { echo "$tool is not installed"; exit 77; }
done
python3 -c 'import jsonschema' 2>/dev/null || { echo "python3-jsonschema is not installed"; exit 77; }

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/town" "$folder/old" "$folder/reports"
cd "$folder/town"
git init -q -b main

commit() {
    git add -A
    git -c user.name=Lilleby -c user.email=by@example.org commit -q -m "$1"
}

# edit FILE BEFORE AFTER: replaces the one place where BEFORE stands.
edit() {
    python3 - "$@" <<'END'
import sys
path, before, after = sys.argv[1:]
text = open(path, encoding="utf-8").read()
assert text.count(before) == 1, f"{path} has {text.count(before)} of {before!r}"
open(path, "w", encoding="utf-8").write(text.replace(before, after))
END
}

rules_of() {
    case $1 in
        bells.md | klima.md) echo "${1%.md}.toml" ;;
        parks.md | squares.md) echo english.toml ;;
        *) echo .spor.toml ;;
    esac
}

# Every policy against the commit before, whether it changed or not.
check_all() {
    local file language status
    for file in *.md; do
        git show "HEAD~:$file" >"$folder/old/$file"
        language=da
        grep -q '^owner:' "$file" && language=en
        status=0
        "$spor" check "$folder/old/$file" "$file" --rules "$(rules_of "$file")" --lang "$language" --today 2026-11-26 \
            --report "json=$folder/reports/$1-$file.json" --report "sarif=$folder/reports/$1-$file.sarif" \
            --report "junit=$folder/reports/$1-$file.xml" || status=$?
        [ "$status" -le 1 ] || { echo "spor check $file at commit $1: exit code $status"; exit 1; }
        { grep -oE '^ *\{"rule": *"[a-z-]+"' "$folder/reports/$1-$file.json" || true; } |
            sed -E "s/.*\"([a-z-]+)\"$/$1 $file \1/" >>"$folder/found"
    done
}

more="Til sidst lidt om dagene dengang. Vandet stod højt, og drengene sejlede på døre fra det gamle teglværk. Om aftenen
sad de voksne på trappen og talte om fisk, om vind og om slægten på den anden side af fjorden. En hund gøede, og et sted
blev der spillet på harmonika. Sådan gik somrene, den ene efter den anden, mens børnene voksede til og flyttede ind til
de store byer med deres lys og larm, hvorfra de skrev lange breve hjem om gaderne, om maden og om længslen efter havet."

write_rules
write_policies
commit "1: the policies"

edit veje.md "passer på" "værner om"
edit skove.md "Arbejdet følger en fast plan" "Arbejdet følger en god plan"
edit bells.md "the smallest of them came" "the least of them came"
commit "2: one purpose said otherwise"
check_all 2

edit skove.md "## Kontakt" "## Telefon"
edit broer.md "Arbejdet følger en fast plan" "Arbejdet sker efter behov"
edit parks.md "version: 1" "version: 2"
edit parks.md "some of the old walls" "some of the old walls (NOTE TO EDITOR: which ones?)"
commit "3: a section, a wording, a remark"
check_all 3

edit havne.md "Vedtaget af byrådet i Lilleby." "Vedtaget i Lilleby."
edit veje.md "Forvaltningen skal tilse" "Forvaltningen bør tilse"
edit squares.md "# Policy on squares" "# Plan for squares"
edit skove.md "## Telefon" "## Kontakt"
edit broer.md "Arbejdet sker efter behov" "Arbejdet følger en fast plan"
edit parks.md " (NOTE TO EDITOR: which ones?)" ""
commit "4: a wording, a promise, a title; what was wrong is mended"
check_all 4

edit broer.md "400.000 kr." "350.000 kr."
edit havne.md "[indsatsen](#indsats)" "[indsatsen](#indsatser)"
edit squares.md "owner: Parks and Roads" "owner: Culture"
edit havne.md "Vedtaget i Lilleby." "Vedtaget af byrådet i Lilleby."
commit "5: a figure, a reference, an owner"
check_all 5

edit havne.md "(#indsatser)" "(#indsats)"
edit havne.md "ved det gamle pakhus." "ved det gamle pakhus. $more"
edit bells.md "every spring and publish" "every spring and print"
printf '\nGodkendt af: A. Holm\n' >>veje.md
edit veje.md "400.000 kr." "300.000 kr."
edit klima.md "hvor der før i tiden lå en eng" "hvor der ~~før i tiden~~**engang** lå en eng"
edit klima.md "bag stationen" "bag stadion"
commit "6: much about the harbours, a word outside, a redline with one change of two marked; a figure that is signed off"
check_all 6

LC_ALL=C sort >"$folder/expected" <<'END'
2 veje.md protected-sections
3 broer.md forbidden-wordings
3 parks.md left-in-remarks
3 skove.md required-sections
4 havne.md required-wordings
4 squares.md title-unchanged
4 veje.md weakened-commitments
5 broer.md changed-figures
5 havne.md broken-references
5 squares.md front-matter-unchanged
6 bells.md outside-sections
6 havne.md words-changed
6 klima.md unmarked-changes
END
LC_ALL=C sort -o "$folder/found" "$folder/found"
diff -u "$folder/expected" "$folder/found" || { echo "the rules did not trip as they should"; exit 1; }
[ "$(cut -d' ' -f3 "$folder/found" | sort)" = "$("$spor" check --init --rules "$folder/all.toml" 2>/dev/null &&
    sed -nE 's/^# \[([a-z-]+)\]$/\1/p' "$folder/all.toml" | sort)" ] || { echo "not every rule tripped once"; exit 1; }

# SPOR_SARIF_SCHEMA names the published schema where there is a copy at hand.
python3 - "${SPOR_SARIF_SCHEMA:-$here/sarif.schema.json}" "$folder"/reports/*.sarif <<'END'
import json, sys
import jsonschema
schema = json.load(open(sys.argv[1], encoding="utf-8"))
validator = jsonschema.validators.validator_for(schema)(schema)
for path in sys.argv[2:]:
    log = json.load(open(path, encoding="utf-8"))
    for error in validator.iter_errors(log):
        sys.exit(f"{path}: {error.message} at {list(error.absolute_path)}")
    for run in log["runs"]:
        for result in run["results"]:
            assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"], path
END
xmllint --noout --schema "$here/junit.xsd" "$folder"/reports/*.xml 2>"$folder/xmllint" ||
    { cat "$folder/xmllint"; exit 1; }
printf '%d violations in 40 checks, each rule once; 40 SARIF and 40 JUnit reports are valid\n' "$(wc -l <"$folder/found")"
