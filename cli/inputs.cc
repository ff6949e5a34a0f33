#include "cli/inputs.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <utility>

#include "cli/cause.h"
#include "cli/signals.h"

namespace newsx::cli {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

Source failed(const std::string& name, std::string code, std::string message, std::uint64_t line = 0) {
  Source source;
  source.name = name;
  source.line = line;
  source.fault = {std::move(code), std::move(message)};
  return source;
}

bool is_json_lines_name(std::string_view path) { return path.ends_with(".jsonl") || path.ends_with(".ndjson"); }

// An object on one line.
bool looks_like_json_lines(std::string_view first_line) {
  constexpr std::string_view white = " \t\r";
  if (first_line.starts_with(kByteOrderMark)) first_line.remove_prefix(kByteOrderMark.size());
  const std::size_t brace = first_line.find_first_not_of(white);
  if (brace == std::string_view::npos || first_line[brace] != '{') return false;
  const std::size_t key = first_line.find_first_not_of(white, brace + 1);
  const std::size_t last = first_line.find_last_not_of(white);
  return key != std::string_view::npos && (first_line[key] == '"' || first_line[key] == '}') &&
         (first_line[last] == '}' || first_line.size() > 4096);  // only the beginning of a long line was looked at
}

std::string joined(const std::string& folder, std::string_view name) {
  return folder.ends_with('/') ? folder + std::string(name) : folder + '/' + std::string(name);
}

}  // namespace

Inputs::Inputs(const Options& options, std::function<void()> before_wait)
    : options_(options), before_wait_(std::move(before_wait)) {}

std::optional<Source> Inputs::next() {
  while (signal_caught() == 0) {
    if (lines_) {
      if (auto source = next_line()) return source;
      lines_.reset();
    } else if (!todo_.empty()) {
      const Entry entry = std::move(todo_.back());
      todo_.pop_back();
      if (auto source = entry.folder ? list(entry.path) : open_file(entry.path)) return source;
    } else if (!folder_gave_) {
      folder_gave_ = true;
      return failed(folder_, "no-texts", "no *.txt and no *.jsonl in this folder");
    } else if (next_input_ < options_.inputs.size()) {
      if (auto source = open(options_.inputs[next_input_++])) return source;
    } else {
      break;
    }
  }
  return std::nullopt;
}

std::optional<Source> Inputs::open(const std::string& path) {
  if (path == "-") return open_descriptor(STDIN_FILENO, false, path);
  struct stat status {};
  if (::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode)) {
    folder_ = path;
    folder_gave_ = false;
    return list(path);
  }
  return open_file(path);
}

std::optional<Source> Inputs::open_file(const std::string& path) {
  folder_gave_ = true;
  struct stat status {};
  const bool there = ::stat(path.c_str(), &status) == 0;
  const bool named_text = options_.input_format == InputFormat::automatic && path.ends_with(".txt");
  const bool text = options_.input_format == InputFormat::text || named_text;
  if (!there || (S_ISREG(status.st_mode) && text)) {  // what is not there is told by who tries to read it
    Source source;
    source.kind = Source::Kind::file;
    source.name = path;
    source.cost = there ? static_cast<std::uint64_t>(status.st_size) : 0;
    return source;
  }
  // A FIFO that nobody writes to yet would make open() wait where no signal is seen.
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  if (descriptor < 0) return failed(path, "unreadable", cause_of(errno));
  (void)::fcntl(descriptor, F_SETFL, ::fcntl(descriptor, F_GETFL) & ~O_NONBLOCK);
  return open_descriptor(descriptor, true, path);
}

std::optional<Source> Inputs::open_descriptor(int descriptor, bool owned, const std::string& name) {
  struct stat status {};
  const bool regular = ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
  LineReader reader(descriptor, owned, regular, options_.max_bytes, before_wait_);
  bool json_lines = options_.input_format == InputFormat::jsonl;
  if (options_.input_format == InputFormat::automatic)
    json_lines = is_json_lines_name(name) || (!name.ends_with(".txt") && looks_like_json_lines(reader.peek()));
  if (json_lines) {
    lines_.emplace(std::move(reader));
    lines_name_ = name;
    return std::nullopt;
  }
  Source source;
  switch (reader.rest(source.data)) {
    case LineReader::Status::too_long:
      return failed(name, "too-large", "larger than " + std::to_string(options_.max_bytes) + " bytes");
    case LineReader::Status::failed:
      return failed(name, "unreadable", reader.cause());
    case LineReader::Status::interrupted:
      return std::nullopt;
    case LineReader::Status::line:
    case LineReader::Status::end:
      break;
  }
  source.kind = Source::Kind::bytes;
  source.name = name;
  source.cost = source.data.size();
  return source;
}

std::optional<Source> Inputs::next_line() {
  Source source;
  while (true) {
    const LineReader::Status status = lines_->next(source.data);
    if (status == LineReader::Status::too_long)
      return failed(lines_name_, "too-large", "larger than " + std::to_string(options_.max_bytes) + " bytes",
                    lines_->line());
    if (status == LineReader::Status::failed) {
      Source fault = failed(lines_name_, "unreadable", lines_->cause());
      lines_.reset();
      return fault;
    }
    if (status != LineReader::Status::line) return std::nullopt;
    if (lines_->line() == 1 && source.data.starts_with(kByteOrderMark)) source.data.erase(0, kByteOrderMark.size());
    if (source.data.find_first_not_of(" \t\r") != std::string::npos) break;  // blank lines are no records
  }
  source.kind = Source::Kind::json_line;
  source.name = lines_name_;
  source.line = lines_->line();
  source.cost = source.data.size();
  return source;
}

std::optional<Source> Inputs::list(const std::string& path) {
  const std::unique_ptr<DIR, int (*)(DIR*)> folder(::opendir(path.c_str()), ::closedir);
  if (folder == nullptr) {
    folder_gave_ = true;  // one complaint is enough
    return failed(path, "unreadable", cause_of(errno));
  }
  const bool text = options_.input_format != InputFormat::jsonl;
  const bool json_lines = options_.input_format != InputFormat::text;
  std::vector<Entry> entries;
  while (const dirent* entry = ::readdir(folder.get())) {
    const std::string_view name = entry->d_name;
    if (name.starts_with('.')) continue;
    struct stat status {};
    if (::fstatat(::dirfd(folder.get()), entry->d_name, &status, AT_SYMLINK_NOFOLLOW) != 0) continue;
    // A folder's path sorts as it will stand in the paths of its files: with a slash.
    if (S_ISDIR(status.st_mode)) {
      entries.push_back({joined(path, name) + '/', true});
    } else if (S_ISREG(status.st_mode) &&
               ((text && name.ends_with(".txt")) || (json_lines && is_json_lines_name(name)))) {
      entries.push_back({joined(path, name), false});
    }
  }
  std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.path > b.path; });
  todo_.insert(todo_.end(), std::make_move_iterator(entries.begin()), std::make_move_iterator(entries.end()));
  return std::nullopt;
}

}  // namespace newsx::cli
