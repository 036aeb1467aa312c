"""Compares reading, selecting and merging of ip-ranges.json with Python's own modules.

    python3 bench/ipranges_peer.py build/release/bin/ipranges_bench [IP_RANGES_JSON]

The peer reads with json, makes ip_network objects of what is AMAZON's, and merges them with
collapse_addresses. Without a file, both read the document that the benchmark makes up.
"""

import ipaddress
import json
import os
import subprocess
import sys
import tempfile
import time


def select(text):
    tree = json.loads(text)
    rows = tree["prefixes"] + tree.get("ipv6_prefixes", [])
    found = {row.get("ip_prefix") or row["ipv6_prefix"] for row in rows if row["service"] == "AMAZON"}
    networks = [ipaddress.ip_network(prefix) for prefix in found]
    return [[n for n in networks if n.version == version] for version in (4, 6)]


def best_of(runs, work):
    times = []
    for _ in range(runs):
        start = time.process_time()
        result = work()
        times.append(time.process_time() - start)
    return min(times) * 1000, result


def main():
    environment = dict(os.environ)
    with tempfile.TemporaryDirectory() as folder:
        environment["BARTIZAN_IP_RANGES"] = folder
        if len(sys.argv) > 2:
            environment["BARTIZAN_IP_RANGES_FILE"] = os.path.abspath(sys.argv[2])
        out = subprocess.run(
            [sys.argv[1], "--benchmark_filter=BM_Peer", "--benchmark_format=json"],
            env=environment, check=True, capture_output=True, text=True).stdout
        ours = {row["name"].split("/")[0]: row["best_ms"] for row in json.loads(out)["benchmarks"]}
        path = sys.argv[2] if len(sys.argv) > 2 else os.path.join(folder, "16828.json")
        with open(path, encoding="utf-8") as file:
            text = file.read()
    read, families = best_of(5, lambda: select(text))
    merge, merged = best_of(5, lambda: [list(ipaddress.collapse_addresses(f)) for f in families])
    print(f"{sum(map(len, families))} prefixes, merged {sum(map(len, merged))}")
    print(f"read and select  bartizan {ours['BM_PeerParseAndSelect']:8.2f}ms  Python {read:8.1f}ms"
          f"  ratio {read / ours['BM_PeerParseAndSelect']:6.1f}")
    print(f"merge            bartizan {ours['BM_PeerAggregate']:8.2f}ms  Python {merge:8.1f}ms"
          f"  ratio {merge / ours['BM_PeerAggregate']:6.1f}")


if __name__ == "__main__":
    main()
