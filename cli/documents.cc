#include "cli/documents.h"

#include <unistd.h>

#include <new>
#include <utility>

#include "base/file.h"
#include "base/sha256.h"
#include "cli/signals.h"
#include "text/decode.h"
#include "text/jsonl.h"
#include "text/utf8.h"

namespace newsx::cli {
namespace {

std::string valid(const std::string& text) {
  std::uint32_t replaced = 0;
  return is_valid_utf8(text) ? text : replace_invalid_utf8(text, replaced);
}

// Reads sources in one thread. Errors go into the outcome.
class Loader {
 public:
  Loader(const Options& options, bool error_records)
      : options_(options), error_records_(error_records), json_(options.max_bytes) {}

  std::optional<Document> load(Source&& source, Outcome& outcome) {
    const std::string place = source.line == 0 ? source.name : source.name + ':' + std::to_string(source.line);
    switch (source.kind) {
      case Source::Kind::failed:
        return fail(outcome, place, source.line, std::nullopt, source.fault.code, source.fault.message);
      case Source::Kind::json_line:
        return from_json(source, place, outcome);
      case Source::Kind::bytes:
        break;
      case Source::Kind::file: {
        auto bytes = read_file(source.name, options_.max_bytes);
        if (!bytes) return fail(outcome, place, 0, std::nullopt, "unreadable", bytes.error().cause);
        source.data = *std::move(bytes);
      }
    }
    auto text = decode(std::move(source.data), options_.encoding);
    if (!text) return fail(outcome, place, 0, std::nullopt, "unreadable", text.error().cause);
    Document document;
    document.text = *std::move(text);
    document.name = valid(source.name);
    document.id = document.name;
    document.text.date = options_.date;
    return document;
  }

 private:
  std::optional<Document> from_json(const Source& source, const std::string& place, Outcome& outcome) {
    auto record = json_.read(source.data);
    if (!record) {
      const JsonRecordError& e = record.error();
      return fail(outcome, place, source.line, e.id, e.code, e.message);
    }
    Document document;
    document.text.bytes = record->text.size();
    document.text.invalid = record->invalid;
    document.text.sha256 = sha256_hex(record->text);
    document.text.utf8 = std::move(record->text);
    document.name = record->id ? *record->id : valid(place);
    document.id = std::move(record->id);
    document.meta = std::move(record->meta);
    document.text.date = record->date.empty() ? options_.date : std::move(record->date);
    return document;
  }

  std::nullopt_t fail(Outcome& outcome, const std::string& place, std::uint64_t line,
                      const std::optional<std::string>& id, std::string_view code, const std::string& message) {
    outcome.failed = true;
    outcome.complaint = place + ": " + message;
    // Only a line of JSON Lines has a place in the output that must be filled.
    if (line != 0 && error_records_) append_error_json(outcome.text, {id, {}}, {code, message, line});
    return std::nullopt;
  }

  const Options& options_;
  bool error_records_;
  JsonLineReader json_;
};

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
