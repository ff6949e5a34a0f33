// Counts the files of folders and archives that were skipped, by kind.
//
// Memory: a number a kind. Threads: one. Errors: none.
#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace newsx::cli {

// Called for each skipped file with its path and kind: ".jpg", "dangling link", "hidden folder".
using PassOver = std::function<void(const std::string& path, std::string_view kind)>;

// Excluded by --include or --exclude.
inline constexpr std::string_view kExcludedFile = "excluded file", kExcludedFolder = "excluded folder";

// The suffix in lower case: the kind of a file known only by its name.
std::string kind_of_name(std::string_view name);

class PassedOver {
 public:
  // Of very many kinds, which only files made for it have, the later ones count as one.
  void add(std::string_view kind) {
    const bool is_known = kinds_.size() < kMostCounted || kinds_.find(kind) != kinds_.end();
    ++kinds_[std::string(is_known ? kind : kind.ends_with(" record") ? "other record" : "other")];
  }
  bool empty() const { return kinds_.empty(); }
  // "passed over 12 files: 7 .jpg, 4 .bin, 1 dangling link"
  std::string text() const;

 private:
  static constexpr std::size_t kMostCounted = 1000;

  std::map<std::string, std::uint64_t, std::less<>> kinds_;
};

}  // namespace newsx::cli
