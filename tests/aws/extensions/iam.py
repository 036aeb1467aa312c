"""IAM: documents come URL-encoded and lists in pages, as from the service."""

from urllib.parse import quote, unquote

from moto.core.serialize import url_encode
from moto.iam.access_control import IAMPolicy, PermissionResult
from moto.iam.models import iam_backends
from moto.iam.responses import IamResponse
from moto.utilities.utils import get_partition
from peer import extend
from peer.extend import Refused, after, before, operation

DOCUMENTS = ("PolicyDocument", "AssumeRolePolicyDocument", "Document")
DETAILS = ("UserDetailList", "GroupDetailList", "RoleDetailList", "Policies")
DEFAULT_ITEMS = 100


# moto encodes in some operations, as it serializes; here all is done by encoded().
for _path, _change in list(IamResponse.RESPONSE_KEY_PATH_TO_TRANSFORMER.items()):
    if _change is url_encode:
        del IamResponse.RESPONSE_KEY_PATH_TO_TRANSFORMER[_path]


def encoded(value):
    """The same data with every policy document percent-encoded as RFC 3986 says."""
    if isinstance(value, list):
        return [encoded(item) for item in value]
    if isinstance(value, dict):
        return {
            key: encoded_text(item) if key in DOCUMENTS and isinstance(item, str) else encoded(item)
            for key, item in value.items()
        }
    return value


def encoded_text(text):
    # Some of moto's models keep documents encoded, with bare slashes.
    return quote(unquote(text) if text.startswith("%7B") else text, safe="")


def backend_of(response):
    return iam_backends[response.current_account][get_partition(response.region)]


def boundaries(response):
    """Permissions boundaries of users by name, which moto does not keep."""
    return extend.state(backend_of(response), "boundaries", dict)


def with_boundary(response, user):
    arn = boundaries(response).get(user["UserName"])
    if not arn:
        return user
    kind = "PermissionsBoundaryPolicy"
    return user | {
        "PermissionsBoundary": {"PermissionsBoundaryType": kind, "PermissionsBoundaryArn": arn}
    }


def named(response, detail):
    """Name, id and use of a managed policy, which moto leaves out of the details."""
    backend, arn = backend_of(response), detail["Arn"]
    known = backend.managed_policies[arn]
    bounded = [role for role in backend.roles.values() if role.permissions_boundary_arn == arn]
    return detail | {
        "PolicyName": known.name,
        "PolicyId": known.id,
        "PermissionsBoundaryUsageCount": len(bounded)
        + list(boundaries(response).values()).count(arn),
    }


@after("iam", "GetAccountAuthorizationDetails")
def authorization_details(response, given, output):
    """MaxItems counts the items of all four lists together."""
    output["UserDetailList"] = [with_boundary(response, user) for user in output["UserDetailList"]]
    policies = sorted(output["Policies"], key=lambda each: each["Arn"])
    output["Policies"] = [named(response, policy) for policy in policies]
    items = [(name, item) for name in DETAILS for item in output.get(name, [])]
    some, marker = extend.page(items, given, "MaxItems", "Marker", DEFAULT_ITEMS, "InvalidInput")
    answer = {name: [encoded(item) for own, item in some if own == name] for name in DETAILS}
    return answer | {"IsTruncated": marker is not None} | ({"Marker": marker} if marker else {})


@before("iam", "CreateUser")
def create_user(response, given):
    check_boundary(response, given)


@after("iam", "CreateUser")
def created_user(response, given, output):
    boundaries(response).pop(given["UserName"], None)  # of a user of that name who was deleted
    if given.get("PermissionsBoundary"):
        boundaries(response)[given["UserName"]] = given["PermissionsBoundary"]
    return output | {"User": with_boundary(response, output["User"])}


@after("iam", "GetUser")
def get_user(response, _, output):
    return output | {"User": with_boundary(response, output["User"])}


@operation("iam", "PutUserPermissionsBoundary")
def put_user_boundary(response, given):
    backend_of(response).get_user(given["UserName"])  # or NoSuchEntity
    check_boundary(response, given)
    boundaries(response)[given["UserName"]] = given["PermissionsBoundary"]
    return {}


