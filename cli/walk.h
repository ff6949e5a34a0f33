// The files of a folder and of all folders in it, in the order of their paths' bytes.
//
// Hidden files, excluded files and everything else that is no file are skipped and reported. So are symbolic links,
// unless they are followed; then each folder is entered once, so that loops end. Memory: the names of the folders on
// the current path. Threads: one.
#pragma once
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/fault.h"
#include "cli/passed_over.h"

namespace newsx::cli {

struct WalkOptions {
  // Shell patterns. One without a slash is for the name, one with a slash for the path below the folder; `*` matches
  // slashes, too.
  std::vector<std::string> include;  // files; empty: those that `usual` accepts
  std::vector<std::string> exclude;  // files and folders
  bool follow = false;
};

bool is_folder(const std::string& path);

class FolderWalk {
 public:
  // `usual`: whether a file of that name is taken if there is no --include.
  // `recognised`: whether a file of another name is, by its content.
  FolderWalk(const WalkOptions& options, std::function<bool(std::string_view)> usual,
             std::function<bool(const std::string&)> recognised, PassOver pass_over);

  // Call when next() has ended the folder before.
  void start(const std::string& folder);

  struct Found {
    std::string path;
    std::optional<Fault> fault;  // of a folder
  };
  // Nothing: the end of the folder.
  std::optional<Found> next();

  // The kind under which a file of a folder or archive is skipped; empty: it is taken. `path`: below the folder;
  // `other_kind`: what it is if it is no file.
  std::string why_passed_over(std::string_view path, std::string_view other_kind) const;
  // Whether only its name speaks against a file, so that its content may speak for it.
  bool is_unusual(std::string_view path, std::string_view why) const;

 private:
  struct Entry {
    std::string path;
    bool folder;
  };

  std::optional<Found> list(const std::string& path);
  void drop_saved_pages(std::vector<Entry>& entries) const;
  void look(int folder, const std::string& path, const char* name, std::vector<Entry>& entries);

  const WalkOptions& options_;
  std::function<bool(std::string_view)> usual_;
  std::function<bool(const std::string&)> recognised_;
  PassOver pass_over_;
  std::size_t root_length_ = 0;
  std::vector<Entry> todo_;                                 // the next one is last
  std::set<std::pair<unsigned long, unsigned long>> been_;  // device and inode of folders, when links are followed
};

}  // namespace newsx::cli
