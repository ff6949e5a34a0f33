// newsx timeline: what is spoken of when.
#include "study/timeline.h"

#include <fmt/format.h>

#include <array>

#include "cli/commands.h"
#include "cli/per_thread.h"
#include "cli/results.h"
#include "cli/row_output.h"

namespace newsx::cli {
namespace {

constexpr std::array kPeriodColumns{Column{"period"},         Column{"documents", true},  Column{"words", true},
                                    Column{"mentions", true}, Column{"quotations", true}, Column{"decisions", true}};
constexpr std::array kCourseColumns{
    Column{"name", false, true, true},  Column{"mentions", true}, Column{"first"}, Column{"last"}, Column{"course"},
    Column{"bursts", false, true, true}};
constexpr std::array kCountColumns{Column{"name"}, Column{"period"}, Column{"mentions", true}, Column{"burst"}};

constexpr std::string_view kUnknown = "unknown";  // in the place of a period

std::string undated(std::uint64_t documents) {
  return fmt::format("{} {} of unknown date", documents, documents == 1 ? "document" : "documents");
}

Row period_row(const std::string& name, const Timeline::Totals& t) {
  return {name,
          std::to_string(t.documents),
          std::to_string(t.words),
          std::to_string(t.mentions),
          std::to_string(t.quotations),
          std::to_string(t.decisions)};
}

std::vector<Row> period_rows(const Timeline& timeline) {
  std::vector<Row> rows;
  for (const std::string& period : timeline.periods()) rows.push_back(period_row(period, timeline.of(period)));
  if (timeline.unknown().documents > 0) rows.push_back(period_row(std::string(kUnknown), timeline.unknown()));
  return rows;
}

// Of each period: what the bursts of a course are measured by.
std::vector<std::uint64_t> words_by_period(const Timeline& timeline, const std::vector<std::string>& periods) {
  std::vector<std::uint64_t> words;
  for (const std::string& period : periods) words.push_back(timeline.of(period).words);
  return words;
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
  const std::vector<std::uint64_t> words = words_by_period(timeline, periods);
  for (const Timeline::Course& course : timeline.courses(top)) {
    std::size_t first = 0, last = 0;
    for (std::size_t i = 0; i < course.counts.size(); ++i) {
      if (course.counts[i] == 0) continue;
      if (course.counts[first] == 0) first = i;
      last = i;
    }
    rows.push_back({course.name, std::to_string(course.mentions), periods[first], periods[last],
                    sparkline(course.counts), in_words(bursts(course.counts, words), periods)});
  }
  // Where the chart stands it must say what is not in it.
  if (const std::uint64_t n = timeline.unknown().documents; n > 0) rows.push_back({undated(n), "", "", "", "", ""});
  return rows;
}

// For programs: a row a thing and period.
std::vector<Row> count_rows(const Timeline& timeline, std::uint64_t top) {
  std::vector<Row> rows;
  const std::vector<std::string> periods = timeline.periods();
  const std::vector<std::uint64_t> words = words_by_period(timeline, periods);
  for (const Timeline::Course& course : timeline.courses(top)) {
    const std::vector<bool> marks = bursts(course.counts, words);
    for (std::size_t i = 0; i < periods.size(); ++i)
      if (course.counts[i] > 0)
        rows.push_back({course.name, periods[i], std::to_string(course.counts[i]), marks[i] ? "burst" : ""});
    if (course.undated > 0) rows.push_back({course.name, std::string(kUnknown), std::to_string(course.undated), ""});
  }
  return rows;
}

void print(const Options& options, Output& output, const Timeline& timeline) {
  if (!options.by) return print_rows(options, output, kPeriodColumns, period_rows(timeline));
  const bool for_people = options.format == Format::table || options.format == Format::markdown ||
                          (options.format == Format::automatic && output.is_terminal());
  if (for_people) return print_rows(options, output, kCourseColumns, course_rows(timeline, options.top));
  print_rows(options, output, kCountColumns, count_rows(timeline, options.top));
}

}  // namespace

int run_timeline(const Options& options) {
  const Analyzer analyzer(options.data);
  Output output(options);
  PerThread<Timeline> threads;
  DocumentHooks hooks;
  hooks.make_work = [&] {
    Timeline& mine = threads.add(options.period, options.kinds);
    return with_results(options, analyzer, options.by && needs_text(*options.by),
                        [&](const Result& result, std::string_view name, const TokenizedText* words, Outcome&) {
                          mine.add(
                              result, result.text.date,
                              options.by ? counts_of(result, name, words, *options.by, options.kinds) : ItemCounts());
                        });
  };
  hooks.end = [&](Output& out, const BatchSummary&) {
    const Timeline all = threads.joined(Timeline(options.period, options.kinds));
    if (const std::uint64_t n = all.unknown().documents; n > 0) complain(undated(n));
    print(options, out, all);
  };
  return for_each_result(options, output, hooks);
}

}  // namespace newsx::cli
