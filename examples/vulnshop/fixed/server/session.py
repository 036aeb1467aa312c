"""What the server signs, so that a browser can hold it and not change it."""
import hashlib
import hmac
import os
import re
import secrets

# A new secret with every start: baskets and forms from before a restart are void.
_SECRET = os.urandom(32)

# Cookies that no script reads and no other site sends. "Secure" only where the shop
# is behind TLS: on plain loopback a browser would drop the cookie.
FLAGS = "; Path=/; HttpOnly; SameSite=Strict" + ("; Secure" if os.environ.get("SHOP_TLS") else "")


def sign(purpose, text):
    return hmac.new(_SECRET, f"{purpose}:{text}".encode(), hashlib.sha256).hexdigest()


def is_signed(purpose, text, signature):
    return hmac.compare_digest(sign(purpose, text).encode(), signature.encode())


def new_visitor():
    return secrets.token_hex(16)


def is_visitor(text):
    return re.fullmatch(r"[0-9a-f]{32}", text) is not None
