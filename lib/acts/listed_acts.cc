#include "acts/listed_acts.h"

#include <algorithm>

#include "acts/act_words.h"
#include "text/utf8.h"

namespace newsx {

using namespace gram;

namespace {
constexpr std::size_t kMostLists = 16;         // that are remembered
constexpr std::size_t kMostTitles = 50;        // that a headline may repeat
constexpr TokenIndex kLongestHeadline = 40;    // tokens
constexpr TokenIndex kLongestRepeated = 60;    // tokens of a title
constexpr std::size_t kShortestTopicWord = 4;  // letters; shorter ones are prepositions and their like
}  // namespace

ListedActs::ListedActs(const Document& d, const ActResult& result)
    : d_(d), result_(result), decisions_(result.decisions.size()) {
  for (const DecisionList& list : result.decision_lists) {
    instructions_ |= list.kind == ListKind::instruction;
    if (counts_.size() < kMostLists) counts_.push_back(list.announced > 0 ? list.announced : list.found);
  }
  for (const Decision& decision : result.decisions) {
    if (decision.list == 0 || decision.list > kMostLists || decision.cls.empty()) continue;
    const ListOfClass list = {decision.cls, result.decision_lists[decision.list - 1].found};
    const bool known = std::any_of(lists_.begin(), lists_.end(), [&](const ListOfClass& other) {
      return other.act_class == list.act_class && other.found == list.found;
    });
    if (!known) lists_.push_back(list);
  }
}

bool ListedActs::lead_from(TokenIndex i) const {
  const std::uint32_t s = d_.sentence_of[i];
  const auto& sentences = d_.tokens.sentences;
  const auto last = static_cast<std::uint32_t>(sentences.size()) - 1;
  std::uint32_t next = std::min(s + 1, last);
  if (sentences[next].paragraph == sentences[s].paragraph) next = std::min(next + 1, last);
  const Span span = d_.span_of(sentences[s].begin, sentences[next].end);
  const auto first = result_.decisions.begin(), end = first + static_cast<std::ptrdiff_t>(decisions_);
  const auto at = std::lower_bound(first, end, span.begin,
                                   [](const Decision& a, std::uint32_t byte) { return a.span.end <= byte; });
  if (at == end) return false;
  const Span heading = at->list > 0 ? result_.decision_lists[at->list - 1].heading : Span{};
  const std::uint32_t here = d_.token(i).begin;
  return at->span.begin < span.end || (heading.begin <= here && here < heading.end);
}

bool ListedActs::announces(const ActPhrase& act) const {
  if (!lead_from(act.head)) return false;
  if (!act.in_marks) return true;
  const Span title = d_.span_of(act.title_begin, act.title_end);
  const auto first = result_.decisions.begin(), end = first + static_cast<std::ptrdiff_t>(decisions_);
  const auto at = std::lower_bound(first, end, title.begin,
                                   [](const Decision& a, std::uint32_t byte) { return a.span.end <= byte; });
  if (at == end || at->span.begin < title.end) return at != end;
  // "Принято постановление «Об отмене решений». Утратили силу:" and below their titles
  return d_.text.substr(title.end, at->span.begin - title.end).find('\n') != std::string_view::npos;
}

bool ListedActs::has(std::span<const ActPhrase> acts, AnnouncingWords& words) const {
  const ActPhrase& act = acts.front();
  if (act.begin == 0 || act.in_marks) return false;
  if (acts.size() > 1) return has_in_headline(acts);
  if (has_title_of(act)) return true;
  if (instructions_ && says(d_, act.title_begin, ActWord::instruction)) return true;
  if (act.counted) {
    const std::uint32_t count = words.look_up(act.begin - 1).value;
    return count > 1 && std::find(counts_.begin(), counts_.end(), count) != counts_.end();
  }
  // As an object "решения" is plural, whatever its reading.
  const bool several = (act.grammemes & plur) != 0 && d_.folded(act.head) != d_.reading(act.head).lemma;
  return several &&
         std::any_of(lists_.begin(), lists_.end(), [&](const ListOfClass& list) { return list.act_class == act.cls; });
}

// "Дума приняла закон о рынках" above «О розничных рынках»: each word of the headline's topic stands in a listed title
// of the same class.
bool ListedActs::has_title_of(const ActPhrase& act) const {
  if (!act.is_named() || act.end > std::min(d_.tokens.paragraphs.front().end, kLongestHeadline)) return false;
  const auto stands_in = [&](TokenIndex word, TokenIndex title, std::uint32_t end) {
    for (TokenIndex i = title; i < title + kLongestRepeated && i < d_.token_count() && d_.token(i).begin < end; ++i)
      if (d_.reading(i).lemma == d_.reading(word).lemma) return true;
    return false;
  };
  for (std::size_t k = 0; k < std::min(decisions_, kMostTitles); ++k) {
    const Decision& listed = result_.decisions[k];
    if (listed.list == 0 || listed.cls != act.cls) continue;
    const auto title =
        static_cast<TokenIndex>(std::lower_bound(d_.tokens.tokens.begin(), d_.tokens.tokens.end(), listed.span.begin,
                                                 [](const Token& t, std::uint32_t byte) { return t.begin < byte; }) -
                                d_.tokens.tokens.begin());
    bool all = false;
    for (TokenIndex i = act.title_begin; i < act.title_end; ++i) {
      if (d_.token(i).kind != TokenKind::word || count_code_points(d_.text_of(i)) < kShortestTopicWord) continue;
      all = stands_in(i, title, listed.span.end);
      if (!all) break;
    }
    if (all) return true;
  }
  return false;
}

bool ListedActs::has_in_headline(std::span<const ActPhrase> acts) const {
  const std::string_view act_class = acts.front().cls;
  if (acts.front().begin >= d_.tokens.paragraphs.front().end) return false;
  return std::all_of(acts.begin(), acts.end(),
                     [&](const ActPhrase& act) { return act.cls == act_class && !act.in_marks; }) &&
         std::any_of(lists_.begin(), lists_.end(),
                     [&](const ListOfClass& list) { return list.act_class == act_class && list.found == acts.size(); });
}

}  // namespace newsx
