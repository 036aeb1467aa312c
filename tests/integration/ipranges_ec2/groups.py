"""Security groups: the first run, growth and shrinking, ports, foreign rules, limits, undo."""

from tools import *  # noqa: F403


def named(operations):
    return [one["id"] for one in operations["plan"]["operations"]]


def sizes():
    return [len(rules_of(group)) for group in groups()]


def test_the_first_run_and_a_second_one():
    vpc, _ = fresh()
    done = applied(numbers(0, 96))
    same(PROXY.changes.count("AuthorizeSecurityGroupIngress"), 2)
    same(sizes(), [60, 36])
    first = groups()[0]
    same((first["GroupName"], first["VpcId"], first["IpPermissionsEgress"]), ("AUTOUPDATE-001", vpc, []))
    same({description for _, _, description in rules_of(first)}, {"bartizan:CLOUDFRONT"})
    same(done["target"], "ec2-security-group/default/AUTOUPDATE")
    control("DELETE", "/bartizan/requests")
    again = applied(numbers(0, 96))
    same((again["plan"]["operations"], again["open"]), ([], 96))
    same(PROXY.calls, ["DescribeSecurityGroups"])
    same([one["operation"] for one in control("GET", "/bartizan/requests")["log"]], ["DescribeSecurityGroups"])


def test_growth_is_attached_beside_what_an_interface_has():
    vpc, own = fresh()
    applied(numbers(0, 96), {"vpc": vpc})
    ids = [group["GroupId"] for group in groups()]
    used = [start_instance([own, *ids]), start_instance([own, ids[0]])]
    other = start_instance([own])
    before = [rules_of(group) for group in groups()]
    PROXY.watch = no_gap(used[:1], numbers(0, 96), numbers(0, 136), [80])
    applied(numbers(0, 136), {"vpc": vpc})
    same(sorted(PROXY.changes), sorted(
        ["CreateSecurityGroup", "RevokeSecurityGroupEgress", "AuthorizeSecurityGroupIngress"]
        + ["ModifyNetworkInterfaceAttribute"] * 2))
    same([rules_of(group) for group in groups()][:2], before)
    for interface in used:
        same(interface_groups(interface)[0], own)
        same(open_on(interface)[80], set(numbers(0, 136)))
    same(interface_groups(other), [own])
    # One more prefix: one call. One prefix less: one call.
    PROXY.watch = no_gap(used, numbers(0, 136), numbers(0, 137), [80])
    applied(numbers(0, 137), {"vpc": vpc})
    same(PROXY.changes, ["AuthorizeSecurityGroupIngress"])
    PROXY.watch = no_gap(used, numbers(0, 137), numbers(1, 137), [80])
    applied(numbers(1, 137), {"vpc": vpc})
    same(PROXY.changes, ["RevokeSecurityGroupIngress"])
    # What shrinks into fewer groups gives them back.
    PROXY.watch = no_gap(used, numbers(1, 137), numbers(1, 40), [80])
    applied(numbers(1, 40), {"vpc": vpc})
    PROXY.watch = no_gap(used, numbers(1, 40), numbers(2, 40), [80])
    applied(numbers(2, 40), {"vpc": vpc})
    same(len(groups()), 1)
    for interface in used:
        same(interface_groups(interface), [own, groups()[0]["GroupId"]])


def test_the_documents_in_their_order():
    lists = documents()
    if not lists:
        return
    vpc, own = fresh()
    dates = sorted(date for service, date in lists if service == "CLOUDFRONT")[1:]
    before = []
    used = [start_instance([own])]
    # 136 → 122 is the history of the reference: fourteen were withdrawn after twenty minutes.
    steps = [sum(lists["CLOUDFRONT", date], []) for date in dates[:2]]
    steps.append(steps[1][14:])
    for now in steps:
        PROXY.watch = no_gap(used, before, now, [80])
        applied(now, {"interfaces": used})
        same(open_on(used[0])[80], set(now))
        before = now
    refused = follow(sum(lists["CLOUDFRONT", dates[-1]], []), {"interfaces": used, "ports": [80, 443]})
    same((refused["state"], refused["code"]), ("refused", "limit"))
    same(open_on(used[0])[80], set(before))


def test_origin_facing_for_two_ports_fits_one_group():
    lists = documents()
    if not lists:
        return
    fresh()
    v4 = merged(lists["CLOUDFRONT_ORIGIN_FACING", "2026-08"][0], 30)
    applied(v4, {"ports": [80, 443], "groups-per-interface": 1}, label="CLOUDFRONT_ORIGIN_FACING")
    same(sizes(), [2 * len(v4)])
    same(PROXY.changes.count("AuthorizeSecurityGroupIngress"), 1)


def merged(prefixes, budget):
    """Greedily: the two neighbours whose common prefix adds least become it."""
    left = sorted(map(ipaddress.ip_network, prefixes))
    left = list(ipaddress.collapse_addresses(left))
    while len(left) > budget:
        def joined(i):
            whole = left[i]
            while not left[i + 1].subnet_of(whole):
                whole = whole.supernet()
            return whole
        i = min(range(len(left) - 1), key=lambda i: joined(i).num_addresses - left[i].num_addresses
                - left[i + 1].num_addresses)
        left = list(ipaddress.collapse_addresses([*left[:i], joined(i), *left[i + 2:]]))
    return list(map(str, left))


