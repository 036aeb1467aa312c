"""The check of witnesses must notice what is wrong: reports made by hand, right and wrong ones."""
import copy
import unittest

import check_truth
import check_witnesses
from evaluator import Account
from sampling import Translation, anything, telling


def account(number, env, actions, service="ec2.amazonaws.com", deny=()):
    statements = [{"Effect": "Allow", "Action": actions, "Resource": f"arn:aws:s3:::app-{env}/*"}]
    statements += [{"Effect": "Deny", "Action": action, "Resource": "*"} for action in deny]
    return Account({"RoleDetailList": [{
        "RoleName": f"app-{env}", "Path": "/", "Arn": f"arn:aws:iam::{number}:role/app-{env}",
        "AssumeRolePolicyDocument": {"Statement": [
            {"Effect": "Allow", "Principal": {"Service": service}, "Action": "sts:AssumeRole"}]},
        "RolePolicyList": [{"PolicyName": "p", "PolicyDocument": {"Statement": statements}}]}]})


def request(env, action="s3:PutObject"):
    return {"action": action, "resource": f"arn:aws:s3:::app-{env}/x", "context": {}}


CHANGE = {"change": "access", "direction": "more", "proven": True, "confirmed": True, "title": "+",
          "witness": [request("dev"), request("qa")], "stopped": "not-allowed", "stopped_by": [],
          "allowed_by": [{"policy": "p", "type": "inline", "group": "", "statement": 1, "sid": ""}]}
TRUST = {"change": "trust", "direction": "more", "proven": True, "confirmed": True, "title": "trust",
         "witness": [{"action": "sts:AssumeRole", "principal": "Service|lambda.amazonaws.com", "context": {}}] * 2,
         "stopped": "not-allowed", "stopped_by": [],
         "allowed_by": [{"policy": "trust", "type": "trust", "group": "", "statement": 1, "sid": ""}]}


class Witnesses(unittest.TestCase):
    def setUp(self):
        self.accounts = [account("111111111111", "dev", ["s3:GetObject"]),
                         account("222222222222", "qa", ["s3:GetObject", "s3:PutObject"])]

    def failures(self, *changes, accounts=None):
        accounts = accounts or self.accounts
        report = {"differences": [{"kind": "role", "name": "app-<env>", "names": ["app-dev", "app-qa"], "arns": [
            "arn:aws:iam::111111111111:role/app-dev", "arn:aws:iam::222222222222:role/app-qa"],
            "changes": list(changes)}] if changes else []}
        checker = check_witnesses.Checker(accounts, report)
        checker.check()
        checker.guess(Translation([("dev", "qa"), ("111111111111", "222222222222")]), anything)
        return checker.failures

    def but(self, **elements):
        return {**copy.deepcopy(CHANGE), **elements}

    def test_a_right_report(self):
        self.assertEqual(self.failures(CHANGE), [])

    def test_wrong_ones(self):
        wrong = [self.but(direction="less"),
                 self.but(witness=[request("dev", "s3:GetObject"), request("qa", "s3:GetObject")]),
                 self.but(witness=[request("dev", "s3:Nothing"), request("qa", "s3:Nothing")]), self.but(witness=None),
                 self.but(stopped="denied"), self.but(confirmed=False), self.but(allowed_by=[]),
                 self.but(allowed_by=[{**CHANGE["allowed_by"][0], "statement": 2}])]
        for change in wrong:
            # The right one beside it, so that only the wrong one itself can be what fails.
            self.assertNotEqual(self.failures(CHANGE, change), [], change)

    def test_what_is_missing(self):
        self.assertEqual(len(self.failures()), 1)
        self.assertIn("more is not reported", self.failures()[0])

    def test_unproven_is_no_difference_that_is_kept_quiet(self):
        self.assertEqual(self.failures(self.but(proven=False, witness=None)), [])

    def test_denies(self):
        accounts = [account("111111111111", "dev", ["s3:PutObject"], deny=["s3:PutObject"]),
                    account("222222222222", "qa", ["s3:PutObject"])]
        change = self.but(stopped="denied", stopped_by=[{**CHANGE["allowed_by"][0], "statement": 2}])
        self.assertEqual(self.failures(change, accounts=accounts), [])
        change["stopped_by"] = CHANGE["allowed_by"]
        self.assertNotEqual(self.failures(change, accounts=accounts), [])

    def test_trust(self):
        accounts = [account("111111111111", "dev", ["s3:GetObject"]),
                    account("222222222222", "qa", ["s3:GetObject"], service="lambda.amazonaws.com")]
        witness = {**TRUST["witness"][0], "principal": "Service|ec2.amazonaws.com"}
        lost = {**TRUST, "direction": "less", "witness": [witness, witness]}
        self.assertEqual(self.failures(TRUST, lost, accounts=accounts), [])
        self.assertEqual(len(self.failures(TRUST, accounts=accounts)), 1)
        self.assertNotEqual(self.failures(TRUST, {**lost, "direction": "more"}, accounts=accounts), [])


class Truth(unittest.TestCase):
    PLANTED = {"app-qa": {"baseline": "app-dev", "kind": "action-added", "direction": "more"},
               "same-qa": {"baseline": "same-dev", "kind": "split", "direction": "same"}}

    @staticmethod
    def report(**changes):
        return {"differences": [{"names": [None, name.replace("_", "-")], "changes": found}
                                for name, found in changes.items()]}

    def test_right(self):
        unproven = {**CHANGE, "direction": "less", "proven": False}
        self.assertEqual(check_truth.check(self.report(app_qa=[CHANGE, unproven]), self.PLANTED), [])
        self.assertEqual(check_truth.check(self.report(app_qa=[CHANGE]), self.PLANTED), [])

    def test_wrong(self):
        less = {**CHANGE, "direction": "less"}
        for report in (self.report(), self.report(app_qa=[less]), self.report(app_qa=[CHANGE, less]),
                       self.report(app_qa=[CHANGE], same_qa=[CHANGE]),
                       self.report(app_qa=[CHANGE], other_qa=[CHANGE])):
            self.assertEqual(len(check_truth.check(report, self.PLANTED)), 1, report)


class Guesses(unittest.TestCase):
    def test_both_directions(self):
        sides = [account("1", "dev", ["s3:Get*"]).principals()[0], account("1", "dev", ["s3:Put*"]).principals()[0]]
        self.assertEqual(set(telling(sides)), {"more", "less"})
        self.assertEqual(telling([sides[0], sides[0]]), {})
        self.assertEqual(telling(sides, possible=lambda request: False), {})

    def test_names_of_the_accounts_mean_the_same(self):
        sides = [account("1", env, ["s3:Get*"]).principals()[0] for env in ("dev", "qa")]
        self.assertEqual(telling(sides, Translation([("dev", "qa")])), {})
        self.assertEqual(set(telling(sides)), {"more", "less"})


if __name__ == "__main__":
    unittest.main()
