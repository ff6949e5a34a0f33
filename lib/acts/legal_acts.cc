#include "acts/legal_acts.h"

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>

#include "acts/dates.h"
#include "names/canonical.h"
#include "reading/folded_space.h"

namespace newsx {
namespace {

// A title in quotation marks that has more tokens is not a title: a closing mark was forgotten, and what follows is the
// text. The marks of many such acts hold the same rest of a paragraph, which would be copied for each.
constexpr TokenIndex kLongestTitle = 400;

class ActReader {
 public:
  ActReader(const Document& d, const Mentions& names, std::string_view day)
      : d_(d), names_(names), day_(day), named_(d.token_count()) {}

  void run(ActResult& out) {
    for (const Annotation& a : d_.cascade.annotations) {
      d_.stop.check();
      if (a.rule != kNoRule && !a.hidden && d_.cls(a) == "document") read(a);
    }
    find_short_names();
    write(out);
  }

 private:
  struct Found {
    Act act;
    std::vector<Span> mentions;
    std::vector<Index> parties;
    TokenIndex end = 0;  // of its first mention
  };

  void read(const Annotation& a) {
    Act act;
    std::vector<Index> parties;
    TokenIndex end = a.end;
    for (const Part& p : d_.parts(a)) {
      if (p.end <= p.begin) continue;
      const std::string_view key = d_.grammar.key_name(p.key);
      if (key == "cls") act.cls = act_class(p);
      if (key == "docnum") act.docnum = d_.span_of(p.begin, p.end).of(d_.text);
      if (key == "date" && p.annotation != kNone)
        act.date = past_date_value(d_, d_.cascade.annotations[p.annotation], day_);
      if (key == "issuer") act.issuer = entity_at(p);
      if (key == "title") end = p.begin;
      if (key == "named") act.title = folded_space(d_, d_.span_of(p.begin, p.end).of(d_.text));
      if (key == "called") read_own_name(act, p);
      if (key == "article") act.article = d_.span_of(p.begin, p.end).of(d_.text);
      if (key == "parties") parties = entities_in(p);
    }
    if (act.title.empty()) read_title(act, end);
    const std::size_t index = place_of(act, parties);
    Found& found = found_[index];
    merge(found.act, act);
    if (found.parties.empty()) found.parties = parties;
    if (found.end == 0) found.end = end;
    found.mentions.push_back(d_.span_of(a.begin, end));
    std::fill(named_.begin() + a.begin, named_.begin() + end, true);
  }

  // "Минские соглашения" of the tables, "Ереванская декларация" of a rule.
  void read_own_name(Act& act, const Part& p) const {
    const EntryId entry = act_entry(p);
    act.title = entry != kNoEntry ? d_.gazetteer.name(entry) : phrase_base(d_, p.begin, p.end);
    if (entry == kNoEntry) return;
    act.cls = d_.attribute(entry, "class");
    // "Договор о границе": the title is what follows the class word, as elsewhere.
    const std::size_t space = act.title.find(' ');
    if (space == std::string_view::npos) return;
    const std::string_view rest = act.title.substr(space + 1);
    if (intersects(FunctionWordTable::built_in().of_form(rest.substr(0, rest.find(' '))), FunctionWord::about))
      act.title = rest;
  }

  // The name of the kind: "федеральный закон".
  std::string_view act_class(const Part& p) const {
    const EntryId entry = act_entry(p);
    if (entry == kNoEntry) return {};
    return d_.attribute(entry, "proper") == "yes" ? d_.attribute(entry, "class") : d_.gazetteer.name(entry);
  }

  EntryId act_entry(const Part& p) const {
    for (const NameMatch& m : d_.names_at(p.begin))
      if (m.end == p.end && d_.gazetteer.entry_class(m.entry) == "act") return m.entry;
    return kNoEntry;
  }

  // The outermost entity that begins where the part does: the president's country is not the one who signed.
  Index entity_at(const Part& p) const {
    const MentionIndex m = names_.covering(p.begin);
    return m != kNone && names_[m].begin == p.begin ? names_[m].entity : kNoIndex;
  }

  std::vector<Index> entities_in(const Part& p) const {
    std::vector<Index> out;
    for (TokenIndex i = p.begin; i < p.end; ++i) {
      const MentionIndex m = names_.covering(i);
      if (m != kNone && names_[m].begin == i && names_[m].entity != kNoIndex) out.push_back(names_[m].entity);
    }
    return out;
  }

  // The title in the marks that begin at token `end`, which moves after them.
  void read_title(Act& act, TokenIndex& end) {
    const auto mark = std::lower_bound(d_.marks.begin(), d_.marks.end(), end,
                                       [](const MarkPair& m, TokenIndex t) { return m.open < t; });
    if (mark == d_.marks.end() || mark->open != end || !mark->quote || mark->close <= end + 1) return;
    if (mark->close - end > kLongestTitle) return;
    const bool closed = mark->close < d_.token_count() && d_.token(mark->close).kind == TokenKind::quote_close;
    act.title = folded_space(d_, Span{d_.token(end).end(), d_.token(mark->close - 1).end()}.of(d_.text));
    end = closed ? mark->close + 1 : mark->close;
  }

