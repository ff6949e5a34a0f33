// Options on what to read and how.
#include <array>

#include "cli/option.h"
#include "formats/formats.h"
#include "text/number.h"

namespace newsx::cli {
namespace {

constexpr std::string_view kInput = "input";

// "65536", "500K", "64M", "1G", also with "iB" or "B" after it.
std::uint64_t size_in_bytes(const std::string& text) {
  std::string_view rest = text;
  const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
  const auto value = read_number<std::uint64_t>(rest.substr(0, digits));
  rest.remove_prefix(digits);
  unsigned shift = 0;
  if (!rest.empty()) {
    if (rest.front() == 'K' || rest.front() == 'k') shift = 10;
    if (rest.front() == 'M') shift = 20;
    if (rest.front() == 'G') shift = 30;
    if (shift != 0) rest.remove_prefix(1);
  }
  constexpr std::uint64_t limit = (std::uint64_t{1} << 31) - 1;  // spans have 31 bits
  if (!value || *value == 0 || *value > (limit >> shift) || (!rest.empty() && rest != "iB" && rest != "B"))
    throw UsageError("--max-bytes: '" + text + "' is not a size from 1 to 2G-1 (as in 500K, 64M)");
  return *value << shift;
}

// "auto text html …"
std::string input_format_names() {
  std::string all = "auto";
  for (const InputFormat* format : input_formats()) all.append(" ").append(format->name);
  return all;
}

std::string_view input_format_help() {
  static const std::string help = [] {
    std::string all = "auto (default: by name and content)";
    for (const InputFormat* format : input_formats()) {
      all.append(", ").append(format->name);
      if (!format->help.empty()) all.append(" (").append(format->help).append(")");
    }
    return all;
  }();
  return help;
}

void set_input_format(Options& o, const OptionSpec&, const std::string& text) {
  o.input_format = newsx::find_format(text);
  if (o.input_format != nullptr || text == "auto") return;
  std::string names = input_format_names();
  for (std::size_t i = 0; (i = names.find(' ', i)) != std::string::npos; i += 2) names.insert(i, 1, ',');
  throw UsageError("--input-format: '" + text + "' is not one of " + names);
}

void set_text_field(Options& o, const OptionSpec&, const std::string& text) {
  if (text.empty()) throw UsageError("--text-field: a name is needed");
  o.record_fields.text = text;
}

const std::array kInputTable{
    text<&WalkOptions::include>(
        {.name = "include",
         .argument = "GLOB",
         .help = "in folders, read only matching files, whatever their format; may be repeated. A pattern with a "
                 "slash matches the path below the folder",
         .groups = kDocumentOptions,
         .heading = kInput}),
    text<&WalkOptions::exclude>({.name = "exclude",
                                 .argument = "GLOB",
                                 .help = "in folders, skip matching files and folders; may be repeated",
                                 .groups = kDocumentOptions,
                                 .heading = kInput}),
    flag<&WalkOptions::follow>({.name = "follow",
                                .help = "follow symbolic links in folders; default: skip them",
                                .groups = kDocumentOptions,
                                .heading = kInput}),
    text<&Options::files_from>(
        {.name = "files-from",
         .argument = "FILE",
         .help = "read more names of files and folders from FILE, one per line; - is standard input",
         .groups = kDocumentOptions,
         .heading = kInput}),
    flag<&Options::null>({.name = "null",
                          .letter = '0',
                          .help = "names in --files-from end with NUL, as from find -print0",
                          .groups = kDocumentOptions,
                          .heading = kInput}),
    OptionSpec{.name = "input-format",
               .argument = "FORMAT",
               .help = input_format_help(),
               .standard = "auto",
               .groups = kDocumentOptions,
               .heading = kInput,
               .apply = set_input_format,
               .values = input_format_names}
        .harmless(),
    OptionSpec{.name = "text-field",
               .argument = "NAME",
               .help = "key, dotted path or column of a record's text; default text",
               .standard = "text",
               .groups = kDocumentOptions,
               .heading = kInput,
               .apply = set_text_field}
        .harmless(),
    text<&RecordFields::id>({.name = "id-field",
                             .argument = "NAME",
                             .help = "key or column of a record's id; default id",
                             .standard = "id",
                             .groups = kDocumentOptions,
                             .heading = kInput})
        .harmless(),
    text<&RecordFields::title>({.name = "title-field",
                                .argument = "NAME",
                                .help = "key or column of a record's title; default: the headline in the text",
                                .groups = kDocumentOptions,
                                .heading = kInput})
        .harmless(),
    text<&RecordFields::date>({.name = "date-field",
                               .argument = "NAME",
                               .help = "key or column of a record's date, in any usual form; default date",
                               .groups = kDocumentOptions,
                               .heading = kInput})
        .harmless(),
    day<&Options::date>({.name = "date",
                         .argument = "DAY",
                         .help = "the day of undated articles, in any usual form; \"yesterday\" counts from it",
                         .groups = kDateOption,
                         .heading = kInput})
        .harmless(),
    text<&Options::encoding>({.name = "encoding",
                              .argument = "NAME",
                              .help = "encoding of the texts, for example windows-1251; default: detected",
                              .groups = kDocumentOptions,
                              .heading = kInput})
        .harmless(),
    flag<&Options::only_russian>({.name = "only-russian",
                                  .help = "skip documents in other languages",
                                  .groups = kDocumentOptions,
                                  .heading = kInput})
        .harmless(),
    OptionSpec{.name = "max-bytes",
               .argument = "SIZE",
               .help = "refuse larger documents; default 64M",
               .standard = "64M",
               .groups = kDocumentOptions,
               .heading = kInput,
               .apply = [](Options& o, const OptionSpec&, const std::string& v) { o.max_bytes = size_in_bytes(v); }},
};

}  // namespace

std::span<const OptionSpec> input_options() { return kInputTable; }

}  // namespace newsx::cli
