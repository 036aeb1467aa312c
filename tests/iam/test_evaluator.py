"""Tests of the plain evaluator: every case is one that AWS's documentation describes."""
import json
import unittest
import urllib.parse

from evaluator import (ALLOWED, BOUNDED, DENIED, NOT_ALLOWED, Account, Condition, Policy, PolicyError, Request,
                       evaluate)

BUCKET = "arn:aws:s3:::b"


def statement(effect="Allow", **elements):
    return {"Effect": effect, **elements}


def policy(*statements, version="2012-10-17"):
    return Policy({"Version": version, "Statement": list(statements)})


def allows(stated, action="s3:GetObject", target=BUCKET, context=None, version="2012-10-17"):
    return evaluate([policy(stated, version=version)], Request(action, target, context)) == ALLOWED


def holds(operator, values, words, variables=True, **more):
    """Whether the condition on the key "k" holds; words: what the request says, None for nothing."""
    context = dict(more)
    if words is not None:
        context["k"] = words
    return Condition(operator, "k", values, variables).holds(Request("a:b", "*", context).context)


class Actions(unittest.TestCase):
    def test_case_means_nothing(self):
        self.assertTrue(allows(statement(Action="S3:getobject", Resource="*")))
        self.assertTrue(allows(statement(Action="s3:GETObject", Resource="*"), action="S3:GetObject"))

    def test_wildcards(self):
        for pattern in "*", "s3:*", "s3:Get*", "s3:*Object", "s3:GetObjec?", "*:*", "s?:G*t":
            self.assertTrue(allows(statement(Action=pattern, Resource="*")), pattern)
        for pattern in "s3:GetObject?", "s3:Put*", "s3", "ec2:*", "s3:":
            self.assertFalse(allows(statement(Action=pattern, Resource="*")), pattern)

    def test_lists_are_alternatives(self):
        self.assertTrue(allows(statement(Action=["ec2:*", "s3:Get*"], Resource=["x", BUCKET])))

    def test_not_action_is_everything_else(self):
        stated = statement(NotAction=["iam:*", "s3:Put*"], Resource="*")
        self.assertTrue(allows(stated))
        self.assertTrue(allows(stated, action="new:Service"))
        self.assertFalse(allows(stated, action="IAM:GetUser"))
        self.assertFalse(allows(stated, action="s3:PutObject"))


