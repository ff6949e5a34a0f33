#!/usr/bin/env bats
# newsx eval: against marked texts.

load common

setup() {
  cd "$BATS_TEST_TMPDIR" || return
  # "Швеции" is marked, "Осло" is not; the surname alone stands for a boundary error.
  cat >gold.jsonl <<'END'
{"id": "a", "text": "Президент Казахстана Касым-Жомарт Токаев прибыл в Минск.", "entities": [{"type": "PER", "start": 34, "end": 40}, {"type": "LOC", "start": 10, "end": 20}, {"type": "LOC", "start": 50, "end": 55}]}
{"id": "b", "text": "Посол Швеции уехал в Осло.", "entities": [{"type": "LOC", "start": 6, "end": 12}]}
END
}

@test "figures a type, strict and by token" {
  newsx eval gold.jsonl --format jsonl >scores.jsonl
  jq -es 'map(select(.type == "LOC" and .measure == "strict")) == [{"run": "now", "type": "LOC", "measure": "strict", "precision": 0.750,
    "recall": 1.000, "f1": 0.857, "marked": 3, "found": 4, "right": 3}]' scores.jsonl
  jq -es 'map(select(.type == "PER")) | .[0].f1 == 0 and .[1].precision == 0.5 and .[1].recall == 1' scores.jsonl
  newsx eval -j 2 gold.jsonl --format jsonl | diff - scores.jsonl
}

@test "errors with class, place, words and rule; rules with what they got right" {
  newsx eval gold.jsonl --show errors --format jsonl >errors.jsonl
  jq -es 'map([.class, .type, .document, .start, .end, .marked, .found]) == [
    ["boundary", "PER", "a", 34, 40, "Токаев", "Касым-Жомарт Токаев"],
    ["spurious", "LOC", "b", 21, 25, null, "Осло"]]' errors.jsonl
  rule=$(jq -r 'select(.class == "boundary").rule' errors.jsonl)
  newsx eval gold.jsonl --show rules --format json | jq -e --arg rule "$rule" '.[] | select(.rule == $rule) | .fired == 1 and .right == 0 and .wrong == 1'
  run -2 newsx eval gold.jsonl --show nothing
}

@test "brat and CoNLL say the same as JSON Lines" {
  mkdir brat
  for i in 0 1; do jq -sj ".[$i].text" gold.jsonl >brat/$i.txt; done
  printf 'T1\tPER 34 40\tТокаев\nT2\tLOC 10 20\tКазахстана\nT3\tLOC 50 55\tМинск\n' >brat/0.ann
  printf 'T1\tLOC 6 12\tШвеции\n' >brat/1.ann
  newsx eval brat --format csv >brat.csv
  newsx eval gold.jsonl --format csv | diff - brat.csv
  cat >gold.conll <<'END'
Президент O
Казахстана B-LOC
Касым-Жомарт O
Токаев B-PER
прибыл O
в O
Минск B-LOC
. O

-DOCSTART- O

Посол O
Швеции B-LOC
уехал O
в O
Осло O
. O
END
  newsx eval gold.conll --format csv | diff - brat.csv
}

@test "earlier results; what changed between two runs" {
  newsx extract --explain gold.jsonl >now.jsonl
  newsx eval gold.jsonl --results now.jsonl --format csv | sed 's/^now.jsonl,/now,/' >saved.csv
  newsx eval gold.jsonl --format csv | diff - saved.csv
  # The run before had no places, and a person's surname alone.
  jq -c '.entities |= map(select(.type != "place") | if .type == "person" then .mentions[0].start = 34 else . end)' now.jsonl >before.jsonl
  newsx eval gold.jsonl --compare before.jsonl now.jsonl --format jsonl >changes.jsonl
  jq -es 'map(select(.measure == "strict") | [.type, .before, .after, .mended, .broken]) == [["LOC", 0.8, 0.857, 1, 1], ["PER", 1, 0, 0, 1]]' changes.jsonl
  newsx eval gold.jsonl --compare before.jsonl --format jsonl | diff - changes.jsonl
  newsx eval gold.jsonl --compare before.jsonl --show errors --format jsonl | jq -es 'map([.change, .class, .marked, .found]) ==
    [["mended", "missed", "Минск", null], ["broken", "boundary", "Токаев", "Касым-Жомарт Токаев"], ["broken", "spurious", null, "Осло"]]'
}

@test "joining is measured where the marks tell entities: B³" {
  printf '%s\n' '{"id": "c", "text": "Касым-Жомарт Токаев приехал. Токаев уехал.", "entities": [
    {"type": "PER", "start": 0, "end": 19, "entity": "t"}, {"type": "PER", "start": 29, "end": 35, "entity": "t"}]}' | tr -d '\n' >c.jsonl
  newsx eval c.jsonl --format jsonl | jq -es 'map(select(.measure == "b3")) | .[0].f1 == 1 and .[0].marked == 2'
  sed -i 's/"entity": "t"}\]/"entity": "u"}]/' c.jsonl
  newsx eval c.jsonl --format jsonl | jq -es 'map(select(.measure == "b3")) | .[0].precision == 0.5 and .[0].recall == 1'
}

@test "a class of the user's own is evaluated under its name" {
  printf '#! class: weapon\nname\tinflect\nмортира\tplural\n' >weapons.tsv
  echo '{"id": "w", "text": "Из мортиры стреляли.", "entities": [{"type": "WEAPON", "start": 3, "end": 10}]}' >w.jsonl
  newsx eval w.jsonl --gazetteer weapons.tsv --format jsonl | jq -es '.[0] | .type == "WEAPON" and .f1 == 1'
  run -2 newsx eval w.jsonl
  [[ $output == *"nothing is marked in the texts that newsx looks for" ]]
}

@test "gold that cannot be read is named" {
  (cat gold.jsonl; echo '{"id": "x", "text": "Минск."}') >x.jsonl
  run -1 --separate-stderr newsx eval x.jsonl --format jsonl
  [[ $stderr == "newsx: x: no \"entities\" beside the text" && ${lines[0]} == *'"marked":3'* ]]
  printf 'Минск B-LOC\nили\n' >x.conll
  run -2 newsx eval x.conll
  [[ $output == "newsx: x.conll:2:1: a token without a tag" ]]
  echo 'Минск.' >y.txt
  run -1 newsx eval y.txt
  [[ ${lines[0]} == "newsx: y.ann: cannot be read" ]]
  run -2 newsx eval gold.jsonl --results gold.jsonl
  [[ $output == "newsx: gold.jsonl:1:1: no result of newsx extract" ]]
}
