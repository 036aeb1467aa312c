#!/usr/bin/env python3
"""Time to isolation: from the request to the last interface that is quarantined, with 100 ms a call.

Runs `bartizan respond start` on the emulator of tests/aws, which answers each call 100 ms late, with
quarantine groups that are there (prepared) and without; then, for comparison, the post's own order
of calls, one after the other, as its Lambda makes them without waiting for SSM. Prints round trips:
the time in units of one call.
usage: tests/aws/python bench/respond_isolation.py PATH/TO/bartizan [INSTANCES]
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time
import urllib.request

HERE = pathlib.Path(__file__).resolve().parent
DELAY = 0.1
CONFIG = "aws: {collectors: {cidrs: [10.0.0.9/32], endpoints: false}}\nskip: [memory, collect]\n"


def control(method, path, data=None):
    body = None if data is None else json.dumps(data).encode()
    request = urllib.request.Request(os.environ["AWS_ENDPOINT_URL"] + path, method=method, data=body)
    with urllib.request.urlopen(request, timeout=60) as response:
        return json.loads(response.read() or b"null")


def slow(on):
    if on:
        control("POST", "/bartizan/faults", {"match": {}, "fault": "slow", "seconds": DELAY, "times": 1000000})
    else:
        control("DELETE", "/bartizan/faults")


def post_order(ec2, instance):
    """What stands before the swap of groups in the post's order, without SSM, and the swap."""
    start = time.perf_counter()
    told = ec2.describe_instances(InstanceIds=[instance])["Reservations"][0]["Instances"][0]
    ec2.get_console_screenshot(InstanceId=instance)
    for disk in told["BlockDeviceMappings"]:
        ec2.create_snapshot(VolumeId=disk["Ebs"]["VolumeId"])
    ec2.modify_instance_attribute(InstanceId=instance, DisableApiTermination={"Value": True})
    ec2.describe_iam_instance_profile_associations(
        Filters=[{"Name": "instance-id", "Values": [instance]}]
    )
    group = ec2.create_security_group(GroupName=f"q-{instance}", Description="q", VpcId=told["VpcId"])["GroupId"]
    ec2.revoke_security_group_egress(
        GroupId=group, IpPermissions=[{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}]
    )
    ec2.modify_instance_attribute(InstanceId=instance, Groups=[group])
    return time.perf_counter() - start


def respond(program, folder, instances):
    start = time.perf_counter()
    done = subprocess.run(
        [program, "respond", "start", *instances, "-c", "respond.yaml", "--format", "json"],
        cwd=folder, capture_output=True, check=False, timeout=580,
        env=os.environ | {"BARTIZAN_HOME": str(folder / "home")},
    )
    took = time.perf_counter() - start
    if done.returncode not in (0, 6):
        sys.exit(done.stderr.decode())
    targets = json.loads(done.stdout)["case"]["targets"]
    late = [one for one in targets if "seconds_to_isolation" not in one]
    if late:
        sys.exit(f"{len(late)} of {len(targets)} are not isolated: {late[0]}")
    return max(one["seconds_to_isolation"] for one in targets), took, targets


def main():
    if "AWS_ENDPOINT_URL" not in os.environ:
        with_moto = str(HERE.parent / "tests/aws/with_moto.py")
        os.execv(sys.executable, [sys.executable, with_moto, "--", sys.executable, *sys.argv])
    import boto3

    program, many = os.path.abspath(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1
    ec2 = boto3.client("ec2")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "respond.yaml").write_text(CONFIG)
        made = [
            one["InstanceId"]
            for one in ec2.run_instances(ImageId="ami-12c6146b", MinCount=2 * many + 1, MaxCount=2 * many + 1)[
                "Instances"
            ]
        ]
        slow(True)
        post = post_order(ec2, made[-1])
        print(f"{'the order of the post, without SSM':<38} {post:6.2f} s  {post / DELAY:5.1f} round trips")
        for words, some in (("unprepared", made[:many]), ("prepared", made[many:-1])):
            isolated, took, targets = respond(program, folder, some)
            print(
                f"{f'bartizan, {words}, {many} at once':<38} {isolated:6.2f} s  {isolated / DELAY:5.1f} round trips"
                f"  ratio {isolated / post:.2f}; all of the case {took:.1f} s"
            )
            missing = [text for one in targets for text in one["missing"]]
            if missing:
                print(f"  missing: {len(missing)}, such as {missing[0]}")
        slow(False)
        calls = control("GET", "/bartizan/requests")
        throttled = [one for one in calls["log"] if one.get("status") == 503]
        print(f"{len(calls['log'])} calls, {len(throttled)} throttled")


main()
