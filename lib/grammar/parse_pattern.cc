#include "grammar/parse_pattern.h"

#include <algorithm>

#include "grammar/grammar.h"
#include "grammar/suggest.h"
#include "text/utf8.h"
#include "text/yo.h"
#include "tokens/vocabulary.h"

namespace newsx::rulelang {

std::string fold(std::string_view word) { return without_yo(folded_word(word)); }

namespace {

void check_nesting(const LexemeStream& in, std::size_t depth) {
  if (depth > kMaxNesting) {
    in.fail(in.peek().place, "brackets are nested more than " + std::to_string(kMaxNesting) + " deep");
  }
}

bool is_latin(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return is_ascii(c); });
}

Expression literal(LexemeStream& in) {
  const Lexeme& text = in.take();
  if (text.text.empty()) in.fail(text.place, "an empty literal matches nothing");
  if (text.text.size() > kMaxWordBytes)
    in.fail(text.place, "a word of more than " + std::to_string(kMaxWordBytes) + " bytes");
  if (text.text.find_first_of(" \t") != std::string::npos) {
    in.fail(text.place, "a literal is one word; write each word in its own quotation marks");
  }
  Expression out;
  out.op = Expression::Op::literal;
  out.place = text.place;
  out.text = fold(text.text);
  return out;
}

AttributeTest parse_test(LexemeStream& in) {
  AttributeTest test;
  const Lexeme& key = in.expect_word("an attribute");
  test.key = key.text;
  test.place = key.place;
  if (!in.take_mark("=")) return test;
  do {
    if (in.peek().kind != Lexeme::Kind::word && in.peek().kind != Lexeme::Kind::text) in.expected("a value");
    test.values.push_back(in.take().text);
    if (test.values.size() > kMaxTestValues)
      in.fail(test.place, "more than " + std::to_string(kMaxTestValues) + " values");
  } while (in.take_mark("|"));
  return test;
}

// <class>, <class|class>, <class key=value|value key>
Expression parse_class(LexemeStream& in) {
  const Place place = in.take().place;
  std::vector<Lexeme> names;
  do names.push_back(in.expect_word("a class"));
  while (in.take_mark("|"));
  std::vector<AttributeTest> tests;
  while (!in.take_mark(">")) {
    if (in.peek().kind != Lexeme::Kind::word) in.expected("\">\"");
    tests.push_back(parse_test(in));
    if (tests.size() > kMaxTests) in.fail(place, "more than " + std::to_string(kMaxTests) + " tests in one class atom");
  }
  Expression all;
  all.op = Expression::Op::either;
  all.place = place;
  for (const Lexeme& name : names) {
    Expression one;
    one.op = Expression::Op::cls;
    one.place = name.place;
    one.text = name.text;
    one.tests = tests;
    all.children.push_back(std::move(one));
  }
  if (all.children.size() > 1) return all;
  Expression only = std::move(all.children.front());
  only.place = place;
  return only;
}

[[noreturn]] void unknown_word(LexemeStream& in, const Lexeme& word, bool in_list) {
  const std::string_view atom = in_list ? std::string_view() : nearest(word.text, kBuiltinNames);
  if (!atom.empty()) in.fail(word.place, "unknown atom \"" + word.text + "\"" + did_you_mean(atom));
  in.fail(word.place, "unknown grammeme \"" + word.text + "\"" + did_you_mean(nearest_grammeme(word.text)));
}

Expression lemma(LexemeStream& in) {
  const Lexeme& word = in.take();
  if (word.text.size() > kMaxWordBytes)
    in.fail(word.place, "a word of more than " + std::to_string(kMaxWordBytes) + " bytes");
  Expression out;
  out.op = Expression::Op::lemma;
  out.place = word.place;
  out.text = fold(word.text);
  return out;
}

// @name
Expression parse_name(LexemeStream& in) {
  Expression out;
  out.op = Expression::Op::named;
  out.place = in.take().place;
  if (!in.peek().glued) in.expected("a name right after \"@\"");
  out.text = in.expect_word("a name right after \"@\"").text;
  return out;
}

