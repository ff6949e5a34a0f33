#!/usr/bin/env python3
"""Lists that differ in everything at once: list_mix.py NEWSX [SEED] [COUNT]

Each text mixes a headline, a phrase of lists/phrases.tsv, a marker of lists/markers.tsv, marks or class words, titles, comments, stops, blank lines and what
stands around the list, by chance but the same for a seed. Where list_grid.py varies one thing at a time, this finds what two of them do to each other.
Exit status 1 when a list or a title is not found as it stands there.
"""
import json, pathlib, random, subprocess, sys

HERE = pathlib.Path(__file__).parent / "lists"
HEADLINES = ["Итоги заседания Совета", "Парламент завершил сессию", "МИНСК, 12 мая – Агентство. Новости", "Президент провёл встречу", "Горсовет собрался на сессию", "Новости области: главное за неделю", "12 мая 2024 года", "Большой день в Озёрске"]
BEFORE = ["Министры собрались в Минске. ", "Заседание прошло в среду, 14 мая. ", "В зале было 27 депутатов из 31. ", "Вёл заседание спикер Пётр Громов. ", "«Мы готовы к работе», – сказал Громов. ", "Новый зал открыли в прошлом году, ремонт длился восемь месяцев. ", ""]
BEHIND = ["Следующее заседание пройдёт в июне.", "«Документы важны», – подчеркнул спикер Пётр Громов.", "Председательствовал Пётр Громов.", "Об этом рассказал министр Иван Ветров.", "Документы направят президенту.", "Фото: пресс-служба"]
TOPICS = ["О почтовой связи", "Об охране рек", "О бюджете области на 2025 год", "О внесении изменений в Закон «О недрах»", "О ратификации Соглашения о торговле", "Об утверждении программы «Чистая вода»", "О Регламенте палаты", "О мерах по защите детей (второе чтение)", "О порядке выпаса скота, содержания собак и кошек",
          "Об отставке мэра г. Озёрска", "О присвоении имени А. С. Громова школе № 5", "О признании утратившими силу отдельных постановлений", "О дате и месте следующего заседания", "О плане работы на II полугодие 2025 года", "О внесении изменений в статьи 6.1 и 7 Закона о связи", "Об итогах проверки и о мерах по ней", "О создании ГБУ «Центр „Семья“»"]
PAPERS = ["Положение о премиях", "План работы на 2025 год", "Соглашение о торговле лесом", "Кодекс этики служащих", "Программа развития портов до 2030 года", "Порядок учёта домов", "Протокол об обмене студентами", "Концепция охраны рек"]
MARKS = [("«", "»"), ("", ""), ('"', '"'), ("„", "“"), ("“", "”")]
CLASSES = ["Закон ", "Федеральный закон ", "Закон Озёрской области ", "Решение № {n} ", "Постановление от 5 мая 2024 года № {n} ", "Указ Президента от 5 мая 2024 г. № {n} "]
COMMENTS = ["", "", "", " (докладчик – Иван Громов)", " – единогласно", " (за – 30, против – 2)", " (скачать)"]
LINES = ["", "", "", "", "\nПринято единогласно.", "\nДокладчик: Иван Громов."]
STOPS = [";", ".", ",", ""]

def rows(name):
    lines = [l for l in (HERE / name).read_text(encoding="utf-8").split("\n") if l and not l.startswith("#")]
    head = lines[0].split("\t")
    return [dict(zip(head, line.split("\t"), strict=True)) for line in lines[1:]]

def mixed(chance, phrases, markers):
    """(text, expected list, expected titles)"""
    p, m = chance.choice(phrases), chance.choice(markers)
    labels = [m[k].replace("_", " ").replace("\\t", "\t") for k in ("first", "second", "third")]
    dashes = labels[0] == labels[1]
    adopted = p["kind"] not in ("agenda", "proposed")
    bare_papers = adopted and chance.random() < 0.2 and m["lower"] == "yes" and not labels[0].endswith("\t")
    opening, closing = chance.choice(MARKS)
    classes = "" if bare_papers or not adopted or not opening or m["lower"] == "no" or chance.random() < 0.6 else chance.choice(CLASSES)
    if classes: opening, closing = "«", "»"
    titles = chance.sample([t for t in (PAPERS if bare_papers else TOPICS) if opening != '"' or "«" not in t], 3)
    stop = chance.choice(STOPS)
    inside = p["phrase"].endswith(":") and m["inside"] == "yes" and stop in (";", ",") and opening == "«" and not classes and chance.random() < 0.3
    comment = "" if inside or not opening else chance.choice(COMMENTS)
    line = "" if inside or dashes or stop not in (".", "") else chance.choice(LINES)
    gap = " " if inside else "\n\n" if not line and chance.random() < 0.15 else "\n"
    items = [label + classes.format(n=40 + i) + opening + title + closing + comment + (stop if i < 2 else "." if stop else "") + line for i, (label, title) in enumerate(zip(labels, titles))]
    before = "" if p["headline"] else chance.choice(BEFORE)
    text = (p["headline"] or chance.choice(HEADLINES)) + "\n" + before + p["phrase"] + (" " if inside else chance.choice(["\n", "\n", "\n\n"])) + gap.join(items) + (" " if inside else "\n") + (p["behind"] or chance.choice(BEHIND))
    return text, (p["kind"], None if p["announced"] == "-" else int(p["announced"]), 3), titles

def main():
    chance = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    phrases = [p for p in rows("phrases.tsv") if p["kind"] != "instruction"]
    cases = [mixed(chance, phrases, rows("markers.tsv")) for _ in range(int(sys.argv[3]) if len(sys.argv) > 3 else 12000)]
    data = "".join(json.dumps({"id": str(i), "text": c[0]}, ensure_ascii=False) + "\n" for i, c in enumerate(cases))
    out = subprocess.run([sys.argv[1], "extract", "--input-format", "jsonl", "-"], input=data.encode(), stdout=subprocess.PIPE, check=True).stdout.decode()
    wrong = 0
    for (text, expected, titles), line in zip(cases, out.splitlines(), strict=True):
        r = json.loads(line)
        lists, found = [(l["kind"], l["announced"], l["found"]) for l in r["decision_lists"]], [d["title"] for d in r["decisions"]]
        if lists == [expected] and found == titles: continue
        wrong += 1
        print(f"{text!r}: {lists}, not {expected}; {[t for t in found if t not in titles]}")
    print(f"{len(cases)} lists, {wrong} wrong")
    return 1 if wrong else 0

if __name__ == "__main__": sys.exit(main())
