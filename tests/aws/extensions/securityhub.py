"""Security Hub: moto keeps any finding and ignores filters; the service does neither.

Sources: the API reference of BatchImportFindings, BatchUpdateFindings and GetFindings, the ASFF
pages of the user guide, botocore's shapes for types and members.
"""

import copy
import json
import re
from datetime import datetime, timedelta, timezone

from botocore.validate import ParamValidator
from moto.securityhub.models import securityhub_backends
from peer import extend, wire
from peer.extend import Refused, operation

MOST_FINDINGS, MOST_FINDING_BYTES, MOST_CALL_BYTES = 100, 240 * 1024, 6 * 1024 * 1024
MOST_IDENTIFIERS, MOST_FILTER_VALUES, MOST_RESOURCES, MOST_FIELDS = 100, 20, 32, 50
LENGTHS = {"Id": 512, "GeneratorId": 512, "Title": 256, "Description": 1024}
TIMESTAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)")
TIMES = ("CreatedAt", "UpdatedAt", "FirstObservedAt", "LastObservedAt")
FINDING_TYPE = re.compile(r"[^/]+(/[^/]+){0,2}")
NORMALIZED = {"INFORMATIONAL": 0, "LOW": 1, "MEDIUM": 40, "HIGH": 70, "CRITICAL": 90}
# What belongs to the user: an import cannot change it on a known finding.
USERS_OWN = ("Note", "UserDefinedFields", "VerificationState", "Workflow", "WorkflowState")
PROVIDERS = ("Confidence", "Criticality", "RelatedFindings", "Severity", "Types")


class Hub:
    """Findings of one account and region, oldest first, by (ProductArn, Id)."""

    def __init__(self):
        self.findings = {}
        self.changed = {}  # which of PROVIDERS the user changed, by the same key
        self.products = {}  # subscriptions by product ARN


def hub_of(response):
    backend = securityhub_backends[response.current_account][response.region]
    if not backend.enabled:
        raise Refused(
            "InvalidAccessException",
            f"Account {response.current_account} is not subscribed to AWS Security Hub",
        )
    return extend.state(backend, "hub", Hub)


def bad_input(message):
    return Refused("InvalidInputException", message)


def now():
    return datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z"


def instant(text):
    return datetime.fromisoformat(text.replace("Z", "+00:00"))


def validated(service_shape, value):
    """What botocore's model objects to, or an empty string."""
    report = ParamValidator().validate(value, wire.model("securityhub").shape_for(service_shape))
    return report.generate_report() if report.has_errors() else ""


# --- import


@operation("securityhub", "BatchImportFindings")
def batch_import(response, _):
    hub = hub_of(response)
    body = response.body if isinstance(response.body, str) else response.body.decode()
    given = json.loads(body)
    findings = given.get("Findings") if isinstance(given, dict) else None
    if not isinstance(findings, list) or not 1 <= len(findings) <= MOST_FINDINGS:
        raise bad_input(f"Findings must be a list of 1 to {MOST_FINDINGS}")
    if len(body.encode()) > MOST_CALL_BYTES:
        raise bad_input("The request is larger than 6 MB")
    failed = []
    for finding in findings:
        wrong = objection(response, hub, finding)
        if wrong:
            identifier = finding.get("Id") if isinstance(finding, dict) else None
            failed.append(
                {
                    "Id": str(identifier or "")[:512],
                    "ErrorCode": "InvalidInput",
                    "ErrorMessage": wrong,
                }
            )
        else:
            take(response, hub, finding)
    return {
        "FailedCount": len(failed),
        "SuccessCount": len(findings) - len(failed),
        "FailedFindings": failed,
    }


def objection(response, hub, finding):
    """Why this finding is refused, or nothing."""
    if not isinstance(finding, dict):
        return "not an object"
    if (
        len(json.dumps(finding, ensure_ascii=False, separators=(",", ":")).encode())
        > MOST_FINDING_BYTES
    ):
        return "Finding is larger than 240 KB"
    wrong = validated("AwsSecurityFinding", finding)
    if wrong:
        return wrong
    return (
        objection_to_text(finding)
        or objection_to_product(response, hub, finding)
        or objection_to_lists(finding)
        or objection_to_severity(finding)
    )


def objection_to_text(finding):
    if finding["SchemaVersion"] != "2018-10-08":
        return "SchemaVersion must be 2018-10-08"
    for name, most in LENGTHS.items():
        if not 1 <= len(finding[name]) <= most:
            return f"finding.{name} must have 1 to {most} characters"
    for name in TIMES:
        if name in finding and not is_time(finding[name]):
            return f'finding.{name} should match format "date-time"'
    if not re.fullmatch(r"\d{12}", finding["AwsAccountId"]):
        return "finding.AwsAccountId must be twelve digits"
    return ""


