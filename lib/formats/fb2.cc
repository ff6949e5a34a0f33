// FictionBook: the bodies of a book, without notes. Cost: linear.
#include "formats/block_text.h"
#include "formats/decoded.h"
#include "formats/file_meta.h"
#include "formats/html.h"
#include "formats/input_format.h"
#include "text/prologue.h"

namespace newsx {
namespace {

bool is_fb2_block(std::string_view name) {
  return name == "p" || name == "v" || name == "subtitle" || name == "text-author" || name == "date";
}

class Fb2Events : public XmlEvents {
 public:
  FileMeta meta;

  void begin(std::string_view name, const XmlAttributes& attributes) override {
    const bool note =
        (name == "body" && attributes["name"] == "notes") || (name == "a" && attributes["type"] == "note");
    if (left_out_ > 0 || note || name == "binary") {
      ++left_out_;
    } else if (name == "title-info") {
      in_title_info_ = true;
    } else if (name == "body") {
      in_body_ = true;
    } else if (in_title_info_) {
      begin_of_title_info(name, attributes);
    } else if (name == "table") {
      text_.begin_table();
    }
  }

  void end(std::string_view name) override {
    if (left_out_ > 0) {
      --left_out_;
    } else if (name == "title-info") {
      in_title_info_ = false;
      field_ = nullptr;
    } else if (name == "body") {
      in_body_ = false;
    } else if (in_title_info_) {
      field_ = nullptr;
    } else if (is_fb2_block(name)) {
      text_.end_paragraph();
    } else if (name == "td" || name == "th") {
      text_.end_cell();
    } else if (name == "tr") {
      text_.end_row();
    } else if (name == "table") {
      text_.end_table();
    }
  }

  void characters(std::string_view words) override {
    if (left_out_ > 0) return;
    if (field_ != nullptr) field_->append(words);
    if (in_body_) text_.add(words);
  }

  std::string take() { return text_.take(); }

 private:
  void begin_of_title_info(std::string_view name, const XmlAttributes& attributes) {
    if (name == "author") {
      if (!meta.author.empty()) meta.author += ',';
    } else if (name == "book-title") {
      field_ = &meta.title;
    } else if (name == "first-name" || name == "middle-name" || name == "last-name") {
      if (!meta.author.empty()) meta.author += ' ';
      field_ = &meta.author;
    } else if (name == "date") {
      meta.date = attributes["value"];
      if (meta.date.empty()) field_ = &meta.date;
    }
  }

  BlockText text_;
  std::string* field_ = nullptr;  // of the metadata, that is open
  int left_out_ = 0;
  bool in_title_info_ = false, in_body_ = false;
};

// NOLINTNEXTLINE(performance-unnecessary-value-param): readers of other formats keep the bytes
RecordResult read_fb2(std::string bytes, const ReadOptions& options, Stop stop) {
  const std::string declared = declared_encoding(bytes);
  const bool named = !options.encoding.empty() || !is_known_encoding(declared);
  auto text = to_utf8(std::move(bytes), named ? options.encoding : declared, stop);
  if (!text) return unreadable(text.error());
  Fb2Events events;
  if (auto fault = read_xml(text->utf8, events, stop)) return *std::move(fault);
  std::string body = events.take();
  if (body.empty()) return without_text("a book");
  Record record = record_of(std::move(body), events.meta);
  record.encoding = std::move(text->encoding);
  record.invalid = text->invalid;
  return record;
}

}  // namespace

extern const InputFormat kFb2{
    .name = "fb2",
    .help = "FictionBook",
    .suffixes = ".fb2",
    .document = "book",
    .documents = "books",
    .date_source = DateSource::document,
    .read_from_folders = true,
    .has_signature = true,
    .begins = [](std::string_view b) { return after_prologue(b).starts_with("<FictionBook"); },
    .read = read_fb2,
};

}  // namespace newsx
