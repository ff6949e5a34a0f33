#include "acts/prose_acts.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

#include "acts/act_governor.h"
#include "acts/act_phrase.h"
#include "acts/announcement.h"
#include "acts/brackets.h"
#include "acts/dates.h"
#include "acts/listed_acts.h"
#include "acts/votes.h"
#include "names/reasons.h"
#include "reading/folded_space.h"
#include "text/date_words.h"
#include "text/number.h"
#include "text/yo.h"

namespace newsx {
namespace {

using namespace gram;

constexpr std::size_t kMostInSentence = 40;  // acts that one sentence enumerates

class ProseActReader {
 public:
  ProseActReader(const Document& d, const Mentions& names, std::string_view day, AnnouncingMemory& memory,
                 ActResult& out)
      : d_(d),
        names_(names),
        day_(day),
        words_(d, memory),
        phrases_(d, names, day, words_),
        governors_(d, names, words_),
        out_(out),
        listed_(d, out) {}

  void run() {
    for (const NameMatch& m : d_.matches.matches) {
      d_.stop.check();
      if (m.begin < free_from_ || m.kind == AliasKind::abbreviation) continue;
      const std::string_view cls = d_.gazetteer.entry_class(m.entry);
      if (cls == "act")
        read_act(m);
      else if (cls == "announce" && !d_.attribute(m.entry, "resolves").empty())
        read_resolution(m);
    }
  }

 private:
  bool is_told(EntryId entry) const {
    const std::string_view told = d_.attribute(entry, "prose");
    return told.empty() || told == "no_event" ? d_.attribute(entry, "document") == "yes" : told == "yes";
  }

  void read_act(const NameMatch& m) {
    const bool paper = d_.attribute(m.entry, "document") == "yes";
    const bool named = paper && m.begin > 0 && is_place_adjective(m.begin - 1);
    const std::string_view told = d_.attribute(m.entry, "prose");
    const bool of_chamber = told == "chamber", bill = told == "bill";
    const bool told_alone = is_told(m.entry) || named || of_chamber || bill;
    if ((!told_alone && !paper) || d_.is_foreign(m.begin)) return;
    found_.assign(1, phrases_.read(m));
    if (told == "no_event" && says(d_, found_.front().title_begin, ActWord::event)) return;
    ActGovernor governor = governors_.before(found_.front());
    read_others(governor.colon);
    if (!governor.is_found()) governor = governors_.behind(found_);
    if (!governor.is_found() || listed_.announces(found_.front()) || listed_.has(found_, words_)) return;
    // "признали утратившей силу инструкцию о тканях", "документы: инструкция о тканях и порядок учёта", but "выполнил
    // инструкцию"
    const bool listed = governor.colon && found_.size() > 1;
    if (!told_alone && governor.stage != Stage::repealed && !listed) return;
    // "Парламент принял заявление о границе": what others accept is a paper.
    if (of_chamber && (governor.stage != Stage::adopted || is_joined(found_.front()) ||
                       !governors_.is_done_by_chamber(governor.verb)))
      return;
    if (bill && governor.stage != Stage::introduced && !is_reading(governor.stage)) return;
    free_from_ = found_.back().end;
    write(governor, governors_.issuer(governor, found_.front()));
  }

  static bool is_reading(Stage stage) {
    return stage == Stage::first_reading || stage == Stage::second_reading || stage == Stage::third_reading;
  }

  // "принял закон и обращение к народу"
  bool is_joined(const ActPhrase& act) const {
    return act.begin > 0 && (d_.text_of(act.begin - 1) == "," || d_.is(act.begin - 1, FunctionWord::between_items));
  }

