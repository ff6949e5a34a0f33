#!/usr/bin/env python3
"""Makes NAME.txt and NAME.expected.json from the annotated article NAME.gold.

    expected.py [--check] [FOLDER|NAME.gold ...]      default: every .gold beside and below this script

With --check nothing is written; exit status 1 and a line for each file that is not what its .gold gives.

A .gold file is a header, a line of three dashes, and the article with its annotation inside. Header lines, fields
separated by " | ", empty ones at the end left out, # starts a comment line:

    p1 | person | m | NAME | ROLE @ BODY OR COUNTRY; ROLE          gender m, f or -; roles without "@" belong to nobody
    c1 | country | KZ | Казахстан
    o1 | organization | NAME | ABBREVIATION | CLASS                - or nothing: none
    l1 | place | city | NAME
    q1 | direct | SPEAKER | CUE                                    SPEAKER: an entity's id, or words, or -; CUE: a lemma or -
    d1 | adopted | ANNOUNCED | CLASS                               a list of decisions; number or -; class of its items or -
    a1 | document | CLASS | NUMBER | DATE | ISSUER | TITLE         an act; what is not known is - ; ISSUER is an entity's id

In the article (marks nest, and never cross):

    {title|…}             the headline
    {p1|Токаева}          a mention; kinds other than name after a colon: {c1:adjective|российских}, {p1:role|глава {c1|Казахстана}}
    {q1|…}                a fragment of a quotation, without its outer marks; several of one id are fragments of one
    {by q1 q2|…}          the words that name the speaker of these quotations, if any do
    {n|…}                 words in quotation marks that are no quotation (outside those that are)
    {a1|…}                words that name the act
    {=2019-11|…}          a date with its value; {=|…} without
    {d1.3|…}              title of item 3 of list d1; "-" for an item without a number; {d1.3:закон|…} for another class
    \\u00AD                a code point that would not be seen

Everything counts code points from 0, end exclusive, as docs/ says of the output.
"""
import json
import re
import sys
from pathlib import Path

KINDS = {"name", "abbreviation", "adjective", "demonym", "role", "short"}
MARK = re.compile(r"\{([^{}|\n]+)\||\}|\\u([0-9A-Fa-f]{4})")


def header(lines):
    """Returns the entities, quotations, lists and acts that the header declares, each by its id."""
    entities, quotations, lists, acts = {}, {}, {}, {}
    for line in lines:
        if not line.strip() or line.startswith("#"):
            continue
        f = [x.strip() for x in line.split("|")]
        f += ["-"] * (7 - len(f))
        f = [None if x in ("-", "") else x for x in f]
        if any(f[0] in declared for declared in (entities, quotations, lists, acts)):
            raise ValueError(f"{f[0]} declared twice")
        if f[1] == "person":
            roles = [[y.strip() for y in x.split("@")] for x in (f[4] or "").split(";") if x.strip()]
            roles = [{"title": r[0], "of": r[1] if len(r) > 1 else None} for r in roles]
            entities[f[0]] = {"type": "person", "name": f[3], "gender": f[2], "roles": roles, "mentions": []}
        elif f[1] == "country":
            entities[f[0]] = {"type": "country", "name": f[3], "iso2": f[2], "mentions": []}
        elif f[1] == "organization":
            entities[f[0]] = {"type": "organization", "name": f[2], "abbreviation": f[3], "class": f[4], "mentions": []}
        elif f[1] == "place":
            entities[f[0]] = {"type": "place", "name": f[3], "class": f[2], "mentions": []}
        elif f[1] in ("direct", "partial", "indirect"):
            quotations[f[0]] = {"kind": f[1], "speaker": f[2], "cue": f[3], "fragments": [], "mention": None}
        elif f[1] in ("adopted", "agenda", "proposed"):
            lists[f[0]] = {"kind": f[1], "announced": int(f[2]) if f[2] else None, "class": f[3]}
        elif f[1] == "document":
            acts[f[0]] = {"title": f[6], "class": f[2], "docnum": f[3], "date": f[4], "issuer": f[5], "mentions": []}
        else:
            raise ValueError(f"header line not understood: {line}")
    return entities, quotations, lists, acts


