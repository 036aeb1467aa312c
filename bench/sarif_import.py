#!/usr/bin/env python3
"""Reading a large SARIF report: `bartizan scan import` beside Python's json and jq, in one run.

Makes a report of N results (150,000: about 80 MB), times each reader as a whole process, and prints
its peak memory. Python and jq only parse; Bartizan parses, maps and (second line) records.
usage: sarif_import.py PATH/TO/bartizan [N]
"""
import json, os, pathlib, resource, shutil, subprocess, sys, tempfile, time

program, count = os.path.abspath(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 150_000


def timed(name, command, env=None):
    if shutil.which(command[0]) is None:
        return print(f"{name:<28} not installed")
    start = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=env)
    _, status, usage = os.wait4(child.pid, 0)
    print(f"{name:<28} {time.perf_counter() - start:6.2f} s   {usage.ru_maxrss // 1024:5} MB   exit {os.waitstatus_to_exitcode(status)}")


with tempfile.TemporaryDirectory() as scratch:
    report = pathlib.Path(scratch) / "large.sarif"
    rules = [{"id": f"R{i}", "properties": {"security-severity": f"{i % 10}.{i % 7}"}} for i in range(200)]
    results = ({"ruleId": f"R{i % 200}", "ruleIndex": i % 200, "level": "warning",
                "message": {"text": f"A value that comes from outside reaches a query without a check, case {i}"},
                "locations": [{"physicalLocation": {"artifactLocation": {"uri": f"src/module{i % 977}/file{i % 5003}.c"},
                                                    "region": {"startLine": i % 3000 + 1, "startColumn": 5, "endLine": i % 3000 + 1,
                                                               "snippet": {"text": f"    query(connection, input_{i});"}}}}],
                "partialFingerprints": {"primaryLocationLineHash": f"{i * 2654435761 % 2**64:016x}:1"}} for i in range(count))
    with report.open("w") as out:
        out.write('{"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "bench", "rules": %s}}, "results": [' % json.dumps(rules))
        for i, result in enumerate(results):
            out.write((",\n" if i else "") + json.dumps(result))
        out.write("]}]}")
    print(f"{count} results, {report.stat().st_size / 1e6:.0f} MB, {os.cpu_count()} cores")
    env = dict(os.environ, BARTIZAN_HOME=str(pathlib.Path(scratch) / "home"))
    timed("bartizan, parse and map", [program, "scan", "import", "--tool", "sarif", "--dry-run", "--format", "json", str(report)], env)
    timed("bartizan, import", [program, "scan", "import", "--tool", "sarif", "--target", "bench", str(report)], env)
    timed("bartizan, import unchanged", [program, "scan", "import", "--tool", "sarif", "--target", "bench", str(report)], env)
    timed("python json, parse only", [sys.executable, "-c", "import json, sys; json.load(open(sys.argv[1]))", str(report)])
    timed("jq, parse only", ["jq", "-n", "input|empty", str(report)])
