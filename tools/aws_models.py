#!/usr/bin/env python3
"""Makes src/bartizan/awswire/models/ of botocore's service models.

usage: aws_models.py            write the models of the operations in tools/aws_operations.txt
       aws_models.py --check    compare with those that are there; ends with 1 if they differ, with
                                77 if the botocore that made them is not installed

To use another operation, add its line to tools/aws_operations.txt and run this.

A model holds what of a service is built in, one thing a line; the build makes constant data of it
(aws_tables.py). Words are NAME, NAME=VALUE or flags; %20 stands for a space in a value.

  service NAME id=… endpoint=… signing=… version=… protocol=… …
  shape NAME TYPE FLAGS | MEMBER SHAPE FLAGS | …    scalars that behave alike are one, as ".String"
  operation NAME METHOD URI in=SHAPE out=SHAPE errors=SHAPE,SHAPE …
  pages OPERATION in=TOKEN,… out=PATH,… more=PATH limit=MEMBER result=PATH,…
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
OPERATIONS = ROOT / "tools/aws_operations.txt"
MODELS = ROOT / "src/bartizan/awswire/models"

MODEL_NAMES = {"configservice": "config"}  # the AWS CLI's name: botocore's, where they differ
# Of several protocols, the one to speak; elsewhere the model's first.
PROTOCOL_CHOICE = {"cloudwatch": "query", "sqs": "json"}
PROTOCOLS = ("query", "ec2", "json", "rest-json", "rest-xml")
# The server may hold the answer back until there is something to say.
LONG_POLLS = {("sqs", "ReceiveMessage")}


def words(*parts):
    """Joins flags, KEY=VALUE pairs (left out where the value is empty) and plain words."""
    line = []
    for part in parts:
        if isinstance(part, tuple):
            name, value = part
            if value in ("", None, False):
                continue
            part = name if value is True else f"{name}={value}"
        assert "%" not in part and "\n" not in part, part
        line.append(part.replace(" ", "%20"))
    return " ".join(line)


def xmlns(ref):
    namespace = ref.get("xmlNamespace")
    if not namespace or isinstance(namespace, str):
        return namespace
    return namespace["uri"] + ("^" + namespace["prefix"] if namespace.get("prefix") else "")


def listed(values):
    values = [values] if isinstance(values, str) else values or []
    return ",".join(value.replace(" || ", "||") for value in values)


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
        self.reached = {}  # name in the model: botocore's shape
        for operation in self.operations:
            self.reach_operation(model["operations"][operation])

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

    def shape_name(self, name):
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
            key = self.shape_name(name)
            if key in self.reached:
                continue
            if shape.get("eventstream"):
                sys.exit(f"{self.name}: {name} is an event stream, which the codecs do not know")
            self.reached[key] = shape
            todo += [ref["shape"] for ref in shape.get("members", {}).values()]
            todo += [shape[part]["shape"] for part in ("member", "key", "value") if part in shape]

    def member(self, name, ref, owner):
        shape = self.model["shapes"][ref["shape"]]
        wire = ref.get("locationName", "")
        payload = owner.get("payload") == name
        return words(
            name, self.shape_name(ref["shape"]),
            ("wire", wire if wire != name else ""), ("query", ref.get("queryName")),
            ("at", ref.get("location")), ("time", ref.get("timestampFormat")), ("xmlns", xmlns(ref)),
            ("required", name in owner.get("required", [])), ("payload", payload),
            ("streaming", payload and bool(ref.get("streaming") or shape.get("streaming"))),
            ("attribute", bool(ref.get("xmlAttribute"))), ("flattened", bool(ref.get("flattened"))),
            ("token", bool(ref.get("idempotencyToken"))), ("label", bool(ref.get("hostLabel"))),
            ("jsonvalue", bool(ref.get("jsonvalue") or shape.get("jsonvalue"))))

    def shape(self, name):
        shape = self.reached[name]
        kind = "document" if shape.get("document") else shape["type"]
        error = shape.get("error", {})
        head = words(
            "shape", name, "string" if kind == "character" else kind,
            ("wire", "" if name.startswith(".") else shape.get("locationName")),
            ("time", shape.get("timestampFormat")), ("xmlns", xmlns(shape)),
            ("flattened", bool(shape.get("flattened"))), ("union", bool(shape.get("union"))),
            ("sensitive", bool(shape.get("sensitive"))), ("error", bool(shape.get("exception"))),
            ("sender", bool(error.get("senderFault"))), ("retryable", "retryable" in shape),
            ("throttling", bool(shape.get("retryable", {}).get("throttling"))),
            ("status", error.get("httpStatusCode")),
            ("code", error.get("code") if error.get("code") != name else ""))
        refs = dict(shape.get("members", {}))
        refs.update({part: shape[part] for part in ("member", "key", "value") if part in shape})
        return " | ".join([head] + [self.member(key, ref, shape) for key, ref in refs.items()])

    def operation(self, name):
        operation = self.model["operations"][name]
        given, output = operation.get("input", {}), operation.get("output", {})
        checksum = operation.get("httpChecksum", {})
        authtype = operation.get("authtype", "")
        return words(
            "operation", name, operation["http"]["method"], operation["http"]["requestUri"],
            ("in", self.shape_name(given["shape"]) if given else ""),
            ("out", self.shape_name(output["shape"]) if output else ""),
            ("wire", given.get("locationName")), ("xmlns", xmlns(given)),
            ("wrapper", output.get("resultWrapper")),
            ("errors", ",".join(error["shape"] for error in operation.get("errors", []))),
            ("host", operation.get("endpoint", {}).get("hostPrefix")),
            ("checksum", checksum.get("requestAlgorithmMember")),
            ("checksum-required", bool(checksum.get("requestChecksumRequired")
                                       or operation.get("httpChecksumRequired"))),
            ("unsigned", authtype == "none" or operation.get("auth") == ["smithy.api#noAuth"]),
            ("unsigned-payload", bool(operation.get("unsignedPayload")
                                      or authtype == "v4-unsigned-body")),
            ("long-poll", (self.name, name) in LONG_POLLS))

    def page(self, name):
        page = self.pages[name]
        return words("pages", name, ("in", listed(page["input_token"])),
                     ("out", listed(page["output_token"])), ("more", page.get("more_results")),
                     ("limit", page.get("limit_key")), ("result", listed(page["result_key"])))

    def lines(self):
        meta = self.meta
        spoken = self.protocol == "json"
        yield words(
            "service", self.name, ("id", meta["serviceId"]), ("endpoint", meta["endpointPrefix"]),
            ("signing", meta.get("signingName", meta["endpointPrefix"])),
            ("version", meta["apiVersion"]), ("protocol", self.protocol),
            ("json", meta.get("jsonVersion") if spoken else ""),
            ("target", meta.get("targetPrefix") if spoken else ""),
            ("xmlns", meta.get("xmlNamespace")),
            ("query-compatible", "awsQueryCompatible" in meta and spoken))
        yield from (self.shape(name) for name in sorted(self.reached))
        yield from (self.operation(name) for name in self.operations)
        yield from (self.page(name) for name in self.operations if name in self.pages)


def read_operations():
    wanted = {}
    for number, line in enumerate(OPERATIONS.read_text().splitlines(), 1):
        parts = line.split("#")[0].split()
        if not parts:
            continue
        if len(parts) != 2:
            sys.exit(f"{OPERATIONS}:{number}: not SERVICE OPERATION")
        wanted.setdefault(parts[0], set()).add(parts[1])
    return dict(sorted(wanted.items()))


def make(version, loader):
    head = f"# Of botocore {version} by tools/aws_models.py, which tells what this means: do not edit.\n"
    return {name.replace("-", "_") + ".txt":
            head + "".join(line + "\n" for line in Service(name, operations, loader).lines())
            for name, operations in read_operations().items()}


def check(files):
    there = {path.name: path.read_text() for path in MODELS.glob("*")}
    wrong = [f"{name} is not there any more" for name in sorted(there.keys() - files.keys())]
    wrong += [f"{name} differs" for name, text in sorted(files.items()) if there.get(name) != text]
    if wrong:
        sys.exit("the models are not what tools/aws_models.py makes: " + ", ".join(wrong))


def write(files):
    MODELS.mkdir(exist_ok=True)
    for path in MODELS.glob("*"):
        if path.name not in files:
            path.unlink()
    for name, text in files.items():
        (MODELS / name).write_text(text)


def main():
    checking = sys.argv[1:] == ["--check"]
    if sys.argv[1:] and not checking:
        sys.exit(__doc__)
    some = MODELS / "sts.txt"
    made_by = re.search(r"botocore (\S+)", some.read_text()) if some.exists() else None
    try:
        import botocore
        import botocore.loaders
    except ImportError:
        print("botocore is not installed")
        sys.exit(77 if checking else 1)
    if checking and (not made_by or made_by.group(1) != botocore.__version__):
        print(f"the models are of botocore {made_by and made_by.group(1)}, "
              f"and {botocore.__version__} is installed")
        sys.exit(77)
    # Only the models that botocore brings, not those that the user may have in ~/.aws/models.
    loader = botocore.loaders.Loader(include_default_search_paths=False)
    loader.search_paths.append(botocore.loaders.Loader.BUILTIN_DATA_PATH)
    files = make(botocore.__version__, loader)
    check(files) if checking else write(files)


if __name__ == "__main__":
    main()
