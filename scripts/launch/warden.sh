# Ends the members of a family, rank after rank, when the launcher itself dies by SIGKILL, which it cannot catch.
# It reads `rank pid signal` from a pipe that closes with the launcher; the line `done` says that all is well ended.
trap '' INT TERM HUP
all=''
while read -r rank pid signal; do
  [ "$rank" = done ] && exit 0
  all="$all $rank:$pid:$signal"
done

# A process that nobody has collected yet is as good as gone.
alive() {
  kill -0 "$1" 2>/dev/null || return 1
  case $(ps -o stat= -p "$1" 2>/dev/null) in Z*) return 1 ;; esac
}

for rank in 0 1 2 3; do
  pids=''
  for one in $all; do
    [ "${one%%:*}" = $rank ] || continue
    rest=${one#*:}
    pids="$pids ${rest%:*}"
    kill -s "${rest#*:}" "${rest%:*}" 2>/dev/null
  done
  for pid in $pids; do
    tries=0
    while alive "$pid" && [ $tries -lt 100 ]; do sleep 0.1; tries=$((tries + 1)); done
    alive "$pid" && kill -s KILL "$pid"
  done
done
