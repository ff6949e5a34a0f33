// The morphological dictionary: one read-only file of ours, made from OpenCorpora's data by lib/dictionaries/.
//
// Opening checks the header and the checksum of the small sections only in O(1) (all of it with `verify`); look-up maps what it touches. Threads: all functions may run at once.
// Errors: a file that is not ours, of another version, truncated or changed throws Error.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "morph/grammemes.h"

namespace newsx {

enum class Origin : std::uint8_t {
  dictionary,   // the word stands in the dictionary
  prefix,       // a known word after a known prefix ("экс-", "вице-", "псевдо")
  hyphen,       // put together from the readings of its parts
  ending,       // guessed from its ending
  none,         // not a Russian word: one reading without grammemes
};

// One reading of a word. Paradigm, form and stem tell how it is inflected.
struct Reading {
  Grammemes grammemes = 0;
  std::uint16_t paradigm = 0;
  std::uint16_t form = 0;
  std::uint16_t weight = 0;     // how often this reading comes with the word, of 65,535; guessed ones: share of the ending's count
  Origin origin = Origin::none;
  std::uint8_t head_bytes = 0;  // bytes of the word before the part that is inflected ("экс-", "Касым-" in "касым-жомарту"); copied as they stand
};

class Dictionary {
 public:
  // `bytes` must outlive the dictionary. `file` names it in errors.
  static Dictionary open(std::span<const std::byte> bytes, std::string_view file);
  // The one linked into the program.
  static const Dictionary& built_in();

  // Readings of a case-folded word (Vocabulary::folded), best first by weight; never empty. е is read as е or ё. `out` is cleared first.
  void read(std::string_view word, std::vector<Reading>& out) const;
  // As `read`, but only what the dictionary itself has; may leave `out` empty.
  void look_up(std::string_view word, std::vector<Reading>& out) const;

  // The reading's base form (folded). `word` must be what `read` was given.
  std::string lemma(std::string_view word, const Reading& reading) const;
  // The word in another form: `wanted` has the categories to be changed ("gent", or "nomn|sing"); what it does not name stays as in `reading`
  // where the paradigm allows. Empty when the paradigm has no such form. Folded.
  std::string inflect(std::string_view word, const Reading& reading, Grammemes wanted) const;
  // All distinct forms of the reading's paradigm with their grammemes, folded.
  std::vector<std::pair<std::string, Grammemes>> forms(std::string_view word, const Reading& reading) const;

  // "OpenCorpora 394551" and the file's own version, for `newsx --version`.
  std::string version() const;
  std::string license() const;
  void verify() const;   // the checksum over everything; O(size); throws Error

 private:
  // … sections of the file
};

// Writes `pattern`'s capitals on to `word`: ("президент", "ПРЕЗИДЕНТА") → "ПРЕЗИДЕНТ", ("касым-жомарт", "Касым-Жомарта") → "Касым-Жомарт".
std::string restore_case(std::string_view folded, std::string_view pattern);

}  // namespace newsx
