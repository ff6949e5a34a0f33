// The reading of each word in its sentence: the cheapest path through the readings (Viterbi), where a reading costs by
// its rarity and by how it fits the word's capitals, and two neighbours gain or lose by agreement and government.
//
// Points are sixteenths of a bit: 16 points make a reading twice as likely. They were set by hand from grammar and then
// checked on texts with known lemmas. O(tokens · readings²), with at most `most_readings` readings a word.
#include <algorithm>
#include <array>
#include <bit>

#include "base/word_table.h"
#include "morph/words.h"

namespace newsx {
namespace {

using Points = int;
constexpr Points bit = 16;
constexpr std::size_t most_readings = 16;
constexpr Grammemes names = gram::Name | gram::Surn | gram::Patr | gram::Geox | gram::Orgn;
constexpr Grammemes persons = gram::Name | gram::Surn | gram::Patr;
constexpr Grammemes adjectives = gram::ADJF | gram::PRTF;
constexpr Grammemes nominals = gram::NOUN | gram::NPRO | adjectives | gram::NUMR;
constexpr Grammemes short_forms = gram::ADJS | gram::PRTS;

// −log2(weight / 65,536) in points.
Points rarity(std::uint16_t weight) {
  constexpr Points sixteenths[] = {0, 1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 15};
  const unsigned w = std::max<unsigned>(weight, 1);
  const int whole = std::bit_width(w) - 1;
  const unsigned next = whole >= 4 ? w >> (whole - 4) & 15 : w << (4 - whole) & 15;
  return bit * (16 - whole) - sixteenths[next];
}

// What may be known of a token without its neighbours' readings.
struct Place {
  bool capital;         // title-case, or all capitals
  bool sentence_start;  // where the capital says nothing
  bool predicative;  // the word may be a predicative ("нужно"), or a linking word stands before it ("стало известно")
};

Points own_points(const Reading& r, Place place) {
  const Grammemes g = r.grammemes;
  Points points = -rarity(r.weight);
  if ((g & (gram::Infr | gram::Arch | gram::Erro)) != 0) points -= 2 * bit;
  if ((g & gram::PRTF) != 0) points -= bit / 4;  // of equals, the adjective: "бывший"
  if ((g & gram::Pltm) != 0 && (g & gram::NOUN) != 0) points += bit;
  if ((g & gram::ADJS) != 0 && (g & gram::Qual) == 0) points -= 2 * bit;  // "прошло" is hardly ever of "прошлый"
  if (place.predicative && (g & gram::ADJS) != 0 && (g & gram::neut) != 0) points += 5 * bit;
  if (place.sentence_start && (g & (gram::NOUN | adjectives)) != 0)
    points += (g & gram::nomn) != 0 ? bit : (g & gram::gent) != 0 ? -bit : 0;
  if (!place.capital) {
    if ((g & names) != 0) points -= 6 * bit;
  } else if (!place.sentence_start) {
    if ((g & names) != 0)
      points += 3 * bit;
    else if ((g & (gram::NOUN | gram::ADJF)) == 0)
      points -= 3 * bit;
  } else if ((g & names) != 0 && r.origin == Origin::dictionary) {
    points -= bit;
  }
  if (r.origin == Origin::ending) {
    if ((g & (short_forms | gram::GRND | gram::impr | gram::COMP)) != 0) points -= 3 * bit;
    if ((g & gram::PRTF) != 0 && place.capital) points -= 2 * bit;
    if (place.capital && (g & gram::plur) != 0) points -= bit;
  }
  return points;
}

// Whether a short adjective after this verb is the predicate.
bool is_linking(const Analysis& analysis) {
  static const std::vector<std::string_view> verbs = [] {
    std::vector<std::string_view> out;
    for (WordTable row = WordTable::built_in("linking_verbs.tsv"); row.next();) out.push_back(row.cell(0));
    return out;
  }();
  return (analysis.reading.grammemes & gram::VERB) != 0 &&
         std::find(verbs.begin(), verbs.end(), analysis.lemma) != verbs.end();
}

bool finite(Grammemes g) { return (g & gram::VERB) != 0; }

// Whether a verb or short form can have a subject of these grammemes.
bool subject_agrees(Grammemes subject, Grammemes verb) {
  if ((subject & gram::nomn) == 0) return false;
  if ((verb & gram::per1) != 0 || (verb & gram::per2) != 0) return (subject & verb & (gram::per1 | gram::per2)) != 0;
  if ((subject & (gram::per1 | gram::per2)) != 0 && (verb & gram::per3) != 0) return false;
  return agree(subject, verb, gram::numbers | gram::genders);
}

// Gains of `b` standing right after `a`, by what `a` is.

Points after_adjective(Grammemes a, Grammemes b) {
  using namespace gram;
  if ((b & NOUN) != 0) return agree(a, b) ? 4 * bit : -2 * bit;
  if ((b & adjectives) != 0) return agree(a, b) ? 2 * bit : -bit;
  return (b & (ADVB | PREP | NUMR | CONJ | PRCL)) != 0 ? 0 : -bit;
}

Points after_noun(Grammemes a, Grammemes b) {
  using namespace gram;
  if ((b & NOUN) != 0) {
    if ((a & persons) != 0 && (b & persons) != 0) return agree(a, b) ? 4 * bit : -bit;
    if ((b & names) != 0 && agree(a, b, cases | numbers) && (a & anim) == (b & anim)) return 2 * bit;
    // "речь Валентина": a name after a noun is its genitive rather than a woman in the nominative.
    if ((b & gent) != 0) return (b & persons) != 0 ? 2 * bit + bit / 2 : bit + bit / 2;
    return (b & ablt) != 0 ? 0 : -bit;
  }
  if ((b & adjectives) != 0) return (b & gent) != 0 ? bit : agree(a, b) && (b & PRTF) != 0 ? bit : 0;
  if (finite(b) || (b & short_forms) != 0) return subject_agrees(a, b) ? 2 * bit : (a & nomn) != 0 ? -bit : 0;
  return 0;
}

Points after_pronoun(Grammemes a, Grammemes b) {
  using namespace gram;
  if (finite(b) || (b & short_forms) != 0) return subject_agrees(a, b) ? 2 * bit : (a & nomn) != 0 ? -2 * bit : 0;
  if ((b & NOUN) != 0) return (a & b & cases) != 0 ? 0 : -bit / 2;
  return 0;
}

Points after_numeral(Grammemes a, Grammemes b) {
  if ((b & nominals) == 0) return 0;
  return (b & gram::gent) != 0 || agree(a, b, gram::cases) ? 2 * bit : -bit;
}

// `subject_before`: the verb `a` has its subject already.
Points after_verb(Grammemes a, Grammemes b, bool subject_before) {
  using namespace gram;
  if ((b & (NOUN | adjectives | NPRO)) != 0) {
    if ((finite(a) || (a & short_forms) != 0) && subject_agrees(b, a)) return subject_before ? -bit : bit + bit / 2;
    if ((b & accs) != 0) return (a & tran) == 0 ? -bit : subject_before || !finite(a) ? bit + bit / 2 : bit / 2;
    if ((b & (ablt | datv)) != 0) return bit / 2;
    if ((b & nomn) != 0) return (b & persons) != 0 ? -2 * bit - bit / 2 : -bit;  // "позвали Александра"
    return 0;
  }
  if (finite(b)) return -2 * bit;
  return (b & INFN) != 0 ? bit : 0;
}

// A preposition that governs what `b` is not may be an adverb: "накануне прокуратура сообщила".
Points after_preposition(Grammemes governed, Grammemes b) {
  using namespace gram;
  if (governed == 0 || (b & governed & cases) != 0) return 0;
  return finite(b) || ((b & nominals) != 0 && (b & nomn) != 0) ? -4 * bit : 0;
}

// Gain of `b` as the word that the last preposition (or number) governs.
Points government_points(Grammemes governed, Grammemes b) {
  if (governed == 0) return 0;
  if ((b & gram::VERB) != 0) return -8 * bit;
  if ((b & nominals) == 0) return (b & gram::ADVB) != 0 ? -bit : -3 * bit;
  return (b & governed & gram::cases) != 0 ? 3 * bit : -5 * bit;
}

bool transparent(const Token& token) {
  return token.kind == TokenKind::number || token.kind == TokenKind::quote_open ||
         token.kind == TokenKind::bracket_open || token.kind == TokenKind::date;
}

struct Column {
  std::array<Points, most_readings> best;
  std::array<std::uint8_t, most_readings> from;
};

// The best way to each reading of `analyses` from those of the word before. The outer loop goes over that word's
// readings, so that the class of each is tested once for all that may follow. `governed`: the cases after that word.
void find_ways(std::span<const Analysis> previous, const Column& before, bool subject_before, Grammemes governed,
               std::span<const Analysis> analyses, Column& column) {
  using namespace gram;
  for (std::size_t j = 0; j < previous.size(); ++j) {
    const auto offer = [&](const auto& gain) {
      for (std::size_t k = 0; k < analyses.size(); ++k) {
        const Points points = before.best[j] + gain(analyses[k].reading.grammemes);
        const bool better = j == 0 || points > column.best[k];
        column.best[k] = better ? points : column.best[k];
        column.from[k] = better ? static_cast<std::uint8_t>(j) : column.from[k];
      }
    };
    const Grammemes a = previous[j].reading.grammemes;
    if ((a & adjectives) != 0)
      offer([&](Grammemes b) { return after_adjective(a, b); });
    else if ((a & NOUN) != 0)
      offer([&](Grammemes b) { return after_noun(a, b); });
    else if ((a & NPRO) != 0)
      offer([&](Grammemes b) { return after_pronoun(a, b); });
    else if ((a & NUMR) != 0)
      offer([&](Grammemes b) { return after_numeral(a, b); });
    else if (finite(a) || (a & (INFN | GRND | short_forms)) != 0)
      offer([&](Grammemes b) { return after_verb(a, b, subject_before); });
    else if ((a & PRCL) != 0)
      offer([&](Grammemes b) { return finite(b) ? bit / 2 : 0; });
    else if ((a & ADVB) != 0)
      offer([&](Grammemes b) { return (b & (VERB | ADJF | ADVB | PRTF | GRND | INFN)) != 0 ? bit / 4 : 0; });
    else if ((a & PREP) != 0 && previous.size() > 1)
      offer([&](Grammemes b) { return after_preposition(governed, b); });
    else
      offer([](Grammemes) { return 0; });
  }
}

// Finds the cheapest path of one sentence after the other.
class ReadingChooser {
 public:
  ReadingChooser(const Tokens& tokens, const Words& words, std::vector<std::uint8_t>& choice, Stop stop)
      : tokens_(tokens.tokens), words_(words), choice_(choice), stop_(stop) {}

