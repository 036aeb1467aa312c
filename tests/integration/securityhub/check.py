"""Findings go to Security Hub and decisions come back, also where the network and the service misbehave."""
import os
import subprocess
import time

from tools import ACCOUNT, PROGRAM, check_hub, client, control, fault, in_hub, no_faults, push, run, same, scan


def check_hub_is_off():
    push(4)
    assert "EnableSecurityHub" in run.errors, run.errors
    # The hint is a command that works.
    run("aws", "call", "securityhub", "EnableSecurityHub", "--json", '{"EnableDefaultStandards": false}')


def check_plain_push():
    plan = push(0, "--dry-run")
    same((len(plan["changes"]), plan["waiting"]), (0, 230))  # queued by the push that failed
    same(in_hub("shop"), {})
    summary = push()
    same((summary["sent"], summary["remaining"], summary["calls"]), (230, 0, 3))
    same(summary["hub"]["account"], ACCOUNT)
    check_hub("shop", 230)
    same(push()["calls"], 0)


def check_changes():
    scan("shop", 200, "another title")  # the same findings in other words, and 30 of them gone
    summary = push()
    same((summary["sent"], summary["archived"]), (230, 30))
    check_hub("shop", 230)
    states = [record["RecordState"] for record in in_hub("shop").values()]
    same((states.count("ACTIVE"), states.count("ARCHIVED")), (200, 30))


def check_faults():
    """What passes in a moment is not even noticed."""
    for kind in ("throttle", "500", "cut", "reset", "no-answer-after-effect", "html"):
        fault(kind, times=2)
        target = "fault-" + kind
        scan(target, 101)
        same(push()["sent"], 101)
        check_hub(target, 101)
        no_faults()


def check_service_away():
    """Every call takes effect, and no answer comes: what is repeated must change nothing."""
    scan("away", 120)
    fault("no-answer-after-effect", times=1000)
    summary = push_with_one_attempt(6)
    same((summary["sent"], summary["remaining"]), (0, 120))
    assert "trouble" in summary
    no_faults()
    same(push()["sent"], 120)
    check_hub("away", 120)


def push_with_one_attempt(code):
    os.environ["AWS_MAX_ATTEMPTS"] = "1"
    try:
        return push(code)
    finally:
        del os.environ["AWS_MAX_ATTEMPTS"]


def check_whole_call_refused():
    """Once, without a finding being at fault: halves go through."""
    scan("halved", 100)
    fault("error", status=400, code="InvalidInputException", message="not today", times=1)
    summary = push()
    same((summary["sent"], summary["calls"], summary["rejections"]), (100, 3, []))
    check_hub("halved", 100)
    no_faults()


def check_rejections():
    scan("refused", 1)
    fault("error", status=400, code="InvalidInputException", message="no such type", times=1)
    summary = push(3)
    no_faults()
    same([(row["code"], row["message"]) for row in summary["rejections"]], [("InvalidInputException", "no such type")])
    same(push(3)["calls"], 0)
    same(push(0, "--retry-rejected")["sent"], 1)
    check_hub("refused", 1)


def check_pull():
    hub = client("securityhub")
    records = sorted(in_hub("shop").values(), key=lambda record: record["Id"])
    identifiers = [{"Id": record["Id"], "ProductArn": record["ProductArn"]} for record in records]
    hub.batch_update_findings(FindingIdentifiers=identifiers[:3], Workflow={"Status": "SUPPRESSED"},
                              Note={"Text": "accepted until spring", "UpdatedBy": "anna"})
    hub.batch_update_findings(FindingIdentifiers=identifiers[3:4], Workflow={"Status": "NOTIFIED"})
    hub.batch_update_findings(FindingIdentifiers=identifiers[4:5], Note={"Text": "look", "UpdatedBy": "bert"})
    control("POST", "/bartizan/settings", {"page_size": 2})
    pulled = pull()
    control("POST", "/bartizan/settings", {"page_size": 0})
    same([row["status"] for row in pulled], ["SUPPRESSED"] * 3 + ["NOTIFIED", "NEW"])
    same(["shop/" + row["id"] for row in pulled], [each["Id"] for each in identifiers[:5]])
    same((pulled[0]["note"]["text"], pulled[4]["note"]["by"]), ("accepted until spring", "bert"))
    same(pull(), [])
    # Our own import does not undo it, and list and show tell of it.
    scan("shop", 200, "a third title")
    same(push()["sent"], 200)
    same(pull(), [])
    listed = run("findings", "list", "--target", "shop", "--state", "all", "--format", "json")["findings"]
    told = {"shop/" + row["id"]: row["security_hub"][0]["status"] for row in listed if "security_hub" in row}
    same(told[identifiers[3]["Id"]], "NOTIFIED")
    same(len(told), 5)
    shown = run("findings", "show", identifiers[0]["Id"].removeprefix("shop/"))
    assert f"SUPPRESSED in {ACCOUNT}/us-east-1: accepted until spring (anna)" in shown, shown
    hub.batch_update_findings(FindingIdentifiers=identifiers[3:4], Workflow={"Status": "NEW"})
    same([row["status"] for row in pull()], ["NEW"])


def pull():
    return run("findings", "pull", "--from", "security-hub", "--format", "json")["workflows"]


def check_wrong_account():
    push(4, "--account", "999999999999")


def check_audit():
    run("audit", "verify")
    events = run("audit", "list", "--limit", "0", "--format", "json")["events"]
    names = {event["record"]["eventName"] for event in events}
    assert {"PushFindings", "PullWorkflow"} <= names, names


def check_aws_cli():
    """A third program's eyes, where it is installed."""
    try:
        done = subprocess.run(["aws", "securityhub", "get-findings", "--filters", '{"Id": [{"Value": "halved/", '
                               '"Comparison": "PREFIX"}]}', "--query", "length(Findings)"], stdout=subprocess.PIPE,
                              text=True, timeout=60)
    except FileNotFoundError:
        return
    same((done.returncode, done.stdout.strip()), (0, "100"))


def main():
    same(os.path.exists(PROGRAM), True)
    scan("shop", 230)
    for check in (check_hub_is_off, check_plain_push, check_changes, check_wrong_account, check_faults,
                  check_service_away, check_whole_call_refused, check_rejections, check_pull, check_aws_cli, check_audit):
        started = time.monotonic()
        check()
        print(f"{check.__name__.removeprefix('check_')}: {time.monotonic() - started:.1f} s", flush=True)


main()
