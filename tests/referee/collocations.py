#!/usr/bin/env python3
"""newsx collocations against SciPy: cooccurrences counted anew, log-likelihood, MI and t. (log_dice.py has log-Dice.)"""
import collections, math

from common import SAMPLES, Referee, corpus, documents, need, texts

need("scipy")
from scipy import stats

referee = Referee("collocations")
CLASSES = {"NOUN": "noun", "VERB": "verb", "INFN": "verb", "GRND": "verb", "PRTS": "verb", "PRTF": "verb", "ADJF": "adjective",
           "ADJS": "adjective", "COMP": "adjective", "ADVB": "adverb"}


def key_of(token):
    """The base form with its class."""
    grammemes = (token["tag"] or "").split(",")
    found = CLASSES.get(grammemes[0], "other")
    return token["lemma"], "other" if found == "adjective" and "Apro" in grammemes else found


def check(name, word, window, *inputs):
    near, every, hits = collections.Counter(), collections.Counter(), 0
    for document in documents(referee, *inputs):
        sentences = collections.defaultdict(list)
        for token in document["tokens"]:
            if token["kind"] == "word": sentences[token["sentence"]].append(token)
        for sentence in sentences.values():
            at = [i for i, t in enumerate(sentence) if t["lemma"] == word or t["text"].lower() == word]
            hits += len(at)
            for i, token in enumerate(sentence):
                if i in at: continue
                every[key_of(token)] += 1
                if any(window is None or abs(i - k) <= window for k in at): near[key_of(token)] += 1
    row_sum, all_words = sum(near.values()), sum(every.values())
    theirs = {key: count for key, count in near.items() if count * all_words > row_sum * every[key]}
    rows = referee.rows("collocations", "--top", 100000, "--window", window or "sentence", word, *inputs)
    referee.same(f"{name}: collocates", sorted((r["lemma"], r["class"]) for r in rows), sorted(theirs))
    for r in rows:
        key = r["lemma"], r["class"]
        what, o, c = f"{name}: {key}", near[key], every[key]
        expected = row_sum * c / all_words
        referee.same(f"{what}: counts", [r["near"], r["all"]], [o, c])
        referee.close(f"{what}: expected", r["expected"], expected, digits=2)
        table = [[o, row_sum - o], [c - o, all_words - row_sum - c + o]]
        if all(map(sum, table)) and all(map(sum, zip(*table))):
            referee.close(f"{what}: ll", r["ll"], stats.chi2_contingency(table, correction=False, lambda_="log-likelihood")[0], digits=2)
        referee.close(f"{what}: mi", r["mi"], math.log2(o / expected), digits=2)
        referee.close(f"{what}: t", r["t"], (o - expected) / math.sqrt(o), digits=2)
    figures = [r["ll"] for r in rows]
    referee.same(f"{name}: order", figures, sorted(figures, reverse=True))
    referee.same(f"{name}: -j3", referee.rows("collocations", "-j", 3, "--top", 100000, "--window", window or "sentence", word, *inputs), rows)


for word in ("страна", "договор", "в"):
    for window in (1, 5, None): check(f"samples, {word}, {window}", word, window, SAMPLES)
made = {"plain": texts(1, 30), "bursts": texts(2, 30, bursts=0.6), "one document": texts(3, 1), "ties": ["Мост и река."] * 5 + ["Театр, мост."] * 5,
        "the word alone": ["Мост.", "Мост мост."], "nowhere": ["Театр и завод."], "empty": []}
for name, articles in made.items(): check(name, "мост", 2, corpus(referee.path / "made.jsonl", articles))
referee.done()
