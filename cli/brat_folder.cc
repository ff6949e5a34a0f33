#include "cli/brat_folder.h"

#include <sys/stat.h>

#include <cerrno>
#include <utility>

#include "base/file.h"
#include "cli/cause.h"
#include "cli/output.h"

namespace newsx::cli {
namespace {

constexpr std::size_t kLongestName = 200;  // bytes: file systems take 255, with a number and an ending

// "news/2019/a.txt" becomes "news_2019_a".
std::string file_name(std::string_view name) {
  if (name.ends_with(".txt")) name.remove_suffix(4);
  while (name.starts_with("./") || name.starts_with('/')) name.remove_prefix(name.starts_with('/') ? 1 : 2);
  std::string file;
  for (const char c : name) file += c == '/' || static_cast<unsigned char>(c) < 0x20 ? '_' : c;
  if (file.starts_with('.')) file[0] = '_';
  if (file.size() > kLongestName) {
    std::size_t end = kLongestName;
    while (end > 0 && (static_cast<unsigned char>(file[end]) & 0xC0) == 0x80) --end;  // between characters
    file.resize(end);
  }
  return file.empty() ? "_" : file;
}

}  // namespace

BratFolder::BratFolder(std::string path) : path_(std::move(path)) {
  struct stat status {};
  if (::mkdir(path_.c_str(), 0777) != 0 &&
      (errno != EEXIST || ::stat(path_.c_str(), &status) != 0 || !S_ISDIR(status.st_mode)))
    throw OutputError(path_ + ": " + cause_of(errno));
}

void BratFolder::write(const std::string& file, std::string_view bytes) const {
  const std::string path = path_ + '/' + file;
  auto out = AtomicFile::create(path);
  if (!out) throw OutputError(path + ": " + out.error().cause);
  auto fault = out->write(bytes);
  if (!fault) fault = out->commit();
  if (fault) throw OutputError(path + ": " + fault->cause);
}

void BratFolder::add(std::string_view name, std::string_view text, std::string_view annotations) {
  const std::string plain = file_name(name);
  std::string file = plain;
  for (unsigned number = 2; !names_.insert(file).second; ++number) file = plain + '-' + std::to_string(number);
  write(file + ".txt", text);
  write(file + ".ann", annotations);
}

void BratFolder::finish(std::string_view configuration) { write("annotation.conf", configuration); }

}  // namespace newsx::cli
