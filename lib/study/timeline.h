// What is spoken of when: counts by day, week or month, and the times at which a thing is in everybody's mouth.
//
// Threads: one a thread, joined with `add`, which is associative and commutative. Errors: none.
#pragma once
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "study/calendar.h"
#include "study/items.h"

namespace newsx {

// Whether each of the periods lies in a burst: two states, the usual rate and one of twice as much, and the cheapest
// way through them; getting into the upper state costs ln(number of periods). J. Kleinberg, "Bursty and Hierarchical
// Structure in Streams" (2002), section 4, on batches: `some` of `all` events belong to the thing. O(periods).
std::vector<bool> bursts(std::span<const std::uint64_t> some, std::span<const std::uint64_t> all);

// "▁▃█": the share of each in the highest; 0 is a space.
std::string sparkline(std::span<const std::uint64_t> counts);

class Timeline {
 public:
  // Mentions of other kinds are not counted.
  explicit Timeline(Period period, MentionKinds kinds = kAllKinds) : period_(period), kinds_(kinds) {}

  // `date`: the article's day; empty goes to the documents of unknown date.
  void add(const Result& result, std::string_view date, const ItemCounts& things);
  void add(const Timeline& other);

  struct Totals {
    std::uint64_t documents = 0, words = 0, mentions = 0, quotations = 0, decisions = 0;
    void add(const Totals& other);
  };
  // From the first period to the last without gaps, as long as there are not more than kLongest; else those that have
  // documents.
  static constexpr std::size_t kLongest = 2000;
  std::vector<std::string> periods() const;
  Totals of(const std::string& period) const;
  const Totals& unknown() const { return unknown_; }
  Totals all() const;  // those of unknown date too

  struct Course {
    std::string name;
    std::uint64_t mentions = 0;         // in the periods
    std::uint64_t undated = 0;          // in the documents of unknown date
    std::vector<std::uint64_t> counts;  // by period
  };
  // The most mentioned first, of equals by name. What only documents of unknown date mention has no course.
  std::vector<Course> courses(std::uint64_t top) const;

 private:
  Period period_;
  MentionKinds kinds_;
  std::map<std::string, Totals> totals_;
  Totals unknown_;
  std::map<std::string, std::map<std::string, std::uint64_t>> things_;  // by name, by period
  ItemCounts undated_;                                                  // by name
};

}  // namespace newsx
