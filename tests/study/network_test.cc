#include "study/network.h"

#include <doctest/doctest.h>

#include <cmath>
#include <map>

#include "analyzed.h"
#include "facts/earlier_result.h"
#include "study/graph_measures.h"

using namespace newsx;
using doctest::Approx;
using test::analyzed;

namespace {

// "Минск–Россия 2, …".
std::string edges(const Network& network) {
  const Network::View view = network.view();
  std::string out;
  for (const auto& e : view.edges)
    out += (out.empty() ? "" : ", ") + view.nodes[e.source].name + "–" + view.nodes[e.target].name + ' ' +
           std::to_string(e.weight);
  return out;
}

constexpr const char* kText = "Минск и Россия. Минск и Россия!\nАрмения молчит. Россия спит.";

Network network(const char* text, Relation relation) {
  Network out({}, relation);
  out.add(analyzed(text));
  return out;
}

// The names, "1", "2" …, of each sentence of a document.
using Sentences = std::vector<std::vector<int>>;

Result made(const Sentences& sentences) {
  std::map<int, std::string> mentions;
  for (std::size_t s = 0; s < sentences.size(); ++s)
    for (const int name : sentences[s])
      mentions[name] += (mentions[name].empty() ? "" : ",") +
                        (R"({"start":1,"end":2,"kind":"name","sentence":)" + std::to_string(s) + ",\"core\":null}");
  std::string entities;
  for (const auto& [name, list] : mentions)
    entities += (entities.empty() ? "" : ",") + (R"({"type":"place","name":")" + std::to_string(name)) +
                R"(","mentions":[)" + list + "]}";
  auto read = read_result(R"({"schema":1,"entities":[)" + entities + "]}");
  REQUIRE(read);
  return std::move(read->result);
}

// Two triangles with a bridge.
const std::vector<WeightedEdge> kBridge{{0, 1, 1}, {1, 2, 1}, {0, 2, 1}, {2, 3, 1}, {3, 4, 1}, {4, 5, 1}, {3, 5, 1}};

}  // namespace

TEST_CASE("together in a sentence, a paragraph, a document") {
  CHECK(edges(network(kText, Relation::sentence)) == "Россия–Минск 2");
  CHECK(edges(network(kText, Relation::paragraph)) == "Армения–Россия 1, Россия–Минск 1");
  CHECK(edges(network(kText, Relation::document)) == "Армения–Россия 1, Армения–Минск 1, Россия–Минск 1");
}

TEST_CASE("who speaks of whom has a direction") {
  const Network n =
      network("Ольга Ракитина заявила, что Россия победит. Даурен Тасыбеков заявил, что Ольга Ракитина права.",
              Relation::quotation);
  CHECK(n.is_directed());
  CHECK(edges(n) == "Даурен Тасыбеков–Ольга Ракитина 1, Ольга Ракитина–Россия 1");
}

TEST_CASE("a name in the name of a body counts once, and so does a name that two things of a document share") {
  const Network::View nested = network("МИД Грузии заявил протест. МИД Грузии ждёт.", Relation::sentence).view();
  std::string counts;
  for (const auto& n : nested.nodes) counts += n.name + ' ' + std::to_string(n.mentions) + ' ';
  CHECK(counts == "Грузия 2 МИД Грузии 2 ");

  Result twins = analyzed("Минск и Россия.");
  twins.entities[1].type = twins.entities[0].type;
  twins.entities[1].name = twins.entities[0].name;
  Network n({}, Relation::sentence);
  n.add(twins);
  REQUIRE(n.view().nodes.size() == 1);
  CHECK(n.view().nodes[0].documents == 1);
  CHECK(n.view().nodes[0].mentions == 2);
}

TEST_CASE("an enumeration joins none, and is in no margin") {
  // Three sentences of "1" and "2", ten with "3" alone; and one of 65 names, "1" and "2" among them.
  Sentences sentences{{1, 2}, {1, 2}, {1, 2}};
  sentences.resize(13, {3});
  Network plain({}, Relation::sentence), listed({}, Relation::sentence);
  plain.add(made(sentences));
  sentences.emplace_back();
  for (int name = 1; name <= 65; ++name) sentences.back().push_back(name);
  listed.add(made(sentences));
  const Network::View a = plain.view(), b = listed.view();
  REQUIRE(a.edges.size() == 1);
  REQUIRE(b.edges.size() == 1);
  CHECK(b.edges[0].weight == 3);
  CHECK(b.edges[0].log_likelihood == Approx(a.edges[0].log_likelihood));
  CHECK(b.nodes[0].mentions == 4);  // it is counted, as stats does
  CHECK(b.nodes[0].units == 3);
  CHECK(b.nodes.size() == 65);
}

