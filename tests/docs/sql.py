#!/usr/bin/env python3
"""Asks a database of corpora/samples the questions of docs/sql.md: each answer must be the block behind its question.

    sql.py NEWSX [--write]      with --write the answers are put into the page
"""
import pathlib
import re
import sqlite3
import subprocess
import sys
import tempfile

root = pathlib.Path(__file__).resolve().parents[2]
page = root / "docs/sql.md"
text = page.read_text(encoding="utf-8")
with tempfile.TemporaryDirectory() as folder:
    subprocess.run([sys.argv[1], "extract", "--to", folder + "/news.db", "corpora/samples"], cwd=root, check=True)
    database = sqlite3.connect(folder + "/news.db")
    wrong, asked = [], 0

    def answer(match):
        global asked
        asked += 1
        rows = database.execute(match[1]).fetchall()
        found = "".join("|".join("" if v is None else str(v) for v in row) + "\n" for row in rows)
        if not rows:
            wrong.append(f"no answer: {match[1]}")
        if (match[2] or "") != found:
            wrong.append(f"{match[1]}-- expected:\n{match[2]}-- found:\n{found}")
        return f"```sql\n{match[1]}```\n```\n{found}```\n"

    new = re.sub(r"```sql\n(.*?)```\n(?:```\n(.*?)```\n)?", answer, text, flags=re.S)
    database.close()
if "--write" in sys.argv:
    page.write_text(new, encoding="utf-8")
    wrong = []
print("\n".join(wrong) or f"{asked} questions answered")
sys.exit(1 if wrong or asked < 10 else 0)
