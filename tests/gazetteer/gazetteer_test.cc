// Tables to names found in texts.
#include "gazetteer/gazetteer.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "base/error.h"
#include "tokens/tokenizer.h"

using namespace newsx;

namespace {

// A gazetteer of some tables, and what it finds.
class Finder {
 public:
  explicit Finder(const std::vector<Gazetteer::Source>& sources)
      : block_(Gazetteer::compile(sources, Dictionary::built_in())), gazetteer_(Gazetteer::view(block_, "test")) {}
  explicit Finder(std::string_view table) : Finder({Gazetteer::Source{"t.tsv", table}}) {}

  // "[Москву] Москва; …": the words that stand in the text and the entry's name.
  std::string found(std::string_view text) {
    tokenizer_.tokenize(text, vocabulary_, tokens_);
    finder_.find(text, tokens_, vocabulary_, matches_);
    std::string out;
    for (const NameMatch& m : matches_.matches) {
      const auto& all = tokens_.tokens;
      if (!out.empty()) out += "; ";
      out += '[';
      out += text.substr(all[m.begin].begin, all[m.end - 1].end() - all[m.begin].begin);
      out += "] ";
      out += gazetteer_.name(m.entry);
    }
    return out;
  }
  const NameMatches& matches() const { return matches_; }
  const Gazetteer& gazetteer() const { return gazetteer_; }

 private:
  std::vector<std::byte> block_;
  Gazetteer gazetteer_;
  NameFinder finder_{gazetteer_};
  Tokenizer tokenizer_;
  Vocabulary vocabulary_;
  Tokens tokens_;
  NameMatches matches_;
};

std::string refusal(std::string_view table) {
  try {
    Finder{table};
  } catch (const Error& error) {
    return error.what();
  }
  return "loaded";
}

}  // namespace

TEST_CASE("names are found in all their forms") {
  Finder f("#! class: body\nname\nСовет Озёрной республики\nБурдулякск\n");
  CHECK(f.found("в Бурдулякске") == "[Бурдулякске] Бурдулякск");
  CHECK(f.found("решением Совета Озёрной республики") == "[Совета Озёрной республики] Совет Озёрной республики");
  SUBCASE("what follows the head is not declined") { CHECK(f.found("Советом Озёрная республика").empty()); }
  SUBCASE("е and ё are the same") { CHECK(f.found("Совету Озерной республики") != ""); }
  SUBCASE("all capitals are the name too, small letters are not") {
    CHECK(f.found("СОВЕТ ОЗЁРНОЙ РЕСПУБЛИКИ") != "");
    CHECK(f.found("совет озёрной республики").empty());
  }
  SUBCASE("a name does not go over a sentence's end") {
    CHECK(f.found("Собрался Совет. Озёрной республики нет.").empty());
  }
}

TEST_CASE("what is written small is found in the plural too, a name only in its own number") {
  Finder f("#! class: post\nname\nпосол\nБурдулякск\n");
  CHECK(f.found("прибыли послы, послов ждали") == "[послы] посол; [послов] посол");
  CHECK(f.found("Бурдулякски ждут").empty());
}

TEST_CASE("few capitals alone are a name only in its base form") {
  Finder f("#! class: place\nname\nКиев\nТула\n");
  CHECK(f.found("КИЕВ, 3 мая.") == "[КИЕВ] Киев");
  CHECK(f.found("Он видел ТУЛУ вчера.").empty());
  CHECK(f.found("ОН ВИДЕЛ ТУЛУ") == "[ТУЛУ] Тула");
}

TEST_CASE("the longest name at a place wins, also over one that begins alike") {
  Finder f("#! class: place\nname\nНижний\nНижний Новгород\nНижний Новгород Заречный\n");
  CHECK(f.found("в Нижнем Новгороде") == "[Нижнем Новгороде] Нижний Новгород");
  CHECK(f.found("в Нижнем Тагиле") == "[Нижнем] Нижний");
}

TEST_CASE("the adjective that the longest name begins with stays behind it") {
  Finder f("#! class: place\nname\taliases\nОзёрск\tadj:озёрский\nОзёрская школа ветра\t\nОзёрская школа\t\n");
  CHECK(f.found("в Озёрской школе ветра") == "[Озёрской школе ветра] Озёрская школа ветра; [Озёрской] Озёрск");
}

