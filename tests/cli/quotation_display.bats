#!/usr/bin/env bats
# Every output that shows quotations says which words are somebody's own, how the text reports them, and with which verb.
load common

told='Пресс-секретарь Анна Озерова опровергла, что министр Даурен Тасыбеков болен. «Мы готовы к диалогу», — сказала Озерова. Озерова назвала слухи «выдумкой чистой воды». Иван Тукмаков якобы заявил, что мост закроют навсегда.'

setup() {
  cd "$BATS_TEST_TMPDIR" || exit
  echo "$told" >a.txt
}

@test "quotes: marks around somebody's own words only; status; the verb as the text has it" {
  newsx quotes -f table a.txt >table
  grep -qx 'kind  *status  *speaker  *cue_text  *text' <(head -n 1 table)
  grep -q '^indirect  *denied  *Анна Озерова  *опровергла  *министр Даурен Тасыбеков болен$' table
  grep -q '^direct  *asserted  *Анна Озерова  *сказала  *«Мы готовы к диалогу»$' table
  grep -q '^partial  *asserted  *Анна Озерова  *назвала  *«выдумкой чистой воды»$' table
  grep -q '^indirect  *alleged  *Иван Тукмаков  *заявил  *мост закроют навсегда$' table
  newsx quotes -f markdown a.txt >markdown
  grep -qxF '| indirect | denied | Анна Озерова | опровергла | министр Даурен Тасыбеков болен |' markdown
  grep -qxF '| direct | asserted | Анна Озерова | сказала | «Мы готовы к диалогу» |' markdown
}

@test "quotes: JSON, CSV and TSV have kind, status and the verb as the text has it" {
  for format in json jsonl; do
    newsx quotes -f $format a.txt | jq -e '.quotations[0] | .kind == "indirect" and .status == "denied" and .cue == {"lemma": "опровергнуть", "start": 29, "end": 39, "text": "опровергла"}'
  done
  newsx extract a.txt | valid document
  [[ $(newsx quotes -f csv --fields kind,status,cue,cue_text,text a.txt | sed -n 2p) == 'indirect,denied,опровергнуть,опровергла,министр Даурен Тасыбеков болен' ]]
  [[ $(newsx quotes -f tsv --fields kind,status,cue,cue_text,text a.txt | sed -n 3p) == $'direct\tasserted\tсказать\tсказала\tМы готовы к диалогу' ]]
  newsx quotes -f csv a.txt | head -n 1 | grep -q ',end,cue_text,'
}

@test "--kind and --status choose, wherever quotations are listed" {
  texts() { newsx quotes "$@" -f csv --fields text a.txt | tail -n +2 | paste -sd'|'; }
  [[ $(texts --kind direct,partial) == 'Мы готовы к диалогу|выдумкой чистой воды' ]]
  [[ $(texts --status denied) == 'министр Даурен Тасыбеков болен' ]]
  [[ $(texts --status denied,alleged) == 'министр Даурен Тасыбеков болен|мост закроют навсегда' ]]
  [[ $(texts --status denied --kind direct) == '' ]]
  run -2 --separate-stderr newsx quotes --status true a.txt
  says "newsx: --status: 'true' is not one of asserted, denied, alleged, hypothetical"
  newsx extract a.txt >r.jsonl
  for input in a.txt r.jsonl; do
    newsx stats --status denied,alleged $input | jq -e '.quotations | .total == 2 and .denied == 1 and .alleged == 1 and .direct == 0'
    newsx stats --by speaker --kind direct $input | jq -e 'map([.name, .mentions]) == [["Анна Озерова", 1]]'
    newsx timeline --kind direct -f csv $input 2>/dev/null | tail -n 1 | grep -q '^unknown,.*,1,0$'
    newsx network --speakers --edges --status asserted $input | jq -e '. == []'
  done
  newsx show --status denied a.txt | grep -qF 'министр [Даурен Тасыбеков|person: Даурен Тасыбеков] болен|indirect, denied: Анна Озерова, опровергла]'
  newsx show --kind direct a.txt >shown
  run ! grep -q 'indirect' shown
  echo "$told Озерова заявила: «Театр снова откроется»." >b.txt
  newsx diff -f jsonl a.txt b.txt | jq -es 'map(select(.kind == "quotation")) | length == 1'
  newsx diff --kind indirect -f jsonl a.txt b.txt >indirect
  run ! grep -q '"quotation"' indirect
}

