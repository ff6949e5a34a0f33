// Any bytes as an e-mail message: the text and what is said of it are UTF-8 and JSON, or there is a cause.
#include "formats/mail.h"

#include <simdjson.h>

#include "expect.h"
#include "text/utf8.h"

using namespace newsx;
using newsx::fuzz::expect;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  (void)looks_like_mail(bytes);
  const auto mail = read_mail(bytes);
  if (!mail) {
    expect(!mail.error().cause.empty(), "an error has words");
    return 0;
  }
  expect(is_valid_utf8(mail->text) && is_valid_utf8(mail->subject), "the text is UTF-8");
  if (mail->meta.empty()) return 0;
  simdjson::dom::parser parser;
  simdjson::dom::object meta;
  expect(parser.parse(mail->meta).get(meta) == simdjson::SUCCESS, "what the message says of itself is an object");
  return 0;
}
