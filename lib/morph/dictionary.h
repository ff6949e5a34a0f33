// The morphological dictionary: one read-only file of ours, made from OpenCorpora's data by lib/dictionaries/.
//
// Opening costs O(1): it checks the header and the small sections (`verify` checks everything); look-up maps what it
// touches and is safe whatever the bytes are. Threads: all functions may run at once. Errors: a file that is not ours,
// of another version, truncated or changed throws Error.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "morph/grammemes.h"

namespace newsx {

class NameEndings;

enum class Origin : std::uint8_t {
  dictionary,  // the word stands in the dictionary
  prefix,      // a known word after a known prefix ("экс-", "вице-", "псевдо")
  hyphen,      // put together from the readings of its parts
  ending,      // guessed from its ending
  none,        // not a Russian word: one reading without grammemes
};

// One reading of a word. Paradigm, form and stem tell how it is inflected.
struct Reading {
  Grammemes grammemes = 0;
  std::uint16_t paradigm = 0;
  std::uint16_t form = 0;
  std::uint16_t weight =
      0;  // how often this reading comes with the word, of 65,535; guessed ones: share of the ending's count
  Origin origin = Origin::none;
  std::uint8_t head_bytes = 0;  // bytes of the word before the part that is inflected ("экс-", "Касым-" in
                                // "касым-жомарту"); copied as they stand
};

// A cache of guesses by ending: most unknown words end like others seen before. One a thread; some 200 KB.
class EndingMemory {
 public:
  struct Entry {
    static constexpr std::size_t kMostReadings = 11;
    std::uint64_t endings = 0;       // a hash of all endings of the words; 0: free
    std::uint8_t least_letters = 0;  // words with fewer have other readings
    std::uint8_t suffix_bytes = 0;   // the longest of the readings' suffixes
    std::uint8_t count = 0;
    std::array<Reading, kMostReadings> readings;
  };
  Entry& at(std::uint64_t endings) { return entries_[endings >> (64 - kBits)]; }

 private:
  static constexpr unsigned kBits = 10;
  std::vector<Entry> entries_ = std::vector<Entry>(1u << kBits);
};

class Dictionary {
 public:
  // `bytes` must outlive the dictionary. `file` names it in errors.
  static Dictionary open(std::span<const std::byte> bytes, std::string_view file);
  // The one linked into the program.
  static const Dictionary& built_in();

  // Readings of a case-folded word (Vocabulary::folded), best first by weight; never empty. е is read as е or ё. `out`
  // is cleared first. With a `memory`, which must have served this dictionary alone, unknown words cost less.
  void read(std::string_view word, std::vector<Reading>& out, EndingMemory* memory = nullptr) const;
  // Prefetches what `read` will need for these words, at most kWarmWords: the walks through the automaton overlap their
  // cache misses, where one alone would wait at each letter.
  static constexpr std::size_t kWarmWords = 8;
  void warm(std::span<const std::string_view> words) const;
  // As `read`, but only what the dictionary itself has; may leave `out` empty.
  void look_up(std::string_view word, std::vector<Reading>& out) const;
  // Readings of a word that is known to be a given name (`part` is gram::Name) or a surname (gram::Surn), by its ending
  // alone; may leave `out` empty.
  void read_name(std::string_view word, Grammemes part, std::vector<Reading>& out) const;

  // The reading's base form: folded, and with е for every ё, so that it can serve as a key. `word` must be what `read`
  // was given.
  std::string lemma(std::string_view word, const Reading& reading) const;
  // The same into `out`, whose capacity is reused.
  void lemma(std::string_view word, const Reading& reading, std::string& out) const;
  // Whether the readings of a word certainly share a lemma; `lemma` is the first one's. Cheaper than making the lemma
  // again; false where it is not obvious.
  bool shares_lemma(const Reading& first, std::string_view lemma, const Reading& other) const;
  // The word in another form: `wanted` has the categories to be changed ("gent", or "nomn|sing"); what it does not name
  // stays as in `reading` where the paradigm allows. Empty when the paradigm has no such form. Folded.
  std::string inflect(std::string_view word, const Reading& reading, Grammemes wanted) const;
  // All distinct forms of the reading's paradigm with their grammemes, folded.
  std::vector<std::pair<std::string, Grammemes>> forms(std::string_view word, const Reading& reading) const;

