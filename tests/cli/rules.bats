#!/usr/bin/env bats
# newsx rules check, list, show, trace: for those who write rules.

load common

setup() {
  cd "$BATS_TEST_TMPDIR" || return
  mkdir mine
  cat >mine/ships.rules <<'END'
phase ships

# Icebreakers.
rule ship.named
  pattern  kind:"ледокол" it:( name:Title ) "вышел"
  make     ship name=name
  before   "новый"
  priority 3
  + "Это новый ледокол Зырянка вышел."  =>  ship "Зырянка"
  - "Это ледокол Зырянка."

rule ship.any
  pattern  "ледокол" it:Title
  make     ship
  + "Это ледокол Зырянка."  =>  ship "Зырянка"
  - "Это ледокол."
END
}

# Two of the rules by names: a list that all files see, and a unit and a phrase of the rule's own file.
named_rules() {
  mkdir named
  cat >named/words.defs <<'END'
# Vessels that are given names.
list vessel  ледокол крейсер
END
  cat >named/ships.rules <<'END'
phase ships

# Written as names are.
unit capitalized  [Title & !UPPER]
phrase from_port  "из" @capitalized

rule ship.named
  pattern
    @vessel
    it:@capitalized
    @from_port?
  make     ship
  + "Это ледокол Зырянка."  =>  ship "Зырянка"
  - "Это ледокол."
END
}

trace() { newsx rules trace --rules mine --format json "$@" -; }

@test "list: a row a rule, with its class, place, priority and examples" {
  newsx rules list mine --format csv >list.csv
  grep -qx 'phase,rule,class,file,line,priority,weak,examples,counterexamples,kind,uses.*' list.csv
  grep -q '^ships,ship.named,ship,mine/ships.rules,4,3,,1,1' list.csv
  grep -q '^persons,person.regnal,person,persons.rules,' list.csv
  newsx rules list --rules mine --format jsonl | jq -es 'map(select(.rule == "ship.any")) == [{"phase": "ships", "rule": "ship.any", "class": "ship",
    "file": "mine/ships.rules", "line": 12, "priority": 0, "weak": null, "examples": 1, "counterexamples": 1, "kind": "rule", "uses": null}]'
  run -2 newsx rules list nowhere
}

@test "list: named lists, units and phrases, and what uses them" {
  named_rules
  newsx rules list named --format csv | grep named/ >list.csv
  diff list.csv - <<'END'
ships,ship.named,ship,named/ships.rules,7,0,,1,1,rule,@capitalized @from_port @vessel
,@capitalized,,named/ships.rules,4,,,,,unit,
,@from_port,,named/ships.rules,5,,,,,phrase,@capitalized
,@vessel,,named/words.defs,2,,,,,list,
END
}

