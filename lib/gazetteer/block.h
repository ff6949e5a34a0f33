// The compiled form of a gazetteer: flat little-endian arrays, used in place.
//
// Words are numbered from 1 through an open-addressing table of folded forms (ё as е). Names are paths in a trie: the
// root's edges stand in an array by word, all others in a second open-addressing table keyed by (node, word). Node 0 is
// the root. A node's records say which entries end there, as which alias, in which forms; lists of readings that are
// the same stand there once.
#pragma once
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>

#include "gazetteer/gazetteer.h"

namespace newsx::block {

inline constexpr std::uint32_t kMagic = 0x5a47584e;  // "NXGZ"
inline constexpr std::uint32_t kVersion = 5;

struct Section {
  std::uint32_t offset;  // bytes from the block's begin
  std::uint32_t count;   // records
};

struct Text {
  std::uint32_t offset, length;  // bytes of the section of letters
};

struct Class {
  Text name;
  std::uint32_t serves;  // 1: a table says `#! entity: no`
  std::uint32_t first_member, member_count;
};

struct Entry {
  Text cls, name;
  std::uint32_t first_attribute, attribute_count;
  std::uint32_t first_alias, alias_count;
  Text file;  // of its row
  std::uint32_t line;
};

struct Attribute {
  Text key, value;
};

struct Alias {
  Text text;
  std::uint32_t kind;
};

struct Edge {
  std::uint32_t node, word, child;  // word 0: an empty slot
};

struct Node {
  std::uint32_t first_record, record_count;
};

enum RecordFlag : std::uint32_t { needs_capital = 1, exact = 2 };

struct Record {
  std::uint32_t entry;
  std::uint32_t letters;  // of an exact record: where the form stands as it must be written
  std::uint32_t alias;    // where the name stands as the table has it
  std::uint32_t first_reading;
  std::uint16_t letters_length, alias_length, reading_count;
  std::uint8_t kind, flags;
};

struct WordSlot {
  std::uint32_t check;   // upper half of the word's hash
  std::uint32_t number;  // 0: an empty slot
};

// Open addressing at three quarters at most.
inline std::size_t slots_for(std::size_t count) { return std::bit_ceil(count + count / 3 + 2); }

struct Header {
  std::uint32_t magic, version;
  std::uint64_t size;      // bytes of the whole block
  std::uint64_t checksum;  // of everything after the header
  Section letters, entries, attributes, aliases, words, edges, nodes, records, readings, classes;
  Section roots;      // by a word's number: the root's child
  Section spellings;  // by a word's number: where it begins in spelled; one more at the end
  Section spelled;    // the words' letters, one after another
  Section members;    // the entries class by class, ascending
};

// FNV-1a with a last mix, so that short words spread over small tables.
inline std::uint64_t hash(std::string_view text) {
  std::uint64_t h = 1469598103934665603ULL;
  for (char c : text) h = (h ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return h ^ (h >> 29);
}
inline std::uint64_t hash(std::uint32_t node, std::uint32_t word) {
  std::uint64_t h = (std::uint64_t{node} << 32 | word) * 0x9E3779B97F4A7C15ULL;
  return h ^ (h >> 31);
}

}  // namespace newsx::block
