"""Many instances at once, and a service that refuses calls for their rate.

BARTIZAN_INSTANCES says how many.
"""

import collections
import json
import os
import sys
import time

from tools import (
    PROXY, answer, check, contained, control, fresh, interfaces, quarantine, run_tests, same, start,
)

COUNT = int(os.environ.get("BARTIZAN_INSTANCES", "40"))


def test_a_service_that_throttles_is_waited_for():
    vpc, subnets, groups = fresh()
    instances = start(subnets[0], groups, count=4)
    faults = [
        {"match": {"service": "ec2", "operation": name}, "fault": "throttle", "times": times, "skip": skip}
        for name, times, skip in (
            ("DescribeInstances", 2, 0), ("ModifyNetworkInterfaceAttribute", 6, 1),
            ("CreateSecurityGroup", 2, 0), ("ModifyInstanceAttribute", 6, 2),
            ("RevokeSecurityGroupEgress", 3, 0), ("DescribeSecurityGroups", 2, 1),
        )
    ] + [{"match": {"service": "elasticloadbalancing"}, "fault": "throttle", "times": 2}]
    for fault in faults:
        control("POST", "/bartizan/faults", fault)
    began = time.monotonic()
    contained(instances, "quarantine,protect,detach,isolate,verify")
    print("21 refusals took", round(time.monotonic() - began, 1), "s")
    found = control("GET", "/bartizan/faults")
    control("DELETE", "/bartizan/faults")
    for fault in found if isinstance(found, list) else found["faults"]:
        check(fault["hits"] > 0, fault)


def test_many_instances():
    vpc, subnets, groups = fresh()
    instances = []
    while len(instances) < COUNT:
        instances += start(subnets[0], groups, count=min(50, COUNT - len(instances)))
    PROXY.begin()
    began = time.monotonic()
    done = contained(instances, "quarantine,protect,isolate,verify")
    took = time.monotonic() - began
    isolated = max(target["isolated_us"] for target in done["targets"].values()) / 1e6
    calls = collections.Counter(PROXY.calls)
    print(f"{COUNT} instances: {took:.1f} s, quarantined after {isolated:.1f} s, {sum(calls.values())} calls:",
          json.dumps(dict(calls)))
    same([len(quarantine("collect")), len(quarantine("isolate"))], [1, 1])
    same(calls["CreateSecurityGroup"], 2)
    same(calls["ModifyNetworkInterfaceAttribute"], 2 * COUNT)
    isolate = quarantine("isolate")[0]["GroupId"]
    for instance in instances[:: max(1, COUNT // 10)]:
        same(list(interfaces(instance).values()), [[isolate]])
    began = time.monotonic()
    released = answer("release", case=done["case"])
    same(released["state"], "released")
    print(f"released in {time.monotonic() - began:.1f} s")


if __name__ == "__main__":
    sys.exit(run_tests(globals()))
