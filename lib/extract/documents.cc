#include "extract/documents.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "extract/dates.h"
#include "extract/folded_space.h"

namespace newsx {
namespace {

class ActReader {
 public:
  explicit ActReader(Document& d) : d_(d) {}

  void run() {
    for (const Annotation& a : d_.cascade.annotations)
      if (a.rule != kNoRule && !a.hidden && d_.cls(a) == "document") read(a);
    write();
  }

 private:
  struct Found {
    Act act;
    std::vector<Span> mentions;
  };

  void read(const Annotation& a) {
    Act act;
    TokenIndex end = a.end;
    for (const Part& p : d_.parts(a)) {
      if (p.end <= p.begin) continue;
      const std::string_view key = d_.grammar.key_name(p.key);
      if (key == "cls") act.cls = act_class(p);
      if (key == "docnum") act.docnum = d_.span_of(p.begin, p.end).of(d_.text);
      if (key == "date" && p.annotation != kNone) act.date = date_value(d_, d_.cascade.annotations[p.annotation]);
      if (key == "issuer") act.issuer = entity_at(p);
      if (key == "title") end = p.begin;
      if (key == "named") act.title = folded_space(d_, d_.span_of(p.begin, p.end).of(d_.text));
    }
    if (act.title.empty()) read_title(act, end);
    const std::size_t index = place_of(act);
    Found& found = found_[index];
    merge(found.act, act);
    found.mentions.push_back(d_.span_of(a.begin, end));
  }

  // The name of the kind: "федеральный закон".
  std::string_view act_class(const Part& p) const {
    const auto& all = d_.matches.matches;
    auto m =
        std::lower_bound(all.begin(), all.end(), p.begin, [](const NameMatch& x, TokenIndex t) { return x.begin < t; });
    for (; m != all.end() && m->begin == p.begin; ++m)
      if (m->end == p.end && d_.gazetteer.entry_class(m->entry) == "act") return d_.gazetteer.name(m->entry);
    return {};
  }

  // The outermost entity that begins where the part does: the president's country is not the one who signed.
  Index entity_at(const Part& p) const {
    const std::uint32_t c = d_.covered_by[p.begin];
    if (c == kNone) return kNoIndex;
    const Candidate& candidate = d_.candidates[c];
    return candidate.begin == p.begin ? candidate.entity : kNoIndex;
  }

  // The title in the marks that begin at token `end`, which moves behind them.
  void read_title(Act& act, TokenIndex& end) {
    const auto mark = std::lower_bound(d_.marks.begin(), d_.marks.end(), end,
                                       [](const MarkPair& m, TokenIndex t) { return m.open < t; });
    if (mark == d_.marks.end() || mark->open != end || !mark->quote || mark->close <= end + 1) return;
    const bool closed = mark->close < d_.token_count() && d_.token(mark->close).kind == TokenKind::quote_close;
    act.title = folded_space(d_, Span{d_.token(end).end(), d_.token(mark->close - 1).end()}.of(d_.text));
    end = closed ? mark->close + 1 : mark->close;
  }

  // One act is named by one number and kind, or by one title.
  std::size_t place_of(const Act& act) {
    std::string by_number, by_title;
    if (!act.docnum.empty()) by_number = std::string(act.cls) + '\n' + std::string(act.docnum);
    if (!act.title.empty()) by_title = '"' + std::string(act.title);
    std::string by_date;
    if (by_number.empty() && by_title.empty()) by_date = std::string(act.cls) + '@' + std::string(act.date);
    std::size_t index = found_.size();
    for (const std::string* key : {&by_number, &by_title, &by_date})
      if (const auto at = places_.find(*key); !key->empty() && at != places_.end()) index = std::min(index, at->second);
    if (index == found_.size()) found_.emplace_back();
    for (std::string* key : {&by_number, &by_title, &by_date})
      if (!key->empty()) places_.emplace(std::move(*key), index);
    return index;
  }

  static void merge(Act& into, const Act& from) {
    if (into.title.empty()) into.title = from.title;
    if (into.cls.size() < from.cls.size()) into.cls = from.cls;
    if (into.docnum.empty()) into.docnum = from.docnum;
    if (into.date.empty()) into.date = from.date;
    if (into.issuer == kNoIndex) into.issuer = from.issuer;
  }

  void write() {
    Result& r = *d_.result;
    for (Found& f : found_) {
      f.act.first_mention = static_cast<Index>(r.act_mentions.size());
      f.act.mention_count = static_cast<Index>(f.mentions.size());
      r.act_mentions.insert(r.act_mentions.end(), f.mentions.begin(), f.mentions.end());
      r.documents.push_back(f.act);
    }
  }

  Document& d_;
  std::vector<Found> found_;
  std::unordered_map<std::string, std::size_t> places_;
};

}  // namespace

void read_documents(Document& d) { ActReader(d).run(); }

}  // namespace newsx
