"""What both checks share: a home with findings, the program, and Security Hub seen through botocore."""
import functools
import json
import os
import subprocess
import sys
import urllib.request

import boto3
from botocore.config import Config

ACCOUNT = "123456789012"
PROGRAM = sys.argv[1]


def run(*arguments, code=0, **options):
    """Runs bartizan; standard output, parsed where it is JSON."""
    done = subprocess.run([PROGRAM, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **options)
    if done.returncode != code:
        sys.exit(f"bartizan {' '.join(arguments)} ended with {done.returncode}, not {code}:\n{done.stdout}{done.stderr}")
    run.errors = done.stderr
    return json.loads(done.stdout) if done.stdout.startswith("{") else done.stdout


def push(code=0, *more):
    return run("findings", "push", "--to", "security-hub", "--format", "json", *more, code=code)


def scan(target, count, title="use of assert"):
    """A report of that many findings, in files of their own."""
    results = [{
        "code": f"{n} assert user{n}\n", "filename": f"./server/part{n}.py", "issue_confidence": "HIGH",
        "issue_severity": "HIGH", "issue_text": title, "line_number": 3, "line_range": [3],
        "issue_cwe": {"id": 703, "link": "https://cwe.mitre.org/data/definitions/703.html"},
        "test_id": "B101", "test_name": "assert_used"} for n in range(count)]
    report = {"errors": [], "generated_at": "2026-11-20T08:00:00Z", "metrics": {"_totals": {}}, "results": results}
    path = os.path.join(os.environ["HOME"], "report.json")
    with open(path, "w", encoding="utf-8") as file:
        json.dump(report, file)
    run("scan", "import", "-q", "-t", "bandit", "--target", target, path)


@functools.cache
def client(service):
    return boto3.client(service, config=Config(retries={"total_max_attempts": 1}))


def in_hub(target):
    """Records of a target by id, as botocore reads them."""
    found, pages = {}, client("securityhub").get_paginator("get_findings").paginate(
        Filters={"Id": [{"Value": target + "/", "Comparison": "PREFIX"}]}, PaginationConfig={"PageSize": 100})
    for page in pages:
        for record in page["Findings"]:
            same(record["Id"] in found, False)
            found[record["Id"]] = record
    return found


def exported(target):
    """The same records, as this program exports them."""
    text = run("findings", "export", "--format", "asff", "--state", "all", "--target", target, "--account", ACCOUNT)
    return {record["Id"]: record for record in json.loads(text)}


# What the import must bring through unchanged. (Times differ; the service adds the rest.)
CONTENT = ("Title", "Description", "GeneratorId", "AwsAccountId", "ProductArn", "Resources", "RecordState",
           "FindingProviderFields", "CreatedAt")


def check_hub(target, count):
    """The hub holds exactly what the home holds."""
    wanted, found = exported(target), in_hub(target)
    same(len(wanted), count)
    same(sorted(found), sorted(wanted))
    for identifier, record in wanted.items():
        for name in CONTENT:
            same((identifier, name, found[identifier][name]), (identifier, name, record[name]))
        ours = {key: value for key, value in found[identifier]["ProductFields"].items() if key.startswith("bartizan/")}
        same(ours, record["ProductFields"])


def control(method, path, data=None):
    request = urllib.request.Request(os.environ["AWS_ENDPOINT_URL"] + path, method=method,
                                     data=None if data is None else json.dumps(data).encode())
    with urllib.request.urlopen(request, timeout=20) as response:
        return json.loads(response.read())


def fault(kind, **options):
    match = {"service": "securityhub", "operation": options.pop("operation", "BatchImportFindings")}
    control("POST", "/bartizan/faults", {"match": match, "fault": kind} | options)


def no_faults():
    control("DELETE", "/bartizan/faults")


def imports():
    counts = control("GET", "/bartizan/requests")["requests"]
    return sum(each["count"] for each in counts if each["operation"] == "BatchImportFindings")


def same(got, wanted):
    if got != wanted:
        raise AssertionError(f"{got!r} instead of {wanted!r}")
