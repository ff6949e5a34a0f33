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

void NameEndings::add_row(std::string_view line, std::string_view file, std::uint32_t number, const Dictionary& dictionary) {
  const std::string_view ending = next_cell(line);
  const std::string_view model = next_cell(line);
  const std::string_view kind = next_cell(line);
  const std::string_view strength = next_cell(line);
  const auto wanted = grammeme_by_name(kind);
  if (ending.empty() || !wanted || (strength != "strong" && strength != "weak"))
    throw Error(std::string(file), number, 1, "a row is: ending, model, Surn or Name or Patr, strong or weak");

  std::vector<Reading> readings;
  dictionary.look_up(model, readings);
  const auto is_model = [&](const Reading& r) {
    return (r.grammemes & *wanted) != 0 && (r.grammemes & gram::nomn) != 0 && (r.grammemes & gram::sing) != 0 && r.form == 0;
  };
  const auto reading = std::find_if(readings.begin(), readings.end(), is_model);
  if (reading == readings.end())
    throw Error(std::string(file), number, 1, "the dictionary has no " + std::string(kind) + " \"" + std::string(model) + "\"");

  for (const auto& [form, after_stem, grammemes] : dictionary.paradigm_of(*reading)) {
    if ((grammemes & (gram::plur | gram::Erro)) != 0) continue;  // "Ивановы" are rare and look like common words
    const std::string_view base_suffix = dictionary.paradigm_of(*reading).front().suffix;
    if (!ending.ends_with(base_suffix)) 
      throw Error(std::string(file), number, 1, "the ending is shorter than what changes in the model");
    std::string whole(ending.substr(0, ending.size() - base_suffix.size()));
    whole += after_stem;
    fold_yo(whole);
    longest_ = std::max(longest_, whole.size());
    guesses_[whole].push_back({reading->paradigm, form, grammemes, strength == "strong"});
  }
}

std::span<const NameEndings::Guess> NameEndings::find(std::string_view word) const {
  std::string folded;
  if (word.find("ё") != std::string_view::npos) {
    folded = word;
    fold_yo(folded);
    word = folded;
  }
  for (std::size_t length = std::min(longest_, word.size()); length > 0; --length) {
    const std::string_view before = word.substr(0, word.size() - length);
    if (letter_count(before) < letters_before_ending) continue;
    const auto found = guesses_.find(word.substr(word.size() - length));
    if (found != guesses_.end()) return found->second;
  }
  return {};
}

}  // namespace newsx
