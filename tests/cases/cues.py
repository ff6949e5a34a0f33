#!/usr/bin/env python3
"""Runs the examples of lib/knowledge/gazetteers/cue_verbs.tsv: cues.py NEWSX [--show]

An example with a clause after "что" or with words in quotation marks must give a quotation with the row's word as its cue, any other
none with that cue; rows that are weak are left out. Exit status 1 when one does not.
"""
import json, pathlib, re, subprocess, sys

TABLE = pathlib.Path(__file__).resolve().parents[2] / "lib/knowledge/gazetteers/cue_verbs.tsv"

def rows():
    lines = [l for l in TABLE.read_text(encoding="utf-8").split("\n") if l and not l.startswith("#")]
    head = lines[0].split("\t")
    for line in lines[1:]: yield dict(zip(head, line.split("\t")))

def main():
    examples = [r for r in rows() if r.get("example")]
    data = "".join(json.dumps({"id": str(i), "text": r["example"]}, ensure_ascii=False) + "\n" for i, r in enumerate(examples))
    out = subprocess.run([sys.argv[1], "quotes", "--format", "jsonl", "--input-format", "jsonl", "-"], input=data.encode(), stdout=subprocess.PIPE, check=True)
    wrong = 0
    for row, line in zip(examples, out.stdout.decode().splitlines(), strict=True):
        found = [q["cue"]["lemma"] for q in json.loads(line)["quotations"] if q["cue"]]
        expected = bool(re.search(r", что\b|: «|«.+»", row["example"]))
        if (row["name"] in found) == expected or row.get("weak") == "yes": continue
        wrong += 1
        print(f"{row['name']}: {'no quotation' if expected else 'a quotation'} in: {row['example']}")
    print(f"{len(examples)} examples, {wrong} wrong")
    return 1 if wrong else 0

if __name__ == "__main__": sys.exit(main())
