// Options that say what is printed, and how.
#include "cli/option_values.h"

namespace newsx::cli {
namespace {

constexpr std::string_view kOutputGroup = "output";
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

void set_status(Options& o, const std::string& text) {
  static constexpr std::array<Choice<QuotationStatus>, 4> choices{{{"asserted", QuotationStatus::asserted},
                                                                   {"denied", QuotationStatus::denied},
                                                                   {"alleged", QuotationStatus::alleged},
                                                                   {"hypothetical", QuotationStatus::hypothetical}}};
  o.quotations.statuses = 0;
  each_word(text, [&](std::string_view word) { o.quotations.statuses |= status_bit(choose("status", word, choices)); });
}

void set_min_words(Options& o, const std::string& text) {
  const auto words = whole_number(text);
  if (!words) throw UsageError("--min-words: '" + text + "' is no number of words");
  o.quotations.min_words = *words;
}

void set_show(Options& o, const std::string& text) {
  static constexpr std::array<Choice<EvalView>, 3> choices{
      {{"scores", EvalView::scores}, {"errors", EvalView::errors}, {"rules", EvalView::rules}}};
  o.show = choose("show", text, choices);
}

// Commands that list or count quotations.
constexpr std::string_view kQuoting = " quotes stats timeline compare network dedupe diff show report ";

constexpr std::array kOutputTable{
    OptionSpec{"format", 'f', "FORMAT", "how to print: see above", kOutputGroup, "*json *html", set_format, "",
               "table at a terminal, else json"}
        .harmless(),
    OptionSpec{"output", 'o', "FILE", "write there instead of standard output; the file is whole or absent",
               kOutputGroup, "* rules ", [](Options& o, const std::string& v) { o.output = v; }},
    OptionSpec{"to", 0, "FILE", "add the results to this SQLite database, and print nothing", kOutputGroup, " extract ",
               [](Options& o, const std::string& v) { o.database = v; }},
    OptionSpec{"pretty", 0, "", "JSON over several lines", kOutputGroup, "*json",
               [](Options& o, const std::string&) { o.pretty = true; }}
        .harmless(),
    OptionSpec{"compact", 0, "", "JSON on one line: the default", kOutputGroup, "*json",
               [](Options& o, const std::string&) { o.pretty = false; }}
        .harmless(),
    OptionSpec{"fields", 0, "NAME,…", "only these keys of the JSON, or these columns in this order", kOutputGroup,
               " extract entities quotes decisions ",
               [](Options& o, const std::string& v) {
                 o.fields.clear();
                 each_word(v, [&](std::string_view word) { o.fields.emplace_back(word); });
               }}
        .harmless(),
    OptionSpec{"template", 0, "STRING",
               "a line of your own for each row: column names in {braces}, \\t for a tab. Of extract the rows are "
               "mentions",
               kOutputGroup, " extract entities quotes decisions ",
               [](Options& o, const std::string& v) { o.line_template = v; }}
        .harmless(),
    OptionSpec{"csv-safe", 0, "", "in CSV and TSV a ' before what a spreadsheet would take for a formula", kOutputGroup,
               "*csv", [](Options& o, const std::string&) { o.csv_safe = true; }}
        .harmless(),
    OptionSpec{"offsets", 0, "UNIT", "count by codepoint (default), byte or utf16", kOutputGroup,
               " extract entities quotes decisions tokens concordance ", set_offsets, "codepoint byte utf16",
               "codepoint"}
        .harmless(),
    OptionSpec{"kinds", 0, "KIND,…",
               "mentions of these kinds only: name abbreviation adjective demonym role short generic pronoun",
               kOutputGroup, " extract entities stats timeline concordance compare network show eval ", set_kinds,
               "name abbreviation adjective demonym role short generic pronoun", "all"}
        .harmless(),
    OptionSpec{"no-mentions", 0, "", "leave the lists of mentions empty", kOutputGroup, " extract entities ",
               [](Options& o, const std::string&) { o.mentions = false; }}
        .harmless(),
    OptionSpec{"types", 0, "TYPE,…", "entities of these types only: person country organization place …", kOutputGroup,
               " extract entities network show ",
               [](Options& o, const std::string& v) {
                 o.types.clear();
                 each_word(v, [&](std::string_view word) { o.types.emplace_back(word); });
               }}
        .harmless(),
    OptionSpec{"by", 0, "NAME", "quotations of this speaker only: a name or the begin of a word in it", kOutputGroup,
               " quotes ", [](Options& o, const std::string& v) { o.quotations.by = v; }}
        .harmless(),
    OptionSpec{"about", 0, "NAME", "quotations that speak of this person, country, body or place only", kOutputGroup,
               " quotes ", [](Options& o, const std::string& v) { o.quotations.about = v; }}
        .harmless(),
    OptionSpec{"kind", 0, "KIND,…", "quotations of these kinds only: direct partial indirect", kOutputGroup, kQuoting,
               set_kind, "direct partial indirect", "all"}
        .harmless(),
    OptionSpec{"status", 0, "STATUS,…",
               "quotations that the text reports like this only: asserted denied alleged hypothetical", kOutputGroup,
               kQuoting, set_status, "asserted denied alleged hypothetical", "all"}
        .harmless(),
    OptionSpec{"min-words", 0, "N", "quotations of N words or more only", kOutputGroup, " quotes ", set_min_words, "",
               "0"}
        .harmless(),
    OptionSpec{"ledger", 0, "", "all decisions of all documents in one table, by date; reads earlier results too",
               kOutputGroup, " decisions ", [](Options& o, const std::string&) { o.ledger = true; }}
        .harmless(),
    OptionSpec{"show", 0, "WHAT", "scores (default), errors, or rules with what each got right and wrong", kOutputGroup,
               " eval ", set_show, "scores errors rules", "scores"}
        .harmless(),
    OptionSpec{"core", 0, "",
               "compare the proper names inside of mentions: \"Единая Россия\" of \"партия «Единая Россия»\"",
               kOutputGroup, " eval ", [](Options& o, const std::string&) { o.core = true; }}
        .harmless(),
    OptionSpec{"flat", 0, "", "leave out mentions inside of mentions", kOutputGroup, " eval ",
               [](Options& o, const std::string&) { o.flat = true; }}
        .harmless(),
    OptionSpec{"results", 0, "FILE", "an earlier output of newsx extract in the place of what it finds now",
               kOutputGroup, " eval ", [](Options& o, const std::string& v) { o.results = v; }},
    OptionSpec{"compare", 0, "FILE", "what changed since this earlier output; a second file is the later one",
               kOutputGroup, " eval ", [](Options& o, const std::string& v) { o.compare = v; }},
    OptionSpec{"rule", 0, "NAME", "trace: only this rule", kOutputGroup, " rules ",
               [](Options& o, const std::string& v) { o.rule = v; }}
        .harmless(),
    OptionSpec{"at", 0, "WORD|N", "trace: rules that begin where this word stands first, or at character N",
               kOutputGroup, " rules ", [](Options& o, const std::string& v) { o.at = v; }}
        .harmless(),
    OptionSpec{"explain", 0, "", "say which rule found each thing, and from what evidence", kOutputGroup,
               " extract entities quotes decisions ",
               [](Options& o, const std::string&) { o.explain = o.data.explain = true; }}
        .harmless(),
    OptionSpec{"all", 0, "", "every reading of a word, not only the likeliest", kOutputGroup, " tokens ",
               [](Options& o, const std::string&) { o.all = true; }}
        .harmless(),
    OptionSpec{"count", 0, "", "numbers of sentences, tokens and words only", kOutputGroup, " tokens ",
               [](Options& o, const std::string&) { o.count = true; }}
        .harmless(),
    OptionSpec{"check", 0, "", "exit status 1 when a list has not as many items as the text announces", kOutputGroup,
               " decisions ", [](Options& o, const std::string&) { o.check = true; }}
        .harmless(),
};

}  // namespace

std::span<const OptionSpec> output_options() { return kOutputTable; }

}  // namespace newsx::cli
