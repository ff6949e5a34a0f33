#!/usr/bin/env bats
# What figures promise to those who publish them: JSON that is JSON, no word lost, effects with the right sign, tests by documents.

load common

@test "decisions --ledger: a number is a word as printed, in JSON too; an item without one has null" {
  printf 'Совет провёл заседание 12 мая 2024 года. Приняты следующие решения:\nа) «О плане работы»;\nб) «О бюджете».\n' >letters.txt
  printf 'Министры подписали два документа:\nI. План консультаций на два года;\nII. Меморандум о сотрудничестве.\n' >roman.txt
  printf 'Правительство приняло два решения:\n— «О мостах»;\n— «О дорогах».\n' >dashes.txt
  for form in "json" "jsonl" "json --pretty"; do
    # shellcheck disable=SC2086
    newsx decisions --ledger letters.txt roman.txt dashes.txt --format $form | jq -es 'flatten | map(.number) | sort == [null, null, "I", "II", "а", "б"]'
  done
  newsx decisions --ledger "$SOURCE/corpora/month" --format json | jq -e 'map(select(.found != null)) | length > 0 and all(.number | type == "string") and all(.found | type == "number")'
}

@test "concordance and collocations: a word as typed is found, with all that it may be a form of; what was searched is said" {
  echo 'Прошло пять лет. Этот год был тёплым. Так может быть, могли сказать.' >a.txt
  echo 'Дни стали длиннее. Сталь дорожает.' >b.txt
  newsx concordance лет a.txt --format jsonl >rows
  jq -es 'map(.hit) == ["лет", "год"] and all(.searched == "год, лет")' rows
  newsx concordance стали b.txt --format jsonl | jq -es 'map(.hit) == ["стали", "Сталь"]'
  newsx concordance --exact лет a.txt --format jsonl | jq -es 'map([.hit, .searched]) == [["лет", "лет"]]'
  newsx concordance может a.txt --format jsonl | jq -es 'map(.hit) == ["может", "могли"]'
  newsx concordance было a.txt --format jsonl | jq -es 'map(.hit) | index("был") != null'
  newsx collocations лет a.txt --format jsonl --window sentence | jq -es 'map(.lemma) | index("пять") != null'
  [[ $(newsx concordance стали b.txt --format table | tail -n 1) == "searched: стать, сталь (form: стали)" ]]
  [[ $(newsx collocations --window sentence стали b.txt --format markdown | tail -n 1) == "searched: стать, сталь (form: стали)" ]]
  run -0 --separate-stderr newsx concordance кефир a.txt --format jsonl
  says "newsx: 'кефир' is nowhere; searched: кефир"
  run -0 --separate-stderr newsx concordance кефир a.txt --format json --log-level quiet
  [[ $output == "[]" && -z $stderr ]]
}

@test "compare: the log ratio and its interval agree with the rates, whatever the sizes; equal rates are in neither" {
  for i in {1..3}; do echo 'Мост и река.'; echo; echo 'Театр.'; done >a.txt
  for i in {1..60}; do echo 'Мост и река, река.'; echo; echo 'Театр и завод.'; done >b.txt
  newsx compare a.txt b.txt --format jsonl >rows
  jq -es 'length > 0 and all((.per_10000_a - .per_10000_b) * .log_ratio >= 0) and length > 3' rows
  jq -es 'length > 0 and all(.low == null and .high == null and .p == 1)' rows   # a document a side tells nothing
  newsx compare a.txt a.txt --format jsonl | jq -es 'length > 0 and all(.more_in == "neither" and .log_ratio == 0 and .ll == 0)'
  newsx compare "$SAMPLES" "$SOURCE/corpora/month" --top 9999 --format jsonl >rows
  jq -es 'length > 0 and all((.per_10000_a - .per_10000_b) * .log_ratio >= 0) and (map(select(.low != null)) | length > 100 and all(.low <= .log_ratio and .log_ratio <= .high))' rows
  jq -es 'length as $n | all(.tests == $n) and all(.p <= .q)' rows
  newsx compare "$SAMPLES" "$SOURCE/corpora/month" --top 9999 --format jsonl -j 3 | diff rows -
  run -0 --separate-stderr newsx compare --min 100 --include "*.txt" --include "*.jsonl" "$SAMPLES" "$SOURCE/corpora/month" --format table
  [[ -z $stderr && ${lines[-1]} =~ ^[0-9]+" rows tested by documents ("[0-9]+" in A, 24 in B); q: Benjamini-Hochberg over all "[0-9]+$ ]]
}