TEST_CASE("readings tell the case of the form that stands in the text") {
  Finder f("#! class: place\nname\nМосква\n");
  f.found("из Москвы");
  REQUIRE(f.matches().matches.size() == 1);
  const NameMatch& m = f.matches().matches.front();
  REQUIRE(m.reading_count == 1);
  CHECK((f.matches().readings[m.first_reading] & gram::gent) != 0);
  CHECK((f.matches().readings[m.first_reading] & gram::nomn) == 0);
}

TEST_CASE("kinds of alias") {
  Finder f(
      "#! class: country\nname\taliases\nОзёрия\tabbr:ОЗР; adj:озёрский; prefix:озёрско; demonym:озёрчанин; "
      "fixed:Озериа-таун\n");
  const auto kind = [&](std::string_view text) {
    f.found(text);
    return f.matches().matches.size() == 1 ? static_cast<int>(f.matches().matches.front().kind) : -1;
  };
  CHECK(kind("в Озёрии") == static_cast<int>(AliasKind::name));
  CHECK(kind("в ОЗР") == static_cast<int>(AliasKind::abbreviation));
  CHECK(kind("в озр") == -1);
  CHECK(kind("озёрскими") == static_cast<int>(AliasKind::adjective));
  CHECK(kind("озёрчанам") == static_cast<int>(AliasKind::demonym));
  CHECK(kind("в Озериа-таун") == static_cast<int>(AliasKind::fixed));
  CHECK(f.gazetteer().alias(0, AliasKind::abbreviation) == "ОЗР");
  NameMatches first_parts;
  NameFinder(f.gazetteer()).find_word("озерско", first_parts);
  REQUIRE(first_parts.matches.size() == 1);
  CHECK(first_parts.matches.front().kind == AliasKind::prefix);
}

TEST_CASE("abbreviations in capitals that are read as a word take small endings, others none") {
  Finder f("#! class: organization\nname\taliases\nОзёрный институт\tabbr:ОЗИД\nЗаречный двор\tabbr:ЗДВ\n");
  CHECK(f.found("в ОЗИДе") == "[ОЗИДе] Озёрный институт");
  CHECK(f.found("глава ОЗИДа") == "[ОЗИДа] Озёрный институт");
  CHECK(f.found("с озидом").empty());
  CHECK(f.found("с ОЗИДОМ").empty());
  CHECK(f.found("в ЗДВ") == "[ЗДВ] Заречный двор");
  CHECK(f.found("в ЗДВе").empty());
}

TEST_CASE("columns that are not known are attributes") {
  Finder f("#! class: place\nname\tclass\triver\nБурдулякск\tcity\tБурдуля\n");
  CHECK(f.gazetteer().attribute(0, "class") == "city");
  CHECK(f.gazetteer().attribute(0, "river") == "Бурдуля");
  CHECK(f.gazetteer().attribute(0, "sea").empty());
  CHECK(f.gazetteer().entry_class(0) == "place");
}

TEST_CASE("the same words of several tables are several matches; a user's row hides the built-in one") {
  const Gazetteer::Source given{"a.tsv", "#! class: given\nname\nВладимир\n"};
  const Gazetteer::Source city{"b.tsv", "#! class: place\nname\nВладимир\n"};
  const Gazetteer::Source user{"u.tsv", "#! class: ship\nname\nВладимир\n", true};
  CHECK(Finder({given, city}).found("Владимир") == "[Владимир] Владимир; [Владимир] Владимир");
  Finder f({given, user, city});
  f.found("Владимир");
  REQUIRE(f.matches().matches.size() == 1);
  CHECK(f.gazetteer().entry_class(f.matches().matches.front().entry) == "ship");
}

