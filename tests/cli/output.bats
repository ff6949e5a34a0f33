#!/usr/bin/env bats
# What is printed, where to, and how a run ends.
load common

@test "every text is the slice that its offsets say, in each unit" {
  for unit in codepoint byte utf16; do
    newsx extract --offsets $unit "$SAMPLES"/*.txt | python3 "$BATS_TEST_DIRNAME/spans.py" $unit "$SAMPLES"/*.txt
  done
}

@test "--explain names rule and evidence of mentions and quotations" {
  run -0 newsx extract --explain "$SAMPLES/summit.txt"
  jq -e '[.entities[].mentions[] | .rule] | length > 0 and all(. != null)' <<<"$output"
  jq -e '.quotations | length > 0 and all(.rule != null and .because != null)' <<<"$output"
  run -0 newsx extract "$SAMPLES/summit.txt"
  [[ $output != *'"rule"'* ]]
}

@test "speaker.type is the entity's, else what the words say" {
  cat >"$BATS_TEST_TMPDIR/types.txt" <<'TEXT'
Анна Озерова сказала, что мост открыт. По словам соседки снизу, там шумно. Жители заявили, что шум мешает.
В докладе сказано, что шум вреден. Источник в полиции сказал, что там тихо. В мэрии сообщили, что мост открыт.
TEXT
  run -0 newsx extract "$BATS_TEST_TMPDIR/types.txt"
  [[ $(jq -r '.quotations[].speaker.type' <<<"$output" | paste -sd' ') == "person person group document source organization" ]]
}

@test "--kinds leaves other mentions out" {
  run -0 newsx extract --kinds name,adjective "$SAMPLES"
  [[ $(jq -r '.entities[].mentions[].kind' <<<"$output" | sort -u | paste -sd' ') == "adjective name" ]]
}

@test "tokens and --count agree" {
  for f in "$SAMPLES"/*.txt; do
    newsx tokens "$f" >tokens.json
    newsx tokens --count "$f" >count.json
    [[ $(jq '.tokens | length' tokens.json) == $(jq .counts.tokens count.json) ]]
    [[ $(jq '.sentences | length' tokens.json) == $(jq .counts.sentences count.json) ]]
    [[ $(newsx extract "$f" | jq -c .counts) == $(jq -c .counts count.json) ]]
  done
}

@test "CoNLL-U: ten columns, numbered tokens, sentences apart" {
  newsx tokens --format conllu "$SAMPLES" | awk -F'\t' '
    /^#/ { next }
    /^$/ { expected = 1; next }
    NF != 10 { print "line " NR ": " NF " columns"; bad = 1 }
    $1 != (expected ? expected : 1) { print "line " NR ": number " $1; bad = 1 }
    { for (i = 1; i <= 10; ++i) if ($i == "") { print "line " NR ": empty column " i; bad = 1 }; expected = $1 + 1 }
    END { exit bad }'
}

@test "CSV and TSV are read back by others" {
  newsx quotes --format csv "$SAMPLES" >q.csv
  newsx quotes --format json "$SAMPLES" | jq -s '[.[].quotations[].text]' >q.json
  python3 - <<'END'
import csv, json
rows = list(csv.DictReader(open("q.csv", encoding="utf-8", newline="")))
assert [r["text"] for r in rows] == json.load(open("q.json", encoding="utf-8"))
END
  columns=$(newsx entities --format tsv "$SAMPLES" | awk -F'\t' '{ print NF }' | sort -u)
  [[ $columns == 20 ]]
}

@test "quotes --by, --about, --kind, --min-words choose; ids stay" {
  all=$(newsx quotes --format json "$SAMPLES/court.txt" | jq -c '[.quotations[] | select(.speaker.name == "Ерболат Садуов") | .id]')
  [[ $(newsx quotes --by садуов --format json "$SAMPLES/court.txt" | jq -c '[.quotations[].id]') == "$all" && $all != "[]" ]]
  newsx quotes --by садуов --about минск --format json "$SAMPLES" | valid quotations
  [[ $(newsx quotes --kind direct,partial --format csv "$SAMPLES" | cut -d, -f3 | sort -u | paste -sd' ') == "direct kind partial" ]]
  [[ $(newsx quotes --min-words 1000 --format tsv "$SAMPLES" | wc -l) == 1 ]]
  run -2 newsx quotes --kind spoken "$SAMPLES"
  run -2 newsx quotes --min-words many "$SAMPLES"
}

@test "tables fit their width and align wide characters" {
  for width in 60 80 120; do
    for command in entities quotes decisions stats; do
      widest=$(COLUMNS=$width "$NEWSX" $command --format table "$SAMPLES" | wc -L)
      (( widest <= width )) || { echo "$command at $width columns is $widest wide"; false; }
    done
  done
}

@test "a table tells the document of each row unless one text alone was named" {
  header() { newsx entities --format table "$@" | head -1 | cut -d' ' -f1; }
  mkdir d.txt
  echo "$sentence" | tee d.txt/a.txt >a.txt
  echo a.txt >list
  jq -n --arg text "$sentence" '{text: $text}' >records.txt
  [[ $(header a.txt) == type ]]
  [[ $(header d.txt) == document ]]
  [[ $(header --files-from list a.txt) == document ]]
  [[ $(header --input-format json records.txt) == document ]]
}

@test "a terminal gets a table, a pipe JSON; extract is always JSON" {
  needs_terminal
  for command in entities quotes stats; do
    [[ $(COLUMNS=80 script -qec "'$NEWSX' $command '$SAMPLES/summit.txt'" /dev/null </dev/null) != "{"* ]]
    [[ $(newsx $command "$SAMPLES/summit.txt") == "{"* ]]
  done
  [[ $(script -qec "'$NEWSX' extract '$SAMPLES/summit.txt'" /dev/null </dev/null) == "{"* ]]
}

@test "decisions --check: exit 1 when a list has not what was announced" {
  printf 'Совет принял два решения:\n\n1. «О бюджете организации на 2020 год»;\n2. «О плане совместных мероприятий».\n' >whole.txt
  printf 'Совет принял три решения:\n\n1. «О бюджете организации на 2020 год»;\n2. «О плане совместных мероприятий».\n' >short.txt
  run -0 newsx decisions --check whole.txt
  jq -e '.decision_lists[0].complete' <<<"$output"
  newsx decisions short.txt | jq -e '.decision_lists[0].complete == false'
  run -1 newsx decisions --check short.txt
  run -0 newsx decisions short.txt
}

@test "-j1, -j2 and -j7 print the same bytes" {
  for i in $(seq 8); do cp -r "$SAMPLES" s$i; done
  rm -f s*/*.json s*/*.gold
  echo '{"id":"torn' >s3/torn.jsonl
  for command in "extract --explain" "tokens" "entities --format csv" "quotes --format table" stats; do
    for jobs in 1 2 7; do
      # shellcheck disable=SC2086
      newsx $command -j $jobs s1 s2 absent s3 s4 s5 s6 s7 s8 >out.$jobs 2>err.$jobs || [[ $? == 1 ]]
    done
    cmp out.1 out.2
    cmp out.1 out.7
    cmp err.1 err.2
    cmp err.1 err.7
  done
}

@test "what a record gives does not depend on the records before it" {
  newsx extract -j1 "$SAMPLES"/*.txt >together.jsonl
  for f in "$SAMPLES"/*.txt; do newsx extract "$f"; done >apart.jsonl
  cmp together.jsonl apart.jsonl
}

@test "the locale and the time zone change nothing" {
  newsx extract "$SAMPLES" >a
  LC_ALL=ru_RU.UTF-8 TZ=Asia/Almaty newsx extract "$SAMPLES" >b
  LC_ALL=C newsx extract "$SAMPLES" >c
  cmp a b
  cmp a c
}

@test "/dev/full: exit 2 and a message, for every command" {
  for command in extract entities quotes decisions tokens stats; do
    run -2 --separate-stderr bash -c "'$NEWSX' $command '$SAMPLES'/*.txt >/dev/full"
    says "newsx: standard output: no space left on device"
  done
  run -2 bash -c "'$NEWSX' --help >/dev/full"
  run -2 bash -c "'$NEWSX' schema >/dev/full"
  run -2 --separate-stderr newsx extract -o /dev/full "$SAMPLES"/*.txt
  says "newsx: /dev/full: no space left on device"
}

@test "closed standard output: exit 2 and a message" {
  run -2 --separate-stderr bash -c "'$NEWSX' extract '$SAMPLES' >&-"
  [[ $stderr == "newsx: standard output: "* ]]
}

@test "a closed pipe ends quietly" {
  for i in $(seq 20); do cp -r "$SAMPLES" s$i; done
  for jobs in 1 2; do
    run -0 --separate-stderr bash -c "'$NEWSX' extract -j$jobs s* | head -c 10 >/dev/null"
    [[ -z $stderr ]]
  done
}

@test "a file that is replaced keeps its mode, a new one has what umask leaves" {
  umask 027
  echo '{"id":"x"}' >in.jsonl
  touch old kept
  chmod 664 old
  chmod 606 kept
  echo x >kept
  for out in "-o" "--resume -o"; do
    for file in old new; do
      # shellcheck disable=SC2086  # words
      run -1 newsx tokens in.jsonl $out $file --errors kept
    done
    [[ $(stat -c %a old new kept | paste -sd' ') == "664 640 606" ]]
    rm new
  done
}

@test "-o: the file is whole or absent" {
  newsx extract -o out.json "$SAMPLES/summit.txt"
  newsx extract "$SAMPLES/summit.txt" | cmp - out.json
  run -2 --separate-stderr newsx extract -o absent/out.json "$SAMPLES/summit.txt"
  says "newsx: absent/out.json: no such file"
  echo old >kept.json
  run -2 newsx extract --rules nowhere -o kept.json "$SAMPLES/summit.txt"
  [[ $(<kept.json) == old ]]
  no_leftovers
  # What is read is not replaced: tests/cli/overlap.bats.
}

@test "a pipe never stalls: each record is answered before the next is sent" {
  for jobs in 1 2; do
    timeout 60 python3 - "$NEWSX" $jobs <<'END'
import json, subprocess, sys
p = subprocess.Popen([sys.argv[1], "extract", "-j", sys.argv[2], "--input-format", "jsonl", "-"],
                     stdin=subprocess.PIPE, stdout=subprocess.PIPE)
for i in range(50):
    p.stdin.write((json.dumps({"id": str(i), "text": "Москва и Минск."}) + "\n").encode())
    p.stdin.flush()
    assert json.loads(p.stdout.readline())["id"] == str(i)
p.stdin.close()
assert p.stdout.read() == b"" and p.wait() == 0
END
  done
}

@test "SIGINT and SIGTERM: whole records, then 130 and 143" {
  for jobs in 1 2; do
    timeout 60 python3 - "$NEWSX" $jobs <<'END'
import json, signal, subprocess, sys
for number, status in ((signal.SIGINT, 130), (signal.SIGTERM, 143)):
    p = subprocess.Popen([sys.argv[1], "extract", "-j", sys.argv[2], "--input-format", "jsonl", "-"],
                         stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    for i in range(3):
        p.stdin.write((json.dumps({"id": str(i), "text": "Москва и Минск."}) + "\n").encode())
    p.stdin.write(b'{"id": "half')
    p.stdin.flush()
    first = p.stdout.readline()
    p.send_signal(number)
    assert p.wait() == status, p.returncode  # with its input still open: its end must not come before the signal
    records = [json.loads(line) for line in (first + p.stdout.read()).splitlines()]
    err = p.stderr.read()
    assert [r["id"] for r in records] == [str(i) for i in range(len(records))] and err == b"", (records, err)
END
  done
}

@test "SIGINT in a batch over files: whole records in order, 130; a file named by -o is left as it was" {
  mkdir many
  tee many/{1..3000}.txt <"$SAMPLES/summit.txt" >/dev/null
  for jobs in 1 2; do
    # Not by the shell: what it starts in the background ignores SIGINT.
    timeout 60 python3 - "$NEWSX" $jobs <<'END'
import signal, subprocess, sys
with open("out.jsonl", "wb") as out:
    p = subprocess.Popen([sys.argv[1], "extract", "-j", sys.argv[2], "many"], stdout=subprocess.PIPE)
    out.write(p.stdout.read(1))
    p.send_signal(signal.SIGINT)
    out.write(p.stdout.read())
assert p.wait() == 130, p.returncode
END
    [[ $(wc -l <out.jsonl) -lt 3000 && $(tail -c 1 out.jsonl) == "" ]]
    head -n "$(wc -l <out.jsonl)" <(newsx extract many) | cmp - out.jsonl
  done
  echo old >kept
  "$NEWSX" extract -o kept many & pid=$!
  sleep .3
  kill -TERM $pid || true
  wait $pid || true
  [[ $(<kept) == old || $(wc -l <kept) == 3000 ]]
  no_leftovers
}
