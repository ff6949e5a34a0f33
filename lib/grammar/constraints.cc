#include "grammar/constraints.h"

#include <algorithm>

namespace newsx::rulelang {
namespace {

using Kind = Constraint::Kind;

bool unit_holds(const Scene& scene, std::uint32_t unit, Label label, Automaton& automaton) {
  return automaton.holds(automaton.class_of(scene.units[unit].signature, scene.signatures), label);
}

// Only the first token of the match may have the flag.
bool inner_tokens_lack(const Scene& scene, UnitRange match, std::uint16_t flag) {
  const std::vector<Token>& tokens = scene.input.tokens.tokens;
  for (TokenIndex t = scene.units[match.begin].begin + 1; t < scene.units[match.end - 1].end; ++t) {
    if (tokens[t].has(flag)) return false;
  }
  return true;
}

bool same_words(const Scene& scene, UnitRange a, UnitRange b, Kind kind) {
  const auto first = [&](UnitRange r) { return scene.units[r.begin].begin; };
  const auto last = [&](UnitRange r) { return scene.units[r.end - 1].end; };
  if (last(a) - first(a) != last(b) - first(b)) return false;
  for (TokenIndex i = 0; i < last(a) - first(a); ++i) {
    const WordId x = scene.input.tokens.tokens[first(a) + i].word, y = scene.input.tokens.tokens[first(b) + i].word;
    if (x == y) continue;
    if (kind == Kind::differ) return false;
    const auto shares = [&](const Analysis& p) {
      const auto others = scene.input.words.analyses(y);
      return std::any_of(others.begin(), others.end(), [&](const Analysis& q) { return p.lemma == q.lemma; });
    };
    const auto readings = scene.input.words.analyses(x);
    if (std::none_of(readings.begin(), readings.end(), shares)) return false;
  }
  return true;
}

bool words_hold(const Match& match, const CompiledConstraint& constraint) {
  for (const Trace::Found& a : match.trace.parts) {
    if (a.part != constraint.parts[0]) continue;
    for (const Trace::Found& b : match.trace.parts) {
      if (b.part != constraint.parts[1]) continue;
      const bool same = same_words(match.scene, match.units_of(a), match.units_of(b), constraint.kind);
      if (same != (constraint.kind == Kind::same)) return false;
    }
  }
  return true;
}

// Nouns that may be adjectives before the head: "верховный", "русский".
bool can_be_adjective(const ReadingList& readings) {
  return std::any_of(readings.begin(), readings.end(),
                     [](Grammemes r) { return (r & (gram::ADJF | gram::PRTF)) != 0; });
}

}  // namespace

bool edges_hold(const Scene& scene, const CompiledRule& rule, UnitRange match, UnitRange sentence,
                Automaton& automaton) {
  for (const CompiledConstraint& constraint : rule.constraints) {
    const auto before = [&] {
      return match.begin > sentence.begin && unit_holds(scene, match.begin - 1, constraint.label, automaton);
    };
    const auto after = [&] {
      return match.end < sentence.end && unit_holds(scene, match.end, constraint.label, automaton);
    };
    bool holds = true;
    switch (constraint.kind) {
      case Kind::before:
        holds = before();
        break;
      case Kind::not_before:
        holds = !before();
        break;
      case Kind::after:
        holds = after();
        break;
      case Kind::not_after:
        holds = !after();
        break;
      case Kind::same_line:
        holds = inner_tokens_lack(scene, match, token_flag::line_start);
        break;
      case Kind::tight:
        holds = inner_tokens_lack(scene, match, token_flag::space_before);
        break;
      case Kind::agree:
      case Kind::differ:
      case Kind::same:
        break;
    }
    if (!holds) return false;
  }
  return true;
}

class AgreementCheck {
 public:
  static bool holds(const Match& match, const CompiledConstraint& constraint, Agreement& agreed) {
    std::vector<std::uint32_t>& heads = agreed.heads_;
    std::vector<ReadingList>& lists = agreed.lists_;
    heads.clear();
    for (const Trace::Found& found : match.trace.parts) {
      if (std::find(constraint.parts.begin(), constraint.parts.end(), found.part) == constraint.parts.end()) continue;
      if (lists.size() == heads.size()) lists.emplace_back();
      heads.push_back(head_of(match, match.units_of(found), agreed, lists[heads.size()]));
    }
    if (!keep_agreeing({lists.data(), heads.size()}, constraint.categories)) return false;
    for (std::size_t i = 0; i < heads.size(); ++i) {
      std::size_t at = 0;
      while (at < agreed.count_ && agreed.all_[at].unit != heads[i]) ++at;
      if (at == agreed.count_ && ++agreed.count_ > agreed.all_.size()) agreed.all_.emplace_back();
      agreed.all_[at].unit = heads[i];
      agreed.all_[at].readings = lists[i];
    }
    return true;
  }
};

bool parts_hold(const Match& match, const CompiledRule& rule, Agreement& agreed) {
  agreed.clear();
  for (const CompiledConstraint& constraint : rule.constraints) {
    if (constraint.kind == Kind::agree) {
      if (!AgreementCheck::holds(match, constraint, agreed)) return false;
    } else if (constraint.kind == Kind::differ || constraint.kind == Kind::same) {
      if (!words_hold(match, constraint)) return false;
    }
  }
  return true;
}

std::uint32_t head_of(const Match& match, UnitRange range, const Agreement& agreed, ReadingList& readings) {
  const Scene& scene = match.scene;
  const auto read = [&](std::uint32_t unit) {
    if (const ReadingList* known = agreed.find(unit))
      readings = *known;
    else
      readings_for(scene, scene.units[unit], match.label_of(unit), readings);
  };
  ReadingList adjective;
  for (std::uint32_t unit = range.begin; unit < range.end; ++unit) {
    read(unit);
    const bool nominal = is_nominal(scene.units[unit], readings);
    if (!adjective.empty() && !(nominal && can_agree(adjective, readings, gram::cases | gram::numbers | gram::genders)))
      return read(unit - 1), unit - 1;
    if (!nominal) continue;
    if (unit + 1 == range.end || !can_be_adjective(readings)) return unit;
    adjective = readings;  // the head unless the next unit is a noun that it agrees with
  }
  read(range.begin);
  return range.begin;
}

}  // namespace newsx::rulelang
