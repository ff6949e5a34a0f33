#include "output/markdown.h"

#include <doctest/doctest.h>

#include <array>
#include <string>

using namespace newsx;

TEST_CASE("Markdown: the shown columns, numbers to the right, nothing in a cell acts as markup") {
  constexpr std::array columns = {Column{.name = "document"}, Column{.name = "n", .number = true},
                                  Column{.name = "hidden", .shown = false}, Column{.name = "text"}};
  std::string out;
  append_markdown_header(out, columns, true);
  append_markdown(out, columns, {"a.txt", "1", "x", "один | *два*\nтри"}, true);
  CHECK(out == "| n | text |\n| ---: | --- |\n| 1 | один \\| \\*два\\* три |\n");
}

TEST_CASE("Markdown: text stays text, with backslashes and not as HTML has it") {
  CHECK(markdown_text("a|b \\ *c* _d_ `e` [f](g) <h> #i ~j~") ==
        "a\\|b \\\\ \\*c\\* \\_d\\_ \\`e\\` \\[f\\](g) \\<h\\> \\#i \\~j\\~");
  CHECK(markdown_text("Мост & Ко, &lt; &#60; &") == "Мост & Ко, \\&lt; \\&\\#60; &");
  CHECK(markdown_text("две\nстроки") == "две строки");
  CHECK(markdown_line("1. Мост") == "1\\. Мост");
  CHECK(markdown_line("12) Мост") == "12\\) Мост");
  CHECK(markdown_line("- Мост") == "\\- Мост");
  CHECK(markdown_line("+7 999") == "\\+7 999");
  CHECK(markdown_line("2024 год") == "2024 год");
  CHECK(markdown_line("") == "");
}
