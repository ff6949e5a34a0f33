#!/usr/bin/env bats
# newsx identities, and --join and --aliases of the commands that count.
load common

setup() {
  cd "$BATS_TEST_TMPDIR" || exit
  mkdir a
  echo "Глава МИД РФ Иван Озеров заявил, что мост нужен. МВД России молчит." >a/1.txt
  echo "Об этом сказал И. Озеров. Российское МВД ответило." >a/2.txt
  echo "Министерство внутренних дел Казахстана ждёт. МВД РФ ждёт." >a/3.txt
}

# name:mentions of a CSV, in order.
counts() { "$NEWSX" stats --format csv --by "$@" a | cut -d, -f2,3 | tail -n +2 | tr , : | sort | paste -sd' '; }

@test "counts join by key, and people by what the corpus tells" {
  [ "$(counts organization --join none)" = "МВД РФ:1 МВД России:1 МИД РФ:1 Министерство внутренних дел Казахстана:1 Российское МВД:1" ]
  [ "$(counts organization --join keys)" = "МВД РФ:3 МИД РФ:1 Министерство внутренних дел Казахстана:1" ]
  [ "$(counts person --join keys)" = "И. Озеров:1 Иван Озеров:1" ]
  [ "$(counts person)" = "Иван Озеров:2" ]
}

@test "identities says what is one thing, and why" {
  run --separate-stderr "$NEWSX" identities --format csv a
  [ "$status" -eq 0 ]
  [ "${lines[0]}" = "name,documents,also,because,key" ]
  grep -qx "Иван Озеров,1,И. Озеров,the one full name with these initials,person:иван-озеров" <<<"$output"
  grep -qx "МВД РФ,3,МВД России; Российское МВД,one key,organization:interior-ministry.ru" <<<"$output"
  [ "${#lines[@]}" -eq 3 ]
  [ "$("$NEWSX" identities --match озеров --format csv a | wc -l)" -eq 2 ]
  [ "$("$NEWSX" identities --join keys --match озеров --format csv a | wc -l)" -eq 1 ]
}

@test "a user's aliases overrule; a bad table is named with its line before anything is read" {
  printf 'МИД РФ\tорганы внешних дел\n' >names.tsv
  [ "$(counts organization --aliases names.tsv)" = "МВД РФ:3 Министерство внутренних дел Казахстана:1 органы внешних дел:1" ]
  printf 'МИД РФ\tМВД РФ\nx\n' >names.tsv
  printf 'Иван Озеров\tпервый дипломат\n' >names.tsv
  [ "$("$NEWSX" people --aliases names.tsv --format csv a | tail -n +2 | cut -d, -f1)" = "первый дипломат" ]
  printf 'МИД РФ\tМВД РФ\nx\n' >names.tsv
  for command in "stats" "stats --by person" people timeline "network" identities "compare a"; do
    run --separate-stderr "$NEWSX" $command --aliases names.tsv a
    [ "$status" -eq 2 ]
    [ "$stderr" = "newsx: names.tsv:2:1: not two columns with a tab between them: a name or key, and what it is" ]
  done
}

@test "partial counts carry the names, and join at the end in any order" {
  for i in 1 2 3; do "$NEWSX" stats --by person --partial a/$i.txt >$i.json; done
  "$NEWSX" stats --merge --format csv 1.json 2.json 3.json >forth
  "$NEWSX" stats --merge --format csv 3.json 2.json 1.json >back
  cmp forth back
  [ "$("$NEWSX" stats --by person --format csv a)" = "$(<forth)" ]
}

@test "network and timeline call a thing by one name" {
  [ "$("$NEWSX" network --types organization --format csv a | grep -c 'МВД')" -eq 1 ]
  [ "$("$NEWSX" timeline --date 2024-05-06 --by organization --format csv a | grep 'МВД' | cut -d, -f1-3)" = "МВД РФ,2024-05-06,3" ]
}

@test "earlier results join as articles do" {
  "$NEWSX" extract a >all.jsonl
  [ "$("$NEWSX" stats --by person --format csv all.jsonl)" = "$("$NEWSX" stats --by person --format csv a)" ]
}

# Hits of a concordance, in order.
hits() { "$NEWSX" concordance --format jsonl --entity "$@" a | jq -r .hit | paste -sd'|'; }

@test "concordance --entity finds a thing by all its names" {
  [ "$(hits 'МВД РФ' --join none)" = "МВД РФ" ]
  [ "$(hits 'МВД РФ')" = "МВД России|Российское МВД|МВД РФ" ]
  [ "$(hits 'Иван Озеров' --join keys)" = "Иван Озеров" ]
  [ "$(hits 'Иван Озеров')" = "Иван Озеров|И. Озеров" ]
  printf 'Иван Озеров\tпервый дипломат\n' >names.tsv
  [ "$(hits дипломат --aliases names.tsv)" = "Иван Озеров|И. Озеров" ]
}

@test "dedupe --quotations names a speaker as the other commands do" {
  mkdir q
  echo "Иван Озеров заявил: «Мост через реку откроют уже этой осенью, деньги на него есть»." >q/1.txt
  echo "И. Озеров заявил: «Мост через реку откроют уже этой осенью, деньги на него есть»." >q/2.txt
  speakers() { "$NEWSX" dedupe --quotations --format csv "$@" q | tail -n +2 | cut -d, -f5 | paste -sd'|'; }
  [ "$(speakers)" = "Иван Озеров|Иван Озеров" ]
  [ "$(speakers --join keys)" = "Иван Озеров|И. Озеров" ]
  printf 'Иван Озеров\tпервый дипломат\n' >names.tsv
  [ "$(speakers --aliases names.tsv)" = "первый дипломат|первый дипломат" ]
  run --separate-stderr "$NEWSX" dedupe --quotations --aliases q/1.txt q
  [ "$status" -eq 2 ]
}

@test "spellings a letter apart, with the same post and people, are one; identities says why" {
  mkdir s
  echo "Премьер Киргизии Тимур Абулгазов принял главу МИД РФ Ивана Озерова." >s/1.txt
  echo "Премьер Киргизии Тимур Абулгазов уехал." >s/2.txt
  echo "Премьер Киргизии Тимур Абылгазов и Иван Озеров подписали договор." >s/3.txt
  [ "$("$NEWSX" people --format csv s | cut -d, -f1,4 | tail -n +2 | sort | paste -sd' ')" = "Иван Озеров,2 Тимур Абулгазов,3" ]
  [ "$("$NEWSX" people --join keys --format csv s | wc -l)" -eq 4 ]
  "$NEWSX" identities --format csv s | grep -qx "Тимур Абулгазов,1,Тимур Абылгазов,\"a letter apart, in the same company\",person:тимур-абулгазов"
}
