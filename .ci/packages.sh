# Debian packages for the scripts that build spor; sourced by samples/run.sh and tests/run.sh.
#
# need_packages NAME... installs those of the named packages that are missing, and says so. It asks for root only when
# something is missing. It speaks of no mirror: apt's own settings say where packages come from.

build_packages=(g++ cmake ninja-build ccache pkg-config
    libicu-dev libxml2-dev libzip-dev libpugixml-dev libmd4c-dev libmd-dev libdtl-dev libcli11-dev libfmt-dev
    nlohmann-json3-dev libtomlplusplus-dev libtbb-dev libxxhash-dev libhunspell-dev)
test_packages=(git jq libgtest-dev libcmark-gfm-dev libcmark-gfm-extensions-dev cmark-gfm clang libclang-rt-14-dev
    pre-commit shellcheck python3-yaml
    poppler-utils groff-base chromium pandoc libreoffice-writer-nogui python3-uno python3-jsonschema libxml2-utils hunspell-da)
lint_packages=(clang-tidy cppcheck)

say() { printf '==> %s\n' "$*"; }
fail() { printf '%s: %s\n' "$0" "$*" >&2; exit 2; }

is_installed() { [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        fail "installing packages needs root, and there is no sudo; as root, run: apt-get install ${missing[*]}"
    fi
}

need_packages() {
    missing=()
    local package
    if ! command -v dpkg-query >/dev/null; then
        say "this is no Debian; going on with the tools and libraries that are here"
        return
    fi
    for package in "$@"; do
        is_installed "$package" || missing+=("$package")
    done
    if [ ${#missing[@]} -eq 0 ]; then
        say "all $# packages are installed"
        return
    fi
    command -v apt-get >/dev/null || fail "these packages are missing, and there is no apt-get: ${missing[*]}"
    say "installing ${missing[*]}"
    install_missing || { as_root apt-get update -qq && install_missing; } ||
        fail "could not install ${missing[*]}; what apt-get said stands above"
}

install_missing() {
    as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends -o Dpkg::Use-Pty=0 "${missing[@]}" >/dev/null
}

# Compiler output is reused between clones and runs: paths are taken relative to the clone.
use_ccache() {
    export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1
}
