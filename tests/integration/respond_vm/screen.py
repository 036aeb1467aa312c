#!/usr/bin/env python3
"""Reads the text of a picture of a text console: screen.py PICTURE.png ALPHABET

The first row of the screen has to show ALPHABET. Its characters' shapes are learned from there, and
the other rows are read by them; what is no shape of the alphabet is "?". So nothing is read where
the picture is empty, garbled or of another screen.
"""
import struct
import sys
import zlib

WIDTH, HEIGHT = 9, 16  # of a character in VGA text mode


def pixels(path):
    """The picture's rows of bytes, and how many bytes a pixel takes."""
    data = open(path, "rb").read()
    assert data[:8] == b"\x89PNG\r\n\x1a\n", "no PNG"
    at, packed = 8, b""
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at:at + 8])
        body = data[at + 8:at + 8 + length]
        if kind == b"IHDR":
            width, height, depth, colour, _, _, interlace = struct.unpack(">IIBBBBB", body)
        if kind == b"IDAT":
            packed += body
        at += 12 + length
    assert depth == 8 and interlace == 0, "a PNG of another form"
    step = {0: 1, 2: 3, 6: 4}[colour]
    raw, rows, before = zlib.decompress(packed), [], bytes(width * step)
    for y in range(height):
        start = y * (width * step + 1)
        before = unfilter(raw[start], raw[start + 1:start + 1 + width * step], before, step)
        rows.append(before)
    return rows, step


def unfilter(kind, line, above, step):
    """https://www.w3.org/TR/png-3/#9Filters"""
    out = bytearray(line)
    for i in range(len(out)):
        left = out[i - step] if i >= step else 0
        up, corner = above[i], above[i - step] if i >= step else 0
        if kind == 1:
            add = left
        elif kind == 2:
            add = up
        elif kind == 3:
            add = (left + up) // 2
        elif kind == 4:
            guess = left + up - corner
            add = min((abs(guess - left), 0, left), (abs(guess - up), 1, up), (abs(guess - corner), 2, corner))[2]
        else:
            add = 0
        out[i] = (out[i] + add) & 255
    return bytes(out)


def main():
    path, alphabet = sys.argv[1:]
    rows, step = pixels(path)

    def shape(row, column):
        return tuple(bytes(1 if any(line[x * step:x * step + min(step, 3)]) else 0
                           for x in range(column * WIDTH, (column + 1) * WIDTH))
                     for line in rows[row * HEIGHT:(row + 1) * HEIGHT])

    known = {}
    for column, character in enumerate(alphabet):
        assert shape(0, column) not in known, f"{character!r} looks like {known[shape(0, column)]!r}"
        known[shape(0, column)] = character
    known[tuple(bytes(WIDTH) for _ in range(HEIGHT))] = " "
    for row in range(len(rows) // HEIGHT):
        text = "".join(known.get(shape(row, column), "?") for column in range(len(rows[0]) // step // WIDTH))
        print(text.rstrip())


main()
