# --resume: what an interrupted run is continued with must be what it was begun with.
load common

# Inputs, and `begin COMMAND…`: a run with these words that was killed in the middle; leaves out.newsx-*.
setup() {
  cd "$BATS_TEST_TMPDIR" || exit
  mkdir many rules
  for i in $(seq 100 199); do echo "$i. $sentence" >many/$i.txt; done
  python3 - <<'END'
import json
with open("in.jsonl", "w") as out:
    for i in range(4000):
        out.write(json.dumps({"id": str(i), "text": "Президент Казахстана Даурен Тасыбеков прибыл в Бишкек."}, ensure_ascii=False) + "\n")
END
  printf 'phase sport\n\nrule sport.race\n  pattern  "гонка"\n  make     race\n  + "Идёт гонка."  =>  race "гонка"\n  - "Идёт бег."\n' >rules/sport.rules
  printf '#! class: country\nname\taliases\tiso2\tiso3\nОзёрия\tadj:озёрский\tXZ\tXZZ\n' >lands.tsv
}

begin() {
  # A FIFO at the end of the inputs, to which nobody writes: the run waits there with all before it done.
  [[ -p wait.jsonl ]] || mkfifo wait.jsonl
  killed_at 20000 /dev/null "$@" -j1 -o out wait.jsonl
}

# The run that was begun is not continued with these words, for this reason.
refused() {
  local why=$1
  shift
  run -2 --separate-stderr timeout -k 1 20 "$NEWSX" "$@" -j1 -o out wait.jsonl
  says "newsx: $why"
}

@test "--resume refuses what has changed, and says what" {
  local anew="; to begin anew, remove out.newsx-journal"
  begin extract --resume many
  refused "out: was begun by another command$anew" extract --resume --pretty many
  refused "out: was begun with --resume, not --resume=strict$anew" extract --resume=strict many
  printf ' ' >>many/150.txt
  refused "--resume: many/150.txt has changed since the run was begun" extract --resume many
  truncate -s -1 many/150.txt  # of the old size, of another time
  refused "--resume: many/150.txt has changed since the run was begun" extract --resume many
  rm many/150.txt
  refused "--resume: the inputs are not those of the run that was begun" extract --resume many

  begin extract --resume in.jsonl
  sed -i 's/Бишкек/Минск /' in.jsonl
  refused "--resume: in.jsonl has changed since the run was begun" extract --resume in.jsonl

  begin extract --resume --gazetteer lands.tsv many
  printf 'Дождия\tadj:дождийский\tXY\tXYY\n' >>lands.tsv
  refused "out: the names of --gazetteer have changed since it was begun$anew" extract --resume --gazetteer lands.tsv many

  begin extract --resume --rules rules many
  sed -i 's/Идёт бег/Идёт дождь/' rules/sport.rules
  refused "out: the rules of --rules have changed since it was begun$anew" extract --resume --rules rules many
  run -2 --separate-stderr newsx extract --resume=often -o out many
  says "newsx: --resume: 'often' is not strict"
  run -2 --separate-stderr newsx extract --resume=alone -o out many
  says "newsx: --resume: 'alone' is not strict"
}

@test "--resume refuses what another version has begun" {
  begin extract --resume many
  python3 - <<'END'
with open("out.newsx-journal", "r+b") as journal:
    text = journal.read(200)
    at = text.index(b"program ") + 8
    journal.seek(at)
    journal.write(b"0" * 64)
END
  refused "out: was begun by another version of newsx; to begin anew, remove out.newsx-journal" extract --resume many
  printf '%064d\n' 0 >out.newsx-journal  # of another form
  refused "out: was begun by another version of newsx; to begin anew, remove out.newsx-journal" extract --resume many
}

@test "--resume=strict: contents count, not times; other contents of the same size and time are refused" {
  begin extract --resume=strict many in.jsonl
  touch many/*.txt in.jsonl
  rm wait.jsonl && : >wait.jsonl
  run -0 newsx extract --resume=strict -j2 -o out many in.jsonl wait.jsonl
  newsx extract -o expected many in.jsonl wait.jsonl
  cmp out expected

  rm wait.jsonl
  begin extract --resume=strict many
  touch -r many/150.txt then
  sed -i 's/Бишкек/Кишкек/' many/150.txt
  touch -r then many/150.txt
  refused "--resume: many/150.txt has changed since the run was begun" extract --resume=strict many

  begin extract --resume=strict in.jsonl
  touch -r in.jsonl then
  sed -i '7s/Бишкек/Кишкек/' in.jsonl
  touch -r then in.jsonl
  refused "--resume: the inputs are not those of the run that was begun" extract --resume=strict in.jsonl
}

@test "--resume=strict: each member of an archive counts" {
  tar cf many.tar many
  begin extract --resume=strict many.tar
  sed -i 's/Бишкек/Минск /; s/^/ /' many/149.txt
  tar cf many.tar many
  refused "--resume: the inputs are not those of the run that was begun" extract --resume=strict many.tar
}

@test "--resume: a signal while what is done is passed over ends with 130 or 143, and nothing is lost" {
  mkdir lots
  (cd lots && seq -f 'echo "Минск." >%g.txt' 10000 14999 | bash)
  begin extract --resume lots
  rm wait.jsonl && : >wait.jsonl
  timeout 60 python3 - "$NEWSX" <<'END'
import os, signal, subprocess, sys, time
newsx = sys.argv[1]
words = [newsx, "extract", "-j1", "--resume", "-o", "out", "lots", "wait.jsonl"]
done = os.path.getsize("out.newsx-part")
for i in range(20):
    p = subprocess.Popen(words, stderr=subprocess.PIPE)
    time.sleep(0.02 + i * 0.01)
    number = (signal.SIGINT, signal.SIGTERM)[i % 2]
    p.send_signal(number)
    told = p.communicate()[1]
    # A signal before it is caught has its usual effect.
    assert p.returncode in (128 + number, -number, 0), (p.returncode, told)
    assert told == b"", told
    if p.returncode == 0: break
    assert os.path.getsize("out.newsx-part") >= done
    done = os.path.getsize("out.newsx-part")
END
  [[ -e out ]] || run -0 newsx extract -j2 --resume -o out lots wait.jsonl
  newsx extract -o expected lots wait.jsonl
  cmp out expected
}
