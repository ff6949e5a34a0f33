#!/usr/bin/env python3
"""Makes man pages of docs/: newsx.1 of commands' summaries, newsx-COMMAND.1 of docs/commands/COMMAND.md, and newsx-input.7,
newsx-formats.7, newsx-batch.7 of the pages of these names.

    make_man.py NEWSX VERSION FOLDER

NEWSX: the program, whose help gives newsx.1. Markdown is what these pages use: headings, paragraphs, fenced code, lists, tables,
`code`, **bold**, [links](…).
"""
import pathlib
import re
import subprocess
import sys

DOCS = pathlib.Path(__file__).resolve().parent


def text(line):
    """A line of roff: nothing in it is a request, `code` and **bold** are bold, links are their words."""
    line = line.replace("\\", "\\e").replace("-", "\\-")
    line = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", line)
    line = re.sub(r"`([^`]*)`", r"\\fB\1\\fR", line)
    line = re.sub(r"\*\*([^*]*)\*\*", r"\\fB\1\\fR", line)
    return "\\&" + line if line[:1] in (".", "'") else line


def verbatim(lines):
    out = [".PP", ".nf", ".RS 4"]
    for line in lines:
        line = line.replace("\\", "\\e").replace("-", "\\-")
        out.append("\\&" + line if line[:1] in (".", "'") else line)
    return out + [".RE", ".fi"]


def body(markdown):
    """Roff of a page without its first heading."""
    out, lines, at = [], markdown.splitlines(), 0
    fresh = True  # a paragraph begins
    while at < len(lines):
        line = lines[at]
        at += 1
        if line.startswith("```"):
            block = []
            while at < len(lines) and not lines[at].startswith("```"):
                block.append(lines[at])
                at += 1
            at += 1
            out += verbatim(block)
            fresh = True
        elif line.startswith("#"):
            out.append(".SH " + text(line.lstrip("# ")).upper())
            fresh = True
        elif line.startswith("|"):
            cells = [c.strip().replace("\0", "|") for c in line.replace("\\|", "\0").strip("|").split("|")]
            if all(set(c) <= set("-: ") for c in cells):
                continue
            out += [".TP", text(cells[0]) or "\\&", text(" \\- ".join(c for c in cells[1:]).replace("\\-", "-"))]
            fresh = True
        elif re.match(r"(- |\d+\. )", line):
            mark, rest = line.split(" ", 1)
            bullet = "\\(bu" if mark == "-" else mark
            out += [f'.IP "{bullet}" 4', text(rest)]
            fresh = False
        elif not line.strip():
            fresh = True
        else:
            if fresh and not line.startswith(" "):
                out.append(".PP")
            out.append(text(line.strip()))
            fresh = False
    return out


def head(name, section, version, summary):
    return [f'.TH {name.upper()} {section} "" "newsx {version}" "newsx"', ".SH NAME", f"{name} \\- {text(summary)}"]


def page(name, section, version, markdown):
    lines = markdown.replace("./newsx", "newsx").split("\n", 1)[1].lstrip("\n")
    prose = re.sub(r"^```.*?^```$", "", lines, flags=re.M | re.S).lstrip("\n")  # a page may open with a command
    summary = re.sub(r"[`*\[\]]|\(.*?\)", "", " ".join(prose.split("\n\n", 1)[0].split("\n"))).split(". ")[0].rstrip(".:")
    out = head(name, section, version, summary if len(summary) < 200 else "newsx")
    if section == 1:
        out += [".SH SYNOPSIS", f".B {name.replace('-', ' ', 1)}", "[OPTION]... [ARGUMENT]..."]
    return out + [".SH DESCRIPTION"] + body(lines)


def main():
    newsx, version, folder = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
    folder.mkdir(parents=True, exist_ok=True)

    def write(name, section, lines):
        see = [] if name == "newsx" else [".SH SEE ALSO", ".BR newsx (1)"]
        (folder / f"{name}.{section}").write_text("\n".join(lines + see) + "\n", encoding="utf-8")

    def help_of(*command):
        return subprocess.run([newsx, *command], check=True, capture_output=True, text=True, encoding="utf-8").stdout

    general = help_of("--help")
    write("newsx", 1, head("newsx", 1, version, "who, where, what was said and what was decided, of Russian news") +
          [".SH DESCRIPTION"] + verbatim(general.splitlines()) +
          [".SH SEE ALSO"] + [f".BR newsx\\-{p.stem} (1)" for p in sorted((DOCS / "commands").glob("*.md"))])
    for source in sorted((DOCS / "commands").glob("*.md")):
        lines = page(f"newsx-{source.stem}", 1, version, source.read_text(encoding="utf-8"))
        options = help_of("help", source.stem)
        write(f"newsx-{source.stem}", 1, lines + [".SH USAGE"] + verbatim(options.splitlines()))
    for name in ("input", "formats", "batch"):
        write(f"newsx-{name}", 7, page(f"newsx-{name}", 7, version, (DOCS / f"{name}.md").read_text(encoding="utf-8")))


if __name__ == "__main__":
    main()
