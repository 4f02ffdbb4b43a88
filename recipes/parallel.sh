#!/usr/bin/env bash
# A batch on several machines with GNU parallel over ssh.
# usage: parallel.sh PAIRS.csv REPORTS SHARES HOST...
#
# All hosts see the list, the drafts and the folder of REPORTS under the same paths, and have spor; that is all they
# share. HOST is as parallel's --sshlogin takes it: 8/host for eight shares at a time, : for this machine. A share whose
# host goes away is done on another, which goes on from what is there. SPOR says what to run where it is not on the
# PATH; parallel itself takes more flags from PARALLEL ("--ssh /opt/our-ssh").
set -euo pipefail
[ $# -ge 4 ] || { sed -n '2,3p' "$0" >&2; exit 2; }

pairs=$(realpath "$1")
reports=$(realpath -m "$2")
shares=$3
hosts=$(IFS=,; echo "${*:4}")
spor=${SPOR:-spor}

# parallel counts the shares that failed: of those with a pair in trouble the report tells, and a share that is missing
# is missed by the merging.
seq "$shares" | parallel --sshlogin "$hosts" --retries 2 --joblog "$reports.joblog" \
    "$spor batch --pairs '$pairs' -o '$reports.shares/{}' --shard {}/$shares --quiet" || true
exec "$spor" batch merge "$reports.shares"/* -o "$reports"
