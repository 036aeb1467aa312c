"""Requests that tell policies apart, guessed from what the policies say: no proof that two principals
are equal, but whoever calls them equal must not be contradicted by one of these."""
import itertools
import json
import re

from evaluator import ALLOWED, PolicyError, Request, as_list, text_of

MOST_WORDS = 12  # of one statement's actions, and of its targets


def word_of(pattern, context):
    """A text that the pattern matches; its variables get values."""
    def fill(found):
        inside = found.group(1)
        if inside in ("*", "?", "$"):
            return inside
        name = inside.split(",")[0].strip().lower()
        return context.setdefault(name, ["v"])[0]
    return re.sub(r"\$\{([^}]*)\}", fill, pattern).replace("*", "-x-").replace("?", "q")


def nudged(text, by):
    try:
        return str(int(text) + by)
    except ValueError:
        return text


def satisfy(condition, context):
    """Adds what makes the condition hold, as far as that is easy."""
    value = condition.values[0] if condition.values else ""
    if condition.base == "null":
        if value.lower() == "false":
            context.setdefault(condition.key, ["x"])
        return
    if condition.negated:
        if condition.quantifier == "foranyvalue":
            context.setdefault(condition.key, ["another"])
        return
    word = word_of(value, context)
    if condition.base == "ipaddress":
        word = word.split("/")[0]
    if condition.base.endswith("than"):
        word = nudged(word, -1 if "less" in condition.base else 1)
    context.setdefault(condition.key, [word])


def targets_of(statement, context):
    if not statement.trust:
        return [word_of(text_of(r), context) for r in
                as_list(statement.raw.get("Resource", statement.raw.get("NotResource")))[:MOST_WORDS]] + [
                    "arn:aws:new:x:000000000001:other", "*"]
    found = ["Service|new.amazonaws.com", "AWS|000000000001|arn:aws:iam::000000000001:role/other"]
    for kind, value in statement.principals.entries[:MOST_WORDS]:
        account = re.fullmatch(r"(?:arn:[^:]*:iam::)?(\d+)(?::root)?", value)
        parts = value.split(":")
        if kind != "AWS":
            found.append(f"{kind}|{value}")
        elif account:
            found.append(f"AWS|{account.group(1)}|arn:aws:iam::{account.group(1)}:role/some")
        elif len(parts) > 5:
            found.append(f"AWS|{parts[4]}|{value}")
        elif value != "*":
            found.append(f"AWS|-|{value}")
    return found


def requests_of(statement):
    full = {}
    for condition in statement.conditions:
        satisfy(condition, full)
    actions = as_list(statement.raw.get("Action", statement.raw.get("NotAction")))
    words = [word_of(text_of(a), {}) for a in actions[:MOST_WORDS]]
    words = [w if ":" in w else "new:Action" for w in words] + (["new:Action"] if statement.not_action else [])
    targets = targets_of(statement, full)
    contexts = [full] + ([{}] if full else [])
    for key in full if len(full) > 1 else ():
        contexts.append({k: v for k, v in full.items() if k != key})
    for action, target, context in itertools.product(words, targets, contexts):
        yield Request(action, target, context)


def access_requests(principal):
    boundary = [principal.boundary] if principal.boundary else []
    for policy in principal.policies + boundary:
        for statement in policy.statements:
            yield from requests_of(statement)


def trust_requests(principal):
    for statement in principal.trust.statements:
        yield from requests_of(statement)


def anything(_):
    return True


class Catalogue:
    """Actions that have no resources are asked with "*" alone: a statement that names resources says
    nothing about them (UG reference_policies_actions-resources-contextkeys.html)."""

    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            services = json.load(file)["services"]
        self.without_resources = {
            f"{prefix}:{name}".lower() for prefix, service in services.items()
            for name, action in service["actions"].items() if not set(action.get("resources", [])) - {"wildcard"}}

    def possible(self, request):
        return request.target == "*" or request.action not in self.without_resources


class Translation:
    """From one account's words to the other's: pairs of texts that mean the same."""

    def __init__(self, pairs):
        self.there = self.rule(pairs)
        self.back = self.rule([(b, a) for a, b in pairs])

    @staticmethod
    def rule(pairs):
        if not pairs:
            return lambda text: text
        table = dict(pairs)
        pattern = re.compile("(?<![A-Za-z0-9])(?:" + "|".join(map(re.escape, table)) + ")(?![A-Za-z0-9])")
        return lambda text: pattern.sub(lambda found: table[found.group()], text)

    @staticmethod
    def apply(rule, request):
        return Request(request.action, rule(request.target),
                       {rule(key): [rule(v) for v in values] for key, values in request.context.items()})

    def pair(self, side, request):
        """The request in the words of both sides; it is in those of `side`."""
        other = self.apply(self.back if side else self.there, request)
        return (other, request) if side else (request, other)


def telling(sides, translation=Translation([]), trust=False, possible=anything):
    """{"more": (request, request), "less": …}: one pair of requests for each direction in which the
    second principal differs from the first; nothing where no request tells."""
    found = {}
    for number, side in enumerate(sides):
        try:
            for request in (trust_requests if trust else access_requests)(side):
                if not trust and not possible(request):
                    continue
                pair = translation.pair(number, request)
                answers = [(p.asked_to_be_assumed if trust else p.asks)(r) == ALLOWED for p, r in zip(sides, pair)]
                if answers[0] != answers[1]:
                    found.setdefault("more" if answers[1] else "less", pair)
                if len(found) == 2:
                    return found
        except PolicyError:
            return found
    return found
