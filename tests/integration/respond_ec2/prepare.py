"""What is made before anything happens, and what a rehearsal tells."""

import json
import sys

import boto3

from release import make_profile
from tools import (
    EC2, EMULATOR, IAM, PROXY, answer, check, contained, dump, fresh, quarantine, run_tests, same,
    start,
)

S3 = boto3.client("s3", endpoint_url=EMULATOR)
CONFIG = """
aws:
  collectors: {cidrs: [10.9.9.9/32]}
  cut-flows: true
evidence: {s3: s3://evidence-1/cases, lock: governance, retain: 90d}
"""


def prepare(mode="prepare"):
    done = answer(mode, config=CONFIG)
    check(not any(one["error"] for one in done["operations"].values()), json.dumps(done, indent=1))
    return done


def test_everything_is_made_once():
    vpc, subnets, groups = fresh()
    vpcs = [one["VpcId"] for one in EC2.describe_vpcs()["Vpcs"]]
    PROXY.begin()
    done = prepare("prepare-dry")
    same(done["state"], "would change")
    same(PROXY.changes, [])
    same({one["forecast"] for one in done["operations"].values()}, {"would apply"})
    same(len(done["operations"]), 3 * len(vpcs) + 8)
    prepare()
    same(len(quarantine("collect")), len(vpcs))
    for group in quarantine("isolate"):
        same((group["IpPermissions"], group["IpPermissionsEgress"]), ([], []))
    profile = IAM.get_instance_profile(InstanceProfileName="bartizan-collector")["InstanceProfile"]
    same([role["RoleName"] for role in profile["Roles"]], ["bartizan-collector"])
    policy = IAM.get_role_policy(RoleName="bartizan-collector", PolicyName="bartizan-collector")["PolicyDocument"]
    same([one["Resource"] for one in policy["Statement"]], ["*", ["arn:aws:s3:::evidence-1/cases/*"]])
    lock = S3.get_object_lock_configuration(Bucket="evidence-1")["ObjectLockConfiguration"]
    retention = lock["Rule"]["DefaultRetention"]
    same((retention["Mode"], retention["Days"]), ("GOVERNANCE", 90))
    same(S3.get_bucket_versioning(Bucket="evidence-1")["Status"], "Enabled")
    same(set(S3.get_public_access_block(Bucket="evidence-1")["PublicAccessBlockConfiguration"].values()), {True})
    # A second time, nothing is changed.
    PROXY.begin()
    again = prepare()
    same(again["state"], "applied")
    same(PROXY.changes, [])
    # And a response finds all that it needs.
    (instance,) = start(subnets[0], groups)
    PROXY.begin()
    contained([instance], "quarantine,isolate,verify", config=CONFIG)
    same(PROXY.changes, ["ModifyNetworkInterfaceAttribute"] * 2)


def test_what_was_changed_is_mended():
    fresh()
    prepare()
    for group in quarantine("collect"):
        EC2.authorize_security_group_egress(GroupId=group["GroupId"], IpPermissions=[
            {"IpProtocol": "-1", "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}])
    IAM.put_role_policy(RoleName="bartizan-collector", PolicyName="bartizan-collector", PolicyDocument=json.dumps(
        {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}))
    prepare()
    for group in quarantine("collect"):
        same([one["IpRanges"][0]["CidrIp"] for one in group["IpPermissionsEgress"]], ["10.9.9.9/32"])
    policy = IAM.get_role_policy(RoleName="bartizan-collector", PolicyName="bartizan-collector")["PolicyDocument"]
    same(len(policy["Statement"]), 2)


def test_a_rehearsal_changes_nothing():
    vpc, subnets, groups = fresh()
    (instance,) = start(subnets[0], groups, IamInstanceProfile=make_profile())
    before = dump([instance])
    told = answer("rehearse", [instance], config=CONFIG)
    same(dump([instance]), before)
    same(len(told["unprepared"]), 2)
    for action in ("ec2:ModifyNetworkInterfaceAttribute", "ec2:ModifyInstanceAttribute", "ec2:CreateSecurityGroup",
                   "ec2:RevokeSecurityGroupEgress", "ec2:CreateNetworkAclEntry", "ec2:DescribeVpcEndpoints",
                   "ssm:DescribeInstanceInformation"):
        same((action, told["checks"][action][0]), (action, "allowed"))
    check(told["round_trip_us"] > 0, told)
    prepare()
    same(answer("rehearse", [instance], config=CONFIG)["unprepared"], [])


def test_a_rehearsal_tells_what_is_not_allowed():
    vpc, subnets, groups = fresh()
    (instance,) = start(subnets[0], groups)
    PROXY.begin(refuse={"ModifyInstanceAttribute": "UnauthorizedOperation", "DescribeTargetGroups": "AccessDenied"})
    told = answer("rehearse", [instance], config=CONFIG)["checks"]
    denied = sorted(action for action, (verdict, _) in told.items() if verdict == "denied")
    same(denied, ["ec2:ModifyInstanceAttribute", "elasticloadbalancing:DescribeTargetGroups"])


if __name__ == "__main__":
    sys.exit(run_tests(globals()))
