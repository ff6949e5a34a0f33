// A graph of entities over many documents: who and what is mentioned together, or who speaks of whom.
//
// Entities are one node when type and name are the same, in one document or in several; their mentions and documents
// are those that Stats counts. Each thread counts for itself; `add` is associative and commutative, and order depends
// on names only. Which entities are one is known at the end, so until `named` it keeps what each unit mentions. Memory:
// a record a node and an edge, 4 bytes a name of a unit, a record a quotation. A unit with more than kMostTogether
// names is an enumeration, whose pairs say little and would make n² edges: it joins none, and counts for no
// log-likelihood either. Threads: one a thread. Errors: Stopped.
#pragma once
#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "facts/graph.h"
#include "facts/mentions.h"
#include "facts/quotation_words.h"
#include "study/things.h"

namespace newsx {

// What joins two entities.
enum class Relation : std::uint8_t {
  sentence,   // a sentence mentions both
  paragraph,  // a line of the text does
  document,
  quotation,  // the first is quoted with words about the second: directed
};

class Network {
 public:
  static constexpr std::size_t kMostTogether = 64;

  Network(MentionFilter filter, Relation relation, Join join = Join::none)
      : filter_(std::move(filter)), relation_(relation), join_(join), things_(join) {}

  // Throws Stopped; then nothing of the result is counted.
  void add(const Result& result, Stop stop = {});
  void add(const Network& other);
  struct Node {
    std::string type, name, iso2, iso3, cls;
    std::uint64_t mentions = 0, documents = 0;
    // Units that mention it, enumerations left out; of Relation::quotation: words of others about it, and of its own.
    std::uint64_t units = 0, quoted = 0;
  };
  // How the words of an edge are reported (Relation::quotation only): numbers of quotations.
  struct Telling {
    std::array<std::uint64_t, kQuotationKinds.size()> kinds{};
    std::array<std::uint64_t, kQuotationStatuses.size()> statuses{};
    std::map<std::string, std::uint64_t> verbs;  // as the texts have them

    std::string verbs_in_words() const;  // "заявил 2; опроверг": the most frequent first
  };
  struct Edge {
    std::uint32_t source, target;  // nodes; source < target unless directed
    std::uint64_t weight;          // units
    double log_likelihood;         // G²; with a minus where they occur together more rarely than by chance
    Telling telling = {};          // of Relation::quotation
  };
  struct View {
    std::vector<Node> nodes;  // by type, then by the alphabet
    std::vector<Edge> edges;  // by source and target
  };
  // What was added, not settled.
  const Things& things() const { return things_; }

  // One node a thing, called by its name. `least`: edges of so much weight; nodes without an edge stay. After the last
  // `add`. O(names of units + edges + nodes · log nodes).
  View view(const Aliases& aliases = {}, std::uint64_t least = 1) const;

  // For other programs: nodes with type, iso2, iso3, class, mentions, documents; edges with their weight, directed ones
  // with how the words are reported.
  static Graph graph(const View& view, bool directed);

  bool is_directed() const { return relation_ == Relation::quotation; }

 private:
  using Number = std::uint32_t;
  struct EdgeHash {
    std::size_t operator()(const std::pair<Number, Number>& edge) const {
      return std::hash<std::uint64_t>()(std::uint64_t{edge.first} << 32 | edge.second);
    }
  };

  // Nodes together in one place, each once; many such groups in one vector.
  struct Groups {
    std::vector<Number> nodes;
    std::vector<std::size_t> ends;

    void add(std::vector<Number> group);
    // `renumber`: the numbers of the same nodes here.
    void add(const Groups& other, const std::vector<Number>& renumber);
    template <class Visit>
    void each(const Visit& visit) const;
  };
  struct Saying {
    Number speaker;  // kNoNode: none that counts
    QuotationKind kind;
    QuotationStatus status;
    std::string verb;  // as the text has it
  };

  void count(const Result& result);
  Number node(const Node& like);
  void keep_quotations(const Result& result, const std::vector<Number>& numbers);
  void join(const std::vector<Number>& together);
  void tell(const Saying& saying, const std::vector<Number>& abouts);
  Network named(const Aliases& aliases) const;
  View view_of_named(std::uint64_t least) const;

  MentionFilter filter_;
  Relation relation_;
  Join join_;
  Things things_;
  std::vector<Node> nodes_;                          // their names are items (study/things.h) until they are named
  std::unordered_map<std::string, Number> numbers_;  // by type and name
  // Until the nodes are named. Of Relation::quotation: `units` are whom and what each of `sayings` is about.
  Groups documents_, kept_units_;
  std::vector<Saying> sayings_;
  // From then on.
  std::unordered_map<std::pair<Number, Number>, std::uint64_t, EdgeHash> edges_;
  std::unordered_map<std::pair<Number, Number>, Telling, EdgeHash> tellings_;  // of Relation::quotation
  std::uint64_t units_ = 0;  // with names in them, enumerations left out; of Relation::quotation: all quotations
};

}  // namespace newsx
