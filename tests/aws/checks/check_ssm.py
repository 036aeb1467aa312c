"""Commands take time, print, fail and are cancelled; only managed instances take them."""

from .check_ec2 import IMAGE
from .tools import client, control, fresh, refused, same


def managed(count=1, **settings):
    ssm = fresh("ssm", **settings)
    ran = client("ec2").run_instances(
        ImageId=IMAGE,
        MinCount=count,
        MaxCount=count,
        TagSpecifications=[{"ResourceType": "instance", "Tags": [{"Key": "role", "Value": "web"}]}],
    )["Instances"]
    return ssm, [instance["InstanceId"] for instance in ran]


def send(ssm, ids, *commands, **more):
    return ssm.send_command(
        InstanceIds=ids,
        DocumentName="AWS-RunShellScript",
        Parameters={"commands": list(commands) or ["id"]},
        **more,
    )["Command"]


def invocation(ssm, command, instance):
    got = ssm.get_command_invocation(CommandId=command["CommandId"], InstanceId=instance)
    return got["Status"], got["ResponseCode"], got["StandardOutputContent"]


def test_inventory():
    ssm, ids = managed(2)
    listed = ssm.describe_instance_information()["InstanceInformationList"]
    same(({one["InstanceId"] for one in listed}, listed[0]["PingStatus"]), (set(ids), "Online"))
    same(
        len(
            ssm.describe_instance_information(Filters=[{"Key": "InstanceIds", "Values": ids[:1]}])[
                "InstanceInformationList"
            ]
        ),
        1,
    )
    control("POST", "/bartizan/settings", {"unmanaged_instances": ids[:1]})
    same(
        [
            one["InstanceId"]
            for one in ssm.describe_instance_information()["InstanceInformationList"]
        ],
        ids[1:],
    )
    client("ec2").stop_instances(InstanceIds=ids[1:])
    for one in ids:
        with refused("InvalidInstanceId"):
            send(ssm, [one])


def test_life():
    ssm, ids = managed()
    command = send(ssm, ids, "echo one", "echo two", TimeoutSeconds=30)
    same(command["Status"], "Pending")
    same(
        [invocation(ssm, command, ids[0]) for _ in range(4)],
        [
            ("Pending", -1, ""),
            ("InProgress", -1, ""),
            ("Success", 0, "echo one\necho two"),
            ("Success", 0, "echo one\necho two"),
        ],
    )
    same(ssm.list_commands(CommandId=command["CommandId"])["Commands"][0]["Status"], "Success")


def test_results():
    ssm, ids = managed(
        pending_looks=0,
        command_results=[
            {"contains": "fails", "stderr": "broken", "code": 3},
            {"contains": "long", "stdout": "x" * 30000},
        ],
    )
    client("s3").create_bucket(Bucket="some-bucket")
    failed = send(ssm, ids, "this fails")
    same(invocation(ssm, failed, ids[0]), ("Failed", 3, ""))
    long = send(ssm, ids, "long", OutputS3BucketName="some-bucket", OutputS3KeyPrefix="case-1")
    same(len(invocation(ssm, long, ids[0])[2]), 24000)


def test_output_in_s3():
    ssm, ids = managed(command_results=[{"stdout": "x" * 30000}])
    s3 = client("s3")
    s3.create_bucket(Bucket="some-bucket")
    command = send(ssm, ids, "long", OutputS3BucketName="some-bucket", OutputS3KeyPrefix="case-1")
    for _ in range(3):
        invocation(ssm, command, ids[0])
    key = f"case-1/{command['CommandId']}/{ids[0]}/awsrunShellScript/0.awsrunShellScript/stdout"
    same(len(s3.get_object(Bucket="some-bucket", Key=key)["Body"].read()), 30000)


def test_lists_and_targets():
    ssm, ids = managed(3)
    command = ssm.send_command(
        Targets=[{"Key": "tag:role", "Values": ["web"]}],
        DocumentName="AWS-RunShellScript",
        Parameters={"commands": ["id"]},
    )["Command"]
    pages = list(
        ssm.get_paginator("list_command_invocations").paginate(
            CommandId=command["CommandId"], PaginationConfig={"PageSize": 2}
        )
    )
    same([len(page["CommandInvocations"]) for page in pages], [2, 1])
    same({one["InstanceId"] for page in pages for one in page["CommandInvocations"]}, set(ids))
    for _ in range(3):
        told = ssm.list_command_invocations(CommandId=command["CommandId"], Details=True)[
            "CommandInvocations"
        ]
    same((told[0]["Status"], told[0]["CommandPlugins"][0]["Output"]), ("Success", "id"))


def test_cancelling():
    ssm, ids = managed(2)
    command = send(ssm, ids)
    ssm.cancel_command(CommandId=command["CommandId"], InstanceIds=ids[:1])
    same(
        [invocation(ssm, command, ids[0])[0] for _ in range(3)],
        ["Cancelling", "Cancelled", "Cancelled"],
    )
    same(
        [invocation(ssm, command, ids[1])[0] for _ in range(3)],
        ["Pending", "InProgress", "Success"],
    )
    with refused("InvalidCommandId"):
        ssm.cancel_command(CommandId="00000000-0000-0000-0000-000000000000")


def test_bad_commands():
    ssm, ids = managed()
    with refused("InvalidDocument"):
        ssm.send_command(InstanceIds=ids, DocumentName="Nothing")
    with refused("InvocationDoesNotExist"):
        invocation(ssm, send(ssm, ids), "i-00000000000000000")
    with refused("ValidationException"):
        client("ssm", parameter_validation=False).send_command(
            InstanceIds=ids, DocumentName="AWS-RunShellScript", TimeoutSeconds=29
        )
