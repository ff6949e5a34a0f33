// OpenDocument texts: the body of content.xml.
//
// Left out are footnotes, comments, deleted text, and tables of contents and other indexes. Cost: linear.
#include <algorithm>
#include <array>
#include <utility>

#include "formats/block_text.h"
#include "formats/file_meta.h"
#include "formats/input_format.h"
#include "formats/odf_lists.h"
#include "formats/zip_file.h"
#include "text/prologue.h"
#include "text/zip_signature.h"

namespace newsx {
namespace {

constexpr std::array<std::string_view, 14> kOdtLeftOut = {"note",
                                                          "hidden-text",
                                                          "desc",
                                                          "annotation",
                                                          "tracked-changes",
                                                          "table-of-content",
                                                          "alphabetical-index",
                                                          "illustration-index",
                                                          "bibliography",
                                                          "user-index",
                                                          "table-index",
                                                          "object-index",
                                                          "forms",
                                                          "ruby-text"};

class OdtStyles : public XmlEvents {
 public:
  explicit OdtStyles(OdfLists& lists) : lists_(lists) {}
  void begin(std::string_view name, const XmlAttributes& attributes) override { lists_.read_style(name, attributes); }
  void end(std::string_view) override {}
  void characters(std::string_view) override {}

 private:
  OdfLists& lists_;
};

class OdtEvents : public XmlEvents {
 public:
  explicit OdtEvents(OdfLists& lists) : lists_(lists) {}

  void begin(std::string_view name, const XmlAttributes& attributes) override {
    // Belongs to a picture; the field with that name has the document's title.
    const bool is_caption = name == "title" && last_ == "frame";
    const bool is_hidden = name == "section" && attributes["display"] == "none";
    last_ = name;
    if (left_out_ > 0 || is_caption || is_hidden ||
        std::find(kOdtLeftOut.begin(), kOdtLeftOut.end(), name) != kOdtLeftOut.end()) {
      ++left_out_;
    } else if (name == "text" && !in_body_) {
      in_body_ = true;
    } else if (!in_body_) {
      lists_.read_style(name, attributes);
    } else if (name == "p" || name == "h") {
      begin_paragraph(name, attributes);
    } else if (name == "list") {
      lists_.begin_list(attributes);
    } else if (name == "list-item") {
      lists_.begin_item(attributes);
    } else if (name == "s" || name == "tab") {
      text_.space();
    } else if (name == "line-break") {
      text_.new_line();
    } else if (name == "table") {
      text_.begin_table();
    }
  }

  void end(std::string_view name) override {
    if (left_out_ > 0) {
      --left_out_;
    } else if (!in_body_) {
      return;
    } else if (name == "p" || name == "h") {
      end_paragraph(name == "h");
    } else if (name == "list") {
      lists_.end_list();
    } else if (name == "table-cell") {
      text_.end_cell();
    } else if (name == "table-row") {
      text_.end_row();
    } else if (name == "table") {
      text_.end_table();
    }
  }

  void characters(std::string_view words) override {
    if (paragraphs_ > 0 && left_out_ == 0) text_.add(words);
  }

  std::string take() { return text_.take(); }
  const std::string& heading() const { return heading_; }

 private:
  void begin_paragraph(std::string_view name, const XmlAttributes& attributes) {
    if (paragraphs_++ > 0) text_.push();  // in a frame
    std::string marker = lists_.take_marker();
    level_ = attributes.number("outline-level", 10);
    const bool unnumbered = attributes["is-list-header"] == "true";
    if (name == "h" && marker.empty() && !unnumbered) marker = lists_.heading_number(level_);
    text_.mark(std::move(marker));
    is_title_ = attributes["style-name"] == "Title";
  }

  void end_paragraph(bool is_heading) {
    if (paragraphs_ == 0) return;
    if (--paragraphs_ > 0) {
      text_.pop();
    } else {
      text_.end_paragraph();
    }
    if (heading_.empty() && (is_title_ || (is_heading && level_ == 1))) heading_ = text_.last();
  }

  OdfLists& lists_;
  BlockText text_;
  std::string heading_;  // the first
  std::string last_;     // the element that began last
  int left_out_ = 0, paragraphs_ = 0;
  unsigned level_ = 0;
  bool in_body_ = false, is_title_ = false;
};

bool is_part_of_odt(std::string_view name) {
  return name == "content.xml" || name == "styles.xml" || name == "meta.xml";
}

// A text in one file of XML.
bool is_flat_odt(std::string_view bytes) {
  bytes = after_prologue(bytes);
  constexpr std::string_view root = "<office:document ", mark = "opendocument.text\"";
  if (!bytes.starts_with(root)) return false;
  return bytes.substr(0, bytes.find('>')).find(mark) != std::string_view::npos;
}

// The element with its content; empty: there is none.
std::string_view element_of(std::string_view xml, std::string_view begin, std::string_view end) {
  const std::size_t from = xml.find(begin), to = xml.find(end, from);
  return to == std::string_view::npos ? std::string_view() : xml.substr(from, to + end.size() - from);
}

RecordResult odt_of(std::string_view content, std::string_view styles_xml, std::string_view meta_xml, Stop stop) {
  OdfLists lists;
  OdtStyles styles(lists);
  if (!styles_xml.empty()) (void)read_xml(styles_xml, styles, stop);
  OdtEvents events(lists);
  if (auto fault = read_xml(content, events, stop)) return *std::move(fault);
  FileMeta meta = read_file_meta(meta_xml, stop);
  std::string text = events.take();
  if (text.empty()) return without_text("an OpenDocument text");
  if (meta.title.empty()) meta.title = events.heading();
  return record_of(std::move(text), meta);
}

// NOLINTNEXTLINE(performance-unnecessary-value-param): readers of other formats keep the bytes
RecordResult read_odt(std::string bytes, const ReadOptions& options, Stop stop) {
  if (is_flat_odt(bytes)) return odt_of(bytes, {}, element_of(bytes, "<office:meta>", "</office:meta>"), stop);
  const auto members = read_zip(bytes, is_part_of_odt, options.max_bytes * kMostUnpacked, stop);
  if (!members) return members.error();
  const std::string_view content = member_of(*members, "content.xml");
  if (content.empty()) return RecordFault{"unreadable", "an OpenDocument text without content.xml: damaged", {}};
  return odt_of(content, member_of(*members, "styles.xml"), member_of(*members, "meta.xml"), stop);
}

}  // namespace

extern const InputFormat kOdt{
    .name = "odt",
    .help = "OpenDocument text",
    .suffixes = ".odt .ott .fodt",
    .document = "OpenDocument text",
    .documents = "OpenDocument texts",
    .date_source = DateSource::document,
    .read_from_folders = true,
    .has_signature = true,
    .is_binary = true,
    .begins =
        [](std::string_view b) {
          return is_flat_odt(b) || is_zip_of_type(b, "application/vnd.oasis.opendocument.text");
        },
    .read = read_odt,
};

}  // namespace newsx
