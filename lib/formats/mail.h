// The text of an e-mail message (RFC 5322, MIME).
//
// The text is the subject and the parts that are shown: of alternatives the plain text, otherwise the HTML. A forwarded
// message is read; attachments are only listed. Base64, quoted-printable and encoded words (RFC 2047) are decoded.
// Cost: linear; parts nest at most eight deep. Threads: may run at once. Errors: values.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/expected.h"
#include "base/stop.h"
#include "formats/html.h"
#include "formats/record.h"
#include "text/text.h"

namespace newsx {

struct Mail {
  std::string text, encoding;  // the part's original encoding
  std::string subject, date;   // the date in ISO 8601
  std::string id;              // Message-ID without angle brackets; empty: none
  std::string meta;            // a JSON object of title, author, date, attachments, where present; or empty
  std::uint32_t invalid = 0;   // sequences replaced by U+FFFD
};

struct MailError {
  std::string cause;
};

Expected<Mail, MailError> read_mail(std::string_view bytes, Stop stop = {});

// A saved page (MHTML): its first HTML part.
struct SavedPage {
  std::string html, encoding, url;  // url: Snapshot-Content-Location or the part's Content-Location
  std::string saved;                // when it was saved, in ISO 8601; empty: unknown
  std::uint32_t invalid = 0;        // sequences replaced by U+FFFD
};
Expected<SavedPage, MailError> page_of_mail(std::string_view bytes, Stop stop = {});

// The Message-ID in the header, for error messages.
std::optional<std::string> id_of_mail(std::string_view bytes);
Record record_of(Mail mail);

// Whether the bytes start a message header with at least two of From, Date and Subject.
bool looks_like_mail(std::string_view bytes);

}  // namespace newsx
