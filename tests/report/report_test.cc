#include "report/report.h"

#include <doctest/doctest.h>
#include <simdjson.h>

#include <fstream>
#include <iterator>

#include "analyzer/analyzer.h"
#include "base/sha256.h"
#include "report/page.h"

using namespace newsx;

namespace {

Result analyzed(std::string text, std::string hash) {
  static const Analyzer analyzer;
  Scratch scratch = analyzer.scratch();
  Text t;
  t.utf8 = std::move(text);
  t.sha256 = std::move(hash);
  return analyzer.analyze(std::move(t), scratch);
}

constexpr ReportNotes kNotes{"1.2.3", "d", "en", 1, 2, 3};

std::string text(const std::string& i) { return "Ольга Ракитина прибыла в Минск " + i + ". Ракитина довольна."; }

}  // namespace

TEST_CASE("a report's figures count all, articles stay in the budget, in whatever order they come") {
  Report a(2000), b(2000), whole(2000);
  for (int i = 0; i < 40; ++i) {
    const std::string n = std::to_string(i);
    const Result result = analyzed(text(n), "hash" + n);
    (i % 3 == 0 ? a : b).add(result, n + ".txt");
    whole.add(result, n + ".txt");
  }
  Report ab = a;
  ab.add(b);
  Report ba = b;
  ba.add(a);
  const std::string json = whole.json(kNotes);
  CHECK(ab.json(kNotes) == json);
  CHECK(ba.json(kNotes) == json);
  simdjson::dom::parser parser;
  const simdjson::dom::element page = parser.parse(json);
  CHECK(std::uint64_t(page["totals"]["documents"]) == 40);
  const std::size_t articles = simdjson::dom::array(page["articles"]).size();
  CHECK(articles > 3);
  CHECK(articles < 20);
  CHECK(std::string_view(page["lists"]["person"].at(0).at(0)) == "Ольга Ракитина");
  CHECK(std::uint64_t(page["lists"]["person"].at(0).at(1)) == 80);
  CHECK(std::uint64_t(page["notes"]["undated"]) == 40);
}

TEST_CASE("the chart library is the one that docs/data.md names, byte for byte") {
  std::ifstream file(NEWSX_SOURCE_DIR "/lib/report/chart.js/chart.umd.min.js", std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  std::ifstream page(NEWSX_SOURCE_DIR "/docs/data.md");
  const std::string text{std::istreambuf_iterator<char>(page), {}};
  CHECK(bytes.size() > 200'000);
  CHECK(text.find(sha256_hex(bytes)) != std::string::npos);
}

TEST_CASE("places in articles count UTF-16 units") {
  Report report(100'000);
  report.add(analyzed("😀 Ольга Ракитина прибыла в Минск.", "h"), "a.txt");
  simdjson::dom::parser parser;
  const std::string json = report.json(kNotes);
  const simdjson::dom::element page = parser.parse(json);
  CHECK(std::uint64_t(page["articles"].at(0)["m"].at(0).at(0)) == 3);
}

TEST_CASE("a page holds its data without markup, and lets in no script but its own") {
  const std::string page = report_page(R"({"x": "</script><script>alert(1)</script><!-- @SCRIPT@"})", "ru", "9.9");
  CHECK(page.starts_with("<!doctype html>\n<html lang=\"ru\">"));
  CHECK(page.find("</script><script>alert") == std::string::npos);
  CHECK(page.find(R"(\u003c/script>\u003cscript>alert(1))") != std::string::npos);
  CHECK(page.find("@SCRIPT@\"}</script>") != std::string::npos);  // of the data: stays
  for (const char* left : {"@STYLE@", "@CSP@", "@DATA@", "@CHART@", "@VERSION@"})
    CHECK(page.find(left) == std::string::npos);
  CHECK(page.find("default-src 'none'; script-src 'sha256-") != std::string::npos);
  CHECK(page.find("unsafe") == std::string::npos);
}
