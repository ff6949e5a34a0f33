// newsx doctor FILE: what a file is, and what to do with it.
#include "cli/doctor_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "cli/inputs.h"
#include "cli/loader.h"
#include "cli/passed_over.h"
#include "text/article_day.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace newsx::cli {
namespace {

// What the documents of a file have in common, and how the first one begins.
class Reading {
 public:
  void add(const Document& document) {
    const Text& text = document.text;
    ++languages_[text.language.empty() ? "unknown" : std::string(text.language)];
    if (text.date.empty()) {
      ++undated_;
    } else {
      first_day_ = first_day_.empty() ? text.date : std::min(first_day_, text.date);
      last_day_ = std::max(last_day_, text.date);
      ++sources_[std::string(to_string(text.date_source))];
    }
    if (count_++ == 0) begins_ = first_words(document);
  }

  std::uint64_t documents() const { return count_; }
  std::string text() const {
    std::string out = "language " + listed(languages_);
    if (!first_day_.empty()) {
      out += first_day_ == last_day_ ? "; day " + first_day_ : "; days " + first_day_ + " to " + last_day_;
      out += ", by " + listed(sources_);
    }
    if (undated_ > 0) out += undated_ == count_ ? "; without a day" : fmt::format("; {} without a day", undated_);
    return out + "; begins: " + begins_;
  }

 private:
  static std::string listed(const std::map<std::string, std::uint64_t>& counts) {
    std::string out;
    for (const auto& [name, count] : counts) {
      out.append(out.empty() ? "" : ", ").append(name);
      if (counts.size() > 1) out += fmt::format(" ({})", count);
    }
    return out;
  }
  static std::string first_words(const Document& document) {
    constexpr std::size_t most = 100;  // bytes
    const std::string_view text = trim(document.text.utf8);
    const std::string_view line = text.substr(0, text.find('\n'));
    const std::string_view words = trim(beginning_of(line, most));
    return words.empty() ? "without words" : std::string(words) + (words.size() < text.size() ? "…" : "");
  }

  std::map<std::string, std::uint64_t> languages_, sources_;
  std::string first_day_, last_day_, begins_;
  std::uint64_t count_ = 0, undated_ = 0;
};

}  // namespace

void examine_file(const Options& options, const std::string& file, const Examination& found) {
  Options one = options;
  one.inputs = {file};
  PassedOver passed_over;
  Inputs inputs(
      one, [] {}, [&](const std::string&, std::string_view kind) { passed_over.add(kind); });
  inputs.say_by(found.note);
  Loader loader(one, false);
  std::map<std::pair<const InputFormat*, std::string>, Reading> readings;  // by encoding; empty: of the format
  while (auto source = inputs.next()) {
    const InputFormat* const format = source->format;  // null: failed
    Outcome outcome;
    if (const auto document = loader.load(std::move(*source), outcome)) {
      const std::string& encoding = document->text.encoding;
      if (!outcome.complaint.empty()) found.note(outcome.complaint);
      readings[{format, encoding}].add(*document);
    } else {
      found.bad(outcome.complaint);
    }
  }
  for (const auto& [kind, reading] : readings) {
    const auto& [format, encoding] = kind;
    found.good(fmt::format("{}: {} {}{}{}; {}", file, reading.documents(),
                           reading.documents() == 1 ? format->document : format->documents,
                           encoding.empty() ? "" : " in ", encoding, reading.text()));
  }
  if (!passed_over.empty()) found.note(fmt::format("{}: {}", file, passed_over.text()));
}

}  // namespace newsx::cli
