// The layout of the dictionary file, shared by Dictionary and by the tool that writes it.
//
// Everything is little endian and read in place. A header, a table of sections, then the sections, each beginning at a
// multiple of 8:
//   description     UTF-8, "key\tvalue" lines: source, revision, copyright, made-from
//   license         UTF-8
//   alphabet        uint32 code points; letter n has the code n + 1, at most 62 of them
//   prefixes        UTF-8 lines: what the paradigms' forms may begin with; the first is empty
//   words           an automaton (below) over the letters of a word; its values are indices into `analyses`
//   analyses        3 bytes each: paradigm (12 bits), form (8), "another one follows" (1)
//   paradigms       uint32: where in `forms` each paradigm begins, and the end
//   forms           uint32 each: suffix (14 bits), tag (13), prefix (2); the first form of a paradigm is the base form
//   suffix_places   uint32: where in `suffixes` each begins, and the end
//   suffixes        UTF-8
//   tags            uint64 masks of grammemes
//   tag_weights     uint32: how strong a tag is against the others of a word of which nothing else is known
//   word_slots      hash table with open addressing of pairs: check of the word, index in word_weights (no_slot: empty)
//   word_weights    uint16: the readings' weights in the order of look-up
//   endings         an automaton over the last letters of a word, backwards; its values are indices into
//                   `ending_readings`
//   ending_readings 4 bytes each: an analysis as above and the logarithm of how many words have it (8 bits, 1/16 of a
//                   power of two)
//
// An automaton is a double array of 32-bit units. Unit 0 is the root; the low 7 bits of a unit are the letter that
// leads to it (127: empty), the upper 25 are the base of its followers or, for letter 0, the value. The unit after `u`
// by letter `c` is at base(u) ^ c. No two states share a base, hence the letter alone says whether a unit belongs to a
// state.
#pragma once
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>

namespace newsx::dictionary_format {

static_assert(std::endian::native == std::endian::little, "the dictionary is read in place, as little endian");

inline constexpr char magic[8] = {'n', 'e', 'w', 's', 'x', 'D', 'i', 'c'};
inline constexpr std::uint32_t version = 1;

enum Section : std::uint32_t {
  description,
  license,
  alphabet,
  prefixes,
  words,
  analyses,
  paradigms,
  forms,
  suffix_places,
  suffixes,
  tags,
  tag_weights,
  word_slots,
  word_weights,
  endings,
  ending_readings,
  section_count,
};
// Sections that the header's checksum covers too, since they are read at opening.
inline constexpr std::uint32_t small_sections = words;

struct Place {
  std::uint64_t offset;
  std::uint64_t size;  // bytes
};

struct Header {
  char magic[8];
  std::uint32_t version;
  std::uint32_t sections;
  std::uint64_t file_size;
  std::uint64_t body_checksum;    // of all bytes after the header
  std::uint64_t header_checksum;  // of the header with this field zero, then of the small sections
  Place places[section_count];
};
static_assert(sizeof(Header) == 40 + 16 * section_count);

inline constexpr std::uint32_t empty_letter = 127;
inline constexpr std::uint32_t letter_mask = 127;
inline constexpr std::uint32_t value_shift = 7;
inline constexpr std::size_t max_letters = 62;
inline constexpr std::uint32_t no_slot = 0xFFFFFFFF;
inline constexpr std::size_t analysis_bytes = 3;
inline constexpr std::size_t ending_bytes = 4;
inline constexpr std::size_t longest_word = 64;  // letters; longer words are not looked up

template <class T>
T load(const std::byte* place) {
  T value;
  std::memcpy(&value, place, sizeof value);
  return value;
}

struct Analysis {
  std::uint32_t paradigm, form;
  bool more;
};
inline Analysis unpack_analysis(const std::byte* place) {
  const std::uint32_t bits = std::to_integer<std::uint32_t>(place[0]) | std::to_integer<std::uint32_t>(place[1]) << 8 |
                             std::to_integer<std::uint32_t>(place[2]) << 16;
  return {bits & 0xFFF, bits >> 12 & 0xFF, (bits >> 20 & 1) != 0};
}
constexpr std::uint32_t pack_analysis(std::uint32_t paradigm, std::uint32_t form, bool more) {
  return paradigm | form << 12 | std::uint32_t{more} << 20;
}

struct Form {
  std::uint32_t suffix, tag, prefix;
};
constexpr Form unpack_form(std::uint32_t bits) { return {bits & 0x3FFF, bits >> 14 & 0x1FFF, bits >> 27 & 3}; }
constexpr std::uint32_t pack_form(Form f) { return f.suffix | f.tag << 14 | f.prefix << 27; }

// Each step is a bijection of the state, so a change of one byte always changes the sum.
inline std::uint64_t checksum(std::span<const std::byte> bytes, std::uint64_t state = 0x9E3779B97F4A7C15) {
  const auto step = [&](std::uint64_t chunk) {
    state = (state ^ chunk) * 0xD6E8FEB86659FD93;
    state ^= state >> 32;
  };
  std::size_t at = 0;
  for (; at + 8 <= bytes.size(); at += 8) step(load<std::uint64_t>(bytes.data() + at));
  for (; at < bytes.size(); ++at) step(std::to_integer<std::uint64_t>(bytes[at]));
  step(bytes.size());
  return state;
}

// The first slot to look for a word's weights in (modulo the number of slots), and the check that must stand there. The
// two share no bits, so that of three million words none is taken for another; the builder makes sure.
struct WordHash {
  std::uint32_t slot;
  std::uint32_t check;  // never no_slot
};
inline WordHash hash_letters(std::span<const std::uint8_t> letters) {
  std::uint64_t state = 0xCBF29CE484222325;
  for (const std::uint8_t letter : letters) state = (state ^ letter) * 0x100000001B3;
  state = (state ^ state >> 29) * 0xBF58476D1CE4E5B9;
  state ^= state >> 32;
  const auto check = static_cast<std::uint32_t>(state >> 32);
  return {static_cast<std::uint32_t>(state), check == no_slot ? 0 : check};
}

}  // namespace newsx::dictionary_format
