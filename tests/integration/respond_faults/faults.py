"""usage: faults.py PROGRAM [--all] [test_…]

Every call of a case broken in every way: throttled, refused with a 500, its answer lost, the program
killed before it or after it. The case is resumed until it is contained; then nothing is there twice,
and after its release the instance is as it was. A part of the calls is taken in turn unless --all is
given."""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import traceback
import urllib.request

import boto3
from botocore.config import Config

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "aws"))
from breaking import KINDS, Proxy  # noqa: E402

PROGRAM = os.path.abspath(sys.argv[1])
EMULATOR = os.environ["AWS_ENDPOINT_URL"]
SHARE = 1 if "--all" in sys.argv else 10
READS = ("Describe", "Get", "List", "Lookup", "Head")
TRUST = json.dumps({
    "Version": "2012-10-17",
    "Statement": [
        {"Effect": "Allow", "Principal": {"Service": "ec2.amazonaws.com"}, "Action": "sts:AssumeRole"}
    ],
})
CONFIG = """
aws: {collectors: {cidrs: [10.0.0.9/32]}}
profiles: profiles.yaml
collect: {linux: small}
skip: [memory]
"""
PROFILES = """
profiles:
  - {name: small, os: linux, commands: [{name: ps, run: "ps -e", time: 5s}, {name: id, run: id, time: 5s}]}
"""


def client(service):
    return boto3.client(service, endpoint_url=EMULATOR, config=Config(retries={"total_max_attempts": 1}))


EC2, IAM, ELB, SSM = client("ec2"), client("iam"), client("elbv2"), client("ssm")


def same(got, wanted, what=""):
    if got != wanted:
        raise AssertionError(f"{what}: {got!r}\n  instead of {wanted!r}")


def control(path, data=None):
    request = urllib.request.Request(
        EMULATOR + path, method="POST", data=None if data is None else json.dumps(data).encode()
    )
    urllib.request.urlopen(request, timeout=20).close()


PROXY = Proxy(READS)


def linux_image():
    images = EC2.describe_images(Filters=[{"Name": "root-device-type", "Values": ["ebs"]}])["Images"]
    return min(one["ImageId"] for one in images if one.get("Platform") != "windows")


