// How often things are named over many documents, and how evenly.
//
// Documents fall into kParts parts of the corpus by a hash of what they are, so that counts of several runs can be
// added in any order and dispersion needs memory for the distinct things alone, however long the texts are.
// - Dispersion: DP = ½ Σ |v_i − s_i| over the parts, v_i the share of the thing's mentions in part i, s_i the share of
//   the corpus's words (S. Th. Gries, "Dispersions and adjusted frequencies in corpora", 2008): 0 evenly spread, near 1
//   all in one place.
// - Confidence: the bootstrap over the parts (B. Efron, "Bootstrap Methods", 1979): the percentiles of kResamples draws
//   of as many parts as have documents, the same at each run.
// Threads: one a thread, joined with `add`, which is associative and commutative. Errors: values.
#pragma once
#include <simdjson.h>

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/result.h"

namespace newsx {

class FrequencyList {
 public:
  static constexpr std::size_t kParts = 64;
  static constexpr std::size_t kResamples = 1000;

  // The part that a document falls into: by its hash, or where that is not known by its path or id.
  static std::size_t part_of(const Result& result, std::string_view document);

  // One document: `counts` by thing. O(things).
  void add(std::size_t part, std::uint64_t words, const std::map<std::string, std::uint64_t>& counts);
  void add(const FrequencyList& other);

  struct Frequency {
    std::string name;
    std::uint64_t mentions = 0, documents = 0;
    double share = 0;          // of all mentions
    double per_10000 = 0;      // words
    double dispersion = 0;     // DP
    double low = 0, high = 0;  // of per_10000, 95 %; where they were asked for
  };
  struct Wanted {
    std::uint64_t top = 0;    // 0: all
    std::uint64_t least = 1;  // mentions
    std::string match;        // small letters; what the name must have in it; empty: anything
    bool confidence = false;
  };
  // The most frequent first, of equals by the alphabet.
  std::vector<Frequency> list(const Wanted& wanted) const;

  std::uint64_t documents() const { return documents_; }
  std::uint64_t words() const;

  // Counts as JSON, to be joined later; the same bytes for the same counts.
  void append_json(std::string& out) const;
  // Nothing where it is none of append_json's.
  static std::optional<FrequencyList> read_json(const simdjson::dom::element& json);

 private:
  struct Thing {
    std::uint64_t documents = 0;
    std::map<std::uint8_t, std::uint64_t> parts;  // mentions; parts without are left out
  };

  double dispersion(const Thing& thing, std::uint64_t mentions) const;
  void add_confidence(const Thing& thing, Frequency& frequency) const;

  std::map<std::string, Thing, std::less<>> things_;
  std::array<std::uint64_t, kParts> words_{};
  std::array<std::uint64_t, kParts> documents_of_{};
  std::uint64_t documents_ = 0;
};

// Counts by one thing, in groups of documents; one group without a name where they were not asked for.
struct PartialCounts {
  std::string by;
  std::map<std::string, FrequencyList> groups;
};
// What `newsx stats --partial` prints: {"newsx_partial": "person", "groups": {"": {…}}}.
void append_partial(std::string& out, const PartialCounts& counts);
std::optional<PartialCounts> read_partial(std::string_view json);

}  // namespace newsx
