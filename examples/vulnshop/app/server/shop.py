"""The shop's front: an HTTP server on 127.0.0.1:$PORT.

Small on purpose, and vulnerable on purpose: see the README of this example.
"""
import os
import sqlite3
import sys
from http.cookies import CookieError, SimpleCookie
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, quote, urlsplit

import basket
import catalogue
import pages
import pricing

HERE = os.path.dirname(os.path.abspath(__file__))
GUIDE = os.path.join(HERE, "guide")
WEB = os.path.join(HERE, "..", "web")
TYPES = {".js": "text/javascript", ".css": "text/css"}
LONGEST_BODY = 64 * 1024


def load_static():
    """The front end's files by name, read once: no request names a path here."""
    files = {}
    for name in sorted(os.listdir(WEB)):
        kind = TYPES.get(os.path.splitext(name)[1])
        if kind:
            with open(os.path.join(WEB, name), "rb") as file:
                files[name] = (kind, file.read())
    return files


STATIC = load_static()


class Shop(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # One write an answer: head and body in two packets cost 40 ms each on a kept connection.
    wbufsize = 64 * 1024

    # --- what the two methods share ---

    def field(self, name, default=""):
        return self.fields.get(name, [default])[0]

    def cookie(self, name):
        try:
            jar = SimpleCookie(self.headers.get("Cookie", ""))
        except CookieError:
            return ""
        return jar[name].value if name in jar else ""

    def answer(self, body, status=200, kind="text/html; charset=utf-8", headers=()):
        data = body if isinstance(body, bytes) else body.encode("utf-8", "replace")
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        for name, value in headers:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def redirect(self, where, headers=()):
        self.answer("", 302, headers=[("Location", where), *headers])

    def log_message(self, *arguments):
        if os.environ.get("SHOP_LOG"):
            super().log_message(*arguments)

    # --- GET ---

    def do_GET(self):
        url = urlsplit(self.path)
        self.fields = parse_qs(url.query, keep_blank_values=True)
        routes = {
            "/": self.home,
            "/healthz": lambda: self.answer("ok\n", kind="text/plain"),
            "/search": self.search,
            "/price": self.price,
            "/guide": self.guide,
            "/add": self.add,
            "/go": self.go,
            "/staff": lambda: self.staff("Sign in to see today's orders."),
        }
        if url.path in routes:
            routes[url.path]()
        elif url.path.startswith("/static/") and url.path[8:] in STATIC:
            kind, data = STATIC[url.path[8:]]
            self.answer(data, kind=kind)
        else:
            self.answer("Nothing here.\n", 404, "text/plain")

    def home(self):
        codes = basket.read(self.cookie("basket"))
        self.answer(pages.page(
            "Home", "home.html",
            basket=", ".join(str(code) for code in codes) or "nothing yet",
            cards=pages.cards(catalogue.all_items()),
            reviews=pages.quotes(catalogue.reviews()),
        ))

    def search(self):
        words = self.field("q")
        try:
            found, note = catalogue.find(words), ""
        except (sqlite3.Error, sqlite3.Warning) as error:
            found, note = [], f"<p>sqlite3.{type(error).__name__}: {error}</p>"
        self.answer(pages.page(
            "Search", "search.html", words=words, note=note, cards=pages.cards(found)))

    def price(self):
        item = catalogue.item(self.field("sku", "POT-1"))
        if item is None:
            line = "We do not sell that."
        else:
            line = pricing.price(item[2], self.field("quantity", "1"), self.field("coupon"))
        self.answer(pages.page("Price", "price.html", quote=line))

    def guide(self):
        try:
            with open(os.path.join(GUIDE, self.field("page", "brewing.txt")), encoding="utf-8") as file:
                text = file.read()
        except (OSError, ValueError):
            text = "There is no such page."
        self.answer(pages.page("Guide", "guide.html", text=text))

    def add(self):
        codes = basket.read(self.cookie("basket")) + [self.field("sku")]
        self.redirect("/", [("Set-Cookie", f"basket={basket.write(codes)}; Path=/")])

    def go(self):
        # Header injection is not among the planted flaws: line ends are escaped.
        self.redirect(quote(self.field("to", "/"), safe=":/?#&=%+,;@"))

    def staff(self, note):
        self.answer(pages.page("Staff", "staff.html", note=note))

    # --- POST ---

    def do_POST(self):
        length = self.headers.get("Content-Length", "")
        if not length.isdecimal() or int(length) > LONGEST_BODY:
            self.close_connection = True
            self.answer("Too long, or of no known length.\n", 413, "text/plain")
            return
        body = self.rfile.read(int(length)).decode("utf-8", "replace")
        self.fields = parse_qs(body, keep_blank_values=True)
        path = urlsplit(self.path).path
        if path == "/review":
            catalogue.add_review(self.field("author"), self.field("words"))
            self.redirect("/")
        elif path == "/staff":
            known = catalogue.is_staff(self.field("name"), self.field("password"))
            self.staff("Welcome back. No orders yet today." if known else "Not known here.")
        else:
            self.answer("Nothing here.\n", 404, "text/plain")


def main():
    catalogue.fill()
    port = int(os.environ["PORT"])
    server = ThreadingHTTPServer(("127.0.0.1", port), Shop)
    print(f"listening on http://127.0.0.1:{port}/", file=sys.stderr, flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
