#include "study/collocations.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_map>

#include "study/collation.h"

namespace newsx {
namespace {

// The hits of a sentence and its words in order. Words are numbered within the sentence.
class NearHits {
 public:
  // `words` are indices of the sentence's tokens; the sentence starts at byte `begin`. `places` are in text order, from
  // the first that ends in the sentence.
  NearHits(const std::vector<Token>& tokens, std::span<const TokenIndex> words, std::uint32_t begin,
           std::span<const Span> places, unsigned window)
      : window_(window) {
    is_hit_.assign(words.size(), false);
    std::size_t place = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
      const Span word = tokens[words[i]].span();
      while (place < places.size() && places[place].end <= word.begin) ++place;
      if (place == places.size() || places[place].begin >= word.end) continue;
      is_hit_[i] = true;
      if (hits_.empty() || hits_.back().place != place) hits_.push_back({place, i, i});
      hits_.back().last = i;
    }
    // A hit that starts in the previous sentence was counted there.
    if (!hits_.empty() && places[hits_[0].place].begin < begin) from_before_ = 1;
  }

  bool is_hit(std::size_t word) const { return is_hit_[word]; }
  // The hits that a word is near, [first, end). Must be called with ascending words.
  std::pair<std::size_t, std::size_t> near(std::size_t word) {
    if (window_ == 0) return {0, hits_.size()};
    while (first_ < hits_.size() && hits_[first_].last + window_ < word) ++first_;
    while (end_ < hits_.size() && hits_[end_].first <= word + window_) ++end_;
    return {first_, std::max(first_, end_)};
  }
  std::size_t from_before() const { return from_before_; }

 private:
  struct Hit {
    std::size_t place, first, last;  // words
  };
  unsigned window_;
  std::vector<bool> is_hit_;
  std::vector<Hit> hits_;
  std::size_t first_ = 0, end_ = 0, from_before_ = 0;
};

using Collocate = Collocations::Collocate;

template <double (*measure)(const Contingency&)>
double of_counts(const Collocate& c) {
  return measure(c.counts);
}
double of_sides(const Collocate& c) { return log_dice(c.sides); }

template <double (*value)(const Collocate&)>
std::string two_places(const Collocate& c) {
  return fmt::format("{:.2f}", value(c));
}
double expected_of(const Collocate& c) { return c.counts.expected(); }
constexpr auto kLogLikelihood = of_counts<log_likelihood>;
constexpr auto kMutualInformation = of_counts<mutual_information>;
constexpr auto kTScore = of_counts<t_score>;

// The figures of a collocate: counts first, then measures of association.
constexpr std::array kCollocateFigures{
    Figure<Collocate>{{"lemma"}, "the word's base form", "", "", [](const Collocate& c) { return c.lemma; }},
    Figure<Collocate>{
        {"form"}, "how it is most often written near a hit", "", "", [](const Collocate& c) { return c.form; }},
    Figure<Collocate>{
        {"class"}, "its class", "", "", [](const Collocate& c) { return std::string(to_string(c.word_class)); }},
    Figure<Collocate>{{"near", true},
                      "how often it stands near a hit",
                      "words",
                      "",
                      [](const Collocate& c) { return fmt::format("{:.0f}", c.counts.both); }},
    Figure<Collocate>{{"expected", true}, "how often by chance", "words", "Evert 2008", two_places<expected_of>},
    Figure<Collocate>{{"all", true},
                      "how often it occurs",
                      "words",
                      "",
                      [](const Collocate& c) { return fmt::format("{:.0f}", c.counts.column); }},
    Figure<Collocate>{{"ll", true}, "evidence", "G²", "Dunning 1993", two_places<kLogLikelihood>, kLogLikelihood},
    Figure<Collocate>{{"log_dice", true},
                      "how exclusively they go together",
                      "doublings",
                      "Rychlý 2008",
                      two_places<of_sides>,
                      of_sides},
    Figure<Collocate>{
        {"mi", true}, "effect", "doublings", "Church, Hanks 1990", two_places<kMutualInformation>, kMutualInformation},
    Figure<Collocate>{{"t", true}, "evidence", "standard errors", "Church 1991", two_places<kTScore>, kTScore},
    Figure<Collocate>{{"hits", true, false},
                      "hits that have it near",
                      "hits",
                      "",
                      [](const Collocate& c) { return std::to_string(c.hits); }},
};

}  // namespace

