"""usage: check.py PROGRAM PAGE SETUP

Runs the commands of a page's `console` blocks from top to bottom, in one folder, and compares what
they show with what the page shows. SETUP is a Python file that is run in the folder before; lines
`NAME=VALUE` that it prints are variables of the commands. Runs itself on an emulator.
UPDATE_GOLDEN=1 rewrites the page."""

import difflib
import os
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
TREE = HERE.parent.parent
RULES = [
    (r"\b(sg|sgr|eni|vpc|subnet|pl|i|vol|snap|acl)-[0-9a-f]{8,17}\b", r"\1-…"),
    (r"\b0[0-9A-HJKMNP-TV-Z]{25}\b", "…"),
    (r"\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?(Z| UTC)?", "2026-11-23T12:00:00Z"),
    (r"\b[0-9a-f]{64}\b", "…64 digits…"),
    (r"\bbz_[0-9a-f_]+", "bz_…"),
    (r"(?<=^key )[0-9a-f]{32}$", "…32 digits…"),
    (r"\d+ records, \d+ files, \d+ bytes", "… records, … files, … bytes"),
    (r"\d+ bytes, \d+ are told", "… bytes, … are told"),
    (r"\b0\.\d{3}s", "0.400s"),
    (r"(?<=after )[0-9.hms]+\b", "0.4s"),
    (r"(?<=127\.0\.0\.1:)\d{4,5}", "8443"),
]


def shown(command, folder, variables):
    done = subprocess.run(["bash", "-c", command], cwd=folder, env=variables, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, timeout=100, check=False)
    text = done.stdout.decode()
    for pattern, replacement in RULES:
        text = re.sub(pattern, replacement, text, flags=re.MULTILINE)
    lines = [line.rstrip() for line in text.splitlines()]
    return lines + ([f"(exit code {done.returncode})"] if done.returncode else [])


def page_as_it_should_be(lines, folder, variables):
    result, inside, at = [], False, 0
    while at < len(lines):
        line = lines[at]
        at += 1
        result.append(line)
        if line.startswith("```"):
            inside = line == "```console"
            continue
        if not inside or not line.startswith("$ "):
            continue
        command = line[2:]
        while command.endswith("\\"):
            result.append(lines[at])
            command = command[:-1] + lines[at].strip()
            at += 1
        while not lines[at].startswith(("$ ", "```")):
            at += 1
        result += shown(command, folder, variables)
    return result


def main():
    if "AWS_ENDPOINT_URL" not in os.environ or os.environ.get("BARTIZAN_WALK") != "1":
        os.environ["BARTIZAN_WALK"] = "1"
        with_moto = str(TREE / "tests/aws/with_moto.py")
        os.execv(sys.executable, [sys.executable, with_moto, "--", sys.executable, *sys.argv])
    program, page = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
    setup = str(pathlib.Path(sys.argv[3]).resolve())
    before = page.read_text(encoding="utf-8").splitlines()
    with tempfile.TemporaryDirectory() as folder:
        tools = pathlib.Path(folder, ".tools")
        tools.mkdir()
        (tools / "bartizan").symlink_to(program)
        aws = tools / "aws"
        aws.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m awscli --endpoint-url "$AWS_ENDPOINT_URL" "$@"\n')
        aws.chmod(0o755)
        told = subprocess.run([sys.executable, setup], cwd=folder, check=True, stdout=subprocess.PIPE)
        variables = os.environ | {"PATH": f"{tools}:{os.environ['PATH']}", "BARTIZAN_HOME": f"{folder}/.home",
                                  "AWS_PAGER": "", "NO_COLOR": "1", "LC_ALL": "C.UTF-8"}
        variables |= dict(line.split("=", 1) for line in told.stdout.decode().splitlines() if "=" in line)
        after = page_as_it_should_be(before, folder, variables)
    if before == after:
        return 0
    if os.environ.get("UPDATE_GOLDEN") == "1":
        page.write_text("\n".join(after) + "\n", encoding="utf-8")
        return 0
    print("\n".join(difflib.unified_diff(before, after, "the page", "what is shown", lineterm="")))
    return 1


sys.exit(main())
