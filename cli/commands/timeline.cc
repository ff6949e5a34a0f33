// newsx timeline: what is mentioned when.
#include "study/timeline.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/counted.h"
#include "cli/aliases.h"
#include "cli/command.h"
#include "cli/per_thread.h"
#include "cli/results.h"
#include "cli/row_output.h"

namespace newsx::cli {
namespace {

struct TimelineOptions {
  Period period = Period::day;
};
constexpr std::array<Choice<Period>, 3> kPeriods{
    {{"day", Period::day}, {"week", Period::week}, {"month", Period::month}}};

constexpr std::array kCourseColumns{
    Column{"name", false, true, true},   Column{"mentions", true}, Column{.name = "first", .day = true},
    Column{.name = "last", .day = true}, Column{"course"},         Column{"bursts", false, true, true}};
constexpr std::array kCountColumns{Column{"name"}, Column{.name = "period", .day = true}, Column{"mentions", true},
                                   Column{"burst"}, Column{"documents", true}};

constexpr std::string_view kUnknown = "unknown";  // in the place of a period

std::string undated(std::uint64_t documents) { return counted(documents, "document") + " of unknown date"; }

std::vector<Column> period_columns() {
  std::vector<Column> columns{{.name = "period", .day = true}};
  for (const PeriodFigure& figure : PeriodTotals::table()) columns.push_back({figure.name, true});
  return columns;
}

Row period_row(const std::string& name, const PeriodTotals& totals) {
  Row row{name};
  for (const std::uint64_t sum : totals.sums()) row.push_back(std::to_string(sum));
  return row;
}

std::vector<Row> period_rows(const Timeline& timeline) {
  std::vector<Row> rows;
  for (const std::string& period : timeline.periods()) rows.push_back(period_row(period, timeline.totals(period)));
  if (timeline.unknown().documents() > 0) rows.push_back(period_row(std::string(kUnknown), timeline.unknown()));
  return rows;
}

// Of each period: what the bursts of a course are measured by.
std::vector<std::uint64_t> documents_by_period(const Timeline& timeline, const std::vector<std::string>& periods) {
  std::vector<std::uint64_t> documents;
  for (const std::string& period : periods) documents.push_back(timeline.totals(period).documents());
  return documents;
}

// "2024-05-07…2024-05-09, 2024-06-01".
std::string in_words(const std::vector<bool>& marks, const std::vector<std::string>& periods) {
  std::string out;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    if (!marks[i]) continue;
    const std::size_t begin = i;
    while (i + 1 < marks.size() && marks[i + 1]) ++i;
    out += (out.empty() ? "" : ", ") + periods[begin] + (i > begin ? "…" + periods[i] : "");
  }
  return out;
}

// For people: a row a thing with its course as a line.
std::vector<Row> course_rows(const Timeline& timeline, std::uint64_t top) {
  std::vector<Row> rows;
  const std::vector<std::string> periods = timeline.periods();
  const std::vector<std::uint64_t> documents = documents_by_period(timeline, periods);
  for (const Timeline::Course& course : timeline.courses(top)) {
    const Timeline::Counts counts = timeline.counts(course.name, periods);
    std::size_t first = 0, last = 0;
    for (std::size_t i = 0; i < periods.size(); ++i) {
      if (counts.mentions[i] == 0) continue;
      if (counts.mentions[first] == 0) first = i;
      last = i;
    }
    rows.push_back({course.name, std::to_string(course.mentions), periods[first], periods[last],
                    sparkline(counts.mentions), in_words(bursts(counts.documents, documents), periods)});
  }
  return rows;
}

// For programs: a row a thing and period, whether it is mentioned in it or not.
std::vector<Row> count_rows(const Timeline& timeline, std::uint64_t top) {
  std::vector<Row> rows;
  const std::vector<std::string> periods = timeline.periods();
  const std::vector<std::uint64_t> documents = documents_by_period(timeline, periods);
  for (const Timeline::Course& course : timeline.courses(top)) {
    const Timeline::Counts counts = timeline.counts(course.name, periods);
    const std::vector<bool> marks = bursts(counts.documents, documents);
    for (std::size_t i = 0; i < periods.size(); ++i)
      rows.push_back({course.name, periods[i], std::to_string(counts.mentions[i]), marks[i] ? "burst" : "",
                      std::to_string(counts.documents[i])});
    if (course.undated.mentions > 0)
      rows.push_back({course.name, std::string(kUnknown), std::to_string(course.undated.mentions), "",
                      std::to_string(course.undated.documents)});
  }
  return rows;
}

// Warns that empty periods share a row.
void report_gaps(const Timeline& timeline) {
  if (const std::uint64_t gaps = timeline.gaps(); gaps > 0)
    complain(fmt::format("more than {} periods: {} without documents {}, FIRST/LAST", Timeline::kLongest,
                         gaps == 1 ? "a stretch" : fmt::format("{} stretches", gaps),
                         gaps == 1 ? "is one row" : "are one row each"));
}

void print(const Options& options, Output& output, const Timeline& timeline) {
  if (!options.by) return print_rows(options, output, period_columns(), period_rows(timeline));
  if (prints_for_people(options, output)) {
    RowNotes notes;  // a chart must say what it leaves out
    if (const std::uint64_t n = timeline.unknown().documents(); n > 0) notes.footnote = undated(n);
    return print_rows(options, output, kCourseColumns, course_rows(timeline, options.top), notes);
  }
  print_rows(options, output, kCountColumns, count_rows(timeline, options.top));
}

// The timeline of a thread, and what its things are called.
struct Courses {
  Courses(Period period, const Options& options) : timeline(period, options.kinds), things(options.join) {}
  void add(const Courses& other) {
    timeline.add(other.timeline);
    things.add(other.things);
  }

