// Base forms: a phrase of the text in the nominative, spelt as the text spells it.
// Threads: may run at once. Errors: none.
#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "names/names.h"
#include "reading/folded_space.h"

namespace newsx {

// The base form of the noun phrase [begin, end): the head noun and the attributes that agree with it go to the
// nominative of the same number; quoted names, genitive complements and indeclinable words stay. O(tokens × readings).
// `wanted`: gram::sing asks for the singular ("бывший министр" from "бывшие министры"); 0: the number in the text.
std::string_view phrase_base(const Document& d, TokenIndex begin, TokenIndex end, Grammemes wanted = 0);

// The base form of an attribute that shares a plural head with others: "Ярославская область" from "Ярославской и
// Владимирской областей".
std::string_view shared_head_base(const Document& d, TokenIndex attribute, TokenIndex head);

// A token of a person's name and the part that it is.
struct NameToken {
  TokenIndex token;
  Grammemes part;      // gram::Name, gram::Patr or gram::Surn
  bool alone = false;  // no neighbour decides the case
};

// The tokens of a name that a rule made, from `begin` on, sorted.
std::vector<NameToken> name_tokens(const Document& d, const Annotation& a, TokenIndex begin);

struct NameBase {
  char gender = 0;                      // 'm', 'f'; 0: undecided
  char other_gender = 0;                // the gender that explains the words nearly as well; 0: none
  std::vector<std::string_view> words;  // base forms, one a token
  std::string_view surname_other;       // the surname's base form under the other gender
};

// Evidence from the context of a name.
struct NameHints {
  char gender = 0;      // 'm' or 'f' if a rule says so
  Grammemes cases = 0;  // cases of the post, or of the preposition before the name
};

// The cases that the preposition before the token governs; 0: there is none.
Grammemes cases_after_preposition(const Document& d, TokenIndex token);

// The nominative singular of a person's name. Case and gender are chosen for all words together: the pair that readings
// and hints explain best.
NameBase person_base(const Document& d, std::span<const NameToken> name, const NameHints& hints = {});

// A possible base form of a surname.
struct SurnameBase {
  std::string_view base;
  char gender;  // 'm' or 'f'
  int score;    // how strongly the reading looks like a surname
};

// All base forms in the singular, one per form and gender. O(readings²).
std::vector<SurnameBase> surname_bases(const Document& d, TokenIndex token);

// The same for a name at tokens [begin, end) whose `words` are known (sorted; initials and unnamed tokens stay as they
// are). Fills the parts of `name` and returns the full name.
std::string_view person_name(const Document& d, TokenRange range, std::span<const NameToken> words,
                             const NameHints& hints, PersonName& name);

}  // namespace newsx
