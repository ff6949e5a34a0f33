// Which mentions are one entity. The people and bodies are invented.
#include <doctest/doctest.h>

#include "../analyzer/examples.h"

using newsx::test::entities;

TEST_CASE("a body joins by its core: with and without its type word, in marks or not") {
  CHECK(entities("Партия «Весна» победила. «Весна» ликует.") ==
        "organization Партия «Весна» [Партия «Весна»|Весна|Весна]");
  // Both are one by their key, too, but only the core makes the fuller name that of the entity.
  CHECK(entities("Организация «Гринпис» выросла. «Гринпис» молчит.") ==
        "organization Организация «Гринпис» [Организация «Гринпис»|Гринпис|Гринпис]");
}

TEST_CASE("an abbreviation in brackets is a name of what stands before it") {
  CHECK(entities("Собрался Комитет защиты ветра (КЗВ). КЗВ молчит.") ==
        "organization Комитет защиты ветра [Комитет защиты ветра|КЗВ|КЗВ]");
}

TEST_CASE("a core alone means the body whose owner was named last") {
  CHECK(entities("МИД Грузии молчит. МИД ждёт.") ==
        "country Грузия [Грузии]; organization МИД Грузии [МИД Грузии|МИД|МИД]");
  CHECK(entities("МИД Грузии молчит. МИД Китая ответил. МИД ждёт.")
            .ends_with("organization МИД Грузии [МИД Грузии|МИД]; organization МИД Китая [МИД Китая|МИД|МИД]"));
}

TEST_CASE("a head noun with a capital joins the last full name with that head") {
  CHECK(entities("Собралась Организация дорожного хозяйства. Так решила Организация.") ==
        "organization Организация дорожного хозяйства [Организация дорожного хозяйства|Организация]");
  CHECK(entities("Собралась Организация дорожного хозяйства. Так решила организация.") ==
        "organization Организация дорожного хозяйства [Организация дорожного хозяйства]");
}

TEST_CASE("initials join the full name that they abbreviate; two namesakes stay two") {
  CHECK(entities("Приехал Пётр Озеров. П. Озеров молчит.") == "person Пётр Озеров [Пётр Озеров|П. Озеров]");
  CHECK(entities("Приехал Пётр Озеров. И. Озеров молчит.") ==
        "person Пётр Озеров [Пётр Озеров]; person И. Озеров [И. Озеров]");
}

TEST_CASE("a bare surname joins the person named last before it") {
  CHECK(entities("Приехали Пётр Озеров и Иван Озеров. Озеров молчит.") ==
        "person Пётр Озеров [Пётр Озеров]; person Иван Озеров [Иван Озеров|Озеров]");
}

TEST_CASE("a surname one slip away joins the one that the text has oftener") {
  CHECK(entities("Приехал Пётр Тасыбеков. Пётр Тасыбеков сел. Потом Пётр Тасыбков уехал.") ==
        "person Пётр Тасыбеков [Пётр Тасыбеков|Пётр Тасыбеков|Пётр Тасыбков]");
}

TEST_CASE("a surname that could be a woman's is the man's with this surname") {
  CHECK(entities("Министр Марко Младич приехал. Позвали Младич.") == "person Марко Младич [Марко Младич|Младич]");
}

TEST_CASE("a man in an oblique case beside the same name in the nominative is no woman") {
  CHECK(entities("Александр Тасыбеков приехал. Встретили Александра Тасыбекова.") ==
        "person Александр Тасыбеков [Александр Тасыбеков|Александра Тасыбекова]");
}

TEST_CASE("another's surname before a name is no part of it") {
  CHECK(entities("Приехала Анна Пелоси. Адвокат Пелоси Бурдулянган Тасыбеков молчит.") ==
        "person Анна Пелоси [Анна Пелоси|Пелоси]; person Бурдулянган Тасыбеков [Бурдулянган Тасыбеков]");
}

TEST_CASE("entities stand by type and first mention, and are numbered by letter") {
  const newsx::Result r = newsx::test::analyze("В Минске Пётр Озеров и Иван Ветров встретили главу МИД Грузии.");
  std::string ids;
  for (const newsx::Entity& e : r.entities) ids.append(e.id).append(" ").append(e.name).append("; ");
  CHECK(ids == "p1 Пётр Озеров; p2 Иван Ветров; c1 Грузия; o1 МИД Грузии; l1 Минск; ");
}

