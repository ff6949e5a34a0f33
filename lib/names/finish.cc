#include "names/finish.h"

#include <algorithm>
#include <numeric>
#include <string>

#include "reading/reasons.h"

namespace newsx {

void start(Document& d, Result& result) {
  d.result = &result;
  d.text = result.text.utf8;
  d.candidates.clear();
  d.names.clear();
  d.roles.clear();
  d.sentence_of.clear();
  d.covered_by.clear();
}

namespace {

int type_order(std::string_view type) {
  constexpr std::string_view kOrder[] = {"person", "country", "organization", "place"};
  for (int i = 0; i < 4; ++i)
    if (type == kOrder[i]) return i;
  return 4;
}

std::string_view id_letter(std::string_view type) {
  return type == "place" ? "l" : type.substr(0, static_cast<unsigned char>(type.front()) >= 0xC0 ? 2 : 1);
}

void number_sentences(Document& d) {
  d.sentence_of.assign(d.token_count(), 0);
  for (std::uint32_t i = 0; i < d.tokens.sentences.size(); ++i)
    std::fill(d.sentence_of.begin() + d.tokens.sentences[i].begin, d.sentence_of.begin() + d.tokens.sentences[i].end,
              i);
}

}  // namespace

void finish_entities(Document& d) {
  number_sentences(d);
  d.cover_tokens();
  auto& entities = d.result->entities;
  std::vector<std::uint32_t> first(entities.size(), kNone);
  std::vector<std::uint32_t> count(entities.size(), 0);
  for (std::uint32_t i = 0; i < d.candidates.size(); ++i) {
    d.stop.check(i);
    const Index e = d.candidates[i].entity;
    if (e == kNoIndex) continue;
    if (first[e] == kNone) first[e] = i;
    ++count[e];
  }
  std::vector<Index> order(entities.size());
  std::iota(order.begin(), order.end(), 0U);
  std::erase_if(order, [&](Index e) { return first[e] == kNone; });
  std::stable_sort(order.begin(), order.end(), [&](Index a, Index b) {
    const int x = type_order(entities[a].type), y = type_order(entities[b].type);
    return x != y ? x < y : first[a] < first[b];
  });
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
  d.result->mentions.resize(next_mention);
  for (Candidate& c : d.candidates) {
    d.stop.check();
    if (c.entity == kNoIndex) continue;
    c.entity = new_index[c.entity];
    Mention& m = d.result->mentions[entities[c.entity].first_mention + filled[c.entity]++];
    m.span = c.span;
    m.core = c.core;
    m.kind = c.kind;
    m.sentence = d.sentence_of[c.begin];
    m.entity = c.entity;
    m.base = c.base;
    m.reason = reason_of(d, c);
  }
  for (RoleMention& r : d.roles)
    if (r.entity != kNoIndex) r.entity = new_index[r.entity];
  for (Role& r : d.result->roles)
    if (r.entity != kNoIndex) r.entity = new_index[r.entity];
}

void finish(Document& d) {
  Counts& counts = d.result->counts;
  counts.chars = static_cast<std::uint64_t>(std::count_if(
      d.text.begin(), d.text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
  counts.sentences = d.tokens.sentences.size();
  counts.tokens = d.tokens.tokens.size();
  counts.words = static_cast<std::uint64_t>(std::count_if(d.tokens.tokens.begin(), d.tokens.tokens.end(),
                                                          [](const Token& t) { return t.kind == TokenKind::word; }));
  d.result->sentences.reserve(d.tokens.sentences.size());
  for (const Sentence& s : d.tokens.sentences) d.result->sentences.push_back(d.span_of(s.begin, s.end));
  if (!d.tokens.paragraphs.empty() && d.tokens.paragraphs.front().kind == ParagraphKind::heading) {
    const Paragraph& p = d.tokens.paragraphs.front();
    d.result->title = d.span_of(p.begin, p.end).of(d.text);
  }
}

}  // namespace newsx
