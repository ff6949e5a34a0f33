// Reading whole files, and writing files that are whole or absent.
//
// Files are read, not mapped, because they may change meanwhile. Threads: functions may run at once on different files.
// Errors: values, worded to follow "newsx: FILE: " and independent of the locale.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/expected.h"
#include "base/stop.h"

namespace newsx {

struct FileError {
  std::string cause;  // "no such file", "is a folder", "larger than 67108864 bytes", …
  bool too_large = false;
};

// The bytes of a regular file; folders, devices, FIFOs and sockets are refused without waiting on them. One byte over
// `limit` is an error. Throws Stopped.
Expected<std::string, FileError> read_file(const std::string& path, std::uint64_t limit, Stop stop = {});
// All that a descriptor still has, for standard input. Does not close it.
Expected<std::string, FileError> read_descriptor(int descriptor, std::uint64_t limit);

// Gives a file that will replace another one the mode of that; umask is for new ones. Nothing where `path` is no file.
void take_mode(int descriptor, const std::string& path);

// What the names of files begin with that this process writes aside of the file with that name; of no name: in a folder
// that is the output. Hidden, so that no run takes them for input.
std::string aside_beginning(std::string_view name);

// A file that is written aside, synced, and renamed into its place by `commit`; without a commit nothing remains. A
// target that is no regular file (/dev/null, a FIFO) is written to directly; of a symbolic link, what it points to is
// replaced. A faulted file stays faulted.
class AtomicFile {
 public:
  static Expected<AtomicFile, FileError> create(const std::string& path);
  AtomicFile(AtomicFile&& other) noexcept;
  AtomicFile& operator=(AtomicFile&&) = delete;
  ~AtomicFile();

  // Buffered. The fault, if there was one: "no space left on device", …
  std::optional<FileError> write(std::string_view bytes);
  std::optional<FileError> commit();

 private:
  AtomicFile(int descriptor, std::string target, std::string aside);
  std::optional<FileError> flush();

  int descriptor_ = -1;
  std::string target_;
  std::string aside_;  // empty: written directly
  std::string buffer_;
  std::optional<FileError> fault_;
};

}  // namespace newsx
