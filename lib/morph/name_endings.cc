#include "morph/name_endings.h"

#include <algorithm>

#include "base/error.h"
#include "morph/letters.h"

namespace newsx {
namespace {

constexpr std::size_t letters_before_ending = 2;

std::string_view next_cell(std::string_view& line) {
  const std::size_t tab = line.find('\t');
  const std::string_view cell = line.substr(0, tab);
  line.remove_prefix(tab == std::string_view::npos ? line.size() : tab + 1);
  return cell;
}

}  // namespace

NameEndings::NameEndings(std::string_view table, std::string_view file, const Dictionary& dictionary) {
  bool header_seen = false;
  for (std::uint32_t number = 1; !table.empty(); ++number) {
    const std::string_view line = table.substr(0, table.find('\n'));
    table.remove_prefix(std::min(table.size(), line.size() + 1));
    if (line.empty() || line.front() == '#') continue;
    if (header_seen) add_row(line, file, number, dictionary);
    header_seen = true;
  }
}

void NameEndings::add_row(std::string_view line, std::string_view file, std::uint32_t number,
                          const Dictionary& dictionary) {
  const std::string_view ending = next_cell(line);
  const std::string_view model = next_cell(line);
  const std::string_view kind = next_cell(line);
  const std::string_view strength = next_cell(line);
  const auto wanted = grammeme_by_name(kind);
  if (ending.empty() || !wanted || (strength != "strong" && strength != "weak" && strength != "general"))
    throw Error(std::string(file), number, 1, "a row is: ending, model, Surn or Name, strong or weak or general");

  std::vector<Reading> readings;
  dictionary.look_up(model, readings);
  const auto is_model = [&](const Reading& r) {
    return (r.grammemes & *wanted) != 0 && (r.grammemes & gram::nomn) != 0 && (r.grammemes & gram::sing) != 0 &&
           r.form == 0;
  };
  const auto reading = std::find_if(readings.begin(), readings.end(), is_model);
  if (reading == readings.end())
    throw Error(std::string(file), number, 1,
                "the dictionary has no " + std::string(kind) + " \"" + std::string(model) + "\"");

  const std::vector<Dictionary::ParadigmForm> forms = dictionary.paradigm_of(*reading);
  const std::string_view base_suffix = forms.front().suffix;
  if (!ending.ends_with(base_suffix))
    throw Error(std::string(file), number, 1, "the ending is shorter than what changes in the model");
  for (const auto& [form, after_stem, grammemes] : forms) {
    if ((grammemes & (gram::plur | gram::Erro)) != 0) continue;  // "Ивановы" are rare and look like common words
    std::string whole(ending.substr(0, ending.size() - base_suffix.size()));
    whole += after_stem;
    fold_yo(whole);
    longest_ = std::max(longest_, whole.size());
    std::vector<Guess>& guesses = (strength == "general" ? general_ : special_)[whole];
    const auto same_but_case = [&reading, all_but_case = grammemes & ~gram::cases](const Guess& g) {
      return g.paradigm == reading->paradigm && (g.grammemes & gram::Fixd) != 0 &&
             (g.grammemes & ~gram::cases) == all_but_case;
    };
    const auto fixed = std::find_if(guesses.begin(), guesses.end(), same_but_case);
    if (fixed != guesses.end())
      fixed->grammemes |= grammemes;
    else
      guesses.push_back({reading->paradigm, form, grammemes, strength == "strong", ending.starts_with("ь")});
  }
}

namespace {

// Calls `visit(ending, what stands before it)` for the word's endings that leave enough, the longest first, until it
// returns true.
template <class Visit>
void for_each_ending(std::string_view word, std::size_t longest, Visit visit) {
  std::string folded;
  if (word.find("ё") != std::string_view::npos) {
    folded = word;
    fold_yo(folded);
    word = folded;
  }
  for (std::size_t length = std::min(longest, word.size()); length > 0; --length) {
    const std::string_view before = word.substr(0, word.size() - length);
    if (letter_count(before) >= letters_before_ending && visit(word.substr(before.size()), before)) return;
  }
}

}  // namespace

std::span<const NameEndings::Guess> NameEndings::find(std::string_view word) const {
  std::span<const Guess> out;
  for_each_ending(word, longest_, [&](std::string_view ending, std::string_view) {
    const auto found = special_.find(ending);
    if (found == special_.end()) return false;
    out = found->second;
    return true;
  });
  return out;
}

void NameEndings::find_general(std::string_view word, std::vector<Guess>& out) const {
  for_each_ending(word, longest_, [&](std::string_view ending, std::string_view before) {
    const auto found = general_.find(ending);
    if (found == general_.end()) return false;
    const bool after_vowel = has_vowel(before.substr(before.size() - 2));
    for (const Guess& guess : found->second)
      if (!after_vowel || !guess.after_consonant) out.push_back(guess);
    return false;
  });
}

}  // namespace newsx
