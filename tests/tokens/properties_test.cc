// What holds of every text: tried on chance mixtures of everything that the tokenizer tells apart.
#include <doctest/doctest.h>
#include <unicode/uchar.h>

#include <random>
#include <string>

#include "show.h"
#include "text/utf8.h"

using namespace newsx;
using namespace newsx::test;

namespace {

const char* const kPieces[] = {"слово",    "Слово",    "ОДКБ",
                               "К",        "К.",       "г.",
                               "гг.",      "т. е.",    "т.",
                               "е.",       "им.",      "2-й",
                               "XX",       "Х",        "2019",
                               "1 200,5",  "12:30",    "28.11.2019",
                               "№",        "%",        "http://a.ru/б?в=1",
                               "www.x.ru", "mid.ru",   "a@b.ru",
                               "#тег",     "@имя",     " ",
                               "  ",       "\n",       "\r\n",
                               "\n\n",     "\t",       "\u00A0",
                               "\u202F",   "\u200B",   "\u00AD",
                               "\u0301",   "\u2028",   "-",
                               "--",       "—",        "–",
                               "\u2011",   "\u2212",   ".",
                               "..",       "...",      "…",
                               ",",        ":",        ";",
                               "!",        "?",        "?!",
                               "«",        "»",        "„",
                               "“",        "”",        "\"",
                               "'",        "''",       "’",
                               "<<",       ">>",       "(",
                               ")",        "[",        "]",
                               "{",        "}",        "1.",
                               "2)",       "а)",       "I.",
                               "•",        "*",        "/",
                               "&",        "+",        "=",
                               "_",        "😀",        "国",
                               "é",        "ß",        "\xFF",
                               "\xD0",     "\xE2\x80", "\x01",
                               "'s",       "О",        "премьер-министр",
                               "\uFEFF",   "Ё",        "ё",
                               "İ",        "ﬀ"};

std::string mixture(std::minstd_rand& random, std::size_t pieces) {
  std::string text;
  for (; pieces > 0; --pieces) text += kPieces[random() % std::size(kPieces)];
  return text;
}

bool is_space(std::string_view bytes) {
  const char* p = bytes.data();
  const char* const end = p + bytes.size();
  while (p < end) {
    const CodePoint c = decode_utf8(p, end);
    const auto value = static_cast<UChar32>(c.value);
    const int type = u_charType(value);
    if (!c.valid || !(u_isUWhiteSpace(value) || type == U_FORMAT_CHAR || type == U_CONTROL_CHAR ||
                      u_getIntPropertyValue(value, UCHAR_GENERAL_CATEGORY) == U_NON_SPACING_MARK))
      return false;
    p += c.bytes;
  }
  return true;
}

// The first thing that does not hold of a text, or nothing.
std::string fault(const Read& read) {
  const auto& tokens = read.tokens.tokens;
  const std::string_view text = read.text;
  std::uint32_t at = 0;
  for (const Token& token : tokens) {
    if (token.length == 0) return "an empty token";
    if (token.begin < at) return "tokens overlap";
    if (!is_space(text.substr(at, token.begin - at))) return "something visible is in no token";
    if (token.word >= read.vocabulary.size()) return "a word without a number";
    at = token.end();
  }
  if (at > text.size() || !is_space(text.substr(at))) return "the end is in no token";
  TokenIndex next = 0;
  std::uint32_t paragraph = 0;
  for (const Sentence& s : read.tokens.sentences) {
    if (s.begin != next || s.end <= s.begin) return "sentences do not follow one another";
    if (s.paragraph < paragraph || s.paragraph >= read.tokens.paragraphs.size()) return "a sentence has no paragraph";
    paragraph = s.paragraph;
    const Paragraph& p = read.tokens.paragraphs[paragraph];
    if (s.begin < p.begin || s.end > p.end) return "a sentence crosses a paragraph";
    for (TokenIndex i = s.begin; i < s.end; ++i)
      if (tokens[i].has(token_flag::sentence_start) != (i == s.begin)) return "a wrong sentence_start";
    next = s.end;
  }
  if (next != tokens.size()) return "tokens without a sentence";
  next = 0;
  for (const Paragraph& p : read.tokens.paragraphs) {
    if (p.begin != next || p.end <= p.begin) return "paragraphs do not follow one another";
    next = p.end;
  }
  if (next != tokens.size()) return "tokens without a paragraph";
  return "";
}

}  // namespace

TEST_CASE("tokens cover all that is visible; sentences and paragraphs cover all tokens") {
  std::minstd_rand random(1);
  for (int round = 0; round < 20'000; ++round) {
    const Read read(mixture(random, 1 + random() % 24));
    CAPTURE(round);
    CAPTURE(read.text);
    REQUIRE(fault(read) == "");
  }
}

TEST_CASE("counting finds what tokenizing finds") {
  std::minstd_rand random(2);
  Tokens scratch;
  for (int round = 0; round < 5'000; ++round) {
    const Read read(mixture(random, 1 + random() % 40));
    CAPTURE(read.text);
    const Tokenizer::Counts counts = Read::tokenizer().count(read.text, scratch);
    REQUIRE(counts.tokens == read.tokens.tokens.size());
    REQUIRE(counts.sentences == read.tokens.sentences.size());
  }
}

TEST_CASE("marks are paired one with one, sorted, and never cross") {
  std::minstd_rand random(3);
  std::vector<MarkPair> pairs;
  for (int round = 0; round < 5'000; ++round) {
    const Read read(mixture(random, 1 + random() % 40));
    CAPTURE(read.text);
    pair_marks(read.text, read.tokens, pairs);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      REQUIRE(pairs[i].open < pairs[i].close);
      REQUIRE(pairs[i].close <= read.tokens.tokens.size());
      if (i == 0) continue;
      REQUIRE(pairs[i - 1].open < pairs[i].open);
      for (std::size_t k = 0; k < i; ++k)
        REQUIRE((pairs[k].close <= pairs[i].open || pairs[i].close <= pairs[k].close));
    }
  }
}
