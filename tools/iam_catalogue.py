#!/usr/bin/env python3
"""Makes src/bartizan/iampolicy/data/ of public lists of AWS's actions.

usage: iam_catalogue.py [FOLDER]            write actions.txt and escalations.txt
       iam_catalogue.py --check [FOLDER]    compare with those that are there; ends with 1 if they
                                            differ, with 77 if the lists are not there

FOLDER holds the lists (NAMES below); else it is iam/ of $BARTIZAN_SHARED_DATA. The build makes
constant data of the result (iam_tables.py), and ActionCatalogue::ToText writes the same form.

  date YEAR-MONTH-DAY, source TEXT
  service PREFIX TITLE
  arn:…                          the ARNs of the service's resource types, by number from 0
  LEVEL[FLAGS] ARNS NAME NAME …  LEVEL: R read, L list, W write, P permissions, T tagging
                                 FLAGS: e privilege escalation, c credentials, d data, x exposure
                                 ARNS: numbers with commas; "-" for "*" only, "?" for not known

  ID ACTION,ACTION,… TITLE       a line of escalations.txt
"""
import json
import os
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
DATA = ROOT / "src/bartizan/iampolicy/data"
NAMES = {"actions": "service_authorization_2026-03-07.json", "tags": "iam_dataset_tags.json",
         "levels": "iam_dataset_access_level_overrides.json",
         "paths": "pathfinding_privesc_paths_2025-12.json"}
CREDITS = {"tags": "iann0036/iam-dataset 2073fa52a", "paths": "DataDog/pathfinding.cloud 84dd65c"}

LEVELS = {"Read": "R", "List": "L", "Write": "W", "Permissions management": "P", "Tagging": "T"}
LEVEL_ORDER = "RLWPT"
FLAGS = {"PrivEsc": 1, "CredentialExposure": 2, "DataAccess": 4, "ResourceExposure": 8}
FLAG_LETTERS = "ecdx"
WIDTH = 100
HEAD = "# Made by tools/iam_catalogue.py, which tells what this means: do not edit.\n"


def pattern(arn):
    """The ARN with '*' for each placeholder; "{Date-and-…}" without the dollar is one too."""
    arn = re.sub(r"\*+", "*", re.sub(r"\$?\{[^{}]*\}", "*", arn))
    assert re.fullmatch(r"arn:[!-~]+", arn) and not set(arn) & set("${}"), arn
    return arn


def arns_of(types, service):
    """The patterns of an action's resource types: none for '*' only, None for not known."""
    if types is None:
        return None
    names = {name.rstrip("*") for name in types} - {"wildcard"}
    return {pattern(arn) for name in names for arn in service["resources"][name]}


def wrapped(head, names):
    lines, line = [], head
    for name in names:
        if line != head and len(line) + 1 + len(name) > WIDTH:
            lines.append(line)
            line = head
        line += " " + name
    return lines + [line]


def service_lines(prefix, service, flags, levels):
    reached = {name: arns_of(fact.get("resources"), service)
               for name, fact in service["actions"].items()}
    arns = sorted(set().union(*(found for found in reached.values() if found)))
    groups = {}
    for name, fact in service["actions"].items():
        assert re.fullmatch("[A-Za-z0-9-]+", name), name
        key = f"{prefix}:{name}".lower()
        level = LEVEL_ORDER.index(LEVELS[levels.get(key, fact["level"])])
        found = reached[name]
        numbers = (-1,) if found is None else tuple(sorted(arns.index(arn) for arn in found))
        groups.setdefault((level, flags.get(key, 0), numbers), []).append(name)
    yield f"service {prefix} {service['name']}"
    yield from arns
    for (level, flag, numbers), names in sorted(groups.items()):
        marks = "".join(letter for bit, letter in enumerate(FLAG_LETTERS) if flag >> bit & 1)
        refs = "?" if numbers == (-1,) else ",".join(map(str, numbers)) or "-"
        yield from wrapped(f"{LEVEL_ORDER[level]}{marks} {refs}", sorted(names, key=str.lower))


def actions_text(lists):
    reference = lists["actions"]
    date = re.search(r"\d{4}-\d\d-\d\d", reference["source"]).group()
    source = reference["source"].replace(f" {date}", "").replace(" (MIT)", "")
    flags = {}
    for tag, names in lists["tags"]["iam"].items():
        for name in names:
            flags[name.lower()] = flags.get(name.lower(), 0) | FLAGS[tag]
    levels = {name.lower(): level for name, level in lists["levels"].items()}
    lines = [f"date {date}",
             f"source AWS Service Authorization Reference, by {source}; flags of {CREDITS['tags']}"]
    for prefix, service in sorted(reference["services"].items()):
        assert re.fullmatch("[a-z0-9-]+", prefix), prefix
        lines += service_lines(prefix, service, flags, levels)
    return HEAD + "".join(line + "\n" for line in lines)


def escalations_text(lists):
    lines = [f"# Source: {CREDITS['paths']}"]
    for path in sorted(lists["paths"], key=lambda path: path["id"]):
        needed = {fact["permission"].lower() for fact in path["permissions"]["required"]}
        assert all(re.fullmatch("[a-z0-9-]+:[a-z0-9]+", action) for action in needed), needed
        lines.append(f"{path['id']} {','.join(sorted(needed))} {path['name']}")
    return HEAD + "".join(line + "\n" for line in lines)


def read_lists(folder):
    return {key: json.loads((folder / name).read_text()) for key, name in NAMES.items()}


def main():
    arguments = sys.argv[1:]
    checking = arguments[:1] == ["--check"]
    arguments = arguments[checking:]
    if len(arguments) > 1 or arguments and arguments[0].startswith("-"):
        sys.exit(__doc__)
    shared = pathlib.Path(os.environ.get("BARTIZAN_SHARED_DATA", ROOT.parent / "shared/data"))
    folder = pathlib.Path(arguments[0]) if arguments else shared / "iam"
    missing = [name for name in NAMES.values() if not (folder / name).exists()]
    if missing:
        print(f"{folder} has no {', '.join(missing)}")
        sys.exit(77 if checking else 1)
    lists = read_lists(folder)
    files = {"actions.txt": actions_text(lists), "escalations.txt": escalations_text(lists)}
    if not checking:
        for name, text in files.items():
            (DATA / name).write_text(text)
        return
    wrong = [name for name, text in files.items()
             if not (DATA / name).exists() or (DATA / name).read_text() != text]
    if wrong:
        sys.exit(f"not what tools/iam_catalogue.py makes: {', '.join(wrong)}")


if __name__ == "__main__":
    main()
