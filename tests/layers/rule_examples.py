#!/usr/bin/env python3
"""Every built-in rule has an example that it matches and one that it must not."""
import pathlib, re, sys

wrong = []
for path in sorted((pathlib.Path(__file__).resolve().parents[2] / "lib/knowledge/rules").glob("*.rules")):
    for rule in re.split(r"^rule ", path.read_text(encoding="utf-8"), flags=re.M)[1:]:
        for sign in "+-":
            if not re.search(rf"^\s+\{sign} \"", rule, re.M):
                wrong.append(f"{path.name}: {rule.split(None, 1)[0]} has no example with {sign}")
print("\n".join(wrong) if wrong else "every rule has its examples")
sys.exit(1 if wrong else 0)
