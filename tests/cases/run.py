#!/usr/bin/env python3
"""Counts what newsx finds in the cases beside this file (README.md has their form).

    run.py NEWSX [--show] [--only WORD] [--floors]

--show prints each error; --only takes the files and cases whose path or title holds WORD; --floors exits 1 when a figure falls under floors.json.
Spans count when they are equal but for marks, stops and spaces at their edges; speakers, cues, status and the rest among the quotations found.
"""
import argparse, json, pathlib, re, subprocess, sys

HERE = pathlib.Path(__file__).parent
EDGE = " \n\t,.;:—–-«»\"“”„‹›'"
STATUSES = ("denied", "alleged", "hypothetical")
QUOTED = re.compile(r"«[^«»]*»|“[^“”]*”|„[^„“]*“|\"[^\"]*\"")

def read_cases(path):
    """(title, marked text, lines under ---) of each case."""
    for block in re.split(r"^=== ", path.read_text(encoding="utf-8"), flags=re.M)[1:]:
        title, body = block.split("\n", 1)
        text, _, below = body.rpartition("---\n") if "\n---\n" in body else (body, "", "")
        yield title.strip(), text.rstrip("\n"), [l.strip() for l in below.splitlines() if l.strip()]

def unmark(marked, label):
    """The text without its brackets, and (label, start, end) of each pair in order of opening."""
    out, spans, open_at, i, n = [], [], [], 0, 0
    while i < len(marked):
        m = re.compile(label).match(marked, i)
        if m:
            open_at.append(len(spans)); spans.append([m.group(1), n, n]); i = m.end()
        elif marked[i] == "]" and open_at:
            spans[open_at.pop()][2] = n; i += 1
        else:
            out.append(marked[i]); n += 1; i += 1
    if open_at: sys.exit(f"cases: a bracket is not closed: {marked[:60]!r}")
    return "".join(out), [tuple(s) for s in spans]

def trim(text, a, b):
    while a < b and text[a] in EDGE: a += 1
    while b > a and text[b - 1] in EDGE: b -= 1
    return a, b

def fold(s): return (s or "").casefold().replace("ё", "е").replace(". ", ".")

def gold_quotations(path):
    for title, marked, lines in read_cases(path):
        text, spans = unmark(marked, r"\[(\d+) ")
        found = []
        for line in lines:
            head, speaker, cue, *more = [p.strip() for p in line.split("|")]
            number, kind = head.split()
            q = {"kind": kind, "spans": tuple(trim(text, a, b) for n, a, b in spans if n == number), "speaker": speaker, "cue": cue,
                 "status": next((m for m in more if m in STATUSES), "asserted"), "anaphoric": "anaphoric" in more}
            for key in ("via", "to", "about"): q[key] = [m[len(key) + 1:] for m in more if m.startswith(key + " ")]
            if not q["spans"]: sys.exit(f"cases: {path}: {title}: no brackets {number}")
            found.append(q)
        if len({n for n, _, _ in spans}) != len(lines): sys.exit(f"cases: {path}: {title}: brackets and lines differ")
        yield title, text, found

def gold_lists(path):
    for title, marked, lines in read_cases(path):
        text, spans = unmark(marked, r"\[([^\[\]|\n]*)\| ?")
        lists = [(k, None if a == "-" else int(a), int(f)) for k, a, f in (re.fullmatch(r"(\w+) (-|\d+)/(\d+)", l).groups() for l in lines)]
        if sum(l[2] for l in lists) != len(spans): sys.exit(f"cases: {path}: {title}: {len(spans)} titles marked")
        yield title, text, [(n or None, a, b) for n, a, b in spans], lists

DECISION_FIELDS = ("stage", "issuer", "number", "docnum", "date", "votes", "to", "deadline", "responsible", "parent")

def gold_acts(path):
    """(title, text, decisions, lists): a decision is its span, class and fields; a list its kind, counts and the labels of its items."""
    for title, marked, lines in read_cases(path):
        text, spans = unmark(marked, r"\[(\d+)\|")
        at, decisions, lists = {n: (a, b) for n, a, b in spans}, {}, []
        for line in lines:
            if m := re.fullmatch(r"(\w+) (-|\d+)/(\d+): ([\d ]+)", line):
                lists.append((m[1], None if m[2] == "-" else int(m[2]), int(m[3]), m[4].split())); continue
            head, *more = [p.strip() for p in line.split("|")]
            label, cls = head.split(" ", 1)
            d = {key: None for key in DECISION_FIELDS} | {"class": None if cls == "-" else cls}
            for m in more:
                key, _, value = m.partition(" ")
                if key in DECISION_FIELDS: d[key] = value
                else: d["stage"] = m
            if label not in at: sys.exit(f"cases: {path}: {title}: no brackets {label}")
            decisions[label] = (trim(text, *at[label]), d)
        if len(at) != len(decisions) or sum(l[2] for l in lists) != sum(len(l[3]) for l in lists):
            sys.exit(f"cases: {path}: {title}: brackets and lines differ")
        yield title, text, decisions, lists