  void choose(const Sentence& sentence) {
    if (columns_.size() < sentence.end - sentence.begin) columns_.resize(sentence.end - sentence.begin);
    go_forward(sentence);
    go_back(sentence);
  }

 private:
  static constexpr TokenIndex kNone = ~TokenIndex{0};

  // What is known at a token of those before it.
  struct Before {
    TokenIndex word = kNone;       // that this one is paired with
    Grammemes governed = 0;        // the cases that it governs
    bool start = true;             // capitals say nothing yet
    bool nominative_seen = false;  // since the last verb, judging from the left
    bool has_subject = false;      // the last verb has its subject already
  };

  void prefetch_words(TokenIndex at) const {
    constexpr TokenIndex ahead = 16;  // tokens
    if (at + ahead < tokens_.size()) words_.prefetch_entry(tokens_[at + ahead].word);
    if (at + ahead / 2 < tokens_.size()) words_.prefetch_analyses(tokens_[at + ahead / 2].word);
  }

  void go_forward(const Sentence& sentence) {
    Before before;
    for (TokenIndex at = sentence.begin; at < sentence.end; ++at) {
      stop_.check(at);
      prefetch_words(at);
      const Token& token = tokens_[at];
      if (token.kind != TokenKind::word) {
        if (!transparent(token)) {
          before.governed = 0;
          before.word = kNone;
        }
        if (token.kind == TokenKind::quote_open || token.kind == TokenKind::dash) before.start = true;
        continue;
      }
      const std::size_t likeliest = fill_column(sentence, at, before);
      const Grammemes likely = words_.analyses(token.word)[likeliest].reading.grammemes;
      before.start = false;
      if (finite(likely) || (likely & short_forms) != 0) {
        before.has_subject = before.nominative_seen;
        before.nominative_seen = false;
      } else if ((likely & (gram::NOUN | gram::NPRO)) != 0 && (likely & gram::nomn) != 0) {
        before.nominative_seen = true;
      }
      // An unambiguous preposition governs what comes next.
      before.governed = words_.governed(token.word);
      before.word = at;
    }
  }

