#!/usr/bin/env bats
# Which files are read, and files that hold many documents.
load common

# d/ with a.txt, b.md, .hidden.txt, sub/c.txt, sub/deep/d.txt, a link to a file and one back up.
folder() {
  mkdir -p d/sub/deep other
  for f in d/a.txt d/b.md d/.hidden.txt d/sub/c.txt d/sub/deep/d.txt other/o.txt; do echo "$sentence" >$f; done
  ln -s ../other/o.txt d/link.txt
  ln -s .. d/sub/up
  ln -s ../../other d/sub/linked
}

@test "--include and --exclude choose files of folders" {
  folder
  [[ $(newsx extract --include '*.md' d | ids) == "d/b.md" ]]
  [[ $(newsx extract --include '*.md' --include 'c.*' d | ids) == "d/b.md d/sub/c.txt" ]]
  [[ $(newsx extract --include 'sub/*' d | ids) == "d/sub/c.txt d/sub/deep/d.txt" ]]
  [[ $(newsx extract --exclude deep d | ids) == "d/a.txt d/sub/c.txt" ]]
  [[ $(newsx extract --exclude 'sub/deep' --exclude '[a]*' d | ids) == "d/sub/c.txt" ]]
  [[ $(newsx extract --include '*' d | ids) != *hidden* ]]
  # What is named on the command line is taken whatever the patterns say.
  [[ $(newsx extract --include '*.md' d/a.txt | ids) == "d/a.txt" ]]
  run -1 --separate-stderr newsx extract --include '*.doc' d
  says "newsx: d: no documents in this folder: none of its files is chosen by --include and --exclude" \
       "newsx: passed over 1 file: 1 hidden file; --log-level debug lists them"
}

@test "--follow goes through links, once into each folder" {
  folder
  [[ $(newsx extract d | ids) == "d/a.txt d/sub/c.txt d/sub/deep/d.txt" ]]
  [[ $(newsx extract --follow d | ids) == "d/a.txt d/link.txt d/sub/c.txt d/sub/deep/d.txt d/sub/linked/o.txt" ]]
}

@test "--files-from: names by line and by NUL, from a file and from standard input" {
  folder
  echo "$sentence" >$'two\nlines.txt'
  printf 'd/b.md\r\n\nd/sub' >list
  [[ $(newsx extract --files-from list | ids) == "d/b.md d/sub/c.txt d/sub/deep/d.txt" ]]
  [[ $(newsx extract --files-from - other <list | ids) == "other/o.txt d/b.md d/sub/c.txt d/sub/deep/d.txt" ]]
  find . -maxdepth 1 -name '*lines.txt' -print0 | newsx extract -0 --files-from - | jq -e '.id == "./two\nlines.txt"'
  : >empty
  run -1 --separate-stderr newsx extract --files-from empty
  [[ -z $output ]]
  echo absent.txt >list
  run -1 --separate-stderr newsx extract --files-from list
  says "newsx: absent.txt: no such file"
}

@test "--files-from that cannot be used: exit 2" {
  run -2 --separate-stderr newsx extract --files-from nowhere
  says "newsx: nowhere: no such file or directory"
  run -2 --separate-stderr newsx extract --files-from - -
  says "newsx: standard input cannot be both a document and the list of --files-from"
  run -2 --separate-stderr newsx extract --null a.txt
  says "newsx: --null: only with --files-from"
}

@test "--text-field, --id-field, --title-field, --date-field: keys and dotted paths; the rest is meta" {
  printf '{"n":1,"a":{"body":"%s","lang":"ru"},"head":"Визит","when":"2019-11-28","x":[1]}\n' "$sentence" >in.jsonl
  newsx extract --text-field a.body --id-field n --title-field head --date-field when in.jsonl >out
  jq -e '.id == "1" and .title == "Визит" and .date == "2019-11-28" and .meta == {"a":{"lang":"ru"},"x":[1]}' out
  jq -e '[.entities[].name] | index("Даурен Тасыбеков")' out
  valid document <out
  newsx tokens --text-field a.body --date-field when in.jsonl | valid tokens
  run -1 --separate-stderr newsx extract in.jsonl
  says 'newsx: in.jsonl:1: no key "text"'
  run -2 --separate-stderr newsx extract --text-field '' in.jsonl
  says "newsx: --text-field: a name is needed"
}

@test "JSON: an object over several lines, an array of objects" {
  jq -n --arg t "$sentence" '[{id: "a", text: $t, k: {"z": [1]}}, {id: "b", text: "Минск."}, 5]' >in.json
  run -1 --separate-stderr newsx extract in.json
  [[ $(ids <<<"$output") == "a b null" && $(jq -c .meta <<<"${lines[0]}") == '{"k":{'* ]]
  [[ $(jq .error.line <<<"${lines[2]}") == $(grep -n '^  5$' in.json | cut -d: -f1) ]]
  jq -n --arg t "$sentence" '{id: "one", text: $t}' >records
  [[ $(newsx extract records | ids) == one ]]
  [[ $(newsx extract - <in.json 2>/dev/null | ids) == "a b null" ]]
  [[ $(newsx extract --input-format json --include '*.json' . 2>/dev/null | ids) == "a b null" ]]
  # Not taken from a folder unless it is asked for: results of newsx may lie there too.
  run -1 --separate-stderr newsx extract .
  [[ $stderr == *"no files of a kind that newsx reads from folders"* ]]
}