  // What the sentence enumerates after the first act; `listed`: behind a colon, where each kind of act counts.
  void read_others(bool listed) {
    const ActPhrase first = found_.front();
    const TokenIndex limit = d_.tokens.sentences[d_.sentence_of[first.head]].end;
    // "два закона: о донорах и о лесах"
    if (!first.is_named() && first.end + 1 < limit && separates_topics(first.end) && words_.begins_topic(first.end + 1))
      found_.assign(1, phrases_.read_topic(first, first.end + 1));
    found_.front() = phrases_.read_whole(found_.front());
    while (found_.size() < kMostInSentence) {
      const ActPhrase last = found_.back();
      TokenIndex i = over_bracket(d_, last.end, limit);  // "закон о ломбардах (за – 68) и закон о кассах"
      if (i >= limit || !(d_.text_of(i) == "," || d_.is(i, FunctionWord::between_items))) break;
      bool contrast = false;  // "подписал закон о лесах, а закон о водах отклонил"
      for (; i < limit && (d_.text_of(i) == "," || d_.is(i, FunctionWord::between_items)); ++i)
        contrast |= contrasts(d_, i);
      if (i >= limit || contrast) break;
      i = over_day(i, limit);
      // ", во-вторых, закон о водах"
      if (i + 2 < limit && d_.text_of(i + 1) == "," && (d_.reading(i).reading.grammemes & (CONJ | ADVB)) != 0) i += 2;
      // "указы № 17 и № 18", "резолюции 2254 и 2268"
      const bool numbers = !last.docnum.empty() && (d_.is(i, "№") || d_.token(i).kind == TokenKind::number);
      // "законы «О козах» и «О яках»"
      const bool marks = last.in_marks && d_.token(i).kind == TokenKind::quote_open && words_.begins_title(i);
      const bool topic = words_.begins_topic(i) && !d_.is(i + 1, FunctionWord::relative);
      if (marks || ((topic || numbers) && last.is_named() && !last.in_marks)) {
        found_.push_back(phrases_.read_topic(last, i));
        continue;
      }
      const NameMatch* const m = act_at(d_, i, limit);
      if (m == nullptr) break;
      const ActPhrase next = phrases_.read_whole(phrases_.read(*m));
      // "одобрил концепцию развития и отчёт о работе"
      const bool beside = (listed || (next.is_named() && d_.attribute(m->entry, "prose") != "chamber")) &&
                          d_.attribute(m->entry, "document") == "yes";
      if (!is_told(m->entry) && !beside) break;
      if ((next.grammemes & (nomn | accs)) == 0) break;
      found_.push_back(next);
    }
    if (found_.size() == 1 && found_.front().title_begin == first.begin) found_.front() = first;  // "бюджет компании"
  }

  // Behind "5 марта –" of "3 марта подписан указ «О лесах», 5 марта – указ «О водах»"; i if no day stands there.
  TokenIndex over_day(TokenIndex i, TokenIndex limit) const {
    const Annotation* const day = phrases_.dates().at(i);
    if (day == nullptr || day->end + 1 >= limit || d_.token(day->end).kind != TokenKind::dash) return i;
    return day->end + 1;
  }

  bool separates_topics(TokenIndex i) const { return d_.text_of(i) == ":" || d_.token(i).kind == TokenKind::dash; }

  // "Рада постановила создать комиссию"
  void read_resolution(const NameMatch& m) {
    const TokenIndex verb = m.begin;
    const TokenIndex limit = d_.tokens.sentences[d_.sentence_of[verb]].end;
    const bool colon = d_.is(m.end, ":");  // "суд решил: иск удовлетворить"
    const TokenIndex begin = m.end + (colon ? 1 : 0);
    if (begin >= limit || d_.token(begin).kind != TokenKind::word) return;
    if (!colon && d_.attribute(m.entry, "resolves") == "colon") return;
    if (!colon && (d_.reading(begin).reading.grammemes & INFN) == 0) return;
    const ActGovernor governor = governors_.of_verb(verb);
    if (!governor.is_found() || listed_.lead_from(verb)) return;
    ActPhrase act;
    act.begin = act.head = act.head_end = act.title_begin = begin;
    act.end = act.title_end = phrases_.clause_end(begin);
    if (colon && !has_infinitive(begin, act.end)) return;
    act.resolves = true;
    found_.assign(1, act);
    free_from_ = act.end;
    write(governor, governors_.issuer(governor, act));
  }

  bool has_infinitive(TokenIndex begin, TokenIndex end) const {
    for (TokenIndex i = begin; i < end; ++i)
      if ((d_.reading(i).reading.grammemes & INFN) != 0) return true;
    return false;
  }

