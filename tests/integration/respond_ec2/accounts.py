"""Other accounts, the policy that is enough, and two processes at once."""

import json
import os
import subprocess
import sys
import threading

import boto3
import botocore.exceptions

import tools
from release import TRUST, make_profile, target_group
from tools import (
    ELB, EMULATOR, HOME, IAM, IMAGE, ISOLATION, PROXY, add_interface, answer, check, client,
    contained, control, dump, fresh, interfaces, quarantine, run_tests, same, same_state, start,
)

OTHER = "222222222222"
ROLES = """
aws:
  role: arn:aws:iam::{account}:role/bartizan-respond
  accounts: ["123456789012", "222222222222"]
  collectors: {cidrs: [10.9.9.9/32]}
"""


def session(account, name="bartizan-respond"):
    given = client("sts").assume_role(
        RoleArn=f"arn:aws:iam::{account}:role/{name}", RoleSessionName="test")["Credentials"]
    return {"AWS_ACCESS_KEY_ID": given["AccessKeyId"], "AWS_SECRET_ACCESS_KEY": given["SecretAccessKey"],
            "AWS_SESSION_TOKEN": given["SessionToken"]}


def of(account, service):
    return with_keys(session(account), service)


def with_keys(keys, service):
    return boto3.client(
        service, endpoint_url=EMULATOR, aws_access_key_id=keys["AWS_ACCESS_KEY_ID"],
        aws_secret_access_key=keys["AWS_SECRET_ACCESS_KEY"], aws_session_token=keys["AWS_SESSION_TOKEN"])


def test_an_instance_of_another_account():
    fresh()
    ec2 = of(OTHER, "ec2")
    made = ec2.run_instances(ImageId=IMAGE, MinCount=1, MaxCount=1)["Instances"][0]["InstanceId"]
    PROXY.begin(delay=0.2)
    done = contained([f"{OTHER}/us-east-1/{made}"], "quarantine,isolate,verify", config=ROLES)
    check(f"in {OTHER}/us-east-1" in done["targets"][made]["title"], done["targets"][made]["title"])
    check(PROXY.depth_of("AssumeRole") == 1, "the role is assumed while the account is asked for")
    found = ec2.describe_network_interfaces()["NetworkInterfaces"]
    groups = {group["GroupName"] for one in found if one.get("Attachment", {}).get("InstanceId") == made
              for group in one["Groups"]}
    same(groups, {"bartizan-isolate"})
    same(quarantine("isolate"), [])  # none here
    check(PROXY.depth_of("ModifyNetworkInterfaceAttribute") > 0, "changed")


def test_instances_of_several_accounts_and_regions_in_one_case():
    vpc, subnets, groups = fresh()
    (own,) = start(subnets[0], groups)
    other = of(OTHER, "ec2").run_instances(ImageId=IMAGE, MinCount=1, MaxCount=1)["Instances"][0]["InstanceId"]
    west = boto3.client("ec2", endpoint_url=EMULATOR, region_name="eu-west-1")
    far = west.run_instances(ImageId=IMAGE, MinCount=1, MaxCount=1)["Instances"][0]["InstanceId"]
    PROXY.begin()
    done = contained(
        [own, f"123456789012/eu-west-1/{far}", f"{OTHER}/us-east-1/{other}"], "quarantine,verify", config=ROLES)
    same(PROXY.calls.count("DescribeInstances"), 3)
    released = answer("release", case=done["case"], config=ROLES)
    same(released["state"], "released")


def test_an_account_that_is_not_the_credentials():
    vpc, subnets, groups = fresh()
    (own,) = start(subnets[0], groups)
    before = dump([own])
    done = answer("run", [f"333333333333/us-east-1/{own}"], ISOLATION)
    check("333333333333" in done["targets"][own]["error"], done["targets"][own])
    same_state(before, dump([own]))


def test_the_responders_policy_is_enough():
    vpc, subnets, groups = fresh()
    (instance,) = start(subnets[0], groups, IamInstanceProfile=make_profile())
    add_interface(instance, subnets[1], groups, 1)
    ELB.register_targets(TargetGroupArn=target_group(vpc, "first"), Targets=[{"Id": instance, "Port": 8080}])
    config = "aws:\n  cut-flows: true\n  collectors: {cidrs: [10.9.9.9/32]}\n"
    IAM.create_role(RoleName="bartizan-respond", AssumeRolePolicyDocument=json.dumps(TRUST))
    policy = answer("policy", config=config)
    IAM.put_role_policy(RoleName="bartizan-respond", PolicyName="p", PolicyDocument=json.dumps(policy))
    before = dump([instance])
    keys = session("123456789012")
    own = {name: os.environ.get(name) for name in keys}
    control("POST", "/bartizan/settings", {"verify": True})
    os.environ.update(keys)
    try:
        done = contained([instance], config=config)
        released = answer("release", case=done["case"], config=config)
        same(released["state"], "released")
        told = answer("rehearse", [instance], config=config)["checks"]
        denied = [action for action, (verdict, _) in told.items() if verdict == "denied"]
        same(denied, [])
        # And nobody is let do more: the emulator asks the policy.
        try:
            with_keys(keys, "ec2").stop_instances(InstanceIds=[instance])
            raise AssertionError("stopped")
        except botocore.exceptions.ClientError as refused:
            same(refused.response["Error"]["Code"], "UnauthorizedOperation")
    finally:
        for name, value in own.items():
            os.environ.pop(name)
            if value is not None:
                os.environ[name] = value
        control("POST", "/bartizan/settings", {"verify": False})
    same_state(before, dump([instance]))


def test_two_processes_make_one_group():
    for _ in range(3):
        vpc, subnets, groups = fresh()
        instances = start(subnets[0], groups, count=2)
        PROXY.begin(delay=0.05)
        done = {}

        def respond(instance, home):
            given = {"targets": [instance], "only": "quarantine,isolate,verify", "config": tools.CONFIG, "case": ""}
            child = subprocess.run(
                [tools.PROGRAM, str(home), "run"], input=json.dumps(given), capture_output=True, text=True,
                env=os.environ | PROXY.environment, timeout=120)
            done[instance] = json.loads(child.stdout)["targets"][instance]

        threads = [threading.Thread(target=respond, args=(one, HOME / f"two-{one}")) for one in instances]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        for instance in instances:
            check(done[instance]["state"] == "contained", json.dumps(done[instance], indent=1))
            same(list(interfaces(instance).values()), [[quarantine("isolate")[0]["GroupId"]]])
        same([len(quarantine("collect")), len(quarantine("isolate"))], [1, 1])


if __name__ == "__main__":
    sys.exit(run_tests(globals()))
