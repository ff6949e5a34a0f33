#!/usr/bin/env python3
"""newsx concordance against the tokens of `newsx tokens`: every place of every word, as it is typed, and its contexts."""
import collections

from common import SAMPLES, Referee, plain

referee = Referee("concordance")


# Each form that occurs often or once, with what it may be a form of.
analyses, forms = {}, collections.Counter()
corpus = referee.records("tokens", "--all", SAMPLES)
for document in corpus:
    for token in document["tokens"]:
        if token["kind"] != "word": continue
        forms[plain(token["text"])] += 1
        analyses.setdefault(plain(token["text"]), {plain(a["lemma"]) for a in token["analyses"]})

words = [form for form, _ in forms.most_common(12)] + [form for form in sorted(forms) if forms[form] == 1][::150]
words += [form for form in sorted(forms) if form not in analyses[form]][::120]  # no base forms
for word in words:
    theirs = []
    for document in corpus:
        for token in document["tokens"]:
            if token["kind"] not in ("word", "number"): continue
            readings = [token["lemma"]] if token["analyses"][0]["known"] else [a["lemma"] for a in token["analyses"]]
            if plain(token["text"]) == word or any(plain(r) in analyses[word] for r in readings):
                theirs.append((document["id"], token["start"], token["text"]))
    rows = referee.rows("concordance", word, SAMPLES)
    referee.same(f"places of {word}", [(r["document"], r["start"], r["hit"]) for r in rows], theirs)
    found = [r for r in rows if plain(r["hit"]) == word]
    exact = referee.rows("concordance", "--exact", word, SAMPLES)
    referee.same(f"{word}: the form itself, as often as it stands there", [len(found), len(exact)], [forms[word]] * 2)
    for row in rows[:3]:
        said = row["searched"].replace(" (form: ", ", ").rstrip(")").split(", ")
        referee.same(f"{word}: what was searched", {plain(s) for s in said}, analyses[word] | {word})

# Contexts: the text around, so many words each side, white space folded.
texts = {str(path): path.read_text(encoding="utf-8") for path in SAMPLES.glob("*.txt")}
for row in referee.rows("concordance", "-C", 3, "в", SAMPLES):
    text, start = texts[row["document"]], row["start"]
    referee.same("line", row["line"], text[:start].count("\n") + 1)
    before, after = " ".join(text[:start].split()), " ".join(text[start + len(row["hit"]):].split())
    referee.same("left context", before.endswith(row["left"] or ""), True)
    referee.same("right context", after.startswith(row["right"] or ""), True)
referee.done()
