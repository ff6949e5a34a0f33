#include "formats/formats.h"

#include <algorithm>
#include <array>
#include <vector>

#include "text/ascii.h"
#include "text/file_kind.h"
#include "text/prologue.h"

namespace newsx {

// Each is defined in its own file.
extern const InputFormat kText, kMarkdown, kHtml, kMht, kWarc, kDocx, kOdt, kRtf, kDoc, kPdf, kEpub, kFb2, kFeed, kMail,
    kMailbox, kTelegram, kJsonLines, kJson, kCsv, kTsv, kXlsx, kOds;

namespace {

constexpr std::array kInputFormats{&kText,      &kMarkdown, &kHtml, &kMht, &kWarc, &kDocx, &kOdt,     &kRtf,
                                   &kDoc,       &kPdf,      &kEpub, &kFb2, &kFeed, &kMail, &kMailbox, &kTelegram,
                                   &kJsonLines, &kJson,     &kCsv,  &kTsv, &kXlsx, &kOds};

std::vector<std::string_view> suffixes_of(const InputFormat& format) {
  std::vector<std::string_view> suffixes;
  std::string_view rest = format.suffixes;
  while (!rest.empty()) {
    suffixes.push_back(rest.substr(0, rest.find(' ')));
    rest.remove_prefix(std::min(suffixes.back().size() + 1, rest.size()));
  }
  return suffixes;
}

template <class Fits>
const InputFormat* first_that(FormatTable formats, Fits fits) {
  const auto found = std::find_if(formats.begin(), formats.end(), [&](const InputFormat* f) { return fits(*f); });
  return found == formats.end() ? nullptr : *found;
}

}  // namespace

FormatTable input_formats() { return kInputFormats; }

const InputFormat* find_format(std::string_view name, FormatTable formats) {
  return first_that(formats, [&](const InputFormat& format) { return format.name == name; });
}

const InputFormat* format_of_file_name(std::string_view name, FormatTable formats) {
  return first_that(formats, [&](const InputFormat& format) {
    const auto suffixes = suffixes_of(format);
    return std::any_of(suffixes.begin(), suffixes.end(), [&](std::string_view s) { return ends_in_any_case(name, s); });
  });
}

const InputFormat* format_of_signature(std::string_view beginning, std::string_view file_name, FormatTable formats) {
  if (is_packed_name(file_name)) return nullptr;
  return first_that(formats, [&](const InputFormat& f) { return f.has_signature && f.begins(beginning); });
}

const InputFormat& format_of_content(std::string_view beginning, FormatTable formats) {
  const InputFormat* found =
      first_that(formats, [&](const InputFormat& f) { return f.begins != nullptr && f.begins(beginning); });
  if (found != nullptr) return *found;
  // XML of an unknown kind: read only its words.
  if (beginning.starts_with(kByteOrderMark)) beginning.remove_prefix(kByteOrderMark.size());
  return trim(beginning).starts_with("<?xml") ? kHtml : kText;
}

bool is_usual(std::string_view file_name, const InputFormat* wanted, FormatTable formats) {
  const InputFormat* format = format_of_file_name(unpacked_name(file_name), formats);
  return format != nullptr && (wanted == nullptr ? format->read_from_folders : format == wanted);
}

std::string suffix_list(const InputFormat& format) {
  const std::vector<std::string_view> suffixes = suffixes_of(format);
  std::string list;
  for (std::size_t i = 0; i < suffixes.size(); ++i)
    list.append(i == 0 ? "*" : i + 1 == suffixes.size() ? " or *" : ", *").append(suffixes[i]);
  return list;
}

}  // namespace newsx
