// Plain text: the whole file is one document.
#include "formats/decoded.h"
#include "formats/input_format.h"

namespace newsx {
namespace {

RecordResult read_text(std::string bytes, const ReadOptions& options, Stop stop) {
  auto text = to_utf8(std::move(bytes), options.encoding, stop);
  if (!text) return unreadable(std::move(text).error());
  return record_of(*std::move(text));
}

}  // namespace

extern const InputFormat kText{
    .name = "text",
    .suffixes = ".txt",
    .document = "text",
    .documents = "texts",
    .read_from_folders = true,
    .read = read_text,
};

}  // namespace newsx
