#include "acts/listed_acts.h"

#include <algorithm>

#include "acts/act_words.h"

namespace newsx {

using namespace gram;

namespace {
constexpr std::size_t kMostLists = 16;  // that are remembered
}

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

bool ListedActs::has(std::span<const ActPhrase> acts, AnnouncingWords& words) const {
  const ActPhrase& act = acts.front();
  if (act.begin == 0 || act.in_marks) return false;
  if (acts.size() > 1) return has_in_headline(acts);
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

bool ListedActs::has_in_headline(std::span<const ActPhrase> acts) const {
  const std::string_view act_class = acts.front().cls;
  if (acts.front().begin >= d_.tokens.paragraphs.front().end) return false;
  return std::all_of(acts.begin(), acts.end(),
                     [&](const ActPhrase& act) { return act.cls == act_class && !act.in_marks; }) &&
         std::any_of(lists_.begin(), lists_.end(),
                     [&](const ListOfClass& list) { return list.act_class == act_class && list.found == acts.size(); });
}

}  // namespace newsx
