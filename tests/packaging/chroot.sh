#!/usr/bin/env bash
# tests/packaging/chroot.sh BUILD: makes the Debian package of a build, installs it in a bare Debian system with nothing but
# apt, and runs it there. Needs root, debootstrap and a mirror; exit 77 (skipped) without, and unless NEWSX_CHROOT is set to a
# folder for the bare system, which is kept for the next time.
set -eu
build=$(realpath "$1")
[[ -n ${NEWSX_CHROOT:-} ]] || exit 77
((EUID == 0)) || { echo "skipped: not root"; exit 77; }
for tool in debootstrap cpack dpkg-shlibdeps; do command -v $tool >/dev/null || { echo "skipped: no $tool"; exit 77; }; done
root=$NEWSX_CHROOT
if [[ ! -e $root/etc/debian_version ]]; then
  release=$(. /etc/os-release && echo "$VERSION_CODENAME")
  mirror=$(cat /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null | sed -nE 's/^(URIs:|deb) +(\[[^]]*\] +)?([a-z]+:[^ ]+).*/\3/p' | head -n 1)
  [[ ! -e $root ]] || rmdir "$root"  # what is there is no Debian system: nothing of it may be lost
  rm -rf "$root.new"
  debootstrap --variant=minbase --include=ca-certificates "$release" "$root.new" "$mirror" || { echo "skipped: no mirror"; exit 77; }
  mv "$root.new" "$root"
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$build" && cpack -G DEB -B "$work" >/dev/null)
cp "$work"/newsx_*.deb "$root/tmp/newsx.deb"
cp /etc/resolv.conf "$root/etc/" 2>/dev/null || true
cp -a /etc/apt/sources.list* /etc/apt/apt.conf.d "$root/etc/apt/" 2>/dev/null || true
cp -a /etc/ssl/certs/. "$root/etc/ssl/certs/" 2>/dev/null || true
inside() { chroot "$root" /usr/bin/env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 $(env | grep -iE '^(https?|no)_proxy=') "$@"; }
inside apt-get -q update >/dev/null
inside apt-get -q -y purge newsx >/dev/null 2>&1 || true
inside env DEBIAN_FRONTEND=noninteractive apt-get -q -y install --no-install-recommends /tmp/newsx.deb >/dev/null
inside newsx doctor
echo 'Президент Казахстана прибыл в Минск.' | inside newsx extract - | grep -q '"name":"Казахстан"'
echo "installed in a bare system, and runs"
