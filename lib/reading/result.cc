#include "reading/result.h"

#include <array>
#include <cstddef>

namespace newsx {

namespace {

// By Stage.
constexpr std::array<std::string_view, 10> kStageNames = {
    "", "introduced", "reading 1", "reading 2", "reading 3", "adopted", "signed", "vetoed", "in force", "repealed"};

struct KindWord {
  MentionKind kind;
  std::string_view word;
  bool of_rules;  // may stand in a rule's kind="…"
};
// By MentionKind.
constexpr std::array<KindWord, 8> kKindWords = {{
    {MentionKind::name, "name", true},
    {MentionKind::abbreviation, "abbreviation", true},
    {MentionKind::adjective, "adjective", true},
    {MentionKind::demonym, "demonym", true},
    {MentionKind::role, "role", false},
    {MentionKind::short_name, "short", true},
    {MentionKind::generic, "generic", true},
    {MentionKind::pronoun, "pronoun", false},
}};

// By RoleStatus.
constexpr std::array<std::string_view, 6> kRoleStatusWords = {"current", "acting", "former",
                                                              "elect",   "future", "candidate"};

}  // namespace

std::string_view to_string(Inferred inferred) {
  switch (inferred) {
    case Inferred::no:
      return "";
    case Inferred::document:
      return "document";
    case Inferred::knowledge:
      return "knowledge";
  }
  return "";
}

std::string_view to_string(RoleStatus status) { return kRoleStatusWords[static_cast<std::size_t>(status)]; }

std::optional<RoleStatus> role_status_of(std::string_view word) {
  for (std::size_t i = 0; i < kRoleStatusWords.size(); ++i)
    if (kRoleStatusWords[i] == word) return static_cast<RoleStatus>(i);
  return std::nullopt;
}

std::string_view to_string(MentionKind kind) { return kKindWords[static_cast<std::size_t>(kind)].word; }

MentionKind mention_kind_of_rule(std::string_view word) {
  for (const KindWord& k : kKindWords)
    if (k.of_rules && k.word == word) return k.kind;
  return MentionKind::name;
}

std::string_view to_string(QuotationKind kind) {
  switch (kind) {
    case QuotationKind::direct:
      return "direct";
    case QuotationKind::partial:
      return "partial";
    case QuotationKind::indirect:
      return "indirect";
  }
  return "direct";
}

std::string_view to_string(QuotationStatus status) {
  switch (status) {
    case QuotationStatus::asserted:
      return "asserted";
    case QuotationStatus::denied:
      return "denied";
    case QuotationStatus::alleged:
      return "alleged";
    case QuotationStatus::hypothetical:
      return "hypothetical";
  }
  return "asserted";
}

std::string_view to_string(ListKind kind) {
  switch (kind) {
    case ListKind::adopted:
      return "adopted";
    case ListKind::agenda:
      return "agenda";
    case ListKind::proposed:
      return "proposed";
    case ListKind::instruction:
      return "instruction";
    case ListKind::agreement:
      return "agreement";
    case ListKind::repealed:
      return "repealed";
    case ListKind::vetoed:
      return "vetoed";
  }
  return "adopted";
}

std::string_view to_string(Stage stage) { return kStageNames[static_cast<std::size_t>(stage)]; }

Stage stage_named(std::string_view word) {
  for (std::size_t i = 1; i < kStageNames.size(); ++i)
    if (kStageNames[i] == word) return static_cast<Stage>(i);
  return Stage::unknown;
}

}  // namespace newsx
