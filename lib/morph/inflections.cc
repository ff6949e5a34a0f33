#include "morph/inflections.h"

namespace newsx {
namespace {

constexpr std::size_t kFirstSlots = 1 << 10;

}  // namespace

Inflections::Slot& Inflections::slot_of(std::uint32_t reading, Grammemes wanted) {
  std::uint64_t hash = (wanted ^ std::uint64_t{reading} << 32 ^ reading) * 0x9E3779B97F4A7C15u;
  hash ^= hash >> 32;
  std::size_t slot = hash & (slots_.size() - 1);
  while (slots_[slot].wanted != 0 && (slots_[slot].wanted != wanted || slots_[slot].reading != reading))
    slot = (slot + 1) & (slots_.size() - 1);
  return slots_[slot];
}

std::string_view Inflections::form(WordId word, const Analysis& reading, Grammemes wanted) {
  if (slots_.empty() || follower_.is_behind(vocabulary_)) {
    follower_.catch_up(vocabulary_);
    slots_.assign(kFirstSlots, {});
    count_ = 0;
    letters_.clear();
  }
  const std::uint32_t index = words_.index_of(reading);
  if (const Slot& known = slot_of(index, wanted); known.wanted != 0) return {known.letters, known.size};
  if (2 * (count_ + 1) > slots_.size()) grow();
  const std::string_view made =
      letters_.store(words_.dictionary().inflect(vocabulary_.folded(word), reading.reading, wanted));
  slot_of(index, wanted) = {wanted, index, static_cast<std::uint32_t>(made.size()), made.data()};
  ++count_;
  return made;
}

void Inflections::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  for (const Slot& slot : old)
    if (slot.wanted != 0) slot_of(slot.reading, slot.wanted) = slot;
}

}  // namespace newsx
