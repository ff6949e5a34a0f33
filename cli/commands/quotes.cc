// newsx quotes: quotations and who is quoted.
#include <array>

#include "cli/command.h"
#include "cli/listing.h"
#include "facts/quotation_filter.h"
#include "facts/result_rows.h"

namespace newsx::cli {
namespace {

int run_quotes(const Options& options) {
  const auto look = [&](Result& result) { keep_quotations(result, options.quotations); };
  Listing listing{quotation_columns(), append_quotation_rows, JsonPart::quotations, look};
  listing.people_columns = shown_quotation_columns();
  listing.append_people_rows = append_shown_quotation_rows;
  return run_listing(options, listing);
}

constexpr std::array kQuotesOptions{
    text<&QuotationFilter::by>({.name = "by",
                                .argument = "NAME",
                                .help = "only quotations of this speaker: a name, or the start of a word in it"})
        .harmless(),
    text<&QuotationFilter::about>({.name = "about",
                                   .argument = "NAME",
                                   .help = "only quotations that mention this person, country, body or place"})
        .harmless(),
    number<&QuotationFilter::min_words>({.name = "min-words",
                                         .argument = "N",
                                         .help = "only quotations of N words or more",
                                         .standard = "0",
                                         .unit = "words"})
        .harmless(),
};

}  // namespace

constinit extern const Command quotes_command{
    .name = "quotes",
    .section = Section::articles,
    .arguments = kDocumentArguments,
    .summary = "quotations and who is quoted",
    .details =
        "One row per quotation: kind, status, speaker, reporting verb, the words. Tables and Markdown put\n"
        "quotation marks around the speaker's own words only.\n",
    .examples =
        "newsx quotes --format csv articles/ >quotes.csv\n"
        "newsx quotes --by Токаев --kind direct --min-words 10 articles/\n",
    .prints = kRows,
    .groups = kDocumentOptions | kResumeOption | kDateOption | kSelectionOptions | kOffsetOption | kQuotationOptions,
    .options = kQuotesOptions,
    .run = run_quotes,
};

}  // namespace newsx::cli
