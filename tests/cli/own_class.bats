#!/usr/bin/env bats
# A class of the user's own, by a table and by a rule: in JSON, tables, CSV, explanations.

load common

setup() {
  cd "$BATS_TEST_TMPDIR" || return
  mkdir rules
  printf '%s\t%s\t%s\t%s\n' '#! class: weapon' '' '' '' | sed 's/\t*$//' >weapons.tsv
  printf '%s\t%s\t%s\t%s\n' name inflect class country гаубица plural artillery '' 'торпедный катер' plural ship KZ >>weapons.tsv
  cat >rules/weapons.rules <<'END'
phase weapons

rule weapon.marked
  pattern  kind:<weapon> open name:[Title]+ close
  make     weapon head=kind name=name
  + "Гаубицу «Рябина» сняли."  =>  weapon "Гаубицу «Рябина»"
  - "Вагон «Рябина» сняли."

rule weapon.portable
  pattern  [ручной & ADJF] комплекс open name:[Title]+ close
  make     weapon class="air_defence" name=name
  + "Ручной комплекс «Чиж» сняли."  =>  weapon "Ручной комплекс «Чиж»"
  - "Жилой комплекс «Чиж» сдали."
END
  echo 'Две гаубицы стояли у Гюмри. Гаубицу «Рябина» и торпедный катер сняли. Ручные комплексы «Чиж» остались.' >depot.txt
}

own() { newsx "$@" --rules rules --gazetteer weapons.tsv depot.txt; }

@test "JSON: type, name, class and country of the table or the rule; it keeps to the schema" {
  newsx rules check rules --gazetteer weapons.tsv
  own extract --explain >out.json
  valid document <out.json
  jq -e '[.entities[] | select(.type == "weapon") | [.name, .class, .country]] == [["гаубица", "artillery", null], ["Рябина", "artillery", null],
    ["торпедный катер", "ship", "KZ"], ["Чиж", "air_defence", null]]' out.json
  jq -e '[.entities[] | select(.type == "weapon") | .mentions[] | [.text, .base, .rule, .file, .line]] == [
    ["гаубицы", "гаубица", "gazetteer", "weapons.tsv", 3], ["Гаубицу", "гаубица", "gazetteer", "weapons.tsv", 3],
    ["Гаубицу «Рябина»", "Гаубица «Рябина»", "weapon.marked", "rules/weapons.rules", 3],
    ["торпедный катер", "торпедный катер", "gazetteer", "weapons.tsv", 4],
    ["Ручные комплексы «Чиж»", "Ручные комплексы «Чиж»", "weapon.portable", "rules/weapons.rules", 9]]' out.json
  # What is built in is found beside it as before.
  jq -e '.entities | any(.type == "place" and .name == "Гюмри")' out.json
}

@test "tables and statistics have a row of each" {
  own entities --types weapon --format csv | cut -d, -f 3-6 >out.csv
  diff - out.csv <<'END'
type,name,mentions,about
weapon,гаубица,2,artillery
weapon,Рябина,1,artillery
weapon,торпедный катер,1,"ship
weapon,Чиж,1,air_defence
END
  own entities --types weapon --format table | grep -Eq '^weapon +торпедный катер +1 +ship, KZ$'
  own entities --types weapon --format markdown | grep -q 'Рябина'
}

@test "a class that only serves rules is no entity, whichever of its tables says so" {
  sed -i '1a#! entity: no' weapons.tsv
  printf '#! class: weapon\nname\tinflect\nпищаль\tplural\n' >more.tsv
  echo 'Нашли пищаль.' >>depot.txt
  own extract --gazetteer more.tsv >out.json
  jq -e '[.entities[] | select(.type == "weapon")] == []' out.json
  jq -e '.entities | any(.type == "place" and .name == "Гюмри")' out.json
  # Rules go on seeing it, and what they make of it is theirs to name.
  sed -i 's/make     weapon head/make     arms head/; s/=>  weapon "Гаубицу/=>  arms "Гаубицу/' rules/weapons.rules
  own extract --gazetteer more.tsv | jq -e '[.entities[] | select(.type == "arms") | .name] == ["Рябина"]'
}
