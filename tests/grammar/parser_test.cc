#include <doctest/doctest.h>

#include <cstdint>
#include <string>

#include "driver.h"
#include "grammar/limits.h"

using newsx::test::error_of;

namespace {

// A rule around a pattern, on line 3 from column 11.
std::string with_pattern(const std::string& pattern) {
  return "phase one\nrule r\n  pattern " + pattern + "\n  make c\n";
}
// A rule with a further line, on line 4 from column 3.
std::string with_line(const std::string& line) {
  return "phase one\nrule r\n  pattern a:Title b:word\n  " + line + "\n  make c\n";
}

std::string times(const std::string& text, std::size_t n) {
  std::string out;
  for (std::size_t i = 0; i < n; ++i) out += text;
  return out;
}

}  // namespace

TEST_CASE("rules that are right load") {
  CHECK(error_of("") == "");
  CHECK(error_of("# nothing but a comment") == "");
  CHECK(error_of("\xEF\xBB\xBFphase one\r\nrule r\r\n  pattern Title\r\n  make c\r\n") == "");
  CHECK(error_of(with_pattern("role:<country>+ it:( x:[Title & !(UPPER | <country alias=adj|demonym>)] "
                              "y:[NOUN,gent & 1per]{1,3} )")) == "");
  CHECK(error_of(with_pattern("\"#\"  # a comment after a literal\n    | \"\\\"\" word  # and on a deeper line")) ==
        "");
  CHECK(error_of(with_line("agree a b : case number gender")) == "");
  CHECK(error_of(with_line("not-before [\"и\" | совет]")) == "");
  CHECK(error_of(with_line("weak\n  same-line\n  tight\n  differ a b\n  same a b\n  priority -5")) == "");
}

TEST_CASE("errors in lines name file, line and column") {
  CHECK(error_of("rule r\n") == "f.rules:1:1: a line \"phase NAME\" must stand before the first rule");
  CHECK(error_of("phase\n") == "f.rules:1:6: expected the phase's name, found the end of the line");
  CHECK(error_of("fase one\n") ==
        "f.rules:1:1: expected \"phase\", \"rule\", \"list\", \"unit\" or \"phrase\", found \"fase\"");
  CHECK(error_of("phase one\n  pattern Title\n") == "f.rules:2:3: this line belongs to no rule");
  CHECK(error_of("phase one\nrule r\n\tmake c\n") == "f.rules:3:1: indent with spaces, not with tabs");
  CHECK(error_of("phase one\nrule r\n  make c\n") == "f.rules:2:6: rule \"r\" has no pattern");
  CHECK(error_of("phase one\nrule r\n  pattern Title\n") ==
        "f.rules:2:6: rule \"r\" makes nothing: a line \"make CLASS\" is missing");
  CHECK(error_of("phase one\nrule r\n  pattern Title\n  make c\nrule r\n  pattern Title\n  make c\n") ==
        "f.rules:5:6: rule \"r\" stands already at f.rules:2");
  CHECK(error_of(with_line("pattern word")) == "f.rules:4:3: a second line \"pattern\" in this rule");
  CHECK(error_of(with_line("patern word")) == "f.rules:4:3: unknown keyword \"patern\" (did you mean \"pattern\"?)");
  CHECK(error_of(with_line("when night")) == "f.rules:4:3: \"when\" is reserved");
  CHECK(error_of(with_line("agree a : case")) == "f.rules:4:3: agreement is between two parts or more");
  CHECK(error_of(with_line("agree a b : kase")) ==
        "f.rules:4:15: expected \"case\", \"number\" or \"gender\", found \"kase\"");
  CHECK(error_of(with_line("differ a givn")) == "f.rules:4:12: unknown part \"givn\"");
  CHECK(error_of("phase one\nrule r\n  pattern given:Title\n  make c given=givn\n") ==
        "f.rules:4:16: unknown part \"givn\" (did you mean \"given\"?)");
  CHECK(error_of(with_line("priority high")) == "f.rules:4:12: expected a number, found \"high\"");
  CHECK(error_of(with_line("priority 1000001")) == "f.rules:4:12: a priority is between -1000000 and 1000000");
  CHECK(error_of(with_line("tight fit")) == "f.rules:4:9: unexpected \"fit\"");
  CHECK(error_of(with_line("same a")) == "f.rules:4:9: expected a part's name, found the end of the line");
}