  // Decisions are of bodies: a person's "решение" alone is none of ours.
  bool is_of_body(const ActPhrase& act, const ActGovernor& governor, const ActOwner& issuer) const {
    // "Среди них – решение о границе" is an act beside others.
    const bool among = found_.size() > 1 || governor.colon;
    if (!act.resolves && (among || d_.attribute(act.entry, "items") != "clauses")) return true;
    if (governor.stage == Stage::repealed || !act.docnum.empty() || act.of_body || act.owner.is_body()) return true;
    if (issuer.entity != kNoIndex) return issuer.is_body();
    return (governor.passive && (!act.resolves || is_at_meeting(governor))) || governors_.has_body_subject(governor);
  }

  // "На заседании было принято решение разместить проект"
  bool is_at_meeting(const ActGovernor& governor) const {
    for (TokenIndex i = governor.clause; i < governor.verb; ++i)
      if (says(d_, i, ActWord::meeting)) return true;
    return false;
  }

  void write(const ActGovernor& governor, const ActOwner& issuer) {
    if (is_ahead(governor, found_.front()) || is_voted_down(governor)) return;
    const bool list = found_.size() > 1;
    const std::size_t first = out_.decisions.size();
    last_told_ = kUntold;
    for (const ActPhrase& act : found_) {
      if (!is_of_body(act, governor, issuer)) continue;
      Decision decision;
      decision.stage = governor.stage;
      if (!set_title(act, list && governor.colon, decision)) continue;
      decision.cls = act.cls;
      decision.issuer = issuer.entity;
      decision.docnum = act.docnum;
      decision.date = act.date.empty() ? day_of(governor, act) : act.date;
      decision.reason.rule = "act in prose";
      decision.reason.because = "a verb says what was done with the act";
      if (act.entry != kNoEntry) point_at(d_, act.entry, decision.reason);
      add(decision);
    }
    const std::size_t count = out_.decisions.size() - first;
    if (governor.stage != Stage::introduced && (count == 1 || (!list && last_told_ != kUntold))) {
      Votes& votes = out_.decisions[last_told_].votes;
      if (!votes.is_any()) votes = read_votes(d_, words_, votes_range(governor));
    }
    if (count == 0) return;
    free_from_ = std::max(free_from_, found_.back().end);
    if (count > 1) add_list(governor, first);
  }

  void add_list(const ActGovernor& governor, std::size_t first) {
    const TokenIndex begin = d_.tokens.sentences[d_.sentence_of[governor.verb]].begin;
    auto count = static_cast<std::uint32_t>(out_.decisions.size() - first);
    // "три соглашения – о газе, о воде – и два протокола: …": a sentence is one list.
    const bool goes_on = governor.verb == last_verb_ && !out_.decision_lists.empty();
    if (goes_on) count += out_.decision_lists.back().found;
    Announcement told = read_announcement(d_, names_, words_, {begin, found_.front().begin, count});
    // "Подписаны: соглашение о газе и протокол о воде" below a headline that counts them
    if (told.announced < 0 && !told.noun && told.colon && !told.part)
      told.announced = read_announcement(d_, names_, words_, {0, found_.front().begin, count}).announced;
    DecisionList list;
    list.kind =
        governor.stage == Stage::introduced ? ListKind::proposed : kind_by_stage(ListKind::adopted, governor.stage);
    list.announced = told.announced;
    list.found = count;
    const TokenIndex heading = std::max(begin, told.begin);  // none: the sentence begins with the acts
    if (heading < found_.front().begin) list.heading = d_.span_of(heading, found_.front().begin);
    if (goes_on) {
      list.heading = out_.decision_lists.back().heading;
      out_.decision_lists.back() = list;
    } else {
      out_.decision_lists.push_back(list);
    }
    last_verb_ = governor.verb;
    for (std::size_t i = first; i < out_.decisions.size(); ++i)
      out_.decisions[i].list = static_cast<Index>(out_.decision_lists.size());
  }

