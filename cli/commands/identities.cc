// newsx identities: which names over many articles are one thing, and why.
#include "cli/aliases.h"
#include "cli/command.h"
#include "cli/per_thread.h"
#include "cli/results.h"
#include "cli/row_output.h"
#include "study/collation.h"
#include "study/things.h"
#include "text/fold_case.h"

namespace newsx::cli {
namespace {

constexpr std::array kColumns{Column{"name", false, true, true}, Column{"documents", true},
                              Column{"also", false, true, true}, Column{"because", false, true, true}, Column{"key"}};

// "МВД РФ; МВД России": the other names that documents have for it.
std::string other_names(const Things::Thing& thing, std::string_view shown) {
  std::string out;
  for (const auto& [name, documents] : thing.names) {
    if (name == shown) continue;
    if (!out.empty()) out += "; ";
    out += name;
  }
  return out;
}

// A row a thing that documents call by several names, and one a name that the corpus joined to another.
std::vector<Row> rows_of(const Things& things, std::string_view match) {
  std::vector<Row> rows;
  const std::string wanted = fold_case(match);
  const auto add = [&](Row row) {
    if (wanted.empty() || fold_case(row[0] + ' ' + row[2]).find(wanted) != std::string::npos)
      rows.push_back(std::move(row));
  };
  for (const auto& [key, thing] : things.all()) {
    const std::string shown = things.name_of(key);
    const std::string others = other_names(thing, shown);
    if (thing.names.size() > 1 && !others.empty())
      add({shown, std::to_string(thing.documents), others, "one key", key});
  }
  for (const Things::Joined& j : things.joined())
    add({j.into, std::to_string(j.documents), j.name, j.because, j.into_key});
  sort_by_alphabet(rows, [](const Row& row) { return std::string_view(row[0]); });
  return rows;
}

int run_identities(const Options& options) {
  const Analyzer analyzer(options.data);
  const Aliases aliases = load_aliases(options);
  Output output(options);
  PerThread<Things> threads;
  DocumentHooks hooks;
  hooks.make_work = [&] {
    Things& mine = threads.add(options.join);
    return with_results(
        options, analyzer, Needs::nothing,
        [&mine](const Result& result, std::string_view, const TokenizedText*, Outcome&) { mine.add(result); });
  };
  hooks.end = [&](Output& out, const BatchSummary&) {
    Things all = threads.joined(Things(options.join));
    all.settle(aliases);
    print_rows(options, out, kColumns, rows_of(all, options.match));
  };
  return for_each_result(options, output, hooks);
}

}  // namespace

constinit extern const Command identities_command{
    .name = "identities",
    .section = Section::corpora,
    .arguments = kDocumentArguments,
    .summary = "which names over many articles are one thing, and why",
    .details =
        "One row per person, body, country or place with several names in the articles: the name shown, the\n"
        "other names, and why they are one. Statistics count such a thing once; --join, there and here,\n"
        "sets how names are joined. Earlier results of newsx are read too.\n",
    .examples =
        "newsx identities articles/\n"
        "newsx identities --join keys --format csv articles/\n",
    .prints = kRows,
    .groups = kDocumentOptions | kMatchOption | kJoinOption,
    .run = run_identities,
};

}  // namespace newsx::cli
