#!/usr/bin/env python3
"""Compares what the pages list with what the program has: commands (README.md, docs/commands), output formats (docs/formats.md).

    lists.py NEWSX [--update]

The list of commands in README.md stands between two comments and is made of `newsx --help`; --update writes it. Each
command has a page in docs/commands and a test; a page of a command that is gone is told, too.
"""
import pathlib, re, subprocess, sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
LIST = re.compile(r"(?<=<!-- commands: made by tests/docs/lists.py -->\n).*?(?=<!-- end of commands -->)", re.S)


def help_of(newsx, *command):
    return subprocess.run([newsx, *command, "--help"], check=True, capture_output=True, text=True, encoding="utf-8").stdout


def sections(newsx):
    """What `newsx --help` has under each of its headings: (name, summary)."""
    found = re.findall(r"^([^\n]+):\n((?:  [a-z]+ +.*\n)+)", help_of(newsx), re.M)
    return [(heading, re.findall(r"^  ([a-z]+) +(.*)$", lines, re.M)) for heading, lines in found]


def readme_list(newsx):
    lines = ["| command | what it prints |", "|---|---|"]
    for heading, commands in sections(newsx):
        lines.append(f"| **{heading}** | |")
        lines += [f"| [`{name}`](docs/commands/{name}.md) | {summary} |" for name, summary in commands]
    return "\n" + "\n".join(lines) + "\n\n"


def formats(newsx, command):
    block = re.search(r"^formats .*:\n((?:  .*\n)+)", help_of(newsx, command), re.M)
    return set(re.findall(r"^  ([a-z]+)", block[1], re.M)) if block else set()


def missing(wanted, there, text):
    return [text.format(name) for name in sorted(set(wanted) - set(there))]


def main(newsx, update):
    readme = ROOT / "README.md"
    text, made = readme.read_text(encoding="utf-8"), readme_list(newsx)
    if update:
        readme.write_text(LIST.sub(lambda _: made, text), encoding="utf-8")
        text = readme.read_text(encoding="utf-8")
    shown = LIST.search(text)
    wrong = [] if shown and shown[0] == made else ["README.md: its list of commands is not that of newsx --help; lists.py NEWSX --update writes it"]
    commands = [name for _, listed in sections(newsx) for name, _ in listed]
    if len(commands) < 10: wrong.append("newsx --help has no list of commands")
    pages = [page.stem for page in (ROOT / "docs/commands").glob("*.md")]
    wrong += missing(commands, pages, "docs/commands/{0}.md is missing: what `newsx {0}` is for, with an example and what it prints")
    wrong += missing(pages, commands, "docs/commands/{}.md is about no command")
    tests = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "tests/cli").glob("*.bats"))
    wrong += [f"no test in tests/cli runs newsx {name}" for name in commands if not re.search(rf"(newsx|NEWSX\"?'?) {name}\b", tests)]
    has = set().union(*(formats(newsx, name) for name in commands))
    table = re.search(r"^\| format .*\n((?:\|.*\n)+)", (ROOT / "docs/formats.md").read_text(encoding="utf-8"), re.M)
    listed = re.findall(r"`([a-z]+)`", "".join(row.split("|")[1] for row in table[1].splitlines())) if table else []
    wrong += missing(has, listed, "docs/formats.md: the table has no format {}")
    wrong += missing(listed, has, "docs/formats.md: no command prints {}")
    print("\n".join(wrong) or f"{len(commands)} commands and {len(has)} formats are in the pages")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], "--update" in sys.argv))
