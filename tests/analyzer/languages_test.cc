// Paragraphs in other languages beside Russian ones: what is found in them, and their shares. All people are invented.
#include <doctest/doctest.h>

#include <string>

#include "examples.h"

using newsx::test::analyze;
using newsx::test::entities;

namespace {

const std::string kRussian = "Министр Анна Озерова заявила, что дорогу откроют. Об этом пишут газеты Минска.";
const std::string kKazakh = "Министр Әсел Құлжанова Астана қаласында өткен кеңесте «Біз жолды ашамыз» деп мәлімдеді.";
const std::string kUkrainian = "Міністр Ганна Озерна заявила, що дорогу відкриють. Про це пишуть газети й журнали.";
const std::string kEnglish = "The Minister of Roads said that the road will be open. He met with the press on Monday.";

// "ru 0.52, kk 0.48"
std::string languages(const std::string& text) {
  std::string out;
  for (const newsx::LanguageShare& s : analyze(text).languages) {
    if (!out.empty()) out += ", ";
    out.append(s.language).append(" ").append(std::to_string(static_cast<int>(s.share * 100 + 0.5)));
  }
  return out;
}

}  // namespace

TEST_CASE("each paragraph has its own language") {
  CHECK(languages(kRussian) == "ru 100");
  CHECK(languages(kEnglish + "\n\n" + kRussian) == "en 60, ru 40");
  CHECK(languages(kRussian + "\n\n" + kKazakh) == "ru 50, kk 50");
  CHECK(languages(kRussian + "\n\n" + kUkrainian) == "uk 52, ru 48");
  CHECK(languages("Жер ээси жыйында сөз сүйлөдү, өлкөнүн өсүшү тууралуу айтты.") == "ky 100");
  CHECK(languages("") == "");
  CHECK(languages("1, 2, 3") == "");
  // A foreign name does not make a short line foreign.
  CHECK(languages(kRussian + "\n\nНовости: Әсел Құлжанова\n\n" + kRussian) == "ru 100");
}

TEST_CASE("rules for Russian do not read other languages, tables do where a name stands as they have it") {
  const std::string found = entities(kRussian);
  CHECK(found == "person Анна Озерова [Анна Озерова]; place Минск [Минска]");
  CHECK(entities(kRussian + "\n\n" + kEnglish) == found);
  CHECK(entities(kRussian + "\n\n" + kUkrainian) == found);
  CHECK(entities(kRussian + "\n\n" + kKazakh) == found + "; place Астана [Астана]");
}

TEST_CASE("nobody is quoted in another language") {
  CHECK(analyze(kRussian + "\n\n" + kKazakh).quotations.size() == analyze(kRussian).quotations.size());
  CHECK(analyze(kKazakh).quotations.empty());
}
