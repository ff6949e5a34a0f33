#!/usr/bin/env python3
"""newsx compare against SciPy: rates, log-likelihood, log ratio and its interval, the test by documents, q.

The exact p is computed anew as a product of generating functions, where each document has a thing once by SciPy's
binomial distribution, and held against permutations of the documents. Then one corpus is split by lot again and again:
what is found there is found by chance.
"""
import collections, json, math, random

from common import MONTH, SAMPLES, Referee, corpus, documents, need, pairs, texts

need("numpy", "scipy")
import numpy as np
from scipy import optimize, stats

referee = Referee("compare")


def counts(*inputs):
    """Of each document: its words, and how often it has each base form."""
    return [(sum(t["kind"] == "word" for t in d["tokens"]), collections.Counter(t["lemma"] for t in d["tokens"] if t["kind"] == "word"))
            for d in documents(referee, *inputs)]


def by_generating_function(mentions, in_a, share):
    """Twice the smaller tail of the sum of mentions that fall to A with the chance `share`."""
    chances = np.ones(1)
    for m in mentions:
        factor = np.zeros(m + 1)
        factor[0], factor[m] = 1 - share, share
        chances = np.convolve(chances, factor)
    return min(1, 2 * min(chances[:in_a + 1].sum(), chances[in_a:].sum()))


def by_permutation(x, in_a, documents_of_a, times=4000):
    """How often documents that are dealt out anew are as far from the mean: in how many have the thing where half of all
    have it at most, else in mentions."""
    draw = np.random.default_rng(1)
    dealt = [draw.permutation(len(x))[:documents_of_a] for _ in range(times)]
    def chance(values, observed):
        mean = values.sum() * documents_of_a / len(values)
        sums = np.array([values[chosen].sum() for chosen in dealt])
        return (1 + (abs(sums - mean) >= abs(observed - mean) - 1e-9).sum()) / (times + 1)
    if 2 * (x > 0).sum() <= len(x): return chance((x > 0).astype(int), (x[:documents_of_a] > 0).sum())
    return chance(x, in_a)


def benjamini_hochberg(p):
    """As R's p.adjust has it."""
    order = np.argsort(p)[::-1]
    ranks = np.arange(len(p), 0, -1)
    q = np.minimum.accumulate(np.array(p)[order] * len(p) / ranks)
    back = np.empty(len(p))
    back[order] = np.minimum(q, 1)
    return back


def interval(x, w, prior):
    """The variance of a rate's logarithm, documents being the units."""
    rate = x.sum() / w.sum()
    by_documents = len(x) / (len(x) - 1) * ((x - rate * w) ** 2).sum()
    return max(by_documents, x.sum() + prior) / (x.sum() + prior) ** 2


def by_presence(having, documents, words):
    """How the documents with the thing are dealt, with the odds that the lengths make."""
    k = sum(having)
    if k == sum(documents): return 1
    rate = optimize.brentq(lambda r: sum(n * -math.expm1(-r * m) for n, m in zip(documents, words)) - k, 0, 60 / min(words), xtol=1e-15)
    odds = math.expm1(rate * words[0]) / math.expm1(rate * words[1])
    dealt = stats.nchypergeom_fisher(sum(documents), documents[0], k, odds)
    return 2 * min(dealt.cdf(having[0]), dealt.sf(having[0] - 1))


