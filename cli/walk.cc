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
#include "text/ascii.h"

namespace newsx::cli {
namespace {

bool matches(const std::vector<std::string>& patterns, std::string_view name, std::string_view path) {
  return std::any_of(patterns.begin(), patterns.end(), [&](const std::string& pattern) {
    const bool whole = pattern.find('/') != std::string::npos;
    return ::fnmatch(pattern.c_str(), std::string(whole ? path : name).c_str(), 0) == 0;
  });
}

// The kind of an entry that is neither file nor folder. Empty: it is one of these, see `status`, or cannot be examined.
std::string_view kind_of_entry(int folder, const char* name, bool follow, struct stat& status) {
  if (::fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) != 0) return {};
  if (S_ISLNK(status.st_mode)) {
    if (::fstatat(folder, name, &status, 0) != 0)
      return errno == ELOOP ? "looping link" : errno == ENOENT ? "dangling link" : "link";
    if (!follow) return "link";
  }
  if (S_ISDIR(status.st_mode) || S_ISREG(status.st_mode)) return {};
  return S_ISFIFO(status.st_mode) ? "FIFO" : S_ISSOCK(status.st_mode) ? "socket" : "device";
}

// What the macOS Finder adds to archives counts as hidden.
bool is_hidden(std::string_view path) {
  if (path.starts_with("./")) path.remove_prefix(2);
  return path.starts_with('.') || path.find("/.") != std::string_view::npos || path.starts_with("__MACOSX/");
}

}  // namespace

bool is_folder(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

FolderWalk::FolderWalk(const WalkOptions& options, std::function<bool(std::string_view)> usual,
                       std::function<bool(const std::string&)> recognised, PassOver pass_over)
    : options_(options),
      usual_(std::move(usual)),
      recognised_(std::move(recognised)),
      pass_over_(std::move(pass_over)) {}

void FolderWalk::start(const std::string& folder) {
  // With the slash, a folder sorts as the paths of its files do.
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

std::string FolderWalk::why_passed_over(std::string_view path, std::string_view other_kind) const {
  const std::string_view name = path.substr(path.rfind('/') + 1);  // npos + 1 is 0
  if (is_hidden(path)) return "hidden file";
  const bool chosen = options_.include.empty() || matches(options_.include, name, path);
  if (!chosen || matches(options_.exclude, name, path)) return std::string(kExcludedFile);
  if (!other_kind.empty()) return std::string(other_kind);
  return !options_.include.empty() || usual_(name) ? std::string() : kind_of_name(name);
}

bool FolderWalk::is_unusual(std::string_view path, std::string_view why) const {
  return options_.include.empty() && why == kind_of_name(path.substr(path.rfind('/') + 1));  // npos + 1 is 0
}

// What browsers save beside a page, "page_files/" with "page.html", is no page of its own.
void FolderWalk::drop_saved_pages(std::vector<Entry>& entries) const {
  std::set<std::string> pages;  // without their suffix
  for (const Entry& entry : entries)
    for (const std::string_view suffix : {".html", ".htm", ".xhtml"})
      if (!entry.folder && ends_in_any_case(entry.path, suffix))
        pages.insert(entry.path.substr(0, entry.path.size() - suffix.size()));
  std::erase_if(entries, [&](const Entry& entry) {
    const std::string_view name = entry.path;
    for (const std::string_view end : {"_files/", ".files/"}) {
      if (!entry.folder || !name.ends_with(end)) continue;
      if (pages.count(std::string(name.substr(0, name.size() - end.size()))) == 0) continue;
      pass_over_(entry.path, "saved page's folder");
      return true;
    }
    return false;
  });
}

// Examines one name in the folder at `path`. Unreadable files are reported when they are read.
void FolderWalk::look(int folder, const std::string& path, const char* name, std::vector<Entry>& entries) {
  std::string full = path + name;
  const std::string_view below = std::string_view(full).substr(root_length_);
  struct stat status {};
  const std::string_view other = kind_of_entry(folder, name, options_.follow, status);
  if (S_ISDIR(status.st_mode) && other.empty()) {
    if (name[0] == '.') return pass_over_(full, "hidden folder");
    if (matches(options_.exclude, name, below)) return pass_over_(full, kExcludedFolder);
    entries.push_back({std::move(full) + '/', true});
    return;
  }
  const std::string why = why_passed_over(below, other);
  if (!why.empty() && !(is_unusual(below, why) && recognised_(full))) return pass_over_(full, why);
  entries.push_back({std::move(full), false});
}

std::optional<FolderWalk::Found> FolderWalk::list(const std::string& path) {
  const std::unique_ptr<DIR, int (*)(DIR*)> folder(::opendir(path.c_str()), ::closedir);
  if (folder == nullptr) return Found{path, Fault{"unreadable", cause_of(errno)}};
  const int descriptor = ::dirfd(folder.get());
  struct stat status {};
  if (options_.follow && ::fstat(descriptor, &status) == 0 && !been_.emplace(status.st_dev, status.st_ino).second) {
    pass_over_(path, "repeated folder");
    return std::nullopt;
  }
  std::vector<Entry> entries;
  errno = 0;
  while (const dirent* entry = ::readdir(folder.get())) {
    const std::string_view name = entry->d_name;
    if (name != "." && name != "..") look(descriptor, path, entry->d_name, entries);
    errno = 0;
  }
  const int error = errno;
  drop_saved_pages(entries);
  std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.path > b.path; });
  todo_.insert(todo_.end(), std::make_move_iterator(entries.begin()), std::make_move_iterator(entries.end()));
  if (error != 0) return Found{path, Fault{"unreadable", cause_of(error)}};
  return std::nullopt;
}

}  // namespace newsx::cli
