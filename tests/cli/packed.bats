#!/usr/bin/env bats
# Compression and archives, read as streams.
load common

@test "gzip, bzip2, xz, zstd: by name and by content, of texts and of JSON Lines" {
  cp "$SAMPLES/flash.txt" a.txt
  newsx extract a.txt | jq -c 'del(.id)' >expected
  jq -nc --rawfile t a.txt '{id: "r1", text: $t}, {id: "r2", text: "Минск."}' >a.jsonl
  for pair in gzip:gz bzip2:bz2 xz:xz zstd:zst; do
    command -v "${pair%:*}" >/dev/null || continue
    for file in a.txt a.jsonl; do "${pair%:*}" -c $file >$file.${pair#*:}; done
    run -0 --separate-stderr newsx extract a.txt.${pair#*:}
    [[ $(jq -r .id <<<"$output") == a.txt.${pair#*:} && -z $stderr ]]
    jq -c 'del(.id)' <<<"$output" | cmp - expected
    newsx extract - <a.txt.${pair#*:} | jq -c 'del(.id)' | cmp - expected
    newsx extract --input-format text a.txt.${pair#*:} | jq -c 'del(.id)' | cmp - expected
    [[ $(newsx extract a.jsonl.${pair#*:} | ids) == "r1 r2" ]]
    [[ $(newsx extract - <a.jsonl.${pair#*:} | ids) == "r1 r2" ]]
  done
  [[ $(newsx tokens --count . | jq -r .id | grep -c '^./a.txt') -ge 4 ]]
}

archives() {
  mkdir -p d/sub d/.git
  cp "$SAMPLES/flash.txt" d/b.txt
  printf '{"id":"r1","text":"Минск."}\n{"id":"r2","text":5}\n' >d/c.jsonl
  echo '<html><h1>Москва</h1>' >d/sub/page.html
  for f in d/.hidden.txt d/.git/x.txt d/notes.md "d/sub/файл.txt"; do echo "$sentence" >"$f"; done
  ln -s b.txt d/link.txt
  tar cf d.tar --sort=name d
  tar czf d.tgz --sort=name d
  python3 -c 'import os, zipfile
with zipfile.ZipFile("d.zip", "w", zipfile.ZIP_DEFLATED) as z:
    for f in "b.txt", "c.jsonl", "sub/page.html", "sub/файл.txt", ".hidden.txt", ".git/x.txt", "notes.md": z.write("d/" + f)'
}

@test "tar and zip: a record a member, chosen as in folders, records in records" {
  archives
  for file in d.tar d.tgz d.zip; do
    run -1 --separate-stderr newsx extract $file
    passed_over="4 files: 2 hidden files, 1 .md, 1 link"
    [[ $file != *.zip ]] || passed_over="3 files: 2 hidden files, 1 .md"
    says "newsx: $file/d/c.jsonl:2: \"text\" is not a string" "newsx: passed over $passed_over; --log-level debug lists them"
    [[ $(ids <<<"$output") == "$file/d/b.txt r1 r2 $file/d/sub/page.html $file/d/sub/файл.txt" ]]
    [[ $(newsx extract - <$file 2>/dev/null | ids) == "-/d/b.txt r1 r2 -/d/sub/page.html -/d/sub/файл.txt" ]]
    [[ $(newsx extract --include '*.md' $file | ids) == "$file/d/notes.md" ]]
    [[ $(newsx extract --exclude sub --exclude '*.jsonl' --exclude '*/sub/*' $file | ids) == "$file/d/b.txt" ]]
  done
  newsx extract --include b.txt d.zip | jq -c 'del(.id)' | cmp - <(newsx extract d/b.txt | jq -c 'del(.id)')
  for jobs in 1 2 7; do newsx extract -j $jobs d.tgz d.zip 2>/dev/null >out.$jobs || true; done
  cmp out.1 out.2
  cmp out.1 out.7
}

@test "torn and damaged archives: one line, the others go on" {
  archives
  cp "$SAMPLES/flash.txt" a.txt
  gzip -k a.txt
  head -c 1500 a.txt.gz >torn.txt.gz
  head -c 3000 d.tar >torn.tar
  run -1 --separate-stderr newsx extract torn.txt.gz a.txt
  [[ $stderr == "newsx: torn.txt.gz: cannot be unpacked: "* && ${#stderr_lines[@]} == 1 && $(ids <<<"$output") == a.txt ]]
  run -1 --separate-stderr newsx tokens --count torn.tar a.txt
  [[ $stderr == *"cannot be unpacked: "* && $output == *'"a.txt"'* ]]
  printf '\x1f\x8b\x08noise' >noise.gz
  run -1 --separate-stderr newsx extract noise.gz
  [[ $stderr == "newsx: noise.gz: "* ]]
}

@test "bombs are refused by size and by ratio, in bounded memory" {
  [[ -z ${NEWSX_SANITIZE:-} ]] || skip "sanitizers want more address space than the bound"
  head -c 300M /dev/zero | tr '\0' x | gzip -9 >big.txt.gz
  head -c 300M /dev/zero | tr '\0' '\n' | gzip -9 >lines.jsonl.gz
  run -1 --separate-stderr bash -c "ulimit -v 600000; timeout 60 '$NEWSX' extract -j2 big.txt.gz lines.jsonl.gz"
  says "newsx: big.txt.gz: cannot be unpacked: more than 200 times its size" \
       "newsx: lines.jsonl.gz: cannot be unpacked: more than 200 times its size"
  head -c 3000000 <(yes "$sentence") | gzip >mid.txt.gz
  run -1 --separate-stderr newsx extract --max-bytes 1M mid.txt.gz
  says "newsx: mid.txt.gz: larger than 1048576 bytes"
}

@test "a compressed stream is read as it comes: memory does not grow with it" {
  [[ -z ${NEWSX_SANITIZE:-} ]] || skip "sanitizers want more address space than the bound"
  python3 -c '
import random
random.seed(1)
for i in range(40000):
    words = " ".join(random.choice("Москва Минск Бишкек прибыл сказал решение совет глава".split()) + str(random.random()) for _ in range(30))
    print("{\"id\":\"%d\",\"text\":\"%s\"}" % (i, words))' | gzip -1 >in.jsonl.gz
  run -0 bash -c "ulimit -v 400000; '$NEWSX' tokens --count -j2 in.jsonl.gz | wc -l"
  [[ $output == 40000 ]]
}
