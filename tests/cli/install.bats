#!/usr/bin/env bats
# cmake --install, the library's face for C, the Debian package, the examples.
load common

BUILD=$(dirname "$NEWSX")

# The installation, made once.
installed() {
  [[ -e $BUILD/libnewsx.so && -z ${NEWSX_SANITIZE:-} ]] || skip "no libnewsx.so, or one with sanitizers"
  export PREFIX=$BATS_FILE_TMPDIR/usr
  [[ -d $PREFIX ]] || cmake --install "$BUILD" --prefix "$PREFIX" >"$BATS_FILE_TMPDIR/log"
  LIBRARY=$(dirname "$(find "$PREFIX" -name libnewsx.so)")
}

@test "who builds the program builds what is installed with it" {
  [[ -e $BUILD/build.ninja ]] || skip "not built with ninja"
  ninja -C "$BUILD" -t query newsx | grep "libnewsx\.so$" >/dev/null
}

@test "cmake --install brings program, library, header, packages, manual pages, completions" {
  installed
  for file in bin/newsx include/newsx/newsx.h share/man/man1/newsx.1 share/man/man1/newsx-extract.1 share/man/man7/newsx-input.7 \
              share/bash-completion/completions/newsx share/zsh/vendor-completions/_newsx share/fish/vendor_completions.d/newsx.fish \
              share/doc/newsx/schema.json share/doc/newsx/CHANGELOG.md share/doc/newsx/newsx.spdx.json share/doc/newsx/copyright; do
    [[ -s $PREFIX/$file ]] || { echo "$file is missing"; false; }
  done
  "$PREFIX/bin/newsx" doctor
  diff <("$PREFIX/bin/newsx" extract "$SAMPLES/flash.txt") <(newsx extract "$SAMPLES/flash.txt")
  jq -e '.spdxVersion == "SPDX-2.3" and ([.packages[].SPDXID] | length == (unique | length))' "$PREFIX/share/doc/newsx/newsx.spdx.json"
  version=$(newsx --version | sed -n '1s/newsx //p')
  grep -q "^## $version$" "$PREFIX/share/doc/newsx/CHANGELOG.md"
}

@test "only the face for C is seen in the library" {
  installed
  nm -D --defined-only "$LIBRARY/libnewsx.so" | awk '$2 == "T" { print $3 }' | sort | diff - <(printf '%s\n' newsx_analyze newsx_create newsx_destroy newsx_free newsx_version)
}

@test "C: built by pkg-config and by CMake's find_package, gives what extract gives" {
  installed
  PKG_CONFIG_PATH=$LIBRARY/pkgconfig
  export PKG_CONFIG_PATH
  # shellcheck disable=SC2046  # flags
  cc -Wall -Wextra -Werror -std=c11 -o analyse "$SOURCE/docs/examples/c/analyse.c" $(pkg-config --cflags --libs newsx)
  parts='.entities, .quotations, .decisions, .counts'
  newsx extract "$SAMPLES/court.txt" | jq -c "$parts" >expected
  LD_LIBRARY_PATH=$LIBRARY ./analyse <"$SAMPLES/court.txt" >out
  valid document <out
  jq -c "$parts" out | cmp - expected
  cmake -G Ninja -S "$SOURCE/docs/examples/cmake" -B build -DCMAKE_PREFIX_PATH="$PREFIX" >log && cmake --build build >>log || { cat log; false; }
  build/analyse <"$SAMPLES/court.txt" | cmp - out
}

