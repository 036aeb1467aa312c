#!/usr/bin/env python3
"""Writes src/bartizan/aws/partitions_table.cc from botocore's partitions.json (facts only).

    tools/aws_partitions.py FILE "botocore VERSION, DATE"  >src/bartizan/aws/partitions_table.cc

The second argument says where the file is from; it is kept in the table.
"""
import json
import re
import sys

HEAD = """// Made by tools/aws_partitions.py from the partitions of {source} (format {version}).
// Do not edit: run the tool on a newer file.
#include "bartizan/aws/partitions_table.h"

namespace bartizan::aws {{

constinit const std::string_view kPartitionsSource = "{source}";

namespace {{
"""


def literal(text):
    if not re.fullmatch(r"[\x20-\x7e]*", text):
        sys.exit(f"not plain ASCII: {text!r}")
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    with open(sys.argv[1], encoding="utf-8") as file:
        document = json.load(file)
    arrays, rows = [], []
    for number, partition in enumerate(document["partitions"]):
        regions = sorted(partition["regions"])
        arrays.append(f"constexpr std::string_view kRegions{number}[] = {{"
                      + ", ".join(map(literal, regions)) + "};\n")
        out = partition["outputs"]
        if out["name"] != partition["id"]:
            sys.exit(f"{partition['id']}: another name, {out['name']}")
        fields = [literal(partition["id"]), literal(out["dnsSuffix"]),
                  literal(out["dualStackDnsSuffix"]), literal(out["implicitGlobalRegion"]),
                  str(out["supportsFIPS"]).lower(), str(out["supportsDualStack"]).lower()]
        # RE2 needs no backslash before a hyphen.
        pattern = partition["regionRegex"].replace("\\-", "-")
        rows.append("    {{" + ", ".join(fields) + "}, " + literal(pattern)
                    + f", kRegions{number}}},\n")
    print(HEAD.format(source=sys.argv[2], version=document["version"]))
    print("".join(arrays))
    print("constexpr PartitionRow kRows[] = {\n" + "".join(rows) + "};\n\n}  // namespace\n")
    print("std::span<const PartitionRow> PartitionRows() { return kRows; }\n")
    print("}  // namespace bartizan::aws")


if __name__ == "__main__":
    main()
