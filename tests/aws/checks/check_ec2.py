"""Groups, interfaces, prefix lists, snapshots and pages as EC2 has them."""

import base64

from .tools import client, control, fresh, refused, same

IMAGE = "ami-12c6146b"


def network():
    ec2 = fresh("ec2")
    vpc = ec2.describe_vpcs()["Vpcs"][0]["VpcId"]
    return (
        ec2,
        vpc,
        [
            ec2.create_security_group(GroupName=f"group-{i}", Description="x", VpcId=vpc)["GroupId"]
            for i in range(7)
        ],
    )


def instance(ec2, groups):
    return ec2.run_instances(ImageId=IMAGE, MinCount=1, MaxCount=1, SecurityGroupIds=groups)[
        "Instances"
    ][0]["InstanceId"]


def groups_of(ec2, instance_id):
    """As the instance and as its interface tell."""
    told = ec2.describe_instances(InstanceIds=[instance_id])["Reservations"][0]["Instances"][0]
    own = told["NetworkInterfaces"][0]["NetworkInterfaceId"]
    interface = ec2.describe_network_interfaces(NetworkInterfaceIds=[own])["NetworkInterfaces"][0]
    return (
        sorted(group["GroupId"] for group in told["SecurityGroups"]),
        sorted(group["GroupId"] for group in interface["Groups"]),
    ), own


def test_groups_follow_both_ways_of_changing_them():
    ec2, _, groups = network()
    one = instance(ec2, groups[:1])
    same(groups_of(ec2, one)[0], (groups[:1], groups[:1]))
    ec2.modify_instance_attribute(InstanceId=one, Groups=groups[1:2])
    told, interface = groups_of(ec2, one)
    same(told, (groups[1:2], groups[1:2]))
    ec2.modify_network_interface_attribute(NetworkInterfaceId=interface, Groups=groups[2:3])
    same(groups_of(ec2, one)[0], (groups[2:3], groups[2:3]))


def test_five_groups_an_interface():
    ec2, _, groups = network()
    one = instance(ec2, groups[:5])
    _, interface = groups_of(ec2, one)
    subnet = ec2.describe_subnets()["Subnets"][0]["SubnetId"]
    for call in (
        lambda: instance(ec2, groups[:6]),
        lambda: ec2.modify_instance_attribute(InstanceId=one, Groups=groups[:6]),
        lambda: ec2.modify_network_interface_attribute(
            NetworkInterfaceId=interface, Groups=groups[:6]
        ),
        lambda: ec2.create_network_interface(SubnetId=subnet, Groups=groups[:6]),
    ):
        with refused("SecurityGroupsPerInterfaceLimitExceeded"):
            call()
    with refused("InvalidGroup.NotFound"):
        ec2.modify_network_interface_attribute(
            NetworkInterfaceId=interface, Groups=["sg-00000000000000000"]
        )
    same(len(groups_of(ec2, one)[0][1]), 5)


def test_a_group_in_use_stays():
    ec2, vpc, groups = network()
    one = instance(ec2, groups[:1])
    ec2.authorize_security_group_ingress(
        GroupId=groups[2],
        IpPermissions=[{"IpProtocol": "-1", "UserIdGroupPairs": [{"GroupId": groups[1]}]}],
    )
    for group in groups[:2]:
        with refused("DependencyViolation"):
            ec2.delete_security_group(GroupId=group)
    default = ec2.describe_security_groups(
        Filters=[{"Name": "group-name", "Values": ["default"]}, {"Name": "vpc-id", "Values": [vpc]}]
    )["SecurityGroups"][0]
    with refused("CannotDelete"):
        ec2.delete_security_group(GroupId=default["GroupId"])
    ec2.terminate_instances(InstanceIds=[one])
    for group in (groups[0], groups[2], groups[1]):
        ec2.delete_security_group(GroupId=group)


def test_duplicates_before_limits_and_all_or_nothing():
    ec2, _, groups = network()
    cidrs = [f"10.0.{i}.0/24" for i in range(61)]

    def add(*some):
        ec2.authorize_security_group_ingress(
            GroupId=groups[0],
            IpPermissions=[
                {
                    "IpProtocol": "tcp",
                    "FromPort": 443,
                    "ToPort": 443,
                    "IpRanges": [{"CidrIp": cidr} for cidr in some],
                }
            ],
        )

    with refused("RulesPerSecurityGroupLimitExceeded"):
        add(*cidrs)
    add(*cidrs[:59])
    with refused("InvalidPermission.Duplicate"):
        add(cidrs[59], cidrs[0])
    with refused("InvalidParameterValue"):
        add(cidrs[59], cidrs[59])
    add(cidrs[59])
    with refused("InvalidPermission.Duplicate"):
        add(cidrs[0])
    with refused("RulesPerSecurityGroupLimitExceeded"):
        add(cidrs[60])
    # IPv6 has its own count.
    ec2.authorize_security_group_ingress(
        GroupId=groups[0],
        IpPermissions=[
            {
                "IpProtocol": "tcp",
                "FromPort": 443,
                "ToPort": 443,
                "Ipv6Ranges": [{"CidrIpv6": "2600:9000::/28"}],
            }
        ],
    )
    told = ec2.describe_security_groups(GroupIds=groups[:1])["SecurityGroups"][0]["IpPermissions"][
        0
    ]
    same((len(told["IpRanges"]), len(told["Ipv6Ranges"])), (60, 1))
    same(
        len(
            ec2.describe_security_groups(
                Filters=[{"Name": "ip-permission.ipv6-cidr", "Values": ["2600:9000::/28"]}]
            )["SecurityGroups"]
        ),
        1,
    )


