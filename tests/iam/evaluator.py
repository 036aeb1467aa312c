"""A plain evaluator of IAM policies: a second opinion on what `bartizan iam diff` says.

Written from AWS's documentation alone (below: UG is https://docs.aws.amazon.com/IAM/latest/UserGuide/),
over the JSON that GetAccountAuthorizationDetails answers:
  UG reference_policies_evaluation-logic.html   Deny, Allow, permissions boundary
  UG reference_policies_elements_*.html         the elements of statements
  UG reference_policies_variables.html          ${aws:username}, ${key, 'default'}, ${*}
  UG reference_policies_condition-single-vs-multi-valued-context-keys.html  ForAllValues, ForAnyValue

Not modelled: policies of organizations, resources and sessions; which resources an action has.
"""
import base64
import binascii
import functools
import ipaddress
import json
import re
import urllib.parse
from datetime import datetime, timezone
from decimal import Decimal, InvalidOperation

ALLOWED, DENIED, NOT_ALLOWED, BOUNDED = "allowed", "denied", "not-allowed", "bounded"


class PolicyError(ValueError):
    """A policy that IAM would not have accepted: nothing can be said about it."""


class Request:
    """What somebody wants to do. The target is a resource's ARN; for trust policies the principal, written
    "AWS|ACCOUNT|ARN", "AWS|-|UNIQUE ID", "Service|NAME", "Federated|PROVIDER", "CanonicalUser|ID"."""

    def __init__(self, action, target, context=None):
        self.action = action.lower()
        self.target = target
        self.context = {}
        for key, values in (context or {}).items():
            self.context.setdefault(key.lower(), []).extend([values] if isinstance(values, str) else values)


def as_list(value):
    return value if isinstance(value, list) else [value]