def is_time(text):
    if not TIMESTAMP.fullmatch(text):
        return False
    try:
        return bool(instant(text))
    except ValueError:
        return False


def objection_to_product(response, hub, finding):
    region, account = response.region, response.current_account
    start = f"arn:{response.partition}:securityhub:{region}:"
    own = f"{start}{account}:product/{account}/default"
    arn = finding["ProductArn"]
    if arn != own and arn not in hub.products:
        return f"finding.ProductArn is neither {own} nor of an enabled product"
    if finding["AwsAccountId"] != account:
        return f"finding.AwsAccountId must be the caller's account, {account}"
    return ""


def objection_to_lists(finding):
    if not 1 <= len(finding["Resources"]) <= MOST_RESOURCES:
        return f"finding.Resources must have 1 to {MOST_RESOURCES} items"
    for name in ("ProductFields", "UserDefinedFields"):
        fields = finding.get(name, {})
        longest = 2048 if name == "ProductFields" else 1024
        if len(fields) > MOST_FIELDS:
            return f"finding.{name} must not have more than {MOST_FIELDS} items"
        if any(len(key) > 128 or len(value) > longest for key, value in fields.items()):
            return f"finding.{name} has a key of over 128 or a value of over {longest} characters"
    types = finding.get("Types", []) + finding.get("FindingProviderFields", {}).get("Types", [])
    if not types:
        return "finding must have Types"
    if len(types) > 2 * MOST_FIELDS or not all(FINDING_TYPE.fullmatch(kind) for kind in types):
        return "finding.Types must be namespace/category/classifier"
    return ""


def objection_to_severity(finding):
    severities = [finding.get("Severity"), finding.get("FindingProviderFields", {}).get("Severity")]
    if not any(severities):
        return "finding must have Severity"
    for severity in filter(None, severities):
        if severity.get("Label") not in (None, *NORMALIZED):
            return f"finding.Severity.Label must be one of {', '.join(NORMALIZED)}"
        if not 0 <= severity.get("Normalized", 0) <= 100:
            return "finding.Severity.Normalized must be 0 to 100"
        if len(severity.get("Original", "")) > 64:
            return "finding.Severity.Original must not have more than 64 characters"
    if finding.get("RecordState", "ACTIVE") not in ("ACTIVE", "ARCHIVED"):
        return "finding.RecordState must be ACTIVE or ARCHIVED"
    return ""


def take(response, hub, finding):
    """Keeps a valid finding; an older or equally old version of a known one changes nothing."""
    key = finding["ProductArn"], finding["Id"]
    known = hub.findings.get(key)
    if known and instant(finding["UpdatedAt"]) <= instant(known["UpdatedAt"]):
        return
    new = copy.deepcopy(finding)
    changed = hub.changed.setdefault(key, set())
    for name, value in new.get("FindingProviderFields", {}).items():
        new[name] = copy.deepcopy(value)
    for name in USERS_OWN if known else ():
        new.pop(name, None)
        if name in known:
            new[name] = known[name]
    for name in changed & set(PROVIDERS):
        new[name] = known[name]
    complete_severity(new)
    new.setdefault("RecordState", "ACTIVE")
    new.setdefault("WorkflowState", "NEW")
    new.setdefault("Workflow", {"Status": "NEW"})
    if known and reopened(known, new):
        new["Workflow"] = {"Status": "NEW"}
    new.update(Region=response.region, ProcessedAt=now())
    name_product(new, hub)
    hub.findings[key] = new


def reopened(known, new):
    """Whether the workflow starts again: active after archived, or no longer compliant."""
    active = known["RecordState"] == "ARCHIVED" and new["RecordState"] == "ACTIVE"
    passed = known.get("Compliance", {}).get("Status") == "PASSED"
    failing = passed and new.get("Compliance", {}).get("Status") in (
        "FAILED",
        "WARNING",
        "NOT_AVAILABLE",
    )
    return (active or failing) and new["Workflow"]["Status"] in ("NOTIFIED", "RESOLVED")


def complete_severity(finding):
    severity = finding["Severity"]
    if "Label" in severity:
        severity.setdefault("Normalized", NORMALIZED[severity["Label"]])
    elif "Normalized" in severity:
        severity["Label"] = max(
            (least, label) for label, least in NORMALIZED.items() if least <= severity["Normalized"]
        )[1]
    else:
        severity.update(Label="INFORMATIONAL", Normalized=0)


def name_product(finding, hub):
    company, product = hub.products.get(finding["ProductArn"], ("Personal", "Default"))
    finding.setdefault("CompanyName", company)
    finding.setdefault("ProductName", product)
    finding.setdefault("ProductFields", {}).update(
        {
            "aws/securityhub/FindingId": f"{finding['ProductArn']}/{finding['Id']}",
            "aws/securityhub/ProductName": finding["ProductName"],
            "aws/securityhub/CompanyName": finding["CompanyName"],
        }
    )


