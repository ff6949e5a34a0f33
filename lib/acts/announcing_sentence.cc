#include "acts/announcing_sentence.h"

#include <algorithm>

#include "acts/act_number.h"

namespace newsx {

using namespace gram;

namespace {
constexpr TokenIndex kNumberWithin = 3;      // tokens of "Статья 5."
constexpr TokenIndex kAgentWithin = 6;       // tokens from a verb on to who did it
constexpr TokenIndex kLongestInsertion = 8;  // tokens of ", как писала наша газета,"

// "приняли", "дал добро"
bool says_deed(const AnnouncingWord& w) { return w.is_deed() || w.role == AnnouncingRole::approval; }
}  // namespace

Announcement SentenceReader::read(TokenRange sentence) {
  sentence.begin = clause_behind_colon(sentence);
  Announcement a;
  a.begin = sentence.begin;
  a.end = sentence.end;
  a.colon = d_.text_of(sentence.end - 1) == ":";
  counts_.clear();
  said_ = {};
  last_noun_ = several_ = sentence.begin;
  verb_ = kNone;
  has_deed_ = false;
  read_words(a);
  choose_count(a);
  if (said_.undone && a.noun) said_.adopted = said_.enacted = said_.finite = true;
  if (said_.rejected && !said_.finite) said_.adopted = false;  // "отклонил принятые законы"
  a.kind = said_.kind();
  a.agenda = said_.agenda && a.kind == ListKind::agenda;
  a.verb = said_.is_verb();
  a.enacted = said_.adopted && said_.enacted;
  a.question = said_.question;
  a.total = said_.total;
  a.none |= !said_.adopted && (said_.rejected || (said_.needed && !said_.to_be_adopted && !said_.considered));
  a.none |= said_.contains && !a.verb && !said_.agenda && !a.lists;
  a.none |= said_.rated && !a.verb && !said_.agenda;
  a.none |= !said_.adopted && is_headed_by_other(sentence);
  // "опубликовала список из пяти книг"
  a.none |= a.other && !a.noun && said_.adopted && !said_.enacted;
  a.none |= (said_.based && !a.verb && !said_.agenda && !a.lists) || is_of_law(sentence.begin);
  if (!a.verb && !said_.agenda) a.none |= has_verb(sentence, impr);  // "принесите документы:"
  a.none |= d_.text_of(a.end - 1) == "?" && has_verb(sentence, per2);  // "Какие решения вы поддерживаете?"
  a.many |= a.announced > 0 || a.agenda;
  if (a.is_any()) a.issuer = issuer(a);
  return a;
}

// "Совет дал ход планам: внесены законопроекты": the clause behind the last colon inside the sentence, if it tells of
// acts and what is done with them; else the sentence's beginning.
TokenIndex SentenceReader::clause_behind_colon(TokenRange sentence) {
  bool act = false, verb = false;
  int depth = 0;
  for (TokenIndex i = sentence.end; i-- > sentence.begin;) {
    if (i + 1 == sentence.end && d_.text_of(i) == ":") continue;
    depth += d_.token(i).kind == TokenKind::quote_close;
    depth -= d_.token(i).kind == TokenKind::quote_open;
    if (d_.token(i).kind == TokenKind::quote_open && depth < 0) break;
    if (depth > 0) continue;
    if (d_.text_of(i) == ":") return act && verb ? i + 1 : sentence.begin;
    if (d_.token(i).kind != TokenKind::word) continue;
    const AnnouncingWord w = words_.look_up(i);
    act |= w.is_item();
    verb |= w.is_deed() && (finite_grammemes(d_, i) & (VERB | PRTS)) != 0;
  }
  return sentence.begin;
}

// "Статья 5. Решения совета": the line of token i heads a text of law.
bool SentenceReader::is_of_law(TokenIndex i) {
  for (TokenIndex back = 0; back < kNumberWithin && i > 0 && !d_.token(i).has(token_flag::line_start); ++back) --i;
  const bool begins_line = i == 0 || d_.token(i).has(token_flag::line_start);
  return begins_line && i + 1 < d_.token_count() && d_.token(i).kind == TokenKind::word &&
         words_.look_up(i).role == AnnouncingRole::article && d_.token(i + 1).kind == TokenKind::number;
}

// "Мифы о законах:", "Три причины отказа принять решение:": the heading is of something else.
bool SentenceReader::is_headed_by_other(TokenRange sentence) {
  TokenIndex head = sentence.begin;
  while (head + 1 < sentence.end &&
         (words_.look_up(head).value > 0 || (d_.reading(head).reading.grammemes & ADJF) != 0))
    ++head;
  if (words_.look_up(head).role != AnnouncingRole::other || (d_.reading(head).reading.grammemes & NOUN) == 0)
    return false;
  for (TokenIndex i = head; i < sentence.end; ++i)
    if ((finite_grammemes(d_, i) & (VERB | PRTS)) != 0) return false;
  return true;
}

bool SentenceReader::has_verb(TokenRange sentence, Grammemes wanted) const {
  for (TokenIndex i = sentence.begin; i < sentence.end; ++i)
    if ((d_.reading(i).reading.grammemes & VERB) != 0 && (d_.reading(i).reading.grammemes & wanted) != 0) return true;
  return false;
}

// Whether a word says that something is done with acts: then a programme is one of them, and not that of an event.
bool SentenceReader::tells_of_deed(TokenRange sentence) {
  for (TokenIndex i = sentence.begin; i < sentence.end; ++i)
    if (d_.token(i).kind == TokenKind::word && says_deed(words_.look_up(i))) return true;
  return false;
}

void SentenceReader::read_words(Announcement& a) {
  const bool deed = tells_of_deed({a.begin, a.end});
  TokenIndex part = kNone;
  bool classes_differ = false;
  bool inserted = false;  // the last words
  int depth = 0;          // of marks: names say nothing
  for (TokenIndex i = a.begin; i < a.end; ++i) {
    const TokenKind kind = d_.token(i).kind;
    // What is said announces, too: "«Мы подписали три соглашения», — сказал министр."
    depth += kind == TokenKind::quote_open && (i > a.begin || words_.begins_title(i)) && closes_before(i, a.end);
    if (kind == TokenKind::quote_close && depth > 0) --depth;
    if (depth > 0 || (kind != TokenKind::word && kind != TokenKind::number)) continue;
    if (count_reader_.begins_at(i)) {
      a.other |= counts_parts(a, i);
      i = std::max(i, count_reader_.read({a.begin, a.end}, i, deed, counts_));
      continue;
    }
    if (const TokenIndex behind = behind_insertion(i, a.end); behind > i) {
      i = behind - 1;
      inserted = behind == a.end - 1;
      continue;
    }
    const AnnouncingWord w = words_.look_up(i);
    if (w.is_deed() && verbs_.is_denied(a.begin, i)) {
      said_.rejected = true;
      continue;
    }
    a.lists |= w.role == AnnouncingRole::container || says(d_, i, ActWord::reading);
    if (w.role == AnnouncingRole::part || takes_some(a.begin, i)) part = i;
    note_verb(i, w.is_deed());
    if (w.role == AnnouncingRole::none) {
      said_.undone |= verbs_.undoes(i, {a.begin, i});
      if (d_.is(i, FunctionWord::future)) said_.will_be = true;
      said_.for_meeting |= is_at_meeting(i, a.begin);
      // "О чём мы писали:", but "Об этом сообщил совет:"
      if (d_.is(i, FunctionWord::about) && i + 1 < a.end && d_.is(i + 1, FunctionWord::topic_pronoun))
        a.other |= !d_.is(i + 1, FunctionWord::demonstrative);
      if (a.noun && starts_clause(i)) a.leads_on = true;
      continue;
    }
    if (w.role == AnnouncingRole::several) several_ = i;
    note_role(i, w, a);
    const bool counted = !counts_.empty() && counts_.back().noun == i;
    const bool event = w.role == AnnouncingRole::event && (counted || said_.adopted);
    if (w.is_item() || event || (w.role == AnnouncingRole::counted && counted)) read_item(i, w, a, classes_differ);
  }
  // "одобрила прокат фильмов:"
  if (a.colon && !(a.noun && deed) && !inserted && a.end > a.begin + 1) {
    const AnnouncingWord last = words_.look_up(a.end - 2);
    a.none = last.role == AnnouncingRole::other && (last.grammemes & (a.noun ? datv : nomn | gent | accs)) != 0;
  }
  if (said_.event && !a.noun) {
    a.other = true;
    a.none |= words_.look_up(a.begin).role == AnnouncingRole::event;  // "Программа концерта, утверждённая худсоветом:"
  }
  if (a.lists && !a.noun && !deed) a.other |= counts_things({a.begin, a.end});
  if (classes_differ) a.act_class = {};
  a.part = part != kNone && (counts_.empty() || part > counts_.back().noun);
}

// ", как писала наша газета,": the token behind the clause, whose words say nothing of the acts; i if none begins
// there.
TokenIndex SentenceReader::behind_insertion(TokenIndex i, TokenIndex end) const {
  if (i == 0 || !d_.is(i, FunctionWord::as) || d_.text_of(i - 1) != ",") return i;
  bool verb = false;
  for (TokenIndex k = i + 1; k < end && k < i + kLongestInsertion; ++k) {
    verb |= (d_.reading(k).reading.grammemes & VERB) != 0;
    if (d_.text_of(k) == "," || d_.text_of(k) == ":") return verb ? k : i;
  }
  return i;
}

// "на заседание", "на пленарное заседание"
bool SentenceReader::is_at_meeting(TokenIndex i, TokenIndex from) const {
  if (!says(d_, i, ActWord::meeting) || (d_.reading(i).reading.grammemes & accs) == 0) return false;
  while (i > from && (d_.reading(i - 1).reading.grammemes & ADJF) != 0) --i;
  return i > from && d_.is(i - 1, FunctionWord::belonging);
}

// The last verb that does something with acts, or, until there is one, the last verb: "дал три поручения".
void SentenceReader::note_verb(TokenIndex i, bool deed) {
  if ((finite_grammemes(d_, i) & (VERB | PRTS)) == 0) return;
  deed |= act_verb(d_, i) != nullptr;
  if (!deed && has_deed_) return;
  verb_ = i;
  has_deed_ = deed;
}

// Whether the mark at token `open` closes; in "Из письма: «Просим внести законы:" it holds the list.
bool SentenceReader::closes_before(TokenIndex open, TokenIndex end) const {
  for (TokenIndex i = open + 1; i < end; ++i)
    if (d_.token(i).kind == TokenKind::quote_close) return true;
  return false;
}

// "некоторые из них", unlike "два из них"
bool SentenceReader::takes_some(TokenIndex from, TokenIndex i) {
  if (!d_.is(i, FunctionWord::them) || i < from + 2 || !d_.is(i - 1, FunctionWord::out_of)) return false;
  return (d_.words.any(d_.token(i - 2).word) & ADJF) != 0 && words_.look_up(i - 2).value == 0;
}

// "В список вошли четыре картины:": a number counts what no table knows.
bool SentenceReader::counts_things(TokenRange sentence) {
  for (TokenIndex i = sentence.begin; i + 1 < sentence.end; ++i) {
    if (!count_reader_.begins_at(i)) continue;
    TokenIndex noun = i + 1;
    while (noun + 1 < sentence.end && (d_.reading(noun).reading.grammemes & ADJF) != 0) ++noun;
    const Grammemes g = d_.reading(noun).reading.grammemes;
    if ((g & (NOUN | gent)) == (NOUN | gent) && !is_date_part(d_, noun) && !d_.is(noun, FunctionWord::period) &&
        words_.look_up(noun).role == AnnouncingRole::none)
      return true;
  }
  return false;
}

// "утвердила программу из трёх пунктов": the list has what stands in the act.
bool SentenceReader::counts_parts(const Announcement& a, TokenIndex count) {
  if (count < a.begin + 2 || !d_.is(count - 1, FunctionWord::out_of)) return false;
  const AnnouncingRole of = words_.look_up(count - 2).role;
  return (of == AnnouncingRole::act || of == AnnouncingRole::event) &&
         (d_.reading(count - 2).reading.grammemes & sing) != 0;
}

void SentenceReader::note_role(TokenIndex i, const AnnouncingWord& w, Announcement& a) {
  switch (w.role) {
    case AnnouncingRole::adopt:
      return said_.adopt(w.grammemes);
    case AnnouncingRole::consider:
      return said_.consider(w.grammemes);
    case AnnouncingRole::propose:
      said_.proposed = true;
      // "решило внести три законопроекта"
      if ((w.grammemes & INFN) != 0 && i > a.begin && says(d_, i - 1, ActWord::resolve)) said_.adopted = false;
      break;
    case AnnouncingRole::put:
      if (verbs_.puts_act(i, w) || verbs_.signs(i)) return said_.adopt(w.grammemes);
      said_.put = true;
      said_.put_forward |= (w.grammemes & (VERB | tran)) == (VERB | tran);
      // "На слушания должны выноситься:" tells of no meeting.
      if ((w.grammemes & INFN) != 0 && (w.grammemes & impf) != 0) said_.needed = a.other = true;
      break;
    case AnnouncingRole::plan:
      said_.planned = true;
      break;
    case AnnouncingRole::agenda:
      said_.agenda = true;
      break;
    case AnnouncingRole::considering:
      said_.considering = true;
      break;
    case AnnouncingRole::reject:
      if (verbs_.vetoes(i, {a.begin, a.end})) return said_.adopt(w.grammemes);
      said_.rejected |= (w.grammemes & (VERB | PRTS)) != 0;
      break;
    case AnnouncingRole::basis:
      said_.based = true;
      break;
    case AnnouncingRole::manage:
      said_.managed |= (w.grammemes & past) != 0;
      break;
    case AnnouncingRole::need:
      said_.needed = a.other = true;
      break;
    case AnnouncingRole::contain:
      said_.contains = true;
      break;
    case AnnouncingRole::deed:
      if (const ActVerb* const row = act_verb(d_, i); row != nullptr && has_near(d_, {a.begin, a.end}, *row))
        said_.adopted = said_.enacted = said_.finite = true;  // "утратят силу", too
      break;
    case AnnouncingRole::publish:
      return said_.publish(w.grammemes);
    case AnnouncingRole::public_discussion:
      said_.put_forward = true;
      break;
    case AnnouncingRole::approval:  // "дал добро", unlike "внесены на одобрение"
      if (!follows(d_, i, PREP)) said_.adopted = said_.enacted = said_.finite = true;
      break;
    case AnnouncingRole::total:
      said_.total = true;
      break;
    case AnnouncingRole::rating:
      said_.rated = a.other = true;
      break;
    case AnnouncingRole::article:
    case AnnouncingRole::other:
      a.other |= !is_attribute(i, w);
      break;
    case AnnouncingRole::event:
      said_.event = true;
      break;
    default:  // says something of a count or an item
      break;
  }
}

// "совет города", "в порядке работы", but "три города", "в следующем порядке"
bool SentenceReader::is_attribute(TokenIndex i, const AnnouncingWord& w) {
  if ((w.grammemes & loct) != 0)
    return i + 1 < d_.token_count() && d_.token(i + 1).kind == TokenKind::word &&
           (d_.reading(i + 1).reading.grammemes & (NOUN | gent)) == (NOUN | gent);
  if ((w.grammemes & gent) == 0 || (w.grammemes & sing) == 0 || i == 0) return false;
  return d_.token(i - 1).kind == TokenKind::word && words_.look_up(i - 1).value == 0;
}

// What is listed: "решения", "законы", "вопросы".
void SentenceReader::read_item(TokenIndex i, const AnnouncingWord& w, Announcement& a, bool& classes_differ) {
  // "в послании говорил:", "мифы о законах:"
  const bool topic = i > a.begin && d_.is(i - 1, FunctionWord::about);
  if ((w.grammemes & loct) != 0 && ((w.grammemes & sing) != 0 || topic)) return;
  if (is_uncounted(i, w, a.begin) || is_of_other(i, w, a.begin)) return;
  // "порядок действий такой:" lists no orders.
  if (w.role == AnnouncingRole::act && i + 1 < a.end && words_.look_up(i + 1).role == AnnouncingRole::other &&
      (d_.reading(i + 1).reading.grammemes & gent) != 0 && (w.grammemes & sing) != 0)
    return;
  a.noun = true;
  a.leads_on = false;
  last_noun_ = i;
  a.many |= (d_.words.any(d_.token(i).word) & plur) != 0;
  said_.question |= w.role == AnnouncingRole::question || w.role == AnnouncingRole::counted;
  said_.draft |= w.role == AnnouncingRole::draft;
  // "проекты постановлений" are drafts.
  const bool of_draft = i > a.begin && (w.grammemes & gent) != 0 && words_.look_up(i - 1).role == AnnouncingRole::draft;
  said_.decision |= (w.role == AnnouncingRole::act && !of_draft) || w.role == AnnouncingRole::noun;
  if (w.act_class.empty() || (w.grammemes & NOUN) == 0) return;
  // "согласно регламенту", "указом президента": what is listed is something else.
  if ((w.grammemes & sing) != 0 && (w.grammemes & (datv | ablt)) != 0) return;
  classes_differ |= !a.act_class.empty() && a.act_class != w.act_class;
  a.act_class = w.act_class;
}

// "три причины такого решения": what is listed are the reasons.
bool SentenceReader::is_of_other(TokenIndex i, const AnnouncingWord& w, TokenIndex from) {
  if ((w.grammemes & gent) == 0) return false;
  while (i > from && (d_.reading(i - 1).reading.grammemes & (ADJF | PRTF)) != 0) --i;
  return i > from && words_.look_up(i - 1).role == AnnouncingRole::other;
}

// "Принято заявлений за неделю:", "шесть часов докладов:" tell how many, not what.
bool SentenceReader::is_uncounted(TokenIndex i, const AnnouncingWord& w, TokenIndex from) const {
  constexpr Grammemes kHowMany = gent | plur;
  const bool counted = !counts_.empty() && counts_.back().noun == i;
  if (counted || i == from || (w.grammemes & kHowMany) != kHowMany) return false;
  if (d_.is(i - 1, FunctionWord::period)) return true;
  return (finite_grammemes(d_, i - 1) & PRTS) != 0 && (d_.reading(i - 1).reading.grammemes & neut) != 0;
}

// A relative word or a finite verb of something else, unlike "смотрите:".
bool SentenceReader::starts_clause(TokenIndex i) const {
  const Analysis& a = d_.reading(i);
  if (d_.is(i, FunctionWord::relative)) return true;
  const Grammemes g = a.reading.grammemes;
  return (g & VERB) != 0 && (g & impr) == 0 && !d_.is(i, FunctionWord::linking);
}

void SentenceReader::choose_count(Announcement& a) {
  if (a.part) return;
  const auto of_class = std::find_if(counts_.begin(), counts_.end(), [&](const AnnouncedCount& count) {
    return !items_.act_class.empty() && count.act_class == items_.act_class;
  });
  const AnnouncedCount* const chosen = of_class != counts_.end() ? &*of_class : chosen_count(counts_, items_.found);
  if (chosen == nullptr || is_of_those_put(*chosen)) return;
  // "Три страны подписали документы:"
  if (chosen->loose && a.noun && words_.look_up(chosen->noun).role == AnnouncingRole::none) return;
  // "утвердил 28 программ и подписал ряд решений:"
  if (several_ > counts_.back().noun && last_noun_ > several_ && chosen->value != items_.found) return;
  std::uint32_t sum = single_acts(a);  // "меморандум и три соглашения" are four
  for (const AnnouncedCount& c : counts_) sum += c.value;
  a.announced = static_cast<std::int32_t>(chosen->value);
  a.loose = chosen->loose;
  if (sum > chosen->value && sum == items_.found && chosen->value != items_.found)
    a.announced = static_cast<std::int32_t>(sum);
  else if (!chosen->act_class.empty())
    a.act_class = chosen->act_class;
}

// "Вынесли семь проектов, приняты следующие:": not as many were adopted.
bool SentenceReader::is_of_those_put(const AnnouncedCount& count) const {
  if (count.value == items_.found) return false;
  // "Обсудили девять вопросов и приняли решения:"
  if (count.question && !count.loose && said_.decision && last_noun_ > count.noun) return true;
  if (!said_.adopted || !(said_.put || said_.considered)) return false;
  if (verb_ == kNone || verb_ < count.noun || last_noun_ > count.noun) return false;
  for (TokenIndex i = count.noun; i < verb_; ++i)
    if (d_.text_of(i) == ",") return true;
  return false;
}

// Acts that the sentence names one by one beside those that it counts.
std::uint32_t SentenceReader::single_acts(const Announcement& a) const {
  std::uint32_t single = 0;
  for (TokenIndex i = a.begin; i < a.end; ++i) {
    const bool counted =
        std::any_of(counts_.begin(), counts_.end(), [&](const AnnouncedCount& count) { return count.noun == i; });
    const Grammemes g = d_.reading(i).reading.grammemes;
    const bool joined = (i + 1 < a.end && d_.is(i + 1, FunctionWord::additive)) ||
                        (i > a.begin && d_.is(i - 1, FunctionWord::additive));
    if (!counted && joined && (g & sing) != 0 && (g & (nomn | accs)) != 0 &&
        words_.look_up(i).role == AnnouncingRole::act)
      ++single;
  }
  return single;
}

// The body right after the noun ("решений Совета"), the verb's subject or agent, else the first body in the sentence,
// unless somebody else did it: "По итогам заседания Госсовета президент утвердил поручения:".
Index SentenceReader::issuer(const Announcement& a) const {
  Index first = kNoIndex;
  const std::uint32_t noun_end = d_.token(last_noun_).end();
  for (const NameMention& m : names_.beginning_in(d_.span_of(a.begin, a.end))) {
    if (m.type != EntityType::organization || m.entity == kNoIndex) continue;
    if (m.span.begin >= noun_end && m.span.begin <= noun_end + 1 && last_noun_ > a.begin) return m.entity;
    if (first == kNoIndex) first = m.entity;
  }
  if (verb_ == kNone) return first;
  const TokenIndex agent_end = std::min(a.end, verb_ + 1 + kAgentWithin);
  if ((finite_grammemes(d_, verb_) & PRTS) != 0) {
    const ActOwner agent = subjects_.agent_in({verb_ + 1, agent_end});
    return agent.entity != kNoIndex ? agent.entity : first;
  }
  ActOwner subject = subjects_.last_in({a.begin, verb_}, verb_);
  if (subject.entity == kNoIndex) subject = subjects_.behind(verb_, agent_end);
  if (subject.entity != kNoIndex) return subject.entity;
  return has_deed_ && subjects_.has_subject(a.begin, verb_) ? kNoIndex : first;
}

}  // namespace newsx
