"""generate.py --roles N [--seed N] [--change 0.05] [--accounts N] [--statements FILE]
            [--catalogue FILE] --out DIR

Writes accounts that should be alike and are not quite: DIR/dev.json, DIR/qa.json, … as
GetAccountAuthorizationDetails answers, DIR/equivalence.json with what is called differently in each, and
DIR/truth.json with what was planted. The statements are those of AWS managed policies (their document
has a "name", an "arn" and a "document"); the same arguments give the same bytes.

A share of the roles (--change) of every account but the first differs from the first account's in what it
may do, and as many say the same in other words. truth.json:
  {"baseline": "dev", "accounts": {"qa": {"app7-qa-role": {"baseline": "app7-dev-role",
   "kind": "action-added", "direction": "more"|"less"|"both"|"same"}}}}
"""
import argparse
import copy
import json
import os
import random
import re

from evaluator import Account, as_list
from sampling import Catalogue, Translation, telling
from shared_data import iam_data

LABELS = ["dev", "qa", "stage", "prod", "perf", "demo", "beta", "edge"]
ENV, ACCOUNT = "@ENV@", "@ACCOUNT@"
CREATED = "2024-01-01T00:00:00+00:00"
SERVICES = ["lambda", "ec2", "ecs-tasks"]


def label_of(number):
    return LABELS[number] if number < len(LABELS) else f"env{number}"


def account_of(number):
    return str(number + 1) * 12 if number < 9 else str(100000000000 + number)


def statements_of(document):
    return as_list(document["Statement"])


def document(statements):
    return {"Version": "2012-10-17", "Statement": statements}


def managed_policy(name, arn, content):
    path = arn.split(":policy", 1)[1].rsplit("/", 1)[0] + "/"
    return {"PolicyName": name, "PolicyId": "ANPA" + f"{abs_hash(arn):016d}", "Arn": arn, "Path": path,
            "DefaultVersionId": "v1", "AttachmentCount": 1, "IsAttachable": True, "PolicyVersionList": [
                {"Document": content, "VersionId": "v1", "IsDefaultVersion": True}]}


def abs_hash(text):
    return int.from_bytes(text.encode()[-6:], "big")


def rendered(value, number):
    text = json.dumps(value).replace(ENV, label_of(number)).replace(ACCOUNT, account_of(number))
    return json.loads(text)


class Material:
    """The managed policies, but for those that speak of an environment by chance."""

    def __init__(self, path, labels):
        with open(path, encoding="utf-8") as file:
            policies = [{**p, "arn": p.get("arn") or "arn:aws:iam::aws:policy/" + p["name"]} for p in json.load(file)]
        words = re.compile("(?<![A-Za-z])(?i:" + "|".join(labels) + ")(?![a-z])|[1-9]{12}")
        policies = sorted((p for p in policies if not words.search(json.dumps(p["document"]) + p["name"])),
                          key=lambda p: p["arn"])
        self.linked = [p for p in policies if "/aws-service-role/" in p["arn"]]
        self.others = [p for p in policies if "/aws-service-role/" not in p["arn"]]
        self.statements = [s for p in self.others for s in statements_of(p["document"])
                           if "Action" in s and "Resource" in s and len(json.dumps(s)) < 2500]
        self.storage = [s for s in self.statements if all(re.match("s3:|dynamodb:", a) for a in as_list(s["Action"]))]


