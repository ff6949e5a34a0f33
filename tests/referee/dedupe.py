#!/usr/bin/env python3
"""Copies of texts, by comparing each with each: tests/referee/dedupe.py NEWSX [--curve]

Similarity is computed anew from the words that `newsx tokens` prints. The curve rewrites texts by a share of their words
and counts which are found again; --curve prints it for more shares, as docs/statistics.md has it."""
import json, random, sys

from common import MONTH, SAMPLES, Referee, corpus, plain, texts, documents

CHANGED_MUST = {0.05: 0.99, 0.10: 0.95, 0.20: 0.80}  # recall that must be reached
PRECISION_MUST = 0.98
NEW_LEAD = 55  # words
REPRINT = "2024-05-16-2"  # the one that the month has itself (docs/month.md)


def pairs_of(words):
    runs = {tuple(words[i:i + 2]) for i in range(len(words) - 1)}
    return runs or ({tuple(words)} if words else set())


def jaccard(a, b):
    return len(a & b) / len(a | b) if a | b else 1.0


def shared_lead(a, b):
    """Of the first 50 pairs of each, the least share that the other has."""
    def share(of, within):
        lead = {tuple(of[i:i + 2]) for i in range(min(50, len(of) - 1))}
        return len(lead & pairs_of(within)) / len(lead) if lead else 1.0
    return min(share(a, b), share(b, a))


def words_of(record):
    return [plain(t["text"]) for t in record["tokens"] if t["kind"] in ("word", "number")]


def rewritten(words, share, draw, vocabulary):
    """A third of the changes each: another word, none, one more."""
    out = []
    for word in words:
        if draw.random() >= share: out.append(word); continue
        change = draw.choice(("another", "none", "more"))
        if change != "none": out.append(draw.choice(vocabulary))
        if change == "more": out.append(word)
    return out


def clusters(referee, name, path, threshold):
    """What is printed, against the definition: each copy is at least that like what is kept, and nothing kept has a copy
    before it but for the pairs that the bands may miss."""
    said = {d["id"]: words_of(d) for d in documents(referee, path)}
    sets = {name: pairs_of(words) for name, words in said.items()}
    rows = referee.records("dedupe", "--threshold", threshold, path)
    kept = {row["cluster"]: row["document"] for row in rows if row["kept"]}
    copies = {row["document"]: kept[row["cluster"]] for row in rows if not row["kept"]}
    for row in rows:
        exact = jaccard(sets[row["document"]], sets[kept[row["cluster"]]])
        referee.close(f"{name}: similarity of {row['document']}", row["similarity"], exact, digits=2)
        alike = exact >= 0.6 or shared_lead(said[row["document"]], said[kept[row["cluster"]]]) >= 0.2
        referee.same(f"{name}: {row['document']} is a copy", exact >= threshold and alike, True)
    listed = referee.run("dedupe", "--threshold", threshold, "--list", path)[0].split()
    referee.same(f"{name}: --list", sorted(listed), sorted(set(sets) - set(copies)))
    missed = 0
    for at, one in enumerate(listed):
        missed += any(jaccard(sets[one], sets[other]) >= max(0.6, threshold + 0.1) for other in listed[:at])
    referee.same(f"{name}: copies that were kept", missed <= 0.01 * len(sets), True)


def curve(referee, name, originals, share, threshold=None):
    """Recall and precision over the pairs of an original and its rewritten text, among news that share their background
    with an original under a lead of their own."""
    draw = random.Random(f"{name} {share}")
    vocabulary = [word for words in originals.values() for word in words]
    other_words = sorted(set(vocabulary))
    path = referee.path / "curve.jsonl"
    with open(path, "w", encoding="utf-8") as file:
        for number, words in originals.items():
            said = {"a": words, "b": rewritten(words, share, draw, vocabulary)}
            if len(words) >= 2 * NEW_LEAD:  # other news with the same background
                new = max(NEW_LEAD, len(words) * 2 // 5)
                said["c"] = [draw.choice(other_words) for _ in range(new)] + words[new:]
            for kind, text in said.items():
                file.write(json.dumps({"id": f"{kind}{number}", "text": " ".join(text)}, ensure_ascii=False) + "\n")
    members = {}
    options = [] if threshold is None else ["--threshold", threshold]
    for row in referee.records("dedupe", *options, path): members.setdefault(row["cluster"], []).append(row["document"])
    joined = {frozenset((a, b)) for cluster in members.values() for a in cluster for b in cluster if a < b}
    true = {frozenset((f"a{number}", f"b{number}")) for number in originals}
    return len(joined & true) / len(true), len(joined & true) / len(joined) if joined else 1.0


def main():
    curve_only = "--curve" in sys.argv
    if curve_only: sys.argv.remove("--curve")
    referee = Referee("dedupe")
    prose = {}
    for record in documents(referee, SAMPLES, MONTH):
        if record["id"] == REPRINT: continue
        words = words_of(record)
        for begin in range(0, len(words), 120):  # as long as a short piece of news
            if len(words) - begin >= 40: prose[len(prose)] = words[begin:begin + 120]
    letters = "абвгдежзик"
    vocabulary = [f"слово{a}{b}{c}" for a in letters for b in letters for c in letters]
    invented = texts(1, 300, (100, 300), vocabulary=vocabulary)
    random_texts = {number: text.lower().replace(".", "").split() for number, text in enumerate(invented)}
    if curve_only:
        print(f"{len(prose)} texts of up to 120 words; share changed, recall, precision")
        for share in (0, 0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4):
            print(f"{share:.2f}  " + "  ".join(f"{value:.3f}" for value in curve(referee, "prose", prose, share)))
        return
    for share, least in CHANGED_MUST.items():
        for name, originals in (("prose", prose), ("random", random_texts)):
            recall, precision = curve(referee, name, originals, share)
            print(f"{name}, {share:.0%} changed: recall {recall:.3f}, precision {precision:.3f}")
            referee.same(f"{name}, {share:.0%} changed: recall of {least}", recall >= least, True)
            referee.same(f"{name}, {share:.0%} changed: precision of {PRECISION_MUST}", precision >= PRECISION_MUST, True)

    draw = random.Random(3)
    chains = []
    for text in texts(4, 10, (80, 120)):
        words = text.split()
        for _ in range(8):
            chains.append(" ".join(words))
            words = rewritten(words, 0.1, draw, words)
    draw.shuffle(chains)
    for threshold in (0.3, 0.5, 0.8):
        clusters(referee, "chains", corpus(referee.path / "chains.jsonl", chains), threshold)
        clusters(referee, "random", corpus(referee.path / "random.jsonl", texts(5, 200)), threshold)
    clusters(referee, "empty", corpus(referee.path / "empty.jsonl", ["", "…", "Мост.", "мост"]), 0.3)
    clusters(referee, "one", corpus(referee.path / "one.jsonl", ["Мост открыт."]), 0.3)
    clusters(referee, "month", MONTH / "2024-05.jsonl", 0.2)
    referee.done()


main()