TEST_CASE("a bad table is refused with its line") {
  CHECK(refusal("name\nМосква\n").starts_with("t.tsv:"));
  CHECK(refusal("#! class: place\naliases\nМосква\n").starts_with("t.tsv:2:"));
  CHECK(refusal("#! class: place\nname\taliases\nМосква\tcolour:красная\n").starts_with("t.tsv:3:"));
  CHECK(refusal("#! class: place\nname\nМосква\tлишнее\n").starts_with("t.tsv:3:"));
  CHECK(refusal("#! class: place\nname\n" + std::string(20000, 'a') + "\n").starts_with("t.tsv:3:"));
  CHECK(refusal("#! class: place\nname\nМосква\n") == "loaded");
  CHECK(refusal("#! class: wind\n#! entity: never\nname\nбора\n") ==
        "t.tsv:2:1: unknown entity \"never\" (known: yes, no)");
  CHECK(refusal("#! class: wind\n#! colour: red\nname\nбора\n") ==
        "t.tsv:2:1: unknown setting \"colour\" (known: class, entity)");
}

TEST_CASE("a class serves as soon as one of its tables says so") {
  const Gazetteer::Source serving{"a.tsv", "#! class: wind\n#! entity: no\nname\nбора\n"};
  const Gazetteer::Source silent{"b.tsv", "#! class: wind\nname\nмистраль\n"};
  const Gazetteer::Source other{"c.tsv", "#! class: ship\n#! entity: yes\nname\nЗаря\n"};
  for (const auto& tables : {std::vector{serving, silent, other}, std::vector{silent, other, serving}})
    CHECK(Finder(tables).gazetteer().serving_classes() == std::vector<std::string_view>{"wind"});
  CHECK(Finder({silent, other}).gazetteer().serving_classes().empty());
}

TEST_CASE("each class knows its entries in the order of their rows") {
  const Finder finder({Gazetteer::Source{"a.tsv", "#! class: wind\nname\nмистраль\nбора\n"},
                       Gazetteer::Source{"b.tsv", "#! class: ship\nname\nЗаря\n"},
                       Gazetteer::Source{"c.tsv", "#! class: wind\nname\nпассат\n"}});
  std::string names;
  for (const EntryId entry : finder.gazetteer().entries_of("wind")) (names += finder.gazetteer().name(entry)) += ' ';
  CHECK(names == "мистраль бора пассат ");
  CHECK(finder.gazetteer().entries_of("ship").size() == 1);
  CHECK(finder.gazetteer().entries_of("rain").empty());
}

TEST_CASE("characters that are none, and a column twice, are refused with their place") {
  CHECK(refusal("#! class: x\nname\nМи\xD0\n") == "t.tsv:3:3: this is not valid UTF-8");
  CHECK(refusal("# \xFF\n#! class: x\nname\n") == "t.tsv:1:3: this is not valid UTF-8");
  CHECK(refusal(std::string_view("#! class: x\nname\nМ\0и\n", 23)) == "t.tsv:3:2: a NUL character");
  CHECK(refusal("#! class: x\nname\tвид\tclass\tвид\nМинск\n") == "t.tsv:2:16: the column \"вид\" stands here twice");
  CHECK(refusal("\xEF\xBB\xBF#! class: x\nname\t\t\nМинск\n") == "loaded");  // columns without a name are no column
}

TEST_CASE("a block that was changed or cut is refused") {
  const std::vector<Gazetteer::Source> sources = {{"t.tsv", "#! class: place\nname\nМосква\n"}};
  const std::vector<std::byte> good = Gazetteer::compile(sources, Dictionary::built_in());
  CHECK_NOTHROW(Gazetteer::view(good, "b"));
  CHECK_THROWS_AS(Gazetteer::view(std::span(good).first(good.size() - 1), "b"), Error);
  CHECK_THROWS_AS(Gazetteer::view(std::span(good).first(10), "b"), Error);
  std::vector<std::byte> other = good;
  other[0] ^= std::byte{1};
  CHECK_THROWS_AS(Gazetteer::view(other, "b"), Error);
}

TEST_CASE("the same tables give the same block") {
  const std::vector<Gazetteer::Source> sources = {{"t.tsv", "#! class: place\nname\nМосква\nМинск\nВладимир\n"}};
  CHECK(Gazetteer::compile(sources, Dictionary::built_in()) == Gazetteer::compile(sources, Dictionary::built_in()));
}
