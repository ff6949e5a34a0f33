// newsx extract --to FILE.db: results into an SQLite database.
#include "cli/to_database.h"

#include <chrono>
#include <memory>

#include "cli/results.h"
#include "output/database.h"

namespace newsx::cli {
namespace {

constexpr std::chrono::seconds kCommitEach{1};  // a commit waits for the disk

struct Kept : Outcome::Payload {
  explicit Kept(NamedResult&& n) : named(std::move(n)) {}
  NamedResult named;
};

}  // namespace

int run_to_database(const Options& options, const Analyzer& analyzer) {
  Database database(options.database);
  const MentionFilter filter = options.mention_filter();
  Output output("");
  auto committed = std::chrono::steady_clock::now();
  DocumentHooks hooks;
  hooks.error_records = false;
  hooks.make_work = [&] {
    return with_named_results(options, analyzer, Needs::text, [](NamedResult& named, Scratch&, Outcome& outcome) {
      outcome.payload = std::make_unique<Kept>(std::move(named));
    });
  };
  hooks.hand_on = [&](Output&, Outcome&& outcome) {
    if (!outcome.payload) return;
    const NamedResult& named = static_cast<const Kept&>(*outcome.payload).named;
    database.add(named.result, named.name, named.info(), filter, options.offsets);
    const auto now = std::chrono::steady_clock::now();
    if (now - committed < kCommitEach) return;
    database.commit();
    committed = now;
  };
  const int status = for_each_result(options, output, hooks);
  database.finish();  // after --fail-fast and a signal, too: what came before them is kept
  return status;
}

}  // namespace newsx::cli
