// Word documents (ECMA-376): the body of word/document.xml.
//
// Left out are footnotes, comments, headers, footers, deleted and hidden text, and tables of contents. Cost: linear.
#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "formats/block_text.h"
#include "formats/docx_numbers.h"
#include "formats/file_meta.h"
#include "formats/input_format.h"
#include "formats/zip_file.h"
#include "text/ascii.h"
#include "text/file_kind.h"
#include "text/zip_signature.h"

namespace newsx {
namespace {

// Elements that are dropped with their content.
constexpr std::array<std::string_view, 6> kLeftOut = {"del", "moveFrom", "Fallback", "instrText", "delText", "sectPr"};

class DocxEvents : public XmlEvents {
 public:
  explicit DocxEvents(DocxNumbers& numbers) : numbers_(numbers) {}

  void begin(std::string_view name, const XmlAttributes& attributes) override {
    if (left_out_ > 0 || std::find(kLeftOut.begin(), kLeftOut.end(), name) != kLeftOut.end()) {
      ++left_out_;
    } else if (name == "p") {
      begin_paragraph();
    } else if (name == "t") {
      in_text_ = true;
    } else if (name == "tab" && !in_properties_) {
      text_.space();
    } else if (name == "br" || name == "cr") {
      text_.new_line();
    } else if (name == "noBreakHyphen") {
      text_.add("-");
    } else if (name == "tbl") {
      text_.begin_table();
    } else if (name == "pPr") {
      in_properties_ = true;
    } else if (name == "r") {
      hidden_ = false;
    } else if (name == "vanish" && !in_properties_) {
      hidden_ = attributes["val"] != "0" && attributes["val"] != "false";
    } else if (in_properties_) {
      begin_property(name, attributes);
    }
  }

  void end(std::string_view name) override {
    if (left_out_ > 0) {
      --left_out_;
    } else if (name == "p") {
      end_paragraph();
    } else if (name == "t") {
      in_text_ = false;
    } else if (name == "pPr") {
      in_properties_ = false;
      settle_properties();
    } else if (name == "tc") {
      text_.end_cell();
    } else if (name == "tr") {
      text_.end_row();
    } else if (name == "tbl") {
      text_.end_table();
    }
  }

  void characters(std::string_view words) override {
    if (in_text_ && left_out_ == 0 && !hidden_ && !paragraphs_.empty() && !paragraphs_.back().is_contents)
      text_.add(words);
  }

  std::string take() { return text_.take(); }
  const std::string& heading() const { return heading_; }

 private:
  struct Paragraph {
    std::string style;
    ListPlace place;
    bool is_contents = false, is_heading = false;
  };

  void begin_paragraph() {
    if (!paragraphs_.empty()) text_.push();  // in a frame
    paragraphs_.emplace_back();
  }

  void begin_property(std::string_view name, const XmlAttributes& attributes) {
    if (paragraphs_.empty()) return;
    Paragraph& paragraph = paragraphs_.back();
    if (name == "pStyle") paragraph.style = attributes["val"];
    if (name == "numId") paragraph.place.list = attributes["val"];
    if (name == "ilvl") paragraph.place.level = attributes.number("val", DocxNumbers::kLevels - 1);
  }

  void settle_properties() {
    if (paragraphs_.empty()) return;
    Paragraph& paragraph = paragraphs_.back();
    if (paragraph.place.list.empty()) paragraph.place = numbers_.place_of_style(paragraph.style);
    paragraph.is_contents = numbers_.is_contents(paragraph.style);
    paragraph.is_heading = numbers_.is_heading(paragraph.style);
  }

  void end_paragraph() {
    if (paragraphs_.empty()) return;
    const Paragraph paragraph = std::move(paragraphs_.back());
    paragraphs_.pop_back();
    if (!paragraph.place.list.empty() && !paragraph.is_contents && text_.is_open())
      text_.mark(numbers_.next(paragraph.place));
    if (paragraphs_.empty()) {
      text_.end_paragraph();
    } else {
      text_.pop();
    }
    if (paragraph.is_heading && heading_.empty()) heading_ = text_.last();
  }

  DocxNumbers& numbers_;
  BlockText text_;
  std::vector<Paragraph> paragraphs_;  // open, the innermost last
  std::string heading_;                // the first
  int left_out_ = 0;                   // open elements that are, or are in, such
  bool in_text_ = false, in_properties_ = false, hidden_ = false;
};

// "word/document2.xml": some servers number the parts.
bool is_numbered(std::string_view name, std::string_view part) {
  if (!name.starts_with(part) || !name.ends_with(".xml")) return false;
  name.remove_prefix(part.size());
  name.remove_suffix(std::string_view(".xml").size());
  return std::all_of(name.begin(), name.end(), is_ascii_digit);
}

constexpr std::array<std::string_view, 3> kDocxParts = {"word/document", "word/numbering", "word/styles"};

bool is_part_of_docx(std::string_view name) {
  return name == "docProps/core.xml" || std::any_of(kDocxParts.begin(), kDocxParts.end(),
                                                    [&](std::string_view part) { return is_numbered(name, part); });
}

// Empty: there is none.
std::string_view part_of(const ZipMembers& members, std::string_view part) {
  for (auto member = members.lower_bound(part); member != members.end() && member->first.starts_with(part); ++member)
    if (is_numbered(member->first, part)) return member->second;
  return {};
}

// NOLINTNEXTLINE(performance-unnecessary-value-param): readers of other formats keep the bytes
RecordResult read_docx(std::string bytes, const ReadOptions& options, Stop stop) {
  const auto members = read_zip(bytes, is_part_of_docx, options.max_bytes * kMostUnpacked, stop);
  if (!members) return members.error();
  const std::string_view document = part_of(*members, "word/document");
  if (document.empty()) return RecordFault{"unreadable", "a Word document without word/document.xml: damaged", {}};
  DocxNumbers numbers(part_of(*members, "word/numbering"), part_of(*members, "word/styles"), stop);
  DocxEvents events(numbers);
  if (auto fault = read_xml(document, events, stop)) return *std::move(fault);
  FileMeta meta = read_file_meta(member_of(*members, "docProps/core.xml"), stop);
  std::string text = events.take();
  if (text.empty()) return without_text("a Word document");
  if (meta.title.empty()) meta.title = events.heading();
  return record_of(std::move(text), meta);
}

}  // namespace

extern const InputFormat kDocx{
    .name = "docx",
    .help = "Word",
    .suffixes = ".docx .docm .dotx",
    .document = "Word document",
    .documents = "Word documents",
    .date_source = DateSource::document,
    .read_from_folders = true,
    .has_signature = true,
    .is_binary = true,
    .begins = [](std::string_view b) { return is_office_file(b, "word/", "word/document.xml"); },
    .read = read_docx,
};

}  // namespace newsx
