#!/usr/bin/env bash
# Makes the Debian packages and tries them in a fresh Debian 12 root: they install with apt, the command runs, the example
# builds against the library, and removal leaves nothing. Needs root and debootstrap; takes some minutes.
# usage: tests/package/deb.sh [MIRROR]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. .ci/packages.sh
need_packages "${build_packages[@]}" debootstrap dpkg-dev file
use_ccache
work=$(mktemp -d)
root=$work/root
trap 'rm -rf --one-file-system "$work"' EXIT
mkdir -p build

say "making the packages"
cmake --preset sample >build/sample.log 2>&1 || { cat build/sample.log; fail "cmake could not configure"; }
cmake --build --preset sample -- --quiet
(cd build/sample && cpack -B "$work/debs" >"$work/cpack.log" 2>&1) || { cat "$work/cpack.log"; fail "no packages"; }
ls -l "$work/debs"/*.deb

say "a fresh root"
debootstrap --variant=minbase bookworm "$root" ${1:+"$1"} >"$work/debootstrap.log" 2>&1 ||
    { tail "$work/debootstrap.log"; fail "no root"; }
cp /etc/resolv.conf "$root/etc/"
inside() { chroot "$root" env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 "$@"; }
inside apt-get update -qq
# Bookkeeping of apt and dpkg, and what other packages' triggers write, is none of spor's.
listing() { (cd "$root" && find . -xdev \( -path ./proc -o -path ./var/lib -o -path ./var/cache -o -path ./var/log -o -path ./etc/ld.so.cache \) -prune -o -print | sort); }
mkdir "$root/debs"
cp "$work/debs"/*.deb samples/*.txt samples/*.md tests/package/example/* "$root/debs/"
listing >"$work/before"

say "installing the command"
inside sh -c 'apt-get install -y -qq --no-install-recommends /debs/spor_*.deb' >"$work/apt.log" 2>&1 ||
    { tail "$work/apt.log"; fail "apt did not take the package"; }
inside spor --help | head -n 3
code=0
inside spor diff --stat /debs/2025-forslag.txt /debs/2026-plan.md || code=$?
[ "$code" -eq 1 ] || fail "spor diff ended with $code"

say "removing it"
inside apt-get purge -y -qq --autoremove spor >"$work/apt.log" 2>&1
listing >"$work/after"
diff "$work/before" "$work/after" || fail "removal left something, or took something"

say "the library"
inside sh -c 'apt-get install -y -qq --no-install-recommends g++ cmake make /debs/libspor-dev_*.deb' >"$work/apt.log" 2>&1 ||
    { tail "$work/apt.log"; fail "apt did not take the library"; }
inside sh -c 'cmake -S /debs -B /tmp/example >/dev/null && cmake --build /tmp/example >/dev/null && /tmp/example/example'
say "the packages install, run and leave nothing"
