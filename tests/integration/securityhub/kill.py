"""kill -9 at random moments of a push of 1,000 findings. In the end the hub holds exactly the findings."""
import os
import random
import subprocess
import time

from tools import PROGRAM, check_hub, client, control, fault, imports, no_faults, push, run, same, scan

ROUNDS = int(os.environ.get("ROUNDS", "20"))
FINDINGS = 1000
COMMAND = [PROGRAM, "findings", "push", "--to", "security-hub", "-q"]


def integrity():
    import sqlite3
    database = sqlite3.connect(os.path.join(os.environ["BARTIZAN_HOME"], "bartizan.db"), timeout=10)
    try:
        return database.execute("PRAGMA integrity_check").fetchone()[0]
    finally:
        database.close()


def kill_once(longest):
    """Whether it was still at work."""
    process = subprocess.Popen(COMMAND, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(random.uniform(0, longest))
    process.kill()
    return process.wait() == -9


def fresh_hub():
    """An empty one, so that reading back does not take longer from round to round."""
    control("POST", "/moto-api/reset")
    client("securityhub").enable_security_hub()


def main():
    seed = int(os.environ.get("SEED", random.randrange(1 << 30)))
    random.seed(seed)
    print(f"SEED={seed}", flush=True)
    fresh_hub()
    scan("undisturbed", FINDINGS)
    started = time.monotonic()
    same(push()["sent"], FINDINGS)
    longest = time.monotonic() - started
    kills, extra = 0, 0
    for number in range(ROUNDS):
        target = f"round{number}"
        fresh_hub()
        scan(target, FINDINGS)
        before = imports()
        if number % 3 == 1:
            fault("no-answer-after-effect", times=1, skip=random.randrange(4))
        here = 0
        while here < 3 and kill_once(longest):
            here += 1
            same(integrity(), "ok")
        kills += here
        same(push()["remaining"], 0)
        no_faults()
        check_hub(target, FINDINGS)
        extra += imports() - before - FINDINGS // 100
        same(push()["calls"], 0)
    run("audit", "verify")
    print(f"{ROUNDS} rounds, {kills} kills, {extra} repeated calls; undisturbed: {FINDINGS} findings in {longest:.1f} s")
    assert kills >= ROUNDS, "too few kills to prove anything"
    # A kill can repeat the one call that was in doubt, and so can the lost answer; nothing else.
    assert extra <= kills + ROUNDS, extra


os.environ["BARTIZAN_HOME"] = os.path.join(os.environ["HOME"], "home")
main()
