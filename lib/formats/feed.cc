#include "formats/feed.h"

#include <expat.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>
#include <vector>

#include "formats/html.h"
#include "formats/input_format.h"
#include "text/ascii.h"
#include "text/decode.h"
#include "text/json_string.h"
#include "text/prologue.h"
#include "text/written_date.h"

namespace newsx {
namespace {

constexpr std::array<std::string_view, 2> kItems = {"item", "entry"};
constexpr std::size_t kLongestTag = 9;  // "<![CDATA["

// Skips tags in comments and CDATA sections.
class ItemCutter : public RecordCutter {
 public:
  std::optional<Cut> cut(std::string_view bytes, bool last) override {
    while (true) {
      if (!until_.empty()) {
        const std::size_t end = bytes.find(until_, seen_);
        if (end == std::string_view::npos) {  // its end may be cut in two
          seen_ = std::max(seen_, bytes.size() - std::min(bytes.size(), until_.size() - 1));
          break;
        }
        seen_ = end + std::exchange(until_, {}).size();
      }
      if (closes_) {
        const std::size_t close = bytes.find('>', seen_);
        if (close != std::string_view::npos) return item(close + 1);
        seen_ = bytes.size();
        break;
      }
      seen_ = std::min(bytes.find('<', seen_), bytes.size());
      const std::string_view tag = bytes.substr(seen_);
      if (tag.empty() || (tag.size() < kLongestTag && !last)) break;
      read_tag(tag);
      ++seen_;
    }
    if (last && begin_ != kNone) return item(bytes.size());
    return std::nullopt;
  }

 private:
  void read_tag(std::string_view tag) {
    if (tag.starts_with("<!--")) until_ = "-->";
    if (tag.starts_with("<![CDATA[")) until_ = "]]>";
    if (begin_ == kNone) {
      for (const std::string_view element : kItems)
        if (is_tag(tag.substr(1), element)) element_ = element, begin_ = seen_;
    } else if (tag.starts_with("</") && is_tag(tag.substr(2), element_)) {
      closes_ = true;
    }
  }

  Cut item(std::size_t end) {
    closes_ = false;
    until_ = {};
    return found(end, end);
  }

  std::string_view element_;  // the open one: "item"
  std::string_view until_;    // the end of the open comment or CDATA section; empty: none is open
  bool closes_ = false;       // in the element's end tag
};

enum class Part : std::uint8_t { none, title, id, link, published, updated, author, category, text };

// Children of an item. The prefixes are the usual ones; their namespaces are declared outside of items.
constexpr std::array<std::pair<std::string_view, Part>, 18> kParts{{{"title", Part::title},
                                                                    {"guid", Part::id},
                                                                    {"id", Part::id},
                                                                    {"link", Part::link},
                                                                    {"pubDate", Part::published},
                                                                    {"published", Part::published},
                                                                    {"dc:date", Part::published},
                                                                    {"updated", Part::updated},
                                                                    {"author", Part::author},
                                                                    {"dc:creator", Part::author},
                                                                    {"category", Part::category},
                                                                    {"dc:subject", Part::category},
                                                                    {"description", Part::text},
                                                                    {"content:encoded", Part::text},
                                                                    {"summary", Part::text},
                                                                    {"content", Part::text},
                                                                    {"yandex:full-text", Part::text},
                                                                    {"fulltext", Part::text}}};

Part part_of(std::string_view name) {
  const auto found = std::find_if(kParts.begin(), kParts.end(), [&](const auto& row) { return row.first == name; });
  return found == kParts.end() ? Part::none : found->second;
}

std::string_view attribute(const XML_Char** attributes, std::string_view name) {
  for (; *attributes != nullptr; attributes += 2)
    if (attributes[0] == name) return attributes[1];
  return {};
}

void append_escaped(std::string& html, std::string_view text) {
  for (const char c : text) {
    if (c == '<') {
      html += "&lt;";
    } else if (c == '&') {
      html += "&amp;";
    } else {
      html += c;
    }
  }
}

// The content of one item, collected from expat's callbacks.
class Item {
 public:
  std::string title, id, link, published, updated, author, text;  // title and text: HTML
  std::vector<std::string> categories;

