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
    print(f"{2 * ROLES} roles of two accounts compared")


main()
