#!/usr/bin/env bash
# kill -9 at random moments of a run with `local` and checked `command` deployments. After resume:
# every step done, no deployment done twice, the database whole.
set -euo pipefail
bartizan=$(realpath "$1")
rounds=${FAULT_ROUNDS:-12}
work=$(mktemp -d "${TMPDIR:-/tmp}/bartizan-fault.XXXXXX")
export BARTIZAN_HOME=$work/home
repo=$work/repo
ledger=$work/ledger          # one line for each time that the command deployment took effect
starts=$work/starts          # one line for each time that the service started
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
cleanup() {
  "$bartizan" pipeline deployments stop staging >/dev/null 2>&1 || true
  rm -rf "$work"
}
trap cleanup EXIT
fail() { echo "round $round: $*" >&2; "$bartizan" pipeline show latest >&2 || true; exit 1; }

mkdir -p "$repo"
cat >"$repo/serve.sh" <<SH
#!/bin/sh
echo "\$BARTIZAN_DEPLOYMENT" >>$starts
exec python3 -m http.server --bind 127.0.0.1 "\$PORT"
SH
chmod +x "$repo/serve.sh"
cat >"$repo/bartizan.yaml" <<YAML
name: fault
parallel: 3
steps:
  build: { run: ["mkdir out", "cp serve.sh out/", "date +%N > out/stamp"], artifacts: { app: out/ } }
  a: { needs: build, run: "sleep 0.05; echo a" }
  b: { needs: build, run: "sleep 0.08; echo b" }
  staging: { needs: [a, b], environment: staging, deploy: { local: { artifact: app, run: ./serve.sh, port: $port } } }
  push:
    needs: staging
    environment: mirror
    deploy:
      command:
        run: "sleep 0.05; grep -qx \$BARTIZAN_TOKEN $ledger 2>/dev/null && exit 9; echo \$BARTIZAN_TOKEN >> $ledger; sleep 0.05"
        check: "grep -qx \$BARTIZAN_TOKEN $ledger"
  last: { needs: push, run: "echo done" }
YAML
git -C "$repo" init -q -b main
git -C "$repo" add -A
git -C "$repo" -c user.name=t -c user.email=t@example.com commit -q -m one
cd "$repo"

newest() { [ -e "$BARTIZAN_HOME/bartizan.db" ] || { echo 0; return; }; "$bartizan" pipeline list --limit 1 --format json | python3 -c 'import json, sys; r = json.load(sys.stdin)["runs"]; print(r[0]["number"] if r else 0)'; }
integrity() { python3 -c 'import sqlite3, sys; print(sqlite3.connect(sys.argv[1], timeout=10).execute("PRAGMA integrity_check").fetchone()[0])' "$BARTIZAN_HOME/bartizan.db" 2>&1; }
start() { "$bartizan" pipeline run --no-cache -q >/dev/null 2>"$work/err" & pid=$!; }

kills=0
for round in $(seq 1 "$rounds"); do
  : >"$ledger"; : >"$starts"
  before=$(newest)
  start
  sleep "0.$(printf '%03d' $((RANDOM % 900)))"
  for attempt in 1 2 3 4 5 6; do
    if ! kill -9 "$pid" 2>/dev/null; then break; fi
    wait "$pid" 2>/dev/null || true
    kills=$((kills + 1))
    [ ! -e "$BARTIZAN_HOME/bartizan.db" ] || [ "$(integrity)" = ok ] || fail "the database is damaged: $(integrity)"
    # Killed before the run was recorded: nothing had been promised.
    if [ "$(newest)" = "$before" ]; then start; continue; fi
    "$bartizan" pipeline resume latest -q >/dev/null 2>"$work/err" &
    pid=$!
    [ "$attempt" -ge 3 ] && break
    sleep "0.$(printf '%03d' $((RANDOM % 700)))"
  done
  wait "$pid" 2>/dev/null || true
  state=$("$bartizan" pipeline show latest --format json | python3 -c 'import json, sys; r = json.load(sys.stdin); print(r["run"]["state"], *[s["name"] for s in r["steps"] if s["state"] != "succeeded"])')
  [ "$state" = succeeded ] || { cat "$work/err" >&2; fail "the run is: $state"; }
  [ "$(sort "$ledger" | uniq -d | wc -l)" -eq 0 ] && [ "$(wc -l <"$ledger")" -eq 1 ] || fail "the command took effect $(wc -l <"$ledger") times"
  [ "$(sort -u "$starts" | wc -l)" -eq "$(wc -l <"$starts")" ] || fail "a deployment started twice: $(cat "$starts")"
  running=$(for e in /proc/[0-9]*/environ; do tr '\0' '\n' 2>/dev/null <"$e" | grep -x "BARTIZAN_DEPLOYMENT=$(tail -n 1 "$starts")" || true; done | wc -l)
  [ "$running" -eq 1 ] || fail "$running instances of the service run"
  curl -fsS -o /dev/null "http://127.0.0.1:$port/" || fail "staging does not answer"
done
"$bartizan" audit verify >/dev/null || fail "the audit trail does not verify"
echo "$rounds rounds, $kills kills: every run finished, nothing was deployed twice"
