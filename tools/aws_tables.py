#!/usr/bin/env python3
"""Makes src/bartizan/awswire/tables/ of botocore's service models.

usage: aws_tables.py            write the tables of the operations in tools/aws_operations.txt
       aws_tables.py --check    compare with the tables that are there; ends with 1 if they differ,
                                with 77 if the botocore that made them is not installed

To use another operation, add its line to tools/aws_operations.txt and run this.
"""
import datetime
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
OPERATIONS = ROOT / "tools/aws_operations.txt"
TABLES = ROOT / "src/bartizan/awswire/tables"

MODEL_NAMES = {"configservice": "config"}  # the AWS CLI's name: botocore's, where they differ
# Of several protocols, the one to speak; elsewhere the model's first.
PROTOCOL_CHOICE = {"cloudwatch": "query", "sqs": "json"}
PROTOCOLS = {"query": "kQuery", "ec2": "kEc2", "json": "kJson", "rest-json": "kRestJson",
             "rest-xml": "kRestXml"}
# The server may hold the answer back until there is something to say.
LONG_POLLS = {("sqs", "ReceiveMessage")}

TYPES = {"structure": "kStructure", "list": "kList", "map": "kMap", "string": "kString",
         "character": "kString", "integer": "kInteger", "long": "kLong", "float": "kFloat",
         "double": "kDouble", "boolean": "kBoolean", "blob": "kBlob", "timestamp": "kTimestamp"}
LOCATIONS = {"uri": "kUri", "querystring": "kQuery", "header": "kHeader",
             "headers": "kHeaderPrefix", "statusCode": "kStatus"}
TIMES = {"iso8601": "kIso8601", "unixTimestamp": "kUnix", "rfc822": "kHttpDate"}
PATH = re.compile(r"[A-Za-z_]+(\[-1\])?(\.[A-Za-z_]+(\[-1\])?)*")
KEYWORDS = {"union", "default", "export", "delete", "operator", "template", "switch", "case"}


def quote(text):
    assert '"' not in text and "\\" not in text, text
    return f'"{text}"'


def entry(fields, indent="    "):
    """One aggregate with named fields, wrapped at 100 columns; empty fields are left out."""
    parts = [f".{name} = {value}" for name, value in fields if value not in ("", None, False)]
    lines, line = [], indent + "{"
    for i, part in enumerate(parts):
        part += "," if i + 1 < len(parts) else "},"
        if len(line) + len(part) + 1 > 100:
            lines.append(line.rstrip())
            line = indent + " "
        line += part + " "
    if not parts:
        line += "},"
    return lines + [line.rstrip()]


def array(declaration, values):
    """An array of simple values, wrapped at 100 columns."""
    lines, line = [], declaration + " = {"
    for i, value in enumerate(values):
        value += ", " if i + 1 < len(values) else "};"
        if len(line) + len(value.rstrip()) > 100:
            lines.append(line.rstrip())
            line = "    "
        line += value
    return lines + [line.rstrip()]


def text(value):
    return quote(value) if value else ""


def flag(value):
    return "true" if value else ""


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


