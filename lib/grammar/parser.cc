#include "grammar/parser.h"

#include <algorithm>
#include <iterator>

#include "grammar/parse_pattern.h"
#include "grammar/suggest.h"

namespace newsx::rulelang {
namespace {

constexpr std::string_view kStatements[] = {"pattern",   "agree",     "before",  "not-before", "after",
                                            "not-after", "same-line", "tight",   "differ",     "same",
                                            "make",      "weak",      "priority"};

class Parser {
 public:
  Parser(const std::string& file, std::string_view text, std::size_t source, std::vector<RuleLine>& out)
      : in_(file, read_lexemes(file, text)), source_(source), out_(out) {}

  void parse() {
    while (!in_.at_file_end()) {
      const Lexeme& head = in_.begin_statement();
      if (head.indent > 0) in_.fail(head.place, "this line belongs to no rule");
      if (head.text == "phase" && head.kind == Lexeme::Kind::word) {
        phase_ = in_.expect_word("the phase's name").text;
        in_.expect_end();
      } else if (head.text == "rule" && head.kind == Lexeme::Kind::word) {
        parse_rule(head.place);
      } else {
        in_.fail(head.place, "expected \"phase\" or \"rule\", found \"" + head.text + "\"");
      }
    }
  }

 private:
  void parse_rule(Place place) {
    if (phase_.empty()) in_.fail(place, "a line \"phase NAME\" must stand before the first rule");
    const Lexeme& name = in_.expect_word("the rule's name");
    in_.expect_end();
    RuleLine rule;
    rule.name = name.text;
    rule.place = name.place;
    rule.phase = phase_;
    rule.source = source_;
    while (!in_.at_file_end() && in_.next_line().indent > 0) {
      const Lexeme& head = in_.begin_statement();
      parse_statement(head, rule);
      in_.expect_end();
    }
    if (!rule.has_pattern) in_.fail(name.place, "rule \"" + rule.name + "\" has no pattern");
    if (!rule.has_make)
      in_.fail(name.place, "rule \"" + rule.name + "\" makes nothing: a line \"make CLASS\" is missing");
    out_.push_back(std::move(rule));
  }

  void once(bool& seen, const Lexeme& head) const {
    if (seen) in_.fail(head.place, "a second line \"" + head.text + "\" in this rule");
    seen = true;
  }

  void parse_statement(const Lexeme& head, RuleLine& rule) {
    const std::string& key = head.text;
    if (head.kind == Lexeme::Kind::mark && (key == "+" || key == "-")) return parse_example(head, rule);
    if (head.kind != Lexeme::Kind::word) in_.fail(head.place, "expected a keyword, found \"" + key + "\"");
    if (key == "pattern") {
      once(rule.has_pattern, head);
      rule.pattern = parse_pattern(in_);
    } else if (key == "make") {
      once(rule.has_make, head);
      rule.cls = in_.expect_word("the class to make").text;
      parse_values(rule.values);
    } else if (key == "priority") {
      once(rule.has_priority, head);
      rule.priority = parse_priority();
    } else if (key == "weak") {
      once(rule.weak, head);
    } else {
      if (rule.constraints.size() == kMaxConstraints) {
        in_.fail(head.place, "more than " + std::to_string(kMaxConstraints) + " constraints in one rule");
      }
      rule.constraints.push_back(parse_constraint(head));
    }
  }

  Constraint parse_constraint(const Lexeme& head) {
    using Kind = Constraint::Kind;
    const std::string& key = head.text;
    Constraint out;
    out.place = head.place;
    if (key == "agree") {
      out.kind = Kind::agree;
      parse_agree(head, out);
    } else if (key == "differ" || key == "same") {
      out.kind = key == "same" ? Kind::same : Kind::differ;
      for (int i = 0; i < 2; ++i) add_part(out);
    } else if (key == "before" || key == "not-before" || key == "after" || key == "not-after") {
      out.kind = key == "before"       ? Kind::before
                 : key == "after"      ? Kind::after
                 : key == "not-before" ? Kind::not_before
                                       : Kind::not_after;
      out.unit = parse_unit(in_);
    } else if (key == "same-line") {
      out.kind = Kind::same_line;
    } else if (key == "tight") {
      out.kind = Kind::tight;
    } else if (key == "when") {
      in_.fail(head.place, "\"when\" is reserved");
    } else {
      in_.fail(head.place, "unknown keyword \"" + key + "\"" + did_you_mean(nearest(key, kStatements)));
    }
    return out;
  }

