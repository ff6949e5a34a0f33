"""Checks that every "text" is the slice of its document that "start" and "end" say: spans.py UNIT FILE... <OUTPUT, one line a file."""
import json
import sys

unit, files = sys.argv[1], sys.argv[2:]
encoding = {"codepoint": "utf-32-le", "byte": "utf-8", "utf16": "utf-16-le"}[unit]
size = {"codepoint": 4, "byte": 1, "utf16": 2}[unit]


def walk(value, units):
    if isinstance(value, dict):
        if {"start", "end", "text"} <= value.keys():
            found = units[value["start"] * size:value["end"] * size].decode(encoding)
            if found != value["text"]:
                sys.exit(f"{value['start']}–{value['end']}: {value['text']!r}, but there stands {found!r}")
            walk.checked += 1
        for v in value.values():
            walk(v, units)
    elif isinstance(value, list):
        for v in value:
            walk(v, units)


walk.checked = 0
for path, line in zip(files, sys.stdin, strict=True):
    walk(json.loads(line), open(path, encoding="utf-8", newline="").read().encode(encoding))
if walk.checked == 0:
    sys.exit("nothing to check")
