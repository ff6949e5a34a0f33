#include "formats/warc.h"

#include <algorithm>
#include <utility>

#include "formats/archive_meta.h"
#include "formats/html.h"
#include "formats/http_message.h"
#include "formats/input_format.h"
#include "text/ascii.h"
#include "text/decode.h"
#include "text/number.h"
#include "text/utf8.h"
#include "text/written_date.h"

namespace newsx {
namespace {

constexpr std::string_view kWarc = "WARC/";
constexpr std::size_t kLongestHeader = 64 * 1024;  // bytes, of a record and of a response together

// Where the header ends: after its empty line.
std::size_t end_of_header(std::string_view bytes) {
  for (std::size_t at = bytes.find('\n'); at != std::string_view::npos; at = bytes.find('\n', at + 1)) {
    const std::string_view next = bytes.substr(at + 1, 2);
    if (next.starts_with('\n')) return at + 2;
    if (next == "\r\n") return at + 3;
  }
  return std::string_view::npos;
}

// Crawlers store their logs and arguments as resources, too.
bool is_about_crawl(const HeaderAndBody& warc) {
  const std::string_view address = warc.field("WARC-Target-URI");
  return address.starts_with("metadata:") || address.starts_with("<metadata:");
}

// Whether a record is a document.
struct Wanted {
  enum class Answer : std::uint8_t { yes, no, unknown };  // unknown: more bytes of the block tell
  Answer answer = Answer::no;
  std::string kind = {};  // no: what is passed over; empty: it says something about others
};

constexpr auto kYes = Wanted::Answer::yes, kNo = Wanted::Answer::no, kUnknown = Wanted::Answer::unknown;

// "image/jpeg record"; an invalid type is not reported.
std::string kind_of_record(std::string_view media) {
  constexpr std::size_t most = 40;  // bytes
  constexpr std::string_view marks = "/+-.";
  const bool is_name = !media.empty() && media.size() <= most && std::all_of(media.begin(), media.end(), [&](char c) {
    return is_ascii_letter(c) || is_ascii_digit(c) || marks.find(c) != std::string_view::npos;
  });
  return (is_name ? std::string(media) : std::string("other")) + " record";
}

Wanted is_wanted_type(const std::string& media) {
  if (is_html_type(media) || is_text_type(media)) return {kYes};
  return {kNo, kind_of_record(media)};
}

Wanted is_wanted_response(std::string_view block, bool whole) {
  if (end_of_header(block) == std::string_view::npos && !whole) return {kUnknown};
  const HeaderAndBody http = split_header(block);
  if (!http.first_line.starts_with("HTTP/")) return {looks_like_html(block) ? kYes : kNo, "other record"};
  const std::size_t space = http.first_line.find(' ');
  const std::string_view status = space == std::string_view::npos ? "" : http.first_line.substr(space + 1, 3);
  if (status != "200") {
    const bool is_number = status.size() == 3 && std::all_of(status.begin(), status.end(), is_ascii_digit);
    return {kNo, is_number ? "status " + std::string(status) + " record" : "other record"};
  }
  const std::string media = media_type(http.field("Content-Type"));
  if (!media.empty()) return is_wanted_type(media);
  if (!whole) return {kUnknown};
  return {looks_like_html(http.body) ? kYes : kNo, kind_of_record({})};
}

// `block`: as much as has been read; `whole`: all of it, or as much as is examined.
Wanted is_wanted(const HeaderAndBody& warc, std::string_view block, bool whole) {
  const std::string_view type = warc.field("WARC-Type");
  const std::string media = media_type(warc.field("Content-Type"));
  const bool response = is_same_but_case(type, "response");
  if (response && media == "application/http") return is_wanted_response(block, whole);
  if (response || is_same_but_case(type, "conversion") || is_same_but_case(type, "resource"))
    return is_about_crawl(warc) ? Wanted{} : is_wanted_type(media);
  for (const std::string_view page : {"revisit", "continuation"})
    if (is_same_but_case(type, page)) return {kNo, std::string(page) + " record"};
  return {};
}

// Unwanted records come out empty, in pieces as they arrive, so that they take no memory.
class WarcCutter : public RecordCutter {
 public:
  std::optional<Cut> cut(std::string_view bytes, bool last) override {
    given_ = bytes.size();
    pending_ = 0;
    kind_.clear();
    if (skip_ > 0) return skip(bytes);
    const std::size_t begin = std::min(bytes.find_first_not_of("\r\n"), bytes.size());
    if (begin == bytes.size()) return bytes.empty() ? std::nullopt : std::optional(Cut{0, 0, bytes.size()});
    const std::string_view rest = bytes.substr(begin);
    if (!rest.starts_with(kWarc)) {
      if (rest.size() < kWarc.size() && !last) return std::nullopt;
      return resume(begin, rest, last);
    }
    const std::size_t header = end_of_header(rest.substr(0, kLongestHeader));
    if (header == std::string_view::npos) {
      if (rest.size() < kLongestHeader && !last) return std::nullopt;
      return resume(begin, rest, last);
    }
    const HeaderAndBody warc = split_header(rest.substr(0, header));
    const auto size = read_number<std::size_t>(warc.field("Content-Length"));
    if (!size) return resume(begin, rest, last);
    const std::string_view block = rest.substr(header, *size);
    const bool complete = block.size() == *size;
    const bool whole = complete || block.size() >= kLongestHeader || last;
    Wanted wanted = is_wanted(warc, block.substr(0, kLongestHeader), whole);
    if (wanted.answer == kUnknown) return std::nullopt;
    if (wanted.answer == kYes && (complete || last)) {
      const std::size_t end = begin + header + block.size();
      return Cut{begin, end, end};
    }
    if (wanted.answer == kYes) {
      pending_ = begin + header + *size;
      return std::nullopt;
    }
    skip_ = begin + header + *size;
    kind_ = std::move(wanted.kind);
    return skip(bytes);
  }

