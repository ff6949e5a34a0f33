#!/usr/bin/env python3
"""Lists that differ in one thing at a time: list_grid.py NEWSX

Combines each marker of lists/markers.tsv with titles (topics, class words, bare or in marks), separators and layouts, reads each phrase of
lists/phrases.tsv above lists of several shapes, each sentence of lists/verbs.tsv with adjuncts and titles, those of lists/idioms.tsv with lists in all forms,
predicates of lists/orders.tsv before and behind their acts, the parts of lists/parts.tsv around titles, the names and papers of lists/names.tsv as titles, numbers in lines of their own, pairs of lists, labels that go on in the second, and lists of what lists/others.tsv announces, which are none. Exit status 1 when a list or a title is not found as it stands there.
"""
import itertools, json, pathlib, subprocess, sys

HERE = pathlib.Path(__file__).parent / "lists"
TOPICS = ["О лесах края", "О развитии речных портов", "Об отчёте за 2023 год"]
PAPERS = ["Соглашение о лесах", "План развития портов на 2030 год", "Протокол об обмене"]
SMALL = ["о лесах края", "о развитии портов", "об отчёте"]
STYLES = {"bare": "{}", "«»": "«{}»", "straight": '"{}"', "„“": "„{}“", "class": "Закон «{}»", "lower": "закон «{}»"}
SEPARATORS = [";;.", ",,.", "...", "   "]
JOINTS = [", ", " и ", ", а также ", "; и ", "; а также "]  # before the last item inside a line
LAYOUTS = {"lines": "\n", "blank": "\n\n", "inside": " "}
SHAPES = ["\n1. О лесах;\n2. О водах;\n3. О горах.", " 1) «О лесах»; 2) «О водах»; 3) «О горах».", " 1. «О лесах». 2. «О водах». 3. «О горах».", " «О лесах», «О водах» и «О горах».",
          " о лесах; о водах; о горах.", "\n– «О лесах»\n– «О водах»\n– «О горах»", "\n• О лесах\n• О водах\n• О горах", "\n«О лесах»\n«О водах»\n«О горах»",
          "\nО лесах;\nО водах;\nО горах.", "\n№ 5 «О лесах»\n№ 6 «О водах»\n№ 7 «О горах»", " а) о лесах, б) о водах и в) о горах."]
ADJUNCTS = ["", "в среду ", "единогласно ", "на внеочередном заседании ", "14 июня ", "по итогам обсуждения "]
COUNTS = [("три {}а", 3), ("3 {}а", 3), ("{}ы", None)]
LEADS = [(": ", "."), (" — ", "."), (" – ", "."), (" - ", "."), (" (", ")."), (" ", ".")]
IN_SENTENCE = ["«О лесах», «О водах» и «О горах»", "«О лесах», «О водах», а также «О горах»", "№ 5 «О лесах», № 6 «О водах» и № 7 «О горах»", "1) «О лесах», 2) «О водах» и 3) «О горах»", "«О лесах»; «О водах»; «О горах»"]
ORDERS = "1. Правительству подготовить доклад;\n2. Минфину найти деньги;\n3. Мэрии починить дороги.\n"

def rows(name):
    lines = [l for l in (HERE / name).read_text(encoding="utf-8").split("\n") if l and not l.startswith("#")]
    head = lines[0].split("\t")
    for line in lines[1:]: yield dict(zip(head, line.split("\t"), strict=True))

def layouts():
    """(what it is, text, expected list, expected titles)"""
    for m, (style, form), separator, (layout, gap), titles in itertools.product(rows("markers.tsv"), STYLES.items(), SEPARATORS, LAYOUTS.items(), (TOPICS, PAPERS, SMALL)):
        if layout == "inside" and (m["inside"] == "no" or separator == "   "): continue
        if style == "lower" and m["lower"] == "no": continue
        if titles is PAPERS and style in ("class", "lower") or titles is SMALL and style != "bare": continue
        labels = [m[k].replace("_", " ").replace("\\t", "\t") for k in ("first", "second", "third")]
        items = [label + form.format(title) + stop.strip() for label, title, stop in zip(labels, titles, separator)]
        text = f"Новости\nСовет собрался в среду. Приняты три решения:{gap}{gap.join(items)}{' ' if layout == 'inside' else chr(10)}Заседание закончилось.\n"
        yield f"{m['first']} {style} {separator!r} {layout}: {titles[0]}", text, ("adopted", 3, 3), titles

