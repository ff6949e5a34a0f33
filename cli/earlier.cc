#include "cli/earlier.h"

namespace newsx::cli {

std::optional<EarlierResult> read_earlier(const Options& options, const Document& document, bool wants_text,
                                          Outcome& outcome) {
  const auto refuse = [&](std::string_view code, std::string_view message) -> std::optional<EarlierResult> {
    fail(outcome, options, false, {document.name, 0, document.id, code, message, document.earlier_result});
    return std::nullopt;
  };
  auto earlier = read_result(document.earlier_result);
  if (!earlier) return refuse("result", "no result of newsx extract");
  if (!earlier->error.empty()) return refuse("earlier", "had failed: " + earlier->error);
  if (wants_text) return refuse("no_text", "an earlier result has no text to count words of: name the articles");
  return earlier;
}

}  // namespace newsx::cli
