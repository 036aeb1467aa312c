"""IAM: documents come URL-encoded and lists in pages, as from the service."""

from urllib.parse import quote, unquote

from moto.core.serialize import url_encode
from moto.iam.access_control import IAMPolicy, PermissionResult
from moto.iam.models import iam_backends
from moto.iam.responses import IamResponse
from moto.utilities.utils import get_partition
from peer import extend
from peer.extend import Refused, after, operation

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


@after("iam", "GetAccountAuthorizationDetails")
def authorization_details(_, given, output):
    """MaxItems counts the items of all four lists together."""
    items = [(name, item) for name in DETAILS for item in output.get(name, [])]
    some, marker = extend.page(items, given, "MaxItems", "Marker", DEFAULT_ITEMS, "InvalidInput")
    answer = {name: [encoded(item) for own, item in some if own == name] for name in DETAILS}
    return answer | {"IsTruncated": marker is not None} | ({"Marker": marker} if marker else {})


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
    "ListInstanceProfiles",
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
    ("ListAttachedRolePolicies", "AttachedPolicies"),
    ("ListUsers", "Users"),
    ("ListGroups", "Groups"),
):
    paged(_name, _member)


@after("iam", "ListRoles", "ListPolicies")
def with_own_pages(_, __, output):
    return encoded(output)  # moto pages these


@operation("iam", "SimulatePrincipalPolicy")
def simulate(response, given):
    """Identity policies only, no conditions: moto's own evaluation."""
    backend = iam_backends[response.current_account][get_partition(response.region)]
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
