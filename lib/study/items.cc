#include "study/items.h"

#include "facts/mentions.h"
#include "study/counted_word.h"
#include "study/person_groups.h"

namespace newsx {
namespace {

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

ItemCounts items_of(const Result& result, std::string_view document, CountBy by, MentionKinds kinds) {
  ItemCounts counts;
  switch (by) {
    case CountBy::person:
    case CountBy::country:
    case CountBy::organization:
    case CountBy::place:
      return entities_of(result, to_string(by), kinds);
    case CountBy::speaker:
      for (const Quotation& q : result.quotations)
        if (q.has_speaker) ++counts[std::string(q.speaker_name)];
      break;
    case CountBy::gender:
      return persons_named(result, PersonGroup::gender, kinds);
    case CountBy::post:
      return persons_named(result, PersonGroup::post, kinds);
    case CountBy::party:
      return persons_named(result, PersonGroup::party, kinds);
    case CountBy::speaker_gender:
      return persons_quoted(result, PersonGroup::gender);
    case CountBy::speaker_post:
      return persons_quoted(result, PersonGroup::post);
    case CountBy::speaker_party:
      return persons_quoted(result, PersonGroup::party);
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
  std::string buffer;
  for (TokenIndex i = 0; i < tokens.size(); ++i) {
    text.stop.check(i);
    if (tokens[i].kind != TokenKind::word) continue;
    ++counts[std::string(by == CountBy::word ? counted_form(text, i, buffer) : counted_lemma(text, i))];
  }
  return counts;
}

ItemCounts counts_of(const Result& result, std::string_view document, const TokenizedText* words, CountBy by,
                     MentionKinds kinds) {
  return words != nullptr ? words_of(*words, by) : items_of(result, document, by, kinds);
}

}  // namespace newsx
