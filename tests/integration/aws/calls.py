"""`bartizan aws` against the emulator, which checks every signature: calls.py PROGRAM.

Covers each wire protocol, every fault that a network or a service brings, and that neither the
secret key nor the session token shows in any output.
"""

import base64
import hashlib
import json
import os
import socket
import subprocess
import sys
import tempfile
import threading
import unittest
import urllib.request

import boto3

PROGRAM = sys.argv.pop(1)
ENDPOINT = os.environ["AWS_ENDPOINT_URL"]
SECRETS = [os.environ["AWS_SECRET_ACCESS_KEY"]]
SEEN = []  # everything that the program printed


def bartizan(*arguments, code=0, stdin="", **variables):
    environment = os.environ | {key: str(value) for key, value in variables.items()}
    done = subprocess.run([PROGRAM, *arguments], input=stdin, env=environment, check=False,
                          capture_output=True, text=True, timeout=120)
    SEEN.append(done.stdout + done.stderr)
    if done.returncode != code:
        raise AssertionError(f"{arguments} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    return done


def call(service, operation, arguments=None, *flags, **options):
    given = ["--json", json.dumps(arguments)] if arguments is not None else []
    done = bartizan("aws", "call", service, operation, *given, *flags, **options)
    return json.loads(done.stdout) if done.returncode == 0 else done.stderr


def control(path, body=None, method=None):
    request = urllib.request.Request(ENDPOINT + path, data=None if body is None else json.dumps(body).encode(),
                                     method=method or ("POST" if body is not None else "GET"))
    with urllib.request.urlopen(request, timeout=30) as answer:
        text = answer.read()
    return json.loads(text) if text else None


def fault(kind, times=1, match=None, **more):
    control("/bartizan/faults", {"match": match or {}, "fault": kind, "times": times, **more})


class Case(unittest.TestCase):
    def setUp(self):
        control("/bartizan/faults", method="DELETE")
        control("/bartizan/requests", method="DELETE")

    def tearDown(self):
        control("/bartizan/faults", method="DELETE")


class Protocols(Case):
    """The emulator verifies signature, payload hash and policy of each of these."""

    def test_query(self):
        self.assertEqual(call("sts", "GetCallerIdentity")["Account"], "123456789012")
        trust = json.dumps({"Version": "2012-10-17", "Statement": []})
        call("iam", "CreateRole", {"RoleName": "reader", "AssumeRolePolicyDocument": trust,
                                   "Tags": [{"Key": "team", "Value": "a b+c/ü"}]})
        role = call("iam", "GetRole", {"RoleName": "reader"})["Role"]
        self.assertEqual(role["RoleName"], "reader")
        self.assertEqual(role["Tags"], [{"Key": "team", "Value": "a b+c/ü"}])

    def test_ec2(self):
        vpc = call("ec2", "DescribeVpcs")["Vpcs"][0]["VpcId"]
        group = call("ec2", "CreateSecurityGroup", {"GroupName": "g", "Description": "d", "VpcId": vpc})["GroupId"]
        call("ec2", "AuthorizeSecurityGroupIngress", {"GroupId": group, "IpPermissions": [
            {"IpProtocol": "tcp", "FromPort": 443, "ToPort": 443, "IpRanges": [{"CidrIp": "192.0.2.0/24", "Description": "a, b"}],
             "Ipv6Ranges": [{"CidrIpv6": "2001:db8::/32"}]}]})
        found = boto3.client("ec2").describe_security_groups(GroupIds=[group])["SecurityGroups"][0]
        permission = found["IpPermissions"][0]
        self.assertEqual(permission["IpRanges"], [{"CidrIp": "192.0.2.0/24", "Description": "a, b"}])
        self.assertEqual(permission["Ipv6Ranges"], [{"CidrIpv6": "2001:db8::/32"}])

    def test_json(self):
        call("ssm", "PutParameter", {"Name": "/a/b", "Value": "v ü", "Type": "SecureString"})
        value = call("ssm", "GetParameter", {"Name": "/a/b", "WithDecryption": True})["Parameter"]["Value"]
        self.assertEqual(value, "v ü")
        key = call("kms", "CreateKey", {})["KeyMetadata"]["Arn"]
        sealed = call("kms", "Encrypt", {"KeyId": key, "Plaintext": base64.b64encode(b"hello").decode()})
        opened = call("kms", "Decrypt", {"KeyId": key, "CiphertextBlob": sealed["CiphertextBlob"]})
        self.assertEqual(base64.b64decode(opened["Plaintext"]), b"hello")

    def test_rest_json(self):
        call("lambda", "ListFunctions")
        # A path with an ARN in it, which must be encoded twice to be signed.
        self.assertIn("Function not found", call("lambda", "GetFunction", {
            "FunctionName": "arn:aws:lambda:us-east-1:123456789012:function:none"}, code=3))

    def test_rest_xml(self):
        call("s3", "CreateBucket", {"Bucket": "strange"})
        keys = ["a b", "ü/ä+=.bin", "%2F", "a//b", "..", "dots/../x", "semi;colon&amp", "q?x#y", "~tilde"]
        for key in keys:
            call("s3", "PutObject", {"Bucket": "strange", "Key": key, "Body": base64.b64encode(key.encode()).decode()})
        listed = call("s3", "ListObjectsV2", {"Bucket": "strange"})
        self.assertEqual(sorted(entry["Key"] for entry in listed["Contents"]), sorted(keys))
        client = boto3.client("s3")
        for key in keys:
            body = call("s3", "GetObject", {"Bucket": "strange", "Key": key})["Body"]
            self.assertEqual(base64.b64decode(body).decode(), key)
            self.assertEqual(client.get_object(Bucket="strange", Key=key)["Body"].read().decode(), key)
        call("s3", "DeleteObjects", {"Bucket": "strange", "Delete": {"Objects": [{"Key": key} for key in keys]}})
        self.assertNotIn("Contents", call("s3", "ListObjectsV2", {"Bucket": "strange"}))

    def test_a_wrong_secret_is_refused(self):
        error = call("sts", "GetCallerIdentity", code=4, AWS_SECRET_ACCESS_KEY="wrong-wrong-wrong")
        self.assertIn("SignatureDoesNotMatch", error)
        self.assertIn("credentials of environment", error)

    def test_what_a_policy_does_not_allow_names_the_action(self):
        iam = boto3.client("iam")
        iam.create_user(UserName="small")
        key = iam.create_access_key(UserName="small")["AccessKey"]
        SECRETS.append(key["SecretAccessKey"])
        small = {"AWS_ACCESS_KEY_ID": key["AccessKeyId"], "AWS_SECRET_ACCESS_KEY": key["SecretAccessKey"]}
        error = call("securityhub", "GetFindings", {}, code=4, **small)
        self.assertIn("the missing action is securityhub:GetFindings", error)
        self.assertIn('"Effect": "Allow"', error)


class Pages(Case):
    def test_all_pages_are_joined(self):
        iam = boto3.client("iam")
        for number in range(7):
            iam.create_group(GroupName=f"group-{number}")
            iam.create_policy(PolicyName=f"policy-{number}", PolicyDocument=json.dumps(
                {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:Get*", "Resource": "*"}]}))
        control("/bartizan/settings", {"page_size": 2})
        try:
            found = call("iam", "GetAccountAuthorizationDetails", {"Filter": ["Group", "LocalManagedPolicy"]})
            first = call("iam", "GetAccountAuthorizationDetails", {"Filter": ["Group"]}, "--one-page")
        finally:
            control("/bartizan/settings", {"page_size": 0})
        self.assertEqual(len(found["GroupDetailList"]), 7)
        self.assertEqual(len([p for p in found["Policies"] if "policy-" in p["Arn"]]), 7)
        self.assertTrue(first["IsTruncated"])
        self.assertEqual(len(call("iam", "ListPolicies", {"Scope": "Local"}, "--max-items", "3")["Policies"]), 3)


class Faults(Case):
    def attempts(self):
        return [entry for entry in control("/bartizan/requests")["log"] if entry["operation"] == "GetCallerIdentity"]

    def test_what_passes_is_tried_again(self):
        for kind in ("throttle", "500", "503", "reset", "cut", "html"):
            with self.subTest(kind):
                control("/bartizan/faults", method="DELETE")
                fault(kind, times=2, match={"service": "sts"})
                self.assertEqual(call("sts", "GetCallerIdentity")["Account"], "123456789012")

    def test_what_stays_is_an_error_that_says_so(self):
        fault("503", times=9)
        error = call("sts", "GetCallerIdentity", code=5)
        self.assertIn("3 attempts", error)
        control("/bartizan/faults", method="DELETE")
        fault("html", times=9)
        self.assertIn("proxy", call("sts", "GetCallerIdentity", code=5))

    def test_an_answer_is_whole_or_an_error_wherever_it_is_cut(self):
        whole = call("sts", "GetCallerIdentity")
        for place in range(0, 350, 7):
            control("/bartizan/faults", method="DELETE")
            fault("cut", times=9, match={"service": "sts"}, bytes=place)
            done = bartizan("aws", "call", "sts", "GetCallerIdentity", code=5, AWS_MAX_ATTEMPTS=1)
            self.assertEqual(done.stdout, "")
        control("/bartizan/faults", method="DELETE")
        self.assertEqual(call("sts", "GetCallerIdentity"), whole)

    def test_a_clock_that_is_wrong_is_corrected(self):
        fault("skew", times=1000, seconds=3600)
        self.assertEqual(call("sts", "GetCallerIdentity")["Account"], "123456789012")
        fault_free = call("ssm", "DescribeParameters")
        self.assertIn("Parameters", fault_free)

    def test_tokens_of_one_call_stay_the_same(self):
        fault("no-answer-after-effect", match={"service": "sqs"})
        call("sqs", "CreateQueue", {"QueueName": "once"})
        self.assertEqual(len(boto3.client("sqs").list_queues()["QueueUrls"]), 1)


class FaultsOfEveryProtocol(Case):
    """A fault, then the answer; and what is told when the fault stays."""

    CALLS = (("iam", "ListRoles", "iam", "Roles"), ("ec2", "DescribeVpcs", "ec2", "Vpcs"),
             ("kms", "ListKeys", "kms", "Keys"), ("securityhub", "GetFindings", "securityhub", "Findings"),
             ("lambda", "ListFunctions", "lambda", "Functions"), ("s3", "ListBuckets", "s3", "Buckets"))

    @classmethod
    def setUpClass(cls):
        call("securityhub", "EnableSecurityHub", {})

    def test_what_passes_is_tried_again(self):
        for service, operation, name, member in self.CALLS:
            for kind in ("throttle", "500", "503", "reset", "cut"):
                with self.subTest(f"{service} {kind}"):
                    control("/bartizan/faults", method="DELETE")
                    fault(kind, match={"service": name})
                    self.assertIn(member, call(service, operation, {}))

    def test_a_clock_that_is_wrong_is_corrected_with_one_attempt(self):
        for service, operation, _, member in self.CALLS:
            for seconds in (-7200, 7200):
                with self.subTest(f"{service} {seconds}"):
                    control("/bartizan/faults", method="DELETE")
                    fault("skew", times=1000, seconds=seconds)
                    self.assertIn(member, call(service, operation, {}, AWS_MAX_ATTEMPTS=1))

    def test_what_stays_is_told(self):
        for service, operation, name, _ in self.CALLS:
            for kind, text in (("throttle", ""), ("500", ""), ("html", "proxy"), ("cut", "cut short")):
                with self.subTest(f"{service} {kind}"):
                    control("/bartizan/faults", method="DELETE")
                    fault(kind, times=9, match={"service": name})
                    error = call(service, operation, {}, code=5, AWS_MAX_ATTEMPTS=1)
                    self.assertIn(text, error)
                    self.assertIn(f"{service} {operation}", error)
                    self.assertNotIn("may have taken effect", error)


class Outcomes(Case):
    """What is carried out and not answered must not be taken for what was refused."""

    def setUp(self):
        super().setUp()
        self.vpc = boto3.client("ec2").describe_vpcs()["Vpcs"][0]["VpcId"]

    def create(self, name, kind, attempts, code):
        fault(kind, match={"operation": "CreateSecurityGroup"})
        given = {"GroupName": name, "Description": "d", "VpcId": self.vpc}
        return call("ec2", "CreateSecurityGroup", given, code=code, AWS_MAX_ATTEMPTS=attempts)

    def count(self, name):
        filters = [{"Name": "group-name", "Values": [name]}]
        return len(boto3.client("ec2").describe_security_groups(Filters=filters)["SecurityGroups"])

    def test_an_answer_that_was_lost(self):
        error = self.create("lost", "no-answer-after-effect", 1, 5)
        self.assertIn("may have taken effect", error)
        self.assertEqual(self.count("lost"), 1)

    def test_the_next_attempt_finds_what_the_first_did(self):
        error = self.create("twice", "no-answer-after-effect", 3, 3)
        self.assertIn("InvalidGroup.Duplicate", error)
        self.assertIn("may have taken effect", error)
        self.assertEqual(self.count("twice"), 1)

    def test_what_was_throttled_had_no_effect(self):
        error = self.create("throttled", "throttle", 1, 5)
        self.assertNotIn("may have taken effect", error)
        self.assertEqual(self.count("throttled"), 0)


class Told(Case):
    """What a service says goes to a terminal, and may repeat the request."""

    def test_nothing_moves_the_cursor(self):
        fault("error", status=400, code="Validation\x1b[2J", message="a\x1b]0;owned\x07b\u009b31mc\r\nd" + "x" * 100_000,
              match={"service": "kms"})
        error = call("kms", "ListKeys", {}, code=3)
        for character in "\x1b\x07\u009b\r":
            self.assertNotIn(character, error)
        self.assertLess(len(error), 40_000)

    def test_the_session_token_is_not_repeated(self):
        role = boto3.client("iam").create_role(RoleName="session", AssumeRolePolicyDocument=json.dumps(
            {"Version": "2012-10-17", "Statement": [
                {"Effect": "Allow", "Principal": {"AWS": "*"}, "Action": "sts:AssumeRole"}]}))["Role"]["Arn"]
        got = boto3.client("sts").assume_role(RoleArn=role, RoleSessionName="session")["Credentials"]
        token = got["SessionToken"]
        SECRETS.extend([got["SecretAccessKey"], token])
        session = {"AWS_ACCESS_KEY_ID": got["AccessKeyId"], "AWS_SECRET_ACCESS_KEY": got["SecretAccessKey"],
                   "AWS_SESSION_TOKEN": token}
        fault("error", status=403, code="SignatureDoesNotMatch", match={"service": "sts"}, message=(
            f"It does not match. The Canonical String for this request should have been 'x-amz-security-token:{token}'"))
        fault("error", status=400, code="InvalidToken", message=f"{token} is not valid", match={"service": "kms"})
        self.assertIn("It does not match.", call("sts", "GetCallerIdentity", code=4, **session))
        self.assertIn("*** is not valid", call("kms", "ListKeys", {}, code=4, **session))


class Partitions(Case):
    def test_the_region_decides_the_partition(self):
        for region, partition in (("us-gov-west-1", "aws-us-gov"), ("cn-north-1", "aws-cn"), ("eu-central-1", "aws")):
            arn = call("iam", "CreateRole", {"RoleName": f"in-{region}", "AssumeRolePolicyDocument": json.dumps(
                {"Version": "2012-10-17", "Statement": []})}, "--region", region)["Role"]["Arn"]
            self.assertTrue(arn.startswith(f"arn:{partition}:iam::"), arn)
            who = json.loads(bartizan("aws", "whoami", "--format", "json", "--region", region).stdout)
            self.assertEqual(who["partition"], partition)
            call("kms", "ListKeys", {}, "--region", region)


class Laptop(Case):
    """No credentials, and a metadata service that swallows everything."""

    def test_fails_soon_and_says_what_to_do(self):
        with socket.socket() as silent:
            silent.bind(("127.0.0.1", 0))
            silent.listen(8)
            held = []
            threading.Thread(target=lambda: [held.append(silent.accept()) for _ in range(8)], daemon=True).start()
            done = bartizan("aws", "whoami", code=4, AWS_ACCESS_KEY_ID="", AWS_SECRET_ACCESS_KEY="",
                            AWS_EC2_METADATA_DISABLED="",
                            AWS_EC2_METADATA_SERVICE_ENDPOINT=f"http://127.0.0.1:{silent.getsockname()[1]}")
            # Each try waits for at most a second; one is what keeps it below two.
            self.assertEqual(len(held), 1)
        self.assertIn("AWS_PROFILE", done.stderr)


class Streams(Case):
    def test_a_body_from_a_file_and_into_a_file(self):
        call("s3", "CreateBucket", {"Bucket": "streams"})
        with tempfile.TemporaryDirectory() as folder:
            sent, got = os.path.join(folder, "sent"), os.path.join(folder, "got")
            with open(sent, "wb") as file:
                file.write(os.urandom(3_000_001))
            call("s3", "PutObject", {"Bucket": "streams", "Key": "k"}, "--body", sent)
            for kind in (None, "cut", "reset"):
                control("/bartizan/faults", method="DELETE")
                if kind:
                    fault(kind, match={"operation": "GetObject"}, bytes=1_000_000)
                call("s3", "GetObject", {"Bucket": "streams", "Key": "k"}, "--save", got)
                with open(sent, "rb") as a, open(got, "rb") as b:
                    self.assertEqual(a.read(), b.read())
                os.remove(got)
            fault("cut", times=9, match={"operation": "GetObject"}, bytes=1_000_000)
            call("s3", "GetObject", {"Bucket": "streams", "Key": "k"}, "--save", got, code=5)
            self.assertEqual(os.listdir(folder), ["sent"])


    def test_what_has_no_body_and_what_is_empty(self):
        call("s3", "CreateBucket", {"Bucket": "empty"})
        with tempfile.TemporaryDirectory() as folder:
            nothing, got = os.path.join(folder, "nothing"), os.path.join(folder, "got")
            with open(nothing, "wb"):
                pass
            call("s3", "PutObject", {"Bucket": "empty", "Key": "a"}, "--body", nothing)
            call("s3", "PutObject", {"Bucket": "empty", "Key": "b"})
            self.assertEqual(call("s3", "DeleteObject", {"Bucket": "empty", "Key": "b"}), {})
            call("s3", "GetObject", {"Bucket": "empty", "Key": "a"}, "--save", got)
            self.assertEqual(os.path.getsize(got), 0)
            self.assertEqual(os.stat(got).st_mode & 0o777, 0o600)
        head = call("s3", "HeadObject", {"Bucket": "empty", "Key": "a", "ChecksumMode": "ENABLED"})
        self.assertEqual(base64.b64decode(head["ChecksumSHA256"]), hashlib.sha256().digest())
        self.assertIn("HTTP 404", call("s3", "HeadObject", {"Bucket": "empty", "Key": "b"}, code=3))


class Zz(unittest.TestCase):
    """Last: nothing that was printed holds a secret."""

    def test_no_secret_was_shown(self):
        everything = "\n".join(SEEN)
        self.assertGreater(len(SEEN), 50)
        for secret in SECRETS:
            self.assertNotIn(secret, everything)


if __name__ == "__main__":
    unittest.main(verbosity=1)
