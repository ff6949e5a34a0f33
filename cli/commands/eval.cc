// newsx eval: scores against marked texts.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <optional>
#include <set>

#include "analyzer/knowledge_files.h"
#include "base/error.h"
#include "cli/command.h"
#include "cli/documents.h"
#include "cli/failure.h"
#include "cli/per_thread.h"
#include "cli/row_output.h"
#include "cli/threads.h"
#include "cli/written_files.h"
#include "evaluate/bcubed.h"
#include "evaluate/results.h"
#include "facts/offsets.h"

namespace newsx::cli {
namespace {

enum class EvalView : std::uint8_t { scores, errors, rules };

struct EvalOptions {
  std::string results, compare;  // earlier results, in the place of an analysis and beside it; empty: none
  EvalView show = EvalView::scores;
  bool core = false;  // compare the names inside of mentions
  bool flat = false;  // ignore nested mentions
};
constexpr std::array<Choice<EvalView>, 3> kViews{
    {{"scores", EvalView::scores}, {"errors", EvalView::errors}, {"rules", EvalView::rules}}};

struct Marked : Outcome::Payload {
  explicit Marked(GoldDocument&& d) : document(std::move(d)) {}
  GoldDocument document;
};

bool is_conll(std::string_view name) {
  constexpr std::array<std::string_view, 5> endings{".conll", ".bio", ".iob", ".iob2", ".bioes"};
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view e) { return name.ends_with(e); });
}

// The marks of a document that was read: beside its text in the record, or in the file beside it.
std::vector<GoldMention> marks_of(const WrittenFiles& written, const Document& document) {
  constexpr std::string_view text_ending = ".txt";
  if (!document.meta.empty() || !document.name.ends_with(text_ending))
    return read_gold_json(document.meta.empty() ? "{}" : document.meta, document.text.utf8, document.name);
  const std::string stem = document.name.substr(0, document.name.size() - text_ending.size());
  written.refuse_input(stem + ".ann");
  const LoadedFile file = load_file(stem + ".ann");
  return read_brat(file.text, document.text.utf8, file.path);
}

// One of the results that are compared with the marks.
struct Evaluation {
  std::string name;
  std::optional<SavedResults> saved;  // nothing: newsx works on the texts now
  Score score;
  BCubed bcubed;
  std::vector<std::vector<EvaluationError>> errors;  // by document
};

class Evaluator {
 public:
  Evaluator(const Options& options, const Analyzer& analyzer) : options_(options), analyzer_(analyzer) {
    constexpr auto names = MentionKinds{kind_bit(MentionKind::name)} | kind_bit(MentionKind::abbreviation);
    const auto own = options.own<EvalOptions>();
    which_ = {options.kinds, own.core, own.flat};
    if (options.kinds == kAllKinds) which_.kinds = static_cast<MentionKinds>(names);
  }

  std::vector<GoldDocument> documents;

  // An earlier output of newsx in the place of what it finds now.
  void use(const std::string& path) { saved_.push_back(path); }

  void run() {
    const std::vector<EvaluatedType> types = evaluated_types(types_marked(), analyzer_.entity_types());
    if (types.empty() && !documents.empty())
      throw UsageError("eval: nothing is marked in the texts that newsx looks for");
    if (saved_.empty() || (!options_.own<EvalOptions>().compare.empty() && saved_.size() < 2)) saved_.push_back({});
    for (const std::string& path : saved_) {
      Evaluation& e = evaluations.emplace_back(Evaluation{path.empty() ? "now" : path, {}, Score(types), {}, {}});
      if (!path.empty()) e.saved = read_results(load_file(path).text, which_, path);
      e.errors.resize(documents.size());
    }
    work(types);
  }

  std::vector<Evaluation> evaluations;

 private:
  std::vector<std::string> types_marked() const {
    std::set<std::string> types;
    for (const GoldDocument& d : documents)
      for (const GoldMention& m : d.mentions) types.insert(m.type);
    return {types.begin(), types.end()};
  }