  void begin(std::string_view name, const XML_Char** attributes) {
    if (++depth_ == 2) {
      part_ = part_of(name);
      value_.clear();
      const std::string_view type = attribute(attributes, "type");
      is_html_ = !is_atom_ || type == "html" || type == "text/html";
      if (part_ == Part::link && attribute(attributes, "rel") != "alternate" && !attribute(attributes, "rel").empty())
        part_ = Part::none;
      if (part_ == Part::link) value_ = attribute(attributes, "href");
      if (part_ == Part::category) value_ = attribute(attributes, "term");
    } else if (depth_ == 1) {
      is_atom_ = name == "entry";
    } else if (part_ == Part::text || part_ == Part::title) {
      value_.append("<").append(name).append(">");
    } else if (part_ == Part::author && name != "name" && skipped_ == 0) {
      skipped_ = depth_;
    }
  }

  void end(std::string_view name) {
    if (skipped_ == depth_) skipped_ = 0;
    if (depth_-- == 2) {
      keep();
      part_ = Part::none;
    } else if (depth_ >= 2 && (part_ == Part::text || part_ == Part::title)) {
      value_.append("</").append(name).append(">");
    }
  }

  void characters(std::string_view words) {
    if (part_ == Part::none || depth_ < 2 || skipped_ != 0) return;
    const bool escape = (part_ == Part::text || part_ == Part::title) && (depth_ > 2 || !is_html_);
    if (escape) {
      append_escaped(value_, words);
    } else {
      value_ += words;
    }
  }

 private:
  static void set(std::string& field, std::string_view value) {
    if (field.empty()) field = value;
  }

  void keep() {
    const std::string_view value = trim(value_);
    if (value.empty()) return;
    switch (part_) {
      case Part::title:
        return set(title, value);
      case Part::id:
        return set(id, value);
      case Part::link:
        return set(link, value);
      case Part::published:
        return set(published, value);
      case Part::updated:
        return set(updated, value);
      case Part::author:
        return set(author, value);
      case Part::category:
        categories.emplace_back(value);
        return;
      case Part::text:
        if (value.size() > text.size()) text = value;
        return;
      case Part::none:
        return;
    }
  }

  int depth_ = 0;
  int skipped_ = 0;  // depth of the part of an author that is no name; 0: none is open
  Part part_ = Part::none;
  bool is_atom_ = false, is_html_ = true;
  std::string value_;
};

// User data of expat's callbacks.
struct Parsing {
  Item& item;
  Stop stop;
  XML_Parser parser;