  void add_part(Constraint& out) {
    const Lexeme& word = in_.expect_word("a part's name");
    out.parts.emplace_back(word.text, word.place);
  }

  void parse_agree(const Lexeme& head, Constraint& out) {
    do add_part(out);
    while (!in_.take_mark(":") && out.parts.size() < kMaxParts);
    if (out.parts.size() < 2) in_.fail(head.place, "agreement is between two parts or more");
    do {
      const Lexeme& word = in_.expect_word("\"case\", \"number\" or \"gender\"");
      const Grammemes category = word.text == "case"     ? gram::cases
                                 : word.text == "number" ? gram::numbers
                                 : word.text == "gender" ? gram::genders
                                                         : 0;
      if (category == 0)
        in_.fail(word.place, "expected \"case\", \"number\" or \"gender\", found \"" + word.text + "\"");
      out.categories |= category;
    } while (in_.peek().kind != Lexeme::Kind::end);
  }

  // key=part key="text" …
  void parse_values(std::vector<Value>& out) {
    while (in_.peek().kind != Lexeme::Kind::end) {
      const Lexeme& key = in_.expect_word("a key");
      in_.expect_mark("=", "\"=\"");
      const bool fixed = in_.peek().kind == Lexeme::Kind::text;
      const Lexeme& value = fixed ? in_.take() : in_.expect_word("a part or a text");
      if (value.text.size() > kMaxTextBytes)
        in_.fail(value.place, "a text of more than " + std::to_string(kMaxTextBytes) + " bytes");
      if (out.size() == kMaxValues) in_.fail(key.place, "more than " + std::to_string(kMaxValues) + " values");
      out.push_back({key.text, value.text, fixed, fixed ? key.place : value.place});
    }
  }

  int parse_priority() {
    const Place place = in_.peek().place;
    const bool minus = in_.take_mark("-");
    const Lexeme& word = in_.expect_word("a number");
    int n = 0;
    for (const char c : word.text) {
      if (c < '0' || c > '9') in_.fail(place, "expected a number, found \"" + word.text + "\"");
      n = n * 10 + (c - '0');
      if (n > kMaxPriority)
        in_.fail(place,
                 "a priority is between -" + std::to_string(kMaxPriority) + " and " + std::to_string(kMaxPriority));
    }
    return minus ? -n : n;
  }

  void parse_example(const Lexeme& head, RuleLine& rule) {
    ExampleLine example;
    example.place = head.place;
    example.positive = head.text == "+";
    example.text = in_.expect_text("the example's text in quotation marks").text;
    if (example.text.size() > kMaxTextBytes)
      in_.fail(head.place, "a text of more than " + std::to_string(kMaxTextBytes) + " bytes");
    if (example.positive) {
      in_.expect_mark("=>", "\"=>\"");
      example.cls = in_.expect_word("the class that is made").text;
      example.covered = in_.expect_text("the covered text in quotation marks").text;
      parse_values(example.values);
      for (const Value& value : example.values) {
        if (!value.fixed) in_.fail(value.place, "an example's values stand in quotation marks");
      }
    }
    if (rule.examples.size() == kMaxExamples)
      in_.fail(head.place, "more than " + std::to_string(kMaxExamples) + " examples in one rule");
    rule.examples.push_back(std::move(example));
  }

  LexemeStream in_;
  std::size_t source_;
  std::vector<RuleLine>& out_;
  std::string phase_;
};

}  // namespace

void parse_rules(const std::string& file, std::string_view text, std::size_t source, std::vector<RuleLine>& out) {
  if (text.size() > kMaxFileBytes)
    throw Error(file, "a rule file of more than " + std::to_string(kMaxFileBytes) + " bytes");
  Parser(file, text, source, out).parse();
}

}  // namespace newsx::rulelang
