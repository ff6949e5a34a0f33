#!/usr/bin/env bats
# What is written in several steps is there whole or not at all, and who fails says which file it was.
load common

# A file of more than 8 KiB cannot be written here.
cramped() { bash -c 'trap "" XFSZ; ulimit -f 8; exec "$NEWSX" "$@"' - "$@"; }

setup() {
  cd "$BATS_TEST_TMPDIR" || exit
  echo "$sentence" >a.txt
  for _ in {1..200}; do echo "$sentence"; done >z.txt
}

teardown() { mountpoint -q small && umount small || true; }

@test "brat: a folder whole or absent, and one that is there untouched, on a full disk" {
  run -2 --separate-stderr cramped extract -f brat -o folder a.txt z.txt
  says "newsx: folder/z.txt: file too large"
  [[ ! -e folder ]]
  no_leftovers
  mkdir folder
  echo mine >folder/a.txt
  run -2 --separate-stderr cramped extract -f brat -o folder/ a.txt z.txt
  [[ $(<folder/a.txt) == mine && $(find folder -mindepth 1 | wc -l) == 1 ]]
  newsx extract -f brat -o folder/ a.txt
  cmp a.txt folder/a.txt
  [[ $(find folder -mindepth 1 | wc -l) == 3 ]]
  newsx extract -f brat -o new/ a.txt z.txt
  [[ $(find new -mindepth 1 | wc -l) == 5 ]]
  no_leftovers
  run -1 newsx extract -f brat --fail-fast -o stopped a.txt absent.txt
  [[ ! -e stopped ]]
}

@test "brat: a folder on a disk that is full" {
  ((EUID == 0)) && mkdir small && mount -t tmpfs -o size=64k none small 2>/dev/null || skip "no tmpfs can be mounted"
  run -2 --separate-stderr newsx extract -f brat -o small/folder a.txt z.txt z.txt z.txt z.txt z.txt
  left=$(find small -mindepth 1 | wc -l)
  umount small
  [[ $stderr == "newsx: small/folder/z"*": no space left on device" && $left == 0 ]]
}

@test "--to: errors name the database and the cause" {
  run -2 --separate-stderr newsx extract --to absent/x.db a.txt
  says "newsx: absent/x.db: unable to open database file"
  echo "no database at all, however it is read" >x.db
  run -2 --separate-stderr newsx extract --to x.db a.txt
  says "newsx: x.db: file is not a database"
  for _ in {1..3000}; do echo "$sentence"; done >large.txt
  newsx extract --to y.db a.txt
  run -2 --separate-stderr bash -c 'trap "" XFSZ; ulimit -f $(($(stat -c %s y.db) / 1024 + 8)); exec "$NEWSX" extract --to y.db large.txt'
  [[ ${stderr_lines[0]} == "newsx: y.db: "* && ${#stderr_lines[@]} == 1 ]]
  [[ $(ask y.db "SELECT count(*) FROM documents") == 1 ]]
}