def joints():
    for m, (style, form), joint in itertools.product(rows("markers.tsv"), STYLES.items(), JOINTS):
        if m["inside"] == "no" or style == "bare" or (style == "lower" and m["lower"] == "no"): continue
        items = [m[k].replace("_", " ").replace("\\t", "\t") + form.format(title) for k, title in zip(("first", "second", "third"), TOPICS)]
        for count, announced, first in (3, "три", f"{items[0]}{joint[0].strip() or ','} {items[1]}{joint}{items[2]}"), (2, "два", f"{items[0]}{joint}{items[1]}"):
            text = f"Новости\nСовет собрался в среду. Приняты {announced} решения: {first}. Заседание закончилось.\n"
            yield f"{m['first']} {style} {joint!r} {count}", text, ("adopted", count, count), TOPICS[:count]

def phrases():
    for p in rows("phrases.tsv"):
        headline, behind = p["headline"] or "Новости недели", p["behind"] or "Заседание закончилось."
        for shape in ["\n" + ORDERS] if p["kind"] == "instruction" else SHAPES:
            if shape[0] == " " and not p["phrase"].endswith(":"): continue
            text = f"{headline}\nСообщает пресс-служба. {p['phrase']}{shape}\n{behind}\n"
            yield f"{p['phrase']} {shape!r}", text, (p["kind"], None if p["announced"] == "-" else int(p["announced"]), 3), None

def sentences():
    for v, adjunct, (counted, announced), (lead, end), titles in itertools.product(rows("verbs.tsv"), ADJUNCTS, COUNTS, LEADS, IN_SENTENCE):
        if adjunct and "{a}" not in v["sentence"] or lead == " " and titles[0] == "1": continue
        sentence = v["sentence"].format(a=adjunct, acts=counted.format(v["acts"]))
        sentence = f"{sentence[0].upper()}{sentence[1:]}{lead}{titles}{end}"
        yield sentence, f"Новости недели\nЗаседание прошло в городе. {sentence} Заседание закончилось.\n", (v["kind"], announced, 3), None

FORMS_INSIDE = [" {0}, {1} и {2}", " № 4 {0}, № 5 {1} и № 6 {2}", " — {0}, {1} и {2}", ": {0}, {1} и {2}", ": 1) {0}; 2) {1}; 3) {2}", " ({0}, {1}, {2})", " 602-р {0}, 603-р {1} и 604-р {2}",
                ": 1 – {0}, 2 – {1}, 3 – {2}", ": закон {0}, указ {1}, постановление {2}", ": 602-р – {0}; 603-р – {1}; 604-р – {2}", " IV {0}, V {1} и VI {2}"]

def idioms():
    marked = [f"«{t}»" for t in TOPICS]
    for row, form in itertools.product(rows("idioms.tsv"), FORMS_INSIDE):
        sentence = row["sentence"].replace("{list}", form.format(*marked))
        yield sentence, f"Новости\nЗаседание прошло в среду. {sentence} Погода была тёплой.\n", (row["kind"], None, 3), TOPICS

ORDERS_OF_ACTS = ["{V} {a}: {и}.", "{V} {a} – {и}.", "{V} {a} {и}.", "{V} {a} ({c}).", "{A} {и} {v}.", "{A} – {и} – {v}.", "{A} ({c}) {v}.", "{A}, {и}, {v}.", "{и} – эти {a} {v}.", "{A} {v}: {и}.", "{A} {v} ({c}).",
                  "{A} {v} – {и}.", "{V} {a}: 1) {0} и 2) {1}.", "{A} 1) {0} и 2) {1} {v}."]

