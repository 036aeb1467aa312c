#!/usr/bin/env bash
# The main job on a real repository: a vulnerable shop is stopped by the gates, mended in two steps,
# approved by a person and served in production. Everything is real: git, make, the scanners, the
# running shop. Ends by itself with everything stopped; --keep leaves the shop up.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
keep=; [ "${1:-}" = --keep ] && keep=1

export PATH="${BARTIZAN_BIN:-$root/build/dev/bin}:$root/tools/scanners/node_modules/.bin:$PATH"
work=$(mktemp -d "${TMPDIR:-/tmp}/bartizan-demo.XXXXXX")
export BARTIZAN_HOME=$work/home
repo=$work/vulnshop

title() { printf '\n\033[1m%s\033[0m\n' "$*"; }
run() { printf '\033[2m$ %s\033[0m\n' "$*"; "$@"; }
commit() { git -C "$repo" add -A; git -C "$repo" -c user.name='Ann Author' -c user.email=ann@example.com commit -q -m "$1"; }
expect() {  # CODE COMMAND…
  local code=0 wanted=$1; shift
  run "$@" || code=$?
  [ "$code" -eq "$wanted" ] && return
  echo "the demo stops here: exit code $code instead of $wanted" >&2
  exit 1
}
free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }
finish() {
  if [ -z "$keep" ]; then
    for environment in staging production; do
      bartizan pipeline deployments stop "$environment" >/dev/null 2>&1 || true
    done
    rm -rf "$work"
  fi
}
trap finish EXIT

for program in git make cc python3 cppcheck bandit eslint wapiti; do
  command -v "$program" >/dev/null || { echo "$program is missing: run ./dev setup" >&2; exit 3; }
done

title "A repository with a shop that has holes, and a pipeline"
staging=$(free_port); production=$(free_port)
cp -R "$here/app" "$repo"
sed -i -e "s/port: 8099/port: $staging/" -e "s/port: 8090/port: $production/" "$repo/bartizan.yaml"
# Who may approve: the user of this machine, told apart from the author of the commits.
printf '\npeople:\n  %s: { emails: [%s@demo.example] }\n' "$(id -un)" "$(id -un)" >>"$repo/policy.yaml"
git -C "$repo" init -q -b main
commit "The shop as it is"
cd "$repo"
expect 0 bartizan pipeline validate
expect 0 bartizan pipeline graph

title "1. The first run: the gate stops it before anything is deployed"
expect 1 bartizan pipeline run
expect 0 bartizan findings list --severity high

title "2. Mend what the source scanners saw: staging comes up, and the live scan finds what they missed"
(cd "$here/fixed" && xargs cp --parents -t "$repo" <../static-fixes.txt)
commit "Mend what the source scanners saw"
expect 1 bartizan pipeline run
expect 0 bartizan findings list --tool wapiti --severity medium

title "3. Mend the rest: both gates open, and the run waits for a person"
cp -R "$here/fixed/." "$repo/"
sed -i -e "s/port: 8099/port: $staging/" -e "s/port: 8090/port: $production/" "$repo/bartizan.yaml"
commit "Mend the rest"
expect 6 bartizan pipeline run
expect 0 bartizan pipeline approve latest --comment "looks good"
expect 0 bartizan pipeline resume latest
expect 0 bartizan pipeline deployments list

title "Production answers"
expect 0 curl -fsS "http://127.0.0.1:$production/healthz"
echo
title "The audit trail: every run, refusal, approval and deployment, chained and signed"
expect 0 bartizan audit verify
expect 0 bartizan audit list --limit 8

title "What happened"
cat <<TEXT
  run 1 was stopped by the gate: vulnerable libraries and flaws in C, Python and JavaScript
  run 2 passed it, and the scan of the running shop in staging stopped it at the second gate
  run 3 passed both gates, was approved by $(id -un), and serves production
TEXT
if [ -n "$keep" ]; then
  cat <<TEXT
Look at the shop:   http://127.0.0.1:$production/
Look around with:   export BARTIZAN_HOME=$BARTIZAN_HOME; cd $repo
                    bartizan pipeline show latest; bartizan pipeline logs 2 gate-2
                    bartizan findings export --format sarif >findings.sarif
Stop it all with:   bartizan pipeline deployments stop production
TEXT
else
  echo "Next: ./dev demo --keep leaves the shop up to look at; or in a repository of yours: bartizan pipeline init"
fi
