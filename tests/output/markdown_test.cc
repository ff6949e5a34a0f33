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
