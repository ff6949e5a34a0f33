#!/usr/bin/env python3
"""How well newsx joins mentions to entities in the articles of corpora/: B³ of newsx eval must not fall under the floors.

    joining.py NEWSX

A line an article and one for all: mentions that a reader has marked, those of them that newsx found too, and over these B³'s precision
(1: nothing joined that is not the same) and recall (1: nothing kept apart that is). Exit status 1 under a floor.
"""
import csv, json, pathlib, subprocess, sys

CORPORA = pathlib.Path(__file__).resolve().parents[2] / "corpora"
KINDS = "name,abbreviation,adjective,demonym,role,short"  # those that readers mark
# Just under what was reached; raise them with every gain. Of all articles together, then of the worst one.
FLOORS = {"found": .80, "precision": .995, "recall": .975}
WORST = {"found": .60, "precision": .97, "recall": .92}


def gold(path):
    """An article as a record that newsx eval reads."""
    expected = json.loads(path.read_text(encoding="utf-8"))
    text = path.with_name(path.name.replace(".expected.json", ".txt")).read_bytes().decode()
    marks = [{"type": e["type"], "start": m["start"], "end": m["end"], "entity": str(i)}
             for i, e in enumerate(expected["entities"]) for m in e["mentions"]]
    return json.dumps({"id": expected["id"], "text": text, "entities": marks}, ensure_ascii=False) + "\n"


def figures(newsx, records):
    done = subprocess.run([newsx, "eval", "--input-format", "jsonl", "--kinds", KINDS, "--format", "csv", "-"], input=records.encode(),
                          stdout=subprocess.PIPE, check=True)
    rows = {(row["type"], row["measure"]): row for row in csv.DictReader(done.stdout.decode().splitlines())}
    strict, b3 = rows["all", "strict"], rows["all", "b3"]
    marked, shared = int(strict["marked"]), int(b3["marked"])
    return marked, shared, {"found": shared / marked, "precision": float(b3["precision"]), "recall": float(b3["recall"])}


def main(newsx):
    paths = sorted(CORPORA.rglob("*.expected.json"))
    records = {path.name.split(".")[0]: gold(path) for path in paths}
    failed = not records
    for name, record, floors in [*((n, r, WORST) for n, r in records.items()), ("all", "".join(records.values()), FLOORS)]:
        marked, shared, reached = figures(newsx, record)
        print(f"{name:12} {marked:4} marked, {shared:4} found; B³ precision {reached['precision']:.3f}, recall {reached['recall']:.3f}")
        for what, floor in floors.items():
            if reached[what] < floor:
                print(f"{name}: {what} {reached[what]:.3f} is under {floor}")
                failed = True
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
