#!/usr/bin/env python3
"""Fails when four times the input takes far more than four times the time.

growth.py NEWSX KIND UNIT BYTES: the input is UNIT over and over (`{n}` in it is another word each time), BYTES of it
and four times as many. KIND: text, html or feed; item: a list item of HTML; diff: two articles; table: the rows of a
gazetteer; places: of every % in a text; brat: names that are marked as one, each joined to the next.

Time is that of the processor, less that of an almost empty input, the least of a few runs. One in time is enough, and
what fails at the given size is measured again at four times that size, where the noise of a busy machine weighs less.
What is over in no time is not judged.
"""
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "bench"))
sys.dont_write_bytecode = True
from adversarial import repeated, user_seconds  # noqa: E402

MOST = 7  # linear is 4; quadratic is 16
ROUNDS = 4
NO_TIME = 0.05  # seconds; and a third of what an almost empty input takes, which varies


def command(kind, unit, size):
    """What to run, and its standard input; files are written into the present folder."""
    data = repeated(unit, size) if size else ""
    if kind == "text":
        return ["extract", "-"], data
    if kind == "html":
        return ["extract", "--input-format", "html", "-"], "<!doctype html><body>" + data
    if kind == "item":
        return ["extract", "--input-format", "html", "-"], "<!doctype html><body><ul><li>" + data
    if kind == "feed":
        return ["extract", "--input-format", "feed", "-"], "<rss><channel>" + data
    if kind == "diff":
        pathlib.Path("old.txt").write_text(data)
        pathlib.Path("new.txt").write_text(repeated(unit, size, 1_000_000) if size else "")
        return ["diff", "old.txt", "new.txt"], ""
    if kind == "places":
        return ["concordance", "--regex", "%", "-"], data
    if kind == "brat":
        count, length = max(1, size // len(unit.encode())), len(unit)
        pathlib.Path("marked.txt").write_text(unit * count)
        marks = [f"T{i}\tPER {i * length} {(i + 1) * length - 1}\tx\n" for i in range(count)]
        pathlib.Path("marked.ann").write_text("".join(marks) + "".join(f"*\tCoref T{i} T{i + 1}\n" for i in range(count)))
        return ["eval", "marked.txt"], ""
    pathlib.Path("rows.tsv").write_text("#! class: organization\nname\n" + data)
    return ["extract", "--gazetteer", "rows.tsv", "-"], "Слово."


def seconds(newsx, kind, unit, size):
    arguments, data = command(kind, unit, size)
    pathlib.Path("input").write_text(data)
    with open("input", "rb") as file:
        try:
            return user_seconds([newsx, *arguments], file, worst=1)  # 1: a page that is too deep, say, is refused
        except RuntimeError as error:
            sys.exit(f"{kind} of {unit!r}: {error}")


def main():
    newsx, kind, unit, size = sys.argv[1:]
    for bytes_once in (int(size), 4 * int(size)):
        least = [float("inf")] * 3
        for _ in range(ROUNDS):
            for i, times in enumerate((0, 1, 4)):
                least[i] = min(least[i], seconds(newsx, kind, unit, bytes_once * times))
            empty, once, four = least
            if four - empty < max(NO_TIME, empty / 3) or four - empty <= MOST * (once - empty):
                return
    sys.exit(f"{kind} of {unit!r}: {once - empty:.3f} s, four times: {four - empty:.3f} s")


if __name__ == "__main__":
    main()
