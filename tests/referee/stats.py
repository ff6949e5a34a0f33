#!/usr/bin/env python3
"""stats --by: counts, shares, rates, DPnorm and intervals against SciPy's; how often the intervals hold the true rate.

    stats.py NEWSX [--coverage]     --coverage prints the table of docs/statistics.md, of more simulated corpora
"""
import json, math, random, sys
from common import need, Referee, corpus, plain, texts, MONTH, SAMPLES
need("scipy", "numpy")
import numpy
from scipy import stats

LEAST_DOCUMENTS, LEAST_WITH = 20, 5


def dp_norm(counts, words):
    """J. Lijffijt, S. Th. Gries (2012): over documents."""
    if len(words) < 2: return None
    v, s = numpy.array(counts) / sum(counts), numpy.array(words) / max(1, sum(words))
    return float(abs(v - s).sum() / 2 / (1 - s.min()))


def interval(counts, words):
    """Cochran's error of a ratio, Student's t on its logarithm, a degree of freedom less than documents with the thing."""
    counts, words = numpy.array(counts, float), numpy.array(words, float)
    n, having, rate = len(counts), int((counts > 0).sum()), counts.sum() / words.sum()
    if n < LEAST_DOCUMENTS or having < LEAST_WITH: return None, None
    error = math.sqrt(n / (n - 1) * float(((counts - rate * words) ** 2).sum())) / words.sum()
    factor = math.exp(stats.t.ppf(0.975, having - 1) * error / rate)
    return 1e4 * rate / factor, 1e4 * rate * factor


def check_rows(referee, what, rows, documents):
    """documents: (words, {name: mentions})."""
    names = sorted({name for _, counts in documents for name, count in counts.items() if count})
    words = [w for w, _ in documents]
    total = sum(sum(counts.values()) for _, counts in documents)
    referee.same(f"{what}: names", sorted(r["name"] for r in rows), names)
    for row in rows:
        counts = [c.get(row["name"], 0) for _, c in documents]
        where = f"{what}: {row['name']}"
        referee.same(f"{where}: mentions, documents", (row["mentions"], row["documents"]), (sum(counts), sum(c > 0 for c in counts)))
        referee.close(f"{where}: share", row["share"], sum(counts) / total, significant=4)
        referee.close(f"{where}: per_10000", row["per_10000"], 1e4 * sum(counts) / sum(words), significant=4)
        referee.close(f"{where}: dp", row["dp"], dp_norm(counts, words), significant=4)
        low, high = interval(counts, words)
        # t is an expansion: .0005 off at 4 degrees of freedom.
        referee.close(f"{where}: low", row["low"], low, significant=4, relative=1e-3)
        referee.close(f"{where}: high", row["high"], high, significant=4, relative=1e-3)


def check_corpus(referee, what, *inputs):
    records = referee.records("tokens", *inputs)
    documents = []
    for record in records:
        said = [plain(t["text"]) for t in record["tokens"] if t["kind"] == "word"]
        documents.append((len(said), {word: said.count(word) for word in set(said)}))
    rows = [r for r in referee.rows("stats", "--by", "word", "--top", 10**6, "--confidence", *inputs)]
    check_rows(referee, what, rows, documents)


def partial(groups):
    """What `stats --partial` prints, of documents (words, {name: mentions}) by group."""
    def counts(documents):
        lengths, things = {}, {}
        for words, names in documents:
            lengths[words] = lengths.get(words, 0) + 1
            for name, count in names.items():
                if count: things.setdefault(name, {}).setdefault((count, words), 0); things[name][count, words] += 1
        return {"documents": [n for words in sorted(lengths) for n in (words, lengths[words])],
                "things": {name: [n for key in sorted(had) for n in (*key, had[key])] for name, had in sorted(things.items())}}
    return json.dumps({"newsx_partial": "word", "version": 4, "groups": {group: counts(documents) for group, documents in groups.items()}, "names": {}, "together": {"items": [], "documents": []}},
                      ensure_ascii=False, separators=(",", ":"))


