#!/usr/bin/env bats
# Damaged compression and archives, and what a run writes beside its inputs.
load common

# From many.txt and its gzip: DAMAGED.gz for each way in which gzip's own `gzip -t` fails.
damage_gzip() {
  python3 - "$1" <<'END_PYTHON'
import gzip, sys
whole = gzip.compress(open(sys.argv[1], "rb").read(), mtime=0)
def write(name, data): open(name + "-" + sys.argv[1] + ".gz", "wb").write(data)
def flipped(*places):
    damaged = bytearray(whole)
    for place in places: damaged[place] ^= 0xff
    return damaged
write("crc", flipped(-8))
write("length", flipped(-4))
write("cut", whole[:-3])
write("data", flipped(len(whole) // 2))
write("second", whole + flipped(-8))
write("garbage", whole + b"\0" * 100 + b"x")
END_PYTHON
}

@test "gzip whose checksum, length or end is wrong is an error" {
  for i in {1..400}; do echo "$i. $sentence"; done >many.txt
  damage_gzip many.txt
  for kind in crc length cut data second garbage; do
    run -1 --separate-stderr newsx tokens --count $kind-many.txt.gz
    [[ -z $output && $stderr == "newsx: $kind-many.txt.gz: cannot be unpacked: "* && ${#stderr_lines[@]} == 1 ]] ||
      { echo "$kind: $output $stderr"; false; }
  done
  run -1 --separate-stderr newsx tokens --count - <crc-many.txt.gz
  [[ $stderr == "newsx: -: cannot be unpacked: "*check* ]]
}

@test "one flipped bit of gzip anywhere gives an error or the same text" {
  for i in 1 2 3; do echo "$i. $sentence"; done >a.txt
  gzip -n a.txt
  python3 - <<'END_PYTHON'
whole = open("a.txt.gz", "rb").read()
for i in range(3, len(whole)):  # before that it is not known as gzip
    damaged = bytearray(whole)
    damaged[i] ^= 1 << i % 8
    open("%03d.txt.gz" % i, "wb").write(damaged)
END_PYTHON
  damaged=(./???.txt.gz)
  run -1 --separate-stderr newsx tokens "${damaged[@]}"
  expected=$(newsx tokens a.txt.gz | jq -c 'del(.id)' | sha256sum)
  while read -r line; do
    [[ $(jq -c 'del(.id)' <<<"$line" | sha256sum) == "$expected" ]]
  done <<<"$output"
  (( ${#lines[@]} <= 8 && ${#lines[@]} + ${#stderr_lines[@]} == ${#damaged[@]} ))  # time, system: nobody checks them
}

@test "gzip files that follow each other are one, and zeros may stand behind the last" {
  echo "$sentence" >a.txt
  { gzip -c a.txt; gzip -c </dev/null; gzip -c a.txt; head -c 70000 /dev/zero; } >two.txt.gz
  cat a.txt a.txt >two.txt
  run -0 --separate-stderr newsx tokens two.txt.gz
  [[ -z $stderr && $(jq -c 'del(.id)' <<<"$output") == "$(newsx tokens two.txt | jq -c 'del(.id)')" ]]
}

@test "a tar archive in damaged gzip: its members come out, and an error" {
  for name in a b c; do echo "$sentence" >$name.txt; done
  tar cf d.tar a.txt b.txt c.txt
  damage_gzip d.tar
  for kind in crc length cut second garbage; do
    run -1 --separate-stderr newsx tokens --count $kind-d.tar.gz
    [[ $(ids <<<"$output") == "$kind-d.tar.gz/a.txt $kind-d.tar.gz/b.txt $kind-d.tar.gz/c.txt"* ]] || { echo "$kind: $output"; false; }
    [[ $stderr == "newsx: $kind-d.tar.gz: cannot be unpacked: "* ]] || { echo "$kind: $stderr"; false; }
  done
}

@test "JSON Lines in damaged gzip: the records come out, and an error" {
  for i in {1..300}; do echo "{\"id\":\"$i\",\"text\":\"$sentence\"}"; done >in.jsonl
  damage_gzip in.jsonl
  run -1 --separate-stderr newsx tokens --count crc-in.jsonl.gz
  [[ ${#lines[@]} == 300 && $stderr == "newsx: crc-in.jsonl.gz: cannot be unpacked: "* ]]
}

@test "ZIP: behind members with damaged data the others are read" {
  python3 - "$sentence" <<'END_PYTHON'
import io, random, sys, zipfile
class Pipe(io.RawIOBase):  # cannot seek, so sizes stand behind the members
    def __init__(self, path): self.file = open(path, "wb")
    def writable(self): return True
    def write(self, data): return self.file.write(data)
random.seed(1)
long = "".join(random.choices("абвгдежзиклмн \n", k=900000))
for name, target in ("known", "known.zip"), ("pipe", Pipe("pipe.zip")):
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as z:
        for member in "abcdefg":
            z.writestr(member + ".txt", member + ". " + sys.argv[1] + "\n" + (long if member == "d" else ""))
        z.writestr("x.bin", sys.argv[1] * 5)
        z.writestr("z.txt", sys.argv[1])
    if name == "pipe": target.file.close()
    data = bytearray(open(name + ".zip", "rb").read())
    with zipfile.ZipFile(name + ".zip") as z: places = {i.filename: i for i in z.infolist()}
    def damage(member, offset):
        begin = places[member].header_offset + 30 + len(member) + offset
        data[begin:begin + 24] = b"\xff" * 24
    for member in "b.txt", "c.txt", "g.txt", "x.bin": damage(member, 1)
    damage("d.txt", places["d.txt"].compress_size // 2)
    open(name + ".zip", "wb").write(data)
END_PYTHON
  for file in known.zip pipe.zip; do
    for jobs in 1 2; do
      run -1 --separate-stderr newsx tokens --count -j $jobs $file
      [[ $(ids <<<"$output") == "$file/a.txt $file/e.txt $file/f.txt $file/z.txt" ]] || { echo "$output"; false; }
      for i in 0 1 2 3; do
        name=${file}/$(cut -c $((i + 1)) <<<bcdg).txt
        [[ ${stderr_lines[i]} == "newsx: $name: cannot be unpacked: "* ]] || { echo "$stderr"; false; }
      done
      [[ ${stderr_lines[4]} == "newsx: passed over 1 file: 1 .bin"* && ${#stderr_lines[@]} == 5 ]] || { echo "$stderr"; false; }
    done
    run -1 --separate-stderr newsx tokens --count - <$file
    [[ ${#lines[@]} == 4 ]]
  done
}

@test "--errors may be none of the files that SQLite writes beside --to" {
  echo "$sentence" >a.txt
  ln -s real.db link.db
  for ending in -wal -shm -journal; do
    run -2 --separate-stderr newsx extract --to x.db --errors x.db$ending a.txt
    says "newsx: x.db$ending: --to and --errors are one file; name two"
    run -2 --separate-stderr newsx extract --to link.db --errors real.db$ending a.txt
    says "newsx: real.db$ending: --to and --errors are one file; name two"
  done
  compgen -G '*.db*' | diff - <(echo link.db)
}

@test "a record that --timeout gives up keeps its id" {
  [[ -z ${NEWSX_SANITIZE:-} ]] || skip "too slow under sanitizers"
  python3 - "$SAMPLES"/*.txt <<'END_PYTHON'
import json, sys
text = "\n\n".join(open(f, encoding="utf-8").read() for f in sys.argv[1:]) * 400
open("in.jsonl", "w").write("".join(json.dumps(dict(record, text=text)) + "\n" for record in ({"id": "первая"}, {"id": 7}, {})))
END_PYTHON
  # On a busy machine a second may not be enough to read it.
  for seconds in 1 2 4; do
    run -1 --separate-stderr newsx extract -j1 --timeout $seconds --errors e.jsonl in.jsonl
    [[ $(jq -r '.error.code' <<<"$output" | paste -sd' ') == "timeout timeout timeout" ]]
    [[ $(ids <<<"$output") != "первая 7 in.jsonl:3" ]] || break
  done
  [[ $(ids <<<"$output") == "первая 7 in.jsonl:3" && $(ids <e.jsonl) == "первая 7 in.jsonl:3" ]]
  # Before anything of it was read.
  run -1 --separate-stderr newsx extract -j1 --timeout 0.001 in.jsonl
  [[ $(jq -r '.id == null' <<<"$output" | sort -u) == false ]]
}

@test "what a run writes into the folder that it reads is not counted as passed over" {
  mkdir d
  echo "$sentence" >d/a.txt
  newsx extract -o d/out.jsonl d >out 2>err
  [[ ! -s err && $(ids <d/out.jsonl) == d/a.txt ]]
  rm d/out.jsonl
  (cd d && newsx extract -o out.jsonl --errors errors.log . 2>../err)
  [[ ! -s err ]]
  rm d/out.jsonl d/errors.log
  newsx extract --resume -o d/out.csv --format csv d 2>err
  [[ ! -s err ]]
  rm d/out.csv
  newsx extract --to d/x.db d 2>err
  [[ ! -s err ]]
  rm d/x.db
  touch d/.hidden.txt
  run -0 --separate-stderr newsx extract -o d/out.jsonl d
  says "newsx: passed over 1 file: 1 hidden file; --log-level debug lists them"
  rm d/out.jsonl d/.hidden.txt
  newsx extract --format brat -o d/brat d 2>err
  [[ ! -s err ]]
}
