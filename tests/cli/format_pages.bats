#!/usr/bin/env bats
# The pages on formats name each one that the program has.
load common

# The words that completion offers for an option, of all commands.
offered() {
  newsx completion bash | grep -oP "\.--$1[|)].*compgen -W '\K[^']*" | tr ' ' '\n' | sort -u
}

@test "docs/formats.md has a row for each output format" {
  [[ $(offered format | wc -l) -ge 14 ]]
  for format in $(offered format); do
    grep -qE "^\| (\`[a-z]+\`, )*\`$format\`[, ]" "$SOURCE/docs/formats.md" || { echo "not in docs/formats.md: $format"; false; }
  done
}

@test "docs/input.md has a row for each input format, and help, completion and the error list the same" {
  run -2 --separate-stderr newsx extract --input-format nonsense -
  says "newsx: --input-format: 'nonsense' is not one of auto, text, markdown, html, mht, warc, docx, odt, rtf, doc, pdf, epub, fb2, feed, email, mbox, telegram, jsonl, json, csv, tsv, xlsx, ods"
  [[ $(offered input-format) == $(sed 's/.* one of //; s/, /\n/g' <<<"$stderr" | sort) ]]
  newsx help extract >help
  for format in $(offered input-format | grep -v auto); do
    grep -q "^| \`$format\` |" "$SOURCE/docs/input.md" || { echo "not in docs/input.md: $format"; false; }
    sed -n '/--input-format/,/--text-field/p' help | grep -qw "$format"
  done
}
