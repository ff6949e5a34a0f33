// What is written about when: counts by day, week or month, and bursts of interest in a thing.
//
// Memory: one record per thing and period; 8 bytes per item of a document until it is named. Threads: one object per
// thread, joined with `add`, which is associative and commutative. Errors: none.
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

// Which periods lie in a burst. In a period, `some` of `all` documents have the thing; the cheapest path through two
// states gives the periods with a raised rate. The usual state has the overall rate, the upper state twice as much.
// Entering the upper state costs ln n, where n is the number of periods with documents; leaving it is free. Periods
// without documents are no evidence: they are in a burst if both their neighbours are. A thing in half of all documents
// cannot double and has no bursts. J. Kleinberg, "Bursty and Hierarchical Structure in Streams" (2002), section 4, on
// batches, with s = 2, γ = 1. O(periods).
std::vector<bool> bursts(std::span<const std::uint64_t> some, std::span<const std::uint64_t> all);

// "▁▃█": each count relative to the highest; 0 is a space.
std::string sparkline(std::span<const std::uint64_t> counts);

// A figure of a period: a sum over its documents. Each is a row of the table in timeline.cc.
struct PeriodFigure {
  std::string_view name;
  std::string_view measures;
  std::string_view unit;
  std::uint64_t (*count)(const Result&, MentionKinds);  // what a document contributes
};

class PeriodTotals {
 public:
  static std::span<const PeriodFigure> table();

  PeriodTotals() : sums_(table().size()) {}
  void add(const Result& result, MentionKinds kinds);
  void add(const PeriodTotals& other);
  std::uint64_t sum(std::string_view name) const;
  std::uint64_t documents() const { return sum("documents"); }
  std::span<const std::uint64_t> sums() const { return sums_; }  // in the order of the table

 private:
  std::vector<std::uint64_t> sums_;
};

class Timeline {
 public:
  // Mentions of other kinds do not count.
  explicit Timeline(Period period, MentionKinds kinds = kAllKinds) : period_(period), kinds_(kinds) {}

  // `date`: the article's day; if empty, the document is undated. `counts`: by name.
  void add(const Result& result, std::string_view date, const ItemCounts& counts);
  // The same by item; these count once `name` has been called.
  void add_items(const Result& result, std::string_view date, const ItemCounts& counts);
  void add(const Timeline& other);
  // After the last `add`. O(items of documents).
  void name(const Things& things);

  // From the first period to the last: all of them, up to kLongest (54 years of days). If there are more, only those
  // with documents, and one entry of zeros for each run of empty periods between them, "2001-02-03/2001-05-06".
  static constexpr std::size_t kLongest = 20'000;
  std::vector<std::string> periods() const;
  std::uint64_t gaps() const;  // number of such entries
  PeriodTotals totals(const std::string& period) const;
  const PeriodTotals& unknown() const { return unknown_; }
  PeriodTotals all() const;  // including undated documents

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
    std::uint64_t mentions = 0, documents = 0;  // in dated documents
    Named undated;                              // in undated documents
  };
  // The most mentioned first, ties alphabetically. Things that only undated documents mention have no course.
  std::vector<Course> courses(std::uint64_t top) const;

  struct Counts {
    std::vector<std::uint64_t> mentions, documents;  // by period, as in periods()
  };
  Counts counts(const std::string& name, const std::vector<std::string>& periods) const;

 private:
  // The period of a document; empty: unknown.
  std::string add_totals(const Result& result, std::string_view date);
  void add_counts(const std::string& period, const ItemCounts& counts);

  Period period_;
  MentionKinds kinds_;
  std::map<std::string, PeriodTotals> totals_;
  PeriodTotals unknown_;
  std::map<std::string, std::map<std::string, Named>> things_;  // by name, by period
  std::map<std::string, Named> undated_;                        // by name
  std::map<std::string, ItemsByDocument> unnamed_;              // by period; empty: unknown
};

}  // namespace newsx