TEST_CASE("a slip of a slip is still the person that is named most") {
  CHECK(entities("Иван Тукмоков приехал. Иван Тукмоков сел. Иван Тукмокав встал. Иван Тукмаков ушёл. Иван Тукмаков "
                 "спал. Иван Тукмаков ел. Иван Тукмаков пил.")
            .find("Тукмоков [") == std::string::npos);
}

TEST_CASE("a surname that could be a woman's is the man's whom alone the text names so") {
  CHECK(entities("Арестован Ратко Бурдулич. Кроме этого Бурдулич обвинён.") ==
        "person Ратко Бурдулич [Ратко Бурдулич|Бурдулич]");
  CHECK(entities("Приехали Ратко Бурдулич и Анна Бурдулич. Кроме этого Бурдулич обвинена.").find("]; person") !=
        std::string::npos);
}

TEST_CASE("a surname that is a given name too is the surname of who is named so in full") {
  CHECK(entities("Умер Али Абдалла Салех. Салех правил долго.") ==
        "person Али Абдалла Салех [Али Абдалла Салех|Салех]");
  CHECK(entities("Приехал Криштиану Роналду. Об этом сообщили Роналду.") ==
        "person Криштиану Роналду [Криштиану Роналду|Роналду]");
}

TEST_CASE("a further given name makes nobody else") {
  CHECK(entities("Приехал Нельсон Ролилахла Бурдула. Нельсон Бурдула ждёт.") ==
        "person Нельсон Ролилахла Бурдула [Нельсон Ролилахла Бурдула|Нельсон Бурдула]");
  CHECK(entities("Приехал Нельсон Бурдула. Нил Бурдула ждёт.").find("]; person") != std::string::npos);
}

TEST_CASE("a patronymic that a figure of the tables does not have is somebody else's") {
  CHECK(entities("Приехал Владимир Путин. Он потомок Владимира Кирилловича.").find("]; person") != std::string::npos);
  CHECK(entities("Приехал Владимир Путин. Ждут Владимира Владимировича.") ==
        "person Владимир Путин [Владимир Путин|Владимира Владимировича]");
}

TEST_CASE("names inside the tables' names: where a body is, and the body without its state") {
  CHECK(entities("Он окончил Лондонскую школу экономики.") ==
        "organization Лондонская школа экономики [Лондонскую школу экономики]; place Лондон [Лондонскую]");
  CHECK(entities("Так пишет New York Times.") ==
        "organization The New York Times [New York Times]; place Нью-Йорк [New York]");
  CHECK(entities("Так решил Европейский суд по правам человека.").find("place Европа") != std::string::npos);
  CHECK(entities("Так решил Евразийский экономический союз.") ==
        "organization Евразийский экономический союз [Евразийский экономический союз]");
  CHECK(entities("Приехал депутат Рязанской городской думы.") ==
        "organization Рязанская городская дума [Рязанской городской думы]; place Рязань [Рязанской]");
  CHECK(entities("Он родился в Пермском крае.") == "place Пермский край [Пермском крае]");
  CHECK(entities("Победила Демократическая партия Италии.") ==
        "country Италия [Италии]; organization Демократическая партия Италии [Демократическая партия "
        "Италии|Демократическая партия]");
}

TEST_CASE("of a person of the tables the row tells the given name") {
  CHECK(newsx::test::keys("Приехал Реджеп Тайип Эрдоган. Реджеп Эрдоган ждёт.") == "person:реджеп-тайип-ердоган");
}

TEST_CASE("the state's adjective makes a body's name no fuller") {
  CHECK(entities("МВД России ждёт. Российское МВД молчит.") ==
        "country Россия [России|Российское]; organization МВД России [МВД России|МВД|Российское МВД]");
}

TEST_CASE("a place's spelling in brackets is the place") {
  CHECK(entities("Дождь в Мосуле (Mossul) кончился.") == "place Мосул [Мосуле|Mossul]");
  CHECK(entities("Дождь в Мосуле (вчера) кончился.") == "place Мосул [Мосуле]");
}