class Resources(unittest.TestCase):
    def test_case_counts(self):
        self.assertFalse(allows(statement(Action="*", Resource="arn:aws:s3:::B")))

    def test_not_resource(self):
        stated = statement(Action="*", NotResource=[BUCKET, BUCKET + "/*"])
        self.assertFalse(allows(stated))
        self.assertFalse(allows(stated, target=BUCKET + "/x"))
        self.assertTrue(allows(stated, target=BUCKET + "2"))

    def test_wildcards_stay_in_their_segment_but_at_its_end(self):
        name = "arn:aws:sns:us-east-1:111122223333:topic"
        for pattern, wanted in (("arn:aws:sns:*:*:topic", True), ("arn:aws:sns:us-*-1:*:topic", True),
                                ("arn:aws:sns:*", True), ("arn:aws:*:topic", True), ("*", True),
                                ("arn:aws:sns:us*33:topic", False), ("arn:aws:sns:*c", False),
                                ("arn:aws:sns:us-east-1?111122223333:topic", False),
                                ("arn:aws:sns:us-east-?:*:t*c", True)):
            self.assertEqual(allows(statement(Action="*", Resource=pattern), target=name), wanted, pattern)

    def test_the_last_segment_has_colons(self):
        name = "arn:aws:logs:us-east-1:111122223333:log-group:a:log-stream:b"
        for pattern in ("arn:aws:logs:*:*:log-group:*stream:b", "arn:aws:logs:us-east-1:111122223333:l*b",
                        "arn:aws:logs:us-east-1:111122223333:log-group?a:*"):
            self.assertTrue(allows(statement(Action="*", Resource=pattern), target=name), pattern)

    def test_variables(self):
        stated = statement(Action="*", Resource="arn:aws:s3:::home/${aws:username}/*")
        self.assertTrue(allows(stated, target="arn:aws:s3:::home/ann/x", context={"aws:UserName": "ann"}))
        self.assertFalse(allows(stated, target="arn:aws:s3:::home/ann/x", context={"aws:username": "bob"}))
        self.assertFalse(allows(stated, target="arn:aws:s3:::home/ann/x", context={"aws:username": ["ann", "bob"]}))
        self.assertFalse(allows(stated, target="arn:aws:s3:::home//x"))

    def test_wildcards_of_values_are_characters(self):
        stated = statement(Action="*", Resource="arn:aws:s3:::home/${aws:username}")
        self.assertFalse(allows(stated, target="arn:aws:s3:::home/ann", context={"aws:username": "*"}))

    def test_defaults_of_variables(self):
        stated = statement(Action="*", Resource="arn:aws:s3:::${aws:PrincipalTag/team, 'all'}/x")
        self.assertTrue(allows(stated, target="arn:aws:s3:::all/x"))
        self.assertTrue(allows(stated, target="arn:aws:s3:::red/x", context={"aws:PrincipalTag/team": "red"}))
        self.assertFalse(allows(stated, target="arn:aws:s3:::all/x", context={"aws:PrincipalTag/team": "red"}))

    def test_escaped_wildcards(self):
        stated = statement(Action="*", Resource="arn:aws:s3:::b/${*}${?}${$}")
        self.assertTrue(allows(stated, target="arn:aws:s3:::b/*?$"))
        self.assertFalse(allows(stated, target="arn:aws:s3:::b/xx$"))

    def test_the_old_version_has_no_variables(self):
        stated = statement(Action="*", Resource="arn:aws:s3:::${aws:username}")
        self.assertTrue(allows(stated, target="arn:aws:s3:::${aws:username}", version="2008-10-17"))
        self.assertFalse(allows(stated, target="arn:aws:s3:::ann", context={"aws:username": "ann"},
                                version="2008-10-17"))

    def test_not_resource_with_a_variable_without_value(self):
        self.assertTrue(allows(statement(Action="*", NotResource="arn:aws:s3:::${aws:username}")))


