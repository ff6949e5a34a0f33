#include "cli/error_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstdlib>
#include <utility>

#include "base/file.h"
#include "cli/cause.h"
#include "cli/output.h"
#include "cli/resume.h"
#include "cli/written_files.h"
#include "text/printable.h"

namespace newsx::cli {

ErrorFile::ErrorFile(std::string path, std::uint64_t begun, bool resumable)
    : path_(std::move(path)), target_(path_), resumable_(resumable) {
  if (path_.empty()) return;
  struct stat status {};
  const bool there = ::stat(path_.c_str(), &status) == 0 && S_ISREG(status.st_mode);
  if (there) target_ = place_of_file(path_).string();
  const std::string part = target_ + std::string(kPartEnding);
  if ((there && status.st_size > 0 && begun == 0) || ::access(part.c_str(), F_OK) == 0) part_ = part;
  if (there && ::access(target_.c_str(), W_OK) != 0) fail(errno);
  const mode_t mode = there ? status.st_mode & 0777 : 0666;
  descriptor_ = ::open(part_.empty() ? target_.c_str() : part_.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, mode);
  if (descriptor_ < 0) fail(errno);
  if (!part_.empty()) take_mode(descriptor_, target_);
  if (::fstat(descriptor_, &status) == 0 && S_ISREG(status.st_mode)) {  // a device need not be cut
    bytes_ = std::min(begun, static_cast<std::uint64_t>(status.st_size));
    if (::ftruncate(descriptor_, static_cast<off_t>(bytes_)) != 0) fail(errno);
  }
  terminal_ = ::isatty(descriptor_) == 1;
  (void)::lseek(descriptor_, 0, SEEK_END);
}

ErrorFile::~ErrorFile() {
  if (descriptor_ < 0) return;
  ::close(descriptor_);
  if (!part_.empty() && !resumable_) ::unlink(part_.c_str());
}

void ErrorFile::fail(int error) const { throw OutputError(path_ + ": " + cause_of(error)); }

void ErrorFile::write(std::string_view line) {
  if (descriptor_ < 0 || line.empty()) return;
  bytes_ += line.size();
  const std::string shown = terminal_ ? escape_controls(line, EscapeForm::json, Layout::lines) : std::string();
  if (terminal_) line = shown;
  while (!line.empty()) {
    const ssize_t put = ::write(descriptor_, line.data(), line.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) fail(errno);
    line.remove_prefix(static_cast<std::size_t>(put));
  }
}

void ErrorFile::commit() {
  if (part_.empty()) return;
  if (std::rename(part_.c_str(), target_.c_str()) != 0) fail(errno);
  part_.clear();
}

}  // namespace newsx::cli
