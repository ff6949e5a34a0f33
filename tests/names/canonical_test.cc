// Base forms of mentions: of noun phrases and of persons' names. The people are invented.
#include <doctest/doctest.h>

#include <string>

#include "../analyzer/examples.h"

using newsx::test::analyze;

namespace {

// The base forms of the mentions of one type, by position: "Анна Озерова|Озерова".
std::string bases(std::string_view type, std::string_view text) {
  const newsx::Result r = analyze(text);
  std::string out;
  for (const newsx::Mention& m : r.mentions) {
    if (r.entities[m.entity].type != type) continue;
    if (!out.empty()) out += '|';
    out += m.base;
  }
  return out;
}

// "m Анна / Ильинична / Озерова": gender and parts of the first person.
std::string parts(std::string_view text) {
  const newsx::Result r = analyze(text);
  for (const newsx::Entity& e : r.entities) {
    if (e.type != "person") continue;
    return std::string(1, e.gender == 0 ? '?' : e.gender)
        .append(" ")
        .append(e.given)
        .append("/")
        .append(e.patronymic)
        .append("/")
        .append(e.surname);
  }
  return {};
}

}  // namespace

TEST_CASE("a body's head and its attributes go to the nominative, the tail stays") {
  CHECK(bases("organization", "Об этом сказали в Заозёрском институте.") == "Заозёрский институт");
  CHECK(bases("organization", "Приказ вышел в Министерстве дорожного хозяйства.") ==
        "Министерство дорожного хозяйства");
  CHECK(bases("organization", "Он говорил о партии «Новая заря».") == "партия «Новая заря»|Новая заря");
  CHECK(bases("event", "Открылся фестиваль «Первые волны».") == "Первые волны");
  CHECK(bases("event", "Открылся конкурс «Нарисуй волну».") == "Нарисуй волну");
}

TEST_CASE("an adjective that is also a surname, or that no dictionary has, is declined with the noun after it") {
  CHECK(bases("organization", "Он из Московского института рыболовства.") == "Московский институт рыболовства");
  CHECK(bases("organization", "Он учился в Озеровецком университете.") == "Озеровецкий университет");
  CHECK(bases("person", "Видели Анну Московскую.") == "Анна Московская");
}

TEST_CASE("places that share their type word have the base form that each has alone") {
  CHECK(bases("place", "Выборы прошли в Заозёрской и Заречной областях.") == "Заозёрская область|Заречная область");
}

TEST_CASE("case and gender are chosen for all words of a name together") {
  CHECK(bases("person", "Суд оправдал Анатолия Хмару.") == "Анатолий Хмара");
  CHECK(bases("person", "Ждут Петра Ильича Озерова.") == "Пётр Ильич Озеров");
  CHECK(bases("person", "Ждут Марию Ивановну Озерову.") == "Мария Ивановна Озерова");
  CHECK(bases("person", "Приехали Иван и Пётр Петровы.") == "Иван|Пётр Петров");
  CHECK(bases("person", "Он встретился с Тарасом Шевченко.") == "Тарас Шевченко");
  CHECK(bases("person", "Приехал глава МИД Аббас Аракчи.") == "Аббас Аракчи");
}

TEST_CASE("surnames that look like adjectives and participles") {
  CHECK(bases("person", "Все гордятся Сашей Рыжиковым.") == "Саша Рыжиков");
  CHECK(bases("person", "Отказали Олегу Хворостину.") == "Олег Хворостин");
  CHECK(bases("person", "Ждут Ивана Христа.") == "Иван Христос");
  CHECK(bases("person", "Все гордятся Инной Непомнящей.") == "Инна Непомнящая");
  CHECK(bases("person", "Все гордятся Иваном Грозным.") == "Иван Грозный");
}

TEST_CASE("foreign surnames in -ец and -нер") {
  CHECK(bases("person", "Все гордятся Павлом Бурбенцем.") == "Павел Бурбенец");
  CHECK(bases("person", "Видели Игоря Бурбенца.") == "Игорь Бурбенец");
  CHECK(bases("person", "Все гордятся Игорем Цапнером.") == "Игорь Цапнер");
  CHECK(bases("person", "Все гордятся Рыжиковым. Саша Рыжиков рад.") == "Рыжиков|Саша Рыжиков");
}

TEST_CASE("an article before a surname is written as in the text") {
  CHECK(bases("person", "Приехал Хафиз аль-Асад.") == "Хафиз аль-Асад");
}

TEST_CASE("a woman's foreign surname in a consonant is not declined, a man's is") {
  CHECK(bases("person", "Ждут Джона Бурдуляка.") == "Джон Бурдуляк");
  CHECK(bases("person", "Ждут Марию Бурдуляк.") == "Мария Бурдуляк");
}

TEST_CASE("the text's own apostrophe and capitals stay") {
  CHECK(bases("person", "Ждут Патрика О’Лири.") == "Патрик О’Лири");
  CHECK(bases("person", "ЖДУТ ОЗЕРОВА. Иван Озеров уехал.") == "ОЗЕРОВ|Иван Озеров");
}

TEST_CASE("given name, patronymic, surname and gender of a person") {
  CHECK(parts("Вчера приехала Анна Ильинична Озерова.") == "f Анна/Ильинична/Озерова");
  CHECK(parts("Вчера приехал И. П. Озеров.") == "m И./П./Озеров");
}

TEST_CASE("a surname that the writer has not declined is in the case of the given name") {
  CHECK(bases("person", "Он говорил с Рафаэлем Алмейда.") == "Рафаэль Алмейда");
  CHECK(bases("person", "Он говорил с Рафаэлем Салинас.") == "Рафаэль Салинас");
  CHECK(parts("Он говорил с Рафаэлем Алмейда.") == "m Рафаэль//Алмейда");
}

TEST_CASE("surnames with initials are declined as bare ones are") {
  CHECK(bases("person", "О.Тукманда ждут. Помогли О.Тукманду. О.Тукманд молчит.") == "О.Тукманд|О.Тукманд|О.Тукманд");
}

TEST_CASE("somebody's name in a body's keeps its particle") {
  CHECK(bases("person", "Она окончила институт имени Шарля де Бурдуля.") == "Шарль де Бурдуль");
}
