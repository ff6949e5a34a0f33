#!/usr/bin/env python3
"""Fails when a layer includes one that it does not see. lib/CMakeLists.txt says which those are; cli/ may include all, lib/ never cli/."""
import pathlib, re, sys

root = pathlib.Path(__file__).resolve().parents[2]
sees = {}  # layer -> all that it may include
for name, lower in re.findall(r"^newsx_layer\((\w+)((?: \w+)*)\)", (root / "lib/CMakeLists.txt").read_text(), re.M):
    sees[name] = {name}.union(*(sees[layer] for layer in lower.split()))
wrong = []
for path in sorted((root / "lib").rglob("*")):
    if path.suffix not in (".h", ".cc"): continue
    layer = path.relative_to(root / "lib").parts[0]
    if layer not in sees: continue
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        found = re.match(r'\s*#include "([a-z_]+)/', line)
        if found and found[1] not in sees[layer]:
            wrong.append(f"{path.relative_to(root)}:{number}: {layer} must not include {found[1]}")
print("\n".join(wrong) if wrong else "all includes go down")
sys.exit(1 if wrong or not sees else 0)