class Service:
    def __init__(self, name, operations, loader):
        self.name = name
        model = loader.load_service_model(MODEL_NAMES.get(name, name), "service-2")
        self.model = model
        self.meta = model["metadata"]
        protocols = self.meta.get("protocols") or [self.meta["protocol"]]
        self.protocol = PROTOCOL_CHOICE.get(name, self.meta["protocol"])
        assert self.protocol in protocols and self.protocol in PROTOCOLS, (name, protocols)
        self.operations = sorted(operations)
        for operation in self.operations:
            if operation not in model["operations"]:
                sys.exit(f"{OPERATIONS}: {name} has no operation {operation}")
        self.pages = self.load_pages(loader)
        self.reached = {}  # name in the table: model
        self.ids = Names()
        self.words = {}  # identifier: texts
        for operation in self.operations:
            self.reach_operation(model["operations"][operation])
        for shape in sorted(self.reached):
            self.ids[shape]
        assert len(self.reached) < 0xFFFF

    def load_pages(self, loader):
        try:
            pages = loader.load_service_model(MODEL_NAMES.get(self.name, self.name), "paginators-1")
        except Exception:  # botocore's own exception type is not worth an import
            return {}
        return {key: value for key, value in pages["pagination"].items() if key in self.operations}

    def reach_operation(self, operation):
        for key in ("input", "output"):
            if key in operation:
                self.reach(operation[key]["shape"])
        for error in operation.get("errors", []):
            self.reach(error["shape"])

    def table_name(self, name):
        """Scalars that behave alike are one shape: their names do not travel."""
        shape = self.model["shapes"][name]
        kind = shape["type"]
        if kind in ("structure", "list", "map"):
            return name
        word = "String" if kind == "character" else kind.capitalize()
        if shape.get("sensitive"):
            word = "Sensitive" + word
        if "timestampFormat" in shape:
            word += shape["timestampFormat"].capitalize()
        return "." + word  # sorts first and cannot be a shape's name

    def reach(self, start):
        todo = [start]
        while todo:
            name = todo.pop()
            shape = self.model["shapes"][name]
            key = self.table_name(name)
            if key in self.reached:
                continue
            if shape.get("eventstream"):
                sys.exit(f"{self.name}: {name} is an event stream, which the codecs do not know")
            self.reached[key] = shape
            todo += [ref["shape"] for ref in shape.get("members", {}).values()]
            todo += [shape[part]["shape"] for part in ("member", "key", "value") if part in shape]

    def id(self, name):
        return "id::" + self.ids[self.table_name(name)]

    def xmlns(self, ref):
        namespace = ref.get("xmlNamespace")
        if not namespace:
            return ""
        if isinstance(namespace, str):
            namespace = {"uri": namespace}
        prefix = f", {quote(namespace['prefix'])}" if namespace.get("prefix") else ""
        return f"{{{quote(namespace['uri'])}{prefix}}}"

    def member(self, name, ref, owner):
        shape = self.model["shapes"][ref["shape"]]
        wire = ref.get("locationName", "")
        location = LOCATIONS[ref["location"]] if "location" in ref else ""
        time = ref.get("timestampFormat", "")
        payload = owner.get("payload") == name
        return entry([
            ("name", quote(name)),
            ("wire", text(wire if wire != name else "")),
            ("query", text(ref.get("queryName"))),
            ("shape", self.id(ref["shape"])),
            ("location", location and f"Location::{location}"),
            ("time", time and f"TimeFormat::{TIMES[time]}"),
            ("xmlns", self.xmlns(ref)),
            ("required", flag(name in owner.get("required", []))),
            ("payload", flag(payload)),
            ("streaming", flag(payload and (ref.get("streaming") or shape.get("streaming")))),
            ("attribute", flag(ref.get("xmlAttribute"))),
            ("flattened", flag(ref.get("flattened"))),
            ("idempotency_token", flag(ref.get("idempotencyToken"))),
            ("host_label", flag(ref.get("hostLabel"))),
            ("json_value", flag(ref.get("jsonvalue") or shape.get("jsonvalue"))),
        ])

    def members(self, shape):
        refs = dict(shape.get("members", {}))
        refs.update({part: shape[part] for part in ("member", "key", "value") if part in shape})
        return [line for name, ref in refs.items() for line in self.member(name, ref, shape)]

    def shape(self, name, has_members):
        shape = self.reached[name]
        kind = "document" if shape.get("document") else shape["type"]
        error = shape.get("error", {})
        scalar = name.startswith(".")
        return entry([
            ("name", quote(name.lstrip("."))),
            ("type", "Type::" + ("kDocument" if kind == "document" else TYPES[kind])
             if kind != "structure" else ""),
            ("members", f"members::{self.ids[name]}" if has_members else ""),
            ("wire", "" if scalar else text(shape.get("locationName"))),
            ("time", f"TimeFormat::{TIMES[shape['timestampFormat']]}"
             if "timestampFormat" in shape else ""),
            ("xmlns", self.xmlns(shape)),
            ("flattened", flag(shape.get("flattened"))),
            ("is_union", flag(shape.get("union"))),
            ("sensitive", flag(shape.get("sensitive"))),
            ("error", flag(shape.get("exception"))),
            ("sender_fault", flag(error.get("senderFault"))),
            ("retryable", flag("retryable" in shape)),
            ("throttling", flag(shape.get("retryable", {}).get("throttling"))),
            ("status", str(error["httpStatusCode"]) if "httpStatusCode" in error else ""),
            ("error_code", text(error.get("code") if error.get("code") != name else "")),
        ])

    def word_array(self, values):
        """The name of an array of these texts, made once for a service."""
        values = [values] if isinstance(values, str) else values
        for value in values:
            assert all(PATH.fullmatch(part) for part in value.split(" || ")), value
        name = re.sub("[^A-Za-z]+", "_", "__".join(values)).strip("_")
        self.words[name] = values
        return "words::" + name

    def page(self, operation):
        page = self.pages[operation]
        body = entry([
            ("input_tokens", self.word_array(page["input_token"])),
            ("output_tokens", self.word_array(page["output_token"])),
            ("more_results", text(page.get("more_results"))),
            ("limit_key", text(page.get("limit_key"))),
            ("result_keys", self.word_array(page["result_key"])),
        ], indent="    ")
        body[-1] = body[-1].rstrip(",") + ";"
        return [f"constexpr Pagination {operation} =", *body]

    def operation(self, name):
        operation = self.model["operations"][name]
        http = operation["http"]
        given = operation.get("input", {})
        checksum = operation.get("httpChecksum", {})
        authtype = operation.get("authtype", "")
        return entry([
            ("name", quote(name)),
            ("method", text(http["method"] if http["method"] != "POST" else "")),
            ("uri", text(http["requestUri"] if http["requestUri"] != "/" else "")),
            ("input", self.id(given["shape"]) if given else ""),
            ("output", self.id(operation["output"]["shape"]) if "output" in operation else ""),
            ("input_wire", text(given.get("locationName"))),
            ("input_xmlns", self.xmlns(given)),
            ("result_wrapper", text(operation.get("output", {}).get("resultWrapper"))),
            ("errors", f"errors::{name}" if operation.get("errors") else ""),
            ("pagination", f"&pages::{name}" if name in self.pages else ""),
            ("host_prefix", text(operation.get("endpoint", {}).get("hostPrefix"))),
            ("checksum_algorithm", text(checksum.get("requestAlgorithmMember"))),
            ("checksum_required", flag(checksum.get("requestChecksumRequired")
                                       or operation.get("httpChecksumRequired"))),
            ("unsigned_request", flag(authtype == "none"
                                      or operation.get("auth") == ["smithy.api#noAuth"])),
            ("unsigned_payload", flag(operation.get("unsignedPayload")
                                      or authtype == "v4-unsigned-body")),
            ("long_poll", flag((self.name, name) in LONG_POLLS)),
        ])

    def service(self):
        meta = self.meta
        endpoint = meta["endpointPrefix"]
        lines = entry([
            ("name", quote(self.name)),
            ("id", quote(meta["serviceId"])),
            ("endpoint_prefix", quote(endpoint)),
            ("signing_name", quote(meta.get("signingName", endpoint))),
            ("api_version", quote(meta["apiVersion"])),
            ("protocol", f"Protocol::{PROTOCOLS[self.protocol]}"),
            ("json_version", text(meta.get("jsonVersion") if self.protocol == "json" else "")),
            ("target_prefix", text(meta.get("targetPrefix") if self.protocol == "json" else "")),
            ("xml_namespace", text(meta.get("xmlNamespace"))),
            ("query_compatible", flag("awsQueryCompatible" in meta and self.protocol == "json")),
            ("shapes", "kShapes"),
            ("operations", "kOperations"),
        ])
        lines[-1] = lines[-1].rstrip(",") + ";"
        return [f"constexpr Service {variable(self.name)} =", *lines]

    def error_list(self, name):
        ids = [self.id(error["shape"]) for error in self.model["operations"][name].get("errors", [])]
        return array(f"constexpr uint16_t {name}[]", ids) if ids else []

    def render(self, head):
        names = sorted(self.reached)
        ids = ["namespace id {", "enum : uint16_t {"]
        ids += [f"  {self.ids[name]}," for name in names]
        ids += ["};", "}  // namespace id", ""]
        members, with_members = ["namespace members {"], set()
        for name in names:
            lines = self.members(self.reached[name])
            if lines:
                with_members.add(name)
                members += [f"constexpr Member {self.ids[name]}[] = {{", *lines, "};"]
        members += ["}  // namespace members", ""]
        shapes = ["constexpr Shape kShapes[] = {"]
        for name in names:
            shapes += self.shape(name, name in with_members)
        shapes += ["};", ""]
        errors = [line for name in self.operations for line in self.error_list(name)]
        if errors:
            errors = ["namespace errors {", *errors, "}  // namespace errors", ""]
        pages = [line for name in self.operations if name in self.pages for line in self.page(name)]
        if pages:
            words = [line for name, values in sorted(self.words.items()) for line in array(
                f"constexpr std::string_view {name}[]", [quote(value) for value in values])]
            pages = ["namespace words {", *words, "}  // namespace words", "", "namespace pages {",
                     *pages, "}  // namespace pages", ""]
        operations = ["constexpr Operation kOperations[] = {"]
        for name in self.operations:
            operations += self.operation(name)
        operations += ["};"]
        return "\n".join(
            [head, '#include "bartizan/awswire/tables/registry.h"', "",
             "namespace bartizan::awswire::tables {", "namespace {", ""]
            + ids + members + shapes + errors + pages + operations
            + ["", "}  // namespace", "", *self.service(), "",
               "}  // namespace bartizan::awswire::tables", ""])