@test "compare: a corpus without words is an error" {
  : >empty.txt
  echo '12 … 15' >numbers.txt
  echo 'Старый мост.' >a.txt
  run -2 --separate-stderr newsx compare a.txt empty.txt --format json -o out
  says "newsx: compare: nothing to compare: no words in B (empty.txt)"
  [[ ! -e out ]]
  run -2 --separate-stderr newsx compare numbers.txt empty.txt
  says "newsx: compare: nothing to compare: no words in A (numbers.txt) and B (empty.txt)"
  run -2 --separate-stderr newsx compare --split-date 1990-01-01 "$SOURCE/corpora/month"
  says "newsx: compare: nothing to compare: no words in A (articles before 1990-01-01)"
}

@test "compare: words that stand in one document only are no difference of the corpora" {
  # One of twenty articles says it fifty times; by words that would be sure, by documents it is nothing.
  for i in {1..20}; do
    echo '{"id": "'$i'", "text": "Старый мост через реку ветшает."}' >>a.jsonl
    echo '{"id": "'$i'", "text": "Старый мост через реку ветшает."}' >>b.jsonl
  done
  echo "{\"id\": \"21\", \"text\": \"$(printf 'Театр горит. %.0s' {1..50})\"}" >>a.jsonl
  echo "{\"id\": \"21\", \"text\": \"$(printf 'Завод стоит. %.0s' {1..50})\"}" >>b.jsonl
  newsx compare a.jsonl b.jsonl --format jsonl | jq -es 'map(select(.name == "театр"))[0] | .ll > 60 and .p == 1 and .q == 1 and .documents_a == 1'
}

@test "ё and е are one letter for all that counts words; words are sorted by the alphabet" {
  echo 'Ещё еж и ёж. Еще ёлка, елка. Пришёл Журавлёв, пришел Журавлев. Жук, яма.' >a.txt
  newsx stats --by word a.txt --top 99 --format jsonl | jq -es 'map(.name) == ["еж", "елка", "еще", "журавлев", "пришел", "жук", "и", "яма"]'
  newsx stats --by lemma a.txt --top 99 --format jsonl | jq -es 'map([.name, .mentions]) == [["еж", 2], ["елка", 2], ["еще", 2], ["журавлев", 2], ["прийти", 2], ["жук", 1], ["и", 1], ["яма", 1]]'
  newsx ngrams -n 1 --exact a.txt --top 99 --format jsonl | jq -es 'map(.words) == ["еж", "елка", "еще", "журавлев", "пришел", "жук", "и", "яма"]'
  [[ $(newsx stats --by word --match ЁЩЁ a.txt --format jsonl) == $(newsx stats --by word --match ёще a.txt --format jsonl) ]]
  newsx stats --by word --match ещё a.txt --format jsonl | jq -es 'map([.name, .mentions]) == [["еще", 2]]'
  newsx concordance --sort right ёлка a.txt --format jsonl | jq -es 'map(.hit) == ["ёлка", "елка"]'
  newsx collocations --window sentence и a.txt --format jsonl --min 1 | jq -es 'map(.lemma) == ["еж", "еще"]'
}

@test "completion offers the measures that --measure takes" {
  run newsx collocations --measure nonsense мост corpora/samples
  [ "$status" -eq 2 ]
  local measures="${output##*is not one of }"
  newsx completion bash | grep -F "'${measures//,/}'"
}