  // All documents by all threads; each thread counts for itself.
  void work(const std::vector<EvaluatedType>& types) {
    struct Counts {
      Score score;
      BCubed bcubed;
    };
    PerThread<std::vector<Counts>> counts;  // by evaluation
    std::atomic<std::size_t> next = 0;
    const auto worker = [&] {
      Scratch scratch = analyzer_.scratch();
      std::vector<Counts>& mine = counts.add(evaluations.size(), Counts{Score(types), {}});
      for (std::size_t at; (at = next++) < documents.size();) {
        const std::vector<Span> tokens = tokens_of(documents[at], scratch);
        for (std::size_t e = 0; e < evaluations.size(); ++e) {
          const std::vector<SystemMention> found = found_in(documents[at], evaluations[e], scratch);
          mine[e].score.add(documents[at].mentions, found, tokens, evaluations[e].errors[at]);
          mine[e].bcubed.add(types, documents[at].mentions, found);
        }
      }
    };
    in_threads(options_.threads(), worker);
    for (const std::vector<Counts>& of_thread : counts.parts())
      for (std::size_t e = 0; e < evaluations.size(); ++e) {
        evaluations[e].score.add(of_thread[e].score);
        evaluations[e].bcubed.add(of_thread[e].bcubed);
      }
  }

  std::vector<SystemMention> found_in(const GoldDocument& document, const Evaluation& of, Scratch& scratch) const {
    if (!of.saved) {
      Text text;
      text.utf8 = document.text;
      return system_mentions(analyzer_.analyze(std::move(text), scratch), which_);
    }
    const auto saved = of.saved->find(document.id);
    return saved == of.saved->end() ? std::vector<SystemMention>() : in_bytes(saved->second, document.text);
  }

  std::vector<Span> tokens_of(const GoldDocument& document, Scratch& scratch) const {
    std::vector<Span> tokens;
    for (const Token& token : analyzer_.tokenize(document.text, scratch).tokens.tokens) tokens.push_back(token.span());
    return tokens;
  }

  const Options& options_;
  const Analyzer& analyzer_;
  EvaluatedMentions which_;
  std::vector<std::string> saved_;
};

std::string share(double value) { return fmt::format("{:.3f}", value); }

constexpr std::array kScoreColumns{Column{"run", false, false}, Column{"type"},         Column{"measure"},
                                   Column{"precision", true},   Column{"recall", true}, Column{"f1", true},
                                   Column{"marked", true},      Column{"found", true},  Column{"right", true}};

std::vector<Row> score_rows(const Evaluation& e) {
  std::vector<Row> rows;
  const auto add = [&](std::string_view type, std::string_view measure, const Tally& t) {
    rows.push_back({e.name, std::string(type), std::string(measure), share(t.precision()), share(t.recall()),
                    share(t.f1()), std::to_string(t.marked), std::to_string(t.found), std::to_string(t.right)});
  };
  Tally strict, tokens;
  for (std::size_t t = 0; t < e.score.types().size(); ++t) {
    const Score::OfType& of = e.score.of(t);
    add(e.score.types()[t].name, "strict", of.strict);
    add(e.score.types()[t].name, "tokens", of.tokens);
    strict.add(of.strict);
    tokens.add(of.tokens);
  }
  if (e.score.types().size() > 1) {
    add("all", "strict", strict);
    add("all", "tokens", tokens);
  }
  if (const std::uint64_t n = e.bcubed.mentions(); n > 0)
    rows.push_back({e.name, "all", "b3", share(e.bcubed.precision()), share(e.bcubed.recall()), share(e.bcubed.f1()),
                    std::to_string(n), std::to_string(n), ""});
  return rows;
}

constexpr std::array kErrorColumns{Column{"class"},
                                   Column{"type"},
                                   Column{"document", false, true, false, true},
                                   Column{"start", true},
                                   Column{"end", true},
                                   Column{"marked", false, true, true},
                                   Column{"found", false, true, true},
                                   Column{"other"},
                                   Column{"rule"}};

Row error_row(const EvaluationError& e, const GoldDocument& document, const Offsets& points) {
  return {std::string(to_string(e.cls)),
          e.type,
          document.id,
          std::to_string(points.at(e.place().begin)),
          std::to_string(points.at(e.place().end)),
          std::string(e.marked.of(document.text)),
          std::string(e.found.of(document.text)),
          e.other,
          e.rule};
}

constexpr std::array kRuleColumns{Column{"rule"}, Column{"fired", true}, Column{"right", true}, Column{"wrong", true},
                                  Column{"precision", true}};

