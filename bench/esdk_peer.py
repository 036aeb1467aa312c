"""Compares messages with the Encryption SDKs of AWS for Python and JavaScript.

    python3 -m venv .tools/esdk-peer && .tools/esdk-peer/bin/pip install aws-encryption-sdk
    npm install --prefix bench/peers
    .tools/esdk-peer/bin/python bench/esdk_peer.py build/release/bin/esdk_peer_bench

Prints CPU time, best of some samples, all in one run: raw AES keyring, one thread, frames of 4096
bytes, in memory. A peer that is not installed is left out.
"""

import math
import os
import shutil
import subprocess
import sys
import time

PEERS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "peers")


def parse(text):
    """Lines of suite, bytes, seconds to encrypt, seconds to decrypt."""
    rows = {}
    for line in text.splitlines():
        suite, size, *seconds = line.split()
        rows[suite, int(size)] = tuple(float(value) for value in seconds)
    return rows


def best(work, calls, samples):
    least = math.inf
    for _ in range(samples):
        start = time.process_time()
        for _ in range(calls):
            work()
        least = min(least, (time.process_time() - start) / calls)
    return least


def python_peer():
    try:
        import aws_encryption_sdk as sdk
        from aws_encryption_sdk.identifiers import (
            Algorithm, EncryptionKeyType, WrappingAlgorithm)
        from aws_encryption_sdk.internal.crypto.wrapping_keys import WrappingKey
        from aws_encryption_sdk.key_providers.raw import RawMasterKeyProvider
    except ImportError:
        return None

    class Provider(RawMasterKeyProvider):
        provider_id = "bench"

        def _get_raw_key(self, key_id):
            return WrappingKey(
                wrapping_algorithm=WrappingAlgorithm.AES_256_GCM_IV12_TAG16_NO_PADDING,
                wrapping_key=bytes(32), wrapping_key_type=EncryptionKeyType.SYMMETRIC)

    provider = Provider()
    provider.add_master_key("key")
    client = sdk.EncryptionSDKClient()
    rows = {}
    for name, suite in (
            ("0478", Algorithm.AES_256_GCM_HKDF_SHA512_COMMIT_KEY),
            ("0578", Algorithm.AES_256_GCM_HKDF_SHA512_COMMIT_KEY_ECDSA_P384)):
        for size, calls, samples in ((100_000_000, 1, 3), (1024, 100, 5)):
            plaintext = b"\7" * size

            def encrypt():
                return client.encrypt(source=plaintext, key_provider=provider, algorithm=suite,
                                      frame_length=4096)[0]

            message = encrypt()

            def decrypt():
                return client.decrypt(source=message, key_provider=provider)[0]

            assert decrypt() == plaintext
            rows[name, size] = best(encrypt, calls, samples), best(decrypt, calls, samples)
    return f"Python {sdk.__version__}", rows


def node_peer():
    module = os.path.join(PEERS, "node_modules", "@aws-crypto", "client-node")
    if shutil.which("node") is None or not os.path.isdir(module):
        return None
    out = subprocess.run(["node", os.path.join(PEERS, "esdk_node.js")], check=True,
                         capture_output=True, text=True).stdout
    return "JavaScript", parse(out)


def shown(size, seconds):
    if size > 1_000_000:
        return f"{size / seconds / 1e6:,.0f} MB/s"
    return f"{seconds * 1e6:,.1f} us"


def main():
    out = subprocess.run([sys.argv[1]], check=True, capture_output=True, text=True).stdout
    ours = parse(out)
    peers = []
    for name, peer in (("Python (aws-encryption-sdk)", python_peer),
                       ("JavaScript (@aws-crypto/client-node)", node_peer)):
        found = peer()
        if found is None:
            print(f"not installed, left out: {name}", file=sys.stderr)
        else:
            peers.append(found)
    print("| suite | plaintext | direction | Bartizan |"
          + "".join(f" {name} | ratio |" for name, _ in peers))
    print("|---|---|---|---|" + "---|---|" * len(peers))
    for (suite, size), seconds in ours.items():
        what = "100 MB" if size > 1_000_000 else "1 KiB"
        for i, direction in enumerate(("encrypt", "decrypt")):
            line = f"| {suite} | {what} | {direction} | {shown(size, seconds[i])} |"
            for _, rows in peers:
                theirs = rows[suite, size][i]
                line += f" {shown(size, theirs)} | {theirs / seconds[i]:.1f} |"
            print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
