"""mutate.py IN.json OUT.json [--mutations N] [--seed N]

Writes a copy of an account in which N random things mean something else: statements, conditions,
attachments, groups, boundaries, trust policies. The same arguments give the same bytes."""
import argparse
import collections
import copy
import json
import random

from evaluator import KINDS, as_list, document_of

ACTIONS = ["iam:PassRole", "s3:PutObject", "s3:*", "ec2:Describe*", "kms:decrypt", "new:Action", "lambda:Get?unction",
           "*"]
RESOURCES = ["*", "arn:aws:s3:::some-bucket/*", "arn:aws:s3:::home/${aws:username}/*", "arn:aws:iam::*:role/app-*",
             "arn:aws:sqs:us-east-1:111122223333:queue", "arn:aws:s3:::${aws:PrincipalTag/team, 'all'}/?"]
CONDITIONS = [
    {"Bool": {"aws:MultiFactorAuthPresent": "true"}}, {"BoolIfExists": {"aws:SecureTransport": "false"}},
    {"IpAddress": {"aws:SourceIp": ["10.0.0.0/8", "2001:db8::/32"]}}, {"NotIpAddress": {"aws:SourceIp": "10.1.0.0/16"}},
    {"StringEquals": {"aws:PrincipalOrgID": "o-example"}}, {"StringNotEquals": {"aws:PrincipalOrgID": ["o-1", "o-2"]}},
    {"StringLike": {"aws:PrincipalTag/team": ["red-*", "blue-?"]}},
    {"StringNotLike": {"aws:PrincipalTag/team": "red-*"}},
    {"StringEqualsIgnoreCase": {"aws:RequestedRegion": "EU-west-1"}},
    {"StringLikeIfExists": {"s3:prefix": "home/${aws:username}/*"}},
    {"NumericLessThan": {"s3:max-keys": 10}}, {"NumericGreaterThanEquals": {"aws:MultiFactorAuthAge": "3600"}},
    {"DateLessThan": {"aws:CurrentTime": "2030-01-01T00:00:00Z"}}, {"Null": {"aws:TokenIssueTime": "true"}},
    {"Null": {"aws:ResourceTag/owner": False}}, {"ArnLike": {"aws:SourceArn": "arn:aws:sns:*:111122223333:*"}},
    {"ArnNotEquals": {"aws:PrincipalArn": "arn:aws:iam::*:role/admin"}},
    {"ForAllValues:StringEquals": {"aws:TagKeys": ["a", "b"]}},
    {"ForAnyValue:StringLike": {"aws:TagKeys": ["a*", "b"]}},
    {"StringEquals": {"aws:RequestTag/env": "x", "aws:ResourceTag/env": "${aws:PrincipalTag/env}"}}]
PRINCIPALS = ["*", {"AWS": "111122223333"}, {"AWS": ["arn:aws:iam::111122223333:role/some", "444455556666"]},
              {"Service": ["ec2.amazonaws.com", "lambda.amazonaws.com"]},
              {"Federated": "cognito-identity.amazonaws.com"}]


