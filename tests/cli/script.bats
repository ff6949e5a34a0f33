#!/usr/bin/env bats
# ./newsx, the script: installs, builds, becomes the program.
load common

# Only where the script has nothing to build: after ./check, not in the builds of sanitizers.
built() {
  [[ -z ${NEWSX_SANITIZE:-} ]] && bash -c 'source "$1/newsx" && is_built "${sources[@]}"' - "$SOURCE" ||
    skip "build/release is not up to date"
}

@test "the script: nothing but the program's own output, from any folder, by a link too" {
  built
  echo "$sentence" >a.txt
  ln -s "$SOURCE/newsx" here
  for script in "$SOURCE/newsx" ./here; do
    run -0 --separate-stderr "$script" extract a.txt
    [[ -z $stderr && $(jq -r .id <<<"$output") == a.txt ]]
  done
  run -2 --separate-stderr "$SOURCE/newsx" extarct
  says "newsx: unknown command 'extarct' (did you mean extract?)"
}

@test "the script costs less than 0.2 s where nothing changed" {
  built
  python3 - "$SOURCE/newsx" <<'END'
import subprocess, sys, time
def seconds():
    begin = time.monotonic()
    subprocess.run([sys.argv[1], "schema"], stdout=subprocess.DEVNULL, check=True)
    return time.monotonic() - begin
best = min(seconds() for _ in range(10))  # others may be at work on this machine
assert best < .2, best
END
}

@test "the script names what is missing where it cannot install" {
  cp "$SOURCE/newsx" .
  mkdir bin
  for tool in bash env dirname readlink mkdir find; do ln -s "$(command -v $tool)" bin/; done
  run -2 --separate-stderr env PATH="$PWD/bin" ./newsx --version
  [[ -z $output ]]
  says "newsx: not found: c++ cmake ninja pkg-config. Needed are what Debian calls: g++ cmake ninja-build pkg-config libicu-dev libboost-program-options-dev libfmt-dev libsimdjson-dev libgumbo-dev libexpat1-dev libarchive-dev nettle-dev zlib1g-dev libbz2-dev liblzma-dev libzstd-dev libsqlite3-dev"
}
