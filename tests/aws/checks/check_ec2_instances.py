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
