"""What the checks share: a small repository, the program, and the services seen from outside."""
import hashlib
import importlib.util
import json
import os
import pathlib
import subprocess
import sys
import urllib.request

import boto3
from botocore.config import Config

if importlib.util.find_spec("awscli") is None:
    print("skipped: the AWS CLI is not installed")
    sys.exit(77)
PROGRAM = os.path.abspath(sys.argv[1])
PASSWORD = "correct-horse-battery"
TOKEN = "t0ken-of-the-shop"
WORK = pathlib.Path(os.environ["HOME"])
REPOSITORY = WORK / "shop"
os.environ["BARTIZAN_HOME"] = str(WORK / "home")

STEPS = """
steps:
  build: { run: "mkdir -p dist && date +%N > dist/stamp && cp serve.sh dist/", artifacts: { app: dist/ }, cache: false }
  database:
    run: 'echo "signing in with $DB_PASSWORD and $API_TOKEN"; printf %s "$DB_PASSWORD$API_TOKEN" | sha256sum'
    secrets: [DB_PASSWORD, API_TOKEN]
  scan: { needs: build, run: "sh report.sh > r.json", report: { bandit: r.json }, cache: false }
  gate: { needs: [scan, database], gate: true }
"""
DELIVERY = """
  look: { needs: gate, approve: "ship it?" }
  ship:
    needs: [look, build]
    environment: live
    deploy: { command: { run: "true", artifact: app, url: "https://shop.example.com/" } }
"""


def client(service):
    return boto3.client(service, config=Config(retries={"total_max_attempts": 1}))


def control(method, path, data=None):
    request = urllib.request.Request(os.environ["AWS_ENDPOINT_URL"] + path, method=method,
                                     data=None if data is None else json.dumps(data).encode())
    with urllib.request.urlopen(request, timeout=20) as response:
        return json.loads(response.read() or b"null")


def fault(kind, service, operation=None, times=1, **more):
    match = {"service": service} | ({"operation": operation} if operation else {})
    control("POST", "/bartizan/faults", {"match": match, "fault": kind, "times": times} | more)


def no_faults():
    control("DELETE", "/bartizan/faults")


def run(*arguments, code=0):
    """Runs bartizan in the repository; standard output, parsed where it is JSON."""
    done = subprocess.run([PROGRAM, *arguments], cwd=REPOSITORY, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if code is not None and done.returncode != code:
        sys.exit(f"bartizan {' '.join(arguments)} ended with {done.returncode}, not {code}:\n{done.stdout}{done.stderr}")
    run.errors = done.stderr
    return json.loads(done.stdout) if done.stdout.startswith("{") else done.stdout


def aws(*arguments):
    """The AWS CLI: a third program's eyes."""
    command = [sys.executable, "-m", "awscli", "--endpoint-url", os.environ["AWS_ENDPOINT_URL"], *arguments, "--output", "json"]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True)
    return json.loads(done.stdout or b"null")


def same(got, wanted):
    if got != wanted:
        raise AssertionError(f"{got!r} instead of {wanted!r}")


class Account:
    """Everything that the pipeline's file names."""

    def __init__(self):
        self.sqs, self.s3 = client("sqs"), client("s3")
        sns = client("sns")
        self.topic = sns.create_topic(Name="ops")["TopicArn"]
        self.queue = self.sqs.create_queue(QueueName="ops")["QueueUrl"]
        name = self.sqs.get_queue_attributes(QueueUrl=self.queue, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
        sns.subscribe(TopicArn=self.topic, Protocol="sqs", Endpoint=name)
        self.s3.create_bucket(Bucket="shop-reports")
        self.s3.put_bucket_versioning(Bucket="shop-reports", VersioningConfiguration={"Status": "Enabled"})
        client("ssm").put_parameter(Name="/shop/db-password", Type="SecureString", Value=PASSWORD)
        client("secretsmanager").create_secret(Name="shop/api", SecretString=json.dumps({"token": TOKEN}))
        client("securityhub").enable_security_hub()

    def keys(self):
        return f"""name: shop
secrets:
  from: {{ DB_PASSWORD: ssm:/shop/db-password, API_TOKEN: "secretsmanager:shop/api#token" }}
aws: {{ account: "123456789012" }}
findings: {{ push: security-hub }}
archive: {{ to: "s3://shop-reports/ci" }}
notify: {{ topic: "{self.topic}" }}
"""

    def messages(self):
        """All messages, taken out: the event and the JSON part of each."""
        found = []
        while batch := self.sqs.receive_message(QueueUrl=self.queue, MaxNumberOfMessages=10).get("Messages"):
            for message in batch:
                text = json.loads(message["Body"])["Message"]
                found.append(json.loads(text[text.index("\n\n{") + 2:]) | {"text": text})
                self.sqs.delete_message(QueueUrl=self.queue, ReceiptHandle=message["ReceiptHandle"])
        return found

    def summary(self, run_id):
        body = self.s3.get_object(Bucket="shop-reports", Key=f"ci/runs/shop/{run_id}/run.json")["Body"].read()
        return json.loads(body)

    def check_blobs(self, summary):
        """Everything that the summary names is there and is what its name says."""
        wanted = {item["sha256"] for part in ("reports", "artifacts") for item in summary[part]}
        assert len(wanted) >= 2, wanted
        for digest in wanted:
            body = self.s3.get_object(Bucket="shop-reports", Key=f"ci/blobs/sha256/{digest}")["Body"].read()
            same(hashlib.sha256(body).hexdigest(), digest)


def repository(definition):
    """A new repository with one commit."""
    REPOSITORY.mkdir()
    write("serve.sh", "#!/bin/sh\n")
    write("policy.yaml", "fail: [ { severity: critical } ]\n")
    report()
    git("init", "-q", "-b", "main")
    commit(definition)


def report(findings=3):
    """What the scan step will say."""
    results = [{"code": "x", "filename": f"part{n}.py", "issue_confidence": "HIGH", "issue_severity": "HIGH",
                "issue_text": "a shell gets it", "line_number": 3, "line_range": [3], "test_id": "B602",
                "test_name": "shell"} for n in range(findings)]
    whole = {"errors": [], "generated_at": "2026-11-20T08:00:00Z", "metrics": {}, "results": results}
    write("report.sh", "cat <<'END'\n" + json.dumps(whole) + "\nEND\n")


def write(name, text):
    (REPOSITORY / name).write_text(text, encoding="utf-8")


def git(*arguments):
    subprocess.run(["git", "-c", "user.name=Ann", "-c", "user.email=ann@example.com", *arguments], cwd=REPOSITORY, check=True)


def commit(definition):
    write("bartizan.yaml", definition)
    git("add", "-A")
    git("commit", "-q", "--allow-empty", "-m", "change")


def latest():
    return run("pipeline", "show", "latest", "--format", "json")
