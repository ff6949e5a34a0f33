# What the system may refuse: time, threads, memory, room in files and on the stack. The program says so in a line and
# ends; it never hangs and never dies by a signal.
load common

# big MEGABYTES: a text that takes seconds, in big.txt.
big() {
  python3 - "$1" "$SAMPLES"/*.txt <<'END'
import sys
text = "\n\n".join(open(f, encoding="utf-8").read() for f in sys.argv[2:]) + "\n\n"
size = int(sys.argv[1]) * 1000000
open("big.txt", "w", encoding="utf-8").write(text * (size // len(text.encode())))
END
}

# shim NAME: sets SHIM to a library that is to be preloaded.
shim() {
  [[ -z ${NEWSX_SANITIZE:-} ]] || skip "sanitizers have an allocator and threads of their own"
  command -v cc >/dev/null || skip "no C compiler"
  SHIM=$PWD/$1.so
  cc -shared -fPIC -O1 -o "$SHIM" "$BATS_TEST_DIRNAME/shims/$1.c" -ldl
}

@test "--timeout with --fail-fast ends at the first document that takes too long" {
  big 20
  for _ in 1 2 3; do
    run -1 --separate-stderr timeout -k 1 30 "$NEWSX" extract -j2 --timeout 0.1 --fail-fast $(yes big.txt | head -20)
    says "newsx: big.txt: took more than 0.1 s"
    [[ -z $output ]]
  done
}

@test "--fail-fast stops the documents that are being worked on" {
  [[ -z ${NEWSX_SANITIZE:-} ]] || skip "too slow under sanitizers"
  big 7
  # It fails when the other thread is at the large one, whose time of the processor is then not spent.
  python3 - "$NEWSX" <<'END'
import resource, subprocess, sys
open("torn.eml", "w").write("From: a\nSubject: b\nContent-Type: image/png\n\n" + "x" * 20000000)
def used(*words):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    p = subprocess.run([sys.argv[1], "extract", "-j2", *words], capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, p
whole, p = used("big.txt")
part, p = used("--fail-fast", "torn.eml", "big.txt")
print(whole, part)
assert p.returncode == 1 and p.stdout == b""
assert p.stderr == b"newsx: torn.eml: a message without text\n"
assert part < whole / 2
END
}

@test "--fail-fast ends while the input is still open" {
  for jobs in 1 2; do
    timeout -k 1 20 python3 - "$NEWSX" $jobs <<'END'
import subprocess, sys
p = subprocess.Popen([sys.argv[1], "extract", "--fail-fast", "-j" + sys.argv[2], "--input-format", "jsonl", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
p.stdin.write(b'{"text": "\u041c\u0438\u043d\u0441\u043a."}\nbroken\n')
p.stdin.flush()
assert p.wait() == 1
assert p.stderr.read().startswith(b"newsx: -:2: ")
END
  done
}

@test "--timeout: a document that is given up gives back its thread, memory and processor" {
  [[ -z ${NEWSX_SANITIZE:-} ]] || skip "too slow under sanitizers"
  big 20
  timeout 60 python3 - "$NEWSX" <<'END'
import os, resource, subprocess, sys, time
p = subprocess.Popen([sys.argv[1], "extract", "-j2", "--timeout", "0.1"] + ["big.txt"] * 24, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
most = memory = 0
while p.poll() is None:
    try:
        status = dict(line.split(":\t", 1) for line in open(f"/proc/{p.pid}/status"))
        most = max(most, int(status["Threads"]))
        memory = max(memory, int(status["VmRSS"].split()[0]))
    except (KeyError, OSError, ValueError):
        pass
    time.sleep(0.005)
out, told = p.communicate()
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(most, "threads", memory // 1024, "MB", used.ru_utime + used.ru_stime, "s")
assert p.returncode == 1 and out == b""
assert told == b"newsx: big.txt: took more than 0.1 s\n" * 24, told
assert most <= 4, most  # who reads, who looks at the clock, two that work
assert memory < 500 * 1024, memory
assert used.ru_utime + used.ru_stime < 24 * 0.2 + 1
END
}

@test "--timeout reaches decoding, pages, words and what is printed of them" {
  [[ -z ${NEWSX_SANITIZE:-} ]] || skip "too slow under sanitizers"
  big 60
  iconv -c -f UTF-8 -t KOI8-R big.txt >koi8.txt
  { echo '<html><body><article>'; head -c 10000000 big.txt | sed 's/^/<p>/'; } >big.html
  while read -r seconds command; do
    run -1 --separate-stderr bash -c "ulimit -t 4; timeout -k 1 20 '$NEWSX' $command -j1 --timeout $seconds --errors errors" </dev/null
    [[ $(jq -r .error.code errors) == timeout && ${#stderr_lines[@]} == 1 ]] || { echo "$command"; false; }
  done <<'END'
0.05 extract koi8.txt
0.05 extract big.html
0.5 tokens -f conllu big.txt
0.3 ngrams big.txt
END
}

@test "threads that the system does not give: those that there are do the work" {
  shim failing_threads
  for i in $(seq 1 20); do echo "$i. $sentence" >"$i.txt"; done
  newsx extract -j1 *.txt >expected
  for threads in 0 1 2; do
    THREADS=$threads LD_PRELOAD=$SHIM timeout -k 1 20 "$NEWSX" extract -j4 *.txt >out
    cmp out expected
  done
  THREADS=2 LD_PRELOAD=$SHIM timeout -k 1 20 "$NEWSX" extract -j4 --timeout 30 *.txt >out
  cmp out expected
  for threads in 0 1; do
    THREADS=$threads LD_PRELOAD=$SHIM run -2 --separate-stderr timeout -k 1 20 "$NEWSX" extract --timeout 30 1.txt
    says "newsx: --timeout: cannot start a thread: resource temporarily unavailable"
  done
}

@test "little address space: a message, no hang" {
  [[ -z ${NEWSX_SANITIZE:-} ]] || skip "sanitizers need address space"
  for i in $(seq 1 20); do echo "$i. $sentence" >"$i.txt"; done
  newsx extract -j1 *.txt >expected
  local enough=0
  for kilobytes in 40000 60000 80000 90000 100000 120000 160000 240000; do
    local status=0
    (ulimit -v $kilobytes; exec timeout -k 1 20 "$NEWSX" extract -j8 *.txt) >out 2>told || status=$?
    echo "$kilobytes: $status $(head -1 told)"
    case $status in
      0) cmp out expected; enough=1 ;;
      1 | 2) grep -q 'memory$' told; [[ -z $(grep -v '^newsx: ' told) ]] ;;
      127) grep -q 'shared' told ;;  # not even the libraries could be loaded
      *) false ;;
    esac
  done
  ((enough))
}

@test "no memory from any moment on: a line and exit status 2" {
  shim failing_malloc
  echo "$sentence" >a.txt
  python3 - "$NEWSX" "$SHIM" <<'END'
import os, subprocess, sys
newsx, shim = sys.argv[1:]
def run(words, number):
    env = dict(os.environ, LD_PRELOAD=shim, FAIL_FROM=str(number))
    return subprocess.run([newsx] + words, env=env, stdin=subprocess.DEVNULL, capture_output=True, timeout=20)
wrong = 0
for words in (["extract", "-j1", "a.txt"], ["extract", "-j2", "--timeout", "9", "-o", "out", "a.txt", "a.txt"]):
    number, step, enough = 1, 1, False
    while not enough:
        p = run(words, number)
        told = p.stderr.decode(errors="replace").splitlines()
        enough = p.returncode == 0
        right = enough or (p.returncode in (1, 2) and told and all(t.startswith("newsx: ") for t in told))
        if not right:
            wrong += 1
            print(words, number, p.returncode, told[:3])
        number += max(1, number // 12)
        assert number < 10 ** 8
sys.exit(wrong > 0)
END
  no_leftovers
}

@test "no memory at one moment only: its record fails, the others are done" {
  shim failing_malloc
  for i in 1 2 3; do echo "{\"id\": \"$i\", \"text\": \"Минск.\"}"; done >in.jsonl
  python3 - "$NEWSX" "$SHIM" <<'END'
import os, subprocess, sys
newsx, shim = sys.argv[1:]
def run(number, count):
    env = dict(os.environ, LD_PRELOAD=shim, FAIL_FROM=str(number), FAIL_COUNT=str(count))
    p = subprocess.run([newsx, "text", "-j1", "in.jsonl"], env=env, capture_output=True, timeout=20)
    return p.returncode, p.stderr.decode(errors="replace").splitlines()
low, high = 1, 1 << 20
while low < high:  # how many allocations there are
    middle = (low + high) // 2
    low, high = (middle + 1, high) if run(middle, 0)[1] else (low, middle)
assert low < 10000, low
some_done = 0
for number in range(max(1, low - 200), low):
    status, told = run(number, 1)
    some_done += status == 1
    assert status in (0, 1, 2) and all(t.endswith("memory") for t in told), (number, status, told)
assert some_done
END
}

@test "--fail-fast --to: what came before the failure is in the database" {
  python3 - <<'END'
import json
with open("in.jsonl", "w") as out:
    for i in range(30):
        out.write(json.dumps({"id": str(i), "text": "Минск."}) + "\n")
    out.write("broken\n")
    for i in range(30):
        out.write(json.dumps({"id": str(60 + i), "text": "Минск."}) + "\n")
END
  for jobs in 1 2; do
    rm -f news.db
    run -1 --separate-stderr newsx extract -j $jobs --fail-fast --to news.db in.jsonl
    [[ ${#stderr_lines[@]} == 1 && $stderr == "newsx: in.jsonl:31: "* ]]
    [[ $(ask news.db "SELECT count(*) FROM documents") == 30 ]]
  done
}

@test "a file size limit is a fault of the output like others" {
  for i in $(seq 1 40); do echo "$i. $sentence" >"$i.txt"; done
  for jobs in 1 2; do
    run -2 --separate-stderr bash -c "ulimit -f 4; '$NEWSX' extract -j$jobs *.txt -o out"
    says "newsx: out: file too large"
    run -2 --separate-stderr bash -c "ulimit -f 4; '$NEWSX' extract -j$jobs *.txt >stdout"
    says "newsx: standard output: file too large"
    run -2 --separate-stderr bash -c "ulimit -f 4; '$NEWSX' extract -j$jobs *.txt --resume -o out"
    says "newsx: out: file too large"
    run -2 --separate-stderr bash -c "ulimit -f 4; '$NEWSX' extract -j$jobs *.txt --to news.db"
    [[ ${#stderr_lines[@]} == 1 && $stderr == "newsx: "* ]]
  done
  [[ ! -e out ]]
  run -0 newsx extract *.txt --resume -o out
  run -0 newsx extract *.txt -o expected
  cmp out expected
}

@test "small stacks" {
  [[ -z ${NEWSX_SANITIZE:-} ]] || skip "sanitizers need more stack"
  for i in $(seq 1 4); do echo "$i. $sentence" >"$i.txt"; done
  newsx extract *.txt >expected
  # Address randomization takes up to half of 16 KB away, and then now and then not even env can be loaded.
  local fixed=()
  setarch -R true 2>/dev/null && fixed=(setarch -R)
  for kilobytes in 256 128 64 32 16; do
    for jobs in 1 2; do
      local status=0
      # The environment stands on the stack, too; with a large one not even an empty program can be loaded in 16 KB.
      "${fixed[@]}" bash -c 'ulimit -s "$1"; exec env -i LC_ALL=C.UTF-8 NEWSX_CONFIG= "${@:2}"' _ \
        $kilobytes "$NEWSX" extract -j$jobs *.txt >out 2>told || status=$?
      echo "$kilobytes -j$jobs: $status $(head -1 told)"
      if ((status == 126)); then continue; fi  # the system does not start programs with so little
      cmp out expected
    done
  done
}
