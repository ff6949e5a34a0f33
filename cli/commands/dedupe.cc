// newsx dedupe: reprints and near-copies; the same quotation in several articles.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <optional>
#include <set>

#include "cli/aliases.h"
#include "cli/command.h"
#include "cli/per_thread.h"
#include "cli/results.h"
#include "cli/row_output.h"
#include "cli/row_writer.h"
#include "facts/quotation_words.h"
#include "study/counted_word.h"
#include "study/near_copies.h"
#include "study/plain_words.h"
#include "study/things.h"
#include "text/number.h"

namespace newsx::cli {
namespace {

struct DedupeOptions {
  std::optional<double> threshold;  // the least similarity; nothing: the usual one
  bool keep_longest = false, list = false, quotations = false;
};
constexpr std::array<Choice<bool>, 2> kKeepings{{{"first", false}, {"longest", true}}};

void set_threshold(Options& options, const OptionSpec&, const std::string& text) {
  const auto share = read_number<double>(text);
  if (!share || !(*share > 0 && *share <= 1))
    throw UsageError("--threshold: '" + text + "' is not a number above 0, up to 1");
  options.own<DedupeOptions>().threshold = share;
}

// Pairs of words survive rewriting better than longer runs, and separate articles on one topic as well
// (docs/statistics.md has the curve).
constexpr std::size_t kRun = 2;  // words
constexpr double kDocumentThreshold = 0.35, kQuotationThreshold = 0.5;
constexpr std::size_t kLeastQuotation = 5;  // words: shorter ones are the same by chance

constexpr std::array kDocumentColumns{
    Column{.name = "cluster", .number = true},    Column{.name = "kept"},
    Column{.name = "similarity", .number = true}, Column{.name = "date", .day = true},
    Column{.name = "words", .number = true},      Column{.name = "document", .path = true},
    Column{.name = "title", .shown = false},      Column{.name = "source", .shown = false},
    Column{.name = "url", .shown = false},        Column{.name = "id", .shown = false},
};
constexpr std::array kQuotationColumns{
    Column{.name = "cluster", .number = true},
    Column{.name = "place"},
    Column{.name = "similarity", .number = true},
    Column{.name = "date", .day = true},
    Column{.name = "speaker"},
    Column{.name = "kind"},
    Column{.name = "status"},
    Column{.name = "cue_text"},
    Column{.name = "text", .wrap = true},
    Column{.name = "document", .path = true},
    Column{.name = "title", .shown = false},
    Column{.name = "source", .shown = false},
    Column{.name = "url", .shown = false},
    Column{.name = "id", .shown = false},
};

// A document, or a quotation.
struct Item {
  std::shared_ptr<const ArticleCells> article;
  std::string speaker = {}, text = {}, cue = {};
  QuotationKind kind = QuotationKind::direct;
  QuotationStatus status = QuotationStatus::asserted;
  std::uint64_t words = 0;
  TextSketch sketch = {};
  std::size_t number = 0;  // in the order of the input
};
struct Items : Outcome::Payload {
  std::vector<Item> items;
};

double threshold_of(const DedupeOptions& own) {
  return own.threshold.value_or(own.quotations ? kQuotationThreshold : kDocumentThreshold);
}

DocumentWork reading_documents(const Options& options, const Analyzer& analyzer) {
  const double threshold = threshold_of(options.own<DedupeOptions>());
  return with_words(options, analyzer,
                    [threshold](const Document& document, const TokenizedText& text, Outcome& outcome) {
                      std::vector<std::string> words;
                      std::string buffer;
                      for (TokenIndex i = 0; i < text.tokens.tokens.size(); ++i) {
                        const TokenKind kind = text.tokens.tokens[i].kind;
                        if (kind == TokenKind::word || kind == TokenKind::number)
                          words.emplace_back(counted_form(text, i, buffer));
                      }
                      const std::vector<std::string_view> views(words.begin(), words.end());
                      auto items = std::make_unique<Items>();
                      items->items.push_back({.article = std::make_shared<ArticleCells>(article_cells(document, text)),
                                              .words = words.size(),
                                              .sketch = sketch_of(views, kRun, threshold, text.stop)});
                      outcome.payload = std::move(items);
                    });
}

DocumentWork reading_quotations(const Options& options, const Analyzer& analyzer, Things& things) {
  const double threshold = threshold_of(options.own<DedupeOptions>());
  return with_results(options, analyzer, Needs::nothing,
                      [threshold, &things, join = options.join](const Result& result, std::string_view name,
                                                                const TokenizedText*, Outcome& outcome) {
                        things.add(result);
                        auto items = std::make_unique<Items>();
                        const auto article = std::make_shared<const ArticleCells>(result, name);
                        for (const Quotation& q : result.quotations) {
                          const std::vector<std::string> words = folded_words(q.text);
                          if (words.size() < kLeastQuotation) continue;
                          const std::vector<std::string_view> views(words.begin(), words.end());
                          items->items.push_back({article, std::string(speaker_item(result, q, join)),
                                                  std::string(q.text), std::string(cue_words(q)), q.kind, q.status,
                                                  words.size(), sketch_of(views, kRun, threshold, outcome.stop)});
                        }
                        outcome.payload = std::move(items);
                      });
}

// What is kept before what is not: the longest, or the oldest, of which those without a date come last; else the order
// of the input.
void sort_by_preference(const DedupeOptions& own, std::vector<Item>& items) {
  for (std::size_t i = 0; i < items.size(); ++i) items[i].number = i;
  std::ranges::stable_sort(items, [&](const Item& a, const Item& b) {
    if (own.keep_longest && !own.quotations && a.words != b.words) return a.words > b.words;
    const std::string &day = a.article->date, &other = b.article->date;
    return day.empty() != other.empty() ? other.empty() : day < other;
  });
}

// Each with what is kept at its head; in the order of their first items in the input.
using Cluster = std::vector<std::size_t>;
std::vector<Cluster> clusters_of(std::vector<Item>& items, double threshold) {
  std::vector<TextSketch> sketches;
  sketches.reserve(items.size());
  for (Item& item : items) sketches.push_back(std::move(item.sketch));
  const std::vector<std::size_t> kept = find_copies(sketches, threshold);
  for (std::size_t i = 0; i < items.size(); ++i) items[i].sketch = std::move(sketches[i]);

  std::map<std::size_t, Cluster> of_kept;
  for (std::size_t i = 0; i < kept.size(); ++i) of_kept[kept[i]].push_back(i);
  std::vector<Cluster> clusters;
  for (auto& [head, cluster] : of_kept) clusters.push_back(std::move(cluster));
  std::ranges::sort(clusters, {}, [&](const Cluster& cluster) {
    std::size_t first = items.size();
    for (const std::size_t i : cluster) first = std::min(first, items[i].number);
    return first;
  });
  return clusters;
}

// An article that quotes the same words again, or a part of them, is one source.
Cluster one_a_document(const std::vector<Item>& items, Cluster cluster) {
  std::set<std::string_view> documents;
  std::erase_if(cluster, [&](std::size_t i) { return !documents.insert(items[i].article->id).second; });
  return cluster;
}

std::string figure(double value) { return fmt::format("{:.2f}", value); }

void print_kept(const Options& options, Output& output, const std::vector<Item>& items,
                const std::vector<Cluster>& clusters) {
  std::vector<std::size_t> kept;
  for (const Cluster& cluster : clusters) kept.push_back(cluster.front());
  std::ranges::sort(kept, {}, [&](std::size_t i) { return items[i].number; });
  std::string text;
  for (const std::size_t i : kept) text += items[i].article->id + (options.null ? '\0' : '\n');
  output.write(text);
}

// What stands behind the document.
void append_article(Row& row, const ArticleCells& article) {
  row.insert(row.end(), {article.title, article.source, article.url, article.id});
}

void print_documents(const Options& options, Output& output, const std::vector<Item>& items,
                     const std::vector<Cluster>& clusters) {
  if (options.own<DedupeOptions>().list) return print_kept(options, output, items, clusters);
  std::vector<Row> rows;
  std::size_t number = 0;
  for (const Cluster& cluster : clusters) {
    if (cluster.size() < 2) continue;
    ++number;
    const Item& kept = items[cluster.front()];
    for (const std::size_t i : cluster) {
      const Item& item = items[i];
      rows.push_back({std::to_string(number), &item == &kept ? "kept" : "",
                      figure(similarity(item.sketch, kept.sketch)), item.article->date, std::to_string(item.words),
                      item.article->id});
      append_article(rows.back(), *item.article);
    }
  }
  print_rows(options, output, kDocumentColumns, rows);
}

void print_quotations(const Options& options, Output& output, const std::vector<Item>& items,
                      const std::vector<Cluster>& clusters) {
  std::vector<Row> rows;
  std::size_t number = 0;
  const bool marks = prints_for_people(options, output);
  for (const Cluster& all : clusters) {
    const Cluster cluster = one_a_document(items, all);
    if (cluster.size() < 2) continue;
    ++number;
    const Item& first = items[cluster.front()];
    for (const std::size_t i : cluster) {
      const Item& q = items[i];
      rows.push_back({std::to_string(number), &q == &first ? "first" : "", figure(similarity(q.sketch, first.sketch)),
                      q.article->date, q.speaker, std::string(to_string(q.kind)), std::string(to_string(q.status)),
                      q.cue, marks ? shown_words(q.kind, q.text) : q.text, q.article->id});
      append_article(rows.back(), *q.article);
    }
  }
  print_rows(options, output, kQuotationColumns, rows);
}

int run_dedupe(const Options& options) {
  const auto own = options.own<DedupeOptions>();
  own.quotations ? row_style(options, kQuotationColumns) : row_style(options, kDocumentColumns);  // faults show first
  const Analyzer analyzer(options.data);
  Output output(options);
  const Aliases aliases = load_aliases(options);
  PerThread<Things> threads;
  DocumentHooks hooks;
  hooks.make_work = [&] {
    return own.quotations ? reading_quotations(options, analyzer, threads.add(options.join))
                          : reading_documents(options, analyzer);
  };
  std::vector<Item> items;
  hooks.hand_on = [&](Output&, Outcome&& outcome) {
    if (!outcome.payload) return;
    std::ranges::move(static_cast<Items&>(*outcome.payload).items, std::back_inserter(items));
  };
  hooks.end = [&](Output& out, const BatchSummary&) {
    Things things = threads.joined(Things(options.join));
    things.settle(aliases);
    for (Item& item : items) item.speaker = things.name_of(item.speaker);
    sort_by_preference(own, items);
    const std::vector<Cluster> clusters = clusters_of(items, threshold_of(own));
    (own.quotations ? print_quotations : print_documents)(options, out, items, clusters);
  };
  return for_each_result(options, output, hooks);
}

constexpr std::array kDedupeOptions{
    OptionSpec{.name = "threshold",
               .argument = "SHARE",
               .help = "least share of common word pairs; default 0.35, for quotations 0.5",
               .apply = set_threshold}
        .harmless(),
    choice<&DedupeOptions::keep_longest, kKeepings>(
        {.name = "keep",
         .argument = "WHICH",
         .help = "which copy to keep: the first by date (default), or the longest",
         .standard = "first"})
        .harmless(),
    flag<&DedupeOptions::list>(
        {.name = "list", .help = "print the documents to keep, one name per line, for --files-from"})
        .harmless(),
    flag<&DedupeOptions::quotations>(
        {.name = "quotations",
         .help = "quotations that occur in several articles: the first source, and how the words changed"})
        .harmless(),
};

}  // namespace

constinit extern const Command dedupe_command{
    .name = "dedupe",
    .section = Section::corpora,
    .arguments = kDocumentArguments,
    .summary = "reprints and near-copies; the same quotation in several articles",
    .details =
        "One row per document with a copy: cluster, which one is kept, similarity (the share of common word\n"
        "pairs), date. With --quotations one row per quotation that occurs in several articles, the oldest\n"
        "first; --join sets how names of speakers are joined.\n",
    .examples =
        "newsx dedupe articles/\n"
        "newsx dedupe --list articles/ >kept.list && newsx extract --files-from kept.list >results.jsonl\n"
        "newsx dedupe --quotations articles/\n",
    .prints = kRows,
    .groups = kDocumentOptions | kDateOption | kColumnOptions | kQuotationOptions | kJoinOption,
    .options = kDedupeOptions,
    .run = run_dedupe,
};

}  // namespace newsx::cli
