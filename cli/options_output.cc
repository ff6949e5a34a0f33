// Options on what to print and how.
#include <array>

#include "cli/option.h"
#include "cli/output_format.h"

namespace newsx::cli {
namespace {

constexpr std::string_view kOutputHeading = "output";

void set_format(Options& o, const OptionSpec& option, const std::string& text) {
  o.format = find_format(text);
  if (o.format != nullptr) return;
  std::string names;
  for (const OutputFormat& format : output_formats()) names.append(names.empty() ? "" : ", ").append(format.name);
  throw UsageError("--" + std::string(option.name) + ": '" + text + "' is not one of " + names);
}

constexpr std::array<Choice<OffsetUnit>, 3> kUnits{
    {{"codepoint", OffsetUnit::codepoint}, {"byte", OffsetUnit::byte}, {"utf16", OffsetUnit::utf16}}};
constexpr std::array<Choice<MentionKinds>, 8> kMentionKinds{{{"name", kind_bit(MentionKind::name)},
                                                             {"abbreviation", kind_bit(MentionKind::abbreviation)},
                                                             {"adjective", kind_bit(MentionKind::adjective)},
                                                             {"demonym", kind_bit(MentionKind::demonym)},
                                                             {"role", kind_bit(MentionKind::role)},
                                                             {"short", kind_bit(MentionKind::short_name)},
                                                             {"generic", kind_bit(MentionKind::generic)},
                                                             {"pronoun", kind_bit(MentionKind::pronoun)}}};
constexpr std::array<Choice<std::uint8_t>, 3> kQuotationKinds{{{"direct", kind_bit(QuotationKind::direct)},
                                                               {"partial", kind_bit(QuotationKind::partial)},
                                                               {"indirect", kind_bit(QuotationKind::indirect)}}};
constexpr std::array<Choice<std::uint8_t>, 4> kStatuses{{{"asserted", status_bit(QuotationStatus::asserted)},
                                                         {"denied", status_bit(QuotationStatus::denied)},
                                                         {"alleged", status_bit(QuotationStatus::alleged)},
                                                         {"hypothetical", status_bit(QuotationStatus::hypothetical)}}};

constexpr std::array kOutputTable{
    OptionSpec{.name = "format",
               .letter = 'f',
               .argument = "FORMAT",
               .help = "output format, see above",
               .standard = "table at a terminal, else json",
               .groups = kFormatOption,
               .heading = kOutputHeading,
               .apply = set_format}
        .harmless(),
    text<&Options::output>({.name = "output",
                            .letter = 'o',
                            .argument = "FILE",
                            .help = "write to FILE instead of standard output; FILE is complete or absent",
                            .groups = kDocumentOptions | kOutputOptions,
                            .heading = kOutputHeading}),
    flag<&Options::pretty>(
        {.name = "pretty", .help = "JSON over several lines", .groups = kJsonOptions, .heading = kOutputHeading})
        .harmless(),
    flag<&Options::pretty, false>(
        {.name = "compact", .help = "JSON on one line (default)", .groups = kJsonOptions, .heading = kOutputHeading})
        .harmless(),
    text_list<&Options::fields>({.name = "fields",
                                 .argument = "NAME,…",
                                 .help = "only these keys of the JSON, or these columns in this order",
                                 .groups = kSelectionOptions | kColumnOptions,
                                 .heading = kOutputHeading})
        .harmless(),
    text<&Options::line_template>({.name = "template",
                                   .argument = "STRING",
                                   .help = "a line for each row: column names in {braces}, \\t for a tab. The rows of "
                                           "extract are mentions",
                                   .groups = kSelectionOptions | kColumnOptions,
                                   .heading = kOutputHeading})
        .harmless(),
    flag<&Options::csv_safe>({.name = "csv-safe",
                              .help = "in CSV and TSV, put a ' before cells that a spreadsheet would treat as formulas",
                              .groups = kCsvOption,
                              .heading = kOutputHeading})
        .harmless(),
    choice<&Options::offsets, kUnits>({.name = "offsets",
                                       .argument = "UNIT",
                                       .help = "unit of positions: codepoint (default), byte or utf16",
                                       .standard = "codepoint",
                                       .groups = kOffsetOption,
                                       .heading = kOutputHeading})
        .harmless(),
    choice_set<&Options::kinds, kMentionKinds>(
        {.name = "kinds",
         .argument = "KIND,…",
         .help = "only mentions of these kinds: name abbreviation adjective demonym role short generic pronoun",
         .standard = "all",
         .groups = kMentionOptions,
         .heading = kOutputHeading})
        .harmless(),
    flag<&Options::mentions, false>({.name = "no-mentions",
                                     .help = "leave the lists of mentions empty",
                                     .groups = kNoMentionsOption,
                                     .heading = kOutputHeading})
        .harmless(),
    text_list<&Options::types>({.name = "types",
                                .argument = "TYPE,…",
                                .help = "only entities of these types: person country organization place …",
                                .groups = kTypeOption,
                                .heading = kOutputHeading})
        .harmless(),
    choice_set<&QuotationFilter::kinds, kQuotationKinds>(
        {.name = "kind",
         .argument = "KIND,…",
         .help = "only quotations of these kinds: direct partial indirect",
         .standard = "all",
         .groups = kQuotationOptions,
         .heading = kOutputHeading})
        .harmless(),
    choice_set<&QuotationFilter::statuses, kStatuses>(
        {.name = "status",
         .argument = "STATUS,…",
         .help = "only quotations with these statuses: asserted denied alleged hypothetical",
         .standard = "all",
         .groups = kQuotationOptions,
         .heading = kOutputHeading})
        .harmless(),
    OptionSpec{.name = "explain",
               .help = "name the rule that found each thing, and its evidence",
               .groups = kSelectionOptions,
               .heading = kOutputHeading,
               .apply = [](Options& o, const OptionSpec&, const std::string&) { o.explain = o.data.explain = true; }}
        .harmless(),
};

}  // namespace

std::span<const OptionSpec> output_options() { return kOutputTable; }

}  // namespace newsx::cli
