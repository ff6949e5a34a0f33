#!/usr/bin/env bats
# Rows as an Excel workbook, read back by a plain reader of XML, by openpyxl and LibreOffice where they are, and by newsx.
load common

setup() {
  cd "$BATS_TEST_TMPDIR" || exit
  printf '{"id":"=1+1","title":"=HYPERLINK(1) & <b> _x0041_ \\u0007","date":"2025-03-04","source":"+Город","url":"@x","text":"Анна Озерова прибыла в Минск."}\n{"id":"-2","text":"Минск: «Мы готовы», — сказала Анна Озерова 31 мая."}\n' >in.jsonl
  cat >read.py <<'END'
# Cells of a workbook's sheets, a list a row; days as days, numbers as numbers. Asserts what Excel wants of the file.
import datetime, re, sys, zipfile
import xml.etree.ElementTree as ET
M = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
def read(path):
    z = zipfile.ZipFile(path)
    assert z.testzip() is None
    parts = {n: ET.fromstring(z.read(n)) for n in z.namelist()}
    overrides = {e.get("PartName") for e in parts["[Content_Types].xml"] if e.tag.endswith("Override")}
    assert all(n.lstrip("/") in parts for n in overrides)
    targets = {e.get("Id"): e.get("Target") for e in parts["xl/_rels/workbook.xml.rels"]}
    assert all("xl/" + t in parts for t in targets.values())
    styles = [(x.get("numFmtId"), x.get("quotePrefix")) for x in parts["xl/styles.xml"].find(M + "cellXfs")]
    for sheet in parts["xl/workbook.xml"].iter(M + "sheet"):
        rel = next(v for k, v in sheet.attrib.items() if k.endswith("}id"))
        root = parts["xl/" + targets[rel]]
        assert root.find(f".//{M}pane").get("state") == "frozen"
        rows = []
        for n, row in enumerate(root.iter(M + "row"), 1):
            assert row.get("r") == str(n)
            cells = {}
            for c in row:
                assert c.find(M + "f") is None, "no formula"
                letters = re.fullmatch(r"([A-Z]+)%d" % n, c.get("r"))[1]
                style = styles[int(c.get("s", 0))]
                if c.get("t") == "inlineStr":
                    value = c.find(f"{M}is/{M}t").text or ""
                    assert (value[:1] in "=+-@") == (style[1] == "1"), value
                    value = re.sub("_x([0-9A-F]{4})_", lambda m: chr(int(m[1], 16)), value)
                else:
                    number = float(c.find(M + "v").text)
                    value = str(datetime.date(1899, 12, 30) + datetime.timedelta(number)) if style[0] == "164" else number
                cells[letters] = value
            rows.append(cells)
        header = list(rows[0])
        assert root.find(M + "autoFilter").get("ref") == f"A1:{header[-1]}{len(rows)}"
        yield sheet.get("name"), [[r.get(h) for h in header] for r in rows]
END
}

@test "--format xlsx: the rows of CSV, with numbers and days as such" {
  for command in extract entities quotes decisions "decisions --ledger" "concordance минск" people stats "stats --by person" \
                 "timeline --by person" ngrams "collocations минск" "network --edges" "dedupe --threshold 0.1"; do
    newsx $command -f csv in.jsonl "$SAMPLES/summit.txt" >rows.csv
    newsx $command -f xlsx -o rows.xlsx in.jsonl "$SAMPLES/summit.txt"
    python3 - "$command" <<'END'
import csv, sys
from read import read
rows = list(csv.reader(open("rows.csv", encoding="utf-8", newline="")))
(name, cells), = read("rows.xlsx")
assert name == "newsx" and cells[0] == rows[0], cells[0]
assert len(cells) == len(rows)
for told, cell in zip(rows[1:], cells[1:]):
    for column, a, b in zip(rows[0], told, cell):
        a = a.replace("\7", "\ufffd")
        assert (a == (b or "")) if not isinstance(b, float) else float(a) == b, (sys.argv[1], column, a, b)
        assert column not in ("mentions", "count", "documents", "start") or isinstance(b, float), column
END
  done
}

@test "the same input, the same bytes; a pipe and a file; what is not for a terminal" {
  newsx entities -f xlsx -o a.xlsx in.jsonl
  newsx entities -f xlsx -j 1 in.jsonl | cmp a.xlsx -
  TZ=Asia/Tokyo newsx entities -f xlsx in.jsonl | cmp a.xlsx -
  run -2 script -qec "'$NEWSX' entities -f xlsx in.jsonl" /dev/null
  [[ $output == *"newsx: --format xlsx is not for a terminal; name a file with -o"* ]]
  run -2 --separate-stderr newsx entities -f xlsx -o /dev/full in.jsonl
  says "newsx: /dev/full: no space left on device"
  run -2 --separate-stderr newsx extract -f xlsx --resume -o a.xlsx in.jsonl
  says "newsx: --resume: not with --format xlsx"
}

@test "newsx reads its workbook back: text, days, codes of characters" {
  newsx entities --types person --fields title,date,name -f xlsx -o a.xlsx in.jsonl
  newsx extract --text-field name --title-field title --date-field date a.xlsx | jq -es 'map([.title, .date, .entities[0].name]) == [["=HYPERLINK(1) & <b> _x0041_ �", "2025-03-04", "Анна Озерова"], [null, null, "Анна Озерова"]]'
}

@test "a cell that no spreadsheet takes is refused, and no file is left" {
  python3 -c "print('Анна Озерова сказала: «' + 'мы открыли новый мост, ' * 2000 + 'вот».')" >long.txt
  newsx quotes -f csv long.txt | awk 'length > 32767' | grep -q . || skip "no such quotation is found"
  run -2 --separate-stderr newsx quotes -f xlsx -o a.xlsx long.txt
  says 'newsx: row 2: "text" has more than 32767 characters, the most of a spreadsheet; use --format csv'
  [[ ! -e a.xlsx ]]
  no_leftovers
}

@test "openpyxl and LibreOffice read it" {
  newsx entities -f xlsx -o a.xlsx in.jsonl
  newsx entities -f csv in.jsonl >a.csv
  /usr/bin/python3 -c 'import openpyxl' 2>/dev/null || command -v soffice || skip "neither is there"
  if /usr/bin/python3 -c 'import openpyxl' 2>/dev/null; then
    /usr/bin/python3 - <<'END'
import datetime, openpyxl
sheet = openpyxl.load_workbook("a.xlsx").active
assert sheet.freeze_panes == "A2" and sheet.auto_filter.ref == "A1:T5", sheet.auto_filter.ref
row = {h.value: c for h, c in zip(sheet[1], sheet[2])}
assert row["date"].value == datetime.datetime(2025, 3, 4) and row["mentions"].value == 1
assert row["document"].data_type == "s" and row["document"].value == "=1+1"
END
  fi
  if command -v soffice; then
    mv a.csv told.csv
    timeout 100 soffice -env:UserInstallation="file://$PWD/profile" --headless --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76' a.xlsx
    sed 's/\x07/\xef\xbf\xbd/' told.csv | diff - a.csv
  fi
}
