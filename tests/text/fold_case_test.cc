#include "text/fold_case.h"

#include <doctest/doctest.h>

#include <string>

using newsx::fold_case;

TEST_CASE("case is folded, and ё is е") {
  CHECK(fold_case("Ёжик И ёЛКА") == "ежик и елка");
  CHECK(fold_case("Moscow") == "moscow");
  CHECK(fold_case("ЇЖАЌ") == "їжаќ");
  CHECK(fold_case("Москва-Straße") == "москва-strasse");  // folding makes two letters of one
  CHECK(fold_case("ҚАЗАҚ Ё") == "қазақ е");
  CHECK(fold_case("") == "");
}
