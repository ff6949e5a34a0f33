#include "cli/passed_over.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "text/ascii.h"

namespace newsx::cli {
namespace {

constexpr std::size_t kMostKinds = 8;       // named; the others are summed up
constexpr std::size_t kLongestEnding = 16;  // bytes; longer ones are no suffix
constexpr std::string_view kOther = "other";
constexpr std::string_view kRecord = " record";  // ends the kinds of what files of many documents hold beside them

std::string counted(std::uint64_t count, std::string_view kind) {
  const bool plural = count != 1 && !kind.starts_with('.');
  return std::to_string(count) + ' ' + std::string(kind) + (plural ? "s" : "");
}

}  // namespace

std::string kind_of_name(std::string_view name) {
  name = name.substr(name.rfind('/') + 1);  // npos + 1 is 0
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || dot + 1 == name.size() || name.size() - dot > kLongestEnding)
    return std::string(kOther);
  std::string kind(name.substr(dot));
  std::transform(kind.begin(), kind.end(), kind.begin(), ascii_lower);
  return kind;
}

std::string PassedOver::text() const {
  std::vector<std::pair<std::string, std::uint64_t>> sorted(kinds_.begin(), kinds_.end());
  std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  std::uint64_t all = 0, rest = 0;
  bool folders = false, files = false, records = false;
  std::string list;
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    const auto& [kind, count] = sorted[i];
    all += count;
    folders = folders || kind.ends_with("folder");
    records = records || kind.ends_with(kRecord);
    files = files || !kind.ends_with(kRecord);
    if (i >= kMostKinds) {
      rest += count;
    } else {
      list += (i == 0 ? "" : ", ") + counted(count, kind);
    }
  }
  if (rest > 0) list += ", " + std::to_string(rest) + " of further kinds";
  const std::string number = std::to_string(all);
  const std::string what = folders ? number + (records ? " files, folders and records" : " files and folders")
                           : files && records ? number + " files and records"
                                              : counted(all, records ? "record" : "file");
  return "passed over " + what + ": " + list;
}

}  // namespace newsx::cli
