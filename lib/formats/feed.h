// Items of RSS and Atom feeds as records.
//
// RSS 0.9x, 1.0 and 2.0 and Atom (RFC 4287). expat parses each item separately, so a damaged one affects only itself.
// The text is the title and the longest of description, content:encoded, summary, content and yandex:full-text, read as
// HTML if it is HTML. Cost: linear. Threads: const functions may run at once. Errors: values.
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "base/stop.h"
#include "formats/record.h"
#include "formats/record_cutter.h"

namespace newsx {

// Whether the bytes start a feed: <rss, <feed or <rdf:RDF after an XML declaration and comments.
bool looks_like_feed(std::string_view bytes);

// Cuts out the elements <item> and <entry>.
std::unique_ptr<RecordCutter> cut_items();

class FeedReader {
 public:
  // `encoding`: of all items, as decode() takes it; empty: detected per item.
  explicit FeedReader(std::string encoding) : encoding_(std::move(encoding)) {}

  // `item`: from <item or <entry to its end tag. `id` is guid or id, otherwise the link; `date` is in ISO 8601; `meta`
  // has title, author, date, link and categories, where present. Faults: not_decoded, invalid_xml, html.
  RecordResult read(std::string_view item, Stop stop = {}) const;

 private:
  std::string encoding_;
};

}  // namespace newsx
