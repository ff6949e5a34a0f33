#!/usr/bin/env bats
# Words of the command line: help, versions, what is refused and how.
load common

@test "no arguments: short usage, exit 2" {
  run -2 --separate-stderr newsx
  [[ -z $output && $stderr == "usage: newsx "*"|extract|"* ]]
}

@test "--help names every command; each has help with an example" {
  run -0 newsx --help
  for command in $COMMANDS; do
    [[ $output == *"  $command "* ]]
  done
  for command in $COMMANDS; do
    run -0 --separate-stderr newsx $command --help
    [[ -z $stderr && $output == "usage: newsx $command"* && $output == *"  newsx $command"* ]]
    [[ $output == "$(newsx help $command)" ]]
  done
  # A command that is no file of its own, or a file that the program does not know.
  diff <(newsx --help | sed -n 's/^  \([a-z]*\)  *[a-zA-Z].*/\1/p' | grep -vx newsx | sort) <(sort <<<"$COMMANDS")
}

@test "help fits 100 columns" {
  [[ $(newsx --help | wc -L) -le 100 && $("$NEWSX" 2>&1 | wc -L) -le 100 ]]
  for command in $COMMANDS; do
    [[ $(newsx $command --help | wc -L) -le 100 ]]
  done
}

@test "--version names program, dictionary, ICU, rules" {
  run -0 newsx --version
  [[ ${lines[0]} =~ ^newsx\ [0-9]+\.[0-9]+\.[0-9]+$ ]]
  [[ ${lines[1]} == "dictionary: OpenCorpora "* && ${lines[2]} == "ICU: "* && ${lines[3]} == "rules: "* ]]
}

@test "unknown command: the nearest one is suggested" {
  run -2 --separate-stderr newsx extarct x.txt
  says "newsx: unknown command 'extarct' (did you mean extract?)"
  run -2 --separate-stderr newsx frobnicate
  says "newsx: unknown command 'frobnicate'; see newsx --help"
}

@test "unknown option: one line, the nearest one is suggested" {
  run -2 --separate-stderr newsx extract --ofsets byte x.txt
  says "newsx: unknown option '--ofsets' (did you mean --offsets?)"
  run -2 --separate-stderr newsx extract --zzzzzz x.txt
  says "newsx: unknown option '--zzzzzz'"
}

@test "prefixes of options are not guessed" {
  run -2 --separate-stderr newsx extract --expl x.txt
  says "newsx: unknown option '--expl' (did you mean --explain?)"
}

@test "-j takes a number of jobs only" {
  for bad in -1 0 abc 1.5 99999999999999999999 ''; do
    run -2 --separate-stderr newsx extract -j "$bad" x.txt
    [[ $stderr == "newsx: "*job* && ${#stderr_lines[@]} == 1 ]]
  done
}

@test "values that are none are refused, with what there is" {
  run -2 --separate-stderr newsx extract --offsets bytes x.txt
  says "newsx: --offsets: 'bytes' is not one of codepoint, byte, utf16"
  run -2 --separate-stderr newsx extract --format table x.txt
  says "newsx: extract: no format 'table'; there are: json jsonl csv tsv xlsx markdown text html conllu brat gexf graphml webanno doccano"
  run -2 --separate-stderr newsx extract --encoding klingon x.txt
  says "newsx: --encoding: unknown encoding 'klingon'"
  run -2 --separate-stderr newsx extract --max-bytes 1T x.txt
  [[ $stderr == "newsx: --max-bytes: '1T' is not a size"* ]]
  run -2 --separate-stderr newsx extract --kinds name,nickname x.txt
  [[ $stderr == "newsx: --kinds: 'nickname' is not one of name, abbreviation"* ]]
}

@test "--explain and --pretty mean JSON" {
  run -2 --separate-stderr newsx quotes --explain --format table x.txt
  says "newsx: --explain: only with --format json, not table"
  newsx quotes --pretty "$SAMPLES/summit.txt" | valid quotations
  newsx extract --explain --pretty "$SAMPLES/summit.txt" | jq -e '.entities[0].mentions[0].rule'
}

@test "an option without its value, a switch with one" {
  run -2 --separate-stderr newsx extract x.txt --offsets
  says "newsx: option '--offsets' needs a value"
  run -2 --separate-stderr newsx extract --pretty=yes x.txt
  says "newsx: option '--pretty' takes no value"
}

@test "rules and data that cannot be used: exit 2 with file and line" {
  mkdir r
  printf 'phase persons\nrule x\n  pattern [gnt]\n  make person\n' >r/bad.rules
  run -2 --separate-stderr newsx extract --rules r "$SAMPLES"
  [[ $stderr == "newsx: r/bad.rules:3:"* && -z $output ]]
  run -2 --separate-stderr newsx extract --gazetteer absent.tsv "$SAMPLES"
  [[ $stderr == "newsx: absent.tsv: "* ]]
  mkdir d
  run -2 --separate-stderr newsx extract --data d "$SAMPLES"
  [[ $stderr == "newsx: d/"* ]]
}

@test "rules check: the built-in rules hold" {
  run -0 newsx rules check
  [[ ${lines[-1]} == *" 0 failed" ]]
}

@test "rules check: an example that does not hold is named with its line, exit 1" {
  mkdir r
  printf 'phase persons\nrule person.test\n  pattern "абракадабра"\n  make person\n  - "одна абракадабра"\n' >r/own.rules
  run -1 newsx rules check r
  [[ $output == *"own.rules:"*"person.test"* ]]
}

@test "schema is the one of docs, and itself valid" {
  newsx schema | cmp - "$SOURCE/docs/schema.json"
  newsx schema | python3 -c 'import json,sys,jsonschema; jsonschema.Draft202012Validator.check_schema(json.load(sys.stdin))'
}
