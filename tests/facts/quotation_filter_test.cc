// Which quotations are kept.
#include "facts/quotation_filter.h"

#include <doctest/doctest.h>

#include <string>

using namespace newsx;

namespace {

Result two_quotations() {
  Result r;
  Entity speaker;
  speaker.id = "p1", speaker.type = "person", speaker.name = "Анна Королёва";
  Entity union_;
  union_.id = "o1", union_.type = "organization", union_.name = "Организация Объединённых Наций",
  union_.abbreviation = "ООН";
  r.entities = {speaker, union_};
  Quotation first, second;
  first.number = 1, first.text = "ООН готова к работе", first.has_speaker = true, first.speaker_entity = 0;
  first.speaker_name = "Анна Королёва", first.about_count = 1;
  second.number = 2, second.kind = QuotationKind::partial, second.text = "не сейчас", second.has_speaker = true;
  second.speaker_name = "источник в правительстве";
  r.quotation_entities = {1};
  r.quotations = {first, second};
  return r;
}

// The numbers of the quotations that the filter takes.
std::string kept(const QuotationFilter& filter) {
  Result r = two_quotations();
  keep_quotations(r, filter);
  std::string numbers;
  for (const Quotation& q : r.quotations) numbers += std::to_string(q.number);
  return numbers;
}

QuotationFilter by(const char* name) {
  QuotationFilter f;
  f.by = name;
  return f;
}

QuotationFilter about(const char* name) {
  QuotationFilter f;
  f.about = name;
  return f;
}

}  // namespace

TEST_CASE("without a wish all are kept") { CHECK(kept({}) == "12"); }

TEST_CASE("by: capitals and ё do not matter, a word's begin is enough, its middle is not") {
  CHECK(kept(by("королева")) == "1");
  CHECK(kept(by("АННА")) == "1");
  CHECK(kept(by("Источник")) == "2");
  CHECK(kept(by("ролёва")).empty());
}

TEST_CASE("about: name or abbreviation of what the words mention") {
  CHECK(kept(about("ООН")) == "1");
  CHECK(kept(about("объединенных наций")) == "1");
  CHECK(kept(about("Королёва")).empty());
}

TEST_CASE("kinds and words") {
  QuotationFilter f;
  f.kinds = kind_bit(QuotationKind::partial) | kind_bit(QuotationKind::indirect);
  CHECK(kept(f) == "2");
  f = {};
  f.min_words = 4;
  CHECK(kept(f) == "1");
  f.min_words = 5;
  CHECK(kept(f).empty());
}

TEST_CASE("words are counted, dashes and other marks are not") {
  Result r = two_quotations();
  r.quotations[0].text = "Мы — за мир … и за 5 %.";
  r.quotations[1].text = "«Мир»\u00A0—\u00A0да";
  QuotationFilter f;
  f.min_words = 7;
  Result seven = two_quotations();
  seven.quotations[0].text = r.quotations[0].text;
  keep_quotations(seven, f);
  CHECK(seven.quotations.empty());
  f.min_words = 2;
  keep_quotations(r, f);
  CHECK(r.quotations.size() == 2);
}
