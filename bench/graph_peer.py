"""Compares reading and ordering large pipelines with PyYAML + graphlib.

    python3 bench/graph_peer.py build/release/bin/graph_bench

Prints, for each size, the time of both and their ratio. The peer only loads the file and orders it;
Bartizan also checks every key, path and artifact. Exit code 1 when a 1,000-step file takes a second.
"""

import graphlib
import json
import os
import subprocess
import sys
import tempfile
import time

import yaml

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def order(path):
    with open(path, encoding="utf-8") as file:
        steps = yaml.load(file, Loader=LOADER)["steps"]
    graph = {name: step.get("needs", []) for name, step in steps.items()}
    return list(graphlib.TopologicalSorter(graph).static_order())


def best_of(runs, path, count):
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        assert len(order(path)) == count
        times.append(time.perf_counter() - start)
    return min(times)


def main():
    with tempfile.TemporaryDirectory() as folder:
        out = subprocess.run(
            [sys.argv[1], "--benchmark_filter=ParseAndOrder", "--benchmark_format=json",
             "--benchmark_repetitions=5"],
            env={**os.environ, "BARTIZAN_GRAPH_FILES": folder},
            check=True, capture_output=True, text=True).stdout
        ours = {}
        for row in json.loads(out)["benchmarks"]:
            if row["run_type"] == "iteration":
                count = int(row["run_name"].split("/")[1])
                ours[count] = min(ours.get(count, 1e9), row["real_time"] / 1000)
        print(f"steps  bartizan  {LOADER.__name__}+graphlib  ratio")
        for count, seconds in sorted(ours.items()):
            peer = best_of(5, os.path.join(folder, f"{count}.yaml"), count)
            print(f"{count:5}  {seconds * 1000:6.1f}ms  {peer * 1000:18.1f}ms  {peer / seconds:5.1f}")
    return 1 if ours[1000] >= 1 else 0


if __name__ == "__main__":
    sys.exit(main())
