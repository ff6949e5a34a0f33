#!/usr/bin/env python3
"""Forty pages of twenty kinds of sites (templates.py): the text and what the page says of itself.

check.py NEWSX [--keep DIR]
"""
import argparse, json, os, subprocess, sys, tempfile

sys.path.insert(0, os.path.dirname(__file__))
from templates import ARTICLES, TEMPLATES

arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
arguments.add_argument("newsx")
arguments.add_argument("--keep", help="write the pages there, to be looked at")
options = arguments.parse_args()

expected = {}
folder = options.keep or tempfile.mkdtemp()
os.makedirs(folder, exist_ok=True)
for template in TEMPLATES:
    for number, article in enumerate(ARTICLES, 1):
        html, encoding, changes = template(article)
        name = f"{template.__name__}{number}.html"
        with open(os.path.join(folder, name), "wb") as file: file.write(html.encode(encoding))
        expected[name] = {**article, "kind": "article", "cut": None, **changes, "says": changes}

run = subprocess.run([os.path.abspath(options.newsx), "text", "--format", "jsonl", "."], cwd=folder, capture_output=True, check=False)
if run.returncode != 0: sys.exit(f"newsx text ended with {run.returncode}: {run.stderr.decode()}")
found = {os.path.basename(page["id"]): page for page in map(json.loads, run.stdout.decode().splitlines())}

wrong = 0
def compare(name, what, is_so, must):
    global wrong
    if is_so == must: return
    wrong += 1
    print(f"{name}: {what}\n  must be {must!r}\n  is      {is_so!r}")

for name, must in expected.items():
    page = found[name]
    compare(name, "kind", page["source"]["kind"], must["kind"])
    compare(name, "cut", page["source"]["cut"], must["cut"])
    if must["kind"] != "article": continue
    compare(name, "text", page["text"], "\n\n".join([must["title"], *must["paragraphs"]]))
    compare(name, "title", page["title"], must["title"])
    compare(name, "day", page.get("date"), must["date"])
    for key in ("author", "modified", "site", "section", "tags", "url", "lead"):
        if key in must["says"]: compare(name, key, page["meta"].get(key), must[key])
print(f"{len(expected)} pages, {wrong} wrong")
sys.exit(wrong > 0)