TEST_CASE("log-likelihood is negative where two are together more rarely than chance has it") {
  Sentences sentences(10, {1});
  sentences.resize(20, {2});
  sentences.push_back({1, 2});
  Network n({}, Relation::sentence);
  n.add(made(sentences));
  REQUIRE(n.view().edges.size() == 1);
  CHECK(n.view().edges[0].log_likelihood < -10);
}

TEST_CASE("networks join in any order") {
  const Network a = network("Минск и Россия.", Relation::sentence),
                b = network("Россия и Минск. Армения и Россия.", Relation::sentence);
  Network ab = a, ba = b;
  ab.add(b);
  ba.add(a);
  CHECK(edges(ab) == "Армения–Россия 1, Россия–Минск 2");
  CHECK(edges(ab) == edges(ba));
  const auto view = ab.view({}, 2);
  CHECK(view.edges.size() == 1);
  CHECK(view.nodes.size() == 3);
  CHECK(view.nodes[1].units == 3);
}

TEST_CASE("betweenness: a path, a star, a bridge; half of it where a way goes one direction only") {
  const std::vector<WeightedEdge> path{{0, 1, 1}, {1, 2, 5}};
  CHECK(betweenness(3, path, false).values == std::vector<double>{0, 1, 0});
  CHECK(betweenness(3, path, true).values == std::vector<double>{0, 0.5, 0});
  const std::vector<WeightedEdge> star{{0, 1, 1}, {0, 2, 1}, {0, 3, 1}};
  CHECK(betweenness(4, star, false).values[0] == Approx(1));
  const auto bridge = betweenness(6, kBridge, false).values;
  CHECK(bridge[2] == Approx(6.0 / 10));  // 2·3 of the 10 pairs of others
  CHECK(bridge[0] == Approx(0));
  // Two ways of the same length share.
  const std::vector<WeightedEdge> square{{0, 1, 1}, {1, 2, 1}, {2, 3, 1}, {3, 0, 1}};
  CHECK(betweenness(4, square, false).values[0] == Approx(0.5 / 3));
  CHECK(betweenness(0, {}, false).values.empty());
}

// Of a path of n nodes the i-th lies between i and n − 1 − i others.
double on_path(std::size_t n, std::size_t i) {
  return 2.0 * static_cast<double>(i) * static_cast<double>(n - 1 - i) / static_cast<double>((n - 1) * (n - 2));
}

std::vector<WeightedEdge> path_of(std::uint32_t n) {
  std::vector<WeightedEdge> path;
  for (std::uint32_t i = 0; i + 1 < n; ++i) path.push_back({i, i + 1, 1});
  return path;
}

TEST_CASE("betweenness is exact up to 20,000 edges, however many nodes") {
  constexpr std::uint32_t n = 2000;
  const Betweenness found = betweenness(n, path_of(n), false);
  CHECK(found.is_exact());
  CHECK(found.sources == n);
  for (const std::uint32_t i : {0u, 1u, n / 3, n - 1}) {
    CHECK(found.values[i] == Approx(on_path(n, i)));
    CHECK(found.errors[i] == 0);
  }
}

TEST_CASE("beyond, it is estimated, with errors that are true ones") {
  constexpr std::uint32_t n = kExactEdges + 2;
  const Betweenness found = betweenness(n, path_of(n), false);
  CHECK_FALSE(found.is_exact());
  CHECK(found.sampled == kPivots);
  CHECK(found.sources == n);
  // The pivots before a node are hypergeometric in number, so that its error is known from theory.
  for (const std::uint32_t i : {n / 10, n / 4, n / 2, n - n / 5}) {
    CAPTURE(i);
    CHECK(found.errors[i] > 0);
    CHECK(found.errors[i] < 0.02);
    CHECK(std::abs(found.values[i] - on_path(n, i)) < 3 * found.errors[i]);
    const double share = static_cast<double>(i) / n, spread = std::sqrt(share * (1 - share)) * std::abs(1 - 2 * share);
    CHECK(found.errors[i] == Approx(spread / std::sqrt(kPivots) * std::sqrt(1 - double{kPivots} / n)).epsilon(0.1));
  }
}

TEST_CASE("communities: two triangles, nodes alone") {
  CHECK(communities(6, kBridge) == std::vector<std::uint32_t>{0, 0, 0, 1, 1, 1});
  CHECK(communities(2, {}) == std::vector<std::uint32_t>{0, 1});
  // A ring of ten triangles: as many communities.
  std::vector<WeightedEdge> ring;
  for (std::uint32_t t = 0; t < 30; t += 3) {
    ring.insert(ring.end(), {{t, t + 1, 1}, {t + 1, t + 2, 1}, {t, t + 2, 1}, {t + 2, (t + 3) % 30, 1}});
  }
  const auto found = communities(30, ring);
  for (std::uint32_t t = 0; t < 30; t += 3) CHECK((found[t] == found[t + 1] && found[t] == found[t + 2]));
}
