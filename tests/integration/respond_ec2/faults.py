"""Every call broken in turn: whatever happens, a further run ends it, and a release restores all.

A third of the calls, unless BARTIZAN_ALL_FAULTS is set.
"""

import json
import os
import sys

from release import make_profile, target_group
from tools import (
    ELB, ISOLATION, PROXY, add_interface, answer, check, dump, fresh, interfaces, quarantine, run_tests, same,
    same_state, start,
)

ALL = bool(os.environ.get("BARTIZAN_ALL_FAULTS"))
MOST_CALLS = 60


def machine():
    vpc, subnets, groups = fresh()
    (instance,) = start(subnets[0], groups, IamInstanceProfile=make_profile(),
                        InstanceInitiatedShutdownBehavior="terminate")
    add_interface(instance, subnets[1], [groups[1], groups[0]], 1)
    ELB.register_targets(TargetGroupArn=target_group(vpc, "first"), Targets=[{"Id": instance, "Port": 8080}])
    return instance


def finish(mode, instance, wanted, **more):
    for _ in range(3):
        done = answer(mode, [instance], ISOLATION, **more)
        if done["targets"][instance]["state"] == wanted:
            return done
    raise AssertionError(json.dumps(done["targets"][instance], indent=1))


def check_contained(instance):
    same([len(quarantine("collect")), len(quarantine("isolate"))], [1, 1])
    isolate = quarantine("isolate")[0]
    same((isolate["IpPermissions"], isolate["IpPermissionsEgress"]), ([], []))
    same(set(map(tuple, interfaces(instance).values())), {(isolate["GroupId"],)})


def break_run(kind, at):
    """True while there is a call number `at`."""
    instance = machine()
    before = dump([instance])
    PROXY.begin(kind, at)
    answer("run", [instance], ISOLATION)
    hit = PROXY.hit
    PROXY.begin()
    done = finish("run", instance, "contained")
    check_contained(instance)
    finish("release", instance, "released", case=done["case"])
    same_state(before, dump([instance]))
    return hit


def break_release(kind, at):
    instance = machine()
    before = dump([instance])
    done = finish("run", instance, "contained")
    PROXY.begin(kind, at)
    released = answer("release", case=done["case"])
    hit = PROXY.hit
    PROXY.begin()
    if released is None or released["state"] != "released":
        finish("release", instance, "released", case=done["case"])
    same_state(before, dump([instance]))
    return hit


def every(kinds, attempt, first):
    counts = 0
    for kind_number, kind in enumerate(kinds):
        step = 1 if ALL else 3 * len(kinds)
        for at in range((first + kind_number) % step if not ALL else 0, MOST_CALLS, step):
            try:
                hit = attempt(kind, at)
            except Exception as problem:
                raise AssertionError(f"{kind} at call {at}: {problem}") from problem
            if not hit:
                break
            counts += 1
    print(counts, "calls broken", flush=True)
    check(counts > 3, "calls were broken")


def test_a_run_whose_answers_are_lost():
    every(["lost", "reset"], break_run, 4)


def test_a_run_that_is_refused():
    every(["throttle", "500"], break_run, 4)


def test_a_run_that_is_killed():
    every(["kill-before", "kill-after"], break_run, 4)


def test_a_release_that_is_broken():
    every(["lost", "kill-before", "kill-after"], break_release, 4)


if __name__ == "__main__":
    sys.exit(run_tests(globals()))
