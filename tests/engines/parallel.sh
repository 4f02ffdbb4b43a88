#!/usr/bin/env bash
# recipes/parallel.sh in earnest: GNU parallel over ssh, on two hosts that are this machine, to a server that the test
# starts. The report must be that of one run, byte for byte. usage: parallel.sh SPOR
# Ends with 77 (skipped, to ctest) where parallel or the ssh server is not installed, unless SPOR_ENGINES=required.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/engine.sh"
begin_engine "$@"
sshd=$(command -v sshd || true)
[ -n "$sshd" ] || sshd=$(command -v /usr/sbin/sshd || true)
[ -n "$sshd" ] || skip "openssh-server"
command -v parallel >/dev/null || skip parallel

mkdir -p keys
ssh-keygen -q -t ed25519 -N '' -f keys/host
ssh-keygen -q -t ed25519 -N '' -f keys/user
cp keys/user.pub keys/authorized
chmod 700 keys
[ "$(id -u)" -ne 0 ] || mkdir -p /run/sshd  # where the server's unprivileged half lives
port=$((20000 + RANDOM % 20000))
cat >keys/sshd_config <<CONFIG
ListenAddress 127.0.0.1
Port $port
HostKey $work/keys/host
AuthorizedKeysFile $work/keys/authorized
PidFile $work/keys/sshd.pid
StrictModes no
UsePAM no
PasswordAuthentication no
CONFIG
cat >keys/ssh_config <<CONFIG
Host one two
HostName 127.0.0.1
Port $port
User $(id -un)
IdentityFile $work/keys/user
IdentitiesOnly yes
StrictHostKeyChecking accept-new
UserKnownHostsFile $work/keys/known
LogLevel ERROR
CONFIG
"$sshd" -D -e -f "$work/keys/sshd_config" 2>keys/log &
at_end kill $!
for _ in $(seq 50); do
    ssh -F keys/ssh_config one true 2>keys/reached && break
    sleep 0.1
done
ssh -F keys/ssh_config one true || fail "the ssh server does not answer: $(tail -n 3 keys/log)"

printf '#!/bin/sh\nexec ssh -F %s/keys/ssh_config "$@"\n' "$work" >keys/ssh
chmod 755 keys/ssh
export SPOR=$work/spor PARALLEL="--ssh $work/keys/ssh"
"$recipes/parallel.sh" pairs.csv reports 5 2/one 2/two
same_as_one_run reports
[ "$(tail -n +2 reports.joblog | cut -f 2 | sort -u | wc -l)" -eq 2 ] || fail "not both hosts took part"
printf 'five shares on two hosts: the report of one run\n'
