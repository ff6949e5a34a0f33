// Web archives (WARC 1.0 and 1.1, ISO 28500; WET of Common Crawl): each page or text fetched is a document.
//
// A document is a response with status 200 and an HTML or text type, a resource of such a type, or a conversion to
// text. Other records are skipped without being stored. Cost: linear. Threads: one cutter per thread. Errors: values.
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

// `record`: header and block. `encoding`: of the page; empty: detected. `most`: bytes of the unpacked page.
RecordResult read_warc_record(std::string_view record, const std::string& encoding, std::uint64_t most, Stop stop);

}  // namespace newsx
