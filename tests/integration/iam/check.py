"""check.py BARTIZAN CATALOGUE: roles of two accounts, fetched live and compared. The emulator is that
of the environment (tests/aws/with_moto.py)."""
import csv
import json
import os
import subprocess
import sys
import tempfile

import boto3

PROGRAM, CATALOGUE = sys.argv[1:3]
ACCOUNTS = {"dev": "111111111111", "qa": "222222222222"}
ROLES = 130  # more than the emulator puts on a page where nobody asks for more
TRUST = json.dumps({"Version": "2012-10-17", "Statement": [
    {"Effect": "Allow", "Principal": {"Service": "ec2.amazonaws.com"}, "Action": "sts:AssumeRole"}]})


def policy(*actions, resource="*"):
    return json.dumps({"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Action": list(actions), "Resource": resource}]})


def iam_of(account):
    """IAM of another account, by the credentials of a role there."""
    found = boto3.client("sts").assume_role(
        RoleArn=f"arn:aws:iam::{account}:role/reader", RoleSessionName="check")["Credentials"]
    return boto3.client("iam", aws_access_key_id=found["AccessKeyId"],
                        aws_secret_access_key=found["SecretAccessKey"], aws_session_token=found["SessionToken"])


def fill(tag, account):
    iam = iam_of(account)
    shared = iam.create_policy(PolicyName="shared", PolicyDocument=policy("iam:Get*"))["Policy"]["Arn"]
    for number in range(ROLES):
        name = f"app{number}-{tag}"
        iam.create_role(RoleName=name, AssumeRolePolicyDocument=TRUST)
        if number % 10 == 0:
            iam.put_role_policy(RoleName=name, PolicyName="s3", PolicyDocument=policy(
                "s3:GetObject", *(["s3:PutObject"] if (tag, number) == ("qa", 20) else []),
                resource=f"arn:aws:s3:::app-{tag}/*"))
            iam.attach_role_policy(RoleName=name, PolicyArn=shared)
    if tag == "qa":
        iam.create_role(RoleName="only-here", AssumeRolePolicyDocument=TRUST)


def run(folder, *arguments, code=0):
    done = subprocess.run([PROGRAM, "iam", *arguments], cwd=folder, capture_output=True, text=True)
    assert done.returncode == code, (arguments, done.returncode, done.stdout, done.stderr)
    return done.stdout


def rows(*path):
    with open(os.path.join(*path), newline="", encoding="utf-8") as file:
        return list(csv.reader(file))[1:]


def same(got, wanted):
    assert got == wanted, f"got {got!r}, wanted {wanted!r}"


def summary(report):
    """Names of the principals that differ, and what changed."""
    return {each["name"]: [(change["change"], change["direction"], change.get("actions", []))
                           for change in each["changes"]] for each in report["differences"]}


def check_meaning(folder):
    """Both accounts live, through the profiles' roles and through the ARNs of these roles."""
    accounts = ["dev=dev-profile", "qa=qa-profile"]
    report = json.loads(run(folder, "diff", *accounts, "--suggest", "--format", "json", "-q", code=1))
    same([side["account"] for side in report["sides"]], list(ACCOUNTS.values()))
    assert {"name": "env", "values": ["dev", "qa"], "automatic": True} in report["rules"], report["rules"]
    same(summary(report), {"app20-<env>": [("access", "more", ["s3:PutObject"])],
                           "only-here": [("only", "more", [])]})
    same(report["counts"]["role"]["matched"], ROLES)
    same(report["counts"]["role"]["same_text"], ROLES - 1)
    same(report["problems"], [])
    change = report["differences"][0]["changes"][0]
    same(change["confirmed"], True)
    same([request["resource"] for request in change["witness"]],
         ["arn:aws:s3:::app-dev/example", "arn:aws:s3:::app-qa/example"])

    arns = [f"{tag}=arn:aws:iam::{account}:role/reader" for tag, account in ACCOUNTS.items()]
    table = run(folder, "matrix", *arns, "--suggest", "--format", "csv", "-q", code=1)
    same(table.splitlines(), ["kind,name,severity,dev,qa", "role,app20-<env>,MEDIUM,same,more",
                              "role,only-here,LOW,absent,more"])


