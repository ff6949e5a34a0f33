// The rule language: parse, compile, match, choose (docs/grammar.md).
//
// Each distinct atom of a phase is one bit of a unit's class. The rules of a phase compile into one deterministic
// automaton over these classes, built lazily in a cache of bounded size that is flushed when it is full (as RE2 does:
// R. Cox, "Regular Expression Matching in the Wild", 2010). From each start the automaton runs until it dies, at most
// kMaxMatchUnits units; a second, linear pass over the match finds the named parts.
// Cost: O(units × kMaxMatchUnits) at worst, whatever the rules; about one step per unit in practice. A word's atoms are
// evaluated once.
// Threads: Grammar is immutable; each thread needs its own Matcher, which holds the caches.
// Errors: loading throws Error with file, line and column; matching never fails.
#pragma once
#include <cstddef>
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

using ClassId = std::uint16_t;  // of a class of a gazetteer or a rule: Grammar::class_name
using RuleId = std::uint16_t;
using KeyId = std::uint16_t;
using DefinitionId = std::uint16_t;  // of a named list, unit or phrase, in Grammar::definitions
inline constexpr RuleId kNoRule = 0xFFFF;
inline constexpr DefinitionId kNoDefinition = 0xFFFF;
inline constexpr std::uint32_t kNone = 0xFFFFFFFF;

// One value of an annotation that a rule made.
struct Part {
  KeyId key;
  TokenIndex begin, end;     // tokens of the part; empty for a fixed text
  std::uint32_t annotation;  // that a rule or gazetteer made of the part's unit, else kNone
  std::string_view text;     // the fixed text of key="text", a view into the Grammar
};

// Something found: by a gazetteer (rule == kNoRule) or by a rule.
struct Annotation {
  ClassId cls;
  RuleId rule = kNoRule;
  TokenIndex begin, end;
  // Of the gazetteer. A rule that covers exactly one unit of its own class keeps that unit's entry.
  EntryId entry = kNoEntry;
  AliasKind alias = AliasKind::name;
  bool weak = false;
  bool hidden = false;                           // covered by what a later phase made
  std::uint8_t phase = 0;                        // 0: gazetteer, then 1, 2, … in cascade order
  std::uint32_t first_part = 0, part_count = 0;  // in Cascade::parts
  // In Cascade::readings: case, number and gender of its head.
  std::uint32_t first_reading = 0, reading_count = 0;
};

// All that the phases found in one document. `annotations` is ordered as they were made: the gazetteer's first, then
// phase by phase, by position within a phase.
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

// What the whole document says about a token: bits.
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
  Grammar() = default;
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
  // What was compiled, as bytes for the same build of the program, and from such bytes: how the built-in rules come.
  // `view` goes with the gazetteer that they were compiled for.
  std::vector<std::byte> block() const;
  static Grammar view(std::span<const std::byte> block);

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
    std::uint32_t line, column;
    std::vector<DefinitionId> uses;
    bool used;  // some rule or definition names it
  };
  std::span<const DefinitionInfo> definitions() const;
  std::string_view class_name(ClassId id) const;
  // 0xFFFF when no rule or gazetteer has the class.
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
  explicit Grammar(std::shared_ptr<Impl> impl);
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
  // Runs all phases. Clears `out` first; the gazetteer's matches become its first annotations.
  void run(const MatchInput& input, Cascade& out);
  // The same; calls `watcher` before each phase with what the phase will see.
  using PhaseWatcher = std::function<void(const rulelang::Scene&, rulelang::Automaton&)>;
  void run(const MatchInput& input, Cascade& out, const PhaseWatcher& watcher);
  // Steps of the automata and of part tracing so far, for tests of linear time.
  std::uint64_t steps() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// Compares what `run` made of an example's text with the example: empty when it holds, else what was made instead.
std::string check_example(const Grammar& grammar, const Grammar::Example& example, std::string_view text,
                          const Tokens& tokens, const Cascade& found);

}  // namespace newsx
