#!/usr/bin/env bash
# Indexes each folder of a folder with -Xmx512m into a new index, twice, and prints a row for each: files, articles and
# failures of the first run, CPU seconds and the most memory that one of its processes held (resident, in MB), and what
# the second run found to be other than before.
#
#     src/bench/formats.sh FOLDER
#
# Needs GNU time.
set -eu
folder=${1:?name the folder with the folders of files}
home=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export DOSSIER_JAVA_OPTS=-Xmx512m

"$home/dossier" --version >/dev/null
count() { grep -oE "[0-9]+ $1" "$work/first" | cut -d' ' -f1; }
echo '| folder | files | articles | failed | CPU seconds | MB | new, changed, removed in the second run |'
echo '| --- | --- | --- | --- | --- | --- | --- |'
for one in "$folder"/*/; do
  name=$(basename "$one")
  /usr/bin/time -f '%U %S %M' -o "$work/time" "$home/dossier" index --index "$work/$name" "$one" >"$work/first" 2>"$work/told"
  "$home/dossier" index --index "$work/$name" "$one" >"$work/second" 2>/dev/null
  read -r user system kilobytes <"$work/time"
  echo "| \`$name\` | $(find "$one" -type f | wc -l) | $(count new) | $(count failed) |" \
    "$(echo "$user $system" | awk '{printf "%.0f", $1 + $2}') | $((kilobytes / 1000)) |" \
    "$(grep -oE '[0-9]+ (new|changed|removed)' "$work/second" | cut -d' ' -f1 | paste -sd' ') |"
done
