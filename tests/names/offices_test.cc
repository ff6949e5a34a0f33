// The tables of public offices, and the figures that a text names by a part of their name. Of public people, as they
// are known for their office alone.
#include "names/offices.h"

#include <doctest/doctest.h>

#include <string>

#include "../analyzer/examples.h"

using namespace newsx;

namespace {

// "Нурсултан Назарбаев", "nobody".
std::string holder(std::string_view office, std::string_view country, std::string_view day) {
  const std::optional<Term> term = office_holder(office, country, day);
  return term ? std::string(term->given).append(" ").append(term->surname) : "nobody";
}

// "Барак Обама (knowledge), Анна Озерова": the people of a text.
std::string people(std::string_view text, std::string_view day = "2012-06-01") {
  const Result r = test::analyze(text, day);
  std::string out;
  for (const Entity& e : r.entities) {
    if (e.type != "person") continue;
    if (!out.empty()) out += ", ";
    out += e.name;
    if (e.inferred != Inferred::no) out.append(" (").append(to_string(e.inferred)).append(")");
  }
  return out;
}

}  // namespace

TEST_CASE("who held an office on a day") {
  CHECK(holder("head_of_state", "KZ", "2010-05-05") == "Нурсултан Назарбаев");
  CHECK(holder("head_of_state", "KZ", "2020-05-05") == "Касым-Жомарт Токаев");
  CHECK(holder("head_of_state", "US", "2018-01-01") == "Дональд Трамп");
  CHECK(holder("head_of_state", "US", "2022-01-01") == "Джо Байден");
}

TEST_CASE("where the table leaves it open nobody did") {
  CHECK(holder("head_of_state", "KZ", "2019-03-20") == "nobody");              // the day of a change
  CHECK(holder("head_of_state", "KZ", "1970-01-01") == "nobody");              // before the first term
  CHECK(holder("foreign_minister", "KG", "2010-04-20") == "nobody");           // the month of a change
  CHECK(holder("deputy_head_of_government", "RU", "2015-05-05") == "nobody");  // several at once
  CHECK(holder("head_of_state", "ZZ", "2010-05-05") == "nobody");
  CHECK(holder("head_of_everything", "KZ", "2010-05-05") == "nobody");
  CHECK(holder("head_of_state", "KZ", "2010-05") == "nobody");  // no day
}

TEST_CASE("all terms of a surname") {
  const std::vector<Term> terms = terms_of_surname("назарбаев");
  REQUIRE(!terms.empty());
  for (const Term& t : terms) CHECK(t.surname == "Назарбаев");
  const Term& t = terms.front();
  CHECK(t.given == "Нурсултан");
  CHECK(t.patronymic == "Абишевич");
  CHECK(t.gender == 'm');
  CHECK(t.office == "head_of_state");
  CHECK(t.country == "KZ");
  CHECK(t.body.empty());
  CHECK(t.from == "1990-04-24");
  CHECK(t.to == "2019-03-20");
  CHECK(!t.is_acting);
  CHECK(terms_of_surname("мышеловкин").empty());
  CHECK(terms_of_surname("").empty());
}

TEST_CASE("a term still held has no end, and an office of a body names it") {
  bool leads_body = false;
  for (const Term& t : terms_of_surname("гутереш")) leads_body |= t.body == "ООН" && t.country.empty() && t.to.empty();
  CHECK(leads_body);
}

TEST_CASE("what an office is called") {
  CHECK(office_of("президент", {}) == "head_of_state");
  CHECK(office_of("министр иностранных дел", {}) == "foreign_minister");
  CHECK(office_of("глава", "foreign-ministry") == "foreign_minister");
  CHECK(office_of("премьер-министр", "some-other-body") == "head_of_government");
  CHECK(office_of("дворник", {}).empty());
  CHECK(prominence_of("head_of_state") == 3);
  CHECK(prominence_of("mayor") == 1);
  CHECK(prominence_of("head_of_everything") == 0);
}

TEST_CASE("a surname is a figure's where the article speaks of the figure's country") {
  CHECK(people("В США ждут Обаму.") == "Барак Обама (knowledge)");
  CHECK(people("Обаму ждут в Казахстане.") == "Обама");
  CHECK(people("Обаму ждут.") == "Обама");
}

TEST_CASE("or gives the figure's post") {
  CHECK(people("Президент Обама выступил.") == "Барак Обама (knowledge)");
  CHECK(people("Премьер Обама выступил.") == "Обама");
  CHECK(people("Президент Казахстана Обама выступил.") == "Обама");
}

TEST_CASE("initials must be the figure's") {
  CHECK(people("В США выступил Б. Обама.") == "Барак Обама (knowledge)");
  CHECK(people("В США выступил Д. Обама.") == "Д. Обама");
}

TEST_CASE("the text's own words are no knowledge") {
  CHECK(people("В США выступил Барак Обама. Обама доволен.") == "Барак Обама");
}

TEST_CASE("where two figures fit, neither is meant, unless a post tells which") {
  CHECK(people("В России выступил Иванов.") == "Иванов");
  CHECK(people("Министр обороны РФ Иванов выступил.") == "Сергей Иванов (knowledge)");
}

TEST_CASE("another gender is another person") {
  CHECK(people("В России выступил Путин.") == "Владимир Путин (knowledge)");
  CHECK(people("В России выступила Путина.") == "Путина");
  CHECK(people("В США выступила Обама.") == "Обама");
  CHECK(people("В США ждут Обаму. Обама сказала, что рада.") == "Обама");
}

TEST_CASE("before the term nobody knew the figure") {
  CHECK(people("В США выступил Обама.", "2008-10-10") == "Обама");
  CHECK(people("В США выступил Обама.", "2009-10-10") == "Барак Обама (knowledge)");
  CHECK(people("В США выступил Обама.", "2024-10-10") == "Барак Обама (knowledge)");
  CHECK(people("В США выступил Обама.", {}) == "Барак Обама (knowledge)");
}

TEST_CASE("a post of an office that the text gives to nobody is the holder's of the article's day") {
  const auto people = [](std::string_view text, std::string_view day) {
    const Result r = test::analyze(text, day);
    std::string out;
    for (const Entity& e : r.entities)
      if (e.type == "person") out.append(e.name).append(e.inferred == Inferred::knowledge ? "*" : "").append(";");
    return out;
  };
  CHECK(people("Об этом заявил российский президент.", "2010-05-20") == "Дмитрий Медведев*;");
  CHECK(people("Об этом заявил президент России.", "2013-05-20") == "Владимир Путин*;");
  CHECK(people("Об этом заявил глава МИД РФ.", "2010-05-20") == "Сергей Лавров*;");
  CHECK(people("Об этом заявил президент России.", "") == "");            // the day is not known
  CHECK(people("Об этом заявил президент.", "2010-05-20") == "");         // of which country?
  CHECK(people("Об этом заявил президент России.", "2008-05-07") == "");  // the day of the change
  CHECK(people("Об этом заявил экс-президент России.", "2010-05-20") == "");
  // The text itself is the better witness.
  CHECK(people("Президент России Иван Озеров прибыл. Президент России молчит.", "2010-05-20") == "Иван Озеров;");
}