def orders():
    """Acts, list and verb in all orders."""
    one, two = (f"«{t}»" for t in TOPICS[:2])
    for row, order, before in itertools.product(rows("orders.tsv"), ORDERS_OF_ACTS, ("", "Заседание длилось час. ", "Сенат собрался в среду\n\n")):
        draft = row["kind"] in ("agenda", "proposed")
        for acts, count in (("законопроекты", None), ("два законопроекта", 2)) if draft else (("законы", None), ("два закона", 2), ("решения совета", None)):
            v = row["predicate"]
            text = order.format(one, two, V=v[0].upper() + v[1:], v=v, A=acts[0].upper() + acts[1:], a=acts, и=f"{one} и {two}", c=f"{one}, {two}")
            yield before + text, before + text, (row["kind"], count, 2), TOPICS[:2]

HEADS = ["№ {}", "{}-р", "ПП-{}", "Закон № {}", "Закон № {}-VII", "Закон № {} от 4 мая 2024 года", "Закон от 4 мая 2024 г. № {}", "от 4 мая № {}", "№ {} от 04.05.2024", "04.05.2024 № {}", "{}-ФЗ", "(№ {})", "№ {}:", "Закон № {}:", "№ {}/12", "Вопрос № {}", "Пункт {}"]

def own_lines():
    """The number in a line, the title in the line below."""
    for head, form, phrase, gap, numbers in itertools.product(HEADS, ("«{}»", "{}", "«{}».", "«{}»;", "{}."), ("Приняты законы:", "Размещены новые законы.", "Опубликованы законы"), ("\n", "\n\n"), ((41, 42, 43), (41, 44, 52))):
        items = [head.format(n) + "\n" + form.format(t) for n, t in zip(numbers, TOPICS)]
        yield f"{items[0]!r} {gap!r}", f"Новости недели\n{phrase}{gap}{gap.join(items)}\n\nПодробности узнаем завтра.\n", ("adopted", None, 3), TOPICS

def parts(): return {p: [r["words"].replace("_", " ") for r in rows("parts.tsv") if r["part"] == p] for p in ("lead", "note", "label", "numbers", "mark")}

def around():
    """Words before and behind titles in marks."""
    markers = [("1. ", "2. ", "3. "), ("а) ", "б) ", "в) "), ("I. ", "II. ", "III. "), ("– ",) * 3, ("• ",) * 3, ("",) * 3]
    for labels, lead, note, stop in itertools.product(markers, parts()["lead"], parts()["note"], (";", ".", "")):
        items = [label + lead + f"«{title}»" + note + ("." if stop and title is TOPICS[2] else stop) for label, title in zip(labels, TOPICS)]
        yield f"{items[0]}", "Новости\nСовет собрался в среду. Приняты три закона:\n" + "\n".join(items) + "\nЗаседание закончилось.\n", ("adopted", 3, 3), TOPICS

def numbered():
    """Numbers of acts before titles."""
    for label, numbers, mark, end in itertools.product(parts()["label"], parts()["numbers"], parts()["mark"], ("; ", ";\n", "\n")):
        triple = numbers.split(); latin = not triple[0][0].isdigit()
        if label in ("п. ", "пункт ", "вопрос № ") and triple[0] != "5" or label == "N " and latin: continue
        inside = end == "; "
        if inside and (label == "" or label[0] in "–•" or mark in (". ", ", ")): continue
        if label == "" and (triple[0] == "5" or mark == " " and triple[0] == "1412"): continue  # "5 «О лесах»": a marker; "1412 «О лесах»": a year
        items = [label + number + (")" if label.startswith("(") else "") + mark + f"«{title}»" for number, title in zip(triple, TOPICS)]
        text = "Новости\nСовет собрался в среду. Приняты три закона:" + (" " if inside else "\n") + end.join(items) + (". " if inside else ".\n") + "Заседание закончилось.\n"
        yield f"{items[0]} {end!r}", text, ("adopted", 3, 3), TOPICS

