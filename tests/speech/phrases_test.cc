// Noun phrases that name a speaker: how far they go, who is meant, and whether they may be a subject.
#include "speech/phrases.h"

#include <doctest/doctest.h>

#include "examples.h"

using namespace newsx;
using newsx::test::Example;

namespace {

std::string_view to_string(Reference r) {
  constexpr std::string_view names[] = {"",          " (pronoun)", " (omitted)", " (person)", " (body)",
                                        " (source)", " (they)",    " (paper)",   " (thing)"};
  return names[static_cast<std::size_t>(r)];
}

// The phrase at the first token: "глава союза -> глава союза nom (person)". The words, whom they name (as worded where
// it is no entity; "nobody"), "nom" in the nominative, how they refer.
std::string phrase(std::string_view marked) {
  const Example e(marked);
  const SpeechText text = e.text();
  const NamePositions positions(text.d, text.names);
  Phrase p;
  if (!PhraseReader(text, positions).read(0, text.size(), p)) return "none";
  std::string out(e.words(0, p.end));
  out += " -> ";
  const Speaker& s = p.speaker;
  if (!s.found)
    out += "nobody";
  else
    out += s.entity != kNoIndex ? e.result().entities[s.entity].name : s.mention.of(e.utf8());
  if (p.nominative) out += " nom";
  out += to_string(s.reference);
  return out;
}

}  // namespace

TEST_CASE("a name alone, by its case") {
  CHECK(phrase("[p:Анна Озерова] сказала") == "Анна Озерова -> Анна Озерова nom");
  CHECK(phrase("[p:Анны Озеровой=Анна Озерова] нет") == "Анны Озеровой -> Анна Озерова");
  CHECK(phrase("[p:Джонса=Джонс] нет") == "Джонса -> Джонс");
  CHECK(phrase("[a:российский=Россия] министр сказал") == "российский министр -> российский министр nom (person)");
}

TEST_CASE("a post with the name beside it is the name") {
  CHECK(phrase("[post:директор завода] [p:Иван Тукмаков] сказал") ==
        "директор завода Иван Тукмаков -> Иван Тукмаков nom");
  CHECK(phrase("[post:министр] [post:генерал] [p:Иван Тукмаков] сказал") ==
        "министр генерал Иван Тукмаков -> Иван Тукмаков nom");
  CHECK(phrase("[post:помощник] [p:Джейн Смит] [p:Джон Браун] сказал") ==
        "помощник Джейн Смит Джон Браун -> Джон Браун nom");
  CHECK(phrase("[post:директор] международного общества [p:Ульрих Дерен] сказал") ==
        "директор международного общества Ульрих Дерен -> Ульрих Дерен nom");
}

TEST_CASE("a post with another's name behind it is no name") {
  CHECK(phrase("[post:внук] [p:Тукмакова=Иван Тукмаков] сказал") == "внук Тукмакова -> внук Тукмакова nom");
  CHECK(phrase("[post:адвокат] [p:Джонса=Пол Джонс] сказал") == "адвокат Джонса -> адвокат Джонса nom");
}

TEST_CASE("a post alone refers to somebody") {
  CHECK(phrase("[post:minister:министр] сказал") == "министр -> министр nom (person)");
  CHECK(phrase("[post:minister:министр] внутренних дел сказал") ==
        "министр внутренних дел -> министр внутренних дел nom (person)");
  CHECK(phrase("нынешний [post:president:президент] сказал") == "нынешний президент -> президент nom (person)");
}

TEST_CASE("pronouns: who is meant, and nobody by name") {
  CHECK(phrase("он сказал") == "он -> он nom (pronoun)");
  CHECK(phrase("она сказала") == "она -> она nom (pronoun)");
  CHECK(phrase("они сказали") == "они -> nobody nom (they)");
  CHECK(phrase("мы сказали") == "мы -> nobody nom");
  CHECK(phrase("многие считают") == "многие -> nobody nom");
}

TEST_CASE("a part stays as worded") {
  CHECK(phrase("одна из них сказала") == "одна из них -> одна из них nom");
  CHECK(phrase("кто-то из жильцов сказал") == "кто-то из жильцов -> кто-то из жильцов nom");
  CHECK(phrase("двое из задержанных сказали") == "двое из задержанных -> двое из задержанных nom");
}

TEST_CASE("a common noun with its attributes and what belongs to it") {
  CHECK(phrase("дипломатический источник сказал") ==
        "дипломатический источник -> дипломатический источник nom (source)");
  CHECK(phrase("источник в ведомстве сказал") == "источник в ведомстве -> источник в ведомстве nom (source)");
  CHECK(phrase("источник в среду сказал") == "источник -> источник nom (source)");
  CHECK(phrase("источник в [o:МВД] сказал") == "источник в МВД -> источник в МВД nom (source)");
  CHECK(phrase("двое юристов сказали") == "двое юристов -> двое юристов nom");
  CHECK(phrase("ведомство сообщило") == "ведомство -> ведомство nom (body)");
  CHECK(phrase("сам политик сказал") == "сам политик -> сам политик nom (person)");
  CHECK(phrase("который сказал") == "none");
}

TEST_CASE("a noun in apposition gives way to the name") {
  CHECK(phrase("агентство [m:ТАСС] сообщило") == "агентство ТАСС -> ТАСС nom");
  CHECK(phrase("муж [p:Анны Озеровой=Анна Озерова] [p:Иван Озёрский] сказал") ==
        "муж Анны Озеровой Иван Озёрский -> Иван Озёрский nom");
  CHECK(phrase("юрист [p:Иван Тукмаков] сказал") == "юрист Иван Тукмаков -> Иван Тукмаков nom");
  CHECK(phrase("юристу [p:Иван Озёрский] сказал") == "юристу -> юристу (person)");
}