@operation("iam", "DeleteUserPermissionsBoundary")
def delete_user_boundary(response, given):
    backend_of(response).get_user(given["UserName"])
    boundaries(response).pop(given["UserName"], None)
    return {}


def check_boundary(response, given):
    arn = given.get("PermissionsBoundary")
    if arn and arn not in backend_of(response).managed_policies:
        raise Refused("NoSuchEntity", f"Scope ARN: {arn} does not exist or is not attachable.")


@after(
    "iam",
    "CreateRole",
    "GetRole",
    "UpdateRole",
    "GetRolePolicy",
    "GetUserPolicy",
    "GetGroupPolicy",
    "GetPolicyVersion",
    "ListPolicyVersions",
    "GetInstanceProfile",
    "ListInstanceProfilesForRole",
    "CreateInstanceProfile",
)
def with_documents(_, __, output):
    return encoded(output)


def paged(name, member):
    @after("iam", name)
    def edit(_, given, output):
        some, marker = extend.page(
            output.get(member, []), given, "MaxItems", "Marker", DEFAULT_ITEMS, "InvalidInput"
        )
        return {member: encoded(some), "IsTruncated": marker is not None} | (
            {"Marker": marker} if marker else {}
        )

    return edit


for _name, _member in (
    ("ListRolePolicies", "PolicyNames"),
    ("ListUserPolicies", "PolicyNames"),
    ("ListGroupPolicies", "PolicyNames"),
    ("ListGroupsForUser", "Groups"),
    ("ListUsers", "Users"),
    ("ListGroups", "Groups"),
    ("ListInstanceProfiles", "InstanceProfiles"),
):
    paged(_name, _member)


def attached(kind):
    """moto's own pages say that more follow where nothing does."""

    @operation("iam", f"ListAttached{kind}Policies")
    def listed(response, given):
        owner = getattr(backend_of(response), f"get_{kind.lower()}")(given[f"{kind}Name"])
        policies = [
            {"PolicyName": policy.name, "PolicyArn": policy.arn}
            for policy in sorted(owner.managed_policies.values(), key=lambda each: each.name)
            if policy.path.startswith(given.get("PathPrefix") or "/")
        ]
        some, marker = extend.page(
            policies, given, "MaxItems", "Marker", DEFAULT_ITEMS, "InvalidInput"
        )
        return {"AttachedPolicies": some, "IsTruncated": marker is not None} | (
            {"Marker": marker} if marker else {}
        )

    return listed


for _kind in ("Role", "User", "Group"):
    attached(_kind)


@after("iam", "ListRoles", "ListPolicies")
def with_own_pages(_, __, output):
    return encoded(output)  # moto pages these


@operation("iam", "SimulatePrincipalPolicy")
def simulate(response, given):
    """Identity policies only, no conditions: moto's own evaluation."""
    backend = backend_of(response)
    kind, _, name = given["PolicySourceArn"].rpartition(":")[2].partition("/")
    name = name.rpartition("/")[2]
    if kind == "role" and any(role.name == name for role in backend.get_roles()):
        names, inline = (
            backend.list_role_policies(name),
            lambda own: backend.get_role_policy(name, own)[1],
        )
        attached = backend.list_attached_role_policies(name)[0]
    elif kind == "user" and name in backend.users:
        names, inline = backend.list_user_policies(name), lambda own: backend.get_user_policy(
            name, own
        )
        attached = backend.list_attached_user_policies(name)[0]
    else:
        raise Refused("NoSuchEntity", f"Policy source {given['PolicySourceArn']} does not exist")
    policies = [IAMPolicy(policy) for policy in [inline(own) for own in names] + list(attached)]
    return {
        "EvaluationResults": [
            {
                "EvalActionName": action,
                "EvalResourceName": resource,
                "EvalDecision": decide(policies, action, resource),
            }
            for action in given["ActionNames"]
            for resource in given.get("ResourceArns", ["*"])
        ],
        "IsTruncated": False,
    }


def decide(policies, action, resource):
    results = [policy.is_action_permitted(action, resource) for policy in policies]
    if PermissionResult.DENIED in results:
        return "explicitDeny"
    return "allowed" if PermissionResult.PERMITTED in results else "implicitDeny"
