#!/usr/bin/env python3
"""Makes C++ tables of src/bartizan/awswire/models/ while the program is built.

usage: aws_tables.py MODELS FOLDER

FOLDER gets a source file for each model, and registry.h and registry.cc. tools/aws_models.py makes
the models and tells their form; this needs nothing but Python.
"""
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
PATH = re.compile(r"[A-Za-z_]+(\[-1\])?(\.[A-Za-z_]+(\[-1\])?)*")
KEYWORDS = {"union", "default", "export", "delete", "operator", "template", "switch", "case"}


def quote(value):
    assert '"' not in value and "\\" not in value, value
    return f'"{value}"'


class Line:
    """NAME words, then flags and KEY=VALUE pairs; each may be asked for once, none may be left."""

    def __init__(self, text, names):
        parts = text.split(" ")
        self.names = [part.replace("%20", " ") for part in parts[:names]]
        pairs = (part.partition("=") for part in parts[names:])
        self.rest = {key: value.replace("%20", " ") if equals else True for key, equals, value in pairs}

    def take(self, key):
        return self.rest.pop(key, "")

    def text(self, key):
        value = self.take(key)
        return quote(value) if value else ""

    def flag(self, key):
        return "true" if self.take(key) else ""

    def of(self, key, kind, table):
        value = self.take(key)
        return f"{kind}::{table[value]}" if value else ""

    def xmlns(self):
        uri, _, prefix = self.take("xmlns").partition("^") if "xmlns" in self.rest else ("", "", "")
        if not uri:
            return ""
        return "{" + quote(uri) + (", " + quote(prefix) if prefix else "") + "}"

    def done(self):
        assert not self.rest, f"{self.names}: what is {self.rest}?"


def entry(fields):
    """One aggregate with named fields; empty fields are left out."""
    return "{" + ", ".join(f".{name} = {value}" for name, value in fields if value) + "}"


class Names:
    """Gives each shape one C++ identifier."""

    def __init__(self):
        self.given = {}

    def __getitem__(self, name):
        if name not in self.given:
            word = re.sub("_+(.)", lambda m: m.group(1).upper(), name.lstrip("."))
            if word in KEYWORDS:
                word += "_"
            while word in self.given.values():
                word += "2"
            self.given[name] = word
        return self.given[name]