def check(name, a, b):
    sides = counts(a), counts(b)
    w = [np.array([words for words, _ in side], float) for side in sides]
    W = [side.sum() for side in w]
    share = W[0] / sum(W)
    rows = {row["name"]: row for row in referee.rows("compare", "--top", 10000, a, b)}
    referee.same(f"{name}: names", sorted(rows), sorted(set().union(*(c for side in sides for _, c in side))))
    names, p = list(rows), []
    for thing in names:
        row, what = rows[thing], f"{name}: {thing}"
        x = [np.array([c[thing] for _, c in side], float) for side in sides]
        X, rate = [side.sum() for side in x], [x[i].sum() / W[i] for i in (0, 1)]
        referee.same(f"{what}: counts", [row["a"], row["b"], row["documents_a"], row["documents_b"], row["tests"]],
                     [X[0], X[1], (x[0] > 0).sum(), (x[1] > 0).sum(), len(rows)])
        for i in (0, 1): referee.close(f"{what}: rate {i}", row[f"per_10000_{'ab'[i]}"], rate[i] * 10000, significant=4)
        equal = X[0] * W[1] == X[1] * W[0]
        side = "b only" if X[0] == 0 else "a only" if X[1] == 0 else "neither" if equal else "a" if rate[0] > rate[1] else "b"
        referee.same(f"{what}: more_in", row["more_in"], side)
        if (X[0] + X[1] < sum(W)):
            table = [[X[0], X[1]], [W[0] - X[0], W[1] - X[1]]]
            referee.close(f"{what}: ll", row["ll"], stats.chi2_contingency(table, correction=False, lambda_="log-likelihood")[0], digits=2)
        ratio = math.log2((X[0] + share) / W[0] / ((X[1] + 1 - share) / W[1]))
        referee.close(f"{what}: log_ratio", row["log_ratio"], 0 if equal else ratio, digits=2)
        referee.same(f"{what}: sign of log_ratio", row["log_ratio"] * (rate[0] - rate[1]) >= 0, True)
        referee.close(f"{what}: diff_percent", row["diff_percent"], (rate[0] / rate[1] - 1) * 100 if X[1] else None, significant=4)
        fewer = min(len(x[0]), len(x[1]))
        if fewer > 1:
            half = stats.t.ppf(0.975, fewer - 1) / math.log(2) * math.sqrt(interval(x[0], w[0], share) + interval(x[1], w[1], 1 - share))
        told = fewer > 1 and X[0] > 0 and X[1] > 0 and (x[0] > 0).sum() + (x[1] > 0).sum() >= 5
        for side, sign in (("low", -1), ("high", 1)):
            referee.close(f"{what}: {side}", row[side], None if not told else ratio + sign * half, digits=2, relative=1e-4)
        both, words = np.concatenate(x), np.concatenate(w)
        expected = (both > 0).sum() * min(share, 1 - share)
        exact = expected < 25 or (both.sum() < 0.3 * len(both) and expected < 500)
        referee.same(f"{what}: test", row["test"], "exact" if exact else "normal")
        if exact:
            theirs = by_generating_function(both[both > 0].astype(int), int(X[0]), share)
            means = [w[i].mean() for i in (0, 1)]
            if max(means) <= 2 * min(means) and 2 * (both > 0).sum() <= len(both):
                theirs = by_presence([int((x[i] > 0).sum()) for i in (0, 1)], [len(x[i]) for i in (0, 1)], means)
        else:
            r = both.sum() / words.sum()
            variance = share * (1 - share) * len(both) / (len(both) - 1) * ((both - r * words) ** 2).sum()
            theirs = 2 * stats.norm.sf(abs(X[0] - share * both.sum()) / math.sqrt(variance)) if variance > 0 else 1
        p.append(min(1, max(theirs, 1e-15, 2 / math.comb(len(both), len(x[0])))))
        referee.close(f"{what}: p", row["p"], p[-1], significant=2, relative=1e-6)
        if name == "bursts" and exact:  # documents of one length, as many on each side: both tests ask the same
            dealt = by_permutation(both, X[0], len(x[0]))
            referee.same(f"{what}: p {row['p']} is not below that of permutations, {dealt}", row["p"] > 0.7 * dealt - 0.01, True)
    for thing, theirs in zip(names, benjamini_hochberg(p)):
        referee.close(f"{name}: q of {thing}", rows[thing]["q"], theirs, significant=2, relative=1e-6)
    likelihoods = [row["ll"] for row in rows.values()]
    referee.same(f"{name}: order by ll", likelihoods, sorted(likelihoods, reverse=True))
    for jobs in (1, 3):
        referee.same(f"{name}: -j{jobs}", referee.rows("compare", "--top", 10000, "-j", jobs, a, b), list(rows.values()))


def check_random_splits(runs=80):
    """The repository's own month, and articles with subjects of their own, dealt out to two piles."""
    month = [json.loads(line)["text"] for line in open(MONTH / "2024-05.jsonl", encoding="utf-8")]
    month += [path.read_text(encoding="utf-8") for path in sorted(SAMPLES.glob("*.txt"))]
    subjects = [text for subject in range(12) for text in texts(100 + subject, 8, (30, 60), bursts=0.6)]
    for name, articles in (("month", month), ("subjects", subjects)):
        hits = by_words = 0
        for run in range(runs // 2):
            draw = random.Random(run)
            dealt = [(draw.random() < 0.5, text) for text in articles]
            piles = [corpus(referee.path / f"split-{side}.jsonl", [text for s, text in dealt if s == side]) for side in (True, False)]
            rows = referee.rows("compare", "--min", 3, "--top", 10000, *piles)
            hits += any(row["q"] < 0.05 for row in rows)
            by_words += any(q < 0.05 for q in benjamini_hochberg([stats.chi2.sf(row["ll"], 1) for row in rows]))
        print(f"compare: {runs // 2} random splits of {name}: {hits} with a hit; were words independent, {by_words}")
        referee.same(f"random splits of {name}: runs with hits, at most 5 %", hits * 20 <= runs // 2, True)


for name, a, b in pairs(referee.path): check(name, a, b)
check("samples", SAMPLES, MONTH)
empty = corpus(referee.path / "empty.jsonl", [])
full = corpus(referee.path / "full.jsonl", texts(1, 2))
for a, b in ((empty, full), (full, empty), (empty, empty)): referee.run("compare", a, b, "--format", "json", status=2)
check_random_splits()
referee.done()
