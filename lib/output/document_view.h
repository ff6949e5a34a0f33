// What a writer sees of a document that it prints by itself, and the one shape of such writers.
//
// A format is a file with a function of this shape; what prints documents needs no more of it. Threads: functions may
// run at once. Errors: Stopped, where the filter says so.
#pragma once
#include <string>
#include <string_view>

#include "facts/mentions.h"
#include "output/record_info.h"
#include "reading/result.h"
#include "reading/tokenized_text.h"

namespace newsx {

struct DocumentView {
  const Result& result;
  std::string_view name;  // its path or id
  const RecordInfo& info;
  const TokenizedText& words;   // of the result's text where the format needs them, else of no text
  const MentionFilter& filter;  // which mentions are printed
  bool color = false;           // with the terminal's means
};

using DocumentWriter = void (*)(std::string& out, const DocumentView& document);

}  // namespace newsx
