#!/usr/bin/env bats
# What newsx does not read: it says what that is and what to do with it, by content before name.
load common

# A file of each kind, as short as its signature allows, each under two names: its own and one that says nothing.
kinds() {
  python3 - <<'END'
import zipfile

def zipped(path, *members):
    with zipfile.ZipFile(path, "w") as z:
        for name, text in members: z.writestr(name, text)

ole = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + b"\0" * 600
types = ("[Content_Types].xml", "<Types/>")
files = {
    "a.xls": ole, "a.bin": ole + "EncryptedPackage".encode("utf-16le"),
    "a.jpg": b"\xFF\xD8\xFF\xE0\0\x10JFIF\0", "a.png": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a.gif": b"GIF89a\1\0\1\0",
    "a.webp": b"RIFF\x24\0\0\0WEBPVP8 ", "a.mp3": b"ID3\4\0\0\0\0\0\0", "a.ogg": b"OggS\0\2\0\0",
    "a.mp4": b"\0\0\0\x18ftypmp42\0\0\0\0", "a.exe": b"MZ" + b"\0" * 58 + b"\x40\0\0\0PE\0\0",
    "a.so": b"\x7fELF\2\1\1\0", "a.sqlite": b"SQLite format 3\0\x10\0", "a.parquet": b"PAR1\x15\4",
}
for name, content in files.items(): open(name, "wb").write(content)
zipped("a.pptx", types, ("ppt/presentation.xml", "<w/>"))
zipped("a.odp", ("mimetype", "application/vnd.oasis.opendocument.presentation"))
END
}

# The kind that a message names, without what to do.
kind_of() { sed -E 's/^newsx: [^:]*: //; s/, which newsx does not read; .+$//' <<<"$1"; }

@test "each kind: named with what to do, exit 1, nothing printed; a name that says nothing changes nothing" {
  kinds
  for file in a.*; do cp $file "nameless-${file#a.}"; done
  run -1 --separate-stderr newsx extract -j1 a.* nameless-*
  [[ -z $output ]]
  printf '%s\n' "${stderr_lines[@]}" >seen
  for name in mp3:"MP3 recording" bin:"encrypted Office document" \
    jpg:"JPEG image" png:"PNG image" gif:"GIF image" webp:"WebP image" ogg:"Ogg recording" \
    mp4:"MP4 recording" exe:program so:program parquet:"Parquet table" \
    pptx:"PowerPoint presentation" odp:"OpenDocument presentation"; do
    for file in a.${name%%:*} nameless-${name%%:*}; do
      line=$(grep -F "newsx: $file: " seen)
      [[ $(kind_of "$line") == "${name#*:}" ]] || { echo "$line"; false; }
    done
    # The page of inputs says the same.
    grep -qE "^\| ([^|]*, )?${name#*:}[ ,]" "$SOURCE/docs/input.md" || { echo "not in docs/input.md: ${name#*:}"; false; }
  done
  grep -F 'newsx: a.xls: Excel workbook of before 2007, ' seen  # OLE is told apart by the name alone
  grep -F 'newsx: a.jpg: JPEG image, which newsx does not read; try: tesseract a.jpg - -l rus | newsx extract -' seen
}

