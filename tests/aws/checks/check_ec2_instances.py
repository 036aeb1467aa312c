"""Attributes of instances are changed one by one, and no longer when the instance is gone."""

from .check_ec2 import IMAGE
from .tools import client, fresh, refused, same


def test_shutdown_behavior_and_groups():
    ec2 = fresh("ec2")
    ran = client("ec2").run_instances(ImageId=IMAGE, MinCount=1, MaxCount=1)["Instances"][0]
    own, interface = ran["InstanceId"], ran["NetworkInterfaces"][0]["NetworkInterfaceId"]

    def groups():
        return ec2.describe_network_interfaces(NetworkInterfaceIds=[interface])[
            "NetworkInterfaces"
        ][0]["Groups"]

    before = groups()
    for behavior in ("terminate", "stop"):
        ec2.modify_instance_attribute(
            InstanceId=own, InstanceInitiatedShutdownBehavior={"Value": behavior}
        )
        found = ec2.describe_instance_attribute(
            InstanceId=own, Attribute="instanceInitiatedShutdownBehavior"
        )
        same(found["InstanceInitiatedShutdownBehavior"], {"Value": behavior})
    same(groups(), before)
    with refused("InvalidParameterValue"):
        ec2.modify_instance_attribute(
            InstanceId=own, InstanceInitiatedShutdownBehavior={"Value": "explode"}
        )
    ec2.terminate_instances(InstanceIds=[own])
    with refused("IncorrectInstanceState"):
        ec2.modify_instance_attribute(InstanceId=own, DisableApiTermination={"Value": True})


def test_entries_of_acls_that_are_not_there():
    ec2 = fresh("ec2")
    acl = ec2.describe_network_acls()["NetworkAcls"][0]["NetworkAclId"]
    entry = {"NetworkAclId": acl, "RuleNumber": 7, "Egress": True}
    with refused("InvalidNetworkAclEntry.NotFound"):
        ec2.delete_network_acl_entry(**entry)
    rule = entry | {"Protocol": "-1", "RuleAction": "deny", "CidrBlock": "192.0.2.1/32"}
    with refused("DryRunOperation"):
        ec2.create_network_acl_entry(**rule, DryRun=True)
    ec2.create_network_acl_entry(**rule)
    with refused("DryRunOperation"):
        ec2.delete_network_acl_entry(**entry, DryRun=True)
    with refused("InvalidNetworkAclEntry.NotFound"):
        ec2.delete_network_acl_entry(**entry | {"Egress": False})
    ec2.delete_network_acl_entry(**entry)
    with refused("InvalidNetworkAclEntry.NotFound"):
        ec2.delete_network_acl_entry(**entry)