FIRST = [("adopted", 2, "Совет принял два закона"), ("repealed", 2, "Совет отменил два решения"), ("agenda", None, "Палата рассмотрит законопроекты"), ("proposed", 2, "Фракция внесла два законопроекта")]
SECOND = [("adopted", 3, "приняты три постановления"), ("repealed", None, "признаны утратившими силу постановления"), ("agenda", 3, "на следующем заседании рассмотрят три вопроса"), ("vetoed", 3, "президент ветировал три закона")]
FORMS = [(":\n", "{n}. «{t}»;\n"), (":\n", "• {t}\n"), (": ", "{n}) «{t}», "), (" — ", "«{t}», "), (" ", "«{t}», "), (": ", "№ 1{n} «{t}», "), (": ", "{l}) {s}; ")]
BETWEEN = [". ", ", а ", "; ", ".\n", ". Также "]

def pairs():
    """Two lists, in one sentence or two."""
    def items(form, titles): return form[0] + "".join(form[1].format(n=n + 1, l="абв"[n], t=t, s=t[0].lower() + t[1:]) for n, t in enumerate(titles))
    for (k, a, p), (k2, a2, p2), one, two, between in itertools.product(FIRST, SECOND, FORMS, FORMS, BETWEEN):
        lines = one[0] == ":\n"
        if lines and between in (", а ", "; "): continue
        low = between in (", а ", "; ", ". Также ")
        second = p2 if low else p2[0].upper() + p2[1:]
        text = items(one, TOPICS[:2]).rstrip(" ,;\n") + (".\n" + between.lstrip(". \n") if lines else between)
        text = f"Новости\nЗаседание прошло в городе. {p}{text}{second}{items(two, TOPICS).rstrip(' ,;')}".rstrip("\n") + ("\n" if two[0] == ":\n" else ". ") + "Заседание закончилось.\n"
        yield text.split(". ", 1)[1], text, [(k, a, 2), (k2, a2, 3)], None

NAME_FORMS = [": {0}, {1} и {2}. ", " – {0}; {1}; {2}. ", " ({0}, {1}, а также {2}). ", " {0}, {1} и {2}, сообщил министр. ", ":\n– {0};\n– {1};\n– {2}.\n", ":\n{0}\n{1}\n{2}\n",
              ": 1) {0}; 2) {1}; 3) {2}. ", " – (1) {0} (2) {1} (3) {2}. ", " (1° {0}, 2° {1}, 3° {2}). ", " а) {0}, б) {1}, в) {2}. ", ": первое – {0}, второе – {1}, третье – {2}. ", ": № 4 {0}, № 5 {1}, № 6 {2}. "]

def names():
    """Titles that are names in marks."""
    part = lambda p: [r["words"] for r in rows("names.tsv") if r["part"] == p]
    for phrase, titles, form in itertools.product(part("phrase"), part("titles"), NAME_FORMS):
        count, words = phrase.split(" ", 1)
        items = titles.split("|")
        if items[0][0] != "«" and (form[0] == " " and form[1] not in "–(" or "№" in form): continue
        expected = [i[i.index("«") + 1:-1] for i in items]
        text = words + form.format(*items)
        yield text, f"Итоги дня\n{text}Далее заседание закрыли.\n", ("adopted", None if count == "-" else 3, 3), expected

PAPER_FORMS = [": {0}, {1} и {2}", ": {0}; {1}; {2}", ": {0}, {1}, а также {2}", " ({0}, {1} и {2})", " ({0}; {1}; {2})", " – {0}, {1} и {2}", " – {0}; {1}; {2}"]
PAPER_PHRASES = [("Министерство утвердило три документа", 1), ("Утверждены три документа", 0)]

