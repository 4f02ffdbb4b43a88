#!/usr/bin/env bash
# PDF in, judged by others: Chromium and LibreOffice print a draft in many layouts, and spor must find the draft again,
# and one real change and nothing else. usage: pdf.sh SPOR
# Without the printers installed the test is skipped, unless SPOR_JUDGES=required (as tests/run.sh, and so CI, has it).
set -euo pipefail

[ -x "$1" ] || { echo "usage: pdf.sh SPOR" >&2; exit 2; }
spor=$(realpath "$1")
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
sample=$here/../../samples/2026-plan.md
long=$here/pdf/kystplan.md

missing=()
command -v pdftotext >/dev/null || missing+=(poppler-utils)
command -v pandoc >/dev/null || missing+=(pandoc)
command -v soffice >/dev/null || missing+=(libreoffice-writer-nogui)
command -v chromium >/dev/null || missing+=(chromium)
if [ ${#missing[@]} -gt 0 ]; then
    echo "the printers are not here; to let them print: apt-get install ${missing[*]}"
    [ "${SPOR_JUDGES:-}" = required ] && exit 1
    exit 77
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME=$work
failures=0
checks=0

# page DRAFT STYLE: the draft as an HTML page.
page() {
    printf '<!doctype html><html lang="da"><head><meta charset="utf-8"><title>Plan</title><style>%s</style></head><body>\n' "$2"
    pandoc "$1" -f markdown -t html
    printf '</body></html>\n'
}

# print NAME DRAFT STYLE: by Chromium.
print() {
    page "$2" "$3" >"$work/$1.html"
    timeout 120 chromium --headless --no-sandbox --disable-gpu --user-data-dir="$work/profile" $header \
        --print-to-pdf="$work/$1.pdf" "file://$work/$1.html" >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
}
header=--no-pdf-header-footer

# print_office NAME DRAFT: by LibreOffice, through a Word file.
print_office() {
    pandoc "$2" -f markdown -M lang=da-DK -o "$work/$1.docx"
    timeout 120 soffice "-env:UserInstallation=file://$work/office" --headless --convert-to pdf --outdir "$work" \
        "$work/$1.docx" >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
}

# expect NAME OLD NEW CHANGES: what spor counts, and shows it where that is something else. Nothing ever moved.
expect() {
    local counts
    checks=$((checks + 1))
    counts=$("$spor" diff "$2" "$3" --to json 2>&1 | tail -n 2 | grep -o '"changes":[0-9]*,"moves":[0-9]*' || true)
    [ "$counts" = "\"changes\":$4,\"moves\":0" ] && return
    failures=$((failures + 1))
    printf '%s: expected %s changes, counted %s\n' "$1" "$4" "$counts"
    "$spor" diff "$2" "$3" --to term --color never 2>&1 | head -n 40 | sed 's/^/    /' || true
}

# both NAME DRAFT: no change either way; then one word replaced and one sentence added, which are two.
both() {
    expect "$1, PDF to markdown" "$work/$1.pdf" "$2" 0
    expect "$1, markdown to PDF" "$2" "$work/$1.pdf" 0
    sed -e '0,/120 kr\.\|5\.000 kr\./s//7.500 kr./' -e '0,/^Hver forening i kommunen\|^Kommunen deltager/s//Dette er nyt for alle. &/' "$2" \
        >"$work/changed.md"
    expect "$1, with two changes" "$work/$1.pdf" "$work/changed.md" 2
}

body='font-family: "Liberation Serif", "DejaVu Serif", serif;'
rows='tr { break-inside: avoid; }'  # a row that goes on overleaf is read in two pieces, and one row alone is no table
foot='@bottom-left { content: "Fjordby Kommune · Plan 2026"; font-size: 9pt; }
    @bottom-right { content: "Side " counter(page) " af " counter(pages); font-size: 9pt; }'
for draft in "$sample" "$long"; do
    name=$(basename "$draft" .md)
    print "$name-one" "$draft" "$rows @page { size: A4; margin: 25mm 20mm; } body { $body font-size: 11pt; }"
    both "$name-one" "$draft"
    print "$name-small" "$draft" "$rows @page { size: A5; margin: 15mm; }
        body { $body font-size: 10pt; hyphens: auto; text-align: justify; }"
    both "$name-small" "$draft"
    print "$name-two" "$draft" "$rows @page { size: A4; margin: 20mm; $foot } h1 { column-span: all; } table { font-size: 8pt; }
        body { $body font-size: 11pt; columns: 2; column-gap: 10mm; hyphens: auto; text-align: justify; }"
    both "$name-two" "$draft"
    print "$name-slides" "$draft" "$rows @page { size: 297mm 167mm; margin: 15mm 20mm; $foot }
        body { $body font-size: 15pt; } h2 { page-break-before: always; }"
    both "$name-slides" "$draft"
    header=''
    print "$name-headed" "$draft" "table { break-inside: avoid; } @page { size: A5; margin: 20mm 15mm; } body { $body font-size: 12pt; }"
    header=--no-pdf-header-footer
    both "$name-headed" "$draft"
done
print_office office "$sample"
both office "$sample"

printf '%d comparisons, %d otherwise\n' "$checks" "$failures"
[ "$failures" -eq 0 ]