# --- update


@operation("securityhub", "BatchUpdateFindings", path="/findings/batchupdate")
def batch_update(response, given):
    hub = hub_of(response)
    identifiers = given.get("FindingIdentifiers", [])
    if not 1 <= len(identifiers) <= MOST_IDENTIFIERS:
        raise bad_input(f"FindingIdentifiers must be a list of 1 to {MOST_IDENTIFIERS}")
    wrong = validated("BatchUpdateFindingsRequest", given) or objection_to_update(given)
    if wrong:
        raise bad_input(wrong)
    processed, unprocessed, seen = [], [], set()
    for identifier in identifiers:
        key = identifier["ProductArn"], identifier["Id"]
        code = (
            "DuplicatedFindingIdentifier"
            if key in seen
            else "" if key in hub.findings else "FindingNotFound"
        )
        seen.add(key)
        if code:
            unprocessed.append(
                {"FindingIdentifier": identifier, "ErrorCode": code, "ErrorMessage": code}
            )
        else:
            update(hub, key, given)
            processed.append(identifier)
    return {"ProcessedFindings": processed, "UnprocessedFindings": unprocessed}


def objection_to_update(given):
    if set(given) == {"FindingIdentifiers"}:
        return "nothing to update"
    if not 1 <= len(given.get("Note", {}).get("Text", "x")) <= 512:
        return "Note.Text must have 1 to 512 characters"
    if given.get("Workflow", {}).get("Status", "NEW") not in (
        "NEW",
        "NOTIFIED",
        "RESOLVED",
        "SUPPRESSED",
    ):
        return "Workflow.Status must be NEW, NOTIFIED, RESOLVED or SUPPRESSED"
    if given.get("Severity", {}).get("Label", "LOW") not in NORMALIZED:
        return f"Severity.Label must be one of {', '.join(NORMALIZED)}"
    if given.get("VerificationState", "UNKNOWN") not in (
        "UNKNOWN",
        "TRUE_POSITIVE",
        "FALSE_POSITIVE",
        "BENIGN_POSITIVE",
    ):
        return "VerificationState is not valid"
    if not all(0 <= given.get(name, 0) <= 100 for name in ("Confidence", "Criticality")):
        return "Confidence and Criticality must be 0 to 100"
    if not all(FINDING_TYPE.fullmatch(kind) for kind in given.get("Types", [])):
        return "Types must be namespace/category/classifier"
    if len(given.get("UserDefinedFields", {})) > MOST_FIELDS:
        return f"UserDefinedFields must not have more than {MOST_FIELDS} items"
    return ""


def update(hub, key, given):
    finding = hub.findings[key]
    for name in ("VerificationState", "Workflow", "UserDefinedFields", *PROVIDERS):
        if name in given:
            finding[name] = copy.deepcopy(given[name])
            hub.changed[key] |= {name} & set(PROVIDERS)
    complete_severity(finding)
    if "Note" in given:
        finding["Note"] = given["Note"] | {"UpdatedAt": now()}


# --- get


@operation("securityhub", "GetFindings")
def get_findings(response, given):
    hub = hub_of(response)
    wrong = validated("GetFindingsRequest", given)
    if wrong:
        raise bad_input(wrong)
    if not 1 <= given.get("MaxResults", 1) <= 100:
        raise bad_input("MaxResults must be 1 to 100")
    filters = given.get("Filters", {})
    for name, wanted in filters.items():
        if len(wanted) > MOST_FILTER_VALUES:
            raise bad_input(f"{name} has more than {MOST_FILTER_VALUES} values")
        if name not in PATHS:
            raise bad_input(f"this emulator does not know the filter {name}")
    found = [
        finding
        for finding in hub.findings.values()
        if all(matches(values(finding, PATHS[name]), wanted) for name, wanted in filters.items())
    ]
    for criterion in reversed(given.get("SortCriteria", [])):
        path = PATHS.get(criterion["Field"], criterion["Field"])
        found.sort(
            key=lambda finding: str(next(iter(values(finding, path)), "")),
            reverse=criterion.get("SortOrder") == "desc",
        )
    page, token = extend.page(
        found, given, "MaxResults", "NextToken", default=100, bad_token="InvalidInputException"
    )
    return {"Findings": page} | ({"NextToken": token} if token else {})


