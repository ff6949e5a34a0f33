// The lists of an OpenDocument text: the number of each item (OASIS OpenDocument 1.3, part 3, 5.3 and 16.30).
//
// Cost: O(levels) per item. Threads: one. Errors: none; broken definitions give no numbers.
#pragma once
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "formats/list_marker.h"
#include "formats/xml.h"

namespace newsx {

class OdfLists {
 public:
  // Reads list styles; call it for each start tag of styles.xml and content.xml.
  void read_style(std::string_view name, const XmlAttributes& attributes);

  void begin_list(const XmlAttributes& attributes);
  void end_list();
  void begin_item(const XmlAttributes& attributes);
  // The marker of the item started last, returned once; then empty.
  std::string take_marker();
  // The number of a heading of that level, from 1; empty: headings are not numbered.
  std::string heading_number(unsigned level);

 private:
  static constexpr unsigned kLevels = 10;
  struct Level {
    NumberForm form = NumberForm::none;
    std::string prefix, suffix;
    unsigned start = 1, shown = 1;
  };
  using Style = std::array<Level, kLevels>;
  struct Open {
    std::string style, id;
    unsigned count;  // of the last item
  };

  void read_level(std::string_view name, const XmlAttributes& attributes);
  const Style* style_of(std::string_view name) const;
  // The number of a level (from 1), including the levels above that its style shows. `count_of`: by level, from 0.
  template <class CountOf>
  static std::string written(const Style& style, std::size_t depth, CountOf count_of);

  std::map<std::string, Style, std::less<>> styles_;
  Style* style_ = nullptr;                              // being read
  std::vector<Open> open_;                              // the innermost last
  std::map<std::string, unsigned, std::less<>> ended_;  // where lists of a style or id ended
  std::array<unsigned, kLevels> headings_{};
  std::string marker_;
};

}  // namespace newsx
