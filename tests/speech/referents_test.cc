// Whom "он", an omitted subject or a common noun means: speakers of quotations in the order of the text.
#include "speech/referents.h"

#include <doctest/doctest.h>

#include "examples.h"

using newsx::Quotation;
using newsx::test::Example;

namespace {

// "Анна Озерова; nobody": the speakers of the quotations.
std::string speakers(std::string_view marked) {
  const Example e(marked);
  std::string out;
  for (const Quotation& q : e.quotations().quotations) {
    if (!out.empty()) out += "; ";
    out += q.has_speaker ? q.speaker_name : "nobody";
  }
  return out;
}

}  // namespace

TEST_CASE("a pronoun means the nearest person of its gender") {
  CHECK(speakers("Приехали [p:Иван Тукмаков] и [p:Анна Озерова]. Она сказала, что мост открыт.") == "Анна Озерова");
  CHECK(speakers("Приехали [p:Иван Тукмаков] и [p:Анна Озерова]. Он сказал, что мост открыт.") == "Иван Тукмаков");
  CHECK(speakers("Приехал [p:Иван Тукмаков]. Она сказала, что мост открыт.") == "nobody");
}

TEST_CASE("a near mention goes before a far one, even if that was the subject") {
  CHECK(speakers("[p:Иван Тукмаков] приехал. Было людно. Мэра не было у [p:Петра Ковалюка=Пётр Ковалюк]. "
                 "Он сказал, что мост открыт.") == "Пётр Ковалюк");
}

TEST_CASE("who spoke last goes before who was only mentioned") {
  CHECK(speakers("[p:Иван Тукмаков] приехал. Он сказал, что рад. Гости у [p:Петра Ковалюка=Пётр Ковалюк]. "
                 "Он добавил, что мост открыт.") == "Иван Тукмаков; Иван Тукмаков");
  CHECK(speakers("[p:Иван Тукмаков] сказал, что мост открыт. С [p:Петром Ветровым=Пётр Ветров] он добавил, что рад.") ==
        "Иван Тукмаков; Иван Тукмаков");
}

TEST_CASE("the subject of a sentence goes before others in it") {
  CHECK(speakers("[p:Иван Тукмаков] встретил [p:Петра Ковалюка=Пётр Ковалюк]. Он сказал, что мост открыт.") ==
        "Иван Тукмаков");
}

TEST_CASE("who is only spoken of inside somebody's words is hardly meant") {
  CHECK(speakers("Прибыл [p:Иван Тукмаков]. [p:Анна Озерова] сказала: «[p:Пётр Ветров] помог нам всем». "
                 "Он добавил, что мост открыт.") == "Анна Озерова; Иван Тукмаков");
}

TEST_CASE("a noun's gender speaks for a man without deciding it") {
  CHECK(speakers("Приехали [p:Иван Тукмаков] и [p:Анна Озерова]. Эколог считает, что мост открыт.") == "Иван Тукмаков");
  CHECK(speakers("Приехала [p:Анна Озерова]. Эколог считает, что мост открыт.") == "Анна Озерова");
}

TEST_CASE("a person of the pronoun's gender goes before one of unknown gender") {
  CHECK(speakers("Приехали [p:Анна Озерова] и [p:Женя Коваленко]. Она сказала, что мост открыт.") == "Анна Озерова");
  CHECK(speakers("Приехала [p:Женя Коваленко]. Она сказала, что мост открыт.") == "Женя Коваленко");
}

TEST_CASE("who is mentioned often goes before who is mentioned once") {
  CHECK(speakers("[p:Иван Тукмаков] приехал. [p:Иван Тукмаков] рад. [p:Иван Тукмаков] и [p:Пётр Ковалюк] ужинали. "
                 "Он сказал, что мост открыт.") == "Иван Тукмаков");
}

TEST_CASE("a verb without a subject goes on with who was spoken of") {
  CHECK(speakers("Приехал [p:Иван Тукмаков]. Добавил, что мост закрыт.") == "Иван Тукмаков");
  CHECK(speakers("Приехал [p:Иван Тукмаков]. Добавила, что мост закрыт.") == "nobody");
}

