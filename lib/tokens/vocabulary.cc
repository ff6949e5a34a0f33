#include "tokens/vocabulary.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstring>

#include "base/hash.h"
#include "base/prefetch.h"
#include "text/ascii.h"
#include "text/cyrillic_letters.h"
#include "text/utf8.h"
#include "tokens/classes.h"
#include "tokens/lookalikes.h"

namespace newsx {
namespace {

constexpr std::size_t kFirstSlots = 1 << 12;

// Seeded by an address, so that nobody can write a text whose words collide; ids do not depend on it.
std::uint64_t hash_of(std::string_view text) {
  const std::uint64_t seed = reinterpret_cast<std::uintptr_t>(&u_foldCase) * 0x9E3779B97F4A7C15u;
  return hash_text(text, seed);
}

// Appends a Russian letter in lower case and returns its bytes; 0 for other characters, which the tables fold.
std::size_t fold_russian(const char* p, const char* end, std::string& out) {
  if (end - p < 2 || sequence_bytes(*p) != 2) return 0;
  if (is_small_russian(p)) {
    out.append(p, 2);
    return 2;
  }
  const char32_t small = to_small(decode_sequence(p, 2));
  if (!is_small_russian(small)) return 0;
  append_utf8(out, small);
  return 2;
}

void fold_into(std::string_view word, std::string& out) {
  out.clear();
  bool has_russian = false, has_latin = false;
  const char* const end = word.data() + word.size();
  for (const char* p = word.data(); p < end;) {
    if (const std::size_t bytes = fold_russian(p, end, out); bytes != 0) {
      has_russian = true;
      p += bytes;
      continue;
    }
    has_latin = has_latin || is_ascii_letter(*p);
    const Char c = char_at(p, end);
    if (c.bytes == 1 && !is_ascii(*p)) {
      out += *p;  // not UTF-8: kept
    } else if (c.cls == char_class::hyphen) {
      out += '-';
    } else if (c.cls == char_class::curly_apostrophe || c.cls == char_class::opening_apostrophe) {
      out += '\'';
    } else if (c.cls != char_class::mark && c.cls != char_class::format) {
      const char32_t code_point = decode_sequence(p, c.bytes);
      append_utf8(out, code_point < 0x800
                           ? tables::fold_low[code_point]
                           : static_cast<char32_t>(u_foldCase(static_cast<UChar32>(code_point), U_FOLD_CASE_DEFAULT)));
    }
    p += c.bytes;
  }
  if (has_russian && has_latin && is_cyrillic_in_disguise(word)) fold_into(without_lookalikes(word), out);
  if (out.empty()) out = word;  // marks alone
}

}  // namespace

std::string folded_word(std::string_view word) {
  std::string folded;
  fold_into(word, folded);
  return folded;
}

Vocabulary::Vocabulary() : slots_(kFirstSlots), raw_slots_(kFirstSlots) {}

namespace {

constexpr std::size_t kLongWord = 0xFFF;  // bytes

std::uint32_t check_of(std::uint64_t hash, std::size_t size) {
  return (static_cast<std::uint32_t>(hash >> 32) & ~static_cast<std::uint32_t>(kLongWord)) |
         static_cast<std::uint32_t>(std::min(size, kLongWord));
}

// Short words are compared without a call.
bool same(const char* a, const char* b, std::size_t n) {
  if (n > 16) return std::memcmp(a, b, n) == 0;
  if (n <= 8) return hashing::load(a, n) == hashing::load(b, n);
  return hashing::load(a, 8) == hashing::load(b, 8) && hashing::load(a + n - 8, 8) == hashing::load(b + n - 8, 8);
}

}  // namespace

WordId Vocabulary::id_of(std::string_view word) { return id_of(word, hash_of(word)); }

WordId Vocabulary::id_of(std::string_view word, std::uint64_t hash) {
  // Most words of a text are written in folded form.
  const Slot& folded = slot_of(word, hash);
  if (folded.number != 0) return folded.number - 1;
  const auto check = static_cast<std::uint32_t>(hash >> 32);
  for (std::size_t slot = hash & (raw_slots_.size() - 1); raw_slots_[slot].size != 0;
       slot = (slot + 1) & (raw_slots_.size() - 1)) {
    const RawWord& raw = raw_slots_[slot];
    if (raw.check == check && raw.size == word.size() && same(raw.letters, word.data(), word.size())) return raw.id;
  }
  return add(word, hash);
}

void Vocabulary::number(std::string_view text, std::span<Token> tokens, Stop stop) {
  // Slots are prefetched `ahead` tokens before they are needed, the letters that they point to half as many.
  constexpr std::size_t ahead = 16;
  std::array<std::uint64_t, ahead> hashes;
  const auto prefetch_slots = [&](std::size_t i) {
    const std::uint64_t hash = hash_of(tokens[i].span().of(text));
    hashes[i % ahead] = hash;
    prefetch(&slots_[hash & (slots_.size() - 1)]);
    prefetch(&raw_slots_[hash & (raw_slots_.size() - 1)]);
  };
  for (std::size_t i = 0; i < std::min(ahead, tokens.size()); ++i) prefetch_slots(i);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    stop.check(i);
    if (i + ahead / 2 < tokens.size()) prefetch(slots_[hashes[(i + ahead / 2) % ahead] & (slots_.size() - 1)].letters);
    tokens[i].word = id_of(tokens[i].span().of(text), hashes[i % ahead]);
    if (i + ahead < tokens.size()) prefetch_slots(i + ahead);
  }
}

