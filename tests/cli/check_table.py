#!/usr/bin/python3
"""Checks that every command has a page that is up to date, an example and a golden test.

check_table.py PROGRAM WORK_TREE
"""
import os
import re
import subprocess
import sys
import tempfile

MARKED = re.compile(r"(?<=<!-- shown -->\n).*?(?=<!-- /shown -->\n)", re.S)


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def pages_of(folder):
    return {name for name in os.listdir(folder) if name.endswith(".md")}


def check_pages(program, committed, problems):
    """Compares the pages with new ones; returns the commands that there are."""
    commands = []
    with tempfile.TemporaryDirectory() as fresh:
        subprocess.run([program, "help", "--quiet", "--docs", fresh], check=True)
        for name in sorted(pages_of(fresh) | pages_of(committed)):
            here, there = os.path.join(fresh, name), os.path.join(committed, name)
            if not os.path.exists(there):
                problems.append(f"docs/commands/{name} is missing")
            elif not os.path.exists(here):
                problems.append(f"docs/commands/{name} is of no command")
            elif MARKED.sub("", read(here)) != MARKED.sub("", read(there)):
                problems.append(f"docs/commands/{name} is stale")
            if os.path.exists(here) and name != "README.md":
                page = read(here)
                commands.append(page.split("\n", 1)[0].removeprefix("# bartizan "))
                if f"bartizan {commands[-1]}" not in page.partition("## Examples")[2]:
                    problems.append(f"bartizan {commands[-1]} has no example")
    return commands


def check_golden(folder, commands, problems):
    lines = []
    for name in os.listdir(folder):
        if name.endswith(".test"):
            lines += [line for line in read(os.path.join(folder, name)).splitlines() if line.startswith("$ ")]
    text = "\n".join(lines)
    for command in commands:
        words = r"\s+".join(re.escape(word) for word in command.split(" "))
        if not re.search(rf"\bbartizan(\s+--?\S+(\s+\S+)?)*\s+{words}\b", text):
            problems.append(f"bartizan {command} has no golden test in tests/cli")


def main():
    program, tree = sys.argv[1:3]
    problems = []
    commands = check_pages(program, os.path.join(tree, "docs/commands"), problems)
    check_golden(os.path.join(tree, "tests/cli"), commands, problems)
    for problem in problems:
        print(problem, file=sys.stderr)
    if any("docs/commands" in problem for problem in problems):
        print("run: bartizan help --docs docs/commands", file=sys.stderr)
    if len(commands) < 5:
        sys.exit("the program says nothing about its commands")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
