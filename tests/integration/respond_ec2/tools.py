"""What the tests share: the program, a proxy in front of the emulator, and the emulator's state."""

import http.client
import http.server
import itertools
import json
import os
import pathlib
import subprocess
import sys
import threading
import time
import traceback
import urllib.parse
import urllib.request

import boto3
from botocore.config import Config

PROGRAM = os.path.abspath(sys.argv[1])
EMULATOR = os.environ["AWS_ENDPOINT_URL"]
HOME = pathlib.Path(os.environ["HOME"])
READS = ("Describe", "Get", "List", "HeadBucket")
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


class Proxy(http.server.ThreadingHTTPServer):
    """Passes calls on and breaks call number `at` in the way `kind`.

    With `delay` each answer takes that long, so that calls which need not wait for each other
    overlap: the depth of a call is one more than that of the deepest call answered before it came.
    """

    daemon_threads = True
    request_queue_size = 256

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.lock = threading.Lock()
        self.begin()
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def begin(self, kind=None, at=-1, delay=0.0, refuse=None):
        """`refuse` is {operation: error code} for every call of it."""
        self.kind, self.at, self.delay, self.refused = kind, at, delay, dict(refuse or {})
        self.calls, self.depths, self.answered, self.hit, self.child = [], [], 0, False, None

    def handle_error(self, request, address):
        if not isinstance(sys.exc_info()[1], ConnectionError):  # the program was killed
            super().handle_error(request, address)

    @property
    def changes(self):
        return [name for name in self.calls if not name.startswith(READS)]

    def depth_of(self, name):
        return max(depth for call, depth in zip(self.calls, self.depths) if call == name)


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def log_message(self, *_):
        pass

    def name_of(self, body):
        target = self.headers.get("X-Amz-Target")
        if target:
            return target.split(".")[-1]
        asked = urllib.parse.parse_qs(body.decode(errors="replace")) if self.command == "POST" else {}
        if "Action" in asked:
            return asked["Action"][0]
        return {"HEAD": "Head", "GET": "Get", "PUT": "Put"}.get(self.command, self.command) + "Bucket"

    def do_GET(self):
        self.do_POST()

    def do_HEAD(self):
        self.do_POST()

    def do_PUT(self):
        self.do_POST()

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        proxy = self.server
        name = self.name_of(body)
        with proxy.lock:
            number, depth = len(proxy.calls), proxy.answered + 1
            proxy.calls.append(name)
            proxy.depths.append(depth)
            kind = proxy.kind if number == proxy.at else None
            proxy.hit = proxy.hit or kind is not None
        if kind == "kill-before":
            return self.end(kill=True)
        if kind == "reset":
            return self.end()
        if kind in ("throttle", "500"):
            return self.refuse("RequestLimitExceeded" if kind == "throttle" else "InternalError")
        if name in proxy.refused:
            return self.refuse(proxy.refused[name], 403)
        if proxy.delay:
            time.sleep(proxy.delay)
        answer = self.pass_on(body)
        if kind in ("lost", "kill-after"):
            return self.end(kill=kind == "kill-after")
        with proxy.lock:
            proxy.answered = max(proxy.answered, depth)
        self.answer(*answer)

    def end(self, kill=False):
        if kill:
            self.server.child.kill()
            self.server.child.wait()
        self.close_connection = True
        self.connection.close()

    def refuse(self, code, status=503):
        text = (
            f"<Response><Errors><Error><Code>{code}</Code><Message>refused</Message></Error>"
            "</Errors><RequestID>1</RequestID></Response>"
        )
        self.answer(status, [("Content-Type", "text/xml")], text.encode())

    def pass_on(self, body):
        connection = http.client.HTTPConnection(urllib.parse.urlsplit(EMULATOR).netloc, timeout=60)
        try:
            connection.request(self.command, self.path, body, dict(self.headers))
            response = connection.getresponse()
            return response.status, response.getheaders(), response.read()
        finally:
            connection.close()

    def answer(self, status, headers, body):
        self.send_response(status)
        for name, value in headers:
            if name.lower() not in ("connection", "content-length", "date", "server", "transfer-encoding"):
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


PROXY = Proxy()
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
        env=os.environ | {"AWS_ENDPOINT_URL": f"http://127.0.0.1:{PROXY.server_port}"},
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