// The most harmful first.
std::vector<Row> rule_rows(const Score& score) {
  std::vector<std::pair<std::string, Score::OfRule>> rules(score.rules().begin(), score.rules().end());
  std::stable_sort(rules.begin(), rules.end(), [](const auto& a, const auto& b) {
    return a.second.fired - a.second.right > b.second.fired - b.second.right;
  });
  std::vector<Row> rows;
  for (const auto& [name, of] : rules)
    rows.push_back({name, std::to_string(of.fired), std::to_string(of.right), std::to_string(of.fired - of.right),
                    share(of.fired == 0 ? 0 : static_cast<double>(of.right) / static_cast<double>(of.fired))});
  return rows;
}

constexpr std::array kCompareColumns{Column{"type"},        Column{"measure"},    Column{"before", true},
                                     Column{"after", true}, Column{"gain", true}, Column{"mended", true},
                                     Column{"broken", true}};

// What makes an error the same in two runs.
using ErrorKey = std::tuple<std::string, std::uint32_t, std::uint32_t, bool>;
ErrorKey key_of(const EvaluationError& e) { return {e.type, e.place().begin, e.place().end, e.marked.empty()}; }

std::set<ErrorKey> keys_of(const std::vector<EvaluationError>& errors) {
  std::set<ErrorKey> keys;
  for (const EvaluationError& e : errors) keys.insert(key_of(e));
  return keys;
}

// Calls `see(change, error, d)` for what only one of the two runs got wrong in the document with the index d.
template <typename See>
void each_change(const Evaluator& evaluator, const See& see) {
  const Evaluation &before = evaluator.evaluations[0], &after = evaluator.evaluations[1];
  for (std::size_t d = 0; d < evaluator.documents.size(); ++d) {
    const std::set<ErrorKey> old_keys = keys_of(before.errors[d]), new_keys = keys_of(after.errors[d]);
    for (const EvaluationError& e : before.errors[d])
      if (new_keys.count(key_of(e)) == 0) see("mended", e, d);
    for (const EvaluationError& e : after.errors[d])
      if (old_keys.count(key_of(e)) == 0) see("broken", e, d);
  }
}

std::vector<Row> compare_rows(const Evaluator& evaluator) {
  const Evaluation &before = evaluator.evaluations[0], &after = evaluator.evaluations[1];
  std::map<std::string, std::pair<std::size_t, std::size_t>> changes;  // by type: mended, broken
  each_change(evaluator, [&](std::string_view change, const EvaluationError& e, std::size_t) {
    ++(change == "mended" ? changes[e.type].first : changes[e.type].second);
  });
  std::vector<Row> rows;
  for (std::size_t t = 0; t < before.score.types().size(); ++t) {
    const std::string& type = before.score.types()[t].name;
    const auto add = [&](std::string_view measure, const Tally& a, const Tally& b, bool counts) {
      rows.push_back({type, std::string(measure), share(a.f1()), share(b.f1()), fmt::format("{:.3f}", b.f1() - a.f1()),
                      counts ? std::to_string(changes[type].first) : std::string(),
                      counts ? std::to_string(changes[type].second) : std::string()});
    };
    add("strict", before.score.of(t).strict, after.score.of(t).strict, true);
    add("tokens", before.score.of(t).tokens, after.score.of(t).tokens, false);
  }
  return rows;
}

void print_errors(const Options& options, Output& output, const Evaluator& evaluator) {
  std::vector<Column> columns(kErrorColumns.begin(), kErrorColumns.end());
  std::vector<Row> rows;
  std::optional<Offsets> points;  // of the document with the index `of`
  std::size_t of = 0;
  const auto row_of = [&](const EvaluationError& e, std::size_t d) {
    const GoldDocument& document = evaluator.documents[d];
    if (!points || of != d) points.emplace(document.text, OffsetUnit::codepoint);
    of = d;
    return error_row(e, document, *points);
  };
  if (evaluator.evaluations.size() == 2) {
    columns.insert(columns.begin(), Column{"change"});
    each_change(evaluator, [&](std::string_view change, const EvaluationError& e, std::size_t d) {
      Row& row = rows.emplace_back(row_of(e, d));
      row.insert(row.begin(), std::string(change));
    });
  } else {
    for (std::size_t d = 0; d < evaluator.documents.size(); ++d)
      for (const EvaluationError& e : evaluator.evaluations[0].errors[d]) rows.push_back(row_of(e, d));
  }
  print_rows(options, output, columns, rows);
}

