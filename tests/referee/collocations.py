#!/usr/bin/env python3
"""newsx collocations against SciPy: cooccurrences counted anew, log-likelihood, log-Dice, MI and t."""
import collections, functools, math

from common import MONTH, SAMPLES, WORDS, Referee, corpus, documents, need, texts

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


@functools.cache
def sentences(*inputs):
    """The words of each sentence."""
    out = []
    for document in documents(referee, *inputs):
        of = collections.defaultdict(list)
        for token in document["tokens"]:
            if token["kind"] == "word": of[token["sentence"]].append(token)
        out += of.values()
    return out


def check(name, word, window, *inputs, exact=False):
    near, every, hits = collections.Counter(), collections.Counter(), 0
    reached = collections.Counter()  # by collocate: hits that have it near them
    for sentence in sentences(*inputs):
        at = {i for i, t in enumerate(sentence) if t["text"].lower() == word or (not exact and t["lemma"] == word)}
        hits += len(at)
        company = collections.defaultdict(set)
        for i, token in enumerate(sentence):
            if i in at: continue
            close = {k for k in at if window is None or abs(i - k) <= window}
            every[key_of(token)] += 1
            near[key_of(token)] += bool(close)
            company[key_of(token)] |= close
        for key, close in company.items(): reached[key] += len(close)
    row_sum, all_words = sum(near.values()), sum(every.values())
    theirs = {key: count for key, count in near.items() if count * all_words > row_sum * every[key]}
    command = ["collocations", *(["--exact"] if exact else []), "--top", 100000, "--window", window or "sentence", word, *inputs]
    rows = referee.rows(*command)
    referee.same(f"{name}: collocates", sorted((r["lemma"], r["class"]) for r in rows), sorted(theirs))
    for r in rows:
        key = r["lemma"], r["class"]
        what, o, c = f"{name}: {key}", near[key], every[key]
        expected = row_sum * c / all_words
        referee.same(f"{what}: counts", [r["near"], r["hits"], r["all"]], [o, reached[key], c])
        referee.close(f"{what}: expected", r["expected"], expected, digits=2)
        table = [[o, row_sum - o], [c - o, all_words - row_sum - c + o]]
        if all(map(sum, table)) and all(map(sum, zip(*table))):
            referee.close(f"{what}: ll", r["ll"], stats.chi2_contingency(table, correction=False, lambda_="log-likelihood")[0], digits=2)
        referee.close(f"{what}: log_dice", r["log_dice"], 14 + math.log2((o + reached[key]) / (hits + c)), digits=2)
        referee.same(f"{what}: log_dice of 14 at most", r["log_dice"] <= 14, True)
        referee.close(f"{what}: mi", r["mi"], math.log2(o / expected), digits=2)
        referee.close(f"{what}: t", r["t"], (o - expected) / math.sqrt(o), digits=2)
    figures = [r["ll"] for r in rows]
    referee.same(f"{name}: order", figures, sorted(figures, reverse=True))
    referee.same(f"{name}: -j3", referee.rows(*command, "-j", 3), rows)


for word in ("страна", "договор", "в"):
    for window in (1, 5, None): check(f"samples, {word}, {window}", word, window, SAMPLES)
for word in ("в", "и", "что"):
    for window in (1, 3, None):
        for name, where in (("samples", SAMPLES), ("month", MONTH)): check(f"{name}, the form {word}, {window}", word, window, where, exact=True)
made = {"plain": texts(1, 40), "bursts": texts(2, 40, bursts=0.7), "one document": texts(3, 1), "ties": ["Мост и река."] * 5 + ["Театр, мост."] * 5,
        "the word alone": ["Мост.", "Мост мост."], "nowhere": ["Театр и завод."], "empty": [],
        "never apart": ["Мост, река, река, река. Театр открыт."], "many hits": ["Мост, мост, мост и река, мост. Театр и дорога."]}
for name, articles in made.items():
    where = corpus(referee.path / f"{name}.jsonl", articles)
    check(name, "мост", 2, where)
    for window in (1, 3, None): check(f"{name}, {window}", "мост", window, where, exact=True)
for name in ("plain", "bursts", "one document"):
    for word in WORDS[1:6]:
        for window in (1, 3, None): check(f"{name}, {word}, {window}", word, window, referee.path / f"{name}.jsonl", exact=True)
referee.done()
