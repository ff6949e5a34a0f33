// Options that say what is printed, and how.
#include "cli/option_values.h"

namespace newsx::cli {
namespace {

constexpr std::string_view kOutputGroup = "output";
constexpr std::string_view kPrinters = " extract entities quotes decisions tokens stats timeline rules eval ";

void set_format(Options& o, const std::string& text) {
  static constexpr std::array<Choice<Format>, 14> choices{{{"json", Format::json},
                                                           {"jsonl", Format::jsonl},
                                                           {"table", Format::table},
                                                           {"csv", Format::csv},
                                                           {"tsv", Format::tsv},
                                                           {"markdown", Format::markdown},
                                                           {"html", Format::html},
                                                           {"conllu", Format::conllu},
                                                           {"brat", Format::brat},
                                                           {"gexf", Format::gexf},
                                                           {"graphml", Format::graphml},
                                                           {"webanno", Format::webanno},
                                                           {"doccano", Format::doccano},
                                                           {"text", Format::text}}};
  o.format = choose("format", text, choices);
  o.format_name = text;
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

void set_by(Options& o, const std::string& text) {
  static constexpr std::array<Choice<CountBy>, 11> choices{{{"person", CountBy::person},
                                                            {"country", CountBy::country},
                                                            {"organization", CountBy::organization},
                                                            {"place", CountBy::place},
                                                            {"speaker", CountBy::speaker},
                                                            {"cue", CountBy::cue},
                                                            {"rule", CountBy::rule},
                                                            {"date", CountBy::date},
                                                            {"word", CountBy::word},
                                                            {"lemma", CountBy::lemma},
                                                            {"source", CountBy::source}}};
  o.by = choose("by", text, choices);
}

void set_period(Options& o, const std::string& text) {
  static constexpr std::array<Choice<Period>, 3> choices{
      {{"day", Period::day}, {"week", Period::week}, {"month", Period::month}}};
  o.period = choose("period", text, choices);
}

void set_group_by(Options& o, const std::string& text) {
  static constexpr std::array<Choice<GroupBy>, 4> choices{{{"date", GroupBy::date},
                                                           {"month", GroupBy::month},
                                                           {"language", GroupBy::language},
                                                           {"folder", GroupBy::folder}}};
  o.group_by = choose("group-by", text, choices);
}

void set_min(Options& o, const std::string& text) {
  const auto least = whole_number(text);
  if (!least) throw UsageError("--min: '" + text + "' is no number of mentions");
  o.least = *least;
}

void set_show(Options& o, const std::string& text) {
  static constexpr std::array<Choice<EvalView>, 3> choices{
      {{"scores", EvalView::scores}, {"errors", EvalView::errors}, {"rules", EvalView::rules}}};
  o.show = choose("show", text, choices);
}

void set_top(Options& o, const std::string& text) {
  const auto lines = whole_number(text);
  if (!lines || *lines == 0) throw UsageError("--top: '" + text + "' is no number of lines");
  o.top = *lines;
}

constexpr std::array kOutputTable{
    OptionSpec{"format", 'f', "FORMAT", "how to print: see above", kOutputGroup, kPrinters, set_format, "",
               "table at a terminal, else json"},
    OptionSpec{"output", 'o', "FILE", "write there instead of standard output; the file is whole or absent",
               kOutputGroup, "* rules ", [](Options& o, const std::string& v) { o.output = v; }},
    OptionSpec{"to", 0, "FILE", "add the results to this SQLite database, and print nothing", kOutputGroup, " extract ",
               [](Options& o, const std::string& v) { o.database = v; }},
    OptionSpec{"pretty", 0, "", "JSON over several lines", kOutputGroup, kPrinters,
               [](Options& o, const std::string&) { o.pretty = true; }},
    OptionSpec{"compact", 0, "", "JSON on one line: the default", kOutputGroup, kPrinters,
               [](Options& o, const std::string&) { o.pretty = false; }},
    OptionSpec{"fields", 0, "NAME,…", "only these keys of the JSON, or these columns in this order", kOutputGroup,
               " extract entities quotes decisions ",
               [](Options& o, const std::string& v) {
                 o.fields.clear();
                 each_word(v, [&](std::string_view word) { o.fields.emplace_back(word); });
               }},
    OptionSpec{"template", 0, "STRING",
               "a line of your own for each row: column names in {braces}, \\t for a tab. Of extract the rows are "
               "mentions",
               kOutputGroup, " extract entities quotes decisions ",
               [](Options& o, const std::string& v) { o.line_template = v; }},
    OptionSpec{"csv-safe", 0, "", "in CSV and TSV a ' before what a spreadsheet would take for a formula", kOutputGroup,
               " extract entities quotes decisions timeline rules eval ",
               [](Options& o, const std::string&) { o.csv_safe = true; }},
    OptionSpec{"offsets", 0, "UNIT", "count by codepoint (default), byte or utf16", kOutputGroup,
               " extract entities quotes decisions tokens ", set_offsets, "codepoint byte utf16", "codepoint"},
    OptionSpec{"kinds", 0, "KIND,…",
               "mentions of these kinds only: name abbreviation adjective demonym role short generic pronoun",
               kOutputGroup, " extract entities stats timeline eval ", set_kinds,
               "name abbreviation adjective demonym role short generic pronoun", "all"},
    OptionSpec{"no-mentions", 0, "", "leave the lists of mentions empty", kOutputGroup, " extract entities ",
               [](Options& o, const std::string&) { o.mentions = false; }},
    OptionSpec{"types", 0, "TYPE,…", "entities of these types only: person country organization place …", kOutputGroup,
               " extract entities ",
               [](Options& o, const std::string& v) {
                 o.types.clear();
                 each_word(v, [&](std::string_view word) { o.types.emplace_back(word); });
               }},
    OptionSpec{"by", 0, "NAME", "quotations of this speaker only: a name or the begin of a word in it", kOutputGroup,
               " quotes ", [](Options& o, const std::string& v) { o.quotations.by = v; }},
    OptionSpec{"about", 0, "NAME", "quotations that speak of this person, country, body or place only", kOutputGroup,
               " quotes ", [](Options& o, const std::string& v) { o.quotations.about = v; }},
    OptionSpec{"kind", 0, "KIND,…", "quotations of these kinds only: direct partial indirect", kOutputGroup, " quotes ",
               set_kind, "direct partial indirect", "all"},
    OptionSpec{"min-words", 0, "N", "quotations of N words or more only", kOutputGroup, " quotes ", set_min_words, "",
               "0"},
    OptionSpec{"ledger", 0, "", "all decisions of all documents in one table, by date; reads earlier results too",
               kOutputGroup, " decisions ", [](Options& o, const std::string&) { o.ledger = true; }},
    OptionSpec{"by", 0, "WHAT",
               "count each person, country, organization, place, speaker, cue, rule, date, word, lemma or source",
               kOutputGroup, " stats timeline ", set_by,
               "person country organization place speaker cue rule date word lemma source"},
    OptionSpec{"period", 0, "WHAT", "day (default), week or month", kOutputGroup, " timeline ", set_period,
               "day week month", "day"},
    OptionSpec{"group-by", 0, "WHAT", "with --by: count date, month, language or folder apart", kOutputGroup, " stats ",
               set_group_by, "date month language folder"},
    OptionSpec{"min", 0, "N", "with --by: what is mentioned N times at least", kOutputGroup, " stats ", set_min, "",
               "1"},
    OptionSpec{"match", 0, "TEXT", "with --by: what has this in its name, whatever the case", kOutputGroup, " stats ",
               [](Options& o, const std::string& v) { o.match = v; }},
    OptionSpec{"confidence", 0, "", "with --by: 95 % intervals of the figures per 10,000 words", kOutputGroup,
               " stats ", [](Options& o, const std::string&) { o.confidence = true; }},
    OptionSpec{"partial", 0, "", "with --by: print counts that --merge can add up", kOutputGroup, " stats ",
               [](Options& o, const std::string&) { o.partial = true; }},
    OptionSpec{"merge", 0, "", "add up what --partial has printed: the arguments are such files", kOutputGroup,
               " stats ", [](Options& o, const std::string&) { o.merge = true; }},
    OptionSpec{"show", 0, "WHAT", "scores (default), errors, or rules with what each got right and wrong", kOutputGroup,
               " eval ", set_show, "scores errors rules", "scores"},
    OptionSpec{"core", 0, "",
               "compare the proper names inside of mentions: \"Единая Россия\" of \"партия «Единая Россия»\"",
               kOutputGroup, " eval ", [](Options& o, const std::string&) { o.core = true; }},
    OptionSpec{"flat", 0, "", "leave out mentions inside of mentions", kOutputGroup, " eval ",
               [](Options& o, const std::string&) { o.flat = true; }},
    OptionSpec{"results", 0, "FILE", "an earlier output of newsx extract in the place of what it finds now",
               kOutputGroup, " eval ", [](Options& o, const std::string& v) { o.results = v; }},
    OptionSpec{"compare", 0, "FILE", "what changed since this earlier output; a second file is the later one",
               kOutputGroup, " eval ", [](Options& o, const std::string& v) { o.compare = v; }},
    OptionSpec{"rule", 0, "NAME", "trace: only this rule", kOutputGroup, " rules ",
               [](Options& o, const std::string& v) { o.rule = v; }},
    OptionSpec{"at", 0, "WORD|N", "trace: rules that begin where this word stands first, or at character N",
               kOutputGroup, " rules ", [](Options& o, const std::string& v) { o.at = v; }},
    OptionSpec{"explain", 0, "", "say which rule found each thing, and from what evidence", kOutputGroup,
               " extract entities quotes decisions ",
               [](Options& o, const std::string&) { o.explain = o.data.explain = true; }},
    OptionSpec{"all", 0, "", "every reading of a word, not only the likeliest", kOutputGroup, " tokens ",
               [](Options& o, const std::string&) { o.all = true; }},
    OptionSpec{"count", 0, "", "numbers of sentences, tokens and words only", kOutputGroup, " tokens ",
               [](Options& o, const std::string&) { o.count = true; }},
    OptionSpec{"check", 0, "", "exit status 1 when a list has not as many items as the text announces", kOutputGroup,
               " decisions ", [](Options& o, const std::string&) { o.check = true; }},
    OptionSpec{"top", 0, "N", "lines a list; default 10", kOutputGroup, " stats timeline ", set_top, "", "10"},
};

}  // namespace

std::span<const OptionSpec> output_options() { return kOutputTable; }

}  // namespace newsx::cli
