#!/usr/bin/env bats
# Rows say of their article what it is, so that nothing has to be joined: date, title, source, url, id.
load common

setup() {
  cd "$BATS_TEST_TMPDIR" || exit
  cat >feed.jsonl <<'END'
{"id":"17","title":"Мост открыт","date":"2025-03-04","source":"Вечерний город","url":"https://example.org/17","text":"Анна Озерова прибыла в Минск. «Мы готовы открыть этот мост», — сказала Анна Озерова. Подписано решение № 7 «О мостах»."}
{"id":"18","title":"Снова мост","date":"2025-03-05","site":{"name":"x"},"publisher":"Утро","link":"https://example.net/18","text":"Анна Озерова прибыла в Минск. «Мы готовы открыть этот мост», — сказала Анна Озерова. Подписано решение № 8 «О мостах»."}
END
}

# facts FIELDS COMMAND...: the articles of the command's CSV rows, once each, by these columns; and by the same --fields.
# ID: the article's id, in CSV the document.
facts() {
  local fields=${1/ID/article_id}
  newsx "${@:2}" -f csv feed.jsonl >rows.csv
  python3 - "${1/ID/document}" <<'END' >told
import csv, sys
for row in csv.DictReader(open("rows.csv", encoding="utf-8", newline="")):
    print("|".join(row[f] for f in sys.argv[1].split(",")))
END
  newsx "${@:2}" -f csv --fields "$fields" feed.jsonl | tail -n +2 | tr , '|' | diff told -
  sort -u told
}
both='2025-03-04|Мост открыт|Вечерний город|https://example.org/17|17
2025-03-05|Снова мост|Утро|https://example.net/18|18'

@test "rows of an article have its date, title, source, URL and id" {
  [[ $(facts date,title,source,url,id extract) == "$both" ]]
  [[ $(facts date,title,source,url,ID entities) == "$both" ]]
  [[ $(facts date,title,source,url,ID quotes) == "$both" ]]
  [[ $(facts article_date,article_title,source,url,id decisions) == "$both" ]]
  [[ $(facts article_date,article_title,article_source,url,id decisions --ledger) == "$both" ]]
  [[ $(facts date,title,source,url,id concordance мост) == "$both" ]]
  [[ $(facts date,title,source,url,id concordance --entity Минск) == "$both" ]]
  [[ $(facts date,title,source,url,id dedupe --threshold 0.1) == "$both" ]]
  [[ $(facts date,title,source,url,id dedupe --quotations) == "$both" ]]
}

@test "the same in JSON, and of earlier results; tables for people leave it out" {
  newsx extract --with-text feed.jsonl >results.jsonl
  for command in "concordance мост" "dedupe --threshold 0.1" "dedupe --quotations" "decisions --ledger"; do
    newsx $command --format jsonl feed.jsonl >rows
    newsx $command --format jsonl results.jsonl | diff rows -
    jq -es 'all(has("date_source") | not) and (map(.id) | unique) == ["17", "18"]' rows
    newsx $command --format jsonl --fields id,url feed.jsonl | jq -es 'map(keys == ["id", "url"]) | all'
    [[ $(newsx $command --format table feed.jsonl) != *example* ]]
    run -2 --separate-stderr newsx $command --fields nowhere feed.jsonl
    [[ $stderr == 'newsx: --fields: no column "nowhere"; there are: '* ]]
  done
  echo $'Мост открыт\n\nСтарый мост закрыт.' >a.txt  # a headline of the text itself
  [[ $(newsx concordance закрытый --fields title,id -f csv a.txt | tail -n 1) == "Мост открыт,a.txt" ]]
  [[ $(newsx concordance мост --template '{id}: {hit}' feed.jsonl | head -n 1) == "17: мост" ]]
}

@test "ngrams and collocations show how it is most often written" {
  echo "На старом мосту люди. На старом мосту дети. Старый мост закрыт. Совет Озёрска молчит. Совет Озёрска спит." >a.txt
  newsx ngrams --min 2 --format jsonl a.txt | jq -es 'map([.words, .form]) == [["старый мост", "старом мосту"], ["на старый", "На старом"], ["совет озерск", "Совет Озёрска"]]'
  newsx ngrams --min 2 -j 3 --format csv a.txt a.txt | diff - <(newsx ngrams --min 2 -j 1 --format csv a.txt a.txt)
  newsx collocations мост --format jsonl a.txt | jq -es 'map(select(.lemma == "старый"))[0].form == "старом"'
}