class Tally:
    """Right, found and expected, by measure."""
    def __init__(self): self.n = {}
    def add(self, name, right, found, expected):
        t = self.n.setdefault(name, [0, 0, 0])
        for i, v in enumerate((right, found, expected)): t[i] += v
    def figures(self):
        return {k: 2 * r / (f + e) if f + e else 1.0 for k, (r, f, e) in self.n.items()}

def speaker_names(speaker, entities):
    """What a speaker may be called in a case: a person by the full name alone, others also as they are worded."""
    if not speaker: return []
    entity = next((e for e in entities if e["id"] == speaker["entity"]), None)
    if entity and entity["type"] == "person": return [speaker["name"]]
    return [speaker["name"], (speaker["mention"] or {}).get("text")] + [m["base"] for m in (entity or {"mentions": []})["mentions"]]

def names(entity): return [entity["name"]] if entity else []

def count_quotations(cases, results, tally, show):
    for (title, text, gold), got in zip(cases, results):
        system = [{"kind": q["kind"], "spans": tuple(trim(text, f["start"], f["end"]) for f in q["fragments"]), "q": q} for q in got["quotations"]]
        for kind in ("direct", "partial", "indirect"):
            g = {q["spans"]: q for q in gold if q["kind"] == kind}
            s = {q["spans"]: q["q"] for q in system if q["kind"] == kind}
            tally.add(kind, len(set(g) & set(s)), len(s), len(g))
            quote = lambda spans: " … ".join(text[a:b] for a, b in spans)
            for x in set(g) - set(s): show(title, f"missed {kind}", quote(x))
            for x in set(s) - set(g): show(title, f"spurious {kind}", quote(x))
        for x in gold:
            same = [q["q"] for q in system if q["spans"] == x["spans"]] or [q["q"] for q in system if set(q["spans"]) & set(x["spans"])]
            if not same: continue
            q = same[0]; speaker = q["speaker"]
            accepted = [fold(n) for n in speaker_names(speaker, got["entities"])]
            checks = {"speaker": (fold(x["speaker"]) in accepted if x["speaker"] != "-" else not speaker, x["speaker"], speaker and speaker["name"]),
                      "cue": (fold(x["cue"]) == fold((q["cue"] or {"lemma": "-"})["lemma"]), x["cue"], q["cue"] and q["cue"]["lemma"]),
                      "status": (x["status"] == q["status"], x["status"], q["status"])}
            if x["anaphoric"] or q["anaphoric"]: checks["anaphoric"] = (x["anaphoric"] == q["anaphoric"], x["anaphoric"], q["anaphoric"])
            for key in ("via", "to", "about"):
                have = names(q.get(key)) if key == "via" else [e["name"] for e in q.get(key, [])]
                if key in ("to", "about") and not x[key]: continue  # only what a case names
                if x[key] or have: checks[key] = (sorted(map(fold, x[key])) == sorted(map(fold, have)), x[key], have)
            for name, (right, want, have) in checks.items():
                tally.add(name, right, 1, 1)
                if not right: show(title, name, f"{text[x['spans'][0][0]:][:40]!r}: {want}, not {have}")
        # Words in marks that belong to no quotation of the case are names or terms.
        for m in QUOTED.finditer(text):
            a, b = trim(text, m.start(), m.end())
            if any(a < d and c < b for x in gold for c, d in x["spans"]): continue
            taken = any(q["kind"] != "indirect" and any(a < d and c < b for c, d in q["spans"]) for q in system)
            tally.add("names left", not taken, 1, 1)
            if taken: show(title, "name taken", text[a:b])

def count_lists(cases, results, tally, show):
    for (title, text, gold, lists), got in zip(cases, results):
        g = {(n, a, b) for n, a, b in gold}; s = {(d["number"], d["start"], d["end"]) for d in got["decisions"]}
        tally.add("titles", len(g & s), len(s), len(g))
        sl = [(l["kind"], l["announced"], l["found"]) for l in got["decision_lists"]]
        tally.add("lists", sum(x == y for x, y in zip(lists, sl)), len(sl), len(lists))
        for n, a, b in sorted(g - s, key=lambda x: x[1]): show(title, "missed title", f"{n} {text[a:b]}")
        for n, a, b in sorted(s - g, key=lambda x: x[1]): show(title, "spurious title", f"{n} {text[a:b]}")
        if lists != sl: show(title, "lists", f"{lists}, not {sl}")

