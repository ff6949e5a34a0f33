// Which numbers of a sentence promise a count of acts.
#include "acts/announced_count.h"

#include <doctest/doctest.h>

#include <string>

#include "read_text.h"

using namespace newsx;

namespace {

// "14 закон; 3": each count with the class of what is counted, but those that hold only where they fit.
std::string counts(const std::string& text) {
  return test::with_document(text, [](const Document& d) {
    AnnouncingMemory memory;
    AnnouncingWords words(d, memory);
    CountReader reader(d, words);
    std::vector<AnnouncedCount> found;
    for (TokenIndex i = 0; i < d.token_count(); ++i)
      if (reader.begins_at(i)) i = reader.read({0, d.token_count()}, i, true, found);
    std::string out;
    for (const AnnouncedCount& c : found) {
      if (c.loose) continue;
      if (!out.empty()) out += "; ";
      out += std::to_string(c.value);
      if (!c.act_class.empty()) out.append(" ").append(c.act_class);
    }
    return out;
  });
}

}  // namespace

TEST_CASE("figures and numerals") {
  CHECK(counts("Принято 14 решений") == "14 решение");
  CHECK(counts("Принято четырнадцать решений") == "14 решение");
  CHECK(counts("Принято сорок два закона") == "42 закон");
  CHECK(counts("Принято 14 (четырнадцать) решений") == "14 решение");
  CHECK(counts("О 14-ти решениях") == "14 решение");
  CHECK(counts("Приняты три закона и пять постановлений") == "3 закон; 5 постановление");
}

TEST_CASE("words between the number and what it counts") {
  CHECK(counts("Принято 14 важных и срочных решений") == "14 решение");
  CHECK(counts("Принято 14 принятых на заседании совета решений") == "14 решение");
  CHECK(counts("Принято 14 депутатов и решений") == "");
}

TEST_CASE("a count that is not exact, or of something wider, promises nothing") {
  for (const char* text : {"Принято около 14 решений", "Принято больше чем 14 решений", "Принято более 14 решений",
                           "Выбрано из 14 решений", "Доложено по 14 решениям", "Решение № 14", "Принято за три дня"})
    CHECK_MESSAGE(counts(text).empty(), text);
  CHECK(counts("Проголосовали за три закона") == "3 закон");
  CHECK(counts("Принят пакет из 14 законов") == "14 закон");
  CHECK(counts("Всего их 14:") == "14");
}

TEST_CASE("of several counts the one that the list has") {
  std::vector<AnnouncedCount> counts{{3, 0, 0, "закон", false}, {22, 0, 0, "постановление", false}};
  CHECK(chosen_count(counts, 3)->value == 3);
  CHECK(chosen_count(counts, 7)->value == 22);
  counts[1].question = true;
  CHECK(chosen_count(counts, 7)->value == 3);
  CHECK(chosen_count({}, 7) == nullptr);
}

TEST_CASE("a count of something wider holds if the list has as many items") {
  std::vector<AnnouncedCount> counts{{3, 0, 0, "закон", false, true}, {5, 0, 0, "закон", false, true}};
  CHECK(chosen_count(counts, 3)->value == 3);
  CHECK(chosen_count(counts, 4) == nullptr);
  counts[1].loose = false;
  CHECK(chosen_count(counts, 4)->value == 5);
  CHECK(chosen_count(counts, 3)->value == 3);
}
