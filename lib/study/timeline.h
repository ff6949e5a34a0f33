// What is written about when: counts by day, week or month, and bursts of interest in a thing.
//
// Memory: a record a thing and period; 8 bytes an item of a document until it is named. Threads: one a thread, joined
// with `add`, which is associative and commutative. Errors: none.
#pragma once
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "study/calendar.h"
#include "study/items.h"
#include "study/items_by_document.h"
#include "study/things.h"

namespace newsx {

// Whether each of the periods lies in a burst: of `all` documents of a period `some` have the thing, and the cheapest
// way through two states says which periods have a higher rate: the usual one, `some` of `all` over the whole
// time, and one of twice as much. Entering the upper state costs ln n, n the periods with documents; leaving it
// nothing. Periods without documents are no evidence: they lie in a burst where those on both sides do. What half of
// all documents have cannot become twice as frequent and has no bursts. J. Kleinberg, "Bursty and Hierarchical
// Structure in Streams" (2002), section 4, on batches, with s = 2, γ = 1. O(periods).
std::vector<bool> bursts(std::span<const std::uint64_t> some, std::span<const std::uint64_t> all);

// "▁▃█": the share of each in the highest; 0 is a space.
std::string sparkline(std::span<const std::uint64_t> counts);

// A figure of a period: a sum over its documents. Each is a row of the table in timeline.cc.
struct PeriodFigure {
  std::string_view name;
  std::string_view measures;
  std::string_view unit;
  std::uint64_t (*count)(const Result&, MentionKinds);  // what a document adds
};

class PeriodTotals {
 public:
  static std::span<const PeriodFigure> table();

  PeriodTotals() : sums_(table().size()) {}
  void add(const Result& result, MentionKinds kinds);
  void add(const PeriodTotals& other);
  std::uint64_t sum(std::string_view name) const;
  std::uint64_t documents() const { return sum("documents"); }
  std::span<const std::uint64_t> sums() const { return sums_; }  // as the table

 private:
  std::vector<std::uint64_t> sums_;
};

class Timeline {
 public:
  // Mentions of other kinds are not counted.
  explicit Timeline(Period period, MentionKinds kinds = kAllKinds) : period_(period), kinds_(kinds) {}

  // `date`: the article's day; empty goes to the documents of unknown date. `counts`: by name.
  void add(const Result& result, std::string_view date, const ItemCounts& counts);
  // The same by items, which count only once `name` has given them their names.
  void add_items(const Result& result, std::string_view date, const ItemCounts& counts);
  void add(const Timeline& other);
  // After the last `add`. O(items of documents).
  void name(const Things& things);

  // From the first period to the last: all of them, up to kLongest (54 years of days). Of more, those with documents,
  // and for each run of periods without any between them one entry, "2001-02-03/2001-05-06", of which everything is 0.
  static constexpr std::size_t kLongest = 20'000;
  std::vector<std::string> periods() const;
  std::uint64_t gaps() const;  // of such entries
  PeriodTotals totals(const std::string& period) const;
  const PeriodTotals& unknown() const { return unknown_; }
  PeriodTotals all() const;  // those of unknown date too

  // A thing in a period.
  struct Named {
    std::uint64_t mentions = 0, documents = 0;
    void add(const Named& other) {
      mentions += other.mentions;
      documents += other.documents;
    }
  };
  struct Course {
    std::string name;
    std::uint64_t mentions = 0, documents = 0;  // of known date
    Named undated;                              // in the documents of unknown date
  };
  // The most mentioned first, of equals by the alphabet. What only documents of unknown date mention has no course.
  std::vector<Course> courses(std::uint64_t top) const;

  struct Counts {
    std::vector<std::uint64_t> mentions, documents;  // by period, as in periods()
  };
  Counts counts(const std::string& name, const std::vector<std::string>& periods) const;

 private:
  // The period of a document; empty: not known.
  std::string add_totals(const Result& result, std::string_view date);
  void add_counts(const std::string& period, const ItemCounts& counts);

  Period period_;
  MentionKinds kinds_;
  std::map<std::string, PeriodTotals> totals_;
  PeriodTotals unknown_;
  std::map<std::string, std::map<std::string, Named>> things_;  // by name, by period
  std::map<std::string, Named> undated_;                        // by name
  std::map<std::string, ItemsByDocument> unnamed_;              // by period; empty: not known
};

}  // namespace newsx