def check_merging(referee):
    """Parts add up to the whole, in any order and in any nesting, byte for byte."""
    draw = random.Random(9)
    parts = []
    for number in range(4):
        parts.append(referee.path / f"part{number}.json")
        documents = [(draw.randint(50, 60), {f"n{draw.randint(0, 5)}": draw.randint(1, 4)}) for _ in range(draw.randint(0, 12))]
        parts[-1].write_text(partial({"": documents, f"group {number % 2}": documents}))
    merged = lambda files: referee.run("stats", "--merge", "--partial", *files)[0]
    whole = merged(parts)
    for _ in range(4):
        draw.shuffle(parts)
        referee.same("merging in another order", merged(parts), whole)
        nested = [referee.path / "left.json", referee.path / "right.json"]
        nested[0].write_text(merged(parts[:2])), nested[1].write_text(merged(parts[2:]))
        referee.same("merging of merged ones", merged(nested), whole)


# Names of simulated corpora: (share of documents that have it, mentions per 400 words of these).
KINDS = {"in every document": (1.0, 3), "in half": (0.5, 3), "in three of ten": (0.3, 4), "in one of ten": (0.1, 3), "in one of thirty": (0.03, 2)}


def simulate(draw, kind, shape):
    """Documents of some 300 words (lognormal); who has the name says it again and again, clumped (negative binomial)."""
    having, rate = KINDS[kind]
    words = numpy.rint(numpy.exp(draw.normal(5.7, 0.7, shape))).astype(int) + 20
    if having == 1: return draw.poisson(rate * words / 400), words
    counts = 1 + draw.poisson(rate * words / 400 * draw.gamma(1, 1, shape))
    return numpy.where(draw.random(shape) < having, counts, 0), words


def coverage(referee, kind, documents, corpora):
    """(how many intervals hold the true rate, how many were given)."""
    draw = numpy.random.default_rng([documents, list(KINDS).index(kind)])
    counts, words = simulate(draw, kind, 1_000_000)
    true = 1e4 * counts.sum() / words.sum()
    counts, words = simulate(draw, kind, (corpora, documents))
    path = referee.path / "simulated.json"
    path.write_text(partial({str(i): [(int(w), {"x": int(c)}) for w, c in zip(words[i], counts[i])] for i in range(corpora)}))
    rows = [r for r in referee.rows("stats", "--merge", path, "--confidence", "--top", 10) if r["low"] is not None]
    return sum(r["low"] <= true <= r["high"] for r in rows), len(rows)


def check_coverage(referee, corpora, show):
    if show: print("| documents | " + " | ".join(KINDS) + " |\n|---|" + "---|" * len(KINDS))
    for documents in (20, 30, 60, 200):
        cells = []
        for kind in KINDS:
            held, given = coverage(referee, kind, documents, corpora)
            # Less is told where hardly ever 5 documents have it: then those that do are no fair sample.
            fair = given >= 0.5 * corpora
            cells.append(f"{held / given:.3f}".lstrip("0") if fair else "–")
            referee.checked += 1
            if fair and not 0.92 - 2 * math.sqrt(0.92 * 0.08 / given) <= held / given:
                referee.fault(f"coverage of {documents} documents, a name {kind}: {held} of {given}")
        if show: print(f"| {documents} | " + " | ".join(cells) + " |")


def main():
    referee = Referee("stats")
    check_corpus(referee, "samples", SAMPLES)
    check_corpus(referee, "month", *sorted(MONTH.glob("*.jsonl")))
    path = referee.path
    check_corpus(referee, "plain", corpus(path / "plain.jsonl", texts(1, 60)))
    check_corpus(referee, "clumped", corpus(path / "clumped.jsonl", texts(2, 80, bursts=0.7)))
    check_corpus(referee, "unequal sizes", corpus(path / "unequal.jsonl", texts(3, 30, (5, 10)) + texts(4, 10, (300, 600))))
    check_corpus(referee, "ties", corpus(path / "ties.jsonl", ["Мост и река."] * 12 + ["Театр."] * 12))
    check_corpus(referee, "one document", corpus(path / "one.jsonl", texts(5, 1)))
    check_corpus(referee, "empty", corpus(path / "empty.jsonl", ["…", ""]))
    check_corpus(referee, "documents without words", corpus(path / "wordless.jsonl", texts(6, 25) + ["…", "123"]))
    check_merging(referee)
    show = "--coverage" in sys.argv
    check_coverage(referee, 4000 if show else 300, show)
    referee.done()


main()