  // False: the act is named by its class word alone.
  bool set_title(const ActPhrase& act, bool as_it_stands, Decision& decision) const {
    TokenIndex begin = act.title_begin, end = act.title_end;
    if (as_it_stands && !act.in_marks) {
      begin = act.begin;
      end = act.end;
    } else if (!act.is_named()) {
      const bool owned = decision.stage == Stage::repealed && act.owner.entity != kNoIndex;  // "отменил указ Громова"
      if (!owned && !has_own_name(act)) return false;
      begin = act.begin;
      end = act.end;
    }
    decision.span = d_.span_of(begin, end);
    decision.title = folded_space(d_, decision.span);
    return true;
  }

  // "Парижское соглашение", "Озёрскую декларацию".
  bool has_own_name(const ActPhrase& act) const {
    if (!d_.attribute(act.entry, "proper").empty()) return true;
    return act.begin < act.head && is_place_adjective(act.begin) && d_.attribute(act.entry, "legal") != "yes";
  }

  bool is_place_adjective(TokenIndex i) const {
    const Token& t = d_.token(i);
    if (t.shape != Shape::title || (d_.reading(i).reading.grammemes & ADJF) == 0) return false;
    if (!t.has(token_flag::sentence_start)) return true;
    const MentionIndex m = names_.covering(i);  // "Озёрские соглашения"
    return m != kNone && names_[m].type == EntityType::place;
  }

  // The day that the verb's clause tells: "15 мая принял", "принял 15 мая".
  std::string_view day_of(const ActGovernor& governor, const ActPhrase& act) const {
    const TokenIndex low = governor.clause;
    const TokenIndex high =
        std::min(d_.tokens.sentences[d_.sentence_of[governor.verb]].end, std::max(act.end, governor.verb) + kDayWithin);
    for (const Annotation* date = phrases_.dates().from(low); date != nullptr && date->begin < high;
         date = phrases_.dates().from(date->begin + 1)) {
      if (date->begin >= act.head_end && date->begin < std::max(act.end, governor.resumes)) continue;  // of its topic
      const bool since = governor.stage == Stage::in_force && d_.is(date->begin - 1, FunctionWord::since);
      if (date->begin > low && follows(d_, date->begin, PREP) && !since) continue;
      if (date->begin > std::max(act.end, governor.verb) && turns({std::max(act.end, governor.verb), date->begin}))
        break;
      const std::string_view value = governor.present ? date_value(d_, *date, day_) : past_date_value(d_, *date, day_);
      if (value.size() == kDayLength && value.find('/') == value.npos) return value;
    }
    return {};
  }

  // Whether another clause begins in the range: "утвердил перечень, о котором 5 мая говорили".
  bool turns(TokenRange range) const {
    for (TokenIndex i = range.begin; i < range.end; ++i) {
      // "подписали Озерия, Лугань и Ветрия 5 мая"
      const bool comma = d_.text_of(i) == "," && i + 1 < range.end;
      if (d_.is(i, FunctionWord::relative) || (d_.token(i).kind == TokenKind::punctuation && !comma)) return true;
      if (i > range.begin && (finite_grammemes(d_, i) & (VERB | GRND | PRTF)) != 0) return true;
    }
    return false;
  }

  // "Завтра вступает в силу", and on a day after the article's.
  bool is_ahead(const ActGovernor& governor, const ActPhrase& act) const {
    if (!governor.present) return false;
    const std::string_view day = day_of(governor, act);
    if (!day_.empty() && day > day_) return true;
    const TokenIndex end = d_.tokens.sentences[d_.sentence_of[governor.verb]].end;
    std::string buffer;
    for (TokenIndex i = governor.clause; i < std::min(end, governor.verb + kDayWithin); ++i) {
      const auto word = date_word(without_yo(d_.folded(i), buffer));
      if (word && word->kind == DateWord::Kind::sentence && read_number<int>(word->value).value_or(0) > 0) return true;
    }
    return false;
  }

  // "18 депутатов проголосовали за закон, 54 – против"
  bool is_voted_down(const ActGovernor& governor) {
    if (!governor.by_vote) return false;
    const Votes votes = read_votes(d_, words_, votes_range(governor));
    return votes.in_favour >= 0 && votes.against > votes.in_favour;
  }