TEST_CASE("errors in patterns") {
  CHECK(error_of(with_pattern("gnt")) == "f.rules:3:11: unknown grammeme \"gnt\" (did you mean \"gent\"?)");
  CHECK(error_of(with_pattern("NOUN,gnt")) == "f.rules:3:16: unknown grammeme \"gnt\" (did you mean \"gent\"?)");
  CHECK(error_of(with_pattern("titel")) == "f.rules:3:11: unknown atom \"titel\" (did you mean \"Title\"?)");
  CHECK(error_of(with_pattern("<contry>")) == "f.rules:3:11: unknown class \"contry\" (did you mean \"country\"?)");
  CHECK(error_of(with_pattern("<country alias=adjective>")) == "f.rules:3:20: unknown kind of alias \"adjective\"");
  CHECK(error_of(with_pattern("<country alias=abr>")) ==
        "f.rules:3:20: unknown kind of alias \"abr\" (did you mean \"abbr\"?)");
  CHECK(error_of(with_pattern("<country alias>")) == "f.rules:3:20: \"alias\" wants a kind: alias=adj");
  CHECK(error_of(with_pattern("(Title")) == "f.rules:3:17: expected \")\", found the end of the line");
  CHECK(error_of(with_pattern("[Title & ]")) == "f.rules:3:20: expected an atom, found \"]\"");
  CHECK(error_of(with_pattern("[Title] )")) == "f.rules:3:19: unexpected \")\"");
  CHECK(error_of(with_pattern("!Title")) == "f.rules:3:11: expected an atom, found \"!\"");
  CHECK(error_of(with_pattern("Title | ")) == "f.rules:3:18: expected an atom, found the end of the line");
  CHECK(error_of(with_pattern("Title?*")) ==
        "f.rules:3:17: one repetition an item; use brackets for a repetition of a repetition");
  CHECK(error_of(with_pattern("Title{3,2}")) == "f.rules:3:16: the most is less than the least");
  CHECK(error_of(with_pattern("Title{0}")) == "f.rules:3:16: repeated no times, this matches nothing");
  CHECK(error_of(with_pattern("Title{49}")) == "f.rules:3:17: a match is at most 48 units long");
  CHECK(error_of(with_pattern("Title{x}")) == "f.rules:3:17: expected a number, found \"x\"");
  CHECK(error_of(with_pattern("(Title? word*)")) == "f.rules:3:12: this pattern can match nothing at all");
  CHECK(error_of(with_pattern("(Title{40}){2}")) ==
        "f.rules:3:12: this pattern takes more than 48 units, the most that a match may have");
  CHECK(error_of(with_pattern("имя:Title")) == "f.rules:3:11: a part's name has Latin letters");
  CHECK(error_of(with_pattern("\"\"")) == "f.rules:3:11: an empty literal matches nothing");
  CHECK(error_of(with_pattern("\"в том\"")) ==
        "f.rules:3:11: a literal is one word; write each word in its own quotation marks");
}

TEST_CASE("errors in characters") {
  CHECK(error_of(with_pattern("«")) ==
        "f.rules:3:11: \"«\" means nothing here; to match it, write it in quotation marks");
  CHECK(error_of(with_pattern("совет;")) ==
        "f.rules:3:16: \";\" means nothing here; to match it, write it in quotation marks");
  CHECK(error_of(with_pattern("\"да")) == "f.rules:3:11: this quotation mark is not closed on its line");
  CHECK(error_of(with_pattern("\"\\n\"")) ==
        "f.rules:3:12: a backslash stands only before a quotation mark or another backslash");
  CHECK(error_of(with_pattern("мир \xC3(")) == "f.rules:3:15: this is not valid UTF-8");
  CHECK(error_of(with_pattern(std::string("a\0b", 3))) == "f.rules:3:12: a NUL character");
}

