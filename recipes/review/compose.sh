#!/usr/bin/env bash
# Makes one comment, SPOR_OUT/comment.md, of the redlines that redline.sh left in SPOR_OUT. Run by the scripts that put it
# to a pull request. Reads the environment beside SPOR_OUT: SPOR_LANG; SPOR_PAGES, where the whole redlines are.
#
# What a draft says is text, and can neither get out of its place, hide what follows, nor call anybody: it stands in a
# quotation, which ends every fence and list left open; tags are shown rather than obeyed, and an @ calls nobody.
set -euo pipefail
out=$SPOR_OUT
body=$out/comment.md
largest=${SPOR_LARGEST:-60000}  # bytes; GitHub takes 65,536 characters

if [ "$SPOR_LANG" = en ]; then
    title='What changed in the drafts' none='No draft differs.' cut='Cut here: it is too long for a comment.'
    more='more drafts' whole='The whole redlines'
else
    title='Ændringer i udkastene' none='Intet udkast er ændret.' cut='Skåret af her: det er for langt til en kommentar.'
    more='udkast mere' whole='Alle ændringer i fuld længde'
fi

# Text for HTML, on one line.
escaped() { tr '\n\r\t' '   ' | sed -e 's/&/\&amp;/g' -e 's/</\&lt;/g' -e 's/>/\&gt;/g' -e 's/"/\&quot;/g' -e 's/@/@\xE2\x80\x8B/g'; }

# Markdown inside a quotation; spor's own <ins> and <del>, which stand where markdown has no mark, stay.
quoted() {
    tr -d '\r' | sed -E -e 's/<([A-Za-z\/!?])/\&lt;\1/g' -e 's/&lt;(\/?(ins|del)>)/<\1/g' -e 's/@/@\xE2\x80\x8B/g' \
        -e 's/^/> /'
}

# room: how many bytes the comment may still take with it.
room() { printf '%d' $((largest - $(wc -c <"$body") - 400)); }

# put_draft N: false where the comment is full.
put_draft() {
    local text=$out/part
    {
        printf '\n<details open><summary><code>'
        escaped <"$out/$1.name"
        printf '</code></summary>\n\n'
    } >>"$body"
    if [ -f "$out/$1.error" ]; then
        quoted <"$out/$1.error" >"$text"
    else
        { tail -n +2 "$out/$1.stat" | sed 's/^/    /'; printf '\n'; quoted <"$out/$1.md"; } >"$text"
    fi
    local fits=true
    [ "$(wc -c <"$text")" -le "$(room)" ] || fits=false
    # Whole lines as long as there is room.
    LC_ALL=C awk -v room="$(room)" '{ room -= length($0) + 1; if (room < 0) exit; print }' "$text" >>"$body"
    $fits || printf '\n*%s*\n' "$cut" >>"$body"
    printf '\n</details>\n' >>"$body"
    $fits
}

count=$(tr -dc '\0' <"$out/files" | wc -c)
printf '<!-- spor: redlines -->\n### %s\n' "$title" >"$body"
[ "$count" -gt 0 ] || printf '\n%s\n' "$none" >>"$body"
for ((n = 1; n <= count; n++)); do
    if ! put_draft "$n"; then
        [ "$n" -eq "$count" ] || printf '\n… %d %s\n' $((count - n)) "$more" >>"$body"
        break
    fi
done
[ -z "${SPOR_PAGES:-}" ] || printf '\n[%s](%s)\n' "$whole" "$SPOR_PAGES" >>"$body"
