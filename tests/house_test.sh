#!/usr/bin/env bash
# The house's own laws, read off the sources: which room may include which, where each foreign library lives, how long a
# file and a function may be, and what may not stand in the project at all. Prints every breach; exits 1 if there is one.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

breaches=0
breach() {
    printf '%s\n' "$*"
    breaches=$((breaches + 1))
}

# Each line of standard input is a breach of the law in $1.
breach_each() {
    local line
    while IFS= read -r line; do
        breach "$1: $line"
    done
}

# quietly PATTERN PATH...: lines that match, none is no error.
quietly() {
    grep -rnE --include='*.?pp' "$@" || true
}

# A room may include its own headers, those of the rooms named here, and spor/.
check_rooms() {
    local room allowed
    while read -r room allowed; do
        [ -d "src/$room" ] || continue
        breach_each "$room includes what it may not" < <(
            quietly "^#include \"" "src/$room" | grep -vE "#include \"(${allowed// /|})/" || true)
    done <<'ROOMS'
files files spor
process process spor
spelling spelling spor
git git process files spor
text text spor
markup markup text spor
ooxml ooxml text spor
pdf pdf text process spor
read read markup ooxml pdf text files spor
align align text spor
render render ooxml markup text spor
judge judge align render read markup text files spor
batch batch judge render align read git text files spor
cli cli batch judge render align read git markup text files spor
ROOMS
    breach_each "a room without a law" < <(
        find src -mindepth 1 -maxdepth 1 -type d -printf '%f\n' | grep -vxE 'files|process|spelling|git|text|markup|ooxml|pdf|read|align|render|judge|batch|cli' || true)
    breach_each "a public header names a foreign library" < <(quietly '^#include <[^>]*[/.]' include/spor)
    breach_each "a public header includes a room" < <(quietly '^#include "' include/spor | grep -v '"spor/' || true)
}

# A foreign library lives in the room (or rooms) named here.
check_libraries() {
    local header rooms
    while read -r header rooms; do
        breach_each "<$header belongs to src/${rooms// / and src/} only" < <(
            quietly "^#include [<\"]$header" src include | grep -vE "^src/(${rooms// /|})/" || true)
    done <<'LIBRARIES'
unicode/ text
md4c markup
toml++/ judge
dtl/ align
CLI/ cli
sha2 files
xxhash files
tbb/ batch
oneapi/ batch
libxml/ pdf read
zip\.h ooxml
pugixml ooxml
hunspell\.hxx spelling
nlohmann/ render judge batch
LIBRARIES
}

source_files() { find src include tests -name '*.cpp' -o -name '*.hpp' | sort; }

check_lengths() {
    breach_each "longer than 500 lines" < <(
        source_files | xargs wc -l | awk '$2 != "total" && $1 > 500 { print $2 " has " $1 }')
    breach_each "longer than 60 lines" < <(source_files | xargs awk -f tests/function_lengths.awk -v limit=60)
}

# What may stand nowhere: a machine's own paths, work left for later, names that say nothing.
check_words() {
    breach_each "a machine's path" < <(in_project '(^|[^A-Za-z0-9_.])[/](work|farm|home)[/]')
    breach_each "left for later" < <(in_project '\b(TOD[O]|FIXM[E])\b')
    breach_each "says nothing" < <(find src include tests -iname '*helper*' -o -iname '*util*' -o -iname '*manager*')
}

# The top of the house: what every project has, what a convention demands there, and the rooms.
check_top() {
    breach_each "does not belong at the top" < <(
        project_files | sed 's|^\./||; s|/.*||' | sort -u |
            grep -vxE '\..*|CMakeLists\.txt|CMakePresets\.json|LICENSE|README\.md|action\.yml|include|recipes|samples|src|tests' || true)
}

in_project() { project_files | tr '\n' '\0' | xargs -0 grep -HnIE "$1" || true; }

project_files() { git ls-files 2>/dev/null || find . -type f -not -path './.git/*' -not -path './build*'; }

check_top
check_rooms
check_libraries
check_lengths
check_words
if [ "$breaches" -gt 0 ]; then
    printf '%d breaches of the house\n' "$breaches"
    exit 1
fi
printf 'the house is in order\n'
