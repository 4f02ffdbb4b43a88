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
        quietly "^#include \"" "src/$room" | grep -vE "#include \"(${allowed// /|})/" |
            breach_each "$room includes what it may not" || true
    done <<'ROOMS'
text text spor
markup markup text spor
read read markup text spor
align align text spor
render render markup text spor
judge judge align render read markup text spor
cli cli judge render align read markup text spor
ROOMS
    breach_each "a public header names a foreign library" < <(quietly '^#include <[^>]*[/.]' include/spor)
    breach_each "a public header includes a room" < <(quietly '^#include "' include/spor | grep -v '"spor/' || true)
}

# A foreign library lives in one room only.
check_libraries() {
    local header room
    while read -r header room; do
        breach_each "<$header belongs to src/$room only" < <(
            quietly "^#include [<\"]$header" src include | grep -v "^src/$room/" || true)
    done <<'LIBRARIES'
unicode/ text
md4c markup
dtl/ align
CLI/ cli
sha2 read
nlohmann/ render
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
    local file
    while IFS= read -r file; do
        grep -HnE '(^|[^A-Za-z0-9_.])[/](work|farm|home)[/]' "$file" | breach_each "a machine's path" || true
        grep -HnE '\b(TOD[O]|FIXM[E])\b' "$file" | breach_each "left for later" || true
    done < <(project_files)
    breach_each "says nothing" < <(find src include tests -iname '*helper*' -o -iname '*util*' -o -iname '*manager*')
}

project_files() { git ls-files 2>/dev/null || find . -type f -not -path './.git/*' -not -path './build*'; }

check_rooms
check_libraries
check_lengths
check_words
if [ "$breaches" -gt 0 ]; then
    printf '%d breaches of the house\n' "$breaches"
    exit 1
fi
printf 'the house is in order\n'