def test_removal_of_what_is_not_there():
    ec2, _, groups = network()
    apart = ec2.create_vpc(CidrBlock="10.9.0.0/16")["Vpc"]["VpcId"]
    apart = ec2.create_security_group(GroupName="apart", Description="x", VpcId=apart)["GroupId"]

    def rule(cidr):
        ranges = [{"CidrIp": cidr}]
        return [{"IpProtocol": "tcp", "FromPort": 1, "ToPort": 1, "IpRanges": ranges}]

    for own in (groups[0], apart):
        made = ec2.authorize_security_group_ingress(GroupId=own, IpPermissions=rule("10.0.0.0/8"))
        with refused("InvalidSecurityGroupRuleId.NotFound"):
            ec2.revoke_security_group_ingress(
                GroupId=own, SecurityGroupRuleIds=["sgr-00000000000000000"]
            )
        ec2.revoke_security_group_ingress(
            GroupId=own,
            SecurityGroupRuleIds=[made["SecurityGroupRules"][0]["SecurityGroupRuleId"]],
        )
    ec2.revoke_security_group_ingress(GroupId=groups[0], IpPermissions=rule("10.0.0.0/8"))
    with refused("InvalidPermission.NotFound"):
        ec2.revoke_security_group_ingress(GroupId=apart, IpPermissions=rule("10.0.0.0/8"))


def test_interfaces_of_any_group_and_of_load_balancers():
    ec2, _, groups = network()
    instance(ec2, groups[:1])
    subnet = ec2.describe_subnets()["Subnets"][0]["SubnetId"]
    own = ec2.create_network_interface(
        SubnetId=subnet, Groups=groups[1:3], Description="ELB app/shop/1"
    )["NetworkInterface"]["NetworkInterfaceId"]
    found = ec2.describe_network_interfaces(
        Filters=[{"Name": "group-id", "Values": groups[:2] + groups[4:]}]
    )["NetworkInterfaces"]
    same(sorted(one["RequesterManaged"] for one in found), [False, True])
    with refused("OperationNotPermitted"):
        ec2.modify_network_interface_attribute(NetworkInterfaceId=own, Groups=groups[:1])


def test_prefix_list_counts_with_its_size():
    ec2, _, groups = network()

    def prefix_list(most):
        return ec2.create_managed_prefix_list(
            PrefixListName="x",
            MaxEntries=most,
            AddressFamily="IPv4",
            Entries=[{"Cidr": "10.0.0.0/8"}],
        )["PrefixList"]["PrefixListId"]

    def add(own):
        ec2.authorize_security_group_ingress(
            GroupId=groups[0],
            IpPermissions=[
                {
                    "IpProtocol": "tcp",
                    "FromPort": 1,
                    "ToPort": 1,
                    "PrefixListIds": [{"PrefixListId": own}],
                }
            ],
        )

    first = prefix_list(50)
    add(first)
    with refused("RulesPerSecurityGroupLimitExceeded"):
        add(prefix_list(11))
    add(prefix_list(10))
    same(
        [
            used["ResourceId"]
            for used in ec2.get_managed_prefix_list_associations(PrefixListId=first)[
                "PrefixListAssociations"
            ]
        ],
        groups[:1],
    )
    cloudfront = ec2.describe_managed_prefix_lists(
        Filters=[
            {
                "Name": "prefix-list-name",
                "Values": ["com.amazonaws.global.cloudfront.origin-facing"],
            }
        ]
    )["PrefixLists"][0]["PrefixListId"]
    with refused("RulesPerSecurityGroupLimitExceeded"):
        add(cloudfront)


