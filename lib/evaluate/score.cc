#include "evaluate/score.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

#include "evaluate/found_at.h"

namespace newsx {
namespace {

struct KnownType {
  std::string_view gold, name;
  std::array<std::string_view, 2> system;
};
// Marked types of published gold sets: CoNLL and factRuEval, OntoNotes, NEREL; newsx's own names.
constexpr std::array kKnownTypes{
    KnownType{"PER", "PER", {"person"}},
    KnownType{"LOC", "LOC", {"country", "place"}},
    KnownType{"ORG", "ORG", {"organization"}},
    KnownType{"GPE", "GPE", {"country", "place"}},
    KnownType{"PERSON", "PERSON", {"person"}},
    KnownType{"COUNTRY", "COUNTRY", {"country"}},
    KnownType{"ORGANIZATION", "ORGANIZATION", {"organization"}},
    KnownType{"CITY", "PLACE", {"place"}},
    KnownType{"STATE_OR_PROVINCE", "PLACE", {"place"}},
    KnownType{"DISTRICT", "PLACE", {"place"}},
    KnownType{"LOCATION", "PLACE", {"place"}},
};

std::string lower(std::string_view name) {
  std::string out(name);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return out;
}

bool contains(std::span<const std::string> list, std::string_view value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

// The tokens that at least partly lie in one of the spans.
std::vector<std::size_t> tokens_in(std::span<const Span> tokens, const std::vector<Span>& spans) {
  std::vector<std::size_t> out;
  for (const Span span : spans) {
    auto token = std::partition_point(tokens.begin(), tokens.end(), [&](Span t) { return t.end <= span.begin; });
    for (; token != tokens.end() && token->begin < span.end; ++token)
      out.push_back(static_cast<std::size_t>(token - tokens.begin()));
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

template <typename T>
std::uint64_t shared(const std::vector<T>& a, const std::vector<T>& b) {
  std::vector<T> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return both.size();
}

bool before(Span a, Span b) { return a.begin != b.begin ? a.begin < b.begin : a.end < b.end; }

}  // namespace

std::vector<EvaluatedType> evaluated_types(std::span<const std::string> gold_types,
                                           std::span<const std::string_view> system_types) {
  std::vector<EvaluatedType> out;
  const auto entry = [&](std::string_view name) -> EvaluatedType& {
    const auto there = std::find_if(out.begin(), out.end(), [&](const EvaluatedType& t) { return t.name == name; });
    if (there != out.end()) return *there;
    out.push_back({std::string(name), {}, {}});
    return out.back();
  };
  for (const std::string& type : gold_types) {
    const auto known =
        std::find_if(kKnownTypes.begin(), kKnownTypes.end(), [&](const KnownType& k) { return k.gold == type; });
    if (known != kKnownTypes.end()) {
      EvaluatedType& of = entry(known->name);
      of.gold.push_back(type);
      for (const std::string_view system : known->system)
        if (!system.empty() && !contains(of.system, system)) of.system.emplace_back(system);
    } else if (std::find(system_types.begin(), system_types.end(), lower(type)) != system_types.end()) {
      EvaluatedType& of = entry(type);
      of.gold.push_back(type);
      of.system.push_back(lower(type));
    }
  }
  return out;
}

bool EvaluatedType::is_marked_as(std::string_view type) const { return contains(gold, type); }
bool EvaluatedType::is_found_as(std::string_view type) const { return contains(system, type); }

std::string_view to_string(ErrorClass cls) {
  switch (cls) {
    case ErrorClass::missed:
      return "missed";
    case ErrorClass::spurious:
      return "spurious";
    case ErrorClass::boundary:
      return "boundary";
    case ErrorClass::type:
      return "type";
  }
  return {};
}

void keep_outer(std::vector<SystemMention>& mentions) {
  std::stable_sort(mentions.begin(), mentions.end(), [](const SystemMention& a, const SystemMention& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
  std::uint32_t last = 0;
  std::erase_if(mentions, [&](const SystemMention& m) {
    if (m.span.begin < last) return true;
    last = m.span.end;
    return false;
  });
}

namespace {

using Spans = std::vector<Span>;  // sorted, each once

// The spans of one type on both sides.
struct Sides {
  Spans gold, found;
};

void sort_once(Spans& spans) {
  std::sort(spans.begin(), spans.end(), before);
  spans.erase(std::unique(spans.begin(), spans.end()), spans.end());
}

bool has(const Spans& spans, Span span) { return std::binary_search(spans.begin(), spans.end(), span, before); }

std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs(const Spans& spans) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> out;
  for (const Span s : spans) out.emplace_back(s.begin, s.end);
  return out;
}

// What is wrong in one text, each error once: a marked mention is missed, found with other boundaries, or found as
// another type; what is left of the found ones is spurious.
class ErrorFinder {
 public:
  ErrorFinder(std::span<const EvaluatedType> types, const std::vector<Sides>& sides,
              std::span<const SystemMention> found)
      : types_(types), sides_(sides), found_at_(found) {
    for (const Sides& side : sides) {
      std::vector<std::uint32_t>& reach = reach_.emplace_back();
      for (const Span span : side.found) reach.push_back(std::max(span.end, reach.empty() ? 0 : reach.back()));
    }
  }

  // Appends them by position.
  void find(std::vector<EvaluationError>& errors) {
    const auto first = static_cast<std::ptrdiff_t>(errors.size());
    for (std::size_t t = 0; t < types_.size(); ++t)
      for (const Span marked : sides_[t].gold)
        if (!has(sides_[t].found, marked)) errors.push_back(error_of(t, marked));
    for (std::size_t t = 0; t < types_.size(); ++t)
      for (const Span span : sides_[t].found)
        if (!has(sides_[t].gold, span) && named_.count({t, span.begin, span.end}) == 0)
          errors.push_back({ErrorClass::spurious, types_[t].name, {}, span, {}, rule_of(t, span)});
    std::stable_sort(errors.begin() + first, errors.end(),
                     [](const EvaluationError& a, const EvaluationError& b) { return before(a.place(), b.place()); });
  }

 private:
  EvaluationError error_of(std::size_t type, Span marked) {
    EvaluationError error{ErrorClass::missed, types_[type].name, marked, {}, {}, {}};
    const Spans& found = sides_[type].found;
    const std::vector<std::uint32_t>& reach = reach_[type];
    const auto first = std::ranges::upper_bound(reach, marked.begin) - reach.begin();
    for (auto at = found.begin() + first; at != found.end() && at->begin < marked.end; ++at) {
      const Span other = *at;
      if (!marked.overlaps(other) || has(sides_[type].gold, other)) continue;
      error.cls = ErrorClass::boundary;
      error.found = other;
      error.rule = rule_of(type, other);
      named_.emplace(type, other.begin, other.end);
      return error;
    }
    for (std::size_t u = 0; u < types_.size(); ++u) {
      if (u == type || !has(sides_[u].found, marked) || has(sides_[u].gold, marked)) continue;
      error.cls = ErrorClass::type;
      error.found = marked;
      error.other = types_[u].name;
      error.rule = rule_of(u, marked);
      named_.emplace(u, marked.begin, marked.end);
      return error;
    }
    return error;
  }

  std::string rule_of(std::size_t type, Span span) const {
    const SystemMention* const found =
        found_at_.first(span, [&](const SystemMention& m) { return types_[type].is_found_as(m.type); });
    return found == nullptr ? std::string() : found->rule;
  }

  std::span<const EvaluatedType> types_;
  const std::vector<Sides>& sides_;
  FoundAt found_at_;
  std::vector<std::vector<std::uint32_t>> reach_;  // by type: how far the found spans up to each one reach
  // Type and place of the found spans that an error of a marked one names.
  std::set<std::tuple<std::size_t, std::uint32_t, std::uint32_t>> named_;
};

}  // namespace

void Score::add(std::span<const GoldMention> gold, std::span<const SystemMention> found, std::span<const Span> tokens,
                std::vector<EvaluationError>& errors) {
  std::vector<Sides> sides(types_.size());
  for (std::size_t t = 0; t < types_.size(); ++t) {
    Sides& s = sides[t];
    for (const GoldMention& m : gold)
      if (types_[t].is_marked_as(m.type)) s.gold.push_back(m.span);
    for (const SystemMention& m : found)
      if (types_[t].is_found_as(m.type)) s.found.push_back(m.span);
    sort_once(s.gold);
    sort_once(s.found);
    of_type_[t].strict.add({shared(pairs(s.gold), pairs(s.found)), s.found.size(), s.gold.size()});
    const auto gold_tokens = tokens_in(tokens, s.gold), found_tokens = tokens_in(tokens, s.found);
    of_type_[t].tokens.add({shared(gold_tokens, found_tokens), found_tokens.size(), gold_tokens.size()});
  }
  ErrorFinder(types_, sides, found).find(errors);
  for (const SystemMention& m : found) {
    if (m.rule.empty()) continue;
    const auto type = std::find_if(types_.begin(), types_.end(), [&](const auto& t) { return t.is_found_as(m.type); });
    if (type == types_.end()) continue;
    OfRule& record = rules_[m.rule];
    ++record.fired;
    record.right += has(sides[static_cast<std::size_t>(type - types_.begin())].gold, m.span);
  }
}

void Score::add(const Score& other) {
  for (std::size_t t = 0; t < of_type_.size(); ++t) {
    of_type_[t].strict.add(other.of_type_[t].strict);
    of_type_[t].tokens.add(other.of_type_[t].tokens);
  }
  for (const auto& [rule, record] : other.rules_) {
    rules_[rule].fired += record.fired;
    rules_[rule].right += record.right;
  }
}

}  // namespace newsx
