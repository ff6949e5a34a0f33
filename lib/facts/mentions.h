// Which mentions of a result are shown or counted, and in what order.
//
// O(mentions); mentions_in_order is O(mentions · log mentions). Threads: functions may run at once. Errors: Stopped, if
// a filter has a Stop.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/stop.h"
#include "reading/result.h"

namespace newsx {

// One bit per kind of mention.
using MentionKinds = std::uint16_t;
constexpr MentionKinds kind_bit(MentionKind kind) {
  return static_cast<MentionKinds>(1u << static_cast<unsigned>(kind));
}
inline constexpr MentionKinds kAllKinds = 0xFFFF;

// Whether entities of a type are wanted; an empty list means all.
bool has_type(const std::vector<std::string>& types, std::string_view type);

struct MentionFilter {
  MentionKinds kinds = kAllKinds;
  std::vector<std::string> types = {};  // of entities; empty: all
  Stop stop = {};                       // checked for each mention
};

// By position; of two that start together, the longer first.
std::vector<const Mention*> mentions_in_order(const Result& result, const MentionFilter& filter);

// Calls `see(Mention)` for each of the entity's mentions that counts: a name inside a longer one of the same thing
// ("Единая Россия" in "партия «Единая Россия»", "Казахстан" in "Республика Казахстан") is a mention of its own, but is
// not counted beside the whole. Only places are looked at, so that earlier results count as their articles do.
template <typename See>
void each_counted_mention(const Result& result, const Entity& entity, const See& see) {
  const auto mentions = std::span(result.mentions).subspan(entity.first_mention, entity.mention_count);
  const auto is_inside = [](Span inner, Span outer) { return inner != outer && outer.contains(inner); };
  const Mention* whole = nullptr;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    if (whole != nullptr && is_inside(mentions[i].span, whole->span)) continue;
    if (i + 1 < mentions.size() && is_inside(mentions[i].span, mentions[i + 1].span)) continue;
    whole = &mentions[i];
    see(*whole);
  }
}
// How many of these kinds count.
std::uint64_t count_mentions(const Result& result, const Entity& entity, MentionKinds kinds);

// Whether all that is known of an entity is a common noun.
bool is_only_generic(const Result& result, const Entity& entity);

}  // namespace newsx
