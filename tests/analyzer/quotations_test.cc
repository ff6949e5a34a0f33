// Quotations in short texts. The people are invented.
#include <doctest/doctest.h>

#include "examples.h"

using newsx::test::quotations;

TEST_CASE("direct speech in marks, with its author's clause") {
  CHECK(quotations("«Мы готовы к переговорам», — сказала президент Казахстана Анна Озерова.") ==
        "direct Анна Озерова: Мы готовы к переговорам (сказать)");
  CHECK(quotations("«Мы, — сказала Анна Озерова, — готовы ко всему».") ==
        "direct Анна Озерова: Мы готовы ко всему (сказать)");
  CHECK(quotations("Иван Тукмаков написал: «Мир близок».") == "direct Иван Тукмаков: Мир близок (написать)");
  CHECK(quotations("Анна Озерова сказала: «Мы готовы». «И будем готовы всегда», — добавила она.") ==
        "direct Анна Озерова: Мы готовы (сказать); direct Анна Озерова: И будем готовы всегда (добавить)");
}

TEST_CASE("the text of several fragments keeps the stops that the speaker's sentences had") {
  const auto text_of = [](std::string_view text) {
    const std::string found = quotations(text);
    const std::size_t begin = found.find(": ") + 2;
    return found.substr(begin, found.rfind(" (") - begin);
  };
  CHECK(text_of("«За это отвечаю я, — сказал Тукмаков. — Всё остальное решит совет».") ==
        "За это отвечаю я. Всё остальное решит совет");
  CHECK(text_of("«Мы готовы, — сказал Тукмаков, — к диалогу».") == "Мы готовы к диалогу");
  CHECK(text_of("«Пора! — сказал Тукмаков. — Мы едем».") == "Пора! Мы едем");
  CHECK(text_of("«Пора… — сказал Тукмаков. — Мы едем».") == "Пора… Мы едем");
  CHECK(text_of("«Пора... — сказал Тукмаков. — Мы едем».") == "Пора... Мы едем");
  CHECK(text_of("«Мы готовы», — сказал Тукмаков. — «Мост откроют».") == "Мы готовы. Мост откроют");
  CHECK(text_of("«Мост открыт, — сказал Тукмаков и добавил: — Едем завтра все вместе».") ==
        "Мост открыт. Едем завтра все вместе");
  CHECK(text_of("«Мост открыт, — сказал Тукмаков в 2020 г. — к радости всех».") == "Мост открыт к радости всех");
  CHECK(text_of("— Мост открыт, — сказал Тукмаков. — Едем завтра все вместе.") ==
        "Мост открыт. Едем завтра все вместе");
  CHECK(text_of("Ставки, полагает Тукмаков, снизятся завтра.") == "Ставки снизятся завтра");
}

TEST_CASE("an address behind a reported clause is no part of it") {
  CHECK(quotations("Тукмаков сообщил, что мост открыт https://t.me/most/12") ==
        "indirect Тукмаков: мост открыт (сообщить)");
  CHECK(quotations("Тукмаков сообщил, что мост открыт (https://t.me/most/12).") ==
        "indirect Тукмаков: мост открыт (сообщить)");
  CHECK(quotations("Тукмаков сообщил, что мост открыт: t.me/most/12 https://t.me/most/13 Подписывайтесь на канал") ==
        "indirect Тукмаков: мост открыт (сообщить)");
  CHECK(quotations("Мост открыт https://t.me/most/12, заявил Тукмаков.") == "indirect Тукмаков: Мост открыт (заявить)");
  CHECK(quotations("Тукмаков сообщил, что билеты продают на https://bilet.example/most каждый день.") ==
        "indirect Тукмаков: билеты продают на https://bilet.example/most каждый день (сообщить)");
  CHECK(quotations("Тукмаков сообщил, что купил lenta.ru") == "indirect Тукмаков: купил lenta.ru (сообщить)");
}

TEST_CASE("dialogue: each turn has its speaker") {
  CHECK(quotations("— Вы готовы? — спросил Иван Тукмаков. — Мы давно ждём.") ==
        "direct Иван Тукмаков: Вы готовы? Мы давно ждём (спросить)");
  CHECK(quotations("— Вы готовы? — спросил Иван Тукмаков. — Да, — ответила Анна Озерова.") ==
        "direct Иван Тукмаков: Вы готовы? (спросить); direct Анна Озерова: Да (ответить)");
}