class Conditions(unittest.TestCase):
    def check(self, *cases):
        for operator, values, words, wanted in cases:
            self.assertEqual(holds(operator, values, words), wanted, (operator, values, words))

    def test_text(self):
        self.check(("StringEquals", "a", "a", True), ("StringEquals", ["a", "b"], "b", True),
                   ("StringEquals", "a", "A", False), ("StringEquals", "*", "a", False),
                   ("StringEquals", "*", "*", True), ("stringequals", "a", "a", True),
                   ("StringEqualsIgnoreCase", "aB", "Ab", True), ("StringNotEqualsIgnoreCase", "aB", "Ab", False),
                   ("StringLike", "a*?", "abc", True), ("StringLike", "a?", "a", False),
                   ("StringLike", "a*", "A", False), ("StringLike", "a*", "a:b/c", True),
                   ("StringNotLike", "a*", "b", True), ("StringNotLike", ["a*", "b*"], "b", False),
                   ("StringNotEquals", ["a", "b"], "a", False), ("StringNotEquals", ["a", "b"], "c", True))

    def test_absent_keys(self):
        self.check(("StringEquals", "a", None, False), ("StringNotEquals", "a", None, True),
                   ("StringEqualsIfExists", "a", None, True), ("StringEqualsIfExists", "a", "b", False),
                   ("StringNotEqualsIfExists", "a", "a", False), ("ArnNotLike", "arn:a:b:c:d:e", None, True),
                   ("Bool", "false", None, False), ("BoolIfExists", "false", None, True),
                   ("NotIpAddress", "10.0.0.0/8", None, True), ("NumericLessThan", "3", None, False),
                   ("DateNotEquals", "2020-01-01", None, True))

    def test_null(self):
        self.check(("Null", "true", None, True), ("Null", "true", "x", False), ("Null", "false", None, False),
                   ("Null", "false", "x", True), ("Null", True, None, True), ("Null", ["true", "false"], "x", True))

    def test_numbers(self):
        self.check(("NumericEquals", "10", "10.0", True), ("NumericNotEquals", "10", "10", False),
                   ("NumericLessThan", 10, "9.5", True), ("NumericLessThan", "10", "10", False),
                   ("NumericLessThanEquals", "10", "10", True), ("NumericGreaterThan", "10", "9", False),
                   ("NumericGreaterThan", "-1", "0", True), ("NumericGreaterThanEquals", "10", "10", True),
                   ("NumericGreaterThan", "1", "x", False), ("NumericEquals", ["1", "2"], "2", True))

    def test_dates(self):
        self.check(("DateLessThan", "2026-01-01T00:00:00Z", "2025-12-31T23:59:59Z", True),
                   ("DateLessThan", "2026-01-01T00:00:00Z", "2026-01-01T00:30:00+01:00", True),
                   ("DateEquals", "2026-01-01", "1767225600", True),
                   ("DateGreaterThanEquals", "2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z", True),
                   ("DateGreaterThan", "2026-01-01T00:00:00Z", "never", False))

    def test_booleans_and_bytes(self):
        self.check(("Bool", "true", "True", True), ("Bool", True, "true", True), ("Bool", "true", "false", False),
                   ("Bool", "yes", "yes", False), ("BinaryEquals", "QmluYXJ5", "QmluYXJ5", True),
                   ("BinaryEquals", "QmluYXJ5", "Qmlu", False))

    def test_addresses(self):
        self.check(("IpAddress", "203.0.113.0/24", "203.0.113.9", True),
                   ("IpAddress", "203.0.113.9", "203.0.113.9", True),
                   ("IpAddress", "203.0.113.0/24", "203.0.114.1", False),
                   ("NotIpAddress", "10.0.0.0/8", "10.1.1.1", False),
                   ("IpAddress", "2001:DB8::/32", "2001:db8::1", True),
                   ("IpAddress", "0.0.0.0/0", "2001:db8::1", False),
                   ("IpAddress", ["10.0.0.0/8", "2001:db8::/32"], "2001:db8::1", True))

    def test_arns_by_component(self):
        name = "arn:aws:iam::111122223333:role/a/b"
        self.check(("ArnLike", "arn:aws:iam::*:role/*", name, True), ("ArnEquals", "arn:aws:iam::*:role/*", name, True),
                   ("ArnLike", "arn:aws:*:role/a/b", name, False), ("ArnLike", "arn:*:*:*:*:*", name, True),
                   ("ArnLike", "arn:aws:iam::1111?2223333:role/a/b", name, True),
                   ("ArnNotEquals", "arn:aws:iam::*:user/*", name, True), ("ArnLike", "arn:aws:s3:::b", "b", False))

    def test_quantifiers(self):
        self.check(("ForAllValues:StringEquals", ["a", "b"], ["a"], True),
                   ("ForAllValues:StringEquals", ["a", "b"], ["a", "c"], False),
                   ("ForAllValues:StringEquals", ["a"], None, True),
                   ("ForAnyValue:StringEquals", ["a", "b"], ["c", "b"], True),
                   ("ForAnyValue:StringEquals", ["a"], None, False),
                   ("ForAnyValue:StringEqualsIfExists", ["a"], None, True),
                   ("ForAnyValue:StringNotEquals", ["a"], ["a", "b"], True),
                   ("ForAnyValue:StringNotEquals", ["a"], None, False),
                   ("ForAllValues:StringNotLike", ["a*"], ["b", "ab"], False),
                   ("ForAllValues:StringNotLike", ["a*"], ["b", "c"], True))

    def test_variables_of_values(self):
        self.assertTrue(holds("StringEquals", "${aws:PrincipalTag/t}", "x", **{"aws:PrincipalTag/t": "x"}))
        self.assertFalse(holds("StringEquals", "${aws:PrincipalTag/t}", "x"))
        self.assertTrue(holds("StringNotEquals", "${aws:PrincipalTag/t}", "x"))
        self.assertTrue(holds("StringLike", "${u}/*", "ann/x", u="ann"))
        self.assertFalse(holds("StringLike", "${u}", "ann", u="*"))
        self.assertTrue(holds("StringEquals", "${u}", "${u}", variables=False, u="ann"))

    def test_keys_have_no_case(self):
        stated = statement(Action="*", Resource="*", Condition={"StringEquals": {"AWS:PrincipalOrgID": "o-1",
                                                                                 "aws:RequestTag/Team": "x"}})
        self.assertTrue(allows(stated, context={"aws:principalorgid": "o-1", "aws:RequestTag/team": "x"}))

    def test_all_must_hold(self):
        stated = statement(Action="*", Resource="*", Condition={
            "StringEquals": {"a": "1", "b": "2"}, "Bool": {"c": "true"}})
        self.assertTrue(allows(stated, context={"a": "1", "b": "2", "c": "true"}))
        for missing in "abc":
            context = {"a": "1", "b": "2", "c": "true"}
            del context[missing]
            self.assertFalse(allows(stated, context=context), missing)


