#!/usr/bin/env python3
"""Runs every command line of README.md, docs/ and --help, compares what it prints with what the page shows, and follows links.

    commands.py NEWSX [--update]

The blocks of a page that are marked sh are run line by line, in a folder that looks like the repository. The block right after it is what it
prints: "…" in a line stands for any characters, a line of "…" alone for any lines. A block that is marked with a kind and a
file ("tsv animals.tsv") is that file, for the lines that follow. Each line must succeed, and say nothing on standard
error but how many files it passed over. --update writes into the pages
what is printed now, as many lines and characters as were shown.
"""
import os, pathlib, re, subprocess, sys, tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
# Command lines that are run as a whole by .ci/run, not by this test.
ELSEWHERE = {"./check", "./check -R grammar", ".ci/run", "cmake --preset fuzz && ninja -C build/fuzz fuzz",
             "tests/fuzz/run.sh build/fuzz 60", "python3 tests/bench/bench.py build/release"}
BLOCK = re.compile(r"^( *)```([^\n`]*)\n(.*?)^ *```$", re.S | re.M)
SENTENCE = "Президент Казахстана Даурен Тасыбеков прибыл в Бишкек."


def run(line, folder):
    done = subprocess.run(["bash", "-o", "pipefail", "-c", line], cwd=folder, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          env={k: v for k, v in os.environ.items() if k != "COLUMNS"} | {"LC_ALL": "C.UTF-8"})
    told = re.sub(r"^newsx: passed over \d+ files?\b.*\n", "", done.stderr.decode(errors="replace"), flags=re.M)
    return done.returncode, done.stdout.decode(errors="replace"), told


def command_lines(block):
    return [line.strip() for line in block.replace("\\\n", " ").splitlines() if line.strip() and not line.strip().startswith("#")]


def as_shown(shown, printed):
    """Whether the lines of a page are what was printed."""
    pattern = "".join(r"(?:.*\n)*" if line.strip() == "…" else ".*".join(map(re.escape, line.rstrip().split("…"))) + r"[ \t]*\n"
                      for line in shown.splitlines())
    return re.fullmatch(pattern, printed if printed.endswith("\n") else printed + "\n") is not None


def shortened(shown, printed):
    """What was printed, cut as the page cut it."""
    old, new = shown.splitlines(), [line.rstrip() for line in printed.splitlines()]
    if old and old[-1].strip() == "…" and len(new) >= len(old): new = new[:len(old) - 1] + ["…"]
    cut = [line[:len(old[i]) - 1] + "…" if i < len(old) and old[i].endswith("…") and len(line) > len(old[i]) else line
           for i, line in enumerate(new)]
    return "".join(line + "\n" for line in cut)


def check_page(page, folder, update):
    """The number of command lines of a page and what is wrong with them."""
    text = page.read_text(encoding="utf-8")
    ran, wrong, printed, end, edits = 0, [], None, 0, []
    name = page.relative_to(ROOT)
    for block in BLOCK.finditer(text):
        indent, info, body = block[1], block[2].split(), re.sub(f"^{block[1]}", "", block[3], flags=re.M)
        follows = printed is not None and not text[end:block.start()].strip()
        if info[:1] == ["sh"]:
            printed = ""
            for line in command_lines(body):
                if line in ELSEWHERE:
                    printed = None
                    break
                if "./newsx" not in line:
                    wrong.append(f"{name}: no test runs this: {line}")
                    continue
                ran += 1
                status, out, err = run(line, folder)
                printed += out
                if status not in (0, 141) or err or (not out and ">" not in line and " -o " not in line):
                    wrong.append(f"{name}: {line}\n  exit {status}: {err or out[:300]}")
        else:
            if len(info) == 2:
                file = folder / info[1]
                if not file.resolve().is_relative_to(folder.resolve()):  # through a link into the repository
                    wrong.append(f"{name}: {info[1]} would be written into the repository")
                    continue
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(body, encoding="utf-8")
            elif follows and not as_shown(body, printed):
                edits.append((block.start(3), block.end(3), "".join(indent + line for line in shortened(body, printed).splitlines(True))))
                wrong.append(f"{name}: shown is\n{body}printed is\n{printed[:2000]}")
            printed = None
        end = block.end()
    for line in re.findall(r"`(\./newsx [^`\n]*)`", BLOCK.sub("", text)):
        ran += 1
        status, out, err = run(line, folder)
        if status or not out: wrong.append(f"{name}: {line}\n  exit {status}: {err}")
    if update:
        for start, stop, new in reversed(edits): text = text[:start] + new + text[stop:]
        page.write_text(text, encoding="utf-8")
    return ran, wrong