def test_prefix_list_life():
    ec2 = fresh("ec2")
    with refused("PrefixListMaxEntriesExceeded"):
        ec2.create_managed_prefix_list(
            PrefixListName="x",
            MaxEntries=1,
            AddressFamily="IPv4",
            Entries=[{"Cidr": "10.0.0.0/8"}, {"Cidr": "11.0.0.0/8"}],
        )
    with refused("InvalidPrefixListEntry"):
        ec2.create_managed_prefix_list(
            PrefixListName="x", MaxEntries=1, AddressFamily="IPv6", Entries=[{"Cidr": "10.0.0.0/8"}]
        )
    made = ec2.create_managed_prefix_list(
        PrefixListName="x", MaxEntries=3, AddressFamily="IPv4", Entries=[{"Cidr": "10.0.0.0/8"}]
    )["PrefixList"]
    own = made["PrefixListId"]
    same((made["State"], made["MaxEntries"], made["Version"]), ("create-in-progress", 3, 1))

    def state():
        return ec2.describe_managed_prefix_lists(PrefixListIds=[own])["PrefixLists"][0]["State"]

    def modify(**more):
        return ec2.modify_managed_prefix_list(PrefixListId=own, **more)["PrefixList"]

    with refused("IncorrectState"):
        modify(MaxEntries=4)
    same([state(), state()], ["create-in-progress", "create-complete"])
    with refused("PrefixListVersionMismatch"):
        modify(CurrentVersion=2, AddEntries=[{"Cidr": "11.0.0.0/8"}])
    with refused("PrefixListMaxEntriesExceeded"):
        modify(CurrentVersion=1, AddEntries=[{"Cidr": f"{i}.0.0.0/8"} for i in (11, 12, 13)])
    with refused("InvalidParameterValue"):
        modify(CurrentVersion=1, AddEntries=[{"Cidr": f"11.0.{i}.0/24"} for i in range(101)])
    with refused("InvalidPrefixListModification"):
        modify(CurrentVersion=1, RemoveEntries=[{"Cidr": "11.0.0.0/8"}])
    with refused("InvalidParameterCombination"):
        modify(CurrentVersion=1, MaxEntries=4, AddEntries=[{"Cidr": "11.0.0.0/8"}])
    changed = modify(
        CurrentVersion=1,
        AddEntries=[{"Cidr": "11.0.0.0/8"}],
        RemoveEntries=[{"Cidr": "10.0.0.0/8"}],
    )
    same(
        (changed["Version"], changed["State"], changed["PrefixListName"]),
        (2, "modify-in-progress", "x"),
    )
    same([state(), state()], ["modify-in-progress", "modify-complete"])
    same(
        [
            entry["Cidr"]
            for entry in ec2.get_managed_prefix_list_entries(PrefixListId=own)["Entries"]
        ],
        ["11.0.0.0/8"],
    )
    same(
        [
            entry["Cidr"]
            for entry in ec2.get_managed_prefix_list_entries(PrefixListId=own, TargetVersion=1)[
                "Entries"
            ]
        ],
        ["10.0.0.0/8"],
    )
    with refused("InvalidPrefixListID.NotFound"):
        ec2.get_managed_prefix_list_entries(PrefixListId="pl-00000000000000000")


def test_prefix_list_tokens():
    ec2 = fresh("ec2")

    def make(token):
        return ec2.create_managed_prefix_list(
            PrefixListName="x", MaxEntries=1, AddressFamily="IPv4", ClientToken=token
        )["PrefixList"]["PrefixListId"]

    one = make("a")
    same((make("a"), make("b") == one), (one, False))


def test_pages():
    ec2, _, groups = network()
    for _ in range(3):
        instance(ec2, groups[:1])
    for operation, member in (
        ("describe_security_groups", "SecurityGroups"),
        ("describe_instances", "Reservations"),
        ("describe_network_interfaces", "NetworkInterfaces"),
        ("describe_volumes", "Volumes"),
        ("describe_subnets", "Subnets"),
        ("describe_vpcs", "Vpcs"),
        ("describe_security_group_rules", "SecurityGroupRules"),
        ("describe_managed_prefix_lists", "PrefixLists"),
    ):
        control("POST", "/bartizan/settings", {"page_size": 0})
        whole = getattr(ec2, operation)()[member]
        control("POST", "/bartizan/settings", {"page_size": 2})
        pages = [page[member] for page in ec2.get_paginator(operation).paginate()]
        same([item for page in pages for item in page], whole)
        assert all(len(page) == 2 for page in pages[:-1]) and len(pages) == (len(whole) + 1) // 2, (
            operation,
            pages,
        )
    same(len(ec2.describe_security_groups(GroupIds=groups)["SecurityGroups"]), 7)
    control("POST", "/bartizan/settings", {"page_size": 0})
    same(len(ec2.describe_security_groups(MaxResults=5)["SecurityGroups"]), 5)
    with refused("InvalidParameterValue"):
        client("ec2", parameter_validation=False).describe_security_groups(MaxResults=4)
    with refused("InvalidParameterCombination"):
        ec2.describe_instances(MaxResults=5, InstanceIds=["i-00000000"])
    with refused("InvalidNextToken"):
        ec2.describe_security_groups(NextToken="nonsense")


