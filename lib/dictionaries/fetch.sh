#!/bin/sh
# fetch.sh FOLDER: gets the npm package az 0.2.3 and unpacks it, so that FOLDER/package/dicts is what newsx-build-dictionary reads.
set -eu
folder=${1:?usage: fetch.sh FOLDER}
version=0.2.3
integrity='U8d6Tw8ohZ8dcEp8aKjFYo+DU3BT8JPmYqmW0A0BsWW8ocP+F6gLZvrtglHq7pYa84dCEp3NHAoZoC4W3Lth2w=='

mkdir -p "$folder"
cd "$folder"
[ -f "az-$version.tgz" ] || npm pack --silent "az@$version" >/dev/null
found=$(openssl dgst -sha512 -binary "az-$version.tgz" | base64 | tr -d '\n')
if [ "$found" != "$integrity" ]; then
  echo "fetch.sh: az-$version.tgz has another checksum than expected: $found" >&2
  exit 1
fi
tar xzf "az-$version.tgz" package/dicts package/package.json