void print(const Options& options, Output& output, const Evaluator& evaluator) {
  const Evaluation& run = evaluator.evaluations.back();
  const EvalView view = options.own<EvalOptions>().show;
  if (view == EvalView::rules) return print_rows(options, output, kRuleColumns, rule_rows(run.score));
  if (view == EvalView::errors) return print_errors(options, output, evaluator);
  if (evaluator.evaluations.size() == 2) return print_rows(options, output, kCompareColumns, compare_rows(evaluator));
  print_rows(options, output, kScoreColumns, score_rows(run));
}

int run_eval(const Options& options) {
  const auto own = options.own<EvalOptions>();
  const Analyzer analyzer(options.data);
  Evaluator evaluator(options, analyzer);
  Options reading = options;
  if (!own.results.empty()) evaluator.use(own.results);
  if (!own.compare.empty()) {
    // eval GOLD --compare A B
    evaluator.use(own.compare);
    if (reading.inputs.size() > 1 && own.results.empty()) {
      evaluator.use(reading.inputs.back());
      reading.inputs.pop_back();
    }
  }
  std::erase_if(reading.inputs, [&](const std::string& name) {
    if (!is_conll(name)) return false;
    for (GoldDocument& d : read_conll(load_file(name).text, name)) evaluator.documents.push_back(std::move(d));
    return true;
  });
  Output output(options);
  const auto finish = [&](Output& out) {
    evaluator.run();
    print(options, out, evaluator);
  };
  if (reading.inputs.empty()) {
    finish(output);
    output.commit();
    return 0;
  }
  const WrittenFiles written(options);
  DocumentHooks hooks;
  hooks.error_records = false;
  hooks.make_work = [&]() -> DocumentWork {
    return {[&](Document&& document, Outcome& outcome) {
      try {
        std::vector<GoldMention> marks = marks_of(written, document);
        outcome.payload = std::make_unique<Marked>(
            GoldDocument{document.id.value_or(document.name), std::move(document.text.utf8), std::move(marks)});
      } catch (const Error& e) {
        fail(outcome, options, false, {e.file(), e.line(), document.id, "marks", e.message()});
      }
    }};
  };
  hooks.hand_on = [&](Output&, Outcome&& outcome) {
    if (outcome.payload) evaluator.documents.push_back(std::move(static_cast<Marked&>(*outcome.payload).document));
  };
  hooks.end = [&](Output& out, const BatchSummary&) { finish(out); };
  return for_each_document(reading, output, hooks);
}

constexpr std::array kEvalOptions{
    choice<&EvalOptions::show, kViews>(
        {.name = "show",
         .argument = "WHAT",
         .help = "scores (default), errors, or rules (how often each was right and wrong)",
         .standard = "scores"})
        .harmless(),
    flag<&EvalOptions::core>(
        {.name = "core",
         .help = "compare the proper names inside mentions: \"Единая Россия\" in \"партия «Единая Россия»\""})
        .harmless(),
    flag<&EvalOptions::flat>({.name = "flat", .help = "ignore nested mentions"}).harmless(),
    text<&EvalOptions::results>(
        {.name = "results",
         .argument = "FILE",
         .help = "evaluate this earlier output of newsx extract instead of analysing the texts"}),
    text<&EvalOptions::compare>({.name = "compare",
                                 .argument = "FILE",
                                 .help = "compare with this earlier output; a second file is the later output"}),
};

void settle_eval(Options& options) {
  const auto own = options.own<EvalOptions>();
  options.also_read = {own.results, own.compare};
}

}  // namespace

constinit extern const Command eval_command{
    .name = "eval",
    .section = Section::knowledge,
    .arguments = "[FILE|FOLDER|-]...",
    .summary = "precision, recall and F1 against annotated texts",
    .details =
        "Annotated texts: JSON Lines (\"text\", and \"entities\" with \"type\", \"start\", \"end\"), brat (a .txt\n"
        "file and its .ann), CoNLL (.conll, .bio, .iob: one token per line, its tag in the last column).\n"
        "Prints scores by type, strict and by token; with --show errors missed and spurious mentions, with\n"
        "--show rules how often each rule was right.\n",
    .examples =
        "newsx eval gold.jsonl\n"
        "newsx eval --show errors --format csv gold.jsonl >errors.csv\n"
        "newsx eval gold.jsonl --compare before.jsonl after.jsonl\n",
    .prints = kRows,
    .groups = kDocumentOptions | kMentionOptions,
    .options = kEvalOptions,
    .settle = settle_eval,
    .run = run_eval,
};

}  // namespace newsx::cli
