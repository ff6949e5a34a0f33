#!/usr/bin/env bats
# newsx timeline: what is mentioned when.

load common

setup() {
  cd "$BATS_TEST_TMPDIR" || return
  mkdir a
  for day in 01 02 03 05 06 07 08 09; do echo 'Даурен Тасыбеков прибыл в Минск. Дорога открыта.' >a/2024-05-$day.txt; done
  for i in 1 2 3 4 5; do echo 'Ольга Ракитина сообщила, что Ракитина едет.' >"a/2024-05-07 $i.txt"; done
  echo 'Минск ждёт.' >a/undated.txt
}

@test "a row a period without gaps; what has no date is counted apart and said" {
  run -0 --separate-stderr newsx timeline a --format csv
  [[ $stderr == "newsx: 1 document of unknown date" ]]
  [[ ${lines[0]} == "period,documents,words,mentions,quotations,decisions"* && ${#lines[@]} == 11 ]]
  [[ ${lines[4]} == "2024-05-04,0,0,0,0,0"* && ${lines[7]} == "2024-05-07,6,"*",5,0"* && ${lines[10]} == "unknown,1,"* ]]
  newsx timeline a --period month --format jsonl 2>/dev/null | jq -es 'map(.period) == ["2024-05", "unknown"] and .[0].documents == 13'
  newsx timeline a --period week --format jsonl 2>/dev/null | jq -es 'map(.period) == ["2024-W18", "2024-W19", "unknown"]'
  run -2 newsx timeline a --period year
}

@test "--by: a course and its bursts; the same for any -j and for earlier results" {
  newsx timeline --by person a --format csv 2>/dev/null >rows.csv
  grep -q '^Ольга Ракитина,2024-05-07,10,burst' rows.csv
  grep -q '^Даурен Тасыбеков,2024-05-01,1,' rows.csv
  newsx timeline --by person -j 3 a --format csv 2>/dev/null | diff - rows.csv
  newsx extract a >r.jsonl
  newsx timeline --by person r.jsonl --format csv 2>/dev/null | diff - rows.csv
  newsx timeline --by person --top 1 a --format table 2>/dev/null >table
  grep -qE '^Ольга Ракитина +10 +2024-05-07 +2024-05-07 +█ +2024-05-07$' table
}

@test "the date told beside a text comes before that of the file" {
  echo 'Минск ждёт.' >2020-01-01.txt
  newsx timeline --date 2021-02-03 2020-01-01.txt --format jsonl | jq -e '.period == "2021-02-03"'
  echo '{"id": "x", "text": "Минск ждёт.", "date": "2022-03-04"}' | newsx timeline --input-format jsonl --date-field date --format jsonl - | jq -e '.period == "2022-03-04"'
}
