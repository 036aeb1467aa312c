"""What the tests share: the program, a proxy in front of the emulator, and the emulator's state."""

import itertools
import json
import os
import pathlib
import subprocess
import sys
import time
import traceback
import urllib.request

import boto3
from botocore.config import Config

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "aws"))
from breaking import Proxy  # noqa: E402

PROGRAM = os.path.abspath(sys.argv[1])
EMULATOR = os.environ["AWS_ENDPOINT_URL"]
HOME = pathlib.Path(os.environ["HOME"])
READS = ("Describe", "Get", "List", "Head")
IMAGE = "ami-12c6146b"
ISOLATION = "quarantine,cut,protect,detach,sessions,isolate,verify"


def client(service):
    return boto3.client(service, endpoint_url=EMULATOR, config=Config(retries={"total_max_attempts": 1}))


EC2, IAM, ELB, ASG = client("ec2"), client("iam"), client("elbv2"), client("autoscaling")


def control(method, path, data=None):
    request = urllib.request.Request(
        EMULATOR + path, method=method, data=None if data is None else json.dumps(data).encode()
    )
    with urllib.request.urlopen(request, timeout=60) as response:
        return json.loads(response.read() or b"null")


def same(got, wanted):
    if got != wanted:
        raise AssertionError(f"{got!r} instead of {wanted!r}")


def check(holds, what):
    if not holds:
        raise AssertionError(what)


PROXY = Proxy(READS, in_turn=False)
HOMES = itertools.count()
# An own home for each test.
PLACE = {"home": HOME / "home-0"}
CONFIG = "aws:\n  collectors: {cidrs: [10.9.9.9/32, 'fd00::9/128']}\n"


def answer(mode, targets=(), only="", config=CONFIG, case="", at_once=16):
    """One run of the program; None where it was killed."""
    given = {"targets": list(targets), "only": only, "config": config, "case": case, "at-once": at_once}
    child = subprocess.Popen(
        [PROGRAM, str(PLACE["home"]), mode],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        env=os.environ | PROXY.environment,
    )
    PROXY.child = child
    output, _ = child.communicate(json.dumps(given), timeout=500)
    if child.returncode < 0:
        return None
    same(child.returncode, 0)
    return json.loads(output)


def contained(targets, only=ISOLATION, **more):
    done = answer("run", targets, only, **more)
    for target in done["targets"].values():
        check(target["state"] == "contained", json.dumps(target, indent=1))
    return done


# --- the emulator's state


def fresh():
    """A VPC with IPv6, two subnets and a group."""
    control("POST", "/moto-api/reset")
    PLACE["home"] = HOME / f"home-{next(HOMES)}"
    PROXY.begin()
    vpc = EC2.create_vpc(CidrBlock="10.1.0.0/16", AmazonProvidedIpv6CidrBlock=True)["Vpc"]["VpcId"]
    subnets = [
        EC2.create_subnet(VpcId=vpc, CidrBlock=f"10.1.{i}.0/20")["Subnet"]["SubnetId"] for i in (0, 16)
    ]
    groups = [
        EC2.create_security_group(GroupName=name, Description="x", VpcId=vpc)["GroupId"]
        for name in ("web", "ssh")
    ]
    return vpc, subnets, groups


def start(subnet, groups, count=1, **more):
    made = EC2.run_instances(
        ImageId=IMAGE, MinCount=count, MaxCount=count, InstanceType="m5.large", SubnetId=subnet,
        SecurityGroupIds=list(groups), **more,
    )
    return [instance["InstanceId"] for instance in made["Instances"]]


def add_interface(instance, subnet, groups, index, description=""):
    made = EC2.create_network_interface(SubnetId=subnet, Groups=list(groups), Description=description)
    interface = made["NetworkInterface"]["NetworkInterfaceId"]
    EC2.attach_network_interface(NetworkInterfaceId=interface, InstanceId=instance, DeviceIndex=index)
    return interface


def interfaces(instance):
    """Groups by interface."""
    found = EC2.describe_network_interfaces(
        Filters=[{"Name": "attachment.instance-id", "Values": [instance]}]
    )["NetworkInterfaces"]
    return {
        one["NetworkInterfaceId"]: [group["GroupId"] for group in one["Groups"]] for one in found
    }


def quarantine(purpose):
    found = EC2.describe_security_groups(
        Filters=[{"Name": "tag:bartizan:quarantine", "Values": [purpose]}]
    )["SecurityGroups"]
    return found


def group_id(purpose):
    found = quarantine(purpose)
    same(len(found), 1)
    return found[0]["GroupId"]


def dump(instances):
    """Everything of the account that a response touches, in one text for each."""
    state = {
        "groups": EC2.describe_security_groups()["SecurityGroups"],
        "rules": EC2.describe_security_group_rules()["SecurityGroupRules"],
        "interfaces": EC2.describe_network_interfaces()["NetworkInterfaces"],
        "instances": EC2.describe_instances()["Reservations"],
        "acls": EC2.describe_network_acls()["NetworkAcls"],
        "profiles": EC2.describe_iam_instance_profile_associations()["IamInstanceProfileAssociations"],
        "roles": [
            (role["RoleName"], IAM.list_role_policies(RoleName=role["RoleName"])["PolicyNames"])
            for role in IAM.list_roles()["Roles"]
        ],
        "scaling": ASG.describe_auto_scaling_groups()["AutoScalingGroups"],
        "targets": [
            (group["TargetGroupArn"], sorted(
                json.dumps(one["Target"], sort_keys=True)
                for one in ELB.describe_target_health(TargetGroupArn=group["TargetGroupArn"])[
                    "TargetHealthDescriptions"
                ]
            ))
            for group in ELB.describe_target_groups()["TargetGroups"]
        ],
    }
    for instance in instances:
        for attribute in ("disableApiTermination", "disableApiStop", "instanceInitiatedShutdownBehavior",
                          "blockDeviceMapping", "groupSet"):
            state[f"{instance} {attribute}"] = {
                key: value
                for key, value in EC2.describe_instance_attribute(
                    InstanceId=instance, Attribute=attribute
                ).items()
                if key != "ResponseMetadata"
            }
    return {key: json.dumps(value, sort_keys=True, default=str) for key, value in state.items()}


def same_state(before, after):
    for key, text in before.items():
        check(after[key] == text, f"{key} was\n{text}\nand is\n{after[key]}")


def run_tests(names):
    failed, chosen = 0, [name for name in sys.argv[2:] if name.startswith("test_")]
    for name, test in list(names.items()):
        if not name.startswith("test_") or name not in (chosen or [name]):
            continue
        began = time.monotonic()
        try:
            test()
            print("ok", name, f"{time.monotonic() - began:.1f} s", flush=True)
        except Exception:
            failed += 1
            print("FAILED", name)
            traceback.print_exc()
            sys.stdout.flush()
    return failed != 0
