#!/usr/bin/env bats
# concordance, collocations, ngrams, compare, network, dedupe, diff, show.

load common

setup() {
  cd "$BATS_TEST_TMPDIR" || return
  mkdir a b
  echo 'Старый мост через реку ветшает. Даурен Тасыбеков осмотрел мосты.' >a/2024-05-01.txt
  echo 'Старый мост чинят. Даурен Тасыбеков доволен: «Мы обещали городу новую переправу и сдержали слово».' >a/2024-05-02.txt
  echo 'Ольга Ракитина открыла новый театр. Театр ждал Ракитину.' >b/2024-06-01.txt
}

@test "concordance: a row a place, the same for any -j; empty contexts are null" {
  newsx concordance мост a b --format jsonl >rows
  jq -es 'map([.document, .line, .hit, .start]) == [["a/2024-05-01.txt", 1, "мост", 7], ["a/2024-05-01.txt", 1, "мосты", 58], ["a/2024-05-02.txt", 1, "мост", 7]]' rows
  newsx concordance мост a b --format jsonl -j 3 | diff rows -
  newsx concordance -C 1 мост a --format csv | sed -n 2p | grep -x 'a/2024-05-01.txt,1,Старый,мост,через,7,2024-05-01,,,,a/2024-05-01.txt'
  newsx concordance старый a --format jsonl | jq -es '.[0].left == null'
  newsx concordance мост --exact --sort right a --format jsonl | jq -es 'map(.right[:6]) == ["через ", "чинят."]'
  # By the word before the hit, then the one before that.
  newsx concordance мост --sort left -C 2 a --format jsonl | jq -es 'map(.left) == ["Тасыбеков осмотрел", "Старый", "Старый"]'
  newsx concordance --regex '\bмост\w*' --offsets byte a --format jsonl | jq -es 'map(.start)[0] == 13'
  newsx concordance мост a --format table | sed -n 3p | grep -E '^a/2024-05-01.txt +1 +Старый  мост +через реку '
}

@test "concordance --entity: all mentions of what is called so, also by other names" {
  newsx concordance --entity тасыбеков a b --format jsonl | jq -es 'map(.hit) == ["Даурен Тасыбеков", "Даурен Тасыбеков"]'
  newsx concordance --entity ракитин a b --format jsonl | jq -es 'map(.hit) == ["Ольга Ракитина", "Ракитину"]'
  [[ -z $(newsx concordance --entity ракитин --kinds pronoun a b --format jsonl) ]]
  newsx concordance --entity сыбеков a --format json | jq -e '. == []'
}

@test "concordance: what cannot be looked for, exit 2; earlier results have no text, exit 1" {
  run -2 --separate-stderr newsx concordance
  says "newsx: concordance: no word to look for"
  run -2 --separate-stderr newsx concordance --regex '(' a
  says "newsx: (: no regular expression: U_REGEX_MISMATCHED_PAREN"
  newsx extract a >r.jsonl
  run -1 --separate-stderr newsx concordance мост r.jsonl --format jsonl
  [[ ${stderr_lines[0]} == "newsx: r.jsonl:1: an earlier result without its text"* ]]
  python3 -c 'print("а" * 5000 + "б")' >evil.txt
  run -1 --separate-stderr timeout 60 "$NEWSX" concordance --regex '(а+)+$' evil.txt --format jsonl
  says "newsx: evil.txt: the regular expression takes too long here"
}

@test "collocations and ngrams: counts, classes, the same for any -j" {
  newsx collocations мост a b --format jsonl --min 2 >rows
  jq -es 'length == 1 and .[0].lemma == "старый" and .[0].class == "adjective" and .[0].near == 2 and .[0].all == 2 and .[0].ll > 3' rows
  newsx collocations мост a b --format jsonl --min 2 -j 3 | diff rows -
  newsx collocations мост a b --format jsonl --pos verb --window sentence | jq -es 'map(.lemma) == ["ветшать", "осмотреть", "чинить"]'
  run -0 --separate-stderr newsx collocations кефир a --format jsonl
  [[ -z $output && $stderr == "newsx: 'кефир' is nowhere; searched: кефир" ]]
  newsx ngrams a b --format jsonl --min 2 | jq -es 'map([.words, .count, .documents]) == [["даурен тасыбеков", 2, 2], ["старый мост", 2, 2]]'
  newsx ngrams -n 3 --top 100 --exact a --format jsonl | jq -es 'map(.words) | index("старый мост чинят") != null'
  run -2 newsx ngrams -n 0 a
}