def check_drift(folder):
    run(folder, "baseline", "save", "-q", "golden", "dev=dev-profile")
    run(folder, "drift", "golden", "dev=dev-profile", "-q")
    iam = iam_of(ACCOUNTS["dev"])
    iam.put_role_policy(RoleName="app7-dev", PolicyName="late", PolicyDocument=policy("iam:CreateAccessKey"))
    iam.update_assume_role_policy(RoleName="app8-dev", PolicyDocument=TRUST.replace(
        '{"Service": "ec2.amazonaws.com"}', '{"AWS": "*"}'))
    iam.delete_role_policy(RoleName="app10-dev", PolicyName="s3")
    report = json.loads(run(folder, "drift", "golden", "dev-profile", "--format", "json", "-q", code=1))
    found = summary(report)
    same(found["app7-dev"], [("access", "more", ["iam:CreateAccessKey"])])
    same(found["app10-dev"], [("access", "less", ["s3:GetObject"])])
    same([(change[0], change[1]) for change in found["app8-dev"]], [("trust", "more"), ("trust", "less")])
    same(len(found), 3)
    same({each["name"]: each["severity"] for each in report["differences"]},
         {"app8-dev": "CRITICAL", "app7-dev": "HIGH", "app10-dev": "INFORMATIONAL"})
    run(folder, "drift", "golden", "dev-profile", "--fail-on", "critical", "--principal", "app7*", "-q")
    run(folder, "drift", "golden", "qa-profile", "-q", code=3)


def main():
    with tempfile.TemporaryDirectory() as folder:
        config = os.path.join(folder, "config")
        with open(config, "w", encoding="utf-8") as file:
            for tag, account in ACCOUNTS.items():
                file.write(f"[profile {tag}-profile]\nrole_arn = arn:aws:iam::{account}:role/reader\n"
                           "credential_source = Environment\nregion = us-east-1\n")
        for tag, account in ACCOUNTS.items():
            fill(tag, account)
        os.environ["AWS_CONFIG_FILE"] = config
        run(folder, "init", "--catalogue", CATALOGUE)
        with open(os.path.join(folder, "equivalency_list.json"), "w", encoding="utf-8") as file:
            json.dump({"ENV": ["dev", "qa"]}, file)
        assert "'dev-profile', 'qa-profile'" in run(folder, "listprofiles")

        run(folder, "harvest", "dev-profile", "dev", "--output", "one")
        harvested = rows(folder, "one", "dev_dev-profile_iam_tuples.csv")
        same(len({row[0] for row in harvested}), ROLES)
        same(len(harvested), ROLES + ROLES // 10 * 2)
        assert ["app10-dev", "/", "shared", "managed", "Allow", "iam", "GetRole", "*", ""] in harvested

        run(folder, "diff", "dev-profile", "dev", "qa-profile", "qa", "--output", "two", "--exit-code", code=1)
        same(rows(folder, "two", "qa_to_dev_common_role_difference_items.csv"),
             [["app20-ENV", "/", "s3", "inline", "Allow", "s3", "PutObject", "arn:aws:s3:::app-ENV/*", ""]])
        same(rows(folder, "two", "dev_to_qa_common_role_difference_items.csv"), [])
        same(rows(folder, "two", "roles_in_qa_but_not_in_dev.csv"), [["only-here", "/"]])
        same(rows(folder, "two", "roles_in_dev_but_not_in_qa.csv"), [])

        # A saved answer gives the rows of the account.
        saved = subprocess.run([PROGRAM, "aws", "call", "iam", "GetAccountAuthorizationDetails",
                                "--profile", "dev-profile"], capture_output=True, check=True)
        with open(os.path.join(folder, "dev.json"), "wb") as file:
            file.write(saved.stdout)
        run(folder, "harvest", "@dev.json", "dev", "--output", "three")
        same(rows(folder, "three", "dev_dev_iam_tuples.csv"), harvested)
        run(folder, "harvest", "nobody-profile", "x", "--output", "four", code=3)
        assert not os.path.exists(os.path.join(folder, "four"))

        os.environ["BARTIZAN_HOME"] = os.path.join(folder, "home")
        check_meaning(folder)
        check_drift(folder)
    print(f"{2 * ROLES} roles of two accounts compared")


main()
