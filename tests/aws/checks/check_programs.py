"""server.py and with_moto.py as programs."""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import urllib.request

from .tools import same

FOLDER = pathlib.Path(__file__).resolve().parent.parent
SHOW = "import json, os; print(json.dumps(dict(os.environ)))"


def with_moto(*arguments, **variables):
    return subprocess.run(
        [sys.executable, FOLDER / "with_moto.py", *arguments],
        capture_output=True,
        text=True,
        env=os.environ | variables,
        timeout=60,
    )


def test_environment():
    got = json.loads(
        with_moto(
            "--region",
            "eu-west-1",
            "--",
            sys.executable,
            "-c",
            SHOW,
            AWS_PROFILE="mine",
            AWS_SESSION_TOKEN="mine",
            https_proxy="http://proxy",
            MOTO_ACCOUNT_ID="1",
            KEPT="yes",
        ).stdout
    )
    assert got["AWS_ENDPOINT_URL"].startswith("http://127.0.0.1:") and got[
        "HOME"
    ] != os.environ.get("HOME"), got
    same(
        [
            got.get(name)
            for name in ("AWS_REGION", "AWS_DEFAULT_REGION", "AWS_EC2_METADATA_DISABLED", "KEPT")
        ],
        ["eu-west-1", "eu-west-1", "true", "yes"],
    )
    same(
        [
            name
            for name in ("AWS_PROFILE", "AWS_SESSION_TOKEN", "https_proxy", "MOTO_ACCOUNT_ID")
            if name in got
        ],
        [],
    )


def test_exit_codes():
    same(with_moto("--", "sh", "-c", "exit 3").returncode, 3)
    same(with_moto("--", "sh", "-c", "kill -9 $$").returncode, 137)
    same(with_moto("--", "/no/such/program").returncode, 127)


def test_command_line_tool_against_verification():
    got = with_moto(
        "--verify", "0", "--", sys.executable, "-m", "awscli", "sts", "get-caller-identity"
    )
    same(json.loads(got.stdout)["Account"], "123456789012")
    got = with_moto(
        "--verify",
        "0",
        "--",
        "sh",
        "-c",
        f"AWS_SECRET_ACCESS_KEY=x {sys.executable} -m awscli sts get-caller-identity",
    )
    assert got.returncode != 0 and "SignatureDoesNotMatch" in got.stderr, got


def test_server_ends_with_its_input():
    with tempfile.TemporaryDirectory() as folder:
        with subprocess.Popen(
            [sys.executable, FOLDER / "server.py", "--port-file", folder + "/port"],
            text=True,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        ) as server:
            told = json.loads(server.stdout.readline())
            with open(folder + "/port", encoding="utf-8") as file:
                same(json.load(file), told)
            with urllib.request.urlopen(
                f"http://127.0.0.1:{told['port']}/bartizan/requests"
            ) as answer:
                same(json.load(answer)["requests"], [])
            server.stdin.close()
            same(server.wait(timeout=30), 0)
