// An output format as one row: its name, what it is for, what it can print, and the functions that write it.
//
// A command says what it prints (Contents), a format what it can print; what both have is what --format may be. So a
// new format is a writer in lib/output and a row in output_format.cc. Cost: none; rows are constants. Threads: const
// functions. Errors: none.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/option.h"
#include "facts/graph.h"
#include "output/article_text.h"
#include "output/document_view.h"
#include "output/row_printer.h"

namespace newsx::cli {

// What commands print, a bit each.
using Contents = std::uint8_t;
inline constexpr Contents kRows = 1u << 0,  // rows of a table
    kDocuments = 1u << 1,                   // all that was found in each document
    kTokens = 1u << 2,                      // the words of each document
    kGraph = 1u << 3,                       // names and what joins them
    kMarkedText = 1u << 4,                  // the text with what was found marked in it
    kPlainText = 1u << 5;                   // the text of each document, as it was read

struct OutputFormat {
  std::string_view name;
  std::string_view purpose;  // half a line
  Contents prints;
  OptionGroups options = 0;  // that a command has because of it
  bool resumable = false;    // comes out record by record, so that --resume can continue it
  // How each kind of contents is written; nothing or nullptr: it does not print that.
  bool json = false, json_lines = false;
  std::optional<RowForm> rows = {};
  DocumentWriter document = nullptr;
  DocumentWriter marked_text = nullptr;
  void (*plain_text)(std::string& out, const ArticleText& article) = nullptr;
  void (*tokens)(std::string& out, const TokenizedText& words, std::string_view text, std::string_view name) = nullptr;
  void (*graph)(std::string& out, const Graph& graph) = nullptr;
  // Of `document` and `marked_text`: what stands around all documents.
  void (*begin)(std::string& out) = nullptr;
  void (*end)(std::string& out) = nullptr;
  bool needs_words = false;
  bool folder = false;                // -o names a folder, with files for each document
  std::string_view file_ending = {};  // a file has one document only; of several each gets its own, with this ending
  bool workbook = false;              // of rows; nothing for a terminal
  bool explains = false;              // shows the evidence, as --explain does

  // Tables and Markdown are read by people, other rows by programs.
  bool for_people() const { return rows == RowForm::table || rows == RowForm::markdown; }
};

// In the order of help: where a command has no other default, the first one that it has is it.
std::span<const OutputFormat> output_formats();
// nullptr: there is none of this name.
const OutputFormat* find_format(std::string_view name);
// Of those that the program itself asks for; they are there.
const OutputFormat& known_format(std::string_view name);
// Lines of --template.
const OutputFormat& lines_format();

}  // namespace newsx::cli
