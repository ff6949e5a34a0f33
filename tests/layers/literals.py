#!/usr/bin/env python3
"""Counts the Russian words in the code: string and character literals with Cyrillic letters, outside of comments.

Words are knowledge and belong in the tables and rules of lib/knowledge. What stays in code (the alphabet, ё as е) stands in
one place a layer. The counts may only fall: a layer above its maximum fails, and so does one below it until the maximum is
lowered to the new count. Whole aim: 60. `literals.py --list [LAYER...]` shows them with file and line.
"""
import pathlib, re, sys

MOST = {
    "cli": 10, "dictionaries": 3, "names": 6, "text": 5,
}  # layers that are not named: 0

# Comments and numbers come first: they may hold quotation marks that open no literal ("it's", 10'000).
token = re.compile(
    r"""(?P<skip>//[^\n]*|/\*.*?\*/|\b\d[\w'.]*)"""
    r"""|R"(?P<mark>[^()\s]*)\(.*?\)(?P=mark)"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+'""", re.S)
cyrillic = re.compile(r"[\u0400-\u052F]|\\u0[45][0-9A-Fa-f]{2}|\\x[dD][0-4]\\x[89abAB]")

root = pathlib.Path(__file__).resolve().parents[2]
listed = sys.argv[2:] if sys.argv[1:2] == ["--list"] else None
counts = {}
for path in sorted([*root.glob("lib/**/*"), *root.glob("cli/**/*")]):
    if path.suffix not in (".cc", ".h"): continue
    parts = path.relative_to(root).parts
    layer = parts[1] if parts[0] == "lib" else parts[0]
    code = path.read_text(encoding="utf-8")
    for found in token.finditer(code):
        if found["skip"] is not None or not cyrillic.search(found[0]): continue
        counts[layer] = counts.get(layer, 0) + 1
        if listed is not None and (not listed or layer in listed):
            print(f"{path.relative_to(root)}:{code.count(chr(10), 0, found.start()) + 1}: {found[0]}")
if listed is not None: sys.exit(0)

wrong = []
for layer in sorted({*counts, *MOST}):
    count, most = counts.get(layer, 0), MOST.get(layer, 0)
    if count > most:
        wrong.append(f"{layer}: {count} literals with Russian letters, {most} at most: make the new ones rows of a table in "
                     f"lib/knowledge (literals.py --list {layer})")
    elif count < most:
        wrong.append(f"{layer}: {count} literals with Russian letters: lower the number to {count} in tests/layers/literals.py")
print("\n".join(wrong) if wrong else f"{sum(counts.values())} literals with Russian letters")
sys.exit(1 if wrong else 0)
