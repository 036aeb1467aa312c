"""What S3 refuses and moto takes (wrong checksums, expired presigned URLs, another owner's bucket),
and GetObjectRetention, which moto lacks.
"""

import base64
import hashlib
import zlib

from . import faults, wire

DIGESTS = {
    "x-amz-checksum-crc32": lambda body: zlib.crc32(body).to_bytes(4, "big"),
    "x-amz-checksum-sha1": lambda body: hashlib.sha1(body).digest(),
    "x-amz-checksum-sha256": lambda body: hashlib.sha256(body).digest(),
}


def check(call):
    """None, or the error answer."""
    if call.service != "s3":
        return None
    refused = check_presigned(call) or check_digests(call) or check_owner(call)
    return refused or (retention(call) if call.operation == "GetObjectRetention" else None)


def complete(call, answer):
    """The answer with what S3 says in addition: that the checksum of HeadObject is one of parts."""
    if call.service != "s3" or call.operation != "HeadObject" or answer.status != 200:
        return answer
    key = next(stored(call), None)
    if key and key.checksum_type == "COMPOSITE":
        for name, value in list(answer.headers):
            if name.lower() in DIGESTS:
                answer.set(name, f"{value}-{key.checksum_parts}")
                answer.set("x-amz-checksum-type", "COMPOSITE")
    return answer


def check_presigned(call):
    signed = faults.signing_time(call)
    if call.presigned and signed is not None:
        if faults.service_time(call) > signed + int(call.query.get("X-Amz-Expires") or 0):
            return wire.error(call, 403, "AccessDenied", "Request has expired")
    return None


def check_digests(call):
    if (
        call.headers.get("x-amz-content-sha256", "").startswith("STREAMING-")
        or call.operation == "CompleteMultipartUpload"
    ):
        return None  # the header is about the decoded or the assembled object
    body, told = call.body, call.headers.get("content-md5")
    if told is not None:
        if len(decoded(told)) != 16:
            return wire.error(
                call, 400, "InvalidDigest", "The Content-MD5 you specified was invalid."
            )
        if decoded(told) != hashlib.md5(body).digest():
            return wire.error(
                call,
                400,
                "BadDigest",
                "The Content-MD5 you specified did not match what we received.",
            )
    for name, digest in DIGESTS.items():
        told = call.headers.get(name)
        if told is not None and decoded(told) != digest(body):
            return wire.error(
                call,
                400,
                "BadDigest",
                f"The {name[15:].upper()} you specified did not match the calculated checksum.",
            )
    return None


def decoded(text):
    try:
        return base64.b64decode(text, validate=True)
    except ValueError:
        return b""


def check_owner(call):
    from moto.s3.models import s3_backends

    expected = call.headers.get("x-amz-expected-bucket-owner")
    if expected is None or call.operation == "CreateBucket":
        return None
    bucket = call.bucket_and_key()[0]
    for account, backends in list(s3_backends.items()):
        if (
            any(bucket in backend.buckets for backend in list(backends.values()))
            and account != expected
        ):
            return wire.error(call, 403, "AccessDenied", "Access Denied")
    return None


def stored(call):
    """The objects of that name, of all accounts."""
    from moto.s3.models import s3_backends

    bucket, key = call.bucket_and_key()
    for backends in list(s3_backends.values()):
        for backend in list(backends.values()):
            if bucket in backend.buckets:
                found = backend.get_object(bucket, key, call.query.get("versionId"))
                if found:
                    yield found


def retention(call):
    for found in stored(call):
        if found.lock_mode:
            body = (
                '<Retention xmlns="http://s3.amazonaws.com/doc/2006-03-01/">'
                f"<Mode>{found.lock_mode}</Mode>"
                f"<RetainUntilDate>{found.lock_until}</RetainUntilDate></Retention>"
            )
            return wire.Answer(200, [("Content-Type", "application/xml")], body.encode())
    return wire.error(
        call,
        404,
        "NoSuchObjectLockConfiguration",
        "The specified object does not have an ObjectLock configuration",
    )
