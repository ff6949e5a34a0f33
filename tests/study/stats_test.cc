#include "study/stats.h"

#include <doctest/doctest.h>

using namespace newsx;

namespace {

// A document that mentions a country by name and by adjective, and has a quotation without a speaker.
Result article_of(std::string_view country) {
  Result r;
  r.text.utf8 = "текст";
  r.counts = {5, 1, 1, 1};
  Entity e;
  e.id = "c1", e.type = "country", e.name = country, e.iso2 = "XX", e.mention_count = 2;
  r.entities = {e};
  Mention name, adjective;
  adjective.kind = MentionKind::adjective;
  r.mentions = {name, adjective};
  r.fragments = {{0, 2}};
  Quotation q;
  q.fragment_count = 1;
  r.quotations = {q};
  return r;
}

std::string json(const Stats& stats) {
  std::string out;
  stats.append_json(out, 10, false);
  return out;
}

}  // namespace

TEST_CASE("sums do not depend on which thread counted what") {
  Stats together, first, second, sum;
  for (const char* name : {"Беларусь", "Армения", "Беларусь"}) together.add(article_of(name));
  first.add(article_of("Беларусь"));
  second.add(article_of("Беларусь"));
  second.add(article_of("Армения"));
  sum.add(second);
  sum.add(first);
  CHECK(json(together) == json(sum));
}

TEST_CASE("countries by kind of mention, most mentioned first") {
  Stats stats;
  for (const char* name : {"Армения", "Беларусь", "Беларусь"}) stats.add(article_of(name));
  CHECK(
      json(stats).find(
          R"("countries":[{"name":"Беларусь","iso2":"XX","documents":2,"mentions":4,"as_name":2,"as_adjective":2,"as_demonym":0},)"
          R"({"name":"Армения","iso2":"XX","documents":1,"mentions":2,"as_name":1,"as_adjective":1,"as_demonym":0}])") !=
      std::string::npos);
  CHECK(
      json(stats).find(
          R"("quotations":{"total":3,"direct":3,"partial":0,"indirect":0,"asserted":3,"denied":0,"alleged":0,"hypothetical":0,"attributed":0,"speakers":[]})") !=
      std::string::npos);
}

TEST_CASE("bodies that are only common nouns are not counted") {
  Result r = article_of("Правительство");
  for (Mention& m : r.mentions) m.kind = MentionKind::generic;
  Stats stats;
  stats.add(r);
  CHECK(json(stats).find(R"("entities":[])") != std::string::npos);
}
