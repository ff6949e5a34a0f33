// Between text/decode.h and the records of files that are one document.
#pragma once
#include <utility>

#include "formats/record.h"
#include "text/decode.h"

namespace newsx {

inline RecordFault unreadable(const DecodeError& error) { return {"unreadable", error.cause, {}, error.unknown_kind}; }

inline Record record_of(Text text) {
  Record record;
  record.text = std::move(text.utf8);
  record.encoding = std::move(text.encoding);
  record.invalid = text.invalid;
  return record;
}

}  // namespace newsx
