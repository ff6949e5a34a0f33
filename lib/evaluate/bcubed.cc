#include "evaluate/bcubed.h"

#include <algorithm>
#include <map>
#include <vector>

#include "evaluate/found_at.h"

namespace newsx {

void BCubed::add(std::span<const Mention> mentions) {
  std::map<std::uint32_t, double> marked, found;  // sizes of entities
  std::map<Mention, double> both;
  for (const Mention& m : mentions) {
    ++marked[m.first];
    ++found[m.second];
    ++both[m];
  }
  for (const auto& [pair, count] : both) {  // `count` mentions, each of which sees `count` of its own
    precision_ += count * count / found[pair.second];
    recall_ += count * count / marked[pair.first];
  }
  mentions_ += mentions.size();
}

void BCubed::add(const BCubed& other) {
  mentions_ += other.mentions_;
  precision_ += other.precision_;
  recall_ += other.recall_;
}

void BCubed::add(std::span<const EvaluatedType> types, std::span<const GoldMention> gold,
                 std::span<const SystemMention> found) {
  std::map<std::string_view, std::uint32_t> marked_numbers, found_numbers;
  std::vector<Mention> mentions;
  const FoundAt found_at(found);
  for (const GoldMention& g : gold) {
    if (g.entity.empty()) continue;
    const auto answers = [&](const SystemMention& s) {
      return std::any_of(types.begin(), types.end(),
                         [&](const EvaluatedType& t) { return t.is_marked_as(g.type) && t.is_found_as(s.type); });
    };
    const SystemMention* const s = found_at.first(g.span, answers);
    if (s == nullptr) continue;
    const auto number = [](auto& numbers, std::string_view name) {
      return numbers.try_emplace(name, static_cast<std::uint32_t>(numbers.size())).first->second;
    };
    mentions.emplace_back(number(marked_numbers, g.entity), number(found_numbers, s->entity));
  }
  add(mentions);
}

}  // namespace newsx
