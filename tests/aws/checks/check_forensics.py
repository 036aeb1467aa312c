"""Consoles show what a test gives them, and instance profiles are associated as in EC2."""

import base64
import tempfile

from .check_ec2 import IMAGE
from .tools import client, control, fresh, refused, same

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256))


def machine(**more):
    ran = client("ec2").run_instances(ImageId=IMAGE, MinCount=1, MaxCount=1, **more)
    return ran["Instances"][0]["InstanceId"]


def test_a_given_picture():
    ec2 = fresh("ec2")
    own = machine()
    with tempfile.NamedTemporaryFile() as file:
        file.write(PNG)
        file.flush()
        control("POST", "/bartizan/settings", {"screenshot": file.name})
        same(base64.b64decode(ec2.get_console_screenshot(InstanceId=own)["ImageData"]), PNG)
    ec2.terminate_instances(InstanceIds=[own])
    with refused("IncorrectInstanceState"):
        ec2.get_console_screenshot(InstanceId=own)


def test_given_console_output():
    ec2 = fresh("ec2", console_output="login: \x1b[0m\n")
    nitro, xen = machine(InstanceType="m5.large"), machine(InstanceType="t2.micro")
    same(ec2.get_console_output(InstanceId=nitro, Latest=True)["Output"], "login: \x1b[0m\n")
    same(ec2.get_console_output(InstanceId=xen)["Output"], "login: \x1b[0m\n")
    with refused("UnsupportedOperation"):
        ec2.get_console_output(InstanceId=xen, Latest=True)
    control("POST", "/bartizan/settings", {"console_output": ""})
    same("Output" in ec2.get_console_output(InstanceId=nitro), False)


def profiles(*names):
    for name in names:
        client("iam").create_instance_profile(InstanceProfileName=name)


def associations(ec2, instance):
    told = ec2.describe_iam_instance_profile_associations(
        Filters=[{"Name": "instance-id", "Values": [instance]}]
    )["IamInstanceProfileAssociations"]
    return [
        (one["AssociationId"], one["IamInstanceProfile"]["Arn"].rpartition("/")[2], one["State"])
        for one in told
    ]


def test_profiles():
    ec2 = fresh("ec2")
    profiles("web", "collector")
    own = machine()
    made = ec2.associate_iam_instance_profile(
        InstanceId=own, IamInstanceProfile={"Name": "web"}
    )["IamInstanceProfileAssociation"]
    same(made["State"], "associating")
    with refused("IncorrectState"):
        ec2.associate_iam_instance_profile(InstanceId=own, IamInstanceProfile={"Name": "web"})
    first = made["AssociationId"]
    same([associations(ec2, own)[0][2] for _ in range(2)], ["associating", "associated"])
    replaced = ec2.replace_iam_instance_profile_association(
        AssociationId=first, IamInstanceProfile={"Name": "collector"}
    )["IamInstanceProfileAssociation"]
    second = replaced["AssociationId"]
    assert second != first, second
    same([one[:2] for one in associations(ec2, own)], [(second, "collector")])
    shown = ec2.describe_instances(InstanceIds=[own])["Reservations"][0]["Instances"][0]
    same(shown["IamInstanceProfile"]["Arn"].rpartition("/")[2], "collector")
    with refused("InvalidAssociationID.NotFound"):
        ec2.disassociate_iam_instance_profile(AssociationId=first)
    gone = ec2.disassociate_iam_instance_profile(AssociationId=second)
    same(gone["IamInstanceProfileAssociation"]["State"], "disassociating")
    same(associations(ec2, own), [])
    shown = ec2.describe_instances(InstanceIds=[own])["Reservations"][0]["Instances"][0]
    same("IamInstanceProfile" in shown, False)
