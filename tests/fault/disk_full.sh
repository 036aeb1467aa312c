#!/usr/bin/env bash
# The disk of the home fills up while a step prints: the run must end with a clear error, the
# database stay whole, and the run be finished once there is room. Mounts a small tmpfs: needs root.
set -euo pipefail
bartizan=$1
work=$(mktemp -d "${TMPDIR:-/tmp}/bartizan-full.XXXXXX")
disk=$work/disk
mkdir "$disk" "$work/repo"
cleanup() {
  umount "$disk" 2>/dev/null || true
  rm -rf "$work"
}
trap cleanup EXIT
if ! mount -t tmpfs -o size=3m bartizan-full "$disk" 2>/dev/null; then
  echo "skipped: mounting needs root"
  exit 77
fi
fail() { echo "$*" >&2; cat "$work/out" "$work/err" >&2; exit 1; }
export BARTIZAN_HOME=$disk/home

cat >"$work/repo/bartizan.yaml" <<YAML
name: full
steps:
  before: { run: "mkdir out; echo kept > out/kept", artifacts: { kept: out/ } }
  loud: { needs: before, run: "head -c 10000000 /dev/zero | tr '\\\\0' x" }
  after: { needs: loud, run: "cat out/kept 2>/dev/null || echo after" }
YAML
git -C "$work/repo" init -q -b main
git -C "$work/repo" add -A
git -C "$work/repo" -c user.name=t -c user.email=t@example.com commit -q -m one

# try CODE COMMAND…: runs it and checks its exit code.
try() {
  local expected=$1 code=0
  shift
  "$bartizan" "$@" >"$work/out" 2>"$work/err" || code=$?
  [ "$code" = "$expected" ] || fail "bartizan $*: exit code $code"
}
says() { grep -qF -- "$1" "$work/err" || fail "it does not say: $1"; }
# Of a copy: SQLite needs room even to read.
whole() {
  rm -rf "$work/copy"
  mkdir "$work/copy"
  cp "$BARTIZAN_HOME"/bartizan.db* "$work/copy"
  [ "$(sqlite3 "$work/copy/bartizan.db" 'PRAGMA integrity_check')" = ok ] || fail "the database is damaged"
}

# Full while a step prints.
try 3 pipeline run --repo "$work/repo"
says "no space left"
says "bartizan pipeline resume 1"
whole
# Still full: the same again, nothing worse.
try 3 pipeline resume
says "no space left"
whole
# Room: the run is finished, and what it had done is not done again.
mount -o remount,size=64m "$disk"
try 0 pipeline list
grep -q interrupted "$work/out" || fail "the run is not said to be interrupted"
try 0 pipeline resume
if grep -q '^before' "$work/err"; then fail "a step that had succeeded was done again"; fi
grep -q '^after *succeeded' "$work/err" || fail "the last step was not done"
whole
try 0 audit verify

# Full before anything begins.
filler=$disk/filler
head -c 100000000 /dev/zero >"$filler" 2>/dev/null || true
try 3 pipeline run --repo "$work/repo" --no-cache
says "no space left"
whole
rm "$filler"
try 0 pipeline run --repo "$work/repo" --no-cache
try 0 audit verify
whole
echo "the disk was full three times: every run was finished"
