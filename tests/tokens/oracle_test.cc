// ICU's BreakIterator (Unicode's default rules, UAX #29) as an oracle: where we cut otherwise, it stands in a list,
// with the reason, and nothing stands in the lists that does not happen.
#include <doctest/doctest.h>
#include <unicode/brkiter.h>
#include <unicode/uvernum.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "base/span.h"
#include "show.h"
#include "tokens/classes.h"

using namespace newsx;
using namespace newsx::test;
namespace fs = std::filesystem;

namespace {

std::string content_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  REQUIRE(in);
  return {std::istreambuf_iterator<char>(in), {}};
}

// All articles, and a text of cases that they do not have.
std::vector<std::string> texts() {
  std::vector<fs::path> paths = {NEWSX_SOURCE_DIR "/tests/tokens/hard.txt"};
  for (const auto& entry : fs::recursive_directory_iterator(NEWSX_SOURCE_DIR "/corpora"))
    if (entry.path().extension() == ".txt") paths.push_back(entry.path());
  REQUIRE(paths.size() > 15);
  std::vector<std::string> out;
  for (const fs::path& path : paths) out.push_back(content_of(path));
  return out;
}

bool is_visible(std::string_view bytes) {
  const char* const end = bytes.data() + bytes.size();
  for (const char* p = bytes.data(); p < end;) {
    const Char c = char_at(p, end);
    if (c.cls != char_class::space && c.cls != char_class::line_end && c.cls != char_class::format) return true;
    p += c.bytes;
  }
  return false;
}

// What lies between ICU's boundaries, without white space.
std::vector<Span> icu_spans(const std::string& text, bool words) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Locale russian("ru");
  const std::unique_ptr<icu::BreakIterator> breaks(words ? icu::BreakIterator::createWordInstance(russian, error)
                                                         : icu::BreakIterator::createSentenceInstance(russian, error));
  UText* bytes = utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &error);
  breaks->setText(bytes, error);
  REQUIRE(U_SUCCESS(error));
  std::vector<Span> out;
  for (std::int32_t begin = breaks->first(), end = breaks->next(); end != icu::BreakIterator::DONE;
       begin = end, end = breaks->next()) {
    const Span span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    if (is_visible(span.of(text))) out.push_back(span);
  }
  utext_close(bytes);
  return out;
}

std::string shown(const std::string& text, const std::vector<Span>& spans) {
  std::string out;
  for (const Span span : spans) out += (out.empty() ? "" : "|") + std::string(span.of(text));
  return out;
}

using Differences = std::map<std::pair<std::string, std::string>, std::string>;  // (ours, ICU's) to the reason

// Stretches in which words are cut otherwise.
void add_word_differences(const std::string& text, std::set<std::pair<std::string, std::string>>& found) {
  const Read read(text);
  std::vector<Span> ours;
  for (const Token& token : read.tokens.tokens) ours.push_back(token.span());
  const std::vector<Span> icu = icu_spans(text, true);
  std::size_t a = 0, b = 0;
  while (a < ours.size() || b < icu.size()) {
    std::vector<Span> left, right;
    std::uint32_t end = 0;
    for (bool more = true; more;) {
      more = false;
      while (a < ours.size() &&
             (ours[a].begin < end || (end == 0 && (b >= icu.size() || ours[a].begin <= icu[b].begin)))) {
        end = std::max(end, ours[a].end), left.push_back(ours[a++]), more = true;
      }
      while (b < icu.size() && (icu[b].begin < end || end == 0)) {
        end = std::max(end, icu[b].end), right.push_back(icu[b++]), more = true;
      }
    }
    if (left != right) found.emplace(shown(text, left), shown(text, right));
  }
}

// Edges of sentences that only one of the two has: the words around it, "|" where the edge is.
void add_sentence_differences(const std::string& text, std::set<std::pair<std::string, std::string>>& found) {
  const Read read(text);
  const auto& tokens = read.tokens.tokens;
  std::set<std::uint32_t> ours, icu;
  for (const Sentence& s : read.tokens.sentences) ours.insert(tokens[s.begin].begin);
  for (const Span span : icu_spans(text, false)) {
    const auto first =
        std::partition_point(tokens.begin(), tokens.end(), [&](const Token& t) { return t.end() <= span.begin; });
    if (first != tokens.end()) icu.insert(first->begin);
  }
  for (TokenIndex i = 1; i < tokens.size(); ++i) {
    const bool here = ours.count(tokens[i].begin) > 0, there = icu.count(tokens[i].begin) > 0;
    if (here == there) continue;
    const TokenIndex from = i >= 2 ? i - 2 : 0;
    const std::string before(text.substr(tokens[from].begin, tokens[i - 1].end() - tokens[from].begin));
    const std::string after(read.at(i));
    std::string gap = text.substr(tokens[i - 1].end(), tokens[i].begin - tokens[i - 1].end());
    gap = gap.find('\n') != std::string::npos ? "⏎" : gap.empty() ? "" : " ";
    std::string flat = before;
    std::replace(flat.begin(), flat.end(), '\n', ' ');
    const std::string cut = flat + gap + "|" + after, whole = flat + gap + after;
    found.emplace(here ? cut : whole, there ? cut : whole);
  }
}

Differences listed(const char* file) {
  Differences out;
  std::istringstream lines(content_of(fs::path(NEWSX_SOURCE_DIR "/tests/tokens") / file));
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line.starts_with("# ")) continue;
    const std::size_t first = line.find('\t'), second = line.find('\t', first + 1);
    CAPTURE(line);
    REQUIRE(second != std::string::npos);
    CHECK(second + 1 < line.size());
    const bool is_new = out.emplace(std::pair(line.substr(0, first), line.substr(first + 1, second - first - 1)),
                                    line.substr(second + 1))
                            .second;
    CHECK(is_new);
  }
  return out;
}

// Unicode's rules change now and then: the lists are for those of this version.
constexpr int kListedIcu = 72;

void compare(const char* file, void (*add)(const std::string&, std::set<std::pair<std::string, std::string>>&)) {
  if (U_ICU_VERSION_MAJOR_NUM != kListedIcu) {
    MESSAGE("skipped: the lists are for ICU 72, this is ICU " U_ICU_VERSION);
    return;
  }
  std::set<std::pair<std::string, std::string>> found;
  for (const std::string& text : texts()) add(text, found);
  const Differences wanted = listed(file);
  std::string wrong;
  for (const auto& pair : found)
    if (wanted.count(pair) == 0) wrong += "not listed: " + pair.first + "\t" + pair.second + "\n";
  for (const auto& [pair, why] : wanted)
    if (found.count(pair) == 0) wrong += "does not happen: " + pair.first + "\t" + pair.second + "\n";
  CHECK(wrong == "");
}

}  // namespace

TEST_CASE("words are cut as by ICU, but for what is listed") { compare("words_unlike_icu.tsv", add_word_differences); }

TEST_CASE("sentences end as by ICU, but for what is listed") {
  compare("sentences_unlike_icu.tsv", add_sentence_differences);
}
