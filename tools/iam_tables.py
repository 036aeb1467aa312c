#!/usr/bin/env python3
"""Makes C++ tables of src/bartizan/iampolicy/data/ while the program is built.

usage: iam_tables.py DATA FILE

FILE is the source file to write. tools/iam_catalogue.py makes the data and tells their form;
src/bartizan/iampolicy/catalogue_tables.h tells that of the tables.
"""
import pathlib
import re
import sys

LEVELS = "RLWPT"
FLAGS = "ecdx"
RESOURCE_BIT, FLAG_SHIFT = 8, 4


def quote(text):
    assert text.isascii() and text.isprintable() and '"' not in text and "\\" not in text, text
    return f'"{text}"'


class Pool:
    """Texts one after the other, and where each begins."""

    def __init__(self):
        self.parts, self.offsets, self.size = [], [0], 0

    def add(self, text):
        self.parts.append(text)
        self.size += len(text)
        self.offsets.append(self.size)

    def literal(self):
        return "\n    ".join(quote(part) for part in self.parts) or '""'


class Numbered:
    """Gives equal things one number."""

    def __init__(self):
        self.numbers = {}

    def __getitem__(self, thing):
        return self.numbers.setdefault(thing, len(self.numbers))


class Catalogue:
    def __init__(self, path):
        self.date = self.source = ""
        self.services = []  # (prefix, title, {lower-case name: (name, marks, arns)})
        arns = []
        for line in path.read_text().splitlines():
            word, _, rest = line.partition(" ")
            if word in ("date", "source"):
                setattr(self, word, rest)
            elif word == "service":
                prefix, title = rest.split(" ", 1)
                self.services.append((prefix, title, {}))
                arns = []
            elif line.startswith("arn:"):
                arns.append(line)
            elif word[0] != "#":
                self.add_actions(word, rest.split(" "), arns)

    def add_actions(self, word, rest, arns):
        refs, *names = rest
        marks = LEVELS.index(word[0]) | sum(1 << FLAG_SHIFT + FLAGS.index(flag) for flag in word[1:])
        listed = () if refs in "-?" else tuple(arns[int(ref)] for ref in refs.split(","))
        if refs != "-":
            marks |= RESOURCE_BIT
        actions = self.services[-1][2]
        for name in names:
            assert re.fullmatch("[A-Za-z0-9-]+", name) and name.lower() not in actions, name
            actions[name.lower()] = (name, marks, listed)

    def render(self):
        services, actions, patterns, first = Pool(), Pool(), Pool(), [0]
        marks, lists, arns, list_numbers = [], Numbered(), Numbered(), []
        for prefix, title, names in sorted(self.services):
            services.add(prefix)
            services.add(title)
            for _, (name, mark, listed) in sorted(names.items()):
                actions.add(f"{prefix}:{name}")
                marks.append(mark)
                list_numbers.append(lists[listed])
            first.append(len(marks))
        items, list_offsets = [], [0]
        for listed in lists.numbers:
            items += [arns[arn] for arn in listed]
            list_offsets.append(len(items))
        for arn in arns.numbers:
            patterns.add(arn)
        keys = Pool()
        for part in actions.parts:
            keys.add(part.lower())
        by_name = sorted(range(len(actions.parts)), key=actions.parts.__getitem__)
        places = {number: place for place, number in enumerate(by_name)}
        return [
            text("kServiceText", services), numbers("kServiceOffsets", services.offsets),
            numbers("kServiceFirst", first), text("kActionText", actions),
            text("kActionKeys", keys), numbers("kActionOffsets", actions.offsets),
            numbers("kActionPlaces", [places[number] for number in range(len(places))]),
            numbers("kActionsByName", by_name),
            numbers("kActionMarks", marks, "uint8_t"), numbers("kActionLists", list_numbers),
            numbers("kListOffsets", list_offsets), numbers("kListItems", items),
            text("kArnText", patterns), numbers("kArnOffsets", patterns.offsets)]

    def tables(self):
        view = lambda name: f"{{{name}, sizeof {name} - 1}}"
        return (f"constinit const CatalogueTables kTables = {{{quote(self.date)}, {quote(self.source)}, "
                f"{view('kServiceText')}, kServiceOffsets, kServiceFirst, {view('kActionText')}, "
                f"{view('kActionKeys')}, kActionOffsets, kActionPlaces, kActionsByName, kActionMarks, "
                f"kActionLists, kListOffsets, kListItems, {view('kArnText')}, kArnOffsets}};")


def text(name, pool):
    return f"constexpr char {name}[] =\n    {pool.literal()};"


def numbers(name, values, kind="uint32_t"):
    return f"constexpr {kind} {name}[] = {{{','.join(map(str, values)) or '0'}}};"


def escalations(path):
    arrays, entries = [], []
    for line in path.read_text().splitlines():
        if line[0] == "#":
            continue
        name, actions, title = line.split(" ", 2)
        listed = ", ".join(quote(action) for action in actions.split(","))
        arrays.append(f"constexpr std::string_view kPath{len(entries)}[] = {{{listed}}};")
        entries.append(f"{{{quote(name)}, {quote(title)}, kPath{len(entries)}}}")
    paths = ",\n    ".join(entries)
    return arrays + [f"constexpr EscalationPath kPaths[] = {{\n    {paths}}};"]


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    source, target = map(pathlib.Path, sys.argv[1:])
    catalogue = Catalogue(source / "actions.txt")
    namespace = "bartizan::iampolicy::builtin"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text("\n".join([
        '#include "bartizan/iampolicy/catalogue_tables.h"', f"namespace {namespace} {{",
        "namespace {", *catalogue.render(), *escalations(source / "escalations.txt"), "}",
        catalogue.tables(), "constinit const std::span<const EscalationPath> kEscalations = kPaths;", "}", ""]))


if __name__ == "__main__":
    main()
