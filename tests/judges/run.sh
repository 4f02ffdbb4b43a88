#!/usr/bin/env bash
# Real tracked changes, judged by others: pandoc and LibreOffice accept and reject every redline of pairs/ and must find
# NEW and OLD again. usage: run.sh SPOR [PAIR...]
# Without the judges installed the test is skipped, unless SPOR_JUDGES=required (as tests/run.sh, and so CI, has it).
set -euo pipefail

[ -x "$1" ] || { echo "usage: run.sh SPOR [PAIR...]" >&2; exit 2; }
spor=$(realpath "$1")
shift
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

missing=()
command -v pandoc >/dev/null || missing+=(pandoc)
command -v soffice >/dev/null || missing+=(libreoffice-writer-nogui)
python=''
for candidate in python3 /usr/bin/python3; do  # the system's python has the bridge; another may stand before it
    if "$candidate" -c 'import uno' 2>/dev/null; then python=$candidate && break; fi
done
[ -n "$python" ] || missing+=(python3-uno)
if [ ${#missing[@]} -gt 0 ]; then
    echo "the judges are not here; to let them judge: apt-get install ${missing[*]}"
    [ "${SPOR_JUDGES:-}" = required ] && exit 1
    exit 77
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mapfile -t pairs < <("$python" "$here/make_pairs.py" "$here/pairs" "$work")
[ ${#pairs[@]} -ge 30 ] || { echo "only ${#pairs[@]} pairs; there should be thirty" >&2; exit 1; }
"$python" "$here/judge.py" "$spor" "$work" "${@:-${pairs[@]}}"
