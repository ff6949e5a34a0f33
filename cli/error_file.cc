#include "cli/error_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

#include "cli/cause.h"
#include "cli/output.h"

namespace newsx::cli {

ErrorFile::ErrorFile(std::string path, std::uint64_t begun) : path_(std::move(path)), bytes_(begun) {
  if (path_.empty()) return;
  descriptor_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0666);
  if (descriptor_ < 0) throw OutputError(path_ + ": " + cause_of(errno));
  struct stat status {};
  if (::fstat(descriptor_, &status) == 0 && S_ISREG(status.st_mode)) {  // a device need not be cut
    bytes_ = std::min(begun, static_cast<std::uint64_t>(status.st_size));
    if (::ftruncate(descriptor_, static_cast<off_t>(bytes_)) != 0) throw OutputError(path_ + ": " + cause_of(errno));
  }
  (void)::lseek(descriptor_, 0, SEEK_END);
}

ErrorFile::~ErrorFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

void ErrorFile::write(std::string_view line) {
  if (descriptor_ < 0) return;
  bytes_ += line.size();
  while (!line.empty()) {
    const ssize_t put = ::write(descriptor_, line.data(), line.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) throw OutputError(path_ + ": " + cause_of(errno));
    line.remove_prefix(static_cast<std::size_t>(put));
  }
}

}  // namespace newsx::cli
