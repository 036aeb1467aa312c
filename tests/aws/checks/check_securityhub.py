"""Findings are validated, kept apart from what users set, and found by filters."""

import copy

from .tools import ACCOUNT, REGION, client, fresh, refused, same

PRODUCT = f"arn:aws:securityhub:{REGION}:{ACCOUNT}:product/{ACCOUNT}/default"


def finding(identifier="finding-1", **more):
    return {
        "SchemaVersion": "2018-10-08",
        "Id": identifier,
        "ProductArn": PRODUCT,
        "GeneratorId": "scanner/rule",
        "AwsAccountId": ACCOUNT,
        "CreatedAt": "2026-01-01T00:00:00Z",
        "UpdatedAt": "2026-01-01T00:00:00Z",
        "Title": "Title",
        "Description": "Description",
        "Resources": [{"Type": "Other", "Id": "resource-1"}],
        "FindingProviderFields": {
            "Severity": {"Label": "HIGH", "Original": "7"},
            "Types": ["Software and Configuration Checks/Vulnerabilities/CVE"],
        },
    } | more


def hub():
    made = fresh("securityhub")
    made.enable_security_hub()
    return made


def ids(made, **filters):
    return [found["Id"] for found in made.get_findings(Filters=filters)["Findings"]]


def equals(value):
    return [{"Value": value, "Comparison": "EQUALS"}]


def test_not_enabled():
    made = fresh("securityhub")
    for call in (lambda: made.batch_import_findings(Findings=[finding()]), made.get_findings):
        with refused("InvalidAccessException", 401):
            call()


def test_import_and_get():
    made = hub()
    got = made.batch_import_findings(Findings=[finding()])
    same((got["SuccessCount"], got["FailedCount"], got["FailedFindings"]), (1, 0, []))
    kept = made.get_findings()["Findings"][0]
    same(kept["Severity"], {"Label": "HIGH", "Original": "7", "Normalized": 70})
    same(
        (kept["Workflow"], kept["RecordState"], kept["ProductName"]),
        ({"Status": "NEW"}, "ACTIVE", "Default"),
    )


def test_whole_calls_are_refused():
    made = hub()
    for findings in (
        [finding(f"{i}") for i in range(101)],
        [
            finding(f"{i}", Note={"Text": "x" * 200_000, "UpdatedBy": "x", "UpdatedAt": "x"})
            for i in range(32)
        ],
    ):
        with refused("InvalidInputException", 400):
            made.batch_import_findings(Findings=findings)
    same(ids(made), [])


def test_partial_failure():
    made = hub()
    bad = {
        "size": {"Description": "x" * 241 * 1024},
        "account": {"AwsAccountId": "111111111111"},
        "time": {"UpdatedAt": "yesterday"},
        "date": {"CreatedAt": "2026-02-30T00:00:00Z"},
        "schema": {"SchemaVersion": "2020-01-01"},
        "title": {"Title": "x" * 257},
        "resources": {"Resources": []},
        "product": {"ProductArn": PRODUCT.replace(REGION, "eu-west-1")},
        "state": {"RecordState": "GONE"},
        "label": {"FindingProviderFields": {"Severity": {"Label": "BAD"}, "Types": ["a/b/c"]}},
        "types": {"FindingProviderFields": {"Severity": {"Label": "LOW"}, "Types": ["a/b/c/d"]}},
        "severity": {"FindingProviderFields": {"Types": ["a/b/c"]}},
        "fields": {"ProductFields": {str(i): "" for i in range(51)}},
    }
    raw = client("securityhub", parameter_validation=False)
    got = raw.batch_import_findings(
        Findings=[finding("good")] + [finding(name, **more) for name, more in bad.items()]
    )
    same({failed["Id"] for failed in got["FailedFindings"]}, set(bad))
    same({failed["ErrorCode"] for failed in got["FailedFindings"]}, {"InvalidInput"})
    same((got["SuccessCount"], got["FailedCount"], ids(made)), (1, len(bad), ["good"]))
    for name in ("Title", "Resources", "GeneratorId", "UpdatedAt"):
        missing = finding()
        del missing[name]
        same(raw.batch_import_findings(Findings=[missing])["FailedCount"], 1)


def test_newer_versions_win_and_leave_users_settings():
    made = hub()
    made.batch_import_findings(Findings=[finding()])
    key = {"Id": "finding-1", "ProductArn": PRODUCT}
    got = made.batch_update_findings(
        FindingIdentifiers=[key, {"Id": "unknown", "ProductArn": PRODUCT}, copy.copy(key)],
        Note={"Text": "looked at", "UpdatedBy": "somebody"},
        Workflow={"Status": "RESOLVED"},
        Severity={"Label": "LOW"},
    )
    same(got["ProcessedFindings"], [key])
    same(
        [bad["ErrorCode"] for bad in got["UnprocessedFindings"]],
        ["FindingNotFound", "DuplicatedFindingIdentifier"],
    )
    made.batch_import_findings(Findings=[finding(UpdatedAt="2025-01-01T00:00:00Z", Title="older")])
    made.batch_import_findings(Findings=[finding(Title="same time")])
    same(made.get_findings()["Findings"][0]["Title"], "Title")
    made.batch_import_findings(
        Findings=[
            finding(
                UpdatedAt="2026-01-01T00:00:01Z",
                Title="newer",
                Workflow={"Status": "NEW"},
                Note={"Text": "mine", "UpdatedBy": "x", "UpdatedAt": "2026-01-01T00:00:01Z"},
            )
        ]
    )
    kept = made.get_findings()["Findings"][0]
    same(
        (
            kept["Title"],
            kept["Workflow"]["Status"],
            kept["Note"]["Text"],
            kept["Severity"]["Label"],
        ),
        ("newer", "RESOLVED", "looked at", "LOW"),
    )
    same((kept["UpdatedAt"], len(made.get_findings()["Findings"])), ("2026-01-01T00:00:01Z", 1))


