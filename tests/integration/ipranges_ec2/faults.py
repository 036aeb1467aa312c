"""Every call broken in turn, in every way: no gap at any moment, and the next run completes it."""

import os
from random import Random

from tools import *  # noqa: F403


def reach(wanted, run, look):
    """Runs until there is nothing to do, which is soon."""
    for _ in range(4):
        PROXY.begin(watch=look)
        done = run(wanted)
        same(PROXY.problems, [])
        if done["plan"]["operations"] == []:
            return
    raise AssertionError(f"does not come to rest: {done}")


def broken_in_turn(one, other, run, watch, check):
    """From the one state to the other and back, again and again, each time with the next call of
    the way broken. Of what only reads a third is broken in each of two ways, all of it in all of them
    with `--all`."""
    count, calls = 0, {}
    reach(one, run, lambda: None)
    for before, after in ((one, other), (other, one)):
        PROXY.begin(watch=watch(before, after))
        run(after)
        calls[before, after] = list(PROXY.calls)
    before, after = one, other
    for kind in KINDS:
        numbers_of = {way: wanted(kind, names) for way, names in calls.items()}
        while any(numbers_of.values()):
            left = numbers_of[before, after]
            PROXY.begin(kind, left.pop(0) if left else -1, watch(before, after))
            done = run(after)
            count += PROXY.hit
            same(PROXY.problems, [])
            if done is None or done["state"] != "applied":
                same(kind.startswith("kill"), True)
                reach(after, run, watch(before, after))
            check(after)
            before, after = after, before
        reach(before, run, watch(after, before))
    return count


def wanted(kind, names):
    def is_wanted(number, name):
        if not name.startswith(READS) or "--all" in sys.argv:
            return True
        return kind in ("500", "kill-before") and number % 3 == (kind == "500")

    return [i for i, name in enumerate(names) if is_wanted(i, name)]


def test_groups():
    _, own = fresh()
    used = [start_instance([own])]
    config = {"interfaces": used, "rules-per-group": 4}
    states = {
        "small": (numbers(0, 3), [80]),
        "large": (numbers(0, 7), [80]),
        "moved": (numbers(2, 6), [80]),
        "other": (numbers(20, 24), [80]),  # no room for both at once
    }

    def run(name):
        prefixes, ports = states[name]
        return follow(prefixes, config | {"ports": ports})

    def watch(before, after):
        both = [port for port in states[before][1] if port in states[after][1]]
        return no_gap(used, states[before][0], states[after][0], both)

    def check(name):
        prefixes, ports = states[name]
        for interface in used:
            same(open_on(interface), {port: set(prefixes) for port in ports})
            same(interface_groups(interface)[0], own)
        for group in groups():
            same(group["IpPermissionsEgress"], [])

    for one, other in (("small", "large"), ("moved", "other")):
        print(one, other, broken_in_turn(one, other, run, watch, check), "faults")


def test_a_random_history():
    """Each step with another fault, at a call that is drawn; BARTIZAN_STEPS of them."""
    random = Random(11)
    _, own = fresh()
    used = [start_instance([own])]
    before, ports = [], [80]
    for _ in range(int(os.environ.get("BARTIZAN_STEPS", "30"))):
        now = sorted(set(random.sample(numbers(0, 24), random.randint(1, 12))) | set(before[::3]))
        new_ports = random.choice(([80], [80], [80, 443]))
        config = {"interfaces": used, "rules-per-group": 8, "ports": new_ports}
        both = [port for port in ports if port in new_ports]
        look = no_gap(used, before, now, both)
        PROXY.begin(random.choice(KINDS), random.randint(0, 20), look)
        follow(now, config)
        same(PROXY.problems, [])
        reach(None, lambda _: follow(now, config), look)
        same(open_on(used[0]), {port: set(now) for port in new_ports})
        before, ports = now, new_ports


def test_prefix_lists():
    fresh()
    states = {"small": numbers(0, 3), "large": numbers(2, 110)}

    def run(name):
        most = 110 if name == "large" else 4
        return follow(states[name], {"name": "cdn", "max-entries": most}, kind="prefix-list")

    def watch(before, after):
        return no_gap_in_lists(states[before], states[after])

    def check(name):
        same(listed(), set(states[name]))
        same(len(lists()), 1)

    print(broken_in_turn("small", "large", run, watch, check), "faults")


if __name__ == "__main__":
    sys.exit(run_tests(globals()))
