#include "facts/sparse_text.h"

#include <algorithm>
#include <array>

#include "text/utf8.h"

namespace newsx {
namespace {

// No result of a record that newsx reads has places beyond; a damaged one may.
constexpr std::uint64_t kFarthest = std::uint64_t{64} << 20;  // units

// How many units the code point that begins at `byte` takes.
std::size_t units_of(char byte, OffsetUnit unit) {
  const std::size_t bytes = sequence_bytes(byte);
  switch (unit) {
    case OffsetUnit::byte:
      return bytes;
    case OffsetUnit::utf16:
      return bytes == 4 ? 2 : 1;
    case OffsetUnit::codepoint:
      break;
  }
  return 1;
}

std::uint64_t length_of(std::string_view text, OffsetUnit unit) {
  std::uint64_t length = 0;
  for (std::size_t i = 0; i < text.size(); i += sequence_bytes(text[i])) length += units_of(text[i], unit);
  return length;
}

OffsetUnit unit_of(const std::vector<NamedWords>& words, OffsetUnit likely) {
  for (const OffsetUnit unit : {likely, OffsetUnit::codepoint, OffsetUnit::byte, OffsetUnit::utf16}) {
    const auto fits = [&](const NamedWords& w) { return w.end - w.start == length_of(w.text, unit); };
    if (std::ranges::all_of(words, fits)) return unit;
  }
  return OffsetUnit::codepoint;
}

// The part of `text` that begins `units` behind its beginning.
std::string_view behind(std::string_view text, std::uint64_t units, OffsetUnit unit) {
  std::size_t at = 0;
  while (at < text.size() && units > 0) {
    units -= std::min<std::uint64_t>(units, units_of(text[at], unit));
    at += sequence_bytes(text[at]);
  }
  return text.substr(std::min(at, text.size()));
}

std::string at_their_places(std::vector<NamedWords>& words, std::uint64_t length, OffsetUnit unit) {
  std::ranges::sort(words, {}, [](const NamedWords& w) { return std::pair(w.start, ~w.end); });
  std::string text;
  std::uint64_t filled = 0;  // units
  for (const NamedWords& w : words) {
    if (w.end <= filled || w.start >= w.end || w.end > kFarthest) continue;
    if (w.start > filled) {
      text.append(w.start - filled, ' ');
      filled = w.start;
    }
    text += behind(w.text, filled - w.start, unit);
    filled = w.end;
  }
  if (length > filled) text.append(std::min(length, kFarthest) - std::min(filled, kFarthest), ' ');
  return text;
}

}  // namespace

SparseText::SparseText(std::optional<std::string_view> whole, std::vector<NamedWords> words, std::uint64_t length,
                       OffsetUnit likely)
    : unit_(unit_of(words, likely)), utf8_(whole ? std::string(*whole) : at_their_places(words, length, unit_)) {
  begins_.reserve(utf8_.size() + 1);
  for (std::size_t i = 0; i < utf8_.size(); i += sequence_bytes(utf8_[i]))
    begins_.insert(begins_.end(), units_of(utf8_[i], unit_), static_cast<std::uint32_t>(i));
  begins_.push_back(static_cast<std::uint32_t>(utf8_.size()));
}

Span SparseText::bytes(std::uint64_t start, std::uint64_t end) const {
  if (start > end || end >= begins_.size()) return {0, 0};
  return {begins_[start], begins_[end]};
}

}  // namespace newsx
