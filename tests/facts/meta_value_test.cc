#include "facts/meta_value.h"

#include <doctest/doctest.h>

using namespace newsx;

TEST_CASE("values of a JSON object by their paths") {
  constexpr std::string_view json = R"({"site":"Вестник","rubric":{"name":"Мир"},"tags":["a",["b"],null,3],"n":7})";
  CHECK(meta_value(json, "site") == "Вестник");
  CHECK(meta_value(json, "rubric.name") == "Мир");
  CHECK(meta_value(json, "tags") == "a; b; 3");
  CHECK(meta_value(json, "n") == "7");
  for (const char* path : {"rubric", "other", "site.name", "rubric.", ".site"}) CHECK(meta_value(json, path) == "");
  CHECK(meta_value("", "site") == "");
  CHECK(meta_value("{torn", "site") == "");
}
