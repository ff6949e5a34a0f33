#!/usr/bin/env bash
# lib/packaging/static_sources.sh BUILD: makes BUILD/static/libfmt.a and libsimdjson.a, which Debian does not pack, from Debian's
# sources of the installed versions (apt checks their hashes). `ninja -C BUILD newsx_static` then links one file that needs no other.
set -eu
mkdir -p "$1/static"
cd "$1/static"
[[ -e libfmt.a && -e libsimdjson.a ]] && exit 0

mkdir -p lists/partial
# The sources stand where the packages do.
sed -E 's/^deb( |$)/deb-src\1/; s/^Types:.*/Types: deb-src/' /etc/apt/sources.list 2>/dev/null >sources.list || true
mkdir -p sources.d
for file in /etc/apt/sources.list.d/*; do
  [[ -e $file ]] && sed -E 's/^deb( |$)/deb-src\1/; s/^Types:.*/Types: deb-src/' "$file" >"sources.d/${file##*/}"
done
apt() { apt-get -q -o Dir::Etc::sourcelist="$PWD/sources.list" -o Dir::Etc::sourceparts="$PWD/sources.d" -o Dir::State::lists="$PWD/lists" -o APT::Sandbox::User= "$@"; }
apt update
for package in libfmt-dev libsimdjson-dev; do
  source=$(dpkg-query -f '${source:Package}=${source:Version}' -W "$package")
  apt --download-only source "$source"
  name=${source%%=*}
  mkdir -p "$name"
  tar xf "$name"_*.orig.tar.* -C "$name" --strip-components=1
done
${CXX:-c++} -std=c++20 -O2 -fPIC -c fmtlib/src/format.cc -Ifmtlib/include -o format.o
${CXX:-c++} -std=c++20 -O2 -fPIC -c simdjson/src/simdjson.cpp -Isimdjson/include -Isimdjson/src -o simdjson.o
ar rcs libsimdjson.a simdjson.o
ar rcs libfmt.a format.o
