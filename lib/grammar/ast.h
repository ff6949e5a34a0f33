// A rule file as it was written: trees with places, nothing looked up yet.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

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

// A condition on one unit.
struct Expression {
  enum class Op : std::uint8_t { literal, lemma, cls, grammemes, builtin, both, either, negation };
  Op op = Op::builtin;
  Place place;
  std::string text;                  // of a literal or lemma, folded; name of a class
  std::vector<AttributeTest> tests;  // of a class
  Grammemes grammemes = 0;
  Builtin builtin = Builtin::any;
  std::vector<Expression> children;
};

struct Pattern {
  enum class Op : std::uint8_t { unit, sequence, choice, repeat, part };
  static constexpr std::uint32_t kNoBound = 0xFFFFFFFF;
  Op op = Op::unit;
  Place place;
  Expression unit;
  std::vector<Pattern> children;
  std::uint32_t least = 0, most = 0;  // of repeat
  std::string name;                   // of part
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
};

}  // namespace newsx::rulelang
