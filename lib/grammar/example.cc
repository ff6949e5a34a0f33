// Examples in rules are tests: what a rule was to make against what it made.
#include "grammar/grammar.h"

namespace newsx {
namespace {

std::string_view covered(std::string_view text, const Tokens& tokens, TokenIndex begin, TokenIndex end) {
  if (begin >= end) return {};
  return text.substr(tokens.tokens[begin].begin, tokens.tokens[end - 1].end() - tokens.tokens[begin].begin);
}

std::string_view value_of(const Part& part, std::string_view text, const Tokens& tokens) {
  return part.begin < part.end ? covered(text, tokens, part.begin, part.end) : part.text;
}

bool has_value(const Grammar& grammar, const Annotation& a, const std::pair<std::string, std::string>& wanted,
               std::string_view text, const Tokens& tokens, const Cascade& found) {
  for (std::uint32_t i = 0; i < a.part_count; ++i) {
    const Part& part = found.parts[a.first_part + i];
    if (grammar.key_name(part.key) == wanted.first && value_of(part, text, tokens) == wanted.second) return true;
  }
  return false;
}

// person "Вера" given="Вера" by person.given
std::string shown(const Grammar& grammar, const Annotation& a, std::string_view text, const Tokens& tokens,
                  const Cascade& found) {
  const auto quoted = [](std::string_view s) { return '"' + std::string(s) + '"'; };
  std::string out = std::string(grammar.class_name(a.cls)) + ' ' + quoted(covered(text, tokens, a.begin, a.end));
  for (std::uint32_t i = 0; i < a.part_count; ++i) {
    const Part& part = found.parts[a.first_part + i];
    out += ' ' + std::string(grammar.key_name(part.key)) + '=' + quoted(value_of(part, text, tokens));
  }
  return out + " by " + grammar.rules()[a.rule].name;
}

}  // namespace

std::string check_example(const Grammar& grammar, const Grammar::Example& example, std::string_view text,
                          const Tokens& tokens, const Cascade& found) {
  std::string by_rule, by_others;  // what else was made
  for (const Annotation& a : found.annotations) {
    if (a.rule == kNoRule) continue;
    if (a.rule == example.rule && example.positive && grammar.class_name(a.cls) == example.cls &&
        covered(text, tokens, a.begin, a.end) == example.covered) {
      bool all = true;
      for (const auto& wanted : example.values) all = all && has_value(grammar, a, wanted, text, tokens, found);
      if (all) return {};
    }
    std::string& list = a.rule == example.rule ? by_rule : by_others;
    list += (list.empty() ? "" : ", ") + shown(grammar, a, text, tokens, found);
  }
  if (!example.positive) return by_rule.empty() ? std::string() : "made " + by_rule;
  if (!by_rule.empty()) return "made " + by_rule;
  return by_others.empty() ? "made nothing" : "made nothing; other rules made " + by_others;
}

}  // namespace newsx
