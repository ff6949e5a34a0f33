#!/usr/bin/env bats
# Tables and rules of one's own that cannot be used: refused with place and cause.
load common

# bad_table MESSAGE: bad.tsv is refused with it.
bad_table() {
  run -2 --separate-stderr newsx extract --gazetteer bad.tsv "$SAMPLES/flash.txt"
  says "newsx: $1"
  [[ -z $output ]]
}

@test "a gazetteer with bytes that are no UTF-8, a NUL, a column twice" {
  printf '# \xcc\xe8\n#! class: place\nname\n' >bad.tsv
  bad_table "bad.tsv:1:3: this is not valid UTF-8"
  printf '#! class: place\nname\tclass\nБурдулякск\tгород\xd0\n' >bad.tsv
  bad_table "bad.tsv:3:17: this is not valid UTF-8"
  printf '#! class: place\nname\tclass\nБурду\0лякск\tcity\n' >bad.tsv
  bad_table "bad.tsv:3:6: a NUL character"
  printf '#! class: place\nname\tкласс\tclass\tcountry\tclass\nБурдулякск\tх\tcity\tRU\ttown\n' >bad.tsv
  bad_table 'bad.tsv:2:26: the column "class" stands here twice'
  printf '#! class: place\n  name \tname\nБурдулякск\tcity\n' >bad.tsv
  bad_table 'bad.tsv:2:7: the column "name" stands here twice'
  printf '#! class: place\nname\n' | iconv -t UTF-16 >bad.tsv
  bad_table "bad.tsv:1:1: this is not valid UTF-8"
}

@test "rules with bytes that are no UTF-8, or a NUL" {
  mkdir rules
  printf 'phase x\n# \xcc\xe8\n' >rules/x.rules
  run -2 --separate-stderr newsx extract --rules rules "$SAMPLES/flash.txt"
  says "newsx: rules/x.rules:2:3: this is not valid UTF-8"
  printf 'phase x\n\nrule x.y\n  pattern  "a\0b"\n' >rules/x.rules
  run -2 --separate-stderr newsx extract --rules rules "$SAMPLES/flash.txt"
  says "newsx: rules/x.rules:4:14: a NUL character"
}
