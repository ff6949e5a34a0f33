#!/usr/bin/env bats
# newsx stats --by: how often, where, how evenly.

load common

setup() {
  cd "$BATS_TEST_TMPDIR" || return
  mkdir -p a/2024 a/2025
  echo 'Даурен Тасыбеков прибыл в Минск. Даурен Тасыбеков уехал из Минска.' >a/2024/1.txt
  echo 'Даурен Тасыбеков заявил, что мост в Минске достроят.' >a/2025/2.txt
  echo 'Министр Ольга Ракитина сообщила, что дорога в Брест открыта.' >a/2025/3.txt
}

@test "--by: mentions, documents, share, per 10,000 words, dispersion; the same for any -j" {
  newsx stats --by place a --format csv >places.csv
  [[ $(head -1 places.csv) == "group,name,mentions,documents,share,per_10000,dp"* ]]
  grep -q '^,Минск,3,2,0.75,' places.csv
  grep -q '^,Брест,1,1,0.25,' places.csv
  newsx stats --by place -j 3 a --format csv | diff - places.csv
  newsx stats --by speaker a --format jsonl | jq -es 'map(.name) | sort == ["Даурен Тасыбеков", "Ольга Ракитина"]'
  newsx stats --by cue a --format json | jq -e 'map(.name) | sort == ["заявить", "сообщить"]'
  newsx stats --by lemma --match тасыб a --format tsv | grep -qP '^\tтасыбеков\t3\t2\t'
  newsx stats --by source a --format csv | grep -q 'a/2024/1.txt,'
}

@test "--top, --min, --match, --group-by, --confidence" {
  [[ $(newsx stats --by place --top 1 a --format csv | wc -l) == 2 ]]
  [[ $(newsx stats --by place --min 2 a --format csv | wc -l) == 2 ]]
  newsx stats --by place --match брЕ a --format csv | tail -1 | grep -q '^,Брест,'
  newsx stats --by place --group-by folder a --format jsonl | jq -es 'map([.group, .name, .mentions]) == [["a/2024", "Минск", 2], ["a/2025", "Брест", 1], ["a/2025", "Минск", 1]]'
  newsx stats --by place --group-by month --date 2024-05-07 a --format jsonl | jq -es 'length > 0 and all(.group == "2024-05")'
  printf '{"id":"1","text":"Минск.","rubric":{"name":"Мир"},"tags":["a","b"]}\n{"id":"2","text":"Минск."}\n' >m.jsonl
  newsx stats --by place --group-by meta.rubric.name m.jsonl --format jsonl | jq -es 'map([.group, .name, .mentions]) == [["unknown", "Минск", 1], ["Мир", "Минск", 1]]'
  newsx stats --by place --group-by meta.tags m.jsonl --format csv >tags
  grep -q '^a; b,Минск,1' tags
  newsx extract m.jsonl >r.jsonl
  newsx stats --by place --group-by meta.tags r.jsonl --format csv | cmp - tags
  newsx extract --to r.db m.jsonl
  newsx stats --by place --group-by meta.tags r.db --format csv | cmp - tags
  run -2 newsx stats --by place --group-by meta. a
  cp a/2024/1.txt a/2024/0.txt
  for i in {1..20}; do cp a/2025/2.txt "a/2025/2-$i.txt"; done
  newsx stats --by place --match минск --confidence a --format json | jq -e 'length > 0 and all(.low <= .per_10000 and .per_10000 <= .high)'
  run -2 newsx stats --by colour a
  run -2 newsx stats --format conllu a
}

@test "an earlier result is counted without another analysis; it has no words" {
  newsx extract a >r.jsonl
  for by in person place speaker cue date; do
    newsx stats --by $by a --format csv >now.csv
    newsx stats --by $by r.jsonl --format csv | diff - now.csv
  done
  echo '{"schema":1,"id":"x","error":{"code":"json","message":"broken"}}' >>r.jsonl
  run -1 --separate-stderr newsx stats --by place r.jsonl --format csv
  [[ $stderr == "newsx: r.jsonl:4: had failed: broken" ]]
  grep -q '^,Минск,3,2' <<<"$output"
  run -1 --separate-stderr newsx stats --by lemma r.jsonl
  [[ $stderr == *"r.jsonl:1: an earlier result without its text"* ]]
}

@test "--partial and --merge: counts of parts add up to those of the whole, in any order" {
  newsx stats --by place --partial a/2024 >1.json
  newsx stats --by place --partial a/2025 >2.json
  newsx stats --by place a --format csv >whole.csv
  newsx stats --merge 1.json 2.json --format csv | diff - whole.csv
  newsx stats --merge 2.json 1.json --format csv | diff - whole.csv
  newsx stats --merge 2.json 1.json --partial >both.json
  newsx stats --by place --partial a | diff - both.json
  newsx stats --by person --partial a >3.json
  run -2 newsx stats --merge 1.json 3.json
  [[ $output == "newsx: 3.json: counts by person, the ones before were by place" ]]
  run -2 newsx stats --merge whole.csv
  [[ $output == "newsx: whole.csv: no counts that newsx stats --partial has written" ]]
  run -2 newsx stats --partial a
}

@test "decisions --ledger: all decisions by date, with body, announced against found; of earlier results too" {
  printf 'Совет глав государств принял два решения:\n1. О бюджете;\n2. О мосте.\n' >"2024-03-01 совет.txt"
  printf 'Принято три решения:\n1. О дороге;\n2. О порте.\n' >undated.txt
  printf 'Принято одно решение от 05.02.2023:\n1. О реке.\n' >"2023-02-06.txt"
  newsx decisions --ledger --format jsonl "2024-03-01 совет.txt" undated.txt >ledger.jsonl
  jq -es 'map([.date, .number, .title, .announced, .found]) == [["2024-03-01", "1", "О бюджете", 2, 2], ["2024-03-01", "2", "О мосте", 2, 2],
    [null, "1", "О дороге", 3, 2], [null, "2", "О порте", 3, 2]]' ledger.jsonl
  newsx decisions --ledger --format jsonl undated.txt "2024-03-01 совет.txt" | diff - ledger.jsonl
  newsx extract "2024-03-01 совет.txt" undated.txt >r.jsonl
  newsx decisions --ledger --format jsonl r.jsonl | diff - ledger.jsonl
}

@test "all together: rows for programs, earlier results, reading ease" {
  newsx extract a >r.jsonl
  newsx stats a --format csv | grep -v readability >now.csv
  newsx stats r.jsonl --format csv | diff - now.csv
  newsx stats a --format json | jq -e '.readability > -100 and .readability < 200'
  newsx stats r.jsonl --format json | jq -e '.readability == null and .documents == 3'
  newsx stats a --format jsonl | jq -es 'map(select(.section == "total" and .name == "documents").value) == [3]'
  newsx stats a --format table | head -n 1 | grep -q ', reading ease '
}