def test_a_port_comes_and_goes():
    _, own = fresh()
    used = [start_instance([own])]
    config = {"interfaces": used, "ports": [80]}
    v6 = ["2600:9000::/28", "2600:9100::/28"]
    applied(numbers(0, 50) + v6, config)
    PROXY.watch = no_gap(used, numbers(0, 50) + v6, numbers(0, 50) + v6, [80])
    applied(numbers(0, 50) + v6, config | {"ports": [80, 443]})
    same(open_on(used[0]), {80: set(numbers(0, 50) + v6), 443: set(numbers(0, 50) + v6)})
    applied(numbers(0, 50) + v6, config)
    same(open_on(used[0]), {80: set(numbers(0, 50) + v6)})
    applied(numbers(0, 50) + v6, config)
    same(PROXY.changes, [])


def test_what_others_made_stays():
    vpc, own = fresh()
    applied(numbers(0, 10))
    mine = groups()[0]["GroupId"]
    EC2.authorize_security_group_ingress(GroupId=mine, IpPermissions=[
        {"IpProtocol": "tcp", "FromPort": 22, "ToPort": 22, "IpRanges": [{"CidrIp": "192.0.2.0/24"}]},
        {"IpProtocol": "tcp", "FromPort": 80, "ToPort": 80, "IpRanges": [{"CidrIp": "10.0.10.0/24"}]},
        {"IpProtocol": "-1", "UserIdGroupPairs": [{"GroupId": own}]}])
    EC2.create_security_group(GroupName="AUTOUPDATE-002", Description="x", VpcId=vpc)
    used = [start_instance([own, mine])]
    done = applied(numbers(5, 11))
    same(PROXY.changes, ["RevokeSecurityGroupIngress"])  # 10.0.10.0/24 is open already
    same(len(done["foreign"]), 3)
    same(open_on(used[0]), {22: {"192.0.2.0/24"}, 80: set(numbers(5, 11))})
    applied(numbers(0, 70))
    same([group["GroupName"] for group in groups()], ["AUTOUPDATE-001", "AUTOUPDATE-003"])
    applied(numbers(100, 105))
    applied(numbers(100, 104))
    same(open_on(used[0]), {22: {"192.0.2.0/24"}, 80: {"10.0.10.0/24", *numbers(100, 104)}})
    same(groups()[0]["IpPermissions"][-1].get("UserIdGroupPairs", [{}])[0].get("GroupId", own), own)
    # A list of another label shares the groups and leaves these rules alone.
    applied(numbers(200, 203), label="OTHER")
    same(open_on(used[0])[80], {"10.0.10.0/24", *numbers(100, 104), *numbers(200, 203)})


def test_hand_made_groups_are_used_and_kept():
    vpc, _ = fresh()
    for i in range(2):
        tags = [{"ResourceType": "security-group", "Tags": [{"Key": "PREFIX_NAME", "Value": "AUTOUPDATE"}]}]
        EC2.create_security_group(GroupName=f"mine-{i}", Description="x", VpcId=vpc, TagSpecifications=tags)
    applied(numbers(0, 5))
    applied(numbers(1, 5))
    same([group["GroupName"] for group in groups()], ["mine-0", "mine-1"])
    same(len(groups()[0]["IpPermissionsEgress"]), 1)
    same(PROXY.calls[1], "DescribeVpcs")


def test_what_does_not_fit_is_refused_before_anything_changes():
    _, own = fresh()
    used = [start_instance([own])]
    for most in (5, 2):
        PROXY.begin()
        done = follow(numbers(0, 301), {"interfaces": used, "groups-per-interface": most})
        same((done["state"], done["code"]), ("refused", "limit"))
        same(PROXY.changes, [])
        for part in ("301 rules", "6 security groups", f"{used[0]}, which has 1 group of its own"):
            if part not in done["error"]:
                raise AssertionError(done)
        if f"`merge: {{budget: {(most - 1) * 60}}}`" not in done["hint"]:
            raise AssertionError(done)
    refused = follow(numbers(0, 40), {"interfaces": used, "ports": [80, 443], "groups-per-interface": 2})
    if "merge: {budget: 30}" not in refused["hint"]:
        raise AssertionError(refused)
    applied(numbers(0, 30), {"interfaces": used, "ports": [80, 443], "groups-per-interface": 2})


def test_the_quota_is_reached_half_way():
    _, own = fresh()
    used = [start_instance([own])]
    applied(numbers(0, 50), {"interfaces": used})
    for mode, state in (("apply", "failed"), ("careful", "undone")):
        PROXY.begin(watch=no_gap(used, numbers(0, 50), numbers(20, 130), [80]))
        done = follow(numbers(20, 130), {"interfaces": used, "rules-per-group": 100}, mode)
        same((done["state"], PROXY.problems), (state, []))
        if "RulesPerSecurityGroupLimitExceeded" not in done["error"]:
            raise AssertionError(done)
        if not set(numbers(0, 50)) <= open_on(used[0])[80]:
            raise AssertionError("the old list has a gap")
    applied(numbers(20, 130), {"interfaces": used})
    same(open_on(used[0])[80], set(numbers(20, 130)))


