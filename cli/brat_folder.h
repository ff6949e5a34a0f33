// A folder of brat: a .txt and an .ann for each document, and annotation.conf.
//
// Written aside, in a hidden folder beside it or, where it is there, in it; commit() puts it, or its files, in place.
// Without that nothing changes. Errors: OutputError. Threads: one.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>

namespace newsx::cli {

class BratFolder {
 public:
  explicit BratFolder(std::string path);
  BratFolder(const BratFolder&) = delete;
  BratFolder& operator=(const BratFolder&) = delete;
  ~BratFolder();

  // `name`: the document's path or id; made a file's name. A second document of one name gets a number.
  void add(std::string_view name, std::string_view text, std::string_view annotations);
  void commit(std::string_view configuration);

 private:
  void write(const std::string& file, std::string_view bytes) const;
  void move_files() const;

  std::string path_;
  std::string aside_;  // empty: committed
  bool there_;         // the folder was, with files that are none of ours
  std::unordered_set<std::string> names_;
};

}  // namespace newsx::cli
