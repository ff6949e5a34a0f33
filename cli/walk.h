// The files of a folder and of all folders in it, in the order of their paths' bytes.
//
// Passed over, and told of, are hidden files, those that are not chosen, and what is no file. So are symbolic links,
// unless they are to be followed: then each folder is gone into once, so that loops end. Memory: the names of the
// folders on the way. Threads: one.
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
  // Patterns as of the shell. One without a slash is for the name, one with a slash for the path below the folder; `*`
  // goes over slashes.
  std::vector<std::string> include;  // files; empty: those whose name `usual` knows
  std::vector<std::string> exclude;  // files and folders
  bool follow = false;
};

bool is_folder(const std::string& path);

class FolderWalk {
 public:
  // `usual`: whether a file is taken where nothing is said of which are.
  FolderWalk(const WalkOptions& options, std::function<bool(std::string_view)> usual, PassOver pass_over);

  // Begins with a folder; the one before must be done.
  void start(const std::string& folder);

  struct Found {
    std::string path;
    std::optional<Fault> fault;  // of a folder
  };
  // Nothing: the folder is done.
  std::optional<Found> next();

  // Why what is at that path below a folder, or inside an archive, is passed over: its kind. Empty: it is taken.
  // `other_kind`: what it is, when it is no file.
  std::string why_passed_over(std::string_view path, std::string_view other_kind) const;

 private:
  struct Entry {
    std::string path;
    bool folder;
  };

  std::optional<Found> list(const std::string& path);
  void look(int folder, const std::string& path, const char* name, std::vector<Entry>& entries);

  const WalkOptions& options_;
  std::function<bool(std::string_view)> usual_;
  PassOver pass_over_;
  std::size_t root_length_ = 0;
  std::vector<Entry> todo_;                                 // the next one is last
  std::set<std::pair<unsigned long, unsigned long>> been_;  // device and inode of folders, when links are followed
};

}  // namespace newsx::cli
