#!/usr/bin/env python3
"""Makes C++ tables of src/bartizan/awswire/models/ while the program is built.

usage: aws_tables.py MODELS FILE

FILE is the source file to write. tools/aws_models.py makes the models and tells their form;
src/bartizan/awswire/tables.h tells that of the tables. This needs nothing but Python.
"""
import itertools
import pathlib
import re
import sys

TYPES = {"list": "kList", "map": "kMap", "string": "kString", "integer": "kInteger",
         "long": "kLong", "float": "kFloat", "double": "kDouble", "boolean": "kBoolean",
         "blob": "kBlob", "timestamp": "kTimestamp", "document": "kDocument"}
PROTOCOLS = {"query": "kQuery", "ec2": "kEc2", "json": "kJson", "rest-json": "kRestJson",
             "rest-xml": "kRestXml"}
LOCATIONS = {"uri": "kUri", "querystring": "kQuery", "header": "kHeader",
             "headers": "kHeaderPrefix", "statusCode": "kStatus"}
TIMES = {"iso8601": "kIso8601", "unixTimestamp": "kUnix", "rfc822": "kHttpDate"}
# The tables that services share, and what is in them.
TABLES = {"shapes": "ShapeRow", "members": "MemberRow", "operations": "OperationRow",
          "errors": "uint16_t", "pages": "PageRow", "paths": "Word"}
PATH = re.compile(r"[A-Za-z_]+(\[-1\])?(\.[A-Za-z_]+(\[-1\])?)*")


class Words:
    """Gives each text one number, the order in which they lie in the text of all."""

    def __init__(self):
        self.numbers = {"": 0}

    def __getitem__(self, text):
        assert text.isascii() and text.isprintable() and '"' not in text and "\\" not in text, text
        return self.numbers.setdefault(text, len(self.numbers))

    def render(self):
        text = "\n    ".join(f'"{word}"' for word in self.numbers)
        offsets = itertools.accumulate(map(len, self.numbers), initial=0)
        return [f"constexpr char kText[] =\n    {text};",
                f"constexpr uint32_t kOffsets[] = {{{','.join(map(str, offsets))}}};"]


class Line:
    """NAME words, then flags and KEY=VALUE pairs; each may be asked for once, none may be left."""

    def __init__(self, text, names, words):
        self.words = words
        parts = text.split(" ")
        self.names = [part.replace("%20", " ") for part in parts[:names]]
        pairs = (part.partition("=") for part in parts[names:])
        self.rest = {key: value.replace("%20", " ") if equals else True for key, equals, value in pairs}

    def take(self, key):
        return self.rest.pop(key, "")

    def text(self, key):
        value = self.take(key)
        return self.words[value] if value else ""

    def flag(self, key):
        return "true" if self.take(key) else ""

    def of(self, key, kind, table):
        value = self.take(key)
        return f"{kind}::{table[value]}" if value else ""

    def xmlns(self):
        uri, _, prefix = self.take("xmlns").partition("^") if "xmlns" in self.rest else ("", "", "")
        if not uri:
            return ""
        return f"{{{self.words[uri]}, {self.words[prefix]}}}"

    def done(self):
        assert not self.rest, f"{self.names}: what is {self.rest}?"


def entry(fields):
    """One row with named fields; those that are as ever are left out."""
    return "{" + ",".join(f".{name}={value}" for name, value in fields if value) + "}"