TEST_CASE("dialogue: a turn may begin behind a sentence of another's words") {
  CHECK(quotations("— А вы готовы, — сказал Иван Тукмаков, — к этому. — Да, — ответила Анна Озерова.") ==
        "direct Иван Тукмаков: А вы готовы к этому (сказать); direct Анна Озерова: Да (ответить)");
}

TEST_CASE("reported clauses end where the author goes on") {
  CHECK(quotations("Анна Озерова заявила, что переговоры начнутся завтра.") ==
        "indirect Анна Озерова: переговоры начнутся завтра (заявить)");
  CHECK(quotations("Анна Озерова считает, что мир близок, и добавляет, что работа идёт.") ==
        "indirect Анна Озерова: мир близок (считать); indirect Анна Озерова: работа идёт (добавлять)");
  CHECK(quotations("По мнению эксперта Ивана Тукмакова, мир близок.") ==
        "indirect Иван Тукмаков: мир близок (по мнению)");
  CHECK(quotations("Мир близок, уверен Иван Тукмаков.") == "indirect Иван Тукмаков: Мир близок (уверен)");
}

TEST_CASE("whose words they are when another passes them on") {
  CHECK(quotations("«Мы готовы», — приводит ТАСС слова министра обороны Ивана Тукмакова.") ==
        "direct Иван Тукмаков via ТАСС: Мы готовы (приводить)");
  CHECK(quotations("«Мы готовы», — цитирует ТАСС министра обороны Ивана Тукмакова.") ==
        "direct Иван Тукмаков via ТАСС: Мы готовы (цитировать)");
  CHECK(quotations("Мир близок, сообщает агентство ТАСС.").empty());
}

TEST_CASE("bodies and unnamed sources speak") {
  CHECK(quotations("«Мир близок», — говорится в сообщении МИД Казахстана.") ==
        "direct МИД Казахстана: Мир близок (говориться)");
  CHECK(quotations("В МИД Казахстана заявили, что мир близок.") == "indirect МИД Казахстана: мир близок (заявить)");
  CHECK(quotations("Источник в правительстве сообщил, что мир близок.") ==
        "indirect Источник в правительстве: мир близок (сообщить)");
}

TEST_CASE("posts and pronouns refer to people") {
  CHECK(quotations("Президент Казахстана Анна Озерова прибыла в Минск. Глава государства заявила, что мир близок.") ==
        "indirect Анна Озерова: мир близок (заявить)");
  CHECK(quotations("В Минск прибыл Иван Тукмаков. Он подчеркнул, что визит важен.") ==
        "indirect Иван Тукмаков: визит важен (подчеркнуть)");
}

TEST_CASE("partial quotations after a naming verb, also when its object stands between") {
  CHECK(quotations("Анна Озерова назвала решение «исторической ошибкой».") ==
        "partial Анна Озерова: исторической ошибкой (назвать)");
  CHECK(quotations("Называя город «лучшей гаванью» на севере, Иван Тукмаков уехал.") ==
        "partial Иван Тукмаков: лучшей гаванью (называть)");
}

TEST_CASE("denied and alleged reports say so") {
  CHECK(quotations("Анна Озерова не говорила, что переговоры начнутся завтра.") ==
        "indirect denied Анна Озерова: переговоры начнутся завтра (говорить)");
  CHECK(quotations("Иван Тукмаков якобы сказал, что мир близок.") ==
        "indirect alleged Иван Тукмаков: мир близок (сказать)");
}

TEST_CASE("own words that nobody said are denied, too") {
  CHECK(quotations("Иван Тукмаков не говорил: «Мост закрыт навсегда».") ==
        "direct denied Иван Тукмаков: Мост закрыт навсегда (говорить)");
  CHECK(quotations("«Мы уходим», — не говорил Иван Тукмаков.") == "direct denied Иван Тукмаков: Мы уходим (говорить)");
  CHECK(quotations("Нет, Иван Тукмаков не сказал: «Мы уходим».") == "direct denied Иван Тукмаков: Мы уходим (сказать)");
  // What is negated is not that he says it.
  CHECK(quotations("«Мы уходим», — не согласился Иван Тукмаков.") == "direct Иван Тукмаков: Мы уходим (согласиться)");
  CHECK(quotations("Иван Тукмаков не раз говорил: «Мост закрыт навсегда».").find("denied") == std::string::npos);
  CHECK(quotations("«Мост закрыт», — не уточняя, когда, сказал Иван Тукмаков.").find("denied") == std::string::npos);
  CHECK(quotations("Иван Тукмаков не только сказал: «Мост закрыт навсегда».") ==
        "direct Иван Тукмаков: Мост закрыт навсегда (сказать)");
}