class Documents(unittest.TestCase):
    RAW = {"Version": "2012-10-17", "Statement": {
        "Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::a%20b"}}

    def test_forms(self):
        text = json.dumps(self.RAW)
        for form in self.RAW, text, urllib.parse.quote(text, safe=""):
            request = Request("s3:GetObject", "arn:aws:s3:::a%20b")
            self.assertEqual(evaluate([Policy(form)], request), ALLOWED)

    def test_what_iam_refuses(self):
        good = statement(Action="*", Resource="*")
        for bad in ({}, {**good, "Effect": "allow"}, {**good, "NotAction": "*"}, {**good, "Other": 1},
                    statement(Action="*"), {**good, "Condition": {"StrinEquals": {"a": "b"}}},
                    {**good, "Condition": {"StringEquals": {"a": {}}}},
                    {**good, "Principal": "*", "Resource": None}):
            with self.assertRaises(PolicyError, msg=bad):
                policy(bad)
        for bad in (None, "[]", {"Version": "2012-10-17"}):
            with self.assertRaises(PolicyError):
                Policy(bad)


class Evaluation(unittest.TestCase):
    EVERYTHING = statement(Action="*", Resource="*")

    def test_nothing_is_allowed_by_itself(self):
        self.assertEqual(evaluate([], Request("a:b", "*")), NOT_ALLOWED)

    def test_deny_wins(self):
        denies = policy(statement("Deny", Action="s3:Get*", Resource="*"))
        for policies in ([denies, policy(self.EVERYTHING)], [policy(self.EVERYTHING), denies]):
            self.assertEqual(evaluate(policies, Request("s3:GetObject", BUCKET)), DENIED)
            self.assertEqual(evaluate(policies, Request("s3:PutObject", BUCKET)), ALLOWED)

    def test_boundary(self):
        reads = policy(statement(Action="s3:Get*", Resource="*"),
                       statement("Deny", Action="s3:GetSecret", Resource="*"))
        everything = [policy(self.EVERYTHING)]
        self.assertEqual(evaluate(everything, Request("s3:GetObject", BUCKET), reads), ALLOWED)
        self.assertEqual(evaluate(everything, Request("s3:PutObject", BUCKET), reads), BOUNDED)
        self.assertEqual(evaluate(everything, Request("s3:GetSecret", BUCKET), reads), DENIED)
        self.assertEqual(evaluate([], Request("s3:GetObject", BUCKET), reads), NOT_ALLOWED)


