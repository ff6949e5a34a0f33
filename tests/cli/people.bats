#!/usr/bin/env bats
# newsx people: persons of many articles, with their posts by day. stats --by gender, post, party.

load common

setup() {
  cd "$BATS_TEST_TMPDIR" || return
  cat >a.jsonl <<'END'
{"id": "1", "date": "2024-05-02", "text": "Министр транспорта Казахстана Даурен Тасыбеков прибыл в Минск. Его встретила мэр Ольга Ракитина."}
{"id": "2", "date": "2024-05-05", "text": "Даурен Тасыбеков заявил, что мост достроят. Лидер партии «Берег» Ольга Ракитина возразила: «Моста не будет»."}
{"id": "3", "date": "2024-05-09", "text": "Экс-министр транспорта Казахстана Даурен Тасыбеков молчит. Саша Ли ждёт. «Жаль», — сказал Тасыбеков."}
{"id": "4", "text": "Даурен Тасыбеков, посол Казахстана, уехал."}
END
}

@test "a row a person, over all articles: posts, counts, days" {
  newsx people a.jsonl --format csv >rows
  diff - rows <<'END'
name,gender,posts,articles,mentions,quotations,first,last,key
Даурен Тасыбеков,m,"министр транспорта (Казахстан); посол (Казахстан); экс-министр транспорта (Казахстан), former",4,5,2,2024-05-02,2024-05-09,person:даурен-тасыбеков
Ольга Ракитина,f,лидер (партия «Берег»); мэр,2,2,1,2024-05-02,2024-05-05,person:ольга-ракитина
Саша Ли,,,1,1,0,2024-05-09,2024-05-09,person:саша-ли
END
  newsx people a.jsonl -j 3 --format csv | diff rows -
  newsx people a.jsonl --format table | grep -qE '^Саша Ли +1 +1 +0 +2024-05-09 +2024-05-09 +person:саша-ли$'
  newsx people a.jsonl --format markdown | grep -qF '| Саша Ли |  |  | 1 | 1 | 0 | 2024-05-09 | 2024-05-09 | person:саша-ли |'
  newsx people a.jsonl --format tsv --top 1 | wc -l | grep -qx 2
}

@test "JSON has posts as a list, and keeps to the schema" {
  newsx people a.jsonl --format jsonl | tee rows | valid people
  newsx people a.jsonl --at 2024-05-05 --format jsonl 2>/dev/null | valid people
  newsx people a.jsonl | jq -c '.[]' | diff rows -
  newsx people a.jsonl --pretty | jq -c '.[]' | diff rows -
  jq -es '.[0].posts[0] == {title: "министр транспорта", of: "Казахстан", class: "minister", status: "current",
    from: null, to: null, documents: 1, first: "2024-05-02", last: "2024-05-02"}' rows
  jq -es '.[0].posts | map(select(.first == null).title) == ["посол"]' rows
  jq -es '.[2] | .gender == null and .posts == []' rows
  echo 'Мост открыт.' | newsx people --format json - | jq -e '. == []'
}

@test "--name, --post, --of choose persons; capitals and ё do not matter" {
  names() { newsx people a.jsonl --format csv "$@" | tail -n +2 | cut -d, -f1 | paste -sd';'; }
  [[ $(names --name РАКИТИН) == "Ольга Ракитина" ]]
  [[ $(names --post министр) == "Даурен Тасыбеков" ]]
  [[ $(names --post лидёр) == "Ольга Ракитина" ]]
  [[ $(names --of берег) == "Ольга Ракитина" ]]
  [[ $(names --of казах --name даурен) == "Даурен Тасыбеков" ]]
  [[ -z $(names --post лидер --of казах) ]]
}

