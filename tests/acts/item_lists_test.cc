// How lists are told by their markers, whatever their items are about.
#include "acts/item_lists.h"

#include <doctest/doctest.h>

#include <string>

#include "acts/announcing_words.h"
#include "read_text.h"

using namespace newsx;

namespace {

// "[1 О лесах;|2 О водах]": each list with its items' numbers and words; ">" before sub-items, "~" before lists inside
// a line.
std::string lists(const std::string& text) {
  return test::with_document(text, [](const Document& d) {
    AnnouncingMemory memory;
    const AnnouncingWords words(d, memory);
    Lists found;
    find_lists(
        d, [&](TokenIndex i) { return words.begins_title(i); }, found);
    std::string out;
    for (const ItemList& list : found.lists) {
      out += list.line_start ? "[" : "[~";
      for (std::uint32_t i = 0; i < list.item_count; ++i) {
        const ListItem& item = found.items[list.first_item + i];
        if (i > 0) out += '|';
        if (item.level > 0) out += '>';
        out += item.number.of(d.text);
        out += ' ';
        out += d.span_of(item.begin, item.end).of(d.text);
      }
      out += ']';
    }
    return out;
  });
}

}  // namespace

TEST_CASE("markers of lines") {
  CHECK(lists("Приняты:\n1. О лесах\n2. О водах") == "[1 О лесах|2 О водах]");
  CHECK(lists("Приняты:\n1) О лесах\n2) О водах") == "[1 О лесах|2 О водах]");
  CHECK(lists("Приняты:\n(1) О лесах\n(2) О водах") == "[1 О лесах|2 О водах]");
  CHECK(lists("Приняты:\nI. О лесах\nII. О водах\nIV. О рыбе") == "[I О лесах|II О водах|IV О рыбе]");
  CHECK(lists("Приняты:\nа) О лесах\nб) О водах") == "[а О лесах|б О водах]");
  CHECK(lists("Приняты:\n№ 7 «О лесах»\n№ 9 «О водах»") == "[7 «О лесах»|9 «О водах»]");
  CHECK(lists("Приняты:\nПункт 1. О лесах\nПункт 2. О водах") == "[1 О лесах|2 О водах]");
  CHECK(lists("Приняты:\n1О лесах\n2О водах") == "[1 1О лесах|2 2О водах]");
  CHECK(lists("Приняты:\n• О лесах\n• О водах") == "[ О лесах| О водах]");
}

TEST_CASE("letters count in their order, without й, ъ, ы, ь") {
  CHECK(lists("Приняты:\nи) О лесах\nк) О водах\nл) О рыбе") == "[и О лесах|к О водах|л О рыбе]");
}

TEST_CASE("a gap is no new list, a number that does not grow is") {
  CHECK(lists("Приняты:\n1. О лесах\n4. О водах\n1. О рыбе\n2. О птицах") ==
        "[1 О лесах|4 О водах][1 О рыбе|2 О птицах]");
}

TEST_CASE("sub-items, and details that are none") {
  CHECK(lists("1. О лесах\n1.1. О соснах\n1.2. О елях\n2. О водах") ==
        "[1 О лесах|>1.1 О соснах|>1.2 О елях|2 О водах]");
  CHECK(lists("1. О лесах\n— сосны\n— ели\n2. О водах") == "[1 О лесах|2 О водах]");
}

TEST_CASE("a torn line belongs to its item, an empty line ends it") {
  CHECK(lists("1. О лесах и\nводах\n2. О рыбе\n\nКонец") == "[1 О лесах и\nводах|2 О рыбе]");
  CHECK(lists("1. О мерах в\nсвязи с паводком\n2. О рыбе") == "[1 О мерах в\nсвязи с паводком|2 О рыбе]");
}

TEST_CASE("inside a paragraph: numbers, semicolons, titles in marks, ordinals") {
  CHECK(lists("Приняты: 1) О лесах; 2) О водах; 3) О рыбе.") == "[~1 О лесах;|2 О водах;|3 О рыбе.]");
  CHECK(lists("Приняты законы «О лесах», «О водах» и «О рыбе» вчера.") ==
        "[~ «О лесах»,| «О водах» и| «О рыбе» вчера.]");
  CHECK(lists("Приняты два: первое — «О лесах», второе — «О водах».") == "[~ «О лесах»,| «О водах».]");
  CHECK(lists("Выручка составила 5) тонн.") == "");
}
