# What all tests of the program share. NEWSX is the program, SOURCE the project's folder.
bats_require_minimum_version 1.5.0
set -o pipefail  # what fails before a pipe fails the test, too: jq -e says yes to nothing

export NEWSX=${NEWSX:-$BATS_TEST_DIRNAME/../../build/release/newsx}
SOURCE=$(cd "$BATS_TEST_DIRNAME/../.." && pwd)
SAMPLES=$SOURCE/corpora/samples
COMMANDS="extract entities quotes decisions tokens stats timeline concordance collocations ngrams compare network dedupe diff show"
COMMANDS+=" report eval schema rules config completion doctor"
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