class Scene:
    """An instance with two interfaces and two disks, a role, behind a load balancer."""

    def __init__(self, folder):
        control("/moto-api/reset")
        control("/bartizan/settings", {"command_results": [{"stdout": "PID\nbartizan-exit:0\n"}]})
        self.folder = folder
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        (folder / "respond.yaml").write_text(CONFIG)
        (folder / "profiles.yaml").write_text(PROFILES)
        self.vpc = EC2.describe_vpcs(Filters=[{"Name": "is-default", "Values": ["true"]}])["Vpcs"][0]["VpcId"]
        groups = [
            EC2.create_security_group(GroupName=name, Description=name, VpcId=self.vpc)["GroupId"]
            for name in ("web", "admin")
        ]
        IAM.create_role(RoleName="web", AssumeRolePolicyDocument=TRUST)
        IAM.create_instance_profile(InstanceProfileName="web")
        IAM.add_role_to_instance_profile(InstanceProfileName="web", RoleName="web")
        IAM.create_role(RoleName="bartizan-collector", AssumeRolePolicyDocument=TRUST)
        IAM.create_instance_profile(InstanceProfileName="bartizan-collector")
        IAM.add_role_to_instance_profile(
            InstanceProfileName="bartizan-collector", RoleName="bartizan-collector"
        )
        made = EC2.run_instances(
            ImageId=linux_image(), MinCount=1, MaxCount=1, SecurityGroupIds=groups,
            IamInstanceProfile={"Name": "web"},
            BlockDeviceMappings=[
                {"DeviceName": "/dev/sda1", "Ebs": {"VolumeSize": 8, "DeleteOnTermination": True}},
                {"DeviceName": "/dev/sdb", "Ebs": {"VolumeSize": 1, "DeleteOnTermination": True}},
            ],
        )["Instances"][0]
        self.instance = made["InstanceId"]
        second = EC2.create_network_interface(SubnetId=made["SubnetId"], Groups=[groups[1]])
        EC2.attach_network_interface(
            NetworkInterfaceId=second["NetworkInterface"]["NetworkInterfaceId"],
            InstanceId=self.instance, DeviceIndex=1,
        )
        group = ELB.create_target_group(
            Name="web", Protocol="HTTP", Port=80, VpcId=self.vpc, TargetType="instance"
        )["TargetGroups"][0]
        self.target_group = group["TargetGroupArn"]
        ELB.register_targets(TargetGroupArn=self.target_group, Targets=[{"Id": self.instance, "Port": 80}])

    def attribute(self, name):
        told = EC2.describe_instance_attribute(InstanceId=self.instance, Attribute=name)
        return {key: value for key, value in told.items() if key not in ("ResponseMetadata", "InstanceId")}

    def state(self):
        """All that a release has to lead back to."""
        instance = EC2.describe_instances(InstanceIds=[self.instance])["Reservations"][0]["Instances"][0]
        interfaces = EC2.describe_network_interfaces(
            Filters=[{"Name": "attachment.instance-id", "Values": [self.instance]}]
        )["NetworkInterfaces"]
        health = ELB.describe_target_health(TargetGroupArn=self.target_group)["TargetHealthDescriptions"]
        return {
            "interfaces": sorted(
                (one["NetworkInterfaceId"], [group["GroupId"] for group in one["Groups"]])
                for one in interfaces
            ),
            "profile": instance.get("IamInstanceProfile", {}).get("Arn"),
            "disks": sorted(
                (one["DeviceName"], one["Ebs"]["VolumeId"], one["Ebs"]["DeleteOnTermination"])
                for one in instance["BlockDeviceMappings"]
            ),
            "attributes": [
                self.attribute(name)
                for name in ("disableApiTermination", "instanceInitiatedShutdownBehavior", "userData")
            ],
            "policies": IAM.list_role_policies(RoleName="web")["PolicyNames"],
            "targets": [(one["Target"]["Id"], one["Target"]["Port"]) for one in health],
            "state": instance["State"]["Name"],
        }

    def quarantine_groups(self):
        return [
            group
            for group in EC2.describe_security_groups()["SecurityGroups"]
            if any(tag["Key"] == "bartizan:quarantine" for tag in group.get("Tags", []))
        ]

    def check_contained(self):
        names = [group["GroupName"] for group in self.quarantine_groups()]
        same(len(names), len(set(names)), "quarantine groups")
        ours = [{"Name": "tag-key", "Values": ["bartizan:case"]}]
        same(len(EC2.describe_snapshots(Filters=ours)["Snapshots"]), 2, "snapshots")
        for interface in EC2.describe_network_interfaces(
            Filters=[{"Name": "attachment.instance-id", "Values": [self.instance]}]
        )["NetworkInterfaces"]:
            ids = [group["GroupId"] for group in interface["Groups"]]
            same(len(ids), 1, "groups of an interface")
            group = EC2.describe_security_groups(GroupIds=ids)["SecurityGroups"][0]
            same((group["IpPermissions"], group["IpPermissionsEgress"]), ([], []), "rules that are left")
        same(self.attribute("disableApiTermination")["DisableApiTermination"]["Value"], True, "protection")
        told = IAM.list_role_policies(RoleName="web")["PolicyNames"]
        same(len(told), 1, "policies that end sessions")
        instance = EC2.describe_instances(InstanceIds=[self.instance])["Reservations"][0]["Instances"][0]
        same(instance.get("IamInstanceProfile"), None, "the profile while it is contained")
        commands = SSM.list_commands(InstanceId=self.instance)["Commands"]
        comments = [one.get("Comment") for one in commands]
        same(len(comments), len(set(comments)), "commands that were sent twice")

    def run(self, *words):
        """The exit code; None where it was killed."""
        child = subprocess.Popen(
            [PROGRAM, "respond", *words, "-c", "respond.yaml", "--format", "json"],
            cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            env=os.environ | PROXY.environment | {"BARTIZAN_HOME": str(self.folder / "home")},
        )
        PROXY.child = child
        output, errors = child.communicate(timeout=300)
        self.said = errors.decode()
        if child.returncode < 0:
            return None
        self.told = json.loads(output) if output else {}
        return child.returncode

    def until_done(self, *words):
        """Runs again until it is done, as a person would; how often."""
        for times in range(1, 5):
            if self.run(*words) == 0:
                return times
            PROXY.begin()
        raise AssertionError(f"{words} does not come to an end: {self.said}\n{json.dumps(self.told)[:3000]}")


