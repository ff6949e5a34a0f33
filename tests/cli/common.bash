# What all tests of the program share. NEWSX is the program, SOURCE the project's folder.
bats_require_minimum_version 1.5.0
set -o pipefail  # what fails before a pipe fails the test, too: jq -e says yes to nothing

export NEWSX=${NEWSX:-$BATS_TEST_DIRNAME/../../build/release/newsx}
SOURCE=$(cd "$BATS_TEST_DIRNAME/../.." && pwd)
SAMPLES=$SOURCE/corpora/samples
COMMANDS=$(basename -s .cc "$SOURCE"/cli/commands/*.cc)
unset COLUMNS NO_COLOR CLICOLOR_FORCE
export PAGER=cat  # a real one would wait for a key
export NEWSX_CONFIG=
export LC_ALL=C.UTF-8

setup() { cd "$BATS_TEST_TMPDIR" || exit; }

# Who reads may have seen enough: what SIGPIPE ends has not failed.
newsx() {
  local status=0
  "$NEWSX" "$@" || status=$?
  return $((status == 141 ? 0 : status))
}

# stderr is exactly these lines (after run --separate-stderr).
says() { diff <(printf '%s\n' "$@") <(printf '%s\n' "$stderr") >&2; }

# The ids of documents on standard input, on one line.
ids() { jq -r '.id' | paste -sd' '; }

# Nothing that newsx writes aside is left in this folder.
no_leftovers() { [[ $(find . -name '*newsx-*' | wc -l) == 0 ]]; }

# ask FILE.db QUERY: its rows, with | between the values.
ask() { python3 -c 'import sqlite3, sys
for row in sqlite3.connect(sys.argv[1]).execute(sys.argv[2]): print("|".join("" if v is None else str(v) for v in row))' "$@"; }

# alter FILE.db STATEMENTS
alter() { python3 -c 'import sqlite3, sys; sqlite3.connect(sys.argv[1]).executescript(sys.argv[2])' "$@"; }

# earlier FILE.db VERSION: the database as newsx made it when its version was this.
earlier() {
  local column
  alter "$1" "DROP TABLE acts; ALTER TABLE roles DROP COLUMN spans"
  for column in invalid languages spans kind cut; do alter "$1" "ALTER TABLE documents DROP COLUMN $column"; done
  for column in core_start core_end; do alter "$1" "ALTER TABLE mentions DROP COLUMN $column"; done
  for column in heading_start heading_end; do alter "$1" "ALTER TABLE decision_lists DROP COLUMN $column"; done
  for column in spans speaker_start speaker_end cue_start cue_end via_entity_id recipients anaphoric speaker_type; do
    alter "$1" "ALTER TABLE quotations DROP COLUMN $column"
  done
  alter "$1" "ALTER TABLE quotation_about DROP COLUMN position"
  alter "$1" "DROP VIEW people; DROP VIEW mentions_by_thing; DROP VIEW quotations_by_thing; DROP VIEW things_counted;
    DROP TRIGGER things_before_added; DROP TRIGGER things_before_removed; DROP TABLE things; DROP INDEX entities_by_key"
  for column in key wikidata country_inferred parent inferred; do alter "$1" "ALTER TABLE entities DROP COLUMN $column"; done
  for column in class status from_date to_date inferred; do alter "$1" "ALTER TABLE roles DROP COLUMN $column"; done
  alter "$1" "CREATE TABLE listed AS SELECT id, document_id, list_id, number, title, class, issuer_entity_id, date, docnum, start, end
    FROM decisions WHERE list_id IS NOT NULL; DROP TABLE decisions; ALTER TABLE listed RENAME TO decisions"
  (($2 > 2)) || alter "$1" "DROP VIEW quotations_shown; ALTER TABLE quotations DROP COLUMN cue_text"
  (($2 > 1)) || alter "$1" "DROP TABLE quotation_about"
  alter "$1" "PRAGMA user_version = $2"
}

# Bytes that mean nothing, the same ones each time.
noise() { python3 -c 'import random, sys; sys.stdout.buffer.write(random.Random(1).randbytes(3000))'; }

# What a command of the shell prints at a terminal.
at_terminal() { script -qec "$1" /dev/null </dev/null; }
needs_terminal() { command -v script >/dev/null || skip "no script(1)"; }

# killed_at BYTES INPUT WORD...: newsx with these words, killed once out.newsx-part has more than so many bytes and
# grows no more. Its standard input is INPUT and does not end; it must still be running then. Leaves what --resume goes
# on from.
killed_at() {
  rm -f out out.newsx-*
  python3 - "$NEWSX" "$@" <<'END'
import os, subprocess, sys, time
newsx, size, given, *words = sys.argv[1:]
p = subprocess.Popen([newsx, *words], stdin=subprocess.PIPE, stderr=subprocess.DEVNULL)
try:
    p.stdin.write(open(given, "rb").read())
    p.stdin.flush()
    end = time.monotonic() + 30
    while not (os.path.exists("out.newsx-journal") and os.path.getsize("out.newsx-part") > int(size)):
        assert p.poll() is None, f"ended with {p.returncode}"
        assert time.monotonic() < end, "too little was written in 30 s"
        time.sleep(0.01)
    written = -1
    while written != (written := os.path.getsize("out.newsx-part")):
        time.sleep(0.5)
    assert p.poll() is None, f"ended with {p.returncode}"
finally:
    p.kill()
    p.wait()
END
}

# Sets PYTHON to one that has the module: the first on the PATH, or Debian's. None: the test is skipped.
python_with() {
  for PYTHON in python3 /usr/bin/python3; do "$PYTHON" -c "import $1" 2>/dev/null && return; done
  skip "no Python with $1"
}

# Every line of standard input keeps to this part of the schema.
valid() {
  # A slow check of the same bytes that the build without sanitizers gives; there it counts that the program ran.
  [[ -z ${NEWSX_SANITIZE:-} ]] || { cat >/dev/null; return; }
  python3 "$BATS_TEST_DIRNAME/valid.py" "$SOURCE/docs/schema.json" "$1"
}

sentence='Президент Казахстана Даурен Тасыбеков прибыл в Бишкек.'
