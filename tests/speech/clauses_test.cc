// Where clauses begin and end: reported ones behind their cue, the author's inside somebody's words; and whether what a
// clause reports was said.
#include <doctest/doctest.h>

#include "examples.h"
#include "speech/author_clauses.h"
#include "speech/clause_bounds.h"
#include "speech/report_status.h"

using namespace newsx;
using newsx::test::Example;

namespace {

const Cue* first_cue(const SpeechText& text) {
  return text.first_cue(0, text.size(), [](const Cue&) { return true; });
}

// The clause that the first cue of the sentence carries; "none".
std::string clause(std::string_view marked) {
  const Example e(marked);
  const SpeechText text = e.text();
  FoundQuotations found(text.size());
  SentenceReports here(text, found);
  here.start(text.d.tokens.sentences.front());
  const ClauseBounds bounds(text, here);
  const Cue* cue = first_cue(text);
  const TokenIndex that = cue == nullptr ? 0 : bounds.that_of(*cue);
  if (that == 0) return "none";
  return std::string(bounds.span_of(that + 1, bounds.end_of(that + 1, cue)).of(e.utf8()));
}

// The first author's clause inside the words, and whether they go on behind it: "сказал он +".
std::string author(std::string_view marked) {
  const Example e(marked);
  const SpeechText text = e.text();
  const AuthorClause a = author_clause_inside(text, 0, text.size());
  if (!a.is_present()) return "none";
  return std::string(e.words(a.begin, a.end)).append(a.goes_on ? " +" : "");
}

std::string status(std::string_view marked, QuotationKind kind = QuotationKind::indirect) {
  const Example e(marked);
  const SpeechText text = e.text();
  const Cue* cue = first_cue(text);
  return cue == nullptr ? "no cue" : std::string(to_string(status_of(text, *cue, kind)));
}

}  // namespace

TEST_CASE("a clause begins behind a comma and что, будто or якобы") {
  CHECK(clause("Он сказал, что мост закрыт.") == "мост закрыт");
  CHECK(clause("Он сказал вчера утром, что мост закрыт.") == "мост закрыт");
  CHECK(clause("Он сказал, будто мост закрыт.") == "мост закрыт");
  CHECK(clause("Он сказал «Вечерней Уфе», что мост закрыт.") == "мост закрыт");
  CHECK(clause("Он сказал юристу, который приехал, что мост закрыт.") == "мост закрыт");
  CHECK(clause("Он сказал юристу, где живёт, что мост закрыт.") == "мост закрыт");
  CHECK(clause("Он рассказывает и живёт так, что все рады.") == "none");
  CHECK(clause("Планируется закрыть завод, что важно.") == "none");
}

TEST_CASE("a clause ends where another report or the author goes on") {
  CHECK(clause("Он сказал, что мост закрыт; поезда стоят.") == "мост закрыт");
  CHECK(clause("Он сказал, что мост закрыт, добавив, что его починят.") == "мост закрыт");
  CHECK(clause("Он сказал, что мост закрыт, сообщает агентство.") == "мост закрыт");
  CHECK(clause("Он считает, что мост закрыт, а жители уверены, что открыт.") == "мост закрыт");
  CHECK(clause("Он считает, что мост закрыт, однако жители уверены, что открыт.") == "мост закрыт");
  CHECK(clause("Она сказала, что мост закроют, и поблагодарила всех.") == "мост закроют");
  CHECK(clause("Он сказал, что суд продлится сутки, однако может затянуться.") ==
        "суд продлится сутки, однако может затянуться");
}

TEST_CASE("a verb of saying may lack its comma, and what is a thing is no clause") {
  CHECK(clause("Он подтвердил что мост закрыт.") == "мост закрыт");
  CHECK(clause("Он рассказал что делать.") == "none");
  CHECK(clause("Причиной считается то, что мост закрыт.") == "none");
  CHECK(clause("Он рассказал про то, что мост закрыт.") == "мост закрыт");
}

TEST_CASE("what says why or on what terms is no clause, nor what follows a topic") {
  CHECK(clause("Он поблагодарил всех за то, что мост закрыт.") == "none");
  CHECK(clause("Он сказал спасибо за всё, что сделано.") == "none");
  CHECK(clause("Он признался из-за того, что мост закрыт.") == "none");
  CHECK(clause("Он согласился при условии, что мост закроют.") == "none");
  CHECK(clause("Он объявил о закрытии, что обрадовало всех.") == "none");
  CHECK(clause("Он объявил о том, что мост закрыт.") == "мост закрыт");
  CHECK(clause("Срок не сообщается, однако понятно, что мост закрыт.") == "none");
}