@test "Python's ctypes: many threads, one analyzer; unusable data is told" {
  installed
  export NEWSX_LIBRARY=$LIBRARY/libnewsx.so PYTHONPATH=$SOURCE/docs/examples
  newsx extract "$SAMPLES"/*.txt | jq -c .entities >expected
  python3 - "$SAMPLES"/*.txt >found <<'END'
import concurrent.futures, json, sys
from newsx import Newsx
newsx = Newsx()
texts = [open(f, encoding="utf-8", newline="").read() for f in sys.argv[1:]]
with concurrent.futures.ThreadPoolExecutor(8) as pool:
    rounds = [list(pool.map(newsx.analyse, texts)) for _ in range(3)]
assert rounds[0] == rounds[1] == rounds[2]
for result in rounds[0]:
    print(json.dumps(result["entities"], ensure_ascii=False, separators=(",", ":")))
assert newsx.analyse("", id="я")["id"] == "я" and newsx.analyse("\ud800")["id"] is None
try:
    Newsx(data="/nowhere")
    sys.exit("unusable data was taken")
except RuntimeError as e:
    assert str(e).startswith("/nowhere"), e
END
  diff <(jq -cS . expected) <(jq -cS . found)
}

@test "the Makefile of examples analyses what is new only" {
  command -v make >/dev/null || skip "no make"
  mkdir news
  cp "$SAMPLES/flash.txt" "$SAMPLES/court.txt" news
  cp "$SOURCE/docs/examples/Makefile" .
  make NEWSX="$NEWSX" >log
  [[ $(head -n 1 countries.tsv) =~ [0-9]+\ .+ && -s speakers.tsv && $(grep -c 'extract -o' log) == 2 ]]
  cp "$SAMPLES/summit.txt" news
  make NEWSX="$NEWSX" >log
  [[ $(grep -c 'extract -o' log) == 1 ]]
}

# Countries by number of mentions, the most frequent first: "Казахстан 32".
countries() { newsx extract news | jq -r '.entities[] | select(.type == "country") | .name as $n | .mentions[] | $n' | sort | uniq -c | awk '{ print $2, $1 }' | sort -k2,2nr; }

@test "the example for pandas counts what jq counts" {
  python_with pandas
  mkdir news bin
  cp "$SAMPLES/flash.txt" "$SAMPLES/summit.txt" news
  ln -s "$NEWSX" bin/newsx
  PATH=$PWD/bin:$PATH "$PYTHON" "$SOURCE/docs/examples/study.py" news | awk 'NF == 2 && $2 ~ /^[0-9]+$/' >out
  [[ $(wc -l <out) == 5 ]]
  [[ $(awk '{ print $2 }' out) == "$(countries | head -n 5 | awk '{ print $2 }')" ]]
  while read -r line; do countries | grep -qxF "$(tr -s ' ' <<<"$line")"; done <out
}

@test "the example for R counts what jq counts" {
  command -v Rscript || skip "no R"
  mkdir news bin
  cp "$SAMPLES/flash.txt" "$SAMPLES/summit.txt" news
  ln -s "$NEWSX" bin/newsx
  PATH=$PWD/bin:$PATH Rscript "$SOURCE/docs/examples/study.R" news >out
  grep -o '[0-9]\+' out | paste -sd' ' | diff - <(countries | head -n 6 | awk '{ print $2 }' | paste -sd' ')
}

@test "in the examples for pandas and R the code of Namibia is a code" {
  mkdir news bin
  echo 'Президент Намибии прибыл в Минск.' >news/a.txt
  ln -s "$NEWSX" bin/newsx
  export PATH=$PWD/bin:$PATH
  if command -v Rscript; then
    Rscript -e 'source(commandArgs(TRUE)[2]); print(mentions); stopifnot(mentions$iso2[mentions$name == "Намибия"] == "NA", is.na(mentions$iso2[mentions$name == "Минск"]))' \
      news "$SOURCE/docs/examples/study.R"
  fi
  python_with pandas
  "$PYTHON" - "$SOURCE/docs/examples/study.py" <<'END'
import runpy, sys
sys.argv = [sys.argv[1], "news"]
mentions = runpy.run_path(sys.argv[0])["mentions"].set_index("name")
assert mentions.iso2["Намибия"] == "NA" and mentions.iso2.isna()["Минск"], mentions
assert mentions.start.dtype.kind == "i", mentions.dtypes
END
}

@test "a Debian package that says what it needs" {
  installed
  command -v dpkg-deb >/dev/null && command -v dpkg-shlibdeps >/dev/null && command -v cpack >/dev/null || skip "no tools for Debian packages"
  (cd "$BUILD" && cpack -G DEB -B "$BATS_TEST_TMPDIR" >"$BATS_TEST_TMPDIR/log" 2>&1) || { cat log; false; }
  package=$(echo newsx_*.deb)
  dpkg-deb -f "$package" Depends | grep -q libicu
  dpkg-deb -c "$package" >contents
  for file in ./usr/bin/newsx ./usr/include/newsx/newsx.h ./usr/share/man/man1/newsx.1; do grep -q " $file$" contents; done
  # Unpacked anywhere, it runs.
  dpkg-deb -x "$package" root
  [[ $(root/usr/bin/newsx tokens --count - <<<"Да." | jq .counts.words) == 1 ]]
}
