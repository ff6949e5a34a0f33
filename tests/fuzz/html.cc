// Any bytes as a page: the text and the metadata are UTF-8 and JSON, whatever they are.
#include "formats/html.h"

#include <simdjson.h>

#include <string_view>

#include "expect.h"
#include "text/decode.h"
#include "text/utf8.h"

using namespace newsx;
using newsx::fuzz::expect;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  (void)declared_encoding(bytes);
  (void)looks_like_html(bytes);
  const auto text = decode(bytes, "UTF-8");
  if (!text) return 0;
  const HtmlArticle article = read_html(text->utf8);
  expect(is_valid_utf8(article.text), "the text is UTF-8");
  expect(!article.title || is_valid_utf8(*article.title), "the title is UTF-8");
  if (article.meta.empty()) return 0;
  simdjson::dom::parser parser;
  simdjson::dom::object meta;
  expect(parser.parse(article.meta).get(meta) == simdjson::SUCCESS, "what the page says of itself is an object");
  return 0;
}
