#include "base/file.h"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

using namespace newsx;
namespace fs = std::filesystem;

namespace {

// A folder of its own for a test.
struct Folder {
  Folder() {
    char name[] = "/tmp/newsx-test-XXXXXX";
    path = ::mkdtemp(name);
  }
  ~Folder() { fs::remove_all(path); }
  std::string operator/(const std::string& name) const { return path + "/" + name; }
  std::size_t files() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(path), fs::directory_iterator()));
  }
  std::string path;
};

void put(const std::string& path, const std::string& bytes) { std::ofstream(path, std::ios::binary) << bytes; }

std::string got(const std::string& path, std::uint64_t limit = 1 << 20) {
  const auto read = read_file(path, limit);
  return read ? *read : "! " + read.error().cause;
}

}  // namespace

TEST_CASE("whole files are read, everything else is refused with its cause") {
  const Folder folder;
  put(folder / "text", "Привет\n");
  put(folder / "empty", "");
  put(folder / "nul", std::string("a\0b", 3));
  ::mkfifo((folder / "fifo").c_str(), 0600);
  fs::create_symlink("loop", folder / "loop");
  CHECK(got(folder / "text") == "Привет\n");
  CHECK(got(folder / "empty") == "");
  CHECK(got(folder / "nul") == std::string("a\0b", 3));
  CHECK(got(folder / "missing") == "! no such file");
  CHECK(got(folder.path) == "! is a folder");
  CHECK(got(folder / "fifo") == "! is a FIFO, not a regular file");
  CHECK(got("/dev/zero") == "! is a device, not a regular file");
  CHECK(got(folder / "loop") == "! too many symbolic links");
  CHECK(got(folder / "text/x") == "! a part of the path is not a folder");
  CHECK(got(std::string("a\0b", 3)) == "! no such file");
  CHECK(got(folder / "text", 13) == "Привет\n");
  CHECK(got(folder / "text", 12) == "! larger than 12 bytes");
  // Its size is 0 before it is read.
  CHECK(got("/proc/self/status").find("Name:") == 0);
}

TEST_CASE("a descriptor is read to its end") {
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  REQUIRE(::write(ends[1], "один\nдва", 15) == 15);
  ::close(ends[1]);
  const auto read = read_descriptor(ends[0], 15);
  REQUIRE(read);
  CHECK(*read == "один\nдва");
  ::close(ends[0]);
  const auto closed = read_descriptor(ends[0], 15);
  REQUIRE(!closed);
  CHECK(closed.error().cause == "not open");
}

TEST_CASE("a written file appears whole at commit") {
  const Folder folder;
  const std::string path = folder / "out";
  put(path, "old");
  ::chmod(path.c_str(), 0640);
  {
    auto file = AtomicFile::create(path);
    REQUIRE(file);
    CHECK(!file->write(std::string(200000, 'x')));
    CHECK(got(path) == "old");
    CHECK(!file->commit());
  }
  CHECK(got(path) == std::string(200000, 'x'));
  CHECK(folder.files() == 1);
  struct stat status {};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0640);
}

TEST_CASE("a new file has the mode that umask leaves, a file that is replaced the one that it had") {
  const Folder folder;
  put(folder / "old", "old");
  ::chmod((folder / "old").c_str(), 0664);
  const mode_t umask_before = ::umask(027);
  for (const char* name : {"old", "new"}) {
    auto file = AtomicFile::create(folder / name);
    REQUIRE(file);
    CHECK(!file->commit());
  }
  ::umask(umask_before);
  const auto mode = [&](const char* name) {
    struct stat status {};
    REQUIRE(::stat((folder / name).c_str(), &status) == 0);
    return status.st_mode & 0777;
  };
  CHECK(mode("old") == 0664);
  CHECK(mode("new") == 0640);
}

TEST_CASE("without a commit nothing remains") {
  const Folder folder;
  {
    auto file = AtomicFile::create(folder / "out");
    REQUIRE(file);
    CHECK(!file->write("half"));
  }
  CHECK(folder.files() == 0);
}

TEST_CASE("a symbolic link stays, its target is replaced") {
  const Folder folder;
  put(folder / "target", "old");
  fs::create_symlink("target", folder / "link");
  auto file = AtomicFile::create(folder / "link");
  REQUIRE(file);
  CHECK(!file->write("new"));
  CHECK(!file->commit());
  CHECK(fs::is_symlink(folder / "link"));
  CHECK(got(folder / "target") == "new");
}

TEST_CASE("faults of writing are values") {
  const Folder folder;
  CHECK(AtomicFile::create(folder / "missing/out").error().cause == "no such file");
  CHECK(AtomicFile::create(folder.path).error().cause == "is a folder");
  auto full = AtomicFile::create("/dev/full");
  REQUIRE(full);
  CHECK(!full->write("kept in the buffer"));
  const auto fault = full->commit();
  REQUIRE(fault);
  CHECK(fault->cause == "no space left on device");
  CHECK(full->write("more")->cause == "no space left on device");
}
