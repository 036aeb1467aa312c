#!/usr/bin/env python3
"""What the pipeline engine costs a step, beside its checkout and its command.

A chain of N steps that do nothing is run for real. The engine's own share of a step is the time from
the moment its need ended to the moment that it ended itself, less what the checkout and the shell
took (both are in the step's event). Compared in the same run with a floor (four SQLite commits
that reach the disk, what a step's transitions need at least twice over) and with make, which keeps
no record at all.
usage: engine_overhead.py PATH/TO/bartizan [N]
"""
import json, os, pathlib, sqlite3, statistics, subprocess, sys, tempfile, time
from datetime import datetime

program = os.path.abspath(sys.argv[1])
count = int(sys.argv[2]) if len(sys.argv) > 2 else 60


def moment(text):
    return datetime.fromisoformat(text.replace("Z", "+00:00")).timestamp()


def commits(folder, n):
    db = sqlite3.connect(folder / "floor.db", isolation_level=None)
    db.execute("PRAGMA journal_mode=WAL")
    db.execute("PRAGMA synchronous=FULL")
    db.execute("CREATE TABLE t(a)")
    start = time.perf_counter()
    for i in range(n):
        db.execute("INSERT INTO t VALUES(?)", (i,))
    return (time.perf_counter() - start) / n


with tempfile.TemporaryDirectory() as scratch:
    scratch = pathlib.Path(scratch)
    repo = scratch / "repo"
    repo.mkdir()
    steps = [f'  s{i}: {{ {f"needs: s{i - 1}, " if i else ""}run: ":" }}' for i in range(count)]
    (repo / "bartizan.yaml").write_text("name: bench\nsteps:\n" + "\n".join(steps) + "\n")
    (repo / "Makefile").write_text("".join(f"s{i}:{f' s{i-1}' if i else ''}\n\t@:;:\n" for i in range(count)))
    git = ["git", "-c", "user.name=b", "-c", "user.email=b@example.com"]
    for command in (["init", "-q", "-b", "main"], ["add", "-A"], ["commit", "-qm", "bench"]):
        subprocess.run(git + command, cwd=repo, check=True)
    env = dict(os.environ, BARTIZAN_HOME=str(scratch / "home"))
    start = time.perf_counter()
    out = subprocess.run([program, "pipeline", "run", "--no-cache", "--format", "json", "-q"], cwd=repo, env=env,
                         check=True, capture_output=True, text=True).stdout
    total = time.perf_counter() - start
    before, own, checkout, action = None, [], [], []
    for line in out.splitlines():
        event = json.loads(line)
        if event["type"] == "run.running":
            before = moment(event["time"])
        if event["type"] == "step.succeeded":
            end, detail = moment(event["time"]), event["detail"]
            outside = (detail["checkout_us"] + detail["action_us"]) / 1e6
            own.append(end - before - outside)
            checkout.append(detail["checkout_us"] / 1e6)
            action.append(detail["action_us"] / 1e6)
            before = end
    start = time.perf_counter()
    subprocess.run(["make", "-s", f"s{count - 1}"], cwd=repo, check=True)
    make = (time.perf_counter() - start) / count
    start = time.perf_counter()
    for i in range(10):
        subprocess.run(["git", "clone", "-q", "--shared", str(repo), str(scratch / f"clone{i}")], check=True)
    clone = (time.perf_counter() - start) / 10
    floor = 4 * commits(scratch, 200)


def ms(seconds):
    return f"{seconds * 1000:8.2f} ms"


print(f"{count} steps in {total:.2f} s on {os.cpu_count()} cores; per step, median:")
print(f"engine       {ms(statistics.median(own))}   worst {ms(max(own))}   target below 20 ms")
print(f"floor        {ms(floor)}   four durable SQLite commits; engine / floor = {statistics.median(own) / floor:.1f}")
print(f"checkout     {ms(statistics.median(checkout))}   git clone --shared: {ms(clone)}; ratio {statistics.median(checkout) / clone:.2f}")
print(f"command      {ms(statistics.median(action))}   make for all of a step: {ms(make)}")
