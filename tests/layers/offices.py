#!/usr/bin/env python3
"""The tables of public offices hold together: lib/knowledge/offices/*.tsv.

Every office is a row of titles.tsv and every state one of countries.tsv or one that is gone; days exist, and no term ends before
it begins; no two people hold one office at once, unless one of them acts or the office has several holders; one person has one
spelling.
"""
import collections, datetime, itertools, pathlib, re, sys

root = pathlib.Path(__file__).resolve().parents[2] / "lib/knowledge"
# ISO gave CS to two states: here it is Serbia and Montenegro, and Czechoslovakia has its code of three letters.
GONE = {"SU", "YU", "CS", "CSK", "DD"}
# Several people hold these at once in one state.
SEVERAL = {"deputy_head_of_government", "opposition_leader"}
# Two people of one state with one surname, whose given names differ by a letter.
TWO_PEOPLE = {("Сон Хан", "Сон Хван"), ("Ён Ир", "Чен Ир"), ("Гарегин I", "Гарегин II")}


def rows(path):
    columns = None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"): continue
        cells = line.split("\t")
        if columns is None: columns = cells
        else: yield f"{path.name}:{number}", dict(zip(columns, cells + [""] * (len(columns) - len(cells))))


def days(text, last):
    """The first or last day that a day, month or year may mean."""
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 3: return datetime.date(*parts)
    if len(parts) == 1: return datetime.date(parts[0], 12, 31) if last else datetime.date(parts[0], 1, 1)
    first = datetime.date(parts[0], parts[1], 1)
    return (first.replace(day=28) + datetime.timedelta(4)).replace(day=1) - datetime.timedelta(1) if last else first


def folded(name): return name.lower().replace("ё", "е")


def differ_by_a_letter(a, b):
    """One letter replaced, left out or added; two neighbours swapped."""
    if a == b or abs(len(a) - len(b)) > 1: return False
    if len(a) > len(b): a, b = b, a
    i = next((i for i, (x, y) in enumerate(zip(a, b)) if x != y), len(a))
    if len(a) < len(b): return a[i:] == b[i + 1:]
    return a[i + 1:] == b[i + 1:] or (a[i:i + 2] == b[i:i + 2][::-1] and a[i + 2:] == b[i + 2:])


def may_be_one(a, b): return folded(a) == folded(b) or differ_by_a_letter(folded(a), folded(b))


def endless(text): return datetime.date.max if not text else days(text, False)


wrong, terms, people = [], collections.defaultdict(list), collections.defaultdict(lambda: collections.defaultdict(list))
offices = {row["office"] for _, row in rows(root / "offices/titles.tsv")}
states = {row["iso2"] for _, row in rows(root / "gazetteers/countries.tsv")} - {""} | GONE
for path in sorted((root / "offices").glob("*.tsv")):
    if path.name == "titles.tsv": continue
    for place, row in rows(path):
        state, _, body = row["of"].partition(":")
        name = f'{row["given"]} {row["surname"]}'.strip()
        if row["office"] not in offices: wrong.append(f'{place}: {name}: no office {row["office"]} in titles.tsv')
        if state not in states and not (body and not state): wrong.append(f'{place}: {name}: no state {state}')
        try:
            begin, end = days(row["from"], True), endless(row["to"])
            if days(row["from"], False) > (days(row["to"], True) if row["to"] else end): raise ValueError("ends before it begins")
        except ValueError as e:
            wrong.append(f'{place}: {name}: {row["from"]} {row["to"]}: {e}')
            continue
        terms[row["office"], row["of"]].append((begin, end, row["status"], name, place))
        people[state][folded(row["surname"])].append((row["given"], row["patronymic"], row["office"], row["of"], place, row["surname"]))

for (office, of), held in terms.items():
    if office in SEVERAL: continue
    for a, b in itertools.combinations(sorted(held), 2):
        if "acting" in (a[2], b[2]): continue
        if max(a[0], b[0]) + datetime.timedelta(1) < min(a[1], b[1]):
            who = "twice" if a[3] == b[3] else f"and {b[3]} at once"
            wrong.append(f"{a[4]}: {office} of {of}: {a[3]} {who}, from {b[0]}: {b[4]}")

for state, surnames in people.items():
    for surname, held in surnames.items():
        spelt = {p[5] for p in held}
        if len(spelt) > 1: wrong.append(f"{held[0][4]}: {' and '.join(sorted(spelt))} of {state}: е or ё")
        for a, b in itertools.combinations(sorted({p[:2]: p for p in held}.values()), 2):
            if a[:2] == b[:2] or (a[0], b[0]) in TWO_PEOPLE: continue
            if may_be_one(a[0], b[0]) and (a[0] != b[0] or may_be_one(a[1], b[1]) or "" in (a[1], b[1])):
                wrong.append(f"{a[4]}: {a[0]} {a[1]} and {b[0]} {b[1]} {a[5]} of {state}: one person? {b[4]}")
    for a, b in itertools.combinations(sorted(surnames), 2):
        if not differ_by_a_letter(a, b): continue
        for x, y in itertools.product(surnames[a], surnames[b]):
            if x[0] == y[0] and (x[2:4] == y[2:4] or x[1] == y[1] != ""):
                wrong.append(f"{x[4]}: {x[0]} {x[5]} and {y[5]}, {x[2]} of {x[3]}: one person? {y[4]}")
                break
print("\n".join(wrong) if wrong else f"{sum(map(len, terms.values()))} terms of office")
sys.exit(1 if wrong else 0)
