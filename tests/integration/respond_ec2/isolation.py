"""Quarantine, protection, verification: what is done, in how many steps, and what is told."""

import json
import sys

from tools import (
    EC2, ISOLATION, PROXY, add_interface, answer, check, contained, dump, fresh, group_id,
    interfaces, quarantine, run_tests, same, start,
)


def rules(permissions):
    found = set()
    for one in permissions:
        for item in one.get("IpRanges", []) + one.get("Ipv6Ranges", []) + one.get("PrefixListIds", []):
            value = item.get("CidrIp") or item.get("CidrIpv6") or item.get("PrefixListId")
            found.add((one["IpProtocol"], one.get("FromPort"), value))
    return found


def make_group(vpc, purpose, name=None, egress=None):
    made = EC2.create_security_group(
        GroupName=name or f"bartizan-{purpose}", Description="x", VpcId=vpc,
        TagSpecifications=[{"ResourceType": "security-group",
                            "Tags": [{"Key": "bartizan:quarantine", "Value": purpose}]}],
    )["GroupId"]
    found = EC2.describe_security_groups(GroupIds=[made])["SecurityGroups"][0]
    EC2.revoke_security_group_egress(GroupId=made, IpPermissions=found["IpPermissionsEgress"])
    if egress:
        EC2.authorize_security_group_egress(GroupId=made, IpPermissions=egress)
    return made


def test_every_interface_is_quarantined_and_isolated():
    vpc, subnets, groups = fresh()
    (instance,) = start(subnets[0], groups)
    second = add_interface(instance, subnets[1], groups[:1], 1)
    done = contained([instance], "quarantine,verify")
    collect = group_id("collect")
    same(set(map(tuple, interfaces(instance).values())), {(collect,)})
    check(second in interfaces(instance), "both interfaces are there")
    found = quarantine("collect")[0]
    same(found["IpPermissions"], [])
    same(rules(found["IpPermissionsEgress"]), {("tcp", 443, "10.9.9.9/32"), ("tcp", 443, "fd00::9/128")})
    # The same case goes on with a further step.
    done = contained([instance], "quarantine,isolate,verify")
    isolate = group_id("isolate")
    same(set(map(tuple, interfaces(instance).values())), {(isolate,)})
    found = quarantine("isolate")[0]
    same((found["IpPermissions"], found["IpPermissionsEgress"]), ([], []))
    check(instance in done["targets"], "told")


def test_prepared_takes_at_most_three_steps():
    vpc, subnets, groups = fresh()
    make_group(vpc, "collect")
    make_group(vpc, "isolate")
    (instance,) = start(subnets[0], groups)
    for i in range(3):
        add_interface(instance, subnets[1], groups, i + 1)
    PROXY.begin(delay=0.3)
    done = contained([instance], "quarantine,protect")
    depth = PROXY.depth_of("ModifyNetworkInterfaceAttribute")
    print("prepared: depth", depth, "of", len(PROXY.calls), "calls, isolated after",
          done["targets"][instance]["isolated_us"] / 1e6, "s at 0.3 s a call")
    check(depth <= 3, f"{depth} steps: {PROXY.calls}")


def test_unprepared_takes_at_most_five_steps():
    vpc, subnets, groups = fresh()
    (instance,) = start(subnets[0], groups)
    add_interface(instance, subnets[1], groups, 1)
    PROXY.begin(delay=0.3)
    done = contained([instance], "quarantine,protect")
    depth = PROXY.depth_of("ModifyNetworkInterfaceAttribute")
    print("unprepared: depth", depth, "of", len(PROXY.calls), "calls, isolated after",
          done["targets"][instance]["isolated_us"] / 1e6, "s at 0.3 s a call")
    check(depth <= 5, f"{depth} steps: {PROXY.calls}")
    # The rule that lets everything out was gone before the group was used.
    calls = PROXY.calls
    check(calls.index("RevokeSecurityGroupEgress") < calls.index("ModifyNetworkInterfaceAttribute"), calls)


def test_a_group_that_was_changed_is_repaired_before_it_is_used():
    vpc, subnets, groups = fresh()
    everything = [{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}]
    collect = make_group(vpc, "collect", egress=everything)
    isolate = make_group(vpc, "isolate")
    EC2.authorize_security_group_ingress(
        GroupId=isolate, IpPermissions=[{"IpProtocol": "tcp", "FromPort": 22, "ToPort": 22,
                                         "IpRanges": [{"CidrIp": "198.51.100.7/32"}]}])
    (instance,) = start(subnets[0], groups)
    done = contained([instance], "quarantine,isolate,verify")
    operations = done["targets"][instance]["operations"]
    same(operations["quarantine/group"]["result"]["repaired"], ["out: everything 0.0.0.0/0"])
    same(operations["isolate/group"]["result"]["repaired"], ["in: tcp 22 198.51.100.7/32"])
    calls = PROXY.calls
    check(calls.index("RevokeSecurityGroupEgress") < calls.index("ModifyNetworkInterfaceAttribute"), calls)
    same((group_id("collect"), group_id("isolate")), (collect, isolate))


