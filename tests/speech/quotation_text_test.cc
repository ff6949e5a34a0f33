// How the fragments of a quotation are joined, so that they can be pasted.
#include "speech/quotation_text.h"

#include <doctest/doctest.h>

#include "examples.h"
#include "speech/author_clauses.h"

using namespace newsx;
using newsx::test::Example;

namespace {

// The words before " — сказал он" and behind it, joined.
std::string joined(std::string_view marked) {
  const Example e(marked);
  const SpeechText text = e.text();
  const AuthorClause author = author_clause_inside(text, 0, text.size());
  FoundQuotation q(QuotationKind::direct);
  q.add_words(text, 0, author.begin - 1);
  q.add_words(text, author.next, text.size());
  return std::string(joined_text(text, q.fragments));
}

}  // namespace

TEST_CASE("a full stop of the author's is the speaker's") {
  CHECK(joined("Я отвечаю за мост, — сказал он. — Остальное решит совет") ==
        "Я отвечаю за мост. Остальное решит совет");
  CHECK(joined("Пора? — спросил он. — Пора") == "Пора? Пора");
}

TEST_CASE("a comma stands where any writer puts one") {
  CHECK(joined("Мы готовы, — сказал он, — к диалогу") == "Мы готовы к диалогу");
  CHECK(joined("Мост закрыли, — сказал он, — и открыли") == "Мост закрыли и открыли");
  CHECK(joined("Мост закроют, — сказал он, — потому что он опасен") == "Мост закроют, потому что он опасен");
  CHECK(joined("Мост закроют, — сказал он, — а дорогу нет") == "Мост закроют, а дорогу нет");
  CHECK(joined("Это мост, — сказал он, — который закроют") == "Это мост, который закроют");
  CHECK(joined("Это мост, — сказал он, — на котором стоим") == "Это мост, на котором стоим");
  CHECK(joined("Мост закроют, — сказал он, — если он просядет") == "Мост закроют, если он просядет");
}