TEST_CASE("a noun for a person, by post or by words") {
  CHECK(speakers("[post:minister:министр=Иван Тукмаков] [p:Иван Тукмаков] и [p:Пётр Ветров] приехали. "
                 "[post:minister:Министр] сказал, что мост открыт.") == "Иван Тукмаков");
  CHECK(speakers("Приехала [p:Анна Озерова]. Женщина сообщила, что мост закрыт.") == "Анна Озерова");
}

TEST_CASE("a post that another wording named before") {
  CHECK(speakers("Приехал [post:diplomat:глава МИД=Иван Тукмаков] [p:Иван Тукмаков]. Вечером было людно. "
                 "«Мост открыт», — сказал [post:minister:министр].") == "Иван Тукмаков");
}

TEST_CASE("a person who has a name goes before a speaker who has none") {
  CHECK(speakers("[p:Иван Тукмаков] болел, но 58-летний скрипач сообщил, что рад. Он думал, что мост открыт.") ==
        "58-летний скрипач; Иван Тукмаков");
}

TEST_CASE("a noun for a body means one of its class") {
  CHECK(speakers("[o:МИД] закрыл мост. Ведомство сообщило, что мост починят.") == "МИД");
  CHECK(speakers("Мост закрыт. Ведомство сообщило, что мост починят.") == "Ведомство");
}

TEST_CASE("a source in fewer words is the one of more words before") {
  CHECK(speakers("Источник в [o:МВД] сообщил, что мост закрыт. Источник добавил, что мост починят.") ==
        "Источник в МВД; Источник в МВД");
  CHECK(speakers("Источник в [o:МВД] сообщил, что мост закрыт. Собеседник агентства добавил, что мост починят.") ==
        "Источник в МВД; Источник в МВД");
}

TEST_CASE("nobody by name") {
  CHECK(speakers("Приехал [p:Иван Тукмаков]. Они сказали, что мост закрыт.") == "nobody");
  CHECK(speakers("Многие считают, что мост закрыт.") == "nobody");
}

TEST_CASE("тот is not whom the sentence is about") {
  CHECK(speakers("[p:Иван Тукмаков] спросил [p:Петра Ковалюка=Пётр Ковалюк], и тот ответил, что мост открыт.") ==
        "Пётр Ковалюк");
}

TEST_CASE("another one is none of those named") {
  CHECK(speakers("[post:minister:министр=Иван Тукмаков] [p:Иван Тукмаков] приехал. Другой [post:minister:министр] "
                 "сказал, что мост открыт.") == "Другой министр");
  CHECK(speakers("Приехала [p:Анна Озерова]. Соседка сказала, что мост закрыт.") == "Соседка");
}

TEST_CASE("they are the several whom the sentence before is about") {
  CHECK(speakers("Врачи осмотрели мост. Они сообщают, что мост закрыт.") == "Врачи");
  CHECK(speakers("Мост осмотрели. Они сообщают, что мост закрыт.") == "nobody");
}

TEST_CASE("a message without an owner is by who was heard last") {
  CHECK(speakers("[o:МИД] заявил, что мост закрыт. Согласно сообщению, мост починят.") == "МИД; МИД");
}

TEST_CASE("words alone go on with the only speaker before them") {
  CHECK(speakers("«Мост закрыт», — сказал [p:Иван Тукмаков].\n\n«Он стар», — добавил [p:Тукмаков=Иван Тукмаков].\n\n"
                 "Шёл дождь.\n\nПотом снег.\n\n«Мы построим второй мост за рекой».") ==
        "Иван Тукмаков; Иван Тукмаков; Иван Тукмаков");
}

// Looks behind the last token: a crash where the text ends.
TEST_CASE("a text may end in the middle of a report") {
  CHECK(speakers("Он заявил о «не") == "");
  CHECK(speakers("По словам [post:minister:министра],") == "");
  CHECK(speakers("По словам [post:minister:министра] «") == "");
}

TEST_CASE("what stands behind brackets is not said in them") {
  CHECK(speakers("Архив сгорел (как сказал [p:Иван Тукмаков], который уехал), и мост закрыли.") == "");
  CHECK(speakers("Архив сгорел (как сказал [p:Иван Тукмаков], мост закрыли).") == "Иван Тукмаков");
}
