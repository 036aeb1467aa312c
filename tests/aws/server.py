#!/usr/bin/env python3
"""Serves the AWS emulator on 127.0.0.1 until its standard input closes.

usage: server.py [--verify N] [--port-file FILE]
The first line of output is a JSON object: port, access_key_id, secret_access_key.
--verify N checks signatures and policies of every call after the first N.
"""

import argparse
import json
import os
import sys
import threading

sys.dont_write_bytecode = True

try:
    from werkzeug.serving import WSGIRequestHandler, make_server
    import moto.moto_server.werkzeug_app  # noqa: F401
except ImportError:
    print("skipped: moto is not installed (see tests/aws/README.md)", file=sys.stderr)
    sys.exit(77)

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from peer.application import Application  # noqa: E402


class Handler(WSGIRequestHandler):
    """Unlike werkzeug's, keeps connections open and adds no headers, as AWS does."""

    disable_nagle_algorithm = True

    def log(self, type, message, *args):  # a request's line may hold a presigned URL
        pass

    def run_wsgi(self):
        if self.headers.get("Expect", "").strip().lower() == "100-continue":
            self.connection.sendall(b"HTTP/1.1 100 Continue\r\n\r\n")
        # Trailers of a chunked body are not read, so nothing can follow it.
        self.close_connection = self.close_connection or "Transfer-Encoding" in self.headers
        try:
            answer = self.server.app.answer(self.make_environ())
            self.connection.sendall(answer.head(keep=not self.close_connection) + answer.body)
        except (ConnectionError, TimeoutError):  # faults end connections so
            self.close_connection = True


class Peer:
    """The emulator on a thread of this process."""

    def __init__(self, verify_after=None):
        self.application = Application(verify_after)
        self._server = make_server(
            "127.0.0.1", 0, self.application, threaded=True, request_handler=Handler
        )
        self._server.daemon_threads = True
        self.port = self._server.server_port
        os.environ["MOTO_PORT"] = str(self.port)  # for services of moto that call each other
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def describe(self):
        return {
            "port": self.port,
            "access_key_id": self.application.key_id,
            "secret_access_key": self.application.secret,
        }

    def stop(self):
        self._server.shutdown()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--verify", type=int, metavar="N")
    parser.add_argument("--port-file", metavar="FILE")
    options = parser.parse_args()
    peer = Peer(options.verify)
    if options.port_file:
        with open(options.port_file + ".new", "w", encoding="utf-8") as file:
            json.dump(peer.describe(), file)
        os.rename(options.port_file + ".new", options.port_file)
    print(json.dumps(peer.describe()), flush=True)
    sys.stdin.read()
    peer.stop()


if __name__ == "__main__":
    main()
