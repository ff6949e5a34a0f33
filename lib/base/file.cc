#include "base/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstdlib>
#include <new>

namespace newsx {
namespace {

constexpr std::size_t kReadStep = 1 << 16;     // bytes
constexpr std::size_t kMostAtOnce = 1 << 20;   // bytes read between two checks of the Stop
constexpr std::size_t kWriteBuffer = 1 << 16;  // bytes

FileError fault_of(int number) {
  switch (number) {
    case ENOENT:
      return {"no such file"};
    case EACCES:
    case EPERM:
      return {"permission denied"};
    case EISDIR:
      return {"is a folder"};
    case ENOTDIR:
      return {"a part of the path is not a folder"};
    case ELOOP:
      return {"too many symbolic links"};
    case ENAMETOOLONG:
      return {"file name too long"};
    case EMFILE:
    case ENFILE:
      return {"too many open files"};
    case ENOSPC:
      return {"no space left on device"};
    case EDQUOT:
      return {"disk quota exceeded"};
    case EFBIG:
      return {"file too large"};
    case EROFS:
      return {"read-only file system"};
    case EPIPE:
      return {"broken pipe"};
    case EIO:
      return {"input/output error"};
    case ENXIO:
      return {"nobody reads it"};
    case EBADF:
      return {"not open"};
    case ENOMEM:
      return {"not enough memory"};
    default:
      return {"system error " + std::to_string(number)};
  }
}

FileError larger_than(std::uint64_t limit) { return {"larger than " + std::to_string(limit) + " bytes", true}; }

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  int number() const { return number_; }

 private:
  int number_;
};

// `expected` bytes are made room for; the file may be longer or shorter when it is read.
Expected<std::string, FileError> read_all(int descriptor, std::uint64_t expected, std::uint64_t limit, Stop stop) try {
  std::string bytes;
  std::size_t used = 0;
  bytes.resize(static_cast<std::size_t>(expected) + 1);  // one more, so that the end is seen without growing
  while (true) {
    if (used == bytes.size()) bytes.resize(bytes.size() < kReadStep ? kReadStep : bytes.size() * 2);
    stop.check();
    const ssize_t got = ::read(descriptor, bytes.data() + used, std::min(bytes.size() - used, kMostAtOnce));
    if (got == 0) break;
    if (got < 0) {
      if (errno == EINTR) continue;
      return fault_of(errno);
    }
    used += static_cast<std::size_t>(got);
    if (used > limit) return larger_than(limit);
  }
  bytes.resize(used);
  return bytes;
} catch (const std::bad_alloc&) {
  return fault_of(ENOMEM);
}

std::optional<FileError> write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t put = ::write(descriptor, bytes.data(), bytes.size());
    if (put < 0) {
      if (errno == EINTR) continue;
      return fault_of(errno);
    }
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  return std::nullopt;
}

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? "." : path.substr(0, slash + 1);
}

}  // namespace

Expected<std::string, FileError> read_file(const std::string& path, std::uint64_t limit, Stop stop) {
  if (path.find('\0') != std::string::npos) return fault_of(ENOENT);
  // Without O_NONBLOCK opening a FIFO would wait for a writer.
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
  if (file.number() < 0) return fault_of(errno);
  struct stat status {};
  if (::fstat(file.number(), &status) != 0) return fault_of(errno);
  if (S_ISDIR(status.st_mode)) return fault_of(EISDIR);
  if (S_ISFIFO(status.st_mode)) return FileError{"is a FIFO, not a regular file"};
  if (!S_ISREG(status.st_mode)) return FileError{"is a device, not a regular file"};
  const auto size = static_cast<std::uint64_t>(status.st_size);
  if (size > limit) return larger_than(limit);
  return read_all(file.number(), size, limit, stop);
}

Expected<std::string, FileError> read_descriptor(int descriptor, std::uint64_t limit) {
  return read_all(descriptor, kReadStep, limit, {});
}

void take_mode(int descriptor, const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return;
  if (::fchmod(descriptor, status.st_mode & 0777) != 0) {
    // A file system without modes.
  }
}

std::string aside_beginning(std::string_view name) {
  return '.' + std::string(name) + (name.empty() ? "newsx-" : ".newsx-") + std::to_string(::getpid()) + '-';
}

Expected<AtomicFile, FileError> AtomicFile::create(const std::string& path) {
  static std::atomic<unsigned> counter = 0;
  std::string target = path;
  struct stat status {};
  if (::stat(path.c_str(), &status) == 0) {
    if (S_ISDIR(status.st_mode)) return fault_of(EISDIR);
    if (!S_ISREG(status.st_mode)) {
      const int direct = ::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY);
      if (direct < 0) return fault_of(errno);
      return AtomicFile(direct, target, "");
    }
    char resolved[PATH_MAX];
    if (::realpath(path.c_str(), resolved) != nullptr) target = resolved;
    if (::access(target.c_str(), W_OK) != 0) return fault_of(errno);
  }
  const mode_t mode = status.st_mode != 0 ? status.st_mode & 0777 : 0666;
  for (int attempt = 0; attempt < 100; ++attempt) {
    const std::size_t name = target.rfind('/') + 1;  // npos + 1 is 0
    const std::string aside =
        target.substr(0, name) + aside_beginning(std::string_view(target).substr(name)) + std::to_string(counter++);
    const int descriptor = ::open(aside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    if (descriptor >= 0) {
      take_mode(descriptor, target);
      return AtomicFile(descriptor, target, aside);
    }
    if (errno != EEXIST) return fault_of(errno);
  }
  return FileError{"cannot create a file beside it"};
}

AtomicFile::AtomicFile(int descriptor, std::string target, std::string aside)
    : descriptor_(descriptor), target_(std::move(target)), aside_(std::move(aside)) {}

AtomicFile::AtomicFile(AtomicFile&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)),
      target_(std::move(other.target_)),
      aside_(std::exchange(other.aside_, {})),
      buffer_(std::move(other.buffer_)),
      fault_(std::move(other.fault_)) {}

AtomicFile::~AtomicFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
  if (!aside_.empty()) ::unlink(aside_.c_str());
}

std::optional<FileError> AtomicFile::flush() {
  if (!fault_) fault_ = write_all(descriptor_, buffer_);
  buffer_.clear();
  return fault_;
}

std::optional<FileError> AtomicFile::write(std::string_view bytes) {
  if (fault_) return fault_;
  buffer_ += bytes;
  return buffer_.size() >= kWriteBuffer ? flush() : std::nullopt;
}

std::optional<FileError> AtomicFile::commit() {
  if (flush()) return fault_;
  // Devices and pipes cannot be synced.
  if (!aside_.empty() && ::fsync(descriptor_) != 0) return fault_ = fault_of(errno);
  if (::close(std::exchange(descriptor_, -1)) != 0) return fault_ = fault_of(errno);
  if (aside_.empty()) return std::nullopt;
  if (std::rename(aside_.c_str(), target_.c_str()) != 0) return fault_ = fault_of(errno);
  aside_.clear();
  // The rename itself is on disk only with the folder; what cannot be synced there is not the writer's fault.
  const Descriptor folder(::open(folder_of(target_).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (folder.number() >= 0) ::fsync(folder.number());
  return std::nullopt;
}

}  // namespace newsx
