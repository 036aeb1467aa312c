"""Signatures and policies, checked on the bytes that arrived.

moto can check both itself, but from decoded paths (wrong for S3 keys and for ARNs in paths) and
with XML errors for JSON services. botocore computes the signature that the request should have.
"""

import hashlib
import hmac
import json
import re
import time

from botocore.auth import S3SigV4Auth, SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

from . import faults, wire

ROOT_USER = "bartizan-tests"
ACCOUNT = "123456789012"
PARTITIONS = ("aws", "aws-us-gov", "aws-cn")
AUTHORIZATION = re.compile(
    r"AWS4-HMAC-SHA256 Credential=[^,\s]+,\s*"
    r"SignedHeaders=([a-z0-9;-]+),\s*Signature=([0-9a-f]{64})"
)


def create_root(same_key=None):
    """A user who may do everything, in every partition: (key id, secret), same_key if given."""
    from moto.iam.models import iam_backends

    allowed = json.dumps(
        {
            "Version": "2012-10-17",
            "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}],
        }
    )
    for partition in PARTITIONS:
        backend = iam_backends[ACCOUNT][partition]
        backend.create_user("us-east-1", ROOT_USER)
        backend.put_user_policy(ROOT_USER, "everything", allowed)
        key = backend.create_access_key(ROOT_USER)
        same_key = same_key or (key.access_key_id, key.secret_access_key)
        del backend.access_keys[key.access_key_id]
        key.access_key_id, key.secret_access_key = same_key
        backend.access_keys[key.access_key_id] = key
    return same_key


def check(call):
    """None, or the error answer that the call deserves."""
    if not call.access_key:
        if (
            call.service != "s3"
        ):  # operations without a signature, such as AssumeRoleWithWebIdentity
            return None
        return wire.error(call, 403, "AccessDenied", "Access Denied")
    try:
        request, secret, token = known_key(call)
    except PermissionError as refused:
        return key_error(call, str(refused))
    if token != (
        call.headers.get("x-amz-security-token") or call.query.get("X-Amz-Security-Token")
    ):
        return key_error(call, "InvalidToken")
    return (
        check_time(call)
        or check_payload(call)
        or check_signature(call, secret)
        or check_policy(call, request)
    )


def known_key(call):
    """moto's view of the request's principal, and the key's secret and session token."""
    from moto.iam.access_control import IAMRequest
    from moto.iam.models import get_account_id_from
    from werkzeug.exceptions import HTTPException

    scope = f"{call.access_key}/{call.scope_date}/{call.region}/{call.service}"
    headers = {"Authorization": f"Credential={scope},"}
    if call.access_key.startswith("ASIA"):
        token = (
            call.headers.get("x-amz-security-token") or call.query.get("X-Amz-Security-Token") or ""
        )
        headers["X-Amz-Security-Token"] = token
    data = {name: [value] for name, value in call.form.items()}  # as moto's conditions read them
    try:
        request = IAMRequest(
            account_id=get_account_id_from(call.access_key),
            method=call.method,
            path=call.raw_path,
            data=data,
            body=call.body,
            headers=headers,
            action=call.operation,
        )
    except HTTPException as refused:
        raise PermissionError(
            "InvalidToken" if "X-Amz-Security-Token" in headers else "InvalidId"
        ) from refused
    credentials = request._access_key.create_credentials()
    return request, credentials.secret_key, credentials.token


def check_time(call):
    signed = faults.signing_time(call)
    if signed is None:
        return signature_error(call)
    if call.presigned:
        if not 1 <= int(call.query.get("X-Amz-Expires", "0")) <= 604800:
            return wire.error(
                call, 400, "AuthorizationQueryParametersError", "X-Amz-Expires must be 1 to 604800"
            )
        if faults.service_time(call) > signed + int(call.query["X-Amz-Expires"]):
            return wire.error(call, 403, "AccessDenied", "Request has expired")
        return None
    same_day = time.strftime("%Y%m%d", time.gmtime(signed)) == call.scope_date
    if not same_day or abs(signed - faults.service_time(call)) > faults.MOST_SKEW_SECONDS:
        return faults.clock_error(call)
    return None


def check_payload(call):
    """S3 wants the payload's hash, and any hash must be right."""
    told = call.headers.get("x-amz-content-sha256")
    if told is None:
        if call.service == "s3" and not call.presigned:
            return wire.error(
                call,
                400,
                "InvalidRequest",
                "Missing required header for this request: x-amz-content-sha256",
            )
        return None
    if re.fullmatch("[0-9a-f]{64}", told) and told != hashlib.sha256(call.body).hexdigest():
        return wire.error(
            call,
            400,
            "XAmzContentSHA256Mismatch",
            "The provided 'x-amz-content-sha256' header does not match what was computed.",
        )
    return None


