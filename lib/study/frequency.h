// How often things are named over many documents, and how evenly.
//
// For each thing it keeps how often each document names it and how long that document is; documents alike in both share
// a record with a count; counts by item are kept by document until they are named. So counts of several runs add up to
// what one run would have counted, in any order. A rare thing costs a record per document, a frequent one at most a
// record per pair of frequency and length.
// - Dispersion: DPnorm over documents, DP / (1 − min s), DP = ½ Σ |v_i − s_i|; v_i is the share of the thing's mentions
//   in document i, s_i the document's share of all words (S. Th. Gries, "Dispersions and adjusted frequencies in
//   corpora", 2008; J. Lijffijt, S. Th. Gries, "Correction to …", 2012): 0 evenly spread, 1 all in the shortest
//   document.
// - Confidence: per_10000 is a ratio of two sums over documents, whose standard error is W. Cochran's ("Sampling
//   Techniques", 1977, chapter 6); the interval is Student's on the logarithm of the ratio, with a degree of freedom
//   less than there are documents with the thing. None is given for fewer than kLeastDocuments documents, or kLeastWith
//   of them with the thing, where its coverage would be wrong.
// Threads: one a thread, joined with `add`, which is associative and commutative. Errors: values.
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

  // One document: `counts` by name. O(names).
  void add(std::uint64_t words, const std::map<std::string, std::uint64_t>& counts);
  // The same by items, which count only once `name` has given them their names.
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
    std::optional<double> dispersion = {};  // DPnorm; a single document has none
    std::optional<Interval> interval = {};  // of per_10000, 95 %; nothing where it was not requested or would not hold
  };
  struct Wanted {
    std::uint64_t top = 0;    // 0: all
    std::uint64_t least = 1;  // mentions
    std::string match;        // what the name must have in it, whatever the capitals, ё as е; empty: anything
    bool confidence = false;
  };
  // The most frequent first, of equals by the alphabet.
  std::vector<Frequency> list(const Wanted& wanted) const;

  // low and high are among them only with `confidence`.
  static Figures<Frequency> figures(bool confidence);

  std::uint64_t documents() const { return documents_; }
  std::uint64_t words() const { return words_; }

  // Counts as JSON, to be joined later; the same bytes for the same counts.
  void append_json(std::string& out) const;
  // Nothing where append_json did not write it.
  static std::optional<FrequencyList> read_json(const simdjson::dom::element& json);

 private:
  // Documents by how often they have the thing and how many words they have.
  using Documents = std::map<std::pair<std::uint64_t, std::uint64_t>, std::uint64_t>;

  std::optional<double> dispersion(const Documents& with, double mentions) const;
  std::optional<Interval> interval(const Documents& with, double mentions) const;

  std::map<std::string, Documents, std::less<>> things_;
  std::map<std::uint64_t, std::uint64_t> lengths_;  // documents by words
  std::uint64_t documents_ = 0, words_ = 0;
  ItemsByDocument unnamed_;
};

// Counts by one thing, in groups of documents; one unnamed group without --group-by.
struct PartialCounts {
  std::string by;
  std::map<std::string, FrequencyList> groups;
  Things things;
};
// What `newsx stats --partial` prints: {"newsx_partial": "person", "version": 4, "groups": {"": {…}}, "names": {…}}.
inline constexpr std::uint64_t kPartialVersion = 4;
void append_partial(std::string& out, const PartialCounts& counts);
// Throws Error, which names `file`, where `json` is not of this version.
PartialCounts read_partial(std::string_view json, const std::string& file);

}  // namespace newsx