class Model:
    """The rows of one service, by table."""

    def __init__(self, path, words):
        self.words = words
        self.rows = {table: [] for table in TABLES}
        lines = [line.partition(" ")[::2] for line in path.read_text().splitlines() if line[:1] != "#"]
        names = {kind: [rest.split(" ")[0] for word, rest in lines if word == kind]
                 for kind in ("shape", "operation", "pages")}
        self.shapes = {name: number for number, name in enumerate(names["shape"])}
        # Operations are searched, and take their pages in this order.
        assert all(there == sorted(set(there)) for there in names.values()), path
        assert set(names["pages"]) <= set(names["operation"]), path
        self.paginated = names["pages"]
        for kind, rest in lines:
            {"service": self.add_service, "shape": self.add_shape,
             "operation": self.add_operation, "pages": self.add_pages}[kind](rest)

    def line(self, text, names):
        return Line(text, names, self.words)

    def add_service(self, text):
        line = self.line(text, 1)
        self.name = line.names[0]
        self.service = [
            ("name", self.words[self.name]), ("id", line.text("id")),
            ("endpoint_prefix", line.text("endpoint")), ("signing_name", line.text("signing")),
            ("api_version", line.text("version")), ("json_version", line.text("json")),
            ("target_prefix", line.text("target")), ("xml_namespace", line.text("xmlns")),
            ("protocol", line.of("protocol", "Protocol", PROTOCOLS)),
            ("query_compatible", line.flag("query-compatible"))]
        line.done()

    def add_member(self, text):
        line = self.line(text, 2)
        name, shape = line.names
        self.rows["members"].append(entry([
            ("name", self.words[name]), ("wire", line.text("wire")), ("query", line.text("query")),
            ("shape", self.shapes[shape]), ("xmlns", line.xmlns()),
            ("location", line.of("at", "Location", LOCATIONS)),
            ("time", line.of("time", "TimeFormat", TIMES)),
            ("required", line.flag("required")), ("payload", line.flag("payload")),
            ("streaming", line.flag("streaming")), ("attribute", line.flag("attribute")),
            ("flattened", line.flag("flattened")), ("idempotency_token", line.flag("token")),
            ("host_label", line.flag("label")), ("json_value", line.flag("jsonvalue"))]))
        line.done()

    def add_shape(self, text):
        head, *members = text.split(" | ")
        line = self.line(head, 2)
        name, kind = line.names
        self.rows["shapes"].append(entry([
            ("name", self.words[name.lstrip(".")]), ("wire", line.text("wire")),
            ("error_code", line.text("code")), ("status", line.take("status")),
            ("members", len(members)), ("xmlns", line.xmlns()),
            ("type", f"Type::{TYPES[kind]}" if kind != "structure" else ""),
            ("time", line.of("time", "TimeFormat", TIMES)), ("flattened", line.flag("flattened")),
            ("is_union", line.flag("union")), ("sensitive", line.flag("sensitive")),
            ("error", line.flag("error")), ("sender_fault", line.flag("sender")),
            ("retryable", line.flag("retryable")), ("throttling", line.flag("throttling"))]))
        line.done()
        for member in members:
            self.add_member(member)

    def add_operation(self, text):
        line = self.line(text, 3)
        name, method, uri = line.names
        # Shape 0 is as good as any other, so that these are never left out for being 0.
        given, output = ("" if shape == "" else str(self.shapes[shape])
                         for shape in (line.take("in"), line.take("out")))
        errors = [str(self.shapes[error]) for error in line.take("errors").split(",") if error]
        self.rows["errors"] += errors
        self.rows["operations"].append(entry([
            ("name", self.words[name]), ("method", self.words[method]), ("uri", self.words[uri]),
            ("input", given), ("output", output), ("input_wire", line.text("wire")),
            ("input_xmlns", line.xmlns()), ("result_wrapper", line.text("wrapper")),
            ("host_prefix", line.text("host")), ("checksum_algorithm", line.text("checksum")),
            ("errors", len(errors)), ("paginated", "true" if name in self.paginated else ""),
            ("checksum_required", line.flag("checksum-required")),
            ("unsigned_request", line.flag("unsigned")),
            ("unsigned_payload", line.flag("unsigned-payload")),
            ("long_poll", line.flag("long-poll"))]))
        line.done()

    def add_paths(self, value):
        paths = [part.replace("||", " || ") for part in value.split(",")]
        for path in paths:
            assert all(PATH.fullmatch(part) for part in path.split(" || ")), path
        self.rows["paths"] += [str(self.words[path]) for path in paths]
        return len(paths)

    def add_pages(self, text):
        line = self.line(text, 1)
        self.rows["pages"].append(entry([
            ("input_tokens", self.add_paths(line.take("in"))),
            ("output_tokens", self.add_paths(line.take("out"))),
            ("result_keys", self.add_paths(line.take("result"))),
            ("more_results", line.text("more")), ("limit_key", line.text("limit"))]))
        line.done()


def render(models, words):
    rows = {table: [] for table in TABLES}
    services = []
    for model in sorted(models, key=lambda model: model.name):
        ranges = [(table, f"{{{len(rows[table])},{len(added)}}}") for table, added in model.rows.items()]
        services.append(entry(model.service + ranges))
        for table, added in model.rows.items():
            rows[table] += added
    arrays = [array("ServiceRow", "services", services)]
    arrays += [array(kind, table, rows[table]) for table, kind in TABLES.items()]
    spans = ", ".join(map(constant, ["services", *TABLES]))
    return "\n".join([
        '#include "bartizan/awswire/tables.h"', "namespace bartizan::awswire::tables {",
        "namespace {", *words.render(), *arrays, "}",
        f"constinit const Tables kTables = {{{{kText, sizeof kText - 1}}, kOffsets, {spans}}};", "}", ""])


def constant(table):
    return "k" + table.capitalize()


def array(kind, table, rows):
    wide = ",\n" if kind.endswith("Row") else ","
    return f"constexpr {kind} {constant(table)}[] = {{{wide.join(rows)}}};"


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    source, target = map(pathlib.Path, sys.argv[1:])
    words = Words()
    models = [Model(path, words) for path in sorted(source.glob("*.txt"))]
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(render(models, words))


if __name__ == "__main__":
    main()
