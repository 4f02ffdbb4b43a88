#!/usr/bin/env bash
# recipes/slurm.sh in earnest: a Slurm of one node, its controller and its daemon started by the test, runs the array and
# the job that merges. The report must be that of one run, byte for byte. usage: slurm.sh SPOR
# Ends with 77 (skipped, to ctest) where Slurm is not installed or not root's to start, unless SPOR_ENGINES=required.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/engine.sh"
begin_engine "$@"
for program in slurmctld slurmd sbatch munged; do
    PATH=$PATH:/usr/sbin command -v "$program" >/dev/null || skip "$([ $program = munged ] && echo munge || echo "$program")"
done
[ "$(id -u)" -eq 0 ] || { echo 'skipped: slurmd starts for root only'; exit 77; }
export PATH=$PATH:/usr/sbin

# Who may speak to whom: munged, with a key of the test's own.
mkdir -p munge/run state spool
chmod 700 munge
chmod 755 munge/run "$work"
dd if=/dev/urandom of=munge/key bs=1 count=1024 status=none
chmod 600 munge/key
munged --foreground --force --key-file="$work/munge/key" --socket="$work/munge/run/socket" \
    --pid-file="$work/munge/pid" --log-file="$work/munge/log" --seed-file="$work/munge/seed" 2>munge/said &
at_end kill $!

port=$((20000 + RANDOM % 20000))
name=$(hostname -s)
cat >slurm.conf <<CONFIG
ClusterName=spor
SlurmctldHost=$name(127.0.0.1)
SlurmUser=root
SlurmctldPort=$port
SlurmdPort=$((port + 1))
AuthType=auth/munge
AuthInfo=socket=$work/munge/run/socket
CredType=cred/munge
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/slurmd.pid
SlurmctldLogFile=$work/slurmctld.log
SlurmdLogFile=$work/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_res
SelectTypeParameters=CR_Core
SwitchType=switch/none
MpiDefault=none
JobAcctGatherType=jobacct_gather/none
ReturnToService=2
SchedulerParameters=sched_interval=2,sched_min_interval=100000
MinJobAge=300
NodeName=$name NodeAddr=127.0.0.1 CPUs=$(nproc) State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES MaxTime=10 State=UP
CONFIG
export SLURM_CONF=$work/slurm.conf SPOR=$work/spor
slurmctld -D -c 2>slurmctld.said &
at_end kill $!
slurmd -D -c 2>slurmd.said &
at_end kill $!

# as_long SECONDS COMMAND...: until the command succeeds.
as_long() {
    local left=$(($1 * 5))
    shift
    until "$@"; do
        [ $((left -= 1)) -gt 0 ] || return 1
        sleep 0.2
    done
}
node_is_idle() { [ "$(sinfo --noheader --format=%T 2>/dev/null)" = idle ]; }
as_long 60 node_is_idle || fail "no node comes up: $(tail -n 5 slurmctld.log slurmctld.said slurmd.log slurmd.said 2>&1)"

job=$("$recipes/slurm.sh" pairs.csv reports 4 --cpus-per-task=1)
is_over() { [ -z "$(squeue --noheader --states=all --jobs="$job" --format=%T 2>/dev/null | grep -vE 'COMPLETED|FAILED|CANCELLED')" ]; }
as_long 120 is_over || fail "the jobs do not end: $(squeue 2>&1; tail -n 5 slurmctld.log)"
[ -e reports/index.html ] || fail "no report: $(cat reports.log reports.share-*.log 2>&1)"
same_as_one_run reports
[ "$(ls -d reports.shares/* | wc -l)" -eq 4 ] || fail 'not four shares'
printf 'an array of four and a job that merges: the report of one run\n'