// NOUN,gent: `name` is the first of them. `alone`: it might be another atom.
Expression parse_grammemes(LexemeStream& in, Lexeme name, bool alone) {
  Expression out;
  out.op = Expression::Op::grammemes;
  out.place = name.place;
  const bool in_list = !alone || in.at_mark(",");
  while (true) {
    const auto mask = grammeme_by_name(name.text);
    if (!mask || *mask == 0) unknown_word(in, name, in_list);
    out.grammemes |= *mask;
    if (!in.take_mark(",")) return out;
    name = in.expect_word("a grammeme");
  }
}

// only NOUN, only (NOUN | ADJF,gent)
Expression parse_only(LexemeStream& in, Place place) {
  Expression out;
  out.op = Expression::Op::only;
  out.place = place;
  const bool several = in.take_mark("(");
  do out.children.push_back(parse_grammemes(in, in.expect_word("a grammeme"), false));
  while (several && in.take_mark("|"));
  if (several) in.expect_mark(")", "\"|\" or \")\"");
  return out;
}

// `Title`, `NOUN,gent`, `only NOUN`, `совет`
Expression parse_word(LexemeStream& in) {
  if (!is_latin(in.peek().text)) return lemma(in);
  const Lexeme& word = in.take();
  if (word.text == "only") return parse_only(in, word.place);
  const auto* builtin = std::find(std::begin(kBuiltinNames), std::end(kBuiltinNames), word.text);
  if (builtin != std::end(kBuiltinNames)) {
    Expression out;
    out.op = Expression::Op::builtin;
    out.place = word.place;
    out.builtin = static_cast<Builtin>(builtin - std::begin(kBuiltinNames));
    return out;
  }
  return parse_grammemes(in, word, true);
}

Expression parse_either(LexemeStream& in, std::size_t depth);

Expression parse_atom(LexemeStream& in) {
  if (in.peek().kind == Lexeme::Kind::text) return literal(in);
  if (in.peek().kind == Lexeme::Kind::word) return parse_word(in);
  if (in.at_mark("<")) return parse_class(in);
  if (in.at_mark("@")) return parse_name(in);
  in.expected("an atom");
}

Expression parse_negated(LexemeStream& in, std::size_t depth) {
  check_nesting(in, depth);
  const Place place = in.peek().place;
  if (in.take_mark("!")) {
    Expression out;
    out.op = Expression::Op::negation;
    out.place = place;
    out.children.push_back(parse_negated(in, depth + 1));
    return out;
  }
  if (in.take_mark("(")) {
    Expression out = parse_either(in, depth + 1);
    in.expect_mark(")", "\")\"");
    return out;
  }
  return parse_atom(in);
}

Expression parse_list(LexemeStream& in, std::size_t depth, Expression::Op op) {
  const auto one = [&] {
    return op == Expression::Op::both ? parse_negated(in, depth) : parse_list(in, depth, Expression::Op::both);
  };
  const std::string_view mark = op == Expression::Op::both ? "&" : "|";
  Expression out;
  out.op = op;
  out.place = in.peek().place;
  do out.children.push_back(one());
  while (in.take_mark(mark));
  if (out.children.size() > 1) return out;
  Expression only = std::move(out.children.front());
  return only;
}

Expression parse_either(LexemeStream& in, std::size_t depth) { return parse_list(in, depth, Expression::Op::either); }

std::uint32_t parse_count(LexemeStream& in) {
  const Lexeme& word = in.expect_word("a number");
  std::uint32_t n = 0;
  for (const char c : word.text) {
    if (c < '0' || c > '9') in.fail(word.place, "expected a number, found \"" + word.text + "\"");
    n = n * 10 + static_cast<std::uint32_t>(c - '0');
    if (n > kMaxMatchUnits) {
      in.fail(word.place, "a match is at most " + std::to_string(kMaxMatchUnits) + " units long");
    }
  }
  return n;
}

