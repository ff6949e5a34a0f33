#!/usr/bin/env python3
"""people, stats --by gender …: persons joined by their keys, their posts by day, recomputed from `newsx extract`.

    people.py NEWSX
"""
import collections
from common import Referee, corpus, MONTH, ROOT, SAMPLES

HELD = ("current", "acting")


def counted(mentions):
    """Mentions of an entity that count: those that lie in no other one of the same."""
    spans = [(m["start"], m["end"]) for m in mentions]
    return sum(not any(o != s and o[0] <= s[0] and s[1] <= o[1] for o in spans) for s in spans)


def persons(document):
    for e in document["entities"]:
        if e["type"] == "person" and any(m["kind"] != "generic" for m in e["mentions"]): yield e


def owner(role, document):
    keys = {e["id"]: e["key"] for e in document["entities"]}
    return keys.get(role["entity"], role["of"] or "")


def expected(documents, at=None):
    """{key: (articles, mentions, quotations, first, last, posts)} with posts as (title, owner, status): (documents, first, last)."""
    found = collections.defaultdict(lambda: {"articles": 0, "mentions": 0, "quotations": 0, "days": [], "posts": collections.defaultdict(list)})
    for d in documents:
        if at and not (d["date"] and d["date"] <= at): continue
        keys = {e["id"]: e["key"] for e in persons(d)}
        for key in set(keys.values()):
            found[key]["articles"] += 1
            found[key]["days"].append(d["date"])
        for key, post in {(e["key"], (r["title"], owner(r, d), r["status"])) for e in persons(d) for r in e["roles"]}:
            found[key]["posts"][post].append(d["date"])
        for e in persons(d): found[e["key"]]["mentions"] += counted(e["mentions"])
        for q in d["quotations"]:
            speaker = q["speaker"] and q["speaker"]["entity"]
            if speaker in keys: found[keys[speaker]]["quotations"] += 1
    return found


def ends(days):
    days = [day for day in days if day]
    return (min(days), max(days)) if days else (None, None)


def check(referee, what, *inputs):
    documents = referee.records("extract", *inputs)
    for at in (None, "2024-05-14"):
        rows = referee.rows("people", "--join", "keys", "--top", 10**6, *(["--at", at] if at else []), *inputs)
        wanted = expected(documents, at)
        if not at: referee.same(f"{what}: persons", sorted(r["key"] for r in rows), sorted(wanted))
        for row in rows:
            p, where = wanted[row["key"]], f"{what}, --at {at}: {row['key']}"
            for name in ("articles", "mentions", "quotations"): referee.same(f"{where}: {name}", row[name], p[name])
            referee.same(f"{where}: days", (row["first"], row["last"]), ends(p["days"]))
            said = sorted((title, status, len(days), *map(str, ends(days))) for (title, _, status), days in p["posts"].items())
            ours = sorted((q["title"], q["status"], q["documents"], str(q["first"]), str(q["last"])) for q in row["posts"])
            if at:
                referee.same(f"{where}: posts are held, and said", [q for q in ours if q[1] not in HELD or q not in said], [])
            else:
                referee.same(f"{where}: posts", ours, said)
    for by, of in (("gender", gender), ("party", party), ("post", post)):
        named, quoted = collections.Counter(), collections.Counter()
        for d in documents:
            entities = {e["id"]: e for e in d["entities"]}
            for e in persons(d):
                for group in of(e, entities): named[group] += counted(e["mentions"])
            for q in d["quotations"]:
                speaker = entities.get(q["speaker"] and q["speaker"]["entity"])
                if speaker and speaker["type"] == "person":
                    for group in of(speaker, entities): quoted[group] += 1
        for name, counts in ((by, named), (f"speaker-{by}", quoted)):
            rows = referee.rows("stats", "--by", name, "--join", "none", "--top", 10**6, *inputs)
            referee.same(f"{what}: --by {name}", {r["name"]: r["mentions"] for r in rows}, dict(counts))


def gender(e, _): return [{"m": "men", "f": "women", None: "unknown"}[e["gender"]]]


def post(e, _):
    return {r["title"] + ("" if r["status"] == "current" else f", {r['status']}") for r in e["roles"]} or ["no post"]


def party(e, entities):
    of = [(entities.get(r["entity"]), r["status"]) for r in e["roles"]]
    return {body["name"] for body, status in of if body and body.get("class") == "party" and status != "former"} or ["unknown"]


referee = Referee("people")
POSTS = ["Президент Кубы Иван Лунин уехал. «Я вернусь», — сказал Лунин.", "Экс-президент Кубы Иван Лунин вернулся.",
         "Лидер партии «Берег» Ольга Ракитина и депутат Иван Лунин спорят.", "Ольга Ракитина ждёт."]
check(referee, "samples", SAMPLES)
check(referee, "month", MONTH)
check(referee, "all", ROOT / "corpora")
check(referee, "posts", corpus(referee.path / "posts.jsonl", POSTS, ["2024-05-01", "2024-05-14", "2024-05-20", ""]))
referee.done()
