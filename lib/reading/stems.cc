#include "reading/stems.h"

#include <algorithm>
#include <array>

#include "base/prefetch.h"
#include "base/word_table.h"
#include "grammar/grammar.h"
#include "text/cyrillic_letters.h"
#include "text/utf8.h"

namespace newsx {
namespace {

constexpr std::size_t kLeastStem = 6;  // bytes: three Cyrillic letters

// Case endings of nouns and adjectives, the longest first, by their last byte.
const std::array<std::vector<std::string_view>, 256>& endings_by_last_byte() {
  static const auto table = [] {
    std::array<std::vector<std::string_view>, 256> out;
    for (WordTable row = WordTable::built_in("case_endings.tsv"); row.next();) {
      const std::string_view ending = row.cell(0);
      out[static_cast<unsigned char>(ending.back())].push_back(ending);
    }
    for (std::vector<std::string_view>& endings : out)
      std::stable_sort(endings.begin(), endings.end(),
                       [](std::string_view a, std::string_view b) { return a.size() > b.size(); });
    return out;
  }();
  return table;
}

}  // namespace

std::string_view stem(std::string_view folded) {
  if (folded.size() <= kLeastStem) return folded;
  for (const std::string_view ending : endings_by_last_byte()[static_cast<unsigned char>(folded.back())])
    if (folded.size() >= ending.size() + kLeastStem && folded.ends_with(ending))
      return folded.substr(0, folded.size() - ending.size());
  return folded;
}

std::uint64_t StemTable::hash_of(std::string_view folded) {
  // FNV-1a over the bytes, ё as е.
  constexpr std::uint64_t basis = 1469598103934665603ULL, prime = 1099511628211ULL;
  std::uint64_t h = basis;
  const auto add = [&h](std::string_view bytes) {
    for (const char c : bytes) h = (h ^ static_cast<unsigned char>(c)) * prime;
  };
  const std::string_view s = stem(folded);
  for (std::size_t i = 0, next = 0; i < s.size(); i = next) {
    next = next_code_point(s, i);
    char letter[kLongestSequence];
    const std::size_t bytes = encode_utf8(without_yo(code_point_at(s, i)), letter);
    add({letter, bytes});
  }
  return h ^ (h >> 29);
}

std::uint32_t StemTable::number_of(WordId word) {
  if (2 * (word + 1) > slots_.size()) {
    slots_.resize(std::max<std::size_t>(1024, 2 * slots_.size()));
    fill_slots();
  }
  std::uint32_t& slot = slot_of(hashes_[word]);
  if (slot != 0) return stems_[slot - 1];
  slot = word + 1;
  return stem_count_++;
}

void StemTable::fill_slots() {
  std::fill(slots_.begin(), slots_.end(), 0);
  for (WordId word = 0; word < stems_.size(); ++word) {
    std::uint32_t& slot = slot_of(hashes_[word]);
    if (slot == 0) slot = word + 1;
  }
}

std::uint32_t& StemTable::slot_of(std::uint64_t hash) {
  std::size_t slot = hash & (slots_.size() - 1);
  while (slots_[slot] != 0 && hashes_[slots_[slot] - 1] != hash) slot = (slot + 1) & (slots_.size() - 1);
  return slots_[slot];
}

void StemTable::read(const Tokens& tokens, const Vocabulary& vocabulary, std::vector<std::uint8_t>& evidence,
                     Stop stop) {
  if (follower_.is_behind(vocabulary)) {
    stems_.resize(std::min(stems_.size(), follower_.catch_up(vocabulary)));
    hashes_.resize(stems_.size());
    stem_count_ = stems_.empty() ? 0 : *std::max_element(stems_.begin(), stems_.end()) + 1;
    fill_slots();
  }
  for (std::size_t id = hashes_.size(); id < vocabulary.size(); ++id) {
    stop.check(id);
    hashes_.push_back(hash_of(vocabulary.folded(static_cast<WordId>(id))));
    if (!slots_.empty()) prefetch(&slots_[hashes_.back() & (slots_.size() - 1)]);
  }
  for (std::size_t id = stems_.size(); id < vocabulary.size(); ++id) {
    stop.check(id);
    stems_.push_back(number_of(static_cast<WordId>(id)));
  }
  seen_.resize(stem_count_);
  constexpr std::size_t ahead = 16;  // tokens
  for (std::size_t i = 0; i < tokens.tokens.size(); ++i) {
    stop.check(i);
    if (i + ahead < tokens.tokens.size()) prefetch(&stems_[tokens.tokens[i + ahead].word]);
    seen_[stems_[tokens.tokens[i].word]] = 0;
  }
  bool after_mark = true;  // a capital after an opening mark, colon or dash says nothing
  bool capitals = false;   // in a headline of capitals neither
  for (std::size_t i = 0; i < tokens.tokens.size(); ++i) {
    stop.check(i);
    const Token& t = tokens.tokens[i];
    if (t.has(token_flag::line_start))
      capitals = i + 2 < tokens.tokens.size() && t.shape == Shape::upper && tokens.tokens[i + 1].shape == Shape::upper;
    if (t.kind == TokenKind::word) {
      if (t.shape == Shape::lower) seen_[stems_[t.word]] |= evidence::lower_elsewhere;
      if (t.shape == Shape::title && !t.has(token_flag::sentence_start) && !after_mark && !capitals)
        seen_[stems_[t.word]] |= evidence::capital_elsewhere;
    }
    after_mark = t.kind == TokenKind::quote_open || t.kind == TokenKind::bracket_open || t.kind == TokenKind::dash ||
                 t.has(token_flag::list_marker) || (after_mark && t.kind == TokenKind::punctuation);
  }
  evidence.assign(tokens.tokens.size(), 0);
  for (std::size_t i = 0; i < tokens.tokens.size(); ++i) {
    stop.check(i);
    const Token& t = tokens.tokens[i];
    if (t.kind == TokenKind::word) evidence[i] = seen_[stems_[t.word]];
  }
}

}  // namespace newsx
