"""check.py BARTIZAN: accounts of the emulator, read by assumed roles, in pages, and by lists, give the
same snapshots. The emulator is that of the environment (tests/aws/with_moto.py)."""
import glob
import json
import os
import subprocess
import sys
import tempfile
import urllib.request

import boto3

PROGRAM = sys.argv[1]
ACCOUNTS = {"dev": "111111111111", "qa": "222222222222"}
ROLES = 130  # more than a page of the emulator holds where nobody asks for more
USERS = 40
TRUST = json.dumps({"Version": "2012-10-17", "Statement": [
    {"Effect": "Allow", "Principal": {"Service": "ec2.amazonaws.com"}, "Action": "sts:AssumeRole"}]})


def policy(*actions, resource="*"):
    return json.dumps({"Version": "2012-10-17", "Statement": [
        {"Sid": "Some", "Effect": "Allow", "Action": list(actions), "Resource": resource}]})


def role_of(account):
    return f"arn:aws:iam::{account}:role/reader"


def iam_of(account):
    """IAM of another account, by the credentials of a role there."""
    found = boto3.client("sts").assume_role(RoleArn=role_of(account), RoleSessionName="check")["Credentials"]
    return boto3.client("iam", aws_access_key_id=found["AccessKeyId"],
                        aws_secret_access_key=found["SecretAccessKey"], aws_session_token=found["SessionToken"])


def control(method, path, data=None):
    request = urllib.request.Request(os.environ["AWS_ENDPOINT_URL"] + path, method=method,
                                     data=None if data is None else json.dumps(data).encode())
    with urllib.request.urlopen(request, timeout=20) as response:
        return json.loads(response.read())


def fill(tag, account):
    iam = iam_of(account)
    edge = iam.create_policy(PolicyName="edge", Path="/x/", PolicyDocument=policy("s3:*"))["Policy"]["Arn"]
    shared = iam.create_policy(PolicyName="shared", PolicyDocument=policy("iam:Get*"))["Policy"]["Arn"]
    iam.create_policy_version(PolicyArn=shared, PolicyDocument=policy("iam:List*"), SetAsDefault=True)
    for number in range(ROLES):
        name = f"app{number}-{tag}"
        iam.create_role(RoleName=name, Path=f"/team{number % 3}/", AssumeRolePolicyDocument=TRUST,
                        Tags=[{"Key": "team", "Value": str(number % 3)}],
                        **({"PermissionsBoundary": edge} if number % 7 == 0 else {}))
        if number % 10 == 0:
            iam.put_role_policy(RoleName=name, PolicyName="s3",
                                PolicyDocument=policy("s3:GetObject", resource=f"arn:aws:s3:::app-{tag}/*"))
            iam.attach_role_policy(RoleName=name, PolicyArn=shared)
    iam.create_instance_profile(InstanceProfileName="machines")
    iam.add_role_to_instance_profile(InstanceProfileName="machines", RoleName=f"app0-{tag}")
    for number in range(3):
        iam.create_group(GroupName=f"group{number}")
        iam.put_group_policy(GroupName=f"group{number}", PolicyName="own", PolicyDocument=policy("sqs:*"))
    iam.attach_group_policy(GroupName="group0", PolicyArn=shared)
    for number in range(USERS):
        iam.create_user(UserName=f"user{number}", **({"PermissionsBoundary": edge} if number == 3 else {}))
        iam.add_user_to_group(UserName=f"user{number}", GroupName=f"group{number % 3}")
    iam.put_user_policy(UserName="user3", PolicyName="mine", PolicyDocument=policy("sns:*"))
    return iam


def run(*arguments, code=0, **more):
    done = subprocess.run([PROGRAM, "iam", "baseline", *arguments], capture_output=True, text=True, **more)
    assert done.returncode == code, (arguments, done.returncode, done.stdout, done.stderr)
    return done


def save(name, source, *more, code=0):
    """Saves, and gives the digest."""
    done = run("save", name, source, "--snapshots", "saved", *more, code=code)
    shown = run("show", name, "--snapshots", "saved", "--format", "json").stdout
    return json.loads(shown)["states"][-1]["digest"], done.stderr


def saved(name, *path):
    with open(os.path.join("saved", name, *path), encoding="utf-8") as file:
        return json.load(file)


def same(got, wanted):
    assert got == wanted, f"got {got!r}, wanted {wanted!r}"


def calls(operation):
    counted = control("GET", "/bartizan/requests")["requests"]
    return sum(each["count"] for each in counted if (each["service"], each["operation"]) == ("iam", operation))


