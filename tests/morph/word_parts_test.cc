// The tables of words that this layer reads: prepositions, parts of words, base forms.
#include "morph/word_parts.h"

#include <doctest/doctest.h>

#include "base/error.h"
#include "morph/prepositions.h"
#include "readings.h"

using namespace newsx;
using namespace newsx::test;

namespace {

std::string cases_of(std::string_view word) {
  const Preposition* const preposition = find_preposition(word);
  if (preposition == nullptr) return "none";
  return grammeme_names(preposition->cases) + (preposition->of_place ? " place" : "");
}

std::string prefixes_like(std::string_view word) {
  std::string out;
  for (const std::string_view prefix : WordParts::built_in().prefixes_like(word))
    out.append(out.empty() ? "" : " ").append(prefix);
  return out;
}

}  // namespace

TEST_CASE("prepositions and the cases after them") {
  CHECK(cases_of("в") == "accs,loct place");
  CHECK(cases_of("с") == "gent,ablt");
  CHECK(cases_of("благодаря") == "datv");
  CHECK(cases_of("несмотря").empty());
  CHECK(cases_of("город") == "none");
  CHECK(cases_of("") == "none");
}

TEST_CASE("prefixes are found by their first two letters, in the order of the table") {
  CHECK(prefixes_like("мегапроект") == "мега медиа меж мета");
  CHECK(prefixes_like("недоверие") == "не недо нейро нефте");
  CHECK(prefixes_like("ж").empty());
  CHECK(prefixes_like("жизнь").empty());
}

TEST_CASE("parts of hyphenated words, and endings after figures") {
  const WordParts& parts = WordParts::built_in();
  CHECK(parts.is_fixed("бизнес"));
  CHECK(!parts.is_fixed("город"));
  CHECK(parts.is_declined("город"));
  CHECK(parts.particle_after_hyphen("скажи-ка") == "-ка");
  CHECK(parts.particle_after_hyphen("-ка").empty());
  CHECK(parts.base_of_ordinals() == "й");
  CHECK(grammeme_names(parts.ordinal("ми")) == "plur,ablt");
  CHECK(parts.ordinal("ом") == 0);
  CHECK(parts.ordinal("к") == 0);
}

TEST_CASE("base forms of usage") {
  CHECK(lemmas("должна") == "должен");
  CHECK(lemmas("деньгами") == "деньги");
  CHECK(lemmas("матерям") == "мать");
}

TEST_CASE("grammemes of a cell") {
  WordTable row("a\tb\n\tsing,masc\n\t\n\tsing,mask\n", "x.tsv");
  row.next();
  CHECK(grammeme_names(grammemes_in(row, 1)) == "masc,sing");
  row.next();
  CHECK(grammemes_in(row, 1) == 0);
  row.next();
  CHECK_THROWS_WITH_AS(grammemes_in(row, 1), "x.tsv:4:7: unknown grammeme \"mask\"", Error);
}
