#include "reading/function_words.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <limits>
#include <string>
#include <utility>

#include "base/word_table.h"
#include "text/yo.h"

namespace newsx {
namespace {

constexpr std::string_view kFunctionWordFile = "function_words.tsv";

constexpr std::array<std::pair<std::string_view, FunctionWord>, 55> kFunctionNames = {{
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
    {"from", FunctionWord::from},
    {"within", FunctionWord::within},
    {"them", FunctionWord::them},
    {"topic_pronoun", FunctionWord::topic_pronoun},
    {"future", FunctionWord::future},
    {"linking", FunctionWord::linking},
    {"count_modifier", FunctionWord::count_modifier},
    {"before_number", FunctionWord::before_number},
    {"hereinafter", FunctionWord::hereinafter},
    {"called", FunctionWord::called},
    {"item_label", FunctionWord::item_label},
    {"between_items", FunctionWord::between_items},
    {"since", FunctionWord::since},
    {"until", FunctionWord::until},
    {"belonging", FunctionWord::belonging},
    {"also", FunctionWord::also},
    {"demonstrative", FunctionWord::demonstrative},
    {"capacity", FunctionWord::capacity},
    {"same", FunctionWord::same},
    {"period", FunctionWord::period},
    {"latter", FunctionWord::latter},
    {"reason", FunctionWord::reason},
    {"appearance", FunctionWord::appearance},
    {"approximate", FunctionWord::approximate},
    {"receiving", FunctionWord::receiving},
    {"exactly", FunctionWord::exactly},
    {"concession", FunctionWord::concession},
    {"there", FunctionWord::there},
}};

FunctionWord function_by_name(std::string_view name, const WordTable& row) {
  for (const auto& [known, function] : kFunctionNames)
    if (known == name) return function;
  row.fail(name, "unknown function \"" + std::string(name) + '"');
}

}  // namespace

const FunctionWordTable& FunctionWordTable::built_in() {
  static const FunctionWordTable table{WordTable::built_in(kFunctionWordFile)};
  return table;
}

FunctionWordTable::FunctionWordTable(WordTable row) {
  while (row.next()) {
    const std::string_view word = row.cell(0), form = row.cell(1);
    if (form != "own" && form != "any") row.fail(form, "expected own or any");
    FunctionWord functions = FunctionWord::none;
    for (std::string_view names = row.cell(2); !names.empty();) {
      const std::size_t end = std::min(names.find(','), names.size());
      functions = functions | function_by_name(names.substr(0, end), row);
      names.remove_prefix(std::min(end + 1, names.size()));
    }
    Rows& rows = form == "own" ? forms_ : lemmas_;
    if (!rows.try_emplace(word, functions)) row.fail(word, "\"" + std::string(word) + "\" has a row already");
    if (has_yo(word)) rows.try_emplace(without_yo(word), functions);
    longest_ = std::max(longest_, word.size());
  }
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