def test_active_again_is_new_again():
    made = hub()
    made.batch_import_findings(Findings=[finding()])
    made.batch_import_findings(
        Findings=[finding(RecordState="ARCHIVED", UpdatedAt="2026-01-02T00:00:00Z")]
    )
    made.batch_update_findings(
        FindingIdentifiers=[{"Id": "finding-1", "ProductArn": PRODUCT}],
        Workflow={"Status": "RESOLVED"},
    )
    made.batch_import_findings(Findings=[finding(UpdatedAt="2026-01-03T00:00:00Z")])
    same(made.get_findings()["Findings"][0]["Workflow"]["Status"], "NEW")


def test_bad_updates():
    made = hub()
    raw = client("securityhub", parameter_validation=False)
    key = [{"Id": "finding-1", "ProductArn": PRODUCT}]
    for bad in (
        {"FindingIdentifiers": key},
        {"FindingIdentifiers": key * 101, "Confidence": 1},
        {"FindingIdentifiers": key, "Workflow": {"Status": "GONE"}},
        {"FindingIdentifiers": key, "Note": {"Text": "x" * 513, "UpdatedBy": "x"}},
        {"FindingIdentifiers": key, "Note": {"Text": "x"}},
        {"Confidence": 1},
    ):
        with refused("InvalidInputException"):
            raw.batch_update_findings(**bad)
    same(made.get_findings()["Findings"], [])


def test_filters():
    made = hub()
    made.batch_import_findings(
        Findings=[
            finding(
                "a",
                Resources=[{"Type": "Other", "Id": "r1"}, {"Type": "AwsEc2Instance", "Id": "r2"}],
            ),
            finding("b", RecordState="ARCHIVED", ProductFields={"ProviderName": "bartizan"}),
            finding(
                "ab",
                UpdatedAt="2026-03-01T00:00:00Z",
                FindingProviderFields={"Severity": {"Label": "CRITICAL"}, "Types": ["a/b/c"]},
            ),
        ]
    )
    made.batch_update_findings(
        FindingIdentifiers=[{"Id": "a", "ProductArn": PRODUCT}], Workflow={"Status": "NOTIFIED"}
    )
    for wanted, filters in (
        (["a"], {"Id": equals("a")}),
        (["a", "b"], {"Id": equals("a") + equals("b")}),
        (["a", "ab"], {"Id": [{"Value": "a", "Comparison": "PREFIX"}]}),
        (["b", "ab"], {"Id": [{"Value": "a", "Comparison": "NOT_EQUALS"}]}),
        (["b"], {"Id": [{"Value": "a", "Comparison": "PREFIX_NOT_EQUALS"}]}),
        (["a", "ab"], {"RecordState": equals("ACTIVE")}),
        (["b", "ab"], {"WorkflowStatus": equals("NEW")}),
        (["ab"], {"SeverityLabel": equals("CRITICAL")}),
        (["ab"], {"SeverityNormalized": [{"Gte": 90}]}),
        (["a", "b", "ab"], {"ProductName": equals("Default")}),
        ([], {"ProductName": equals("Other")}),
        (
            ["b"],
            {
                "ProductFields": [
                    {"Key": "ProviderName", "Value": "bartizan", "Comparison": "EQUALS"}
                ]
            },
        ),
        (["a"], {"ResourceId": equals("r2")}),
        (["ab"], {"Type": equals("a/b/c")}),
        (["ab"], {"UpdatedAt": [{"Start": "2026-02-01T00:00:00Z", "End": "2026-04-01T00:00:00Z"}]}),
        (["ab"], {"RecordState": equals("ACTIVE"), "WorkflowStatus": equals("NEW")}),
    ):
        same(ids(made, **filters), wanted)
    same(
        [
            found["Id"]
            for found in made.get_findings(SortCriteria=[{"Field": "Id", "SortOrder": "desc"}])[
                "Findings"
            ]
        ],
        ["b", "ab", "a"],
    )
    with refused("InvalidInputException"):
        ids(made, MalwareName=equals("x"))
    with refused("InvalidInputException"):
        ids(made, Id=[{"Value": str(i), "Comparison": "EQUALS"} for i in range(21)])


def test_pages():
    made = hub()
    made.batch_import_findings(Findings=[finding(str(i)) for i in range(5)])
    pages = [
        page["Findings"]
        for page in made.get_paginator("get_findings").paginate(PaginationConfig={"PageSize": 2})
    ]
    same([len(page) for page in pages], [2, 2, 1])
    with refused("InvalidInputException"):
        made.get_findings(NextToken="nonsense")
    with refused("InvalidInputException"):
        made.get_findings(MaxResults=101)


def test_products():
    made = hub()
    arn = f"arn:aws:securityhub:{REGION}::product/company/product"
    same(made.batch_import_findings(Findings=[finding(ProductArn=arn)])["FailedCount"], 1)
    subscribed = made.enable_import_findings_for_product(ProductArn=arn)["ProductSubscriptionArn"]
    same(made.list_enabled_products_for_import()["ProductSubscriptions"], [subscribed])
    same(made.batch_import_findings(Findings=[finding(ProductArn=arn)])["SuccessCount"], 1)
    same(ids(made, ProductName=equals("product")), ["finding-1"])
    with refused("ResourceConflictException"):
        made.enable_import_findings_for_product(ProductArn=arn)
