// How often things are named over many documents, and how evenly.
//
// For each thing it counts documents by the number of mentions and the length of the document; counts by item are kept
// by document until the items are named. So the counts of several runs add up to those of a single run, in any order. A
// rare thing costs one record per document, a frequent one at most one per pair of frequency and length.
// - Dispersion: DPnorm over documents, DP / (1 − min s), DP = ½ Σ |v_i − s_i|; v_i is the share of the thing's mentions
//   in document i, s_i the document's share of all words (S. Th. Gries, "Dispersions and adjusted frequencies in
//   corpora", 2008; J. Lijffijt, S. Th. Gries, "Correction to …", 2012): 0 evenly spread, 1 all in the shortest
//   document.
// - Confidence: per_10000 is a ratio of two sums over documents with W. Cochran's standard error ("Sampling
//   Techniques", 1977, chapter 6); the interval is Student's on the logarithm of the ratio, with one degree of freedom
//   fewer than documents that have the thing. None is given below kLeastDocuments documents, or kLeastWith documents
//   with the thing, where its coverage would be wrong.
//
// Threads: one object per thread, joined with `add`, which is associative and commutative. Errors: values.
#pragma once
#include <simdjson.h>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/error.h"
#include "study/figure.h"
#include "study/items_by_document.h"
#include "study/things.h"

namespace newsx {

class FrequencyList {
 public:
  static constexpr std::uint64_t kLeastDocuments = 20;
  static constexpr std::uint64_t kLeastWith = 5;

  // Adds a document; `counts` are by name. O(names).
  void add(std::uint64_t words, const std::map<std::string, std::uint64_t>& counts);
  // The same by item; these count once `name` has been called.
  void add_items(std::uint64_t words, const std::map<std::string, std::uint64_t>& counts);
  void add(const FrequencyList& other);
  // After the last `add`. O(items of documents).
  void name(const Things& things);

  struct Interval {
    double low, high;
  };
  struct Frequency {
    std::string name;
    std::uint64_t mentions = 0, documents = 0;
    double share = 0;                       // of all mentions
    double per_10000 = 0;                   // words
    std::optional<double> dispersion = {};  // DPnorm; undefined for a single document
    std::optional<Interval> interval = {};  // of per_10000, 95 %; nothing if not requested or not reliable
  };
  struct Wanted {
    std::uint64_t top = 0;    // 0: all
    std::uint64_t least = 1;  // mentions
    std::string match;        // a part of the name, ignoring case and ё; empty: any name
    bool confidence = false;
  };
  // The most frequent first, ties alphabetically.
  std::vector<Frequency> list(const Wanted& wanted) const;

  // low and high are included only with `confidence`.
  static Figures<Frequency> figures(bool confidence);

  std::uint64_t documents() const { return documents_; }
  std::uint64_t words() const { return words_; }

  // Counts as JSON, to be joined later; equal counts give equal bytes.
  void append_json(std::string& out) const;
  // Nothing if append_json did not write it.
  static std::optional<FrequencyList> read_json(const simdjson::dom::element& json);

 private:
  // Number of documents by mentions of the thing and words.
  using Documents = std::map<std::pair<std::uint64_t, std::uint64_t>, std::uint64_t>;

  std::optional<double> dispersion(const Documents& with, double mentions) const;
  std::optional<Interval> interval(const Documents& with, double mentions) const;

  std::map<std::string, Documents, std::less<>> things_;
  std::map<std::uint64_t, std::uint64_t> lengths_;  // number of documents by words
  std::uint64_t documents_ = 0, words_ = 0;
  ItemsByDocument unnamed_;
};

// Counts of one kind, by group of documents; without --group-by there is one unnamed group.
struct PartialCounts {
  std::string by;
  std::map<std::string, FrequencyList> groups;
  Things things;
};
// The output of `newsx stats --partial`: {"newsx_partial": "person", "version": 4, "groups": {"": {…}}, "names": {…}}.
inline constexpr std::uint64_t kPartialVersion = 4;
void append_partial(std::string& out, const PartialCounts& counts);
// Throws Error, naming `file`, if `json` is not of this version.
PartialCounts read_partial(std::string_view json, const std::string& file);

}  // namespace newsx
