#!/usr/bin/env bats
# What a run reads it does not write, and no two of its outputs are one file.
load common

setup() {
  cd "$BATS_TEST_TMPDIR" || exit
  printf '{"id":"a","text":"Минск."}\n{"id":"torn\n' >in.jsonl
  cp in.jsonl kept
}

# What stands in the folder's files.
files() { find . -type f ! -name "separate-stderr-*" -exec sha256sum {} + | sort; }

# touches_nothing MESSAGE ARGUMENT...: exit 2, this one line, and all files of the folder are what they were.
touches_nothing() {
  local message=$1
  shift
  files >"$BATS_FILE_TMPDIR/before"
  run -2 --separate-stderr newsx "$@"
  says "newsx: $message"
  [[ -z $output ]]
  files | diff "$BATS_FILE_TMPDIR/before" -
}

@test "an input that is named is no output, whatever it is called" {
  mkdir sub
  ln in.jsonl hard
  ln -s in.jsonl soft
  ln -s ../in.jsonl sub/soft
  for name in in.jsonl ./in.jsonl "$PWD/in.jsonl" hard soft sub/soft; do
    touches_nothing "in.jsonl: input file is output file; name another file with --errors" extract --errors "$name" in.jsonl
    touches_nothing "in.jsonl: input file is output file; name another file with -o" extract -o "$name" in.jsonl
    touches_nothing "$name: input file is output file; name another file with --to" extract --to in.jsonl "$name"
    touches_nothing "standard input: input file is output file; name another file with -o" tokens -o "$name" - <in.jsonl
  done
  touches_nothing "in.jsonl: input file is output file; name another file with -o" diff -o in.jsonl kept in.jsonl
  touches_nothing "in.jsonl: input file is output file; name another file with -o" stats --by word --merge -o in.jsonl in.jsonl
  touches_nothing "in.jsonl: input file is output file; name another file with -o" concordance Минск -o in.jsonl in.jsonl
}

@test "standard output that is redirected to an input, or from it" {
  run -2 --separate-stderr bash -c '"$NEWSX" extract in.jsonl >>in.jsonl'
  says "newsx: in.jsonl: input file is output file; send standard output elsewhere"
  run -2 --separate-stderr bash -c '"$NEWSX" extract - <in.jsonl >>in.jsonl'
  says "newsx: standard input: input file is output file; send standard output elsewhere"
  run -2 --separate-stderr bash -c '"$NEWSX" extract --errors in.jsonl kept >>in.jsonl'
  says "newsx: in.jsonl: standard output and --errors are one file; name two"
  cmp in.jsonl kept
  # Where the output goes to a file of its own, standard output has nothing written to it.
  run -1 bash -c '"$NEWSX" extract -o out in.jsonl >>in.jsonl'
  cmp in.jsonl kept
}

@test "two outputs are two files, also when neither is there yet" {
  ln -s new link
  for pair in "out out" "out ./out" "new link" "link new" "kept kept"; do
    read -r one other <<<"$pair"
    touches_nothing "$other: -o and --errors are one file; name two" extract -o "$one" --errors "$other" in.jsonl
    touches_nothing "$other: --to and --errors are one file; name two" extract --to "$one" --errors "$other" in.jsonl
  done
  touches_nothing "out.newsx-part: -o and --errors are one file; name two" extract --resume -o out --errors out.newsx-part in.jsonl
  touches_nothing "out.newsx-journal: input file is output file; name another file with -o" extract --resume -o out "$(touch out.newsx-journal)out.newsx-journal"
  run -1 newsx extract -o /dev/null --errors /dev/null in.jsonl
}

