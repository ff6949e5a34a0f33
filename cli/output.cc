#include "cli/output.h"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>

#include "cli/cause.h"
#include "text/number.h"
#include "text/printable.h"

namespace newsx::cli {
namespace {

constexpr std::size_t kBuffer = 64 * 1024;  // bytes: a pipe's size on Linux

// /dev/tty and the like.
bool is_terminal_device(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0 || !S_ISCHR(status.st_mode)) return false;
  const int descriptor = ::open(path.c_str(), O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  if (descriptor < 0) return false;
  const bool terminal = ::isatty(descriptor) == 1;
  ::close(descriptor);
  return terminal;
}

}  // namespace

bool is_terminal_output(const std::string& path) {
  return (path.empty() || path == "-") && ::isatty(STDOUT_FILENO) == 1;
}

Output::Output(const std::string& path) : name_(path.empty() || path == "-" ? "standard output" : path) {
  if (path.empty() || path == "-") {
    terminal_ = escapes_ = is_terminal_output(path);
    return;
  }
  escapes_ = is_terminal_device(path);
  auto file = AtomicFile::create(path);
  if (!file) check(file.error());
  file_.emplace(std::move(*file));
}

Output::Output(const Options& options) : Output(options.resume ? std::string() : options.output) {
  if (!options.resume) return;
  name_ = options.output;
  terminal_ = escapes_ = false;
  resumable_ = std::make_unique<ResumableFile>(options.output, identity_of(options));
}

void Output::record_done(const RunState& state) {
  if (resumable_) resumable_->record_done(state);
}

void Output::check(const std::optional<FileError>& fault) const {
  if (fault) throw OutputError(name_ + ": " + fault->cause);
}

void Output::write(std::string_view bytes) {
  escapes_ ? write_styled(escape_controls(bytes, EscapeForm::json, Layout::lines)) : write_styled(bytes);
}

void Output::write_styled(std::string_view bytes) {
  if (resumable_) return resumable_->write(bytes);
  if (file_) return check(file_->write(bytes));
  buffer_ += bytes;
  if (buffer_.size() >= kBuffer) flush();
}

void Output::flush() {
  if (resumable_) return resumable_->flush();
  std::string_view rest = buffer_;
  while (!rest.empty()) {
    const ssize_t written = ::write(STDOUT_FILENO, rest.data(), rest.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) throw OutputError(name_ + ": " + cause_of(errno));
    rest.remove_prefix(static_cast<std::size_t>(written));
  }
  buffer_.clear();
}

void Output::commit() {
  flush();
  pager_.finish();
  if (resumable_) resumable_->commit();
  if (file_) check(file_->commit());
}

unsigned Output::width() const {
  constexpr unsigned usual = 80;
  if (const char* columns = std::getenv("COLUMNS"); columns != nullptr) {
    if (const auto width = read_number<unsigned>(columns).value_or(0); width > 0) return width;
  }
  winsize size{};
  if (!terminal_) return 0;
  return ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : usual;
}

}  // namespace newsx::cli
