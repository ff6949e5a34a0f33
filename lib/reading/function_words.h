// Function words and what they do in a sentence: "не" negates, "что" opens a clause, "который" refers back.
//
// The words are rows of lib/knowledge/words/function_words.tsv; code asks for a function, never for a word: `d.is(i,
// FunctionWord::that)`. Each word of the vocabulary is looked up once, so a query is a bit test; only words that may be
// an inflected form of a row ("которого") need the reading chosen in context. Threads: a FunctionWordTable may be read
// at once; a FunctionWordMemory belongs to a thread. Errors: the first use throws Error, with the line, for an unknown
// function.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/stop.h"
#include "base/text_map.h"
#include "base/word_table.h"
#include "morph/words.h"
#include "tokens/vocabulary.h"
#include "tokens/word_memory.h"

namespace newsx {

// Functions as a bit set; give a new one its name in function_words.cc, too.
// clang-format off
enum class FunctionWord : std::uint64_t {
  none = 0,
  negation = std::uint64_t{1} << 0,       // не
  subjunctive = std::uint64_t{1} << 1,    // бы
  hearsay = std::uint64_t{1} << 2,        // якобы: opens a clause that the reporter does not vouch for
  condition = std::uint64_t{1} << 3,      // если
  time = std::uint64_t{1} << 4,           // когда
  place = std::uint64_t{1} << 5,          // где, куда
  that = std::uint64_t{1} << 6,           // что, as a conjunction or not
  as_if = std::uint64_t{1} << 7,          // будто
  purpose = std::uint64_t{1} << 8,        // чтобы
  as = std::uint64_t{1} << 9,             // как
  then = std::uint64_t{1} << 10,          // "если …, то …"
  correlate = std::uint64_t{1} << 11,     // "после того, как"
  relative = std::uint64_t{1} << 12,      // который, чей
  coordination = std::uint64_t{1} << 13,  // и, а, но
  additive = std::uint64_t{1} << 14,      // и
  contrast = std::uint64_t{1} << 15,      // однако: starts a clause with a subject of its own
  personal = std::uint64_t{1} << 16,      // pronouns in the nominative: он, мы
  possessive = std::uint64_t{1} << 17,    // the owner's pronoun: его, их
  first_person = std::uint64_t{1} << 18,  // я, мы
  masculine = std::uint64_t{1} << 19,     // of the referent
  feminine = std::uint64_t{1} << 20,      // the same
  plural = std::uint64_t{1} << 21,        // the same
  about = std::uint64_t{1} << 22,         // о, об: before a topic
  inside = std::uint64_t{1} << 23,        // в, во
  out_of = std::uint64_t{1} << 24,        // из
  affiliation = std::uint64_t{1} << 25,   // between a person and the body: "источник в", "представитель при"
  auxiliary = std::uint64_t{1} << 26,     // its infinitive did happen: "дал понять"
  from = std::uint64_t{1} << 27,  // от
  within = std::uint64_t{1} << 28,  // за: "за три дня"
  them = std::uint64_t{1} << 29,  // них
  topic_pronoun = std::uint64_t{1} << 30,  // after "о": refers to something, so it is no topic of a title
  future = std::uint64_t{1} << 31,  // будет
  linking = std::uint64_t{1} << 32,  // verbs without a deed: быть, являться
  count_modifier = std::uint64_t{1} << 33,  // between a count and its noun: всего, ещё
  before_number = std::uint64_t{1} << 34,  // the number after it is no count: "по 3 законам", "больше чем 14"
  hereinafter = std::uint64_t{1} << 35,  // далее: "(далее — Закон)"
  called = std::uint64_t{1} << 36,  // именуемый
  item_label = std::uint64_t{1} << 37,  // before the number of an item: "Вопрос 1", "п. 3"
  between_items = std::uint64_t{1} << 38,  // и, а, также, или
  since = std::uint64_t{1} << 39,  // с: "с 2010 года"
  until = std::uint64_t{1} << 40,  // по, до: "по 2015 год"
  belonging = std::uint64_t{1} << 41,  // in complements of posts, besides affiliation: "театра на Заречной"
  also = std::uint64_t{1} << 42,  // также: the previous speaker goes on
  demonstrative = std::uint64_t{1} << 43,  // это, такой: refers to what was said before
  capacity = std::uint64_t{1} << 44,  // "в качестве": before what something is called
  same = std::uint64_t{1} << 45,  // этот: before a noun, refers to something just mentioned: "этот пост"
  latter = std::uint64_t{1} << 46,  // тот: as a pronoun, not the subject of the sentence
  period = std::uint64_t{1} << 47,  // июнь, год, очередь: never the noun that a quoted name belongs to
  reason = std::uint64_t{1} << 48,  // из-за, благодаря: before a cause
  appearance = std::uint64_t{1} << 49,  // появиться, поступить: there is a report, but nobody is named for it
  approximate = std::uint64_t{1} << 50,  // более, около: before a count
  receiving = std::uint64_t{1} << 51,  // получить, прочитать: the subject did not write the paper
  exactly = std::uint64_t{1} << 52,  // именно: "что именно" asks
  concession = std::uint64_t{1} << 53,  // хотя, поскольку: opens a clause beside the main one
  there = std::uint64_t{1} << 54,  // там: in the body or place told of before
};
// clang-format on
constexpr FunctionWord operator|(FunctionWord a, FunctionWord b) {
  return static_cast<FunctionWord>(static_cast<std::uint64_t>(a) | static_cast<std::uint64_t>(b));
}
constexpr bool intersects(FunctionWord a, FunctionWord b) {
  return (static_cast<std::uint64_t>(a) & static_cast<std::uint64_t>(b)) != 0;
}

// The table, read once.
class FunctionWordTable {
 public:
  static const FunctionWordTable& built_in();
  // Throws Error for a wrong line.
  explicit FunctionWordTable(WordTable table);

  // Both folded. O(letters).
  FunctionWord of_form(std::string_view word) const { return look_up(forms_, word); }
  FunctionWord of_lemma(std::string_view lemma) const { return look_up(lemmas_, lemma); }

 private:
  using Rows = TextMap<FunctionWord>;
  FunctionWord look_up(const Rows& rows, std::string_view word) const;

  Rows forms_, lemmas_;
  std::size_t longest_ = 0;  // bytes of a row
};

// The functions of each word of a vocabulary.
class FunctionWordMemory {
 public:
  struct Functions {
    FunctionWord by_form = FunctionWord::none;
    FunctionWord by_lemma = FunctionWord::none;  // of all readings of the word together
    bool operator==(const Functions&) const = default;
  };

  // Looks up the vocabulary's new words. O(new words).
  void update(const Vocabulary& vocabulary, const Words& words, Stop stop);
  const Functions& of(WordId word) const { return combinations_[words_[word]]; }

 private:
  std::uint8_t number_of(const Functions& functions);

  WordMemory<std::uint8_t> words_;                    // index in combinations_
  std::vector<Functions> combinations_{Functions{}};  // distinct; 0: no function word
};

}  // namespace newsx
