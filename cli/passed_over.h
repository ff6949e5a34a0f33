// Files of folders and archives that were not read, counted by what they are.
//
// Memory: a number a kind. Threads: one. Errors: none.
#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace newsx::cli {

// Told of each file as it is passed over: its path, and a kind as ".jpg", "dangling link", "hidden folder".
using PassOver = std::function<void(const std::string& path, std::string_view kind)>;

// What --include and --exclude leave out.
inline constexpr std::string_view kExcludedFile = "excluded file", kExcludedFolder = "excluded folder";

// The kind of a file that is only known by its name: how that ends, in lower case.
std::string kind_of_name(std::string_view name);

class PassedOver {
 public:
  void add(std::string_view kind) { ++kinds_[std::string(kind)]; }
  bool empty() const { return kinds_.empty(); }
  // "passed over 12 files: 7 .jpg, 4 .bin, 1 dangling link"
  std::string text() const;

 private:
  std::map<std::string, std::uint64_t> kinds_;
};

}  // namespace newsx::cli
