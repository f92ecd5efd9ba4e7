#!/usr/bin/env bash
# Measures starts with and without what Java keeps of the rehearsal, in turn: wall-clock time from the start of the
# process to the first answer of a search, and the CPU time that it took until then. Build first (`./dossier --version`).
# usage: src/bench/start.sh [ROUNDS]
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
jdk=$(.mvn/find-jdk)
port=18099
index=$(mktemp -d)
trap 'rm -rf "$index"' EXIT
./dossier index -q --index "$index"
cache=$(ls target/dossier-*.aot)

once() {
  local name=$1 start end process cpu
  shift
  start=$(date +%s%N)
  "$jdk/bin/java" -XX:+UseParallelGC "$@" -Ddossier.home="$PWD" -jar "$PWD/target/dossier.jar" \
    serve --index "$index" --port $port -q &
  process=$!
  until curl -sf "localhost:$port/api/v1/search?q=irgc" -o /dev/null; do sleep 0.02; done
  end=$(date +%s%N)
  cpu=$(awk -v hz="$(getconf CLK_TCK)" '{ print ($14 + $15) / hz }' "/proc/$process/stat")
  kill $process
  wait $process || true
  echo "$name: $(((end - start) / 1000000)) ms, CPU $cpu s"
}

for ((round = 0; round < ${1:-5}; round++)); do
  once without
  once with -XX:AOTCache="$cache" -Xlog:aot=off -Xlog:cds=off
done
