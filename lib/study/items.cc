#include "study/items.h"

#include <array>
#include <utility>

#include "output/rows.h"

namespace newsx {
namespace {

constexpr std::array<std::pair<std::string_view, CountBy>, 11> kNames{{{"person", CountBy::person},
                                                                       {"country", CountBy::country},
                                                                       {"organization", CountBy::organization},
                                                                       {"place", CountBy::place},
                                                                       {"speaker", CountBy::speaker},
                                                                       {"cue", CountBy::cue},
                                                                       {"rule", CountBy::rule},
                                                                       {"date", CountBy::date},
                                                                       {"word", CountBy::word},
                                                                       {"lemma", CountBy::lemma},
                                                                       {"source", CountBy::source}}};

std::string_view name_of(CountBy by) { return kNames[static_cast<std::size_t>(by)].first; }

ItemCounts entities_of(const Result& result, std::string_view type, MentionKinds kinds) {
  ItemCounts counts;
  for (const Entity& entity : result.entities) {
    if (entity.type != type || is_only_generic(result, entity)) continue;
    if (const std::uint64_t mentions = count_mentions(result, entity, kinds); mentions > 0)
      counts[std::string(entity.name)] += mentions;
  }
  return counts;
}

}  // namespace

std::optional<CountBy> count_by(std::string_view name) {
  for (const auto& [known, by] : kNames)
    if (known == name) return by;
  return std::nullopt;
}

ItemCounts items_of(const Result& result, std::string_view document, CountBy by, MentionKinds kinds) {
  ItemCounts counts;
  switch (by) {
    case CountBy::person:
    case CountBy::country:
    case CountBy::organization:
    case CountBy::place:
      return entities_of(result, name_of(by), kinds);
    case CountBy::speaker:
      for (const Quotation& q : result.quotations)
        if (q.has_speaker) ++counts[std::string(q.speaker_name)];
      break;
    case CountBy::cue:
      for (const Quotation& q : result.quotations)
        if (q.has_cue) ++counts[std::string(q.cue_lemma)];
      break;
    case CountBy::rule:
      for (const Mention& m : result.mentions)
        if ((kinds & kind_bit(m.kind)) != 0 && !m.reason.rule.empty()) ++counts[std::string(m.reason.rule)];
      break;
    case CountBy::date:
      for (const Date& date : result.dates)
        if (!date.value.empty()) ++counts[std::string(date.value)];
      break;
    case CountBy::source:
      counts[std::string(document)] += result.counts.words;
      break;
    case CountBy::word:
    case CountBy::lemma:
      break;
  }
  return counts;
}

ItemCounts words_of(const TokenizedText& text, CountBy by) {
  ItemCounts counts;
  const std::vector<Token>& tokens = text.tokens.tokens;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind != TokenKind::word) continue;
    const WordId word = tokens[i].word;
    ++counts[std::string(by == CountBy::word ? text.vocabulary.folded(word)
                                             : text.words.analyses(word)[text.choice[i]].lemma)];
  }
  return counts;
}

}  // namespace newsx
