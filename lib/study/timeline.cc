#include "study/timeline.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "output/rows.h"

namespace newsx {

std::vector<bool> bursts(std::span<const std::uint64_t> some, std::span<const std::uint64_t> all) {
  constexpr double rate = 2;  // of the upper state, in the usual one's
  constexpr double almost_sure = 0.9999;
  const auto total = [](std::span<const std::uint64_t> counts) {
    return static_cast<double>(std::accumulate(counts.begin(), counts.end(), std::uint64_t{0}));
  };
  std::vector<bool> out(some.size(), false);
  if (some.size() < 2 || total(some) == 0 || total(all) <= total(some)) return out;
  const double usual = total(some) / total(all);
  const std::array<double, 2> p{usual, std::min(almost_sure, rate * usual)};
  const double step_up = std::log(static_cast<double>(some.size()));
  // The binomial coefficient is the same in both states.
  const auto cost = [&](std::size_t state, std::size_t t) {
    const auto r = static_cast<double>(some[t]), d = static_cast<double>(all[t]);
    return -(r * std::log(p[state]) + (d - r) * std::log(1 - p[state]));
  };
  std::array<double, 2> best{cost(0, 0), step_up + cost(1, 0)};
  std::vector<std::array<std::uint8_t, 2>> from(some.size());
  for (std::size_t t = 1; t < some.size(); ++t) {
    const bool fell = best[1] < best[0], rose = best[0] + step_up < best[1];
    from[t] = {static_cast<std::uint8_t>(fell ? 1 : 0), static_cast<std::uint8_t>(rose ? 0 : 1)};
    best = {std::min(best[0], best[1]) + cost(0, t), std::min(best[0] + step_up, best[1]) + cost(1, t)};
  }
  std::uint8_t state = best[1] < best[0] ? 1 : 0;
  for (std::size_t t = some.size(); t-- > 0;) {
    out[t] = state == 1;
    state = from[t][state];
  }
  return out;
}

std::string sparkline(std::span<const std::uint64_t> counts) {
  constexpr std::array<std::string_view, 8> bars{"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
  const std::uint64_t most = counts.empty() ? 0 : *std::max_element(counts.begin(), counts.end());
  std::string out;
  for (const std::uint64_t count : counts) out += count == 0 ? " " : bars[(count * bars.size() - 1) / most];
  return out;
}

void Timeline::Totals::add(const Totals& other) {
  documents += other.documents;
  words += other.words;
  mentions += other.mentions;
  quotations += other.quotations;
  decisions += other.decisions;
}

void Timeline::add(const Result& result, std::string_view date, const ItemCounts& things) {
  Totals totals{1, result.counts.words, 0, result.quotations.size(), result.decisions.size()};
  for (const Entity& entity : result.entities)
    if (!is_only_generic(result, entity)) totals.mentions += count_mentions(result, entity, kinds_);
  const auto period = period_of(date, period_);
  if (!period) {
    unknown_.add(totals);
    for (const auto& [name, count] : things) undated_[name] += count;
    return;
  }
  totals_[*period].add(totals);
  for (const auto& [name, count] : things) things_[name][*period] += count;
}

void Timeline::add(const Timeline& other) {
  unknown_.add(other.unknown_);
  for (const auto& [period, totals] : other.totals_) totals_[period].add(totals);
  for (const auto& [name, count] : other.undated_) undated_[name] += count;
  for (const auto& [name, counts] : other.things_)
    for (const auto& [period, count] : counts) things_[name][period] += count;
}

std::vector<std::string> Timeline::periods() const {
  std::vector<std::string> all;
  if (totals_.empty()) return all;
  for (std::string p = totals_.begin()->first; p <= totals_.rbegin()->first; p = period_after(p, period_)) {
    all.push_back(p);
    if (all.size() <= kLongest) continue;
    all.clear();
    for (const auto& [period, totals] : totals_) all.push_back(period);
    break;
  }
  return all;
}

Timeline::Totals Timeline::of(const std::string& period) const {
  const auto found = totals_.find(period);
  return found == totals_.end() ? Totals() : found->second;
}

Timeline::Totals Timeline::all() const {
  Totals sum = unknown_;
  for (const auto& [period, totals] : totals_) sum.add(totals);
  return sum;
}

std::vector<Timeline::Course> Timeline::courses(std::uint64_t top) const {
  const std::vector<std::string> all = periods();
  std::vector<Course> out;
  for (const auto& [name, counts] : things_) {
    Course course{name, 0, 0, {}};
    if (const auto undated = undated_.find(name); undated != undated_.end()) course.undated = undated->second;
    for (const auto& [period, count] : counts) course.mentions += count;
    out.push_back(std::move(course));
  }
  std::stable_sort(out.begin(), out.end(), [](const Course& a, const Course& b) { return a.mentions > b.mentions; });
  if (top != 0 && out.size() > top) out.resize(top);
  for (Course& course : out) {
    const auto& counts = things_.at(course.name);
    for (const std::string& period : all) {
      const auto found = counts.find(period);
      course.counts.push_back(found == counts.end() ? 0 : found->second);
    }
  }
  return out;
}

}  // namespace newsx
