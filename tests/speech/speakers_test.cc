// The subject or source of a cue: by agreement, position, and over what stands between.
#include "speech/speakers.h"

#include <doctest/doctest.h>

#include "examples.h"

using namespace newsx;
using newsx::test::Example;

namespace {

// Whom the first cue of the sentence is given to, before references are resolved: an entity's name, words as they
// stand, "pronoun он", "omitted f", "thing", "nobody".
std::string speaker(std::string_view marked, SubjectSide side) {
  const Example e(marked);
  const SpeechText text = e.text();
  const SpeakerFinder finder(text);
  const Cue* cue = text.first_cue(0, text.size(), [](const Cue&) { return true; });
  if (cue == nullptr) return "no cue";
  const Speaker s = finder.of(*cue, 0, text.size(), side);
  if (s.reference == Reference::thing) return "thing";
  if (s.reference == Reference::omitted) return std::string("omitted ") + (s.gender == 0 ? '?' : s.gender);
  if (!s.found) return "nobody";
  if (s.reference == Reference::pronoun) return std::string("pronoun ").append(s.name);
  return std::string(s.name.empty() ? s.mention.of(e.utf8()) : s.name);
}
std::string before(std::string_view marked) { return speaker(marked, SubjectSide::before); }
std::string after(std::string_view marked) { return speaker(marked, SubjectSide::after); }

}  // namespace

TEST_CASE("the nearest noun phrase in the nominative before the verb") {
  CHECK(before("[p:Иван Тукмаков] заявил, что мост открыт.") == "Иван Тукмаков");
  CHECK(before("После встречи с [p:Анной Озеровой=Анна Озерова] [p:Иван Тукмаков] заявил, что мост открыт.") ==
        "Иван Тукмаков");
  CHECK(before("[p:Анна Озерова] уехала, и [p:Иван Тукмаков] заявил, что мост открыт.") == "Иван Тукмаков");
}

TEST_CASE("the subject agrees with the verb in gender and number") {
  CHECK(after("— сказал на встрече с [p:Анной Озеровой=Анна Озерова] [p:Иван Озёрский].") == "Иван Озёрский");
  CHECK(after("— сообщил министру юрист.") == "юрист");
  CHECK(after("— сообщила министру юрист.") == "omitted f");
  CHECK(before("[p:Анна Озерова] и [p:Иван Тукмаков] заявили, что мост открыт.") == "Анна Озерова");
  CHECK(before("Послы утром заявили, что мост открыт.") == "Послы");
}

TEST_CASE("a name or post in apposition") {
  CHECK(before("Ковалюк, глава союза, заявил, что мост открыт.") == "Ковалюк");
  CHECK(before("[p:Ковалюк], [post:глава союза], заявил, что мост открыт.") == "Ковалюк");
  CHECK(before("Утром Ковалюк и глава союза заявили, что мост открыт.") != "Ковалюк");
}

TEST_CASE("asides and embedded clauses are stepped over") {
  CHECK(after("— добавил, прощаясь, [p:Иван Тукмаков].") == "Иван Тукмаков");
  CHECK(after("— сказал «[m:Интерфаксу=Интерфакс]» источник.") == "источник");
  CHECK(before("[p:Иван Тукмаков], который строил мост, заявил, что он открыт.") == "Иван Тукмаков");
  CHECK(before("Послы, в своё время представлявшие страну, заявили, что мост открыт.") == "Послы");
  CHECK(before("[p:Иван Тукмаков], когда приехал [p:Пётр Ветров], заявил, что мост открыт.") == "Иван Тукмаков");
}

TEST_CASE("a post speaks, not its body; the words after a preposition are nobody's") {
  CHECK(before("Глава [o:МИД] сообщил, что мост закрыт.") == "Глава МИД");
  CHECK(after("— сказал в министерстве [p:Иван Озёрский].") == "Иван Озёрский");
  CHECK(after("— сказала во вторник [o:Речная полиция].") == "Речная полиция");
  CHECK(after("— сказал в пятницу, 5 мая, [p:Иван Озёрский].") == "Иван Озёрский");
}

TEST_CASE("who cannot say anything reports nothing") {
  CHECK(before("Неосведомлённость говорит о том, что мост закрыт.") == "thing");
}

TEST_CASE("a verb without a subject") {
  CHECK(before("Добавил, что мост открыт.") == "omitted m");
  CHECK(before("Добавила, что мост открыт.") == "omitted f");
  CHECK(before("В [o:МИД] заявили, что мост открыт.") == "МИД");
  CHECK(before("В ведомстве заявили, что мост открыт.") == "ведомстве");
  CHECK(before("Отметив, что мост открыт, [p:Иван Тукмаков] уехал.") == "Иван Тукмаков");
}

