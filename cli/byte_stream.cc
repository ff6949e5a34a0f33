#include "cli/byte_stream.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "cli/cause.h"
#include "cli/signals.h"

namespace newsx::cli {

DescriptorStream::DescriptorStream(int descriptor, bool owned, std::function<void()> before_wait)
    : descriptor_(descriptor), owned_(owned), before_wait_(std::move(before_wait)) {
  struct stat status {};
  regular_ = ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
}

DescriptorStream::~DescriptorStream() {
  if (owned_) ::close(descriptor_);
}

ByteStream::Status DescriptorStream::read(char* to, std::size_t size, std::size_t& got) {
  if (!regular_) before_wait_();
  if (regular_ ? signal_caught() != 0 : !wait_for_input(descriptor_)) return Status::interrupted;
  ssize_t count = 0;
  do {
    count = ::read(descriptor_, to, size);
  } while (count < 0 && errno == EINTR && signal_caught() == 0);
  if (count < 0 && errno == EINTR) return Status::interrupted;
  if (count < 0) {
    cause_ = cause_of(errno);
    return Status::failed;
  }
  got = static_cast<std::size_t>(count);
  return count == 0 ? Status::end : Status::bytes;
}

}  // namespace newsx::cli
