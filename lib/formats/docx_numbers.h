// The lists of a Word document: the number of each paragraph (ECMA-376, part 1, 17.9).
//
// Cost: linear in numbering.xml and styles.xml; a number takes O(levels). Threads: one. Errors: none; broken
// definitions give no numbers.
#pragma once
#include <array>
#include <map>
#include <string>
#include <string_view>

#include "base/stop.h"
#include "formats/list_marker.h"

namespace newsx {

// A paragraph's place in a list.
struct ListPlace {
  std::string list;  // its id; empty or "0": in none
  unsigned level = 0;
};

struct ParagraphStyle {
  std::string name, based_on;
  ListPlace place;
  bool is_heading = false;
};

class DocxNumbers {
 public:
  static constexpr unsigned kLevels = 9;

  DocxNumbers(std::string_view numbering_xml, std::string_view styles_xml, Stop stop);

  // The marker of the next paragraph at that place; empty: none.
  std::string next(const ListPlace& place);
  // The list place of paragraphs with that style, and whether it is the style of a title or of level-one headings.
  ListPlace place_of_style(const std::string& style) const;
  bool is_heading(const std::string& style) const;
  bool is_contents(const std::string& style) const;  // of a table of contents

  struct Level {
    NumberForm form = NumberForm::decimal;
    std::string text;  // "%1.%2."
    unsigned start = 1;
  };
  struct Numbering {
    std::array<Level, kLevels> levels;
  };
  struct List {
    std::string numbering;             // the abstract list
    std::array<int, kLevels> restart;  // the number to restart at; -1: no restart
    List() { restart.fill(-1); }
  };

 private:
  friend class NumberingEvents;
  friend class StyleEvents;

  std::map<std::string, Numbering, std::less<>> numberings_;
  std::map<std::string, List, std::less<>> lists_;
  std::map<std::string, ParagraphStyle, std::less<>> styles_;
  std::map<std::string, std::array<unsigned, kLevels>, std::less<>> counts_;  // by numbering
};

}  // namespace newsx
