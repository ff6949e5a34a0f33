#include "study/article_diff.h"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>
#include <utility>

#include "facts/mentions.h"
#include "facts/quotation_words.h"
#include "study/overlap.h"
#include "study/plain_words.h"

namespace newsx {
namespace {

constexpr std::array kDiffColumns{Column{"kind", false, true, true},    Column{"change"},
                                  Column{"name", false, true, true},    Column{"old", false, true, true},
                                  Column{"new", false, true, true},     Column{"old_told", false, true, true},
                                  Column{"new_told", false, true, true}};
constexpr double kSameQuotation = 0.3;  // of its words: less is another quotation
// Most changed quotations or decisions that one of the other version is compared with. An article has fewer than forty;
// comparing all with all would take hours on hostile input.
constexpr std::size_t kNearSayings = 512;

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
                    number_or_nothing(is), "", ""});
  }
}

// A quotation or decision: what identifies it, and its words.
struct Saying {
  std::string name, text;
  std::string kind;                  // of quotations: "indirect, denied"
  std::string reported;              // … with the verb: "indirect, denied: опроверг"
  std::vector<std::uint32_t> words;  // numbers of WordNumbers, sorted
  std::string key;                   // equal where name, kind and words are
};

// Numbers words, so that comparing them is one operation.
class WordNumbers {
 public:
  // Fills in the words of `text`.
  Saying saying(Saying out, std::string_view text) {
    out.key = out.name + '\n' + out.kind + '\n';
    for (const std::string& word : folded_words(text)) {
      out.words.push_back(numbers_.try_emplace(word, static_cast<std::uint32_t>(numbers_.size())).first->second);
      out.key.append(word).append(" ");
    }
    std::ranges::sort(out.words);
    return out;
  }

 private:
  std::unordered_map<std::string, std::uint32_t> numbers_;
};

std::vector<Saying> quotations_of(const Result& result, bool marks, WordNumbers& numbers) {
  std::vector<Saying> out;
  for (const Quotation& q : result.quotations) {
    const std::string kind = kind_and_status(q);
    const std::string reported = q.has_cue ? kind + ": " + std::string(cue_words(q)) : kind;
    out.push_back(numbers.saying(
        {std::string(q.speaker_name), marks ? shown_words(q) : std::string(q.text), kind, reported, {}, {}}, q.text));
  }
  return out;
}

std::vector<Saying> decisions_of(const Result& result, WordNumbers& numbers) {
  std::vector<Saying> out;
  for (const Decision& d : result.decisions)
    out.push_back(numbers.saying({std::string(d.number), std::string(d.title), {}, {}, {}, {}}, d.title));
  return out;
}

// Removes what both sides have; duplicates are removed from the front.
void leave_out_equal(std::vector<Saying>& before, std::vector<Saying>& after) {
  std::unordered_map<std::string, std::array<std::size_t, 2>> counts;
  for (const Saying& s : before) ++counts[s.key][0];
  for (const Saying& s : after) ++counts[s.key][1];
  for (auto& [key, count] : counts) count.fill(std::min(count[0], count[1]));
  const auto take = [&](std::vector<Saying>& sayings, std::size_t side) {
    std::erase_if(sayings, [&](const Saying& s) {
      std::size_t& left = counts[s.key][side];
      return left > 0 && left-- > 0;
    });
  };
  take(before, 0);
  take(after, 1);
}

// Matches equal ones first, then each old one with the most similar remaining new one near it.
void append_sayings(std::vector<Row>& rows, std::string_view kind, std::vector<Saying> before,
                    std::vector<Saying> after) {
  leave_out_equal(before, after);
  std::vector<bool> used(after.size());
  for (std::size_t i = 0; i < before.size(); ++i) {
    const Saying& old = before[i];
    const std::size_t end = std::min(after.size(), i + kNearSayings);
    std::size_t best = end;
    double most = kSameQuotation;
    for (std::size_t k = i > kNearSayings ? i - kNearSayings : 0; k < end; ++k) {
      const double likeness = used[k] ? 0 : jaccard(old.words, after[k].words);
      if (likeness <= most) continue;
      most = likeness;
      best = k;
    }
    if (best >= end) {
      rows.push_back({std::string(kind), "gone", old.name, old.text, "", old.reported, ""});
      continue;
    }
    const Saying& now = after[best];
    const std::string name = now.name == old.name ? old.name : old.name + " → " + now.name;
    rows.push_back({std::string(kind), "changed", name, old.text, now.text, old.reported, now.reported});
    used[best] = true;
  }
  for (std::size_t k = 0; k < after.size(); ++k)
    if (!used[k]) rows.push_back({std::string(kind), "added", after[k].name, "", after[k].text, "", after[k].reported});
}

void append_figures(std::vector<Row>& rows, std::span<const std::string> before, std::span<const std::string> after) {
  std::map<std::string, std::array<std::uint64_t, 2>> counts;
  for (const std::string& figure : before) ++counts[figure][0];
  for (const std::string& figure : after) ++counts[figure][1];
  for (const auto& [figure, count] : counts)
    if ((count[0] == 0) != (count[1] == 0))
      rows.push_back({"figure", std::string(change_of(count[0] > 0, count[1] > 0)), figure, number_or_nothing(count[0]),
                      number_or_nothing(count[1]), "", ""});
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

std::vector<Row> diff_rows(const ArticleVersion& before, const ArticleVersion& after, bool marks) {
  std::vector<Row> rows;
  append_entities(rows, before.result, after.result);
  WordNumbers numbers;
  append_sayings(rows, "quotation", quotations_of(before.result, marks, numbers),
                 quotations_of(after.result, marks, numbers));
  append_sayings(rows, "decision", decisions_of(before.result, numbers), decisions_of(after.result, numbers));
  append_figures(rows, before.figures, after.figures);
  return rows;
}

}  // namespace newsx
