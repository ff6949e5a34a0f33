// Work that is asked to stop ends, everywhere that documents pass through, and leaves nothing half done behind.
#include "base/stop.h"

#include <doctest/doctest.h>

#include <chrono>
#include <functional>
#include <string>
#include <thread>

#include "analyzer/analyzer.h"
#include "base/sha256.h"
#include "facts/result_rows.h"
#include "output/article_html.h"
#include "output/article_markdown.h"
#include "output/brat.h"
#include "output/conllu.h"
#include "output/doccano.h"
#include "output/explanation.h"
#include "output/json.h"
#include "output/marked_text.h"
#include "output/webanno.h"
#include "study/collocations.h"
#include "study/items.h"
#include "study/near_copies.h"
#include "study/network.h"
#include "study/ngrams.h"
#include "study/word_query.h"
#include "text/decode.h"

using namespace newsx;

namespace {

const std::string kSentence = "Президент Казахстана Даурен Тасыбеков заявил: «Коридор откроется 5 мая». ";

std::string times(std::size_t n) {
  std::string text;
  for (std::size_t i = 0; i < n; ++i) text += kSentence;
  return text;
}

Text text_of(std::string utf8) {
  Text text;
  text.utf8 = std::move(utf8);
  return text;
}

std::string json_of(const Analyzer& analyzer, Scratch& scratch, const std::string& utf8) {
  std::string json;
  append_json(json, analyzer.analyze(text_of(utf8), scratch), {}, {});
  return json;
}

}  // namespace

TEST_CASE("reading, analysis, writing and counting stop where that is wanted") {
  const std::atomic<bool> wanted = true;
  const Stop stop(wanted);
  const Analyzer analyzer;
  Scratch scratch = analyzer.scratch();
  const Result result = analyzer.analyze(text_of(times(4)), scratch);
  const TokenizedText whole = analyzer.tokenize(result.utf8(), scratch);
  const TokenizedText words{whole.tokens, whole.vocabulary, whole.words, whole.choice, stop};
  const MentionFilter filter{kAllKinds, {}, stop};
  const RecordInfo info;
  const DocumentView printed{result, "", info, whole, filter};
  JsonOptions json;
  json.stop = stop;
  RowOptions rows;
  rows.filter.stop = stop;
  std::string out;
  std::vector<Row> table;
  std::vector<Span> places;
  const std::pair<const char*, std::function<void()>> steps[] = {
      {"sha256", [&] { sha256_hex(kSentence, stop); }},
      {"decode", [&] { (void)decode("\xEF\xF0\xE8\xE2\xE5\xF2", "windows-1251", stop); }},
      {"analysis",
       [&] {
         Scratch other = analyzer.scratch();
         other.set_stop(stop);
         analyzer.analyze(text_of(kSentence), other);
       }},
      {"words",
       [&] {
         Scratch other = analyzer.scratch();
         other.set_stop(stop);
         analyzer.tokenize(kSentence, other);
       }},
      {"counts",
       [&] {
         Tokens tokens;
         Tokenizer().count(kSentence, tokens, stop);
       }},
      {"json", [&] { append_json(out, result, {}, json); }},
      {"mention rows", [&] { append_mention_rows(table, result, "", rows); }},
      {"entity rows", [&] { append_entity_rows(table, result, "", rows); }},
      {"quotation rows", [&] { append_quotation_rows(table, result, "", rows); }},
      {"tokens json", [&] { append_tokens_json(out, words, result.utf8(), {}, {}); }},
      {"conllu", [&] { append_conllu(out, words, result.utf8(), ""); }},
      {"webanno", [&] { append_webanno(out, printed); }},
      {"brat", [&] { append_brat(out, printed); }},
      {"doccano", [&] { append_doccano(out, printed); }},
      {"explanation", [&] { append_explanation(out, printed); }},
      {"marked text", [&] { append_marked_text(out, printed); }},
      {"article html", [&] { append_article_html(out, printed); }},
      {"article markdown", [&] { append_article_markdown(out, printed); }},
      {"words counted", [&] { words_of(words, CountBy::lemma); }},
      {"sketch",
       [&] {
         sketch_of(std::vector<std::string_view>{"a", "b"}, 2, 0.5, stop);
       }},
      {"collocations", [&] { Collocations(5).add(words, result.utf8(), {}); }},
      {"word query", [&] { WordQuery("мая", WordSearch::lemma, whole).find(result.utf8(), words, places); }},
      {"regex", [&] { WordQuery("ма.", WordSearch::regex, whole).find(result.utf8(), words, places); }},
  };
  for (const auto& step : steps) {
    const std::string name = step.first;
    CAPTURE(name);
    CHECK_THROWS_AS(step.second(), Stopped);
  }
}

TEST_CASE("analysis that is stopped in the middle ends soon, and another Scratch gives what it always gives") {
  const Analyzer analyzer;
  const std::string text = times(20'000);  // 2.6 MB
  Scratch scratch = analyzer.scratch();
  const std::string expected = json_of(analyzer, scratch, kSentence);
  for (const int milliseconds : {1, 5, 20, 60, 120}) {
    std::atomic<bool> wanted = false;
    scratch.set_stop(Stop(wanted));
    std::thread later([&] {
      std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
      wanted = true;
    });
    bool stopped = false;
    for (int i = 0; i < 1000 && !stopped; ++i) {
      try {
        analyzer.analyze(text_of(text), scratch);
      } catch (const Stopped&) {
        stopped = true;
      }
    }
    later.join();
    CHECK(stopped);
    scratch = analyzer.scratch();
    CHECK(json_of(analyzer, scratch, kSentence) == expected);
  }
}

TEST_CASE("a text is counted whole or, when it is stopped, not at all") {
  const Analyzer analyzer;
  Scratch scratch = analyzer.scratch();
  const Result result = analyzer.analyze(text_of(times(40'000)), scratch);
  std::atomic<bool> wanted = false;
  scratch.set_stop(Stop(wanted));
  const TokenizedText words = analyzer.tokenize(result.utf8(), scratch);
  REQUIRE(words.tokens.tokens.size() > 200'000);
  REQUIRE(result.mentions.size() > 1 << 16);
  Ngrams ngrams(2, false);
  Network network({}, Relation::sentence);
  wanted = true;
  CHECK_THROWS_AS(ngrams.add(words, result.utf8()), Stopped);
  CHECK_THROWS_AS(network.add(result, Stop(wanted)), Stopped);
  CHECK(ngrams.words() == 0);
  CHECK(network.view().nodes.empty());
  wanted = false;
  ngrams.add(words, result.utf8());
  network.add(result, Stop(wanted));
  CHECK(ngrams.words() == result.counts.words);
  REQUIRE(network.view().nodes.size() == 2);
  CHECK(network.view().nodes[0].documents == 1);
}
