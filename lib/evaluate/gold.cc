#include "evaluate/gold.h"

#include <simdjson.h>

#include <algorithm>
#include <map>
#include <optional>

#include "base/error.h"
#include "text/code_points.h"
#include "text/number.h"

namespace newsx {
namespace {

Span inside(const CodePoints& points, std::uint64_t start, std::uint64_t end, std::string_view file,
            std::uint32_t line) {
  if (const auto span = points.bytes(start, end)) return *span;
  const std::string what = "no words from " + std::to_string(start) + " to " + std::to_string(end) + " in the text";
  throw line == 0 ? Error(std::string(file), what) : Error(std::string(file), line, 1, what);
}

std::vector<std::string_view> split(std::string_view text, std::string_view separators) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find_first_of(separators, at), text.size());
    if (end > at) parts.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

// Calls `see(line, number)` for each line without its end.
template <typename See>
void each_line(std::string_view text, const See& see) {
  std::uint32_t number = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    see(line, ++number);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

// "B-PER" to 'B' and "PER"; 'O' for none.
struct Tag {
  char place;
  std::string_view type;
};
Tag tag_of(std::string_view text) {
  if (text == "O" || text == "_" || text == "-") return {'O', {}};
  if (text.size() > 2 && (text[1] == '-' || text[1] == '_') &&
      std::string_view("BIESLU").find(text[0]) != std::string_view::npos)
    return {text[0], text.substr(2)};
  return {'I', text};
}

}  // namespace

std::vector<GoldMention> read_gold_json(std::string_view meta, std::string_view text, std::string_view file) {
  simdjson::dom::parser parser;
  simdjson::dom::element root;
  simdjson::dom::array entities;
  if (parser.parse(simdjson::padded_string(meta)).get(root) != simdjson::SUCCESS ||
      root["entities"].get(entities) != simdjson::SUCCESS)
    throw Error(std::string(file), "no \"entities\" beside the text");
  const CodePoints points(text);
  std::vector<GoldMention> mentions;
  for (const simdjson::dom::element entity : entities) {
    std::string_view type, name;
    std::uint64_t start = 0, end = 0;
    if (entity["type"].get(type) != simdjson::SUCCESS || entity["start"].get(start) != simdjson::SUCCESS ||
        entity["end"].get(end) != simdjson::SUCCESS)
      throw Error(std::string(file), "an entity without \"type\", \"start\" and \"end\"");
    GoldMention mention{std::string(type), inside(points, start, end, file, 0), {}};
    if (entity["entity"].get(name) == simdjson::SUCCESS) mention.entity = name;
    mentions.push_back(std::move(mention));
  }
  return mentions;
}

std::vector<GoldMention> read_brat(std::string_view annotations, std::string_view text, std::string_view file) {
  const CodePoints points(text);
  std::vector<GoldMention> mentions;
  std::map<std::string, std::size_t, std::less<>> numbers;  // of mentions, by their ids
  std::vector<std::size_t> same_as;                         // of each mention one that is the same, and at last itself
  const auto root_of = [&](std::size_t mention) {
    while (same_as[mention] != mention) mention = same_as[mention] = same_as[same_as[mention]];
    return mention;
  };
  std::vector<std::pair<std::string_view, std::string_view>> same;
  each_line(annotations, [&](std::string_view line, std::uint32_t number) {
    const std::vector<std::string_view> fields = split(line, "\t");
    if (line.starts_with('T')) {
      const std::vector<std::string_view> words = fields.size() < 2 ? fields : split(fields[1], " ;");
      const auto start = words.size() < 3 ? std::nullopt : read_number<std::uint64_t>(words[1]);
      const auto end = words.size() < 3 ? std::nullopt : read_number<std::uint64_t>(words.back());
      if (!start || !end) throw Error(std::string(file), number, 1, "no \"T1<TAB>TYPE START END<TAB>words\"");
      numbers.emplace(fields[0], mentions.size());
      same_as.push_back(mentions.size());
      mentions.push_back({std::string(words[0]), inside(points, *start, *end, file, number), std::string(fields[0])});
    } else if (fields.size() >= 2 && (line.starts_with('R') || line.starts_with('*'))) {
      const std::vector<std::string_view> words = split(fields[1], " ");
      if (line.starts_with('*')) {
        for (std::size_t i = 2; i < words.size(); ++i) same.emplace_back(words[1], words[i]);
      } else if (words.size() == 3 && words[0] == "Coref") {
        same.emplace_back(words[1].substr(words[1].find(':') + 1), words[2].substr(words[2].find(':') + 1));
      }
    }
  });
  for (const auto& [a, b] : same) {
    const auto first = numbers.find(a), second = numbers.find(b);
    if (first != numbers.end() && second != numbers.end()) same_as[root_of(second->second)] = root_of(first->second);
  }
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    if (same.empty())
      mentions[i].entity.clear();
    else if (root_of(i) != i)
      mentions[i].entity = mentions[root_of(i)].entity;
  }
  return mentions;
}

std::vector<GoldDocument> read_conll(std::string_view lines, std::string_view file) {
  std::vector<GoldDocument> documents;
  GoldMention open;
  bool is_open = false, document_begins = true, sentence_begins = true;
  const auto close = [&] {
    if (is_open) documents.back().mentions.push_back(open);
    is_open = false;
  };
  each_line(lines, [&](std::string_view line, std::uint32_t number) {
    const std::vector<std::string_view> columns = split(line, "\t ");
    if (columns.empty() || columns[0] == "-DOCSTART-") {
      close();
      sentence_begins = true;
      document_begins = document_begins || !columns.empty();
      return;
    }
    if (line.starts_with('#')) return;
    if (columns.size() < 2) throw Error(std::string(file), number, 1, "a token without a tag");
    if (document_begins) {
      documents.push_back({std::string(file) + '#' + std::to_string(documents.size() + 1), {}, {}});
      document_begins = false;
      sentence_begins = true;
    }
    std::string& text = documents.back().text;
    if (!text.empty()) text += sentence_begins ? '\n' : ' ';
    sentence_begins = false;
    const auto begin = static_cast<std::uint32_t>(text.size());
    text += columns[0];
    const auto end = static_cast<std::uint32_t>(text.size());
    const Tag tag = tag_of(columns.back());
    const bool goes_on = is_open && (tag.place == 'I' || tag.place == 'E' || tag.place == 'L') && tag.type == open.type;
    if (!goes_on) close();
    if (tag.place == 'O') return;
    if (!goes_on) open = {std::string(tag.type), {begin, end}, {}};
    is_open = true;
    open.span.end = end;
    if (tag.place == 'E' || tag.place == 'L' || tag.place == 'S' || tag.place == 'U') close();
  });
  close();
  return documents;
}

}  // namespace newsx