TEST_CASE("a short form is its body's where the text names that or its owner, else another body's name") {
  CHECK(entities("Совет Безопасности ООН ждёт. Позже Совбез решил.")
            .starts_with("organization Совет Безопасности ООН [Совет Безопасности ООН|Совбез]"));
  CHECK(entities("ООН ждёт. Позже Совбез решил.") ==
        "organization Организация Объединённых Наций [ООН]; organization Совет Безопасности ООН [Совбез]");
  CHECK(entities("Позже Совбез решил.") == "organization Совет безопасности [Совбез]");
}

TEST_CASE("spellings and longer forms of a full name are one person; Arab cousins and a son are others") {
  CHECK(entities("Приехал Дэвид Бурдэлус. Дэвид Бурделус молчит.") ==
        "person Дэвид Бурдэлус [Дэвид Бурдэлус|Дэвид Бурделус]");
  CHECK(entities("Приехал Энрике Каприлес Радонски. Энрике Каприлес молчит.") ==
        "person Энрике Каприлес Радонски [Энрике Каприлес Радонски|Энрике Каприлес]");
  CHECK(entities("Приехали Джордж Буш и Джордж Буш-старший.") ==
        "person Джордж Буш [Джордж Буш]; person Джордж Буш-старший [Джордж Буш-старший]");
}

TEST_CASE("a lady with a man's surname is not the man") {
  CHECK(entities("Приехала госпожа Обама. Барак Обама молчит.") ==
        "person Обама [Обама]; person Барак Обама [Барак Обама]");
}

TEST_CASE("the verb beside a bare surname tells the woman from the man") {
  CHECK(entities("Приехали Анна Тасыбекова и Пётр Тасыбеков. Вчера Тасыбекова работала.") ==
        "person Анна Тасыбекова [Анна Тасыбекова|Тасыбекова]; person Пётр Тасыбеков [Пётр Тасыбеков]");
}

TEST_CASE("an abbreviation in brackets is of the name that begins like it") {
  CHECK(entities("Молчит пресс-служба Министерства внутренних дел (МВД). МВД ждёт.")
            .ends_with("organization Министерство внутренних дел [Министерства внутренних дел|МВД|МВД]"));
  CHECK(entities("Вышел доклад Детского фонда ООН (UNICEF). ООН ждёт.").find("[ООН|ООН]") != std::string::npos);
  CHECK(entities("Закрылась Лондонская школа экономики (LSE). В LSE ждут.").find("|LSE|LSE]") != std::string::npos);
}

TEST_CASE("a bare surname is the main person's, not that of a namesake named in passing") {
  CHECK(entities("Пётр Озеров ждёт. Пётр Озеров молчит. Пётр Озеров ушёл. Его брат Иван Озеров спит. Озеров едет.") ==
        "person Пётр Озеров [Пётр Озеров|Пётр Озеров|Пётр Озеров|Озеров]; person Иван Озеров [Иван Озеров]");
}

TEST_CASE("either of two surnames is enough, and a woman's may be a man's given name") {
  CHECK(entities("Приехала Анна Дэвис Рейган. Ждёт Рейган.") == "person Анна Дэвис Рейган [Анна Дэвис Рейган|Рейган]");
  CHECK(entities("Поёт Анна Томас. Вчера Томас пела.") == "person Анна Томас [Анна Томас|Томас]");
}

TEST_CASE("two names side by side are two people") {
  CHECK(entities("Во время встречи с Олегом Медведевым Тасыбеков молчал.").starts_with("person Олег Медведев ["));
  CHECK(entities("Врач Лейлы Бурдули Майкул Тукмак уехал.") ==
        "person Лейла Бурдули [Лейлы Бурдули]; person Майкул Тукмак [Майкул Тукмак]");
}

TEST_CASE("a given name that a town has too, before a surname that is another word") {
  CHECK(entities("Приехал Владимир Кулаков.") == "person Владимир Кулаков [Владимир Кулаков]");
  CHECK(entities("Ждут министра Владимира Вокзального.") == "person Владимир Вокзальный [Владимира Вокзального]");
}

TEST_CASE("the control of a car is no body") {
  CHECK(entities("Он не справился с управлением Toyota.").find("organization управление") == std::string::npos);
}
