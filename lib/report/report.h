// The data of a report on many documents: totals of all of them, and some complete articles.
//
// Totals need memory for the distinct things. Articles are kept up to a budget: those with the smallest hashes, a
// random sample that does not depend on order or threads. `add` is associative and commutative. Threads: one report per
// thread. Errors: none.
#pragma once
#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "reading/result.h"
#include "study/frequency.h"
#include "study/network.h"
#include "study/things.h"
#include "study/timeline.h"
#include "text/json_writer.h"

namespace newsx {

struct ReportNotes {
  std::string_view version, dictionary, language;
  std::uint64_t rules = 0, names = 0;  // of the analyzer
  std::uint64_t failed = 0;            // documents
};

class Report {
 public:
  // `budget`: bytes of JSON for articles.
  explicit Report(std::size_t budget);

  // `name`: the document's path or id.
  void add(const Result& result, std::string_view name, Stop stop = {});
  void add(const Report& other);

  // What page.js reads.
  std::string json(const ReportNotes& notes) const;

 private:
  struct Article {
    std::string date, name, json;
    std::vector<std::string> keys;  // of its entities
  };
  void keep(std::string hash, Article article);
  void append_notes(JsonWriter& json, const ReportNotes& notes) const;
  void append_totals(JsonWriter& json) const;
  void append_lists(JsonWriter& json, const Things& things) const;
  void append_names(JsonWriter& json, const Things& things) const;
  void append_articles(JsonWriter& json) const;

  static constexpr std::array kLists{CountBy::person, CountBy::country, CountBy::organization,
                                     CountBy::place,  CountBy::speaker, CountBy::cue};
  std::array<FrequencyList, kLists.size()> lists_;
  Timeline days_{Period::day}, months_{Period::month};
  Network network_{{}, Relation::sentence, Join::corpus};
  std::uint64_t sentences_ = 0;  // the other totals are the timeline's
  std::size_t budget_, used_ = 0;
  std::map<std::string, Article> articles_;  // by hash
};

}  // namespace newsx
