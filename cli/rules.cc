// newsx rules check: the examples of the rules, run as tests.
#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/documents.h"

namespace newsx::cli {

int run_rules(const Options& options) {
  if (options.inputs.empty() || options.inputs[0] != "check")
    throw UsageError("rules: what to do? There is: newsx rules check [FOLDER]...");
  AnalyzerOptions data = options.data;
  data.rule_folders.insert(data.rule_folders.end(), options.inputs.begin() + 1, options.inputs.end());
  const Analyzer analyzer(data);
  std::size_t checked = 0;
  const std::vector<std::string> failures = analyzer.check_rules(checked);
  Output output(options.output);
  for (const std::string& failure : failures) output.write(failure + '\n');
  output.write(fmt::format("{} rules, {} examples, {} failed\n", analyzer.rule_count(), checked, failures.size()));
  output.commit();
  return failures.empty() ? 0 : kSomeFailed;
}

}  // namespace newsx::cli