TEST_CASE("a clause does not end in the middle of its words") {
  CHECK(clause("Он сказал, что жители, которые, в свою очередь, приняли мост за шутку, уехали.") ==
        "жители, которые, в свою очередь, приняли мост за шутку, уехали");
  CHECK(clause("Он сказал, что, как врач, он считает, что мост закрыт.") == "как врач, он считает, что мост закрыт");
}

TEST_CASE("a clause ends before another person's deed") {
  CHECK(clause("Он сказал, что мост закрыт, а [p:Крылов] выступил против.") == "мост закрыт");
  CHECK(clause("Он сказал, что мост закрыт, а [p:Крылов] уехал.") == "мост закрыт, а Крылов уехал");
  CHECK(clause("Он сказал, что мост закрыт, в ответ [p:Крылов] назвал его лжецом.") == "мост закрыт");
  CHECK(clause("Она сказала, что мост закроют, однако не уточнила срок.") == "мост закроют");
  CHECK(clause("Он сказал, что мост закрыт, а дорога цела.") == "мост закрыт, а дорога цела");
}

TEST_CASE("links behind a clause are no part of it") {
  CHECK(clause("Он сказал, что мост закрыт (https://t.me/a).") == "мост закрыт");
  CHECK(clause("Он сказал, что купил lenta.ru") == "купил lenta.ru");
  CHECK(clause("Он сказал, что билеты есть на https://bilet.example/most сегодня.") ==
        "билеты есть на https://bilet.example/most сегодня");
}

TEST_CASE("an author's clause stands behind a dash, up to the next one or a stop") {
  CHECK(author("Мы готовы, — сказал он, — к диалогу") == "сказал он +");
  CHECK(author("Мы готовы, — сказал он. — Пора") == "сказал он +");
  CHECK(author("Мы готовы, — сказал он.") == "сказал он");
  CHECK(author("Мы готовы, — сказал глава «[o:Роснефти=Роснефть]», — к диалогу") == "сказал глава «Роснефти» +");
  CHECK(author("Мы готовы, — скажу я, — к диалогу") == "none");
  CHECK(author("Спор о ценах — это и есть дружба") == "none");
}

TEST_CASE("denied, alleged, hypothetical") {
  CHECK(status("Он сказал, что мост закрыт.") == "asserted");
  CHECK(status("Он не сказал, что мост закрыт.") == "denied");
  CHECK(status("Он опроверг, что мост закрыт.") == "denied");
  CHECK(status("Он не отрицает, что мост закрыт.") == "asserted");
  CHECK(status("Он не мог не сказать, что мост закрыт.") == "asserted");
  CHECK(status("Он якобы сказал, что мост закрыт.") == "alleged");
  CHECK(status("Он сказал, что якобы мост закрыт.") == "alleged");
  CHECK(status("Если он скажет, что мост закрыт, все уедут.") == "hypothetical");
  CHECK(status("Он сказал бы, что мост закрыт.") == "hypothetical");
  CHECK(status("Он сказал б, что мост закрыт.") == "hypothetical");
}

TEST_CASE("what a verb or predicate says of its infinitive") {
  CHECK(status("Он может сказать, что мост закрыт.") == "hypothetical");
  CHECK(status("Он не стал отрицать, что мост закрыт.") == "asserted");
  CHECK(status("Он вынужден был сказать, что мост закрыт.") == "asserted");
  CHECK(status("Он отказался подтвердить, что мост закрыт.") == "denied");
}

TEST_CASE("of several words the stronger holds") {
  CHECK(status("Он будто бы сказал, что мост закрыт.") == "alleged");
  CHECK(status("Он якобы не сказал, что мост закрыт.") == "denied");
  CHECK(status("Если он будто сказал, что мост закрыт, все уедут.") == "alleged");
  CHECK(status("Вроде моста он сказал, что мост закрыт.") == "asserted");
}

TEST_CASE("an author's clause behind the words is no part of them") {
  CHECK(status("Если мост закроют, все уедут, сказал он.") == "asserted");
  CHECK(status("Если он, прощаясь, скажет, что мост закрыт, все уедут.") == "hypothetical");
  CHECK(status("Мост закрыли бы, сказал он.") == "asserted");
  CHECK(status("Мост закрыли, якобы сказал он.") == "alleged");
}

TEST_CASE("one is accused of a deed, not of one's words in marks") {
  CHECK(status("Его обвиняют в том, что он закрыл мост.") == "alleged");
  CHECK(status("Он обвинил их в «двойной игре».", QuotationKind::partial) == "asserted");
}

TEST_CASE("one's own words are denied only by the saying") {
  CHECK(status("Он опроверг это: «Мост закрыт».", QuotationKind::direct) == "asserted");
  CHECK(status("Он не согласился: «Мост закрыт».", QuotationKind::direct) == "asserted");
  CHECK(status("Он не говорил: «Мост закрыт».", QuotationKind::direct) == "denied");
}
