#!/usr/bin/env python3
"""Makes texts to measure with, the same bytes each time.

corpus.py OUT [--mb N] [--source FOLDER]: below OUT come large.jsonl and large.txt (the same documents), files/ (one
file a document) and adversarial/NAME.1.txt and NAME.2.txt, the second twice as long. Pages end in .html, feeds in .xml,
tables of names in .tsv, articles to be compared in .old and .new.

Documents are put together from paragraphs of the articles in FOLDER (default: corpora/). Of the words that stand once
or twice there, one in four is replaced by a new one, with the stem of one and the ending of another, so that a cache of
words meets unknown ones as it does in the press.
"""
import argparse
import json
import pathlib
import random
import re

from adversarial import repeated

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
ROOT = pathlib.Path(__file__).resolve().parents[2]

# What a hostile text repeats, and how many bytes of it are the shorter one.
HOSTILE = {
    "prose_in_one_line": (None, 2_000_000),
    "nested_marks": ("«а «б » в» ", 1_000_000),
    "open_marks": ("«", 500_000),
    "marks_and_words": ("«а» б, ", 1_000_000),
    "marks_and_cues": ("«Да», — сказал он, «нет» и ", 1_000_000),
    "names_and_marks": ("Иван Петров: «Да», газета «Труд» — ", 1_000_000),
    "unclosed_paragraphs": ("«Мы намерены развивать сотрудничество\n", 1_000_000),
    "dash_lines": ("— сказал он, — ", 1_000_000),
    "capitals": ("Иван Петров ", 1_000_000),
    "one_capital": ("СОВЕТ БЕЗОПАСНОСТИ ", 1_000_000),
    "initials": ("А. Б. ", 1_000_000),
    "posts": ("президент премьер-министр министр глава ", 1_000_000),
    "lists": ("1. «О Плане мероприятий»;\n", 1_000_000),
    "unclosed_lists": ("1. «О Плане\n", 1_000_000),
    "reported": ("сказал, что ", 1_000_000),
    "hyphens": ("вице-", 500_000),
    "combining": ("и\u0306", 500_000),
    "no_spaces": ("ов", 1_000_000),
    "digits": ("1234567890", 500_000),
    "dots": (".", 500_000),
    "dates": ("12 мая 2020 года, ", 1_000_000),
    "line_feeds": ("\n", 500_000),
    "cues_in_open_marks": ('он "1. решили 5 ', 1_000_000),
    "months_in_open_marks": ("“также решили января ", 1_000_000),
    "relative_in_open_marks": ('который ё "Петрова сообщил ', 1_000_000),
    "nested_sources": ("по словам Иванова, ", 1_000_000),
    "shouts": ("— а! ", 1_000_000),
    "bodies_of_one_word": ("газета «Труд {n}», Труд, ", 1_000_000),
    "posts_of_one": ("министр {n} Иван Петров, ", 500_000),
}
# The same of other inputs: name, how the file ends, what it begins with, what is repeated, how much of it.
HOSTILE_FILES = [
    ("unclosed_tags", ".html", "<!doctype html><body>", "<item", 500_000),
    ("paragraphs", ".html", "<!doctype html><body>", "<p><i>а</i> б", 150_000),
    ("unclosed_items", ".xml", "<rss><channel>", "<item", 500_000),
    ("equal_rows", ".tsv", "#! class: organization\nname\n", "Ромашка\n", 250_000),
    ("quotations", ".old", "", "«Мы {n} {n}», — сказал Иванов.\n", 250_000),
    ("quotations", ".new", "", "«Мы {n} вам {n}», — сказал Иванов.\n", 250_000),
]


class Mixer:
    def __init__(self, articles):
        self.random = random.Random(20190528)
        self.articles = [[p for p in a.split("\n") if p.strip()] for a in articles]
        self.paragraphs = [p for a in self.articles for p in a]
        count = {}
        for article in articles:
            for word in WORD.findall(article):
                count[word.lower()] = count.get(word.lower(), 0) + 1
        self.rare = sorted(w for w, n in count.items() if n <= 2 and re.fullmatch("[а-яё]{6,}", w))
        self.is_rare = set(self.rare)

    def other(self, match):
        word = match.group(0)
        if word.lower() not in self.is_rare or self.random.random() >= 0.25:
            return word
        new = self.random.choice(self.rare)[:-2] + self.random.choice(self.rare)[-3:]
        return new.capitalize() if word[0].isupper() else new

    def document(self):
        base = self.random.choice(self.articles)
        rest = [p if self.random.random() < 0.5 else self.random.choice(self.paragraphs) for p in base[1:]]
        return WORD.sub(self.other, "\n".join([base[0], *rest]) + "\n")


def cut_to(text, length):
    return text.encode()[:length].decode("utf-8", "ignore")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--mb", type=float, default=20)
    parser.add_argument("--source", type=pathlib.Path, default=ROOT / "corpora")
    options = parser.parse_args()
    articles = [p.read_text(encoding="utf-8") for p in sorted(options.source.rglob("*.txt"))
                if "adversarial" not in p.parts]
    mixer = Mixer(articles)
    (options.out / "files").mkdir(parents=True, exist_ok=True)
    (options.out / "adversarial").mkdir(exist_ok=True)
    size = number = 0
    with open(options.out / "large.jsonl", "w", encoding="utf-8") as records, \
            open(options.out / "large.txt", "w", encoding="utf-8") as texts:
        while size < options.mb * 1e6:
            text = mixer.document()
            size += len(text.encode())
            records.write(json.dumps({"id": str(number), "text": text}, ensure_ascii=False) + "\n")
            texts.write(text)
            (options.out / "files" / f"{number:06}.txt").write_text(text, encoding="utf-8")
            number += 1
    for name, (unit, length) in HOSTILE.items():
        unit = unit or " ".join(articles).replace("\n", " ")
        for times in (1, 2):
            data = cut_to(repeated(unit, length * times), length * times)
            (options.out / "adversarial" / f"{name}.{times}.txt").write_text(data, encoding="utf-8")
    for name, ending, beginning, unit, length in HOSTILE_FILES:
        for times in (1, 2):
            data = beginning + repeated(unit, length * times)
            (options.out / "adversarial" / f"{name}.{times}{ending}").write_text(data, encoding="utf-8")
    print(f"{number} documents, {size} bytes")


if __name__ == "__main__":
    main()
