// Names that stand alone and are known from elsewhere in the text: persons', bodies', those that things are called
// after; and the parts of double adjectives. The people and bodies are invented.
#include <doctest/doctest.h>

#include "../analyzer/examples.h"

using newsx::test::entities;

TEST_CASE("a surname that is a town's name too is the person's, but for words that tell of a place") {
  const auto borisov = [](std::string_view sentence) {
    return entities("Министр Иван Борисов приехал. " + std::string(sentence));
  };
  CHECK(borisov("Борисов молчит.") == "person Иван Борисов [Иван Борисов|Борисов]");
  CHECK(borisov("Он живёт в Борисове.") == "person Иван Борисов [Иван Борисов]; place Борисов [Борисове]");
  using Place = std::pair<const char*, const char*>;
  for (const auto& [words, name] : {Place{"О посёлке Борисове", "Борисове"},
                                    Place{"Помогли городу Борисову", "Борисову"}, Place{"У деревни Борисов", "Борисов"},
                                    Place{"О дер. Борисове", "Борисове"}, Place{"О городе Борисове", "Борисове"}})
    CHECK(borisov(std::string(words) + ".") ==
          "person Иван Борисов [Иван Борисов]; place Борисов [" + std::string(name) + "]");
  CHECK(borisov("Открыт город Борисов.") == "person Иван Борисов [Иван Борисов]; place Борисов [Борисов]");
}

TEST_CASE("a maker is no person in marks, and is one without") {
  CHECK(entities("Приехал Луи Рено. «Рено» молчит.").starts_with("person Луи Рено [Луи Рено];"));
  CHECK(entities("Приехал Луи Рено. Позже Рено уехал.") == "person Луи Рено [Луи Рено|Рено]");
}

TEST_CASE("a weak name stands only where the text has it surely") {
  CHECK(entities("Приехала Анна Озерова. Позже Озерова уехала. Анна молчит.") ==
        "person Анна Озерова [Анна Озерова|Озерова|Анна]");
  CHECK(entities("Приехала Анна Озерова. Вышел роман «Озерова».") == "person Анна Озерова [Анна Озерова]");
}

TEST_CASE("a body named with its type word lends its class to the name alone") {
  CHECK(entities("Открылась группа «Макфа». Позже «Макфа» закрылась.") ==
        "organization группа «Макфа» [группа «Макфа»|Макфа|Макфа]");
  CHECK(entities("Открыта компания «Северный ветер» (Northwind).").find("|Northwind]") != std::string::npos);
}

TEST_CASE("persons whom bodies and streets are called after, where the words are a name") {
  CHECK(entities("Открыт театр имени Вахтангова.").find("person Вахтангов [Вахтангова]") != std::string::npos);
  CHECK(entities("Она окончила Заозёрский институт им. Павла Ветрова.").find("person Павел Ветров [Павла Ветрова]") !=
        std::string::npos);
  CHECK(entities("Перекрыта улица Свободы.").find("person") == std::string::npos);
}

TEST_CASE("after «имени» no place stands in a body's name") {
  CHECK(entities("Открыт завод имени Кирова.").find("place") == std::string::npos);
  CHECK(entities("Открыт завод им. Кирова.").find("place") == std::string::npos);
}

TEST_CASE("each part of a double adjective that names a country or place is a mention") {
  CHECK(entities("Таджикско-афганские переговоры прошли.") ==
        "country Таджикистан [Таджикско]; country Афганистан [афганские]");
  CHECK(entities("Это научно-российский подход.") == "country Россия [российский]");
  CHECK(entities("Санкт-Петербургский институт закрыт.").find("Петербургский]") != std::string::npos);
  CHECK(entities("Корабли вошли в Южно-Китайское море.").find("country") == std::string::npos);
}

TEST_CASE("what stays a mention inside another name") {
  CHECK(entities("Собрался парламент Грузии.") ==
        "country Грузия [Грузии]; organization парламент Грузии [парламент Грузии]");
  CHECK(entities("Ждут Соединённые Штаты.") == "country США [Соединённые Штаты]");
  CHECK(entities("Так решила Организация Объединённых Наций.") ==
        "organization Организация Объединённых Наций [Организация Объединённых Наций]");
  CHECK(entities("Сказали в пресс-службе Кремля.").find("place") == std::string::npos);
  CHECK(entities("Так решил Верховный суд США.") ==
        "country США [США]; organization Верховный суд США [Верховный суд США|Верховный суд]");
}