@test "show: own words and paraphrases, denied ones with the word; in colours, too" {
  newsx show a.txt >shown
  grep -qF 'опровергла, что [министр [Даурен Тасыбеков|person: Даурен Тасыбеков] болен|indirect, denied: Анна Озерова, опровергла]' shown
  grep -qF '«[Мы готовы к диалогу|direct: Анна Озерова, сказала]»' shown
  grep -qF '«[выдумкой чистой воды|partial: Анна Озерова, назвала]»' shown
  grep -qF '[мост закроют навсегда|indirect, alleged: Иван Тукмаков, заявил]' shown
  newsx show --color always a.txt >colored
  grep -qF $'\e[0;3mМы готовы к диалогу\e[0m' colored
  grep -qF $'\e[0;4mмост закроют навсегда\e[0m (alleged)' colored
  newsx show -f html a.txt >page
  grep -qF '<blockquote class="indirect denied">министр Даурен Тасыбеков болен<footer>Анна Озерова, опровергла (indirect, denied)</footer></blockquote>' page
  grep -qF '<blockquote class="direct asserted">«Мы готовы к диалогу»<footer>Анна Озерова, сказала (direct)</footer></blockquote>' page
}

@test "extract: Markdown, HTML, text and brat say it" {
  newsx extract -f markdown a.txt >a.md
  grep -qxF '> министр Даурен Тасыбеков болен' a.md
  grep -qxF '> — Анна Озерова, опровергла (indirect, denied)' a.md
  grep -qxF '> «Мы готовы к диалогу»' a.md
  grep -qxF '> — Анна Озерова, сказала (direct)' a.md
  newsx extract -f html a.txt | grep -qF '>министр Даурен Тасыбеков болен<footer>Анна Озерова, опровергла (indirect, denied)<'
  newsx extract -f text --explain a.txt >a.out
  grep -qx '    министр Даурен Тасыбеков болен' a.out
  grep -qx '      indirect, denied, by Анна Озерова, told by «опровергла»' a.out
  grep -qx '    «Мы готовы к диалогу»' a.out
  newsx extract -f brat -o brat a.txt
  number=$(sed -n 's/^\(T[0-9]*\)\tQuotation 45 .*/\1/p' brat/a.ann)
  [[ -n $number ]]
  grep -qP "^A\d+\tQuoted $number indirect\$" brat/a.ann
  grep -qP "^A\d+\tStatus $number denied\$" brat/a.ann
  grep -qP "^#\d+\tAnnotatorNotes $number\tопровергла\$" brat/a.ann
  grep -q '^Status.*asserted|denied|alleged|hypothetical$' brat/annotation.conf
}

@test "a database: columns and a view; databases of version 2 are brought up to date" {
  newsx extract --to news.db a.txt
  [[ $(ask news.db "SELECT kind, status, cue, cue_text FROM quotations" | head -n 1) == 'indirect|denied|опровергнуть|опровергла' ]]
  ask news.db "SELECT source, speaker, verb, kind, status, words FROM quotations_shown ORDER BY id" >shown
  [[ $(sed -n 1p shown) == 'a.txt|Анна Озерова|опровергла|indirect|denied|министр Даурен Тасыбеков болен' ]]
  [[ $(sed -n 2p shown) == 'a.txt|Анна Озерова|сказала|direct|asserted|«Мы готовы к диалогу»' ]]
  newsx network --speakers --edges -f csv a.txt >edges
  newsx network --speakers --edges -f csv news.db | diff edges -
  earlier news.db 2
  newsx network --speakers --edges -f csv news.db | sed 's/опровергнуть/опровергла/' | diff edges -
  echo '«Россия поможет», — заявил президент Казахстана Даурен Тасыбеков.' >b.txt
  newsx extract --to news.db b.txt
  [[ $(ask news.db "PRAGMA user_version") == 5 && $(ask news.db "PRAGMA integrity_check") == ok ]]
  [[ $(ask news.db "SELECT verb, words FROM quotations_shown WHERE source = 'b.txt'") == 'заявил|«Россия поможет»' ]]
  [[ $(ask news.db "SELECT verb FROM quotations_shown WHERE source = 'a.txt'" | head -n 1) == опровергнуть ]]
}

