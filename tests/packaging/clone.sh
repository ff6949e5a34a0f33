#!/usr/bin/env bash
# tests/packaging/clone.sh: clones the last commit, builds only the program, as ./newsx does, and checks that it can be
# installed and packed. It is built source by source, without unity. Takes as long as a build; exit 77 (skipped) unless
# NEWSX_PACKAGES is set.
set -eu
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
[[ -n ${NEWSX_PACKAGES:-} ]] || exit 77
for tool in git cmake ninja cpack dpkg-deb jq; do command -v $tool >/dev/null || { echo "skipped: no $tool"; exit 77; }; done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
git clone -q "$root" clone
cmake -G Ninja -S clone -B clone/build/x >log
cmake --build clone/build/x --target newsx >>log || { tail -n 50 log; exit 1; }
cmake --install clone/build/x --prefix "$folder/usr" >>log || { tail -n 50 log; exit 1; }
[[ -s $(find usr -name libnewsx.so) && -s usr/share/man/man1/newsx.1 ]]
[[ $(usr/bin/newsx tokens --count - <<<"Да." | jq .counts.words) == 1 ]]
(cd clone/build/x && cpack -G DEB -B "$folder/packed") >>log 2>&1 || { tail -n 50 log; exit 1; }
dpkg-deb -c packed/newsx_*.deb >contents
grep -q 'libnewsx\.so' contents
echo "a fresh clone of which the program is built can be installed and packed"
