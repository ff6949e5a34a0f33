#!/usr/bin/env python3
"""Pages are wrapped at 100 columns: width.py [--update]

Paragraphs and list items are looked at, and wrapped anew with --update; code, tables, headings, HTML and what cannot be broken stay."""
import pathlib, re, subprocess, sys, textwrap

COLUMNS = 100
root = pathlib.Path(__file__).resolve().parents[2]
ITEM = re.compile(r"( *)([-*]|\d+\.) +")


def blocks(lines):
    """Runs of lines, each with whether it may be wrapped: a paragraph or one item of a list."""
    run, code = [], False
    for line in lines:
        fence = line.lstrip().startswith("```")
        fixed = code or fence or line.startswith(("|", "#", "<", "    ", ">")) or not line.strip() or line.endswith("  ")
        if fence: code = not code
        if run and (fixed or ITEM.match(line)):
            yield True, run
            run = []
        if fixed: yield False, [line]
        else: run.append(line)
    if run: yield True, run


def wrapped(run):
    item = ITEM.match(run[0])
    first = item[0] if item else re.match(" *", run[0])[0]
    rest = " " * len(first)
    text = " ".join(line.strip() for line in run)[len(first.strip()):].strip()
    # What stands in backquotes and links is not broken at its spaces.
    text = re.sub(r"`[^`]*`", lambda m: m[0].replace(" ", "\0"), text)
    out = textwrap.wrap(text, COLUMNS, initial_indent=first, subsequent_indent=rest, break_long_words=False, break_on_hyphens=False)
    return [line.replace("\0", " ") for line in out]


try:
    listed = subprocess.run(["git", "-C", root, "ls-files", "*.md"], capture_output=True, text=True, check=True)
except (FileNotFoundError, subprocess.CalledProcessError):
    print("skipped: there is no git here, or this is no clone")
    sys.exit(77)
wrong = []
for name in listed.stdout.split():
    if name.startswith("lib/report/chart.js/"): continue  # another project's
    path = root / name
    lines, out = path.read_text(encoding="utf-8").split("\n"), []
    for free, run in blocks(lines):
        long = free and any(len(line) > COLUMNS for line in run)
        new = wrapped(run) if long else run
        if new != run: wrong.append(f"{name}: {run[0][:60]} …")
        out += new
    if "--update" in sys.argv and out != lines: path.write_text("\n".join(out), encoding="utf-8")
if "--update" in sys.argv: sys.exit(0)
print("\n".join(wrong) if wrong else f"all pages are at most {COLUMNS} columns wide")
sys.exit(1 if wrong else 0)
