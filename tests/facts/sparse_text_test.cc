#include "facts/sparse_text.h"

#include <doctest/doctest.h>

using namespace newsx;

TEST_CASE("named words stand at their places; words inside others are there once") {
  const SparseText text(std::nullopt, {{8, 14, "Россию"}, {0, 5, "Минск"}, {8, 10, "Ро"}, {12, 17, "ию же"}}, 20);
  CHECK(text.unit() == OffsetUnit::codepoint);
  CHECK(text.utf8() == "Минск   Россию же   ");
  CHECK(text.bytes(8, 14).of(text.utf8()) == "Россию");
  CHECK(text.bytes(20, 20).begin == text.utf8().size());
}

TEST_CASE("the unit is the one in which words are as long as their places say") {
  CHECK(SparseText(std::nullopt, {{2, 12, "Минск"}}, 12).utf8() == "  Минск");
  CHECK(SparseText(std::nullopt, {{2, 12, "Минск"}}, 12).unit() == OffsetUnit::byte);
  const SparseText utf16(std::nullopt, {{0, 2, "😀"}, {3, 8, "Минск"}}, 8);
  CHECK(utf16.unit() == OffsetUnit::utf16);
  CHECK(utf16.utf8() == "😀 Минск");
  CHECK(utf16.bytes(3, 8).of(utf16.utf8()) == "Минск");
  // Without a letter that tells, the likely one.
  CHECK(SparseText(std::nullopt, {{3, 8, "Минск"}}, 8, OffsetUnit::utf16).unit() == OffsetUnit::utf16);
}

TEST_CASE("with the whole text only the places are looked up") {
  const SparseText text("Из Минска", {{3, 9, "Минска"}}, 9);
  CHECK(text.utf8() == "Из Минска");
  CHECK(text.bytes(3, 9).of(text.utf8()) == "Минска");
}

TEST_CASE("places that no text has") {
  const SparseText text(std::nullopt, {{9, 2, "Минск"}, {0, 5'000'000'000, "Минск"}}, 3);
  CHECK(text.utf8() == "   ");
  CHECK(text.bytes(0, 5'000'000'000).empty());
  CHECK(text.bytes(2, 1).empty());
}
