// Base forms: what stands in the text, in the nominative, in the text's own letters.
#pragma once
#include <span>
#include <string_view>

#include "extract/document.h"

namespace newsx {

// The base form of the noun phrase [begin, end): its head noun and the attributes that agree with it go to the
// nominative of the number they have; quoted names, genitive tails and what is not declined stay. O(tokens × readings).
std::string_view phrase_base(Document& d, TokenIndex begin, TokenIndex end);

// The tokens of a person's name and what each is.
struct NameToken {
  TokenIndex token;
  Grammemes part;  // gram::Name, gram::Patr or gram::Surn
};

struct NameBase {
  char gender = 0;                      // 'm', 'f', 0: the words leave it open
  std::vector<std::string_view> words;  // base forms, one a token
  std::string_view surname_other;       // the surname's base form under the other gender
};

// The nominative singular of a person's name. Case and gender are chosen together for all its words: the pair that the
// readings explain best. `gender_hint`: 'm' or 'f' where a post or verb tells it, else 0.
NameBase person_base(Document& d, std::span<const NameToken> name, char gender_hint);

// The same for a name whose tokens [begin, end) hold `words` (sorted; initials and unnamed tokens stay as they are):
// fills the parts of `name` and returns the whole.
struct TokenRange {
  TokenIndex begin, end;
};
std::string_view person_name(Document& d, TokenRange range, std::span<const NameToken> words, char gender_hint,
                             PersonName& name);

// The slice of the text with white space folded to one space.
std::string_view folded_space(Document& d, Span span);

}  // namespace newsx
