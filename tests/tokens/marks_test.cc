#include "tokens/marks.h"

#include <doctest/doctest.h>

#include <string>

#include "show.h"

using namespace newsx;
using namespace newsx::test;

namespace {

// What stands between the marks of each pair: "[О мостах][Весна]".
std::string marked(std::string_view text) {
  const Read read(text);
  std::vector<MarkPair> pairs;
  pair_marks(read.text, read.tokens, pairs);
  std::string out;
  for (const MarkPair& pair : pairs) {
    const std::uint32_t begin = read.tokens.tokens[pair.open].end();
    out += '[' + read.text.substr(begin, read.tokens.tokens[pair.close - 1].end() - begin) + ']';
  }
  return out;
}

}  // namespace

TEST_CASE("marks are paired by their kind, and nest") {
  CHECK(marked("Партия «Весна» (она же \"Лето\") ждёт.") == "[Весна][она же \"Лето\"][Лето]");
  CHECK(marked("Закон «О партии «Весна»» принят.") == "[О партии «Весна»][Весна]");
}

TEST_CASE("one mark closes a title and the title in it") {
  CHECK(marked("Принят «Закон о партии «Весна» в первом чтении.") == "[Закон о партии «Весна][Весна]");
}

TEST_CASE("one mark closes somebody's words and a name at their end, where the author's clause follows") {
  CHECK(marked("«Мы ждём партию «Весна», — сказал он. Все уехали.") == "[Мы ждём партию «Весна][Весна]");
  CHECK(marked("Он сказал: «Мы ждём партию «Весна» — и уехал. Все рады.") == "[Мы ждём партию «Весна][Весна]");
  CHECK(marked("Он сказал: «Мы ждём партию «Весна» и уедем. Все рады.") ==
        "[Мы ждём партию «Весна» и уедем. Все рады.][Весна]");
}

TEST_CASE("a mark without its partner costs the rest of its paragraph, a quotation of several paragraphs is one") {
  CHECK(marked("Он сказал: «Мы ждём.\nВсе «рады» ему.") == "[Мы ждём.][рады]");
  CHECK(marked("Он сказал: «Мы ждём.\n\n«И уедем».") == "[Мы ждём.\n\n«И уедем]");
}