def text_of(value):
    """Values of policies are text, numbers or booleans."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (str, int, float)):
        return str(value)
    raise PolicyError(f"no value: {value!r}")


# Patterns: lists of tokens, of which each is a character, STAR or ANY.

STAR, ANY = object(), object()
VARIABLE = re.compile(r"\s*([^,]+?)\s*(?:,\s*'([^']*)'\s*)?")


def variable_value(inside, context):
    found = VARIABLE.fullmatch(inside)
    if not found:
        raise PolicyError(f"no variable: ${{{inside}}}")
    name, default = found.groups()
    values = context.get(name.lower(), [])
    if len(values) == 1:
        return values[0]
    # Keys with several values cannot be variables.
    return None if values else default


def tokens_of(text, variables, context, wildcards=True):
    """The pattern that the text is for this request; None where a variable has no value."""
    tokens, at = [], 0
    while at < len(text):
        if variables and text.startswith("${", at):
            end = text.find("}", at)
            if end < 0:
                raise PolicyError(f"variable without an end: {text}")
            inside = text[at + 2:end]
            value = inside if inside in ("*", "?", "$") else variable_value(inside, context)
            if value is None:
                return None
            tokens += value
            at = end + 1
            continue
        tokens.append({"*": STAR, "?": ANY}.get(text[at], text[at]) if wildcards else text[at])
        at += 1
    return tokens


def glob_expression(tokens):
    return "".join(".*" if t is STAR else "." if t is ANY else re.escape(t) for t in tokens)


def glob_matches(tokens, word):
    return compiled(glob_expression(tokens)).fullmatch(word) is not None


@functools.lru_cache(maxsize=None)
def compiled(expression):
    return re.compile(expression, re.DOTALL)


def resource_expression(tokens):
    """Wildcards of an ARN stay within its segments, but for a '*' that ends one (UG
    reference_policies_elements_resource.html). The sixth segment is the rest."""
    if tokens[:4] != list("arn:"):
        return glob_expression(tokens)
    expression, segment = "", 0
    for index, token in enumerate(tokens):
        ends = index + 1 == len(tokens) or tokens[index + 1] == ":"
        within = segment < 5
        if token is STAR:
            expression += ".*" if ends or not within else "[^:]*"
        elif token is ANY:
            expression += "[^:]" if within else "."
        else:
            expression += re.escape(token)
            segment += token == ":"
    return expression


# Conditions.

def decimal_of(text):
    try:
        number = Decimal(text.strip())
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def instant_of(text):
    """ISO 8601, or seconds of Unix time."""
    number = decimal_of(text)
    if number is not None:
        return number
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=timezone.utc)
    since = moment - datetime(1970, 1, 1, tzinfo=timezone.utc)
    return Decimal(since.days * 86400 + since.seconds) + Decimal(since.microseconds) / 1000000


def bytes_of(text):
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return None


def ordered(parse, compare):
    def matches(value, word):
        left, right = parse(word), parse(value)
        return left is not None and right is not None and compare(left, right)
    return matches


def same_bool(value, word):
    return value.lower() in ("true", "false") and value.lower() == word.lower()


def in_network(value, word):
    try:
        return ipaddress.ip_address(word) in ipaddress.ip_network(value, strict=False)
    except ValueError:
        return False


def arn_matches(tokens, word):
    """Each of the six components by itself."""
    components, words = [[]], word.split(":", 5)
    for token in tokens:
        if token == ":" and len(components) < 6:
            components.append([])
        else:
            components[-1].append(token)
    return len(components) == len(words) == 6 and all(map(glob_matches, components, words))


def plain(tokens):
    return "".join(tokens)


COMPARISONS = {"equals": lambda a, b: a == b, "lessthan": lambda a, b: a < b,
               "lessthanequals": lambda a, b: a <= b, "greaterthan": lambda a, b: a > b,
               "greaterthanequals": lambda a, b: a >= b}
# Those that take patterns and variables: (matches(tokens, word), whether '*' and '?' are wildcards).
TOKEN_OPERATORS = {
    "stringequals": (lambda tokens, word: plain(tokens) == word, False),
    "stringequalsignorecase": (lambda tokens, word: plain(tokens).lower() == word.lower(), False),
    "stringlike": (glob_matches, True),
    "arnequals": (arn_matches, True),
    "arnlike": (arn_matches, True),
}
# Those that do not: matches(value, word).
TEXT_OPERATORS = {
    "bool": same_bool,
    "binaryequals": ordered(bytes_of, COMPARISONS["equals"]),
    "ipaddress": in_network,
    **{"numeric" + name: ordered(decimal_of, test) for name, test in COMPARISONS.items()},
    **{"date" + name: ordered(instant_of, test) for name, test in COMPARISONS.items()},
}
NEGATED = {"stringnotequals": "stringequals", "stringnotequalsignorecase": "stringequalsignorecase",
           "stringnotlike": "stringlike", "arnnotequals": "arnequals", "arnnotlike": "arnlike",
           "numericnotequals": "numericequals", "datenotequals": "dateequals", "notipaddress": "ipaddress"}


class Condition:
    """One key of one operator."""

    def __init__(self, operator, key, values, variables):
        quantifier, _, name = operator.lower().rpartition(":")
        if quantifier not in ("", "forallvalues", "foranyvalue"):
            raise PolicyError(f"no such operator: {operator}")
        self.quantifier = quantifier
        self.if_exists = name.endswith("ifexists")
        self.name = name.removesuffix("ifexists")
        self.negated = self.name in NEGATED
        self.base = NEGATED.get(self.name, self.name)
        if self.base not in TOKEN_OPERATORS and self.base not in TEXT_OPERATORS and self.base != "null":
            raise PolicyError(f"no such operator: {operator}")
        # Names of keys have no case, those of tags neither (UG reference_policies_condition-keys.html).
        self.key = key.lower()
        self.values = [text_of(value) for value in as_list(values)]
        self.variables = variables

    def matches_one(self, word, context):
        if self.base in TEXT_OPERATORS:
            return any(TEXT_OPERATORS[self.base](value, word) for value in self.values)
        matches, wildcards = TOKEN_OPERATORS[self.base]
        patterns = (tokens_of(value, self.variables, context, wildcards) for value in self.values)
        return any(tokens is not None and matches(tokens, word) for tokens in patterns)

    def holds(self, context):
        words = context.get(self.key, [])
        if self.base == "null":
            return any(value.lower() == ("false" if words else "true") for value in self.values)
        if not words:
            if self.if_exists or self.quantifier == "forallvalues":
                return True
            return self.negated and self.quantifier == ""
        if self.quantifier == "":
            return any(self.matches_one(word, context) for word in words) != self.negated
        each = [self.matches_one(word, context) != self.negated for word in words]
        return all(each) if self.quantifier == "forallvalues" else any(each)


# Statements.

class Principals:
    """The element Principal or NotPrincipal of a trust policy."""

    def __init__(self, element):
        if isinstance(element, str):
            if element != "*":
                raise PolicyError(f"no principal: {element}")
            element = {"AWS": "*"}
        self.entries = [(kind, text_of(value)) for kind, values in element.items() for value in as_list(values)]

    def match(self, principal):
        return any(entry_matches(kind, value, principal) for kind, value in self.entries)


def entry_matches(kind, value, principal):
    wanted, _, rest = principal.partition("|")
    if kind != wanted:
        return False
    if value == "*":
        return True
    if kind != "AWS":
        return value == rest
    account, _, arn = rest.partition("|")
    if re.fullmatch(r"\d{12}", value):
        return account == value
    root = re.fullmatch(r"arn:[^:]*:iam::([^:]*):root", value)
    if root:
        return account == root.group(1)
    if value == arn:
        return True
    # A role's entry speaks of its sessions.
    role = re.fullmatch(r"arn:([^:]*):iam::([^:]*):role/(?:.*/)?([^/]+)", value)
    return bool(role) and arn.startswith("arn:{}:sts::{}:assumed-role/{}/".format(*role.groups()))


ELEMENTS = {"Sid", "Effect", "Action", "NotAction", "Resource", "NotResource", "Principal", "NotPrincipal", "Condition"}


class Statement:
    def __init__(self, raw, variables, trust):
        if set(raw) - ELEMENTS:
            raise PolicyError(f"unknown elements: {sorted(set(raw) - ELEMENTS)}")
        if raw.get("Effect") not in ("Allow", "Deny"):
            raise PolicyError("no Effect")
        self.allow = raw["Effect"] == "Allow"
        self.raw = raw
        self.not_action, actions = self.either(raw, "Action")
        self.actions = [compiled(glob_expression(tokens_of(text_of(action).lower(), False, {})))
                        for action in as_list(actions)]
        self.variables = variables
        self.trust = trust
        if trust:
            self.not_target, principals = self.either(raw, "Principal")
            self.principals = Principals(principals)
        else:
            self.not_target, resources = self.either(raw, "Resource")
            self.resources = [self.resource(text_of(resource)) for resource in as_list(resources)]
        self.conditions = [Condition(operator, key, values, variables)
                           for operator, block in (raw.get("Condition") or {}).items()
                           for key, values in block.items()]

    @staticmethod
    def either(raw, name):
        if (name in raw) == ("Not" + name in raw):
            raise PolicyError(f"{name} or Not{name} must be there")
        return ("Not" + name in raw), raw.get(name, raw.get("Not" + name))

    def resource(self, text):
        """Compiled where it has no variables."""
        if self.variables and "${" in text:
            return text
        return compiled(resource_expression(tokens_of(text, False, {})))

    def resource_matches(self, resource, request):
        if isinstance(resource, str):
            tokens = tokens_of(resource, True, request.context)
            if tokens is None:
                return False
            resource = compiled(resource_expression(tokens))
        return resource.fullmatch(request.target) is not None

    def applies(self, request):
        if any(action.fullmatch(request.action) for action in self.actions) == self.not_action:
            return False
        if self.trust:
            target = self.principals.match(request.target)
        else:
            target = any(self.resource_matches(resource, request) for resource in self.resources)
        return target != self.not_target and all(c.holds(request.context) for c in self.conditions)


def document_of(raw):
    """A document as an object, as text, or as percent-encoded text."""
    if isinstance(raw, dict):
        return raw
    if not isinstance(raw, str):
        raise PolicyError("no document")
    text = raw if raw.lstrip().startswith("{") else urllib.parse.unquote(raw)
    document = json.loads(text)
    if not isinstance(document, dict):
        raise PolicyError("no document")
    return document


class Policy:
    def __init__(self, raw, trust=False):
        document = document_of(raw)
        variables = document.get("Version") == "2012-10-17"
        if "Statement" not in document:
            raise PolicyError("no Statement")
        self.statements = [Statement(s, variables, trust) for s in as_list(document["Statement"])]

    def any_applies(self, allow, request):
        return any(s.allow == allow and s.applies(request) for s in self.statements)


def evaluate(policies, request, boundary=None):
    """An explicit Deny wins; then an Allow is needed, by the boundary (one policy) too."""
    everything = policies + ([boundary] if boundary else [])
    if any(policy.any_applies(False, request) for policy in everything):
        return DENIED
    if not any(policy.any_applies(True, request) for policy in policies):
        return NOT_ALLOWED
    if boundary and not boundary.any_applies(True, request):
        return BOUNDED
    return ALLOWED


# Accounts.

KINDS = {"role": ("RoleDetailList", "RoleName", "RolePolicyList"),
         "user": ("UserDetailList", "UserName", "UserPolicyList"),
         "group": ("GroupDetailList", "GroupName", "GroupPolicyList")}


class Account:
    """What GetAccountAuthorizationDetails said of one account."""

    def __init__(self, details):
        self.details = details
        self.parsed = {}
        self.managed = {policy["Arn"]: policy for policy in details.get("Policies") or []}
        self.by_arn, self.by_name = {}, {}
        for kind, (members, name, _) in KINDS.items():
            for raw in details.get(members) or []:
                self.by_arn[raw.get("Arn")] = (kind, raw)
                self.by_name[kind, raw[name]] = raw

    @staticmethod
    def load(path):
        with open(path, encoding="utf-8") as file:
            return Account(json.load(file))

    def principal(self, kind, name, arn=None):
        if arn in self.by_arn and self.by_arn[arn][0] == kind:
            return Principal(self, kind, self.by_arn[arn][1])
        return Principal(self, kind, self.by_name[kind, name])

    def principals(self):
        return [Principal(self, kind, raw) for (kind, _), raw in self.by_name.items()]

    def policy(self, raw, trust=False):
        """Parsed once, as roles share documents."""
        key = (trust, raw if isinstance(raw, str) else json.dumps(raw))
        if key not in self.parsed:
            self.parsed[key] = Policy(raw, trust)
        return self.parsed[key]

    def managed_document(self, arn):
        policy = self.managed.get(arn)
        if policy is None:
            raise PolicyError(f"the document of {arn} is not there")
        versions = policy.get("PolicyVersionList") or []
        for version in versions:
            default = policy.get("DefaultVersionId")
            if version.get("VersionId") == default if default else version.get("IsDefaultVersion"):
                return version["Document"]
        raise PolicyError(f"{arn} has no default version")


class Principal:
    def __init__(self, account, kind, raw):
        self.account, self.kind, self.raw = account, kind, raw
        self.name = raw[KINDS[kind][1]]

    def own_policies(self, group=""):
        """{(type, name, group): policy}."""
        found = {}
        for inline in self.raw.get(KINDS[self.kind][2]) or []:
            found["inline", inline["PolicyName"], group] = self.account.policy(inline["PolicyDocument"])
        for attached in self.raw.get("AttachedManagedPolicies") or []:
            document = self.account.managed_document(attached["PolicyArn"])
            # Two policies of one name may be attached: one of AWS, one of the account.
            name = attached["PolicyName"]
            while ("managed", name, group) in found:
                name += " "
            found["managed", name, group] = self.account.policy(document)
        return found

    @functools.cached_property
    def named_policies(self):
        found = self.own_policies()
        for group in self.raw.get("GroupList") or []:
            found |= self.account.principal("group", group).own_policies(group)
        return found

    @property
    def policies(self):
        return list(self.named_policies.values())

    @functools.cached_property
    def boundary(self):
        boundary = self.raw.get("PermissionsBoundary")
        if not boundary:
            return None
        return self.account.policy(self.account.managed_document(boundary["PermissionsBoundaryArn"]))

    def asks(self, request):
        """What the principal's policies say to the request."""
        return evaluate(self.policies, request, self.boundary)

    @property
    def trust(self):
        return self.account.policy(self.raw["AssumeRolePolicyDocument"], True)

    def asked_to_be_assumed(self, request):
        """What the role's trust policy says; the request's target is who asks."""
        return evaluate([self.trust], request)