  // The sentence and the next one, which in another paragraph must begin with the votes; they may begin the one after
  // it, if no other act is told of between.
  TokenRange votes_range(const ActGovernor& governor) const {
    const std::uint32_t s = d_.sentence_of[governor.verb];
    const auto& sentences = d_.tokens.sentences;
    const auto votes_begin = [&](std::uint32_t k) {
      return k < sentences.size() && begins_with_votes(d_, sentences[k]);
    };
    std::uint32_t last = s;
    if (votes_begin(s + 1) || (s + 1 < sentences.size() && sentences[s + 1].paragraph == sentences[s].paragraph))
      ++last;
    if (!votes_begin(s + 1) && votes_begin(s + 2) && !tells_of_act(sentences[s + 1])) last = s + 2;
    const TokenIndex begin = sentences[s].begin, limit = begin + kLongestVotes;
    while (last > s && last + 1 < sentences.size() && sentences[last].end < limit &&
           goes_on_with_votes(d_, sentences[last + 1]))
      ++last;
    return {begin, std::min(sentences[last].end, limit)};
  }

  bool tells_of_act(const Sentence& sentence) const {
    for (TokenIndex i = sentence.begin; i < std::min(sentence.end, sentence.begin + kLongestVotes); ++i) {
      if (act_verb(d_, i) != nullptr) return true;
      const NameMatch* const act = act_at(d_, i, sentence.end);
      if (act != nullptr && phrases_.read(*act).is_named()) return true;
    }
    return false;
  }

  // An act repeated with the same words or number, as in headline and text, counts once; the later place may say more.
  void add(const Decision& d) {
    std::string key(d.cls);
    key.append("\n").append(to_string(d.stage)).append("\n");
    const auto [at, is_new] =
        told_.try_emplace(key.append(d.docnum.empty() ? d.title : d.docnum), out_.decisions.size());
    last_told_ = at->second;
    if (is_new) return out_.decisions.push_back(d);
    Decision& told = out_.decisions[last_told_];
    if (told.issuer == kNoIndex) told.issuer = d.issuer;
    if (told.date.empty()) told.date = d.date;
  }

  static constexpr TokenIndex kDayWithin = 8, kLongestVotes = 120;
  static constexpr std::size_t kUntold = ~std::size_t{0};

  const Document& d_;
  const Mentions& names_;
  std::string_view day_;  // the article's
  AnnouncingWords words_;
  ActPhraseReader phrases_;
  ActGovernorFinder governors_;
  ActResult& out_;
  const ListedActs listed_;  // lists have their own way of telling
  TokenIndex free_from_ = 0;
  TokenIndex last_verb_ = kNone;                       // of the last enumeration
  std::vector<ActPhrase> found_;                       // of the sentence
  std::unordered_map<std::string, std::size_t> told_;  // key to index in `out_`
  std::size_t last_told_ = kUntold;                    // index of the last decision of `found_`, new or told before
};

// By position, and lists by their first decision.
void sort_decisions(ActResult& out) {
  std::stable_sort(out.decisions.begin(), out.decisions.end(),
                   [](const Decision& a, const Decision& b) { return a.span.begin < b.span.begin; });
  std::vector<Index> number(out.decision_lists.size() + 1, 0);
  std::vector<DecisionList> lists;
  for (Decision& d : out.decisions) {
    if (d.list == 0) continue;
    if (number[d.list] == 0) {
      lists.push_back(out.decision_lists[d.list - 1]);
      number[d.list] = static_cast<Index>(lists.size());
    }
    d.list = number[d.list];
  }
  out.decision_lists = std::move(lists);
}

}  // namespace

void read_prose_acts(const Document& d, const Mentions& names, std::string_view day, AnnouncingMemory& memory,
                     ActResult& out) {
  const std::size_t listed = out.decisions.size();
  ProseActReader(d, names, day, memory, out).run();
  if (out.decisions.size() > listed && listed > 0) sort_decisions(out);
}

}  // namespace newsx
