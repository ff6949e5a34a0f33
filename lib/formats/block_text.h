// Builds the text of a document from blocks, for office files and books.
//
// Paragraphs are separated by empty lines; list items are lines with their marker; a table row is a line with tabs
// between cells. A row with one filled cell, or with a cell of many paragraphs, is page layout: its paragraphs become
// paragraphs of the text. White space is collapsed. Cost: linear. Threads: one. Errors: none.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace newsx {

class BlockText {
 public:
  // Appends to the open paragraph.
  void add(std::string_view words);
  void space() { space_ = true; }
  void new_line();
  // The list marker of the next paragraph: "1.", "•".
  void mark(std::string marker) { marker_ = std::move(marker); }
  bool is_open() const { return !words_.empty(); }  // whether the paragraph has any words
  void end_paragraph();

  // Tables in tables count as paragraphs of the outer one.
  void begin_table() { ++tables_; }
  void end_cell();
  void end_row();
  void end_table();

  // Suspends the open paragraph while another inside it is read, as in a frame.
  void push();
  // Ends the inner paragraph and resumes the outer one; `pop_open` neither drops nor ends anything.
  void pop();
  void pop_open();

  // Returns the finished text and clears it.
  std::string take();
  // The last finished paragraph.
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
  Kind before_ = Kind::paragraph;  // the kind of the last block
  bool space_ = false;
};

}  // namespace newsx