  static Item& item_of(void* self) {
    auto& parsing = *static_cast<Parsing*>(self);
    if (parsing.stop.wanted()) XML_StopParser(parsing.parser, XML_FALSE);  // exceptions must not go through C functions
    return parsing.item;
  }
};

void on_begin(void* parsing, const XML_Char* name, const XML_Char** attributes) {
  Parsing::item_of(parsing).begin(name, attributes);
}
void on_end(void* parsing, const XML_Char* name) { Parsing::item_of(parsing).end(name); }
void on_characters(void* parsing, const XML_Char* text, int size) {
  Parsing::item_of(parsing).characters({text, static_cast<std::size_t>(size)});
}
// An HTML entity that XML does not have (&nbsp;) is left to the HTML reader.
void on_entity(void* parsing, const XML_Char* name, int) {
  Parsing::item_of(parsing).characters('&' + std::string(name) + ';');
}

// Empty: well-formed. Throws Stopped.
std::string parse(std::string_view xml, Item& item, Stop stop) {
  const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(XML_ParserCreate("UTF-8"), XML_ParserFree);
  if (!parser) throw std::bad_alloc();
  Parsing parsing{item, stop, parser.get()};
  XML_SetUserData(parser.get(), &parsing);
  XML_SetElementHandler(parser.get(), on_begin, on_end);
  XML_SetCharacterDataHandler(parser.get(), on_characters);
  XML_SetSkippedEntityHandler(parser.get(), on_entity);
  XML_UseForeignDTD(parser.get(), XML_TRUE);  // so that entities may be unknown
  // Chunk size in bytes; expat counts in int. A token cut between two chunks is parsed again.
  constexpr std::size_t step = 1 << 30;
  for (std::size_t at = 0; at < xml.size(); at += step) {
    const std::string_view piece = xml.substr(at, step);
    const bool last = at + step >= xml.size();
    const XML_Status status = XML_Parse(parser.get(), piece.data(), static_cast<int>(piece.size()), last ? 1 : 0);
    stop.check();
    if (status == XML_STATUS_ERROR) return XML_ErrorString(XML_GetErrorCode(parser.get()));
  }
  return {};
}

// Plain text keeps its line breaks.
std::string as_html(std::string_view body) {
  std::string html;
  const bool plain = body.find('<') == std::string_view::npos;
  for (const char c : body) {
    if (plain && c == '\n') html += "<br>";
    html += c;
  }
  return html;
}

std::string item_meta(const Item& item, std::string_view title, std::string_view date) {
  std::string json;
  append_json_member(json, "title", title);
  append_json_member(json, "author", item.author);
  append_json_member(json, "date", date);
  append_json_member(json, "link", item.link);
  if (!item.categories.empty()) {
    json += json.empty() ? "{\"categories\":[" : ",\"categories\":[";
    for (const std::string& category : item.categories) {
      if (json.back() != '[') json += ',';
      append_json_string(json, category);
    }
    json += ']';
  }
  if (!json.empty()) json += '}';
  return json;
}

bool names_utf16(std::string_view encoding) {
  constexpr std::string_view name = "utf-16";
  return is_same_but_case(encoding.substr(0, name.size()), name);
}

RecordFile open_feed(std::string_view beginning, const ReadOptions& options) {
  const std::string declared = declared_encoding(beginning);
  // UTF-16 input is UTF-8 by now.
  const bool named = !options.encoding.empty() || !is_known_encoding(declared) || names_utf16(declared);
  const auto reader = std::make_shared<const FeedReader>(named ? options.encoding : declared);
  return {cut_items(),
          [reader] { return [reader](std::string_view item, Stop stop) { return reader->read(item, stop); }; }};
}

}  // namespace

std::unique_ptr<RecordCutter> cut_items() { return std::make_unique<ItemCutter>(); }

bool looks_like_feed(std::string_view bytes) {
  bytes = after_prologue(bytes);
  constexpr std::array<std::string_view, 3> roots = {"rss", "feed", "rdf:RDF"};
  return bytes.starts_with('<') &&
         std::any_of(roots.begin(), roots.end(), [&](std::string_view root) { return is_tag(bytes.substr(1), root); });
}

RecordResult FeedReader::read(std::string_view xml, Stop stop) const {
  auto decoded = to_utf8(std::string(xml), encoding_, stop);
  if (!decoded) return RecordFault{"not_decoded", decoded.error().cause, {}};
  Item item;
  const std::string cause = parse(decoded->utf8, item, stop);
  if (item.id.empty()) item.id = item.link;
  Record record;
  if (!item.id.empty()) record.id = item.id;
  if (!cause.empty()) return RecordFault{"invalid_xml", "XML that cannot be read: " + cause, std::move(record.id)};
  std::string page = "<article>";
  if (!item.title.empty()) page.append("<h1>").append(item.title).append("</h1>");
  page.append("<div>").append(as_html(item.text)).append("</div></article>");
  HtmlArticle article = read_html_fragment(page, stop);
  record.text = std::move(article.text);
  record.encoding = std::move(decoded->encoding);
  record.invalid = decoded->invalid;
  record.date = iso_date(item.published.empty() ? item.updated : item.published);
  record.meta = item_meta(item, article.title.value_or(""), record.date);
  record.title = std::move(article.title);
  return record;
}

extern const InputFormat kFeed{
    .name = "feed",
    .help = "RSS, Atom",
    .suffixes = ".rss .atom",
    .document = "item of a feed",
    .documents = "items of a feed",
    .date_source = DateSource::feed,
    .read_from_folders = true,
    .begins = looks_like_feed,
    .open = open_feed,
};

}  // namespace newsx
