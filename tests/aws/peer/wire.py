"""Which service and operation a request asks for, and errors in the form of its protocol."""

import functools
import json
import re
import uuid
from email.utils import formatdate
from http.client import responses as REASONS
from urllib.parse import parse_qsl, unquote, urlsplit
from xml.sax.saxutils import escape

import botocore.session

# Where the name in the credential scope is not botocore's name of the service.
MODEL_NAMES = {
    "api.ecr": "ecr",
    "awsssoportal": "sso",
    "codeguru-profiler": "codeguruprofiler",
    "elasticloadbalancing": "elbv2",
    "monitoring": "cloudwatch",
    "sso-oauth": "sso-oidc",
    "states": "stepfunctions",
}
UNSIGNED_ACTIONS = {"AssumeRoleWithWebIdentity": "sts", "AssumeRoleWithSAML": "sts"}
CREDENTIAL = re.compile(r"Credential=([^/,\s]+)/(\d{8})/([^/,\s]+)/([^/,\s]+)/aws4_request")


@functools.cache
def session():
    return botocore.session.Session()


@functools.cache
def model(service):
    """botocore's model of a service by its signing name, or None."""
    try:
        return session().get_service_model(MODEL_NAMES.get(service, service))
    except Exception:  # an unknown service raises one of several
        return None


@functools.cache
def rest_routes(service):
    """(method, path pattern, literal query, members required in query and headers, operation)."""
    routes = []
    described = model(service)
    for name in described.operation_names if described else []:
        operation = described.operation_model(name)
        path, _, query = operation.http.get("requestUri", "/").partition("?")
        pattern = re.sub(r"\\\{[^}]*\\\+\\\}", "(.+)", re.escape(path))
        pattern = re.sub(r"\\\{[^}]*\\\}", "([^/]+)", pattern)
        shape = operation.input_shape
        needed = []
        for member in shape.required_members if shape else []:
            where = shape.members[member].serialization
            if where.get("location") in ("querystring", "header"):
                needed.append((where["location"], where["name"]))
        routes.append(
            (
                operation.http["method"],
                re.compile(pattern + "/?"),
                parse_qsl(query, True),
                needed,
                name,
            )
        )
    return routes


class Call:
    """One request, read whole: what it asks for and everything that a check needs."""

    def __init__(self, environ):
        self.method = environ["REQUEST_METHOD"]
        target = environ.get("RAW_URI") or environ.get("PATH_INFO", "/")
        parts = urlsplit("http://peer" + target if target.startswith("/") else target)
        self.raw_path, self.raw_query = parts.path or "/", parts.query
        self.query = dict(parse_qsl(parts.query, keep_blank_values=True))
        self.headers = {
            key[5:].replace("_", "-").lower(): value
            for key, value in environ.items()
            if key.startswith("HTTP_")
        }
        for name in ("CONTENT_TYPE", "CONTENT_LENGTH"):
            if environ.get(name):
                self.headers[name.replace("_", "-").lower()] = environ[name]
        self.body = read_body(environ)
        self.form = {}
        if self.headers.get("content-type", "").startswith("application/x-www-form-urlencoded"):
            self.form = dict(
                parse_qsl(self.body.decode("utf-8", "replace"), keep_blank_values=True)
            )
        self.clock_skew = 0.0  # seconds that the service is ahead, by a fault
        self._read_scope()
        self.operation = self._find_operation()
        self.protocol = self._find_protocol()

    def _read_scope(self):
        found = CREDENTIAL.search(self.headers.get("authorization", ""))
        self.presigned = not found and "X-Amz-Credential" in self.query
        if self.presigned:
            found = CREDENTIAL.search("Credential=" + self.query["X-Amz-Credential"])
        if found:
            self.access_key, self.scope_date, self.region, self.service = found.groups()
            self.service = self.service.lower()
            return
        self.access_key, self.scope_date, self.region = "", "", "us-east-1"
        action = self.form.get("Action") or self.query.get("Action", "")
        bearer = "x-amz-sso_bearer_token" in self.headers
        self.service = UNSIGNED_ACTIONS.get(action, "awsssoportal" if bearer else "s3")

    def _find_operation(self):
        action = self.form.get("Action") or self.query.get("Action")
        if action:
            return action
        if "x-amz-target" in self.headers:
            return self.headers["x-amz-target"].rpartition(".")[2]
        best, best_rank = "", None
        for method, pattern, literal, needed, name in rest_routes(self.service):
            if method != self.method or not pattern.fullmatch(self.raw_path):
                continue
            if any(self.query.get(key) != value for key, value in literal):
                continue
            if not all(
                (key in self.query) if where == "querystring" else (key.lower() in self.headers)
                for where, key in needed
            ):
                continue
            rank = (len(literal) + len(needed), len(pattern.pattern))
            if best_rank is None or rank > best_rank:
                best, best_rank = name, rank
        return best

    def _find_protocol(self):
        if "x-amz-target" in self.headers:
            return "json"
        if self.form.get("Action") or self.query.get("Action"):
            return "ec2" if self.service == "ec2" else "query"
        described = model(self.service)
        return described.metadata.get("protocol", "rest-xml") if described else "rest-json"

    def parameter(self, name):
        """A top-level parameter of a query or JSON request."""
        if name in self.form:
            return self.form[name]
        try:
            return json.loads(self.body).get(name)
        except (ValueError, AttributeError):
            return self.query.get(name)

    def bucket_and_key(self):
        """Of an S3 request in path style."""
        bucket, _, key = unquote(self.raw_path).lstrip("/").partition("/")
        return bucket, key