@test "compare: two inputs, or one by date; earlier results where no words are counted" {
  newsx compare a b --format jsonl >rows
  jq -es '(map(select(.name == "театр"))[0] | .more_in == "b only" and .a == 0 and .b == 2 and .log_ratio < 0) and (map(select(.name == "мост"))[0] | .diff_percent == null)' rows
  newsx compare --split-date 2024-06-01 a b --format jsonl | diff rows -
  newsx compare --by person a b --format jsonl | jq -es 'map([.name, .a, .b]) | sort == [["Даурен Тасыбеков", 2, 0], ["Ольга Ракитина", 0, 2]]'
  newsx extract a >a.jsonl
  newsx extract b >b.jsonl
  newsx compare --by person a b --format csv >1
  newsx compare --by person a.jsonl b.jsonl --format csv | diff 1 -
  newsx compare a b --format jsonl -o file && diff rows file
  run -1 newsx compare nowhere gone --errors e.jsonl --format jsonl
  [[ $(jq -r .error.file e.jsonl | paste -sd' ') == "nowhere gone" ]]
  run -2 --separate-stderr newsx compare a
  says "newsx: compare: name two inputs, or one or more with --split-date"
  run -2 newsx compare --split-date yesterday a b
  run -1 newsx compare a absent --format jsonl
}

@test "network: nodes and pairs; what joins; earlier results; the same for any -j" {
  newsx network "$SAMPLES" --format jsonl >nodes
  newsx network -j 3 "$SAMPLES" --format jsonl | diff nodes -
  newsx extract "$SAMPLES" >r.jsonl
  newsx network r.jsonl --format jsonl | diff nodes -
  jq -es '.[0].name == "Казахстан" and .[0].degree <= .[0].strength and all(.betweenness <= 1 and .community >= 1)' nodes
  newsx network --speakers --edges r.jsonl --top 1000 --format csv >1
  newsx network --speakers --edges "$SAMPLES" --top 1000 --format csv | diff 1 -
  newsx network --edges --types country "$SAMPLES" --format jsonl | jq -es 'length > 0 and all(.source_type == "country" and .target_type == "country" and .weight >= 1)'
  [[ $(newsx network --edges --within document "$SAMPLES" --top 9999 --format jsonl | wc -l) -gt $(newsx network --edges --within paragraph "$SAMPLES" --top 9999 --format jsonl | wc -l) ]]
  newsx network --edges --min 3 "$SAMPLES" --format jsonl | jq -es 'length > 0 and all(.weight >= 3) and length > 0'
  newsx network --edges --weight ll "$SAMPLES" --format jsonl | jq -es 'length > 0 and all(.ll > 0) and (map(.ll) | . == (sort | reverse))'
  run -1 newsx network --within paragraph r.jsonl
  run -2 newsx network --within page a
}

@test "network: NetworkX opens the graphs, finds the same betweenness" {
  python_with networkx
  for relation in "--within sentence" --speakers; do
    # shellcheck disable=SC2086
    newsx network $relation "$SAMPLES" -f graphml >g.graphml
    # shellcheck disable=SC2086
    newsx network $relation "$SAMPLES" -f gexf --weight ll >g.gexf
    "$PYTHON" - <<'END'
import networkx as nx
g = nx.read_graphml("g.graphml")
expected = nx.betweenness_centrality(g)
assert len(g) > 100 and all(abs(expected[n] - d["betweenness"]) < 1e-3 for n, d in g.nodes(data=True))
assert all(g.degree(n) == d["degree"] for n, d in g.nodes(data=True))
parts = {}
for n, d in g.nodes(data=True): parts.setdefault(d["community"], set()).add(n)
u = g.to_undirected()
found, best = (nx.algorithms.community.modularity(u, c) for c in (parts.values(), nx.algorithms.community.greedy_modularity_communities(u, weight="weight")))
assert found > best - 0.02, (found, best)
assert nx.read_gexf("g.gexf").is_directed() == g.is_directed()
END
  done
}