def papers():
    """Papers of known and unknown kinds, enumerated in a sentence."""
    kinds = [r["words"].split("|") for r in rows("names.tsv") if r["part"] == "paper"]
    for (phrase, case), form, end, first, capital in itertools.product(PAPER_PHRASES, PAPER_FORMS, (". Об этом сообщила пресс-служба.", ", сообщил министр Пётр Громов."), range(len(kinds)), (False, True)):
        items = [kinds[(first + step) % len(kinds)][case] for step in (0, 1, 5)]
        if capital: items = [i[0].upper() + i[1:] for i in items]
        text = phrase + form.format(*items) + end
        yield text, f"Итоги дня\n{text}\n", ("adopted", 3, 3), items

GOES_ON = [("1. ", "2. ", "3. ", "4. ", "5. "), ("а) ", "б) ", "в) ", "г) ", "д) "), ("I. ", "II. ", "III. ", "IV. ", "V. ")]
OTHERS = [("repealed", 2, "Признаны утратившими силу два решения:"), ("adopted", 2, "Кроме того, приняты два постановления:"), ("agenda", 2, "В повестку следующего заседания включены два вопроса:"), ("proposed", 2, "Внесены два законопроекта:"),
          ("vetoed", 2, "На два закона наложено вето:"), ("repealed", None, "Отменены приказы:"), ("instruction", None, "Правительству поручено:")]

def running_on():
    """Labels that go on under a phrase that tells of another list."""
    for labels, (kind, count, phrase), gap, (first, announced) in itertools.product(GOES_ON, OTHERS, ("\n", "\n\n"), (("Совет принял три закона:", 3), ("Утверждены:", None))):
        other = ["проверить мосты", "доложить до 1 мая"] if kind == "instruction" else [f"«{t}»" for t in TOPICS[:2]]
        text = first + "\n" + ";\n".join(l + f"«{t}»" for l, t in zip(labels, TOPICS)) + "." + gap + phrase + "\n" + ";\n".join(l + t for l, t in zip(labels[3:], other))
        yield text, f"Новости\n{text}.\nЗаседание закрыто.\n", [("adopted", announced, 3), (kind, count, 2)], None

OTHER_SHAPES = ["\n1. О почте края;\n2. О воде рек;\n3. О льде озёр.\n", "\n– «О почте»;\n– «О воде»;\n– «О льде».\n", " «О почте», «О воде» и «О льде». ", "\n1. «О почте». Автор – Иван Громов.\n2. «О воде». Автор – Пётр Ветров.\n3. «О льде». Автор – Анна Седова.\n", "\n1) о почте – 20;\n2) о воде – 15;\n3) о льде – 5.\n"]

def others():
    """Lists of other things."""
    for row, shape in itertools.product(rows("others.tsv"), OTHER_SHAPES):
        yield row["phrase"] + shape, f"Новости недели\nСообщает пресс-служба. {row['phrase']}{shape}Подробности позже.\n", [], []

def main():
    cases = [*layouts(), *joints(), *phrases(), *sentences(), *idioms(), *orders(), *own_lines(), *around(), *numbered(), *names(), *papers(), *pairs(), *running_on(), *others()]; wrong = 0
    data = "".join(json.dumps({"id": str(i), "text": c[1]}, ensure_ascii=False) + "\n" for i, c in enumerate(cases))
    out = subprocess.run([sys.argv[1], "extract", "--input-format", "jsonl", "-"], input=data.encode(), stdout=subprocess.PIPE, check=True).stdout.decode()
    for (name, _, expected, titles), line in zip(cases, out.splitlines(), strict=True):
        r = json.loads(line)
        lists = [(l["kind"], l["announced"], l["found"]) for l in r["decision_lists"]]
        found = [d["title"] for d in r["decisions"]]
        expected = expected if isinstance(expected, list) else [expected]
        if lists == expected and titles in (None, found): continue
        wrong += 1
        print(f"{name}: {lists}, not {expected}" + ("" if titles in (None, found) else f"; {found}"))
    print(f"{len(cases)} lists, {wrong} wrong")
    return 1 if wrong else 0

if __name__ == "__main__": sys.exit(main())