# Where filters look in a finding; lists are entered.
PATHS = {
    name: name
    for name in (
        "AwsAccountId",
        "CompanyName",
        "Confidence",
        "CreatedAt",
        "Criticality",
        "Description",
        "FirstObservedAt",
        "GeneratorId",
        "Id",
        "LastObservedAt",
        "ProductArn",
        "ProductFields",
        "ProductName",
        "RecordState",
        "Region",
        "SourceUrl",
        "Title",
        "UpdatedAt",
        "UserDefinedFields",
        "VerificationState",
        "WorkflowState",
    )
} | {
    "ComplianceStatus": "Compliance.Status",
    "FindingProviderFieldsSeverityLabel": "FindingProviderFields.Severity.Label",
    "FindingProviderFieldsSeverityOriginal": "FindingProviderFields.Severity.Original",
    "FindingProviderFieldsTypes": "FindingProviderFields.Types",
    "NoteText": "Note.Text",
    "NoteUpdatedAt": "Note.UpdatedAt",
    "NoteUpdatedBy": "Note.UpdatedBy",
    "RecommendationText": "Remediation.Recommendation.Text",
    "ResourceId": "Resources.Id",
    "ResourcePartition": "Resources.Partition",
    "ResourceRegion": "Resources.Region",
    "ResourceTags": "Resources.Tags",
    "ResourceType": "Resources.Type",
    "SeverityLabel": "Severity.Label",
    "SeverityNormalized": "Severity.Normalized",
    "SeverityProduct": "Severity.Product",
    "Type": "Types",
    "WorkflowStatus": "Workflow.Status",
}


def values(item, path):
    """All values at a dotted path."""
    found = [item]
    for name in path.split("."):
        inner = [part.get(name) for part in found if isinstance(part, dict)]
        found = [
            one
            for part in inner
            if part is not None
            for one in (part if isinstance(part, list) else [part])
        ]
    return found


def matches(found, wanted):
    """Positive conditions of one attribute are joined by OR, negative ones by AND."""
    positive = [
        one for one in wanted if not one.get("Comparison", "").startswith(("NOT_", "PREFIX_NOT"))
    ]
    negative = [one for one in wanted if one not in positive]
    return (not positive or any(holds(value, one) for one in positive for value in found)) and all(
        not holds(value, one) for one in negative for value in found
    )


def holds(value, one):
    """Whether a value fits one condition; of a negative one, whether it is what must not be."""
    if "Key" in one:
        return one["Key"] in value and compare(value[one["Key"]], one)
    if "Value" in one:
        return compare(value, one)
    if any(name in one for name in ("Start", "End", "DateRange")):
        moment, until = instant(value), datetime.max.replace(tzinfo=timezone.utc)
        since = (
            instant(one["Start"]) if "Start" in one else datetime.min.replace(tzinfo=timezone.utc)
        )
        if "DateRange" in one:
            since = datetime.now(timezone.utc) - timedelta(days=one["DateRange"]["Value"])
        return since <= moment <= (instant(one["End"]) if "End" in one else until)
    number = float(value)
    return (
        number >= one.get("Gte", number)
        and number <= one.get("Lte", number)
        and number == one.get("Eq", number)
        and number > one.get("Gt", number - 1)
        and number < one.get("Lt", number + 1)
    )


def compare(value, one):
    kind, wanted = one.get("Comparison", "EQUALS"), one["Value"]
    if kind in ("EQUALS", "NOT_EQUALS"):
        return value == wanted
    if kind in ("PREFIX", "PREFIX_NOT_EQUALS"):
        return value.startswith(wanted)
    if kind in ("CONTAINS", "NOT_CONTAINS"):
        return wanted in value
    raise bad_input(f"this emulator does not know the comparison {kind}")


# --- products


@operation("securityhub", "EnableImportFindingsForProduct", path="/productSubscriptions")
def enable_product(response, given):
    hub = hub_of(response)
    found = re.fullmatch(
        rf"arn:{response.partition}:securityhub:{response.region}::product/([^/]+)/([^/]+)",
        given.get("ProductArn", ""),
    )
    if not found:
        raise bad_input("ProductArn is not of a product in this region")
    if given["ProductArn"] in hub.products:
        raise Refused("ResourceConflictException", "The product is already enabled")
    hub.products[given["ProductArn"]] = found.groups()
    return {"ProductSubscriptionArn": subscription(response, *found.groups())}


@operation("securityhub", "ListEnabledProductsForImport", path="/productSubscriptions")
def list_products(response, given):
    arns = [subscription(response, *names) for names in hub_of(response).products.values()]
    page, token = extend.page(
        arns, given, "MaxResults", "NextToken", bad_token="InvalidInputException"
    )
    return {"ProductSubscriptions": page} | ({"NextToken": token} if token else {})


def subscription(response, company, product):
    account = response.current_account
    start = f"arn:{response.partition}:securityhub:{response.region}:{account}"
    return f"{start}:product-subscription/{company}/{product}"
