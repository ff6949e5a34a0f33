// Letters of names.
#include "names/letters.h"

#include <doctest/doctest.h>

#include <string>

using namespace newsx;

namespace {

std::string folded(std::string_view name) {
  std::string out = "left over";
  fold_name(name, out);
  return out;
}

}  // namespace

TEST_CASE("names are compared without capitals, ё and marks") {
  CHECK(folded("Партия «Зелёный ВЕТЕР»") == "партия зеленый ветер");
  CHECK(folded("Ёлка") == "елка");
  CHECK(folded("\"O'Leary\"") == "oleary");
  CHECK(folded("Їжак Ўзбек Әлем") == "їжак ўзбек әлем");
  CHECK(folded("東京 €5") == "東京 €5");
  CHECK(folded("").empty());
}

TEST_CASE("a title begins with a small letter, an abbreviation does not") {
  CHECK(with_small_letter("Министр обороны") == "министр обороны");
  CHECK(with_small_letter("Рыбный инспектор") == "рыбный инспектор");
  CHECK(with_small_letter("И. о. министра") == "и. о. министра");
  CHECK(with_small_letter("ВРИО главы") == "ВРИО главы");
  CHECK(with_small_letter("глава") == "глава");
  CHECK(with_small_letter("Я") == "я");
  CHECK(with_small_letter("").empty());
}

TEST_CASE("the first letter, whatever its bytes") {
  CHECK(first_letter("Ёж") == "Ё");
  CHECK(first_letter("Ann") == "A");
  CHECK(first_letter("東京") == "東");
  CHECK(first_letter("").empty());
}

TEST_CASE("one slip of the pen") {
  CHECK(is_one_slip("тасыбеков", "тасыбкеов"));  // changed places
  CHECK(is_one_slip("тасыбеков", "тасыбиков"));  // another letter
  CHECK(is_one_slip("тасыбеков", "тасыбков"));   // left out
  CHECK(is_one_slip("тасыбеков", "тасыбекков"));
  CHECK(is_one_slip("тасыбеков", "тасыбекова"));
  CHECK(is_one_slip("brown", "browm"));
  CHECK(is_one_slip("тасыбеков", "tасыбеков"));  // letters of different length
  CHECK_FALSE(is_one_slip("тасыбеков", "тасыбеков"));
  CHECK_FALSE(is_one_slip("тасыбеков", "тасебиков"));
  CHECK_FALSE(is_one_slip("петр", "петру"));  // too short to tell
  CHECK_FALSE(is_one_slip("тасыбеков", ""));
}

TEST_CASE("how a name is declined, by its last letter") {
  for (const char* name : {"абэ", "шойгу", "саркози", "шевченко", "камю", "лавры", "гёте"})
    CHECK(name_ending(name) == NameEnding::vowel);
  for (const char* name : {"хмара", "илья"}) CHECK(name_ending(name) == NameEnding::a);
  for (const char* name : {"кук", "гай", "smith"}) CHECK(name_ending(name) == NameEnding::consonant);
  for (const char* name : {"вэйлинь", "гё"}) CHECK(name_ending(name) == NameEnding::other);
  CHECK(is_plural_surname("петровы"));
  CHECK(is_plural_surname("заозерские"));
  CHECK_FALSE(is_plural_surname("аракчи"));
  CHECK(ends_in_soft_sign("вэйлинь"));
}
