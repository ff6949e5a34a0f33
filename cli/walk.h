// The files of a folder and of all folders in it, in the order of their paths' bytes.
//
// Hidden files are left out. Symbolic links are passed over, unless they are to be followed: then each folder is gone
// into once, so that loops end. Memory: the names of the folders on the way. Threads: one.
#pragma once
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/fault.h"

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
  FolderWalk(const WalkOptions& options, std::function<bool(std::string_view)> usual);

  // Begins with a folder; the one before must be done.
  void start(const std::string& folder);

  struct Found {
    std::string path;
    std::optional<Fault> fault;  // of a folder
  };
  // Nothing: the folder is done.
  std::optional<Found> next();

  // Whether a file of that path below a folder, or inside an archive, is taken.
  bool is_wanted_path(std::string_view path) const;

 private:
  struct Entry {
    std::string path;
    bool folder;
  };

  std::optional<Found> list(const std::string& path);
  bool is_wanted(std::string_view name, std::string_view path) const;
  bool is_excluded(std::string_view name, std::string_view path) const;

  const WalkOptions& options_;
  std::function<bool(std::string_view)> usual_;
  std::size_t root_length_ = 0;
  std::vector<Entry> todo_;                                 // the next one is last
  std::set<std::pair<unsigned long, unsigned long>> been_;  // device and inode of folders, when links are followed
};

}  // namespace newsx::cli
