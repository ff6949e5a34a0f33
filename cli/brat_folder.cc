#include "cli/brat_folder.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <utility>

#include "base/file.h"
#include "cli/cause.h"
#include "cli/output.h"
#include "cli/walk.h"
#include "text/utf8.h"

namespace newsx::cli {
namespace {

constexpr const char* kConfiguration = "annotation.conf";
constexpr std::size_t kLongestName = 200;  // bytes: file systems take 255, with a number and an ending

// "news/2019/a.txt" becomes "news_2019_a".
std::string file_name(std::string_view name) {
  if (name.ends_with(".txt")) name.remove_suffix(4);
  while (name.starts_with("./") || name.starts_with('/')) name.remove_prefix(name.starts_with('/') ? 1 : 2);
  std::string file;
  for (const char c : name) file += c == '/' || static_cast<unsigned char>(c) < 0x20 ? '_' : c;
  if (file.starts_with('.')) file[0] = '_';
  file.resize(beginning_of(file, kLongestName).size());
  return file.empty() ? "_" : file;
}

}  // namespace

BratFolder::BratFolder(std::string path) : path_(std::move(path)) {
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

BratFolder::~BratFolder() {
  std::error_code failed;
  if (!aside_.empty()) std::filesystem::remove_all(aside_, failed);
}

void BratFolder::write(const std::string& file, std::string_view bytes) const {
  auto out = AtomicFile::create(aside_ + '/' + file);
  auto fault = out ? out->write(bytes) : out.error();
  if (!fault) fault = out->commit();
  if (fault) throw OutputError(path_ + '/' + file + ": " + fault->cause);
}

void BratFolder::add(std::string_view name, std::string_view text, std::string_view annotations) {
  const std::string plain = file_name(name);
  std::string file = plain;
  for (unsigned number = 2; !names_.insert(file).second; ++number) file = plain + '-' + std::to_string(number);
  write(file + ".txt", text);
  write(file + ".ann", annotations);
}

void BratFolder::move_files() const {
  const auto move = [&](const std::string& file) {
    if (std::rename((aside_ + '/' + file).c_str(), (path_ + '/' + file).c_str()) != 0)
      throw OutputError(path_ + '/' + file + ": " + cause_of(errno));
  };
  for (const std::string& name : names_)
    for (const char* ending : {".txt", ".ann"}) move(name + ending);
  move(kConfiguration);
}

void BratFolder::commit(std::string_view configuration) {
  write(kConfiguration, configuration);
  if (there_) return move_files();  // the empty folder goes with this object
  if (std::rename(aside_.c_str(), path_.c_str()) != 0) throw OutputError(path_ + ": " + cause_of(errno));
  aside_.clear();
}

}  // namespace newsx::cli
