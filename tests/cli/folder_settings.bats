#!/usr/bin/env bats
# newsx.conf of the current folder, which may be anybody's: it decides how things look, not what is read and written.
load common

setup() {
  cd "$BATS_TEST_TMPDIR" || exit
  unset NEWSX_CONFIG
  export XDG_CONFIG_HOME=$PWD/xdg
  mkdir -p xdg/newsx
  echo "$sentence" >a.txt
}

# The names of all options, as the table has them.
options() { NEWSX_CONFIG='' newsx config | sed -n 's/^\([a-z-]*\) = .*/\1/p' | sort -u; }

@test "of all options only those count in a folder's file that neither write nor load" {
  options | sed 's/$/ = x/' >newsx.conf
  newsx config | sed -n 's/^# \([a-z-]*\) = x  *# newsx.conf: ignored, .*/\1/p' | sort -u >ignored
  newsx config | sed -n 's/^\([a-z-]*\) = x  *# newsx.conf$/\1/p' | sort -u >taken
  sort -u ignored taken | diff <(options) -
  [[ -z $(comm -12 ignored taken) ]]
  # A new option is ignored until it is said to be harmless: then it belongs here.
  diff taken - <<'END'
about
all
at
by
check
color
compact
confidence
context
core
count
csv-safe
date
date-field
edges
encoding
entity
exact
explain
fields
flat
format
group-by
id-field
input-format
jobs
join
keep
kind
kinds
labels
ledger
list
match
measure
min
min-words
name
no-knowledge
no-mentions
no-pager
no-progress
of
offsets
only-russian
partial
period
pos
post
pretty
progress
quotations
regex
rule
show
size
sort
speakers
split-date
status
template
text-field
threshold
title-field
top
types
weight
window
with-text
within
words
END
  # None of those takes a file.
  for command in $COMMANDS; do
    NEWSX_CONFIG='' newsx "$command" --help | sed -n 's/^ *\(-., \)\?--\([a-z-]*\) \(FILE\|DIR\)\( .*\)\?$/\2/p'
  done | sort -u >files
  [[ $(wc -l <files) -ge 8 && -z $(comm -12 files taken) ]]
}

@test "a folder's file destroys nothing, and loads nothing" {
  printf '#! class: place\nname\nБурдулякск\n' >names.tsv
  echo 'В Бурдулякске.' >b.txt
  echo precious >victim
  newsx extract b.txt >plain
  for option in errors output to data rules gazetteer files-from results compare; do
    echo "$option = $([[ $option == gazetteer ]] && echo names.tsv || echo victim)" >newsx.conf
    newsx extract b.txt 2>stderr | cmp - plain
    [[ $(<victim) == precious ]]
  done
  printf 'errors = victim\n[extract]\ndata = nowhere\n' >newsx.conf
  run -0 --separate-stderr newsx extract a.txt
  says "newsx: newsx.conf: ignored here, see newsx config: errors data"
  run -0 --separate-stderr newsx extract --log-level quiet a.txt
  [[ -z $stderr ]]
  run -0 --separate-stderr newsx schema
  [[ -z $stderr ]]
  run -0 newsx config
  [[ $output == *"# errors = victim "*"# newsx.conf: ignored, as the file of a folder may not decide what is read and written, or how a run fails"* ]]
  [[ $output == *"# extract.data = nowhere "*"# newsx.conf: ignored, "* && $output == *$'\nerrors =  '*"# default"* ]]
  run -0 newsx doctor
  [[ $output == *"note     settings: errors of newsx.conf is ignored: see newsx config"* ]]
}

@test "what stands under a command is for that command alone" {
  echo 'Анна Озерова сказала, что мост открыт.' >a.txt
  printf '[quotes]\nformat = tsv\n' >newsx.conf
  [[ $(newsx quotes a.txt | head -n 1) == $'document\tid\t'* ]]
  [[ $(newsx entities a.txt) == '{"'* ]]
}

@test "the user's own file and the one that NEWSX_CONFIG names may say all" {
  echo '{' >torn.jsonl
  echo 'errors = mine' >xdg/newsx/newsx.conf
  echo 'errors = theirs' >newsx.conf
  run -1 newsx extract torn.jsonl
  [[ -s mine && ! -e theirs ]]
  NEWSX_CONFIG=newsx.conf run -1 --separate-stderr newsx extract torn.jsonl
  says "newsx: torn.jsonl:1: $(cut -d: -f4- <<<"$stderr" | cut -c2-)"
  [[ -s theirs ]]
  # In the folder where it stands the user's own file is still the user's.
  rm newsx.conf
  cd xdg/newsx
  run -1 newsx extract ../../torn.jsonl
  [[ -s mine ]]
}