@test "the content decides: on standard input, under the name of a text, compressed, in archives" {
  kinds
  for file in a.pptx a.jpg a.sqlite a.parquet a.mp3; do
    run -1 --separate-stderr newsx extract - <$file
    [[ -z $output && $stderr == "newsx: -: "*", which newsx does not read; "* ]]
    cp $file under.txt
    run -1 --separate-stderr newsx extract under.txt
    [[ -z $output && $stderr == "newsx: under.txt: "*", which newsx does not read; "* ]]
    gzip -c $file >packed.gz
    run -1 --separate-stderr newsx extract packed.gz
    [[ -z $output && $stderr == "newsx: packed.gz: "*", which newsx does not read; "* ]]
    tar cf in.tar $file under.txt
    run -1 --separate-stderr newsx extract --include '*' in.tar
    [[ -z $output && ${#stderr_lines[@]} == 2 && ${stderr_lines[0]} == "newsx: in.tar/$file: "*"; unpack it first, "* ]]
  done
  # In pieces.
  run -1 --separate-stderr newsx extract - < <(head -c 5 a.pptx; sleep 0.1; tail -c +6 a.pptx)
  [[ $stderr == "newsx: -: PowerPoint presentation, "* ]]
}

@test "names in advice are words of the shell" {
  printf 'GIF89a' >"my file's.gif"
  run -1 --separate-stderr newsx extract "my file's.gif"
  says "newsx: my file's.gif: GIF image, which newsx does not read; try: tesseract 'my file'\\''s.gif' - -l rus | newsx extract -"
}

@test "binary files of no known kind: the end of the name helps" {
  noise >noise
  for name in a.mp3 a.zip a.bin; do { printf '\1\2\3'; cat noise; } >$name; done
  run -1 --separate-stderr newsx extract -j1 a.mp3 a.zip a.bin
  [[ ${stderr_lines[0]} == "newsx: a.mp3: binary file, by its name MP3 recording; "* ]]
  [[ ${stderr_lines[1]} == "newsx: a.zip: binary file, by its name ZIP archive, "*damaged ]]
  [[ ${stderr_lines[2]} == "newsx: a.bin: binary file of no kind that newsx knows; "* ]]
}

@test "texts that only look like a kind are read; a format that is named makes RTF and mailboxes what one says" {
  printf 'From Moscow with love. Президент прибыл в Минск.\n' >letter
  printf 'MZ и другие. Президент прибыл в Минск.\n' >mz
  printf 'PAR1 в Минске.\n' >par
  run -0 --separate-stderr newsx extract letter mz par
  [[ ${#lines[@]} == 3 && -z $stderr ]]
  kinds
  printf '{\\rtf1 Минск}' >a.rtf
  printf 'From a@example.org Thu Nov 28 10:00:00 2019\nFrom: a@example.org\nSubject: x\n\nx\n\n' >a.mbox
  [[ $(newsx extract --input-format text a.rtf | jq -r .id) == a.rtf ]]
  [[ $(newsx extract --input-format email a.mbox | jq -r .id) == a.mbox ]]
  cp a.mbox one.eml
  [[ $(newsx extract one.eml | jq -r .title) == x ]]
  run -1 --separate-stderr newsx extract --input-format text "$SOURCE/tests/formats/files/pandoc.docx" a.jpg
  [[ ${#stderr_lines[@]} == 2 && ${stderr_lines[0]} == *"begins as docx, not as text; try: newsx extract --input-format docx" ]]
  run -1 --separate-stderr newsx extract --encoding windows-1251 a.jpg
  [[ $stderr == "newsx: a.jpg: JPEG image, "* ]]
}

@test "an address is no file" {
  run -1 --separate-stderr newsx extract 'https://example.org/a?b=1&c=2'
  says "newsx: https://example.org/a?b=1&c=2: newsx opens no addresses; try: curl -sSL 'https://example.org/a?b=1&c=2' | newsx extract --input-format html -"
}

@test "what is not read is an input that failed: --errors, --fail-fast, --log-level quiet, --resume" {
  kinds
  echo "$sentence" >b.txt
  run -1 --separate-stderr newsx extract --errors errors.jsonl a.pptx b.txt
  [[ $(jq -r .id <<<"$output") == b.txt ]]
  jq -e '.error.code == "unsupported" and .error.file == "a.pptx" and (.error.message | startswith("PowerPoint"))' errors.jsonl
  run -1 --separate-stderr newsx extract --fail-fast -j1 a.pptx b.txt
  [[ -z $output && ${#stderr_lines[@]} == 1 ]]
  run -1 --separate-stderr newsx extract --log-level quiet a.pptx b.txt
  [[ -z $stderr ]]
  run -1 newsx extract --resume -o out a.pptx b.txt
  [[ $(jq -r .id out) == b.txt ]]
}

@test "doctor FILE says what a file is and what to do with it" {
  kinds
  echo "$sentence" | iconv -t windows-1251 >a.txt
  printf '{"id":"1","text":"Минск."}\n{"id":"2","text":"Москва."}\n' >b.jsonl
  run -0 newsx doctor a.txt b.jsonl
  [[ ${lines[0]} == "ok       a.txt: 1 text in windows-1251; language ru; without a day; begins: "* ]]
  [[ ${lines[1]} == "ok       b.jsonl: 2 JSON objects in UTF-8; "*"; without a day; begins: Минск." ]]
  run -1 newsx doctor a.pptx absent.txt
  [[ ${lines[0]} == "problem  a.pptx: PowerPoint presentation, which newsx does not read; try: soffice "* && ${lines[1]} == *"absent.txt: no such file" ]]
  printf '\033[2JМинск.' >c.txt
  [[ $(newsx doctor c.txt) != *$'\033'* ]]
  mkdir d && cp a.txt a.jpg d
  run -0 newsx doctor d
  [[ $output == *"note     d: passed over 1 file: 1 .jpg"* ]]
}

@test "a database that is not newsx's" {
  alter other.db "CREATE TABLE articles (id, text)"
  for command in extract stats; do
    run -1 --separate-stderr newsx $command other.db
    [[ ${stderr_lines[0]} == "newsx: other.db: "*"; try: sqlite3 -json other.db 'SELECT id, text FROM articles' | newsx extract --input-format json -" ]]
  done
}
