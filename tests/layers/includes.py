#!/usr/bin/env python3
"""Fails when a layer includes one above it. The order is the one of lib/CMakeLists.txt; cli/ may include all, lib/ never cli/."""
import pathlib, re, sys

ORDER = ["base", "text", "tokens", "morph", "gazetteer", "grammar", "extract", "output", "study", "report", "evaluate", "face"]
root = pathlib.Path(__file__).resolve().parents[2]
wrong = []
for path in sorted((root / "lib").rglob("*")):
    if path.suffix not in (".h", ".cc"): continue
    layer = path.relative_to(root / "lib").parts[0]
    if layer not in ORDER: continue
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        found = re.match(r'\s*#include "([a-z]+)/', line)
        if not found: continue
        if found[1] not in ORDER or ORDER.index(found[1]) > ORDER.index(layer):
            wrong.append(f"{path.relative_to(root)}:{number}: {layer} must not include {found[1]}")
print("\n".join(wrong) if wrong else "all includes go down")
sys.exit(1 if wrong else 0)