def check_links(pages):
    """Links that lead nowhere, and pages that no other page leads to."""
    wrong, reached = [], set()
    for page in pages:
        for link in re.findall(r"\]\(([^)#\s]+)", BLOCK.sub("", page.read_text(encoding="utf-8"))):
            if re.match(r"\w+:", link): continue
            target = (page.parent / link).resolve()
            if target != page: reached.add(target)
            if not target.exists(): wrong.append(f"{page.relative_to(ROOT)}: nothing is at {link}")
    wrong += [f"no page leads to {page.relative_to(ROOT)}" for page in pages[1:] if page not in reached]
    return 0, wrong


def check_help(folder):
    """The same for the examples of --help, which use files of these names."""
    rule = f'phase persons\nrule person.mine\n  pattern "никто"\n  make person\n  - "{SENTENCE}"\n'
    record = '{"id": "1", "text": "%s"}\n' % SENTENCE
    gold = record.replace("}", ', "entities": [{"type": "LOC", "start": 46, "end": 52}]}')
    result = '{"schema": 1, "id": "1", "entities": []}\n'
    for name, text in (("article.txt", SENTENCE), ("summit.txt", SENTENCE), ("articles/2019-11-28.txt", SENTENCE), ("articles.jsonl", record),
                       ("articles/2019-11-29.txt", "Премьер-министр подписал новый договор и снял новые санкции. Даурен Токаев: переговоры идут."),
                       ("april/a.txt", SENTENCE), ("may/b.txt", SENTENCE), ("article-v1.txt", "Мост открыли."),
                       ("gold.jsonl", gold), ("before.jsonl", result), ("after.jsonl", result), ("my-rules/mine.rules", rule)):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    ran, wrong = 0, []
    commands = sorted(path.stem for path in (ROOT / "cli/commands").glob("*.cc"))
    for command in ["", *commands]:
        examples = re.findall(r"^  (newsx .*)$", run(f"./newsx {command} --help", folder)[1], re.M)
        if not examples: wrong.append(f"{command} --help has no example")
        for line in examples:
            ran += 1
            status, out, err = run("PATH=.:$PATH; " + line, folder)
            if status or err or (not out and ">" not in line and "tsv" not in line and " -o " not in line):
                wrong.append(f"{command} --help: {line}\n  exit {status}: {err}")
    return ran, wrong


def in_a_folder(newsx, check):
    """What `check` gives in a new folder that looks like the repository."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        for name in ("corpora", "docs", "lib", "README.md"): (folder / name).symlink_to(ROOT / name)
        (folder / "newsx").symlink_to(pathlib.Path(newsx).resolve())
        (folder / "build").mkdir()
        return check(folder)


def main(newsx, update):
    pages = [ROOT / "README.md", ROOT / "corpora/README.md", *sorted((ROOT / "docs").rglob("*.md"))]
    results = [in_a_folder(newsx, lambda folder, page=page: check_page(page, folder, update)) for page in pages]
    results += [in_a_folder(newsx, check_help), check_links(pages)]
    wrong = [w for _, found in results for w in found]
    ran = sum(n for n, _ in results)
    print("\n".join([*wrong, f"{ran} command lines, {len(wrong)} failed"]))
    return 1 if wrong or not ran else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], "--update" in sys.argv))
