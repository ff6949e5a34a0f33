#include "study/timeline.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "facts/mentions.h"
#include "study/collation.h"

namespace newsx {

namespace {

double sum_of(std::span<const std::uint64_t> counts) {
  return static_cast<double>(std::accumulate(counts.begin(), counts.end(), std::uint64_t{0}));
}

std::uint64_t mentions_in(const Result& result, MentionKinds kinds) {
  std::uint64_t mentions = 0;
  for (const Entity& entity : result.entities)
    if (!is_only_generic(result, entity)) mentions += count_mentions(result, entity, kinds);
  return mentions;
}

constexpr std::array kPeriodFigures{
    PeriodFigure{"documents", "articles of the period", "documents",
                 [](const Result&, MentionKinds) { return std::uint64_t{1}; }},
    PeriodFigure{"words", "their words", "words", [](const Result& r, MentionKinds) { return r.counts.words; }},
    PeriodFigure{"mentions", "mentions in them", "mentions", mentions_in},
    PeriodFigure{"quotations", "quotations in them", "quotations",
                 [](const Result& r, MentionKinds) { return std::uint64_t{r.quotations.size()}; }},
    PeriodFigure{"decisions", "decisions in them", "decisions",
                 [](const Result& r, MentionKinds) { return std::uint64_t{r.decisions.size()}; }},
};

}  // namespace

std::vector<bool> bursts(std::span<const std::uint64_t> some, std::span<const std::uint64_t> all) {
  constexpr double rate = 2;  // of the upper state, in the usual one's
  std::vector<bool> out(some.size(), false);
  std::vector<std::size_t> batches;  // periods with documents
  for (std::size_t t = 0; t < all.size(); ++t)
    if (all[t] > 0) batches.push_back(t);
  if (batches.size() < 2 || sum_of(some) == 0 || rate * sum_of(some) >= sum_of(all)) return out;
  const double usual = sum_of(some) / sum_of(all);
  const std::array<double, 2> p{usual, rate * usual};
  const double step_up = std::log(static_cast<double>(batches.size()));
  // The binomial coefficient is the same in both states.
  const auto cost = [&](std::size_t state, std::size_t batch) {
    const auto r = static_cast<double>(some[batches[batch]]), d = static_cast<double>(all[batches[batch]]);
    return -(r * std::log(p[state]) + (d - r) * std::log(1 - p[state]));
  };
  std::array<double, 2> best{cost(0, 0), step_up + cost(1, 0)};
  std::vector<std::array<std::uint8_t, 2>> from(batches.size());
  for (std::size_t t = 1; t < batches.size(); ++t) {
    const bool fell = best[1] < best[0], rose = best[0] + step_up < best[1];
    from[t] = {static_cast<std::uint8_t>(fell ? 1 : 0), static_cast<std::uint8_t>(rose ? 0 : 1)};
    best = {std::min(best[0], best[1]) + cost(0, t), std::min(best[0] + step_up, best[1]) + cost(1, t)};
  }
  std::uint8_t state = best[1] < best[0] ? 1 : 0, later = 0;
  for (std::size_t t = batches.size(); t-- > 0;) {
    out[batches[t]] = state == 1;
    if (state == 1 && later == 1)
      for (std::size_t gap = batches[t] + 1; gap < batches[t + 1]; ++gap) out[gap] = true;
    later = state;
    state = from[t][state];
  }
  return out;
}

std::string sparkline(std::span<const std::uint64_t> counts) {
  constexpr std::array<std::string_view, 8> bars{"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
  const std::uint64_t most = counts.empty() ? 1 : std::max<std::uint64_t>(1, *std::ranges::max_element(counts));
  std::string out;
  for (const std::uint64_t count : counts) out += count == 0 ? " " : bars[(count * bars.size() - 1) / most];
  return out;
}

std::span<const PeriodFigure> PeriodTotals::table() { return kPeriodFigures; }

void PeriodTotals::add(const Result& result, MentionKinds kinds) {
  for (std::size_t i = 0; i < sums_.size(); ++i) sums_[i] += kPeriodFigures[i].count(result, kinds);
}

void PeriodTotals::add(const PeriodTotals& other) {
  for (std::size_t i = 0; i < sums_.size(); ++i) sums_[i] += other.sums_[i];
}

std::uint64_t PeriodTotals::sum(std::string_view name) const {
  const auto figure = std::ranges::find(kPeriodFigures, name, &PeriodFigure::name);
  return figure == kPeriodFigures.end() ? 0 : sums_[static_cast<std::size_t>(figure - kPeriodFigures.begin())];
}

std::string Timeline::add_totals(const Result& result, std::string_view date) {
  const auto period = period_of(date, period_);
  (period ? totals_[*period] : unknown_).add(result, kinds_);
  return period.value_or(std::string());
}

void Timeline::add_counts(const std::string& period, const ItemCounts& counts) {
  for (const auto& [name, count] : counts) (period.empty() ? undated_[name] : things_[name][period]).add({count, 1});
}

void Timeline::add(const Result& result, std::string_view date, const ItemCounts& counts) {
  add_counts(add_totals(result, date), counts);
}

void Timeline::add_items(const Result& result, std::string_view date, const ItemCounts& counts) {
  unnamed_[add_totals(result, date)].add(result.counts.words, counts);
}

void Timeline::add(const Timeline& other) {
  unknown_.add(other.unknown_);
  for (const auto& [period, documents] : other.unnamed_) unnamed_[period].add(documents);
  for (const auto& [period, totals] : other.totals_) totals_[period].add(totals);
  for (const auto& [name, theirs] : other.undated_) undated_[name].add(theirs);
  for (const auto& [name, counts] : other.things_)
    for (const auto& [period, theirs] : counts) things_[name][period].add(theirs);
}

void Timeline::name(const Things& things) {
  for (const auto& [period, documents] : unnamed_)
    documents.each([&](std::string_view item) { return things.name_of(item); },
                   [&, &at = period](std::uint64_t, const ItemsByDocument::Counts& counts) { add_counts(at, counts); });
  unnamed_.clear();
}

std::vector<std::string> Timeline::periods() const {
  std::vector<std::string> all;
  if (totals_.empty()) return all;
  const std::string& last = totals_.rbegin()->first;
  all.push_back(totals_.begin()->first);
  while (all.back() != last && all.size() <= kLongest) all.push_back(period_after(all.back(), period_));
  if (all.size() <= kLongest) return all;
  all.clear();
  for (const auto& [period, totals] : totals_) {
    if (!all.empty()) {
      std::string first_empty = period_after(all.back(), period_), last_empty = all.back();
      for (std::string p = first_empty; p != period; p = period_after(p, period_)) last_empty = p;
      if (first_empty == last_empty)
        all.push_back(first_empty);
      else if (first_empty != period)
        all.push_back(first_empty + '/' + last_empty);
    }
    all.push_back(period);
  }
  return all;
}

std::uint64_t Timeline::gaps() const {
  const std::vector<std::string> all = periods();
  return static_cast<std::uint64_t>(std::count_if(
      all.begin(), all.end(), [](const std::string& period) { return period.find('/') != std::string::npos; }));
}

PeriodTotals Timeline::totals(const std::string& period) const {
  const auto found = totals_.find(period);
  return found == totals_.end() ? PeriodTotals() : found->second;
}

PeriodTotals Timeline::all() const {
  PeriodTotals sum = unknown_;
  for (const auto& [period, totals] : totals_) sum.add(totals);
  return sum;
}

std::vector<Timeline::Course> Timeline::courses(std::uint64_t top) const {
  std::vector<Course> out;
  for (const auto& [name, counts] : things_) {
    Course course;
    course.name = name;
    if (const auto undated = undated_.find(name); undated != undated_.end()) course.undated = undated->second;
    for (const auto& [period, named] : counts) {
      course.mentions += named.mentions;
      course.documents += named.documents;
    }
    out.push_back(std::move(course));
  }
  keep_leaders(
      out, top, [](const Course& c) { return std::string_view(c.name); }, [](const Course& c) { return c.mentions; });
  return out;
}

Timeline::Counts Timeline::counts(const std::string& name, const std::vector<std::string>& periods) const {
  Counts out;
  const auto& counts = things_.at(name);
  for (const std::string& period : periods) {
    const auto found = counts.find(period);
    const Named named = found == counts.end() ? Named() : found->second;
    out.mentions.push_back(named.mentions);
    out.documents.push_back(named.documents);
  }
  return out;
}

}  // namespace newsx
