#!/usr/bin/env bash
# Installs a build into a folder of its own and uses it as a stranger would: the command, its man pages and completions,
# and the library through find_package and pkg-config. usage: install.sh BUILD
set -euo pipefail
build=$1
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
prefix=$work/prefix
export LC_ALL=C.UTF-8

fail() { printf 'install: %s\n' "$*" >&2; exit 1; }
expect() { [ "$2" = "$3" ] || fail "$1: expected '$3', got '$2'"; }

cmake --install "$build" --prefix "$prefix" >"$work/log"
# What was installed stands alone, wherever it is moved to.
mv "$prefix" "$work/moved"
prefix=$work/moved
libraries=$(dirname "$(find "$prefix" -name 'libspor.so')")

version=$("$prefix/bin/spor" --version)
[[ $version == "spor "[0-9]* ]] || fail "--version says '$version'"

redline='Kommunen ~~kan~~ **skal** tilbyde hjælp.'
cmake -G Ninja -S "$here/example" -B "$work/example" -DCMAKE_PREFIX_PATH="$prefix" -DCMAKE_BUILD_TYPE=Debug >>"$work/log"
cmake --build "$work/example" >>"$work/log"
expect "find_package" "$("$work/example/example")" "$redline"

export PKG_CONFIG_PATH=$libraries/pkgconfig
# The flags are words by design.
# shellcheck disable=SC2046
c++ -std=c++20 "$here/example/main.cpp" -o "$work/by-pkg-config" $(pkg-config --cflags --libs spor)
expect "pkg-config" "$(LD_LIBRARY_PATH=$libraries "$work/by-pkg-config")" "$redline"
expect "the version of pkg-config" "spor $(pkg-config --modversion spor)" "$version"

# Every verb has its page, and every page is sound roff.
verbs=$("$prefix/bin/spor" --help --lang en | sed -n '/^Verbs:/,/^$/s/^  \([a-z]*\) .*/\1/p')
[[ $verbs == *diff*verify* ]] || fail "--help names no verbs"
for verb in $verbs; do
    [ -s "$prefix/share/man/man1/spor-$verb.1" ] || fail "no man page for $verb"
    for flag in $("$prefix/bin/spor" "$verb" --help | grep -oE '^  -[-a-z,]*' | tr ',' ' '); do
        grep -qF -- "${flag//-/\\-}" "$prefix/share/man/man1/spor-$verb.1" || fail "spor-$verb(1) does not name $flag"
    done
done
for page in "$prefix"/share/man/man?/*; do
    warnings=$(groff -K utf8 -man -ww -Tutf8 "$page" 2>&1 >/dev/null)
    [ -z "$warnings" ] || fail "$(basename "$page"): $warnings"
done
sentence='every sentence must be accounted for once, and what is said of it must be so.'
notes=$(groff -K utf8 -man -Tutf8 -P-cbou -rLL=200n "$prefix/share/man/man1/spor-verify.1")
[[ $notes == *"$sentence"* ]] || fail "spor-verify(1) breaks a sentence in two"

# bash offers what there is.
offered() {
    bash -c 'source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _spor; echo "${COMPREPLY[*]}"' - \
        "$prefix/share/bash-completion/completions/spor" "$@"
}
expect "completion of a verb" "$(offered spor di)" "diff"
expect "completion of a flag" "$(offered spor diff --mo)" "--moves"
expect "completion of a file" "$(cd "$here" && offered spor diff -o insta)" "install.sh"
! command -v zsh >/dev/null || zsh -n "$prefix/share/zsh/vendor-completions/_spor"
! command -v fish >/dev/null || fish --no-execute "$prefix/share/fish/vendor_completions.d/spor.fish"