// ? * + {m} {m,} {m,n}
bool parse_bounds(LexemeStream& in, Pattern& out) {
  const Place place = in.peek().place;
  out.least = 0;
  out.most = Pattern::kNoBound;
  if (in.take_mark("?")) {
    out.most = 1;
  } else if (in.take_mark("+")) {
    out.least = 1;
  } else if (in.take_mark("{")) {
    out.least = out.most = parse_count(in);
    if (in.take_mark(",")) out.most = in.at_mark("}") ? Pattern::kNoBound : parse_count(in);
    in.expect_mark("}", "\"}\"");
    if (out.most < out.least) in.fail(place, "the most is less than the least");
    if (out.most == 0) in.fail(place, "repeated no times, this matches nothing");
  } else if (!in.take_mark("*")) {
    return false;
  }
  return true;
}

Pattern parse_choice(LexemeStream& in, std::size_t depth);

Pattern parse_named(LexemeStream& in, std::size_t depth) {
  check_nesting(in, depth);
  Pattern out;
  out.place = in.peek().place;
  if (in.peek().kind == Lexeme::Kind::word && in.at_mark(":", 1) && in.peek(1).glued) {
    const Lexeme& name = in.expect_word("a name");
    if (!is_latin(name.text)) in.fail(name.place, "a part's name has Latin letters");
    in.take();
    out.op = Pattern::Op::part;
    out.name = name.text;
    out.children.push_back(parse_named(in, depth + 1));
  } else if (in.take_mark("(")) {
    out = parse_choice(in, depth + 1);
    in.expect_mark(")", "\")\"");
  } else {
    out.unit = parse_unit(in);
  }
  return out;
}

Pattern parse_item(LexemeStream& in, std::size_t depth) {
  Pattern item = parse_named(in, depth);
  Pattern repeat;
  repeat.op = Pattern::Op::repeat;
  repeat.place = item.place;
  if (!parse_bounds(in, repeat)) return item;
  repeat.children.push_back(std::move(item));
  Pattern again;
  const Place place = in.peek().place;
  if (parse_bounds(in, again)) in.fail(place, "one repetition an item; use brackets for a repetition of a repetition");
  return repeat;
}

Pattern parse_sequence(LexemeStream& in, std::size_t depth) {
  Pattern out;
  out.op = Pattern::Op::sequence;
  out.place = in.peek().place;
  do out.children.push_back(parse_item(in, depth));
  while (in.peek().kind != Lexeme::Kind::end && !in.at_mark("|") && !in.at_mark(")"));
  if (out.children.size() > 1) return out;
  Pattern only = std::move(out.children.front());
  return only;
}

Pattern parse_choice(LexemeStream& in, std::size_t depth) {
  Pattern out;
  out.op = Pattern::Op::choice;
  out.place = in.peek().place;
  do out.children.push_back(parse_sequence(in, depth));
  while (in.take_mark("|"));
  if (out.children.size() > 1) return out;
  Pattern only = std::move(out.children.front());
  return only;
}

}  // namespace

Expression parse_unit(LexemeStream& in) {
  if (!in.take_mark("[")) return parse_atom(in);
  Expression out = parse_either(in, 1);
  in.expect_mark("]", "\"]\"");
  if (out.op != Expression::Op::named) return out;
  Expression one_unit;  // a name in brackets is no phrase
  one_unit.op = Expression::Op::both;
  one_unit.place = out.place;
  one_unit.children.push_back(std::move(out));
  return one_unit;
}

Expression parse_word_list(LexemeStream& in) {
  Expression out;
  out.op = Expression::Op::either;
  out.place = in.peek().place;
  do {
    const Lexeme& next = in.peek();
    if (next.kind == Lexeme::Kind::text) {
      out.children.push_back(literal(in));
    } else if (next.kind == Lexeme::Kind::word && !is_latin(next.text)) {
      out.children.push_back(lemma(in));
    } else if (in.at_mark("@")) {
      out.children.push_back(parse_name(in));
    } else {
      in.expected("a word, a \"form\" or another @list");
    }
  } while (in.peek().kind != Lexeme::Kind::end);
  return out;
}

Pattern parse_pattern(LexemeStream& in) { return parse_choice(in, 1); }

}  // namespace newsx::rulelang
