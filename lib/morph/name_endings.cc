#include "morph/name_endings.h"

#include <algorithm>
#include <bit>
#include <iterator>

#include "morph/letters.h"
#include "text/cyrillic_letters.h"
#include "text/utf8.h"
#include "text/yo.h"

namespace newsx {
namespace {

constexpr std::size_t letters_before_ending = 2;

}  // namespace

NameEndings::NameEndings(WordTable row, const Dictionary& dictionary) {
  for (; row.next();) add_row(row, dictionary);
  special_.index();
  general_.index();
  given_.index();
}

void NameEndings::add_row(const WordTable& row, const Dictionary& dictionary) {
  const std::string_view ending = row.cell(0), model = row.cell(1), kind = row.cell(2), strength = row.cell(3);
  const auto wanted = grammeme_by_name(kind);
  Endings* const endings = strength == "strong" || strength == "weak" ? &special_
                           : strength == "general"                    ? &general_
                           : strength == "given"                      ? &given_
                                                                      : nullptr;
  if (ending.empty() || !wanted || endings == nullptr)
    row.fail(ending, "a row is: ending, model, Surn or Name, strong or weak or general or given");

  std::vector<Reading> readings;
  dictionary.look_up(model, readings);
  const auto is_model = [&](const Reading& r) {
    return (r.grammemes & *wanted) != 0 && (r.grammemes & gram::nomn) != 0 && (r.grammemes & gram::sing) != 0 &&
           r.form == 0;
  };
  const auto reading = std::find_if(readings.begin(), readings.end(), is_model);
  if (reading == readings.end())
    row.fail(model, "the dictionary has no " + std::string(kind) + " \"" + std::string(model) + "\"");

  const std::vector<Dictionary::ParadigmForm> forms = dictionary.paradigm_of(*reading);
  const std::string_view base_suffix = forms.front().suffix;
  if (!ending.ends_with(base_suffix)) row.fail(ending, "the ending is shorter than what changes in the model");
  for (const auto& [form, after_stem, grammemes] : forms) {
    if ((grammemes & (gram::plur | gram::Erro)) != 0) continue;  // "Ивановы" are rare and look like common words
    std::string whole(ending.substr(0, ending.size() - base_suffix.size()));
    whole += after_stem;
    fold_yo(whole);
    std::vector<Guess>& guesses = (*endings)[whole];
    const auto same_but_case = [&reading, all_but_case = grammemes & ~gram::cases](const Guess& g) {
      return g.paradigm == reading->paradigm && (g.grammemes & gram::Fixd) != 0 &&
             (g.grammemes & ~gram::cases) == all_but_case;
    };
    const auto fixed = std::find_if(guesses.begin(), guesses.end(), same_but_case);
    if (fixed != guesses.end())
      fixed->grammemes |= grammemes;
    else
      guesses.push_back(
          {reading->paradigm, form, grammemes, strength == "strong", code_point_at(ending, 0) == kSoftSign});
  }
}

namespace {

// ё counts as е.
template <class Visit>
void with_ye(std::string_view word, Visit visit) {
  std::string buffer;
  visit(without_yo(word, buffer));
}

// Of an ending read from its last byte on.
constexpr std::uint64_t kFirstHash = 0x9E3779B97F4A7C15u;
constexpr std::uint64_t add_byte(std::uint64_t hash, char byte) {
  return (hash ^ static_cast<unsigned char>(byte)) * 0xD6E8FEB86659FD93u;
}
constexpr std::size_t slot_of(std::uint64_t hash, std::size_t slots) { return (hash >> 32) & (slots - 1); }

}  // namespace

std::vector<NameEndings::Guess>& NameEndings::Endings::operator[](std::string_view ending) {
  if (const std::uint32_t* number = numbers_.find(ending)) return entries_[*number].guesses;
  numbers_.try_emplace(ending, static_cast<std::uint32_t>(entries_.size()));
  return entries_.emplace_back(Entry{std::string(ending), {}}).guesses;
}

void NameEndings::Endings::index() {
  slots_.assign(std::bit_ceil(4 * entries_.size() + 1), 0);
  for (std::uint32_t number = 0; number < entries_.size(); ++number) {
    const std::string& ending = entries_[number].ending;
    longest_ = std::max(longest_, ending.size());
    std::uint64_t hash = kFirstHash;
    for (std::size_t at = ending.size(); at-- > 0;) hash = add_byte(hash, ending[at]);
    std::size_t slot = slot_of(hash, slots_.size());
    while (slots_[slot] != 0) slot = (slot + 1) & (slots_.size() - 1);
    slots_[slot] = number + 1;
  }
}

template <class Visit>
void NameEndings::Endings::for_each(std::string_view word, Visit visit) const {
  std::size_t first = 0;  // where an ending may begin
  for (std::size_t letters = 0; first < word.size(); ++first)
    if (begins_code_point(word[first]) && letters++ == letters_before_ending) break;
  std::uint64_t hash = kFirstHash;
  for (std::size_t at = word.size(); at-- > first && word.size() - at <= longest_;) {
    hash = add_byte(hash, word[at]);
    if (!begins_code_point(word[at])) continue;
    const std::string_view ending = word.substr(at);
    for (std::size_t slot = slot_of(hash, slots_.size()); slots_[slot] != 0; slot = (slot + 1) & (slots_.size() - 1))
      if (entries_[slots_[slot] - 1].ending == ending) {
        visit(entries_[slots_[slot] - 1].guesses, word.substr(0, at));
        break;
      }
  }
}

std::span<const NameEndings::Guess> NameEndings::find(std::string_view word) const {
  std::span<const Guess> longest;
  with_ye(word, [&](std::string_view folded) {
    special_.for_each(folded, [&](const std::vector<Guess>& guesses, std::string_view) { longest = guesses; });
  });
  return longest;
}

void NameEndings::find_general(std::string_view word, std::vector<Guess>& out) const { find_all(general_, word, out); }

void NameEndings::find_given(std::string_view word, std::vector<Guess>& out) const { find_all(given_, word, out); }

void NameEndings::find_all(const Endings& endings, std::string_view word, std::vector<Guess>& out) {
  with_ye(word, [&](std::string_view folded) {
    endings.for_each(folded, [&](const std::vector<Guess>& guesses, std::string_view before) {
      const bool after_vowel = has_vowel(before.substr(before.size() - 2));
      const auto fits = [&](const Guess& guess) { return !after_vowel || !guess.after_consonant; };
      std::copy_if(guesses.rbegin(), guesses.rend(), std::back_inserter(out), fits);
    });
  });
  std::reverse(out.begin(), out.end());  // the longest ending first
}

}  // namespace newsx
