"""Fails when standard input has in it what acts on a terminal, or on the direction of what follows.

harmless.py [CODE]...: SGR sequences of these codes are the program's own colours."""
import re
import sys

text = re.sub("\r+\n", "\n", sys.stdin.buffer.read().decode("utf-8")).replace("\r\x1b[K", "")
for code in sys.argv[1:]:
    text = text.replace(f"\x1b[{code}m", "")
found = re.findall("[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]", text)
sys.exit(f"{len(found)}: {sorted({hex(ord(c)) for c in found})}" if found else 0)
