#include "text/language.h"

#include <doctest/doctest.h>

#include <string>

using namespace newsx;

TEST_CASE("languages are told by their letters") {
  CHECK(guess_language("Президент прибыл в Минск с визитом.") == "ru");
  CHECK(guess_language("The president of the republic arrived in Minsk on Tuesday and met the press.") == "en");
  CHECK(guess_language("Қазақстан Президенті Минск қаласына келді, ол үкімет басшысымен келіссөздер жүргізеді.") ==
        "kk");
  CHECK(guess_language(
            "Кыргызстандын жаңы президенти Минск шаарына келди, өкмөт башчысы менен сүйлөшүүлөрдү жүргүзөт.") == "ky");
  CHECK(guess_language("Президент України прибув до Мінська, де зустрінеться з її прем'єром.") == "uk");
  CHECK(guess_language("Прэзідэнт прыбыў у Мінск, дзе пройдуць перамовы з кіраўніком урада.") == "be");
  CHECK(guess_language("Президенти Тоҷикистон ба шаҳри Минск омад ва бо роҳбари ҳукумат вохӯрӣ мекунад.") == "tg");
  CHECK(guess_language("Президентът на страната пристигна в града, където ще се срещне със своя първи министър.") ==
        "bg");
  CHECK(guess_language("Председник је стигао у Минск и разговараће са премијером о њиховој сарадњи.") == "sr");
}

TEST_CASE("of two languages, the one with more letters") {
  CHECK(guess_language("Президент прибыл в Минск. The president of the republic arrived in Minsk.") == "en");
  CHECK(guess_language("Президент прибыл в Минск. The president arrived.") == "ru");
}

TEST_CASE("nothing to go by") {
  CHECK(guess_language("") == "");
  CHECK(guess_language("123 — 456.") == "");
  CHECK(guess_language("習近平 2019") == "");
  CHECK(guess_language("Der Präsident traf am Dienstag in Minsk ein.") == "");
}

TEST_CASE("paragraphs in other languages do not change what a text is in") {
  std::string text;
  for (int i = 0; i < 10; ++i) text += "Президент Казахстана прибыл в Минск, где его встретил глава правительства.\n";
  CHECK(guess_language(text + "The president of Kazakhstan arrived in Minsk and was met by the prime minister.") ==
        "ru");
  CHECK(guess_language(text + "Қазақстан Президенті Минскіге келді.") == "ru");
  CHECK(guess_language("The text of the statement:\n" + text) == "ru");
}