def spans(body):
    """Takes the marks out of the article; returns the plain text and [(label, start, end)] in order of their ends."""
    text, found, open_, at, length = [], [], [], 0, 0
    for m in MARK.finditer(body):
        piece = body[at:m.start()]
        text.append(piece)
        length, at = length + len(piece), m.end()
        if m.group(1):
            open_.append((m.group(1), length))
        elif m.group(2):
            text.append(chr(int(m.group(2), 16)))
            length += 1
        elif open_:
            found.append((*open_.pop(), length))
        else:
            raise ValueError(f"closing brace without an opening one after {piece[-30:]!r}")
    text.append(body[at:])
    if open_:
        raise ValueError(f"{open_[-1][0]} is not closed")
    return "".join(text), found


def read(path):
    """Returns the plain text and the expected result of one .gold file."""
    head, body = path.read_text(encoding="utf-8").split("\n---\n", 1)
    entities, quotations, lists, acts = header(head.split("\n"))
    text, found = spans(body)
    title, non_quotes, decisions, dates = None, [], [], []
    for label, start, end in sorted(found, key=lambda x: (x[1], -x[2])):
        words = text[start:end]
        span = {"start": start, "end": end}
        if words != words.strip() or not words:
            raise ValueError(f"{label}: white space at the edge of {words!r}")
        ident, _, kind = label.partition(":")
        if label == "title":
            title = words
        elif label == "n":
            non_quotes.append({**span, "text": words})
        elif label.startswith("by "):
            for q in label.split()[1:]:
                if quotations[q]["mention"]:
                    raise ValueError(f"{q} has two speakers")
                quotations[q]["mention"] = {**span, "text": words}
        elif label.startswith("="):
            dates.append({**span, "text": words, "value": label[1:] or None})
        elif ident in acts:
            acts[ident]["mentions"].append({**span, "text": words})
        elif "." in ident:
            list_, number = ident.split(".", 1)
            decisions.append({"number": None if number == "-" else number, "title": " ".join(words.split()), **span,
                              "list": list(lists).index(list_) + 1, "class": kind or lists[list_]["class"]})
        elif ident in quotations:
            quotations[ident]["fragments"].append(span)
        elif ident in entities:
            kind = kind or "name"
            if kind not in KINDS:
                raise ValueError(f"{label}: no such kind")
            entities[ident]["mentions"].append({**span, "text": words, "kind": kind})
        else:
            raise ValueError(f"{label} is not declared")

    for ident, e in [*entities.items(), *acts.items()]:
        if not e["mentions"]:
            raise ValueError(f"{ident} has no mention")
    result = []
    for ident, q in quotations.items():
        if not q["fragments"] or (q["mention"] and not q["speaker"]):
            raise ValueError(f"{ident} has no fragment, or words for a speaker but no speaker")
        name = entities[q["speaker"]]["name"] if q["speaker"] in entities else q["speaker"]
        result.append({"kind": q["kind"], "fragments": q["fragments"],
                       "text": " ".join(text[f["start"]:f["end"]] for f in q["fragments"]),
                       "speaker": {"name": name, "mention": q["mention"]} if name else None, "cue": q["cue"]})
    result.sort(key=lambda q: (q["fragments"][0]["start"], -q["fragments"][-1]["end"]))
    for act in acts.values():
        act["issuer"] = entities[act["issuer"]]["name"] if act["issuer"] else None
    counts = []
    for i, (ident, l) in enumerate(lists.items(), 1):
        n = sum(d["list"] == i for d in decisions)
        counts.append({"id": i, "kind": l["kind"], "announced": l["announced"], "found": n,
                       "complete": n == l["announced"] if l["announced"] is not None else None})
    return text, {"id": path.stem, "title": title, "entities": list(entities.values()), "quotations": result,
                  "non_quotes": non_quotes, "decisions": decisions, "decision_lists": counts,
                  "documents": list(acts.values()), "dates": dates}


def main(args):
    check = "--check" in args
    roots = [Path(a) for a in args if a != "--check"] or [Path(__file__).resolve().parent]
    golds = sorted(g for r in roots for g in ([r] if r.suffix == ".gold" else r.rglob("*.gold")))
    status = 0
    for gold in golds:
        try:
            text, expected = read(gold)
        except (ValueError, KeyError, IndexError) as e:
            print(f"{gold}: {e}", file=sys.stderr)
            status = 1
            continue
        made = {gold.with_suffix(".txt"): text,
                gold.with_suffix(".expected.json"): json.dumps(expected, ensure_ascii=False, indent=1) + "\n"}
        for path, content in made.items():
            data = content.encode()
            if check and (not path.exists() or path.read_bytes() != data):
                print(f"{path}: not what {gold.name} gives; run {Path(__file__).name}", file=sys.stderr)
                status = 1
            elif not check:
                path.write_bytes(data)
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
