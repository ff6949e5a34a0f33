#include "study/network.h"

#include <doctest/doctest.h>

#include "analyzed.h"
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

TEST_CASE("networks join in any order") {
  const Network a = network("Минск и Россия.", Relation::sentence),
                b = network("Россия и Минск. Армения и Россия.", Relation::sentence);
  Network ab = a, ba = b;
  ab.add(b);
  ba.add(a);
  CHECK(edges(ab) == "Армения–Россия 1, Россия–Минск 2");
  CHECK(edges(ab) == edges(ba));
  const auto view = ab.view(2);
  CHECK(view.edges.size() == 1);
  CHECK(view.nodes.size() == 3);
  CHECK(view.nodes[1].units == 3);
}

TEST_CASE("betweenness: a path, a star, a bridge; half of it where a way goes one direction only") {
  const std::vector<WeightedEdge> path{{0, 1, 1}, {1, 2, 5}};
  CHECK(betweenness(3, path, false) == std::vector<double>{0, 1, 0});
  CHECK(betweenness(3, path, true) == std::vector<double>{0, 0.5, 0});
  const std::vector<WeightedEdge> star{{0, 1, 1}, {0, 2, 1}, {0, 3, 1}};
  CHECK(betweenness(4, star, false)[0] == Approx(1));
  const auto bridge = betweenness(6, kBridge, false);
  CHECK(bridge[2] == Approx(6.0 / 10));  // 2·3 of the 10 pairs of others
  CHECK(bridge[0] == Approx(0));
  // Two ways of the same length share.
  const std::vector<WeightedEdge> square{{0, 1, 1}, {1, 2, 1}, {2, 3, 1}, {3, 0, 1}};
  CHECK(betweenness(4, square, false)[0] == Approx(0.5 / 3));
  CHECK(betweenness(0, {}, false).empty());
}

TEST_CASE("betweenness of a large graph is estimated: a long path's middle is nearly its half") {
  std::vector<WeightedEdge> path;
  constexpr std::uint32_t n = 3000;
  for (std::uint32_t i = 0; i + 1 < n; ++i) path.push_back({i, i + 1, 1});
  const auto values = betweenness(n, path, false);
  CHECK(values[n / 2] == Approx(0.5).epsilon(0.01));
  CHECK(values[0] == Approx(0));
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
