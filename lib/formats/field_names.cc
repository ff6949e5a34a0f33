#include "formats/field_names.h"

#include <algorithm>
#include <array>
#include <vector>

#include "text/ascii.h"

namespace newsx {
namespace {

// Of each part, the best first. Only where nothing better is there a summary or the headline is the text.
constexpr std::array kTextNames = {"text",        "body",      "content",  "fulltext",    "articletext",
                                   "articlebody", "storytext", "maintext", "rawtext",     "textcontent",
                                   "bodytext",    "td",        "summary",  "description", "abstract",
                                   "lead",        "snippet",   "headline", "title"};
constexpr std::array kIdNames = {"id",         "storiesid", "storyid", "articleid", "docid",
                                 "documentid", "guid",      "uuid",    "an"};
constexpr std::array kTitleNames = {"title", "headline", "heading", "hd"};
constexpr std::array kDateNames = {"date",        "publishdate",   "publisheddate", "publicationdate", "publishedat",
                                   "published",   "pubdate",       "datepublished", "datepublish",     "pd",
                                   "seendate",    "publishedtime", "createdat",     "datetime",        "timestamp",
                                   "indexeddate", "sqldate"};
constexpr std::array kUrlNames = {"url", "link", "articleurl", "canonicalurl", "documentidentifier", "sourceurl"};

std::string plain_name(std::string_view name) {
  std::string plain;
  for (const char c : name)
    if (c != '_' && c != '-' && c != '.' && c != ' ') plain += ascii_lower(c);
  return plain;
}

class Names {
 public:
  explicit Names(std::span<const std::string_view> names) : names_(names) {
    plain_.reserve(names.size());
    for (const std::string_view name : names) plain_.push_back(plain_name(name));
  }
  bool has(std::string_view name) const { return std::find(names_.begin(), names_.end(), name) != names_.end(); }
  // The first of the words that is a name; empty: none is.
  template <std::size_t N>
  std::string_view first_of(const std::array<const char*, N>& words) const {
    for (const std::string_view word : words) {
      const auto found = std::find(plain_.begin(), plain_.end(), word);
      if (found != plain_.end()) return names_[static_cast<std::size_t>(found - plain_.begin())];
    }
    return {};
  }

 private:
  std::span<const std::string_view> names_;
  std::vector<std::string> plain_;
};

}  // namespace

bool is_headline_name(std::string_view name) {
  const std::string plain = plain_name(name);
  return std::find(kTitleNames.begin(), kTitleNames.end(), plain) != kTitleNames.end();
}

FoundFields recognise_fields(const RecordFields& wanted, std::span<const std::string_view> names) {
  const RecordFields usual;
  const Names given(names);
  FoundFields found{wanted, std::string(given.first_of(kUrlNames)), given.has(wanted.text)};
  const auto look = [&](std::string& field, const std::string& standard, const auto& words) {
    if (field != standard || given.has(field)) return;
    if (const std::string_view name = given.first_of(words); !name.empty()) field = name;
  };
  look(found.fields.text, usual.text, kTextNames);
  look(found.fields.id, usual.id, kIdNames);
  look(found.fields.title, usual.title, kTitleNames);
  look(found.fields.date, usual.date, kDateNames);
  found.has_text = given.has(found.fields.text);
  return found;
}

std::string describe_fields(const FoundFields& found, const RecordFields& wanted) {
  std::string text;
  const auto tell = [&](std::string_view part, const std::string& name, const std::string& standard) {
    if (name == standard || name.empty()) return;
    text.append(text.empty() ? "" : ", ").append(part).append(" from ").append(name);
  };
  tell("text", found.fields.text, wanted.text);
  tell("id", found.fields.id, wanted.id);
  tell("title", found.fields.title == "title" ? std::string() : found.fields.title, wanted.title);
  tell("date", found.fields.date == "date" ? std::string() : found.fields.date, wanted.date);
  return text;
}

}  // namespace newsx
