// Examples in rules are tests: what a rule was to make against what it made.
#include <algorithm>

#include "grammar/grammar.h"

namespace newsx {
namespace {

// What the rules made of an example's text.
struct ExampleRun {
  const Grammar& grammar;
  std::string_view text;
  const Tokens& tokens;
  const Cascade& found;

  std::span<const Part> parts(const Annotation& a) const {
    return std::span(found.parts).subspan(a.first_part, a.part_count);
  }
  std::string_view covered(TokenIndex begin, TokenIndex end) const {
    if (begin >= end) return {};
    return text.substr(tokens.tokens[begin].begin, tokens.tokens[end - 1].end() - tokens.tokens[begin].begin);
  }
  std::string_view value_of(const Part& part) const {
    return part.begin < part.end ? covered(part.begin, part.end) : part.text;
  }
};

bool has_value(const ExampleRun& run, const Annotation& a, const std::pair<std::string, std::string>& wanted) {
  const std::span<const Part> parts = run.parts(a);
  return std::any_of(parts.begin(), parts.end(), [&](const Part& part) {
    return run.grammar.key_name(part.key) == wanted.first && run.value_of(part) == wanted.second;
  });
}

// person "Вера" given="Вера" by person.given
std::string shown(const ExampleRun& run, const Annotation& a) {
  const auto quoted = [](std::string_view s) { return '"' + std::string(s) + '"'; };
  std::string out = std::string(run.grammar.class_name(a.cls)) + ' ' + quoted(run.covered(a.begin, a.end));
  for (const Part& part : run.parts(a))
    out += ' ' + std::string(run.grammar.key_name(part.key)) + '=' + quoted(run.value_of(part));
  return out + " by " + run.grammar.rules()[a.rule].name;
}

// Whether it is what the example wants.
bool fits(const ExampleRun& run, const Annotation& a, const Grammar::Example& example) {
  return a.rule == example.rule && run.grammar.class_name(a.cls) == example.cls &&
         run.covered(a.begin, a.end) == example.covered &&
         std::all_of(example.values.begin(), example.values.end(),
                     [&](const auto& wanted) { return has_value(run, a, wanted); });
}

}  // namespace

std::string check_example(const Grammar& grammar, const Grammar::Example& example, std::string_view text,
                          const Tokens& tokens, const Cascade& found) {
  const ExampleRun run{grammar, text, tokens, found};
  std::string by_rule, by_others;
  for (const Annotation& a : found.annotations) {
    if (a.rule == kNoRule) continue;
    if (example.positive && fits(run, a, example)) return {};
    std::string& list = a.rule == example.rule ? by_rule : by_others;
    list += (list.empty() ? "" : ", ") + shown(run, a);
  }
  if (!by_rule.empty()) return "made " + by_rule;
  if (!example.positive) return {};
  return by_others.empty() ? "made nothing" : "made nothing; other rules made " + by_others;
}

}  // namespace newsx