  std::string_view passed_over() const override { return kind_; }

  // The rest of a record that is too long is skipped: its header gives its size.
  std::size_t forget() override {
    skip_ = pending_ - std::min(pending_, given_);
    pending_ = seen_ = 0;
    return std::exchange(given_, 0);
  }

 private:
  std::optional<Cut> skip(std::string_view bytes) {
    if (bytes.empty()) return std::nullopt;
    const std::size_t gone = std::min(skip_, bytes.size());
    skip_ -= gone;
    return Cut{gone, gone, gone};
  }

  // After damage, searches for the next record. Everything in between is one record, which the parser rejects.
  std::optional<Cut> resume(std::size_t begin, std::string_view rest, bool last) {
    constexpr std::string_view mark = "\nWARC/1";
    const std::size_t next = rest.find(mark, std::max<std::size_t>(seen_, 1));
    seen_ = rest.size() - std::min(rest.size(), mark.size());  // the mark may be cut in two
    if (next == std::string_view::npos && !last) return std::nullopt;
    seen_ = 0;
    if (next != std::string_view::npos) return Cut{begin, begin + next, begin + next + 1};
    return Cut{begin, begin + rest.size(), begin + rest.size()};
  }

  std::string kind_;         // of the record that the last cut began to skip
  std::size_t skip_ = 0;     // bytes left of a record that is not wanted
  std::size_t pending_ = 0;  // where the record that has not come whole ends; 0: unknown
  std::size_t given_ = 0;    // bytes seen in the last call
};

RecordResult page_of(std::string bytes, std::string charset, const std::string& encoding, Stop stop) {
  if (charset.empty() || !is_known_encoding(charset)) charset = declared_encoding(bytes);
  if (!is_known_encoding(charset) || is_valid_utf8(bytes)) charset.clear();
  auto page = to_utf8(std::move(bytes), encoding.empty() ? charset : encoding, stop);
  if (!page) return RecordFault{"not_decoded", page.error().cause, {}};
  Record record;
  take_article(record, read_html(page->utf8, stop));
  record.encoding = std::move(page->encoding);
  record.invalid = page->invalid;
  if (!record.date.empty()) record.date_source = DateSource::page;
  return record;
}

RecordResult text_of_body(std::string bytes, std::string charset, const std::string& encoding, Stop stop) {
  if (!is_known_encoding(charset) || is_valid_utf8(bytes)) charset.clear();
  auto text = to_utf8(std::move(bytes), encoding.empty() ? charset : encoding, stop);
  if (!text) return RecordFault{"not_decoded", text.error().cause, {}};
  Record record;
  record.text = std::move(text->utf8);
  record.encoding = std::move(text->encoding);
  record.invalid = text->invalid;
  return record;
}

RecordFile open_warc(std::string_view, const ReadOptions& options) {
  return {cut_warc(), [encoding = options.encoding, most = options.max_bytes] {
            return [encoding, most](std::string_view record, Stop stop) {
              return read_warc_record(record, encoding, most, stop);
            };
          }};
}

}  // namespace

std::unique_ptr<RecordCutter> cut_warc() { return std::make_unique<WarcCutter>(); }

RecordResult read_warc_record(std::string_view record, const std::string& encoding, std::uint64_t most, Stop stop) {
  stop.check();
  const HeaderAndBody warc = split_header(record);
  std::string url(warc.field("WARC-Target-URI"));
  if (url.starts_with('<') && url.ends_with('>')) url = url.substr(1, url.size() - 2);  // as wget writes it
  if (!is_valid_utf8(url)) url.clear();
  const std::optional<std::string> id = url.empty() ? std::nullopt : std::optional(url);
  const auto size = read_number<std::size_t>(warc.field("Content-Length"));
  if (!warc.first_line.starts_with(kWarc) || !size)
    return RecordFault{"unreadable", "damaged: a record without the header of WARC", id};
  if (warc.body.size() < *size) return RecordFault{"unreadable", "damaged: a record that ends too early", id};
  std::string_view type = warc.field("Content-Type");
  std::string body(warc.body);
  if (media_type(type) == "application/http" && body.starts_with("HTTP/")) {
    const HeaderAndBody http = split_header(warc.body);
    auto plain = plain_body(http, most, stop);
    if (!plain) return RecordFault{"unreadable", plain.error().cause, id};
    body = *std::move(plain);
    type = http.field("Content-Type");
  }
  const bool html = is_html_type(media_type(type)) || looks_like_html(body);
  RecordResult result = html ? page_of(std::move(body), charset_of(type), encoding, stop)
                             : text_of_body(std::move(body), charset_of(type), encoding, stop);
  if (!result) {
    RecordFault fault = result.error();
    fault.id = id;
    return fault;
  }
  const std::string_view date = warc.field("WARC-Date");
  if (result->date.empty()) result->date = date;
  result->id = id;
  result->url = url;
  add_archive_meta(*result, url, is_valid_utf8(date) ? date : std::string_view());
  return result;
}

extern const InputFormat kWarc{
    .name = "warc",
    .help = "web archives, WET",
    .suffixes = ".warc .wet",
    .document = "page of a web archive",
    .documents = "pages of a web archive",
    .date_source = DateSource::archive,
    .read_from_folders = true,
    .has_signature = true,
    .holds_bytes = true,
    .begins = [](std::string_view b) { return b.starts_with("WARC/1.") || b.starts_with("WARC/0."); },
    .open = open_warc,
};

}  // namespace newsx
