// A rule file as it was written: trees with places, nothing looked up yet.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "grammar/grammar.h"
#include "grammar/lexer.h"
#include "morph/grammemes.h"

namespace newsx::rulelang {

// Atoms that a token answers alone. Each is the primitive of the same number (atoms.h), all but `known` bits
// of Signature::form.
// clang-format off
enum class Builtin : std::uint8_t {
  lower, title, upper, mixed, capital,
  cyrillic, latin, digit,
  word, number, punct, dash, open, close, bracket_open, bracket_close, symbol, url, email, hashtag, time, date,
  initial, abbreviated, hyphenated, list_marker,
  first, capital_elsewhere, lower_elsewhere, glued, any, known,
};
// clang-format on
inline constexpr std::size_t kBuiltins = 32;
inline constexpr std::string_view kBuiltinNames[kBuiltins] = {"lower",
                                                              "Title",
                                                              "UPPER",
                                                              "Mixed",
                                                              "Capital",
                                                              "Cyrillic",
                                                              "Latin",
                                                              "digit",
                                                              "word",
                                                              "number",
                                                              "punct",
                                                              "dash",
                                                              "open",
                                                              "close",
                                                              "bracket_open",
                                                              "bracket_close",
                                                              "symbol",
                                                              "url",
                                                              "email",
                                                              "hashtag",
                                                              "time",
                                                              "date",
                                                              "initial",
                                                              "abbreviated",
                                                              "hyphenated",
                                                              "list_marker",
                                                              "first",
                                                              "capital_elsewhere",
                                                              "lower_elsewhere",
                                                              "glued",
                                                              "any",
                                                              "known"};

// key=value|value inside < >; without values: the key is there.
struct AttributeTest {
  std::string key;
  std::vector<std::string> values;
  Place place;
};

struct Definition;

// A condition on one unit.
struct Expression {
  // `only`: each reading has one of the children, which are grammemes. `named`: what @name stands for.
  enum class Op : std::uint8_t { literal, lemma, cls, grammemes, builtin, both, either, negation, only, named };
  Op op = Op::builtin;
  Place place;
  std::string text;                  // of a literal or lemma, folded; name of a class or of a definition
  std::vector<AttributeTest> tests;  // of a class
  Grammemes grammemes = 0;
  Builtin builtin = Builtin::any;
  std::vector<Expression> children;
  const Definition* definition = nullptr;  // of `named`, once names are bound
};

struct Pattern {
  enum class Op : std::uint8_t { unit, sequence, choice, repeat, part, phrase };
  static constexpr std::uint32_t kNoBound = 0xFFFFFFFF;
  Op op = Op::unit;
  Place place;
  Expression unit;  // of unit; of phrase, which names it
  std::vector<Pattern> children;
  std::uint32_t least = 0, most = 0;  // of repeat
  std::string name;                   // of part
};

// `list NAME words`, `unit NAME condition`, `phrase NAME pattern`.
struct Definition {
  using Kind = Grammar::DefinitionKind;
  Kind kind = Kind::list;
  DefinitionId id = 0;  // its place among all definitions
  std::string name;
  Place place;
  std::size_t source = 0;
  Pattern pattern;  // of a list or unit: one unit
  // Once names are bound:
  std::vector<DefinitionId> uses;  // ascending
  std::uint32_t least = 0;         // units that the pattern takes
  std::uint32_t depth = 0;         // names in names: 1 when it uses none
};

struct Constraint {
  enum class Kind : std::uint8_t { agree, before, not_before, after, not_after, same_line, tight, differ, same };
  Kind kind = Kind::tight;
  Place place;
  std::vector<std::pair<std::string, Place>> parts;
  Grammemes categories = 0;
  Expression unit;
};

struct Value {
  std::string key, text;
  bool fixed = false;  // `text` is a text, else a part's name
  Place place;
};

struct ExampleLine {
  bool positive = false;
  Place place;
  std::string text, cls, covered;
  std::vector<Value> values;
};

struct RuleLine {
  std::string name, phase;
  Place place;
  std::size_t source = 0;  // which file
  bool has_pattern = false, has_make = false, has_priority = false, weak = false;
  Pattern pattern;
  std::vector<Constraint> constraints;
  std::string cls;
  std::vector<Value> values;
  int priority = 0;
  std::vector<ExampleLine> examples;
  std::vector<DefinitionId> uses;  // once names are bound, ascending
};

// What stands in all files.
struct RuleSet {
  std::vector<RuleLine> rules;
  std::vector<Definition> definitions;
};

}  // namespace newsx::rulelang