def counted(scene, *words):
    PROXY.begin()
    code = scene.run(*words)
    if code != 0:
        raise AssertionError(f"{words}: exit {code}: {scene.said}\n{json.dumps(scene.told)[:6000]}")
    return list(PROXY.calls)


def case_of(scene):
    return scene.told["case"]["id"]


def verified(scene, case):
    done = subprocess.run(
        [PROGRAM, "respond", "verify", case], cwd=scene.folder, capture_output=True, check=False,
        env=os.environ | {"BARTIZAN_HOME": str(scene.folder / "home")},
    )
    same(done.returncode, 0, done.stdout.decode())


def chosen(kind, names, salt):
    """All changes, and a share of what only reads."""
    wanted = [i for i, name in enumerate(names) if not name.startswith(READS) or (i + salt) % 4 == 0]
    return [number for at, number in enumerate(wanted) if (at + salt) % SHARE == 0]


def test_start():
    folder = pathlib.Path(tempfile.mkdtemp(dir=os.environ["HOME"])) / "scene"
    names = counted(Scene(folder), "start", Scene(folder).instance)
    print(f"{len(names)} calls: {', '.join(names)}")
    count = 0
    for salt, kind in enumerate(KINDS):
        for at in chosen(kind, names, salt):
            scene = Scene(folder)
            before = scene.state()
            PROXY.begin(kind, at)
            try:
                scene.until_done("start", scene.instance)
                count += PROXY.hit or kind.startswith("kill")
                case = case_of(scene)
                scene.check_contained()
                PROXY.begin()
                scene.until_done("release", case)
                same(scene.state(), before, "after the release")
                verified(scene, case)
            except Exception as problem:
                raise AssertionError(f"{kind} at call {at} ({names[at]}): {problem}") from problem
    print(f"{count} faults")


def test_release():
    folder = pathlib.Path(tempfile.mkdtemp(dir=os.environ["HOME"])) / "scene"
    scene = Scene(folder)
    counted(scene, "start", scene.instance)
    names = counted(scene, "release", case_of(scene))
    print(f"{len(names)} calls: {', '.join(names)}")
    count = 0
    for salt, kind in enumerate(KINDS):
        for at in chosen(kind, names, salt):
            scene = Scene(folder)
            before = scene.state()
            counted(scene, "start", scene.instance)
            case = case_of(scene)
            PROXY.begin(kind, at)
            try:
                scene.until_done("release", case)
                count += 1
                same(scene.state(), before, "after the release")
                verified(scene, case)
            except Exception as problem:
                raise AssertionError(f"{kind} at call {at} ({names[at]}): {problem}") from problem
    print(f"{count} faults")


def main():
    failed, only = 0, [name for name in sys.argv[2:] if name.startswith("test_")]
    for name, test in list(globals().items()):
        if not name.startswith("test_") or name not in (only or [name]):
            continue
        try:
            test()
            print("ok", name, flush=True)
        except Exception:
            failed += 1
            traceback.print_exc()
    return 1 if failed else 0


sys.exit(main())