def test_a_group_of_the_same_name_that_is_not_ours_is_left_alone():
    vpc, subnets, groups = fresh()
    other = EC2.create_security_group(GroupName="bartizan-collect", Description="x", VpcId=vpc)["GroupId"]
    before = EC2.describe_security_groups(GroupIds=[other])["SecurityGroups"]
    (instance,) = start(subnets[0], groups)
    contained([instance], "quarantine,verify")
    same(quarantine("collect")[0]["GroupName"], "bartizan-collect-2")
    same(EC2.describe_security_groups(GroupIds=[other])["SecurityGroups"], before)


def test_a_managed_interface_is_told_and_not_touched():
    vpc, subnets, groups = fresh()
    (instance,) = start(subnets[0], groups)
    managed = add_interface(instance, subnets[1], groups[:1], 1, description="ELB app/x")
    done = answer("run", [instance], "quarantine,verify")
    target = done["targets"][instance]
    same(target["state"], "incomplete")
    check(any(managed in text for text in target["missing"]), target["missing"])
    check(any(managed in text for text in target["warnings"]), target["warnings"])
    same(interfaces(instance)[managed], groups[:1])


def test_collectors_are_the_endpoints_of_the_vpc():
    vpc, subnets, groups = fresh()
    (instance,) = start(subnets[0], groups)
    for service in ("ssm", "ssmmessages", "ec2messages", "kms", "sqs"):
        EC2.create_vpc_endpoint(
            VpcId=vpc, ServiceName=f"com.amazonaws.us-east-1.{service}", VpcEndpointType="Interface",
            SubnetIds=[subnets[1]], SecurityGroupIds=groups[:1])
    EC2.create_vpc_endpoint(
        VpcId=vpc, ServiceName="com.amazonaws.us-east-1.s3", VpcEndpointType="Gateway",
        RouteTableIds=[EC2.describe_route_tables(Filters=[{"Name": "vpc-id", "Values": [vpc]}])[
            "RouteTables"][0]["RouteTableId"]])
    found = EC2.describe_vpc_endpoints(Filters=[{"Name": "vpc-id", "Values": [vpc]}])["VpcEndpoints"]
    wanted = {("tcp", 443, "10.9.9.9/32"), ("tcp", 443, "fd00::9/128")}
    for endpoint in found:
        if endpoint["ServiceName"].endswith(".sqs") or endpoint["VpcEndpointType"] == "Gateway":
            continue
        for one in EC2.describe_network_interfaces(
                NetworkInterfaceIds=endpoint["NetworkInterfaceIds"])["NetworkInterfaces"]:
            wanted.add(("tcp", 443, one["PrivateIpAddress"] + "/32"))
    lists = EC2.describe_managed_prefix_lists(
        Filters=[{"Name": "owner-id", "Values": ["AWS"]}])["PrefixLists"]
    wanted |= {("tcp", 443, one["PrefixListId"]) for one in lists
               if one["PrefixListName"] == "com.amazonaws.us-east-1.s3"}
    check(len(wanted) >= 6, wanted)
    contained([instance], "quarantine,verify")
    same(rules(quarantine("collect")[0]["IpPermissionsEgress"]), wanted)
    # Such a group is sound for the next case: nothing is made, and nothing is taken away.
    (other,) = start(subnets[0], groups)
    PROXY.begin()
    contained([other], "quarantine,verify")
    same(PROXY.changes, ["ModifyNetworkInterfaceAttribute"])


def test_an_instance_that_is_terminated_is_told():
    vpc, subnets, groups = fresh()
    (instance,) = start(subnets[0], groups)
    EC2.terminate_instances(InstanceIds=[instance])
    done = answer("run", [instance], ISOLATION)
    target = done["targets"][instance]
    same(target["state"], "incomplete")
    check(any("terminated" in text for text in target["warnings"]), target)


def test_an_instance_that_is_not_there_is_told():
    fresh()
    done = answer("run", ["i-0123456789abcdef0"], ISOLATION)
    target = done["targets"]["i-0123456789abcdef0"]
    check("no instance i-0123456789abcdef0" in target["error"], target)


def test_a_missing_permission_fails_its_own_operation_only():
    vpc, subnets, groups = fresh()
    (instance,) = start(subnets[0], groups)
    PROXY.begin(refuse={"ModifyInstanceAttribute": "UnauthorizedOperation",
                        "DescribeTargetGroups": "AccessDenied"})
    done = answer("run", [instance], ISOLATION)
    target = done["targets"][instance]
    same(target["state"], "incomplete")
    states = {name: one["state"] for name, one in target["operations"].items()}
    for name, state in states.items():
        # What is so already needs no permission to change it.
        broken = name in ("protect/termination", "protect/stop", "protect/disks", "detach/targets")
        same((name, state), (name, "failed" if broken else "applied"))
    check("UnauthorizedOperation" in target["operations"]["protect/termination"]["error"], target)
    same(set(map(tuple, interfaces(instance).values())), {(group_id("isolate"),)})


def test_a_plan_changes_nothing():
    vpc, subnets, groups = fresh()
    (instance,) = start(subnets[0], groups)
    before = dump([instance])
    PROXY.begin()
    done = answer("plan", [instance], ISOLATION)
    same(PROXY.changes, [])
    same(dump([instance]), before)
    titles = done["targets"][instance]["titles"]
    check("cut/flows" in titles and "quarantine/group" in titles, titles)
    print(json.dumps(titles, indent=1))


if __name__ == "__main__":
    sys.exit(run_tests(globals()))
