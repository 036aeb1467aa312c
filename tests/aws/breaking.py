"""A proxy in front of the emulator that breaks one call in turn, and tells which were made.

    sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "aws"))
    from breaking import KINDS, Proxy
    PROXY = Proxy(reads=("Describe", "Get"))
    PROXY.begin("lost", 3)
    PROXY.child = subprocess.Popen(…, env=os.environ | PROXY.environment)

The emulator's own faults (README.md) are chosen by operation; these by the number of the call, and they
know the program that is to be killed."""

import http.client
import http.server
import json
import os
import sys
import threading
import time
import urllib.parse

# Refused; the answer lost though the call took effect; the program killed before the call or after it.
# Besides: "reset", the connection cut before the call.
KINDS = ("throttle", "500", "lost", "kill-before", "kill-after")
UNPASSED = ("connection", "content-length", "date", "server", "transfer-encoding")


class Proxy(http.server.ThreadingHTTPServer):
    """Passes calls on and breaks call number `at` in the way `kind`.

    Not `in_turn`, calls overlap as they come. With `delay` each answer takes that long: the depth of a
    call is one more than that of the deepest call answered before it came."""

    daemon_threads = True
    request_queue_size = 256

    def __init__(self, reads, in_turn=True):
        super().__init__(("127.0.0.1", 0), Handler)
        self.reads, self.turn = tuple(reads), threading.Lock() if in_turn else None
        self.lock = threading.Lock()
        self.emulator = urllib.parse.urlsplit(os.environ["AWS_ENDPOINT_URL"]).netloc
        self.environment = {"AWS_ENDPOINT_URL": f"http://127.0.0.1:{self.server_port}"}
        self.begin()
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def begin(self, kind=None, at=-1, watch=None, meddle=None, delay=0.0, refuse=None):
        """`watch` is called after each change; what it asserts in vain is in `problems`. `meddle` is
        {operation: what to do just before its first call}, `refuse` {operation: error code of every
        call of it}. Forgets what was called so far."""
        self.kind, self.at, self.delay = kind, at, delay
        self.watch, self.meddle, self.refused = watch, dict(meddle or {}), dict(refuse or {})
        self.calls, self.depths, self.answered = [], [], 0
        self.hit, self.problems, self.child = False, [], None

    def handle_error(self, request, address):
        if not isinstance(sys.exc_info()[1], (ConnectionError, ValueError)):  # the program was killed
            super().handle_error(request, address)

    def is_read(self, name):
        return name.startswith(self.reads)

    @property
    def changes(self):
        return [name for name in self.calls if not self.is_read(name)]

    def depth_of(self, name):
        return max(depth for call, depth in zip(self.calls, self.depths) if call == name)


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def log_message(self, *_):
        pass

    def do_any(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        if self.server.turn is None:
            return self.handle_call(body)
        with self.server.turn:
            return self.handle_call(body)

    do_GET = do_POST = do_PUT = do_HEAD = do_DELETE = do_any

    @property
    def is_json(self):
        return "X-Amz-Target" in self.headers

    def name_of(self, body):
        """"RunInstances"; of services that name no operation "Put /bucket/key"."""
        if self.is_json:
            return self.headers["X-Amz-Target"].split(".")[-1]
        asked = urllib.parse.parse_qs(body.decode(errors="replace")) if self.command == "POST" else {}
        if "Action" in asked:
            return asked["Action"][0]
        return f"{self.command.capitalize()} {self.path}"

    def handle_call(self, body):
        proxy, name = self.server, self.name_of(body)
        with proxy.lock:
            number, depth = len(proxy.calls), proxy.answered + 1
            proxy.calls.append(name)
            proxy.depths.append(depth)
            kind = proxy.kind if number == proxy.at else None
            proxy.hit = proxy.hit or kind is not None
        if kind in ("kill-before", "reset"):
            return self.end(kind)
        if kind in ("throttle", "500"):
            return self.refuse(kind)
        if name in proxy.refused:
            return self.answer_error(403, proxy.refused[name])
        proxy.meddle.pop(name, lambda: None)()
        if proxy.delay:
            time.sleep(proxy.delay)
        answer = self.pass_on(body)
        if proxy.watch and not proxy.is_read(name):
            try:
                proxy.watch()
            except AssertionError as problem:
                proxy.problems.append(f"after call {number}, {name}: {problem}")
        if kind in ("lost", "kill-after"):
            return self.end(kind)
        with proxy.lock:
            proxy.answered = max(proxy.answered, depth)
        return self.answer(*answer)

    def end(self, kind):
        if kind.startswith("kill"):
            self.server.child.kill()
            self.server.child.wait()
        self.close_connection = True
        self.connection.close()

    def refuse(self, kind):
        if self.is_json:
            code = {"throttle": "ThrottlingException", "500": "InternalServerError"}[kind]
            return self.answer_error(400 if kind == "throttle" else 500, code)
        code = {"throttle": "RequestLimitExceeded", "500": "InternalError"}[kind]
        return self.answer_error(503 if kind == "throttle" else 500, code)

    def answer_error(self, status, code):
        text = (
            f"<Response><Errors><Error><Code>{code}</Code><Message>broken</Message></Error></Errors>"
            "<RequestID>1</RequestID></Response>"
        )
        if self.is_json:
            text = json.dumps({"__type": code, "message": "broken"})
        self.answer(status, [("Content-Type", "text/xml")], text.encode())

    def pass_on(self, body):
        connection = http.client.HTTPConnection(self.server.emulator, timeout=60)
        try:
            connection.request(self.command, self.path, body, dict(self.headers))
            response = connection.getresponse()
            return response.status, response.getheaders(), response.read()
        finally:
            connection.close()

    def answer(self, status, headers, body):
        self.send_response(status)
        for name, value in headers:
            if name.lower() not in UNPASSED:
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)
