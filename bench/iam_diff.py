#!/usr/bin/env python3
"""Comparing accounts: `bartizan iam diff` and `iam matrix` beside what reading the same files costs.

Makes accounts of 100, 1,000 and 5,000 roles from real AWS statements (tests/iam/generate.py; needs the
shared test data), runs every command RUNS times as a process of its own and prints the best wall time,
the processor time of that run (which a busy machine disturbs less) and the peak memory. The floor is
Python's json reading the same files, in the same run; iamctl runs too where it is installed.
usage: iam_diff.py PATH/TO/bartizan [RUNS] [FOLDER to keep the accounts in]
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "tests" / "iam"))
from shared_data import iam_data  # noqa: E402

SIZES = [100, 1000, 5000]
MANY = 20
# iamctl 2023 with a stub in place of AWS, no network: seconds and MB, measured once.
IAMCTL = {100: (7.8, 74), 1000: (37.9, 375), 5000: (215.9, 1580)}
# For each size: semantic, all files of iamctl's form (ms), and memory (MB).
GOALS = {100: (10, 25, None), 1000: (60, 150, 60), 5000: (250, 900, 250)}
READ = "import json, sys\nfor path in sys.argv[1:]: json.load(open(path, 'rb'))"


def once(command, folder):
    start = time.perf_counter()
    child = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    said = child.stderr.read()
    _, status, usage = os.wait4(child.pid, 0)
    took = time.perf_counter() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    child.stderr.close()
    if child.returncode not in (0, 1):
        sys.exit(f"{command}: exit {child.returncode}: {said.decode()[-500:]}")
    return took * 1000, (usage.ru_utime + usage.ru_stime) * 1000, usage.ru_maxrss / 1024


def best(command, folder, runs, fresh=None):
    results = []
    for _ in range(runs):
        if fresh is not None:
            shutil.rmtree(fresh, ignore_errors=True)
            fresh.mkdir()
        results.append(once(command, folder))
    return min(results)


def line(name, result, floor=None, goal=None):
    wall, cpu, memory = result
    ratio = f"{wall / floor[0]:6.2f}" if floor else "      "
    print(f"{name:<42} {wall:8.1f} ms  {cpu:8.1f} ms  {memory:6.0f} MB  {ratio}  {goal or ''}", flush=True)


def accounts(folder, roles, number):
    made = folder / f"{number}x{roles}"
    if not (made / "truth.json").exists():
        subprocess.run([sys.executable, HERE.parent / "tests/iam/generate.py", "--roles", str(roles),
                        "--accounts", str(number), "--out", made], check=True, stdout=subprocess.DEVNULL)
    return made


def compatible(program, folder):
    """The files that iamctl's form needs: its catalogue, and the rules in its own form."""
    if not (folder / "iam.json").exists():
        subprocess.run([program, "iam", "init", "--force"], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    ids = [json.loads((folder / f"{name}.json").read_bytes())["RoleDetailList"][-1]["Arn"].split(":")[4]
           for name in ("dev", "qa")]
    (folder / "equivalency_list.json").write_text(json.dumps({"env": ["dev", "qa"], "account": ids}))


def two(program, folder, roles, runs):
    made = accounts(folder, roles, 2)
    compatible(program, made)
    files = ["dev.json", "qa.json"]
    megabytes = sum((made / name).stat().st_size for name in files) / 1e6
    print(f"\n2 x {roles:,} roles, {megabytes:.1f} MB")
    floor = best([sys.executable, "-c", READ, *files], made, runs)
    line("Python's json, reading alone", floor)
    semantic, rows, memory = GOALS[roles]
    limit = f", {memory} MB" if memory else ""
    command = [program, "iam", "diff", "dev=dev.json", "qa=qa.json", "--equiv", "equivalence.json"]
    meaning = best(command, made, runs)
    line("iam diff, table", meaning, floor, f"goal {semantic} ms{limit}")
    line("iam diff, --format json", best([*command, "--format", "json"], made, runs), floor)
    line("iam diff --suggest, table", best([*command[:-2], "--suggest"], made, runs), floor)
    out = made / "out"
    csvs = best([program, "iam", "diff", "@dev.json", "dev", "@qa.json", "qa", "--output", str(out)], made, runs, out)
    line("iam diff, iamctl's form, all files", csvs, floor, f"goal {rows} ms")
    seconds, peak = IAMCTL[roles]
    print(f"{'iamctl (recorded, not of this run)':<42} {seconds * 1000:8.0f} ms  {'':12} {peak:5} MB  "
          f"{seconds * 1000 / meaning[0]:.0f} and {seconds * 1000 / csvs[0]:.0f} times ours")
    return meaning, csvs


def main():
    program = os.path.abspath(sys.argv[1])
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    iam_data("aws_managed_policies_2026-08-22.json")
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(sys.argv[3] if len(sys.argv) > 3 else scratch).resolve()
        os.environ["BARTIZAN_HOME"] = str(pathlib.Path(scratch) / "home")
        print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}; best of {runs}")
        print(f"{'':42} {'wall':>11}  {'processor':>11}  {'memory':>9}  to the floor")
        line("iam catalog info", best([program, "iam", "catalog", "info"], scratch, 3 * runs), goal="goal 15 ms")
        line("version", best([program, "version"], scratch, 3 * runs))
        results = [two(program, folder, roles, runs) for roles in SIZES]
        print("\ngrowth of wall and processor time, for each role: "
              + "; ".join(f"{a:,} to {b:,} roles: semantic {x[0][0] / w[0][0] / (b / a):.2f} and "
                          f"{x[0][1] / w[0][1] / (b / a):.2f}, files {x[1][0] / w[1][0] / (b / a):.2f} and "
                          f"{x[1][1] / w[1][1] / (b / a):.2f}"
                          for a, b, w, x in zip(SIZES, SIZES[1:], results, results[1:])))
        made = accounts(folder, 1000, MANY)
        names = sorted(path.stem for path in made.glob("*.json") if path.stem not in ("equivalence", "truth"))
        files = [f"{name}.json" for name in names]
        print(f"\n{MANY} x 1,000 roles, {sum((made / name).stat().st_size for name in files) / 1e6:.1f} MB")
        floor = best([sys.executable, "-c", READ, *files], made, runs)
        line("Python's json, reading alone", floor)
        line("iam matrix", best([program, "iam", "matrix", *(f"{name}={name}.json" for name in names), "--equiv",
                                 "equivalence.json"], made, runs), floor, "goal 1,000 ms")
        if shutil.which("iamctl") is None:
            print("\niamctl is not installed: its figures are those recorded")


main()
