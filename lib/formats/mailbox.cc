#include "formats/mailbox.h"

#include <algorithm>
#include <string>

#include "formats/input_format.h"
#include "formats/mail.h"
#include "text/ascii.h"

namespace newsx {
namespace {

constexpr std::string_view kFrom = "From ";
constexpr std::size_t kLongestFrom = 512;  // bytes of a line "From …"; longer ones are text

// Whether a line, without its end, has a time: "Thu Nov 28 10:00:00 2019".
bool is_from_line(std::string_view line) {
  if (!line.starts_with(kFrom) || line.size() > kLongestFrom) return false;
  const std::size_t colon = line.find(':');
  return colon != std::string_view::npos && colon + 1 < line.size() && is_ascii_digit(line[colon - 1]) &&
         is_ascii_digit(line[colon + 1]);
}

class MessageCutter : public RecordCutter {
 public:
  std::optional<Cut> cut(std::string_view bytes, bool last) override {
    while (true) {
      const std::size_t end = bytes.find('\n', seen_);
      if (end == std::string_view::npos) break;
      const std::string_view line = bytes.substr(seen_, end - seen_);
      if (begin_ == kNone) begin_ = seen_;
      if (after_empty_ && seen_ > begin_ && is_from_line(line)) {
        const std::size_t at = seen_;
        return found(at, at);
      }
      after_empty_ = line.empty() || line == "\r";
      seen_ = end + 1;
    }
    if (!last || bytes.empty()) return std::nullopt;
    after_empty_ = false;
    return found(bytes.size(), bytes.size());
  }

 private:
  bool after_empty_ = false;
};

// Lines that begin with "From " are written ">From " in a mailbox.
std::string without_quoted_from(std::string_view message) {
  std::string out;
  out.reserve(message.size());
  while (!message.empty()) {
    const std::size_t end = std::min(message.find('\n'), message.size() - 1) + 1;
    std::string_view line = message.substr(0, end);
    const std::size_t marks = line.find_first_not_of('>');
    if (marks != std::string_view::npos && marks > 0 && line.substr(marks).starts_with(kFrom)) line.remove_prefix(1);
    out += line;
    message.remove_prefix(end);
  }
  return out;
}

RecordFile open_mailbox(std::string_view, const ReadOptions&) {
  return {cut_messages(), [] {
            return [](std::string_view message, Stop stop) -> RecordResult {
              auto mail = read_mail(without_quoted_from(message), stop);
              if (!mail) return RecordFault{"email", mail.error().cause, id_of_mail(message)};
              return record_of(*std::move(mail));
            };
          }};
}

}  // namespace

std::unique_ptr<RecordCutter> cut_messages() { return std::make_unique<MessageCutter>(); }

bool looks_like_mailbox(std::string_view bytes) {
  const std::size_t end = bytes.find('\n');
  if (end == std::string_view::npos || !is_from_line(bytes.substr(0, end))) return false;
  const std::string_view header = bytes.substr(end + 1);
  const std::size_t name = header.find_first_of(": \t\r\n");
  return name != std::string_view::npos && name > 0 && header[name] == ':';
}

extern const InputFormat kMailbox{
    .name = "mbox",
    .help = "a mailbox of many messages",
    .suffixes = ".mbox .mbx",
    .document = "message",
    .documents = "messages",
    .date_source = DateSource::mail,
    .read_from_folders = true,
    .has_signature = true,
    .holds_bytes = true,
    .begins = looks_like_mailbox,
    .open = open_mailbox,
};

}  // namespace newsx
