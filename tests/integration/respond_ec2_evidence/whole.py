"""All usual steps of one instance, from the case's opening to its clean-up."""

import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "respond_ec2"))
from tools import EC2, HOME, IAM, PROXY, answer, check, client, control, fresh, run_tests, same  # noqa: E402

TRUST = {"Version": "2012-10-17", "Statement": [
    {"Effect": "Allow", "Principal": {"Service": "ec2.amazonaws.com"}, "Action": "sts:AssumeRole"}]}
CONFIG = """aws:
  collectors: {cidrs: [10.9.9.9/32, 'fd00::9/128']}
profiles: %s
collect: {linux: test}
evidence: {s3: s3://evidence/ir}
"""
PROFILE = "profiles: [{name: test, os: linux, commands: [{name: here, run: echo here}]}]\n"


def profile(name):
    IAM.create_role(RoleName=name, AssumeRolePolicyDocument=json.dumps(TRUST))
    IAM.create_instance_profile(InstanceProfileName=name)
    IAM.add_role_to_instance_profile(InstanceProfileName=name, RoleName=name)


def profiles_of(instance):
    found = EC2.describe_iam_instance_profile_associations(
        Filters=[{"Name": "instance-id", "Values": [instance]}])["IamInstanceProfileAssociations"]
    return [one["IamInstanceProfile"]["Arn"].rpartition("/")[2] for one in found]


def snapshots():
    return len(EC2.describe_snapshots(OwnerIds=["self"], Filters=[
        {"Name": "tag-key", "Values": ["bartizan:case"]}])["Snapshots"])


def test_whole():
    _, subnets, groups = fresh()[:3]
    profile("web")
    profile("bartizan-collector")
    client("s3").create_bucket(Bucket="evidence")
    folder = HOME / "machine"
    folder.mkdir()
    (HOME / "profiles.yaml").write_text(PROFILE)
    control("POST", "/bartizan/settings", {"run_commands": str(folder), "agent_needs_profile": True})
    instance = EC2.run_instances(
        ImageId="ami-1e749f67", MinCount=1, MaxCount=1, InstanceType="m5.large", SubnetId=subnets[0],
        SecurityGroupIds=groups[:1], IamInstanceProfile={"Name": "web"})["Instances"][0]["InstanceId"]
    config = CONFIG % (HOME / "profiles.yaml")
    done = answer("run", [instance], config=config)
    for target in done["targets"].values():
        check(target["state"] == "contained", json.dumps(target, indent=1))
    same(profiles_of(instance), [])
    check(snapshots() > 0, "no snapshots")
    released = answer("release", case=done["case"], config=config)
    for target in released["targets"].values():
        check(target["state"] == "released", json.dumps(target, indent=1))
    same(profiles_of(instance), ["web"])


if __name__ == "__main__":
    sys.exit(run_tests(globals()))
