#include "cli/document_folder.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <limits>
#include <utility>

#include "base/file.h"
#include "cli/cause.h"
#include "cli/output.h"
#include "cli/output_format.h"
#include "cli/walk.h"
#include "text/fold_case.h"
#include "text/utf8.h"

namespace newsx::cli {
namespace {

constexpr std::size_t kLongestName = 200;  // bytes: file systems take 255, with a number and an ending

// "news/2019/a.txt" becomes "news_2019_a", "https://example.org/17" "https___example.org_17".
std::string file_name(std::string_view name) {
  constexpr std::string_view unsafe = "/\\:*?\"<>|";  // for Unix or Windows
  if (name.ends_with(".txt")) name.remove_suffix(4);
  while (name.starts_with("./") || name.starts_with('/')) name.remove_prefix(name.starts_with('/') ? 1 : 2);
  std::string file;
  for (const char c : name)
    file += static_cast<unsigned char>(c) < 0x20 || unsafe.find(c) != std::string_view::npos ? '_' : c;
  if (file.starts_with('.')) file[0] = '_';
  file.resize(beginning_of(file, kLongestName).size());
  if (file.ends_with('.') || file.ends_with(' ')) file.back() = '_';
  return file.empty() ? "_" : file;
}

// Whether it is a file, and the same as another.
bool is_copy(const std::string& path, const std::string& of) {
  constexpr std::uint64_t any_size = std::numeric_limits<std::uint64_t>::max();
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return false;
  const auto a = read_file(path, any_size), b = read_file(of, any_size);
  return a && b && *a == *b;
}

}  // namespace

bool goes_to_folder(const Options& options) {
  const OutputFormat* format = options.format;
  if (format == nullptr || format->folder || format->file_ending.empty()) return format != nullptr && format->folder;
  const bool several = options.inputs.size() != 1 || !options.files_from.empty() || is_folder(options.inputs[0]);
  return several || options.output.ends_with('/') || (!options.output.empty() && is_folder(options.output));
}

DocumentFolder::DocumentFolder(std::string path) : path_(std::move(path)) {
  while (path_.size() > 1 && path_.ends_with('/')) path_.pop_back();
  struct stat status {};
  there_ = ::lstat(path_.c_str(), &status) == 0;
  if (there_ && !is_folder(path_)) throw OutputError(path_ + ": " + cause_of(EEXIST));
  const std::size_t name = path_.rfind('/') + 1;  // npos + 1 is 0
  const std::string aside =
      there_ ? path_ + '/' + aside_beginning("") : path_.substr(0, name) + aside_beginning(path_.substr(name));
  constexpr unsigned most_attempts = 100;  // where killed runs have left theirs
  for (unsigned attempt = 0; aside_.empty(); ++attempt) {
    if (::mkdir((aside + std::to_string(attempt)).c_str(), 0777) == 0)
      aside_ = aside + std::to_string(attempt);
    else if (errno != EEXIST || attempt == most_attempts)
      throw OutputError(path_ + ": " + cause_of(errno));
  }
}

DocumentFolder::~DocumentFolder() {
  std::error_code failed;
  if (!aside_.empty()) std::filesystem::remove_all(aside_, failed);
}

void DocumentFolder::add_file(const std::string& name, std::string_view bytes) {
  auto out = AtomicFile::create(aside_ + '/' + name);
  auto fault = out ? out->write(bytes) : out.error();
  if (!fault) fault = out->commit();
  if (fault) throw OutputError(path_ + '/' + name + ": " + fault->cause);
  files_.push_back(name);
}

void DocumentFolder::add(std::string_view name, std::span<const File> files) {
  const std::string plain = file_name(name);
  std::string base = plain;  // names that differ in case are one on some systems
  if (!names_.insert(fold_case(base)).second) {
    unsigned& number = last_number_.try_emplace(fold_case(plain), 1).first->second;
    do base = plain + '-' + std::to_string(++number);
    while (!names_.insert(fold_case(base)).second);
  }
  for (const File& file : files) add_file(base + std::string(file.ending), file.bytes);
}

std::vector<std::string> DocumentFolder::commit() {
  std::vector<std::string> replaced;
  if (there_) {
    for (const std::string& file : files_) {
      const std::string from = aside_ + '/' + file, to = path_ + '/' + file;
      struct stat status {};
      if (::lstat(to.c_str(), &status) == 0 && !is_copy(to, from)) replaced.push_back(file);
      if (std::rename(from.c_str(), to.c_str()) != 0) throw OutputError(to + ": " + cause_of(errno));
    }
    return replaced;  // the empty folder goes with this object
  }
  if (std::rename(aside_.c_str(), path_.c_str()) != 0) throw OutputError(path_ + ": " + cause_of(errno));
  aside_.clear();
  return replaced;
}

}  // namespace newsx::cli
