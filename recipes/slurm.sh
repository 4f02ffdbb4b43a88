#!/usr/bin/env bash
# A batch as a Slurm job array, and a job behind it that merges.
# usage: slurm.sh PAIRS.csv REPORTS SHARES [SBATCH-FLAG...]
#
# All nodes see the list, the drafts and the folder of REPORTS under the same paths, and have spor. Flags go to the array:
# --cpus-per-task=4 --mem=8G --partition=night. SPOR says what to run where it is not on the PATH. Prints the number of
# the job that merges; its output stands in REPORTS.log.
set -euo pipefail
[ $# -ge 3 ] || { sed -n '2,3p' "$0" >&2; exit 2; }

pairs=$(realpath "$1")
reports=$(realpath -m "$2")
shares=$3
shift 3
spor=${SPOR:-spor}

# A share with a pair in trouble has failed to Slurm, but the report tells of it: the merging comes after any.
array=$(sbatch --parsable --job-name=spor --array="1-$shares" --output="$reports.share-%a.log" "$@" --wrap "
    exec '$spor' batch --pairs '$pairs' -o '$reports.shares/'\$SLURM_ARRAY_TASK_ID --quiet \
        --shard \$SLURM_ARRAY_TASK_ID/$shares --jobs \${SLURM_CPUS_PER_TASK:-1} \
        --memory \${SLURM_MEM_PER_NODE:-2048}M")
exec sbatch --parsable --job-name=spor-merge --dependency="afterany:$array" --output="$reports.log" \
    --wrap "exec '$spor' batch merge '$reports.shares'/* -o '$reports'"
