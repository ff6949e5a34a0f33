#!/usr/bin/env bats
# Damaged and hostile archives: each member is a document, an error, or counted as passed over.
load common

texts() {
  for name in a b c; do echo "$sentence" >$name.txt; done
}

@test "each field of each header of a tar archive, damaged: an error, and the other members come out" {
  python3 - "$sentence" <<'END'
import io, sys, tarfile
text = (sys.argv[1] + "\n").encode()
whole = io.BytesIO()
with tarfile.open(fileobj=whole, mode="w", format=tarfile.USTAR_FORMAT) as t:
    for name in "abc":
        info = tarfile.TarInfo(name + ".txt")
        info.size = len(text)
        t.addfile(info, io.BytesIO(text))
whole = whole.getvalue()
fields = [0, 100, 108, 116, 124, 136, 148, 156, 157, 257, 263, 265, 297, 329, 337, 345, 500]
for member in range(3):
    for field in fields:
        damaged = bytearray(whole)
        damaged[member * 1024 + field] ^= 1
        open("%s-%03d.tar" % ("abc"[member], field), "wb").write(damaged)
    damaged = bytearray(whole)
    damaged[member * 1024:member * 1024 + 512] = bytes(512)  # a header of zeros looks like the end
    open("%s-zeros.tar" % "abc"[member], "wb").write(damaged)
END
  run -1 --separate-stderr newsx tokens --count *.tar
  for file in *.tar; do
    grep -qF "newsx: $file: cannot be unpacked: " <<<"$stderr" || { echo "no word of $file"; false; }
    for name in a b c; do
      [[ $file == $name-* ]] || grep -qF "\"$file/$name.txt\"" <<<"$output" || { echo "$name.txt of $file is lost"; false; }
    done
  done
  [[ ${#lines[@]} == 108 && ${#stderr_lines[@]} == 54 ]]
  gzip b-124.tar
  for input in a-148.tar b-124.tar.gz; do
    run -1 --separate-stderr newsx tokens --count $input
    [[ ${#lines[@]} == 2 && ${#stderr_lines[@]} == 1 ]]
  done
  run -1 --separate-stderr newsx tokens --count - <b-124.tar.gz
  [[ ${#lines[@]} == 2 && ${#stderr_lines[@]} == 1 ]]
}

@test "archives that follow each other in one file are read to the end" {
  texts
  tar cf one.tar a.txt
  tar cf two.tar b.txt
  cat one.tar two.tar >both.tar
  [[ $(newsx tokens --count both.tar | ids) == "both.tar/a.txt both.tar/b.txt" ]]
}

# A ZIP file with a member that is changed afterwards: zip_with METHOD CODE, where `m` is its bytes.
zip_with() {
  python3 - "$sentence" "$1" "$2" <<'END'
import sys, zipfile
with zipfile.ZipFile("d.zip", "w", getattr(zipfile, sys.argv[2])) as z:
    for name in "abc": z.writestr(name + ".txt", name + ". " + sys.argv[1] + "\n")
m = bytearray(open("d.zip", "rb").read())
at = m.index(b"PK\3\4", 4)
exec(sys.argv[3])
open("d.zip", "wb").write(m)
END
}

@test "ZIP: after a member with a wrong checksum or a password the others are read" {
  zip_with ZIP_STORED 'm[at + 40] ^= 1'
  run -1 --separate-stderr newsx tokens --count d.zip
  [[ $(ids <<<"$output") == "d.zip/a.txt d.zip/c.txt" ]]
  [[ ${#stderr_lines[@]} == 1 && $stderr == "newsx: d.zip/b.txt: cannot be unpacked: "*CRC* ]]
  zip_with ZIP_DEFLATED 'm[at + 6] |= 1'
  run -1 --separate-stderr newsx tokens --count d.zip
  [[ $(ids <<<"$output") == "d.zip/a.txt d.zip/c.txt" ]]
  says "newsx: d.zip/b.txt: is encrypted: unpack it with its password first"
}

@test "ZIP: where nothing more can be read, that is said" {
  zip_with ZIP_DEFLATED 'm = m[:at + 60]'
  run -1 --separate-stderr newsx tokens --count d.zip
  [[ $(ids <<<"$output") == "d.zip/a.txt" ]]
  [[ ${stderr_lines[0]} == "newsx: d.zip/b.txt: cannot be unpacked: "* ]]
  [[ ${stderr_lines[1]} == "newsx: d.zip: cannot be unpacked: its end, with the list of its members, is missing" ]]
  [[ ${#stderr_lines[@]} == 2 ]]
  # Damaged data, and a size that leads behind the end.
  zip_with ZIP_DEFLATED 'm[at + 20] = 1; m[at + 36:at + 60] = b"\xff" * 24'
  run -1 --separate-stderr newsx tokens --count d.zip
  [[ $(ids <<<"$output") == "d.zip/a.txt" ]]
  [[ ${stderr_lines[0]} == "newsx: d.zip/b.txt: cannot be unpacked: "* ]]
  [[ ${stderr_lines[1]} == "newsx: d.zip: cannot be unpacked: damaged, 1 of its 3 members were not found" ]]
  [[ ${#stderr_lines[@]} == 2 ]]
}

@test "ZIP: a member whose header is gone, and a list that is gone, are missed" {
  zip_with ZIP_DEFLATED 'm[at] ^= 1'
  run -1 --separate-stderr newsx tokens --count d.zip
  [[ $(ids <<<"$output") == "d.zip/a.txt d.zip/c.txt" ]]
  says "newsx: d.zip: cannot be unpacked: damaged, 1 of its 3 members were not found"
  zip_with ZIP_DEFLATED 'm = m[:m.index(b"PK\1\2") + 20]'
  run -1 --separate-stderr newsx tokens --count d.zip
  [[ ${#lines[@]} == 3 && $stderr == "newsx: d.zip: cannot be unpacked: "* ]]
}

@test "an archive that is cut off: whole members come out, the rest is said to be lost" {
  texts
  tar cf d.tar a.txt b.txt c.txt
  gzip -k d.tar
  head -c 1600 d.tar >cut.tar
  head -c 2600 d.tar | gzip >cut.tar.gz
  for file in cut.tar cut.tar.gz; do
    run -1 --separate-stderr newsx tokens --count $file
    [[ ${lines[0]} == *"$file/a.txt"* && $stderr == *"newsx: $file"*": cannot be unpacked: "* ]]
  done
}

@test "compression whose header is damaged or all there is" {
  echo "$sentence" | gzip >a.txt.gz
  for bytes in 3 12; do head -c $bytes a.txt.gz >cut-$bytes.gz; done
  { head -c 3 a.txt.gz; printf '\xff'; tail -c +5 a.txt.gz; } >flags.gz  # flags that gzip does not have
  for file in cut-3.gz cut-12.gz flags.gz; do
    run -1 --separate-stderr newsx tokens --count $file
    [[ -z $output && $stderr == "newsx: $file: cannot be unpacked: "* && ${#stderr_lines[@]} == 1 ]]
  done
}

@test "gzip of a text that begins with NULs is that text" {
  { head -c 600 /dev/zero; head -c 60000 < <(yes "$sentence"); } >nul
  expected=$(newsx tokens --count nul | jq -c 'del(.id)')
  gzip nul
  run -0 --separate-stderr newsx tokens --count nul.gz
  [[ $(jq -c 'del(.id)' <<<"$output") == "$expected" && -z $stderr ]]
}

@test "a read error in an archive, from its first bytes on, is an error" {
  texts
  tar cf d.tar a.txt b.txt c.txt
  gzip -k d.tar
  python3 -c 'import zipfile
with zipfile.ZipFile("d.zip", "w") as z: [z.write(n + ".txt") for n in "abc"]'
  # The memory of a process ends with an error.
  cat >reads.py <<'END'
import ctypes, mmap, os, subprocess, sys
data = open(sys.argv[1], "rb").read()[:int(sys.argv[2])]
size = 64 * mmap.PAGESIZE
area = mmap.mmap(-1, size + mmap.PAGESIZE)
start = ctypes.addressof(ctypes.c_char.from_buffer(area))
libc = ctypes.CDLL(None)
assert libc.munmap(ctypes.c_void_p(start + size), ctypes.c_size_t(mmap.PAGESIZE)) == 0
area[size - len(data):size] = data
memory = os.open("/proc/self/mem", os.O_RDONLY)
os.lseek(memory, start + size - len(data), os.SEEK_SET)
status = subprocess.run([os.environ["NEWSX"], "tokens", "--count", "-"], stdin=memory).returncode
sys.stdout.flush()
os._exit(status)
END
  for file in d.tar d.tar.gz d.zip; do
    for bytes in 8 300 1500; do
      (( bytes < $(stat -c %s $file) )) || continue
      run -1 --separate-stderr python3 reads.py $file $bytes
      [[ $stderr == *": input/output error"* ]] || { echo "$file $bytes: $stderr"; false; }
    done
  done
}

@test "bombs count where they are passed over, in whatever is compressed; a ZIP file goes on behind one" {
  python3 - "$sentence" <<'END'
import bz2, io, lzma, sys, tarfile, zipfile
text = (sys.argv[1] + "\n").encode()
zeros = bytes(24 << 20)
def tar(mode):
    with tarfile.open("bomb.tar." + mode, "w:" + mode) as t:
        for name, content in ("a.txt", text), ("bomb.bin", zeros), ("z.txt", text):
            info = tarfile.TarInfo(name)
            info.size = len(content)
            t.addfile(info, io.BytesIO(content))
tar("gz")
class Pipe(io.RawIOBase):  # cannot seek, so sizes stand behind the members
    def __init__(self, path): self.file = open(path, "wb")
    def writable(self): return True
    def write(self, data): return self.file.write(data)
for path, name in (Pipe("pipe.zip"), "bomb.bin"), ("known.zip", "bomb.bin"), ("wanted.zip", "bomb.txt"):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as z:
        for name, content in ("a.txt", text), (name, zeros), ("z.txt", text): z.writestr(name, content)
# A header that tells a size, and that the size comes later.
lies = bytearray(open("known.zip", "rb").read())
lies[lies.index(b"PK\3\4", 4) + 6] |= 8
open("lies.zip", "wb").write(lies)
END
  for file in bomb.tar.gz pipe.zip lies.zip; do
    run -1 --separate-stderr newsx tokens --count $file
    [[ $(ids <<<"$output") == $file/a.txt && ${stderr_lines[0]} == "newsx: $file"*": more than 200 times its size"* ]] || { echo "$file: $stderr"; false; }
    [[ $stderr == *"the rest of the archive was not read"* || $file == *.gz ]]
  done
  run -0 --separate-stderr newsx tokens --count known.zip
  [[ $(ids <<<"$output") == "known.zip/a.txt known.zip/z.txt" ]]
  run -1 --separate-stderr newsx tokens --count wanted.zip
  [[ $(ids <<<"$output") == "wanted.zip/a.txt wanted.zip/z.txt" ]]
  says "newsx: wanted.zip/bomb.txt: cannot be unpacked: more than 200 times its size"
}

@test "a sparse member of 100 GB is an error, not an empty document" {
  texts
  truncate -s 100G hole.txt || skip "no such large files here"
  { echo "$sentence"; } >end.txt
  truncate -s 100G end.txt
  for format in gnu pax; do
    tar cSf sparse-$format.tar --format=$format a.txt hole.txt end.txt b.txt
    run -1 --separate-stderr timeout 20 "$NEWSX" tokens --count sparse-$format.tar
    [[ $(ids <<<"$output") == "sparse-$format.tar/a.txt sparse-$format.tar/b.txt" ]]
    says "newsx: sparse-$format.tar/hole.txt: is a sparse file, which newsx does not read" \
         "newsx: sparse-$format.tar/end.txt: is a sparse file, which newsx does not read"
  done
}

@test "each member is counted: links, devices, hidden files, other endings, archives in archives" {
  texts
  mkdir -p d/.git
  cp a.txt d/a.txt
  cp a.txt d/.hidden.txt
  cp a.txt d/.git/x.txt
  cp a.txt d/README
  for n in 1 2 3; do echo x >d/$n.JPG; done
  gzip -c a.txt >d/inner.txt.gz
  ln -s a.txt d/link.txt
  ln d/a.txt d/same.txt
  mkfifo d/pipe
  tar cf d.tar --sort=name d
  run -1 --separate-stderr newsx tokens --count d.tar
  [[ $(ids <<<"$output") == d.tar/d/a.txt ]]
  says "newsx: d.tar/d/inner.txt.gz: gzip inside an archive, which newsx does not open; unpack it first" \
       "newsx: passed over 9 files: 3 .jpg, 2 hidden files, 1 FIFO, 1 hard link, 1 link, 1 other; --log-level debug lists them"
}
