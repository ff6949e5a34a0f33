// Named lists, units and phrases; `only`; statements over several lines.
#include <doctest/doctest.h>

#include "driver.h"
#include "grammar/diagnosis.h"

using newsx::Grammar;
using newsx::test::Driver;
using newsx::test::error_of;

namespace {

constexpr auto kRules = Grammar::FileKind::rules;
constexpr auto kDefinitions = Grammar::FileKind::definitions;

std::string rule_of(const std::string& pattern) { return "phase one\nrule r\n  pattern " + pattern + "\n  make c\n"; }

// "c[…]; c[…]": what a pattern covers with these definitions above it in its file.
std::string covers_with(const std::string& definitions, const std::string& pattern, std::string_view text) {
  return Driver(definitions + rule_of(pattern)).made(text);
}

// Shared definitions d.defs and a file of rules f.rules, both built in.
std::string error_with(const std::string& definitions, const std::string& rules) {
  const std::vector<Grammar::Source> sources = {{"f.rules", rules, false, kRules},
                                                {"d.defs", definitions, false, kDefinitions}};
  return error_of(sources);
}

// What becomes of the rule in a text, one attempt after the other: "words: outcome, why".
std::string traced(const std::string& rules, std::string_view text) {
  Driver driver(rules);
  std::string out;
  for (const newsx::RuleAttempt& attempt : driver.watch(text))
    out += (out.empty() ? "" : "; ") + driver.covered(attempt.begin, attempt.end) + ": " + attempt.why;
  return out;
}

}  // namespace

TEST_CASE("a list holds words in all their forms, single forms in quotation marks, and other lists") {
  const std::string lists = "list town город \"село\"\nlist place @town\n  область\n";
  CHECK(covers_with(lists, "@town", "в городе, село и селе") == "c[городе]; c[село]");
  CHECK(covers_with(lists, "@place", "города и области") == "c[города]; c[области]");
  CHECK(covers_with(lists, "[@town & !\"городе\"]", "в городе и города") == "c[города]");
}

TEST_CASE("a unit is a condition on one unit, alone and inside brackets") {
  const std::string units = "unit capitalized [Title & !UPPER]\nunit genitive gent\n";
  CHECK(covers_with(units, "@capitalized", "МИД Иван") == "c[Иван]");
  CHECK(covers_with(units, "[@capitalized & @genitive]", "Ивана Иван") == "c[Ивана]");
  CHECK(covers_with(units, "[!@capitalized & Title]", "Иван МИД") == "c[МИД]");
  CHECK(Driver("unit small lower\n" + rule_of("Title") + "  before @small\n").made("видел Ивана") == "c[Ивана]");
}

TEST_CASE("a phrase is a pattern, and its parts are parts of the rule") {
  const std::string phrases = "phrase dated \"от\" date:number\nphrase maybe_dated (@dated)?\n";
  const auto made = [&](const std::string& pattern, std::string_view text) {
    return Driver(phrases + "phase one\nrule r\n  pattern " + pattern + "\n  make c date=date\n").made(text);
  };
  CHECK(made("закон @dated", "закон от 5") == "c[закон от 5] date=5");
  CHECK(made("закон @maybe_dated", "закон от 5, закон") == "c[закон от 5] date=5; c[закон]");
  CHECK(made("закон @dated{2}", "закон от 5 от 6 и закон от 7") == "c[закон от 5 от 6] date=5 date=6");
}

TEST_CASE("a phrase stands for what it says in brackets: its alternatives end with it") {
  CHECK(covers_with("phrase either \"раз\" | \"два\"\n", "\"и\" @either", "и раз, и два, два") == "c[и раз]; c[и два]");
}

TEST_CASE("names are seen before and after their line") {
  CHECK(Driver("phase one\nrule r\n  pattern @town\n  make c\nlist town город\n").made("в городе") == "c[городе]");
}

TEST_CASE("the nearest definition wins: the file's, the user's shared, the built-in; built-in rules see no user's") {
  const std::string theirs = "list word раз\n", mine = "list word два\n", own = "list word три\n";
  const std::string rules = "phase one\nrule b\n  pattern @word\n  make b\n";
  const std::string user = "phase one\nrule u\n  pattern @word\n  make u\n";
  const auto made = [](const std::vector<Grammar::Source>& sources) { return Driver(sources).made("раз два три"); };
  CHECK(made({{"d.defs", theirs, false, kDefinitions},
              {"e.defs", mine, true, kDefinitions},
              {"b.rules", rules, false, kRules},
              {"u.rules", user, true, kRules}}) == "b[раз]; u[два]");
  CHECK(made({{"d.defs", theirs, false, kDefinitions},
              {"e.defs", mine, true, kDefinitions},
              {"u.rules", own + user, true, kRules}}) == "u[три]");
  CHECK(made({{"d.defs", theirs, false, kDefinitions}, {"u.rules", user, true, kRules}}) == "u[раз]");
}

