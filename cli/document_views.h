// The loop of commands that print each document by itself, with a writer of lib/output.
#pragma once
#include <functional>

#include "cli/documents.h"
#include "cli/output_format.h"

namespace newsx::cli {

// What a command does with an analysed document; the view lives as long as the call.
using ViewWork = std::function<void(DocumentView view, Outcome&)>;

// Work for DocumentHooks::make_work. In the view are the mentions and quotations that the options ask for, and with
// `wants_words` the text's tokens.
DocumentWork with_views(const Options& options, const Analyzer& analyzer, bool wants_words, ViewWork work);

// Writes what a format prints before all documents, as the head of an HTML page; what it prints after them comes at the
// end. Nothing where it prints neither.
void begin_page(const OutputFormat& format, Output& output, DocumentHooks& hooks);

}  // namespace newsx::cli
