#!/usr/bin/env bash
# The shop's pipeline with AWS: it reads a secret from SSM, pushes its findings to Security Hub,
# stores reports and artifacts in S3 and tells people through SNS; the AWS CLI reads it all back.
# By itself it starts an emulator (tests/aws); it never talks to a real account.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
if [ -z "${AWS_ENDPOINT_URL:-}" ]; then
  exec "$root/tests/aws/python" "$root/tests/aws/with_moto.py" --region eu-central-1 -- "$0" "$@"
fi
case $AWS_ENDPOINT_URL in
  http://127.0.0.1:*) ;;
  *) echo "AWS_ENDPOINT_URL is $AWS_ENDPOINT_URL: this demo is for an emulator on this machine" >&2; exit 3 ;;
esac

python=$("$root/tests/aws/python" --where)
export PATH="${BARTIZAN_BIN:-$root/build/dev/bin}:$root/tools/scanners/node_modules/.bin:$PATH"
work=$(mktemp -d "${TMPDIR:-/tmp}/bartizan-aws-demo.XXXXXX")
trap 'rm -rf "$work"' EXIT
export BARTIZAN_HOME=$work/home
repo=$work/vulnshop

title() { printf '\n\033[1m%s\033[0m\n' "$*"; }
run() { printf '\033[2m$ %s\033[0m\n' "$*"; "$@"; }
aws() { "$python" -m awscli --endpoint-url "$AWS_ENDPOINT_URL" "$@"; }  # version 1 forgets it for SQS
quiet() { aws "$@" >/dev/null; }
expect() {  # CODE COMMAND…
  local code=0 wanted=$1; shift
  run "$@" || code=$?
  [ "$code" -eq "$wanted" ] || stop "exit code $code instead of $wanted"
}
stop() { echo "the demo stops here: $*" >&2; exit 1; }
same() { [ "$2" = "$3" ] || stop "$1: $2 and $3 differ"; echo "$1: $2"; }

for program in git make cc python3 cppcheck bandit eslint; do
  command -v "$program" >/dev/null || { echo "$program is missing: run ./dev setup" >&2; exit 3; }
done

title "An account: a topic that a queue hears, a bucket, a secret, Security Hub"
topic=$(aws sns create-topic --name shop-alarms --query TopicArn --output text)
queue=$(aws sqs create-queue --queue-name shop-alarms --query QueueUrl --output text)
quiet sns subscribe --topic-arn "$topic" --protocol sqs --notification-endpoint "${topic/:sns:/:sqs:}"
quiet s3api create-bucket --bucket shop-reports --create-bucket-configuration LocationConstraint=eu-central-1
quiet s3api put-bucket-versioning --bucket shop-reports --versioning-configuration Status=Enabled
quiet ssm put-parameter --name /shop/db-password --type SecureString --value correct-horse-battery
quiet securityhub enable-security-hub --no-enable-default-standards
expect 0 bartizan aws whoami

title "The shop's pipeline, with what reaches out"
cp -R "$here/app" "$repo"
keys="
secrets: { from: { DB_PASSWORD: ssm:/shop/db-password } }
findings: { push: security-hub }
archive: { to: \"s3://shop-reports/ci\", sse: AES256 }
notify: { topic: \"$topic\", on: [gate-refused, run-failed, approval-wanted, deployed] }"
step='  database:
    run: |
      echo "signing in with $DB_PASSWORD"
      echo "the password'\''s SHA-256 is $(printf %s "$DB_PASSWORD" | sha256sum)"
    secrets: [DB_PASSWORD]'
printf '%s\n' "$keys" >>"$repo/bartizan.yaml"
printf '%s\n' "$step" | sed -i '/^steps:/r /dev/stdin' "$repo/bartizan.yaml"
echo "$keys"; echo; echo "$step"
git -C "$repo" init -q -b main
git -C "$repo" add -A
git -C "$repo" -c user.name='Ann Author' -c user.email=ann@example.com commit -q -m "The shop as it is"
cd "$repo"
expect 0 bartizan pipeline validate

title "The run: the gate stops it, and tells"
expect 1 bartizan pipeline run

title "The secret reached the step, and no log"
expect 0 bartizan pipeline logs latest database
wanted=$(printf %s correct-horse-battery | sha256sum | cut -d' ' -f1)
bartizan pipeline logs latest database | grep -q "$wanted" || stop "the step did not get the secret"
if grep -rqF correct-horse-battery "$BARTIZAN_HOME"; then stop "the secret is stored below the home"; fi

title "What the AWS CLI reads back"
run_id=$(bartizan pipeline show latest --format json | "$python" -c 'import json, sys; print(json.load(sys.stdin)["run"]["id"])')
here_count=$(bartizan findings list --format json | "$python" -c 'import json, sys; print(len(json.load(sys.stdin)["findings"]))')
same "findings in Security Hub" "$(aws securityhub get-findings --query 'length(Findings)' --output text | awk '{ n += $1 } END { print n }')" "$here_count"
aws s3 cp --quiet "s3://shop-reports/ci/runs/vulnshop/$run_id/run.json" "$work/run.json"
"$python" - "$work/run.json" >"$work/digests" <<'PY'
import json, sys
summary = json.load(open(sys.argv[1]))
print("\n".join(sorted({item["sha256"] for part in ("reports", "artifacts") for item in summary[part]})))
PY
while read -r digest; do
  aws s3 cp --quiet "s3://shop-reports/ci/blobs/sha256/$digest" "$work/blob"
  same "SHA-256 of an object in S3" "$(sha256sum <"$work/blob" | cut -d' ' -f1)" "$digest"
done <"$work/digests"
aws sqs receive-message --queue-url "$queue" --max-number-of-messages 10 --query 'Messages[].Body' --output json >"$work/messages"
"$python" - "$work/messages" <<'PY'
import json, sys
messages = [json.loads(body)["Message"] for body in json.load(open(sys.argv[1]))]
print("messages in the queue:")
print("\n".join("  " + message.splitlines()[0] for message in messages))
assert sorted(json.loads(m[m.index("\n\n{") + 2:])["event"] for m in messages) == ["gate-refused", "run-failed"]
PY

title "The audit trail has it, too"
expect 0 bartizan audit verify
expect 0 bartizan pipeline show latest
echo "everything that was sent was read back"
