#include "text/decode.h"

#include <doctest/doctest.h>
#include <unicode/ucnv.h>

using namespace newsx;

namespace {

constexpr std::string_view kNews =
    "Президент Казахстана прибыл с визитом в Бишкек. «Мы готовы к диалогу», — сказал он журналистам.\n"
    "Совет министров обсудил 14 вопросов, в том числе о бюджете на 2020 год. Ещё раз: всё решено.\n";
constexpr std::string_view kPlainNews =
    "Глава государства подписал указ о награждении. Об этом сообщила пресс-служба ведомства.\n";

std::string encoded(std::string_view utf8, const char* encoding) {
  UErrorCode error = U_ZERO_ERROR;
  std::string out(utf8.size() * 4 + 16, '\0');
  const int size = ucnv_convert(encoding, "UTF-8", out.data(), static_cast<int>(out.size()), utf8.data(),
                                static_cast<int>(utf8.size()), &error);
  REQUIRE(U_SUCCESS(error));
  out.resize(static_cast<std::size_t>(size));
  return out;
}

// "ENCODING INVALID: text", or "! cause".
std::string decoded(std::string bytes, std::string_view forced = {}) {
  const auto text = decode(std::move(bytes), forced);
  if (!text) return "! " + text.error().cause;
  return text->encoding + " " + std::to_string(text->invalid) + ": " + text->utf8;
}

}  // namespace

TEST_CASE("UTF-8 with some damage stays UTF-8, also where an 8-bit encoding would read it") {
  CHECK(decoded("р\xE2ррр") == "UTF-8 1: р\uFFFDррр");
}

TEST_CASE("encodings of Russian are recognised") {
  for (const char* encoding :
       {"windows-1251", "KOI8-R", "IBM866", "ISO-8859-5", "x-mac-cyrillic", "UTF-16LE", "UTF-16BE"}) {
    CAPTURE(encoding);
    for (std::string_view news : {kPlainNews, kPlainNews.substr(0, 33)}) {
      const std::string plain(news);
      CHECK(decoded(encoded(plain, encoding)) == std::string(encoding) + " 0: " + plain);
    }
  }
  CHECK(decoded(encoded(kNews, "windows-1251")) == "windows-1251 0: " + std::string(kNews));
  CHECK(decoded(encoded("В МОСКВЕ ПРОШЛИ ПЕРЕГОВОРЫ МИНИСТРОВ", "KOI8-R")) ==
        "KOI8-R 0: В МОСКВЕ ПРОШЛИ ПЕРЕГОВОРЫ МИНИСТРОВ");
  CHECK(decoded(encoded("В МОСКВЕ ПРОШЛИ ПЕРЕГОВОРЫ МИНИСТРОВ", "windows-1251")) ==
        "windows-1251 0: В МОСКВЕ ПРОШЛИ ПЕРЕГОВОРЫ МИНИСТРОВ");
}

TEST_CASE("byte order marks decide and are taken off") {
  CHECK(decoded("\xEF\xBB\xBFПривет") == "UTF-8 0: Привет");
  CHECK(decoded("\xFF\xFE" + encoded("Привет", "UTF-16LE")) == "UTF-16LE 0: Привет");
  CHECK(decoded("\xFE\xFF" + encoded("Привет", "UTF-16BE")) == "UTF-16BE 0: Привет");
  CHECK(decoded(std::string("\xFF\xFE\0\0", 4) + encoded("Привет", "UTF-32LE")) == "UTF-32LE 0: Привет");
  CHECK(decoded("При\xEF\xBB\xBFвет") == "UTF-8 0: При\uFEFFвет");
}

TEST_CASE("UTF-8 stays UTF-8 with some broken bytes") {
  CHECK(decoded("Привет") == "UTF-8 0: Привет");
  CHECK(decoded("") == "UTF-8 0: ");
  CHECK(decoded("Президент \xD0 прибыл") == "UTF-8 1: Президент \uFFFD прибыл");
  CHECK(decoded("caf\xE9 au lait") == "UTF-8 1: caf\uFFFD au lait");
  CHECK(decoded("\xEF\xBB\xBFПривет\xFF") == "UTF-8 1: Привет\uFFFD");
  CHECK(decoded(std::string("а\0б\0", 6)) == "UTF-8 0: " + std::string("а\0б\0", 6));
}

TEST_CASE("a forced encoding is obeyed") {
  CHECK(decoded(encoded("Привет", "windows-1251"), "cp1251") == "windows-1251 0: Привет");
  CHECK(decoded(encoded("Привет", "KOI8-R"), "koi8-r") == "KOI8-R 0: Привет");
  CHECK(decoded("При\xFFвет", "utf-8") == "UTF-8 1: При\uFFFDвет");
  for (const char* name : {"UTF-8", "utf-8", "utf8"}) CHECK(decoded("\xEF\xBB\xBFПривет", name) == "UTF-8 0: Привет");
  CHECK(decoded(encoded("Привет", "UTF-16LE") + "\x10", "UTF-16LE") == "UTF-16LE 1: Привет\uFFFD");
  CHECK(decoded("Привет", "cp9999") == "! unknown encoding \"cp9999\"");
  CHECK(is_known_encoding("windows-1251"));
  CHECK(!is_known_encoding(""));
}

TEST_CASE("binary files are refused") {
  CHECK(decoded("GIF89a ...") == "! binary file (GIF image)");
  CHECK(decoded(std::string("PK\x03\x04", 4) + "rest") == "! binary file (ZIP archive)");
  CHECK(decoded("\x7F"
                "ELF\x02\x01\x01") == "! binary file (program)");
  std::string noise;
  for (int i = 0; i < 2000; ++i) noise += static_cast<char>(i * i * 31 >> 3);
  CHECK(decoded(noise) == "! binary file");
}

TEST_CASE("a text knows its bytes") {
  const auto text = decode(
      "\xEF\xBB\xBF"
      "abc");
  REQUIRE(text);
  CHECK(text->bytes == 6);
  CHECK(text->sha256 == "1c28dc3f1f804a1ad9c9b4b4cf5e2658d16ad4ed08e3020d04a8d2865018947c");
}

TEST_CASE("every prefix of a text in every encoding decodes to valid UTF-8") {
  for (const char* encoding : {"UTF-8", "windows-1251", "UTF-16LE", "KOI8-R"}) {
    CAPTURE(encoding);
    const std::string bytes = encoded(kNews.substr(0, 60), encoding);
    for (std::size_t size = 0; size <= bytes.size(); ++size) {
      const auto text = decode(bytes.substr(0, size));
      if (text) CHECK(decode(text->utf8)->invalid == 0);
    }
  }
}
