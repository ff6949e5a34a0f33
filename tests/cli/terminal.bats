#!/usr/bin/env bats
# Hostile text and names act on no terminal.
load common

# In every field: a title, a bell, hidden text, a control sequence in C1, overrides and marks of direction, separators of lines and paragraphs, DEL.
evil=$'\e]0;x\a\e[8m\u009b31m\u202e\u2066\u200f\u061c\u2028\u2029\x7f'

setup() {
  cd "$BATS_TEST_TMPDIR" || exit
  needs_terminal
  export TERM=xterm COLUMNS=100
  printf 'Заявление%s\r\n\r\n«Мы откроем%s коридор», — сказал президент Казахстана Даурен%s Тасыбеков в Бишкеке. Приняты 2 решения:\n1. О плане%s.\n2. О смете.\n' \
    "$evil" "$evil" "$evil" "$evil" >a.txt
  printf 'Сегодня%s иначе.\n\n%s Президент Казахстана Даурен Тасыбеков прибыл в Минск.\n' "$evil" "$evil" >b.txt
}

harmless() { python3 "$BATS_TEST_DIRNAME/harmless.py" "$@"; }

@test "diff --words and show, in colours or without, at a terminal or not" {
  for command in "diff --words a.txt b.txt" "diff a.txt b.txt -f table" "show a.txt" "show b.txt"; do
    # shellcheck disable=SC2086  # words
    newsx $command | harmless
    # shellcheck disable=SC2086
    newsx $command --color always >colored
    harmless --colors <colored
    at_terminal "'$NEWSX' $command --color never" | harmless
  done
  newsx diff --words a.txt b.txt | grep -qF '\u{1b}]0;x\u{7}\u{1b}[8m\u{9b}31m\u{202e}\u{2066}\u{200f}\u{61c}\u{2028}\u{2029}\u{7f}'
  newsx show b.txt | grep -qF '\u{1b}]0;x\u{7}'
}

@test "every command, and every format of extract, at a terminal" {
  printf '{"id": "%s", "text": "Минск.", "%s": 1}\n' '\u009b\u202e' '\u009b' >in.jsonl
  for command in extract entities quotes decisions tokens stats people timeline network "network --edges" show "concordance коридор" ngrams dedupe "dedupe --list" \
                 "extract --explain" "entities --template {name}{document}" "collocations --window 5 коридор" "stats --by source" \
                 "extract -f "{jsonl,csv,tsv,markdown,html,conllu,gexf,graphml,doccano} "extract -f webanno"; do
    files="a.txt b.txt in.jsonl"
    [[ $command == *webanno ]] && files=b.txt
    echo "echo '== $command'; '$NEWSX' $command --no-progress $files </dev/null; [ \$? = 0 ] || echo FAILED"
  done | sed 's/{name}{document}/"&"/' >commands
  at_terminal "NO_COLOR=1 sh ./commands" >seen
  [[ $(wc -l <seen) -gt 200 ]]
  run ! grep -A 3 -B 3 FAILED seen
  harmless <seen
  # JSON stays JSON.
  at_terminal "'$NEWSX' extract in.jsonl" | jq -e '.id == "\u009b\u202e"'
  # What goes to a file or a pipe is what it is.
  newsx extract in.jsonl | grep -q $'\u009b'
  newsx extract in.jsonl -o out
  grep -q $'\u009b' out
  at_terminal "'$NEWSX' extract --no-progress --resume -o resumed in.jsonl"
  cmp out resumed
}

@test "standard error: names of files, arguments, records" {
  name=$'x\xff\u009b\u202e\e]0;y\a.txt'
  run -1 --separate-stderr newsx extract "$name"
  harmless <<<"$stderr"
  [[ $stderr == 'newsx: x\xff\xc2\x9b\xe2\x80\xae\x1b]0;y\x07.txt: no such file' ]]
  for words in "extract --format" "extract --by" "" "help" "extract --kinds" "quotes --min-words" "rules show" "config" "eval --results"; do
    # shellcheck disable=SC2086  # words
    run --separate-stderr newsx $words "$evil"
    [[ $status != 0 && -n $stderr ]]
    harmless <<<"$stderr"
  done
  run -2 --separate-stderr newsx extract "--$evil=$evil"
  harmless <<<"$stderr"
  run -2 --separate-stderr newsx extract -o "$name/$evil" a.txt
  harmless <<<"$stderr"
  printf '%s = 1\n%s\n' "$evil" "$evil" >evil.conf
  NEWSX_CONFIG=evil.conf run -2 --separate-stderr newsx extract a.txt
  harmless <<<"$stderr"
  printf '#! class: place\nname\tgender\nx\t%s\n' "$evil" >evil.tsv
  run -2 --separate-stderr newsx extract --gazetteer evil.tsv a.txt
  harmless <<<"$stderr"
  cp a.txt "$name"
  run -0 --separate-stderr newsx extract --log-level debug --progress "$name"
  harmless <<<"$stderr"
  at_terminal "'$NEWSX' extract --errors /dev/tty \$'$(printf %q "$name" | sed "s/^\$'//; s/'\$//")' absent\$'\u009b' >out" >seen || true
  grep -q '"code":"unreadable"' seen
  harmless <seen
}

@test "settings and rules that are shown at a terminal" {
  printf 'match = %s\n' "$evil" >evil.conf
  NEWSX_CONFIG=evil.conf at_terminal "'$NEWSX' config" >seen
  grep -q '^match = ' seen
  harmless <seen
  mkdir rules
  printf 'phase x\n\n# %s\nrule x.y\n  pattern  "Бурдулякск"\n  make     place\n  + "Бурдулякск%s."  =>  place "%s"\n' $'\u202e' $'\u009b' $'\u202e' >rules/x.rules
  for command in "rules show --rules rules x.y" "rules check rules"; do
    at_terminal "'$NEWSX' $command" >seen || true
    grep -q 'Бурдулякск' seen
    harmless <seen
  done
}