def variable(service):
    return "k" + "".join(part.capitalize() for part in service.split("-"))


def registry(head, services):
    declared = "\n".join(f"extern const Service {variable(name)};" for name in services)
    listed = "\n".join(f"    &{variable(name)}," for name in services)
    header = (f'{head}#pragma once\n#include "bartizan/awswire/model.h"\n\n'
              f"namespace bartizan::awswire::tables {{\n\n{declared}\n\n"
              "}  // namespace bartizan::awswire::tables\n")
    source = (f'{head}#include "bartizan/awswire/tables/registry.h"\n\n'
              "namespace bartizan::awswire {\nnamespace {\n\nusing namespace tables;\n\n"
              f"constexpr const Service* kServices[] = {{\n{listed}\n}};\n\n}}  // namespace\n\n"
              "std::span<const Service* const> Services() {\n  return kServices;\n}\n\n"
              "}  // namespace bartizan::awswire\n")
    return {"registry.h": header, "registry.cc": source}


def read_operations():
    wanted = {}
    for number, line in enumerate(OPERATIONS.read_text().splitlines(), 1):
        words = line.split("#")[0].split()
        if not words:
            continue
        if len(words) != 2:
            sys.exit(f"{OPERATIONS}:{number}: not SERVICE OPERATION")
        wanted.setdefault(words[0], set()).add(words[1])
    return dict(sorted(wanted.items()))


