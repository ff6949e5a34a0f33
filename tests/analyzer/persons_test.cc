// Persons: how names are put together, their base forms, what the text as a whole says of them. The people are
// invented.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "examples.h"

using newsx::test::entities;

namespace {

// The persons alone: "Анна Озерова [Анну Озерову|Озеровой]; …".
std::string persons(std::string_view text) {
  std::string out;
  std::string_view rest;
  const std::string all = entities(text);
  for (rest = all; !rest.empty();) {
    const std::size_t end = std::min(rest.find("; "), rest.size());
    const std::string_view entity = rest.substr(0, end);
    rest.remove_prefix(std::min(rest.size(), end + 2));
    constexpr std::string_view person = "person ";
    if (!entity.starts_with(person)) continue;
    if (!out.empty()) out += "; ";
    out += entity.substr(person.size());
  }
  return out;
}

}  // namespace

TEST_CASE("capitals before a name are no part of it") {
  CHECK(persons("Глава ЩРП Олег Тасыбеков уехал.") == "Олег Тасыбеков [Олег Тасыбеков]");
}

TEST_CASE("names that no table has") {
  CHECK(persons("Вчера приехал Бурдулянган Тасыбеков.") == "Бурдулянган Тасыбеков [Бурдулянган Тасыбеков]");
  CHECK(persons("Вчера приехала Анна Мария Бурдулянган.") == "Анна Мария Бурдулянган [Анна Мария Бурдулянган]");
  CHECK(persons("Вчера приехал Пётр О. Тасыбеков.") == "Пётр О. Тасыбеков [Пётр О. Тасыбеков]");
}

TEST_CASE("a town that bears a given name does not take it from a person") {
  CHECK(persons("Ждут министра Владимира Тасыбекова.") == "Владимир Тасыбеков [Владимира Тасыбекова]");
  CHECK(persons("Ждут мэра Владимира.") == "");
}

TEST_CASE("particles, articles, regnal numbers, family names first") {
  CHECK(persons("Этого ждёт фон Бурдуляк.") == "фон Бурдуляк [фон Бурдуляк]");
  CHECK(persons("Ждут Халеда бин Салеха аль-Бурдуляка.") ==
        "Халед бин Салех аль-Бурдуляк [Халеда бин Салеха аль-Бурдуляка]");
  CHECK(persons("Приехал король Карл XXX Густав.") == "Карл XXX Густав [Карл XXX Густав]");
  CHECK(persons("Победил Бэ Чжун Бо.") == "Бэ Чжун Бо [Бэ Чжун Бо]");
}

TEST_CASE("a name in Latin letters beside the Cyrillic one is the same person") {
  CHECK(persons("Приехал Иван Тасыбеков (Ivan Tasybekov).") == "Иван Тасыбеков [Иван Тасыбеков|Ivan Tasybekov]");
}

TEST_CASE("somebody named in full may be called by either name later") {
  CHECK(persons("Приехал Олег Тасыбеков. Олег устал. Тасыбекова ждут.") ==
        "Олег Тасыбеков [Олег Тасыбеков|Олег|Тасыбекова]");
  CHECK(persons("Приехал Олег Борисов. Борисов заявил об этом. Он живёт в Борисове.") ==
        "Олег Борисов [Олег Борисов|Борисов]");
}

TEST_CASE("a name that begins with another's surname is two") {
  CHECK(persons("Приехала Анна Пелоси. Адвокат Пелоси Бурдулянган Тасыбеков молчит.") ==
        "Анна Пелоси [Анна Пелоси|Пелоси]; Бурдулянган Тасыбеков [Бурдулянган Тасыбеков]");
}

TEST_CASE("persons that bodies and streets are called after") {
  CHECK(persons("Он учился в институте имени Павла Тасыбекова.") == "Павел Тасыбеков [Павла Тасыбекова]");
  CHECK(persons("Он живёт на улице Тасыбекова.") == "Тасыбеков [Тасыбекова]");
  CHECK(persons("Он живёт на улице Свободы.") == "");
}

TEST_CASE("base forms: names that are other words, indeclinable ones, epithets") {
  CHECK(persons("Ждут Асию Тасыбекову.") == "Асия Тасыбекова [Асию Тасыбекову]");
  CHECK(persons("Помогли Мишелю Барнье.") == "Мишель Барнье [Мишелю Барнье]");
  CHECK(persons("Ждут Анджея Дуду.") == "Анджей Дуда [Анджея Дуду]");
  CHECK(persons("Ждут Дональда Трампа-младшего.") == "Дональд Трамп-младший [Дональда Трампа-младшего]");
  CHECK(persons("Ждут Николу Стерджен.") == "Никола Стерджен [Николу Стерджен]");
  CHECK(persons("Умерла Марина Филипповна Тасыбекова.") ==
        "Марина Филипповна Тасыбекова [Марина Филипповна Тасыбекова]");
}

TEST_CASE("a man in an oblique case looks like a woman: the post before the name and the rest of the text tell") {
  CHECK(persons("Ждут бизнесмена Роберта Бурдулко.") == "Роберт Бурдулко [Роберта Бурдулко]");
  CHECK(persons("Приехал Александр Бурдулко. Александра Бурдулко ждут.") ==
        "Александр Бурдулко [Александр Бурдулко|Александра Бурдулко]");
  CHECK(persons("Вчера Александра Бурдулко уехала.") == "Александра Бурдулко [Александра Бурдулко]");
}

TEST_CASE("a shared surname is singular in the base form; capitals in headlines") {
  CHECK(persons("Приехали Иван и Пётр Озеровы.") == "Иван Озеров [Иван]; Пётр Озеров [Пётр Озеровы]");
  CHECK(persons("Приехали Иван и Анна Озеровы.") == "Иван Озеров [Иван]; Анна Озерова [Анна Озеровы]");
  CHECK(persons("ПРЕЗИДЕНТ ТОКАЕВ УЕХАЛ") == "Касым-Жомарт Токаев [ТОКАЕВ]");
}

TEST_CASE("unknown names after a preposition of place are places; illnesses are called after nobody") {
  CHECK(entities("Он родился в Бурдуляке.") == "place Бурдуляк [Бурдуляке]");
  CHECK(entities("У него болезнь Бурдуляка.").empty());
}

TEST_CASE("where a person is from is a demonym; who governs is the state's") {
  CHECK(entities("Выступил американский боксёр.") == "country США [американский]");
  CHECK(entities("Она знает английский язык.").empty());
  CHECK(entities("Он забил гол и вошёл в порт.").empty());
}

TEST_CASE("nicknames between the names are no part of the name; a surname in -ович; a patronymic's spelling") {
  CHECK(persons("Приехал Пётр «Молот» Озеров. Озеров устал.") == "Пётр Озеров [Пётр «Молот» Озеров|Озеров]");
  CHECK(persons("Уехал Уильям (Билл) Тасыбеков.") == "Уильям Тасыбеков [Уильям (Билл) Тасыбеков]");
  CHECK(persons("Уехал Артём Ковшевич. По словам Ковшевича, рано.") == "Артём Ковшевич [Артём Ковшевич|Ковшевича]");
  CHECK(persons("Встретили Семёна Аркадьевича Озерова.") == "Семён Аркадьевич Озеров [Семёна Аркадьевича Озерова]");
  CHECK(persons("По словам Анатолия Хмары, рано.") == "Анатолий Хмара [Анатолия Хмары]");
}
