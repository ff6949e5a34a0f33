#!/usr/bin/env python3
"""Runs the examples of lib/knowledge/words/report_status.tsv: status_words.py NEWSX

The only quotation of an example must have the status of its row, and with the row's word left out none of that status may be found, where
the word stands beside a cue. Exit status 1 when one does not.
"""
import json, pathlib, re, subprocess, sys

TABLE = pathlib.Path(__file__).resolve().parents[2] / "lib/knowledge/words/report_status.tsv"

def rows():
    lines = [l for l in TABLE.read_text(encoding="utf-8").split("\n") if l and not l.startswith("#")]
    head = lines[0].split("\t")
    for line in lines[1:]: yield dict(zip(head, line.split("\t")))

def statuses(newsx, texts):
    data = "".join(json.dumps({"id": str(i), "text": t}, ensure_ascii=False) + "\n" for i, t in enumerate(texts))
    out = subprocess.run([newsx, "quotes", "--format", "jsonl", "--input-format", "jsonl", "-"], input=data.encode(), stdout=subprocess.PIPE, check=True)
    return [[q["status"] for q in json.loads(line)["quotations"]] for line in out.stdout.decode().splitlines()]

def main():
    table = list(rows()); wrong = 0
    without = [re.sub(rf"(^| ){r['word']}\b", "", r["example"], count=1, flags=re.I) if r["place"] in ("around", "before") else "" for r in table]
    for row, found, plain in zip(table, statuses(sys.argv[1], [r["example"] for r in table]), statuses(sys.argv[1], without), strict=True):
        if found == [row["status"]] and row["status"] not in plain: continue
        wrong += 1
        print(f"{row['word']}: {found or 'no quotation'}, not {row['status']}, or {plain} without it: {row['example']}")
    print(f"{len(table)} examples, {wrong} wrong")
    return 1 if wrong else 0

if __name__ == "__main__": sys.exit(main())
