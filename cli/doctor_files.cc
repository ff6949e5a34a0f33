// newsx doctor FILE: what a file is, and what to do with it.
#include "cli/doctor_files.h"

#include <fmt/format.h>

#include <map>
#include <string>
#include <utility>

#include "cli/inputs.h"
#include "cli/loader.h"
#include "cli/passed_over.h"

namespace newsx::cli {

void examine_file(const Options& options, const std::string& file, const Examination& found) {
  Options one = options;
  one.inputs = {file};
  PassedOver passed_over;
  Inputs inputs(
      one, [] {}, [&](const std::string&, std::string_view kind) { passed_over.add(kind); });
  Loader loader(one, false);
  std::map<std::pair<const InputFormat*, std::string>, std::uint64_t> documents;  // by encoding; empty: of the format
  while (auto source = inputs.next()) {
    const InputFormat* const format = source->format;  // null: failed
    Outcome outcome;
    if (const auto document = loader.load(std::move(*source), outcome)) {
      const std::string& encoding = document->text.encoding;
      if (!outcome.complaint.empty()) found.note(outcome.complaint);
      ++documents[{format, encoding}];
    } else {
      found.bad(outcome.complaint);
    }
  }
  for (const auto& [kind, count] : documents) {
    const auto& [format, encoding] = kind;
    found.good(fmt::format("{}: {} {}{}{}", file, count, count == 1 ? format->document : format->documents,
                           encoding.empty() ? "" : " in ", encoding));
  }
  if (!passed_over.empty()) found.note(fmt::format("{}: {}", file, passed_over.text()));
}

}  // namespace newsx::cli