Figures<Collocate> Collocations::figures() { return kCollocateFigures; }

struct Collocations::Found {
  Count count;
  std::size_t sentence = 0, counted = 0;  // of this sentence's hits the first `counted` are in count.hits
};

void Collocations::add(const TokenizedText& text, std::string_view utf8, std::span<const Span> places) {
  const std::vector<Token>& tokens = text.tokens.tokens;
  std::vector<Found> found;
  std::map<std::pair<std::string_view, WordClass>, std::size_t> by_lemma;  // in `found`
  std::unordered_map<std::uint32_t, std::size_t> by_reading;               // the same, at less cost
  const auto found_of = [&](const Analysis& reading) -> Found& {
    const auto [at, is_new] = by_reading.try_emplace(text.words.index_of(reading), 0);
    if (is_new) {
      const std::pair key(std::string_view(reading.lemma), word_class(reading.reading.grammemes));
      const auto [lemma, is_new_lemma] = by_lemma.try_emplace(key, found.size());
      if (is_new_lemma) found.push_back({});
      at->second = lemma->second;
    }
    return found[at->second];
  };
  std::vector<TokenIndex> words;
  std::size_t place = 0, number = 0;  // of the sentence, from 1 on
  for (const Sentence& sentence : text.tokens.sentences) {
    text.stop.check();
    words.clear();
    for (TokenIndex i = sentence.begin; i < sentence.end; ++i)
      if (tokens[i].kind == TokenKind::word) words.push_back(i);
    while (place < places.size() && places[place].end <= tokens[sentence.begin].begin) ++place;
    NearHits hits(tokens, words, tokens[sentence.begin].begin, places.subspan(place), window_);
    ++number;
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (hits.is_hit(i)) continue;
      const Analysis& reading = text.words.analyses(tokens[words[i]].word)[text.choice[words[i]]];
      Found& word = found_of(reading);
      ++word.count.all;
      const auto [first, end] = hits.near(i);
      if (first == end) continue;
      ++word.count.near;
      word.count.forms.add(tokens[words[i]].span().of(utf8));
      if (word.sentence != number) {
        word.sentence = number;
        word.counted = hits.from_before();
      }
      const std::size_t from = std::max(first, word.counted);
      if (from >= end) continue;
      word.count.hits += end - from;
      word.counted = end;
    }
  }
  hits_ += places.size();
  for (const auto& [lemma, index] : by_lemma) {
    const Found& word = found[index];
    counts_[{std::string(lemma.first), lemma.second}].add(word.count);
    words_ += word.count.all;
    near_ += word.count.near;
  }
}

void Collocations::add(const Collocations& other) {
  for (const auto& [key, count] : other.counts_) counts_[key].add(count);
  words_ += other.words_;
  near_ += other.near_;
  hits_ += other.hits_;
}

std::vector<Collocations::Collocate> Collocations::list(const Wanted& wanted) const {
  std::vector<Collocate> out;
  for (const auto& [key, count] : counts_) {
    const auto& [lemma, its_class] = key;
    if (count.near == 0 || count.near < wanted.least || (wanted.classes & class_bit(its_class)) == 0) continue;
    Collocate c{.lemma = lemma, .word_class = its_class, .hits = count.hits};
    c.counts = {static_cast<double>(count.near), static_cast<double>(near_), static_cast<double>(count.all),
                static_cast<double>(words_)};
    if (c.counts.both <= c.counts.expected()) continue;
    c.form = count.forms.commonest();
    const double both = (c.counts.both + static_cast<double>(count.hits)) / 2;
    c.sides = {both, static_cast<double>(hits_), c.counts.column, c.counts.all};
    out.push_back(std::move(c));
  }
  const auto measure =
      std::ranges::find(kCollocateFigures, wanted.measure, [](const auto& f) { return f.column.name; });
  keep_leaders(
      out, wanted.top, [](const Collocate& c) { return std::string_view(c.lemma); }, measure->value);
  return out;
}

}  // namespace newsx
