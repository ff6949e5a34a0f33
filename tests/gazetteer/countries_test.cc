// The table of countries against ICU: codes, and names in Russian.
#include <doctest/doctest.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstring>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>

#include "gazetteer/declension.h"
#include "gazetteer/table.h"
#include "tokens/tokenizer.h"

using namespace newsx;

namespace {

const std::string& text() {
  static const std::string content = [] {
    std::ifstream in(NEWSX_SOURCE_DIR "/lib/knowledge/gazetteers/countries.tsv", std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(in), {});
  }();
  return content;
}

const Table& countries() {
  static const Table table = read_table({"countries.tsv", text(), false});
  return table;
}

std::string_view attribute(const TableRow& row, std::string_view key) {
  for (const auto& [name, value] : row.attributes)
    if (name == key) return value;
  return {};
}

// Small letters, е for ё, ICU's abbreviations written out: how names are compared.
std::string folded(std::string name) {
  for (const auto& [from, to] : {std::pair("о-ва", "острова"), std::pair("о-в", "остров"), std::pair(" (САР)", "")})
    if (const std::size_t at = name.find(from); at != std::string::npos) name.replace(at, std::strlen(from), to);
  std::string out;
  icu::UnicodeString::fromUTF8(name).toLower(icu::Locale("ru")).findAndReplace(u"ё", u"е").toUTF8String(out);
  return out;
}

std::string icu_name(const char* code) {
  icu::UnicodeString name;
  std::string out;
  icu::Locale("", code).getDisplayCountry(icu::Locale("ru"), name).toUTF8String(out);
  return out;
}

std::string capitals(std::string_view name) {
  std::string out;
  icu::UnicodeString::fromUTF8(std::string(name)).toUpper(icu::Locale("ru")).toUTF8String(out);
  return out;
}

// The distinct forms of a name, each as its words with a space between.
std::set<std::string> forms_of(const TableRow& row) {
  const Tokenizer tokenizer;
  Vocabulary vocabulary;
  Tokens tokens;
  tokenizer.tokenize(row.name, vocabulary, tokens);
  std::vector<std::string> words;
  for (const Token& token : tokens.tokens) words.emplace_back(vocabulary.folded(token.word));
  std::set<std::string> out;
  for (const NameForm& form :
       decline_name(words, {row.inflect, row.gender, false, gram::Geox}, Dictionary::built_in())) {
    std::string joined;
    for (const std::string& word : form.words) joined += (joined.empty() ? "" : " ") + word;
    out.insert(joined);
  }
  return out;
}

}  // namespace

TEST_CASE("every code of ISO 3166-1 has one row, and no row has a code that is none") {
  std::map<std::string, int, std::less<>> rows;
  for (const TableRow& row : countries().rows) {
    const std::string_view code = attribute(row, "iso2");
    if (code.empty() || attribute(row, "status") == "former" || attribute(row, "status") == "part") continue;
    CAPTURE(row.name);
    ++rows[std::string(code)];
    if (code == "XK") continue;
    CHECK(attribute(row, "iso3") == icu::Locale("", std::string(code).c_str()).getISO3Country());
  }
  for (const char* const* code = icu::Locale::getISOCountries(); *code != nullptr; ++code) {
    const std::string iso2 = *code;
    if (iso2 == "DG" || iso2 == "EA" || iso2 == "IC") continue;  // ICU's regions that are reserved, not assigned
    CAPTURE(iso2);
    CHECK(rows[iso2] == 1);
  }
}

TEST_CASE("the name that ICU has in Russian is a name of the row") {
  for (const TableRow& row : countries().rows) {
    const std::string code(attribute(row, "iso2"));
    if (code.empty() || code == "XK" || attribute(row, "status") == "former" || attribute(row, "status") == "part")
      continue;
    std::set<std::string, std::less<>> names = {folded(std::string(row.name))};
    for (const TableAlias& alias : row.aliases) names.insert(folded(std::string(alias.text)));
    const std::string icu = folded(icu_name(code.c_str()));
    // Said otherwise in news.
    static const std::set<std::string, std::less<>> other = {"BQ", "CD", "CG", "HM", "KY",
                                                             "MM", "SH", "UM", "VG", "VI"};
    CAPTURE(row.name);
    CAPTURE(icu);
    CHECK((names.count(icu) == 1) != (other.count(code) == 1));
  }
}

TEST_CASE("every name has its cases, but for those that are never declined") {
  for (const TableRow& row : countries().rows) {
    CAPTURE(row.name);
    const std::set<std::string> forms = forms_of(row);
    CHECK_FALSE(forms.empty());
    const std::string_view name = row.name;
    const bool never = name.ends_with("о") || name.ends_with("е") || name.ends_with("и") || name.ends_with("у") ||
                       name == capitals(row.name);
    const bool by_alias = std::any_of(row.aliases.begin(), row.aliases.end(),
                                      [](const TableAlias& alias) { return alias.kind == AliasKind::fixed; });
    if (row.inflect != Inflect::no && !never && !by_alias) CHECK(forms.size() >= 3);
  }
}
