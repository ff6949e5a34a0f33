#include "acts/announcing_words.h"

#include <algorithm>
#include <array>
#include <utility>

#include "acts/act_words.h"

namespace newsx {

using namespace gram;

namespace {

constexpr TokenIndex kNearWithin = 4;  // tokens from "дал" to "ход"

AnnouncingRole role_named(std::string_view name) {
  using enum AnnouncingRole;
  static constexpr std::array<std::pair<std::string_view, AnnouncingRole>, 30> kRoles = {{
      {"adopt", adopt},       {"agenda", agenda},       {"article", article},
      {"basis", basis},       {"consider", consider},   {"considering", considering},
      {"contain", contain},   {"container", container}, {"draft", draft},
      {"event", event},       {"manage", manage},       {"need", need},
      {"noun", noun},         {"other", other},         {"part", part},
      {"plan", plan},         {"propose", propose},     {"put", put},
      {"question", question}, {"rating", rating},       {"reject", reject},
      {"report", report},     {"rough", rough},         {"several", several},
      {"approval", approval}, {"publish", publish},     {"public", public_discussion},
      {"counted", counted},   {"deed", deed},           {"total", total},
  }};
  const auto row = std::find_if(kRoles.begin(), kRoles.end(), [&](const auto& r) { return r.first == name; });
  return row == kRoles.end() ? none : row->second;
}

}  // namespace

AnnouncingWord AnnouncingWords::look_up(TokenIndex i) {
  AnnouncingWord word;
  if (d_.token(i).kind == TokenKind::number) {
    for (const char c : d_.text_of(i)) {
      if (c < '0' || c > '9' || word.value > 999) return {};
      word.value = word.value * 10 + static_cast<std::uint32_t>(c - '0');
    }
    return word;
  }
  if (d_.token(i).kind != TokenKind::word || !may_announce(d_.token(i).word)) return word;
  add(d_.folded(i), word, i);
  // "порядка 14 решений", unlike "три порядка"
  if (word.role == AnnouncingRole::rough && has(i, NOUN) && !is_before_number(i)) word = {};
  if (word.role == AnnouncingRole::rough || word.role == AnnouncingRole::part) return word;
  const auto read = [&](const Analysis& a) {
    add(a.lemma, word, i);
    word.grammemes = a.reading.grammemes;
    return word.role != AnnouncingRole::none || word.value > 0;
  };
  if (read(d_.reading(i))) return word;
  std::string_view last = d_.reading(i).lemma;
  for (const Analysis& a : d_.analyses(i)) {
    if (a.lemma != last && read(a)) return word;
    last = a.lemma;
  }
  return word;
}

bool AnnouncingWords::may_announce(WordId id) {
  Announcing& known = memory_[id];
  if (known != Announcing::unknown) return known == Announcing::maybe;
  const auto has = [&](std::string_view form) {
    AnnouncingWord word;
    add(form, word);
    return word.role != AnnouncingRole::none || word.value > 0;
  };
  bool found = has(d_.vocabulary.folded(id));
  std::string_view last = d_.vocabulary.folded(id);
  for (const Analysis& a : d_.words.analyses(id)) {
    found = found || (a.lemma != last && has(a.lemma));
    last = a.lemma;
  }
  known = found ? Announcing::maybe : Announcing::no;
  return found;
}

bool AnnouncingWords::is_before_number(TokenIndex i) const {
  return i + 1 < d_.token_count() && (d_.token(i + 1).kind == TokenKind::number || has(i + 1, NUMR));
}

// Takes what the tables have under `form`; at token `place`, only if the words that it needs are near.
void AnnouncingWords::add(std::string_view form, AnnouncingWord& word, TokenIndex place) {
  found_.clear();
  finder_.find_word(form, found_);
  bool by_near = false;
  for (const NameMatch& m : found_.matches) {
    const std::string_view cls = d_.gazetteer.entry_class(m.entry);
    if (cls == "announce") {
      const AnnouncingRole role = role_named(d_.attribute(m.entry, "role"));
      const std::string_view near = d_.attribute(m.entry, "near");
      // "три вопроса", but "задали три вопроса": the words beside it say more.
      if (role != AnnouncingRole::none && !by_near && (place == kNone || has_near(place, near))) {
        by_near = !near.empty();
        word.role = role;
        word.entry = m.entry;
      }
    } else if (cls == "numeral") {
      word.value = 0;
      for (const char c : d_.attribute(m.entry, "value"))
        word.value = word.value * 10 + static_cast<std::uint32_t>(c - '0');
    } else if (cls == "act" && m.kind == AliasKind::name && d_.attribute(m.entry, "document") == "yes") {
      if (word.role == AnnouncingRole::none) {
        word.role = AnnouncingRole::act;
        word.entry = m.entry;
      }
      word.act_class = d_.attribute(m.entry, "class");
      word.clauses = d_.attribute(m.entry, "items") == "clauses";
      word.legal = d_.attribute(m.entry, "legal") == "yes";
    }
  }
}

// Whether one of the words `near`, separated by commas, stands beside token i in its sentence, or none is needed.
bool AnnouncingWords::has_near(TokenIndex i, std::string_view near) const {
  if (near.empty()) return true;
  const Sentence& sentence = d_.tokens.sentences[d_.sentence_of[i]];
  const TokenIndex end = std::min(sentence.end, i + 1 + kNearWithin);
  for (TokenIndex k = std::max(sentence.begin + kNearWithin, i) - kNearWithin; k < end; ++k)
    if (k != i && lists_word(near, d_.folded(k))) return true;
  return false;
}

bool AnnouncingWords::belongs_to_verb(TokenIndex i) {
  const TokenIndex begin = d_.tokens.sentences[d_.sentence_of[i]].begin;
  for (TokenIndex k = i; k > begin && k + kNearWithin > i; --k)
    if (lists_word(d_.attribute(look_up(k - 1).entry, "near"), d_.folded(i))) return true;
  return false;
}

AnnouncingWord AnnouncingWords::of_class(std::string_view act_class) {
  AnnouncingWord word;
  if (!act_class.empty()) add(act_class, word);
  return word;
}

EntryId AnnouncingWords::act_at(TokenIndex i, TokenIndex limit, TokenIndex& end) const {
  for (TokenIndex k = i; k < limit && k <= i + 3; ++k) {
    for (const NameMatch& m : d_.names_at(k)) {
      if (m.kind == AliasKind::abbreviation && m.end == k + 1) continue;
      if (d_.gazetteer.entry_class(m.entry) != "act") continue;
      end = m.end;
      return m.entry;
    }
    if (!has(k, ADJF | PRTF)) break;
  }
  return kNoEntry;
}

bool AnnouncingWords::begins_topic(TokenIndex i) const {
  if (!d_.is(i, FunctionWord::about)) return false;
  TokenIndex next = i + 1;
  while (next < d_.token_count() && d_.token(next).kind == TokenKind::quote_open) ++next;
  if (next >= d_.token_count() || d_.token(next).kind == TokenKind::punctuation) return false;
  if (d_.token(next).kind != TokenKind::word) return d_.token(next).kind == TokenKind::number;
  if (d_.is(next, FunctionWord::topic_pronoun)) return false;
  if (d_.is(next, FunctionWord::possessive) && has(next + 1, loct)) return true;  // "о его строительстве"
  return !has(next, NPRO) || has(next, NOUN | ADJF);  // "о некоторых вопросах"
}

bool AnnouncingWords::begins_title(TokenIndex i) const {
  while (i < d_.token_count() && d_.token(i).kind == TokenKind::quote_open) ++i;
  if (i >= d_.token_count()) return false;
  if (begins_topic(i)) return true;
  // "«По делу о проверке закона»"
  if (i > 0 && d_.token(i - 1).kind == TokenKind::quote_open && says(d_, i, ActWord::topic) &&
      says(d_, i + 1, ActWord::matter))
    return true;
  TokenIndex end = i;
  const EntryId act = act_at(i, d_.token_count(), end);
  if (act == kNoEntry || d_.attribute(act, "document") != "yes") return false;
  // "Законов, которые приняты, четыре"
  if (end < d_.token_count() && d_.text_of(end) == "," && (d_.reading(end - 1).reading.grammemes & (nomn | accs)) == 0)
    return false;
  return d_.token(i).shape != Shape::lower || (i > 0 && d_.token(i - 1).kind == TokenKind::quote_open) ||
         !has(i, accs) || has(i, nomn);
}

}  // namespace newsx
