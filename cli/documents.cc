#include "cli/documents.h"

#include <unistd.h>

#include <memory>
#include <new>
#include <utility>

#include "cli/signals.h"

namespace newsx::cli {
namespace {

Worker make_worker(const Options& options, const DocumentHooks& hooks) {
  // Shared, since std::function wants to be copied.
  const auto loader = std::make_shared<Loader>(options, hooks.error_records);
  const auto work = std::make_shared<DocumentWork>(hooks.make_work());
  return [=](Source&& source, Outcome& outcome) {
    const std::string name = source.name;
    try {
      if (auto document = loader->load(std::move(source), outcome)) (*work)(*std::move(document), outcome);
    } catch (const std::bad_alloc&) {
      outcome = {};
      outcome.failed = true;
      outcome.complaint = name + ": not enough memory";
    }
  };
}

}  // namespace

void complain(std::string_view text) {
  std::string line = "newsx: ";
  constexpr char digits[] = "0123456789abcdef";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x20 && byte != 0x7F) {
      line += c;
    } else {
      line += {'\\', 'x', digits[byte >> 4], digits[byte & 15]};
    }
  }
  line += '\n';
  if (::write(STDERR_FILENO, line.data(), line.size()) < 0) {
    // Nobody can be told.
  }
}

DocumentWork with_scratch(const Analyzer& analyzer, std::function<void(Document&&, Scratch&, Outcome&)> work) {
  const auto scratch = std::make_shared<Scratch>(analyzer.scratch());
  return [scratch, work = std::move(work)](Document&& document, Outcome& outcome) {
    work(std::move(document), *scratch, outcome);
  };
}

int for_each_document(const Options& options, Output& output, const DocumentHooks& hooks) {
  BatchHooks batch;
  batch.make_worker = [&] { return make_worker(options, hooks); };
  batch.flush = [&] { output.flush(); };
  batch.hand_on = [&](Outcome&& outcome) {
    if (!outcome.complaint.empty()) complain(outcome.complaint);
    if (hooks.hand_on) {
      hooks.hand_on(output, std::move(outcome));
    } else {
      output.write(outcome.text);
    }
  };
  const BatchSummary summary = run_batch(options, batch);
  if (hooks.end) hooks.end(output, summary);
  if (const int signal = signal_caught(); signal != 0) {
    output.flush();
    return 128 + signal;
  }
  output.commit();
  return summary.failed > 0 ? kSomeFailed : 0;
}

}  // namespace newsx::cli
