// Base forms: what stands in the text, in the nominative, in the text's own letters.
// Threads: may run at once. Errors: none.
#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "names/names.h"
#include "reading/folded_space.h"

namespace newsx {

// The base form of the noun phrase [begin, end): its head noun and the attributes that agree with it go to the
// nominative of the number they have; quoted names, genitive tails and what is not declined stay. O(tokens × readings).
// `wanted`: gram::sing makes it that of one ("бывший министр" of "бывшие министры"); 0: as in the text.
std::string_view phrase_base(const Document& d, TokenIndex begin, TokenIndex end, Grammemes wanted = 0);

// The base form of an attribute that shares its plural head with others: "Ярославская область" of "Ярославской и
// Владимирской областей".
std::string_view shared_head_base(const Document& d, TokenIndex attribute, TokenIndex head);

// The tokens of a person's name and what each is.
struct NameToken {
  TokenIndex token;
  Grammemes part;      // gram::Name, gram::Patr or gram::Surn
  bool alone = false;  // no word beside it tells the case
};

// The tokens from `begin` on of the name that a rule made, sorted.
std::vector<NameToken> name_tokens(const Document& d, const Annotation& a, TokenIndex begin);

struct NameBase {
  char gender = 0;                      // 'm', 'f', 0: the words leave it open
  char other_gender = 0;                // the one that explains the words nearly as well, else 0
  std::vector<std::string_view> words;  // base forms, one a token
  std::string_view surname_other;       // the surname's base form under the other gender
};

// What the context of a name says of it.
struct NameHints {
  char gender = 0;      // 'm' or 'f' where a rule says it
  Grammemes cases = 0;  // those of the post or after the preposition before it
};

// The cases that the preposition before the token asks for; 0: there is none.
Grammemes cases_after_preposition(const Document& d, TokenIndex token);

// The nominative singular of a person's name. Case and gender are chosen together for all its words: the pair that the
// readings and hints explain best.
NameBase person_base(const Document& d, std::span<const NameToken> name, const NameHints& hints = {});

// A base form that the word of a surname may have.
struct SurnameBase {
  std::string_view base;
  char gender;  // 'm' or 'f'
  int score;    // how much the reading is a surname's
};

// All base forms in the singular, each once for a gender. O(readings²).
std::vector<SurnameBase> surname_bases(const Document& d, TokenIndex token);

// The same for a name whose tokens [begin, end) hold `words` (sorted; initials and unnamed tokens stay as they are):
// fills the parts of `name` and returns the whole.
std::string_view person_name(const Document& d, TokenRange range, std::span<const NameToken> words,
                             const NameHints& hints, PersonName& name);

}  // namespace newsx