  // Finds the best ways to the readings of the word at `at`, and the likeliest of them.
  std::size_t fill_column(const Sentence& sentence, TokenIndex at, const Before& before) {
    const Token& token = tokens_[at];
    const std::span<const Analysis> analyses = readings_of(token);
    const std::span<const Analysis> previous =
        before.word == kNone ? std::span<const Analysis>{} : readings_of(tokens_[before.word]);
    Column& column = columns_[at - sentence.begin];
    if (analyses.size() == 1 && previous.size() <= 1) {
      // Nothing to choose here, and what both words cost is the same for all paths.
      column.best[0] = 0;
      column.from[0] = 0;
      return 0;
    }
    if (previous.empty()) {
      std::fill_n(column.best.begin(), analyses.size(), 0);
      std::fill_n(column.from.begin(), analyses.size(), std::uint8_t{0});
    } else {
      find_ways(previous, columns_[before.word - sentence.begin], before.has_subject, before.governed, analyses,
                column);
    }
    const Grammemes any = words_.any(token.word);
    const bool predicative =
        (any & gram::ADJS) != 0 && ((any & gram::PRED) != 0 || (!previous.empty() && is_linking(previous.front())));
    const Place place = {token.shape != Shape::lower && token.shape != Shape::none, before.start, predicative};
    std::size_t likeliest = 0;
    for (std::size_t k = 0; k < analyses.size(); ++k) {
      const Reading& r = analyses[k].reading;
      // A word of one reading costs the same on all paths.
      if (analyses.size() > 1) column.best[k] += own_points(r, place) + government_points(before.governed, r.grammemes);
      if (column.best[k] > column.best[likeliest]) likeliest = k;
    }
    return likeliest;
  }