// Where the folded word stands, or the free slot where it would.
Vocabulary::Slot& Vocabulary::slot_of(std::string_view folded, std::uint64_t hash) {
  const std::uint32_t check = check_of(hash, folded.size());
  std::size_t slot = hash & (slots_.size() - 1);
  const auto stands_in = [&](const Slot& s) {
    if (s.check != check) return false;
    return folded.size() < kLongWord ? same(s.letters, folded.data(), folded.size()) : words_[s.number - 1] == folded;
  };
  while (slots_[slot].number != 0 && !stands_in(slots_[slot])) slot = (slot + 1) & (slots_.size() - 1);
  return slots_[slot];
}

WordId Vocabulary::add(std::string_view word, std::uint64_t hash) {
  fold_into(word, fold_buffer_);
  if (fold_buffer_ == word) return add_folded(word, hash);
  const std::uint64_t folded_hash = hash_of(fold_buffer_);
  const Slot& known = slot_of(fold_buffer_, folded_hash);
  const WordId id = known.number != 0 ? known.number - 1 : add_folded(fold_buffer_, folded_hash);
  // A hostile text can have any number of spellings of one word (capitals, soft hyphens): past a bound they are
  // forgotten.
  if (raw_count_ > 4 * words_.size() + kFirstSlots) forget_spellings();
  if (2 * (raw_count_ + 1) > raw_slots_.size()) grow_raw();
  const std::string_view kept = raw_letters_.store(word);
  std::size_t slot = hash & (raw_slots_.size() - 1);
  while (raw_slots_[slot].size != 0) slot = (slot + 1) & (raw_slots_.size() - 1);
  raw_slots_[slot] = {kept.data(), static_cast<std::uint32_t>(kept.size()), static_cast<std::uint32_t>(hash >> 32), id};
  ++raw_count_;
  return id;
}

WordId Vocabulary::add_folded(std::string_view folded, std::uint64_t hash) {
  if (3 * (words_.size() + 1) > 2 * slots_.size()) {
    slots_.resize(slots_.size() * 2);
    fill_slots();
  }
  const std::string_view kept = (words_.size() < kLasting ? lasting_letters_ : letters_).store(folded);
  Slot& slot = slot_of(folded, hash);
  words_.push_back(kept);
  slot = {kept.data(), check_of(hash, kept.size()), static_cast<std::uint32_t>(words_.size())};
  return slot.number - 1;
}

void Vocabulary::fill_slots() {
  std::fill(slots_.begin(), slots_.end(), Slot{});
  for (std::uint32_t id = 0; id < words_.size(); ++id) {
    const std::uint64_t hash = hash_of(words_[id]);
    std::size_t slot = hash & (slots_.size() - 1);
    while (slots_[slot].number != 0) slot = (slot + 1) & (slots_.size() - 1);
    slots_[slot] = {words_[id].data(), check_of(hash, words_[id].size()), id + 1};
  }
}

void Vocabulary::grow_raw() {
  std::vector<RawWord> old(raw_slots_.size() * 2);
  old.swap(raw_slots_);
  for (const RawWord& raw : old) {
    if (raw.size == 0) continue;
    std::size_t slot = hash_of({raw.letters, raw.size}) & (raw_slots_.size() - 1);
    while (raw_slots_[slot].size != 0) slot = (slot + 1) & (raw_slots_.size() - 1);
    raw_slots_[slot] = raw;
  }
}

void Vocabulary::forget_spellings() {
  raw_slots_.assign(kFirstSlots, {});
  raw_letters_.clear();
  raw_count_ = 0;
}

void Vocabulary::forget() {
  forget_spellings();
  words_.resize(std::min<std::size_t>(words_.size(), kLasting));
  letters_.clear();
  fill_slots();
  ++generation_;
}

void Vocabulary::clear() {
  words_.clear();
  lasting_letters_.clear();
  forget();
  cleared_ = generation_;
}

}  // namespace newsx
