#!/usr/bin/env python3
"""Runs every command line of README.md and docs/ (blocks marked sh, lines with ./newsx) with the built program; each must succeed.

    commands.py NEWSX
"""
import pathlib, re, subprocess, sys

root = pathlib.Path(__file__).resolve().parents[2]
newsx, failed, ran = sys.argv[1], 0, 0
for page in [root / "README.md", *sorted((root / "docs").rglob("*.md"))]:
    for block in re.findall(r"```sh\n(.*?)```", page.read_text(encoding="utf-8"), re.S):
        for line in block.replace("\\\n", " ").splitlines():
            if "./newsx" not in line: continue
            done = subprocess.run(["bash", "-o", "pipefail", "-c", line.replace("./newsx", newsx)], cwd=root, stdin=subprocess.DEVNULL,
                                  stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
            ran += 1
            if done.returncode not in (0, 141) or (not done.stdout and ">" not in line):
                failed += 1
                print(f"{page.relative_to(root)}: {line}\n  exit {done.returncode}: {done.stdout.decode(errors='replace')[:300]}")
print(f"{ran} command lines, {failed} failed")
sys.exit(1 if failed or not ran else 0)
