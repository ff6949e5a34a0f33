#include "names/letters.h"

#include <algorithm>
#include <utility>

#include "text/utf8.h"
#include "text/yo.h"
#include "tokens/classes.h"

namespace newsx {
namespace {

constexpr char32_t kE = 0x44D, kYeLetter = 0x435, kYoLetter = 0x451;  // "Чэпмен", "Чепмен", "Чёпмен"

char32_t small_letter(char32_t c) { return c < std::size(tables::fold_low) ? tables::fold_low[c] : c; }

CodePoint letter_at(std::string_view text, std::size_t at) {
  return decode_utf8(text.data() + at, text.data() + text.size());
}

std::u32string letters_of(std::string_view word) {
  std::u32string out;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint c = letter_at(word, at);
    out += c.value;
    at += c.bytes;
  }
  return out;
}

char32_t last_letter(std::string_view word) { return word.empty() ? U'\0' : code_point_at(last_code_point(word), 0); }

bool has_small_form(char32_t c) { return small_letter(c) != c; }

}  // namespace

void fold_name(std::string_view name, std::string& out) {
  const auto is_mark = [](char32_t c) { return c == '"' || c == '\'' || c == U'«' || c == U'»'; };
  out.clear();
  const char* const end = name.data() + name.size();
  const char* run = name.data();  // of small letters: copied at once, as most of a name is
  for (const char *p = run, *next; p < end; p = next) {
    next = p + char_at(p, end).bytes;
    const char32_t written = decode_sequence(p, static_cast<std::size_t>(next - p)), small = small_letter(written);
    if (small == written && !is_mark(written)) continue;
    out.append(run, p);
    if (!is_mark(written)) append_utf8(out, small);
    run = next;
  }
  out.append(run, end);
  fold_yo(out);
}

namespace {

// Appends the letters and figures of a name as keys have them; `fold` says what a small letter becomes, 0: nothing.
template <class Fold>
void append_key(std::string_view name, std::string& out, Fold fold) {
  const std::size_t begin = out.size();
  bool is_gap = false;
  const char* const end = name.data() + name.size();
  for (const char* p = name.data(); p < end;) {
    const Char c = char_at(p, end);
    const char* const letter = std::exchange(p, p + c.bytes);
    if (!is_alphanumeric(c.cls)) {
      is_gap = out.size() > begin;
      continue;
    }
    const char32_t written = decode_sequence(letter, c.bytes);
    const char32_t folded = fold(small_letter(written), is_gap);
    if (folded == 0) continue;
    if (std::exchange(is_gap, false)) out += '-';
    if (folded == written)
      out.append(letter, c.bytes);
    else
      append_utf8(out, folded);
  }
}

}  // namespace

void append_key_text(std::string_view name, std::string& out) {
  append_key(name, out, [](char32_t small, bool) { return small == kYoLetter ? kYeLetter : small; });
}

void append_person_key(std::string_view name, std::string& out) {
  append_key(name, out, [last = char32_t{0}](char32_t small, bool begins_word) mutable {
    const char32_t letter = small == kYoLetter || small == kE ? kYeLetter : small;
    const bool is_number = letter < 0x80;  // "Елизавета II"
    return std::exchange(last, letter) == letter && !begins_word && !is_number ? 0 : letter;
  });
}

std::string_view first_letter(std::string_view text) { return first_code_point(text); }

std::string with_small_letter(std::string_view title) {
  const std::size_t first = first_letter(title).size();
  std::string out;
  if (first == 0 || (first < title.size() && has_small_form(letter_at(title, first).value))) return std::string(title);
  append_utf8(out, small_letter(letter_at(title, 0).value));
  return out.append(title.substr(first));
}

bool is_one_slip(std::string_view a, std::string_view b) {
  constexpr std::size_t least = 5;                                                    // letters
  if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > 4) return false;  // bytes: more than a letter
  const std::u32string x = letters_of(a), y = letters_of(b);
  if (x.size() < least || y.size() < least || x == y) return false;
  std::size_t i = 0;
  while (i < x.size() && i < y.size() && x[i] == y[i]) ++i;
  const auto rest = [](std::u32string_view s, std::size_t from) { return s.substr(std::min(from, s.size())); };
  if (i + 1 < x.size() && i + 1 < y.size() && x[i] == y[i + 1] && x[i + 1] == y[i] && rest(x, i + 2) == rest(y, i + 2))
    return true;
  return rest(x, i + 1) == rest(y, i + 1) || rest(x, i + 1) == rest(y, i) || rest(x, i) == rest(y, i + 1);
}

NameEnding name_ending(std::string_view word) {
  constexpr std::u32string_view not_declined = U"оуиэюые", declined = U"ая", neither = U"ёь";
  const char32_t last = last_letter(word);
  if (not_declined.find(last) != not_declined.npos) return NameEnding::vowel;
  if (declined.find(last) != declined.npos) return NameEnding::a;
  return neither.find(last) != neither.npos ? NameEnding::other : NameEnding::consonant;
}

bool ends_in_soft_sign(std::string_view word) { return word.ends_with("ь"); }

bool is_plural_surname(std::string_view word) { return word.ends_with("ы") || word.ends_with("ие"); }

}  // namespace newsx
