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
    people(iam)
    for operation, given in (
        ("list_instance_profiles", {}),
        ("get_user_policy", {"UserName": "ann", "PolicyName": "of-user"}),
        ("get_group_policy", {"GroupName": "ops", "PolicyName": "of-group"}),
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


def people(iam):
    """Users, a group, a boundary, an instance profile; the ARN of the boundary."""
    document = json.dumps(POLICY)
    made = iam.create_policy(PolicyName="edge", Path="/x/", PolicyDocument=document)
    edge = made["Policy"]["Arn"]
    iam.create_group(GroupName="ops", Path="/teams/")
    iam.put_group_policy(GroupName="ops", PolicyName="of-group", PolicyDocument=document)
    iam.attach_group_policy(GroupName="ops", PolicyArn=edge)
    iam.create_user(
        UserName="ann", PermissionsBoundary=edge, Tags=[{"Key": "team", "Value": "red"}]
    )
    iam.put_user_policy(UserName="ann", PolicyName="of-user", PolicyDocument=document)
    iam.add_user_to_group(UserName="ann", GroupName="ops")
    iam.create_user(UserName="bob")
    iam.create_role(RoleName="app", AssumeRolePolicyDocument=document, PermissionsBoundary=edge)
    iam.create_instance_profile(InstanceProfileName="app-profile")
    iam.add_role_to_instance_profile(InstanceProfileName="app-profile", RoleName="app")
    return edge


def boundary(arn):
    return {
        "PermissionsBoundaryType": "PermissionsBoundaryPolicy",
        "PermissionsBoundaryArn": arn,
    }


def one(items, key, name):
    (found,) = [item for item in items if item[key] == name]
    return found


def test_authorization_details_are_whole():
    iam = fresh("iam")
    edge = people(iam)
    iam.create_policy_version(PolicyArn=edge, PolicyDocument=json.dumps(POLICY), SetAsDefault=True)
    details = iam.get_account_authorization_details()
    ann = one(details["UserDetailList"], "UserName", "ann")
    same(ann["PermissionsBoundary"], boundary(edge))
    same(ann["Tags"], [{"Key": "team", "Value": "red"}])
    same(ann["GroupList"], ["ops"])
    same(ann["UserPolicyList"], [{"PolicyName": "of-user", "PolicyDocument": POLICY}])
    assert "PermissionsBoundary" not in one(details["UserDetailList"], "UserName", "bob")
    ops = one(details["GroupDetailList"], "GroupName", "ops")
    same(ops["GroupPolicyList"], [{"PolicyName": "of-group", "PolicyDocument": POLICY}])
    same(ops["AttachedManagedPolicies"], [{"PolicyName": "edge", "PolicyArn": edge}])
    role = one(details["RoleDetailList"], "RoleName", "app")
    same(role["PermissionsBoundary"], boundary(edge))
    same(role["InstanceProfileList"][0]["InstanceProfileName"], "app-profile")
    same(role["InstanceProfileList"][0]["Roles"][0]["AssumeRolePolicyDocument"], POLICY)
    policy = one(details["Policies"], "Arn", edge)
    same((policy["PolicyName"], policy["PermissionsBoundaryUsageCount"]), ("edge", 2))
    same(policy["PolicyId"], iam.get_policy(PolicyArn=edge)["Policy"]["PolicyId"])
    same([v["IsDefaultVersion"] for v in policy["PolicyVersionList"]], [False, True])
    same([v["Document"] for v in policy["PolicyVersionList"]], [POLICY, POLICY])


def test_boundaries_of_users():
    iam = fresh("iam")
    edge = people(iam)
    same(iam.get_user(UserName="ann")["User"]["PermissionsBoundary"], boundary(edge))
    iam.delete_user_permissions_boundary(UserName="ann")
    assert "PermissionsBoundary" not in iam.get_user(UserName="ann")["User"]
    iam.put_user_permissions_boundary(UserName="bob", PermissionsBoundary=edge)
    same(iam.get_user(UserName="bob")["User"]["PermissionsBoundary"], boundary(edge))
    with refused("NoSuchEntity"):
        iam.put_user_permissions_boundary(UserName="nobody", PermissionsBoundary=edge)
    with refused("NoSuchEntity"):
        iam.create_user(UserName="carl", PermissionsBoundary=edge + "-not")
    with refused("NoSuchEntity"):
        iam.get_user(UserName="carl")


def test_lists_of_users_and_groups_come_in_pages():
    iam = fresh("iam")
    people(iam)
    for i in range(3):
        name = f"extra-{i}"
        arn = iam.create_policy(PolicyName=name, PolicyDocument=json.dumps(POLICY))["Policy"]["Arn"]
        for kind, owner in (("user", "ann"), ("group", "ops")):
            given = {f"{kind.capitalize()}Name": owner}
            getattr(iam, f"put_{kind}_policy")(
                **given, PolicyName=name, PolicyDocument=json.dumps(POLICY)
            )
            getattr(iam, f"attach_{kind}_policy")(**given, PolicyArn=arn)
        iam.create_group(GroupName=name)
        iam.add_user_to_group(GroupName=name, UserName="ann")
        iam.create_instance_profile(InstanceProfileName=name)
    for operation, member, size, given in (
        ("list_user_policies", "PolicyNames", 4, {"UserName": "ann"}),
        ("list_attached_user_policies", "AttachedPolicies", 3, {"UserName": "ann"}),
        ("list_groups_for_user", "Groups", 4, {"UserName": "ann"}),
        ("list_group_policies", "PolicyNames", 4, {"GroupName": "ops"}),
        ("list_attached_group_policies", "AttachedPolicies", 4, {"GroupName": "ops"}),
        ("list_groups", "Groups", 4, {}),
        ("list_instance_profiles", "InstanceProfiles", 4, {}),
    ):
        whole = getattr(iam, operation)(**given)
        same((len(whole[member]), whole["IsTruncated"]), (size, False))
        pages = list(
            iam.get_paginator(operation).paginate(**given, PaginationConfig={"PageSize": 2})
        )
        same([len(page[member]) for page in pages], [2, size - 2])
        same([item for page in pages for item in page[member]], whole[member])


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
