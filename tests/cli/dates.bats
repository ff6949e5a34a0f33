#!/usr/bin/env bats
# The article's day: what tells it, in which forms, and where it comes out.

load common

# "2019-11-28 field" of each document.
days() { newsx extract "$@" | jq -r '"\(.date) \(.date_source)"'; }

past='Декларация независимости

Она была подписана 4 июля 1776 года в Филадельфии. Вчера об этом говорили снова.'

@test "a date in the text is not the article's day: not in JSON, timeline, statistics, the ledger, the report" {
  echo "$past" >a.txt
  [[ $(days a.txt) == 'null null' ]]
  newsx extract a.txt | jq -e '[.dates[] | [.text, .value]] == [["4 июля 1776 года", "1776-07-04"], ["Вчера", null]]'
  run -0 --separate-stderr newsx timeline -f csv a.txt
  [[ ${lines[1]} == unknown,1,* && ${#lines[@]} == 2 && $stderr == 'newsx: 1 document of unknown date' ]]
  newsx stats --by place --group-by date -f jsonl a.txt | jq -es 'length > 0 and all(.group == "unknown")'
  newsx report -o page.html a.txt
  grep -q '"undated":1' page.html
  run ! grep -q '"d":"1776' page.html
  echo 'Минск ждёт.' >2019-11-28.txt
  echo 'Минск живёт.' >2019-11-29.txt
  run -0 --separate-stderr newsx compare --split-date 2019-11-29 -f csv ./*.txt
  says 'newsx: 1 of unknown date left out'
}

@test "what tells the day, and that it is said" {
  text='Президент прибыл в Минск.'
  echo "$text" >a.txt
  echo "$text" >'2024-05-07 speech.txt'
  echo "БИШКЕК, 28 ноября 2019 — ТАСС. $text" >dateline.txt
  printf 'Визит\n\n28 ноября 2019, 10:15\n\n%s\n' "$text" >line.txt
  echo "МОСКВА, 28 ноября. /ТАСС/. $text" >no-year.txt
  cp no-year.txt 20191129.txt
  [[ $(days --date 28.11.2019 a.txt) == '2019-11-28 option' ]]
  [[ $(days a.txt '2024-05-07 speech.txt' dateline.txt line.txt no-year.txt 20191129.txt) == 'null null
2024-05-07 filename
2019-11-28 dateline
2019-11-28 dateline
null null
2019-11-28 dateline' ]]
  # What stands beside the text comes before --date, that before dateline and name.
  echo "<html><head><meta property=article:published_time content=2019-11-28T10:00:00+03:00></head><body><p>$text</p></body></html>" >page.html
  printf 'From: a@example.org\nSubject: x\nDate: Thu, 28 Nov 2019 10:00:00 +0300\n\n%s\n' "$text" >x.eml
  echo "<rss><channel><item><guid>7</guid><pubDate>Thu, 28 Nov 2019 10:00:00 +0300</pubDate><description>$text</description></item></channel></rss>" >x.rss
  echo "{\"id\": \"2001-01-01\", \"text\": \"$text\", \"date\": \"2019-11-28\"}" >x.jsonl
  [[ $(days --date 2020-01-01 page.html x.eml x.rss x.jsonl dateline.txt '2024-05-07 speech.txt') == '2019-11-28 page
2019-11-28 mail
2019-11-28 feed
2019-11-28 field
2020-01-01 option
2020-01-01 option' ]]
}

@test "--date and --split-date take every usual form and refuse what is no day" {
  echo 'Минск ждёт.' >a.txt
  for day in 2024-11-21 21.11.2024 2024/11/21 '21 ноября 2024' 'Thu, 21 Nov 2024 10:00:00 +0300' 1732147200; do
    [[ $(days --date "$day" a.txt) == '2024-11-21 option' ]]
  done
  for day in 2019-99-99 2019-02-29 31.04.2024 11/21/2024 2024 yesterday ''; do
    run -2 --separate-stderr newsx extract --date "$day" a.txt
    says "newsx: --date: '$day' is not a day (as in 2019-11-28, 28.11.2019)"
    run -2 newsx compare --split-date "$day" a.txt
  done
  echo 'Минск живёт.' >2024-11-20.txt
  echo 'Минск ждёт.' >2024-11-21.txt
  newsx compare --split-date '21 ноября 2024' -f csv 2024-11-20.txt 2024-11-21.txt | grep -q '^минск,'
}

@test "--date-field in every usual form; the day of a record; what says more than the day stays in meta" {
  printf '%s\n' '{"id": 1, "text": "Минск.", "when": "21.11.2024"}' '{"id": 2, "text": "Минск.", "when": 1732147200}' \
    '{"id": 3, "text": "Минск.", "when": "21 ноября 2024 года, 10:15"}' '{"id": 4, "text": "Минск.", "when": "2024-11-21"}' \
    '{"id": 5, "text": "Минск.", "when": null}' '{"id": 6, "text": "Минск.", "when": ""}' >in.jsonl
  run -0 --separate-stderr newsx extract --date-field when in.jsonl
  [[ $stderr == '' ]]
  jq -es 'map([.date, .meta]) == [["2024-11-21", {"when": "21.11.2024"}], ["2024-11-21", {"when": 1732147200}],
    ["2024-11-21", {"when": "21 ноября 2024 года, 10:15"}], ["2024-11-21", null], [null, null], [null, null]]' <<<"$output"
  printf 'text,when\nМинск.,21/11/2024\nМинск.,2024-11-21\n' >in.csv
  newsx extract --date-field when in.csv | jq -es 'map([.date, .meta]) == [["2024-11-21", {"when": "21/11/2024"}], ["2024-11-21", null]]'
  # "date" is looked at in any case: a key as well as a column.
  printf 'text,date\nМинск.,21/11/2024\n' >in.csv
  newsx extract in.csv | jq -es 'map([.date, .date_source, .meta]) == [["2024-11-21", "field", {"date": "21/11/2024"}]]'
  echo '{"text": "Минск.", "date": 1732147200}' | newsx extract --input-format jsonl - | jq -e '[.date, .date_source] == ["2024-11-21", "field"]'
}

@test "a date that cannot be read is said with its record, and the document goes on" {
  printf '%s\n' '{"id": "a", "text": "Минск.", "when": "2019-99-99"}' '{"text": "МИНСК, 28 ноября 2019. Мост открыт.", "when": "скоро"}' >in.jsonl
  run -0 --separate-stderr newsx extract --date-field when in.jsonl
  says "newsx: in.jsonl:1: record a: '2019-99-99' is not a date that newsx can read (as in 2019-11-28); it is ignored" \
    "newsx: in.jsonl:2: 'скоро' is not a date that newsx can read (as in 2019-11-28); it is ignored"
  jq -es 'map([.date, .date_source, .meta.when]) == [[null, null, "2019-99-99"], ["2019-11-28", "dateline", "скоро"]]' <<<"$output"
  run -0 --separate-stderr newsx timeline --date-field when -f csv in.jsonl
  [[ ${lines[-1]} == unknown,1,* ]]
  echo '<html><head><meta name=date content=скоро></head><body><p>Президент прибыл в Минск.</p><time datetime=2019-11-28>тогда</time></body></html>' >a.html
  [[ $(days a.html) == '2019-11-28 page' ]]
}

@test "the same days by every way in" {
  mkdir a
  echo "$past" >a/past.txt
  echo 'Президент прибыл в Минск.' >'a/2024-05-07 visit.txt'
  echo 'БИШКЕК, 28 ноября 2019 — ТАСС. Президент прибыл.' >a/dateline.txt
  newsx timeline -f csv a >expected 2>said
  [[ $(cat said) == 'newsx: 1 document of unknown date' && $(grep -c ^2 expected) -ge 2 ]]
  tar czf a.tar.gz a
  newsx extract a >a.jsonl
  newsx extract --to a.db a
  jq -n '[inputs | {id: .name, text: .text}]' <(for f in a/*.txt; do jq -Rs --arg name "$f" '{name: $name, text: .}' "$f"; done) >a.json
  jq -c '.[]' a.json >records.jsonl
  jq -r '["id", "text"], (.[] | [.id, .text]) | @csv' a.json >a.csv
  for way in a.tar.gz a.jsonl a.db a.json records.jsonl a.csv; do
    newsx timeline -f csv "$way" 2>told | cmp - expected
    cmp told said
    newsx timeline --date 2020-01-01 -f csv "$way" 2>&1 | cmp - <(newsx timeline --date 2020-01-01 -f csv a 2>&1)
  done
  # The name of a file of many says nothing of each.
  jq -c 'del(.id)' records.jsonl >2024-05-07.jsonl
  newsx extract 2024-05-07.jsonl | jq -es '[.[] | select(.date_source == "filename")] == []'
}

@test "the day in JSON, rows and database alike" {
  echo 'БИШКЕК, 28 ноября 2019 — ТАСС. Президент Казахстана заявил, что мост готов. Приняты два решения:
1. «О мостах»;
2. «О лесах».' >a.txt
  for command in extract entities quotes decisions; do
    newsx $command a.txt | jq -e '[.date, .date_source] == ["2019-11-28", "dateline"]'
    newsx $command --fields date a.txt | jq -ec '. == {"schema": 1, "id": "a.txt", "date": "2019-11-28"}'
    day=date; [[ $command != decisions ]] || day=article_date
    newsx $command --fields $day,date_source -f csv a.txt | tail -n +2 | sort -u | tr -d "\r" | diff - <(echo 2019-11-28,dateline)
    [[ $(newsx $command --template "{$day}" a.txt | sort -u) == 2019-11-28 ]]
    [[ $(newsx $command -f csv a.txt | head -1) != *date_source* ]]
  done
  newsx tokens --count a.txt | jq -e '.date == "2019-11-28"'
  newsx extract --to a.db a.txt
  [[ $(ask a.db "SELECT date, date_source FROM documents") == "2019-11-28|dateline" ]]
}

@test "a database from before there was date_source is read, and brought up to date" {
  echo 'Минск ждёт.' >2019-11-28.txt
  newsx extract --to a.db 2019-11-28.txt
  alter a.db "ALTER TABLE documents DROP COLUMN date_source; ALTER TABLE documents DROP COLUMN tokens"
  newsx timeline -f jsonl a.db | jq -es 'map(.period) == ["2019-11-28"]'
  echo 'Минск ждёт.' >2019-11-29.txt
  newsx extract --to a.db 2019-11-29.txt
  [[ $(ask a.db "SELECT source, coalesce(date_source, 'NULL') FROM documents ORDER BY id") == $'2019-11-28.txt|NULL\n2019-11-29.txt|filename' ]]
}

@test "timeline --by says what is undated where the courses stand" {
  echo 'Минск ждёт.' >2019-11-28.txt
  echo 'Минск не ждёт. Минск живёт.' >a.txt
  newsx timeline --by place -f csv . 2>/dev/null | cut -d, -f1-3 | diff - <(printf 'name,period,mentions\nМинск,2019-11-28,1\nМинск,unknown,2\n')
  newsx timeline --by place -f table . 2>/dev/null | grep -q '^1 document of unknown date'
}

@test "what is told from the article's day: yesterday, this year" {
  echo 'МИНСК, 28 ноября 2019. Он прибыл вчера. Съезд был в мае текущего года.' >a.txt
  newsx extract a.txt | jq -e '[.dates[].value] == ["2019-11-28", "2019-11-27", "2019-05"]'
  # A date of the text tells the year of others, but no yesterday.
  echo 'Съезд открылся 28 ноября 2019 года. Он прибыл вчера, уедет 3 января.' >a.txt
  newsx extract a.txt | jq -e '[.dates[].value] == ["2019-11-28", null, "2020-01-03"]'
}
