// Web archives (WARC 1.0 and 1.1, ISO 28500; WET of Common Crawl): each page or text that was fetched is a document.
//
// A document is a response with status 200 and the type of HTML or text, a resource of these types, or a conversion to
// text. Other records are passed over without being stored. Cost: linear. Threads: one cutter a thread. Errors: values.
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/stop.h"
#include "formats/record.h"
#include "formats/record_cutter.h"

namespace newsx {

std::unique_ptr<RecordCutter> cut_warc();

// `record`: its header and block. `encoding`: of the page; empty: recognised. `most`: bytes of the unpacked page.
RecordResult read_warc_record(std::string_view record, const std::string& encoding, std::uint64_t most, Stop stop);

}  // namespace newsx
