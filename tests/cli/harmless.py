"""Fails when standard input has in it what acts on a terminal, or on the direction of what follows.

harmless.py [--colors]: with it, colours, bold, italics, underlining and striking out may stand there; hidden text may not."""
import re
import sys

STYLES = "0|1|3|4|9|3[1-6]"

text = re.sub("\r+\n", "\n", sys.stdin.buffer.read().decode("utf-8")).replace("\r\x1b[K", "")
if "--colors" in sys.argv:
    text = re.sub(rf"\x1b\[(?:{STYLES})(?:;(?:{STYLES}))*m", "", text)
found = re.findall("[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]", text)
sys.exit(f"{len(found)}: {sorted({hex(ord(c)) for c in found})}" if found else 0)