  // The paradigm's forms, with what stands after the stem in each.
  struct ParadigmForm {
    std::uint16_t form;
    std::string_view suffix;
    Grammemes grammemes;
  };
  std::vector<ParadigmForm> paradigm_of(const Reading& reading) const;

  // "OpenCorpora 394551" and the file's own version, for `newsx --version`.
  std::string version() const;
  std::string license() const;
  void verify() const;  // the checksum over everything; O(size); throws Error

 private:
  struct Automaton;
  struct Letters;  // a word in the file's own letters
  struct Parts;    // a word cut into what is copied and what is inflected
  struct Table {   // a section: records of one size
    const std::byte* begin = nullptr;
    std::uint32_t count = 0;
  };

  Dictionary() = default;
  bool encode(std::string_view word, Letters& letters) const;
  using Codes = std::span<const std::uint8_t>;  // letters of the file's own
  void look_up(Codes letters, std::vector<Reading>& out) const;
  void walk(Codes letters, std::vector<Reading>& out) const;
  void weigh(Codes letters, std::vector<Reading>& out) const;
  void weigh_by_tags(std::vector<Reading>& out) const;
  bool has_weights(const Letters& letters) const;
  bool frequent_lexeme(std::string_view word, const Reading& reading) const;
  void read_abbreviation(std::string_view word, std::vector<Reading>& out) const;
  bool read_after_prefix(std::string_view word, std::vector<Reading>& out) const;
  bool read_by_parts(std::string_view word, std::vector<Reading>& out, EndingMemory* memory) const;
  void guess(std::string_view word, std::vector<Reading>& out, EndingMemory* memory = nullptr) const;
  void guess_by_ending(std::string_view word, const Letters& letters, std::vector<Reading>& out,
                       EndingMemory* memory) const;
  struct Endings;
  Endings endings_of(const Letters& letters) const;
  std::size_t guess_by_endings(const Endings& endings, const Letters& letters, std::vector<Reading>& out) const;
  bool guess_by_rest(std::string_view word, std::vector<Reading>& out) const;
  void add_names(std::string_view word, std::vector<Reading>& out) const;

  std::uint32_t form_count(std::uint32_t paradigm) const;
  std::uint32_t form_bits(std::uint32_t paradigm, std::uint32_t form) const;
  std::uint32_t base_form(const Reading& reading) const;
  Grammemes tag_mask(std::uint32_t tag) const;
  std::string_view suffix(std::uint32_t number) const;
  Parts cut(std::string_view word, const Reading& reading) const;
  bool base_has_vowel(std::string_view word, const Reading& reading) const;
  void put(const Parts& parts, const Reading& reading, std::uint32_t form, std::string& out) const;
  bool head_reading(std::string_view head, const Reading& reading, Reading& found) const;
  bool head_agrees(std::string_view head, const Reading& reading) const;
  void put_head(std::string_view head, const Reading& reading, Grammemes wanted, std::string& out) const;
  std::string note(std::string_view key) const;

  std::span<const std::byte> bytes_;
  std::string file_;
  std::string_view description_, license_;
  Table words_, analyses_, paradigms_, forms_, suffix_places_, suffixes_, tags_, tag_weights_, word_slots_,
      word_weights_, endings_, ending_readings_;
  std::array<std::string_view, 4> prefixes_;
  std::array<std::uint8_t, 128> ascii_letters_{};     // code of each ASCII character, 0 for none
  std::array<std::uint8_t, 128> cyrillic_letters_{};  // code of U+0400 + n
  std::shared_ptr<const NameEndings> names_;
};

// Writes `pattern`'s capitals on to `word`: ("президент", "ПРЕЗИДЕНТА") → "ПРЕЗИДЕНТ", ("касым-жомарт",
// "Касым-Жомарта") → "Касым-Жомарт".
std::string restore_case(std::string_view folded, std::string_view pattern);
// The same, appended to `out`.
void append_restored_case(std::string_view folded, std::string_view pattern, std::string& out);

}  // namespace newsx
