#!/usr/bin/env bats
# Bad input and unusual input: one clear line, the others go on.
load common

text() { jq -r '.counts.words, .entities[0].name' ; }

@test "a missing file is named; the others go on; exit 1" {
  echo "$sentence" >a.txt
  run -1 --separate-stderr newsx extract absent.txt a.txt
  says "newsx: absent.txt: no such file"
  [[ ${#lines[@]} == 1 && $(jq -r .id <<<"$output") == a.txt ]]
}

@test "files that cannot be read: no permission, a part of the path is a file, a loop of links" {
  echo "$sentence" >a.txt
  ln -s loop.txt loop.txt
  run -1 --separate-stderr newsx extract a.txt/b.txt loop.txt
  says "newsx: a.txt/b.txt: a part of the path is not a folder" "newsx: loop.txt: too many symbolic links"
  if (( EUID != 0 )); then
    chmod 000 a.txt
    run -1 --separate-stderr newsx extract a.txt
    says "newsx: a.txt: permission denied"
  fi
}

@test "names with line feeds, escapes and bytes that are no UTF-8 stay one line" {
  run -1 --separate-stderr newsx extract $'a\nb\e[31m.txt'
  says 'newsx: a\x0ab\x1b[31m.txt: no such file'
  echo "$sentence" >$'\xff.txt'
  run -0 newsx extract $'\xff.txt'
  [[ $(jq -r .id <<<"$output") == $'\uFFFD.txt' ]]
}

@test "an empty file is a document without anything" {
  : >empty.txt
  run -0 newsx extract empty.txt
  jq -e '.title == null and .counts.chars == 0 and .entities == [] and .quotations == []' <<<"$output"
  valid document <<<"$output"
  newsx tokens empty.txt | valid tokens
  newsx tokens --format conllu empty.txt
  newsx stats empty.txt | valid stats
}

@test "a binary file is refused" {
  cp "$NEWSX" program.txt
  noise >noise.txt
  printf '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0' >picture.txt
  run -1 --separate-stderr newsx extract --max-bytes 1G program.txt picture.txt
  says "newsx: program.txt: program, which newsx does not read; leave it out, it holds no article" \
       "newsx: picture.txt: PNG image, which newsx does not read; try: tesseract picture.txt - -l rus | newsx extract -"
  [[ -z $output ]]
}

@test "a document over the limit is refused without being kept" {
  head -c 3000000 <(yes "$sentence") >big.txt
  echo "$sentence" >a.txt
  run -1 --separate-stderr newsx extract --max-bytes 1M big.txt a.txt
  says "newsx: big.txt: larger than 1048576 bytes"
  [[ ${#lines[@]} == 1 ]]
  run -1 --separate-stderr newsx extract --max-bytes 1M - <big.txt
  says "newsx: -: larger than 1048576 bytes"
}

@test "one huge line of JSON Lines: an error in its place, bounded memory" {
  [[ -z ${NEWSX_SANITIZE:-} ]] || skip "sanitizers want more address space than the bound"
  { printf '{"id":"a","text":"%s"}\n' "$sentence"
    printf '{"id":"b","text":"'; head -c 300M /dev/zero | tr '\0' x; printf '"}\n'
    printf '{"id":"c","text":"%s"}\n' "$sentence"; } >in.jsonl
  run -1 --separate-stderr bash -c "ulimit -v 400000; '$NEWSX' extract -j2 --max-bytes 1M in.jsonl"
  [[ $(jq -r '.id // .error.code' <<<"$output" | paste -sd' ') == "a too-large c" ]]
  valid error <<<"${lines[1]}"
  says "newsx: in.jsonl:2: larger than 1048576 bytes"
}

@test "a folder without texts" {
  mkdir -p d/sub
  echo x >d/readme.md
  run -1 --separate-stderr newsx extract d
  says "newsx: d: no documents in this folder: it has no files of a kind that newsx reads from folders; --include GLOB reads others" \
       "newsx: passed over 1 file: 1 .md; --log-level debug lists them"
}

@test "folders: recursive, sorted by bytes, no hidden files, no links" {
  mkdir -p d/a d/.git
  for f in d/b.txt d/a/x.txt d/a.txt d/B.txt d/.hidden.txt d/.git/c.txt d/notes.md; do echo "$sentence" >$f; done
  ln -s b.txt d/link.txt
  ln -s .. d/a/up
  printf '{"id":"r1","text":"Да."}\n' >d/z.jsonl
  run -0 --separate-stderr newsx extract d
  [[ $(jq -r .id <<<"$output" | paste -sd' ') == "d/B.txt d/a.txt d/a/x.txt d/b.txt r1" ]]
  [[ $(newsx extract d/ d/link.txt | jq -r .id | tail -n1) == d/link.txt ]]
}

@test "invalid UTF-8 is replaced and counted" {
  printf 'Президент \xff\xfe Казахстана Даурен Тасыбеков\xd0. Он прибыл в Бишкек вместе с делегацией правительства.\n' >bad.txt
  run -0 newsx extract bad.txt
  jq -e '.source.invalid > 0 and .source.encoding == "UTF-8"' <<<"$output"
  valid document <<<"$output"
}

@test "windows-1251, KOI8-R, CP866, ISO-8859-5 and UTF-16 give what UTF-8 gives" {
  article=$SAMPLES/summit.txt
  expected=$(newsx extract "$article" | jq -c 'del(.id, .source)' | sha256sum)
  # Characters that an encoding has not are left as they are in none of these.
  tr -d '\r' <"$article" | sed 's/[«»„“”]/"/g; s/[—–]/-/g; s/№/N/g; s/…/.../g; s/ё/е/g; s/\xc2\xa0/ /g' >plain.txt
  expected=$(newsx extract plain.txt | jq -c 'del(.id, .source)' | sha256sum)
  for encoding in windows-1251 KOI8-R CP866 ISO-8859-5; do
    iconv -f UTF-8 -t "$encoding" plain.txt >in.txt
    [[ $(newsx extract in.txt | jq -c 'del(.id, .source)' | sha256sum) == "$expected" ]]
    [[ $(newsx extract --encoding "$encoding" in.txt | jq -c 'del(.id, .source)' | sha256sum) == "$expected" ]]
  done
  for encoding in UTF-16LE UTF-16BE; do
    { [[ $encoding == UTF-16LE ]] && printf '\xff\xfe' || printf '\xfe\xff'; iconv -f UTF-8 -t $encoding plain.txt; } >in.txt
    [[ $(newsx extract in.txt | jq -c 'del(.id, .source)' | sha256sum) == "$expected" ]]
    [[ $(newsx extract in.txt | jq -r .source.encoding) == UTF-16* ]]
  done
}

@test "byte order mark, CRLF, NUL: offsets stay exact" {
  printf '\xef\xbb\xbf%s\r\n\r\nМосква\0 и Минск.\r\n' "$sentence" >in.txt
  printf '%s\r\n\r\nМосква\0 и Минск.\r\n' "$sentence" >decoded.txt
  run -0 --separate-stderr newsx extract in.txt
  [[ -z $stderr ]]
  valid document <<<"$output"
  for unit in codepoint byte utf16; do
    newsx extract --offsets $unit in.txt | python3 "$BATS_TEST_DIRNAME/spans.py" $unit decoded.txt
    newsx tokens --offsets $unit in.txt | python3 "$BATS_TEST_DIRNAME/spans.py" $unit decoded.txt
  done
}

@test "control characters, bidi marks, emoji, look-alikes: valid JSON, exact offsets" {
  printf '\x1b[2J\xe2\x80\xae%s\xe2\x80\xac 🇰🇿👨‍👩‍👧 Кaзaхстан \x7f\x01 Ка\xcc\x81рл\xc2\xadсон 国\xe2\x80\xa8конец\n' "$sentence" >in.txt
  for unit in codepoint byte utf16; do
    newsx extract --offsets $unit in.txt | python3 "$BATS_TEST_DIRNAME/spans.py" $unit in.txt
    newsx tokens --offsets $unit in.txt | python3 "$BATS_TEST_DIRNAME/spans.py" $unit in.txt
  done
  newsx extract in.txt | valid document
  run -0 newsx entities --format table in.txt
  [[ $output != *$'\e'* && $output != *$'\u202e'* ]]
}

@test "JSON Lines: one record out for one in, in order, with errors in their places" {
  cat >in.jsonl <<'END'
{"id": "a", "text": "Да.", "date": "2019-11-28", "tags": [1, 2]}
{"id": 7, "text": "Нет."}

{"text": "Без имени."}
{"id": "torn", "text": "Да
{"id": "none"}
{"id": "number", "text": 5}
{"id": "twice", "text": "a", "text": "b"}
[1, 2]
"text"
{"id": "escape", "text": "\u0414\u0430\ud83d\ude00 \u0000 \ud800."}
{"id": "z", "text": ""}
END
  run -1 --separate-stderr newsx extract in.jsonl
  [[ ${#lines[@]} == 11 && ${#stderr_lines[@]} -ge 6 ]]
  [[ $(jq -c '[.id, .error.line]' <<<"$output" | head -n 7 | paste -sd' ') == \
     '["a",null] ["7",null] ["in.jsonl:4",null] '*',5] ["none",6] ["number",7] ["twice",8]' ]]
  jq -e '.meta == {"date": "2019-11-28", "tags": [1, 2]}' <<<"${lines[0]}"
  for line in "${lines[@]}"; do
    if jq -e .error <<<"$line" >/dev/null; then valid error <<<"$line"; else valid document <<<"$line"; fi
  done
  [[ $stderr == "newsx: in.jsonl:5: "* ]]
}

@test "JSON Lines with a byte order mark, CRLF, no line feed at the end" {
  printf '\xef\xbb\xbf{"id":"a","text":"Да."}\r\n\r\n{"id":"b","text":"Нет."}' >in.jsonl
  [[ $(newsx extract in.jsonl | jq -r .id | paste -sd' ') == "a b" ]]
  [[ $(newsx extract - <in.jsonl | jq -r .id | paste -sd' ') == "a b" ]]
}

@test "JSON Lines are told from text by name and content" {
  printf '{"id":"a","text":"Да."}\n' >records
  cp records records.txt
  [[ $(newsx extract records | jq -r .id) == a ]]
  [[ $(newsx extract - <records | jq -r .id) == a ]]
  [[ $(newsx extract records.txt | jq -r .id) == records.txt ]]
  [[ $(newsx extract --input-format text - <records | jq -r .id) == - ]]
  [[ $(newsx extract --input-format jsonl records.txt | jq -r .id) == a ]]
  printf '{фигурная скобка}\n' >text
  [[ $(newsx extract text | jq -r .id) == text ]]
}

@test "depth bombs and a million marks: linear time, bounded memory" {
  { printf '{"id":"a","text":"x","deep":'; head -c 500000 /dev/zero | tr '\0' '['; printf '\n'; } >deep.jsonl
  run -1 --separate-stderr timeout 20 "$NEWSX" extract deep.jsonl
  valid error <<<"$output"
  for marks in '«' '(' '"' '«»' '1. «' '«Да», — '; do
    printf "$marks%.0s" $(seq 100000) >marks.txt
    run -0 timeout 60 bash -c "ulimit -s 512; ulimit -v 4000000; '$NEWSX' extract -j1 marks.txt | tail -c 2"
  done
}

@test "a FIFO and a device that are named are read" {
  mkfifo pipe
  echo "$sentence" >pipe &
  run -0 newsx extract pipe
  [[ $(jq -r .id <<<"$output") == pipe ]]
  run -0 newsx extract /dev/null
  [[ $(jq .counts.words <<<"$output") == 0 ]]
}

@test "standard input: -, and no name at all when it is no terminal" {
  [[ $(newsx extract - <<<"$sentence" | jq -r .id) == - ]]
  [[ $(newsx extract <<<"$sentence" | jq .counts.sentences) == 1 ]]
  run -0 bash -c "'$NEWSX' extract - <&-"
  valid document <<<"$output"
}
