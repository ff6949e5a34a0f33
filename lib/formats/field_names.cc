#include "formats/field_names.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <vector>

#include "base/word_table.h"
#include "text/ascii.h"
#include "text/fold_case.h"
#include "text/utf8.h"

namespace newsx {
namespace {

// Names of each field, the best first. A summary or the headline is the text only if nothing better is there.
constexpr std::array kTextNames = {"text",      "body",     "content", "fulltext",    "articletext", "articlebody",
                                   "storytext", "maintext", "rawtext", "textcontent", "bodytext",    "td"};
constexpr std::array kSummaryNames = {"summary", "description", "abstract", "lead", "snippet"};
constexpr std::array kHeadlineNames = {"headline", "title"};
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
  const bool ascii = std::all_of(name.begin(), name.end(), [](char c) { return is_ascii(c); });
  for (const char c : ascii ? std::string(name) : fold_case(name))
    if (c != '_' && c != '-' && c != '.' && c != ' ') plain += ascii_lower(c);
  return plain;
}

// Names in other languages, from lib/knowledge/words/column_names.tsv.
const std::vector<std::string>& table_names(std::string_view part) {
  using Parts = std::map<std::string, std::vector<std::string>, std::less<>>;
  static const Parts parts = [] {
    Parts read;
    for (WordTable row = WordTable::built_in("column_names.tsv"); row.next();)
      read[std::string(row.cell(1))].push_back(plain_name(row.cell(0)));
    return read;
  }();
  static const std::vector<std::string> none;
  const auto found = parts.find(part);
  return found == parts.end() ? none : found->second;
}

class Names {
 public:
  explicit Names(std::span<const std::string_view> names) : names_(names) {
    plain_.reserve(names.size());
    for (const std::string_view name : names) plain_.push_back(plain_name(name));
  }
  bool has(std::string_view name) const { return std::find(names_.begin(), names_.end(), name) != names_.end(); }
  // The first of the words that is a name; empty: none.
  template <class Words>
  std::string_view first_of(const Words& words) const {
    for (const std::string_view word : words) {
      const auto found = std::find(plain_.begin(), plain_.end(), word);
      if (found != plain_.end()) return names_[static_cast<std::size_t>(found - plain_.begin())];
    }
    return {};
  }
  // The same, followed by the names in other languages.
  template <class Words>
  std::string_view first_of(const Words& words, std::string_view part) const {
    const std::string_view name = first_of(words);
    return name.empty() ? first_of(table_names(part)) : name;
  }

 private:
  std::span<const std::string_view> names_;
  std::vector<std::string> plain_;
};

}  // namespace

bool is_headline_name(std::string_view name) {
  return !Names(std::span(&name, 1)).first_of(kHeadlineNames, "title").empty();
}

FoundFields recognise_fields(const RecordFields& wanted, std::span<const std::string_view> names) {
  const RecordFields usual;
  const Names given(names);
  FoundFields found{wanted, std::string(given.first_of(kUrlNames, "url")), given.has(wanted.text)};
  // False: the field stays unchanged.
  const auto look = [&](std::string& field, const std::string& standard, const auto& words, std::string_view part) {
    if (field != standard || given.has(field)) return false;
    const std::string_view name = given.first_of(words, part);
    if (!name.empty()) field = name;
    return !name.empty();
  };
  std::string& text = found.fields.text;
  if (!look(text, usual.text, kTextNames, "text") && !look(text, usual.text, kSummaryNames, "summary"))
    look(text, usual.text, kHeadlineNames, "title");
  look(found.fields.id, usual.id, kIdNames, "id");
  look(found.fields.title, usual.title, kTitleNames, "title");
  look(found.fields.date, usual.date, kDateNames, "date");
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