@test "check: lines past 120 columns and names without a use are remarked on, and nothing fails" {
  named_rules
  printf 'list spare лес\n#%120s\n' '' >>named/words.defs
  run -0 --separate-stderr newsx rules check named
  [[ $stderr == 'newsx: named/words.defs:3:6: list "spare" is used nowhere
newsx: named/words.defs:4:121: a line of 121 columns; continue it on a deeper line before column 120' ]]
  [[ $output == *" rules, "*" examples, 0 failed" ]]
  run -0 --separate-stderr newsx rules check
  [[ -z $stderr ]]
}

@test "check: an error in a file of definitions names its place" {
  named_rules
  printf 'list town @vesel\n' >>named/words.defs
  run -2 --separate-stderr newsx rules check named
  [[ $stderr == 'newsx: named/words.defs:3:11: unknown name "@vesel" (did you mean "@vessel"?)' ]]
}

@test "show: a rule as it is written, with its comment; a misspelt name is corrected" {
  run -0 newsx rules show --rules mine ship.named
  [[ ${lines[0]} == "# mine/ships.rules:4, phase ships" && ${lines[1]} == "# Icebreakers." && ${lines[2]} == "rule ship.named" ]]
  [[ ${lines[-1]} == '  - "Это ледокол Зырянка."' ]]
  run -2 newsx rules show person.regnall
  [[ $output == *'no rule "person.regnall"; did you mean "person.regnal"?'* ]]
  run -2 newsx rules show
}

@test "show: a list, unit or phrase as it is written; a misspelt name is corrected" {
  named_rules
  newsx rules show --rules named @vessel @from_port | diff - <(cat <<'END'
# named/words.defs:2, list
# Vessels that are given names.
list vessel  ледокол крейсер

# named/ships.rules:5, phrase
phrase from_port  "из" @capitalized
END
)
  run -2 newsx rules show --rules named @vesel
  [[ $output == *'no list, unit or phrase "@vesel"; did you mean "@vessel"?'* ]]
}

@test "trace: in which list, unit or phrase an attempt failed" {
  named_rules
  why() { newsx rules trace --rules named --rule ship.named --format json "$@" - | jq -r '.[].why'; }
  [[ $(echo 'Вот ледокол ЗАРЯ.' | why) == 'at «ЗАРЯ»: wanted @capitalized (fails: !UPPER in @capitalized)' ]]
  [[ $(echo 'Вот лодка Заря.' | why --at лодка) == 'at «лодка»: wanted @vessel (fails: @vessel)' ]]
}

@test "trace: made, lost, constraint, stopped" {
  echo 'Это новый ледокол Зырянка вышел.' | trace --at ледокол >out.json
  jq -e 'map(select(.phase == "ships") | {rule, words, outcome, why}) == [
    {"rule": "ship.named", "words": "Зырянка", "outcome": "made", "why": null},
    {"rule": "ship.any", "words": "Зырянка", "outcome": "lost", "why": "taken by ship.named"}]' out.json
  echo 'Ледокол Зырянка вышел.' | trace --rule ship.named >out.json
  jq -e '.[0] | .outcome == "constraint" and .why == "before \"новый\"" and .words == "Ледокол Зырянка вышел" and .start == 0 and .end == 21' out.json
  echo 'Новый ледокол зырянка вышел.' | trace --rule ship.named >out.json
  jq -e '.[0] | .outcome == "stopped" and .words == "ледокол" and .why == "at «зырянка»: wanted Title (fails: Title)"' out.json
  echo 'Вот и ледокол' | trace --rule ship.named >out.json
  jq -e '.[0].why == "the sentence ends: wanted Title"' out.json
}

@test "trace: --at takes a word or a character; both --at and --rule tell of a rule that took nothing" {
  echo 'Это крейсер Зырянка.' | trace --rule ship.any | jq -e '. == []'
  echo 'Это крейсер Зырянка.' | trace --rule ship.any --at крейсер >out.json
  jq -e '.[0] | .words == null and .why == "at «крейсер»: wanted \"ледокол\" (fails: \"ледокол\")"' out.json
  echo 'Это крейсер Зырянка.' | trace --rule ship.any --at 4 | diff - out.json
  run -2 bash -c 'echo Это | "$NEWSX" rules trace --at крейсер -'
  run -2 bash -c 'echo Это | "$NEWSX" rules trace --at 40 -'
  run -2 bash -c 'echo Это | "$NEWSX" rules trace --rule nothing -'
}

@test "trace: without --at and --rule what was made; what it says is what extract finds" {
  echo 'Президент Казахстана Касым-Жомарт Токаев прибыл в Минск.' >a.txt
  newsx rules trace --format json a.txt >made.json
  jq -e 'all(.outcome == "made") and any(.words == "Касым-Жомарт Токаев")' made.json
  rule=$(newsx extract --explain a.txt | jq -r '.entities[] | select(.type == "person").mentions[0].rule')
  jq -e --arg rule "$rule" 'any(.rule == $rule)' made.json
}

@test "an action that there is not" {
  run -2 newsx rules
  [[ $output == *"rules: what to do?"* ]]
  run -2 newsx rules make
}