@test "--at: the posts held on a day, as articles up to it tell" {
  at() { newsx people a.jsonl --at "$@" --format csv 2>/dev/null | tail -n +2 | cut -d, -f1,3,4,8; }
  [[ -z $(at 2024-05-01) ]]
  diff <(at 2024-05-02) - <<'END'
Даурен Тасыбеков,министр транспорта (Казахстан),1,2024-05-02
Ольга Ракитина,мэр,1,2024-05-02
END
  diff <(at 08.05.2024) - <<'END'
Даурен Тасыбеков,министр транспорта (Казахстан),2,2024-05-05
Ольга Ракитина,лидер (партия «Берег»); мэр,2,2024-05-05
END
  [[ $(at 2024-05-09) == "Ольга Ракитина,лидер (партия «Берег»); мэр,2,2024-05-05" ]]
  [[ -z $(at 2024-05-09 --post министр) ]]
  run -0 --separate-stderr newsx people a.jsonl --at 2024-05-09
  says "newsx: --at: not counted: 1 document of unknown date"
  # --date gives the day to what has none.
  [[ $(at 2024-05-09 --date 2024-05-09) == "Даурен Тасыбеков,посол (Казахстан),4,2024-05-09"* ]]
}

@test "--at that is no day is refused" {
  for bad in вчера 2024-13-01 2024-02-30 2024; do
    run -2 --separate-stderr newsx people --at $bad a.jsonl
    says "newsx: --at: '$bad' is not a day (as in 2019-11-28, 28.11.2019)"
  done
}

@test "earlier results tell the same; those of an older newsx, without keys and statuses, are joined by name" {
  newsx people a.jsonl >direct
  newsx extract a.jsonl >r.jsonl
  newsx people r.jsonl | diff direct -
  newsx people --at 2024-05-08 --format csv r.jsonl 2>/dev/null | diff - <(newsx people --at 2024-05-08 --format csv a.jsonl 2>/dev/null)
  jq -c 'del(.entities[].key, .entities[].roles[]?["status", "class"])' r.jsonl | newsx people --input-format jsonl - |
    jq -e 'map([.name, .key, .articles]) == [["Даурен Тасыбеков", null, 4], ["Ольга Ракитина", null, 2], ["Саша Ли", null, 1]]
      and .[0].posts[0].status == "current"'
}

@test "--kinds, --kind and --status count less" {
  newsx people a.jsonl --kind direct --format csv | cut -d, -f1,6 | grep -qx 'Ольга Ракитина,1'
  newsx people a.jsonl --kind indirect --format jsonl | jq -es 'map(.quotations) == [1, 0, 0]'
  newsx people a.jsonl --kinds pronoun --format json | jq -e '. == []'
}

@test "stats --by gender, post, party: who is named; --by speaker-…: who is quoted; timeline and compare, too" {
  counts() { newsx stats a.jsonl --format csv --by "$@" | tail -n +2 | cut -d, -f2,3 | tr -d '"' | paste -sd';'; }
  newsx stats a.jsonl --by gender --format jsonl | jq -es 'map([.name, .mentions, .documents]) == [["men", 5, 4], ["women", 2, 2], ["unknown", 1, 1]]'
  [[ $(counts speaker-gender) == "men,2;women,1" ]]
  newsx stats a.jsonl --by post --format jsonl | jq -es 'map({(.name): .mentions}) | add == {"экс-министр транспорта, former": 2,
    "no post": 2, "лидер": 1, "министр транспорта": 1, "мэр": 1, "посол": 1}'
  [[ $(counts speaker-post --match лидер) == "лидер,1" ]]
  [[ $(counts party) == "unknown,7;партия «Берег»,1" ]]
  [[ $(counts speaker-party) == "unknown,2;партия «Берег»,1" ]]
  newsx stats --by speaker-gender --partial a.jsonl >part
  newsx stats --merge part part --format csv | grep -q '^,men,4,'
  newsx timeline --by gender --format csv a.jsonl 2>/dev/null | grep -qx 'women,2024-05-05,1,,1'
  newsx compare --by speaker-gender --split-date 2024-05-04 a.jsonl --format csv 2>/dev/null | grep -q '^women,'
  run -2 newsx stats --by sex a.jsonl
}