class Trust(unittest.TestCase):
    ROLE = "arn:aws:iam::111122223333:role/path/x"

    def trusts(self, who, action="sts:AssumeRole", context=None, **elements):
        document = {"Version": "2012-10-17", "Statement": [
            {"Effect": "Allow", "Action": "sts:AssumeRole*", **elements}]}
        return evaluate([Policy(document, True)], Request(action, who, context)) == ALLOWED

    def test_accounts(self):
        for value in "*", "111122223333", "arn:aws:iam::111122223333:root":
            self.assertTrue(self.trusts("AWS|111122223333|" + self.ROLE, Principal={"AWS": value}), value)
        self.assertTrue(self.trusts("AWS|111122223333|" + self.ROLE, Principal="*"))
        self.assertFalse(self.trusts("AWS|999999999999|x", Principal={"AWS": "111122223333"}))
        self.assertFalse(self.trusts("Service|ec2.amazonaws.com", Principal={"AWS": "*"}))

    def test_one_principal(self):
        element = {"AWS": ["arn:aws:iam::111122223333:user/a", self.ROLE]}
        self.assertTrue(self.trusts("AWS|111122223333|" + self.ROLE, Principal=element))
        self.assertFalse(self.trusts("AWS|111122223333|" + self.ROLE + "2", Principal=element))
        session = "AWS|111122223333|arn:aws:sts::111122223333:assumed-role/x/me"
        self.assertTrue(self.trusts(session, Principal=element))
        self.assertTrue(self.trusts("AWS|-|AROAEXAMPLE", Principal={"AWS": "AROAEXAMPLE"}))

    def test_types(self):
        self.assertTrue(self.trusts("Service|ec2.amazonaws.com", Principal={"Service": ["a", "ec2.amazonaws.com"]}))
        self.assertFalse(self.trusts("Federated|ec2.amazonaws.com", Principal={"Service": "ec2.amazonaws.com"}))
        self.assertTrue(self.trusts("Federated|cognito-identity.amazonaws.com", action="sts:AssumeRoleWithWebIdentity",
                                    Principal={"Federated": "cognito-identity.amazonaws.com"}))

    def test_not_principal(self):
        element = {"AWS": self.ROLE}
        self.assertFalse(self.trusts("AWS|111122223333|" + self.ROLE, NotPrincipal=element))
        self.assertTrue(self.trusts("Service|x", NotPrincipal=element))

    def test_conditions(self):
        asked = dict(Principal="*", Condition={"StringEquals": {"sts:ExternalId": "x"}})
        self.assertTrue(self.trusts("AWS|1|x", context={"sts:ExternalId": "x"}, **asked))
        self.assertFalse(self.trusts("AWS|1|x", **asked))


class Accounts(unittest.TestCase):
    def setUp(self):
        def document(action):
            return {"Version": "2012-10-17", "Statement": [statement(Action=action, Resource="*")]}
        managed = "arn:aws:iam::1:policy/m"
        self.account = Account({
            "UserDetailList": [{"UserName": "u", "Arn": "arn:aws:iam::1:user/u", "GroupList": ["g"],
                                "UserPolicyList": [{"PolicyName": "i", "PolicyDocument": document("a:Inline")}]}],
            "GroupDetailList": [{"GroupName": "g", "Arn": "arn:aws:iam::1:group/g",
                                 "AttachedManagedPolicies": [{"PolicyName": "m", "PolicyArn": managed}]}],
            "RoleDetailList": [{"RoleName": "r", "Arn": "arn:aws:iam::1:role/r",
                                "PermissionsBoundary": {"PermissionsBoundaryArn": managed},
                                "AssumeRolePolicyDocument": urllib.parse.quote(json.dumps({"Statement": {
                                    "Effect": "Allow", "Principal": {"Service": "s"}, "Action": "sts:AssumeRole"}})),
                                "RolePolicyList": [{"PolicyName": "i", "PolicyDocument": document("a:*")}]},
                               {"RoleName": "lost", "Arn": "arn:aws:iam::1:role/lost",
                                "AttachedManagedPolicies": [{"PolicyName": "x", "PolicyArn": "arn:x"}]}],
            "Policies": [{"Arn": managed, "DefaultVersionId": "v2", "PolicyVersionList": [
                {"VersionId": "v1", "Document": document("a:Old")},
                {"VersionId": "v2", "Document": json.dumps(document("a:New"))}]}]})

    def test_user_has_the_policies_of_its_groups_in_their_default_version(self):
        user = self.account.principal("user", "u")
        answers = [user.asks(Request(action, "*")) for action in ("a:Inline", "a:New", "a:Old")]
        self.assertEqual(answers, [ALLOWED, ALLOWED, NOT_ALLOWED])

    def test_role_has_a_boundary_and_a_trust_policy(self):
        role = self.account.principal("role", "r", "arn:aws:iam::1:role/r")
        self.assertEqual([role.asks(Request(a, "*")) for a in ("a:New", "a:Old")], [ALLOWED, BOUNDED])
        self.assertEqual(role.asked_to_be_assumed(Request("sts:AssumeRole", "Service|s")), ALLOWED)
        self.assertEqual(role.asked_to_be_assumed(Request("sts:AssumeRole", "Service|t")), NOT_ALLOWED)

    def test_a_missing_document_is_no_empty_one(self):
        with self.assertRaises(PolicyError):
            self.account.principal("role", "lost").asks(Request("a:b", "*"))


if __name__ == "__main__":
    unittest.main()
