"""kill -9 at random moments of runs that reach out. Afterwards every run has told what it had to tell: nothing is lost, and
a message comes again only where a kill or a lost answer left it in doubt."""
import collections
import os
import random
import subprocess
import time

from tools import PROGRAM, REPOSITORY, STEPS, Account, aws, fault, no_faults, repository, run, same

ROUNDS = int(os.environ.get("ROUNDS", "12"))
ACCOUNT = Account()


def newest():
    if not os.path.exists(os.environ["BARTIZAN_HOME"] + "/bartizan.db"):
        return 0
    runs = run("pipeline", "list", "--limit", "1", "--format", "json")["runs"]
    return runs[0]["number"] if runs else 0


def start(*arguments):
    return subprocess.Popen([PROGRAM, "pipeline", *arguments, "-q"], cwd=REPOSITORY, stdout=subprocess.DEVNULL,
                            stderr=subprocess.DEVNULL)


def kill_after(process, seconds):
    """Whether it was still at work."""
    time.sleep(seconds)
    process.kill()
    return process.wait() == -9


def slow_services():
    """So that many kills hit what is being sent."""
    for service in ("s3", "sns", "securityhub"):
        fault("slow", service, times=1000, seconds=0.15)


def check_run(number, findings):
    shown = run("pipeline", "show", str(number), "--format", "json")
    same(shown["run"]["state"], "succeeded")
    same({o["kind"]: o["state"] for o in shown["outgoing"]}, {k: "sent" for k in ("archive", "findings", "messages")})
    summary = ACCOUNT.summary(shown["run"]["id"])
    same((summary["run"]["state"], summary["findings"]["total"]), ("succeeded", findings))
    ACCOUNT.check_blobs(summary)
    return shown["run"]["id"]


def main():
    seed = int(os.environ.get("SEED", random.randrange(1 << 30)))
    random.seed(seed)
    print(f"SEED={seed}", flush=True)
    repository(ACCOUNT.keys() + STEPS)
    slow_services()
    started = time.monotonic()
    run("pipeline", "run")
    longest = time.monotonic() - started
    ids, kills, told = {check_run(1, 3)}, 0, ACCOUNT.messages()
    for number in range(ROUNDS):
        no_faults()
        if number % 3 == 1:
            fault("no-answer-after-effect", random.choice(["s3", "sns", "securityhub"]))
        slow_services()
        before = newest()
        killed = kill_after(start("run"), longest * random.uniform(0.05, 0.95))
        kills += killed
        while killed and newest() == before:  # before the run was recorded: nothing was promised
            killed = kill_after(start("run"), longest)
            kills += killed
        for _ in range(2):
            if not killed:
                break
            killed = kill_after(start("resume"), longest * random.uniform(0, 0.7))
            kills += killed
        no_faults()
        slow_services()
        run("pipeline", "resume", code=None)  # 3 where the run had ended and everything was sent
        run("pipeline", "publish")
        ids.add(check_run(newest(), 3))
        told += ACCOUNT.messages()
    times = collections.Counter((m["detail"]["run_id"], m["event"]) for m in told)
    same({key for key, event in times}, ids)
    same({event for key, event in times}, {"run-succeeded"})
    same(len(ids), newest())
    repeated = sum(times.values()) - len(times)
    same(aws("securityhub", "get-findings", "--query", "length(Findings)"), 3)
    run("audit", "verify")
    print(f"{ROUNDS} rounds, {kills} kills, {repeated} repeated messages; an undisturbed run: {longest:.1f} s")
    assert kills >= ROUNDS // 2, "too few kills to prove anything"
    assert repeated <= kills + ROUNDS, repeated


main()
