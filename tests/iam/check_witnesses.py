"""check_witnesses.py PROGRAM [LABEL=]A.json [LABEL=]B.json [--same TEXT=TEXT]… [--guess] [-- ARGUMENTS…]

Runs `PROGRAM iam diff` on two accounts and has the plain evaluator answer every witness of the report:
"more" says that B allows witness[1] and A does not allow witness[0]; "less" the other way round. What
the report says about the statements that decide is asked as well.
--guess also looks for requests that tell principals apart, and fails where the report knows no such
difference; --same names texts of A that mean the same as texts of B (token by token), --catalogue the
actions and their resources (without it any action may have any).
Fails where fewer than --least witnesses (1) were checked, so that an empty report proves nothing.
--report FILE takes a report instead of running the program.
"""
import argparse
import collections
import json
import subprocess
import sys

from evaluator import ALLOWED, Account, PolicyError, Request
from sampling import Catalogue, Translation, anything, telling

SCHEMA = "bartizan.iam-diff/1"


class Checker:
    def __init__(self, accounts, report):
        self.accounts, self.report = accounts, report
        self.counts = collections.Counter()
        self.failures = []

    def fail(self, difference, change, message):
        self.failures.append(f"{difference['kind']} {difference['name']}: {change.get('title', change['change'])}: "
                             f"{message}")

    def principal(self, side, difference):
        return self.accounts[side].principal(difference["kind"], difference["names"][side], difference["arns"][side])

    def check(self):
        for difference in self.report["differences"]:
            for change in difference["changes"]:
                self.counts[f"{change['change']} {change['direction']}"] += 1
                try:
                    self.check_change(difference, change)
                except PolicyError as error:
                    self.counts["undecidable"] += 1
                    self.fail(difference, change, f"the evaluator cannot read it: {error}")

    def check_change(self, difference, change):
        witness = change.get("witness")
        decided = change["change"] in ("access", "trust") and change["direction"] != "neither"
        if not change["proven"]:
            self.counts["unproven"] += 1
            return
        if decided and not witness:
            self.fail(difference, change, "proven without a witness")
        if not decided or not witness:
            return
        if not change["confirmed"]:
            self.counts["unconfirmed"] += 1
            self.fail(difference, change, "proven, but its witness is not confirmed")
            return
        self.check_witness(difference, change, witness)

    def check_witness(self, difference, change, witness):
        self.counts["checked"] += 1
        trust = change["change"] == "trust"
        requests = [Request(w["action"], w["principal" if trust else "resource"], w["context"]) for w in witness]
        sides = [self.principal(side, difference) for side in (0, 1)]
        answers = [(p.asked_to_be_assumed if trust else p.asks)(r) for p, r in zip(sides, requests)]
        allowing = 1 if change["direction"] == "more" else 0
        stopping = 1 - allowing
        if answers[allowing] != ALLOWED or answers[stopping] == ALLOWED:
            self.fail(difference, change, f"answers {answers} to {json.dumps(witness)}")
            return
        if answers[stopping] != change["stopped"]:
            self.fail(difference, change, f"it is {answers[stopping]}, not {change['stopped']}: {json.dumps(witness)}")
        self.check_statements(difference, change, "allowed_by", sides[allowing], requests[allowing], True)
        if change["stopped"] == "denied":
            self.check_statements(difference, change, "stopped_by", sides[stopping], requests[stopping], False)

    def check_statements(self, difference, change, element, principal, request, allow):
        """The statements that the report names do apply."""
        if not change[element]:
            self.fail(difference, change, f"{element} names no statement")
        for reference in change[element]:
            statement = find_statement(principal, reference)
            self.counts["statements"] += 1
            if statement is None or statement.allow != allow or not statement.applies(request):
                self.fail(difference, change, f"{element} {reference} does not apply")

    def guess(self, translation, possible):
        """Every difference that guessed requests show must be in the report."""
        reported = {}
        for difference in self.report["differences"]:
            found = reported.setdefault((difference["kind"], difference["names"][1]), {})
            for change in difference["changes"]:
                if change["change"] in ("access", "trust"):
                    found.setdefault(change["change"], set()).add(change["direction"])
                if change["change"] in ("only", "unreadable"):
                    found.setdefault("access", set()).update(("more", "less"))
                    found.setdefault("trust", set()).update(("more", "less"))
        for first in self.accounts[0].principals():
            key = (first.kind, translation.there(first.name))
            if key not in self.accounts[1].by_name or first.raw["Path"].startswith("/aws-service-role/"):
                continue
            second = self.accounts[1].principal(*key)
            for what in ("access", "trust") if first.kind == "role" else ("access",):
                self.counts["guessed pairs"] += 1
                for direction, pair in telling((first, second), translation, what == "trust", possible).items():
                    self.counts[f"guessed {direction}"] += 1
                    if direction not in reported.get(key, {}).get(what, ()):
                        self.failures.append(
                            f"{key[0]} {key[1]}: {what}: {direction} is not reported: {pair[1].action} "
                            f"{pair[0].target} {pair[1].target} {json.dumps(pair[1].context)}")


def find_statement(principal, reference):
    """The evaluator's statement for {"policy", "type", "group", "statement"}."""
    kind, name, number = reference["type"], reference["policy"], reference["statement"]
    if kind == "trust":
        policy = principal.trust
    elif kind == "boundary":
        policy = principal.boundary
    else:
        policy = principal.named_policies.get((kind, name, reference.get("group") or ""))
    if policy is None or not 1 <= number <= len(policy.statements):
        return None
    return policy.statements[number - 1]


def run_diff(program, sources, arguments):
    done = subprocess.run([program, "iam", "diff", *sources, "--format", "json", *arguments],
                          capture_output=True, text=True, check=False)
    try:
        report = json.loads(done.stdout)
    except ValueError:
        sys.exit(f"no report: exit code {done.returncode}\n{done.stdout[:2000]}{done.stderr[:2000]}")
    if report.get("schema") != SCHEMA:
        sys.exit(f"not {SCHEMA}: {report.get('schema')}")
    return report


def labelled(source, default):
    label, equals, path = source.partition("=")
    return (label, path) if equals else (default, source)


def main(words):
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("program")
    parser.add_argument("first")
    parser.add_argument("second")
    parser.add_argument("--same", action="append", default=[])
    parser.add_argument("--guess", action="store_true")
    parser.add_argument("--catalogue")
    parser.add_argument("--least", type=int, default=1)
    parser.add_argument("--report")
    at = words.index("--") if "--" in words else len(words)
    options = parser.parse_args(words[:at])
    sources = [labelled(options.first, "a"), labelled(options.second, "b")]
    accounts = [Account.load(path) for _, path in sources]
    if options.report:
        with open(options.report, encoding="utf-8") as file:
            report = json.load(file)
    else:
        report = run_diff(options.program, ["=".join(s) for s in sources], words[at + 1:])

    checker = Checker(accounts, report)
    checker.check()
    if options.guess:
        checker.guess(Translation([tuple(pair.split("=", 1)) for pair in options.same]),
                      Catalogue(options.catalogue).possible if options.catalogue else anything)
    if checker.counts["checked"] < options.least:
        checker.failures.append(f"fewer than {options.least} witnesses")
    for failure in checker.failures[:50]:
        print(failure)
    print(f"{checker.counts['checked']} witnesses checked, {len(checker.failures)} disagreements:",
          ", ".join(f"{name} {count}" for name, count in sorted(checker.counts.items())))
    return 1 if checker.failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
