#!/usr/bin/env bats
# extract --to FILE.db, read by Python's sqlite3 and sqlite-utils.
load common

@test "--to: every table has what the JSON has" {
  newsx extract --to news.db "$SAMPLES"
  newsx extract "$SAMPLES" >news.jsonl
  count() { [[ $(ask news.db "SELECT count(*) FROM $1") == $(jq -s "$2" news.jsonl) ]]; }
  count documents length
  count entities '[.[].entities[]] | length'
  count roles '[.[].entities[].roles[]?] | length'
  count mentions '[.[].entities[].mentions[]] | length'
  count quotations '[.[].quotations[]] | length'
  count decisions '[.[].decisions[]] | length'
  count decision_lists '[.[].decision_lists[]] | length'
  count dates '[.[].dates[]] | length'
  count quotation_about '[.[].quotations[] | (.about // []) | unique_by(.entity)[]] | length'
  diff <(ask news.db "SELECT d.source, e.name, m.start, m.end, m.text FROM mentions m JOIN entities e ON e.id = m.entity_id JOIN documents d ON d.id = m.document_id" | sort) \
       <(jq -r '.id as $d | .entities[] | .name as $n | .mentions[] | [$d, $n, .start, .end, .text] | join("|")' news.jsonl | sort)
  diff <(ask news.db "SELECT d.source, q.speaker, e.local_id, q.text FROM quotations q JOIN documents d ON d.id = q.document_id LEFT JOIN entities e ON e.id = q.speaker_entity_id" | sort) \
       <(jq -r '.id as $d | .quotations[] | [$d, .speaker.name, .speaker.entity, .text] | map(. // "") | join("|")' news.jsonl | sort)
  # Positions are those of the text that is there.
  [[ $(ask news.db "SELECT count(*) FROM mentions m JOIN documents d ON d.id = m.document_id WHERE substr(d.text, m.start + 1, m.end - m.start) <> m.text") == 0 ]]
  [[ $(ask news.db "PRAGMA integrity_check") == ok && -z $(ask news.db "PRAGMA foreign_key_check") ]]
}

@test "--to twice adds nothing twice; another text of the same name is another document" {
  cp "$SAMPLES/flash.txt" a.txt
  newsx extract --to news.db a.txt "$SAMPLES"
  before=$(ask news.db "SELECT (SELECT count(*) FROM documents), (SELECT count(*) FROM mentions), (SELECT count(*) FROM quotations_fts)")
  newsx extract --to news.db "$SAMPLES" a.txt a.txt
  [[ $(ask news.db "SELECT (SELECT count(*) FROM documents), (SELECT count(*) FROM mentions), (SELECT count(*) FROM quotations_fts)") == "$before" ]]
  echo "$sentence" >a.txt
  newsx extract --to news.db a.txt
  [[ $(ask news.db "SELECT count(*) FROM documents WHERE source = 'a.txt'") == 2 ]]
  # The same for any number of jobs.
  for jobs in 1 7; do
    newsx extract -j $jobs --to jobs$jobs.db "$SAMPLES"
    python3 -c 'import sqlite3, sys; print("\n".join(sqlite3.connect(sys.argv[1]).iterdump()))' jobs$jobs.db >dump$jobs
  done
  cmp dump1 dump7
}

