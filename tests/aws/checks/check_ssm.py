"""Commands take time, print, fail and are cancelled; only managed instances take them."""

import contextlib
import tempfile
import time

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


@contextlib.contextmanager
def machine(**settings):
    """An instance whose commands really run in a folder."""
    with tempfile.TemporaryDirectory() as folder:
        ssm, ids = managed(run_commands=folder, **settings)
        yield ssm, ids[0], folder


def wait(ssm, command, instance):
    for _ in range(600):
        got = ssm.get_command_invocation(CommandId=command["CommandId"], InstanceId=instance)
        if got["Status"] not in ("Pending", "InProgress", "Delayed", "Cancelling"):
            return got
        time.sleep(0.02)
    raise AssertionError("the command does not end")


def test_running():
    with machine() as (ssm, instance, folder):
        command = send(ssm, [instance], "pwd; echo bad >&2", "x=three", "printf $x; exit 3")
        same(invocation(ssm, command, instance), ("Pending", -1, ""))
        got = wait(ssm, command, instance)
        same((got["Status"], got["ResponseCode"]), ("Failed", 3))
        same(
            (got["StandardOutputContent"], got["StandardErrorContent"]),
            (f"{folder}\nthree", "bad\n"),
        )
        same(wait(ssm, send(ssm, [instance], "true"), instance)["Status"], "Success")
        # What is given to `command_results` does not run.
        control("POST", "/bartizan/settings", {"command_results": [{"contains": "false"}]})
        same(wait(ssm, send(ssm, [instance], "false"), instance)["Status"], "Success")


def test_running_commands_use_the_emulator():
    with machine() as (ssm, instance, _):
        got = wait(ssm, send(ssm, [instance], 'echo "$AWS_ENDPOINT_URL $AWS_ACCESS_KEY_ID"'), instance)
        same(
            got["StandardOutputContent"],
            f"{ssm.meta.endpoint_url} {ssm._request_signer._credentials.access_key}\n",
        )


def test_long_output_of_running_commands():
    with machine() as (ssm, instance, _):
        client("s3").create_bucket(Bucket="some-bucket")
        command = send(
            ssm,
            [instance],
            "head -c 100000 /dev/zero | tr '\\0' x; head -c 9000 /dev/zero | tr '\\0' y >&2",
            OutputS3BucketName="some-bucket",
            OutputS3KeyPrefix="case-1",
        )
        got = wait(ssm, command, instance)
        same((len(got["StandardOutputContent"]), len(got["StandardErrorContent"])), (24000, 8000))
        bucket, key = got["StandardOutputUrl"].split("/", 4)[3:]
        same(len(client("s3").get_object(Bucket=bucket, Key=key)["Body"].read()), 100000)


def test_times_of_running_commands():
    with machine(time_factor=20) as (ssm, instance, _):
        command = ssm.send_command(
            InstanceIds=[instance],
            DocumentName="AWS-RunShellScript",
            Parameters={"commands": ["echo begun; sleep 60"], "executionTimeout": ["5"]},
        )["Command"]
        got = wait(ssm, command, instance)
        same((got["Status"], got["StatusDetails"]), ("TimedOut", "ExecutionTimedOut"))
        same(got["StandardOutputContent"], "begun\n")
        command = send(ssm, [instance], "sleep 60")
        ssm.cancel_command(CommandId=command["CommandId"])
        same(wait(ssm, command, instance)["Status"], "Cancelled")


def test_silent_agents():
    ssm, ids = managed(2, time_factor=100)
    control("POST", "/bartizan/settings", {"silent_instances": ids[:1]})
    command = send(ssm, ids, TimeoutSeconds=30)
    same([invocation(ssm, command, ids[0])[0] for _ in range(3)], ["Pending", "Delayed", "Delayed"])
    got = wait(ssm, command, ids[0])
    same((got["Status"], got["StatusDetails"]), ("TimedOut", "DeliveryTimedOut"))
    same(wait(ssm, command, ids[1])["Status"], "Success")


def test_agents_with_profiles():
    ssm, ids = managed(agent_needs_profile=True)
    same(ssm.describe_instance_information()["InstanceInformationList"], [])
    with refused("InvalidInstanceId"):
        send(ssm, ids)
    client("iam").create_instance_profile(InstanceProfileName="collector")
    client("ec2").associate_iam_instance_profile(
        InstanceId=ids[0], IamInstanceProfile={"Name": "collector"}
    )
    send(ssm, ids)


def test_made_up_output():
    ssm, ids = managed(pending_looks=0, command_results=[{"size": 5_000_000}])
    client("s3").create_bucket(Bucket="some-bucket")
    invocation(ssm, send(ssm, ids, "x", OutputS3BucketName="some-bucket"), ids[0])
    stored = client("s3").list_objects_v2(Bucket="some-bucket")["Contents"]
    same([one["Size"] for one in stored], [5_000_000])


def test_comments_are_short():
    ssm, ids = managed()
    send(ssm, ids, Comment="x" * 100)
    with refused("ValidationException"):
        client("ssm", parameter_validation=False).send_command(
            InstanceIds=ids, DocumentName="AWS-RunShellScript", Comment="x" * 101
        )
