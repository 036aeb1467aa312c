"""The WSGI application: control paths, log, faults and verification in front of moto."""

import collections
import io
import json
import os
import re
import sys
import threading
import traceback
import uuid
from datetime import datetime, timezone

from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app

from . import extend, faults, s3_checks, verify, wire

CONTROL = "/bartizan/"
RESOURCE = re.compile(r"\b(?:eni|i|pl|sg|snap|subnet|vol|vpc)-[0-9a-f]{8,17}\b")


class Application:
    def __init__(self, verify_after=None):
        self.key_id, self.secret = verify.create_root()
        extend.ROOT_KEY.update(AWS_ACCESS_KEY_ID=self.key_id, AWS_SECRET_ACCESS_KEY=self.secret)
        self._moto = DomainDispatcherApplication(create_backend_app)
        self._verify_after = verify_after
        self._faults = faults.Faults()
        self._lock = threading.Lock()
        self._calls, self._log = collections.Counter(), collections.deque(maxlen=10_000)
        self._count = 0

    def answer(self, environ):
        """The whole answer to a request; ConnectionError where a fault ended the connection."""
        path = environ.get("PATH_INFO", "")
        if path.startswith(("/moto-api", "/latest/")):
            answer = wire.run(self._moto, environ)
            if path == "/moto-api/reset":
                extend.CALLS.clear()
                extend.SETTINGS.update(extend.DEFAULTS)
                verify.create_root((self.key_id, self.secret))
            return answer
        call = wire.Call(environ)
        environ["wsgi.input"] = io.BytesIO(call.body)
        environ["wsgi.input_terminated"] = True
        environ["CONTENT_LENGTH"] = str(len(call.body))
        answer = self._control(call) if path.startswith(CONTROL) else self._answer(call, environ)
        if call.method == "HEAD":
            answer.body = b""
        return answer

    def _answer(self, call, environ):
        entry = self._note(call)
        fault = self._faults.take(call)
        if fault:
            entry["fault"] = fault.kind
            answer = faults.answer(
                fault, call, environ, lambda: self._carry_out(call, environ, entry)
            )
        else:
            answer = self._carry_out(call, environ, entry)
        entry["status"] = answer.status
        if answer.status < 400 and call.access_key:
            self._remember(call)
        return answer

    def _remember(self, call):
        """For CloudTrail, which tells of control calls and not of data."""
        if call.service == "s3" and call.bucket_and_key()[1]:
            return
        extend.CALLS.append(
            {
                "id": str(uuid.uuid4()),
                "time": datetime.now(timezone.utc),
                "service": call.service,
                "operation": call.operation,
                "region": call.region,
                "access_key": call.access_key,
                "user": verify.ROOT_USER if call.access_key == self.key_id else "",
                "resources": sorted(set(RESOURCE.findall(call.body.decode("latin-1")))),
            }
        )

    def _note(self, call):
        # Only what no secret can be in: no query, no headers, no body.
        attempt = re.search(r"attempt=(\d+)", call.headers.get("amz-sdk-request", ""))
        entry = {
            "service": call.service,
            "operation": call.operation,
            "method": call.method,
            "region": call.region,
            "attempt": int(attempt.group(1)) if attempt else None,
        }
        with self._lock:
            self._calls[call.service, call.operation] += 1
            self._log.append(entry)
            self._count += 1
            late = self._verify_after is not None and self._count > self._verify_after
            entry["verified"] = late or extend.SETTINGS["verify"]
        return entry

    def _carry_out(self, call, environ, entry):
        try:
            refused = (verify.check(call) if entry["verified"] else None) or s3_checks.check(call)
            if refused:
                return refused
            extend.load(call.service)
            return s3_checks.complete(call, wire.run(self._moto, environ))
        except Exception as failure:  # whatever moto lacks or breaks on
            missing = isinstance(failure, NotImplementedError)
            if not missing:
                traceback.print_exc()
            print(f"emulator: {call.service} {call.operation}: {failure!r}", file=sys.stderr)
            return wire.error(
                call,
                501 if missing else 500,
                "NotImplemented" if missing else "EmulatorError",
                f"The emulator failed in {call.operation}: {failure}",
            )

    def _control(self, call):
        """What tests ask of the emulator itself; never signed."""
        what = call.raw_path[len(CONTROL) :]
        try:
            given = json.loads(call.body) if call.body else {}
            handler = {
                "faults": self._control_faults,
                "requests": self._control_requests,
                "settings": self._control_settings,
            }.get(what)
            if not handler:
                return told(404, {"error": f"no {CONTROL}{what}"})
            return handler(call.method, given)
        except (ValueError, TypeError, AttributeError, KeyError) as bad:
            return told(400, {"error": str(bad)})

    def _control_faults(self, method, given):
        if method == "POST":
            self._faults.add(given)
        elif method == "DELETE":
            self._faults.clear()
        return told(200, {"faults": self._faults.describe()})

    def _control_requests(self, method, _):
        with self._lock:
            if method == "DELETE":
                self._calls.clear()
                self._log.clear()
            counts = [
                {"service": service, "operation": operation, "count": count}
                for (service, operation), count in sorted(self._calls.items())
            ]
            return told(200, {"requests": counts, "log": list(self._log)})

    def _control_settings(self, method, given):
        if method == "POST":
            unknown = set(given) - set(extend.SETTINGS)
            if unknown:
                raise ValueError(f"unknown settings: {', '.join(sorted(unknown))}")
            extend.SETTINGS.update(given)
            os.environ["MOTO_S3_DEFAULT_MAX_KEYS"] = str(extend.SETTINGS["page_size"] or 1000)
        return told(200, extend.SETTINGS)


def told(status, data):
    return wire.Answer(status, [("Content-Type", "application/json")], json.dumps(data).encode())
