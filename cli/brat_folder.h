// A folder of brat: a .txt and an .ann for each document, and annotation.conf.
//
// Errors: OutputError. Threads: one.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>

namespace newsx::cli {

class BratFolder {
 public:
  // Makes the folder unless it is there.
  explicit BratFolder(std::string path);

  // `name`: the document's path or id; made a file's name. A second document of one name gets a number.
  void add(std::string_view name, std::string_view text, std::string_view annotations);
  void finish(std::string_view configuration);

 private:
  void write(const std::string& file, std::string_view bytes) const;

  std::string path_;
  std::unordered_set<std::string> names_;
};

}  // namespace newsx::cli
