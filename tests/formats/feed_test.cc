#include "formats/feed.h"

#include <doctest/doctest.h>

using namespace newsx;

namespace {

Record read_item(std::string_view item, std::string encoding = "") {
  return *FeedReader(std::move(encoding)).read(item);
}
std::string item_text(std::string_view item) { return read_item(item).text; }

}  // namespace

TEST_CASE("an item of RSS: text under its title, id, day, what else is said") {
  const Record record = read_item(
      "<item><title>Визит</title><link>http://a.example/1</link><guid>n-1</guid><pubDate>Tue, 03 Jun 2025 10:00:00 "
      "+0300</pubDate><author>А. Озерова</author><category>СНГ</category><category>Мир</category>"
      "<description>&lt;p&gt;Один.&lt;/p&gt;&lt;p&gt;Два &amp;laquo;три&amp;raquo;.&lt;/p&gt;</description></item>");
  CHECK(record.text == "Визит\n\nОдин.\n\nДва «три».");
  CHECK(record.id == "n-1");
  CHECK(record.title == "Визит");
  CHECK(record.date == "2025-06-03T10:00:00+03:00");
  CHECK(record.meta ==
        R"({"title":"Визит","author":"А. Озерова","date":"2025-06-03T10:00:00+03:00","link":"http://a.example/1",)"
        R"("categories":["СНГ","Мир"]})");
}

TEST_CASE("the longest text is taken; the link stands for an id that is not there") {
  const Record record = read_item(
      "<item><description>кратко</description><content:encoded><![CDATA[<p>Весь <b>текст</b>.</p>]]></content:encoded>"
      "<link>http://a.example/2</link><media:content url='x'>не текст, хотя и длиннее всего</media:content></item>");
  CHECK(record.text == "Весь текст.");
  CHECK(record.id == "http://a.example/2");
  CHECK(!record.title);
}

TEST_CASE("plain text keeps its lines, and what is a mark in it only looks like one") {
  CHECK(item_text("<item><description>Один.\nДва.</description></item>") == "Один.\nДва.");
  CHECK(item_text("<item><yandex:full-text>Рост &lt; 5 % &amp;amp; спад</yandex:full-text></item>") ==
        "Рост < 5 % & спад");
}

TEST_CASE("an entry of Atom: markup inside, escaped, or none") {
  const Record record = read_item(
      "<entry><id>urn:1</id><title>A &lt; B</title><link rel='self' href='x'/><link href='y'/>"
      "<updated>2025-06-04T00:00:00Z</updated><author><name>Олег Рябов</name><email>o@example.org</email></author>"
      "<content type='xhtml'><div><p>Один &lt;два&gt;.</p><p>Три.</p></div></content></entry>");
  CHECK(record.text == "A < B\n\nОдин <два>.\n\nТри.");
  CHECK(record.date == "2025-06-04T00:00:00Z");
  CHECK(record.meta == R"({"title":"A < B","author":"Олег Рябов","date":"2025-06-04T00:00:00Z","link":"y"})");
  CHECK(item_text("<entry><content type='html'>&lt;p&gt;Один&lt;/p&gt;</content></entry>") == "Один");
  CHECK(item_text("<entry><summary>&lt;p&gt; так пишут абзацы</summary></entry>") == "<p> так пишут абзацы");
}

TEST_CASE("of an author the name only, however the rest nests") {
  CHECK(
      read_item("<entry><id>1</id><author><contact><a>x</a>y</contact><name>Олег Рябов</name></author></entry>").meta ==
      R"({"author":"Олег Рябов"})");
}

TEST_CASE("encodings, entities of HTML, what is no XML") {
  CHECK(read_item("<item><title>\xcc\xe8\xed\xf1\xea</title></item>", "windows-1251").text == "Минск");
  CHECK(item_text("<item><title>А&nbsp;Б</title></item>") == "А\u00A0Б");
  const auto torn = FeedReader("").read("<item><guid>7</guid><title>x & y</title></item>");
  REQUIRE(!torn);
  CHECK(torn.error().code == "invalid_xml");
  CHECK(torn.error().id == "7");
  CHECK(!FeedReader("").read("<item><title>"));
}

TEST_CASE("how feeds begin") {
  CHECK(looks_like_feed("\xEF\xBB\xBF<?xml version='1.0'?>\n<!-- x -->\n<rss version='2.0'>"));
  CHECK(looks_like_feed("<feed xmlns='http://www.w3.org/2005/Atom'>"));
  CHECK(looks_like_feed("<rdf:RDF>"));
  CHECK(looks_like_feed("<rss/>"));
  CHECK(!looks_like_feed("<rssx>"));
  CHECK(!looks_like_feed("<?xml version='1.0'"));
  CHECK(!looks_like_feed("Лента"));
}
