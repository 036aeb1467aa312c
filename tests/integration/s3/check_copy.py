"""check_copy.py COPY: a folder copied to S3 is there, file by file, for botocore and for the AWS CLI."""
import base64
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import urllib.request

import boto3

COPY = sys.argv[1]
BUCKET, PREFIX, OWNER = "artifacts", "team/a", "123456789012"


def same(got, wanted):
    assert got == wanted, f"got {got!r}, wanted {wanted!r}"


def faults(method, given=None):
    request = urllib.request.Request(os.environ["AWS_ENDPOINT_URL"] + "/bartizan/faults", method=method,
                                     data=json.dumps(given).encode() if given else None)
    urllib.request.urlopen(request).close()


def make_folder(folder):
    """Small files, an empty one, and one that goes in parts."""
    files = {"bin/run": b"#!/bin/sh\n", "empty": b"", "ü b/+%.txt": b"text",
             "large": bytes(range(256)) * 80_000}  # 20 MB
    files |= {f"many/{i}": f"file {i}".encode() for i in range(20)}
    for name, content in files.items():
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(content)
    return files


def copy(home, folder, code=0, owner=OWNER):
    done = subprocess.run([COPY, home, folder, BUCKET, PREFIX, owner], capture_output=True, text=True)
    assert done.returncode == code, (done.returncode, done.stdout, done.stderr)
    return done.stdout.splitlines()


def check_with_botocore(s3, uri, files):
    digest = uri.rpartition("/")[2]
    same(uri, f"s3://{BUCKET}/{PREFIX}/blobs/sha256/{digest}")
    manifest = s3.get_object(Bucket=BUCKET, Key=f"{PREFIX}/blobs/sha256/{digest}", ChecksumMode="ENABLED")
    same(manifest["ServerSideEncryption"], "AES256")
    text = manifest["Body"].read()
    same(hashlib.sha256(text).hexdigest(), digest)
    same(base64.b64decode(manifest["ChecksumSHA256"]).hex(), digest)
    found = {entry["path"]: entry["digest"] for entry in json.loads(text)["entries"]}
    same(found, {name: hashlib.sha256(content).hexdigest() for name, content in files.items()})
    for name, content in files.items():
        got = s3.get_object(Bucket=BUCKET, Key=f"{PREFIX}/blobs/sha256/{found[name]}")
        same(got["Body"].read(), content)
        same(got["ServerSideEncryption"], "AES256")
    return set(found.values()) | {digest}


def check_with_aws_cli(folder, digests):
    """`aws s3 cp --recursive` gets the bytes that their names promise."""
    program = shutil.which("aws")
    if program is None:
        print("the AWS CLI is not installed: not compared with it")
        return
    subprocess.run([program, "s3", "cp", "--recursive", "--quiet", f"s3://{BUCKET}/{PREFIX}/blobs/sha256", folder], check=True)
    same(set(os.listdir(folder)), digests)
    for name in digests:
        with open(os.path.join(folder, name), "rb") as file:
            same(hashlib.file_digest(file, "sha256").hexdigest(), name)
    print("compared with the AWS CLI")


def main():
    s3 = boto3.client("s3")
    s3.create_bucket(Bucket=BUCKET)
    with tempfile.TemporaryDirectory() as work:
        folder, home = os.path.join(work, "folder"), os.path.join(work, "home")
        files = make_folder(folder)
        # The first try ends in the middle; nothing looks whole, and no upload stays behind.
        faults("POST", {"match": {"service": "s3", "operation": "UploadPart"}, "fault": "error", "status": 403,
                        "code": "AccessDenied", "times": 9})
        copy(home, folder, code=4)
        same(s3.list_multipart_uploads(Bucket=BUCKET).get("Uploads", []), [])
        faults("DELETE")
        there = s3.list_objects_v2(Bucket=BUCKET).get("KeyCount", 0)
        uri, document, counts = copy(home, folder)
        blobs = len({hashlib.sha256(content).digest() for content in files.values()}) + 1
        same(counts, f"{blobs - there} {there}")
        same(document, f"s3://{BUCKET}/{PREFIX}/runs/1/run.json")
        got = s3.get_object(Bucket=BUCKET, Key=f"{PREFIX}/runs/1/run.json")
        same((got["Body"].read(), got["ContentType"]), (b'{"run": 1}', "application/json"))
        check_with_aws_cli(os.path.join(work, "cli"), check_with_botocore(s3, uri, files))
        same(copy(home, folder)[2], f"0 {blobs}")  # nothing is sent twice
        copy(os.path.join(work, "other"), folder, code=4, owner="222222222222")
    same(s3.list_multipart_uploads(Bucket=BUCKET).get("Uploads", []), [])


main()