@test "CSV: quoted cells over lines, semicolons, other columns under meta, errors in their places" {
  printf '\xef\xbb\xbfid;text;автор\r\n1;"%s\r\nОн сказал: ""Да""; уехал.";Иванов\r\n\r\n2;Минск\r\n3;Москва;"а;б"\r\n' "$sentence" >in.csv
  run -1 --separate-stderr newsx extract in.csv
  says "newsx: in.csv:5: a row of 2 cells under a header of 3"
  [[ $(ids <<<"$output") == "1 2 3" ]]
  jq -e '.meta == {"автор": "Иванов"}' <<<"${lines[0]}"
  jq -e '.meta == {"автор": "а;б"}' <<<"${lines[2]}"
  for line in "${lines[@]}"; do
    if jq -e .error <<<"$line" >/dev/null; then valid error <<<"$line"; else valid document <<<"$line"; fi
  done
  iconv -f UTF-8 -t windows-1251 <(tail -c +4 in.csv) >in1251.csv
  run -1 --separate-stderr newsx extract in1251.csv
  jq -c 'select(.error | not) | .entities, .meta' <<<"$output" >a
  jq -e '.source.encoding == "windows-1251"' <<<"${lines[0]}"
  run -1 --separate-stderr newsx extract in.csv
  jq -c 'select(.error | not) | .entities, .meta' <<<"$output" | cmp - a
}

@test "CSV: what Python writes is read, and newsx's own CSV" {
  python3 - >in.csv <<'END'
import csv, sys
w = csv.writer(sys.stdout)
w.writerow(["day", "body", "n"])
w.writerow(["28.11.2019", "Москва,\n\"Минск\"\t", "x"])
w.writerow(["2020-03-04", "", ""])
END
  newsx extract --text-field body --id-field n --date-field day in.csv >out
  jq -se '[.[] | [.id, .date, .counts.words]] == [["x", "2019-11-28", 2], ["in.csv:4", "2020-03-04", 0]]' out
  newsx quotes --format csv "$SAMPLES/court.txt" >q.csv
  [[ $(newsx tokens q.csv | wc -l) == $(newsx quotes "$SAMPLES/court.txt" | jq '.quotations | length') ]]
  newsx quotes --format tsv "$SAMPLES/court.txt" >q.tsv
  cmp <(newsx tokens q.csv | jq -c .tokens) <(newsx tokens q.tsv | jq -c .tokens)
}

@test "CSV without the column, without a header, too long a row" {
  echo 'id,words' >a.csv
  : >b.csv
  { echo 'id,text'; printf '1,"'; head -c 2000000 /dev/zero | tr '\0' x; printf '\n"\n2,Минск\n'; } >c.csv
  run -1 --separate-stderr newsx extract --max-bytes 1M a.csv b.csv c.csv
  says 'newsx: a.csv: no column "text"; there are: id, words' "newsx: c.csv:2: larger than 1048576 bytes"
  [[ $(jq -r '.id // .error.code' <<<"$output" | paste -sd' ') == "too-large 2" ]]
}

@test "many records: memory does not grow with the file" {
  [[ -z ${NEWSX_SANITIZE:-} ]] || skip "sanitizers want more address space than the bound"
  python3 - <<'END'
import csv, json
rows = [{"id": str(i), "text": "Москва и Минск. " * 60} for i in range(20000)]
json.dump(rows, open("in.json", "w"), ensure_ascii=False)
w = csv.DictWriter(open("in.csv", "w", newline=""), ["id", "text"])
w.writeheader()
w.writerows(rows)
END
  for file in in.json in.csv; do
    run -0 bash -c "ulimit -v 400000; '$NEWSX' tokens --count -j2 $file | wc -l"
    [[ $output == 20000 ]]
  done
}

@test "with one job a long record is done before the next is read" {
  [[ -z ${NEWSX_SANITIZE:-} ]] || skip "sanitizers keep what is freed"
  python3 - "$NEWSX" <<'END'
import json, os, sys
SIZE = 24_000_000  # bytes of a record
def peak(records):  # bytes of memory
    with open("in.jsonl", "w") as out:
        for i in range(records):
            out.write(json.dumps({"id": str(i), "text": "0 " * (SIZE // 2)}) + "\n")
    words = [sys.argv[1], "text", "-j1", "-o", "out.txt", "in.jsonl"]
    _, status, usage = os.wait4(os.posix_spawn(words[0], words, os.environ), 0)
    assert status == 0
    return 1024 * usage.ru_maxrss
two, four = peak(2), peak(4)
assert four < two + SIZE // 2, (two, four)
END
}