class Model:
    def __init__(self, path):
        self.ids, self.words = Names(), {}
        self.members, self.shapes, self.operations, self.errors = [], [], [], []
        self.pages = {}
        lines = [line for line in path.read_text().splitlines() if line and line[0] != "#"]
        # Identifiers come in the order of the shapes, whoever names one first.
        for line in lines:
            if line.startswith("shape "):
                _ = self.ids[line.split(" ", 2)[1]]
        pages = [line for line in lines if line.startswith("pages ")]
        for line in pages + [line for line in lines if not line.startswith("pages ")]:
            kind, _, rest = line.partition(" ")
            {"service": self.add_service, "shape": self.add_shape,
             "operation": self.add_operation, "pages": self.add_pages}[kind](rest)

    def id(self, name):
        assert name in self.ids.given, f"no shape {name}"
        return "id::" + self.ids[name]

    def add_service(self, text):
        line = Line(text, 1)
        self.name = line.names[0]
        self.service = entry([
            ("name", quote(self.name)), ("id", line.text("id")),
            ("endpoint_prefix", line.text("endpoint")), ("signing_name", line.text("signing")),
            ("api_version", line.text("version")), ("protocol", line.of("protocol", "Protocol", PROTOCOLS)),
            ("json_version", line.text("json")), ("target_prefix", line.text("target")),
            ("xml_namespace", line.text("xmlns")), ("query_compatible", line.flag("query-compatible")),
            ("shapes", "kShapes"), ("operations", "kOperations")])
        line.done()

    def member(self, text):
        line = Line(text, 2)
        name, shape = line.names
        fields = entry([
            ("name", quote(name)), ("wire", line.text("wire")), ("query", line.text("query")),
            ("shape", self.id(shape)), ("location", line.of("at", "Location", LOCATIONS)),
            ("time", line.of("time", "TimeFormat", TIMES)), ("xmlns", line.xmlns()),
            ("required", line.flag("required")), ("payload", line.flag("payload")),
            ("streaming", line.flag("streaming")), ("attribute", line.flag("attribute")),
            ("flattened", line.flag("flattened")), ("idempotency_token", line.flag("token")),
            ("host_label", line.flag("label")), ("json_value", line.flag("jsonvalue"))])
        line.done()
        return fields

    def add_shape(self, text):
        head, *members = text.split(" | ")
        line = Line(head, 2)
        name, kind = line.names
        if members:
            lines = ",\n    ".join(self.member(member) for member in members)
            self.members.append(f"constexpr Member {self.ids[name]}[] = {{\n    {lines}}};")
        self.shapes.append(entry([
            ("name", quote(name.lstrip("."))),
            ("type", f"Type::{TYPES[kind]}" if kind != "structure" else ""),
            ("members", f"members::{self.ids[name]}" if members else ""),
            ("wire", line.text("wire")), ("time", line.of("time", "TimeFormat", TIMES)),
            ("xmlns", line.xmlns()), ("flattened", line.flag("flattened")),
            ("is_union", line.flag("union")), ("sensitive", line.flag("sensitive")),
            ("error", line.flag("error")), ("sender_fault", line.flag("sender")),
            ("retryable", line.flag("retryable")), ("throttling", line.flag("throttling")),
            ("status", line.take("status")), ("error_code", line.text("code"))]))
        line.done()

    def add_operation(self, text):
        line = Line(text, 3)
        name, method, uri = line.names
        given, output = line.take("in"), line.take("out")
        errors = [self.id(error) for error in line.take("errors").split(",")] if "errors" in line.rest else []
        if errors:
            self.errors.append(f"constexpr uint16_t {name}[] = {{{', '.join(errors)}}};")
        self.operations.append(entry([
            ("name", quote(name)), ("method", quote(method) if method != "POST" else ""),
            ("uri", quote(uri) if uri != "/" else ""), ("input", given and self.id(given)),
            ("output", output and self.id(output)), ("input_wire", line.text("wire")),
            ("input_xmlns", line.xmlns()), ("result_wrapper", line.text("wrapper")),
            ("errors", f"errors::{name}" if errors else ""),
            ("pagination", f"&pages::{name}" if name in self.pages else ""),
            ("host_prefix", line.text("host")), ("checksum_algorithm", line.text("checksum")),
            ("checksum_required", line.flag("checksum-required")),
            ("unsigned_request", line.flag("unsigned")),
            ("unsigned_payload", line.flag("unsigned-payload")),
            ("long_poll", line.flag("long-poll"))]))
        line.done()

    def word_array(self, value):
        """The name of an array of these paths, made once for a service."""
        values = [part.replace("||", " || ") for part in value.split(",")]
        for path in values:
            assert all(PATH.fullmatch(part) for part in path.split(" || ")), path
        name = re.sub("[^A-Za-z]+", "_", "__".join(values)).strip("_")
        self.words[name] = ", ".join(quote(path) for path in values)
        return "words::" + name

    def add_pages(self, text):
        line = Line(text, 1)
        self.pages[line.names[0]] = entry([
            ("input_tokens", self.word_array(line.take("in"))),
            ("output_tokens", self.word_array(line.take("out"))),
            ("more_results", line.text("more")), ("limit_key", line.text("limit")),
            ("result_keys", self.word_array(line.take("result")))])
        line.done()

    def render(self):
        ids = ", ".join(self.ids.given.values())
        words = [f"constexpr std::string_view {name}[] = {{{paths}}};"
                 for name, paths in sorted(self.words.items())]
        pages = [f"constexpr Pagination {name} = {fields};" for name, fields in self.pages.items()]
        blocks = [("id", [f"enum : uint16_t {{{ids}}};"]), ("members", self.members),
                  ("errors", self.errors), ("words", words), ("pages", pages)]
        body = [f"namespace {name} {{\n" + "\n".join(lines) + "\n}" for name, lines in blocks if lines]
        shapes = ",\n    ".join(self.shapes)
        operations = ",\n    ".join(self.operations)
        return "\n".join([
            '#include "registry.h"', "namespace bartizan::awswire::tables {", "namespace {", *body,
            f"constexpr Shape kShapes[] = {{\n    {shapes}}};",
            f"constexpr Operation kOperations[] = {{\n    {operations}}};", "}",
            f"constexpr Service {variable(self.name)} = {self.service};", "}", ""])


def variable(service):
    return "k" + "".join(part.capitalize() for part in service.split("-"))


def registry(models):
    names = [variable(model.name) for model in sorted(models, key=lambda model: model.name)]
    declared = "\n".join(f"extern const Service {name};" for name in names)
    listed = ", ".join(f"&tables::{name}" for name in names)
    header = ('#pragma once\n#include "bartizan/awswire/model.h"\n'
              f"namespace bartizan::awswire::tables {{\n{declared}\n}}\n")
    source = ('#include "registry.h"\nnamespace bartizan::awswire {\nnamespace {\n'
              f"constexpr const Service* kServices[] = {{{listed}}};\n}}\n"
              "std::span<const Service* const> Services() { return kServices; }\n}\n")
    return {"registry.h": header, "registry.cc": source}


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    source, target = map(pathlib.Path, sys.argv[1:])
    models = {path.stem: Model(path) for path in sorted(source.glob("*.txt"))}
    files = registry(models.values()) | {f"{name}.cc": model.render() for name, model in models.items()}
    target.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        path = target / name
        if not path.exists() or path.read_text() != text:  # so that only what changed is compiled
            path.write_text(text)


if __name__ == "__main__":
    main()
