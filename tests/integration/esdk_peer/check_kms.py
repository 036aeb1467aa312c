"""check_kms.py BARTIZAN: messages under KMS keys from the command line. The emulator is that of the
environment (tests/aws/with_moto.py)."""
import json
import os
import subprocess
import sys
import tempfile
import urllib.request

import boto3

BARTIZAN = sys.argv[1]
REGION = os.environ["AWS_REGION"]


def run(arguments, data=b"", code=0):
    done = subprocess.run([BARTIZAN, *arguments], input=data, capture_output=True, check=False)
    assert done.returncode == code, (arguments, done.returncode, done.stderr.decode())
    return done.stdout, done.stderr.decode()


def encrypt(words, data=b"text", code=0):
    return run(["encrypt", "-i", "-", "-o", "-", "-w", words, "-c", "team=shop"], data, code)[0]


def decrypt(words, message, code=0, more=()):
    return run(["decrypt", "-i", "-", "-o", "-", "-w", words, *more], message, code)


def decrypt_calls():
    """How often KMS was asked to decrypt so far."""
    with urllib.request.urlopen(os.environ["AWS_ENDPOINT_URL"] + "/bartizan/requests") as answer:
        return sum(each["count"] for each in json.load(answer)["requests"]
                   if each["service"] == "kms" and each["operation"] == "Decrypt")


def main():
    kms = boto3.client("kms")
    first, second = (kms.create_key()["KeyMetadata"]["Arn"] for _ in range(2))
    kms.create_alias(AliasName="alias/shop", TargetKeyId=first)
    account = first.split(":")[4]
    partition = f"discovery-partition=aws discovery-account={account}"

    message = encrypt(f"key={first} key={second}")
    for key in (first, second):
        assert decrypt(f"key={key}", message)[0] == b"text"
    assert decrypt(f"discovery=true {partition}", message)[0] == b"text"
    assert decrypt(f"discovery=true region={REGION} {partition}", message)[0] == b"text"
    plain, notes = decrypt("discovery=true", message)
    assert plain == b"text" and "any key of any account" in notes, notes

    # An alias encrypts; the message names the key.
    message = encrypt("key=alias/shop")
    assert decrypt(f"key={first}", message)[0] == b"text"
    shown = json.loads(run(["esdk", "inspect", "-", "--format", "json"], message)[0])
    assert shown["keys"] == ["aws-kms:" + first], shown["keys"]

    # Keys that are not named are not asked, and neither are those of other accounts.
    before = decrypt_calls()
    assert before > 0
    _, error = decrypt(f"key={second}", message, 1)
    assert "no encrypted data key could be decrypted" in error, error
    decrypt("discovery=true discovery-partition=aws discovery-account=999999999999", message, 1)
    decrypt("discovery=true discovery-partition=aws-cn discovery-account=" + account, message, 1)
    decrypt(f"key={first}", message, 1, ["-c", "team=other"])
    assert decrypt_calls() == before
    # KMS refuses, or is not there.
    kms.disable_key(KeyId=first)
    _, error = decrypt(f"key={first}", message, 5)
    assert "Disabled" in error, error
    encrypt(f"key={first}", code=5)
    kms.enable_key(KeyId=first)

    # Two keys in two regions, each called in its own.
    other = boto3.client("kms", region_name="eu-west-1").create_key()["KeyMetadata"]["Arn"]
    message = encrypt(f"key={first} key={other}")
    assert decrypt(f"key={other}", message)[0] == b"text"

    # From KMS to another key, in place.
    with tempfile.TemporaryDirectory() as folder:
        path = folder + "/m"
        with open(path, "wb") as file:
            file.write(encrypt(f"key={first}"))
        run(["esdk", "audit", folder, "--trust", "aws-kms:" + second], code=1)
        run(["esdk", "reencrypt", path, "-f", f"key={first}", "-w", f"key={second}"])
        run(["esdk", "audit", folder, "--trust", "aws-kms:" + second])
        run(["esdk", "verify", path, "-w", f"key={second}", "-c", "team=shop"])
        run(["esdk", "verify", path, "-w", f"key={first}"], code=1)
    print("messages under KMS keys: strict, discovery, aliases, two regions, refusals, re-encryption")


main()