TEST_CASE("errors in examples") {
  CHECK(error_of(with_line("+ Title")) ==
        "f.rules:4:5: expected the example's text in quotation marks, found \"Title\"");
  CHECK(error_of(with_line("+ \"a\"")) == "f.rules:4:8: expected \"=>\", found the end of the line");
  CHECK(error_of(with_line("+ \"a\" => d \"a\"")) == "f.rules:4:3: rule \"r\" makes c, not d");
  CHECK(error_of(with_line("+ \"a\" => c \"a\" k=\"v\"")) == "f.rules:4:18: rule \"r\" gives no value to \"k\"");
  CHECK(error_of(with_line("+ \"a\" => c \"a\" k=v")) == "f.rules:4:20: an example's values stand in quotation marks");
}

TEST_CASE("limits are errors, not accidents") {
  using namespace newsx::rulelang;
  CHECK(error_of(with_pattern(times("(", 65) + "Title" + times(")", 65))) ==
        "f.rules:3:75: brackets are nested more than 64 deep");
  CHECK(error_of(with_pattern(times("(", 100'000))) == "f.rules:3:75: brackets are nested more than 64 deep");
  CHECK(error_of(with_pattern("[" + times("!", 100'000) + "]")) ==
        "f.rules:3:76: brackets are nested more than 64 deep");
  CHECK(error_of(with_pattern(times("a:", 100'000))) == "f.rules:3:139: brackets are nested more than 64 deep");
  CHECK(error_of(with_pattern("Title (((Title{0,48}){0,48}){0,48}){0,48}")) ==
        "f.rules:3:11: this pattern is too large: with its repetitions written out it has more than 4096 "
        "steps");
  std::string parts;
  for (int i = 0; i <= 64; ++i) parts += "p" + std::to_string(i) + ":Title ";
  CHECK(error_of(with_pattern("(" + parts + ")?" + " word")) == "f.rules:3:12: more than 64 part names in one rule");
  CHECK(error_of("phase " + times("p", 129)) == "f.rules:1:7: a name of more than 128 bytes");
  CHECK(error_of(with_pattern(times("ы", 129))) == "f.rules:3:11: a word of more than 256 bytes");
  CHECK(error_of(with_line(times("tight\n  ", 65))) == "f.rules:68:3: more than 64 constraints in one rule");
  std::string phases;
  for (int i = 0; i < 255; ++i) {
    phases += "phase p" + std::to_string(i) + "\nrule r" + std::to_string(i) + "\n  pattern Title\n  make c\n";
  }
  CHECK(error_of(phases) == "f.rules: more than 254 phases");
}

TEST_CASE("a damaged file is an error or loads, nothing else") {
  const std::string rules =
      "phase one\n# comment\nrule r\n  pattern a:<country alias=adj|abbr iso=RU>+ it:([NOUN,gent & !(Title | "
      "совет)]{1,3} \"\\\"\"?)\n"
      "  agree a it : case number\n  not-before [\"и\" | first]\n  priority -3\n  make c k=a l=\"т\"\n  + "
      "\"т\" => c \"т\" k=\"т\"\n  - \"т\"\n";
  REQUIRE(error_of(rules) == "");
  std::uint32_t random = 7;
  for (std::size_t i = 0; i <= rules.size(); ++i) {
    error_of(rules.substr(0, i));
    error_of(rules.substr(i));
    std::string changed = rules;
    random = random * 1'664'525 + 1'013'904'223;
    if (i < changed.size()) changed[i] = static_cast<char>(random >> 24);
    error_of(changed);
    if (i < changed.size()) changed[i] = "()[]<>|&!?*+{},:=\"#\n "[(random >> 8) % 21];
    error_of(changed);
    changed.erase(i, 1 + (random >> 4) % 5);
    error_of(changed);
  }
}