def decision_field(decision, key, entities):
    """What a field may be in a case, as it is written there; [None] where there is none."""
    if key == "votes":
        v = decision.get("votes")
        return ["-".join("" if v[k] is None else str(v[k]) for k in ("for", "against", "abstained"))] if v else [None]
    if key == "issuer":
        entity = next((e for e in entities if e["id"] == decision["issuer"]), None)
        return [n for m in entity["mentions"] for n in (m["base"], m["text"])] + [entity["name"]] if entity else [None]
    if key in ("to", "responsible"):
        party = decision.get("addressee" if key == "to" else key)
        return [party["name"]] if party else [None]
    return [decision.get(key)]

def count_acts(cases, results, tally, show):
    for (title, text, gold, lists), got in zip(cases, results):
        system = {trim(text, d["start"], d["end"]): d for d in got["decisions"]}
        expected = {span: (label, d) for label, (span, d) in gold.items()}
        tally.add("decisions", len(set(system) & set(expected)), len(system), len(expected))
        for a, b in sorted(set(expected) - set(system)): show(title, "missed", text[a:b])
        for a, b in sorted(set(system) - set(expected)): show(title, "spurious", text[a:b])
        for span in sorted(set(system) & set(expected)):
            d, (_, want) = system[span], expected[span]
            for key in ("class",) + DECISION_FIELDS:
                have = [fold(h) for h in decision_field(d, key, got["entities"])]
                right = fold(want[key]) in have
                if want[key] is not None or have != [""]: tally.add(key, right, 1, 1)
                if not right: show(title, key, f"{text[span[0]:span[1]][:40]!r}: {want[key]}, not {have}")
        s = [(l["kind"], l["announced"], {trim(text, d["start"], d["end"]) for d in got["decisions"] if d["list"] == l["id"]})
             for l in got["decision_lists"]]
        g = [(kind, announced, {gold[i][0] for i in items}) for kind, announced, _, items in lists]
        tally.add("lists", sum(x in s for x in g), len(s), len(g))
        for x in g:
            if x not in s: show(title, "list", f"{x[:2]}, not {[y[:2] for y in s]}")
        for x in s:
            if x not in g: show(title, "spurious list", str(x[:2]))

def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("newsx"); a.add_argument("--show", action="store_true"); a.add_argument("--only", default=""); a.add_argument("--floors", action="store_true")
    o = a.parse_args()
    floors = json.loads((HERE / "floors.json").read_text()); short = []
    for sort, read, count in (("quotations", gold_quotations, count_quotations), ("lists", gold_lists, count_lists), ("acts", gold_acts, count_acts)):
        for half in ("heldout", "tuned", "open"):
            tally, cases, where = Tally(), [], []
            for path in sorted((HERE / sort / half).glob("*.txt")):
                for case in read(path):
                    if o.only in str(path) or o.only in case[0]: cases.append(case); where.append(path.relative_to(HERE))
            if not cases: continue
            data = "".join(json.dumps({"id": str(i), "text": c[1]}, ensure_ascii=False) + "\n" for i, c in enumerate(cases))
            out = subprocess.run([o.newsx, "extract", "--input-format", "jsonl", "-"], input=data.encode(), stdout=subprocess.PIPE, check=True).stdout.decode()
            results = [json.loads(l) for l in out.split("\n") if l]
            at = {c[0]: w for c, w in zip(cases, where)}
            show = (lambda title, what, detail: print(f"{at[title]}: {title}: {what}: {detail}".replace("\n", "⏎"))) if o.show else (lambda *_: None)
            count(cases, results, tally, show)
            figures = tally.figures()
            print(f"{sort} {half} ({len(cases)} cases): " + "  ".join(f"{k} {v:.3f}" for k, v in figures.items()))
            for k, least in floors.pop(f"{sort} {half}", {}).items():
                figure = figures.get(k, 0)
                if figure < least: short.append(f"{sort} {half} {k} {figure:.5f} < {least}")
    if not o.only: short += [f"{left} was not measured" for left in floors]
    if o.floors and short: print("short: " + ", ".join(short)); return 1
    return 0
if __name__ == "__main__": sys.exit(main())
