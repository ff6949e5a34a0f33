#include "study/items.h"

#include "facts/mentions.h"
#include "reading/entity_types.h"
#include "study/counted_word.h"
#include "study/person_groups.h"

namespace newsx {
namespace {

ItemCounts entities_of(const Result& result, std::string_view type, const Counting& counting) {
  ItemCounts counts;
  for (const Entity& entity : result.entities) {
    if (entity.type != type || is_only_generic(result, entity)) continue;
    if (const std::uint64_t mentions = count_mentions(result, entity, counting.kinds); mentions > 0)
      counts[std::string(item_of(entity, counting.join))] += mentions;
  }
  return counts;
}

}  // namespace

std::string_view to_string(CountBy by) {
  switch (by) {
    case CountBy::person:
      return "person";
    case CountBy::country:
      return "country";
    case CountBy::organization:
      return "organization";
    case CountBy::place:
      return "place";
    case CountBy::speaker:
      return "speaker";
    case CountBy::gender:
      return "gender";
    case CountBy::post:
      return "post";
    case CountBy::party:
      return "party";
    case CountBy::speaker_gender:
      return "speaker-gender";
    case CountBy::speaker_post:
      return "speaker-post";
    case CountBy::speaker_party:
      return "speaker-party";
    case CountBy::cue:
      return "cue";
    case CountBy::rule:
      return "rule";
    case CountBy::date:
      return "date";
    case CountBy::word:
      return "word";
    case CountBy::lemma:
      return "lemma";
    case CountBy::source:
      return "source";
  }
  return "source";
}

std::string_view counted_type(CountBy by) {
  switch (by) {
    case CountBy::country:
    case CountBy::organization:
    case CountBy::place:
      return to_string(by);
    case CountBy::person:
    case CountBy::gender:
    case CountBy::post:
    case CountBy::speaker_gender:
    case CountBy::speaker_post:
      return name_of(EntityType::person);
    case CountBy::party:
    case CountBy::speaker_party:
      return name_of(EntityType::organization);
    default:
      return {};
  }
}

bool counts_items(CountBy by) {
  switch (by) {
    case CountBy::person:
    case CountBy::country:
    case CountBy::organization:
    case CountBy::place:
    case CountBy::speaker:
    case CountBy::party:
    case CountBy::speaker_party:
      return true;
    default:
      return false;
  }
}

ItemCounts items_of(const Result& result, std::string_view document, const Counting& counting) {
  ItemCounts counts;
  switch (counting.by) {
    case CountBy::person:
    case CountBy::country:
    case CountBy::organization:
    case CountBy::place:
      return entities_of(result, to_string(counting.by), counting);
    case CountBy::speaker:
      for (const Quotation& q : result.quotations)
        if (q.has_speaker) ++counts[std::string(speaker_item(result, q, counting.join))];
      break;
    case CountBy::gender:
      return persons_named(result, PersonGroup::gender, counting);
    case CountBy::post:
      return persons_named(result, PersonGroup::post, counting);
    case CountBy::party:
      return persons_named(result, PersonGroup::party, counting);
    case CountBy::speaker_gender:
      return persons_quoted(result, PersonGroup::gender, counting);
    case CountBy::speaker_post:
      return persons_quoted(result, PersonGroup::post, counting);
    case CountBy::speaker_party:
      return persons_quoted(result, PersonGroup::party, counting);
    case CountBy::cue:
      for (const Quotation& q : result.quotations)
        if (q.has_cue) ++counts[std::string(q.cue_lemma)];
      break;
    case CountBy::rule:
      for (const Mention& m : result.mentions)
        if ((counting.kinds & kind_bit(m.kind)) != 0 && !m.reason.rule.empty()) ++counts[std::string(m.reason.rule)];
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
  std::string buffer;
  for (TokenIndex i = 0; i < tokens.size(); ++i) {
    text.stop.check(i);
    if (tokens[i].kind != TokenKind::word) continue;
    ++counts[std::string(by == CountBy::word ? counted_form(text, i, buffer) : counted_lemma(text, i))];
  }
  return counts;
}

ItemCounts counts_of(const Result& result, std::string_view document, const TokenizedText* words,
                     const Counting& counting) {
  return words != nullptr ? words_of(*words, counting.by) : items_of(result, document, counting);
}

}  // namespace newsx
