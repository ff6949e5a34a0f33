// Records of bytes that come in pieces.
#pragma once
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "expect.h"
#include "formats/record_cutter.h"

namespace newsx::fuzz {

// All records, when the bytes come in pieces of `step`.
inline std::vector<std::string> records_of(RecordCutter& cutter, std::string_view bytes, std::size_t step) {
  std::vector<std::string> records;
  std::size_t begin = 0, shown = std::min(step, bytes.size());
  while (true) {
    const bool last = shown == bytes.size();
    if (const auto found = cutter.cut(bytes.substr(begin, shown - begin), last)) {
      expect(found->begin <= found->end && found->end <= found->next, "a record lies before what comes after it");
      records.emplace_back(bytes.substr(begin + found->begin, found->end - found->begin));
      begin += found->next;
    } else if (last) {
      return records;
    } else {
      shown = std::min(shown + step, bytes.size());
    }
  }
}

}  // namespace newsx::fuzz
