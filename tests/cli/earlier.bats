#!/usr/bin/env bats
# Earlier results, in JSON Lines and in a database, tell what their articles tell: the same bytes of every command that studies.

load common

# All corpora, as one.
setup_file() {
  cd "$BATS_FILE_TMPDIR" || return
  cp -r "$SOURCE/corpora" .
  rm -f corpora/*/*.json corpora/*/*.gold corpora/README.md corpora/expected.py
  mkdir nested
  cat >nested/2024-05-09.txt <<'END'
МИД Республики Казахстан возразил

АСТАНА, 8 мая. /ТАСС/. Республика Казахстан и Россия спорят. МИД Республики Казахстан назвал партию «Новая волна» чужой. «Новая волна» молчит, а партия «Новая волна» Республики Казахстан ждёт. «Мы не согласны, и Казахстан подождёт до осени», — сказал Даурен Тасыбеков.
END
  # People whom only the corpus joins.
  echo 'Приехал Игнат Мышеловкин. Он заявил: «Мост открыт».' >nested/one.txt
  echo 'И. Мышеловкин заявил: «Мост закрыт».' >nested/two.txt
  "$NEWSX" extract --explain corpora nested >results.jsonl
  "$NEWSX" extract --to results.db corpora nested
}

setup() { cd "$BATS_FILE_TMPDIR" || exit; }

# same_jsonl, same_db, same COMMAND OPTION…: what is printed, what is said, and the exit status.
both() {
  local earlier=$1
  shift
  local status=0 earlier_status=0
  "$NEWSX" "$@" corpora nested >"$BATS_TEST_TMPDIR/direct" 2>"$BATS_TEST_TMPDIR/direct.said" || status=$?
  "$NEWSX" "$@" "$earlier" >"$BATS_TEST_TMPDIR/earlier" 2>"$BATS_TEST_TMPDIR/earlier.said" || earlier_status=$?
  # 1: `decisions --check` finds fewer items than a list of the corpora announces.
  [[ -s $BATS_TEST_TMPDIR/direct && $status -le 1 && $status == "$earlier_status" ]] && cmp "$BATS_TEST_TMPDIR/direct" "$BATS_TEST_TMPDIR/earlier" && cmp "$BATS_TEST_TMPDIR/direct.said" "$BATS_TEST_TMPDIR/earlier.said" && return
  echo "not the same: newsx $* $earlier"
  diff "$BATS_TEST_TMPDIR/direct" "$BATS_TEST_TMPDIR/earlier" | head -20
  return 1
}
sqlite3_dump() { python3 -c 'import sqlite3, sys; print("\n".join(sqlite3.connect(sys.argv[1]).iterdump()))' "$1"; }
same_jsonl() { both results.jsonl "$@"; }
same_db() { both results.db "$@"; }
same() { same_jsonl "$@" && same_db "$@"; }

@test "extract: what was printed is printed again, byte for byte" {
  for options in "" "--explain" "--with-text" "--explain --with-text --offsets byte" "--offsets utf16"; do
    "$NEWSX" extract $options corpora nested >printed.jsonl
    # Offsets are counted anew: they need the text, but for those that it was printed with.
    [[ $options != *byte* ]] || options="$options --offsets byte"
    "$NEWSX" extract $options printed.jsonl | cmp - printed.jsonl
  done
}

@test "the views of one article" {
  for command in extract entities quotes decisions; do
    for format in json csv markdown; do
      [[ $command-$format == extract-markdown ]] || same_jsonl $command --format $format
      same_db $command --format $format
    done
  done
  same quotes --by Тасыбеков --format csv
  same quotes --status denied --format json
  same entities --types country --kinds adjective --format csv
  same_jsonl extract --explain
  same_jsonl decisions --check
}