TEST_CASE("a paper speaks for its owner, or itself") {
  CHECK(after("— говорится в сообщении [o:МИД].") == "МИД");
  CHECK(after("— говорится в его письме.") == "pronoun его");
  CHECK(after("— говорится в законе.") == "закон");
  CHECK(after("— говорится в сообщении.") == "nobody");
  CHECK(before("[p:Анна Озерова] распространила письмо, в котором говорится, что мост закрыт.") == "Анна Озерова");
  CHECK(before("Принят закон, в котором сказано, что мост закрыт.") == "закон");
}

TEST_CASE("the source of a prepositional cue") {
  CHECK(after("По словам [p:Анны Озеровой=Анна Озерова], мост закрыт.") == "Анна Озерова");
  CHECK(after("По его словам, мост закрыт.") == "pronoun его");
  CHECK(after("По их словам, мост закрыт.") == "nobody");
  CHECK(after("По данным «[m:Фонтанки=Фонтанка]», мост закрыт.") == "Фонтанка");
}

TEST_CASE("a body's name in quotation marks") {
  CHECK(before("В «[o:Заре=Заря]» заявили, что мост открыт.") == "Заря");
  CHECK(before("В июне «[o:Заря]» заявила, что мост открыт.") == "Заря");
  CHECK(before("Строительство трубы «[o:Заря]» показало, что мост открыт.") == "nobody");
  CHECK(before("Источник «[o:Зари=Заря]» заявил, что мост открыт.") == "Источник «Зари»");
  CHECK(after("— говорится в отчёте «[o:Зари=Заря]».") == "Заря");
}

TEST_CASE("a noun with attributes behind a preposition is no subject") {
  CHECK(before("После начавшейся проверки обнаружили, что мост закрыт.") == "nobody");
  CHECK(before("В марте новый посол заявил, что мост закрыт.") == "новый посол");
}

TEST_CASE("how many speak") {
  CHECK(before("11 послов заявили, что мост закрыт.") == "11 послов");
  CHECK(before("52% послов считают, что мост закрыт.") == "52% послов");
  CHECK(before("Несколько компаний объявили, что мост закрыт.") == "Несколько компаний");
  CHECK(before("Большинство послов считают, что мост закрыт.") == "Большинство послов");
  CHECK(before("Больше чем 11 послов заявили, что мост закрыт.") == "nobody");
}

TEST_CASE("whose adviser or family it is") {
  CHECK(before("[post:Адвокат] [p:Озерова] сказал, что мост закрыт.") == "Адвокат Озерова");
  CHECK(before("[post:Адвокат] [p:Озерова] сказала, что мост закрыт.") == "Озерова");
  CHECK(before("Семья [p:Озерова] говорила, что мост закрыт.") == "Семья Озерова");
}

TEST_CASE("a name and who is with him") {
  CHECK(before("[p:Иван Тукмаков] и его коллеги считают, что мост закрыт.") == "Иван Тукмаков");
  CHECK(before("[p:Иван Тукмаков] и его семья считают, что мост закрыт.") == "Иван Тукмаков");
  CHECK(after("По словам одного из послов, [post:министра] [p:Ивана Озёрского=Иван Озёрский], мост закрыт.") ==
        "Иван Озёрский");
}

TEST_CASE("a name that agrees but for its gender") {
  CHECK(before("Утром [p:Иван Тукмаков] сказала, что мост закрыт.") == "Иван Тукмаков");
  CHECK(before("Утром [p:Тукмаков] сказала, что мост закрыт.") == "omitted f");
}

TEST_CASE("relative clauses that take their subject from behind or before") {
  CHECK(before("Фонд закрыл мост, о чём объявил [p:Иван Тукмаков].") == "Иван Тукмаков");
  CHECK(before("[p:Анна Озерова] дала интервью, в котором сказала, что мост закрыт.") == "Анна Озерова");
}

TEST_CASE("whose clause a noun carries") {
  CHECK(before("[p:Иван Тукмаков] уехал на фоне слухов о том, что мост закрыт.") == "nobody");
  CHECK(before("[p:Иван Тукмаков] ушёл, причиной стали сообщения о том, что мост закрыт.") == "nobody");
  CHECK(before("[p:Иван Тукмаков] дал объяснение агентству, что мост закрыт.") == "Иван Тукмаков");
}

TEST_CASE("what is neither a paper nor somebody's owns no words") {
  CHECK(before("Как сообщается во время штурма, мост закрыт.") == "nobody");
  CHECK(before("В сообщении [o:МИД] приводится: мост закрыт.") == "МИД");
  CHECK(after("По информации, опубликованной [o:МИД], мост закрыт.") == "МИД");
}
