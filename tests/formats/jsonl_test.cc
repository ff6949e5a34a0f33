#include "formats/jsonl.h"

#include <doctest/doctest.h>

using namespace newsx;

namespace {

constexpr std::size_t kLimit = 1 << 20;

// "id | text | meta", or "! code id | message".
std::string read(std::string_view line, std::size_t limit = kLimit) {
  JsonLineReader reader(limit);
  const auto record = reader.read(line);
  if (!record)
    return "! " + record.error().code + " " + record.error().id.value_or("-") + " | " + record.error().message;
  return record->id.value_or("-") + " | " + record->text + " | " + record->meta;
}

std::string code(std::string_view line) {
  const std::string result = read(line);
  return result.starts_with("! ") ? result.substr(2, result.find(' ', 2) - 2) : "fine";
}

}  // namespace

TEST_CASE("records") {
  CHECK(read(R"({"id": "a", "text": "Привет"})") == "a | Привет | ");
  CHECK(read(R"({"text": "Привет\n\"мир\" \u0416"})") == "- | Привет\n\"мир\" Ж | ");
  CHECK(read(R"({"id": 17, "text": ""})") == "17 |  | ");
  CHECK(read(R"({"id": -1.50, "text": ""})") == "-1.50 |  | ");
  CHECK(read(R"({"id": null, "text": ""})") == "- |  | ");
  CHECK(read("  {\"text\": \"x\"} \r") == "- | x | ");
  CHECK(read(R"({"te\u0078t": "x"})") == "- | x | ");
}

TEST_CASE("the article's date is read where it is a string or number, and carried over") {
  JsonLineReader reader(kLimit);
  CHECK(reader.read(R"({"date": "2020-03-04", "text": ""})")->date == "2020-03-04");
  CHECK(reader.read(R"({"date": 1583280000, "text": ""})")->date == "1583280000");
  CHECK(reader.read(R"({"date": {"day": 4}, "a": {"date": "2020-03-04"}, "text": ""})")->date.empty());
  CHECK(read(R"({"date": "2020-03-04", "text": "t"})") == R"(- | t | {"date":"2020-03-04"})");
}

TEST_CASE("other keys are carried over as they are") {
  CHECK(
      read(
          R"({"a": 1.10, "id": "x", "b": {"c": [1, 2 , "ы"]}, "text": "t", "d\"e": null, "s" : "a\u0041" , "n": [ ] , "t" : true })") ==
      R"(x | t | {"a":1.10,"b":{"c": [1, 2 , "ы"]},"d\"e":null,"s":"a\u0041","n":[ ],"t":true})");
}

TEST_CASE("what is no record has a code") {
  CHECK(code("") == "invalid_json");
  CHECK(code("{") == "invalid_json");
  CHECK(code(R"({"id": "a", "text": "torn)") == "invalid_json");
  CHECK(code(R"({"text": "x"} {"text": "y"})") == "invalid_json");
  CHECK(code(R"({"text": "x", "meta": {"a": tru}})") == "invalid_json");
  CHECK(code("{\"text\": \"line\nfeed\"}") == "invalid_json");
  CHECK(code("[1, 2]") == "not_an_object");
  CHECK(code("\"text\"") == "not_an_object");
  CHECK(code(R"({"id": "a"})") == "missing_text");
  CHECK(code(R"({"text": 5})") == "text_not_string");
  CHECK(code(R"({"text": null})") == "text_not_string");
  CHECK(code(R"({"text": ["x"]})") == "text_not_string");
  CHECK(code(R"({"id": {}, "text": "x"})") == "id_not_string");
  CHECK(code(R"({"text": "x", "text": "y"})") == "duplicate_key");
  CHECK(code(R"({"text": "x", "a": 1, "\u0061": 2})") == "duplicate_key");
  CHECK(read(R"({"id": "a7", "text": 5})") == "! text_not_string a7 | \"text\" is not a string");
  CHECK(read(R"({"text": 5, "id": "a7"})") == "! text_not_string a7 | \"text\" is not a string");
  CHECK(read(R"({"text": "x"})", 5) == "! too_large - | a line of 13 bytes, the limit is 5");
}

TEST_CASE("a bomb of brackets is refused") {
  CHECK(code("{\"text\": \"x\", \"a\": " + std::string(100000, '[') + std::string(100000, ']') + "}") == "too_deep");
  CHECK(code(std::string(1000000, '[')) != "fine");
  CHECK(code("{\"text\": \"x\", \"a\": " + std::string(100, '[') + std::string(100, ']') + "}") == "fine");
}

TEST_CASE("invalid UTF-8 and lone surrogates are replaced") {
  JsonLineReader reader(kLimit);
  const auto record = reader.read("{\"text\": \"При\xFFвет\"}");
  REQUIRE(record);
  CHECK(record->text == "При\uFFFDвет");
  CHECK(record->invalid == 1);
  CHECK(read(R"({"text": "a\ud800b \ud83d\ude00 \\ud800 \udc00"})") == "- | a\uFFFDb 😀 \\ud800 \uFFFD | ");
}

TEST_CASE("a reader goes on after an error") {
  JsonLineReader reader(kLimit);
  CHECK(!reader.read("{"));
  CHECK(reader.read(R"({"text": "x"})")->text == "x");
  CHECK(reader.read("{\"text\": \"" + std::string(500000, 'y') + "\"}")->text.size() == 500000);
  CHECK(reader.read(R"({"text": "z"})")->text == "z");
}

TEST_CASE("every prefix of a record is an error, never a crash") {
  const std::string line = R"({"id": 12, "text": "При\u0416вет", "m": {"a": [1, -2.5e3, "\ud83d\ude00"]}})";
  for (std::size_t size = 0; size < line.size(); ++size) {
    CAPTURE(size);
    CHECK(code(std::string_view(line).substr(0, size)) != "fine");
  }
  CHECK(code(line) == "fine");
}

TEST_CASE("the parts of a record may stand elsewhere") {
  const auto parts = [](std::string_view line, RecordFields fields) {
    JsonLineReader reader(kLimit, std::move(fields));
    const auto record = reader.read(line);
    if (!record) return "! " + record.error().code + " | " + record.error().message;
    return record->id.value_or("-") + " | " + record->text + " | " + record->title.value_or("-") + " | " +
           (record->date.empty() ? "-" : record->date) + " | " + record->meta;
  };
  const RecordFields nested{"a.body.text", "n", "a.head", "day"};
  CHECK(
      parts(R"({"n": 5, "a": {"x": [1], "head": "Ну", "body": {"text": "Да", "y": {}}}, "day": 20191128, "text": "z"})",
            nested) == R"(5 | Да | Ну | 20191128 | {"a":{"x":[1],"body":{"y":{}}},"day":20191128,"text":"z"})");
  CHECK(parts(R"({"a.body.text": "Да"})", nested) == "- | Да | - | - | ");
  CHECK(parts(R"({"a": "text"})", nested) == R"(! missing_text | no key "a.body.text")");
  CHECK(parts(R"({"a": {"body": {"text": 1}}})", nested) == R"(! text_not_string | "a.body.text" is not a string)");
  CHECK(parts(R"({"a": {"body": {"text": ""}, "head": []}})", nested) ==
        R"(! title_not_string | "a.head" is not a string)");
  CHECK(parts(R"({"text": "", "title": null, "id": "x"})", {"text", "", "title", ""}) ==
        R"(- |  | - | - | {"id":"x"})");
}
