#!/usr/bin/env python3
"""collocations: near, hits, all and log_dice against a count over `newsx tokens`; log_dice never is above 14."""
import math
from common import Referee, corpus, documents, texts, MONTH, SAMPLES, WORDS


def expect(records, word, window):
    """(hits, {lemma: [near, hits near it, all]})."""
    hits, counts = 0, {}
    for record in records:
        sentences = {}
        for token in record["tokens"]:
            if token["kind"] == "word": sentences.setdefault(token["sentence"], []).append(token)
        for words in sentences.values():
            at = [i for i, t in enumerate(words) if t["text"].lower() == word]
            hits += len(at)
            reached = {}  # hits by lemma
            for i, token in enumerate(words):
                if i in at: continue
                near = {h for h in at if window == "sentence" or abs(h - i) <= window}
                count = counts.setdefault(token["lemma"], [0, 0, 0])
                count[0] += bool(near)
                count[2] += 1
                reached.setdefault(token["lemma"], set()).update(near)
            for lemma, near in reached.items(): counts[lemma][1] += len(near)
    return hits, counts


def check(referee, what, inputs, words):
    records = documents(referee, *inputs)
    for word in words:
        for window in 1, 3, "sentence":
            hits, counts = expect(records, word, window)
            if hits == 0: continue
            rows = referee.rows("collocations", "--exact", "--window", window, "--top", 10**6, word, *inputs)
            lemmas = [row["lemma"] for row in rows]
            for row in rows:
                where = f"{what}: {word} in {window}: {row['lemma']}"
                referee.checked += 1
                if row["log_dice"] > 14: referee.fault(f"{where} has log_dice {row['log_dice']}")
                near, reached, every = counts[row["lemma"]]
                if row["all"] != every: continue  # two classes of one lemma
                referee.same(f"{where}: near, hits", (row["near"], row["hits"]), (near, reached))
                referee.close(f"{where}: log_dice", row["log_dice"], 14 + math.log2((near + reached) / (hits + every)), digits=2)


def main():
    referee = Referee("log_dice")
    path = referee.path
    check(referee, "samples", [SAMPLES], ["в", "и", "что"])
    check(referee, "month", sorted(MONTH.glob("*.jsonl")), ["в", "и", "что"])
    check(referee, "plain", [corpus(path / "plain.jsonl", texts(1, 40))], WORDS[:6])
    check(referee, "bursts", [corpus(path / "bursts.jsonl", texts(2, 40, bursts=0.7))], WORDS[:6])
    check(referee, "one document", [corpus(path / "one.jsonl", texts(3, 1))], WORDS[:6])
    check(referee, "never apart", [corpus(path / "apart.jsonl", ["Мост, река, река, река. Театр открыт."])], ["мост"])
    check(referee, "many hits", [corpus(path / "hits.jsonl", ["Мост, мост, мост и река, мост. Театр и дорога."])], ["мост"])
    referee.done()


main()
