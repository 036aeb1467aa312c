"""Every fault, and that it hits what it should and as often."""

import socket
import time
import unittest.mock
from datetime import datetime, timedelta

from botocore.exceptions import ClientError, ConnectionClosedError

from .tools import client, control, fresh, peer, refused, same


def fault(kind, times=1, match=None, **more):
    control(
        "POST", "/bartizan/faults", {"match": match or {}, "fault": kind, "times": times, **more}
    )


def hits():
    return [rule["hits"] for rule in control("GET", "/bartizan/faults")["faults"]]


def test_throttle_speaks_each_protocol():
    fresh()
    for service, call, code, status in (
        ("sts", lambda c: c.get_caller_identity(), "Throttling", 400),
        ("ec2", lambda c: c.describe_vpcs(), "RequestLimitExceeded", 503),
        ("kms", lambda c: c.list_keys(), "ThrottlingException", 400),
        ("securityhub", lambda c: c.describe_hub(), "TooManyRequestsException", 429),
        ("s3", lambda c: c.list_buckets(), "SlowDown", 503),
    ):
        fault("throttle", match={"service": service})
        with refused(code, status):
            call(client(service))


def test_retries_get_past_a_fault():
    fresh()
    fault("500", times=2, match={"operation": "GetCallerIdentity"})
    client("sts", attempts=3).get_caller_identity()
    same(hits(), [2])
    log = control("GET", "/bartizan/requests")["log"]
    same([entry["status"] for entry in log], [500, 500, 200])
    same([entry["attempt"] for entry in log], [1, 2, 3])


def test_match_and_skip():
    kms = fresh("kms")
    fault(
        "error",
        skip=1,
        match={"service": "kms", "operation": "ListKeys", "method": "POST", "path": "/"},
        code="KMSInternalException",
        status=500,
    )
    kms.list_aliases()
    kms.list_keys()
    with refused("KMSInternalException", 500):
        kms.list_keys()
    kms.list_keys()
    same(control("GET", "/bartizan/faults")["faults"][0]["seen"], 3)


def test_html():
    sts = fresh("sts")
    fault("html")
    try:
        sts.get_caller_identity()
    except Exception as error:
        assert "500" in str(error) or "parse" in str(error), error
    else:
        raise AssertionError("no error")


def test_reset_carries_nothing_out():
    s3 = fresh("s3")
    fault("reset", match={"operation": "CreateBucket"})
    try:
        s3.create_bucket(Bucket="some-bucket")
    except ConnectionClosedError:
        pass
    same(s3.list_buckets()["Buckets"], [])


def test_no_answer_after_effect():
    s3 = fresh("s3")
    fault("no-answer-after-effect", match={"operation": "CreateBucket"})
    try:
        s3.create_bucket(Bucket="some-bucket")
    except ConnectionClosedError:
        pass
    same([bucket["Name"] for bucket in s3.list_buckets()["Buckets"]], ["some-bucket"])


def exchange(request):
    """All bytes of an answer, and whether the connection was reset."""
    with socket.create_connection(("127.0.0.1", peer().port), timeout=10) as connection:
        connection.sendall(request)
        data = b""
        try:
            while part := connection.recv(65536):
                data += part
        except ConnectionResetError:
            return data, True
        return data, False


def get_object(key):
    return f"GET /some-bucket/{key} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode()


def test_cut():
    s3 = fresh("s3")
    s3.create_bucket(Bucket="some-bucket")
    s3.put_object(Bucket="some-bucket", Key="key", Body=b"0123456789", ACL="public-read")
    fault("cut", match={"operation": "GetObject"}, bytes=4)
    data, was_reset = exchange(get_object("key"))
    assert (
        b"Content-Length: 10\r\n" in data and data.endswith(b"\r\n\r\n0123") and not was_reset
    ), data
    assert exchange(get_object("key"))[0].endswith(b"0123456789")


def test_reset_is_a_reset():
    fresh()
    fault("reset")
    same(exchange(get_object("key")), (b"", True))


def test_connections_are_kept():
    fresh()
    with socket.create_connection(("127.0.0.1", peer().port), timeout=10) as connection:
        for _ in range(2):
            connection.sendall(b"GET /bartizan/faults HTTP/1.1\r\nHost: x\r\n\r\n")
            data = b""
            while not data.endswith(b'{"faults": []}'):
                data += connection.recv(65536)


def test_slow():
    fresh()
    fault("slow", seconds=2, match={"service": "sts"})
    sts = client("sts")
    started = time.monotonic()
    sts.get_caller_identity()
    assert time.monotonic() - started >= 2
    fault("slow", seconds=1, bytes=3, match={"service": "sts"})
    sts.get_caller_identity()
    same(hits(), [1, 1])


def test_skew():
    sts = fresh("sts")
    fault("skew", seconds=3600, times=2)
    for service, code in (("sts", "SignatureDoesNotMatch"), ("s3", "RequestTimeTooSkewed")):
        try:
            call = client(service)
            call.get_caller_identity() if service == "sts" else call.list_buckets()
        except ClientError as error:
            same(error.response["Error"]["Code"], code)
            shown = error.response["ResponseMetadata"]["HTTPHeaders"]["date"]
            ahead = time.mktime(time.strptime(shown, "%a, %d %b %Y %H:%M:%S GMT")) - time.mktime(
                time.gmtime()
            )
            assert 3500 < ahead < 3700, shown
        else:
            raise AssertionError("not refused")
    sts.get_caller_identity()


def in_an_hour(**_):
    return datetime.utcnow() + timedelta(hours=1)


def test_skew_and_verification():
    fresh(verify=True)
    fault("skew", seconds=3600, times=3)
    with refused("SignatureDoesNotMatch"):
        client("sts").get_caller_identity()
    with unittest.mock.patch("botocore.auth.get_current_datetime", in_an_hour):
        client("sts").get_caller_identity()
        client("s3").list_buckets()
        with refused("SignatureDoesNotMatch"):
            client("sts").get_caller_identity()


def test_log_and_clearing():
    sts = fresh("sts")
    sts.get_caller_identity()
    sts.get_caller_identity()
    same(
        control("GET", "/bartizan/requests")["requests"],
        [{"service": "sts", "operation": "GetCallerIdentity", "count": 2}],
    )
    fault("500")
    same(control("DELETE", "/bartizan/faults"), {"faults": []})
    sts.get_caller_identity()


def test_bad_fault_is_refused():
    fresh()
    for bad in (
        {"fault": "nonsense"},
        {"fault": "500", "what": 1},
        {"fault": "500", "match": {"what": 1}},
        [],
    ):
        try:
            control("POST", "/bartizan/faults", bad)
        except OSError as error:
            assert "400" in str(error), error
        else:
            raise AssertionError(bad)
