"""The shop's front: an HTTP server on 127.0.0.1:$PORT.

The mended version of the example: see its README.
"""
import os
import sys
from http.cookies import CookieError, SimpleCookie
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, quote, urlsplit

import basket
import catalogue
import pages
import pricing
import session

HERE = os.path.dirname(os.path.abspath(__file__))
GUIDE = os.path.join(HERE, "guide")
WEB = os.path.join(HERE, "..", "web")
TYPES = {".js": "text/javascript", ".css": "text/css"}
LONGEST_BODY = 64 * 1024
HEADERS = (
    ("Content-Security-Policy",
     "default-src 'self'; script-src 'self'; object-src 'none'; base-uri 'none'; "
     "form-action 'self'; frame-ancestors 'none'"),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("X-XSS-Protection", "1; mode=block"),
    ("Referrer-Policy", "same-origin"),
    ("Strict-Transport-Security", "max-age=31536000"),
)


def load_static():
    """The front end's files by name, read once: no request names a path here."""
    files = {}
    for name in sorted(os.listdir(WEB)):
        kind = TYPES.get(os.path.splitext(name)[1])
        if kind:
            with open(os.path.join(WEB, name), "rb") as file:
                files[name] = (kind, file.read())
    return files


def load_guide():
    """The guide's pages by name, read once: the name in a request is only looked up."""
    pages_by_name = {}
    for name in sorted(os.listdir(GUIDE)):
        with open(os.path.join(GUIDE, name), encoding="utf-8") as file:
            pages_by_name[name] = file.read()
    return pages_by_name


STATIC = load_static()
GUIDE_PAGES = load_guide()


class Shop(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "shop"
    sys_version = ""
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
        for name, value in (*HEADERS, *headers):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def redirect(self, where, headers=()):
        self.answer("", 302, headers=[("Location", where), *headers])

    def form_page(self, title, template, **values):
        """A page with a form: the token in the form belongs to the visitor's cookie."""
        visitor = self.cookie("visitor")
        headers = []
        if not session.is_visitor(visitor):
            visitor = session.new_visitor()
            headers = [("Set-Cookie", f"visitor={visitor}{session.FLAGS}")]
        self.answer(pages.page(title, template, csrf_token=session.sign("form", visitor), **values),
                    headers=headers)

    def is_own_form(self):
        visitor = self.cookie("visitor")
        return session.is_visitor(visitor) and session.is_signed(
            "form", visitor, self.field("csrf_token"))

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
        self.form_page(
            "Home", "home.html",
            basket=", ".join(str(code) for code in codes) or "nothing yet",
            cards=pages.cards(catalogue.all_items()),
            reviews=pages.quotes(catalogue.reviews()),
        )

    def search(self):
        words = self.field("q")
        found = catalogue.find(words)
        note = "" if found else "Nothing of that name."
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
        text = GUIDE_PAGES.get(self.field("page", "brewing.txt"), "There is no such page.")
        self.answer(pages.page("Guide", "guide.html", text=text))

    def add(self):
        sku = self.field("sku")
        if catalogue.item(sku) is None:
            self.redirect("/")
            return
        codes = basket.read(self.cookie("basket")) + [sku]
        self.redirect("/", [("Set-Cookie", f"basket={basket.write(codes)}{session.FLAGS}")])

    def go(self):
        # Only to a path of our own: "//host" and "/\\host" lead to another site.
        to = self.field("to", "/")
        if not to.startswith("/") or to[1:2] in ("/", "\\"):
            to = "/"
        self.redirect(quote(to, safe="/?#&=%+,;@"))

    def staff(self, note):
        self.form_page("Staff", "staff.html", note=note)

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
        if not self.is_own_form():
            self.answer("This form is not ours or too old.\n", 403, "text/plain")
        elif path == "/review":
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