def read_body(environ):
    stream = environ["wsgi.input"]
    if environ.get("wsgi.input_terminated"):
        body = stream.read()
    else:
        body = stream.read(int(environ.get("CONTENT_LENGTH") or 0))
    return body


class Answer:
    """A whole response, so that a fault can spoil it before it is sent."""

    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, list(headers), body

    def has(self, name):
        return any(own.lower() == name.lower() for own, _ in self.headers)

    def set(self, name, value):
        self.headers = [pair for pair in self.headers if pair[0].lower() != name.lower()] + [
            (name, value)
        ]

    def head(self, keep):
        """Status line and headers. Answers to HEAD tell their own length, all others the body's."""
        if self.body or not self.has("Content-Length"):
            self.set("Content-Length", str(len(self.body)))
        if not self.has("Date"):
            self.set("Date", formatdate(usegmt=True))
        self.set("Connection", "keep-alive" if keep else "close")
        lines = [f"HTTP/1.1 {self.status} {REASONS.get(self.status, 'Answer')}"]
        lines += [f"{name}: {value}" for name, value in self.headers]
        return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1", "replace")


def run(app, environ):
    """What the application answers, as an Answer."""
    got = []

    def start_response(status, headers, _=None):
        got[:] = [int(status.split()[0]), headers]
        return got.append

    chunks = app(environ, start_response)
    try:
        body = b"".join(chunks)
    finally:
        if hasattr(chunks, "close"):
            chunks.close()
    return Answer(got[0], got[1], body)


def error(call, status, code, message):
    """An error answer as the call's service words it."""
    request_id = str(uuid.uuid4())
    code_text, text = escape(code), escape(message)
    headers = [("x-amzn-RequestId", request_id)]
    if call.protocol in ("json", "rest-json"):
        body = json.dumps({"__type": code, "message": message}).encode()
        headers += [
            (
                "Content-Type",
                "application/x-amz-json-1.1" if call.protocol == "json" else "application/json",
            ),
            ("x-amzn-ErrorType", code),
        ]
        return Answer(status, headers, body)
    if call.protocol == "ec2":
        body = (
            f"<Response><Errors><Error><Code>{code_text}</Code><Message>{text}</Message></Error>"
            "</Errors>"
            f"<RequestID>{request_id}</RequestID></Response>"
        )
    elif call.service == "s3":
        headers.append(("x-amz-request-id", request_id))
        body = (
            f"<Error><Code>{code_text}</Code><Message>{text}</Message>"
            f"<RequestId>{request_id}</RequestId></Error>"
        )
    else:
        kind = "Sender" if status < 500 else "Receiver"
        body = (
            f"<ErrorResponse><Error><Type>{kind}</Type><Code>{code_text}</Code>"
            f"<Message>{text}</Message></Error>"
            f"<RequestId>{request_id}</RequestId></ErrorResponse>"
        )
    content = (
        b""
        if call.method == "HEAD"
        else b'<?xml version="1.0" encoding="UTF-8"?>\n' + body.encode()
    )
    return Answer(status, headers + [("Content-Type", "text/xml")], content)
