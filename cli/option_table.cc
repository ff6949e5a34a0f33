// Each option: its names, its help, who has it, and what its value may be.
#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "cli/options.h"

namespace newsx::cli {
namespace {

template <class T>
using Choice = std::pair<std::string_view, T>;

// The value of one of some words; anything else is an error that lists them.
template <class T, std::size_t N>
T choose(std::string_view option, std::string_view word, const std::array<Choice<T>, N>& choices) {
  std::string names;
  for (const auto& [name, value] : choices) {
    if (name == word) return value;
    if (!names.empty()) names += ", ";
    names += name;
  }
  throw UsageError("--" + std::string(option) + ": '" + std::string(word) + "' is none of " + names);
}

std::optional<std::uint64_t> whole_number(std::string_view text) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

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

template <class F>
void each_word(std::string_view list, F&& f) {
  while (!list.empty()) {
    const std::size_t comma = std::min(list.find(','), list.size());
    f(list.substr(0, comma));
    list.remove_prefix(std::min(comma + 1, list.size()));
  }
}

void set_jobs(Options& o, const std::string& text) {
  const auto jobs = whole_number(text);
  constexpr std::uint64_t most = 1024;
  if (!jobs || *jobs == 0 || *jobs > most)
    throw UsageError("--jobs: '" + text + "' is no number of jobs from 1 to " + std::to_string(most));
  o.jobs = static_cast<unsigned>(*jobs);
}

void set_format(Options& o, const std::string& text) {
  static constexpr std::array<Choice<Format>, 7> choices{{{"json", Format::json},
                                                          {"jsonl", Format::jsonl},
                                                          {"table", Format::table},
                                                          {"csv", Format::csv},
                                                          {"tsv", Format::tsv},
                                                          {"markdown", Format::markdown},
                                                          {"conllu", Format::conllu}}};
  o.format = choose("format", text, choices);
  o.format_name = text;
}

void set_input_format(Options& o, const std::string& text) {
  static constexpr std::array<Choice<InputFormat>, 3> choices{
      {{"auto", InputFormat::automatic}, {"text", InputFormat::text}, {"jsonl", InputFormat::jsonl}}};
  o.input_format = choose("input-format", text, choices);
}

void set_offsets(Options& o, const std::string& text) {
  static constexpr std::array<Choice<OffsetUnit>, 3> choices{
      {{"codepoint", OffsetUnit::codepoint}, {"byte", OffsetUnit::byte}, {"utf16", OffsetUnit::utf16}}};
  o.offsets = choose("offsets", text, choices);
}

void set_kinds(Options& o, const std::string& text) {
  static constexpr std::array<Choice<MentionKind>, 8> choices{{{"name", MentionKind::name},
                                                               {"abbreviation", MentionKind::abbreviation},
                                                               {"adjective", MentionKind::adjective},
                                                               {"demonym", MentionKind::demonym},
                                                               {"role", MentionKind::role},
                                                               {"short", MentionKind::short_name},
                                                               {"generic", MentionKind::generic},
                                                               {"pronoun", MentionKind::pronoun}}};
  o.kinds = 0;
  each_word(text, [&](std::string_view word) { o.kinds |= kind_bit(choose("kinds", word, choices)); });
}

void set_kind(Options& o, const std::string& text) {
  static constexpr std::array<Choice<QuotationKind>, 3> choices{
      {{"direct", QuotationKind::direct}, {"partial", QuotationKind::partial}, {"indirect", QuotationKind::indirect}}};
  o.quotations.kinds = 0;
  each_word(text, [&](std::string_view word) { o.quotations.kinds |= kind_bit(choose("kind", word, choices)); });
}

void set_min_words(Options& o, const std::string& text) {
  const auto words = whole_number(text);
  if (!words) throw UsageError("--min-words: '" + text + "' is no number of words");
  o.quotations.min_words = *words;
}

void set_date(Options& o, const std::string& text) {
  const auto digits = [&](std::size_t from, std::size_t to) {
    return std::all_of(text.begin() + static_cast<std::ptrdiff_t>(from), text.begin() + static_cast<std::ptrdiff_t>(to),
                       [](char c) { return c >= '0' && c <= '9'; });
  };
  const bool iso =
      text.size() == 10 && text[4] == '-' && text[7] == '-' && digits(0, 4) && digits(5, 7) && digits(8, 10);
  if (!iso) throw UsageError("--date: '" + text + "' is no day as in 2019-11-28");
  o.date = text;
}

void set_top(Options& o, const std::string& text) {
  const auto lines = whole_number(text);
  if (!lines || *lines == 0) throw UsageError("--top: '" + text + "' is no number of lines");
  o.top = *lines;
}

constexpr std::array table{
    OptionSpec{"input-format", 0, "FORMAT",
               "auto (by name and content), text, or jsonl: a record {\"id\", \"text\"} a line", "*", set_input_format},
    OptionSpec{"encoding", 0, "NAME", "what the bytes of texts are, as windows-1251; default: recognised", "*",
               [](Options& o, const std::string& v) { o.encoding = v; }},
    OptionSpec{"max-bytes", 0, "SIZE", "larger documents are refused; default 64M", "*",
               [](Options& o, const std::string& v) { o.max_bytes = size_in_bytes(v); }},
    OptionSpec{"format", 'f', "FORMAT", "how to print: see above", " extract entities quotes decisions tokens stats ",
               set_format},
    OptionSpec{"output", 'o', "FILE", "write there instead of standard output; the file is whole or absent", "*",
               [](Options& o, const std::string& v) { o.output = v; }},
    OptionSpec{"pretty", 0, "", "JSON over several lines", " extract entities quotes decisions tokens stats ",
               [](Options& o, const std::string&) { o.pretty = true; }},
    OptionSpec{"date", 0, "DAY", "the day of the articles, as 2019-11-28: \"yesterday\" is told from it", " extract ",
               set_date},
    OptionSpec{"offsets", 0, "UNIT", "count by codepoint (default), byte or utf16",
               " extract entities quotes decisions tokens ", set_offsets},
    OptionSpec{"kinds", 0, "KIND,…",
               "mentions of these kinds only: name abbreviation adjective demonym role short generic pronoun",
               " extract entities stats ", set_kinds},
    OptionSpec{"types", 0, "TYPE,…", "tables of these entities only: person country organization place …", " entities ",
               [](Options& o, const std::string& v) {
                 each_word(v, [&](std::string_view word) { o.types.emplace_back(word); });
               }},
    OptionSpec{"by", 0, "NAME", "quotations of this speaker only: a name or the begin of a word in it", " quotes ",
               [](Options& o, const std::string& v) { o.quotations.by = v; }},
    OptionSpec{"about", 0, "NAME", "quotations that speak of this person, country, body or place only", " quotes ",
               [](Options& o, const std::string& v) { o.quotations.about = v; }},
    OptionSpec{"kind", 0, "KIND,…", "quotations of these kinds only: direct partial indirect", " quotes ", set_kind},
    OptionSpec{"min-words", 0, "N", "quotations of N words or more only", " quotes ", set_min_words},
    OptionSpec{"explain", 0, "", "say which rule found each thing, and from what evidence",
               " extract entities quotes decisions ", [](Options& o, const std::string&) { o.explain = o.data.explain = true; }},
    OptionSpec{"all", 0, "", "every reading of a word, not only the likeliest", " tokens ",
               [](Options& o, const std::string&) { o.all = true; }},
    OptionSpec{"count", 0, "", "numbers of sentences, tokens and words only", " tokens ",
               [](Options& o, const std::string&) { o.count = true; }},
    OptionSpec{"check", 0, "", "exit status 1 when a list has not as many items as the text announces", " decisions ",
               [](Options& o, const std::string&) { o.check = true; }},
    OptionSpec{"top", 0, "N", "lines a list; default 10", " stats ", set_top},
    OptionSpec{"jobs", 'j', "N", "documents worked on at once; default: all cores. The output is the same for any N",
               "*", set_jobs},
    OptionSpec{"data", 0, "DIR", "dictionary, gazetteers and rules from there instead of the built-in ones", "* rules ",
               [](Options& o, const std::string& v) { o.data.data_folder = v; }},
    OptionSpec{"rules", 0, "DIR", "rules of your own beside the built-in ones; may be repeated", "*",
               [](Options& o, const std::string& v) { o.data.rule_folders.push_back(v); }},
    OptionSpec{"gazetteer", 0, "FILE", "names of your own beside the built-in ones; may be repeated", "* rules ",
               [](Options& o, const std::string& v) { o.data.gazetteer_files.push_back(v); }},
    OptionSpec{"help", 'h', "", "this help", "* rules schema ", [](Options& o, const std::string&) { o.help = true; }},
};

}  // namespace

std::span<const OptionSpec> option_table() { return table; }

}  // namespace newsx::cli
