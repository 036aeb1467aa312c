#!/usr/bin/env bash
# Runs the demo and checks what a newcomer must see. usage: run.sh SOURCE_ROOT BIN_FOLDER
set -euo pipefail
root=$1
export BARTIZAN_BIN=$2 PATH="$1/tools/scanners/node_modules/.bin:$PATH"
for program in cppcheck bandit eslint wapiti; do
  command -v "$program" >/dev/null || { echo "skipped: $program is not installed"; exit 77; }
done
log=$(mktemp)
trap 'rm -f "$log"' EXIT
bash "$root/examples/vulnshop/demo.sh" >"$log" 2>&1 || { cat "$log"; echo "the demo failed"; exit 1; }
failed=0
must_show() { grep -qE -- "$1" "$log" || { echo "not shown: $1"; failed=1; }; }
must_show '^run 1 of vulnshop failed .*gate: closed by'
must_show '^run 2 of vulnshop failed .*gate-2: closed by'
must_show '^run 3 of vulnshop waiting'
must_show '^run 3 of vulnshop succeeded'
must_show '^production +running'
must_show '^ok'
must_show '^whole: [0-9]+ events'
[ "$failed" -eq 0 ] || cat "$log"
exit $failed
