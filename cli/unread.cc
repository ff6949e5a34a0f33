#include "cli/unread.h"

#include "formats/formats.h"
#include "text/file_kind.h"

namespace newsx::cli {
namespace {

std::string advice_of(const FileKind& kind, const Origin& origin) {
  if (!origin.member) return advice_for(kind, origin.name);
  return "unpack it first, " + advice_for(kind, origin.name.substr(origin.name.rfind('/') + 1));
}

}  // namespace

bool is_packed_document(std::string_view name) {
  const InputFormat* format = format_of_file_name(name);
  return format != nullptr && format->is_binary;
}

std::optional<Fault> unread(std::string_view beginning, const Origin& origin) {
  const FileKind* kind = file_kind(beginning, origin.name);
  if (kind == nullptr) return std::nullopt;
  // Damage may hide which ZIP file it is; its reader says that it is damaged.
  if (kind->use == FileKind::Use::zip && is_packed_document(origin.name)) return std::nullopt;
  std::string message(kind->name);
  if (!kind->is_packed()) {
    message += ", which newsx does not read; " + advice_of(*kind, origin);
  } else if (origin.member) {
    message += " inside an archive, which newsx does not open; unpack it first";
  } else {
    message += ", which the end of its name does not say; " + advice_of(*kind, origin);
  }
  return Fault{"unsupported", std::move(message)};
}

std::optional<Fault> unread_as(const InputFormat& signature, const InputFormat& format) {
  if (&signature == &format || (!signature.is_binary && !format.is_binary)) return std::nullopt;
  const std::string name(signature.name);
  return Fault{"unsupported", "begins as " + name + ", not as " + std::string(format.name) +
                                  "; try: newsx extract --input-format " + name};
}

std::string unread_by_name(std::string_view cause, const Origin& origin) {
  const FileKind* kind = file_kind_of_name(origin.name);
  if (kind == nullptr) return std::string(cause) + " of no kind that newsx knows; turn it into text or HTML first";
  std::string message = std::string(cause) + ", by its name " + std::string(kind->name);
  return message + (kind->is_packed() ? ", but it does not begin as one: damaged" : "; " + advice_of(*kind, origin));
}

std::optional<Fault> unread_address(std::string_view name) {
  if (!name.starts_with("https://") && !name.starts_with("http://") && !name.starts_with("ftp://")) return std::nullopt;
  return Fault{"unsupported", "newsx opens no addresses; try: curl -sSL " + shell_word(name) +
                                  " | newsx extract --input-format html -"};
}

}  // namespace newsx::cli
