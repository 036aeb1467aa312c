#!/usr/bin/env python3
"""Every C++ and CMake block of a document must stand in one of the examples, which are compiled and
run: what the document shows is then right. Spaces and line breaks may differ.
usage: check_doc.py DOCUMENT FOLDER"""
import pathlib
import re
import sys


def bare(text):
    return "".join(text.split())


document, folder = (pathlib.Path(argument) for argument in sys.argv[1:])
examples = [bare(file.read_text()) for file in folder.iterdir() if file.suffix in (".cc", ".txt")]
blocks = re.findall(r"^```(cpp|cmake)\n(.*?)^```", document.read_text(), re.M | re.S)
if len(blocks) < 5:
    sys.exit(f"{document}: only {len(blocks)} blocks of code")
for language, block in blocks:
    if not any(bare(block) in example for example in examples):
        sys.exit(f"{document}: no example in {folder} has this {language}:\n{block}")
