"""Damaged uploads, expired URLs and other owners' buckets are refused."""

import base64
import hashlib
import urllib.error
import urllib.request

from .tools import ACCOUNT, client, control, fresh, refused, same

OTHER = "222222222222"


def bucket():
    s3 = fresh("s3")
    s3.create_bucket(Bucket="some-bucket")
    return s3


def put_with(s3, name, value):
    """PutObject with one header forced, whatever botocore computes."""

    def change(request, **_):
        request.headers[name] = value

    s3.meta.events.register("before-sign.s3.PutObject", change)
    try:
        s3.put_object(Bucket="some-bucket", Key="key", Body=b"data")
    finally:
        s3.meta.events.unregister("before-sign.s3.PutObject", change)


def b64(data):
    return base64.b64encode(data).decode()


def test_digests():
    s3 = bucket()
    for name, good in (
        ("Content-MD5", hashlib.md5(b"data").digest()),
        ("x-amz-checksum-sha256", hashlib.sha256(b"data").digest()),
        ("x-amz-checksum-sha1", hashlib.sha1(b"data").digest()),
        ("x-amz-checksum-crc32", bytes.fromhex("adf3f363")),
    ):
        with refused("BadDigest", 400):
            put_with(s3, name, b64(bytes(len(good))))
        same(s3.list_objects_v2(Bucket="some-bucket")["KeyCount"], 0)
        put_with(s3, name, b64(good))
        s3.delete_object(Bucket="some-bucket", Key="key")
    with refused("InvalidDigest"):
        put_with(s3, "Content-MD5", "nonsense")


def test_expired_url():
    s3 = bucket()
    s3.put_object(Bucket="some-bucket", Key="key", Body=b"data", ACL="public-read")
    presigner = client("s3", signature_version="s3v4")
    url = presigner.generate_presigned_url(
        "get_object", {"Bucket": "some-bucket", "Key": "key"}, 60
    )
    with urllib.request.urlopen(url) as answer:
        same(answer.read(), b"data")
    start = url.index("X-Amz-Date=") + 11
    try:
        urllib.request.urlopen(url[:start] + "20200101T000000Z" + url[start + 16 :])
    except urllib.error.HTTPError as error:
        assert error.code == 403 and b"Request has expired" in error.read()
    else:
        raise AssertionError("an expired URL works")


def test_expected_owner():
    s3 = bucket()
    s3.put_object(Bucket="some-bucket", Key="key", Body=b"data", ExpectedBucketOwner=ACCOUNT)
    for call in (
        lambda: s3.get_object(Bucket="some-bucket", Key="key", ExpectedBucketOwner=OTHER),
        lambda: s3.put_object(Bucket="some-bucket", Key="key", Body=b"", ExpectedBucketOwner=OTHER),
    ):
        with refused("AccessDenied", 403):
            call()
    with refused("403", 403):
        s3.head_bucket(Bucket="some-bucket", ExpectedBucketOwner=OTHER)
    with refused("NoSuchBucket", 404):
        s3.list_objects_v2(Bucket="no-bucket", ExpectedBucketOwner=OTHER)


def test_retention():
    s3 = fresh("s3")
    s3.create_bucket(Bucket="locked-bucket", ObjectLockEnabledForBucket=True)
    version = s3.put_object(
        Bucket="locked-bucket",
        Key="key",
        Body=b"data",
        ObjectLockMode="GOVERNANCE",
        ObjectLockRetainUntilDate="2099-01-01T00:00:00Z",
    )["VersionId"]
    got = s3.get_object_retention(Bucket="locked-bucket", Key="key")["Retention"]
    same((got["Mode"], got["RetainUntilDate"].year), ("GOVERNANCE", 2099))
    with refused("AccessDenied"):
        s3.delete_object(Bucket="locked-bucket", Key="key", VersionId=version)


def test_small_pages():
    s3 = bucket()
    for i in range(3):
        s3.put_object(Bucket="some-bucket", Key=str(i), Body=b"")
    pages = s3.get_paginator("list_objects_v2").paginate(
        Bucket="some-bucket", PaginationConfig={"PageSize": 2}
    )
    same([[item["Key"] for item in page["Contents"]] for page in pages], [["0", "1"], ["2"]])
    control("POST", "/bartizan/settings", {"page_size": 1})
    same(len(list(s3.get_paginator("list_objects_v2").paginate(Bucket="some-bucket"))), 3)


def test_checksum_of_parts():
    s3 = bucket()
    where = {"Bucket": "some-bucket", "Key": "key"}
    upload = {**where, "UploadId": s3.create_multipart_upload(**where, ChecksumAlgorithm="SHA256")["UploadId"]}
    part = s3.upload_part(**upload, PartNumber=1, Body=b"data", ChecksumAlgorithm="SHA256")
    part = {"PartNumber": 1, "ETag": part["ETag"], "ChecksumSHA256": part["ChecksumSHA256"]}
    s3.complete_multipart_upload(**upload, MultipartUpload={"Parts": [part]})
    digest = hashlib.sha256(hashlib.sha256(b"data").digest()).digest()
    same(s3.head_object(**where, ChecksumMode="ENABLED")["ChecksumSHA256"], b64(digest) + "-1")
    same(s3.get_object(**where, ChecksumMode="ENABLED")["ChecksumSHA256"], b64(digest) + "-1")
