#!/usr/bin/env bats
# Long runs: what is said, what is written of failures, how a run is stopped and continued.
load common

# many/: 275 articles, some of them unreadable; in.jsonl: 2000 records, some of them torn.
inputs() {
  mkdir many
  for i in $(seq 1 25); do for f in "$SAMPLES"/*.txt; do ln "$f" many/$i-"${f##*/}" 2>/dev/null || cp "$f" many/$i-"${f##*/}"; done; done
  noise >many/20-noise.txt
  python3 - "$SAMPLES"/*.txt <<'END'
import json, sys
texts = [open(f, encoding="utf-8").read() for f in sys.argv[1:]]
with open("in.jsonl", "w") as out:
    for i in range(1500):
        out.write('{"id": "torn\n' if i % 97 == 50 else json.dumps({"id": str(i), "text": texts[i % len(texts)][:300]}) + "\n")
END
}

@test "--errors: failed records as JSON Lines, with file, line and what was read" {
  printf '{"id":"a","text":"Да."}\n{"id":"b","txt":"Нет"}\n[1]\n' >in.jsonl
  run -1 --separate-stderr newsx extract --errors errors.jsonl in.jsonl absent.txt
  [[ ${#stderr_lines[@]} == 3 && ${#lines[@]} == 3 ]]
  valid error <errors.jsonl
  jq -se 'map([.id, .error.code, .error.file, .error.line, .error.input]) == [
    ["b", "missing_text", "in.jsonl", 2, "{\"id\":\"b\",\"txt\":\"Нет\"}"],
    [null, "not_an_object", "in.jsonl", 3, "[1]"],
    ["absent.txt", "unreadable", "absent.txt", null, null]]' errors.jsonl
  # What failed can be taken up again.
  jq -r 'select(.error.input) | .error.input' errors.jsonl | sed 's/txt/text/' | { newsx extract --input-format jsonl - 2>/dev/null || true; } | jq -se '.[0].id == "b"'
  newsx extract --errors errors.jsonl "$SAMPLES/flash.txt" >/dev/null
  [[ ! -s errors.jsonl ]]
  run -2 --separate-stderr newsx extract --errors nowhere/e.jsonl "$SAMPLES/flash.txt"
  says "newsx: nowhere/e.jsonl: no such file or directory"
}

@test "--keep-going is the default, --fail-fast stops" {
  echo "$sentence" >a.txt
  run -1 --separate-stderr newsx extract a.txt absent.txt a.txt other.txt
  [[ ${#lines[@]} == 2 ]]
  says "newsx: absent.txt: no such file" "newsx: other.txt: no such file"
  for jobs in 1 2 7; do
    run -1 --separate-stderr newsx extract --fail-fast -j $jobs a.txt absent.txt a.txt other.txt
    [[ ${#lines[@]} == 1 ]]
    says "newsx: absent.txt: no such file"
    run -1 --separate-stderr newsx extract --fail-fast --keep-going -j $jobs a.txt absent.txt a.txt
    [[ ${#lines[@]} == 2 ]]
  done
  echo old >out
  run -1 newsx extract --fail-fast -o out a.txt absent.txt
  [[ $(<out) == old ]]
  no_leftovers
}

@test "--timeout: what takes longer fails, the others are done, in order" {
  [[ -z ${NEWSX_SANITIZE:-} ]] || skip "too slow under sanitizers"
  python3 - "$SAMPLES"/*.txt <<'END'
import json, sys
text = "\n\n".join(open(f, encoding="utf-8").read() for f in sys.argv[1:])
open("long.txt", "w").write(text * 300)
with open("in.jsonl", "w") as out:
    for i in range(6):
        out.write(json.dumps({"id": str(i), "text": text * 300 if i == 2 else "Минск."}) + "\n")
END
  for jobs in 1 2; do
    run -1 --separate-stderr newsx extract -j $jobs --timeout 0.3 --errors e.jsonl in.jsonl long.txt
    says "newsx: in.jsonl:3: took more than 0.3 s" "newsx: long.txt: took more than 0.3 s"
    [[ $(jq -r '.error.code // .id' <<<"$output" | paste -sd' ') == "0 1 timeout 3 4 5" ]]
    [[ $(jq -r .error.code e.jsonl | paste -sd' ') == "timeout timeout" ]]
  done
  newsx extract --timeout 60 in.jsonl >out.jsonl
  [[ $(wc -l <out.jsonl) == 6 ]]
  run -2 --separate-stderr newsx extract --timeout soon in.jsonl
  says "newsx: --timeout: 'soon' is not a number of seconds"
}

@test "--log-level: quiet, error, info, debug" {
  echo "$sentence" >a.txt
  run -1 --separate-stderr newsx extract --log-level quiet a.txt absent.txt
  [[ -z $stderr && ${#lines[@]} == 1 ]]
  run -1 --separate-stderr newsx extract --log-level info a.txt absent.txt
  [[ ${stderr_lines[0]} == "newsx: absent.txt: no such file" && ${#stderr_lines[@]} == 2 ]]
  [[ ${stderr_lines[1]} =~ ^newsx:\ 2\ documents,\ 0\.0\ MB,\ .*\ MB/s,\ 1\ failed,\ .*\ s$ ]]
  run -1 --separate-stderr newsx extract --log-level debug a.txt absent.txt
  [[ ${#stderr_lines[@]} == 4 && ${stderr_lines[0]} =~ ^newsx:\ a\.txt:\ [0-9]+\ bytes,\ .*\ ms$ ]]
  run -2 --separate-stderr newsx extract --log-level loud a.txt
  says "newsx: --log-level: 'loud' is not one of quiet, error, info, debug"
}

@test "progress at a terminal only, not where the output is seen; --progress, --no-progress; a line at the end" {
  needs_terminal
  inputs
  at_terminal "'$NEWSX' extract -j1 -o out many many many many" >seen || true
  grep -aq $'\r\e\\[K[0-9]* documents, [0-9.]* MB, [0-9.]* MB/s.*% done, .* left' seen
  grep -aq 'newsx: '$(($(ls many | wc -l) * 4))' documents, .* 4 failed, ' seen
  grep -aq 'newsx: many/20-noise.txt: binary file' seen
  at_terminal "'$NEWSX' extract --no-progress -o out many" >seen || true
  run ! grep -aqE '[0-9] documents?, ' seen
  at_terminal "'$NEWSX' extract '$SAMPLES/flash.txt'" >seen
  run ! grep -aqE '[0-9] documents?, ' seen
  run -1 --separate-stderr newsx extract -o out many
  says "newsx: many/20-noise.txt: binary file of no kind that newsx knows; turn it into text or HTML first"
  run -0 --separate-stderr newsx extract --progress "$SAMPLES/flash.txt"
  [[ $stderr == "newsx: 1 document, 0.0 MB, "* ]]
}

# resumes COMMAND...: kills the command again and again, at moments from early to late, and continues; the result must be
# what an uninterrupted run gives. The moments are parts of what such a run takes here, and of ever less until two kills
# have met it at work.
resumes() {
  local status=0 got kills=0 begin span part moment
  rm -f expected*
  begin=$(date +%s%N)
  "$NEWSX" "$@" -o expected --errors expected_errors 2>/dev/null || status=$?
  span=$(($(date +%s%N) - begin))
  while ((kills < 2 && span > 1000000)); do
    rm -f out out.newsx-* errors
    kills=0
    for part in $(seq 1 200); do
      got=0
      moment=$((span * (8 + part * 7 % 60) / 100))
      timeout -s "$signal" "$(printf '%d.%09d' $((moment / 1000000000)) $((moment % 1000000000)))" \
        "$NEWSX" "$@" --resume -o out --errors errors 2>/dev/null || got=$?
      if [[ -e out ]]; then break; fi
      ((kills += 1))
    done
    ((span /= 2))
  done
  # Not ended in all these times, or killed when all was done but told.
  if [[ ! -e out ]] || ((got == 124 || got == 137)); then
    got=0
    "$NEWSX" "$@" --resume -o out --errors errors 2>/dev/null || got=$?
  fi
  echo "$kills kills"
  ((kills > 1 && got == status))
  cmp out expected
  cmp errors expected_errors
  no_leftovers
}

@test "--resume after SIGKILL and SIGTERM at any moment: byte for byte what an uninterrupted run gives" {
  inputs
  signal=KILL resumes extract -j2 many
  signal=TERM resumes extract -j2 in.jsonl
  signal=KILL resumes extract -j2 -f csv many
  signal=KILL resumes tokens -j1 -f conllu in.jsonl
}

@test "--resume: a torn end of the part is redone, another command and other inputs are refused" {
  inputs
  newsx extract in.jsonl -o expected 2>/dev/null || true
  head -n 900 in.jsonl >some.jsonl
  begin() { killed_at 500000 some.jsonl extract -j1 --input-format jsonl --resume -o out -; }
  begin
  printf '{"schema":1,"id":"torn' >>out.newsx-part
  run -1 --separate-stderr newsx extract --input-format jsonl --resume -o out - <in.jsonl
  cmp out expected
  begin
  run -2 --separate-stderr newsx extract --input-format jsonl --pretty --resume -o out - <in.jsonl
  says "newsx: out: was begun by another command; to begin anew, remove out.newsx-journal"
  run -2 --separate-stderr newsx extract --input-format jsonl --resume -o out - <<<'{"text":"Минск."}'
  says "newsx: --resume: the inputs are not those of the run that was begun"
  run -2 --separate-stderr newsx extract --resume in.jsonl
  says "newsx: --resume: name the output with -o FILE"
  run -2 --separate-stderr newsx extract --resume -f html -o out in.jsonl
  says "newsx: --resume: not with --format html"
}

@test "SIGINT once finishes whole records, twice stops" {
  timeout 60 python3 - "$NEWSX" "$SAMPLES"/*.txt <<'END'
import json, signal, subprocess, sys, time
text = "\n\n".join(open(f, encoding="utf-8").read() for f in sys.argv[2:]) * 400
p = subprocess.Popen([sys.argv[1], "extract", "-j1", "--input-format", "jsonl", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
p.stdin.write((json.dumps({"id": "long", "text": text}) + "\n").encode())
p.stdin.flush()
time.sleep(0.5)
p.send_signal(signal.SIGINT)
time.sleep(0.1)
assert p.poll() is None, "the record is finished first"
p.send_signal(signal.SIGINT)
assert p.wait() == -signal.SIGINT, p.returncode
END
}
