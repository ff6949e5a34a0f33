// A graph of entities over many documents: what is mentioned together, or who speaks about whom.
//
// Entities with the same type and name are one node, in all documents; mentions and documents are counted as Stats
// does. Each thread counts for itself; `add` is associative and commutative, and the order of output depends on names
// only. Which entities are one is only known at the end, so until then the names in each unit are kept. Memory: one
// record per node and per edge, 4 bytes per name of a unit, one record per quotation. A unit with more than
// kMostTogether names is an enumeration: its pairs mean little and would make n² edges, so it gives no edges and does
// not count for the log-likelihood. Threads: one object per thread. Errors: Stopped.
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

// What an edge means.
enum class Relation : std::uint8_t {
  sentence,   // a sentence mentions both
  paragraph,  // a line of the text does
  document,
  quotation,  // the source is quoted with words about the target: directed
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
    // Units that mention it, without enumerations; for Relation::quotation, its own quotations and others' about it.
    std::uint64_t units = 0, quoted = 0;
  };
  // How the quotations of an edge are reported (Relation::quotation only).
  struct Telling {
    std::array<std::uint64_t, kQuotationKinds.size()> kinds{};
    std::array<std::uint64_t, kQuotationStatuses.size()> statuses{};
    std::map<std::string, std::uint64_t> verbs;  // as in the texts

    std::string verbs_in_words() const;  // "заявил 2; опроверг": the most frequent first
  };
  struct Edge {
    std::uint32_t source, target;  // nodes; source < target unless directed
    std::uint64_t weight;          // units
    double log_likelihood;         // G²; negative if they occur together more rarely than by chance
    Telling telling = {};          // for Relation::quotation
  };
  struct View {
    std::vector<Node> nodes;  // by type, then alphabetically
    std::vector<Edge> edges;  // by source and target
  };
  // What was added, not yet settled.
  const Things& things() const { return things_; }

  // One node per thing, with its name. `least`: edges of at least this weight; nodes without edges stay. After the last
  // `add`. O(names of units + edges + nodes · log nodes).
  View view(const Aliases& aliases = {}, std::uint64_t least = 1) const;

  // For other programs: nodes with type, iso2, iso3, class, mentions, documents; edges with weight and, if directed,
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

  // Groups of nodes found together, without duplicates, in one vector.
  struct Groups {
    std::vector<Number> nodes;
    std::vector<std::size_t> ends;

    void add(std::vector<Number> group);
    // `renumber`: maps the other's nodes to those here.
    void add(const Groups& other, const std::vector<Number>& renumber);
    template <class Visit>
    void each(const Visit& visit) const;
  };
  struct Saying {
    Number speaker;  // kNoNode: none that counts
    QuotationKind kind;
    QuotationStatus status;
    std::string verb;  // as in the text
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
  std::vector<Node> nodes_;                          // until named, their names are items (study/things.h)
  std::unordered_map<std::string, Number> numbers_;  // by type and name
  // Until the nodes are named. For Relation::quotation, `units` holds what each of `sayings` is about.
  Groups documents_, kept_units_;
  std::vector<Saying> sayings_;
  // After that.
  std::unordered_map<std::pair<Number, Number>, std::uint64_t, EdgeHash> edges_;
  std::unordered_map<std::pair<Number, Number>, Telling, EdgeHash> tellings_;  // for Relation::quotation
  std::uint64_t units_ = 0;  // units with names, without enumerations; for Relation::quotation, all quotations
};

}  // namespace newsx
