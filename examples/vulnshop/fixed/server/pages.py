"""Pages out of templates. Every value is escaped, unless it is markup of our own making."""
import html
import os
import string

FOLDER = os.path.join(os.path.dirname(__file__), "templates")


class Markup(str):
    """Text that is HTML already: what part() returns."""


def _escape(value):
    return value if isinstance(value, Markup) else html.escape(str(value))


def _template(name):
    with open(os.path.join(FOLDER, name), encoding="utf-8") as file:
        return string.Template(file.read())


def money(cents):
    return f"{cents // 100}.{cents % 100:02d}"


def part(template, /, **values):
    """A piece of a page: the template with its values put in."""
    escaped = {name: _escape(value) for name, value in values.items()}
    return Markup(_template(template).substitute(escaped))


def page(title, template, /, **values):
    """A whole page: a template inside the frame that all pages share."""
    return part("frame.html", title=title, body=part(template, **values))


def cards(items):
    """The items of a list as cards."""
    return Markup("".join(
        part("card.html", sku=sku, name=name, price=money(cents), blurb=blurb)
        for sku, name, cents, blurb in items
    ))


def quotes(reviews):
    return Markup("".join(
        part("quote.html", author=author, words=words) for author, words in reviews
    ))
