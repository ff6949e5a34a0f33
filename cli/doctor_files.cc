// newsx doctor FILE: what a file is, and what to do with it.
#include "cli/doctor_files.h"

#include <fmt/format.h>

#include <map>

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
  std::map<std::string, std::uint64_t> documents;
  while (auto source = inputs.next()) {
    const InputFormat* const format = source->format;  // null: of what failed
    Outcome outcome;
    if (const auto document = loader.load(std::move(*source), outcome)) {
      const std::string& encoding = document->text.encoding;
      if (!outcome.complaint.empty()) found.note(outcome.complaint);
      ++documents[encoding.empty() ? std::string(format->document)
                                   : fmt::format("{} in {}", format->document, encoding)];
    } else {
      found.bad(outcome.complaint);
    }
  }
  for (const auto& [kind, count] : documents) found.good(fmt::format("{}: {} {}", file, count, kind));
  if (!passed_over.empty()) found.note(fmt::format("{}: {}", file, passed_over.text()));
}

}  // namespace newsx::cli
