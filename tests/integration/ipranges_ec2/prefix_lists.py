"""Managed prefix lists: versions, sizes, many entries, what others wrote, undo."""

from tools import *  # noqa: F403

V6 = ["2600:9000::/28", "2600:9100::/28"]


def run(prefixes, most=250, **more):
    return applied(prefixes, {"name": "cdn", "max-entries": most}, kind="prefix-list", **more)


def refused(prefixes, most):
    PROXY.begin()
    done = follow(prefixes, {"name": "cdn", "max-entries": most}, kind="prefix-list")
    same((done["state"], done["code"], PROXY.changes), ("refused", "limit", []))
    return done


def sizes():
    return [(one["PrefixListName"], one["MaxEntries"], len(one["Entries"])) for one in lists()]


def test_the_first_run_and_a_second_one():
    fresh()
    done = run(numbers(0, 210) + V6)
    same(done["target"], "ec2-prefix-list/cdn")
    same(sizes(), [("cdn-ipv4", 250, 210), ("cdn-ipv6", 250, 2)])
    same(sorted(PROXY.changes), ["CreateManagedPrefixList"] * 2 + ["ModifyManagedPrefixList"] * 2)
    same(set(lists()[0]["Entries"].values()), {"bartizan:CLOUDFRONT"})
    same(run(numbers(0, 210) + V6)["plan"]["operations"], [])
    same(PROXY.changes, [])


def test_growth_comes_before_entries_and_removal_after():
    fresh()
    run(numbers(0, 30), most=40)
    PROXY.watch = no_gap_in_lists(numbers(0, 30), numbers(10, 250))
    done = run(numbers(10, 250), most=300)
    same(
        [one["id"] for one in done["plan"]["operations"]],
        ["grow/cdn-ipv4", "add/cdn-ipv4/1", "add/cdn-ipv4/2", "add/cdn-ipv4/3", "check", "remove/cdn-ipv4/1"],
    )
    same(sizes(), [("cdn-ipv4", 300, 240)])
    same(listed(), set(numbers(10, 250)))


def test_no_room_for_both():
    fresh()
    run(numbers(0, 40), most=40)
    # Few at once: one version, although prefixes overlap.
    after = ["10.0.0.0/23", *numbers(2, 40)]
    PROXY.watch = no_gap_in_lists(numbers(0, 40), after)
    run(after, most=40)
    same(PROXY.changes, ["ModifyManagedPrefixList"])
    same(listed(), set(after))
    # Many that have nothing to do with each other: the stale ones first.
    PROXY.watch = lambda: None
    run(numbers(300, 450), most=150)
    PROXY.watch = no_gap_in_lists(numbers(300, 450), numbers(500, 650))
    run(numbers(500, 650), most=150)
    same(listed(), set(numbers(500, 650)))
    # Many that overlap: refused.
    PROXY.watch = lambda: None
    halves = [f"10.9.{i}.{j}/25" for i in range(75) for j in (0, 128)]
    run(halves, most=150)
    if "max-entries: 225" not in refused([f"10.9.{i}.0/24" for i in range(75)], 150)["hint"]:
        raise AssertionError("no way out")
    same(listed(), set(halves))


def test_limits_and_several_lists():
    fresh()
    if "merge: {budget: 250}" not in refused(numbers(0, 251), 250)["hint"]:
        raise AssertionError("no way out")
    run(numbers(0, 1990), most=3000)
    same([count for _, _, count in sizes()], [1000, 990])
    PROXY.watch = no_gap_in_lists(numbers(0, 1990), numbers(5, 2100))
    run(numbers(5, 2100), most=3000)
    same(listed(), set(numbers(5, 2100)))
    same(run(numbers(5, 2100), most=3000)["plan"]["operations"], [])


def test_what_others_wrote_stays():
    fresh()
    run(numbers(0, 10))
    own = lists()[0]
    EC2.modify_managed_prefix_list(
        PrefixListId=own["PrefixListId"], CurrentVersion=1,
        AddEntries=[{"Cidr": "192.0.2.0/24", "Description": "mine"}])
    done = run(numbers(5, 12))
    same(done["foreign"], ["cdn-ipv4: 192.0.2.0/24"])
    same(listed(), {"192.0.2.0/24", *numbers(5, 12)})


def test_another_version_meanwhile():
    fresh()
    run(numbers(0, 10))

    def meddle():
        own = lists()[0]
        EC2.modify_managed_prefix_list(
            PrefixListId=own["PrefixListId"], CurrentVersion=own["Version"],
            AddEntries=[{"Cidr": cidr, "Description": "mine"} for cidr in ("192.0.2.0/24", "10.0.11.0/24")])

    PROXY.begin(watch=no_gap_in_lists(numbers(0, 10), ["192.0.2.0/24", *numbers(2, 150)]),
                meddle={"ModifyManagedPrefixList": meddle})
    done = follow(numbers(2, 150), {"name": "cdn"}, kind="prefix-list")
    same((done["state"], PROXY.problems), ("applied", []))
    same(listed(), {"192.0.2.0/24", *numbers(2, 150)})
    same(lists()[0]["Entries"]["10.0.11.0/24"], "mine")


def test_undo():
    fresh()
    run(numbers(0, 30), most=40)
    for after in (numbers(20, 200) + V6, numbers(29, 35)):
        PROXY.begin(watch=no_gap_in_lists(numbers(0, 30), after))
        done = follow(after, {"name": "cdn", "max-entries": 300}, mode="undo", kind="prefix-list")
        same((done["state"], done["error"], PROXY.problems), ("undone", "", []))
        same(sizes(), [("cdn-ipv4", 40, 30)])
        same(listed(), set(numbers(0, 30)))


if __name__ == "__main__":
    sys.exit(run_tests(globals()))
