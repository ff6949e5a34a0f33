// newsx timeline: what is spoken of when.
#include "study/timeline.h"

#include <fmt/format.h>

#include <array>
#include <list>
#include <mutex>

#include "cli/commands.h"
#include "cli/documents.h"
#include "cli/earlier.h"
#include "cli/row_output.h"

namespace newsx::cli {
namespace {

constexpr std::array kPeriodColumns{Column{"period"},         Column{"documents", true},  Column{"words", true},
                                    Column{"mentions", true}, Column{"quotations", true}, Column{"decisions", true}};
constexpr std::array kCourseColumns{
    Column{"name", false, true, true},  Column{"mentions", true}, Column{"first"}, Column{"last"}, Column{"course"},
    Column{"bursts", false, true, true}};
constexpr std::array kCountColumns{Column{"name"}, Column{"period"}, Column{"mentions", true}, Column{"burst"}};

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
  if (timeline.unknown().documents > 0) rows.push_back(period_row("unknown", timeline.unknown()));
  return rows;
}

std::vector<bool> bursts_of(const Timeline& timeline, const Timeline::Course& course) {
  std::vector<std::uint64_t> all;
  for (const std::string& period : timeline.periods()) all.push_back(timeline.of(period).words);
  return bursts(course.counts, all);
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
  for (const Timeline::Course& course : timeline.courses(top)) {
    std::size_t first = 0, last = 0;
    for (std::size_t i = 0; i < course.counts.size(); ++i) {
      if (course.counts[i] == 0) continue;
      if (course.counts[first] == 0) first = i;
      last = i;
    }
    rows.push_back({course.name, std::to_string(course.mentions), periods[first], periods[last],
                    sparkline(course.counts), in_words(bursts_of(timeline, course), periods)});
  }
  return rows;
}

// For programs: a row a thing and period.
std::vector<Row> count_rows(const Timeline& timeline, std::uint64_t top) {
  std::vector<Row> rows;
  const std::vector<std::string> periods = timeline.periods();
  for (const Timeline::Course& course : timeline.courses(top)) {
    const std::vector<bool> marks = bursts_of(timeline, course);
    for (std::size_t i = 0; i < periods.size(); ++i)
      if (course.counts[i] > 0)
        rows.push_back({course.name, periods[i], std::to_string(course.counts[i]), marks[i] ? "burst" : ""});
  }
  return rows;
}

void print(const Options& options, Output& output, const Timeline& timeline) {
  if (options.by.empty()) return print_rows(options, output, kPeriodColumns, period_rows(timeline));
  const bool for_people = options.format == Format::table || options.format == Format::markdown ||
                          (options.format == Format::automatic && output.is_terminal());
  if (for_people) return print_rows(options, output, kCourseColumns, course_rows(timeline, options.top));
  print_rows(options, output, kCountColumns, count_rows(timeline, options.top));
}

}  // namespace

int run_timeline(const Options& options) {
  const Analyzer analyzer(options.data);
  const Period period = *period_by_name(options.period);
  const CountBy by = options.by.empty() ? CountBy::person : *count_by(options.by);
  Options reading = options;
  reading.accept_results = true;
  Output output(options);
  std::mutex mutex;
  std::list<Timeline> timelines;  // one a thread
  DocumentHooks hooks;
  hooks.error_records = false;
  hooks.make_work = [&] {
    const std::lock_guard lock(mutex);
    Timeline& mine = timelines.emplace_back(period);
    return with_scratch(analyzer, [&](Document&& document, Scratch& scratch, Outcome& outcome) {
      if (document.earlier_result.empty()) {
        const Result result = analyzer.analyze(std::move(document.text), scratch);
        mine.add(result, article_date(result, document.name),
                 needs_text(by) ? words_of(analyzer.tokenize(result.utf8(), scratch), by)
                                : items_of(result, document.name, by, options.kinds));
        return;
      }
      const auto earlier = read_earlier(options, document, needs_text(by), outcome);
      if (earlier)
        mine.add(earlier->result, article_date(earlier->result, earlier->id),
                 items_of(earlier->result, earlier->id, by, options.kinds));
    });
  };
  hooks.end = [&](Output& out, const BatchSummary&) {
    Timeline all(period);
    for (const Timeline& timeline : timelines) all.add(timeline);
    if (all.unknown().documents > 0)
      complain(fmt::format("{} of unknown date", all.unknown().documents == 1
                                                     ? std::string("1 document")
                                                     : fmt::format("{} documents", all.unknown().documents)));
    print(options, out, all);
  };
  return for_each_document(reading, output, hooks);
}

}  // namespace newsx::cli
