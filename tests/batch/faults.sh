#!/usr/bin/env bash
# What a batch is to outlive: files that cannot be read, a bad PDF, a full disk, SIGKILL half-way, Ctrl-C, two runs in
# one folder at a time. After each: no wrong or half report, nothing lost, and the same run again finishes the work, with
# the bytes of a run that nothing happened to. usage: faults.sh SPOR
set -euo pipefail

[ -x "$1" ] || { echo "usage: faults.sh SPOR" >&2; exit 2; }
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$here/drafts.sh"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
chmod 755 "$work"
cp "$(realpath "$1")" "$work/spor"
cd "$work"
export LC_ALL=C.UTF-8
unset SOURCE_DATE_EPOCH
failures=0

complain() {
    printf '%s: %s\n' "$current" "$*"
    failures=$((failures + 1))
}
begin() {
    current=$1
    printf '%s\n' "$current"
}
# expect CODE COMMAND...: what it says on standard error is left in the file `said`.
expect() {
    local wanted=$1 code=0
    shift
    "$@" >said.out 2>said || code=$?
    [ "$code" -eq "$wanted" ] || complain "exit code $code, not $wanted, of: $*: $(tail -n 3 said)"
}
said() { grep -qF "$1" said || complain "did not say: $1; but: $(tail -n 3 said)"; }
batch() { ./spor batch old new -o "$1" --lang en "${@:2}"; }
# The same behind the script's back; $! is spor itself.
batch_behind() { exec ./spor batch old new -o "$1" --lang en "${@:2}"; }

# Every redline that is there is as it is to be, and no report over all stands there before all is done.
no_half() {
    local file
    while IFS= read -r file; do
        cmp -s "$1/$file" "whole/$file" || complain "$file is not as it is to be"
    done < <(cd "$1" && find redlines -type f 2>/dev/null)
    for file in index.html ledger.html summary.json summary.csv summary.md; do
        [ ! -e "$1/$file" ] || complain "$file is there, but not all is done"
    done
}
is_whole() { diff -r whole "$1" >difference || complain "not as it is to be: $(head -n 3 difference)"; }

make_drafts 300 old new
expect 0 batch whole --quiet

begin 'killed half-way, three times, then finished'
for after in 0.15 0.3 0.2; do
    batch_behind killed --quiet --jobs 2 2>/dev/null &
    victim=$!
    sleep "$after"
    kill -KILL "$victim" 2>/dev/null || true
    wait "$victim" 2>/dev/null || true
    [ -e killed/index.html ] || no_half killed
    printf '  %d redlines were done\n' "$(find killed/redlines -name '*.html' 2>/dev/null | wc -l)"
done
expect 0 batch killed
is_whole killed

begin 'Ctrl-C, and a polite kill'
# A shell's children behind its back take no notice of Ctrl-C unless they are told to.
batch_in_front() { exec env --default-signal=INT ./spor batch old new -o "$1" --lang en; }
for signal in INT TERM; do
    batch_in_front "stopped-$signal" 2>said &
    victim=$!
    until [ -n "$(find "stopped-$signal/redlines" -type f 2>/dev/null | head -n 1)" ]; do sleep 0.01; done
    kill -s "$signal" "$victim"
    code=0
    wait "$victim" || code=$?
    [ "$code" -eq $((128 + $(kill -l "$signal"))) ] || complain "exit code $code after $signal"
    said 'stopped: '
    no_half "stopped-$signal"
    expect 0 batch "stopped-$signal"
    said 'were done before'
    is_whole "stopped-$signal"
done

begin 'two runs in one folder at a time'
batch_behind both --quiet 2>said.one & one=$!
batch_behind both --quiet 2>said.two & two=$!
first=0 second=0
wait "$one" || first=$?
wait "$two" || second=$?
case "$first $second" in
'0 2' | '2 0') cat said.one said.two >said && said 'another run is filling this folder' ;;
'0 0') ;;  # one had ended before the other began
*) complain "exit codes $first and $second" ;;
esac
is_whole both
expect 0 batch both
is_whole both

begin 'a file that may not be read, one that leads nowhere, and a bad PDF'
cp -r old old.kept
printf '%%PDF-1.7\nno objects, no trailer\n' >old/bad.pdf
printf 'Tekst.\n' >new/bad.md
ln -s nowhere old/link.md
printf 'Tekst.\n' >new/link.md
chmod 000 old/plan-005.md
as_user=()
if [ "$(id -u)" -eq 0 ]; then  # whom no permission stops
    mkdir trouble
    chown 65534:65534 trouble
    as_user=(setpriv --reuid=65534 --regid=65534 --clear-groups)
fi
expect 2 "${as_user[@]}" ./spor batch old new -o trouble --lang en --jobs 1
said 'plan-005.md (the old draft): may not be read'
said 'link.md (the old draft): no such file'
said 'bad.pdf: '
said '302 pairs: 299 changed, 0 the same, 3 in trouble'
[ "$(grep -c '"state":"trouble","why":"' trouble/summary.json)" -eq 3 ] || complain 'not three rows that say why'
[ ! -e trouble/redlines/plan-005.md.md ] || complain 'a redline of what could not be read'
cmp -s trouble/redlines/plan-006.md.md whole/redlines/plan-006.md.md || complain 'the others are not as they are to be'
chmod 644 old/plan-005.md
rm old/bad.pdf old/link.md new/bad.md new/link.md
expect 0 "${as_user[@]}" ./spor batch old new -o trouble --lang en
said '299 were done before'
is_whole trouble

begin 'a full disk'
# In a mount namespace of its own, where a user may mount too.
cat >full.sh <<'FULL'
set -eu
mkdir -p small
mount -t tmpfs -o size=3m none small
code=0
./spor batch old new -o small/reports --lang en >said.out 2>said || code=$?
echo "$code" >code
cp -r small/reports full.before
mount -o remount,size=200m small
code=0
./spor batch old new -o small/reports --lang en >said.out 2>said.again || code=$?
echo "$code" >code.again
cp -r small/reports full
FULL
if unshare --mount --map-root-user true 2>/dev/null; then
    unshare --mount --map-root-user bash full.sh
    [ "$(cat code)" -eq 2 ] || complain "exit code $(cat code), not 2"
    said 'the disk is full; make room and run the same again; what is done is kept'
    no_half full.before
    [ -z "$(ls -A full.before/.spor/aside)" ] || complain 'something half was left aside'
    [ "$(cat code.again)" -eq 0 ] || complain "again: exit code $(cat code.again), not 0"
    mv said.again said
    said 'were done before'
    is_whole full
else
    echo '  left out: nobody may mount here'
fi

[ "$failures" -eq 0 ] && echo 'nothing wrong, nothing half, nothing lost'
[ "$failures" -eq 0 ]