@test "lists, tables, rules, settings, earlier results are inputs, too" {
  echo in.jsonl >list
  printf '#! class: place\nname\nБурдулякск\n' >names.tsv
  mkdir rules
  printf 'phase x\n\nrule x.y\n  pattern  "Бурдулякск"\n  make     place\n  + "Бурдулякск."  =>  place "Бурдулякск"\n' >rules/x.rules
  touches_nothing "list: input file is output file; name another file with -o" extract --files-from list -o list
  touches_nothing "standard input: input file is output file; name another file with --errors" extract --files-from - --errors list <list
  touches_nothing "names.tsv: input file is output file; name another file with --errors" extract --gazetteer names.tsv --errors names.tsv kept
  touches_nothing "rules/x.rules: input file is output file; name another file with -o" extract --rules rules -o rules/x.rules kept
  touches_nothing "rules/x.rules: input file is output file; name another file with -o" rules list -o rules/x.rules rules
  touches_nothing "kept: input file is output file; name another file with -o" eval --results kept -o kept in.jsonl
  echo 'pretty = true' >newsx.conf
  export NEWSX_CONFIG=$PWD/newsx.conf
  touches_nothing "$NEWSX_CONFIG: input file is output file; name another file with -o" extract -o newsx.conf kept
  # Words that are no files may be called as one.
  touch bash
  newsx completion bash >bash
  [[ -s bash ]]
}

@test "what is only found in folders and lists is refused before it is read, and nothing is lost" {
  mkdir news
  echo "$sentence" >news/a.txt
  printf '{"id":"torn\n' >news/b.jsonl
  cp in.jsonl news/c.jsonl
  printf '%s\n' news/a.txt news/b.jsonl news/c.jsonl >list
  for jobs in 1 3; do
    for source in news "--files-from list"; do
      # b.jsonl fails before c.jsonl is found.
      for option in -o --errors; do
        files >"$BATS_FILE_TMPDIR/before"
        # shellcheck disable=SC2086  # two words
        run -2 --separate-stderr newsx extract -j $jobs $option news/c.jsonl $source
        says "newsx: news/b.jsonl:1: $(tail -n 2 <<<"$stderr" | head -n 1 | cut -d: -f4- | cut -c2-)" "newsx: news/c.jsonl: input file is output file; name another file with $option"
        files | diff "$BATS_FILE_TMPDIR/before" -
      done
    done
  done
  ln news/c.jsonl elsewhere
  run -2 --separate-stderr newsx extract -o elsewhere news
  cmp elsewhere in.jsonl
  # What is written aside is no input.
  run -1 newsx extract --include '*' -o news/out news
  [[ $(jq -r .id news/out | wc -l) == 4 ]]
}

@test "the error file that has something in it is replaced at the end; links stay links" {
  echo old >errors
  ln -s errors link
  run -1 newsx extract --errors link in.jsonl
  [[ -L link && $(jq -r .error.line errors) == 2 ]]
  no_leftovers
  run -1 newsx extract --fail-fast --errors errors absent.txt
  [[ $(jq -r .error.file errors) == absent.txt ]]
  if [[ -w /dev/full ]]; then
    echo old >errors
    run -2 bash -c '"$NEWSX" extract --errors errors in.jsonl >/dev/full'
    [[ $(<errors) == old ]]
    no_leftovers
  fi
}

@test "brat: texts are not taken from the folder that is written" {
  mkdir news
  printf '\xcc\xe8\xed\xf1\xea.' >news/a.txt   # windows-1251: a copy would be another file
  touches_nothing "news/a.txt: input file is in the output folder; name another folder with -o" extract -f brat -o news news/a.txt
  touches_nothing "news/a.txt: input file is in the output folder; name another folder with -o" extract -f brat -o news news
  (cd news && touches_nothing "a.txt: input file is in the output folder; name another folder with -o" extract -f brat -o . a.txt)
  touches_nothing "news/e: is in the output folder; name another file with --errors" extract -f brat -o news --errors news/e kept
  ln -s news/a.txt b.txt
  touches_nothing "b.txt: input file is in the output folder; name another folder with -o" extract -f brat -o news b.txt
}
