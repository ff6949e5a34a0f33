// The letters of names: folding, capitals, endings, typos.
//
// What the last letters of a name imply is decided here and nowhere else in this layer: it is about the alphabet, not
// about vocabulary. O(bytes). Threads: pure functions. Errors: none; text must be valid UTF-8.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace newsx {

// Folds a name for comparison: lower case, ё as е, no quotation marks. Replaces `out`.
void fold_name(std::string_view name, std::string& out);

// Appends a name as keys have it: folded, with a hyphen for each run of other characters.
void append_key_text(std::string_view name, std::string& out);
// The same for a person's name: also э as е, and double Cyrillic letters as one ("Чэпмен", "Солонник"), since spellings
// of one name differ that way.
void append_person_key(std::string_view name, std::string& out);

// The first letter; empty if the text is empty.
std::string_view first_letter(std::string_view text);

// "К." or "К.-Ж." of a person's name.
inline bool is_initial(std::string_view part) { return part.ends_with('.'); }

// A title in its base form starts with a small letter, unless its second letter is a capital too ("ВРИО").
std::string with_small_letter(std::string_view title);

// Whether two folded words of at least five letters differ by one inserted, deleted or replaced letter, or by two
// adjacent letters swapped.
bool is_one_slip(std::string_view a, std::string_view b);

// How a name is declined, judging by its last letter. For folded words.
enum class NameEnding : std::uint8_t {
  vowel,      // "Абэ", "Шойгу", "Саркози", "Шевченко": not declined
  a,          // "Хмара", "Илья"
  consonant,  // "Кук": men's are declined, women's are not
  other       // "Вэйлинь", and anything that does not end in a Russian letter
};
NameEnding name_ending(std::string_view word);
// "Сунь Вэйлинь": may be a man's name or a woman's.
bool ends_in_soft_sign(std::string_view word);
// Like the names of families in the nominative: "Петровы", "Заозёрские".
bool is_plural_surname(std::string_view word);

}  // namespace newsx
