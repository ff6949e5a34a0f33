#include "acts/act_words.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text_map.h"
#include "base/word_table.h"
#include "text/yo.h"

namespace newsx {
namespace {

constexpr std::array<std::pair<std::string_view, ActWord>, 41> kActWordNames = {{
    {"reading", ActWord::reading},
    {"final", ActWord::final},
    {"basis", ActWord::basis},
    {"voice", ActWord::voice},
    {"vote", ActWord::vote},
    {"support", ActWord::support},
    {"for", ActWord::in_favour},
    {"against", ActWord::against},
    {"abstained", ActWord::abstained},
    {"consideration", ActWord::consideration},
    {"topic", ActWord::topic},
    {"topic_in", ActWord::topic_in},
    {"occasion", ActWord::occasion},
    {"end", ActWord::end},
    {"instruction", ActWord::instruction},
    {"deadline", ActWord::deadline},
    {"responsible", ActWord::responsible},
    {"agreement", ActWord::agreement},
    {"resolve", ActWord::resolve},
    {"according", ActWord::according},
    {"abroad", ActWord::abroad},
    {"resolution", ActWord::resolution},
    {"meeting", ActWord::meeting},
    {"paper", ActWord::paper},
    {"before_colon", ActWord::before_colon},
    {"recommend", ActWord::recommend},
    {"rest", ActWord::rest},
    {"chamber", ActWord::chamber},
    {"voter", ActWord::voter},
    {"passing", ActWord::passing},
    {"content", ActWord::content},
    {"event", ActWord::event},
    {"framework", ActWord::framework},
    {"law", ActWord::law},
    {"several", ActWord::several},
    {"whole", ActWord::whole},
    {"link", ActWord::link},
    {"during", ActWord::during},
    {"doubt", ActWord::doubt},
    {"matter", ActWord::matter},
    {"only", ActWord::only},
}};

// Calls f(part) for each part of `list` between commas, until it returns true; whether one did.
template <class F>
bool any_part(std::string_view list, const F& f) {
  while (!list.empty()) {
    const std::size_t comma = std::min(list.find(','), list.size());
    if (f(list.substr(0, comma))) return true;
    list.remove_prefix(std::min(comma + 1, list.size()));
  }
  return false;
}

struct ActTables {
  TextMap<ActWord> words;
  TextMap<ActVerb> verbs;

  ActTables() {
    for (WordTable row = WordTable::built_in("act_words.tsv"); row.next();) {
      ActWord says = ActWord::none;
      any_part(row.cell(1), [&](std::string_view name) {
        const auto* const found =
            std::find_if(kActWordNames.begin(), kActWordNames.end(), [&](const auto& n) { return n.first == name; });
        if (found == kActWordNames.end()) row.fail(name, "no such meaning: " + std::string(name));
        says = says | found->second;
        return false;
      });
      if (!words.try_emplace(without_yo(row.cell(0)), says)) row.fail(row.cell(0), "the word stands here twice");
    }
    for (WordTable row = WordTable::built_in("act_verbs.tsv"); row.next();) {
      const Stage stage = stage_named(row.cell(1));
      if (stage == Stage::unknown) row.fail(row.cell(1), "no such stage");
      verbs.try_emplace(without_yo(row.cell(0)),
                        {stage, row.cell(2), row.cell(3), row.cell(4), row.cell(5) == "act", row.cell(5) == "chamber"});
    }
  }

  static const ActTables& built_in() {
    static const ActTables tables;
    return tables;
  }
};

}  // namespace

ActWord act_word(const Document& d, TokenIndex i) {
  if (i >= d.token_count() || d.token(i).kind != TokenKind::word) return ActWord::none;
  const TextMap<ActWord>& words = ActTables::built_in().words;
  std::string buffer;
  const ActWord* const by_form = words.find(without_yo(d.folded(i), buffer));
  const ActWord* const by_lemma = words.find(without_yo(d.reading(i).lemma, buffer));
  return (by_form != nullptr ? *by_form : ActWord::none) | (by_lemma != nullptr ? *by_lemma : ActWord::none);
}

const Analysis* finite_reading(const Document& d, TokenIndex i) {
  if (i >= d.token_count() || d.token(i).kind != TokenKind::word) return nullptr;
  const Analysis& chosen = d.reading(i);
  if ((chosen.reading.grammemes & (gram::VERB | gram::PRTS)) != 0) return &chosen;
  if ((chosen.reading.grammemes & gram::ADJS) == 0) return nullptr;
  for (const Analysis& a : d.analyses(i))
    if ((a.reading.grammemes & gram::PRTS) != 0) return &a;
  return nullptr;
}

Grammemes finite_grammemes(const Document& d, TokenIndex i) {
  if (i >= d.token_count()) return 0;
  const Analysis* const finite = finite_reading(d, i);
  return (finite != nullptr ? *finite : d.reading(i)).reading.grammemes;
}

bool follows(const Document& d, TokenIndex i, Grammemes wanted) {
  return i > 0 && d.token(i - 1).kind == TokenKind::word && (d.reading(i - 1).reading.grammemes & wanted) != 0;
}

bool contrasts(const Document& d, TokenIndex i) {
  return d.is(i, FunctionWord::coordination) && !d.is(i, FunctionWord::additive) && !d.is(i + 1, FunctionWord::also);
}

const ActVerb* act_verb(const Document& d, TokenIndex i) {
  const Analysis* const a = finite_reading(d, i);
  if (a == nullptr) return nullptr;
  std::string buffer;
  return ActTables::built_in().verbs.find(without_yo(a->lemma, buffer));
}

const ActVerb* act_gerund(const Document& d, TokenIndex i) {
  const Analysis& a = d.reading(i);
  if ((a.reading.grammemes & gram::GRND) == 0) return nullptr;
  std::string buffer;
  return ActTables::built_in().verbs.find(without_yo(a.lemma, buffer));
}

const ActVerb* act_participle(const Document& d, TokenIndex i) {
  if (i >= d.token_count()) return nullptr;
  const Analysis& a = d.reading(i);
  if ((a.reading.grammemes & gram::PRTF) == 0 || (a.reading.grammemes & gram::pssv) == 0) return nullptr;
  std::string buffer;
  return ActTables::built_in().verbs.find(without_yo(a.lemma, buffer));
}

bool goes_on_to_deed(const Document& d, TokenIndex comma) {
  return d.is(comma, ",") && (finite_grammemes(d, comma + 1) & gram::past) != 0 && act_verb(d, comma + 1) != nullptr;
}

ListKind kind_by_stage(ListKind kind, Stage stage) {
  if (kind != ListKind::adopted) return kind;
  if (stage == Stage::repealed) return ListKind::repealed;
  return stage == Stage::vetoed ? ListKind::vetoed : kind;
}

bool has_near(const Document& d, TokenRange in, const ActVerb& verb) {
  bool found = verb.near.empty();
  for (TokenIndex i = in.begin; i < in.end && !found; ++i) found = lists_word(verb.near, d.folded(i));
  return found;
}

bool has_near_or_before(const Document& d, TokenRange in, const ActVerb& verb) {
  if (has_near(d, in, verb)) return true;
  if (verb.stage != Stage::vetoed || in.begin == 0) return false;
  return has_near(d, {d.tokens.sentences[d.sentence_of[in.begin - 1]].begin, in.begin}, verb);
}

bool lists_word(std::string_view list, std::string_view word) {
  return any_part(list, [&](std::string_view part) { return part == word; });
}

}  // namespace newsx