def make(version, loader, date):
    head = (f"// Made by tools/aws_tables.py of botocore {version} on {date}: do not edit, but add\n"
            "// to tools/aws_operations.txt and run it again.\n"
            "// clang-format off: a table, one entry a line, as its generator wrote it\n")
    wanted = read_operations()
    files = registry(head, wanted)
    for name, operations in wanted.items():
        files[name.replace("-", "_") + ".cc"] = Service(name, operations, loader).render(head)
    return files


def without_date(content):
    return re.sub(r" on \d{4}-\d\d-\d\d: do not edit", "", content, count=1)


def check(files):
    there = {path.name: path.read_text() for path in TABLES.glob("*")}
    wrong = [f"{name} is not there any more" for name in sorted(there.keys() - files.keys())]
    wrong += [f"{name} differs" for name, content in sorted(files.items())
              if without_date(there.get(name, "")) != without_date(content)]
    if wrong:
        sys.exit("the tables are not what tools/aws_tables.py makes: " + ", ".join(wrong))


def write(files):
    TABLES.mkdir(exist_ok=True)
    for path in TABLES.glob("*"):
        if path.name not in files:
            path.unlink()
    for name, content in files.items():
        path = TABLES / name
        # The date is when the content last changed, not when somebody last ran this.
        if not path.exists() or without_date(path.read_text()) != without_date(content):
            path.write_text(content)


def main():
    checking = sys.argv[1:] == ["--check"]
    if sys.argv[1:] and not checking:
        sys.exit(__doc__)
    made_by = TABLES / "registry.cc"
    made_by = re.search(r"botocore (\S+)", made_by.read_text()) if made_by.exists() else None
    try:
        import botocore
        import botocore.loaders
    except ImportError:
        print("botocore is not installed")
        sys.exit(77 if checking else 1)
    if checking and (not made_by or made_by.group(1) != botocore.__version__):
        print(f"the tables are of botocore {made_by and made_by.group(1)}, "
              f"and {botocore.__version__} is installed")
        sys.exit(77)
    # Only the models that botocore brings, not those that the user may have in ~/.aws/models.
    loader = botocore.loaders.Loader(include_default_search_paths=False)
    loader.search_paths.append(botocore.loaders.Loader.BUILTIN_DATA_PATH)
    files = make(botocore.__version__, loader, datetime.date.today().isoformat())
    check(files) if checking else write(files)


if __name__ == "__main__":
    main()