class World:
    """All accounts while they still are one: roles with placeholders for environment and account."""

    def __init__(self, material, roles, rng):
        self.material, self.rng = material, rng
        linked = min(len(material.linked), round(roles * 0.13))
        self.aws = {}
        self.customer = {name: self.customer_policy(name) for name in
                         (f"app{i}-{ENV}-policy" for i in range(max(1, roles // 4)))}
        self.boundaries = {}
        self.roles = [self.linked_role(p) for p in material.linked[:linked]]
        self.roles += [self.app_role(i) for i in range(1, roles - linked + 1)]

    def resources(self, app):
        bucket = f"arn:aws:s3:::app{app}-{ENV}"
        return self.rng.choice([[bucket, bucket + "/*"], [bucket + "/*"],
                                [bucket + "/*", f"arn:aws:dynamodb:us-east-1:{ACCOUNT}:table/app{app}-{ENV}-*"]])

    def statement(self, app):
        """Of three in ten the resources are its own; those of the rest say what belongs to the application."""
        if self.rng.random() < 0.3:
            return copy.deepcopy(self.rng.choice(self.material.statements))
        if self.rng.random() < 0.5:
            return {**copy.deepcopy(self.rng.choice(self.material.storage)), "Resource": self.resources(app)}
        statement = copy.deepcopy(self.rng.choice(self.material.statements))
        services = sorted({a.split(":")[0] for a in as_list(statement["Action"]) if ":" in a}) or ["s3"]
        statement["Resource"] = [f"arn:aws:{service}:us-east-1:{ACCOUNT}:*app{app}-{ENV}*" for service in services]
        return statement

    def customer_policy(self, name):
        app = re.search(r"\d+", name).group()
        content = document([self.statement(app) for _ in range(self.rng.randint(1, 5))])
        return managed_policy(name, f"arn:aws:iam::{ACCOUNT}:policy/{name}", content)

    def attach_aws(self, policy):
        self.aws.setdefault(policy["arn"], managed_policy(policy["name"], policy["arn"], policy["document"]))
        return {"PolicyName": policy["name"], "PolicyArn": policy["arn"]}

    def role(self, name, path, number, trust, inline, attached):
        return {"Path": path, "RoleName": name, "RoleId": f"AROA{number:016d}",
                "Arn": f"arn:aws:iam::{ACCOUNT}:role{path}{name}", "CreateDate": CREATED,
                "AssumeRolePolicyDocument": document([trust]), "InstanceProfileList": [],
                "RolePolicyList": [{"PolicyName": f"inline{i}", "PolicyDocument": d} for i, d in enumerate(inline)],
                "AttachedManagedPolicies": attached, "Tags": [{"Key": "env", "Value": ENV}], "RoleLastUsed": {}}

    def linked_role(self, policy):
        name = policy["name"].removesuffix("Policy").removesuffix("Role").removesuffix("Service")
        service = name.lower() + ".amazonaws.com"
        trust = {"Effect": "Allow", "Principal": {"Service": service}, "Action": "sts:AssumeRole"}
        return self.role("AWSServiceRoleFor" + name, f"/aws-service-role/{service}/", abs_hash(name), trust, [],
                         [self.attach_aws(policy)])

    def trust(self, app):
        kind = self.rng.random()
        if kind < 0.2:
            return {"Effect": "Allow", "Action": "sts:AssumeRoleWithWebIdentity", "Principal": {
                "Federated": f"arn:aws:iam::{ACCOUNT}:oidc-provider/token.actions.githubusercontent.com"},
                "Condition": {"StringEquals": {"token.actions.githubusercontent.com:aud": "sts.amazonaws.com"},
                              "StringLike": {"token.actions.githubusercontent.com:sub": f"repo:org/app{app}:*"}}}
        if kind < 0.4:
            return {"Effect": "Allow", "Principal": {"AWS": f"arn:aws:iam::{ACCOUNT}:root"}, "Action": "sts:AssumeRole",
                    "Condition": {"StringEquals": {"sts:ExternalId": f"x-{self.rng.randint(1000, 200000)}"}}}
        service = self.rng.choice(SERVICES) + ".amazonaws.com"
        return {"Effect": "Allow", "Principal": {"Service": service}, "Action": "sts:AssumeRole"}

    def app_role(self, app):
        rng = self.rng
        inline = [document([self.statement(app) for _ in range(rng.randint(1, 4))])
                  for _ in range(rng.choices([0, 1, 2], [39, 40, 21])[0])]
        if inline and rng.random() < 0.1:
            inline[0]["Statement"].append({"Sid": "Guard", "Effect": "Deny", "Resource": self.resources(app)[-1:],
                                           "Action": statements_of(inline[0])[0]["Action"]})
        attached = [self.attach_aws(p) for p in
                    rng.sample(self.material.others, rng.choices([0, 1, 2, 3, 4], [25, 35, 25, 10, 5])[0])]
        if rng.random() < 0.75:
            name = rng.choice(list(self.customer))
            attached.append({"PolicyName": name, "PolicyArn": self.customer[name]["Arn"]})
        role = self.role(f"app{app}-{ENV}-role", "/", app, self.trust(app), inline, attached)
        if rng.random() < 0.1:
            role["PermissionsBoundary"] = self.boundary(app % 10)
        return role

    def boundary(self, number):
        name = f"boundary{number}-{ENV}"
        arn = f"arn:aws:iam::{ACCOUNT}:policy/{name}"
        if arn not in self.boundaries:
            content = document([{"Effect": "Allow", "Resource": "*",
                                 "NotAction": ["organizations:*", f"iam:*User{number}"]},
                                {"Effect": "Deny", "Action": ["ec2:*", "lambda:*", "s3:Put*"], "Resource": "*",
                                 "Condition": {"StringNotEquals": {"aws:RequestedRegion": ["us-east-1"]}}}])
            self.boundaries[arn] = managed_policy(name, arn, content)
        return {"PermissionsBoundaryType": "PermissionsBoundaryPolicy", "PermissionsBoundaryArn": arn}

    def policies(self):
        return list(self.aws.values()) + list(self.customer.values()) + list(self.boundaries.values())


# What can be planted. Each function changes a role and answers whether it could; policies that it adds go
# into the list it is given.

def inline_statement(role, rng, wanted=lambda statement: True):
    found = [s for p in role["RolePolicyList"] for s in statements_of(p["PolicyDocument"]) if wanted(s)]
    return rng.choice(found) if found else None


def allowing(statement):
    return statement["Effect"] == "Allow" and "Action" in statement


def app_of(role):
    return role["RoleName"].split("-")[0]


def action_added(role, rng, _):
    statement = inline_statement(role, rng, allowing)
    if statement:
        statement["Action"] = as_list(statement["Action"]) + [rng.choice(
            ["iam:PassRole", "s3:PutObject", "kms:Decrypt", "sts:AssumeRole", "lambda:UpdateFunctionCode"])]
    return statement


def action_removed(role, rng, _):
    statement = inline_statement(role, rng, lambda s: allowing(s) and len(as_list(s["Action"])) > 1)
    if statement:
        statement["Action"] = as_list(statement["Action"])[1:]
    return statement


def condition_dropped(role, rng, _):
    statement = inline_statement(role, rng, lambda s: allowing(s) and "Condition" in s)
    if statement:
        del statement["Condition"]
    return statement


def condition_added(role, rng, _):
    statement = inline_statement(role, rng, lambda s: allowing(s) and "Condition" not in s)
    if statement:
        statement["Condition"] = rng.choice([
            {"Bool": {"aws:MultiFactorAuthPresent": "true"}}, {"IpAddress": {"aws:SourceIp": ["10.0.0.0/8"]}},
            {"StringEquals": {"aws:PrincipalOrgID": "o-example"}}, {"NumericLessThan": {"s3:max-keys": "10"}},
            {"DateLessThan": {"aws:CurrentTime": "2027-01-01T00:00:00Z"}},
            {"ArnLike": {"aws:SourceArn": "arn:aws:sns:*:*:app*"}}])
    return statement


def resource_widened(role, rng, _):
    statement = inline_statement(role, rng, lambda s: allowing(s) and "Resource" in s)
    if statement:
        more = [f"arn:aws:s3:::app*-{ENV}/*"] + as_list(statement["Resource"])
        statement["Resource"] = rng.choice(["*", "arn:aws:s3:::*", more])
    return statement


def resource_narrowed(role, rng, _):
    statement = inline_statement(role, rng, lambda s: allowing(s) and "Resource" in s)
    if statement:
        statement["Resource"] = [f"arn:aws:s3:::{app_of(role)}-{ENV}/narrow/*"]
    return statement


def deny_removed(role, rng, _):
    for policy in role["RolePolicyList"]:
        kept = [s for s in statements_of(policy["PolicyDocument"]) if s["Effect"] == "Allow"]
        if 0 < len(kept) < len(statements_of(policy["PolicyDocument"])):
            policy["PolicyDocument"]["Statement"] = kept
            return True
    return False


def deny_added(role, rng, _):
    statement = inline_statement(role, rng, allowing)
    if statement:
        role["RolePolicyList"][-1]["PolicyDocument"]["Statement"].append(
            {"Effect": "Deny", "Action": as_list(statement["Action"])[0], "Resource": "*"})
    return statement


def boundary_removed(role, rng, _):
    return role.pop("PermissionsBoundary", None)


def boundary_added(role, rng, added):
    if "PermissionsBoundary" in role:
        return False
    name = f"{app_of(role)}-{ENV}-boundary"
    arn = f"arn:aws:iam::{ACCOUNT}:policy/{name}"
    limits = {"Effect": "Allow", "Action": ["s3:List*", "logs:*"], "Resource": "*"}
    added.append(managed_policy(name, arn, document([limits])))
    role["PermissionsBoundary"] = {"PermissionsBoundaryType": "PermissionsBoundaryPolicy",
                                   "PermissionsBoundaryArn": arn}
    return True


def trust_opened(role, rng, _):
    statement = role["AssumeRolePolicyDocument"]["Statement"][0]
    if "Condition" in statement:
        statement["Condition"].popitem()
        if not statement["Condition"]:
            del statement["Condition"]
    else:
        user = f"arn:aws:iam::{ACCOUNT}:user/{app_of(role)}"
        role["AssumeRolePolicyDocument"]["Statement"].append({
            "Effect": "Allow", "Action": "sts:AssumeRole",
            "Principal": rng.choice(["*", {"AWS": "999999999999"}, {"AWS": user}])})
    return True


def trust_closed(role, rng, _):
    statement = role["AssumeRolePolicyDocument"]["Statement"][0]
    statement.setdefault("Condition", {}).setdefault("StringLike", {})["aws:SourceAccount"] = "99999*"
    return True


def not_action(role, rng, _):
    statement = inline_statement(role, rng, allowing)
    if statement:
        statement["NotAction"] = statement.pop("Action")
    return statement


def crossing(role, rng, _):
    statement = inline_statement(role, rng, lambda s: allowing(s) and "Resource" in s)
    if statement:
        statement["Resource"] = [r.replace(ENV, label_of(0)) for r in as_list(statement["Resource"])]
    return statement


def reordered(role, rng, _):
    for policy in role["RolePolicyList"]:
        rng.shuffle(policy["PolicyDocument"]["Statement"])
        for statement in policy["PolicyDocument"]["Statement"]:
            statement["Sid"] = f"S{rng.randint(0, 10 ** 6)}"
            for element in set(statement) & {"Action", "Resource"}:
                if isinstance(statement[element], list):
                    rng.shuffle(statement[element])
    return role["RolePolicyList"]


def split(role, rng, _):
    """Each action in a statement of its own; every other one each resource too."""
    for policy in role["RolePolicyList"]:
        parts = []
        for statement in policy["PolicyDocument"]["Statement"]:
            if "Action" not in statement or "Resource" not in statement:
                parts.append(statement)
                continue
            resources = [statement["Resource"]] if rng.random() < 0.5 else as_list(statement["Resource"])
            parts += [{**statement, "Action": action, "Resource": resource, "Sid": f"S{i}x{j}"}
                      for i, action in enumerate(as_list(statement["Action"]))
                      for j, resource in enumerate(resources)]
        policy["PolicyDocument"]["Statement"] = parts
    return role["RolePolicyList"]


def moved(role, rng, added):
    """Inline policies become one managed policy."""
    if not role["RolePolicyList"]:
        return False
    name = f"{app_of(role)}-{ENV}-moved"
    arn = f"arn:aws:iam::{ACCOUNT}:policy/{name}"
    statements = [s for p in role["RolePolicyList"] for s in statements_of(p["PolicyDocument"])]
    for statement in statements:
        statement.pop("Sid", None)
    added.append(managed_policy(name, arn, document(statements)))
    role["AttachedManagedPolicies"].append({"PolicyName": name, "PolicyArn": arn})
    role["RolePolicyList"] = []
    return True


def subsumed(role, rng, _):
    """Says again what it says, in other case and with less."""
    statement = inline_statement(role, rng, allowing)
    if statement:
        again = {**copy.deepcopy(statement), "Action": [a.upper() for a in as_list(statement["Action"])]}
        again.setdefault("Condition", {}).setdefault("StringEquals", {})["aws:PrincipalOrgID"] = "o-example"
        role["RolePolicyList"][0]["PolicyDocument"]["Statement"].insert(0, again)
    return statement


REAL = [(action_added, "more"), (condition_dropped, "more"), (resource_widened, "more"), (deny_removed, "more"),
        (boundary_removed, "more"), (trust_opened, "more"), (not_action, "both"), (action_removed, "less"),
        (condition_added, "less"), (resource_narrowed, "less"), (deny_added, "less"), (boundary_added, "less"),
        (trust_closed, "less"), (crossing, "less")]
EQUAL = [(reordered, "same"), (split, "same"), (moved, "same"), (subsumed, "same")]


class Planter:
    """Changes one account's copy of the world."""

    def __init__(self, world, number, rng, possible):
        self.world, self.number, self.rng, self.possible = world, number, rng, possible
        self.roles = copy.deepcopy(world.roles)
        self.added, self.truth = [], {}
        self.policies = {p["Arn"]: p for p in world.policies()}
        self.free = [i for i, role in enumerate(self.roles) if role["Path"] == "/"]
        rng.shuffle(self.free)
        self.translation = Translation([(label_of(0), label_of(number)), (account_of(0), account_of(number))])

    def plant(self, kinds, wanted):
        """As many of the kinds in turn; a role where a kind does not fit is left for the next."""
        done = turn = 0
        while done < wanted and turn < 4 * wanted + len(kinds):
            change, direction = kinds[turn % len(kinds)]
            done += self.plant_one(change, direction)
            turn += 1

    def plant_one(self, change, direction):
        self.rng.shuffle(self.free)  # roles where nothing fits gather in front otherwise
        for at, index in enumerate(self.free[:200]):
            role, added = copy.deepcopy(self.roles[index]), []
            if not change(role, self.rng, added) or not self.true(self.world.roles[index], role, added, direction):
                continue
            self.free.pop(at)
            self.roles[index] = role
            self.added += added
            name = role["RoleName"]
            self.truth[name.replace(ENV, label_of(self.number))] = {
                "baseline": name.replace(ENV, label_of(0)), "kind": change.__name__.replace("_", "-"),
                "direction": direction}
            return True
        return False

    def true(self, before, after, added, direction):
        """Whether the plain evaluator sees the difference, and no other: what was planted may make no
        difference where another policy allows the same anyway."""
        policies = {**self.policies, **{p["Arn"]: p for p in added}}
        sides = []
        for number, role in ((0, before), (self.number, after)):
            arns = [a["PolicyArn"] for a in role["AttachedManagedPolicies"]]
            arns += [b["PermissionsBoundaryArn"] for b in [role.get("PermissionsBoundary")] if b]
            details = rendered({"RoleDetailList": [role], "Policies": [policies[a] for a in arns]}, number)
            sides.append(Account(details).principals()[0])
        found = set()
        for trust in (False, True):
            found |= set(telling(sides, self.translation, trust, self.possible))
        return found == {"more": {"more"}, "less": {"less"}, "both": {"more", "less"}, "same": set()}[direction]

    def details(self):
        used = {p["Arn"]: p for p in self.world.policies() + self.added}
        return rendered({"UserDetailList": [], "GroupDetailList": [], "RoleDetailList": self.roles,
                         "Policies": list(used.values())}, self.number)


def write(folder, name, value, **style):
    with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
        json.dump(value, file, **style)
        file.write("\n")


def generate(statements, catalogue, roles, seed, change, accounts, out):
    labels = [label_of(number) for number in range(accounts)]
    world = World(Material(statements, labels), roles, random.Random(seed))
    possible = Catalogue(catalogue).possible
    os.makedirs(out, exist_ok=True)
    truth = {"baseline": labels[0], "seed": seed, "accounts": {}}
    for number, label in enumerate(labels):
        planter = Planter(world, number, random.Random(f"{seed} {number}"), possible)
        if number:
            planter.plant(REAL, round(roles * change))
            planter.plant(EQUAL, round(roles * change))
            truth["accounts"][label] = planter.truth
        write(out, label + ".json", planter.details())
    write(out, "truth.json", truth, indent=1)
    write(out, "equivalence.json", {"version": 2, "rules": [
        {"name": "env", "per": {label: label for label in labels}, "match": "token",
         "in": ["name", "resource", "principal", "condition"]}, {"name": "account", "auto": True}]}, indent=1)
    return truth


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--roles", type=int, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--change", type=float, default=0.05)
    parser.add_argument("--accounts", type=int, default=2)
    parser.add_argument("--statements")
    parser.add_argument("--catalogue")
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    statements = options.statements or iam_data("aws_managed_policies_2026-08-22.json")
    catalogue = options.catalogue or iam_data("service_authorization_2026-03-07.json")
    truth = generate(statements, catalogue, options.roles, options.seed, options.change, options.accounts, options.out)
    for label, planted in truth["accounts"].items():
        print(f"{label}: {len(planted)} planted of {options.roles} roles")


if __name__ == "__main__":
    main()
