#include "reading/function_words.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <limits>
#include <string>
#include <utility>

#include "base/error.h"
#include "text/yo.h"

extern "C" {
extern const char newsx_function_words_begin[];
extern const char newsx_function_words_end[];
}

namespace newsx {
namespace {

constexpr std::string_view kFunctionWordFile = "function_words.tsv";

constexpr std::array<std::pair<std::string_view, FunctionWord>, 27> kFunctionNames = {{
    {"negation", FunctionWord::negation},
    {"subjunctive", FunctionWord::subjunctive},
    {"hearsay", FunctionWord::hearsay},
    {"condition", FunctionWord::condition},
    {"time", FunctionWord::time},
    {"place", FunctionWord::place},
    {"that", FunctionWord::that},
    {"as_if", FunctionWord::as_if},
    {"purpose", FunctionWord::purpose},
    {"as", FunctionWord::as},
    {"then", FunctionWord::then},
    {"correlate", FunctionWord::correlate},
    {"relative", FunctionWord::relative},
    {"coordination", FunctionWord::coordination},
    {"additive", FunctionWord::additive},
    {"contrast", FunctionWord::contrast},
    {"personal", FunctionWord::personal},
    {"possessive", FunctionWord::possessive},
    {"first_person", FunctionWord::first_person},
    {"masculine", FunctionWord::masculine},
    {"feminine", FunctionWord::feminine},
    {"plural", FunctionWord::plural},
    {"about", FunctionWord::about},
    {"inside", FunctionWord::inside},
    {"out_of", FunctionWord::out_of},
    {"affiliation", FunctionWord::affiliation},
    {"auxiliary", FunctionWord::auxiliary},
}};

// What comes before the mark, which is taken off with it.
std::string_view take_field(std::string_view& text, char mark) {
  const std::size_t end = std::min(text.find(mark), text.size());
  const std::string_view field = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return field;
}

FunctionWord function_by_name(std::string_view name, std::uint32_t line) {
  for (const auto& [known, function] : kFunctionNames)
    if (known == name) return function;
  throw Error(std::string(kFunctionWordFile), line, 1, "unknown function \"" + std::string(name) + '"');
}

}  // namespace

const FunctionWordTable& FunctionWordTable::built_in() {
  static const FunctionWordTable table(
      {newsx_function_words_begin, static_cast<std::size_t>(newsx_function_words_end - newsx_function_words_begin)});
  return table;
}

FunctionWordTable::FunctionWordTable(std::string_view text) {
  bool header = true;
  for (std::uint32_t number = 1; !text.empty(); ++number) {
    const std::string_view line = take_field(text, '\n');
    if (line.empty() || line.front() == '#' || std::exchange(header, false)) continue;
    read_line(line, number);
  }
}

void FunctionWordTable::read_line(std::string_view line, std::uint32_t number) {
  const std::string_view word = take_field(line, '\t'), form = take_field(line, '\t');
  if (form != "own" && form != "any")
    throw Error(std::string(kFunctionWordFile), number, 1, "expected WORD<TAB>own or any<TAB>FUNCTIONS");
  FunctionWord functions = FunctionWord::none;
  while (!line.empty()) functions = functions | function_by_name(take_field(line, ','), number);
  Rows& rows = form == "own" ? forms_ : lemmas_;
  if (!rows.try_emplace(word, functions))
    throw Error(std::string(kFunctionWordFile), number, 1, "\"" + std::string(word) + "\" has a row already");
  if (has_yo(word)) rows.try_emplace(without_yo(word), functions);
  longest_ = std::max(longest_, word.size());
}

FunctionWord FunctionWordTable::look_up(const Rows& rows, std::string_view word) const {
  const FunctionWord* row = word.size() > longest_ ? nullptr : rows.find(word);
  return row == nullptr ? FunctionWord::none : *row;
}

void FunctionWordMemory::update(const Vocabulary& vocabulary, const Words& words, Stop stop) {
  const FunctionWordTable& table = FunctionWordTable::built_in();
  for (WordId id = words_.update(vocabulary); id < vocabulary.size(); ++id) {
    stop.check(id);
    Functions functions;
    functions.by_form = table.of_form(vocabulary.folded(id));
    const char* lemma = nullptr;
    for (const Analysis& a : words.analyses(id)) {
      if (a.lemma.data() == lemma) continue;  // readings with the same lemma mostly follow one another
      lemma = a.lemma.data();
      functions.by_lemma = functions.by_lemma | table.of_lemma(a.lemma);
    }
    words_[id] = number_of(functions);
  }
}

std::uint8_t FunctionWordMemory::number_of(const Functions& functions) {
  const auto found = std::find(combinations_.begin(), combinations_.end(), functions);
  const auto number = static_cast<std::size_t>(found - combinations_.begin());
  if (found == combinations_.end()) combinations_.push_back(functions);
  assert(number <= std::numeric_limits<std::uint8_t>::max());
  return static_cast<std::uint8_t>(number);
}

}  // namespace newsx
