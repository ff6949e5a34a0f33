#!/usr/bin/env python3
"""Pages in the manner of many engines and countries (snippets.txt, invented text): what must and must not come out.

snippets.py NEWSX [FILE...]

A file holds pages one after the other: a line `=== NAME`, the page, and of its text `+ words that must be in it`,
`- words that must not`, of its metadata `= title …`, `= author …`, `= date …`, `= url …`, `= kind …`.
"""
import json, os, re, subprocess, sys, tempfile


def folded(text): return re.sub(r"\s+", " ", text).strip()


def pages(path):
    with open(path, encoding="utf-8") as file: chunks = re.split(r"^=== ", file.read(), flags=re.M)[1:]
    for chunk in chunks:
        name, *lines = chunk.splitlines()
        marked = [line for line in lines if line[:2] in ("+ ", "- ", "= ")]
        html = "\n".join(line for line in lines if line not in marked)
        charset = re.search(r"charset=['\"]?([\w-]+)", html)
        yield name, html.encode(charset.group(1) if charset else "utf-8", "xmlcharrefreplace"), marked


def read(newsx, folder):
    run = subprocess.run([newsx, "text", "--format", "jsonl", "."], cwd=folder, capture_output=True, check=False)
    if run.returncode != 0: sys.exit(f"newsx text ended with {run.returncode}: {run.stderr.decode()}")
    return {os.path.basename(page["id"]): page for page in map(json.loads, run.stdout.decode().splitlines())}


def main():
    newsx, files = os.path.abspath(sys.argv[1]), sys.argv[2:] or [os.path.join(os.path.dirname(__file__), "snippets.txt")]
    expected = {name: (html, marked) for path in files for name, html, marked in pages(path)}
    with tempfile.TemporaryDirectory() as folder:
        for name, (html, _) in expected.items():
            with open(os.path.join(folder, name + ".html"), "wb") as file: file.write(html)
        found = read(newsx, folder)
    right = missing = too_much = wrong = 0
    for name, (_, marked) in expected.items():
        page = found[name + ".html"]
        text = folded(page["text"])
        says = {"title": page.get("title"), "date": page.get("date"), "kind": page["source"]["kind"], "author": page["meta"].get("author"), "url": page["meta"].get("url")}
        for line in marked:
            what = folded(line[2:])
            key, _, value = what.partition(" ")
            is_there = what in text
            right += line[0] == "+" and is_there
            missing += line[0] == "+" and not is_there
            too_much += line[0] == "-" and is_there
            wrong += line[0] == "=" and says[key] != value
            if (line[0] == "+" and not is_there) or (line[0] == "-" and is_there): print(f"{name}: {line}")
            if line[0] == "=" and says[key] != value: print(f"{name}: {line}, is {says[key]!r}")
    f1 = 2 * right / max(1, 2 * right + missing + too_much)
    print(f"{len(expected)} pages: F1 {f1:.3f}, {missing} missing, {too_much} too much, {wrong} of metadata wrong")
    sys.exit(missing + too_much + wrong > 0)


if __name__ == "__main__": main()
