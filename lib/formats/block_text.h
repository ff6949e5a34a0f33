// Builds the text of a document from its blocks, as office files and books have them.
//
// Paragraphs have an empty line between; items of a list are lines with their marker; the cells of a table's row stand
// on a line with tabs between. A row with one filled cell, or with a cell of many paragraphs, is page layout: its
// paragraphs are those of the text. White space is folded. Cost: linear. Threads: one. Errors: none.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace newsx {

class BlockText {
 public:
  // To the open paragraph.
  void add(std::string_view words);
  void space() { space_ = true; }
  void new_line();
  // The marker of the item that the next paragraph begins: "1.", "•".
  void mark(std::string marker) { marker_ = std::move(marker); }
  bool is_open() const { return !words_.empty(); }  // whether the paragraph has words
  void end_paragraph();

  // Tables in tables count as paragraphs of the outer one.
  void begin_table() { ++tables_; }
  void end_cell();
  void end_row();
  void end_table();

  // Sets the open paragraph aside, for another that stands inside it, as in a frame.
  void push();
  // Ends the one inside and takes up the outer one; `pop_open` drops nothing and ends nothing.
  void pop();
  void pop_open();

  // What is finished; leaves nothing.
  std::string take();
  // The last paragraph that was finished.
  const std::string& last() const { return last_; }

 private:
  struct Open {
    std::string words, marker;
    bool space;
  };
  enum class Kind : unsigned char { paragraph, item, row };
  void put(std::string_view block, Kind kind);

  std::string text_, words_, marker_, last_;
  std::vector<Open> aside_;
  std::vector<std::vector<std::string>> row_;  // paragraphs of cells
  std::vector<std::string> cell_;
  int tables_ = 0;                 // open
  Kind before_ = Kind::paragraph;  // what was put last
  bool space_ = false;
};

}  // namespace newsx
