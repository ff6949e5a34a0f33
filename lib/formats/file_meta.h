// Metadata of office files and books, and the record built from metadata and text.
#pragma once
#include <optional>
#include <string>
#include <utility>

#include "formats/record.h"
#include "formats/xml.h"
#include "text/ascii.h"
#include "text/json_string.h"
#include "text/written_date.h"

namespace newsx {

struct FileMeta {
  std::string title, author, date;  // the date as written
};

// Reads Dublin Core, as in docProps/core.xml, meta.xml and content.opf. Of several dates it takes the creation date.
class MetaEvents : public XmlEvents {
 public:
  FileMeta meta;

  void begin(std::string_view name, const XmlAttributes&) override {
    field_ = name == "title" && meta.title.empty()                                                   ? &meta.title
             : (name == "creator" || name == "initial-creator") && meta.author.empty()               ? &meta.author
             : (name == "created" || name == "creation-date" || name == "date") && meta.date.empty() ? &meta.date
                                                                                                     : nullptr;
  }
  void end(std::string_view) override {
    if (field_ != nullptr) *field_ = trim(*field_);
    field_ = nullptr;
  }
  void characters(std::string_view text) override {
    if (field_ != nullptr) field_->append(text);
  }

 private:
  std::string* field_ = nullptr;
};

inline FileMeta read_file_meta(std::string_view xml, Stop stop) {
  MetaEvents events;
  if (!xml.empty()) (void)read_xml(xml, events, stop);  // damaged metadata costs no text
  return std::move(events.meta);
}

inline Record record_of(std::string text, const FileMeta& meta) {
  Record record;
  record.text = std::move(text);
  if (!meta.title.empty()) record.title = meta.title;
  record.date = meta.date;
  append_json_member(record.meta, "title", meta.title);
  append_json_member(record.meta, "author", meta.author);
  append_json_member(record.meta, "date", iso_date(meta.date));
  if (!record.meta.empty()) record.meta += '}';
  return record;
}

inline RecordFault without_text(std::string_view what) { return {"no_text", std::string(what) + " without text", {}}; }

}  // namespace newsx
