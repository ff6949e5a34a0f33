// All case forms of a name of one or several words.
//
// The head is the first noun in the nominative together with the adjectives, participles and numerals before it that
// agree with it; what follows the head stays as it is (Russian grammar: an attribute in the genitive or with a
// preposition does not change with its head).
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "gazetteer/table.h"
#include "morph/dictionary.h"

namespace newsx {

struct NameForm {
  std::vector<std::string> words;  // folded, as the tokenizer would give them
  Grammemes reading = 0;           // of the head; indeclinable names have all cases at once
};

// What a name is, as far as its forms depend on it.
struct NameTraits {
  Inflect inflect = Inflect::automatic;
  char gender = 0;
  bool common_noun = false;  // small letters: both numbers are wanted
  Grammemes prefer = 0;      // Name, Surn, Geox, Orgn: the readings to be preferred
};

// `words`: the name's tokens, folded. The same form comes once for each reading.
std::vector<NameForm> decline_name(const std::vector<std::string>& words, const NameTraits& traits,
                                   const Dictionary& dictionary);
// All forms of an adjective ("российский") or of a noun in both numbers ("россиянин"); the word itself where the
// dictionary and its endings do not know better.
std::vector<NameForm> decline_word(const std::string& word, Grammemes part_of_speech, const Dictionary& dictionary);

}  // namespace newsx