  Timeline timeline;
  Things things;
};

int run_timeline(const Options& options) {
  const Period period = options.own<TimelineOptions>().period;
  const Analyzer analyzer(options.data);
  const Aliases aliases = load_aliases(options);
  Output output(options);
  PerThread<Courses> threads;
  DocumentHooks hooks;
  hooks.make_work = [&] {
    Courses& mine = threads.add(period, options);
    return with_results(options, analyzer, options.by ? needs_of(*options.by) : Needs::nothing,
                        [&](const Result& result, std::string_view name, const TokenizedText* words, Outcome&) {
                          const ItemCounts counts =
                              options.by ? counts_of(result, name, words, {*options.by, options.kinds, options.join})
                                         : ItemCounts();
                          if (options.by && counts_items(*options.by))
                            mine.timeline.add_items(result, result.text.date, counts);
                          else
                            mine.timeline.add(result, result.text.date, counts);
                          if (options.by) mine.things.add(result, counted_type(*options.by));
                        });
  };
  hooks.end = [&](Output& out, const BatchSummary&) {
    Courses joined = threads.joined(Courses(period, options));
    joined.things.settle(aliases);
    Timeline& all = joined.timeline;
    all.name(joined.things);
    if (const std::uint64_t n = all.unknown().documents(); n > 0) complain(undated(n));
    report_gaps(all);
    print(options, out, all);
  };
  return for_each_result(options, output, hooks);
}

constexpr std::array kTimelineOptions{
    choice<&TimelineOptions::period, kPeriods>(
        {.name = "period", .argument = "WHAT", .help = "day (default), week or month", .standard = "day"})
        .harmless(),
};

}  // namespace

constinit extern const Command timeline_command{
    .name = "timeline",
    .section = Section::corpora,
    .arguments = kDocumentArguments,
    .summary = "what is mentioned when",
    .details =
        "One row per day, week or month: documents, mentions, quotations, decisions. With --by one per\n"
        "person, country, speaker …: its course and its bursts. The day comes from the record's metadata,\n"
        "from --date, a dateline or the file's name; undated documents count as unknown.\n"
        "Earlier results of newsx are read too.\n",
    .examples =
        "newsx timeline --period month articles/\n"
        "newsx timeline --by person --top 5 articles/\n",
    .prints = kRows,
    .groups = kDocumentOptions | kDateOption | kMentionOptions | kQuotationOptions | kCountByOption | kJoinOption |
              kTopOption,
    .options = kTimelineOptions,
    .run = run_timeline,
};

}  // namespace newsx::cli
