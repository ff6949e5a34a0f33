#!/usr/bin/env python3
"""Compares what newsx finds in the articles of corpora/ with what a reader found there (NAME.expected.json).

    compare.py NEWSX [--update] [NAME...]

NAME.differences beside this script lists where the two part today, a fact a line: "-" the reader has it and newsx not, "+"
the other way round. Exit status 1 when there is another difference than those. A listed difference that is gone is said,
and fails nothing: --update writes the lists anew, and the change of a list shows what a change of newsx did.
"""
import json, pathlib, subprocess, sys
from collections import Counter

HERE = pathlib.Path(__file__).resolve().parent
CORPORA = HERE.parents[1] / "corpora"
# Kinds of mentions that readers do not mark: what a common noun or a pronoun refers to.
UNMARKED = {"generic", "pronoun"}
# Types of entities that they do not mark.
UNMARKED_TYPES = {"product", "event"}
EDGES = " \t\n\u00A0.,;:…—–-«»„“”\"'"


def span_words(text, start, end):
    return " ".join(text[start:end].split())


def pairing(expected, found):
    """The reader's entity for each of newsx's: the one with which it shares most words."""
    place = {(m["start"], m["end"]): i for i, e in enumerate(expected) for m in e["mentions"]}
    pairs = {}
    for k, entity in enumerate(found):
        shared = Counter(place[m["start"], m["end"]] for m in entity["mentions"]
                         if (m["start"], m["end"]) in place and expected[place[m["start"], m["end"]]]["type"] == entity["type"])
        if shared: pairs[k] = shared.most_common(1)[0][0]
    return pairs


def marked(mentions):
    """Mentions but those of which both are right: a post right before its person's name, a name inside a longer one of the same."""
    names = {m["start"] for m in mentions if m["kind"] == "name"}
    inner = [m for m in mentions if any(o is not m and o["start"] <= m["start"] and m["end"] <= o["end"] for o in mentions)]
    return [m for m in mentions if m["kind"] not in UNMARKED and m not in inner and not (m["kind"] == "role" and m["end"] + 1 in names)]


def entity_facts(entities, name_of, known_abbreviations):
    for e, name in zip(entities, name_of):
        mentions = marked(e["mentions"])
        if not mentions or e["type"] in UNMARKED_TYPES: continue
        at = mentions[0]["start"]
        yield at, f"{e['type']} {name} is {e['name']}"
        for key in ("gender", "iso2", "class", "abbreviation"):
            if e.get(key) and (key != "abbreviation" or name in known_abbreviations): yield at, f"{e['type']} {name} has {key} {e[key]}"
        for role in e.get("roles", []):
            yield at, f"{e['type']} {name} is {role['title'].lower()}" + (f" of {role['of']}" if role["of"] else "")
        for m in mentions: yield m["start"], f"{e['type']} {name} at {m['start']}: {m['kind']} {' '.join(m['text'].split())}"


def quotation_facts(text, quotations, known, names):
    for q in quotations:
        at = q["fragments"][0]["start"]
        words = " | ".join(span_words(text, f["start"], f["end"]).strip(EDGES) for f in q["fragments"])
        yield at, f"quotation at {at} {q['kind']}: {words}"
        if at not in known: continue  # its speaker says nothing where it is none
        speaker = q["speaker"] or {"name": "nobody", "mention": None}
        said_by = speaker["name"] if speaker["name"] in names else speaker["name"].lower()  # as worded
        yield at, f"quotation at {at} is said by {said_by}"
        if speaker["mention"]: yield at, f"quotation at {at} has its speaker in: {' '.join(speaker['mention']['text'].split())}"
        if cue := q["cue"]["lemma"] if isinstance(q["cue"], dict) else q["cue"]:
            yield at, f"quotation at {at} is reported by {cue}"


def other_facts(text, document, issuer_of):
    yield 0, f"title: {' '.join((document['title'] or 'none').split())}"
    for l in document["decision_lists"]:
        first = min((d["start"] for d in document["decisions"] if d["list"] == l["id"]), default=0)
        yield first, f"list at {first} {l['kind']}: {l['announced']} announced, {l['found']} found, complete: {l['complete']}"
    for d in document["decisions"]:
        yield d["start"], f"decision at {d['start']} {d['number'] or '-'} {d['class'] or '-'}: {d['title']}"
    for a in document["documents"]:
        what = " ".join(x for x in (a["class"], a["docnum"], a["date"], issuer_of(a["issuer"]), a["title"]) if x)
        for m in a["mentions"]: yield m["start"], f"act at {m['start']} {what}: {' '.join(m['text'].split()).strip(EDGES)}"
    for d in document["dates"]: yield d["start"], f"date at {d['start']} {d['value'] or '-'}: {' '.join(d['text'].split())}"


def facts(text, document, name_of, known, abbreviated, issuer_of):
    found = [*entity_facts(document["entities"], name_of, abbreviated), *quotation_facts(text, document["quotations"], known, name_of),
             *other_facts(text, document, issuer_of)]
    return Counter(fact for _, fact in found), {fact: at for at, fact in reversed(found)}


def differences(newsx, article):
    text = article.read_bytes().decode()
    expected = json.loads(article.with_suffix(".expected.json").read_text(encoding="utf-8"))
    found = json.loads(subprocess.run([newsx, "extract", article], stdout=subprocess.PIPE, check=True).stdout)
    pairs = pairing(expected["entities"], found["entities"])
    known = {q["fragments"][0]["start"] for q in expected["quotations"]} & {q["fragments"][0]["start"] for q in found["quotations"]}
    names = [e["name"] for e in expected["entities"]]
    ids = {e["id"]: names[pairs[k]] if k in pairs else e["name"] for k, e in enumerate(found["entities"])}
    for q in found["quotations"]:
        if q["speaker"] and q["speaker"]["entity"]: q["speaker"]["name"] = ids[q["speaker"]["entity"]]
    for role in (r for e in found["entities"] for r in e.get("roles", [])):
        if role["entity"]: role["of"] = ids[role["entity"]]
    abbreviated = {e["name"] for e in expected["entities"] if e.get("abbreviation")}
    ours, our_places = facts(text, found, list(ids.values()), known, abbreviated, lambda issuer: issuer and ids[issuer])
    theirs, places = facts(text, expected, names, known, abbreviated, lambda issuer: issuer)
    places = our_places | places
    lines = [*((places[f], f"- {f}") for f in (theirs - ours).elements()), *((places[f], f"+ {f}") for f in (ours - theirs).elements())]
    return [line for _, line in sorted(lines)], sum(theirs.values())


def main(newsx, update, names):
    bad = 0
    for article in sorted(CORPORA.rglob("*.txt")):
        if names and article.stem not in names: continue
        now, total = differences(newsx, article)
        path = HERE / f"{article.stem}.differences"
        listed = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
        if update:
            path.write_text("".join(line + "\n" for line in now), encoding="utf-8")
            listed = now
        new, gone = Counter(now) - Counter(listed), Counter(listed) - Counter(now)
        missing = sum(line.startswith("-") for line in now)
        print(f"{article.stem}: {total - missing} of {total} facts found, {len(now) - missing} too many")
        for line in new.elements(): print(f"  new: {line}")
        for line in gone.elements(): print(f"  gone (--update takes it off the list): {line}")
        bad += sum(new.values()) + sum(gone.values())
    print(f"{bad} differences that are new, or gone and still listed")
    return 1 if bad else 0


if __name__ == "__main__":
    rest = [a for a in sys.argv[2:] if a != "--update"]
    sys.exit(main(sys.argv[1], "--update" in sys.argv, rest))
