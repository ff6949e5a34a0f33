// What a format is that prints each document by itself: the one shape of its writer.
//
// A format is a file with an `append_…` function and a DocumentWriter beside it; a command needs no more of it.
// Threads: functions may run at once. Errors: Stopped, where the filter says so.
#pragma once
#include <string>
#include <string_view>

#include "facts/mentions.h"
#include "output/record_info.h"
#include "reading/result.h"
#include "reading/tokenized_text.h"

namespace newsx {

struct PrintedDocument {
  const Result& result;
  std::string_view name;  // its path or id
  const RecordInfo& info;
  const TokenizedText* words = nullptr;  // of the result's text, where the writer needs them
};

struct DocumentWriter {
  // Appends one document, with the mentions that the filter takes.
  void (*add)(std::string& out, const PrintedDocument& document, const MentionFilter& filter);
  bool needs_words = false;
  void (*begin)(std::string& out) = nullptr;  // before the first document; nullptr: nothing
  void (*end)(std::string& out) = nullptr;    // after the last one
};

}  // namespace newsx
