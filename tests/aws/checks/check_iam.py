"""Documents are encoded, lists are paged, and nothing is lost on the way."""

import json
from urllib.parse import quote

from botocore.session import Session

from .tools import control, fresh, peer, refused, same

POLICY = {
    "Version": "2012-10-17",
    "Statement": [
        {"Effect": "Allow", "Action": ["s3:Get*", "kms:*"], "Resource": "*", "Sid": "A b+c~ü/'()"},
        {"Effect": "Deny", "Action": "kms:Decrypt", "Resource": "*"},
    ],
}


def account(roles=5):
    iam = fresh("iam")
    for i in range(roles):
        iam.create_role(RoleName=f"role-{i}", AssumeRolePolicyDocument=json.dumps(POLICY))
        iam.put_role_policy(
            RoleName=f"role-{i}", PolicyName="inline", PolicyDocument=json.dumps(POLICY)
        )
    arn = iam.create_policy(PolicyName="managed", PolicyDocument=json.dumps(POLICY))["Policy"][
        "Arn"
    ]
    iam.attach_role_policy(RoleName="role-0", PolicyArn=arn)
    return iam, arn


def raw(operation, **given):
    """What comes over the wire: botocore's client decodes documents by itself."""
    session = Session()
    session.unregister("after-call.iam")
    client = session.create_client(
        "iam",
        region_name="us-east-1",
        endpoint_url=f"http://127.0.0.1:{peer().port}",
        aws_access_key_id=peer().application.key_id,
        aws_secret_access_key=peer().application.secret,
    )
    bodies = []
    client.meta.events.register(
        "before-parse.iam", lambda response_dict, **_: bodies.append(response_dict["body"])
    )
    getattr(client, operation)(**given)
    return bodies[0].decode()


def test_documents_are_encoded():
    iam, arn = account(1)
    for operation, given in (
        ("get_account_authorization_details", {}),
        ("get_role", {"RoleName": "role-0"}),
        ("list_roles", {}),
        ("get_role_policy", {"RoleName": "role-0", "PolicyName": "inline"}),
        ("get_policy_version", {"PolicyArn": arn, "VersionId": "v1"}),
    ):
        body = raw(operation, **given)
        assert (
            quote(json.dumps(POLICY), safe="") in body and '"Statement"' not in body
        ), f"{operation}: {body[:2000]}"
    same(iam.get_role(RoleName="role-0")["Role"]["AssumeRolePolicyDocument"], POLICY)
    same(iam.get_role_policy(RoleName="role-0", PolicyName="inline")["PolicyDocument"], POLICY)
    same(iam.get_policy_version(PolicyArn=arn, VersionId="v1")["PolicyVersion"]["Document"], POLICY)


def test_authorization_details_come_in_pages():
    iam, arn = account()
    whole = iam.get_account_authorization_details()
    assert not whole["IsTruncated"] and len(whole["RoleDetailList"]) == 5, whole
    same(
        whole["RoleDetailList"][0]["AttachedManagedPolicies"],
        [{"PolicyName": "managed", "PolicyArn": arn}],
    )
    same(whole["RoleDetailList"][0]["RolePolicyList"][0]["PolicyDocument"], POLICY)
    pages = list(
        iam.get_paginator("get_account_authorization_details").paginate(
            PaginationConfig={"PageSize": 2}
        )
    )
    same([page["IsTruncated"] for page in pages], [True] * (len(pages) - 1) + [False])
    for name in ("UserDetailList", "RoleDetailList", "Policies"):
        same([item for page in pages for item in page[name]], whole[name])
    roles = iam.get_account_authorization_details(Filter=["Role"])
    same((len(roles["RoleDetailList"]), roles["UserDetailList"], roles["Policies"]), (5, [], []))
    control("POST", "/bartizan/settings", {"page_size": 1})
    same(len(iam.get_account_authorization_details(Filter=["Role"])["RoleDetailList"]), 1)
    with refused("InvalidInput"):
        iam.get_account_authorization_details(Marker="nonsense")


def test_other_lists():
    iam, _ = account()
    for operation, member in (
        ("list_roles", "Roles"),
        ("list_users", "Users"),
        ("list_policies", "Policies"),
    ):
        whole = getattr(iam, operation)()[member]
        pages = list(iam.get_paginator(operation).paginate(PaginationConfig={"PageSize": 2}))
        same([item for page in pages for item in page[member]], whole)
    same(
        iam.list_attached_role_policies(RoleName="role-0")["AttachedPolicies"][0]["PolicyName"],
        "managed",
    )
    same(iam.list_role_policies(RoleName="role-0")["PolicyNames"], ["inline"])


def test_simulation():
    iam, _ = account(1)
    got = iam.simulate_principal_policy(
        PolicySourceArn="arn:aws:iam::123456789012:role/role-0",
        ActionNames=["s3:GetObject", "kms:Decrypt", "ec2:RunInstances"],
    )
    same(
        [result["EvalDecision"] for result in got["EvaluationResults"]],
        ["allowed", "explicitDeny", "implicitDeny"],
    )
    with refused("NoSuchEntity"):
        iam.simulate_principal_policy(
            PolicySourceArn="arn:aws:iam::123456789012:role/none", ActionNames=["s3:GetObject"]
        )
