#!/usr/bin/env bats
# Files that are not read are counted; where none is read, that is an error.
load common

folder() {
  mkdir -p d/sub d/.git
  echo "$sentence" >d/a.txt
  for name in 1.jpg 2.jpg sub/3.JPG x.bin notes README .hidden .git/x.txt; do echo x >d/$name; done
  ln -s absent d/dangling.txt
  ln -s loop d/loop
  ln -s a.txt d/link.txt
  ln -s .. d/sub/up
  mkfifo d/pipe.txt
  python3 -c 'import socket; socket.socket(socket.AF_UNIX).bind("d/socket")'
}

counts="3 .jpg, 2 links, 2 others, 1 .bin, 1 FIFO, 1 dangling link, 1 hidden file, 1 hidden folder, 2 of further kinds"

@test "a folder's files that are not read are counted at the end, and listed for debugging" {
  folder
  for jobs in 1 3; do
    run -0 --separate-stderr newsx tokens --count -j$jobs d
    [[ $(ids <<<"$output") == d/a.txt ]]
    says "newsx: passed over 14 files and folders: $counts; --log-level debug lists them"
  done
  run -0 --separate-stderr newsx tokens --count --log-level quiet d
  [[ -z $stderr ]]
  run -0 --separate-stderr newsx tokens --count --log-level debug d
  for line in "d/1.jpg: passed over: .jpg" "d/pipe.txt: passed over: FIFO" "d/dangling.txt: passed over: dangling link" \
    "d/loop: passed over: looping link" "d/socket: passed over: socket" "d/sub/up: passed over: link" "d/.git: passed over: hidden folder"; do
    grep -qFx "newsx: $line" <<<"$stderr"
  done
  [[ $(grep -c "passed over: " <<<"$stderr") == 14 ]]
}

@test "--follow, --include and --exclude: what is still not read is counted" {
  folder
  run -0 --separate-stderr newsx tokens --count --follow d
  [[ $(ids <<<"$output") == "d/a.txt d/link.txt" && $stderr == *"1 dangling link, "* && $stderr == *"files and folders"* ]]
  newsx tokens --count --follow --log-level debug d 2>&1 | grep -qF "d/sub/up/: passed over: repeated folder"
  run -0 --separate-stderr newsx tokens --count --exclude '*.jpg' --exclude sub d
  says "newsx: passed over 10 files and folders: 2 others, 1 .bin, 1 FIFO, 1 dangling link, 1 hidden file, 1 hidden folder, 1 link, 1 looping link, 1 of further kinds; --log-level debug lists them"
  run -0 --separate-stderr newsx tokens --count --include a.txt d
  says "newsx: passed over 2 files and folders: 1 hidden file, 1 hidden folder; --log-level debug lists them"
  run -0 --separate-stderr newsx tokens --count --include a.txt --log-level info d
  [[ ${stderr_lines[0]} == "newsx: passed over 14 files and folders: 12 excluded files, "* ]]
}

@test "a folder, an archive or a list without one document is an error" {
  mkdir -p empty only
  cp "$SAMPLES/flash.txt" a.txt
  echo x >only/1.jpg
  tar cf only.tar only
  tar cf empty.tar -T /dev/null
  python3 -c 'import zipfile; zipfile.ZipFile("empty.zip", "w").close()'
  : >list
  run -1 --separate-stderr newsx tokens --count empty
  says "newsx: empty: no documents in this folder: it is empty"
  run -1 --separate-stderr newsx tokens --count only
  says "newsx: only: no documents in this folder: it has no files of a kind that newsx reads from folders; --include GLOB reads others" \
       "newsx: passed over 1 file: 1 .jpg; --log-level debug lists them"
  run -1 --separate-stderr newsx tokens --count only.tar
  says "newsx: only.tar: no documents in this archive: it has no files of a kind that newsx reads from folders; --include GLOB reads others" \
       "newsx: passed over 1 file: 1 .jpg; --log-level debug lists them"
  for name in zip tar tar.gz; do
    : >none.$name
    run -1 --separate-stderr newsx tokens --count none.$name
    says "newsx: none.$name: no documents in this archive: it has no bytes"
  done
  for file in empty.tar empty.zip; do
    run -1 --separate-stderr newsx tokens --count $file a.txt
    says "newsx: $file: no documents in this archive: it is empty"
    [[ $(ids <<<"$output") == a.txt ]]
  done
  run -1 --separate-stderr newsx tokens --count --files-from list
  says "newsx: list: no documents in this list: it names no files"
  run -1 --separate-stderr newsx tokens --count --errors errors.jsonl --files-from - <<<empty
  [[ $(jq -c '[.error.file, .error.code]' errors.jsonl) == '["empty","no-texts"]' ]]
  run -1 --separate-stderr newsx tokens --count --fail-fast -j1 empty a.txt
  [[ -z $output ]]
}

@test "counts and failures are the same when a run is continued" {
  folder
  mkdir e
  run -1 --separate-stderr newsx extract --resume -o out d e
  says "newsx: e: no documents in this folder: it is empty" \
       "newsx: passed over 14 files and folders: $counts; --log-level debug lists them"
}

@test "a FIFO that is named is read as a stream, so that <(command) works; a socket is an error" {
  run -0 newsx tokens --count <(echo "$sentence")
  [[ $(jq .counts.words <<<"$output") == 7 ]]
  mkfifo texts.txt records.jsonl
  echo "$sentence" >texts.txt &
  printf '{"id":"r1","text":"Минск."}\n{"id":"r2","text":"Москва."}\n' >records.jsonl &
  [[ $(newsx tokens --count texts.txt records.jsonl | ids) == "texts.txt r1 r2" ]]
  python3 -c 'import socket; socket.socket(socket.AF_UNIX).bind("s.txt")'
  run -1 --separate-stderr newsx extract s.txt
  says "newsx: s.txt: is a socket, which cannot be read"
}

@test "links named on the command line that lead nowhere are errors" {
  ln -s absent dangling.txt
  ln -s loop.txt loop.txt
  run -1 --separate-stderr newsx extract dangling.txt loop.txt
  says "newsx: dangling.txt: no such file" "newsx: loop.txt: too many symbolic links"
}
