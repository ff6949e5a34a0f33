#!/usr/bin/env bats
# What network, timeline, stats and collocations count, and what they say of its limits.

load common

setup() { cd "$BATS_TEST_TMPDIR" || return; }

# made 'PYTHON that yields (id, date, {name: [sentence, …]})': earlier results with these names, places all.
made() {
  python3 -c "
import json
def documents():
$(sed 's/^/    /' <<<"$1")
for id, date, names in documents():
    entities = [{'id': f'l{i}', 'type': 'place', 'name': name, 'mentions':
                 [{'start': 0, 'end': 1, 'kind': 'name', 'sentence': s, 'core': None} for s in sentences]} for i, (name, sentences) in enumerate(names.items())]
    print(json.dumps({'schema': 1, 'id': id, 'date': date, 'counts': {'words': 100}, 'entities': entities}))"
}

@test "network counts what stats counts, over whole corpora: nested names once, a document once" {
  for corpus in "$SAMPLES" "$SOURCE/corpora/month" "$SOURCE/corpora/adversarial"; do
    newsx extract "$corpus" >r.jsonl
    newsx network --top 100000 "$corpus" --format jsonl >articles
    newsx network --top 100000 r.jsonl --format jsonl | diff articles -
    jq -c '[.type, .name, .mentions, .documents]' articles | sort >network
    newsx stats --top 100000 "$corpus" --format json | jq -c '.entities[].top[] | [.type, .name, .mentions, .documents]' | sort >stats
    diff network stats
    [[ $(wc -l <stats) -gt 5 ]]
  done
  echo 'МИД Грузии выразил протест. МИД Грузии ждёт ответа.' >a.txt
  newsx network a.txt --format jsonl | jq -es 'map([.name, .mentions]) | sort == [["Грузия", 2], ["МИД Грузии", 2]]'
}

@test "network --weight ll: strength is the sum of the weights that are exported; so is that of counts" {
  python_with networkx
  for weight in count ll; do
    newsx network --weight $weight "$SAMPLES" -f graphml >g.graphml
    "$PYTHON" - <<'END'
import networkx as nx
g = nx.read_graphml("g.graphml")
assert g.number_of_edges() > 100
for n, d in g.nodes(data=True):
    assert abs(g.degree(n, weight="weight") - d["strength"]) < 1e-4, d
END
  done
  newsx network --weight ll "$SAMPLES" --top 100000 --format jsonl | jq -es 'map(.strength) | . == (sort | reverse) and any(. != floor)'
}

@test "network: a sentence of more than 64 names joins none and changes no log-likelihood" {
  pairs='for s in range(3): yield f"a{s}", None, {"А": [0], "Б": [0]}
for s in range(10): yield f"b{s}", None, {"В": [0]}'
  made "$pairs" >plain.jsonl
  made "$pairs
yield 'list', None, {name: [0] for name in ['А', 'Б'] + [f'имя {i}' for i in range(63)]}" >list.jsonl
  newsx network --edges plain.jsonl --format csv >plain
  newsx network --edges list.jsonl --format csv | diff plain -
  [[ $(wc -l <plain) == 2 ]]
  newsx network list.jsonl --top 1 --format jsonl | jq -e '.mentions == 4 and .strength == 3'
}

