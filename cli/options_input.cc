// Options that say what is read, and how.
#include "cli/option_values.h"
#include "formats/formats.h"

namespace newsx::cli {
namespace {

constexpr std::string_view kInputGroup = "input";

// "65536", "500K", "64M", "1G", also with "iB" or "B" behind.
std::uint64_t size_in_bytes(const std::string& text) {
  std::string_view rest = text;
  const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
  const auto value = whole_number(rest.substr(0, digits));
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
    throw UsageError("--max-bytes: '" + text + "' is no size from 1 to 2G-1 (as in 500K, 64M)");
  return *value << shift;
}

void set_date(Options& o, const std::string& text) { o.date = day_value("date", text); }

// "auto text html …"
std::string_view format_names() {
  static const std::string names = [] {
    std::string all = "auto";
    for (const InputFormat* format : input_formats()) all.append(" ").append(format->name);
    return all;
  }();
  return names;
}

std::string_view format_help() {
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

void set_input_format(Options& o, const std::string& text) {
  o.input_format = find_format(text);
  if (o.input_format != nullptr || text == "auto") return;
  std::string names(format_names());
  for (std::size_t i = 0; (i = names.find(' ', i)) != std::string::npos; i += 2) names.insert(i, 1, ',');
  throw UsageError("--input-format: '" + text + "' is none of " + names);
}

void set_text_field(Options& o, const std::string& text) {
  if (text.empty()) throw UsageError("--text-field: a name is needed");
  o.record_fields.text = text;
}

const std::array kInputTable{
    OptionSpec{"include", 0, "GLOB",
               "of folders take the files that match, whatever their kind; may be repeated. A pattern with a slash is "
               "for the path below the folder",
               kInputGroup, "*", [](Options& o, const std::string& v) { o.walk.include.push_back(v); }},
    OptionSpec{"exclude", 0, "GLOB", "of folders leave out files and folders that match; may be repeated", kInputGroup,
               "*", [](Options& o, const std::string& v) { o.walk.exclude.push_back(v); }},
    OptionSpec{"follow", 0, "", "go through symbolic links that are met in folders; default: pass over them",
               kInputGroup, "*", [](Options& o, const std::string&) { o.walk.follow = true; }},
    OptionSpec{"files-from", 0, "FILE", "read there more names of files and folders, one a line; - is standard input",
               kInputGroup, "*", [](Options& o, const std::string& v) { o.files_from = v; }},
    OptionSpec{"null", '0', "", "names in --files-from end with NUL, as find -print0 writes them", kInputGroup, "*",
               [](Options& o, const std::string&) { o.null = true; }},
    OptionSpec{"input-format", 0, "FORMAT", format_help(), kInputGroup, "*", set_input_format, format_names(), "auto"}
        .harmless(),
    OptionSpec{"text-field", 0, "NAME", "where a record has its text: a key, a dotted path, a column; default text",
               kInputGroup, "*", set_text_field, "", "text"}
        .harmless(),
    OptionSpec{"id-field", 0, "NAME", "where a record has its id; default id", kInputGroup, "*",
               [](Options& o, const std::string& v) { o.record_fields.id = v; }, "", "id"}
        .harmless(),
    OptionSpec{"title-field", 0, "NAME", "where a record has its title; default: the headline in the text", kInputGroup,
               "*", [](Options& o, const std::string& v) { o.record_fields.title = v; }}
        .harmless(),
    OptionSpec{"date-field", 0, "NAME",
               "where a record has its date, in any usual form; default: in \"date\", if it has that", kInputGroup, "*",
               [](Options& o, const std::string& v) { o.record_fields.date = v; }}
        .harmless(),
    OptionSpec{
        "date", 0, "DAY",
        "the day of articles that nothing beside the text tells, in any usual form: \"yesterday\" is told from it",
        kInputGroup, " extract entities quotes decisions tokens stats timeline compare dedupe report ", set_date}
        .harmless(),
    OptionSpec{"encoding", 0, "NAME", "what the bytes of texts are, as windows-1251; default: recognised", kInputGroup,
               "*", [](Options& o, const std::string& v) { o.encoding = v; }}
        .harmless(),
    OptionSpec{"only-russian", 0, "", "pass over documents in other languages", kInputGroup, "*",
               [](Options& o, const std::string&) { o.only_russian = true; }}
        .harmless(),
    OptionSpec{"max-bytes", 0, "SIZE", "larger documents are refused; default 64M", kInputGroup, "*",
               [](Options& o, const std::string& v) { o.max_bytes = size_in_bytes(v); }, "", "64M"},
};

}  // namespace

std::span<const OptionSpec> input_options() { return kInputTable; }

}  // namespace newsx::cli
