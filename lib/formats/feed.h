// Items of RSS and Atom feeds as records.
//
// RSS 0.9x, 1.0 and 2.0 and Atom (RFC 4287). cut_items() cuts the items out, each is parsed for itself (by
// expat). The text is that of the longest of the elements that hold one (description, content:encoded, summary,
// content, yandex:full-text), read as HTML where it is HTML, under the item's title. Cost: linear. Threads: const
// functions may run at once. Errors: values.
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "base/stop.h"
#include "formats/record.h"
#include "formats/record_cutter.h"

namespace newsx {

// Whether bytes begin as a feed does: <rss, <feed, <rdf:RDF, after an XML declaration and comments.
bool looks_like_feed(std::string_view bytes);

// Records are the elements <item> and <entry>.
std::unique_ptr<RecordCutter> cut_items();

class FeedReader {
 public:
  // `encoding`: of all items, as decode() takes it; empty: each is recognised.
  explicit FeedReader(std::string encoding) : encoding_(std::move(encoding)) {}

  // `item`: from <item or <entry to its end tag. `id` is guid or id, else the link; `date` the date in ISO 8601; `meta`
  // has title, author, date, link, categories, as far as known. Faults: not_decoded, invalid_xml, html.
  RecordResult read(std::string_view item, Stop stop = {}) const;

 private:
  std::string encoding_;
};

}  // namespace newsx