TEST_CASE("only: each reading is of one of these") {
  CHECK(covers_with("", "[only NOUN]", "дом и стали") == "c[дом]");  // "стали": of steel, became
  CHECK(covers_with("", "[only (NOUN | VERB)]", "дом и стали") == "c[дом]; c[стали]");
  CHECK(covers_with("", "only NOUN,gent", "стола и стол") == "c[стола]");
  CHECK(covers_with("", "[!only NOUN & word]", "дом и стали") == "c[и]; c[стали]");
  CHECK(covers_with("", "[only NOUN]", ", 5") == "");  // what has no readings is nothing only
}

TEST_CASE("only leaves the readings that it asks for to what the rule makes") {
  CHECK(Driver(rule_of("[only NOUN,gent]")).readings("стола") == "masc,sing,gent");
}

TEST_CASE("deeper lines continue a statement") {
  CHECK(covers_with("", "\n    word\n    ( \",\"\n      word )*", "раз, два") == "c[раз, два]");
  CHECK(covers_with("list town\n  город\n  село\n", "@town", "село") == "c[село]");
  CHECK(covers_with("phrase two\n  word\n  word\n", "@two", "раз два") == "c[раз два]");
  CHECK(error_of("phase one\nrule r\n  pattern word\n  ( word )\n  make c\n") ==
        "f.rules:4:3: expected a keyword, found \"(\"; a line that continues the one above is indented deeper");
}

TEST_CASE("trace: names stand for what they hold, and it is said in which of them an attempt failed") {
  CHECK(traced("list town город село\n" + rule_of("\"в\" [@town & sing]"), "в городах") ==
        "в: at «городах»: wanted [@town & sing] (fails: sing)");
  CHECK(traced("list town город село\n" + rule_of("\"в\" [@town & sing]"), "в домах") ==
        "в: at «домах»: wanted [@town & sing] (fails: @town, sing)");
  CHECK(traced("unit name [Title & !UPPER]\n" + rule_of("\"в\" @name"), "в МИД") ==
        "в: at «МИД»: wanted @name (fails: !UPPER in @name)");
  CHECK(traced("unit name [Title & !UPPER]\n" + rule_of("\"в\" [word & !@name]"), "в Минск") ==
        "в: at «Минск»: wanted [word & !@name] (fails: !Title in @name, UPPER in @name)");
  CHECK(traced("phrase dated \"от\" number\n" + rule_of("закон @dated"), "закон от дня") ==
        "закон от: at «дня»: wanted number in @dated (fails: number)");
  CHECK(traced(rule_of("\"в\" [lower & only (NOUN | ADJF)]"), "в стали") ==
        "в: at «стали»: wanted [lower & only (NOUN | ADJF)] (fails: only (NOUN | ADJF))");
}

TEST_CASE("definitions are listed with what uses them") {
  const Driver driver("list town город\nunit name [Title & @town]\nlist spare лес\n" + rule_of("@name"));
  const Grammar& grammar = driver.grammar();
  std::string out;
  for (const Grammar::DefinitionInfo& d : grammar.definitions()) {
    out += std::string(to_string(d.kind)) + " " + d.name + " " + d.file + ":" + std::to_string(d.line) +
           (d.used ? " used" : " unused");
    for (const newsx::DefinitionId id : d.uses) out += " @" + grammar.definitions()[id].name;
    out += "; ";
  }
  CHECK(out == "list town f.rules:1 used; unit name f.rules:2 used @town; list spare f.rules:3 unused; ");
  CHECK(grammar.rules()[0].uses == std::vector<newsx::DefinitionId>{1});
}

TEST_CASE("errors in definitions") {
  CHECK(error_of("list\n") == "f.rules:1:5: expected the name of the list, found the end of the line");
  CHECK(error_of("list town\n") ==
        "f.rules:1:10: expected a word, a \"form\" or another @list, found the end of the line");
  CHECK(error_of("list город село\n") == "f.rules:1:6: a name has Latin letters");
  CHECK(error_of("list town NOUN\n") == "f.rules:1:11: expected a word, a \"form\" or another @list, found \"NOUN\"");
  CHECK(error_of("unit two Title word\n") ==
        "f.rules:1:16: a unit is one atom or one pair of brackets; name several with \"phrase\"");
  CHECK(error_of("phrase two Title )\n") == "f.rules:1:18: unexpected \")\"");
  CHECK(error_of("list town город\nunit town Title\n") == "f.rules:2:6: \"town\" is already defined at f.rules:1");
  CHECK(error_of("unit state <contry>\n") == "f.rules:1:12: unknown class \"contry\" (did you mean \"country\"?)");
  CHECK(error_of("unit noun only Title\n") == "f.rules:1:16: unknown grammeme \"Title\"");
  CHECK(error_of("unit noun only (NOUN ADJF)\n") == "f.rules:1:22: expected \"|\" or \")\", found \"ADJF\"");
  CHECK(error_of("lists town город\n") ==
        "f.rules:1:1: expected \"phase\", \"rule\", \"list\", \"unit\" or \"phrase\", found \"lists\"");
}

