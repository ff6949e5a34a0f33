// The rule language: parse, compile, match, choose (docs/grammar.md).
//
// Each distinct atom of a phase is a bit of a unit's class; the rules of a phase compile into one
// deterministic automaton over those classes, built lazily in a cache of bounded size (past the bound it
// starts anew, as RE2's does: R. Cox, "Regular Expression Matching in the Wild", 2010). For each start the
// automaton runs until it is dead, at most kMaxMatchUnits units; named parts are found by a second, linear
// simulation on the match.
// Cost: O(units × kMaxMatchUnits) at worst whatever the rules, about one step a unit in practice. Words'
// atoms are evaluated once a word.
// Threads: Grammar is immutable; Matcher (automaton cache, word cache) is one a thread.
// Errors: loading throws Error with file, line, column; matching has none.
#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/stop.h"
#include "gazetteer/gazetteer.h"
#include "morph/words.h"
#include "tokens/marks.h"
#include "tokens/token.h"
#include "tokens/vocabulary.h"

namespace newsx {

inline constexpr std::uint32_t kMaxMatchUnits = 48;

using ClassId = std::uint16_t;  // of a gazetteer's or a rule's class, in Grammar::class_name
using RuleId = std::uint16_t;
using KeyId = std::uint16_t;
using DefinitionId = std::uint16_t;  // of a named list, unit or phrase, in Grammar::definitions
inline constexpr RuleId kNoRule = 0xFFFF;
inline constexpr DefinitionId kNoDefinition = 0xFFFF;
inline constexpr std::uint32_t kNone = 0xFFFFFFFF;

// One value that a rule gave to what it made.
struct Part {
  KeyId key;
  TokenIndex begin, end;     // tokens of the part; empty for a fixed text
  std::uint32_t annotation;  // what the part's unit is, when a rule or gazetteer made it, else kNone
  std::string_view text;     // the fixed text of key="text", a view into the Grammar
};

// Something found: by a gazetteer (rule == kNoRule) or by a rule.
struct Annotation {
  ClassId cls;
  RuleId rule = kNoRule;
  TokenIndex begin, end;
  // Of the gazetteer; for what a rule made of exactly one entry's unit with the same class, that entry.
  EntryId entry = kNoEntry;
  AliasKind alias = AliasKind::name;
  bool weak = false;
  bool hidden = false;                           // covered by what a later phase made
  std::uint8_t phase = 0;                        // 0: gazetteer, then 1, 2, … in cascade order
  std::uint32_t first_part = 0, part_count = 0;  // in Cascade::parts
  // In Cascade::readings: case, number, gender of the whole (its head's).
  std::uint32_t first_reading = 0, reading_count = 0;
};

// All that the phases found in one document. `annotations` is in the order of making: gazetteer first, then
// phase by phase; inside a phase by position.
struct Cascade {
  std::vector<Annotation> annotations;
  std::vector<Part> parts;
  std::vector<Grammemes> readings;
  void clear() {
    annotations.clear();
    parts.clear();
    readings.clear();
  }
};

// Bits a token that the document as a whole gives.
namespace evidence {
inline constexpr std::uint8_t capital_elsewhere = 1;
inline constexpr std::uint8_t lower_elsewhere = 2;
}  // namespace evidence

// What a Matcher reads of a document.
struct MatchInput {
  std::string_view text;
  const Tokens& tokens;
  const Vocabulary& vocabulary;
  const Words& words;
  const NameMatches& names;
  std::span<const std::uint8_t> evidence;  // one a token
  Stop stop = {};
};

class Grammar {
 public:
  // A file of rules, whose own definitions only it sees, or one of definitions, which all see (a user's: the user's).
  enum class FileKind : std::uint8_t { rules, definitions };
  struct Source {
    std::string file;
    std::string text;
    bool user = false;
    FileKind kind = FileKind::rules;
  };
  // `cascade`: the phases in order. Throws Error.
  static Grammar compile(std::span<const Source> sources, std::span<const std::string> cascade,
                         const Gazetteer& gazetteer);

  struct RuleInfo {
    std::string name, file, phase;
    std::uint32_t line;
    bool weak;
    ClassId cls;
    int priority;
    std::vector<DefinitionId> uses;  // the names that stand in it, ascending
  };
  std::span<const RuleInfo> rules() const;
  // A named list, unit or phrase.
  enum class DefinitionKind : std::uint8_t { list, unit, phrase };
  struct DefinitionInfo {
    DefinitionKind kind;
    std::string name, file;  // the name without its "@"
    std::uint32_t line;
    std::vector<DefinitionId> uses;
    bool used;  // some rule or definition names it
  };
  std::span<const DefinitionInfo> definitions() const;
  std::string_view class_name(ClassId id) const;
  // The id of a class; kNone-like 0xFFFF when no rule or gazetteer has it.
  ClassId class_id(std::string_view name) const;
  std::string_view key_name(KeyId id) const;
  KeyId key_id(std::string_view name) const;

  struct Example {
    RuleId rule;
    bool positive;
    std::string text, cls, covered;
    std::vector<std::pair<std::string, std::string>> values;
    std::uint32_t line;
  };
  std::span<const Example> examples() const;

  struct Impl;
  const Impl& impl() const { return *impl_; }

 private:
  std::shared_ptr<const Impl> impl_;
};

std::string_view to_string(Grammar::DefinitionKind kind);

namespace rulelang {
struct Scene;
class Automaton;
}  // namespace rulelang

class Matcher {
 public:
  Matcher(const Grammar& grammar, const Gazetteer& gazetteer);
  ~Matcher();
  Matcher(Matcher&&) noexcept;
  // Runs all phases. `out` is cleared first; the gazetteer's matches become its first annotations.
  void run(const MatchInput& input, Cascade& out);
  // The same, and shows before each phase what it will see.
  using PhaseWatcher = std::function<void(const rulelang::Scene&, rulelang::Automaton&)>;
  void run(const MatchInput& input, Cascade& out, const PhaseWatcher& watcher);
  // Steps of automata and part tracing made so far: what the test of linear time counts.
  std::uint64_t steps() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// Checks one example with what `run` makes of its text: empty when it holds, else what was found instead, in
// words.
std::string check_example(const Grammar& grammar, const Grammar::Example& example, std::string_view text,
                          const Tokens& tokens, const Cascade& found);

}  // namespace newsx