def test_snapshots_take_time():
    ec2, _, groups = network()
    one = instance(ec2, groups[:1])
    volume = ec2.describe_volumes()["Volumes"][0]
    made = ec2.create_snapshots(
        InstanceSpecification={"InstanceId": one},
        TagSpecifications=[{"ResourceType": "snapshot", "Tags": [{"Key": "case", "Value": "1"}]}],
    )["Snapshots"]
    same([snapshot["State"] for snapshot in made], ["pending"])
    own = made[0]["SnapshotId"]

    def state(identifier=own):
        told = ec2.describe_snapshots(SnapshotIds=[identifier])["Snapshots"][0]
        return told["State"], told["Progress"]

    with refused("IncorrectState"):
        ec2.create_volume(SnapshotId=own, AvailabilityZone="us-east-1a")
    same(
        [state(), state(), state()],
        [("pending", "50%"), ("completed", "100%"), ("completed", "100%")],
    )
    ec2.create_volume(SnapshotId=own, AvailabilityZone="us-east-1a")
    same(
        ec2.describe_snapshots(SnapshotIds=[own])["Snapshots"][0]["Tags"],
        [{"Key": "case", "Value": "1"}],
    )
    same(ec2.create_snapshot(VolumeId=volume["VolumeId"])["State"], "pending")
    copied = ec2.copy_snapshot(SourceSnapshotId=own, SourceRegion="us-east-1")["SnapshotId"]
    ec2.get_waiter("snapshot_completed").wait(SnapshotIds=[own])
    same(state(copied)[0], "pending")
    control("POST", "/bartizan/settings", {"pending_looks": 0})
    same(state(ec2.create_snapshot(VolumeId=volume["VolumeId"])["SnapshotId"])[0], "completed")


def test_locks():
    ec2 = fresh("ec2")
    volume = ec2.create_volume(Size=1, AvailabilityZone="us-east-1a")["VolumeId"]
    own = ec2.create_snapshot(VolumeId=volume)["SnapshotId"]
    with refused("InvalidParameterCombination"):
        ec2.lock_snapshot(SnapshotId=own, LockMode="governance")
    locked = ec2.lock_snapshot(SnapshotId=own, LockMode="governance", LockDuration=1)
    same(
        (locked["LockState"], locked["LockExpiresOn"] - locked["LockCreatedOn"]).__repr__(),
        "('governance', datetime.timedelta(days=1))",
    )
    same([one["SnapshotId"] for one in ec2.describe_locked_snapshots()["Snapshots"]], [own])
    with refused("SnapshotLocked"):
        ec2.delete_snapshot(SnapshotId=own)
    ec2.unlock_snapshot(SnapshotId=own)
    ec2.lock_snapshot(SnapshotId=own, LockMode="compliance", LockDuration=1)
    with refused("OperationNotPermitted"):
        ec2.unlock_snapshot(SnapshotId=own)
    with refused("InvalidSnapshot.NotFound"):
        ec2.lock_snapshot(
            SnapshotId="snap-00000000000000000", LockMode="governance", LockDuration=1
        )


def test_console_and_volume_attribute():
    ec2, _, groups = network()
    one = instance(ec2, groups[:1])
    picture = base64.b64decode(ec2.get_console_screenshot(InstanceId=one, WakeUp=True)["ImageData"])
    assert picture[:2] == b"\xff\xd8" and picture[-2:] == b"\xff\xd9", picture
    with refused("InvalidInstanceID.NotFound"):
        ec2.get_console_screenshot(InstanceId="i-00000000000000000")
    volume = ec2.describe_volumes()["Volumes"][0]["VolumeId"]
    same(
        ec2.describe_volume_attribute(VolumeId=volume, Attribute="autoEnableIO")["AutoEnableIO"],
        {"Value": False},
    )
    ec2.stop_instances(InstanceIds=[one])
    with refused("IncorrectInstanceState"):
        ec2.get_console_screenshot(InstanceId=one)


def test_protection():
    ec2, _, groups = network()
    one = instance(ec2, groups[:1])
    for attribute, name in (
        ("disableApiTermination", "DisableApiTermination"),
        ("disableApiStop", "DisableApiStop"),
    ):
        ec2.modify_instance_attribute(InstanceId=one, **{name: {"Value": True}})
        same(
            ec2.describe_instance_attribute(InstanceId=one, Attribute=attribute)[name],
            {"Value": True},
        )
    with refused("OperationNotPermitted"):
        ec2.terminate_instances(InstanceIds=[one])
