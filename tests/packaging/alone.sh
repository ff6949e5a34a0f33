#!/usr/bin/env bash
# tests/packaging/alone.sh BUILD: a folder in which only the target `newsx` was built, as ./newsx does, can be installed and
# packed.
set -eu
build=$(realpath "$1")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
[[ ! -e $build/tests/test_base ]] || { echo "$build has more than the program"; exit 1; }
cmake --install "$build" --prefix "$folder/usr" >log || { tail -n 50 log; exit 1; }
[[ -s $(find usr -name libnewsx.so) && -s usr/share/man/man1/newsx.1 ]]
[[ $(usr/bin/newsx tokens --count - <<<"Да." | jq .counts.words) == 1 ]]
(cd "$build" && cpack -G DEB -B "$folder/packed") >>log 2>&1 || { tail -n 50 log; exit 1; }
dpkg-deb -c packed/newsx_*.deb >contents
grep -q 'libnewsx\.so' contents
echo "the program alone can be installed and packed"
