#!/usr/bin/env python3
"""newsx ngrams against runs that are counted anew, of base forms and of forms; their order."""
import collections

from common import SAMPLES, Referee, corpus, documents, plain, texts

referee = Referee("ngrams")
ALPHABET = {letter: place for place, letter in enumerate(" абвгдежзийклмнопрстуфхцчшщъыьэюя")}


def check(name, size, exact, *inputs):
    runs, where, words = collections.Counter(), collections.defaultdict(set), 0
    for number, document in enumerate(documents(referee, *inputs)):
        run, sentence = [], None
        for token in document["tokens"]:
            if token["kind"] not in ("word", "number") or token["sentence"] != sentence: run = []
            sentence = token["sentence"]
            if token["kind"] not in ("word", "number"): continue
            words += token["kind"] == "word"
            run.append(plain(token["text"]) if exact or token["kind"] == "number" else token["lemma"])
            if len(run) >= size:
                key = " ".join(run[-size:])
                runs[key] += 1
                where[key].add(number)
    rows = referee.rows("ngrams", "--size", size, *(["--exact"] if exact else []), "--top", 100000, *inputs)
    referee.same(f"{name}: runs", {r["words"]: (r["count"], r["documents"]) for r in rows}, {k: (n, len(where[k])) for k, n in runs.items()})
    for r in rows: referee.close(f"{name}: {r['words']}", r["per_10000"], r["count"] / words * 10000, significant=4)
    counts = [r["count"] for r in rows]
    referee.same(f"{name}: the most frequent first", counts, sorted(counts, reverse=True))
    for a, b in zip(rows, rows[1:]):  # of equals by the alphabet, ё as е; words of other letters stand behind
        x, y = (r["words"].replace("ё", "е") for r in (a, b))
        if a["count"] != b["count"] or not set(x + y) <= set(ALPHABET): continue
        referee.same(f"{name}: {x} before {y}", [ALPHABET[c] for c in x] <= [ALPHABET[c] for c in y], True)


for size in (1, 2, 3):
    for exact in (False, True): check(f"samples, {size}, {'forms' if exact else 'base forms'}", size, exact, SAMPLES)
made = {"plain": texts(1, 20), "ties": ["Мост и река."] * 5 + ["Ёж, ещё ёлка. Еще елка."] * 5, "one document": texts(3, 1), "too short": ["Мост.", "12"], "empty": []}
for name, articles in made.items(): check(name, 2, False, corpus(referee.path / "made.jsonl", articles))
referee.done()
