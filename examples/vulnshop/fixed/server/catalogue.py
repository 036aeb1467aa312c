"""The catalogue: what the shop sells, who works there and what customers wrote."""
import hashlib
import hmac
import os
import sqlite3
import threading

ITEMS = [
    ("POT-1", "Round teapot", 3490, "Stoneware, holds six cups, pours without a drip."),
    ("POT-2", "Travel teapot", 2250, "Steel, keeps its heat for a morning on the train."),
    ("CUP-1", "Everyday cup", 890, "Porcelain, stacks, survives the dishwasher."),
    ("CUP-2", "Wide cup", 1190, "For those who cannot wait until the tea is cool."),
    ("TEA-1", "Breakfast blend", 640, "Assam and Ceylon, 100 g, strong enough for milk."),
    ("TEA-2", "Mountain green", 980, "Spring leaves, 100 g, steep at 80 degrees."),
]

# Without a password in the environment nobody signs in.
_STAFF_PASSWORD = os.environ.get("SHOP_STAFF_PASSWORD", "")
_SALT = os.urandom(16)

# One database in memory, shared by the server's threads one at a time.
_db = sqlite3.connect(":memory:", check_same_thread=False)
_lock = threading.Lock()


def _hash(password):
    return hashlib.scrypt(password.encode(), salt=_SALT, n=2**14, r=8, p=1).hex()


def _run(statement, values=()):
    with _lock:
        return _db.execute(statement, values).fetchall()


def fill():
    _run("CREATE TABLE item (sku TEXT, name TEXT, cents INTEGER, blurb TEXT)")
    _run("CREATE TABLE staff (name TEXT, password TEXT)")
    _run("CREATE TABLE review (author TEXT, words TEXT)")
    for item in ITEMS:
        _run("INSERT INTO item VALUES (?, ?, ?, ?)", item)
    _run("INSERT INTO staff VALUES (?, ?)", ("maud", _hash(_STAFF_PASSWORD)))
    _run("INSERT INTO review VALUES (?, ?)", ("Maud", "We drink it ourselves."))


def all_items():
    return _run("SELECT sku, name, cents, blurb FROM item ORDER BY sku")


def find(words):
    return _run("SELECT sku, name, cents, blurb FROM item WHERE instr(lower(name), lower(?))", (words,))


def item(sku):
    rows = _run("SELECT sku, name, cents, blurb FROM item WHERE sku = ?", (sku,))
    return rows[0] if rows else None


def reviews():
    return _run("SELECT author, words FROM review ORDER BY rowid DESC LIMIT 5")


def add_review(author, words):
    _run("INSERT INTO review VALUES (?, ?)", (author, words))


def is_staff(name, password):
    rows = _run("SELECT password FROM staff WHERE name = ?", (name,))
    # The hash is taken for unknown names too: the time taken tells nothing.
    given = _hash(password)
    return bool(rows and _STAFF_PASSWORD) and hmac.compare_digest(rows[0][0], given)
