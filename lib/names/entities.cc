#include "names/entities.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <string>

#include "names/reasons.h"

namespace newsx {
namespace {

class EntityWriter {
 public:
  EntityWriter(const Document& d, Names& names, NameResult& result)
      : d_(d), names_(names), result_(result), entities_(result.entities) {}

  void run() {
    count_mentions();
    sort_entities();
    write_mentions();
    for (RoleMention& r : names_.roles)
      if (r.entity != kNoIndex) r.entity = new_index_[r.entity];
    for (Role& r : result_.roles)
      if (r.entity != kNoIndex) r.entity = new_index_[r.entity];
  }

 private:
  void count_mentions() {
    first_.assign(entities_.size(), kNone);
    count_.assign(entities_.size(), 0);
    for (MentionIndex i = 0; i < names_.mentions.size(); ++i) {
      d_.stop.check(i);
      const Index e = names_.mentions[i].entity;
      if (e == kNoIndex) continue;
      if (first_[e] == kNone) first_[e] = i;
      ++count_[e];
    }
  }

  // Those with mentions, by type and first mention.
  std::vector<Index> in_order() const {
    std::vector<Index> order(entities_.size());
    std::iota(order.begin(), order.end(), 0U);
    std::erase_if(order, [&](Index e) { return first_[e] == kNone; });
    std::vector<std::size_t> place(entities_.size());  // of its type
    for (Index e = 0; e < entities_.size(); ++e) place[e] = order_of_type(entities_[e].type);
    std::stable_sort(order.begin(), order.end(), [&](Index a, Index b) {
      return place[a] != place[b] ? place[a] < place[b] : first_[a] < first_[b];
    });
    return order;
  }

  void sort_entities() {
    new_index_.assign(entities_.size(), kNoIndex);
    const std::vector<Index> order = in_order();
    std::vector<Entity> sorted;
    sorted.reserve(order.size());
    Index next_mention = 0;
    for (const Index e : order) {
      d_.stop.check();
      new_index_[e] = static_cast<Index>(sorted.size());
      Entity entity = entities_[e];
      entity.id = next_id(id_letter(entity.type));
      entity.first_mention = next_mention;
      entity.mention_count = count_[e];
      next_mention += count_[e];
      sorted.push_back(entity);
    }
    entities_ = std::move(sorted);
    result_.mentions.resize(next_mention);
  }

  // Types with one letter are numbered together.
  std::string_view next_id(std::string_view letter) {
    auto number = std::find_if(numbers_.begin(), numbers_.end(), [&](const auto& n) { return n.first == letter; });
    if (number == numbers_.end()) number = numbers_.insert(numbers_.end(), {letter, 0});
    return d_.store(std::string(letter) + std::to_string(++number->second));
  }

  void write_mentions() {
    std::vector<Index> filled(entities_.size(), 0);
    for (MentionIndex i = 0; i < names_.mentions.size(); ++i) {
      d_.stop.check();
      NameMention& m = names_.mentions.edit(i);
      if (m.entity == kNoIndex) continue;
      m.entity = new_index_[m.entity];
      const Index place = entities_[m.entity].first_mention + filled[m.entity]++;
      result_.mentions[place] = {m.span, m.core, m.kind, d_.sentence_of[m.begin], m.entity, m.base, reason_of(d_, m)};
    }
  }

  const Document& d_;
  Names& names_;
  NameResult& result_;
  std::vector<Entity>& entities_;
  std::vector<MentionIndex> first_;                        // by entity as it was created; kNone: no mention
  std::vector<std::uint32_t> count_;                       // of mentions
  std::vector<Index> new_index_;                           // in the result's order
  std::vector<std::pair<std::string_view, int>> numbers_;  // by letter: the last one given
};

bool stands_before(const Mention& a, const Mention& b) {
  return a.entity != b.entity ? a.entity < b.entity : a.span.begin < b.span.begin;
}

}  // namespace

void write_entities(const Document& d, Names& names, NameResult& result) { EntityWriter(d, names, result).run(); }

void insert_mentions(std::vector<Mention> added, NameResult& result, Stop stop) {
  if (added.empty()) return;
  std::stable_sort(added.begin(), added.end(), stands_before);
  const auto same = [](const Mention& a, const Mention& b) { return a.entity == b.entity && a.span == b.span; };
  added.erase(std::unique(added.begin(), added.end(), same), added.end());
  const std::vector<Mention> before = std::move(result.mentions);
  auto& merged = result.mentions;
  merged.clear();
  merged.reserve(before.size() + added.size());
  auto next = added.begin();
  for (Index e = 0; e < result.entities.size(); ++e) {
    stop.check();
    Entity& entity = result.entities[e];
    const auto first = before.begin() + entity.first_mention, last = first + entity.mention_count;
    const auto end = std::find_if(next, added.end(), [&](const Mention& m) { return m.entity != e; });
    entity.first_mention = static_cast<Index>(merged.size());
    std::merge(first, last, next, end, std::back_inserter(merged), stands_before);
    entity.mention_count = static_cast<Index>(merged.size()) - entity.first_mention;
    next = end;
  }
}

}  // namespace newsx
