// Earlier results of newsx among a command's inputs.
#pragma once
#include <optional>

#include "cli/loader.h"
#include "study/earlier_result.h"

namespace newsx::cli {

// Nothing, and the outcome a failure, where it is none, where its document had failed, or where its words are wanted.
std::optional<EarlierResult> read_earlier(const Options& options, const Document& document, bool wants_text,
                                          Outcome& outcome);

}  // namespace newsx::cli
