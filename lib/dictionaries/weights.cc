// How likely each analysis of a word is: from the shares that were counted in OpenCorpora's annotated texts, and for
// words that were not seen there from the strengths of tags and the evidence of their lexemes.
#include <algorithm>
#include <stdexcept>

#include "dictionaries/builder.h"

namespace newsx::build {
namespace {

// Words by their hashes, and the weights of their analyses.
struct WeightTable {
  explicit WeightTable(std::size_t words) {
    while (slots * 3 / 4 < words) slots *= 2;
    table.assign(2 * slots, format::no_slot);
  }

  std::size_t slot_of(const Letters& word) const {
    const format::WordHash hash = format::hash_letters(word);
    std::size_t slot = hash.slot & (slots - 1);
    while (table[2 * slot] != format::no_slot && table[2 * slot] != hash.check) slot = (slot + 1) & (slots - 1);
    return slot;
  }
  bool has(const Letters& word) const { return table[2 * slot_of(word)] != format::no_slot; }

  void add(const Letters& word, const std::vector<double>& shares) {
    if (has(word)) throw std::runtime_error("two words with one hash; change hash_letters");
    const std::size_t slot = slot_of(word);
    table[2 * slot] = format::hash_letters(word).check;
    table[2 * slot + 1] = static_cast<std::uint32_t>(weights.size());
    for (const double one : shares)
      weights.push_back(static_cast<std::uint16_t>(std::clamp(one * 65535, 1.0, 65535.0)));
  }