class Mutator:
    def __init__(self, details, seed):
        self.details, self.rng = details, random.Random(seed)
        self.members = [(kind, raw) for kind, (members, _, _) in KINDS.items() for raw in details.get(members, [])]
        self.roles = [raw for kind, raw in self.members if kind == "role"]

    def documents(self):
        """Whatever may hold a policy: (holder, key of the document in it)."""
        for kind, raw in self.members:
            yield from ((policy, "PolicyDocument") for policy in raw.get(KINDS[kind][2], []))
        for policy in self.details["Policies"]:
            yield from ((v, "Document") for v in policy["PolicyVersionList"] if v["IsDefaultVersion"])

    def one_document(self):
        holder, key = self.rng.choice(list(self.documents()))
        return self.own(holder, key)

    @staticmethod
    def own(holder, key):
        """A document as an object with a list of statements."""
        holder[key] = document_of(holder[key])
        holder[key]["Statement"] = as_list(holder[key]["Statement"])
        return holder[key]

    def one_statement(self, *elements):
        for _ in range(200):
            statements = self.one_document()["Statement"]
            found = self.rng.choice(statements) if statements else {}
            if all(element in found for element in elements):
                return found
        return None

    def new_statement(self):
        statement = {"Effect": self.rng.choice(["Allow", "Allow", "Deny"]), "Action": self.rng.sample(ACTIONS[:-1], 2),
                     "Resource": self.rng.choice(RESOURCES)}
        if self.rng.random() < 0.5:
            statement["Condition"] = copy.deepcopy(self.rng.choice(CONDITIONS))
        return statement

    # Each of these makes one change, or answers False.

    def add_action(self):
        statement = self.one_statement("Action")
        statement["Action"] = as_list(statement["Action"]) + [self.rng.choice(ACTIONS)]

    def remove_action(self):
        statement = self.one_statement("Action")
        actions = list(as_list(statement["Action"]))
        if len(actions) < 2:
            return False
        actions.pop(self.rng.randrange(len(actions)))
        statement["Action"] = actions

    def widen_action(self):
        statement = self.one_statement("Action")
        actions = list(as_list(statement["Action"]))
        at = self.rng.randrange(len(actions))
        if ":" not in actions[at]:
            return False
        service, name = actions[at].split(":", 1)
        actions[at] = f"{service}:{name[:self.rng.randint(0, 4)]}*"
        statement["Action"] = actions

    def swap_not(self):
        element = self.rng.choice(["Action", "Action", "Resource"])
        statement = self.one_statement(element)
        statement["Not" + element] = statement.pop(element)

    def change_resource(self):
        self.one_statement("Resource")["Resource"] = self.rng.sample(RESOURCES, self.rng.randint(1, 3))

    def add_condition(self):
        block = self.one_statement("Effect").setdefault("Condition", {})
        for operator, keys in copy.deepcopy(self.rng.choice(CONDITIONS)).items():
            block.setdefault(operator, {}).update(keys)

    def drop_condition(self):
        statement = self.one_statement("Condition")
        if not statement or not statement["Condition"]:
            return False
        statement["Condition"].popitem()

    def change_operator(self):
        statement = self.one_statement("Condition")
        if not statement or not statement["Condition"]:
            return False
        operator, keys = statement["Condition"].popitem()
        other = {"StringEquals": "StringLike", "StringLike": "StringNotLike", "Bool": "BoolIfExists",
                 "ArnLike": "ArnNotLike"}.get(operator, operator + "IfExists")
        statement["Condition"][other.replace("IfExistsIfExists", "").replace("NullIfExists", "Null")] = keys

    def change_value(self):
        statement = self.one_statement("Condition")
        if not statement or not statement["Condition"]:
            return False
        operator, keys = self.rng.choice(list(statement["Condition"].items()))
        if "String" not in operator:
            return False
        key = self.rng.choice(list(keys))
        keys[key] = as_list(keys[key]) + ["111122223333"]

    def flip_effect(self):
        statement = self.one_statement("Effect")
        statement["Effect"] = "Deny" if statement["Effect"] == "Allow" else "Allow"

    def add_statement(self):
        self.one_document()["Statement"].append(self.new_statement())

    def remove_statement(self):
        statements = self.one_document()["Statement"]
        if len(statements) < 2:
            return False
        statements.pop(self.rng.randrange(len(statements)))

    def change_version(self):
        document = self.one_document()
        document["Version"] = "2008-10-17" if document.get("Version") == "2012-10-17" else "2012-10-17"

    def detach(self):
        attached = self.rng.choice(self.members)[1].get("AttachedManagedPolicies")
        if not attached:
            return False
        attached.pop()

    def attach(self):
        attached = self.rng.choice(self.members)[1].setdefault("AttachedManagedPolicies", [])
        policy = self.rng.choice(self.details["Policies"])
        if any(a["PolicyArn"] == policy["Arn"] for a in attached):
            return False
        attached.append({"PolicyName": policy["PolicyName"], "PolicyArn": policy["Arn"]})

    def add_inline(self):
        kind, raw = self.rng.choice(self.members)
        policies = raw.setdefault(KINDS[kind][2], [])
        policies.append({"PolicyName": f"added{len(policies)}", "PolicyDocument": {
            "Version": "2012-10-17", "Statement": [self.new_statement()]}})

    def set_boundary(self):
        kind, raw = self.rng.choice(self.members)
        if kind == "group":
            return False
        policy = self.rng.choice(self.details["Policies"])
        raw["PermissionsBoundary"] = {"PermissionsBoundaryType": "PermissionsBoundaryPolicy",
                                      "PermissionsBoundaryArn": policy["Arn"]}

    def change_groups(self):
        users = [raw for kind, raw in self.members if kind == "user"]
        groups = [raw["GroupName"] for kind, raw in self.members if kind == "group"]
        user = self.rng.choice(users)
        user["GroupList"] = sorted(set(user.get("GroupList", [])) ^ {self.rng.choice(groups)})

    def change_trust(self):
        statement = self.rng.choice(self.own(self.rng.choice(self.roles), "AssumeRolePolicyDocument")["Statement"])
        change = self.rng.randrange(5)
        if change == 0:
            statement.pop("NotPrincipal", None)
            statement["Principal"] = copy.deepcopy(self.rng.choice(PRINCIPALS))
        elif change == 1:
            statement["Condition"] = copy.deepcopy(self.rng.choice(CONDITIONS[:10]))
        elif change == 2:
            statement.pop("Condition", None)
            statement["Action"] = ["sts:AssumeRole", "sts:TagSession"]
        elif change == 3:
            self.own(self.rng.choice(self.roles), "AssumeRolePolicyDocument")["Statement"].append(
                {"Effect": self.rng.choice(["Allow", "Deny"]), "Action": "sts:Assume*",
                 "Principal": copy.deepcopy(self.rng.choice(PRINCIPALS))})
        elif "Principal" in statement:
            statement["Effect"] = "Allow"
            statement["NotPrincipal"] = statement.pop("Principal")

    def mutate(self, wanted):
        kinds = [self.add_action, self.remove_action, self.widen_action, self.swap_not, self.change_resource,
                 self.add_condition, self.add_condition, self.drop_condition, self.change_operator, self.change_value,
                 self.flip_effect, self.add_statement, self.remove_statement, self.change_version, self.detach,
                 self.attach, self.add_inline, self.set_boundary, self.change_groups, self.change_trust,
                 self.change_trust]
        done = collections.Counter()
        while done.total() < wanted:
            kind = self.rng.choice(kinds)
            if kind() is not False:
                done[kind.__name__] += 1
        return done


def mutate(source, target, mutations, seed):
    with open(source, encoding="utf-8") as file:
        details = json.load(file)
    done = Mutator(details, seed).mutate(mutations)
    with open(target, "w", encoding="utf-8") as file:
        json.dump(details, file)
    return done


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("source")
    parser.add_argument("target")
    parser.add_argument("--mutations", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    print(dict(mutate(options.source, options.target, options.mutations, options.seed)))


if __name__ == "__main__":
    main()
