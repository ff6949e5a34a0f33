// Decisions that a sentence tells, instructions and resolutions.
#include <doctest/doctest.h>

#include <string>

#include "examples.h"

using namespace newsx;
using newsx::test::analyze;
using newsx::test::check;

namespace {

// "закон: о лесах (signed by Иван Громов)": each decision with what is known of it, "1." before those of a list.
std::string told_on(std::string_view text, std::string_view day) {
  const Result r = analyze(text, day);
  std::string out;
  for (const Decision& d : r.decisions) {
    if (!out.empty()) out += "; ";
    if (d.list != 0) out += std::to_string(d.list) + '.';
    if (!d.parent.empty()) out += std::string(d.parent) + '>';
    out += std::string(d.number) + std::string(d.cls) + ": " + std::string(d.title);
    std::string known(to_string(d.stage));
    if (!d.docnum.empty()) known += " № " + std::string(d.docnum);
    if (!d.date.empty()) known += " on " + std::string(d.date);
    if (d.issuer != kNoIndex) known += " by " + std::string(r.entities[d.issuer].name);
    if (d.votes.in_favour >= 0) known += " for " + std::to_string(d.votes.in_favour);
    if (d.votes.against >= 0) known += " against " + std::to_string(d.votes.against);
    if (d.votes.abstained >= 0) known += " abstained " + std::to_string(d.votes.abstained);
    if (!d.addressee.name.empty()) known += " to " + std::string(d.addressee.name);
    if (!d.deadline.empty()) known += " until " + std::string(d.deadline);
    if (!d.responsible.name.empty()) known += " answers " + std::string(d.responsible.name);
    if (!known.empty()) out += " (" + known.substr(known.front() == ' ') + ')';
  }
  return out;
}

std::string told(std::string_view text) { return told_on(text, {}); }

// "repealed adopted": the kinds of the lists.
std::string kinds(std::string_view text) {
  std::string out;
  for (const DecisionList& list : analyze(text).decision_lists)
    out.append(out.empty() ? "" : " ").append(to_string(list.kind));
  return out;
}

}  // namespace

TEST_CASE("what was done with an act, and by whom") {
  check(told,
        {{"Президент Иван Громов подписал указ № 5 от 7 июня 2022 года о гербе.",
          "указ: о гербе (signed № 5 on 2022-06-07 by Иван Громов)"},
         {"Госдума приняла в третьем чтении закон «О музеях».", "закон: О музеях (reading 3 by Государственная дума)"},
         {"Рада приняла законопроект о стекле за основу.", "законопроект: о стекле (reading 1 by Верховная рада)"},
         {"Депутаты внесли в парламент законопроект о пчёлах.", "законопроект: о пчёлах (introduced)"},
         {"Президент Иван Громов наложил вето на закон о казино.", "закон: о казино (vetoed by Иван Громов)"},
         {"Указ о карантине отменён.", "указ: о карантине (repealed)"},
         {"Мэр отменил указ Ивана Громова.", "указ: указ Ивана Громова (repealed)"},
         {"Приказ о масках утратил силу.", "приказ: о масках (repealed)"},
         {"Вступил в силу закон о тишине.", "закон: о тишине (in force)"},
         {"Совбез ООН принял резолюцию 2254.", "резолюция: 2254 (adopted № 2254 by Совет Безопасности ООН)"},
         {"Вчера было принято решение о выборах.", "решение: о выборах (adopted)"},
         {"Суд решил: иск удовлетворить.", ": иск удовлетворить (adopted)"},
         {"Конституционный суд постановил отменить сбор.", ": отменить сбор (adopted by Конституционный суд)"}});
}

TEST_CASE("an act that is merely mentioned, planned, denied, asked about or rumoured is no decision") {
  for (const char* text :
       {"По закону о выборах нужны подписи.", "Дума может принять закон о такси.",
        "Президент не подписал закон о лесах.", "Президент подпишет указ о лесах.",
        "Если Рада приняла закон о языке, его подпишут.", "Принятый закон о рыбе вызвал споры.",
        "Дума приняла к рассмотрению закон о рыбе.", "Певица приняла решение о разводе.", "Президент подписал указ.",
        "Он утвердил особый режим, который продлится месяц.", "Будет принят закон о рыбе.",
        "Дума приняла закон о рыбе?", "Якобы Дума приняла закон о рыбе.", "Комитет отклонил закон о казино.",
        "Парламент принял поправки в законы «О рыбе» и «О лесе».", "Завтра вступает в силу закон о рыбе.",
        "Дума внесла поправки в закон о рыбе."}) {
    INFO(std::string(text));
    CHECK(told(text) == std::string());
  }
}

TEST_CASE("where a topic ends") {
  check(told,
        {{"Мэр подписал указ о парках в понедельник.", "указ: о парках (signed)"},
         {"Вчера приняли закон о лесах, парках и водах, сообщил спикер.", "закон: о лесах, парках и водах (adopted)"},
         {"Вчера приняли закон о защите людей, пострадавших от воды, вчера.",
          "закон: о защите людей, пострадавших от воды (adopted)"},
         {"Вчера приняли закон о лесах по итогам дебатов.", "закон: о лесах (adopted)"},
         {"Вчера приняли закон о лесах и направила его дальше.", "закон: о лесах (adopted)"},
         {"Мэр подписал указ, запрещающий салюты.", "указ: запрещающий салюты (signed)"},
         {"Кабмин утвердил план развития сёл на 2025–2030 годы после обеда.",
          "план: развития сёл на 2025–2030 годы (adopted by Кабинет министров)"}});
}

