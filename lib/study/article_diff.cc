#include "study/article_diff.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "study/plain_words.h"

namespace newsx {
namespace {

constexpr std::array kDiffColumns{Column{"kind", false, true, true}, Column{"change"},
                                  Column{"name", false, true, true}, Column{"old", false, true, true},
                                  Column{"new", false, true, true}};
constexpr double kSameQuotation = 0.3;  // of its words: less is another quotation

std::string_view change_of(bool was, bool is) { return !was ? "added" : !is ? "gone" : "changed"; }

std::string number_or_nothing(std::uint64_t n) { return n == 0 ? std::string() : std::to_string(n); }

void append_entities(std::vector<Row>& rows, const Result& before, const Result& after) {
  using Key = std::pair<std::string, std::string>;  // type, name
  std::map<Key, std::array<std::uint64_t, 2>> mentions;
  std::vector<Key> order;
  std::size_t side = 0;
  for (const Result* result : {&before, &after}) {
    for (const Entity& e : result->entities) {
      if (is_only_generic(*result, e)) continue;
      const Key key{e.type, e.name};
      const auto [found, is_new] = mentions.try_emplace(key);
      if (is_new) order.push_back(key);
      found->second[side] += count_mentions(*result, e, kAllKinds);
    }
    ++side;
  }
  for (const Key& key : order) {
    const auto [was, is] = mentions[key];
    if (was == is) continue;
    rows.push_back({key.first, std::string(change_of(was > 0, is > 0)), key.second, number_or_nothing(was),
                    number_or_nothing(is)});
  }
}

// A quotation or decision: what it is known by, and its words.
struct Saying {
  std::string name, text;
  std::vector<std::string> words;
};

std::vector<Saying> quotations_of(const Result& result) {
  std::vector<Saying> out;
  for (const Quotation& q : result.quotations)
    out.push_back({std::string(q.speaker_name), std::string(q.text), folded_words(q.text)});
  return out;
}

std::vector<Saying> decisions_of(const Result& result) {
  std::vector<Saying> out;
  for (const Decision& d : result.decisions)
    out.push_back({std::string(d.number), std::string(d.title), folded_words(d.title)});
  return out;
}

// The share of words that both have.
double shared_words(std::vector<std::string> a, std::vector<std::string> b) {
  std::ranges::sort(a);
  std::ranges::sort(b);
  std::vector<std::string> both;
  std::ranges::set_intersection(a, b, std::back_inserter(both));
  const std::size_t all = a.size() + b.size() - both.size();
  return all == 0 ? 1 : static_cast<double>(both.size()) / static_cast<double>(all);
}

void append_sayings(std::vector<Row>& rows, std::string_view kind, std::vector<Saying> before,
                    std::vector<Saying> after) {
  // Equal ones first, then each old one with the most similar new one that is left.
  std::erase_if(before, [&](const Saying& old) {
    const auto same =
        std::ranges::find_if(after, [&](const Saying& s) { return s.words == old.words && s.name == old.name; });
    if (same == after.end()) return false;
    after.erase(same);
    return true;
  });
  for (const Saying& old : before) {
    auto best = after.end();
    double most = kSameQuotation;
    for (auto s = after.begin(); s != after.end(); ++s) {
      const double likeness = shared_words(old.words, s->words);
      if (likeness <= most) continue;
      most = likeness;
      best = s;
    }
    if (best == after.end()) {
      rows.push_back({std::string(kind), "gone", old.name, old.text, ""});
      continue;
    }
    const std::string name = best->name == old.name ? old.name : old.name + " → " + best->name;
    rows.push_back({std::string(kind), "changed", name, old.text, best->text});
    after.erase(best);
  }
  for (const Saying& s : after) rows.push_back({std::string(kind), "added", s.name, "", s.text});
}

void append_figures(std::vector<Row>& rows, std::span<const std::string> before, std::span<const std::string> after) {
  std::map<std::string, std::array<std::uint64_t, 2>> counts;
  for (const std::string& figure : before) ++counts[figure][0];
  for (const std::string& figure : after) ++counts[figure][1];
  for (const auto& [figure, count] : counts)
    if ((count[0] == 0) != (count[1] == 0))
      rows.push_back({"figure", std::string(change_of(count[0] > 0, count[1] > 0)), figure, number_or_nothing(count[0]),
                      number_or_nothing(count[1])});
}

}  // namespace

std::span<const Column> diff_columns() { return kDiffColumns; }

std::vector<std::string> figures_of(std::string_view utf8, const TokenizedText& text) {
  std::vector<std::string> figures;
  const std::vector<Token>& tokens = text.tokens.tokens;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    text.stop.check(i);
    const Token& token = tokens[i];
    if (token.kind != TokenKind::number || token.has(token_flag::list_marker)) continue;
    std::string figure(utf8.substr(token.begin, token.length));
    if (i + 1 < tokens.size() && !tokens[i + 1].has(token_flag::sentence_start)) {
      const Token& next = tokens[i + 1];
      if (next.kind == TokenKind::word) figure.append(" ").append(text.vocabulary.folded(next.word));
      if (next.kind == TokenKind::symbol) figure.append(" ").append(utf8.substr(next.begin, next.length));
    }
    figures.push_back(std::move(figure));
  }
  return figures;
}

std::vector<Row> diff_rows(const ArticleVersion& before, const ArticleVersion& after) {
  std::vector<Row> rows;
  append_entities(rows, before.result, after.result);
  append_sayings(rows, "quotation", quotations_of(before.result), quotations_of(after.result));
  append_sayings(rows, "decision", decisions_of(before.result), decisions_of(after.result));
  append_figures(rows, before.figures, after.figures);
  return rows;
}

}  // namespace newsx
