// Any bytes as a gazetteer table: it is compiled or refused with its name and a message; what is compiled finds names
// in a text and answers for each of them.
#include "gazetteer/gazetteer.h"

#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "expect.h"
#include "tokens/tokenizer.h"

using namespace newsx;
using newsx::fuzz::expect;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view table(reinterpret_cast<const char*>(data), size);
  const std::vector<Gazetteer::Source> sources = {{"f.tsv", table, true}};
  try {
    const std::vector<std::byte> block = Gazetteer::compile(sources, Dictionary::built_in());
    const Gazetteer gazetteer = Gazetteer::view(block, "f.tsv");
    // The table itself is a text in which all its names stand.
    Vocabulary vocabulary;
    Tokenizer tokenizer;
    Tokens tokens;
    tokenizer.tokenize(table, vocabulary, tokens);
    NameMatches found;
    NameFinder(gazetteer).find(table, tokens, vocabulary, found);
    for (const NameMatch& m : found.matches) {
      expect(m.begin < m.end && m.end <= tokens.tokens.size(), "a match covers tokens of the text");
      expect(m.entry < gazetteer.entry_count(), "a match has an entry");
      expect(!gazetteer.name(m.entry).empty() && !gazetteer.entry_class(m.entry).empty(),
             "an entry has name and class");
    }
  } catch (const Error& e) {
    expect(std::string_view(e.what()).starts_with("f.tsv"), "an error names the file");
  }
  return 0;
}
