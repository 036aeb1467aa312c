#!/usr/bin/python3
"""Runs one golden command-line test: run.py PROGRAM TEST [WORK_TREE].

A .test file is read from top to bottom:

    # a comment
    %file report.json      writes a file in the test's folder; its lines follow, up to %end
    %replace REGEX => TEXT one more rule for what differs from run to run
    %needs PROGRAM         the test is skipped where the program is missing
    $ bartizan version     a command line for sh; what is expected follows it:
    > bartizan VERSION       a line of standard output
    ! a note                 a line of standard error
    >\\ or !\\                  the line before it has no line end
    = 2                      the exit code where it is not 0

Each test runs in a fresh folder, which is also HOME; BARTIZAN_HOME is ./home in it. FIXTURES is
tests/cli/fixtures, SOURCE the work tree. UPDATE_GOLDEN=1 rewrites what is expected.
What differs from run to run is replaced before it is compared, see RULES.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile

RULES = [
    (r"\x1b", "<ESC>"),
    (r"\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b", "UUID"),
    (r"\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?", "TIME"),
    (r"\b0[0-9A-HJKMNP-TV-Z]{25}\b", "ID"),
]
EXIT_SKIPPED = 77


def version_of(tree):
    with open(os.path.join(tree, "src/bartizan/base/version.h"), encoding="utf-8") as file:
        return re.search(r'kVersion = "([^"]+)"', file.read()).group(1)


class Test:
    def __init__(self, program, path, tree):
        self.path = path
        self.tree = tree
        with open(path, encoding="utf-8") as file:
            self.lines = file.read().splitlines()
        self.folder = os.path.realpath(tempfile.mkdtemp(prefix="bartizan-cli-"))
        self.environment = {
            "PATH": os.path.dirname(os.path.realpath(program)) + ":/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin",
            "HOME": self.folder,
            "BARTIZAN_HOME": os.path.join(self.folder, "home"),
            "FIXTURES": os.path.join(tree, "tests/cli/fixtures"),
            "SOURCE": tree,
            "LC_ALL": "C.UTF-8",
            "TZ": "UTC",
            "TERM": "xterm",
        }
        # Sanitizers and coverage are steered by variables.
        for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS", "TSAN_OPTIONS"):
            if name in os.environ:
                self.environment[name] = os.environ[name]
        version = re.escape(version_of(tree))
        self.rules = [(re.escape(self.folder), "$TMP"), (re.escape(tree), "$SOURCE"),
                      (r"(?<![\d.])" + version + r"(?![\d.])", "VERSION")] + RULES

    def normalise(self, text):
        for pattern, replacement in self.rules:
            text = re.sub(pattern, lambda _: replacement, text)
        return text

    def marked(self, mark, data):
        text = self.normalise(data.decode("utf-8", "backslashreplace"))
        lines = [f"{mark} {line}".rstrip(" ") if not line else f"{mark} {line}" for line in text.split("\n")]
        if text.endswith("\n") or not text:
            return lines[:-1]
        return lines + [mark + "\\"]

    def run(self, command):
        done = subprocess.run(["/bin/sh", "-c", command], cwd=self.folder, env=self.environment, check=False,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120)
        code = done.returncode if done.returncode >= 0 else 128 - done.returncode
        lines = self.marked(">", done.stdout) + self.marked("!", done.stderr)
        return lines + ([f"= {code}"] if code != 0 else [])

    def take_file(self, index):
        name = self.lines[index].split(" ", 1)[1]
        end = self.lines.index("%end", index)
        target = os.path.join(self.folder, name)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        with open(target, "w", encoding="utf-8") as file:
            file.writelines(line + "\n" for line in self.lines[index + 1:end])
        return end + 1

    def execute(self):
        """The file as it should be, and the number of differences, each told on standard error."""
        result, differences, index = [], 0, 0
        while index < len(self.lines):
            line = self.lines[index]
            if line.startswith("%file "):
                after = self.take_file(index)
                result += self.lines[index:after]
                index = after
                continue
            result.append(line)
            index += 1
            if line.startswith("%replace "):
                pattern, replacement = line[len("%replace "):].split(" => ", 1)
                self.rules.append((pattern, replacement))
            elif line.startswith("%needs "):
                if shutil.which(line.split(" ")[1], path=self.environment["PATH"]) is None:
                    print(f"skipped: {line[7:]} is not installed")
                    sys.exit(EXIT_SKIPPED)
            elif line.startswith("$ "):
                expected = []
                while index < len(self.lines) and self.lines[index][:1] in (">", "!", "="):
                    expected.append(self.lines[index])
                    index += 1
                seen = self.run(line[2:])
                result += seen
                if seen != expected:
                    differences += 1
                    report(line, expected, seen)
            elif line and not line.startswith("#"):
                sys.exit(f"{self.path}:{index}: not understood: {line}")
        return "\n".join(result) + "\n", differences


def report(command, expected, seen):
    import difflib
    print(command, file=sys.stderr)
    for line in difflib.unified_diff(expected, seen, "expected", "seen", lineterm="", n=3):
        print("  " + line, file=sys.stderr)


def main():
    program, path = sys.argv[1], os.path.realpath(sys.argv[2])
    tree = os.path.realpath(sys.argv[3] if len(sys.argv) > 3 else os.path.join(os.path.dirname(path), "../.."))
    if not os.access(program, os.X_OK):
        sys.exit(f"{program} is not built")
    test = Test(program, path, tree)
    try:
        text, differences = test.execute()
    finally:
        shutil.rmtree(test.folder, ignore_errors=True)
    if differences and os.environ.get("UPDATE_GOLDEN"):
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        print(f"{path}: rewritten", file=sys.stderr)
        return 0
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