@test "dedupe: copies, which one to keep, the list for --files-from" {
  cp "$SAMPLES/summit.txt" 2024-05-03.txt
  { cat 2024-05-03.txt; echo 'Печать разрешена.'; } >2024-05-01.txt
  cp "$SAMPLES/court.txt" other.txt
  newsx dedupe *.txt --format jsonl | jq -es 'map([.cluster, .kept, .document]) == [[1, "kept", "2024-05-01.txt"], [1, null, "2024-05-03.txt"]] and all(.similarity > 0.9)'
  [[ $(newsx dedupe --list *.txt | paste -sd' ') == "2024-05-01.txt other.txt" ]]
  rm 2024-05-01.txt
  { cat 2024-05-03.txt; echo 'Печать разрешена.'; } >2024-05-04.txt
  [[ $(newsx dedupe --list --keep longest *.txt | paste -sd' ') == "2024-05-04.txt other.txt" ]]
  [[ $(newsx dedupe --list *.txt | newsx stats --files-from - --format json | jq .documents) == 2 ]]
  head -n 12 2024-05-03.txt >half.txt
  newsx dedupe --threshold 0.8 *.txt --format jsonl | jq -es 'map(.document) | index("half.txt") == null'
  newsx dedupe *.txt --format jsonl | jq -es 'map(.document) | index("half.txt") != null'
  run -2 newsx dedupe --threshold 2 a
}

@test "dedupe: a copy of a copy that is unlike what is kept stays" {
  local n
  for n in 1 2 3 4 5; do
    seq $((n * 30)) $((n * 30 + 100)) | sed 's/^/слово/; y/0123456789/абвгдежзик/' | paste -sd' ' >2024-05-0$n.txt
  done
  newsx dedupe *.txt --format jsonl | jq -es 'map([.cluster, .document[9:10]]) == [[1, "1"], [1, "2"], [2, "3"], [2, "4"]] and all(.similarity >= 0.3)'
  [[ $(newsx dedupe --list *.txt | paste -sd' ') == "2024-05-01.txt 2024-05-03.txt 2024-05-05.txt" ]]
}

@test "dedupe --quotations: first source by date, and how its words changed" {
  echo 'Ракитина сказала: «Мы обещали городу новую переправу и сдержали слово».' >a/2024-04-30.txt
  echo 'Ракитина сказала: «Снега зимой в горах будет много, готовьтесь к лавинам».' >a/2024-04-29.txt
  newsx dedupe --quotations a b --format jsonl >rows
  jq -es 'map([.place, .date, .speaker]) == [["first", "2024-04-30", "Ракитина"], [null, "2024-05-02", "Даурен Тасыбеков"]]' rows
  newsx extract a b >r.jsonl
  newsx dedupe --quotations r.jsonl --format jsonl | jq -c 'del(.document)' | diff <(jq -c 'del(.document)' rows) -
}

@test "diff: what was added, is gone, changed; nothing for the same text" {
  echo 'Ольга Ракитина сообщила: «Мост откроют в мае, и город вздохнёт». Строят 12 рабочих.' >old.txt
  echo 'Ольга Ракитина сообщила: «Мост откроют в июне, и город вздохнёт». Строят 15 рабочих. Приехал Даурен Тасыбеков.' >new.txt
  newsx diff old.txt new.txt --format jsonl | jq -es 'map([.kind, .change, .name]) == [["person", "added", "Даурен Тасыбеков"], ["quotation", "changed", "Ольга Ракитина"], ["figure", "gone", "12 рабочих"], ["figure", "added", "15 рабочих"]]'
  [[ -z $(newsx diff old.txt old.txt --format jsonl) ]]
  [[ $(newsx diff --words old.txt new.txt) == 'Ольга Ракитина сообщила: «Мост откроют в [-мае,-] {+июне,+} и город вздохнёт». Строят [-12-] {+15+} рабочих. {+Приехал Даурен Тасыбеков.+}' ]]
  newsx diff --words --color always old.txt new.txt | grep -qF $'\e[32m15\e[0m'
  run -2 --separate-stderr newsx diff old.txt
  says "newsx: diff: name two versions of an article, the earlier one first"
  run -1 --separate-stderr newsx diff old.txt absent.txt
  says "newsx: absent.txt: no such file"
  run -2 newsx diff a b
}

