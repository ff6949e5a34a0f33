// The table of words that tell whether something was said.
#include "speech/status_words.h"

#include <doctest/doctest.h>

#include <string>

#include "base/error.h"

using namespace newsx;

namespace {

std::string error_of(const char* table) {
  try {
    StatusWords words(WordTable(table, "report_status.tsv"));
  } catch (const Error& e) {
    return e.what();
  }
  return "none";
}

}  // namespace

TEST_CASE("a word is found at its place alone, with ё and without") {
  const StatusWords words(WordTable("word\tplace\tstatus\nнаврёт\taround\talleged\n", "report_status.tsv"));
  CHECK(words.find("наврет")->status == QuotationStatus::alleged);
  CHECK(words.find("наврёт", StatusPlace::around) != nullptr);
  CHECK(words.find("наврёт", StatusPlace::cue) == nullptr);
}

TEST_CASE("errors name the line") {
  CHECK(error_of("word\tplace\tstatus\nмол\tbeside\talleged\n") ==
        "report_status.tsv:2:8: expected cue, around, before or governor");
  CHECK(error_of("word\tplace\tstatus\nмол\tcue\tasserted\n") ==
        "report_status.tsv:2:12: expected denied, alleged or hypothetical");
  CHECK(error_of("word\tplace\tstatus\nмол\tcue\talleged\nмол\tcue\talleged\n") ==
        "report_status.tsv:3:1: the word has a row already");
}
