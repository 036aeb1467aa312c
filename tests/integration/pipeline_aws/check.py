"""A pipeline with everything that reaches out, against an emulator with faults; read back with the AWS CLI."""
import hashlib
import json
import os
import pathlib

from tools import (DELIVERY, PASSWORD, STEPS, TOKEN, Account, aws, client, commit, fault, git, latest, no_faults, report,
                   repository, run, same, write)

ACCOUNT = Account()


def check_whole_run():
    repository(ACCOUNT.keys() + STEPS + DELIVERY)
    run("pipeline", "run", code=6)
    same([m["event"] for m in ACCOUNT.messages()], ["approval-wanted"])
    run("pipeline", "approve", "--comment", "fine")
    run("pipeline", "resume")
    for word in ("findings     sent: 3 findings to Security Hub 123456789012/us-east-1", "archive      sent: ",
                 "messages     sent: "):
        assert word in run.errors, run.errors
    shown = latest()
    same(shown["run"]["state"], "succeeded")
    same({o["kind"]: o["state"] for o in shown["outgoing"]}, {"findings": "sent", "archive": "sent", "messages": "sent"})


def check_secret_reached_the_step_and_no_file():
    log = run("pipeline", "logs", "latest", "database")
    assert hashlib.sha256((PASSWORD + TOKEN).encode()).hexdigest() in log, log
    for file in pathlib.Path(os.environ["BARTIZAN_HOME"]).rglob("*"):
        if file.is_file():
            content = file.read_bytes()
            assert PASSWORD.encode() not in content and TOKEN.encode() not in content, file


def check_the_cli_sees_it():
    listed = run("findings", "list", "--format", "json")["findings"]
    same(aws("securityhub", "get-findings", "--query", "length(Findings)"), len(listed))
    summary = ACCOUNT.summary(latest()["run"]["id"])
    ACCOUNT.check_blobs(summary)
    same((summary["run"]["state"], summary["findings"]["total"], len(summary["steps"])), ("succeeded", 3, 6))
    listing = aws("s3api", "list-objects-v2", "--bucket", "shop-reports", "--prefix", "ci/runs/")
    same(len(listing["Contents"]), 1)
    messages = ACCOUNT.messages()
    same(sorted(m["event"] for m in messages), ["deployed", "run-succeeded"])
    assert "https://shop.example.com/" in messages[0]["text"], messages


def check_nothing_is_sent_twice():
    run("pipeline", "publish")
    assert "nothing waits" in run.errors, run.errors
    same(ACCOUNT.messages(), [])


def check_faults_that_pass():
    commit(ACCOUNT.keys() + STEPS)
    for service, operation in (("ssm", "GetParameter"), ("secretsmanager", "GetSecretValue"), ("sns", "Publish"),
                               ("s3", "PutObject")):
        fault("throttle", service, operation)
    fault("reset", "s3", "PutObject", skip=1)
    run("pipeline", "run")
    no_faults()
    assert "could not be sent" not in run.errors, run.errors
    ACCOUNT.check_blobs(ACCOUNT.summary(latest()["run"]["id"]))
    same([m["event"] for m in ACCOUNT.messages()], ["run-succeeded"])


def check_faults_that_stay():
    for service in ("s3", "sns", "securityhub"):
        fault("reset", service, times=100)
    write("policy.yaml", "fail: [ { severity: high } ]\n")
    commit(ACCOUNT.keys() + STEPS)
    run("pipeline", "run", code=1)  # the gate's verdict, not the network's
    assert run.errors.count("could not be sent") == 3 and "bartizan pipeline publish" in run.errors, run.errors
    assert "waits to be sent to s3://shop-reports/ci" in run("pipeline", "show", "latest")
    run("pipeline", "publish", code=5)
    no_faults()
    run("pipeline", "publish")
    assert all(o["state"] == "sent" for o in latest()["outgoing"])
    same(ACCOUNT.summary(latest()["run"]["id"])["run"]["state"], "failed")
    same(sorted(m["event"] for m in ACCOUNT.messages()), ["gate-refused", "run-failed"])


def check_refusals_name_the_action():
    fault("error", "ssm", "GetParameter", status=400, code="AccessDeniedException", message="no")
    run("pipeline", "run", code=1)
    no_faults()
    assert "ssm:GetParameter" in run.errors and "/shop/db-password" in run.errors, run.errors
    assert PASSWORD not in run.errors
    ACCOUNT.messages()


