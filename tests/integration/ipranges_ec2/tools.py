"""What the checks share: the program, a proxy in front of the emulator, and the emulator's state."""

import ipaddress
import itertools
import json
import os
import pathlib
import re
import subprocess
import sys
import traceback
import urllib.request

import boto3
from botocore.config import Config

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "aws"))
from breaking import KINDS, Proxy  # noqa: E402,F401

PROGRAM = os.path.abspath(sys.argv[1])
EMULATOR = os.environ["AWS_ENDPOINT_URL"]
HOME = pathlib.Path(os.environ["HOME"])
READS = ("Describe", "Get", "List")
IMAGE = "ami-12c6146b"


def client(service):
    return boto3.client(service, endpoint_url=EMULATOR, config=Config(retries={"total_max_attempts": 1}))


EC2 = client("ec2")


def control(method, path, data=None):
    request = urllib.request.Request(
        EMULATOR + path, method=method, data=None if data is None else json.dumps(data).encode()
    )
    with urllib.request.urlopen(request, timeout=20) as response:
        return json.loads(response.read() or b"null")


def same(got, wanted):
    if got != wanted:
        raise AssertionError(f"{got!r} instead of {wanted!r}")


# --- the program

PROXY = Proxy(READS)
PLANS = itertools.count()


def follow(prefixes, config=None, mode="apply", kind="security-group", label="CLOUDFRONT"):
    """One run of the program; None where it was killed. Every run has a plan of its own."""
    given = {"kind": kind, "config": config or {}, "prefixes": list(prefixes), "label": label}
    child = subprocess.Popen(
        [PROGRAM, str(HOME / "home"), f"plan-{next(PLANS)}", mode],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        env=os.environ | PROXY.environment,
    )
    PROXY.child = child
    output, _ = child.communicate(json.dumps(given), timeout=120)
    if child.returncode < 0:
        return None
    same(child.returncode, 0)
    return json.loads(output)


def applied(prefixes, config=None, **more):
    PROXY.begin(watch=PROXY.watch)
    done = follow(prefixes, config, **more)
    if done.get("state", "applied") != "applied":
        raise AssertionError(done)
    same(PROXY.problems, [])
    return done


# --- sets of addresses


def ranges(prefixes):
    """Joined ranges of numbers, by family."""
    joined = {4: [], 6: []}
    for network in sorted(map(ipaddress.ip_network, prefixes), key=lambda n: (n.version, int(n[0]))):
        first, last = int(network.network_address), int(network.broadcast_address)
        of_family = joined[network.version]
        if of_family and first <= of_family[-1][1] + 1:
            of_family[-1][1] = max(of_family[-1][1], last)
        else:
            of_family.append([first, last])
    return joined


def within(inner, outer):
    return all(
        any(first <= a and b <= last for first, last in outer[family])
        for family in inner
        for a, b in inner[family]
    )


def common(one, other):
    """The prefixes of both, by addresses; enough where prefixes are equal or cover each other."""
    covered = ranges(other)
    return [prefix for prefix in one if within(ranges([prefix]), covered)] + [
        prefix for prefix in other if within(ranges([prefix]), ranges(one))
    ]


# --- the emulator's state


def groups(prefix="AUTOUPDATE"):
    found = EC2.describe_security_groups(Filters=[{"Name": "tag:PREFIX_NAME", "Values": [prefix]}])
    return sorted(found["SecurityGroups"], key=lambda group: group["GroupName"])


def rules_of(group):
    """(prefix, port, description) of a group as describe_security_groups tells it."""
    return [
        (one.get("CidrIp") or one["CidrIpv6"], permission.get("FromPort"), one.get("Description", ""))
        for permission in group["IpPermissions"]
        for one in permission["IpRanges"] + permission["Ipv6Ranges"]
    ]


def interface_groups(interface):
    found = EC2.describe_network_interfaces(NetworkInterfaceIds=[interface])["NetworkInterfaces"][0]
    return [group["GroupId"] for group in found["Groups"]]