  // One act is named by one number and kind, or by one title, or by its article, parties, body or date.
  std::size_t place_of(const Act& act, const std::vector<Index>& parties) {
    std::string by_number, by_title;
    if (!act.docnum.empty()) by_number = std::string(act.cls) + '\n' + std::string(act.docnum);
    if (!act.title.empty()) by_title = '"' + std::string(act.title);
    std::string by_date;
    if (by_number.empty() && by_title.empty()) {
      by_date = std::string(act.cls) + '@' + std::string(act.date) + '#' + std::string(act.article);
      if (act.issuer != kNoIndex) by_date += '/' + std::to_string(act.issuer);
      for (const Index party : parties) by_date += '+' + std::to_string(party);
    }
    std::size_t index = found_.size();
    for (const std::string* key : {&by_number, &by_title, &by_date})
      if (const auto at = places_.find(*key); !key->empty() && at != places_.end()) index = std::min(index, at->second);
    if (index == found_.size()) found_.emplace_back();
    for (std::string* key : {&by_number, &by_title, &by_date})
      if (!key->empty()) places_.emplace(std::move(*key), index);
    return index;
  }

  // "(далее — Соглашение)" after an act: the word, with its capital, means the act from there on. So does the act's own
  // class word with a capital inside a sentence ("Указ вступает в силу"), where one act of the class was named before.
  void find_short_names() {
    std::map<TokenIndex, std::size_t> ends;
    for (std::size_t f = 0; f < found_.size(); ++f) ends[found_[f].end] = f;
    std::unordered_map<std::string_view, std::size_t> acts;  // by the lemma that they are called
    auto next = ends.begin();
    for (TokenIndex i = next == ends.end() ? d_.token_count() : next->first; i < d_.token_count(); ++i) {
      d_.stop.check(i);
      for (; next != ends.end() && next->first <= i; ++next) {
        const std::string_view short_form = short_name(next->first);
        if (!short_form.empty()) {
          acts[short_form] = next->second;
        } else if (const std::string_view head = last_word(found_[next->second].act.cls); !head.empty()) {
          const auto [at, is_new] = acts.emplace(head, next->second);
          if (!is_new && at->second != next->second) at->second = kSeveral;
        }
      }
      const Token& t = d_.token(i);
      if (t.shape != Shape::title || named_[i]) continue;
      const auto act = acts.find(d_.reading(i).lemma);
      if (act == acts.end() || act->second == kSeveral) continue;
      const bool has_short_form = !short_name(found_[act->second].end).empty();
      if (has_short_form || (!t.has(token_flag::sentence_start) && stands_alone(i)))
        found_[act->second].mentions.push_back(t.span());
    }
  }

  static constexpr std::size_t kSeveral = static_cast<std::size_t>(-1);

  static std::string_view last_word(std::string_view words) {
    const std::size_t space = words.rfind(' ');
    return space == std::string_view::npos ? words : words.substr(space + 1);
  }

  // Without what would make it another act: "Закон о школах", "Указ № 5", "Закон Казахстана", "Новый Закон".
  bool stands_alone(TokenIndex i) const {
    if (i > 0 && d_.token(i - 1).shape == Shape::title) return false;
    if (i + 1 >= d_.token_count()) return true;
    const Token& next = d_.token(i + 1);
    return next.kind != TokenKind::quote_open && next.kind != TokenKind::number && next.shape != Shape::title &&
           next.shape != Shape::upper && !d_.is(i + 1, "№") && !d_.is(i + 1, FunctionWord::about | FunctionWord::from);
  }

  // The lemma of the word in "(далее — …)" that begins at the token; empty where there is no such bracket.
  std::string_view short_name(TokenIndex i) const {
    if (!d_.is(i, "(") || !d_.is(i + 1, FunctionWord::hereinafter)) return {};
    i += 2;
    while (i < d_.token_count() && (d_.token(i).kind == TokenKind::dash || d_.token(i).kind == TokenKind::quote_open ||
                                    d_.is(i, ":") || d_.is(i, "-") || d_.is(i, FunctionWord::called)))
      ++i;
    return i < d_.token_count() && d_.token(i).shape == Shape::title ? d_.reading(i).lemma : std::string_view{};
  }

  static void merge(Act& into, const Act& from) {
    if (into.title.empty()) into.title = from.title;
    if (into.cls.size() < from.cls.size()) into.cls = from.cls;
    if (into.docnum.empty()) into.docnum = from.docnum;
    if (into.date.empty()) into.date = from.date;
    if (into.issuer == kNoIndex) into.issuer = from.issuer;
    if (into.article.empty()) into.article = from.article;
  }

  void write(ActResult& r) {
    for (Found& f : found_) {
      f.act.first_mention = static_cast<Index>(r.act_mentions.size());
      f.act.mention_count = static_cast<Index>(f.mentions.size());
      f.act.first_party = static_cast<Index>(r.act_parties.size());
      f.act.party_count = static_cast<Index>(f.parties.size());
      r.act_parties.insert(r.act_parties.end(), f.parties.begin(), f.parties.end());
      r.act_mentions.insert(r.act_mentions.end(), f.mentions.begin(), f.mentions.end());
      r.acts.push_back(f.act);
    }
  }

  const Document& d_;
  const Mentions& names_;
  std::string_view day_;     // the article's
  std::vector<bool> named_;  // tokens inside the names of acts
  std::vector<Found> found_;
  std::unordered_map<std::string, std::size_t> places_;
};

}  // namespace

void read_legal_acts(const Document& d, const Mentions& names, std::string_view day, ActResult& out) {
  ActReader(d, names, day).run(out);
}

}  // namespace newsx
