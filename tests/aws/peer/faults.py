"""Faults that a test asks for: which calls they hit, and how an answer is spoiled."""

import os
import socket
import struct
import threading
import time
from datetime import datetime, timezone
from email.utils import formatdate

from . import wire

KINDS = (
    "throttle",
    "500",
    "503",
    "error",
    "html",
    "cut",
    "reset",
    "slow",
    "skew",
    "no-answer-after-effect",
)
MATCHED = ("service", "operation", "method", "path")
MOST_SKEW_SECONDS = 300

THROTTLES = {  # by protocol: status, code
    "ec2": (503, "RequestLimitExceeded"),
    "json": (400, "ThrottlingException"),
    "query": (400, "Throttling"),
    "rest-json": (429, "TooManyRequestsException"),
    "rest-xml": (503, "SlowDown"),
}


class BadFault(ValueError):
    pass


class Fault:
    """One rule: after `skip` matching calls it hits `times` of them."""

    def __init__(self, given):
        unknown = set(given) - {
            "match",
            "times",
            "skip",
            "fault",
            "bytes",
            "seconds",
            "status",
            "code",
            "message",
        }
        if unknown:
            raise BadFault(f"unknown members: {', '.join(sorted(unknown))}")
        self.match = given.get("match", {})
        if set(self.match) - set(MATCHED):
            raise BadFault(f"match takes {', '.join(MATCHED)}")
        self.kind = given.get("fault")
        if self.kind not in KINDS:
            raise BadFault(f"fault is one of {', '.join(KINDS)}")
        self.times, self.skip = int(given.get("times", 1)), int(given.get("skip", 0))
        self.bytes, self.seconds = given.get("bytes"), float(given.get("seconds", 0))
        self.status, self.code, self.message = (
            given.get("status"),
            given.get("code"),
            given.get("message"),
        )
        self.seen = self.hits = 0

    def wants(self, call):
        wanted = self.match
        return (
            wanted.get("service", call.service) == call.service
            and wanted.get("operation", call.operation) == call.operation
            and wanted.get("method", call.method) == call.method
            and call.raw_path.startswith(wanted.get("path", ""))
        )

    def describe(self):
        return {
            "match": self.match,
            "fault": self.kind,
            "times": self.times,
            "skip": self.skip,
            "seen": self.seen,
            "hits": self.hits,
        }


class Faults:
    """All rules. Safe for several threads."""

    def __init__(self):
        self._lock = threading.Lock()
        self._faults = []

    def add(self, given):
        fault = Fault(given)
        with self._lock:
            self._faults.append(fault)

    def clear(self):
        with self._lock:
            self._faults.clear()

    def describe(self):
        with self._lock:
            return [fault.describe() for fault in self._faults]

    def take(self, call):
        """The first rule that hits this call, counted, or None."""
        with self._lock:
            for fault in self._faults:
                if not fault.wants(call):
                    continue
                fault.seen += 1
                if fault.seen > fault.skip and fault.hits < fault.times:
                    fault.hits += 1
                    return fault
        return None


def answer(fault, call, environ, carry_out):
    """The spoiled answer; raises ConnectionAbortedError where the connection was ended instead."""
    kind = fault.kind
    if kind == "throttle":
        status, code = THROTTLES.get(call.protocol, (429, "TooManyRequestsException"))
        return wire.error(
            call, fault.status or status, fault.code or code, fault.message or "Rate exceeded"
        )
    if kind in ("500", "503", "error"):
        status = fault.status or (400 if kind == "error" else int(kind))
        code = fault.code or ("ServiceUnavailable" if status == 503 else "InternalFailure")
        return wire.error(call, status, code, fault.message or "We encountered an internal error.")
    if kind == "html":
        body = b"<!doctype html>\n<html lang=en><title>Error</title><h1>Wrong & no XML</h1>"
        return wire.Answer(
            fault.status or 500, [("Content-Type", "text/html; charset=utf-8")], body
        )
    if kind == "reset":
        reset(environ)
    if kind == "no-answer-after-effect":
        carry_out()
        reset(environ)
    if kind == "skew":
        return skewed(fault, call, carry_out)
    if kind == "slow" and fault.bytes is None:
        time.sleep(fault.seconds)
        return carry_out()
    # What is left sends a part: "cut" ends the connection then, "slow" goes on after a while.
    whole = carry_out()
    part = int(fault.bytes) if fault.bytes is not None else len(whole.body) // 2
    connection = environ["werkzeug.socket"]
    connection.sendall(whole.head(keep=False) + whole.body[:part])
    if kind == "slow":
        time.sleep(fault.seconds)
        connection.sendall(whole.body[part:])
    raise ConnectionAbortedError("cut by a fault")


def reset(environ):
    """Ends the connection with RST instead of FIN."""
    connection = environ["werkzeug.socket"]
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    # The server's files on this socket would keep it open; its number does not.
    os.close(connection.detach())
    raise ConnectionAbortedError("reset by a fault")


def service_time(call):
    """Seconds since 1970 by the service's clock."""
    return time.time() + call.clock_skew


def skewed(fault, call, carry_out):
    """As if the service's clock were `seconds` ahead: late requests are refused, Date tells why."""
    call.clock_skew = fault.seconds
    now = service_time(call)
    signed = signing_time(call)
    if signed is not None and abs(signed - now) > MOST_SKEW_SECONDS:
        spoiled = clock_error(call)
    else:
        spoiled = carry_out()
    spoiled.set("Date", formatdate(now, usegmt=True))
    return spoiled


def clock_error(call):
    """The error for a request that was signed at a wrong time."""
    message = "Signature not valid now: the request's time is too far from the service's."
    if call.service == "s3":
        return wire.error(call, 403, "RequestTimeTooSkewed", message)
    if call.protocol == "ec2":
        return wire.error(call, 400, "RequestExpired", message)
    if call.protocol == "query":
        return wire.error(call, 403, "SignatureDoesNotMatch", message)
    return wire.error(call, 403, "InvalidSignatureException", message)


def signing_time(call):
    """Seconds since 1970, or None where the call does not say."""
    text = call.headers.get("x-amz-date") or call.query.get("X-Amz-Date")
    try:
        return (
            datetime.strptime(text or "", "%Y%m%dT%H%M%SZ").replace(tzinfo=timezone.utc).timestamp()
        )
    except ValueError:
        return None