@test "show: marks nest; colours and a legend; hostile text acts on no terminal" {
  echo 'Президент Казахстана Даурен Тасыбеков прибыл в Бишкек.' >s.txt
  [[ $(newsx show s.txt) == 'Президент [Казахстана|country: Казахстан] [Даурен Тасыбеков|person: Даурен Тасыбеков] прибыл в [Бишкек|place: Бишкек].' ]]
  newsx show --color always s.txt >colored
  head -n 1 colored | grep -qF $'\e[0;32mperson\e[0m'
  [[ $(sed $'s/\e\\[[0-9;]*m//g' colored | tail -n 1) == $(<s.txt) ]]
  newsx show --types country s.txt | grep -qx 'Президент \[Казахстана|country: Казахстан\] Даурен Тасыбеков прибыл в Бишкек.'
  printf 'Минск \e]0;x\a \xc2\x9b1m конец.' >evil.txt
  [[ $(newsx show evil.txt | tr -d '\n' | LC_ALL=C tr -d '\200-\377' | LC_ALL=C tr -cd '\000-\037') == "" ]]
  newsx show evil.txt >shown
  run ! grep -q $'\xc2\x9b' shown
  newsx show --format html s.txt evil.txt | grep -q '<mark class="country" title="country: Казахстан">Казахстана</mark>'
}

@test "report: one page, the same for any -j, that loads nothing; earlier results give figures" {
  newsx report -o r.html a b
  newsx report -j 3 a b | cmp - r.html
  grep -q "Content-Security-Policy" r.html
  run ! grep -qE '(src|href)="(https?:)?//' r.html
  sed -n 's/.*id="data">\(.*\)<\/script>/\1/p' r.html >data.json
  jq -e '.totals.documents == 3 and (.articles | length) == 3 and .lists.person[0][0] == "Даурен Тасыбеков" and (.timeline | length) == 32' data.json
  jq -e '.articles[0].m[0][3] | startswith("person")' data.json
  newsx extract a b | newsx report - | sed -n 's/.*id="data">\(.*\)<\/script>/\1/p' | jq -e '.totals.documents == 3 and .articles == []'
  run -1 --separate-stderr newsx report a absent
  says "newsx: absent: no such file"
}

@test "report: a record's own title" {
  printf '{"head":"Визит","title":"Иное","text":"%s"}\n' "$sentence" >in.jsonl
  newsx report --title-field head in.jsonl | grep -qF '"t":"Визит"'
}

@test "report: below 5 MB, and the choice is said" {
  python3 - "$SAMPLES/summit.txt" <<'END'
import json, sys
text = open(sys.argv[1], encoding="utf-8").read()
with open("many.jsonl", "w") as out:
    for i in range(1000): out.write(json.dumps({"id": str(i), "text": f"{text}\n{i}"}) + "\n")
END
  newsx report -o r.html many.jsonl
  [[ $(stat -c %s r.html) -lt 5000000 && $(stat -c %s r.html) -gt 3000000 ]]
  sed -n 's/.*id="data">\(.*\)<\/script>/\1/p' r.html | jq -e '.totals.documents == 1000 and (.articles | length) < 1000'
}

@test "a database of results is read like the articles: studies of things and of words" {
  cp "$SAMPLES/summit.txt" "$SAMPLES/flash.txt" a
  newsx extract --to news.db a b
  for command in "stats --by person" "stats --by speaker" "stats --by lemma" "stats --format csv" "timeline --by country" "network --edges" "decisions --ledger" \
      "concordance мост" "collocations мост" "ngrams" "dedupe --quotations --threshold 0.3" "concordance --entity Казахстан --kinds adjective,name"; do
    # shellcheck disable=SC2086
    newsx $command --format csv a b 2>/dev/null >of_texts
    # shellcheck disable=SC2086
    newsx $command --format csv news.db 2>/dev/null | diff of_texts - || { echo "$command differs"; false; }
  done
  newsx report news.db | sed -n 's/.*id="data">\(.*\)<\/script>/\1/p' | jq -e '(.articles | length) == 5 and (.articles[0].m | length) > 0'
  newsx compare --by person news.db a --format csv | grep -q 'Даурен Тасыбеков'
  alter other.db "CREATE TABLE t (x)"
  run -1 --separate-stderr newsx stats other.db
  says "newsx: other.db: a database of other tables than newsx's; try: sqlite3 -json other.db 'SELECT id, text FROM articles' | newsx extract --input-format json -"
  head -c 3000 news.db >torn.db
  run -1 newsx stats torn.db
}
