// Every figure that is a row of a table stands in docs/ and, of `newsx stats`, in the schema: what is missing is named.
#include <doctest/doctest.h>
#include <simdjson.h>

#include <fstream>
#include <iterator>
#include <string>

#include "study/collocations.h"
#include "study/corpus_totals.h"
#include "study/figure.h"
#include "study/frequency.h"
#include "study/keyness.h"
#include "study/network_figures.h"
#include "study/ngrams.h"
#include "study/people.h"
#include "study/timeline.h"

using namespace newsx;

namespace {

std::string file(const std::string& name) {
  std::ifstream in(NEWSX_SOURCE_DIR "/docs/" + name, std::ios::binary);
  REQUIRE(in.good());
  return {std::istreambuf_iterator<char>(in), {}};
}

// Without white space: formatted or not is the same.
std::string folded(std::string text) {
  std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
  return text;
}

// What docs/statistics.md says under "## command", and the page of the command.
struct Pages {
  std::string section, page;

  explicit Pages(const std::string& command) : page(file("commands/" + command + ".md")) {
    const std::string statistics = file("statistics.md");
    const std::size_t begin = statistics.find("\n## " + command + "\n");
    REQUIRE(begin != std::string::npos);
    section = statistics.substr(begin, statistics.find("\n## ", begin + 1) - begin);
  }
  bool have(std::string_view words) const {
    return section.find(words) != std::string::npos || page.find(words) != std::string::npos;
  }
};

// "Hardie 2014", "Gries 2008; Lijffijt, Gries 2012": each surname and year.
void check_source(const Pages& pages, std::string_view source) {
  while (!source.empty()) {
    const std::size_t end = std::min(source.find_first_of(" ,;"), source.size());
    const std::string word(source.substr(0, end));
    CAPTURE(word);
    CHECK(pages.have(word));
    source.remove_prefix(std::min(source.find_first_not_of(" ,;", end), source.size()));
  }
}

struct Described {
  std::string_view name, measures, source;
};

void check_docs(const std::string& command, const std::vector<Described>& figures) {
  const Pages pages(command);
  CHECK_FALSE(figures.empty());
  for (const Described& figure : figures) {
    const std::string name(figure.name);
    CAPTURE(command);
    CAPTURE(name);
    CHECK(pages.have('`' + name + '`'));
    CHECK_FALSE(figure.measures.empty());
    check_source(pages, figure.source);
  }
}

template <class Item>
std::vector<Described> described(Figures<Item> figures) {
  std::vector<Described> out;
  for (const Figure<Item>& f : figures) out.push_back({f.column.name, f.measures, f.source});
  return out;
}

}  // namespace

TEST_CASE("every figure has its place in docs/statistics.md or on its command's page, with its source") {
  check_docs("collocations", described(Collocations::figures()));
  check_docs("compare", described(key_figures()));
  check_docs("ngrams", described(Ngrams::figures()));
  check_docs("network", described(NodeMeasures::figures()));
  check_docs("people", described(People::figures()));
  check_docs("stats", described(FrequencyList::figures(true)));
  std::vector<Described> of_periods, of_corpus;
  for (const PeriodFigure& f : PeriodTotals::table()) of_periods.push_back({f.name, f.measures, ""});
  for (const CorpusTotal& t : CorpusTotals::table())
    if (t.made_of != nullptr) of_corpus.push_back({t.name, t.measures, t.source});
  check_docs("timeline", of_periods);
  check_docs("stats", of_corpus);
}

TEST_CASE("what rows can be sorted by is told by the page of collocations") {
  std::string measures;
  for (const auto& figure : Collocations::figures())
    if (figure.value != nullptr) measures += (measures.empty() ? "" : "|") + std::string(figure.column.name);
  CHECK(Pages("collocations").have("`--measure " + measures + "`"));
}

TEST_CASE("the row that the page of statistics shows is one of the table's") {
  const std::string page = file("statistics.md");
  const std::size_t begin = page.find("```cpp\n") + 7;
  CHECK(
      folded(file("../lib/study/collocations.cc")).find(folded(page.substr(begin, page.find("```", begin) - begin))) !=
      std::string::npos);
}

TEST_CASE("every total of newsx stats is a required number of the schema") {
  simdjson::dom::parser parser;
  const simdjson::padded_string text(file("schema.json"));
  const simdjson::dom::element schema = parser.parse(text);
  for (const CorpusTotal& total : CorpusTotals::table()) {
    using Group = CorpusTotal::Group;
    if (total.group == Group::hidden) continue;
    const std::string name(total.name);
    CAPTURE(name);
    simdjson::dom::element object = schema.at_key("$defs").at_key("stats");
    if (total.group == Group::quotations) object = object["properties"]["quotations"];
    if (total.group == Group::decisions) object = object["properties"]["decisions"];
    CHECK(object["properties"][name].error() == simdjson::SUCCESS);
    bool required = false;
    for (const std::string_view word : object["required"].get_array()) required = required || word == name;
    CHECK(required);
  }
}
