// newsx people: who is named, in what posts, when, how often quoted.
#include "study/people.h"

#include <array>

#include "base/counted.h"
#include "cli/aliases.h"
#include "cli/command.h"
#include "cli/listing.h"
#include "cli/per_thread.h"
#include "cli/results.h"
#include "cli/row_output.h"

namespace newsx::cli {
namespace {

struct PeopleOptions {
  People::Wanted wanted;
  std::string at;  // a day; empty: any
};

template <std::string People::Wanted::*member>
constexpr OptionSpec wanted_text(const OptionSpec& spec) {
  return spec.applied(
      [](Options& o, const OptionSpec&, const std::string& value) { o.own<PeopleOptions>().wanted.*member = value; });
}

void print(const Options& options, Output& out, const std::vector<Person>& people) {
  const OutputFormat& format = chosen_format(options, out.is_terminal());
  if (!format.json) return print_rows(options, out, columns_of(People::figures()), rows_of(People::figures(), people));
  std::string text;
  append_people_json(text, people, format.json_lines, options.pretty);
  out.write(text);
}

int run_people(const Options& options) {
  auto own = options.own<PeopleOptions>();
  own.wanted.top = options.top;
  const Analyzer analyzer(options.data);
  const Aliases aliases = load_aliases(options);
  Output output(options);
  PerThread<People> threads;
  DocumentHooks hooks;
  hooks.make_work = [&] {
    People& mine = threads.add(options.kinds, own.at, options.join);
    return with_results(
        options, analyzer, Needs::nothing,
        [&mine](const Result& result, std::string_view, const TokenizedText*, Outcome&) { mine.add(result); });
  };
  hooks.end = [&](Output& out, const BatchSummary&) {
    const People all = threads.joined(People(options.kinds, own.at, options.join));
    if (const std::uint64_t n = all.undated(); n > 0)
      complain("--at: not counted: " + counted(n, "document") + " of unknown date");
    print(options, out, all.list(own.wanted, aliases));
  };
  return for_each_result(options, output, hooks);
}

constexpr std::array kPeopleOptions{
    wanted_text<&People::Wanted::name>(
        {.name = "name", .argument = "TEXT", .help = "only persons whose name contains TEXT; case is ignored"})
        .harmless(),
    wanted_text<&People::Wanted::post>(
        {.name = "post", .argument = "TEXT", .help = "only persons with a post whose title contains TEXT"})
        .harmless(),
    wanted_text<&People::Wanted::of>({.name = "of",
                                      .argument = "TEXT",
                                      .help = "only persons with a post in a body or country whose name contains TEXT"})
        .harmless(),
    day<&PeopleOptions::at>(
        {.name = "at",
         .argument = "DAY",
         .help = "posts held on that day, according to articles up to that day; later articles are not counted"})
        .harmless(),
};

}  // namespace

constinit extern const Command people_command{
    .name = "people",
    .section = Section::corpora,
    .arguments = kDocumentArguments,
    .summary = "who is named, in what posts, when, how often quoted",
    .details =
        "One row per person, over all documents: gender, posts and their bodies, articles, mentions,\n"
        "quotations, the days of the first and the last article. JSON has the posts as a list.\n"
        "Earlier results of newsx are read too.\n",
    .examples =
        "newsx people articles/\n"
        "newsx people --at 2024-05-09 --format csv articles/ >posts.csv\n",
    .prints = kRows,
    .groups = kDocumentOptions | kDateOption | kMentionOptions | kQuotationOptions | kJoinOption | kTopOption,
    .options = kPeopleOptions,
    .run = run_people,
};

}  // namespace newsx::cli
