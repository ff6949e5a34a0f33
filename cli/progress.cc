#include "cli/progress.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

#include "base/counted.h"
#include "cli/output.h"
#include "cli/walk.h"
#include "formats/formats.h"
#include "text/file_kind.h"

namespace newsx::cli {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::milliseconds kEach{200};          // at a terminal
constexpr std::chrono::seconds kEachLine{10};            // elsewhere, where lines stay
constexpr std::chrono::milliseconds kMostCounting{300};  // to find out how much there is to do
constexpr double kMegabyte = 1e6;

// Bytes of all inputs; 0 when that is not known, or would take long to find out.
std::uint64_t size_of_inputs(const Options& options) {
  if (!options.files_from.empty()) return 0;
  const auto deadline = Clock::now() + kMostCounting;
  std::uint64_t total = 0;
  const auto add = [&](const std::string& path) {
    struct stat status {};
    if (is_packed_name(path) || ::stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return false;
    total += static_cast<std::uint64_t>(status.st_size);
    return true;
  };
  for (const std::string& input : options.inputs) {
    if (!is_folder(input)) {
      if (!add(input)) return 0;
      continue;
    }
    FolderWalk walk(
        options.walk, [&](std::string_view name) { return is_usual(name, options.input_format); },
        [](const std::string&) { return false; }, [](const std::string&, std::string_view) {});
    walk.start(input);
    while (const auto found = walk.next())
      if ((!found->fault && !add(found->path)) || Clock::now() > deadline) return 0;
  }
  return total;
}

std::string duration(double seconds) {
  const auto whole = static_cast<std::uint64_t>(seconds);
  if (whole >= 3600) return fmt::format("{} h {:02} min", whole / 3600, whole / 60 % 60);
  if (whole >= 60) return fmt::format("{} min {:02} s", whole / 60, whole % 60);
  return fmt::format("{} s", whole);
}

}  // namespace

std::string progress_text(std::uint64_t records, std::uint64_t bytes, double seconds, std::uint64_t failed) {
  const double megabytes = static_cast<double>(bytes) / kMegabyte;
  std::string text = fmt::format("{}, {:.1f} MB", counted(records, "document"), megabytes);
  if (seconds > 0) text += fmt::format(", {:.1f} MB/s", megabytes / seconds);
  if (failed > 0) text += fmt::format(", {} failed", failed);
  return text;
}

Progress::Progress(const Options& options) : begun_(Clock::now()), last_(begun_) {
  terminal_ = ::isatty(STDERR_FILENO) == 1;
  shown_ = options.progress == Wish::yes ||
           (options.progress == Wish::automatic && terminal_ && !is_terminal_output(options.output));
  if (shown_) total_ = size_of_inputs(options);
}

void Progress::add(std::uint64_t bytes, bool failed) {
  ++records_;
  bytes_ += bytes;
  failed_ += failed;
  if (!shown_) return;
  const auto now = Clock::now();
  if (terminal_ ? now - last_ >= kEach : now - last_ >= kEachLine) show(now);
}

void Progress::show(Clock::time_point now) {
  last_ = now;
  const double seconds = std::chrono::duration<double>(now - begun_).count();
  std::string text = progress_text(records_, bytes_, seconds, failed_);
  if (total_ > bytes_ && bytes_ > 0)
    text += fmt::format(", {}% done, {} left", bytes_ * 100 / total_,
                        duration(seconds * static_cast<double>(total_ - bytes_) / static_cast<double>(bytes_)));
  text = terminal_ ? "\r\033[K" + text : text + '\n';
  drawn_ = terminal_;
  if (::write(STDERR_FILENO, text.data(), text.size()) < 0) shown_ = false;
}

void Progress::clear() {
  constexpr std::string_view erase = "\r\033[K";
  if (drawn_ && ::write(STDERR_FILENO, erase.data(), erase.size()) < 0) shown_ = false;
  drawn_ = false;
}

}  // namespace newsx::cli
