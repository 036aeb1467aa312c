"""What checks share: an emulator, clients for it, and expected errors."""

import contextlib
import functools
import json
import urllib.request

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

import server

ACCOUNT = "123456789012"
REGION = "us-east-1"


@functools.cache
def peer():
    """One emulator for all checks: moto's state belongs to the process."""
    return server.Peer()


def control(method, path, data=None):
    url = f"http://127.0.0.1:{peer().port}{path}"
    request = urllib.request.Request(
        url, method=method, data=None if data is None else json.dumps(data).encode()
    )
    with urllib.request.urlopen(request, timeout=20) as response:
        return json.loads(response.read())


@functools.cache
def session():
    return boto3.session.Session()  # reads a service's model once


def client(service, key=None, secret=None, token=None, attempts=1, region=REGION, **options):
    root = peer().application
    return session().client(
        service,
        region_name=region,
        endpoint_url=f"http://127.0.0.1:{peer().port}",
        aws_access_key_id=key or root.key_id,
        aws_secret_access_key=secret or root.secret,
        aws_session_token=token,
        config=Config(
            retries={"mode": "standard", "total_max_attempts": attempts},
            connect_timeout=5,
            read_timeout=10,
            **options,
        ),
    )


def fresh(service=None, **settings):
    """Forgets all that happened before, and gives a client."""
    control("POST", "/moto-api/reset")
    control("DELETE", "/bartizan/faults")
    control("DELETE", "/bartizan/requests")
    control("POST", "/bartizan/settings", settings)
    return client(service) if service else None


@contextlib.contextmanager
def refused(code, status=None):
    """The block must fail with this error."""
    try:
        yield
    except ClientError as error:
        got = error.response["Error"]["Code"], error.response["ResponseMetadata"]["HTTPStatusCode"]
        assert got[0] == code and status in (
            None,
            got[1],
        ), f"{got} instead of {code} {status or ''}: {error}"
    else:
        raise AssertionError(f"no {code}")


def same(got, wanted):
    assert got == wanted, f"{got!r} instead of {wanted!r}"
