#!/usr/bin/env python3
"""Nothing stands at the top of the repository but what belongs there."""
import pathlib, subprocess, sys

WANTED = {".ci", ".clang-format", ".clang-tidy", ".gitignore", "CMakeLists.txt", "CMakePresets.json", "LICENSE", "README.md",
          "check", "cli", "corpora", "docs", "lib", "newsx", "tests"}
root = pathlib.Path(__file__).resolve().parents[2]
try:
    listed = subprocess.run(["git", "-C", root, "ls-files"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=True)
except (FileNotFoundError, subprocess.CalledProcessError):
    print("skipped: there is no git here, or this is no clone")
    sys.exit(77)
wrong = {line.split("/")[0] for line in listed.stdout.splitlines()} ^ WANTED
print("\n".join(f"not wanted, or missing: {name}" for name in sorted(wrong)) or "the top level is as it should be")
sys.exit(1 if wrong else 0)
