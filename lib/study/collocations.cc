#include "study/collocations.h"

#include <algorithm>
#include <unordered_map>

namespace newsx {
namespace {

enum class Place : std::uint8_t { far, near, hit };

// What each of a sentence's words is: `words` are indices of tokens.
void mark(const std::vector<Token>& tokens, std::span<const TokenIndex> words, std::span<const Span> places,
          unsigned window, std::vector<Place>& out) {
  out.assign(words.size(), Place::far);
  std::size_t place = 0;
  std::size_t near_until = 0;  // words before this one are near the last hit
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Span word = tokens[words[i]].span();
    while (place < places.size() && places[place].end <= word.begin) ++place;
    if (place < places.size() && places[place].begin < word.end) {
      out[i] = Place::hit;
      const std::size_t first = window == 0 ? 0 : i - std::min<std::size_t>(i, window);
      for (std::size_t k = i; k-- > first && out[k] == Place::far;) out[k] = Place::near;
      near_until = window == 0 ? words.size() : std::min(words.size(), i + 1 + window);
    } else if (i < near_until) {
      out[i] = Place::near;
    }
  }
}

double value_of(const Collocations::Collocate& c, Measure measure) {
  switch (measure) {
    case Measure::log_dice:
      return c.log_dice;
    case Measure::mutual_information:
      return c.mutual_information;
    case Measure::t_score:
      return c.t_score;
    case Measure::log_likelihood:
      break;
  }
  return c.log_likelihood;
}

}  // namespace

void Collocations::add(const TokenizedText& text, std::span<const Span> places) {
  const std::vector<Token>& tokens = text.tokens.tokens;
  struct Found {
    Count count;
    const Analysis* reading = nullptr;
  };
  std::unordered_map<std::uint32_t, Found> found;  // by the number of the reading
  std::vector<TokenIndex> words;
  std::vector<Place> marks;
  std::size_t place = 0;
  for (const Sentence& sentence : text.tokens.sentences) {
    text.stop.check();
    words.clear();
    for (TokenIndex i = sentence.begin; i < sentence.end; ++i)
      if (tokens[i].kind == TokenKind::word) words.push_back(i);
    while (place < places.size() && places[place].end <= tokens[sentence.begin].begin) ++place;
    mark(tokens, words, places.subspan(place), window_, marks);
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (marks[i] == Place::hit) continue;
      const Analysis& reading = text.words.analyses(tokens[words[i]].word)[text.choice[words[i]]];
      Found& word = found[text.words.index_of(reading)];
      word.reading = &reading;
      ++word.count.all;
      if (marks[i] == Place::near) ++word.count.near;
    }
  }
  hits_ += places.size();
  for (const auto& [number, word] : found) {
    Count& count = counts_[{std::string(word.reading->lemma), word_class(word.reading->reading.grammemes)}];
    count.all += word.count.all;
    count.near += word.count.near;
    words_ += word.count.all;
    near_ += word.count.near;
  }
}

void Collocations::add(const Collocations& other) {
  for (const auto& [key, count] : other.counts_) {
    Count& mine = counts_[key];
    mine.all += count.all;
    mine.near += count.near;
  }
  words_ += other.words_;
  near_ += other.near_;
  hits_ += other.hits_;
}

std::vector<Collocations::Collocate> Collocations::list(const Wanted& wanted) const {
  std::vector<Collocate> out;
  for (const auto& [key, count] : counts_) {
    const auto& [lemma, its_class] = key;
    if (count.near == 0 || count.near < wanted.least || (wanted.classes & class_bit(its_class)) == 0) continue;
    Collocate c{lemma, its_class, {}, 0, 0, 0, 0};
    c.counts = {static_cast<double>(count.near), static_cast<double>(near_), static_cast<double>(count.all),
                static_cast<double>(words_)};
    if (c.counts.both <= c.counts.expected()) continue;
    c.log_likelihood = newsx::log_likelihood(c.counts);
    // Of this measure the hits themselves are the other side, whatever the window.
    c.log_dice = newsx::log_dice({c.counts.both, static_cast<double>(hits_), c.counts.column, c.counts.all});
    c.mutual_information = newsx::mutual_information(c.counts);
    c.t_score = newsx::t_score(c.counts);
    out.push_back(std::move(c));
  }
  std::ranges::stable_sort(out, [&](const Collocate& a, const Collocate& b) {
    return value_of(a, wanted.measure) > value_of(b, wanted.measure);
  });
  if (wanted.top > 0 && out.size() > wanted.top) out.resize(wanted.top);
  return out;
}

}  // namespace newsx
