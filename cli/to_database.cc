// newsx extract --to FILE.db: results into an SQLite database.
#include "cli/to_database.h"

#include <chrono>
#include <memory>

#include "cli/documents.h"
#include "output/database.h"

namespace newsx::cli {
namespace {

constexpr std::chrono::seconds kCommitEach{1};  // a commit waits for the disk

struct Kept : Outcome::Payload {
  Kept(Document&& d, Result&& r) : document(std::move(d)), result(std::move(r)) {}
  Document document;
  Result result;
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
    return with_scratch(analyzer, [&](Document&& document, Scratch& scratch, Outcome& outcome) {
      Result result = analyzer.analyze(std::move(document.text), scratch);
      outcome.payload = std::make_unique<Kept>(std::move(document), std::move(result));
    });
  };
  hooks.hand_on = [&](Output&, Outcome&& outcome) {
    if (!outcome.payload) return;
    const auto& kept = static_cast<const Kept&>(*outcome.payload);
    database.add(kept.result, kept.document.name, kept.document.info(), filter, options.offsets);
    const auto now = std::chrono::steady_clock::now();
    if (now - committed < kCommitEach) return;
    database.commit();
    committed = now;
  };
  const int status = for_each_document(options, output, hooks);
  database.finish();  // after --fail-fast and a signal, too: what came before them is kept
  return status;
}

}  // namespace newsx::cli
