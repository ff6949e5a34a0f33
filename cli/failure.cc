#include "cli/failure.h"

#include "output/json.h"
#include "text/utf8.h"

namespace newsx::cli {
namespace {

constexpr std::size_t kMostInput = 1 << 20;  // bytes of a record that are repeated among the errors

std::string valid(std::string_view bytes) {
  std::uint32_t replaced = 0;
  return is_valid_utf8(bytes) ? std::string(bytes) : replace_invalid_utf8(bytes, replaced);
}

}  // namespace

std::string place_of(std::string_view name, std::uint64_t line) {
  return line == 0 ? std::string(name) : std::string(name) + ':' + std::to_string(line);
}

void fail(Outcome& outcome, const Options& options, bool error_records, const Failure& failure) {
  outcome.failed = true;
  outcome.complaint = place_of(failure.name, failure.line);
  outcome.complaint.append(": ").append(failure.message);
  const std::string message = valid(failure.message);
  RecordError error{failure.code, message, failure.line};
  // Only a record of a file of many has a place in the output that must be filled.
  if (failure.line != 0 && error_records) append_error_json(outcome.text, {failure.id}, error);
  if (options.errors.empty()) return;
  const std::string name = valid(failure.name);
  const std::string input = failure.input.size() <= kMostInput ? valid(failure.input) : std::string();
  error.file = name;
  error.input = input;
  append_error_json(outcome.error_line, {failure.line == 0 ? std::optional(name) : failure.id}, error);
}

}  // namespace newsx::cli
