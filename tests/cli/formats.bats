#!/usr/bin/env bats
# Formats of other programs, read back by readers that others wrote, and what is chosen to be printed.
load common

# A text with what a format could stumble over: markup, quoting, an emoji before names, a mention over two lines.
hard() {
  printf '😀 <b>Президент Казахстана\nДаурен Тасыбеков</b> & "Москва" \\ | прибыл в Минск из Министерства иностранных\nдел.\n\n«Да = нет», — сказал премьер-министр Армении Гагик Овсепян.\n'
}

@test "--fields: keys of the JSON" {
  newsx extract --fields title,entities "$SAMPLES" >out
  valid selection <out
  [[ $(jq -c 'keys' out | sort -u) == '["entities","id","schema","title"]' ]]
  newsx quotes --fields quotations "$SAMPLES/court.txt" | jq -e 'keys == ["id", "quotations", "schema"]'
  run -2 --separate-stderr newsx extract --fields title,people x.txt
  [[ $stderr == 'newsx: --fields: no "people" in the JSON; there are: schema id '* && ${#stderr_lines[@]} == 1 ]]
}

@test "--fields: columns in their order" {
  newsx quotes --fields speaker,kind -f csv "$SAMPLES/court.txt" >out.csv
  [[ $(head -n 1 out.csv) == "speaker,kind" ]]
  newsx quotes "$SAMPLES/court.txt" | jq -r '.quotations[] | [.speaker.name, .kind] | join(",")' | diff - <(tail -n +2 out.csv)
  [[ $(COLUMNS=80 newsx entities --fields iso2,name -f table "$SAMPLES/court.txt" | head -n 1) == "iso2  name" ]]
  run -2 --separate-stderr newsx quotes --fields speaker,text,words -f csv x.txt
  says 'newsx: --fields: no column "words"; there are: document id kind speaker cue text status speaker_entity speaker_words via to about sentence start end cue_text date date_source title source url article_id'
}

@test "--types and --no-mentions in JSON" {
  newsx extract --types country,place --no-mentions "$SAMPLES" >out
  valid document <out
  [[ $(jq -r '.entities[].type' out | sort -u | paste -sd' ') == "country place" ]]
  jq -se '[.[].entities[].mentions[]] == [] and [.[].documents[].mentions[]] == []' out
  newsx entities --types person "$SAMPLES" | jq -se '[.[].entities[].type] | unique == ["person"]'
}

@test "--compact undoes --pretty" {
  [[ $(newsx extract --pretty "$SAMPLES/flash.txt" | wc -l) -gt 100 ]]
  [[ $(newsx extract --pretty --compact "$SAMPLES/flash.txt" | wc -l) == 1 ]]
}

@test "extract -f csv and tsv: a row a mention, as in the JSON" {
  hard >hard.txt
  newsx extract -f csv hard.txt "$SAMPLES" >m.csv
  newsx extract -f tsv hard.txt "$SAMPLES" >m.tsv
  newsx extract hard.txt "$SAMPLES" >m.jsonl
  python3 - <<'END'
import csv, json
rows = list(csv.DictReader(open("m.csv", encoding="utf-8", newline="")))
expected = []
for line in open("m.jsonl", encoding="utf-8"):
    d = json.loads(line)
    expected += sorted(((d["id"], m["start"], -m["end"], e["id"], e["name"], m["text"], m["kind"])
                       for e in d["entities"] for m in e["mentions"]), key=lambda m: (m[0], m[1], m[2]))
found = [(r["document"], int(r["start"]), -int(r["end"]), r["entity"], r["name"], r["text"], r["kind"]) for r in rows]
assert sorted(found) == sorted(expected)
assert [f[:3] for f in found] == [e[:3] for e in expected]
assert any("\n" in r["text"] for r in rows), "the hard text has a mention over two lines"
lines = open("m.tsv", encoding="utf-8").read().split("\n")[1:-1]
unescape = lambda s: s.replace("\\\\", "\0").replace("\\n", "\n").replace("\\t", "\t").replace("\\r", "\r").replace("\0", "\\")
assert [list(map(unescape, l.split("\t"))) for l in lines] == [list(r.values()) for r in rows]
END
}

@test "--csv-safe: no cell begins a formula" {
  printf '{"id":"=1+1","text":"Минск."}\n{"id":"-x","text":"Минск."}\n{"id":"@a","text":"Минск."}\n{"id":"plain","text":"Минск."}\n' >in.jsonl
  [[ $(newsx extract -f csv --csv-safe in.jsonl | tail -n +2 | cut -d, -f1 | paste -sd' ') == "'=1+1 '-x '@a plain" ]]
  [[ $(newsx extract -f tsv --csv-safe in.jsonl | sed -n 2p | cut -f1) == "'=1+1" ]]
  [[ $(newsx extract -f csv in.jsonl | sed -n 2p | cut -d, -f1) == "=1+1" ]]
  run -2 --separate-stderr newsx extract --csv-safe in.jsonl
  says "newsx: --csv-safe: only with --format csv or tsv"
}

@test "--template: a line a mention, a quotation, a decision" {
  [[ $(newsx extract --template '{{{type}}}\t{text}\\' - <<<"Он в Минске.") == $'{place}\tМинске\\' ]]
  newsx quotes --template '{speaker}: {text}' "$SAMPLES/court.txt" >out
  newsx quotes "$SAMPLES/court.txt" | jq -r '.quotations[] | "\(.speaker.name // ""): \(.text)"' | diff - out
  [[ $(newsx decisions --template '{number}' "$SAMPLES/diplomacy.txt" | paste -sd' ') == "I II III" ]]
  # A cell with a line break stays on its line.
  hard >hard.txt
  [[ $(newsx extract --template '{text}' hard.txt | wc -l) == $(newsx extract hard.txt | jq '[.entities[].mentions[]] | length') ]]
  run -2 --separate-stderr newsx quotes --template '{who}' x.txt
  [[ $stderr == 'newsx: --template: no column "who"; there are: document '* ]]
  run -2 --separate-stderr newsx quotes --template '{speaker' x.txt
  says "newsx: --template: a { without its }; {{ is a brace"
  run -2 --separate-stderr newsx quotes --template x -f csv x.txt
  says "newsx: --template is a format of its own: not with --format csv"
}

@test "brat: texts are the slices that the offsets say, relations and notes refer to what is there" {
  hard >hard.txt
  newsx extract -f brat -o b hard.txt hard.txt "$SAMPLES"
  [[ -e b/hard.txt && -e b/hard-2.ann && -e b/annotation.conf ]]
  cmp hard.txt b/hard.txt
  newsx extract -f brat -o b hard.txt   # a folder that is there is written into
  python3 - <<'END'
import pathlib, re
conf = pathlib.Path("b/annotation.conf").read_text()
types = set(re.search(r"\[entities\]\n(.*?)\n\n", conf, re.S)[1].split("\n"))
checked = relations = split = 0
for path in sorted(pathlib.Path("b").glob("*.ann")):
    text = path.with_suffix(".txt").open(encoding="utf-8", newline="").read()
    known = set()
    for line in path.read_text(encoding="utf-8").splitlines():
        fields = line.split("\t")
        if line[0] == "T":
            name, spans = fields[1].split(" ", 1)
            assert name in types, name
            parts = [text[int(a):int(b)] for a, b in (s.split(" ") for s in spans.split(";"))]
            assert " ".join(parts).replace("\t", " ") == fields[2], (path, line)
            assert all("\n" not in p for p in parts)
            split += len(parts) > 1
            known.add(fields[0])
            checked += 1
        else:
            refs = re.findall(r"\bT\d+", line)
            assert refs and set(refs) <= known, line
            relations += line[0] == "R"
assert checked > 500 and relations > 10 and split > 0, (checked, relations, split)
END
  run -2 --separate-stderr newsx extract -f brat hard.txt
  says "newsx: --format brat writes a folder; name it with -o"
  run -2 --separate-stderr newsx extract -f brat -o hard.txt hard.txt
  says "newsx: hard.txt: file exists"
}

@test "CoNLL-U of extract: the brackets of Entity are balanced and make the mentions" {
  newsx extract -f conllu "$SAMPLES" >out.conllu
  newsx tokens -f conllu "$SAMPLES" | cut -f 1-9 | diff - <(grep -v '^# global.Entity' out.conllu | cut -f 1-9)
  newsx extract "$SAMPLES" | jq -r '.entities[] | .id as $id | .mentions[] | $id' | sort | uniq -c >expected
  python3 - >found <<'END'
import re
open_marks = []
for line in open("out.conllu", encoding="utf-8"):
    if line.startswith("# newdoc"):
        assert not open_marks
    columns = line.rstrip("\n").split("\t")
    if len(columns) != 10:
        continue
    misc = dict(f.split("=", 1) for f in columns[9].split("|") if f != "_")
    for opening, single, closing in re.findall(r"\((\w+)-\w+(\)?)|(\w+)\)", misc.get("Entity", "")):
        if opening:
            print(opening)
            if not single:
                open_marks.append(opening)
        else:
            open_marks.remove(closing)
assert not open_marks
END
  sort found | uniq -c | diff expected -
}

@test "WebAnno TSV: tokens and spans as the format says" {
  hard >hard.txt
  newsx extract -f webanno -o hard.tsv hard.txt
  newsx extract --offsets utf16 hard.txt >hard.json
  newsx tokens --offsets utf16 hard.txt >tokens.json
  python3 - <<'END'
import json, re
result, tokens = json.load(open("hard.json")), json.load(open("tokens.json"))["tokens"]
blocks = open("hard.tsv", encoding="utf-8").read().split("\n\n")
assert blocks[0] == "#FORMAT=WebAnno TSV 3.3\n#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|identifier|value", blocks[0]
rows, spans = [], {}
for number, block in enumerate(b.strip("\n") for b in blocks[1:]):
    lines = block.split("\n")
    assert lines[0].startswith("#Text=")
    for n, line in enumerate(lines[1:], 1):
        at, where, text, names, types, end = line.split("\t")
        assert at == f"{number + 1}-{n}" and end == ""
        rows.append((*map(int, where.split("-")), text))
        if types == "_":
            continue
        for k, value in enumerate(types.split("|")):
            numbered = re.fullmatch(r"(\w+)\[(\d+)\]", value)
            key = ("n", numbered[2]) if numbered else (at, k)
            spans.setdefault(key, []).append((rows[-1][0], rows[-1][1], numbered[1] if numbered else value))
unescape = lambda s: s.replace("\\\\", "\\")
assert [(t["start"], t["end"], t["text"]) for t in tokens] == [(a, b, unescape(t)) for a, b, t in rows]
found = sorted((s[0][0], s[-1][1], s[0][2]) for s in spans.values())
assert found == sorted((m["start"], m["end"], e["type"]) for e in result["entities"] for m in e["mentions"]), found
END
  run -2 --separate-stderr newsx extract -f webanno "$SAMPLES"
  says "newsx: --format webanno is a file a document; name a folder with -o"
  printf '{"id":"a","text":"Минск."}\n{"id":"b","text":"Минск."}\n' >two.jsonl
  run -2 --separate-stderr newsx extract -f webanno -o two.tsv two.jsonl
  says "newsx: --format webanno: more than one document; name a folder with -o two.tsv/"
  [[ ! -e two.tsv ]]
}

@test "WebAnno TSV of several documents: a file each, whose names are safe and differ" {
  mkdir in && echo "Он в Минске." >in/a.txt && echo "Он в Москве." >in/A.txt
  printf '{"id":"https://example.org/?n=1","text":"Минск."}\n{"id":"../b","text":"Минск."}\n{"id":"b","text":"Минск."}\n{"id":"b","text":"Москва."}\n' >c.jsonl
  newsx extract -f webanno -o out in c.jsonl
  [[ $(ls out | paste -sd' ') == "_._b.tsv b-2.tsv b.tsv https___example.org__n=1.tsv in_A.tsv in_a-2.tsv" ]] || { ls out; false; }
  newsx extract -f webanno -o one.tsv in/a.txt
  cmp one.tsv out/in_a-2.tsv
  newsx extract -f webanno -o out/ in/a.txt && cmp one.tsv out/in_a.tsv
  no_leftovers
}

@test "a folder of annotations: file names that any system takes" {
  echo "Он в Минске." | tee A.txt a.txt "b..txt" "c .txt"
  newsx extract -f brat -o out A.txt a.txt b..txt "c .txt"
  [[ $(cd out && ls *.txt | paste -sd'|') == "A.txt|a-2.txt|b_.txt|c_.txt" ]]
}

@test "a folder of annotations: what is replaced there is said" {
  echo "Он в Минске." >a.txt
  run -0 --separate-stderr newsx extract -f brat -o out a.txt
  run -0 --separate-stderr newsx extract -f brat -o out a.txt
  says ""
  echo "# mine" >>out/a.ann
  run -0 --separate-stderr newsx extract -f brat -o out a.txt
  says "newsx: out: replaced 1 file that had other content: a.ann"
}

@test "doccano: labels are mentions and do not overlap" {
  hard >hard.txt
  newsx extract -f doccano hard.txt "$SAMPLES" >out
  valid doccano <out
  newsx extract hard.txt "$SAMPLES" >json
  python3 - <<'END'
import json
for line, result in zip(open("out", encoding="utf-8"), open("json", encoding="utf-8"), strict=True):
    d, r = json.loads(line), json.loads(result)
    assert d["id"] == r["id"]
    mentions = {(m["start"], m["end"], e["type"]): m["text"] for e in r["entities"] for m in e["mentions"]}
    end = 0
    for label in d["label"]:
        assert d["text"][label[0]:label[1]] == mentions[tuple(label)] and label[0] >= end
        end = label[1]
END
}

@test "GEXF and GraphML: NetworkX opens them; weights, types, ISO codes; the same for any number of jobs" {
  python_with networkx
  hard >hard.txt
  printf '{"id":"a","text":"Россия и Беларусь. Россия и Беларусь!"}\n{"id":"b","text":"Беларусь. Россия и <Минск> & «Минск»."}\n' >in.jsonl
  for format in gexf graphml; do
    newsx extract -f $format -j1 in.jsonl hard.txt "$SAMPLES" >$format.1
    newsx extract -f $format -j7 in.jsonl hard.txt "$SAMPLES" | cmp - $format.1
    newsx extract -f $format in.jsonl >small.$format
  done
  "$PYTHON" - <<'END'
import networkx as nx
a, b = nx.read_gexf("gexf.1"), nx.read_graphml("graphml.1")
assert len(a) == len(b) > 100 and a.size() == b.size() > 100
for g in nx.read_gexf("small.gexf"), nx.read_graphml("small.graphml"):
    nodes = {d["label"]: (n, d) for n, d in g.nodes(data=True)}
    assert nodes["Россия"][1] | {"label": 0} == {"label": 0, "type": "country", "iso2": "RU", "iso3": "RUS", "mentions": 3, "documents": 2}
    assert g.edges[nodes["Россия"][0], nodes["Беларусь"][0]]["weight"] == 2
    assert g.edges[nodes["Россия"][0], nodes["Минск"][0]]["weight"] == 1
    assert g.size() == 2
END
}

@test "markdown: a report a document, a table of rows" {
  hard >hard.txt
  newsx extract -f markdown hard.txt "$SAMPLES/diplomacy.txt" >out.md
  [[ $(grep -c '^# ' out.md) == 2 && $(grep -c '^## Decisions' out.md) == 1 ]]
  run ! grep -q '<b>' out.md
  grep -qF '| country | Казахстан | 1 | KZ |' out.md
  newsx quotes -f markdown --fields speaker,text hard.txt | head -n 2 | diff - <(printf '| speaker | text |\n| --- | --- |\n')
}

@test "HTML: the text is whole, markup in it is text, no script" {
  hard >hard.txt
  newsx extract -f html hard.txt "$SAMPLES/court.txt" >out.html
  grep -q "default-src 'none'" out.html
  run ! grep -qiE '<script|<b>|javascript:' out.html
  python3 - <<'END'
from html.parser import HTMLParser
class Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.inside, self.depth, self.texts, self.marks = False, 0, [], 0
    def handle_starttag(self, tag, attributes):
        if tag == "div":
            self.inside = True
            self.texts.append("")
        self.depth += tag == "mark"
        self.marks += tag == "mark"
    def handle_endtag(self, tag):
        self.depth -= tag == "mark"
        if tag == "div":
            assert self.depth == 0
            self.inside = False
    def handle_data(self, data):
        if self.inside:
            self.texts[-1] += data
r = Reader()
r.feed(open("out.html", encoding="utf-8").read())
assert r.texts[0] == open("hard.txt", encoding="utf-8").read(), r.texts[0]
assert len(r.texts) == 2 and r.marks > 20
END
}

@test "formats that make no sense are refused with what there is" {
  run -2 --separate-stderr newsx quotes -f conllu x.txt
  says "newsx: quotes: no format 'conllu'; there are: table json jsonl csv tsv xlsx markdown"
  run -2 --separate-stderr newsx stats -f html x.txt
  says "newsx: stats: no format 'html'; there are: table json jsonl csv tsv xlsx markdown"
  run -2 --separate-stderr newsx extract -f xls x.txt
  [[ $stderr == "newsx: --format: 'xls' is not one of table, json, jsonl, csv, "* ]]
}
