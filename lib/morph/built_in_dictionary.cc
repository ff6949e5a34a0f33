// The dictionary that the assembler put into the program.
#include "morph/dictionary.h"
#include "morph/name_endings.h"

extern "C" const std::byte newsx_dictionary_begin[];
extern "C" const std::byte newsx_dictionary_end[];

namespace newsx {

const Dictionary& Dictionary::built_in() {
  static const Dictionary dictionary =
      Dictionary::open({newsx_dictionary_begin, newsx_dictionary_end}, "built-in opencorpora.dict");
  return dictionary;
}

NameEndings NameEndings::built_in(const Dictionary& dictionary) {
  return NameEndings(WordTable::built_in("name_endings.tsv"), dictionary);
}

}  // namespace newsx
