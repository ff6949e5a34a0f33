#!/usr/bin/env bash
# tests/packaging/static.sh BUILD: links the program as one file and runs it where there is nothing else. Needs apt's
# sources; exit 77 (skipped) without, and unless NEWSX_PACKAGES is set. As root it runs in an empty root folder.
set -eu
build=$(realpath "$1")
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
[[ -n ${NEWSX_PACKAGES:-} ]] || exit 77
empty=$(mktemp -d) log=$(mktemp)
trap 'rm -rf "$empty" "$log"' EXIT
"$root/lib/packaging/static_sources.sh" "$build" >"$log" 2>&1 || { tail -n 50 "$log"; echo "skipped: no sources"; exit 77; }
ninja -C "$build" newsx_static >"$log" 2>&1 || { tail -n 50 "$log"; exit 1; }
if ldd "$build/static/newsx" >/dev/null 2>&1; then echo "the program needs shared libraries"; exit 1; fi
cp "$build/static/newsx" "$empty"
cp "$root/corpora/samples/summit.txt" "$empty"
sed 's/[«»„“”]/"/g; s/[—–]/-/g; s/№/N/g; s/…/.../g' "$empty/summit.txt" | iconv -c -t KOI8-R | gzip >"$empty/koi8.txt.gz"
printf '{"id": "a", "text": "Президент прибыл в Минск."}\n' >"$empty/a.jsonl"
inside() { if ((EUID == 0)); then chroot "$empty" /newsx "$@"; else (cd "$empty" && env -i ./newsx "$@"); fi; }
"$build/newsx" extract - <"$empty/summit.txt" | cmp - <(inside extract - <"$empty/summit.txt")
[[ $(inside extract koi8.txt.gz) == *'"encoding":"KOI8-R"'* ]]
inside extract --to out.db a.jsonl
[[ $(inside concordance --regex 'Мин.к' --format csv a.jsonl) == *Минск* ]]
inside doctor
echo "one file, and it runs in an empty folder"
