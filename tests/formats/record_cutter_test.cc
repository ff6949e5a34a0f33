#include "formats/record_cutter.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>

#include "formats/csv.h"
#include "formats/feed.h"
#include "formats/json.h"

using namespace newsx;

namespace {

// All records, each in brackets, when the bytes come in pieces of `step`.
std::string cut_in_pieces(RecordCutter& cutter, std::string_view bytes, std::size_t step) {
  std::string out;
  std::size_t begin = 0, shown = std::min(step, bytes.size());
  while (true) {
    const bool last = shown == bytes.size();
    if (const auto cut = cutter.cut(bytes.substr(begin, shown - begin), last)) {
      out.append("[").append(bytes.substr(begin + cut->begin, cut->end - cut->begin)).append("]");
      begin += cut->next;
    } else if (last) {
      return out;
    } else {
      shown = std::min(shown + step, bytes.size());
    }
  }
}

// The pieces' length must make no difference.
template <typename Make>
std::string cut(Make make, std::string_view bytes) {
  const std::string whole = cut_in_pieces(*make(), bytes, bytes.size() + 1);
  for (std::size_t step = 1; step <= 7; ++step) CHECK(cut_in_pieces(*make(), bytes, step) == whole);
  return whole;
}

std::string lines(std::string_view bytes) {
  return cut([] { return cut_lines(); }, bytes);
}
std::string json(std::string_view bytes) { return cut(cut_json, bytes); }
std::string csv(std::string_view bytes) {
  return cut([] { return cut_rows(','); }, bytes);
}
std::string feed(std::string_view bytes) { return cut(cut_items, bytes); }

}  // namespace

TEST_CASE("lines") {
  CHECK(lines("") == "");
  CHECK(lines("a\n\nb") == "[a][][b]");
  CHECK(cut([] { return cut_lines('\0'); }, std::string_view("a\nb\0c\0", 6)) == "[a\nb][c]");
}

TEST_CASE("JSON: values one after the other, or elements of an array") {
  CHECK(json(" \n") == "");
  CHECK(json("{\"a\":1}\n{\"b\":[{}]}") == "[{\"a\":1}][{\"b\":[{}]}]");
  CHECK(json("[{\"a\":\n1} , {\"b\":2}]\n") == "[{\"a\":\n1}][{\"b\":2}]");
  CHECK(json(R"([{"a":"}{\"][\\"},{}])") == R"([{"a":"}{\"][\\"}][{}])");
  CHECK(json("[1, \"x,y\", null]") == "[1][\"x,y\"][null]");
  CHECK(json("[{\"torn\": [1") == "[{\"torn\": [1]");
  CHECK(json("}{}") == "[}][{}]");
}

TEST_CASE("CSV: quoted cells hold line breaks") {
  CHECK(csv("a,b\n1,2\n") == "[a,b][1,2]");
  CHECK(csv("\"x\n\"\"y\",2\nz") == "[\"x\n\"\"y\",2][z]");
  CHECK(csv("5\" screen,b\nc\n") == "[5\" screen,b][c]");
  CHECK(csv("\"\",\"\"\n\"a\n") == "[\"\",\"\"][\"a\n]");
}

TEST_CASE("a feed's items; tags in comments and CDATA sections are none") {
  CHECK(feed("<rss><item>a</item> x <item b='c'>d</item></rss>") == "[<item>a</item>][<item b='c'>d</item>]");
  CHECK(feed("<feed><entry>a<item/></entry ><entryx>b</entryx></feed>") == "[<entry>a<item/></entry >]");
  CHECK(feed("<!-- <item> -->]]><item><![CDATA[</item>]]></item>") == "[<item><![CDATA[</item>]]></item>]");
  CHECK(feed("<items/><item>torn") == "[<item>torn]");
  CHECK(feed("<item>a</item        ><item>b</item") == "[<item>a</item        >][<item>b</item]");
  CHECK(feed("<rss></item></rss> <") == "");
}

TEST_CASE("what was looked at can be forgotten") {
  const auto cutter = cut_rows(',');
  CHECK(!cutter->cut("\"abc", false));
  CHECK(cutter->forget() == 4);
  CHECK(!cutter->cut("def\n", false));  // still inside the quoted cell
  CHECK(cutter->cut("def\n\"\nx", false)->next == 6);
}
