#!/usr/bin/env python3
"""Runs a command against a fresh AWS emulator and returns the command's exit code.

usage: with_moto.py [--verify N] [--region REGION] -- COMMAND…

The command finds the emulator by AWS_ENDPOINT_URL, and credentials and region in the usual
variables; no file of the user's and no instance metadata is read. Without moto it ends with 77
(skipped).
"""

import argparse
import os
import signal
import subprocess
import sys
import tempfile

from server import Peer


def environment(peer, region, home):
    """The caller's environment without its AWS settings and proxies, and with the emulator's."""
    kept = {
        key: value
        for key, value in os.environ.items()
        if not key.startswith(("AWS_", "MOTO_"))
        and key.lower() not in ("http_proxy", "https_proxy", "all_proxy")
    }
    return kept | {
        "AWS_ENDPOINT_URL": f"http://127.0.0.1:{peer.port}",
        "AWS_ACCESS_KEY_ID": peer.application.key_id,
        "AWS_SECRET_ACCESS_KEY": peer.application.secret,
        "AWS_REGION": region,
        "AWS_DEFAULT_REGION": region,
        "AWS_EC2_METADATA_DISABLED": "true",
        "AWS_CONFIG_FILE": "/dev/null",
        "AWS_SHARED_CREDENTIALS_FILE": "/dev/null",
        "HOME": home,
    }


def run(command, variables):
    with subprocess.Popen(command, env=variables) as child:
        try:
            return child.wait()
        except BaseException:
            child.kill()
            raise


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--verify", type=int, metavar="N")
    parser.add_argument("--region", default="us-east-1")
    parser.add_argument("command", nargs="+")
    options = parser.parse_args()
    # Ending this program must end the command too: SystemExit unwinds through the code below.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    peer = Peer(options.verify)
    with tempfile.TemporaryDirectory() as home:
        try:
            code = run(options.command, environment(peer, options.region, home))
        except FileNotFoundError as missing:
            print(f"with_moto.py: {missing}", file=sys.stderr)
            return 127
    return code if code >= 0 else 128 - code


if __name__ == "__main__":
    sys.exit(main())
