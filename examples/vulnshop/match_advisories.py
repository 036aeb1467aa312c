#!/usr/bin/env python3
"""Which advisories hit which packages: a second opinion on the program's own SCA scan.

Usage: match_advisories.py APP

Prints one line for each package version and flaw: ECOSYSTEM NAME VERSION ID[,ID...]. Ids that
share an alias are one flaw; withdrawn advisories count for nothing. Enough for the plain
versions in this example, and not for more (no pre-releases).
"""
import json
import pathlib
import sys


def order(version):
    """A version as something to compare; the part after "-" is left out."""
    numbers = [int(part) for part in version.split("-")[0].split(".")]
    return (numbers + [0] * 4)[:4]


def packages(app):
    lock = json.loads((app / "web/package-lock.json").read_text())
    for path, entry in lock["packages"].items():
        if path:
            yield "npm", path.rpartition("node_modules/")[2], entry["version"]
    for line in (app / "requirements.txt").read_text().splitlines():
        name, pinned, version = line.partition("==")
        if pinned:
            yield "PyPI", name, version


def is_hit(advisory, ecosystem, name, version):
    for affected in advisory["affected"]:
        package = affected["package"]
        if (package["ecosystem"], package["name"]) != (ecosystem, name):
            continue
        if version in affected.get("versions", []):
            return True
        for span in affected["ranges"]:
            hit = False
            for event in span["events"]:
                if "introduced" in event and order(version) >= order(event["introduced"]):
                    hit = True
                if "fixed" in event and order(version) >= order(event["fixed"]):
                    hit = False
                if "last_affected" in event and order(version) > order(event["last_affected"]):
                    hit = False
            if hit:
                return True
    return False


def main():
    app = pathlib.Path(sys.argv[1])
    advisories = [json.loads(path.read_text()) for path in sorted(app.glob("advisories/*/*.json"))]
    for package in sorted(set(packages(app))):
        flaws = []  # sets of names; those that meet are merged
        for advisory in advisories:
            if "withdrawn" in advisory or not is_hit(advisory, *package):
                continue
            names = {advisory["id"], *advisory["aliases"]}
            for other in [flaw for flaw in flaws if flaw & names]:
                flaws.remove(other)
                names |= other
            flaws.append(names)
        for names in flaws:
            print(*package, ",".join(sorted(name for name in names if not name.startswith("CVE-"))))


if __name__ == "__main__":
    main()