  std::size_t slots = 1;
  std::vector<std::uint32_t> table;  // check and first weight, in turn
  std::vector<std::uint16_t> weights;
};

}  // namespace

// Strengths s with P(tag | word) ≈ s(tag) / sum over the word's tags, fitted to the words whose shares are known (the
// model of Bradley and Terry, by Hunter's iteration).
std::vector<double> Builder::tag_strengths() const {
  struct Contest {
    std::vector<std::pair<std::uint32_t, double>> shares;  // tag, share
  };
  std::map<std::string, std::uint32_t> numbers;
  for (std::size_t k = 0; k < tags_.size(); ++k) numbers.emplace(tags_[k], static_cast<std::uint32_t>(k));
  std::vector<Contest> contests;
  for (const auto& [word, shares] : seen_) {
    std::set<std::uint32_t> tags;
    for (const Key& key : look_up(word)) tags.insert(tag_of(key));
    Contest contest;
    for (const std::uint32_t tag : tags) {
      const auto share = shares.find(tags_[tag]);
      contest.shares.emplace_back(tag, share == shares.end() ? 0.0 : share->second);
    }
    if (contest.shares.size() > 1) contests.push_back(std::move(contest));
  }
  constexpr int rounds = 40;
  constexpr double doubt = 0.3;  // contests against a tag of strength 1, half of them won
  std::vector<double> strengths(tags_.size(), 1.0);
  for (int round = 0; round < rounds; ++round) {
    std::vector<double> won(tags_.size(), doubt / 2);
    std::vector<double> met(tags_.size());
    for (std::size_t tag = 0; tag < tags_.size(); ++tag) met[tag] = doubt / (strengths[tag] + 1);
    for (const Contest& contest : contests) {
      double sum = 0;
      for (const auto& [tag, share] : contest.shares) sum += strengths[tag];
      for (const auto& [tag, share] : contest.shares) {
        won[tag] += share;
        met[tag] += 1 / sum;
      }
    }
    for (std::size_t tag = 0; tag < tags_.size(); ++tag) strengths[tag] = won[tag] / met[tag];
  }
  return strengths;
}

// The share of this analysis among the word's occurrences; 0 if unknown.
double Builder::share(const Letters& word, Key key) const {
  const auto seen = seen_.find(word);
  if (seen == seen_.end()) return 0;
  const auto found = seen->second.find(tags_[tag_of(key)]);
  return found == seen->second.end() ? 0 : found->second;
}

Lexeme Builder::lexeme_of(const Letters& word, Key key) const {
  const format::Form form = format::unpack_form(forms_[paradigms_[key.first] + key.second]);
  return {key.first, Letters(word.begin() + static_cast<std::ptrdiff_t>(prefix_letters[form.prefix].size()),
                             word.end() - static_cast<std::ptrdiff_t>(suffixes_[form.suffix].size()))};
}

// How many of the lexeme's other forms were seen: distinguishes "море" from "мор" in the locative, where the tags are
// the same.
double Builder::lexeme_evidence(const Letters& word, Key key) const {
  constexpr double unseen = 0.1;
  const auto found = met_.find(lexeme_of(word, key));
  return unseen + (found == met_.end() ? 0 : std::max(0.0, found->second - share(word, key)));
}

void Builder::count_lexemes() {
  for (const auto& [word, shares] : seen_)
    for (const Key& key : look_up(word))
      if (const double known = share(word, key); known > 0) met_[lexeme_of(word, key)] += known;
}

// Words that were not seen (or only unambiguously), but are forms of several lexemes, one of them seen often.
std::set<Letters> Builder::words_of_met_lexemes() const {
  constexpr double met_often = 0.5;
  std::set<Letters> out;
  for (const auto& [lexeme, evidence] : met_) {
    if (evidence < met_often) continue;
    for (std::uint32_t at = paradigms_[lexeme.first]; at < paradigms_[lexeme.first + 1]; ++at) {
      const format::Form form = format::unpack_form(forms_[at]);
      Letters word = prefix_letters[form.prefix];
      word.insert(word.end(), lexeme.second.begin(), lexeme.second.end());
      word.insert(word.end(), suffixes_[form.suffix].begin(), suffixes_[form.suffix].end());
      std::replace(word.begin(), word.end(), letter_code(kSmallYo), letter_code(kSmallYe));
      if (seen_.contains(word) || out.contains(word)) continue;
      std::set<Lexeme> lexemes;
      for (const Key& key : look_up(word)) lexemes.insert(lexeme_of(word, key));
      if (lexemes.size() > 1) out.insert(std::move(word));
    }
  }
  return out;
}

void Builder::read_shares() {
  const Dawg dawg(folder_ / "p_t_given_w.intdawg");
  std::string entry;
  const std::function<void(std::uint32_t)> walk = [&](std::uint32_t unit) {
    if (dawg.has_value(unit)) {
      const std::size_t colon = entry.find(':');
      Letters word;
      for (const char byte : entry.substr(0, colon)) word.push_back(code_of_1251(static_cast<std::uint8_t>(byte)));
      const bool russian = std::find(word.begin(), word.end(), 0) == word.end();
      if (russian) seen_[word][entry.substr(colon + 1)] = dawg.value(unit) / 1e6;
    }
    dawg.followers(unit, [&](std::uint8_t byte, std::uint32_t next) {
      entry.push_back(static_cast<char>(byte));
      walk(next);
      entry.pop_back();
    });
  };
  walk(0);
  std::erase_if(seen_, [&](const auto& met) { return look_up(met.first).empty(); });
}

void Builder::add_tag_weights(const std::vector<double>& strengths) {
  for (const double strength : strengths)
    append(sections_[format::tag_weights], static_cast<std::uint32_t>(std::clamp(strength * 1e5, 1.0, 1e9)));
}

// Analyses with the same tag share it as their lexemes' other forms were met.
std::vector<double> Builder::shares_of_met(const Letters& word) const {
  const std::vector<Key> keys = look_up(word);
  std::vector<double> shares;
  for (const Key& own : keys) {
    double evidence = 0;
    for (const Key& other : keys)
      if (tag_of(other) == tag_of(own)) evidence += lexeme_evidence(word, other);
    shares.push_back(share(word, own) * lexeme_evidence(word, own) / evidence);
  }
  return shares;
}

std::vector<double> Builder::shares_of_other(const Letters& word, const std::vector<double>& strengths) const {
  std::vector<double> shares;
  double sum = 0;
  for (const Key& key : look_up(word)) {
    shares.push_back(strengths[tag_of(key)] * lexeme_evidence(word, key));
    sum += shares.back();
  }
  for (double& one : shares) one /= sum;
  return shares;
}

void Builder::add_weights() {
  read_shares();
  count_lexemes();
  const std::vector<double> strengths = tag_strengths();
  add_tag_weights(strengths);
  const std::set<Letters> others = words_of_met_lexemes();

  WeightTable table(seen_.size() + others.size());
  for (const auto& [word, shares] : seen_) table.add(word, shares_of_met(word));
  for (const Letters& word : others) table.add(word, shares_of_other(word, strengths));
  for_each_word([&](const Letters& word) {
    if (table.has(word) && !seen_.contains(word) && !others.contains(word))
      throw std::runtime_error("a false hit; change hash_letters");
  });
  sections_[format::word_slots] = bytes_of(table.table);
  sections_[format::word_weights] = bytes_of(table.weights);
}

}  // namespace newsx::build