def test_load_balancers():
    vpc, own = fresh()
    subnets = [one["SubnetId"] for one in EC2.describe_subnets()["Subnets"]][:2]
    elb = client("elbv2")
    arn = elb.create_load_balancer(Name="shop", Subnets=subnets, SecurityGroups=[own])["LoadBalancers"][0]["LoadBalancerArn"]

    def has():
        return elb.describe_load_balancers(LoadBalancerArns=[arn])["LoadBalancers"][0]["SecurityGroups"]

    config = {"vpc": vpc, "load-balancers": [arn]}
    applied(numbers(0, 70), config)
    same(has(), [own, *[group["GroupId"] for group in groups()]])
    applied(numbers(0, 20), config)
    applied(numbers(0, 19), config)
    same(has(), [own, groups()[0]["GroupId"]])
    same(applied(numbers(0, 19), config)["plan"]["operations"], [])


def test_what_another_service_manages_keeps_its_groups():
    _, own = fresh()
    applied(numbers(0, 70))
    subnet = EC2.describe_subnets()["Subnets"][0]["SubnetId"]
    last = groups()[1]["GroupId"]
    made = EC2.create_network_interface(SubnetId=subnet, Groups=[own, last], Description="ELB app/a/1")
    used = [made["NetworkInterface"]["NetworkInterfaceId"]]
    PROXY.watch = no_gap(used, numbers(60, 70), numbers(0, 70), [80])
    applied([*numbers(0, 20), *numbers(60, 70)])
    applied([*numbers(0, 19), *numbers(60, 70)])
    # Its group is the one that stays.
    same([group["GroupId"] for group in groups()], [last])
    same(interface_groups(used[0]), [own, last])
    same(applied([*numbers(0, 19), *numbers(60, 70)])["plan"]["operations"], [])


def test_others_at_the_same_time():
    _, own = fresh()
    used = [start_instance([own])]
    applied(numbers(0, 10), {"interfaces": used})
    mine = groups()[0]["GroupId"]

    def open_one():
        EC2.authorize_security_group_ingress(
            GroupId=mine, IpProtocol="tcp", FromPort=80, ToPort=80, CidrIp="10.0.12.0/24")

    def close_one():
        EC2.revoke_security_group_ingress(
            GroupId=mine, IpProtocol="tcp", FromPort=80, ToPort=80, CidrIp="10.0.1.0/24")

    PROXY.begin(watch=no_gap(used, numbers(0, 10), numbers(3, 15), [80]),
                meddle={"AuthorizeSecurityGroupIngress": open_one, "RevokeSecurityGroupIngress": close_one})
    done = follow(numbers(3, 15), {"interfaces": used})
    same((done["state"], PROXY.problems), ("applied", []))
    same(open_on(used[0])[80], set(numbers(3, 15)))
    same(PROXY.changes, ["AuthorizeSecurityGroupIngress", "AuthorizeSecurityGroupIngress",
                         "RevokeSecurityGroupIngress", "RevokeSecurityGroupIngress"])


def test_undo():
    vpc, own = fresh()
    used = [start_instance([own])]
    config = {"interfaces": used}
    applied(numbers(0, 70), config)
    before = open_on(used[0])
    for after in (numbers(10, 200), numbers(0, 20), numbers(300, 310)):
        PROXY.begin(watch=no_gap(used, numbers(0, 70), after, [80]))
        done = follow(after, config, mode="undo")
        same((done["state"], done["error"], PROXY.problems), ("undone", "", []))
        same(open_on(used[0]), before)
        same(len(interface_groups(used[0])), 3)
        same([group["IpPermissionsEgress"] for group in groups()], [[], []])


def test_errors():
    vpc, _ = fresh()
    same(follow(numbers(0, 3), {"interfaces": ["eni-00000000000000000"]})["code"], "not-found")
    same(follow(numbers(0, 3), {"interfaces": ["nonsense"]})["code"], "invalid")
    same(follow([])["code"], "invalid")
    same(PROXY.changes, [])
    for own in EC2.describe_subnets()["Subnets"]:
        EC2.delete_subnet(SubnetId=own["SubnetId"])
    for group in EC2.describe_security_groups(Filters=[{"Name": "group-name", "Values": ["own"]}])["SecurityGroups"]:
        EC2.delete_security_group(GroupId=group["GroupId"])
    for gateway in EC2.describe_internet_gateways()["InternetGateways"]:
        EC2.detach_internet_gateway(InternetGatewayId=gateway["InternetGatewayId"], VpcId=vpc)
    EC2.delete_vpc(VpcId=vpc)
    done = follow(numbers(0, 3))
    same((done["code"], done["error"]), ("not-found", "there is no default VPC in this region"))


if __name__ == "__main__":
    sys.exit(run_tests(globals()))
