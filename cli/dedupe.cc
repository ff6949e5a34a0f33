// newsx dedupe: reprints and near-copies; the same quotation in several articles.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "cli/commands.h"
#include "cli/results.h"
#include "cli/row_output.h"
#include "study/near_copies.h"
#include "study/plain_words.h"

namespace newsx::cli {
namespace {

constexpr std::size_t kDocumentRun = 5, kQuotationRun = 2;  // words
constexpr std::size_t kLeastQuotation = 5;                  // words: shorter ones are the same by chance

constexpr std::array kDocumentColumns{Column{"cluster", true},    Column{"kept"},
                                      Column{"similarity", true}, Column{"date"},
                                      Column{"words", true},      Column{"document", false, true, false, true}};
constexpr std::array kQuotationColumns{Column{"cluster", true},
                                       Column{"place"},
                                       Column{"similarity", true},
                                       Column{"date"},
                                       Column{"speaker"},
                                       Column{"text", false, true, true},
                                       Column{"document", false, true, false, true}};

// A document, or a quotation.
struct Item {
  std::string document, date, speaker, text;
  std::uint64_t words = 0;
  Signature signature{};
};
struct Items : Outcome::Payload {
  std::vector<Item> items;
};

DocumentWork reading_documents(const Options& options, const Analyzer& analyzer) {
  return with_words(options, analyzer, [](const Document& document, const TokenizedText& text, Outcome& outcome) {
    std::vector<std::string_view> words;
    for (const Token& token : text.tokens.tokens)
      if (token.kind == TokenKind::word || token.kind == TokenKind::number)
        words.push_back(text.vocabulary.folded(token.word));
    auto items = std::make_unique<Items>();
    items->items.push_back(
        {document.name, document.text.date, {}, {}, words.size(), signature_of(words, kDocumentRun)});
    outcome.payload = std::move(items);
  });
}

DocumentWork reading_quotations(const Options& options, const Analyzer& analyzer) {
  return with_results(
      options, analyzer, false,
      [](const Result& result, std::string_view name, const TokenizedText*, Outcome& outcome) {
        auto items = std::make_unique<Items>();
        const std::string& date = result.text.date;
        for (const Quotation& q : result.quotations) {
          const std::vector<std::string> words = folded_words(q.text);
          if (words.size() < kLeastQuotation) continue;
          const std::vector<std::string_view> views(words.begin(), words.end());
          items->items.push_back({std::string(name), date, std::string(q.speaker_name), std::string(q.text),
                                  words.size(), signature_of(views, kQuotationRun)});
        }
        outcome.payload = std::move(items);
      });
}

// Clusters in the order of their first items.
std::vector<std::vector<std::size_t>> clusters_of(const std::vector<Item>& items, double threshold) {
  std::vector<Signature> signatures;
  signatures.reserve(items.size());
  for (const Item& item : items) signatures.push_back(item.signature);
  const std::vector<std::size_t> first = find_copies(signatures, threshold);
  std::map<std::size_t, std::vector<std::size_t>> clusters;
  for (std::size_t i = 0; i < first.size(); ++i) clusters[first[i]].push_back(i);
  std::vector<std::vector<std::size_t>> out;
  for (auto& [root, members] : clusters) out.push_back(std::move(members));
  return out;
}

// The oldest first; those without a date as they came, after the others.
void sort_by_date(const std::vector<Item>& items, std::vector<std::size_t>& cluster) {
  std::ranges::stable_sort(cluster, [&](std::size_t a, std::size_t b) {
    const std::string &x = items[a].date, &y = items[b].date;
    return x.empty() != y.empty() ? y.empty() : x < y;
  });
}

// An article that quotes the same words again, or a part of them, is one source.
void keep_one_a_document(const std::vector<Item>& items, std::vector<std::size_t>& cluster) {
  std::set<std::string_view> documents;
  std::erase_if(cluster, [&](std::size_t i) { return !documents.insert(items[i].document).second; });
}

std::size_t kept_of(const Options& options, const std::vector<Item>& items, const std::vector<std::size_t>& cluster) {
  if (!options.keep_longest) return cluster.front();
  return *std::ranges::max_element(cluster, {}, [&](std::size_t i) { return items[i].words; });
}

std::string figure(double value) { return fmt::format("{:.2f}", value); }

void print_documents(const Options& options, Output& output, const std::vector<Item>& items,
                     std::vector<std::vector<std::size_t>> clusters) {
  std::vector<Row> rows;
  std::vector<std::size_t> kept;
  for (std::vector<std::size_t>& cluster : clusters) {
    sort_by_date(items, cluster);
    const std::size_t best = kept_of(options, items, cluster);
    kept.push_back(best);
    if (cluster.size() < 2) continue;
    const std::string number = std::to_string(rows.empty() ? 1 : std::stoul(rows.back()[0]) + 1);
    for (const std::size_t i : cluster)
      rows.push_back({number, i == best ? "kept" : "", figure(similarity(items[i].signature, items[best].signature)),
                      items[i].date, std::to_string(items[i].words), items[i].document});
  }
  if (!options.list) return print_rows(options, output, kDocumentColumns, rows);
  std::ranges::sort(kept);
  std::string text;
  for (const std::size_t i : kept) text += items[i].document + (options.null ? '\0' : '\n');
  output.write(text);
}

void print_quotations(const Options& options, Output& output, const std::vector<Item>& items,
                      std::vector<std::vector<std::size_t>> clusters) {
  std::vector<Row> rows;
  std::size_t number = 0;
  for (std::vector<std::size_t>& cluster : clusters) {
    sort_by_date(items, cluster);
    keep_one_a_document(items, cluster);
    if (cluster.size() < 2) continue;
    ++number;
    for (const std::size_t i : cluster) {
      const Item& q = items[i];
      rows.push_back({std::to_string(number), i == cluster.front() ? "first" : "",
                      figure(similarity(q.signature, items[cluster.front()].signature)), q.date, q.speaker, q.text,
                      q.document});
    }
  }
  print_rows(options, output, kQuotationColumns, rows);
}

}  // namespace

int run_dedupe(const Options& options) {
  const Analyzer analyzer(options.data);
  Output output(options);
  DocumentHooks hooks;
  hooks.make_work = [&] {
    return options.quotations_too ? reading_quotations(options, analyzer) : reading_documents(options, analyzer);
  };
  std::vector<Item> items;
  hooks.hand_on = [&](Output&, Outcome&& outcome) {
    if (!outcome.payload) return;
    std::ranges::move(static_cast<Items&>(*outcome.payload).items, std::back_inserter(items));
  };
  hooks.end = [&](Output& out, const BatchSummary&) {
    const double usual = options.quotations_too ? 0.5 : 0.8;
    auto clusters = clusters_of(items, options.threshold.value_or(usual));
    (options.quotations_too ? print_quotations : print_documents)(options, out, items, std::move(clusters));
  };
  return for_each_result(options, output, hooks);
}

}  // namespace newsx::cli