@test "network --speakers: edges tell how the words are told, as rows, GEXF and GraphML" {
  newsx network --speakers --edges a.txt | jq -e '.[0] | .source == "Анна Озерова" and .target == "Даурен Тасыбеков" and .direct == 0 and .indirect == 1 and .asserted == 0 and .denied == 1 and .verbs == "опровергла"'
  newsx network --edges a.txt | jq -e 'length > 0 and all(has("denied") | not)'
  newsx network --speakers -f gexf a.txt >g.gexf
  grep -q '<attribute id="denied" title="denied" type="integer"/>' g.gexf
  grep -q '<edge .*<attvalue for="denied" value="1"/>.*<attvalue for="verbs" value="опровергла"/></attvalues></edge>' g.gexf
  newsx network --speakers -f graphml a.txt >g.graphml
  grep -q '<key id="denied" for="edge" attr.name="denied" attr.type="long"/>' g.graphml
  grep -q '<data key="indirect">1</data>.*<data key="denied">1</data>.*<data key="verbs">опровергла</data></edge>' g.graphml
  newsx network -f gexf a.txt >plain.gexf
  run ! grep -q denied plain.gexf
}

@test "dedupe --quotations, diff and stats say it" {
  echo 'Пресс-секретарь Анна Озерова опровергла, что министр Даурен Тасыбеков давно и тяжело болен.' >1.txt
  echo 'Анна Озерова отрицала, что министр Даурен Тасыбеков давно и тяжело болен.' >2.txt
  newsx dedupe --quotations -f jsonl 1.txt 2.txt | jq -es 'map([.kind, .status, .cue_text]) == [["indirect", "denied", "опровергла"], ["indirect", "denied", "отрицала"]]'
  newsx dedupe --quotations -f table 1.txt 2.txt | grep -q 'indirect  denied  *опровергла  министр Даурен Тасыбеков давно и тяжело болен'
  for i in 3 4; do echo '«Мы давно и твёрдо готовы к диалогу», — сказала Анна Озерова.' >$i.txt; done
  newsx dedupe --quotations -f markdown 3.txt 4.txt | grep -qF '| direct | asserted | сказала | «Мы давно и твёрдо готовы к диалогу» |'
  newsx dedupe --quotations -f jsonl 3.txt 4.txt | jq -es 'length > 0 and all(.text == "Мы давно и твёрдо готовы к диалогу")'
  sed 's/опровергла/подтвердила/' 1.txt >5.txt
  newsx diff -f jsonl 5.txt 1.txt | jq -es '.[0] | .kind == "quotation" and .change == "changed" and .old_told == "indirect: подтвердила" and .new_told == "indirect, denied: опровергла" and .old == .new'
  newsx diff -f table a.txt 3.txt | grep -q 'changed .*«Мы готовы к диалогу»  *«Мы давно и твёрдо готовы к диалогу»  *direct: сказала  *direct: сказала'
  newsx stats -f table a.txt | grep -qxF 'quotations: 1 direct, 1 partial, 2 indirect; 4 with a speaker; 1 denied; 1 alleged'
  newsx stats -f csv a.txt | grep -qx 'quotations,denied,1'
  newsx stats a.txt | valid stats
}

@test "report: the page has kind, status and verb of each quotation, and filters" {
  for language in en ru; do
    newsx report --labels $language a.txt >page.html
    sed -n 's/.*id="data">\(.*\)<\/script>.*/\1/p' page.html | jq -e '.names as $n | .articles[0].q | map([$n[.s], .c, .k, .w]) == [["Анна Озерова", "опровергла", "indirect", "denied"],
      ["Анна Озерова", "сказала", "direct", null], ["Анна Озерова", "назвала", "partial", null], ["Иван Тукмаков", "заявил", "indirect", "alleged"]]'
    grep -q '<select id="kind"></select>' page.html
    grep -q '<select id="status"></select>' page.html
  done
}

@test "Markdown: text of an article stays text" {
  printf '«Мост \\ [закрыт](http://x.ru) *в* _мае_ `5` | <b>7</b> &lt; #1», — сказала Анна Озерова.\n\nОзерова заявила, что 1. <i>мост</i> открыт.\n' >m.txt
  newsx quotes -f markdown m.txt >rows
  newsx extract -f markdown m.txt >report
  for file in rows report; do
    grep -qF '«Мост \\ \[закрыт\](http://x.ru) \*в\* \_мае\_ \`5\` \| \<b\>7\</b\> \&lt; #1»' $file
    run ! grep -qF '&lt;b' $file
  done
}
