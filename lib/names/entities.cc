#include "names/entities.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <string>

#include "names/reasons.h"

namespace newsx {
void write_entities(const Document& d, Names& names, NameResult& result) {
  auto& entities = result.entities;
  std::vector<std::uint32_t> first(entities.size(), kNone);
  std::vector<std::uint32_t> count(entities.size(), 0);
  for (MentionIndex i = 0; i < names.mentions.size(); ++i) {
    d.stop.check(i);
    const Index e = names.mentions[i].entity;
    if (e == kNoIndex) continue;
    if (first[e] == kNone) first[e] = i;
    ++count[e];
  }
  std::vector<Index> order(entities.size());
  std::iota(order.begin(), order.end(), 0U);
  std::erase_if(order, [&](Index e) { return first[e] == kNone; });
  std::vector<std::size_t> place(entities.size());  // of its type
  for (Index e = 0; e < entities.size(); ++e) place[e] = order_of_type(entities[e].type);
  std::stable_sort(order.begin(), order.end(),
                   [&](Index a, Index b) { return place[a] != place[b] ? place[a] < place[b] : first[a] < first[b]; });
  std::vector<Index> new_index(entities.size(), kNoIndex);
  std::vector<Entity> sorted;
  sorted.reserve(order.size());
  Index next_mention = 0;
  std::vector<std::pair<std::string, int>> numbers;
  for (const Index e : order) {
    d.stop.check();
    new_index[e] = static_cast<Index>(sorted.size());
    Entity entity = entities[e];
    const std::string letter(id_letter(entity.type));
    auto number = std::find_if(numbers.begin(), numbers.end(), [&](const auto& n) { return n.first == letter; });
    if (number == numbers.end()) number = numbers.insert(numbers.end(), {letter, 0});
    entity.id = d.store(letter + std::to_string(++number->second));
    entity.first_mention = next_mention;
    entity.mention_count = count[e];
    next_mention += count[e];
    sorted.push_back(entity);
  }
  entities = std::move(sorted);
  std::vector<Index> filled(entities.size(), 0);
  result.mentions.resize(next_mention);
  for (MentionIndex i = 0; i < names.mentions.size(); ++i) {
    d.stop.check();
    NameMention& c = names.mentions.edit(i);
    if (c.entity == kNoIndex) continue;
    c.entity = new_index[c.entity];
    Mention& m = result.mentions[entities[c.entity].first_mention + filled[c.entity]++];
    m.span = c.span;
    m.core = c.core;
    m.kind = c.kind;
    m.sentence = d.sentence_of[c.begin];
    m.entity = c.entity;
    m.base = c.base;
    m.reason = reason_of(d, c);
  }
  for (RoleMention& r : names.roles)
    if (r.entity != kNoIndex) r.entity = new_index[r.entity];
  for (Role& r : result.roles)
    if (r.entity != kNoIndex) r.entity = new_index[r.entity];
}

namespace {

bool stands_before(const Mention& a, const Mention& b) {
  return a.entity != b.entity ? a.entity < b.entity : a.span.begin < b.span.begin;
}

}  // namespace

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