@test "network: betweenness of more than 20,000 edges is an estimate, and says so in every format" {
  # Each document shares a town with the next one, so that all ways lead over these 39.
  made 'for d in range(40): yield f"{d}", None, {f"город {d:02}.{i}": [0] for i in range(41)} | {f"город {d + 1:02}.0": [0]}' >big.jsonl
  run -0 --separate-stderr newsx network big.jsonl --format jsonl --top 40
  [[ $stderr =~ ^"newsx: betweenness is an estimate from 1000 of 1641 names, standard error up to 0."[0-9]+$ ]]
  # "город 20.0" has 820 on either side: 820 · 820 of 1343980 pairs; "город 10.0" 410 and 1230.
  jq -es 'map({(.name): .}) | add | (.["город 20.0"] | (.betweenness - 0.5003 | fabs) <= 3 * .betweenness_se + 0.0001)
    and (.["город 10.0"] | .betweenness_se > 0.001 and (.betweenness - 0.3752 | fabs) <= 3 * .betweenness_se)' <<<"$output"
  newsx network big.jsonl --format csv --top 1 2>/dev/null | head -n 1 | grep -q ',betweenness_se'
  newsx network big.jsonl --format table --top 1 2>/dev/null | head -n 1 | grep -q ' betweenness_se$'
  newsx network big.jsonl -f gexf 2>/dev/null | grep -q '<description>betweenness is an estimate from 1000 of 1641 names'
  newsx network big.jsonl -f graphml 2>/dev/null | grep -q '<desc>betweenness is an estimate from 1000 of 1641 names'
  # With fewer it is exact, and nothing is said.
  head -n 20 big.jsonl >small.jsonl
  run -0 --separate-stderr newsx network small.jsonl --format jsonl --top 2
  [[ -z $stderr ]]
  jq -es 'length > 0 and all(.betweenness_se == 0)' <<<"$output"
  newsx network small.jsonl --format table --top 1 | head -n 1 | grep -qv betweenness_se
}

@test "collocations: log_dice is 14 at most, whatever the window, however many hits a sentence" {
  { echo 'Мост, река и река, река: мост у реки. Мост, мост, мост и река. Театр.'; echo 'Мост, дорога.'; } >a.txt
  echo 'Мост: река, река, река. Театр открыт.' >b.txt  # three rivers beside one bridge
  for window in 1 2 5 sentence; do
    newsx collocations --window $window --top 1000 мост a.txt b.txt "$SAMPLES" --format jsonl >rows
    jq -es 'length > 1 and all(.log_dice <= 14)' rows
  done
  newsx collocations --window sentence мост b.txt --format jsonl | jq -e '.lemma == "река" and .log_dice == 14'  # never apart
  # Three bridges' sentence has a river, three rivers' sentence two bridges: (5 rivers + 5 bridges) of 5 + 6.
  newsx collocations --window sentence --top 1000 мост a.txt --format jsonl | jq -es '.[] | select(.lemma == "река") | [.near, .hits, .all, .log_dice] == [5, 5, 5, 13.86]'
  # One of each is the usual figure, 14 + log2(2 · 1/(6 + 1)).
  newsx collocations --window sentence --top 1000 мост a.txt --format jsonl | jq -es '.[] | select(.lemma == "дорога") | .log_dice == 12.19'
}

@test "timeline --by: every period has a row for every name, in bursts and outside; the mentions are those of stats" {
  made 'for day in range(1, 31):
    for d in range(3 if day == 15 else 9):
        yes = day in (14, 16) and d < 8 or d == 0 and day % 9 == 0
        yield f"{day}.{d}", f"2024-04-{day:02}", {"Минск": [0, 0]} if yes else {"Брест": [0]} if day != 15 else {"Гродно": [0]}' >d.jsonl
  newsx timeline --by place d.jsonl --format jsonl >rows
  jq -es 'length == 90 and (map(.period) | unique | length) == 30' rows
  jq -es 'map(select(.name == "Минск" and .burst == "burst") | [.period, .mentions, .documents]) ==
    [["2024-04-14", 16, 8], ["2024-04-15", 0, 0], ["2024-04-16", 16, 8]]' rows
  newsx stats --by place d.jsonl --format jsonl | jq -s 'map({(.name): .mentions}) | add' >stats
  jq -s 'group_by(.name) | map({(.[0].name): (map(.mentions) | add)}) | add' rows | diff <(jq -S . stats) <(jq -S . -)
  newsx timeline --by place d.jsonl --format table | grep -q '2024-04-14…2024-04-16$'
}

