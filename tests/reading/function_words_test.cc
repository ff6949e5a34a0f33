// The table of function words: forms, lemmas, ё, errors. The built-in rows are tested where they are used.
#include "reading/function_words.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "base/error.h"
#include "morph/dictionary.h"

namespace {

using newsx::FunctionWord;
using newsx::FunctionWordTable;

// The words of `text`, each with a star where it has the function by one of its readings.
std::string starred(std::string_view text, FunctionWord wanted) {
  newsx::Vocabulary vocabulary;
  newsx::Words words(newsx::Dictionary::built_in());
  newsx::FunctionWordMemory memory;
  std::string out;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(text.size(), word.size() + 1));
    const newsx::WordId id = vocabulary.id_of(word);
    words.update(vocabulary);
    memory.update(vocabulary, words, {});
    const bool found = intersects(memory.of(id).by_form | memory.of(id).by_lemma, wanted);
    if (!out.empty()) out += ' ';
    out.append(word).append(found ? "*" : "");
  }
  return out;
}

std::string error_of(std::string_view table) {
  try {
    FunctionWordTable read(newsx::WordTable(table, "function_words.tsv"));
  } catch (const newsx::Error& e) {
    return e.what();
  }
  return "none";
}

}  // namespace

TEST_CASE("a row for one form is no row for the others") {
  CHECK(starred("что чего чему", FunctionWord::that) == "что* чего чему");
  CHECK(starred("Не не", FunctionWord::negation) == "Не* не*");
}

TEST_CASE("a row for any form is found by the lemma of the reading") {
  CHECK(starred("который которого чьими", FunctionWord::relative) == "который* которого* чьими*");
  CHECK(starred("дал даст поспешили дело", FunctionWord::auxiliary) == "дал* даст* поспешили* дело");
}

TEST_CASE("a row with ё is found without its dots") {
  CHECK(starred("её ее", FunctionWord::possessive | FunctionWord::feminine) == "её* ее*");
}

TEST_CASE("several functions of a word") {
  CHECK(starred("я мы он они", FunctionWord::first_person) == "я* мы* он они");
  CHECK(starred("я мы он они", FunctionWord::plural) == "я мы* он они*");
  CHECK(starred("я мы он они", FunctionWord::masculine | FunctionWord::plural) == "я мы* он* они*");
}

TEST_CASE("what is wrong in the table is told with its line") {
  CHECK(error_of("word\tform\tfunctions\nи\town\tcoordination\n") == "none");
  CHECK(error_of("word\tform\tfunctions\nи\town\tcordination\n") ==
        "function_words.tsv:2:8: unknown function \"cordination\"");
  CHECK(error_of("word\tform\tfunctions\n# Joins.\nи\tcoordination\n") ==
        "function_words.tsv:3:4: expected own or any");
  CHECK(error_of("word\tform\tfunctions\nи\town\tadditive\nи\town\tcoordination\n") ==
        "function_words.tsv:3:1: \"и\" has a row already");
}
