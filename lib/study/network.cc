#include "study/network.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>
#include <span>
#include <tuple>

#include "facts/mentions.h"
#include "study/association.h"
#include "study/collation.h"

namespace newsx {
namespace {

constexpr std::uint32_t kNoNode = ~std::uint32_t{0};

void keep_once(std::vector<std::uint32_t>& group) {
  std::ranges::sort(group);
  group.erase(std::unique(group.begin(), group.end()), group.end());
}

// The number of each place's line.
class Lines {
 public:
  explicit Lines(std::string_view text) {
    for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
      ends_.push_back(at);
  }
  std::uint64_t line_at(std::uint32_t place) const {
    return static_cast<std::uint64_t>(std::ranges::lower_bound(ends_, place) - ends_.begin());
  }

 private:
  std::vector<std::size_t> ends_;
};

}  // namespace

std::string Network::Telling::verbs_in_words() const {
  std::vector<std::pair<std::string, std::uint64_t>> order(verbs.begin(), verbs.end());
  std::ranges::stable_sort(order, [](const auto& a, const auto& b) { return a.second > b.second; });
  std::string out;
  for (const auto& [verb, count] : order) {
    if (!out.empty()) out += "; ";
    out += verb;
    if (count > 1) out += ' ' + std::to_string(count);
  }
  return out;
}

Network::Number Network::node(const Node& like) {
  const auto [found, is_new] = numbers_.try_emplace(like.type + '\n' + like.name, static_cast<Number>(nodes_.size()));
  if (is_new) {
    nodes_.push_back(like);
    Node& node = nodes_.back();
    node.mentions = node.documents = node.units = node.quoted = 0;
  }
  Node& node = nodes_[found->second];
  // Documents may differ here; the smallest value is kept, so that the order of documents does not matter.
  for (auto [mine, other] :
       {std::pair(&node.iso2, &like.iso2), std::pair(&node.iso3, &like.iso3), std::pair(&node.cls, &like.cls)})
    if (mine->empty() || (!other->empty() && *other < *mine)) *mine = *other;
  return found->second;
}

void Network::add(const Result& result, Stop stop) {
  constexpr std::size_t many = 1 << 16;  // mentions: fewer are counted before a stop could be requested
  if (result.mentions.size() < many) return count(result);
  Network apart({filter_.kinds, filter_.types, stop}, relation_, join_);
  apart.count(result);
  add(apart);
}

void Network::Groups::add(std::vector<Number> group) {
  keep_once(group);
  nodes.insert(nodes.end(), group.begin(), group.end());
  ends.push_back(nodes.size());
}

void Network::Groups::add(const Groups& other, const std::vector<Number>& renumber) {
  const std::size_t before = nodes.size();
  for (const Number number : other.nodes) nodes.push_back(renumber[number]);
  for (const std::size_t end : other.ends) ends.push_back(before + end);
}

template <class Visit>
void Network::Groups::each(const Visit& visit) const {
  std::size_t at = 0;
  for (const std::size_t end : ends) {
    visit(std::span(nodes).subspan(at, end - at));
    at = end;
  }
}

void Network::count(const Result& result) {
  things_.add(result);
  std::vector<Number> numbers(result.entities.size(), kNoNode);
  const Lines lines(relation_ == Relation::paragraph ? result.utf8() : std::string_view());
  std::map<std::uint64_t, std::vector<Number>> units;
  for (std::size_t i = 0; i < result.entities.size(); ++i) {
    const Entity& e = result.entities[i];
    if (!has_type(filter_.types, e.type) || is_only_generic(result, e)) continue;
    each_counted_mention(result, e, [&](const Mention& m) {
      filter_.stop.check();
      if ((filter_.kinds & kind_bit(m.kind)) == 0) return;
      if (numbers[i] == kNoNode)
        numbers[i] = node({std::string(e.type), std::string(item_of(e, join_)), std::string(e.iso2),
                           std::string(e.iso3), std::string(e.cls)});
      ++nodes_[numbers[i]].mentions;
      const std::uint64_t unit = relation_ == Relation::sentence    ? m.sentence
                                 : relation_ == Relation::paragraph ? lines.line_at(m.span.begin)
                                                                    : 0;
      units[unit].push_back(numbers[i]);
    });
  }
  std::vector<Number> met;
  std::ranges::copy_if(numbers, std::back_inserter(met), [](Number number) { return number != kNoNode; });
  documents_.add(std::move(met));
  if (relation_ == Relation::quotation) return keep_quotations(result, numbers);
  for (auto& [unit, together] : units) {
    filter_.stop.check();
    kept_units_.add(std::move(together));
  }
}

void Network::keep_quotations(const Result& result, const std::vector<Number>& numbers) {
  for (const Quotation& q : result.quotations) {
    sayings_.push_back({q.speaker_entity == kNoIndex ? kNoNode : numbers[q.speaker_entity], q.kind, q.status,
                        std::string(cue_words(q))});
    std::vector<Number> abouts;
    for (Index i = q.first_about; i < q.first_about + q.about_count; ++i)
      if (const Number about = numbers[result.quotation_entities[i]]; about != kNoNode) abouts.push_back(about);
    kept_units_.add(std::move(abouts));
  }
}

void Network::join(const std::vector<Number>& together) {
  if (together.size() > kMostTogether) return;
  ++units_;
  for (const Number number : together) ++nodes_[number].units;
  for (std::size_t i = 0; i < together.size(); ++i)
    for (std::size_t k = i + 1; k < together.size(); ++k) ++edges_[{together[i], together[k]}];
}

void Network::tell(const Saying& saying, const std::vector<Number>& abouts) {
  ++units_;
  if (saying.speaker != kNoNode) ++nodes_[saying.speaker].quoted;
  for (const Number about : abouts) {
    if (about == saying.speaker) continue;
    ++nodes_[about].units;
    if (saying.speaker == kNoNode) continue;
    ++edges_[{saying.speaker, about}];
    Telling& telling = tellings_[{saying.speaker, about}];
    ++telling.kinds[static_cast<std::size_t>(saying.kind)];
    ++telling.statuses[static_cast<std::size_t>(saying.status)];
    if (!saying.verb.empty()) ++telling.verbs[saying.verb];
  }
}

void Network::add(const Network& other) {
  things_.add(other.things_);
  std::vector<Number> renumber;
  for (const Node& theirs : other.nodes_) {
    renumber.push_back(node(theirs));
    nodes_[renumber.back()].mentions += theirs.mentions;
  }
  documents_.add(other.documents_, renumber);
  kept_units_.add(other.kept_units_, renumber);
  for (const Saying& saying : other.sayings_) {
    sayings_.push_back(saying);
    if (saying.speaker != kNoNode) sayings_.back().speaker = renumber[saying.speaker];
  }
}

Network Network::named(const Aliases& aliases) const {
  Things things = things_;
  things.settle(aliases);
  Network out(filter_, relation_, Join::none);
  std::vector<Number> renumber;
  for (Node theirs : nodes_) {
    theirs.name = things.name_of(theirs.name);
    renumber.push_back(out.node(theirs));
    out.nodes_[renumber.back()].mentions += theirs.mentions;
  }
  const auto things_of = [&](std::span<const Number> nodes) {
    std::vector<Number> group;
    for (const Number number : nodes) group.push_back(renumber[number]);
    keep_once(group);
    return group;
  };
  documents_.each([&](std::span<const Number> nodes) {
    for (const Number number : things_of(nodes)) ++out.nodes_[number].documents;
  });
  auto saying = sayings_.begin();
  kept_units_.each([&](std::span<const Number> nodes) {
    if (!is_directed()) return out.join(things_of(nodes));
    Saying said = *saying++;
    if (said.speaker != kNoNode) said.speaker = renumber[said.speaker];
    out.tell(said, things_of(nodes));
  });
  return out;
}

Network::View Network::view(const Aliases& aliases, std::uint64_t least) const {
  return named(aliases).view_of_named(least);
}

Network::View Network::view_of_named(std::uint64_t least) const {
  std::vector<Number> order(nodes_.size());
  std::iota(order.begin(), order.end(), Number{0});
  sort_by_alphabet(order, [&](Number n) { return std::string_view(nodes_[n].name); });
  std::ranges::stable_sort(order, {}, [&](Number n) { return std::string_view(nodes_[n].type); });
  View view;
  std::vector<Number> place(order.size());
  for (Number i = 0; i < order.size(); ++i) {
    view.nodes.push_back(nodes_[order[i]]);
    place[order[i]] = i;
  }
  for (const auto& [edge, weight] : edges_) {
    if (weight < least) continue;
    const Node &from = nodes_[edge.first], &to = nodes_[edge.second];
    auto [a, b] = std::pair(place[edge.first], place[edge.second]);
    if (!is_directed() && a > b) std::swap(a, b);
    const auto row = static_cast<double>(is_directed() ? from.quoted : from.units);
    view.edges.push_back({a, b, weight,
                          log_likelihood({static_cast<double>(weight), row, static_cast<double>(to.units),
                                          static_cast<double>(units_)})});
    if (const auto found = tellings_.find(edge); found != tellings_.end()) view.edges.back().telling = found->second;
  }
  std::ranges::sort(view.edges, [](const Edge& a, const Edge& b) {
    return std::tie(a.source, a.target) < std::tie(b.source, b.target);
  });
  return view;
}

Graph Network::graph(const View& view, bool directed) {
  using Type = Graph::Type;
  Graph out;
  out.directed = directed;
  out.attributes = {{"type", Type::text},  {"iso2", Type::text},      {"iso3", Type::text},
                    {"class", Type::text}, {"mentions", Type::whole}, {"documents", Type::whole}};
  for (const Node& n : view.nodes)
    out.nodes.push_back(
        {n.name, {n.type, n.iso2, n.iso3, n.cls, std::to_string(n.mentions), std::to_string(n.documents)}});
  for (const Edge& e : view.edges) out.edges.push_back({e.source, e.target, std::to_string(e.weight), {}});
  if (!directed) return out;
  for (const QuotationKind kind : kQuotationKinds) out.edge_attributes.push_back({to_string(kind), Type::whole});
  for (const QuotationStatus status : kQuotationStatuses)
    out.edge_attributes.push_back({to_string(status), Type::whole});
  out.edge_attributes.push_back({"verbs", Type::text});
  for (std::size_t i = 0; i < out.edges.size(); ++i) {
    const Telling& telling = view.edges[i].telling;
    for (const std::uint64_t n : telling.kinds) out.edges[i].values.push_back(std::to_string(n));
    for (const std::uint64_t n : telling.statuses) out.edges[i].values.push_back(std::to_string(n));
    out.edges[i].values.push_back(telling.verbs_in_words());
  }
  return out;
}

}  // namespace newsx
