#include "cli/walk.h"

#include <dirent.h>
#include <fcntl.h>
#include <fnmatch.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <iterator>
#include <memory>

#include "cli/cause.h"

namespace newsx::cli {
namespace {

bool matches(const std::vector<std::string>& patterns, std::string_view name, std::string_view path) {
  return std::any_of(patterns.begin(), patterns.end(), [&](const std::string& pattern) {
    const bool whole = pattern.find('/') != std::string::npos;
    return ::fnmatch(pattern.c_str(), std::string(whole ? path : name).c_str(), 0) == 0;
  });
}

}  // namespace

bool is_folder(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

FolderWalk::FolderWalk(const WalkOptions& options, std::function<bool(std::string_view)> usual)
    : options_(options), usual_(std::move(usual)) {}

void FolderWalk::start(const std::string& folder) {
  // A folder's path sorts as it will stand in the paths of its files: with a slash.
  todo_.push_back({folder.ends_with('/') ? folder : folder + '/', true});
  root_length_ = todo_.back().path.size();
  been_.clear();
}

std::optional<FolderWalk::Found> FolderWalk::next() {
  while (!todo_.empty()) {
    const Entry entry = std::move(todo_.back());
    todo_.pop_back();
    if (!entry.folder) return Found{entry.path, {}};
    if (auto found = list(entry.path)) return found;
  }
  return std::nullopt;
}

bool FolderWalk::is_excluded(std::string_view name, std::string_view path) const {
  return matches(options_.exclude, name, path);
}

bool FolderWalk::is_wanted(std::string_view name, std::string_view path) const {
  return options_.include.empty() ? usual_(name) : matches(options_.include, name, path);
}

bool FolderWalk::is_wanted_path(std::string_view path) const {
  const std::string_view name = path.substr(path.rfind('/') + 1);  // npos + 1 is 0
  return !is_excluded(name, path) && is_wanted(name, path);
}

std::optional<FolderWalk::Found> FolderWalk::list(const std::string& path) {
  const std::unique_ptr<DIR, int (*)(DIR*)> folder(::opendir(path.c_str()), ::closedir);
  if (folder == nullptr) return Found{path, Fault{"unreadable", cause_of(errno)}};
  const int descriptor = ::dirfd(folder.get());
  struct stat status {};
  if (options_.follow && ::fstat(descriptor, &status) == 0 && !been_.emplace(status.st_dev, status.st_ino).second)
    return std::nullopt;
  std::vector<Entry> entries;
  while (const dirent* entry = ::readdir(folder.get())) {
    const std::string_view name = entry->d_name;
    if (name.starts_with('.')) continue;
    if (::fstatat(descriptor, entry->d_name, &status, options_.follow ? 0 : AT_SYMLINK_NOFOLLOW) != 0) continue;
    std::string full = path + std::string(name);
    const std::string_view below = std::string_view(full).substr(root_length_);
    if (is_excluded(name, below)) continue;
    if (S_ISDIR(status.st_mode)) {
      entries.push_back({std::move(full) + '/', true});
    } else if (S_ISREG(status.st_mode) && is_wanted(name, below)) {
      entries.push_back({std::move(full), false});
    }
  }
  std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.path > b.path; });
  todo_.insert(todo_.end(), std::make_move_iterator(entries.begin()), std::make_move_iterator(entries.end()));
  return std::nullopt;
}

}  // namespace newsx::cli
