#include "grammar/parser.h"

#include <algorithm>
#include <iterator>

#include "grammar/parse_pattern.h"
#include "grammar/suggest.h"
#include "text/utf8.h"

namespace newsx::rulelang {
namespace {

constexpr std::string_view kStatements[] = {"pattern",   "agree",     "before",  "not-before", "after",
                                            "not-after", "same-line", "tight",   "differ",     "same",
                                            "make",      "weak",      "priority"};

class Parser {
 public:
  Parser(const Grammar::Source& source, std::size_t index, RuleSet& out)
      : in_(source.file, read_lexemes(source.file, source.text)),
        has_rules_(source.kind == Grammar::FileKind::rules),
        index_(index),
        out_(out) {}

  void parse() {
    while (!in_.at_file_end()) {
      const Lexeme& head = in_.begin_statement();
      if (head.indent > 0) in_.fail(head.place, "this line belongs to no rule");
      const std::string_view key = head.kind == Lexeme::Kind::word ? std::string_view(head.text) : "";
      if (key == "list" || key == "unit" || key == "phrase") {
        parse_definition(key);
      } else if (!has_rules_) {
        in_.fail(head.place, "expected \"list\", \"unit\" or \"phrase\", found \"" + head.text +
                                 "\"; rules stand in files that end in .rules");
      } else if (key == "phase") {
        phase_ = in_.expect_word("the phase's name").text;
        in_.expect_end();
      } else if (key == "rule") {
        parse_rule(head.place);
      } else {
        in_.fail(head.place,
                 "expected \"phase\", \"rule\", \"list\", \"unit\" or \"phrase\", found \"" + head.text + "\"");
      }
    }
  }

 private:
  void parse_definition(std::string_view key) {
    using Kind = Definition::Kind;
    in_.continue_on_deeper_lines();
    Definition out;
    out.kind = key == "list" ? Kind::list : key == "unit" ? Kind::unit : Kind::phrase;
    const Lexeme& name = in_.expect_word("the name of the " + std::string(key));
    for (const char c : name.text) {
      if (!is_ascii(c)) in_.fail(name.place, "a name has Latin letters");
    }
    out.name = name.text;
    out.place = name.place;
    out.source = index_;
    if (out_.definitions.size() == kMaxDefinitions)
      in_.fail(name.place, "more than " + std::to_string(kMaxDefinitions) + " lists, units and phrases");
    out.id = static_cast<DefinitionId>(out_.definitions.size());
    if (out.kind == Kind::phrase) {
      out.pattern = parse_pattern(in_);
    } else {
      out.pattern.place = in_.peek().place;
      out.pattern.unit = out.kind == Kind::list ? parse_word_list(in_) : parse_unit(in_);
    }
    if (out.kind == Kind::unit && in_.peek().kind != Lexeme::Kind::end)
      in_.fail(in_.peek().place, "a unit is one atom or one pair of brackets; name several with \"phrase\"");
    in_.expect_end();
    out_.definitions.push_back(std::move(out));
  }

  void parse_rule(Place place) {
    if (phase_.empty()) in_.fail(place, "a line \"phase NAME\" must stand before the first rule");
    const Lexeme& name = in_.expect_word("the rule's name");
    in_.expect_end();
    RuleLine rule;
    rule.name = name.text;
    rule.place = name.place;
    rule.phase = phase_;
    rule.source = index_;
    while (!in_.at_file_end() && in_.next_line().indent > 0) {
      const Lexeme& head = in_.begin_statement();
      parse_statement(head, rule);
      in_.expect_end();
    }
    if (!rule.has_pattern) in_.fail(name.place, "rule \"" + rule.name + "\" has no pattern");
    if (!rule.has_make)
      in_.fail(name.place, "rule \"" + rule.name + "\" makes nothing: a line \"make CLASS\" is missing");
    out_.rules.push_back(std::move(rule));
  }

  void once(bool& seen, const Lexeme& head) const {
    if (seen) in_.fail(head.place, "a second line \"" + head.text + "\" in this rule");
    seen = true;
  }

  void parse_statement(const Lexeme& head, RuleLine& rule) {
    const std::string& key = head.text;
    if (head.kind == Lexeme::Kind::mark && (key == "+" || key == "-")) return parse_example(head, rule);
    if (head.kind != Lexeme::Kind::word) {
      in_.fail(head.place,
               "expected a keyword, found \"" + key + "\"; a line that continues the one above is indented deeper");
    }
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
  bool has_rules_;
  std::size_t index_;
  RuleSet& out_;
  std::string phase_;
};

}  // namespace

void parse_rules(const Grammar::Source& source, std::size_t index, RuleSet& out) {
  if (source.text.size() > kMaxFileBytes)
    throw Error(source.file, "a rule file of more than " + std::to_string(kMaxFileBytes) + " bytes");
  Parser(source, index, out).parse();
}

}  // namespace newsx::rulelang
