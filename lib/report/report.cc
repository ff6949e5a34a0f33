#include "report/report.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <vector>

#include "base/sha256.h"
#include "facts/mentions.h"
#include "facts/offsets.h"
#include "facts/quotation_words.h"
#include "reading/entity_types.h"
#include "study/graph_measures.h"
#include "text/json_writer.h"

namespace newsx {
namespace {

constexpr std::uint64_t kListed = 100;            // lines a list
constexpr std::size_t kDays = 124;                // more are shown by month
constexpr std::size_t kNodes = 40, kEdges = 120;  // of the network's picture

std::string why(const Reason& reason) {
  std::string out(reason.rule);
  if (!reason.because.empty()) out.append(": ").append(reason.because);
  return out;
}

// {"n": name, "t": title, "d": date, "x": text, "e": [[type, item]], "m": [[begin, end, entity, why]],
//  "q": [{"s": speaker's item, "c": verb, "k": kind, "w": status, "x": words, "f": [[begin, end]], "a": [entity]}],
//  "l": [[number, title]]}; "w" is left out where it is "asserted". Places count UTF-16 units, as JavaScript does. What
//  an item is
// called (study/things.h) is known when all articles are.
std::string article_json(const Result& result, std::string_view name, std::string_view date) {
  const Offsets offsets(result.utf8(), OffsetUnit::utf16);
  std::string out;
  JsonWriter json(out);
  const auto span = [&](Span place) {
    json.number(offsets.at(place.begin));
    json.number(offsets.at(place.end));
  };
  const auto list = [&](std::string_view key, const auto& values, const auto& write) {
    if (values.empty()) return;
    json.key(key);
    json.begin_array();
    for (const auto& value : values) write(value);
    json.end_array();
  };
  json.begin_object();
  json.member("n", name);
  if (!result.title.empty()) json.member("t", result.title);
  if (!date.empty()) json.member("d", date);
  json.member("x", result.utf8());
  list("e", result.entities, [&](const Entity& e) {
    json.begin_array();
    json.string(e.type);
    json.string(item_of(e, Join::corpus));
    json.end_array();
  });
  list("m", result.mentions, [&](const Mention& m) {
    if (m.entity == kNoIndex) return;
    json.begin_array();
    span(m.span);
    json.number(m.entity);
    json.string(why(m.reason));
    json.end_array();
  });
  list("q", result.quotations, [&](const Quotation& q) {
    json.begin_object();
    if (q.has_speaker) json.member("s", speaker_item(result, q, Join::corpus));
    if (q.has_cue) json.member("c", cue_words(q));
    json.member("k", to_string(q.kind));
    if (q.status != QuotationStatus::asserted) json.member("w", to_string(q.status));
    json.member("x", q.text);
    list("f", std::span(result.fragments).subspan(q.first_fragment, q.fragment_count), [&](Span fragment) {
      json.begin_array();
      span(fragment);
      json.end_array();
    });
    list("a", std::span(result.quotation_entities).subspan(q.first_about, q.about_count),
         [&](Index entity) { json.number(entity); });
    json.end_object();
  });
  list("l", result.decisions, [&](const Decision& d) {
    json.begin_array();
    json.string(d.number);
    json.string(d.title);
    json.end_array();
  });
  json.end_object();
  return out;
}

std::vector<std::string> keys_of(const Result& result) {
  std::vector<std::string> keys;
  for (const Entity& e : result.entities)
    if (!e.key.empty()) keys.emplace_back(e.key);
  return keys;
}

// The strongest nodes and the strongest edges among them, neighbours of a community side by side.
void append_network(JsonWriter& json, const Network::View& view) {
  std::vector<std::uint64_t> strength(view.nodes.size(), 0);
  for (const Network::Edge& e : view.edges) {
    strength[e.source] += e.weight;
    strength[e.target] += e.weight;
  }
  std::vector<std::uint32_t> nodes;
  for (std::uint32_t i = 0; i < view.nodes.size(); ++i)
    if (strength[i] > 0) nodes.push_back(i);
  std::ranges::stable_sort(nodes, [&](std::uint32_t a, std::uint32_t b) { return strength[a] > strength[b]; });
  if (nodes.size() > kNodes) nodes.resize(kNodes);
  std::map<std::uint32_t, std::uint32_t> place;
  for (const std::uint32_t node : nodes) place.emplace(node, static_cast<std::uint32_t>(place.size()));
  std::vector<Network::Edge> edges;
  for (const Network::Edge& e : view.edges)
    if (place.contains(e.source) && place.contains(e.target)) edges.push_back(e);
  std::ranges::stable_sort(edges, [](const Network::Edge& a, const Network::Edge& b) { return a.weight > b.weight; });
  if (edges.size() > kEdges) edges.resize(kEdges);

  std::vector<WeightedEdge> weighted;
  for (const Network::Edge& e : edges)
    weighted.push_back({place[e.source], place[e.target], static_cast<double>(e.weight)});
  const std::vector<std::uint32_t> community = communities(nodes.size(), weighted);
  std::vector<std::uint32_t> order(nodes.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::stable_sort(order, {}, [&](std::uint32_t i) { return community[i]; });
  std::vector<std::uint32_t> number(order.size());
  json.begin_object();
  json.key("nodes");
  json.begin_array();
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    number[order[i]] = i;
    const Network::Node& node = view.nodes[nodes[order[i]]];
    json.begin_array();
    json.string(node.name);
    json.string(node.type);
    json.number(node.mentions);
    json.number(community[order[i]]);
    json.end_array();
  }
  json.end_array();
  json.key("edges");
  json.begin_array();
  for (const Network::Edge& e : edges) {
    json.begin_array();
    json.number(number[place[e.source]]);
    json.number(number[place[e.target]]);
    json.number(e.weight);
    json.end_array();
  }
  json.end_array();
  json.end_object();
}

void append_timeline(JsonWriter& json, const Timeline& timeline) {
  json.begin_array();
  for (const std::string& period : timeline.periods()) {
    const PeriodTotals totals = timeline.totals(period);
    json.begin_array();
    json.string(period);
    for (const std::string_view name : {"documents", "mentions", "quotations", "decisions"})
      json.number(totals.sum(name));
    json.end_array();
  }
  json.end_array();
}

// The countries' ISO codes, by name.
void append_iso_codes(JsonWriter& json, const Network::View& view) {
  json.begin_object();
  for (const Network::Node& node : view.nodes) {
    if (entity_type(node.type) != EntityType::country || node.iso2.empty()) continue;
    std::string key;
    append_json_string(key, node.name);
    json.raw_key(key);
    json.string(node.iso2);
  }
  json.end_object();
}

}  // namespace

Report::Report(std::size_t budget) : budget_(budget) {}

void Report::keep(std::string hash, Article article) {
  if (article.json.size() > budget_) return;
  const std::size_t size = article.json.size();
  const auto [place, is_new] = articles_.emplace(std::move(hash), std::move(article));
  if (!is_new) return;
  used_ += size;
  while (used_ > budget_) {
    const auto last = std::prev(articles_.end());
    used_ -= last->second.json.size();
    articles_.erase(last);
  }
}

void Report::add(const Result& result, std::string_view name, Stop stop) {
  network_.add(result, stop);  // what takes long, and can be stopped, comes first
  const std::string& date = result.text.date;
  for (std::size_t i = 0; i < kLists.size(); ++i)
    lists_[i].add_items(result.counts.words, items_of(result, name, {kLists[i], kAllKinds, Join::corpus}));
  days_.add(result, date, {});
  months_.add(result, date, {});
  sentences_ += result.counts.sentences;
  if (!result.has_text()) return;  // of an earlier result without it
  keep(sha256_hex(result.text.sha256 + '\n' + std::string(name)),
       {date, std::string(name), article_json(result, name, date), keys_of(result)});
}

void Report::add(const Report& other) {
  for (std::size_t i = 0; i < kLists.size(); ++i) lists_[i].add(other.lists_[i]);
  days_.add(other.days_);
  months_.add(other.months_);
  network_.add(other.network_);
  sentences_ += other.sentences_;
  for (const auto& [hash, article] : other.articles_) keep(hash, article);
}

void Report::append_notes(JsonWriter& json, const ReportNotes& notes) const {
  json.begin_object();
  json.member("version", notes.version);
  json.member("dictionary", notes.dictionary);
  json.member("rules", notes.rules);
  json.member("names", notes.names);
  json.member("failed", notes.failed);
  json.member("undated", days_.unknown().documents());
  json.end_object();
}

void Report::append_totals(JsonWriter& json) const {
  const PeriodTotals totals = days_.all();
  json.begin_object();
  json.member("documents", totals.documents());
  json.member("words", totals.sum("words"));
  json.member("sentences", sentences_);
  for (const std::string_view name : {"mentions", "quotations", "decisions"}) json.member(name, totals.sum(name));
  json.end_object();
}

void Report::append_lists(JsonWriter& json, const Things& things) const {
  json.begin_object();
  for (std::size_t i = 0; i < kLists.size(); ++i) {
    json.key(to_string(kLists[i]));
    json.begin_array();
    FrequencyList list = lists_[i];
    list.name(things);
    for (const FrequencyList::Frequency& f : list.list({kListed, 1, "", false})) {
      json.begin_array();
      json.string(f.name);
      json.number(f.mentions);
      json.number(f.documents);
      json.end_array();
    }
    json.end_array();
  }
  json.end_object();
}

// What the things of the articles that are shown are called.
void Report::append_names(JsonWriter& json, const Things& things) const {
  std::set<std::string_view> keys;
  for (const auto& [hash, article] : articles_) keys.insert(article.keys.begin(), article.keys.end());
  json.begin_object();
  for (const std::string_view key : keys) {
    std::string text;
    append_json_string(text, key);
    json.raw_key(text);
    json.string(things.name_of(key));
  }
  json.end_object();
}

void Report::append_articles(JsonWriter& json) const {
  std::vector<const Article*> articles;
  for (const auto& [hash, article] : articles_) articles.push_back(&article);
  std::ranges::sort(articles, [](const Article* a, const Article* b) {
    return std::tie(a->date, a->name) < std::tie(b->date, b->name);
  });
  json.begin_array();
  for (const Article* article : articles) json.raw(article->json);
  json.end_array();
}

std::string Report::json(const ReportNotes& notes) const {
  std::string out;
  const Network::View view = network_.view();
  Things things = network_.things();
  things.settle();
  JsonWriter json(out);
  json.begin_object();
  json.member("language", notes.language);
  json.key("notes");
  append_notes(json, notes);
  json.key("totals");
  append_totals(json);
  json.key("lists");
  append_lists(json, things);
  json.key("names");
  append_names(json, things);
  json.key("iso");
  append_iso_codes(json, view);
  json.key("timeline");
  append_timeline(json, days_.periods().size() > kDays ? months_ : days_);
  json.key("network");
  append_network(json, view);
  json.key("articles");
  append_articles(json);
  json.end_object();
  return out;
}

}  // namespace newsx
