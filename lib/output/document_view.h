// The input of a writer that prints one document, and the signature of such writers.
//
// A format is a file with one function of this signature. Threads: functions may run at once. Errors: Stopped, if the
// filter has a Stop.
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
  const TokenizedText& words;   // of the result's text if the format needs them, otherwise empty
  const MentionFilter& filter;  // which mentions are printed
  bool color = false;           // use terminal colours
};

using DocumentWriter = void (*)(std::string& out, const DocumentView& document);

}  // namespace newsx
