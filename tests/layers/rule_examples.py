#!/usr/bin/env python3
"""The built-in rules read well: examples for and against each, names with comments, no list of words written out, no
chain of negations, no line past 120 columns."""
import pathlib, re, sys

FOLDER = pathlib.Path(__file__).resolve().parents[2] / "lib/knowledge/rules"
WIDEST = 120     # columns
NEGATIONS = 2    # of one condition
WORDS = 2        # alternatives that are words, written out in a pattern
WORD = r'(?:"[^"]*"|[а-яё]+(?:-[а-яё]+)*)'


def statements(text):
    """(line, statement) without comments: a line at the margin, or one of a rule, with the deeper lines below it."""
    found = []
    for number, line in enumerate(text.split("\n"), 1):
        code = re.sub(r'("(?:\\.|[^"\\])*")|#.*', lambda m: m[1] or "", line).rstrip()
        if not code: continue
        indent = len(code) - len(code.lstrip())
        if found and indent > found[-1][2] and not found[-1][1].startswith("rule "): found[-1][1] += "\n" + code
        else: found.append([number, code, indent])
    return [(number, code) for number, code, _ in found]


def conditions(code):
    """The brackets of a pattern."""
    code = re.sub(r'"(?:\\.|[^"\\])*"', lambda m: re.sub(r"[\[\]!]", ".", m[0]), code)
    return re.findall(r"\[[^\]]*\]", code)


def faults(path):
    text = path.read_text(encoding="utf-8")
    lines = text.split("\n")
    for number, line in enumerate(lines, 1):
        if len(line) > WIDEST: yield number, f"{len(line)} columns"
    for number, code in statements(text):
        key = code.split()[0]
        if key in ("list", "unit", "phrase"):
            first = number - 1
            while first > 0 and lines[first - 1].strip() and not lines[first].startswith("#"): first -= 1
            if not lines[first].startswith("#"): yield number, f"{code.split()[1]} has no comment above it"
        if key in ("+", "-", "list"): continue
        if re.search(rf"{WORD}(?:\s*\|\s*{WORD}){{{WORDS},}}", re.sub(r"<[^>]*>", "", code)): yield number, "a list of words is written out: name it"
        for condition in conditions(code):
            if condition.count("!") > NEGATIONS: yield number, f"{condition.count('!')} negations: {condition}"
    for rule in re.split(r"^(?=rule )", text, flags=re.M)[1:]:
        for sign in "+-":
            if not re.search(rf"^\s+\{sign} \"", rule, re.M):
                yield 1 + text[:text.index(rule)].count("\n"), f"{rule.split()[1]} has no example with {sign}"


wrong = [f"{path.name}:{number}: {fault}" for path in sorted(FOLDER.glob("*.rules")) + sorted(FOLDER.glob("*.defs"))
         for number, fault in faults(path)]
print("\n".join(wrong) if wrong else "every rule has its examples, and all read well")
sys.exit(1 if wrong else 0)