TEST_CASE("what is said inside words that are not asserted is not asserted either") {
  CHECK(quotations("Анна Озерова опровергла, что Иван Тукмаков сказал: «Мост закрыт».")
            .find("direct denied Иван Тукмаков: Мост закрыт (сказать)") != std::string::npos);
  CHECK(quotations("Анна Озерова опровергла, что Иван Тукмаков сказал, что мост закрыт.") ==
        "indirect denied Анна Озерова: Иван Тукмаков сказал, что мост закрыт (опровергнуть); "
        "indirect denied Иван Тукмаков: мост закрыт (сказать)");
  CHECK(quotations("Тукмаков опровергает, что говорил о «закрытии всех мостов города».")
            .find("partial denied Тукмаков: закрытии всех мостов города (говорить)") != std::string::npos);
  CHECK(quotations("Анна Озерова якобы сказала, что Иван Тукмаков сообщил, что мост закрыт.")
            .find("indirect alleged Иван Тукмаков: мост закрыт (сообщить)") != std::string::npos);
  CHECK(quotations("Анна Озерова сказала, что Иван Тукмаков отрицает, что мост закрыт.") ==
        "indirect Анна Озерова: Иван Тукмаков отрицает, что мост закрыт (сказать); "
        "indirect denied Иван Тукмаков: мост закрыт (отрицать)");
}

TEST_CASE("the author's clauses are no part of the words, however many there are") {
  CHECK(quotations("— Это хорошо, — сказал Иван Тукмаков, — а это плохо. Всё, — добавил он.") ==
        "direct Иван Тукмаков: Это хорошо, а это плохо. Всё (сказать)");
  CHECK(quotations("— Это хорошо, — сказал Иван Тукмаков, — а это плохо, — добавил он, — и только.") ==
        "direct Иван Тукмаков: Это хорошо, а это плохо и только (сказать)");
  CHECK(quotations("«Первое, — сказал Иван Тукмаков, — второе; — добавил он, — третье».") ==
        "direct Иван Тукмаков: Первое второе третье (сказать)");
  CHECK(quotations("«Первое», — сказал Иван Тукмаков, — «второе, — добавил он, — третье».") ==
        "direct Иван Тукмаков: Первое второе третье (сказать)");
}

TEST_CASE("reports that lie in one another are bounded") {
  const auto length_of = [](std::string_view unit, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) text += unit;
    return static_cast<double>(quotations(text).size()) / static_cast<double>(text.size());
  };
  constexpr double layers = 10;
  for (const std::string_view unit : {"сказал, что ", "Иванов сказал, что ", "по словам Иванова, "})
    CHECK(length_of(unit, 2000) < layers);
  CHECK(quotations("Иван Тукмаков сказал, что Анна Озерова сообщила, что Пётр Ветров заявил, что мир близок.") ==
        "indirect Иван Тукмаков: Анна Озерова сообщила, что Пётр Ветров заявил, что мир близок (сказать); "
        "indirect Анна Озерова: Пётр Ветров заявил, что мир близок (сообщить); "
        "indirect Пётр Ветров: мир близок (заявить)");
}

TEST_CASE("what is no quotation") {
  CHECK(quotations("Фильм «Война и мир» показали в кинотеатре «Мир».").empty());
  CHECK(quotations("Газету назвали «Зарёй».").empty());
  CHECK(quotations("Иван Тукмаков пообещал приехать.").empty());
  CHECK(quotations("Стало известно, что мир близок.").empty());
  CHECK(quotations("Напомним, что мир близок.").empty());
  CHECK(quotations("Стоит отметить, что мир близок.").empty());
}

TEST_CASE("the head of a ministry is its minister; a post speaks, not its body") {
  CHECK(
      quotations("Министр иностранных дел Казахстана Пётр Тукмаков прибыл в Минск. «Мы готовы», — сказал глава МИД.") ==
      "direct Пётр Тукмаков: Мы готовы (сказать)");
  CHECK(quotations("Министр обороны Пётр Тукмаков прибыл в Минск. Глава МИД Беларуси заявил, что мир близок.") ==
        "indirect Глава МИД Беларуси: мир близок (заявить)");
}

TEST_CASE("a pronoun that names the speaker is a mention of that person") {
  CHECK(newsx::test::entities(
            "Министр Анна Озерова приехала. По её словам, дождь кончился. «Он шёл неделю», — сказала она.") ==
        "person Анна Озерова [Анна Озерова|её|она]");
  CHECK(newsx::test::entities("Министр Анна Озерова приехала. Он шёл неделю.") == "person Анна Озерова [Анна Озерова]");
}