def check_signature(call, secret):
    query = call.raw_query
    if call.presigned:
        signed_names, signature = call.query.get("X-Amz-SignedHeaders", ""), call.query.get(
            "X-Amz-Signature", ""
        )
        query = "&".join(
            part for part in query.split("&") if not part.startswith("X-Amz-Signature=")
        )
    else:
        found = AUTHORIZATION.fullmatch(call.headers["authorization"].strip())
        if not found:
            return signature_error(call)
        signed_names, signature = found.groups()
    names = signed_names.split(";")
    # The service insists on these, whatever else is signed.
    must = {"host"} | {
        name for name in call.headers if name.startswith("x-amz-") and not call.presigned
    }
    if names != sorted(names) or not must <= set(names) or not set(names) <= set(call.headers):
        return signature_error(call)
    request = AWSRequest(
        method=call.method,
        data=call.body,
        headers={name: call.headers[name] for name in names},
        url=f"http://{call.headers['host']}{call.raw_path}" + (f"?{query}" if query else ""),
    )
    signer = S3SigV4Auth if call.service == "s3" else SigV4Auth
    auth = signer(Credentials(call.access_key, secret), call.service, call.region)
    # botocore leaves out what it never signs itself; here the request says what was signed.
    auth.headers_to_sign = lambda sent: sent.headers
    request.context["timestamp"] = call.headers.get("x-amz-date") or call.query["X-Amz-Date"]
    if call.presigned:
        payload = (
            "UNSIGNED-PAYLOAD" if call.service == "s3" else hashlib.sha256(call.body).hexdigest()
        )
        auth.payload = lambda _: payload
    elif "x-amz-content-sha256" not in call.headers:
        auth.payload = lambda _: hashlib.sha256(call.body).hexdigest()
    expected = auth.signature(
        auth.string_to_sign(request, auth.canonical_request(request)), request
    )
    return None if hmac.compare_digest(expected, signature) else signature_error(call)


def trusts(statement, principal):
    """Whether a trust policy names a principal, its account or all; moto knows exact names."""
    named = statement._statement.get("Principal") or {}
    named = named.get("AWS", []) if isinstance(named, dict) else named
    account = principal.split(":")[4]
    wanted = ("*", principal, account, f"{':'.join(principal.split(':')[:4])}:{account}:root")
    return not named or any(
        one in wanted for one in (named if isinstance(named, list) else [named])
    )


def fits_external_id(statement, given):
    """The only condition looked at; to moto a missing ExternalId fits any."""
    wanted = statement._statement.get("Condition", {}).get("StringEquals", {}).get("sts:ExternalId")
    return wanted is None or (given or {}).get("sts:ExternalId") in (
        wanted if isinstance(wanted, list) else [wanted]
    )


def check_policy(call, request):
    from moto.iam.access_control import IAMPolicyStatement
    from werkzeug.exceptions import HTTPException

    IAMPolicyStatement._check_principal = trusts
    IAMPolicyStatement._check_conditions = fits_external_id
    resource = "*"
    if call.service == "s3":
        bucket, key = call.bucket_and_key()
        resource = f"arn:aws:s3:::{bucket}/{key}" if key else f"arn:aws:s3:::{bucket or '*'}"
    elif call.operation == "AssumeRole":
        resource = call.parameter("RoleArn") or "*"
    request._action = (
        f"{call.service}:{S3_ACTIONS.get(call.operation, call.operation)}"
        if call.service == "s3"
        else f"{call.service}:{call.operation}"
    )
    try:
        request.check_action_permitted(resource)
    except HTTPException:
        message = f"User: {request._access_key.arn} is not authorized to perform: {request._action}"
        if call.protocol in ("json", "rest-json"):
            return wire.error(
                call, 400 if call.protocol == "json" else 403, "AccessDeniedException", message
            )
        return wire.error(
            call,
            403,
            "UnauthorizedOperation" if call.protocol == "ec2" else "AccessDenied",
            message,
        )
    return None


# Where the permission is not called as the operation.
S3_ACTIONS = {
    "HeadObject": "GetObject",
    "HeadBucket": "ListBucket",
    "ListObjects": "ListBucket",
    "ListObjectsV2": "ListBucket",
    "ListObjectVersions": "ListBucketVersions",
    "CreateMultipartUpload": "PutObject",
    "UploadPart": "PutObject",
    "CompleteMultipartUpload": "PutObject",
    "CopyObject": "PutObject",
    "DeleteObjects": "DeleteObject",
}


def key_error(call, reason):
    if call.protocol == "ec2":
        return wire.error(
            call, 401, "AuthFailure", "AWS was not able to validate the provided access credentials"
        )
    if call.service == "s3":
        code = "InvalidToken" if reason == "InvalidToken" else "InvalidAccessKeyId"
        return wire.error(
            call,
            403 if code != "InvalidToken" else 400,
            code,
            "The provided key or token is not valid.",
        )
    code = (
        "UnrecognizedClientException"
        if call.protocol in ("json", "rest-json")
        else "InvalidClientTokenId"
    )
    return wire.error(
        call,
        403 if call.protocol != "json" else 400,
        code,
        "The security token included in the request is invalid.",
    )


def signature_error(call):
    message = "The request signature we calculated does not match the signature you provided."
    if call.protocol == "ec2":
        return wire.error(
            call, 401, "AuthFailure", "AWS was not able to validate the provided access credentials"
        )
    if call.protocol in ("json", "rest-json"):
        return wire.error(
            call, 403 if call.protocol == "rest-json" else 400, "InvalidSignatureException", message
        )
    return wire.error(call, 403, "SignatureDoesNotMatch", message)