@test "timeline: no period is left out; beyond 20,000 a time without documents is a row, and that is said" {
  made 'for date in ("1990-01-01", "1990-01-03", "2024-05-07"): yield date, date, {"Минск": [0]}' >d.jsonl
  run -0 --separate-stderr newsx timeline d.jsonl --format csv
  [[ -z $stderr && ${#lines[@]} == 12547 && ${lines[2]} == 1990-01-02,0,0,* ]]
  made 'for date in ("1900-01-01", "1900-01-03", "2024-05-07"): yield date, date, {"Минск": [0]}' >d.jsonl
  run -0 --separate-stderr newsx timeline d.jsonl --format csv
  says "newsx: more than 20000 periods: a stretch without documents is one row, FIRST/LAST"
  [[ ${#lines[@]} == 6 && ${lines[4]} == 1900-01-04/2024-05-06,0,0,* ]]
  newsx timeline --by place d.jsonl --format csv 2>/dev/null | grep -q '^Минск,1900-01-04/2024-05-06,0,,0'
}

@test "timeline: a burst is one of documents; an article that says a name over and over makes none" {
  made 'for day in range(1, 31):
    for d in range(4): yield f"{day}.{d}", f"2024-04-{day:02}", {"Минск": [0] * 20} if (day, d) == (9, 0) else {"Минск": [0]} if day % 10 == d == 0 else {"Брест": [0]}' >d.jsonl
  newsx timeline --by place d.jsonl --format jsonl | jq -es 'length > 0 and all(.burst == null)'
  made 'for day in range(1, 31):
    for d in range(6): yield f"{day}.{d}", f"2024-04-{day:02}", {"Минск": [0]} if day == 9 or (day % 10, d) == (5, 0) else {"Брест": [0]}' >d.jsonl
  newsx timeline --by place d.jsonl --format jsonl | jq -es 'map(select(.burst == "burst") | [.name, .period]) == [["Минск", "2024-04-09"]]'
}

@test "stats --confidence: no interval for fewer than 20 documents, or 5 with the name, and that is said" {
  documents='for d in range(n): yield f"{d}", None, {"Минск": [0] * (d % 3 + 1)} | ({"Брест": [0]} if d < 4 else {})'
  made "n = 19
$documents" >19.jsonl
  run -0 --separate-stderr newsx stats --by place --confidence 19.jsonl --format jsonl
  says "newsx: no interval for 2 names: it takes 20 documents"
  jq -es 'length == 2 and all(.low == null and .high == null)' <<<"$output"
  made "n = 20
$documents" >20.jsonl
  run -0 --separate-stderr newsx stats --by place --confidence 20.jsonl --format jsonl
  says "newsx: no interval for 1 name: fewer than 5 documents have it"
  jq -es '.[0] as $m | $m.low < $m.per_10000 and $m.per_10000 < $m.high and .[1].low == null' <<<"$output"
  newsx stats --by place --confidence 20.jsonl --format csv 2>/dev/null | tail -n 1 | grep -q ',,$'
}

@test "stats --by: dp is DPnorm over documents; a single document has none" {
  # Documents of 100 words: v is 1/2, 1/2, 0, 0, s 1/4 each; DP = 1/2, DPnorm = 1/2 / (3/4).
  made 'for d in range(4): yield f"{d}", None, {"Минск": [0, 0]} if d < 2 else {"Брест": [0]} if d == 3 else {}' >d.jsonl
  newsx stats --by place d.jsonl --format jsonl | jq -es 'map([.name, .dp]) == [["Минск", 0.6667], ["Брест", 1]]'
  made 'yield "1", None, {"Минск": [0]}' >one.jsonl
  newsx stats --by place one.jsonl --format jsonl | jq -e '.dp == null'
}

@test "stats --merge refuses counts of another version" {
  echo '{"newsx_partial":"place","groups":{"":{"documents":1,"words":[7],"documents_of":[1],"things":{}}}}' >old.json
  run -2 newsx stats --merge old.json
  [[ $output == "newsx: old.json: counts of an older newsx, which told too little to add up: run stats --partial anew" ]]
  echo '{"newsx_partial":"place","version":5,"groups":{}}' >new.json
  run -2 newsx stats --merge new.json
  [[ $output == "newsx: new.json: counts of a newer newsx: add them up with that one" ]]
}
