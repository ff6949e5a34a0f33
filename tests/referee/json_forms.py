#!/usr/bin/env python3
"""Every JSON form of every command is JSON (RFC 8259: no NaN, no key twice), in which a key has one type throughout.

On corpora with what has led values astray: items numbered by letters, by Roman numerals, by nothing; titles of digits,
"NaN" and "1e5"; documents without words.
"""
import json

from common import MONTH, SAMPLES, Referee, corpus, strict_json

referee = Referee("json_forms")
LETTERS = "Совет провёл заседание 12 мая 2024 года. Приняты следующие решения:\nа) «О плане работы»;\nб) «О бюджете»;\nв) «О стипендиях».\n"
ROMAN = "Министры подписали три документа:\nI. План консультаций между министерствами;\nII. Меморандум о сотрудничестве;\nIII. Протокол о взаимном открытии центров.\n"
DASHES = "Правительство приняло два решения:\n— «О мостах»;\n— «О дорогах».\n"
NESTED = "Повестка дня:\n1. «О бюджете».\n1.1. «О налогах».\n2. «12».\n3. «NaN».\n4. «1e5».\n"
TALK = "Президент Казахстана Даурен Тасыбеков заявил: «Мост построят в мае». «Мост нужен», — сказала Ольга Ракитина.\n"
ODD = ["", "…", "12 1e5 NaN Infinity -0 0x1F 007 null true", "\u0000\u0001\t\"\\/", "😀 кавычки: \"'«»", TALK, DASHES, LETTERS]

folder = referee.path
for name, text in {"letters": LETTERS, "roman": ROMAN, "dashes": DASHES, "nested": NESTED, "talk": TALK}.items():
    (folder / f"{name}.txt").write_text(text, encoding="utf-8")
files = sorted(folder.glob("*.txt"))
odd, one = corpus(folder / "odd.jsonl", ODD), corpus(folder / "one.jsonl", [TALK])
empty = corpus(folder / "empty.jsonl", [])
(folder / "later.txt").write_text(TALK.replace("в мае", "в июне").replace("Ольга", "12 раз Ольга"), encoding="utf-8")
gold = folder / "gold.jsonl"
gold.write_text(json.dumps({"id": "1", "text": TALK, "entities": [{"type": "person", "start": 21, "end": 37}]}, ensure_ascii=False) + "\n", encoding="utf-8")
(folder / "earlier.jsonl").write_text(referee.run("extract", *files)[0], encoding="utf-8")

# What goes through documents, with each way of asking.
OVER_DOCUMENTS = [
    "extract", "extract --explain", "extract --fields id,decisions", "extract --no-mentions", "tokens --count", "entities", "entities --types person", "quotes", "decisions", "decisions --ledger", "tokens --all", "stats",
    "stats --by person --confidence", "stats --by word --group-by date", "stats --by lemma", "stats --by source", "stats --by speaker-gender", "people", "people --at 2024-05-14", "timeline", "timeline --by person", "timeline --by lemma --period month",
    "concordance мост", "concordance --exact мост", "concordance --regex м.ст", "concordance --entity Тасыбеков", "collocations мост",
    "collocations --window sentence в", "ngrams", "ngrams --exact -n 1", "network", "network --edges", "network --speakers --edges --weight ll",
    "dedupe", "dedupe --quotations", "compare --split-date 2024-05-15", "compare --by word --split-date 2024-05-13",
]
CORPORA = {"files": files, "odd": [odd], "one": [one], "empty": [empty], "samples": [SAMPLES], "month": [MONTH]}
TEXTS = [f"diff {folder}/talk.txt {folder}/later.txt", f"rules list", f"rules trace {folder}/talk.txt", f"eval {gold}", f"eval --show errors {gold}",
         f"eval --show rules {gold}", f"decisions --ledger {folder}/earlier.jsonl", f"compare {odd} {one}", f"compare --by person {odd} {folder}/letters.txt",
         f"stats {folder}/earlier.jsonl"]


def kind(value): return "number" if isinstance(value, (int, float)) and not isinstance(value, bool) else type(value).__name__


def check_types(what, rows):
    """Of rows: a key is never a number here and a string there."""
    seen = {}
    for row in rows:
        for key, value in row.items() if isinstance(row, dict) else ():
            if value is not None and not isinstance(value, (list, dict)): seen.setdefault(key, set()).add(kind(value))
    for key, kinds in seen.items(): referee.same(f"{what}: types of {key}", len(kinds), 1)


def line_a_document(command):
    """Its json and jsonl are the same bytes, and what it prints of a document does not depend on the others."""
    return command.split()[0] in ("extract", "tokens", "entities", "quotes", "decisions") and "--ledger" not in command


def values_of(what, text, lines):
    """A value a line, or one; None, and a fault, where the text is no JSON: only `lines` may be none."""
    try:
        return [strict_json(line) for line in text.splitlines()] if lines else [strict_json(text)]
    except ValueError as error:
        referee.fault(f"{what}: {error}: {text[:200]!r}")
        return None


def check(command, inputs=(), forms=("json", "jsonl"), status=0):
    """What was printed, by form."""
    printed = {}
    for form in forms:
        what = f"{command} --format {form} {' '.join(str(i)[-20:] for i in inputs[:2])}"
        text = printed[form] = referee.run(*command.split(), *inputs, "--format", form, status=status)[0]
        if status == 2: continue
        values = values_of(what, text, form == "jsonl" or line_a_document(command))
        if values is None: continue
        referee.checked += len(values)
        rows = values[0] if len(values) == 1 and isinstance(values[0], list) else values
        check_types(what, rows)
        if "--ledger" in command:
            referee.same(f"{what}: numbers are words or null", all(r["number"] is None or isinstance(r["number"], str) for r in rows), True)
    return printed


for command in OVER_DOCUMENTS:
    for name, inputs in CORPORA.items():
        if line_a_document(command):
            if name == "one": continue  # its document is among the files
            printed = check(command, inputs, ("json", "jsonl") if name == "odd" else ("json",))
            referee.same(f"{command}, {name}: something is printed", printed["json"] != "", name != "empty")
            if name == "odd": referee.same(f"{command}: json and jsonl", printed["json"], printed["jsonl"])
        else:
            halves = "--split-date" not in command or name == "month"  # the others have one day, or none
            check(command, inputs, ("json",) if name == "one" else ("json", "jsonl"), 0 if halves else 2)
for command in TEXTS: check(command)
check(f"decisions {folder}/earlier.jsonl")
check(f"tokens {folder}/earlier.jsonl", status=1)  # has no texts: an object with the error for each

# What is JSON in another guise: one value, or one a line.
partial, errors = folder / "partial.json", folder / "errors.jsonl"
partial.write_text(referee.run("stats", "--by", "person", "--partial", *files)[0], encoding="utf-8")
referee.run("extract", folder / "absent.txt", "--errors", errors, status=1)
for what, text in {"schema": referee.run("schema")[0], "stats --partial": partial.read_text(encoding="utf-8"),
                   "stats --merge": referee.run("stats", "--merge", partial, "--format", "json")[0]}.items():
    referee.same(what, type(strict_json(text)) in (dict, list), True)
for what, text in {"doccano": referee.run("extract", "--format", "doccano", *files, odd)[0], "errors": errors.read_text(encoding="utf-8")}.items():
    referee.same(what, all(type(strict_json(line)) is dict for line in text.splitlines()) and text != "", True)
referee.done()