  // Back along the best path; a break in the chain begins a new one.
  void go_back(const Sentence& sentence) {
    bool chained = false;
    std::uint8_t wanted = 0;
    for (TokenIndex at = sentence.end; at-- > sentence.begin;) {
      const Token& token = tokens_[at];
      if (token.kind != TokenKind::word) {
        if (!transparent(token)) chained = false;
        continue;
      }
      const Column& column = columns_[at - sentence.begin];
      const auto count = static_cast<std::ptrdiff_t>(readings_of(token).size());
      if (!chained)
        wanted = static_cast<std::uint8_t>(std::max_element(column.best.begin(), column.best.begin() + count) -
                                           column.best.begin());
      choice_[at] = wanted;
      wanted = column.from[wanted];
      chained = true;
    }
  }

  std::span<const Analysis> readings_of(const Token& token) const {
    const std::span<const Analysis> all = words_.analyses(token.word);
    return all.first(std::min(all.size(), most_readings));
  }

  const std::vector<Token>& tokens_;
  const Words& words_;
  std::vector<std::uint8_t>& choice_;
  Stop stop_;
  std::vector<Column> columns_;
};

}  // namespace

void choose_readings(const Tokens& tokens, const Words& words, std::vector<std::uint8_t>& choice, Stop stop) {
  choice.assign(tokens.tokens.size(), 0);
  ReadingChooser chooser(tokens, words, choice, stop);
  for (const Sentence& sentence : tokens.sentences) chooser.choose(sentence);
}

}  // namespace newsx