def check_hub_that_is_off():
    client("securityhub").disable_security_hub()
    report(findings=5)
    commit(ACCOUNT.keys() + STEPS)
    run("pipeline", "run", code=1)
    assert "EnableSecurityHub" in run.errors, run.errors
    client("securityhub").enable_security_hub()
    run("pipeline", "publish")
    ACCOUNT.messages()


def documented_policies():
    """The statements of docs/aws.md, for this account. The emulator tells resources apart in S3 only."""
    page = (pathlib.Path(__file__).parents[3] / "docs/aws.md").read_text(encoding="utf-8")
    page = page.replace("eu-central-1", "us-east-1").replace("111122223333", "123456789012")
    policies = [json.loads(block.split("```")[0]) for block in page.split("```json\n")[1:]]
    for policy in policies:
        for statement in policy["Statement"]:
            if not statement["Resource"].startswith("arn:aws:s3:"):
                statement["Resource"] = "*"
    return policies


def check_documented_policies_suffice_and_each_is_needed():
    iam, policies = client("iam"), documented_policies()
    same(len(policies), 5)
    iam.create_user(UserName="ci")
    key = iam.create_access_key(UserName="ci")["AccessKey"]
    ours = {name: os.environ[name] for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY")}

    def run_as_ci(without=None, code=0):
        for number, policy in enumerate(policies):
            if number != without:
                iam.put_user_policy(UserName="ci", PolicyName=f"p{number}", PolicyDocument=json.dumps(policy))
            elif f"p{number}" in iam.list_user_policies(UserName="ci")["PolicyNames"]:
                iam.delete_user_policy(UserName="ci", PolicyName=f"p{number}")
        os.environ |= {"AWS_ACCESS_KEY_ID": key["AccessKeyId"], "AWS_SECRET_ACCESS_KEY": key["SecretAccessKey"]}
        run("pipeline", "run", "--no-cache", code=code)
        os.environ.update(ours)

    write("policy.yaml", "fail: [ { severity: critical } ]\n")
    for number, action in enumerate(("ssm:GetParameter", "secretsmanager:GetSecretValue", "securityhub:BatchImportFindings",
                                     "s3:PutObject", "sns:Publish")):
        report(findings=10 + number)  # so that there is something new to push
        commit(ACCOUNT.keys() + STEPS)
        run_as_ci(without=number, code=1 if number < 2 else 0)
        named = f"missing action is {action}" if number < 4 else f"not authorized to perform: {action}"
        assert named in run.errors, (action, run.errors)
    run("notify", "send", "--refused")
    run("pipeline", "publish")
    report(findings=20)
    commit(ACCOUNT.keys() + STEPS)
    run_as_ci()
    assert "warning" not in run.errors, run.errors
    assert all(o["state"] == "sent" for o in latest()["outgoing"])
    ACCOUNT.messages()


def check_branches():
    git("checkout", "-q", "-b", "feature")
    commit(ACCOUNT.keys().replace("/shop/db-password", "/other") + STEPS)
    run("pipeline", "run", code=1)
    assert "runs of 'feature' may not have secrets" in run.errors, run.errors
    assert "secrets: from: what main says counts" in run.errors, run.errors
    same(sorted(o["kind"] for o in latest()["outgoing"]), ["archive", "messages"])
    git("checkout", "-q", "main")


def check_audit():
    run("audit", "verify")
    events = run("audit", "list", "--limit", "0", "--format", "json")
    names = {event["record"]["eventName"] for event in events["events"]}
    assert {"FetchSecret", "PushFindings", "ArchiveRun", "SendMessages"} <= names, names
    assert PASSWORD not in json.dumps(events) and TOKEN not in json.dumps(events)


for check in (check_whole_run, check_secret_reached_the_step_and_no_file, check_the_cli_sees_it, check_nothing_is_sent_twice,
              check_faults_that_pass, check_faults_that_stay, check_refusals_name_the_action, check_hub_that_is_off,
              check_documented_policies_suffice_and_each_is_needed, check_branches, check_audit):
    check()
    print(check.__name__.removeprefix("check_"), flush=True)
