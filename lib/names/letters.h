// The letters of names: folded for comparing, capitals, endings, typos.
//
// What a name's last letters tell is here and nowhere else in this layer, as it is the alphabet and no vocabulary.
// O(bytes). Threads: pure functions. Errors: none; text is valid UTF-8.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace newsx {

// Names are compared in small letters, ё as е, without quotation marks. `out` is replaced.
void fold_name(std::string_view name, std::string& out);

// A name as keys of entities have it: folded, with a hyphen for whatever stands between letters and figures. Appended
// to `out`.
void append_key_text(std::string_view name, std::string& out);
// The same for a person's name: э as е, and one Cyrillic letter for two that are the same ("Чэпмен",
// "Солонник"), since spellings of one name differ by that.
void append_person_key(std::string_view name, std::string& out);

// The first letter; empty of an empty text.
std::string_view first_letter(std::string_view text);

// "К." or "К.-Ж." of a person's name.
inline bool is_initial(std::string_view part) { return part.ends_with('.'); }

// A title in its base form begins with a small letter, unless its second is a capital too ("ВРИО").
std::string with_small_letter(std::string_view title);

// Whether two folded words of five letters and more differ by one letter put in, left out or changed, or by two
// neighbours that changed places.
bool is_one_slip(std::string_view a, std::string_view b);

// How a name is declined, by its last letter. Folded words.
enum class NameEnding : std::uint8_t {
  vowel,      // "Абэ", "Шойгу", "Саркози", "Шевченко": not declined
  a,          // "Хмара", "Илья"
  consonant,  // "Кук": men's are declined, women's are not
  other       // "Вэйлинь", and what is no Russian letter
};
NameEnding name_ending(std::string_view word);
// "Сунь Вэйлинь": a man's name or a woman's.
bool ends_in_soft_sign(std::string_view word);
// As families' names in the nominative do: "Петровы", "Заозёрские".
bool is_plural_surname(std::string_view word);

}  // namespace newsx
