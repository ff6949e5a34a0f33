// The text of an e-mail message (RFC 5322, MIME).
//
// Of several parts the first text/plain that is no attachment is read, where there is none the first text/html, as an
// article. Base64, quoted-printable and encoded words (RFC 2047) are decoded. The subject comes first, as the headline.
// Attachments are passed over. Cost: linear; parts nest at most eight deep. Threads: may run at once. Errors: values.
#pragma once
#include <string>
#include <string_view>

#include "base/expected.h"
#include "base/stop.h"
#include "formats/html.h"
#include "text/text.h"

namespace newsx {

struct Mail {
  std::string text, encoding;  // the encoding that the part had
  std::string subject, date;   // the date in ISO 8601
  std::string meta;            // a JSON object of title, author, date, as far as known; or empty
  std::uint32_t invalid = 0;   // sequences replaced by U+FFFD
};

struct MailError {
  std::string cause;
};

Expected<Mail, MailError> read_mail(std::string_view bytes, Stop stop = {});

// Whether bytes begin with lines of a message's header, From, Date or Subject among them.
bool looks_like_mail(std::string_view bytes);

}  // namespace newsx