@test "with the text: what shows it" {
  "$NEWSX" extract --with-text corpora nested >texts.jsonl
  for format in markdown html doccano conllu; do both texts.jsonl extract --format $format; done
  same_db show
  both texts.jsonl show
  both texts.jsonl concordance Казахстан
  both texts.jsonl stats --by lemma
  same_db text
  both texts.jsonl text
  both texts.jsonl tokens
  both texts.jsonl tokens --count
  "$NEWSX" extract --with-text nested/one.txt >one.jsonl
  "$NEWSX" extract --with-text nested/two.txt >two.jsonl
  cmp <("$NEWSX" diff --words nested/one.txt nested/two.txt) <("$NEWSX" diff --words one.jsonl two.jsonl)
  rm -f direct.db earlier.db
  "$NEWSX" extract --to direct.db corpora nested
  "$NEWSX" extract --to earlier.db texts.jsonl
  cmp <(sqlite3_dump direct.db) <(sqlite3_dump earlier.db)
  # jq shows the sentence around a mention.
  [[ $(jq -r '.text as $t | .sentences as $s | .quotations[0].sentence | $s[.] | $t[.start:.end]' texts.jsonl | grep -c 'заявил') -gt 0 ]]
}

@test "without the text: a message where it is needed" {
  "$NEWSX" extract nested/one.txt >one.jsonl
  # Places in bytes cannot be told from those in code points.
  for command in show "extract --format doccano" "extract --to one.db" "extract --offsets byte" "quotes --offsets byte"; do
    run -1 --separate-stderr newsx $command one.jsonl
    says 'newsx: one.jsonl:1: an earlier result without its text: name the articles, or keep it with extract --with-text'
  done
}

@test "stats" {
  same_db stats
  # Reading ease needs the text.
  "$NEWSX" stats corpora nested | jq -S .readability=null >direct
  "$NEWSX" stats results.jsonl | jq -S . | cmp - direct
  jq -e '.tokens > 0' direct
}

@test "stats --by: persons, countries, bodies, places" {
  for by in person country organization place; do same stats --by $by --top 1000; done
  same stats --by country --kinds name
}

@test "stats --by: speakers, reporting words, dates, documents, rules" {
  for by in speaker cue date source; do same stats --by $by --top 1000; done
  same_jsonl stats --by rule --top 1000
  # Nothing is counted in silence where the rules are not told.
  run -1 --separate-stderr newsx stats --by rule results.db
  [[ $stderr == *'without the rules'* ]]
}

@test "people, identities, stats --by: posts, parties, genders" {
  same people --format csv
  same people --at 2024-05-15
  same identities
  for by in post party gender; do same stats --by $by --top 1000; done
}

@test "stats --by: words of a database; groups, intervals, partial counts" {
  same_db stats --by lemma
  same_db stats --by word
  for group in date month language folder; do same stats --by country --group-by $group; done
  same stats --by person --confidence
  same stats --by person --partial
}

@test "timeline" {
  same timeline
  same timeline --period week
  # An article's day tells who held an office, so it must be known when the article is read.
  same timeline --period month --date 2001-02-03 --no-knowledge
  for by in person country speaker; do same timeline --by $by --format csv; done
  same timeline --by country --format table
  same_db timeline --by lemma --format csv
}

@test "people; stats by gender, post and party" {
  same people --top 1000
  same people --top 1000 --format csv --at 2024-05-15
  for by in gender post party speaker-gender speaker-post speaker-party; do same stats --by $by --top 1000; done
}

@test "compare --split-date" {
  for by in person country organization speaker; do same compare --split-date 2024-05-15 --by $by; done
  same_db compare --split-date 2024-05-15
}

@test "concordance, collocations, ngrams of a database" {
  same_db concordance --entity Казахстан
  same_db concordance --entity волна
  same_db concordance президент
  same_db collocations президент
  same_db ngrams
}

@test "dedupe, dedupe --quotations, decisions --ledger" {
  same dedupe --quotations
  same_db dedupe
  same_db dedupe --list
  same decisions --ledger
}

@test "network" {
  same network
  same network --edges
  same network --speakers
  same network --within document
  same_db network --within paragraph
}

# The page's data; of articles without marks, which say by which rule, and fragments of quotations: a database has neither,
# nor an order in what a quotation is about.
report_data() {
  "$NEWSX" report "$@" | sed -n 's/.*<script type="application\/json" id="data">\(.*\)<\/script>.*/\1/p' | jq -S 'del(.articles[]?.m, .articles[]?.q[]?.f) | (.articles[]?.q[]? | select(.a) | .a) |= sort'
}

@test "report: figures and charts" {
  report_data corpora nested >direct
  jq -e '.totals.documents > 40 and .notes.undated > 10 and (.articles | length) > 40' direct
  report_data results.db | cmp - direct
  jq -S 'del(.articles, .names)' direct >figures
  report_data results.jsonl | jq -S 'del(.articles, .names)' | cmp - figures
}
