#!/usr/bin/env bats
# Data of one's own: --gazetteer, --rules, --data; and what --explain says of it.
load common

# The mentions as "type name [text] rule", one a line.
mentions() { jq -r '.entities[] | . as $e | .mentions[] | "\($e.type) \($e.name) [\(.text)] \(.rule // "")"'; }

gazetteer() { printf '# Test.\n#! class: %s\n%b' "$1" "$2"; }

@test "--gazetteer: a user's name is found in all its forms, with its alias joined" {
  gazetteer organization 'name\taliases\tclass\nТелеграфное агентство Северной Озёрии\tabbr:ТАСО\tmedia\n' >press.tsv
  echo 'Об этом сообщили Телеграфному агентству Северной Озёрии. В ТАСО это подтвердили.' >a.txt
  newsx extract --gazetteer press.tsv a.txt >with.json
  [[ $(mentions <with.json | grep -c '^organization Телеграфное агентство Северной Озёрии ') == 2 ]]
  jq -e '[.entities[] | select(.class == "media")] | length == 1' with.json
  newsx extract a.txt | jq -e '[.entities[] | select(.class == "media")] == []'
}

@test "--gazetteer may be repeated, and a user's row wins over a built-in one" {
  gazetteer place 'name\tclass\tcountry\nБурдулякск\tcity\tRU\n' >one.tsv
  gazetteer place 'name\tclass\tcountry\nМосква\triver\tRU\n' >two.tsv
  echo 'Мост в Бурдулякске и мост через Москву открыты.' >a.txt
  newsx extract --gazetteer one.tsv --gazetteer two.tsv a.txt >with.json
  jq -e '[.entities[] | .name] | sort == ["Бурдулякск", "Москва"]' with.json
  jq -e '.entities[] | select(.name == "Москва") | .class == "river"' with.json
}

@test "--gazetteer: a bad table is refused with file and line" {
  mkdir folder
  run -2 --separate-stderr newsx extract --gazetteer folder - <<<"$sentence"
  says "newsx: folder: is a folder"
  printf 'name\nЛондон\n' >bad.tsv
  run -2 --separate-stderr newsx extract --gazetteer bad.tsv "$SAMPLES/flash.txt"
  [[ $stderr == "newsx: bad.tsv"* && ${#stderr_lines[@]} == 1 && -z $output ]]
}

@test "--rules: a user's rule makes what no built-in rule does, and --explain names it" {
  mkdir rules
  cat >rules/mine.rules <<'END'
phase ships
rule mine.ship
  pattern  "ледокол" it:( [Title & !UPPER] )
  make     ship
  + "Построен ледокол Зырянка." => ship "Зырянка"
END
  echo 'На линию вышел ледокол Зырянка, а с ним ледокол Бурдулякс.' >a.txt
  run -0 newsx rules check rules
  newsx extract --rules rules --explain a.txt >with.json
  jq -e '[.entities[] | select(.type == "ship")] | length == 2' with.json
  jq -e '.entities[] | select(.name == "Зырянка") | .mentions[0] | .text == "Зырянка" and .rule == "mine.ship" and .file == "rules/mine.rules" and .line == 2' with.json ||
    { jq -c '.entities' with.json; false; }
}

@test "--data: another folder replaces what is built in" {
  mkdir -p data/gazetteers data/rules
  cp "$SOURCE"/lib/knowledge/opencorpora.dict data/
  cp "$SOURCE"/lib/knowledge/gazetteers/*.tsv data/gazetteers/
  cp "$SOURCE"/lib/knowledge/rules/*.{rules,defs} "$SOURCE"/lib/knowledge/rules/cascade.list data/rules/
  newsx extract "$SAMPLES/flash.txt" >built_in.json
  newsx extract --data data "$SAMPLES/flash.txt" | cmp - built_in.json
  # A row taken out is no longer found, whatever the program has built in.
  echo 'Президент прибыл в Бишкек.' >a.txt
  newsx extract --data data a.txt | jq -e '[.entities[] | select(.name == "Бишкек")] | length == 1'
  sed -i '/^Бишкек\t/d' data/gazetteers/*.tsv
  newsx extract --data data a.txt | jq -e '[.entities[] | select(.name == "Бишкек" and .class == "city")] == []'
}

@test "--data: a damaged dictionary is refused by name" {
  mkdir -p data/gazetteers data/rules
  cp "$SOURCE"/lib/knowledge/gazetteers/*.tsv data/gazetteers/
  cp "$SOURCE"/lib/knowledge/rules/*.{rules,defs} "$SOURCE"/lib/knowledge/rules/cascade.list data/rules/
  head -c 100000 "$SOURCE"/lib/knowledge/opencorpora.dict >data/opencorpora.dict
  run -2 --separate-stderr newsx extract --data data "$SAMPLES/flash.txt"
  says "newsx: data/opencorpora.dict: the dictionary is truncated"
}

@test "--explain: each mention, quotation and decision tells rule and place" {
  newsx extract --explain "$SAMPLES" >all.jsonl
  jq -se '[.[].entities[].mentions[].rule] | length > 300 and all(type == "string" and length > 0)' all.jsonl
  jq -se '[.[].quotations[]] | length > 20 and all((.because | length) > 0)' all.jsonl
  jq -se '[.[].decisions[]] | length > 10 and all((.because | length) > 0)' all.jsonl
}

@test "--no-knowledge: no name is completed from the table of public offices" {
  person() { jq -r '.entities[] | select(.type == "person") | [.name, .given, .surname, .inferred, .key] | map(. // "") | join("|")'; }
  echo 'В США президент Обама выступил.' >a.txt
  [[ $(newsx extract a.txt | person) == 'Барак Обама|Барак|Обама|knowledge|person:барак-обама' ]]
  [[ $(newsx extract --no-knowledge a.txt | person) == 'Обама||Обама||person:обама' ]]
  # A folder may say so, too: it writes and loads nothing.
  echo 'no-knowledge = true' >newsx.conf
  [[ $(unset NEWSX_CONFIG; newsx extract a.txt | person) == 'Обама||Обама||person:обама' ]]
  # What the text says itself is no knowledge.
  echo 'В США президент Барак Обама выступил.' >b.txt
  [[ $(newsx extract b.txt | person) == 'Барак Обама|Барак|Обама||person:барак-обама' ]]
}
