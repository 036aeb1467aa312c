#!/usr/bin/env bash
# Runs the AWS demo and checks what a newcomer must see. usage: demo.sh SOURCE_ROOT BIN_FOLDER
set -euo pipefail
root=$1
export BARTIZAN_BIN=$2 PATH="$1/tools/scanners/node_modules/.bin:$PATH"
for program in cppcheck bandit eslint; do
  command -v "$program" >/dev/null || { echo "skipped: $program is not installed"; exit 77; }
done
"$("$root/tests/aws/python" --where)" -c 'import awscli' 2>/dev/null || { echo "skipped: the AWS CLI is not installed"; exit 77; }
log=$(mktemp)
trap 'rm -f "$log"' EXIT
bash "$root/examples/vulnshop/aws-demo.sh" >"$log" 2>&1 || { cat "$log"; echo "the demo failed"; exit 1; }
failed=0
must_show() { grep -qE -- "$1" "$log" || { echo "not shown: $1"; failed=1; }; }
must_show '^messages +sent: 2 messages to shop-alarms'
must_show '^archive +sent: [0-9]+ objects'
must_show '^findings +sent: [0-9]+ findings to Security Hub 123456789012/eu-central-1'
must_show '^run 1 of vulnshop failed .*gate: closed by'
must_show '^signing in with \*\*\*'
must_show '^findings in Security Hub: [0-9]+'
must_show '^SHA-256 of an object in S3: '
must_show '^  vulnshop: gate stopped run 1'
must_show '^whole: [0-9]+ events'
must_show '^everything that was sent was read back'
[ "$failed" -eq 0 ] || cat "$log"
exit $failed