TEST_CASE("acts that a sentence enumerates are a list") {
  check(told,
        {{"Подписаны три документа: соглашение о торговле, меморандум о науке и план действий на 2024 год.",
          "1.соглашение: соглашение о торговле (signed); 1.меморандум: меморандум о науке (signed); 1.план: план "
          "действий на 2024 год (signed)"},
         {"Мэр подписал указы о пенсиях и о школах.", "1.указ: о пенсиях (signed); 1.указ: о школах (signed)"},
         {"Мэр подписал два указа — о пенсиях и о школах.", "1.указ: о пенсиях (signed); 1.указ: о школах (signed)"},
         {"Мэр подписал указы № 17 и № 18.", "1.указ: № 17 (signed № 17); 1.указ: № 18 (signed № 18)"}});
}

TEST_CASE("acts before their verb") {
  check(told, {{"Законы о лесах и о водах приняты.", "1.закон: о лесах (adopted); 1.закон: о водах (adopted)"},
               {"Закон о лесах и указ о гербе подписаны.", "1.закон: о лесах (signed); 1.указ: о гербе (signed)"},
               {"Законопроект о рыбе в первом чтении поддержала Госдума.",
                "законопроект: о рыбе (reading 1 by Государственная дума)"},
               {"Закон о рыбе, автором которого был мэр, принят.", "закон: о рыбе (adopted)"},
               {"Закон «О рыбе», подписанный 5 мая, вступил в силу.", "закон: О рыбе (in force)"},
               {"Решение об увольнении Ворсо было принято.", "решение: об увольнении Ворсо (adopted)"}});
}

TEST_CASE("the kind of a list says what was done with its acts") {
  check(kinds, {{"Мэр отменил указы о пенсиях и о школах.", "repealed"},
                {"Отменены постановления:\n1. «О карантине»;\n2. «О пропусках».", "repealed"},
                {"Президент наложил вето на законы о рыбе и о лесе.", "vetoed"},
                {"Мэр подписал указы о пенсиях и о школах.", "adopted"}});
}

TEST_CASE("the day of an act is the last one before the article's") {
  const char* const text = "Мэр отменил указ № 5 от 7 июня о парках.";
  CHECK(told_on(text, "2024-07-01") == "указ: о парках (repealed № 5 on 2024-06-07)");
  CHECK(told_on(text, "2024-03-01") == "указ: о парках (repealed № 5 on 2023-06-07)");
  CHECK(told_on(text, {}) == "указ: о парках (repealed № 5 on XXXX-06-07)");
  CHECK(analyze("Это указ № 5 от 7 июня.", "2024-03-01").acts.front().date == "2023-06-07");
  CHECK(told_on("1 июня вступает в силу закон о рыбе.", "2024-05-20") == std::string());
  CHECK(told_on("1 июня вступает в силу закон о рыбе.", "2024-06-02") == "закон: о рыбе (in force on 2024-06-01)");
  CHECK(told_on("15 мая Дума приняла закон о рыбе.", "2024-03-01") ==
        "закон: о рыбе (adopted on 2023-05-15 by Государственная дума)");
}

TEST_CASE("votes") {
  check(told, {{"Принят закон о рыбе. За проголосовали 69 депутатов, против – 0.",
                "закон: о рыбе (adopted for 69 against 0)"},
               {"Принята резолюция о рыбе 121 голосом «за» при пяти «против» и 30 воздержавшихся.",
                "резолюция: о рыбе (adopted for 121 against 5 abstained 30)"},
               {"Принят закон о рыбе за три дня.", "закон: о рыбе за три дня (adopted)"}});
}

TEST_CASE("instructions and resolutions") {
  check(
      told,
      {{"Перечень поручений:\n1. Минфину:\nа) найти средства;\nСрок – 1 июня 2024 г.\nб) доложить.\nОтветственный: И. "
        "Громов\n2. Минтрансу построить мост.",
        "1.1>а: найти средства (to Минфин until 2024-06-01); 1.1>б: доложить (to Минфин answers И. Громов); 1.2: "
        "построить мост (to Минтранс)"},
       {"ПОСТАНОВЛЯЮ:\n1. Ввести карантин.\n2. Закрыть парки.",
        "1.1: Ввести карантин (adopted); 1.2: Закрыть парки (adopted)"},
       {"Стороны договорились:\n1. Открыть мост.\n2. Отменить визы.", "1.1: Открыть мост; 1.2: Отменить визы"}});
}

TEST_CASE("what is told twice of an act counts once, and what else is told of it by itself") {
  CHECK(told("Громов подписал закон о пчёлах\n\nИван Громов подписал закон о пчёлах в среду.") ==
        "закон: о пчёлах (signed by Иван Громов)");
  CHECK(told("Громов подписал закон о пчёлах.\n\nРанее закон о пчёлах приняла Госдума.") ==
        "закон: о пчёлах (signed by Громов); закон: о пчёлах (adopted by Государственная дума)");
}
