// Several documents analysed together: what is found in each is what is found in it alone.
#include <doctest/doctest.h>

#include <atomic>
#include <span>
#include <string>
#include <vector>

#include "analyzer/analyzer.h"

namespace {

using newsx::Result;

const newsx::Analyzer& analyzer() {
  static const newsx::Analyzer built_in;
  return built_in;
}

// Short ones, empty ones, and one that is too long for company.
std::vector<std::string> texts() {
  const std::string article =
      "Президент Казахстана Даурен Тасыбеков подписал закон «О дорогах». «Мост откроют», — сказал он 5 мая 2024 года.";
  const std::string other =
      "Глава МИД Анна Озерова заявила, что дорогу закроют. По её словам, «работы идут». В Минске прошёл съезд.";
  std::vector<std::string> all;
  for (int i = 0; i < 40; ++i) all.push_back(i % 3 == 0 ? article : i % 3 == 1 ? other : std::string());
  std::string& longest = all[7];
  while (longest.size() < 20'000) longest += "\n\n" + article + " " + other;
  return all;
}

std::vector<Result> results_of(const std::vector<std::string>& all) {
  std::vector<Result> results(all.size());
  for (std::size_t i = 0; i < all.size(); ++i) results[i].text.utf8 = all[i];
  return results;
}

// Everything of note in a result, as text.
std::string summary(const Result& r) {
  std::string out;
  for (const newsx::Entity& e : r.entities) out.append(e.key).append(" ").append(e.name).append("; ");
  for (const newsx::Mention& m : r.mentions)
    out.append(m.span.of(r.utf8()))
        .append("=")
        .append(m.base)
        .append("@")
        .append(std::to_string(m.span.begin))
        .append("; ");
  for (const newsx::Role& role : r.roles) out.append(role.title).append(" of ").append(role.of).append("; ");
  for (const newsx::Quotation& q : r.quotations) out.append(q.speaker_name).append(": ").append(q.text).append("; ");
  for (const newsx::Decision& d : r.decisions) out.append(d.title).append("; ");
  for (const newsx::Date& d : r.dates) out.append(d.value).append("; ");
  return out;
}

}  // namespace

TEST_CASE("a document's result does not depend on its company") {
  const std::vector<std::string> all = texts();
  std::vector<Result> together = results_of(all);
  newsx::Scratch scratch = analyzer().scratch();
  analyzer().analyze(std::span(together), scratch);
  for (std::size_t i = 0; i < all.size(); ++i) {
    newsx::Scratch own = analyzer().scratch();
    newsx::Text text;
    text.utf8 = all[i];
    const Result alone = analyzer().analyze(std::move(text), own);
    CHECK(summary(together[i]) == summary(alone));
    CHECK(summary(alone).empty() == all[i].empty());
  }
}

TEST_CASE("a batch that is stopped leaves the texts in place") {
  const std::vector<std::string> all = texts();
  std::vector<Result> together = results_of(all);
  const std::atomic<bool> stopped = true;
  newsx::Scratch scratch = analyzer().scratch();
  scratch.set_stop(newsx::Stop(stopped));
  CHECK_THROWS_AS(analyzer().analyze(std::span(together), scratch), newsx::Stopped);
  for (std::size_t i = 0; i < all.size(); ++i) CHECK(together[i].utf8() == all[i]);
}