@test "--to: records, meta, dates, --types and --kinds" {
  printf '{"id":"a","text":"%s","when":"2019-11-28","tags":["x"]}\n{"text":"Минск."}\n{"torn\n' "$sentence" >in.jsonl
  run -1 --separate-stderr newsx extract --to news.db --date-field when --types country,place --kinds name in.jsonl
  [[ $stderr == "newsx: in.jsonl:3: "* && ${#stderr_lines[@]} == 1 ]]
  [[ -z $output ]]
  [[ $(ask news.db "SELECT source, date, meta FROM documents ORDER BY id" | paste -sd' ') == 'a|2019-11-28|{"tags":["x"]} in.jsonl:2||' ]]
  [[ $(ask news.db "SELECT DISTINCT type FROM entities ORDER BY type" | paste -sd' ') == "country place" ]]
  [[ $(ask news.db "SELECT DISTINCT kind FROM mentions") == name ]]
}

@test "--to: full-text search, and it goes with the rows" {
  newsx extract --to news.db "$SAMPLES"
  [[ $(ask news.db "SELECT count(*) FROM quotations_fts WHERE quotations_fts MATCH 'бюджет*'") == $(ask news.db "SELECT count(*) FROM quotations WHERE text LIKE '%бюджет%' OR text LIKE '%Бюджет%'") ]]
  python3 - <<'END'
import sqlite3
d = sqlite3.connect("news.db")
d.execute("PRAGMA foreign_keys = ON")
d.execute("DELETE FROM documents WHERE source LIKE '%court.txt'")
d.commit()
for table in "documents", "quotations":
    d.execute(f"INSERT INTO {table}_fts ({table}_fts, rank) VALUES ('integrity-check', 1)")
assert d.execute("SELECT count(*) FROM mentions m LEFT JOIN documents d ON d.id = m.document_id WHERE d.id IS NULL").fetchone() == (0,)
END
  newsx extract --to news.db "$SAMPLES"
  [[ $(ask news.db "SELECT count(*) FROM documents") == $(ls "$SAMPLES"/*.txt | wc -l) ]]
}

@test "--to: killed at any moment, the database is whole, and the same command completes it" {
  mkdir many
  for i in $(seq 1 12); do for f in "$SAMPLES"/*.txt; do cp "$f" many/$i-"${f##*/}"; done; done
  newsx extract --to expected.db many
  for i in $(seq 1 12); do
    timeout -s KILL 0.$((i % 3))$((i * 7 % 10)) "$NEWSX" extract -j2 --to news.db many 2>/dev/null || true
    [[ ! -s news.db || $(ask news.db "PRAGMA integrity_check") == ok ]]
    [[ ! -s news.db || -z $(ask news.db "SELECT d.id FROM documents d WHERE sentences > 0 AND NOT EXISTS (SELECT 1 FROM entities e WHERE e.document_id = d.id)") ]]
  done
  newsx extract --to news.db many
  for d in news expected; do ask $d.db "SELECT d.source, e.local_id, e.name, m.start FROM mentions m JOIN entities e ON e.id = m.entity_id JOIN documents d ON d.id = m.document_id" | sort >$d.txt; done
  cmp news.txt expected.txt
}

@test "--to: entities have the keys of the JSON, roles what it says of them" {
  echo "Комитет Госдумы по охране здоровья ждёт. МВД РФ молчит. Не ждёт Минздрав. Вчера экс-президент Казахстана Даурен Тасыбеков молчит." >a.txt
  newsx extract --to news.db a.txt "$SAMPLES"
  newsx extract a.txt "$SAMPLES" >news.jsonl
  diff <(ask news.db "SELECT e.local_id, e.key, e.wikidata, e.country, e.country_inferred, e.parent, e.inferred FROM entities e" | sort) \
       <(jq -r '.entities[] | [.id, .key, .wikidata, .country, (.country_inferred | if . == null then null elif . then 1 else 0 end), .parent, .inferred] | map(. // "" | tostring) | join("|")' news.jsonl | sort)
  [[ $(ask news.db "SELECT count(*) FROM entities e JOIN entities p ON p.document_id = e.document_id AND p.local_id = e.parent") -ge 1 ]]
  [[ $(ask news.db "SELECT count(*) FROM entities WHERE country_inferred = 1 AND country = 'RU'") -ge 1 ]]
  diff <(ask news.db "SELECT r.title, r.class, r.status, r.from_date, r.to_date, r.inferred FROM roles r" | sort) \
       <(jq -r '.entities[].roles[]? | [.title, .class, .status, .from, .to, .inferred] | map(. // "") | join("|")' news.jsonl | sort)
  [[ $(ask news.db "SELECT class, status FROM roles WHERE status = 'former' AND title LIKE '%президент'") == 'state_head|former' ]]
}

@test "--to: things are what all articles name, and are counted again when documents come or go" {
  echo 'МВД РФ ждёт.' >a.txt
  echo 'МВД России ждёт. Российское МВД молчит.' >b.txt
  echo 'МВД России ждёт, и Казахстан тоже.' >c.txt
  thing() { ask news.db "SELECT name, country, documents, mentions, first_day, last_day FROM things WHERE type = 'organization'"; }
  newsx extract --to news.db --date 2024-03-02 a.txt
  [[ $(thing) == 'МВД РФ|RU|1|2|2024-03-02|2024-03-02' ]]
  # Of two names as frequent the first by the alphabet, else the most frequent.
  newsx extract --to news.db --date 2024-03-01 b.txt
  [[ $(thing) == 'МВД РФ|RU|2|5|2024-03-01|2024-03-02' ]]
  newsx extract --to news.db --date 2024-03-05 c.txt
  [[ $(thing) == 'МВД России|RU|3|7|2024-03-01|2024-03-05' ]]
  # Nothing stale, and nothing wrong with an article less.
  alter news.db "PRAGMA foreign_keys = ON; DELETE FROM documents WHERE source = 'c.txt'"
  [[ -z $(thing) && $(ask news.db "SELECT DISTINCT name FROM mentions_by_thing WHERE type = 'country'") == Россия ]]
  newsx extract --to news.db --date 2024-03-01 b.txt
  [[ $(thing) == 'МВД РФ|RU|2|5|2024-03-01|2024-03-02' ]]
  diff <(ask news.db "SELECT * FROM things ORDER BY key") <(ask news.db "SELECT * FROM things_counted ORDER BY key")
}

@test "--to: the views by thing join whatever is worded differently" {
  echo 'Президент Казахстана Даурен Тасыбеков заявил: «Мост открыт».' >a.txt
  echo '«Мост закрыт», — сказал президент РК Даурен Тасыбеков.' >b.txt
  newsx extract --to news.db --date 2024-03-01 a.txt b.txt
  [[ $(ask news.db "SELECT key, name, post, of_key, class, status, first_day, documents FROM people") == 'person:даурен-тасыбеков|Даурен Тасыбеков|президент|country:KZ|state_head|current|2024-03-01|2' ]]
  [[ $(ask news.db "SELECT source, verb, words FROM quotations_by_thing WHERE key = 'person:даурен-тасыбеков'" | paste -sd' ') == 'a.txt|заявил|«Мост открыт» b.txt|сказал|«Мост закрыт»' ]]
  [[ $(ask news.db "SELECT source, text FROM mentions_by_thing WHERE key = 'country:KZ'" | paste -sd' ') == 'a.txt|Казахстана b.txt|РК' ]]
}

@test "--to: what cannot be written or is another database is refused, exit 2" {
  run -2 --separate-stderr newsx extract --to nowhere/news.db "$SAMPLES/flash.txt"
  says "newsx: nowhere/news.db: unable to open database file"
  echo text >text.db
  run -2 --separate-stderr newsx extract --to text.db "$SAMPLES/flash.txt"
  says "newsx: text.db: file is not a database"
  alter other.db "CREATE TABLE documents (id)"
  run -2 --separate-stderr newsx extract --to other.db "$SAMPLES/flash.txt"
  says "newsx: other.db: a database of other tables than newsx's"
  run -2 --separate-stderr newsx extract --to news.db -f csv "$SAMPLES/flash.txt"
  says "newsx: --to is a format of its own: not with --format, --template or --fields"
  run -2 --separate-stderr newsx extract --to news.db -o out "$SAMPLES/flash.txt"
  says "newsx: --to: not with -o or --resume; what is in the database is not added again"
}

@test "sqlite-utils reads it, and finds its full-text search" {
  command -v sqlite-utils >/dev/null || skip "no sqlite-utils"
  newsx extract --to news.db "$SAMPLES"
  [[ $(sqlite-utils rows news.db documents -c source | jq -r '.[].source' | wc -l) == $(ls "$SAMPLES"/*.txt | wc -l) ]]
  [[ $(sqlite-utils tables news.db --counts | jq -r '.[] | select(.table == "quotations") | .count') -gt 20 ]]
  sqlite-utils search news.db quotations 'бюджет*' | jq -e 'length > 0'
}

@test "a database of version 1 is read, and brought up to date when something is added" {
  newsx extract --to news.db "$SAMPLES"
  newsx network --speakers -f csv news.db >expected
  [[ $(wc -l <expected) -gt 5 ]]
  newsx network --speakers -f csv "$SAMPLES" | cmp - expected
  newsx stats --by speaker -f csv news.db >speakers
  listed=$(ask news.db "SELECT count(*) FROM decisions WHERE list_id IS NOT NULL")
  earlier news.db 1
  [[ $(newsx decisions --ledger -f csv news.db | wc -l) == $((listed + 1)) ]]
  newsx stats --by speaker -f csv news.db | cmp - speakers
  [[ $(newsx network --speakers -f jsonl news.db | jq -s 'map(.degree) | add') == 0 ]]
  echo "«Россия поможет», — заявил президент Казахстана Даурен Тасыбеков." >a.txt
  newsx extract --to news.db a.txt
  [[ $(ask news.db "PRAGMA user_version") == 5 && $(ask news.db "SELECT e.name FROM quotation_about a JOIN entities e ON e.id = a.entity_id") == Россия ]]
  [[ $(ask news.db "PRAGMA foreign_key_check") == "" ]]
  [[ $(ask news.db "SELECT count(*) FROM decisions WHERE stage IS NULL") == "$listed" ]]
  # What was there has no key, so it is none of the things.
  [[ $(ask news.db "SELECT name, documents FROM things WHERE type = 'country'" | paste -sd' ') == 'Казахстан|1 Россия|1' ]]
  [[ $(ask news.db "SELECT sql FROM sqlite_schema WHERE name LIKE 'thing%' OR name IN ('people', 'mentions_by_thing', 'quotations_by_thing', 'quotations_shown') ORDER BY name") == $(newsx extract --to new.db a.txt && ask new.db "SELECT sql FROM sqlite_schema WHERE name LIKE 'thing%' OR name IN ('people', 'mentions_by_thing', 'quotations_by_thing', 'quotations_shown') ORDER BY name") ]]
}
