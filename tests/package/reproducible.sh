#!/usr/bin/env bash
# Builds the Debian packages twice, in two folders, time zones and languages, with nothing out of a cache, and compares
# them byte for byte. By hand: it takes as long as two whole builds.
# usage: tests/package/reproducible.sh
# The time that packages carry is SOURCE_DATE_EPOCH's, by default the last commit's.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. .ci/packages.sh
need_packages "${build_packages[@]}" dpkg-dev file
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
export SOURCE_DATE_EPOCH CCACHE_DISABLE=1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# make FOLDER: the packages of what git tracks, into FOLDER/debs.
make_debs() {
    mkdir -p "$1/source"
    git ls-files -z | xargs -0 cp --parents -t "$1/source"
    (
        cd "$1/source"
        # The umask of who packs shows in the mode of a package's members, which nobody reads: 022, as in
        # dpkg-buildpackage. What is in them owes nothing to it.
        cmake --preset sample && cmake --build --preset sample -- --quiet && cd build/sample &&
            cpack -B "$1/as-it-is" && umask 022 && cpack -B "$1/debs" &&
            for deb in "$1"/debs/*.deb; do cmp <(ar p "$deb" data.tar.gz) <(ar p "$1/as-it-is/${deb##*/}" data.tar.gz); done
    ) >"$1/log" 2>&1 || { tail -n 20 "$1/log"; fail "no packages in $1"; }
}

say "building in one folder"
TZ=UTC LC_ALL=C.UTF-8 make_debs "$work/one"
say "building in another"
(umask 027 && TZ=Pacific/Auckland LC_ALL=C make_debs "$work/a/folder/with/another/name")

differ=0
for deb in "$work"/one/debs/*.deb; do
    other=$work/a/folder/with/another/name/debs/${deb##*/}
    sha256sum "$deb" | sed "s,$work/,,"
    cmp "$deb" "$other" || differ=1
done
cmp "$work/one/source/build/sample/spor" "$work/a/folder/with/another/name/source/build/sample/spor" || differ=1
[ "$differ" -eq 0 ] || fail "two builds of the same source differ"
say "both builds gave the same bytes"