def main():
    clients = {tag: fill(tag, account) for tag, account in ACCOUNTS.items()}
    live = {}
    for tag, account in ACCOUNTS.items():
        live[tag], _ = save(tag, role_of(account))
        same(saved(tag, "account.json")["principals"], ROLES + USERS + 3)
        same(saved(tag, "account.json")["id"], account)
        same(len(glob.glob(f"saved/{tag}/role/*.json")), ROLES)
    assert live["dev"] != live["qa"]

    # All that decides is there.
    app = saved("dev", "role", "team0~app0-dev.json")
    same([item["name"] for item in app["policies"]], ["s3", "shared"])
    same(app["policies"][1]["document"]["Statement"][0]["Action"], "iam:list*")  # the default version
    same((app["boundary"]["name"], app["instance_profiles"], app["tags"]), ("edge", ["machines"], {"team": "0"}))
    same(app["trust"]["Statement"][0]["Principal"], {"Service": "ec2.amazonaws.com"})
    user = saved("dev", "user", "user3.json")
    same((user["groups"], user["boundary"]["name"]), (["group0"], "edge"))
    same([item["name"] for item in user["policies"]], ["mine"])

    # A saved answer is the same account.
    details = clients["dev"].get_paginator("get_account_authorization_details").paginate().build_full_result()
    with open("dev.json", "w", encoding="utf-8") as file:
        json.dump(details, file, default=str)
    same(save("dump", "dev.json")[0], live["dev"])
    # And so are its pages, one file each.
    os.mkdir("pages")
    pages = clients["dev"].get_paginator("get_account_authorization_details").paginate(
        PaginationConfig={"PageSize": 50})
    for number, page in enumerate(pages):
        with open(f"pages/{9 - number}.json", "w", encoding="utf-8") as file:
            json.dump(page, file, default=str)
    assert number > 2
    same(save("pages", "pages")[0], live["dev"])

    # Pages of the service, smaller than what was asked for.
    control("POST", "/bartizan/settings", {"page_size": 20})
    control("DELETE", "/bartizan/requests")
    same(save("small", role_of(ACCOUNTS["dev"]))[0], live["dev"])
    same(calls("GetAccountAuthorizationDetails"), (ROLES + USERS + 3 + 2 + 19) // 20)

    # By lists, where all at once is denied.
    denied = {"match": {"service": "iam", "operation": "GetAccountAuthorizationDetails"}, "fault": "error",
              "status": 403, "code": "AccessDenied", "message": "not allowed", "times": 1}
    control("POST", "/bartizan/faults", denied)
    _, notes = save("listed", role_of(ACCOUNTS["dev"]), "-v")
    assert "listing instead" in notes, notes
    for path in sorted(glob.glob("saved/dev/*/*.json")):
        if "/objects/" in path:
            continue
        kind, name = path.split(os.sep)[2:]
        other = saved("listed", kind, name)
        other.pop("max_session", None)  # only GetRole tells it
        same(other, saved("dev", kind, name))
    same(saved("listed", "account.json")["principals"], ROLES + USERS + 3)
    same((calls("GetRole"), calls("GetPolicyVersion")), (ROLES, 2))

    # What the lists may not tell either is told, and the rest is there.
    control("POST", "/bartizan/faults", denied)
    control("POST", "/bartizan/faults", {**denied, "match": {"service": "iam", "operation": "ListUsers"}})
    _, notes = save("partly", role_of(ACCOUNTS["dev"]), code=3)
    assert "its users cannot be listed: AccessDenied" in notes, notes
    same(saved("partly", "account.json")["principals"], ROLES + 3)

    # A page that breaks off is fetched again, or is an error; nothing is saved of it.
    cut = {"match": {"service": "iam", "operation": "GetAccountAuthorizationDetails"}, "fault": "cut", "skip": 2}
    control("POST", "/bartizan/faults", {**cut, "times": 1})
    same(save("small", role_of(ACCOUNTS["dev"]))[0], live["dev"])
    control("DELETE", "/bartizan/faults")
    control("POST", "/bartizan/faults", {**cut, "times": 9})
    run("save", "never", role_of(ACCOUNTS["dev"]), "--snapshots", "saved", code=5)
    control("DELETE", "/bartizan/faults")
    assert not os.path.exists("saved/never")

    # A change is another state; the change back is the first digest again.
    clients["qa"].put_role_policy(RoleName="app1-qa", PolicyName="new", PolicyDocument=policy("ec2:*"))
    changed, _ = save("qa", role_of(ACCOUNTS["qa"]))
    assert changed != live["qa"]
    clients["qa"].delete_role_policy(RoleName="app1-qa", PolicyName="new")
    same(save("qa", role_of(ACCOUNTS["qa"]))[0], live["qa"])
    same(len(json.loads(run("show", "qa", "--snapshots", "saved", "--format", "json").stdout)["states"]), 3)
    print(f"{2 * (ROLES + USERS)} roles and users of two accounts saved in six ways")


with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    main()