def open_on(interface):
    """Port: prefixes."""
    ids, found = interface_groups(interface), {}
    for group in EC2.describe_security_groups(GroupIds=ids)["SecurityGroups"]:
        for prefix, port, _ in rules_of(group):
            found.setdefault(port, set()).add(prefix)
    return found


def no_gap(interfaces, before, after, ports, allowed=()):
    """A watcher: what is in both lists is open everywhere, what is in neither nowhere."""
    kept, most = ranges(common(before, after)), ranges([*before, *after])

    def look():
        for interface in interfaces:
            found = open_on(interface)
            for port in ports:
                if not within(kept, ranges(found.get(port, ()))):
                    raise AssertionError(f"{interface}: port {port} has a gap")
            for port, prefixes in found.items():
                if port not in allowed and not within(ranges(prefixes), most):
                    raise AssertionError(f"{interface}: port {port} is open to others")

    return look


def lists(name="cdn"):
    """The managed prefix lists with their entries: prefix, description."""
    found = EC2.describe_managed_prefix_lists(
        Filters=[{"Name": "tag:bartizan:prefix-list", "Values": [name]}]
    )["PrefixLists"]
    for one in found:
        pages = EC2.get_paginator("get_managed_prefix_list_entries")
        one["Entries"] = {
            entry["Cidr"]: entry.get("Description")
            for page in pages.paginate(PrefixListId=one["PrefixListId"])
            for entry in page["Entries"]
        }
    return sorted(found, key=lambda one: one["PrefixListName"])


def listed():
    return {prefix for one in lists() for prefix in one["Entries"]}


def no_gap_in_lists(before, after):
    kept, most = ranges(common(before, after)), ranges([*before, *after])

    def look():
        found = ranges(listed())
        if not within(kept, found):
            raise AssertionError("the lists have a gap")
        if not within(found, most):
            raise AssertionError("the lists hold others")

    return look


def start_instance(group_ids):
    found = EC2.run_instances(ImageId=IMAGE, MinCount=1, MaxCount=1, SecurityGroupIds=group_ids)
    return found["Instances"][0]["NetworkInterfaces"][0]["NetworkInterfaceId"]


def fresh():
    control("POST", "/moto-api/reset")
    PROXY.begin()
    vpc = EC2.describe_vpcs(Filters=[{"Name": "is-default", "Values": ["true"]}])["Vpcs"][0]["VpcId"]
    own = EC2.create_security_group(GroupName="own", Description="x", VpcId=vpc)["GroupId"]
    return vpc, own


def numbers(first, last):
    return [f"10.{i // 256}.{i % 256}.0/24" for i in range(first, last)]


def documents():
    """The CLOUDFRONT prefixes of each document, IPv4 and IPv6; empty where the data is absent."""
    root = pathlib.Path(os.environ.get("BARTIZAN_SHARED_DATA", "../shared/data")) / "ip-ranges"
    found = {}
    for path in sorted(root.glob("ip-ranges-*.json")):
        whole = json.loads(path.read_text())
        for service in ("CLOUDFRONT", "CLOUDFRONT_ORIGIN_FACING"):
            v4 = {one["ip_prefix"] for one in whole["prefixes"] if one["service"] == service}
            v6 = {
                one["ipv6_prefix"]
                for one in whole.get("ipv6_prefixes", [])
                if one["service"] == service
            }
            found[service, re.search(r"\d{4}-\d\d", path.name)[0]] = sorted(v4), sorted(v6)
    return found


def run_tests(names):
    failed, chosen = 0, [name for name in sys.argv[2:] if name.startswith("test_")]
    for name, test in list(names.items()):
        if not name.startswith("test_") or name not in (chosen or [name]):
            continue
        try:
            test()
            print("ok", name, flush=True)
        except Exception:
            failed += 1
            print("FAILED", name)
            traceback.print_exc()
    return failed != 0
