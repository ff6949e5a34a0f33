// Words that the dictionary does not have: by a prefix, by the parts of a hyphenated word, by the ending.
#include <algorithm>
#include <array>
#include <iterator>

#include "morph/dictionary.h"
#include "morph/dictionary_format.h"
#include "morph/dictionary_private.h"
#include "morph/letters.h"
#include "morph/name_endings.h"
#include "morph/word_parts.h"
#include "text/ascii.h"
#include "text/utf8.h"
#include "text/yo.h"

namespace newsx {

namespace format = dictionary_format;

namespace {

constexpr std::size_t shortest_rest = 3;       // letters of the word after a known prefix
constexpr std::size_t shortest_open_rest = 6;  // letters of the word after anything
constexpr Grammemes open_classes = gram::NOUN | gram::ADJF | gram::ADJS | gram::VERB | gram::INFN | gram::PRTF |
                                   gram::PRTS | gram::GRND | gram::COMP | gram::ADVB;
constexpr Grammemes name_grammemes = gram::Name | gram::Surn | gram::Patr | gram::Geox | gram::Orgn | gram::Abbr;

bool open_class(const std::vector<Reading>& readings) {
  return std::all_of(readings.begin(), readings.end(),
                     [](const Reading& r) { return (r.grammemes & open_classes) != 0; });
}

// "1970-х", "4-му": what the ending after the digits says; 0 for other words.
Grammemes ordinal_in_digits(std::string_view digits, std::string_view ending) {
  if (digits.empty() || !std::all_of(digits.begin(), digits.end(), is_ascii_digit)) return 0;
  const Grammemes grammemes = WordParts::built_in().ordinal(ending);
  return grammemes == 0 ? 0 : gram::ADJF | gram::Anum | grammemes;
}

Reading reading_of(const NameEndings::Guess& guess) {
  Reading r;
  r.grammemes = guess.grammemes;
  r.paradigm = guess.paradigm;
  r.form = guess.form;
  r.origin = Origin::ending;
  return r;
}

void best_first(std::vector<Reading>& out) {
  // Insertion: stable, and the lists are short.
  for (std::size_t k = 1; k < out.size(); ++k)
    for (std::size_t j = k; j > 0 && out[j].weight > out[j - 1].weight; --j) std::swap(out[j], out[j - 1]);
}

// "в" is a word, and in "XX в." only an abbreviation of another: readings that
// require a full stop are dropped from a word without one, if it has any other.
void drop_abbreviations(std::vector<Reading>& out) {
  const auto wants_full_stop = [](const Reading& r) {
    return (r.grammemes & gram::Abbr) != 0 && (r.grammemes & gram::Fixd) != 0 &&
           (r.grammemes & (gram::Geox | gram::Orgn)) == 0;
  };
  if (!std::all_of(out.begin(), out.end(), wants_full_stop)) std::erase_if(out, wants_full_stop);
}

// "его" as "whose" agrees with everything: one reading for its forms that are all the same, instead of one for each
// case, number and gender.
void join_fixed(std::vector<Reading>& out) {
  constexpr Grammemes joined = gram::cases | gram::numbers | gram::genders | gram::anim | gram::inan;
  constexpr Grammemes wanted = gram::ADJF | gram::Fixd;
  for (std::size_t k = 0; k < out.size(); ++k) {
    if ((out[k].grammemes & wanted) != wanted) continue;
    std::size_t kept = k + 1;
    for (std::size_t j = k + 1; j < out.size(); ++j) {
      if (out[j].paradigm == out[k].paradigm && ((out[j].grammemes ^ out[k].grammemes) & ~joined) == 0) {
        out[k].grammemes |= out[j].grammemes;
        out[k].weight = static_cast<std::uint16_t>(std::min(65535, out[k].weight + out[j].weight));
      } else {
        out[kept++] = out[j];
      }
    }
    out.resize(kept);
  }
}

}  // namespace

void Dictionary::read(std::string_view word, std::vector<Reading>& out, EndingMemory* memory) const {
  look_up(word, out);
  if (!out.empty()) {
    drop_abbreviations(out);
    join_fixed(out);
    add_names(word, out);
    return;
  }
  if (word.ends_with('.')) {
    read_abbreviation(word, out);
    return;
  }
  constexpr std::size_t longest_guessed = 255;  // bytes; Reading::head_bytes must hold what comes before a part
  if (word.size() <= longest_guessed && !read_by_parts(word, out, memory) && cyrillic_only(word) && has_vowel(word)) {
    if (!read_after_prefix(word, out)) guess(word, out, memory);
  }
  if (out.empty()) out.push_back(Reading{});
}

void Dictionary::read_name(std::string_view word, Grammemes part, std::vector<Reading>& out) const {
  out.clear();
  if (!names_) return;
  std::vector<NameEndings::Guess> guesses;
  if (part == gram::Name) {
    names_->find_given(word, guesses);
  } else {
    names_->find_general(word, guesses);
    const std::span<const NameEndings::Guess> special = names_->find(word);
    if (!special.empty() && special.front().strong) guesses.insert(guesses.begin(), special.begin(), special.end());
  }
  std::erase_if(guesses, [&](const NameEndings::Guess& g) { return (g.grammemes & part) == 0; });
  std::transform(guesses.begin(), guesses.end(), std::back_inserter(out), reading_of);
}

// "г.", "тыс.", "им.": the dictionary has them without the full stop.
void Dictionary::read_abbreviation(std::string_view word, std::vector<Reading>& out) const {
  look_up(word.substr(0, word.size() - 1), out);
  std::erase_if(out, [](const Reading& r) {
    return (r.grammemes & (gram::Abbr | gram::Init)) == 0 || (r.grammemes & (gram::NOUN | gram::ADJF)) == 0;
  });
  if (out.empty()) out.push_back(Reading{});
}

// ---- prefixes and parts -------------------------------------------------------------------------------------------

bool Dictionary::read_after_prefix(std::string_view word, std::vector<Reading>& out) const {
  for (const std::string_view prefix : WordParts::built_in().prefixes_like(word)) {
    if (!word.starts_with(prefix)) continue;
    const std::string_view rest = word.substr(prefix.size());
    if (count_code_points(rest) < shortest_rest) continue;
    look_up(rest, out);
    std::erase_if(
        out, [](const Reading& r) { return (r.grammemes & open_classes) == 0 || (r.grammemes & name_grammemes) != 0; });
    if (out.empty()) continue;
    for (Reading& r : out) {
      r.origin = Origin::prefix;
      r.head_bytes = static_cast<std::uint8_t>(prefix.size());
    }
    return true;
  }
  return false;
}

bool Dictionary::read_by_parts(std::string_view word, std::vector<Reading>& out, EndingMemory* memory) const {
  const std::size_t hyphen = word.rfind('-');
  if (hyphen == std::string_view::npos) return false;
  out.clear();
  if (hyphen == 0 || hyphen + 1 == word.size()) return true;  // "российско-" stays as it is

  if (const Grammemes ordinal = ordinal_in_digits(word.substr(0, hyphen), word.substr(hyphen + 1)); ordinal != 0) {
    Reading r;
    r.grammemes = ordinal;
    r.paradigm = no_paradigm;
    r.weight = 65535;
    r.origin = Origin::hyphen;
    out.push_back(r);
    return true;
  }
  if (const std::string_view particle = WordParts::built_in().particle_after_hyphen(word); !particle.empty()) {
    look_up(word.substr(0, word.size() - particle.size()), out);
    for (Reading& r : out) r.origin = Origin::hyphen;
    if (!out.empty()) return true;
  }
  std::string_view last = word.substr(hyphen + 1);
  if (!cyrillic_only(last)) return true;
  read(last, out, memory);
  const std::string_view head = word.substr(0, hyphen + 1);
  if (out.front().origin == Origin::none) {
    out.clear();
    return true;
  }
  for (Reading& r : out) {
    r.origin = Origin::hyphen;
    r.head_bytes = static_cast<std::uint8_t>(head.size() + r.head_bytes);
    // A first part in the same case and number speaks for the reading: "города-героя".
    if (head_agrees(head, r)) r.weight = static_cast<std::uint16_t>(std::min(65535, r.weight * 2 + 8192));
  }
  best_first(out);
  return true;
}

// The reading in which the part before the last one is inflected along with it, if there is one.
bool Dictionary::head_reading(std::string_view head, const Reading& reading, Reading& found) const {
  if (head.size() < 2 || head.back() != '-') return false;
  head.remove_suffix(1);
  if (const std::size_t hyphen = head.rfind('-'); hyphen != std::string_view::npos) head.remove_prefix(hyphen + 1);
  if (WordParts::built_in().is_fixed(head)) return false;
  if ((reading.grammemes & (gram::NOUN | gram::ADJF)) == 0) return false;
  std::vector<Reading> readings;
  look_up(head, readings);
  const bool surname = (reading.grammemes & gram::Surn) != 0;
  const bool epithet = !surname && (reading.grammemes & gram::ADJF) != 0;  // "Буша-младшего"
  const auto is_surname = [](const Reading& r) { return (r.grammemes & gram::Surn) != 0; };
  if (epithet && std::none_of(readings.begin(), readings.end(), is_surname)) readings.clear();
  if ((surname || epithet) && readings.empty() && cyrillic_only(head)) guess(head, readings);
  for (const Reading& r : readings) {
    if (epithet && (!is_surname(r) || (r.grammemes & reading.grammemes & gram::genders) == 0)) continue;
    const bool half_surname = surname && (r.grammemes & gram::ADJF) != 0;  // "Римского-Корсакова"
    if (((r.grammemes & gram::NOUN) == 0 && !half_surname) || (r.grammemes & gram::Fixd) != 0) continue;
    if (!half_surname && !epithet && ((r.grammemes ^ reading.grammemes) & (gram::Surn | gram::Name)) != 0) continue;
    if ((r.grammemes & reading.grammemes & gram::cases) == 0 || (r.grammemes & reading.grammemes & gram::numbers) == 0)
      continue;
    if (surname && (r.grammemes & reading.grammemes & gram::genders) == 0) continue;
    found = r;
    return true;
  }
  return false;
}

bool Dictionary::head_agrees(std::string_view head, const Reading& reading) const {
  Reading found;
  return (reading.grammemes & gram::NOUN) != 0 && head_reading(head, reading, found);
}

// Appends the part before the one that is inflected, in the form that goes with it.
void Dictionary::put_head(std::string_view head, const Reading& reading, Grammemes wanted, std::string& out) const {
  Reading own;
  if (reading.origin != Origin::hyphen || (wanted & gram::cases & ~reading.grammemes) == 0 ||
      !head_reading(head, reading, own)) {
    out += head;
    return;
  }
  // From the nominative nothing tells "страна-участница" (both parts change) from "интернет-магазин": only feminine
  // first parts, first halves of double surnames and a few others are taken to change.
  std::string_view part = head.substr(0, head.size() - 1);
  std::size_t before = part.rfind('-');
  before = before == std::string_view::npos ? 0 : before + 1;
  part.remove_prefix(before);
  const bool from_nominative = (reading.grammemes & gram::nomn) != 0;
  const bool changes =
      (own.grammemes & (gram::femn | gram::Surn | gram::ADJF)) != 0 || WordParts::built_in().is_declined(part);
  std::string inflected;
  if (!from_nominative || changes) inflected = inflect(part, own, wanted & (gram::cases | gram::numbers));
  if (inflected.empty()) {
    out += head;
  } else {
    out.append(head.substr(0, before)).append(inflected).append("-");
  }
}

// ---- endings ------------------------------------------------------------------------------------------------------

void Dictionary::guess(std::string_view word, std::vector<Reading>& out, EndingMemory* memory) const {
  constexpr std::uint32_t strong_share = 45000;  // of 65,535, for all readings as a name together
  constexpr std::uint32_t weak_share = 16000;
  constexpr std::uint32_t general_share = 8000;
  constexpr std::uint16_t least_share = 14;  // of the likeliest reading's weight
  out.clear();
  std::vector<NameEndings::Guess> general;
  std::span<const NameEndings::Guess> as_name;
  if (names_) as_name = names_->find(word);
  if (names_ && as_name.empty()) {
    names_->find_general(word, general);
    as_name = general;
  }
  const bool strong = !as_name.empty() && as_name.front().strong;
  Letters letters;
  if (strong || !guess_by_rest(word, out)) {
    if (encode(word, letters)) guess_by_ending(word, letters, out, memory);
  }
  const std::uint32_t share = as_name.empty()    ? 0
                              : out.empty()      ? 65535
                              : strong           ? strong_share
                              : !general.empty() ? general_share
                                                 : weak_share;
  for (Reading& r : out) r.weight = static_cast<std::uint16_t>(r.weight * std::uint64_t{65535 - share} / 65535);
  for (const NameEndings::Guess& guess : as_name) {
    const auto same = std::find_if(
        out.begin(), out.end(), [&](const Reading& r) { return r.paradigm == guess.paradigm && r.form == guess.form; });
    Reading& r = same != out.end() ? *same : out.emplace_back(reading_of(guess));
    r.weight = static_cast<std::uint16_t>(r.weight + share / as_name.size());
  }
  best_first(out);
  // Rare readings of an unknown word mislead more than they help; readings as a name stay.
  if (!out.empty())
    std::erase_if(out, [least = out.front().weight / least_share](const Reading& r) {
      return r.weight < least && (r.grammemes & name_grammemes) == 0;
    });
}

// The places in ending_readings_ of the endings of a word that words have, from the shortest on.
struct Dictionary::Endings {
  std::array<std::uint32_t, format::longest_word> places;
  std::size_t count = 0;
};

Dictionary::Endings Dictionary::endings_of(const Letters& letters) const {
  const Automaton units{endings_.begin, endings_.count};
  Endings endings;
  std::uint32_t unit = units.unit(0);
  for (std::size_t k = letters.count; k-- > 1;) {  // a letter at least stays for the stem
    bool found = false;
    unit = units.next(unit, letters.codes[k], found);
    if (!found) break;
    const std::uint32_t value = units.next(unit, 0, found);
    if (found) endings.places[endings.count++] = value >> format::value_shift;
  }
  return endings;
}

void Dictionary::guess_by_ending(std::string_view word, const Letters& letters, std::vector<Reading>& out,
                                 EndingMemory* memory) const {
  const Endings endings = endings_of(letters);
  if (endings.count == 0) return;
  // Words with the same endings have the same readings, but short words end before some suffixes.
  std::uint64_t same = 1;
  for (std::size_t i = 0; i < endings.count; ++i) same = (same ^ endings.places[i]) * 0x9E3779B97F4A7C15u;
  EndingMemory::Entry* const known = memory == nullptr ? nullptr : &memory->at(same);
  const auto vowel_before = [&](std::size_t suffix_bytes) {
    return suffix_bytes < word.size() && has_vowel(word.substr(0, word.size() - suffix_bytes));
  };
  if (known != nullptr && known->endings == same && letters.count >= known->least_letters &&
      vowel_before(known->suffix_bytes)) {
    out.assign(known->readings.begin(), known->readings.begin() + known->count);
    return;
  }
  const std::size_t suffix_letters = guess_by_endings(endings, letters, out);
  std::size_t suffix_bytes = 0;
  for (const Reading& r : out)
    suffix_bytes = std::max(suffix_bytes, suffix(format::unpack_form(form_bits(r.paradigm, r.form)).suffix).size());
  const bool sure = vowel_before(suffix_bytes);
  if (!sure) std::erase_if(out, [&](const Reading& r) { return !base_has_vowel(word, r); });
  // Words that no dictionary has are names of things and people; endings that verbs share with them mislead
  // ("байдена", "мемы").
  constexpr Grammemes unlikely = gram::PRTS | gram::ADJS | gram::GRND | gram::impr | gram::COMP;
  for (Reading& r : out)
    if ((r.grammemes & unlikely) != 0) r.weight /= 4;
  std::uint64_t sum = 0;
  for (const Reading& r : out) sum += r.weight;
  for (Reading& r : out)
    r.weight = static_cast<std::uint16_t>(r.weight * std::uint64_t{65535} / std::max<std::uint64_t>(1, sum));
  if (known == nullptr || !sure || out.size() > known->readings.size() || letters.count <= suffix_letters) return;
  known->endings = same;
  known->least_letters = static_cast<std::uint8_t>(suffix_letters + 1);
  known->suffix_bytes = static_cast<std::uint8_t>(suffix_bytes);
  known->count = static_cast<std::uint8_t>(out.size());
  std::copy(out.begin(), out.end(), known->readings.begin());
}

// The letters of the longest suffix that was considered: readings whose suffix leaves no stem are left out.
std::size_t Dictionary::guess_by_endings(const Endings& all, const Letters& letters, std::vector<Reading>& out) const {
  // From the longest ending to the shortest: an ending that `n` words have is trusted by n / (n + doubt), the rest of
  // the trust goes to the shorter endings, until so little is left that it could make no reading of its own.
  constexpr std::uint64_t doubt = 8;  // words
  constexpr std::uint32_t smallest_weight = 400;
  constexpr std::uint64_t all_trust = 65535;
  constexpr std::uint32_t sixteenths[] = {64, 67, 70, 73,  76,  79,  83,  87,
                                          91, 95, 99, 103, 108, 112, 117, 123};  // 64 · 2^(n/16)
  std::size_t endings = all.count, longest_suffix = 0;
  constexpr std::size_t most_of_ending = 64;  // of one ending; the file has fewer
  std::array<std::uint64_t, most_of_ending> counts;
  std::array<Reading, most_of_ending> readings;
  std::uint64_t left = all_trust;
  while (endings != 0 && left >= smallest_weight) {
    std::size_t count = 0;
    std::uint64_t sum = 0;
    for (std::uint32_t place = all.places[--endings]; place < ending_readings_.count; ++place) {
      const std::byte* entry = ending_readings_.begin + format::ending_bytes * place;
      const format::Analysis analysis = format::unpack_analysis(entry);
      const auto logarithm = std::to_integer<std::uint32_t>(entry[3]);
      const format::Form form = format::unpack_form(form_bits(analysis.paradigm, analysis.form));
      const std::size_t suffix_letters = count_code_points(suffix(form.suffix));
      longest_suffix = std::max(longest_suffix, suffix_letters);
      if (analysis.form < form_count(analysis.paradigm) && form.prefix == 0 && suffix_letters < letters.count) {
        Reading& r = readings[count];
        r.grammemes = tag_mask(form.tag);
        r.paradigm = static_cast<std::uint16_t>(analysis.paradigm);
        r.form = static_cast<std::uint16_t>(analysis.form);
        r.origin = Origin::ending;
        counts[count] = std::uint64_t{sixteenths[logarithm & 15]} << (logarithm >> 4);
        sum += counts[count++];
      }
      if (!analysis.more || count == most_of_ending) break;
    }
    if (count == 0) continue;
    const std::uint64_t trusted = left * sum / (sum + doubt * 64);
    left -= trusted;
    for (std::size_t j = 0; j < count; ++j) {
      const std::uint64_t weight = trusted * counts[j] / sum;
      const auto same = std::find_if(out.begin(), out.end(), [&](const Reading& r) {
        return r.paradigm == readings[j].paradigm && r.form == readings[j].form;
      });
      if (same == out.end() && weight == 0) continue;
      Reading& r = same != out.end() ? *same : out.emplace_back(readings[j]);
      r.weight = static_cast<std::uint16_t>(std::min(all_trust, r.weight + weight));
    }
  }
  std::erase_if(out, [](const Reading& r) { return r.weight < smallest_weight; });
  return longest_suffix;
}

bool Dictionary::guess_by_rest(std::string_view word, std::vector<Reading>& out) const {
  Letters letters;
  const bool encoded = encode(word, letters);
  const std::size_t count = encoded ? letters.count : count_code_points(word);
  std::size_t at = first_code_point(word).size();
  if (at < word.size()) at = next_code_point(word, at);
  for (std::size_t letter = 2; at < word.size(); at = next_code_point(word, at), ++letter) {
    if (count < letter + shortest_open_rest) break;
    if (encoded)
      look_up(letters.span().subspan(letter), out);
    else
      look_up(word.substr(at), out);
    if (out.empty() || !open_class(out)) continue;
    std::erase_if(out, [](const Reading& r) { return (r.grammemes & name_grammemes) != 0; });
    if (out.empty()) continue;
    for (Reading& r : out) {
      r.origin = Origin::prefix;
      r.head_bytes = static_cast<std::uint8_t>(at);
    }
    return true;
  }
  out.clear();
  return false;
}

// ---- names among known words --------------------------------------------------------------------------------------

// Whether any form of the reading's lexeme is frequent enough to have weights of its own.
bool Dictionary::frequent_lexeme(std::string_view word, const Reading& reading) const {
  Letters letters;
  for (auto& [form, grammemes] : forms(word, reading)) {
    fold_yo(form);
    if (encode(form, letters) && has_weights(letters)) return true;
  }
  return false;
}

// "Токаев" is in the dictionary, but only as a form of the rare "токай". A form of a rare noun with an ending of
// surnames is read as a surname too.
void Dictionary::add_names(std::string_view word, std::vector<Reading>& out) const {
  constexpr std::uint16_t added_weight = 12000;  // below a usual reading, above a rare one
  if (!names_ || out.size() > 8) return;
  for (const Reading& r : out)
    if ((r.grammemes & gram::NOUN) == 0 || (r.grammemes & name_grammemes) != 0 || r.form == 0) return;
  Letters letters;
  if (!encode(word, letters) || has_weights(letters)) return;
  const std::span<const NameEndings::Guess> as_name = names_->find(word);
  if (as_name.empty() || !as_name.front().strong) return;
  for (const Reading& r : out)
    if (frequent_lexeme(word, r)) return;
  for (const NameEndings::Guess& guess : as_name) {
    out.push_back(reading_of(guess));
    out.back().weight = static_cast<std::uint16_t>(added_weight / as_name.size());
  }
}

}  // namespace newsx
