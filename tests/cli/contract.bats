#!/usr/bin/env bats
# The output contract, key by key, and each command's formats, on texts that are fixed here.
load common

short() {
  cat >a.txt <<'END'
Президент Казахстана Даурен Тасыбеков прибыл в Бишкек. «Мы готовы к диалогу», — сказал он.

Совет принял два решения:
1. «О бюджете на 2020 год»;
2. «О плане, смете и "штате"».
END
}

# What the command prints is exactly standard input.
prints() { diff - <(newsx "$@"); }

@test "entities: table, CSV, TSV" {
  short
  prints entities --format table a.txt <<'END'
type     name              mentions  about
───────  ────────────────  ────────  ─────────────────────
person   Даурен Тасыбеков         2  президент (Казахстан)
country  Казахстан                1  KZ
place    Бишкек                   1  city, KG
END
  prints entities --format csv a.txt <<'END'
document,id,type,name,mentions,about,given,patronymic,surname,gender,roles,iso2,iso3,abbreviation,class,country,date,title,source,url
a.txt,p1,person,Даурен Тасыбеков,2,президент (Казахстан),Даурен,,Тасыбеков,m,президент (Казахстан),,,,,,,,,
a.txt,c1,country,Казахстан,1,KZ,,,,,,KZ,KAZ,,,,,,,
a.txt,l1,place,Бишкек,1,"city, KG",,,,,,,,,city,KG,,,,
END
  [[ $(newsx entities --format tsv a.txt | cut -f 3-5,12 | tr '\t' ' ') == 'type name mentions iso2
person Даурен Тасыбеков 2 
country Казахстан 1 KZ
place Бишкек 1 ' ]]
}

@test "quotes: table, CSV, TSV" {
  short
  prints quotes --format table a.txt <<'END'
kind    status    speaker           cue_text  text
──────  ────────  ────────────────  ────────  ─────────────────────
direct  asserted  Даурен Тасыбеков  сказал    «Мы готовы к диалогу»
END
  prints quotes --format csv a.txt <<'END'
document,id,kind,speaker,cue,text,status,speaker_entity,speaker_words,via,to,about,sentence,start,end,cue_text,date,title,source,url
a.txt,q1,direct,Даурен Тасыбеков,сказать,Мы готовы к диалогу,asserted,p1,он,,,,1,56,75,сказал,,,,
END
  diff <(newsx quotes --format tsv a.txt) <(newsx quotes --format csv a.txt | tr ',' '\t')
}

@test "decisions: table, CSV, TSV" {
  short
  prints decisions --format table a.txt <<'END'
list  kind     announced  found  number  title                     class    issuer  stage
────  ───────  ─────────  ─────  ──────  ────────────────────────  ───────  ──────  ───────
   1  adopted          2      2       1  О бюджете на 2020 год     решение          adopted
   1  adopted          2      2       2  О плане, смете и "штате"  решение          adopted
END
  prints decisions --format csv a.txt <<'END'
document,list,kind,announced,found,number,title,class,issuer,complete,issuer_entity,date,docnum,start,end,stage,votes_for,votes_against,votes_abstained,addressee,deadline,responsible,parent,article_date,article_title,source,url,id
a.txt,1,adopted,2,2,1,О бюджете на 2020 год,решение,,true,,,,122,143,adopted,,,,,,,,,,,,a.txt
a.txt,1,adopted,2,2,2,"О плане, смете и ""штате""",решение,,true,,,,150,174,adopted,,,,,,,,,,,,a.txt
END
  [[ $(newsx decisions --format tsv a.txt | sed -n 3p | cut -f 7) == 'О плане, смете и "штате"' ]]
}

@test "decisions in prose and instructions: CSV, ledger, earlier results" {
  printf 'Дума приняла закон № 5 о лесах. За – 10, против – 2.\n\nПеречень поручений:\n1. Минфину построить мост. Срок – 1 июня 2024 г.\n2. Минтрансу доложить.\n' >p.txt
  newsx decisions --format csv p.txt | cut -d, -f 2,7,16-21 | diff - <(printf '%s\n' \
    list,title,stage,votes_for,votes_against,votes_abstained,addressee,deadline ',о лесах,adopted,10,2,,,' \
    '1,построить мост,,,,,Минфин,2024-06-01' '1,доложить,,,,,Минтранс,')
  newsx decisions --ledger --format csv p.txt | cut -d, -f 4,6,8,9,12 | diff - <(printf '%s\n' class,title,list,kind,stage закон,о\ лесах,,,adopted ,построить\ мост,1,instruction, ,доложить,1,instruction,)
  newsx extract p.txt >p.jsonl
  diff <(newsx decisions --ledger --format csv p.jsonl) <(newsx decisions --ledger --format csv p.txt)
  newsx extract --to p.db p.txt
  diff <(newsx decisions --ledger --format csv p.db) <(newsx decisions --ledger --format csv p.txt)
}

@test "decisions: the year of a day without one is the article's" {
  printf 'Дума 15 мая приняла закон о лесах.\n\nПеречень поручений:\n1. Минфину найти средства. Срок – 1 июня.\n2. Минтрансу доложить.\n' >d.txt
  [[ $(newsx extract d.txt | jq -c '[.decisions[0].date, .decisions[1].deadline]') == '["XXXX-05-15","XXXX-06-01"]' ]]
  [[ $(newsx extract --date 2024-05-20 d.txt | jq -c '[.decisions[0].date, .decisions[1].deadline]') == '["2024-05-15","2024-06-01"]' ]]
}

@test "stats: all its lists" {
  short
  prints stats --format table a.txt <<'END'
1 document, 26 words, 5 sentences, reading ease 79.9

country: 1 different
name       iso2  mentions  documents  as name  as adjective  as demonym
─────────  ────  ────────  ─────────  ───────  ────────────  ──────────
Казахстан  KZ           1          1        1             0           0

person: 1 different
name              mentions  documents
────────────────  ────────  ─────────
Даурен Тасыбеков         2          1

place: 1 different
name    mentions  documents
──────  ────────  ─────────
Бишкек         1          1

quotations: 1 direct, 0 partial, 0 indirect; 1 with a speaker
speaker           quotations
────────────────  ──────────
Даурен Тасыбеков           1

decisions: 2 in 1 list, 0 of them incomplete
class    decisions
───────  ─────────
решение          2
END
  newsx stats --format json a.txt | jq -e '.documents == 1 and .words == 26 and .countries[0].iso2 == "KZ"
    and .quotations.speakers[0] == {"name": "Даурен Тасыбеков", "quotations": 1} and .decisions.classes[0].decisions == 2'
}

@test "tokens: JSON and CoNLL-U" {
  echo 'Он живёт в Минске.' >b.txt
  prints tokens b.txt <<'END'
{"schema":1,"id":"b.txt","tokens":[{"start":0,"end":2,"text":"Он","kind":"word","lemma":"он","tag":"NPRO,masc,sing,nomn,3per","known":true,"sentence":0},{"start":3,"end":8,"text":"живёт","kind":"word","lemma":"жить","tag":"VERB,impf,intr,sing,pres,3per,indc","known":true,"sentence":0},{"start":9,"end":10,"text":"в","kind":"word","lemma":"в","tag":"PREP","known":true,"sentence":0},{"start":11,"end":17,"text":"Минске","kind":"word","lemma":"минск","tag":"NOUN,inan,masc,Geox,sing,loct","known":true,"sentence":0},{"start":17,"end":18,"text":".","kind":"punctuation","lemma":".","tag":null,"known":false,"sentence":0}],"sentences":[{"start":0,"end":18}]}
END
  newsx tokens --format conllu b.txt | tr '\t' ' ' >b.conllu
  diff - b.conllu <<'END'
# newdoc id = b.txt
# newpar
# sent_id = 1
# text = Он живёт в Минске.
1 Он он PRON NPRO,masc,sing,nomn,3per Case=Nom|Gender=Masc|Number=Sing|Person=3 _ _ _ _
2 живёт жить VERB VERB,impf,intr,sing,pres,3per,indc Aspect=Imp|Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin _ _ _ _
3 в в ADP PREP _ _ _ _ _
4 Минске минск PROPN NOUN,inan,masc,Geox,sing,loct Animacy=Inan|Case=Loc|Gender=Masc|Number=Sing _ _ _ SpaceAfter=No
5 . . PUNCT _ _ _ _ _ _

END
}

@test "every key and every word of the contract comes from some text" {
  cat >all.txt <<'END'
Совет глав правительств утвердил бюджет

МИНСК, 28 ноября 2019 года. Совет глав правительств СНГ принял три решения:

1. Решение № 7 от 5 мая 2021 года «О бюджете СНГ»;
2. «О плане мероприятий».

Президент Казахстана Даурен Нурланович Тасыбеков прибыл вчера в Бишкек. «Мы готовы к диалогу», — сказал он журналистам. «Переговоры были сложными», — приводит ТАСС слова президента Казахстана. Казахстанская делегация осталась, а казахстанцы уехали. Глава государства опроверг, что вышел из переговоров. Он якобы сообщил, что визит отменён. Если бы президент Тасыбеков сказал, что мост готов, об этом узнали бы все.

В МИД Казахстана назвали встречу «полезной и дружеской». Партия «Новая волна» промолчала. Правительство собралось в среду. Организация Договора о коллективной безопасности (ОДКБ) приняла Федеральный закон от 28.12.2010 № 390-ФЗ «О безопасности». Организация довольна.
END
  newsx extract --explain all.txt >all.json
  valid document <all.json
  holds() { jq -e "$2 | $1" all.json >/dev/null || { echo "not so: $1"; jq -c "$2" all.json; return 1; }; }
  holds '. == "Совет глав правительств утвердил бюджет"' .title
  holds 'unique == ["abbreviation", "adjective", "demonym", "generic", "name", "pronoun", "role", "short"]' '[.entities[].mentions[].kind]'
  holds '.given == "Даурен" and .patronymic == "Нурланович" and .surname == "Тасыбеков" and .gender == "m"' '.entities[0]'
  holds '.title == "президент" and .of == "Казахстан" and .entity == "c1" and .class == "state_head" and .status == "current"' '.entities[0].roles[0]'
  holds '.mentions[0].text == "Президент Казахстана" and .from == null and .to == null and .inferred == null and (.rule | length) > 0' '.entities[0].roles[0]'
  holds '. == [{"name": "Казахстан", "iso2": "KZ", "iso3": "KAZ"}]' '[.entities[] | select(.type == "country") | {name, iso2, iso3}]'
  holds '.name == "Организация Договора о коллективной безопасности" and .class == "international"' '.entities[] | select(.abbreviation == "ОДКБ")'
  holds '.class == "state" and .mentions[0].core.text == "МИД"' '.entities[] | select(.name == "МИД Казахстана")'
  holds '.core.text == "Новая волна" and .base == "Партия «Новая волна»"' '.entities[] | select(.class == "party") | .mentions[0]'
  holds '.name == "Бишкек" and .class == "city" and .country == "KG"' '.entities[] | select(.type == "place")'
  holds '(map(.kind) | unique) == ["direct", "indirect", "partial"] and (map(.status) | unique) == ["alleged", "asserted", "denied", "hypothetical"]' .quotations
  holds '. == [["ТАСС", "Даурен Нурланович Тасыбеков"]]' '[.quotations[] | select(.via) | [.via.name, .speaker.name]]'
  holds '.cue.lemma == "сказать" and .speaker.entity == "p1" and .speaker.mention.text == "он"' '.quotations[0]'
  holds '.class == "решение" and .docnum == "7" and .date == "2021-05-05" and .issuer == "o1" and .title == "О бюджете СНГ"' '.decisions[0]'
  holds '.kind == "adopted" and .announced == 3 and .found == 2 and .complete == false and .heading != null' '.decision_lists[0]'
  holds '.title == "О безопасности" and .class == "федеральный закон" and .date == "2010-12-28"' '.documents[] | select(.docnum == "390-ФЗ")'
  holds '. == ["2019-11-28", "2021-05-05", "2019-11-27", null, "2010-12-28"]' '[.dates[].value]'
}

@test "--explain: the rule with its file and line, or the table, and what it saw" {
  echo 'Президент Казахстана Даурен Нурланович Тасыбеков прибыл в Бишкек.' >a.txt
  newsx extract --explain a.txt >a.json
  jq -e '.entities[0].mentions[] | select(.kind == "name") | .file == "persons.rules" and .line > 0
    and (.because | contains("given «Даурен»") and contains("surname «Тасыбеков»"))' a.json || { jq -c . a.json; false; }
  jq -e '.entities[] | select(.type == "country") | .mentions[0] | .rule == "gazetteer" and .because == "«Казахстан» in the tables of country"
    and .file == "countries.tsv"' a.json
  line=$(jq '.entities[] | select(.type == "country").mentions[0].line' a.json)
  sed -n "${line}p" "$SOURCE/lib/knowledge/gazetteers/countries.tsv" | grep -q '^Казахстан' 
  newsx extract --explain "$SAMPLES" | jq -se '[.[] | .quotations[], .decisions[]] | length > 50 and all((.rule | length) > 0 and (.because | length) > 0)'
  # The reporting word's row; the announcing word's.
  echo 'Даурен Тасыбеков заявил, что мост достроят.' | newsx extract --explain - >b.json
  line=$(jq '.quotations[0] | select(.file == "cue_verbs.tsv").line' b.json)
  sed -n "${line}p" "$SOURCE/lib/knowledge/gazetteers/cue_verbs.tsv" | grep -q '^заявить'
  newsx extract --explain "$SAMPLES" | jq -se '[.[].decisions[]] | length > 10 and all(.line > 0) and any(.file == "announce.tsv")'
}

@test "--explain as text: the words, the evidence, the rule and its place" {
  echo 'Президент Казахстана Даурен Тасыбеков заявил, что мост достроят.' >a.txt
  newsx extract --format text a.txt >a.out
  grep -qx 'Даурен Тасыбеков (person)' a.out
  grep -qx '    «Даурен Тасыбеков» in sentence 1, name' a.out
  grep -qx '      because: .*role «Президент Казахстана».*' a.out
  grep -qx '      rule:    quotation (cue_verbs.tsv, line [0-9]*)' a.out
  newsx extract --format text --types country a.txt >shown
  run ! grep -q '(person)' shown
  # At a terminal --explain means this text; elsewhere, and with --pretty, JSON.
  script -qec "'$NEWSX' extract --no-progress --explain a.txt" /dev/null | tr -d '\r' | diff - a.out
  newsx extract --explain a.txt | jq -e .schema
  run -2 newsx entities --explain --format text a.txt
}

@test "every JSON that a command prints keeps to the schema, with each option" {
  newsx extract --explain "$SOURCE/corpora" | valid document
  for options in "" --pretty "--offsets utf16" "--kinds name"; do
    # shellcheck disable=SC2086
    newsx extract $options "$SAMPLES" | valid document
  done
  for options in "--format json" "--format jsonl" "--format json --explain" "--format json --pretty"; do
    # shellcheck disable=SC2086
    {
      newsx entities $options "$SAMPLES" | valid entities
      newsx quotes $options "$SAMPLES" | valid quotations
      newsx decisions $options "$SAMPLES" | valid decisions
    }
  done
  newsx tokens "$SAMPLES/court.txt" | valid tokens
  newsx tokens --all "$SAMPLES/court.txt" | valid tokens
  newsx tokens --count "$SAMPLES" | valid token_counts
  newsx stats --top 1 --pretty "$SAMPLES" | valid stats
  for command in extract entities quotes decisions tokens; do
    run -1 --separate-stderr newsx $command --input-format jsonl - <<<'{"id": "torn'
    valid error <<<"$output"
  done
}

@test "at a terminal: a table as wide as the terminal, without COLUMNS too" {
  needs_terminal
  for width in 50 90; do
    for command in entities quotes decisions stats; do
      script -qec "stty cols $width rows 40; '$NEWSX' $command '$SAMPLES/summit.txt'" /dev/null </dev/null | sed 's/\x1b\[[0-9]*m//g; s/\r//g' >table
      [[ $(head -c 1 table) != "{" ]]
      (( $(wc -L <table) <= width )) || { echo "$command at $width columns is $(wc -L <table) wide"; false; }
      grep -q ──── table
    done
  done
}

@test "a name in marks is a mention inside the whole, and counted once" {
  echo 'Партия «Единая Россия» победила.' >a.txt
  newsx extract a.txt | jq -e '.entities | length == 1 and (.[0].mentions | map([.text, .core.text])) == [["Партия «Единая Россия»", "Единая Россия"], ["Единая Россия", null]]'
  newsx entities --format json a.txt | jq -e '.entities[0].mentions | length == 2'
  newsx entities --format csv a.txt | grep -q ',Партия «Единая Россия»,1,'
}