TEST_CASE("errors in names") {
  CHECK(error_of("list town город\n" + rule_of("@tawn")) ==
        "f.rules:4:11: unknown name \"@tawn\" (did you mean \"@town\"?)");
  CHECK(error_of(rule_of("@")) == "f.rules:3:12: expected a name right after \"@\", found the end of the line");
  CHECK(error_of(rule_of("@ town")) == "f.rules:3:13: expected a name right after \"@\", found \"town\"");
  CHECK(error_of("phrase two word word\n" + rule_of("[@two]")) ==
        "f.rules:4:12: \"@two\" is a phrase; only a list or a unit can stand here");
  CHECK(error_of("phrase two word word\n" + rule_of("word") + "  before @two\n") ==
        "f.rules:6:10: \"@two\" is a phrase; only a list or a unit can stand here");
  CHECK(error_of("unit name Title\nlist town @name\n") ==
        "f.rules:2:11: \"@name\" is a unit; a list has words and other lists");
  CHECK(error_of("phrase empty word?\n" + rule_of("@empty")) == "f.rules:4:11: this pattern can match nothing at all");
}

TEST_CASE("no name contains itself") {
  CHECK(error_of("list a раз @a\n") == "f.rules:1:12: \"@a\" contains itself: @a → @a");
  CHECK(error_of("phrase a @b\nunit c Title\nphrase b @c @a\n") ==
        "f.rules:3:13: \"@a\" contains itself: @a → @b → @a");
}

TEST_CASE("shared definitions: errors name their file") {
  CHECK(error_with("list town город\n", rule_of("@town")) == "");
  CHECK(error_with("list town город\nlist town село\n", rule_of("@town")) ==
        "d.defs:2:6: \"town\" is already defined at d.defs:1");
  CHECK(error_with("list town город\n", "list town село\n" + rule_of("@town")) == "");
  CHECK(error_with("list town @vilage\nlist village село\n", "") ==
        "d.defs:1:11: unknown name \"@vilage\" (did you mean \"@village\"?)");
  CHECK(error_with("list town @mine\n", "list mine село\n" + rule_of("@town")) ==
        "d.defs:1:11: unknown name \"@mine\"");
  CHECK(error_with("unit state <contry>\n", "") == "d.defs:1:12: unknown class \"contry\" (did you mean \"country\"?)");
  CHECK(error_with("phase one\n", "") ==
        "d.defs:1:1: expected \"list\", \"unit\" or \"phrase\", found \"phase\"; rules stand in files that end in "
        ".rules");
}

TEST_CASE("what names may grow to is bounded") {
  std::string chain = "unit a0 Title\n", doubled = "unit b0 [Title | lower]\n", words = "phrase c0 word word\n";
  for (int i = 1; i <= 40; ++i) {
    const std::string n = std::to_string(i), before = std::to_string(i - 1);
    if (i <= 32) chain += "unit a" + n + " @a" + before + "\n";
    if (i <= 25) doubled += "unit b" + n + " [@b" + before + " | @b" + before + "]\n";
    if (i <= 25) words += "phrase c" + n + " ( @c" + before + " | @c" + before + " @c" + before + " )\n";
  }
  CHECK(error_of(chain) == "f.rules:33:10: lists, units and phrases are nested more than 32 deep");
  CHECK(error_of(doubled + rule_of("@b25")) == "f.rules:29:11: too many atoms in one condition (65536 at most)");
  CHECK(error_of(words + rule_of("@c25")) ==
        "f.rules:29:11: this pattern is too large: with its repetitions written out it has more than 4096 steps");
}

TEST_CASE("a damaged file of definitions is an error or loads, nothing else") {
  const std::string text =
      "list town город \"село\"\n  @more\nlist more лес\nunit name [Title & !UPPER | only (NOUN | ADJF,gent)]\n"
      "phrase tail ( \"по\" of:@town )* @name\nphase one\nrule r\n  pattern @town @tail\n  make c of=of\n";
  REQUIRE(error_of(text) == "");
  std::uint32_t random = 11;
  for (std::size_t i = 0; i < text.size(); ++i) {
    error_of(text.substr(0, i));
    std::string changed = text;
    random = random * 1'664'525 + 1'013'904'223;
    changed[i] = "()[]<>|&!?*+{},:=\"#\n @"[(random >> 8) % 22];
    error_of(changed);
    changed.erase(i, 1 + (random >> 4) % 5);
    error_of(changed);
  }
}
