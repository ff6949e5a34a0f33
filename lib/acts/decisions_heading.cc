#include "acts/decisions_heading.h"

#include <algorithm>
#include <vector>

namespace newsx {
namespace {

using namespace gram;

constexpr int kLookBack = 3;                 // sentences
constexpr TokenIndex kLongestHeading = 160;  // tokens
constexpr TokenIndex kNounWithin = 8;        // tokens from a count to what is counted

class HeadingReader {
 public:
  HeadingReader(const Document& d, const Mentions& names, AnnouncingWords& words, std::uint32_t found)
      : d_(d), names_(names), words_(words), found_(found) {}

  Heading read(TokenIndex from, TokenIndex list) {
    TokenIndex end = list;
    Heading nearest;
    for (int back = 0; back < kLookBack && end > from; ++back) {
      const std::uint32_t sentence = d_.sentence_of[end - 1];
      TokenIndex begin = std::max(d_.tokens.sentences[sentence].begin, from);
      if (end - begin > kLongestHeading) begin = end - kLongestHeading;
      const Heading h = sentence_heading(begin, end);
      end = begin;
      if (back == 0) nearest = h;
      if (back == 0 && (h.other && !h.noun)) return h;
      const bool announces = h.verb || h.noun || h.agenda;
      if (!announces) {
        if (back == 0 && nearest.colon && !thin(nearest)) return nearest;
        continue;
      }
      if (back == 0 && h.announced < 0 && !h.part && (thin(h) || !h.verb) && end > from)
        return with_count_before(h, from, end);
      if (back > 0 && !(h.verb && h.noun) && !h.agenda) continue;
      if (back > 0 && nearest.part) {
        Heading part = h;
        part.announced = -1;
        return part;
      }
      if (back > 0 && nearest.announced >= 0) {
        Heading both = h;
        both.announced = nearest.announced;
        return both;
      }
      return h;
    }
    return nearest;
  }

 private:
  struct Count {
    std::uint32_t value;
    TokenIndex at, noun;  // noun: the token of what is counted
    std::string_view act_class;
    bool question;
  };

  static bool thin(const Heading& h) { return h.end - h.begin <= 7; }

  // "Участники подписали пять документов. Перечень:"
  Heading with_count_before(const Heading& h, TokenIndex from, TokenIndex end) {
    const std::uint32_t sentence = d_.sentence_of[end - 1];
    const TokenIndex begin = std::max(d_.tokens.sentences[sentence].begin, from);
    if (end - begin > kLongestHeading) return h;
    const Heading before = sentence_heading(begin, end);
    if (before.part || !before.noun || !before.verb) return h;
    Heading both = before;
    both.end = h.end;
    both.colon = h.colon;
    both.leads_on = h.leads_on;
    both.agenda |= h.agenda;
    if (h.verb) both.kind = h.kind;
    if (h.act_class.empty()) return both;
    both.act_class = h.act_class;
    if (counts_.size() < 2) return both;
    // "3 закона и 22 постановления. Законы такие:"
    const auto same = std::find_if(counts_.begin(), counts_.end(),
                                   [&](const Count& count) { return count.act_class == h.act_class; });
    if (same != counts_.end()) both.announced = static_cast<std::int32_t>(same->value);
    return both;
  }

  Heading sentence_heading(TokenIndex begin, TokenIndex end) {
    Heading h;
    h.begin = begin;
    h.end = end;
    h.colon = d_.text_of(end - 1) == ":";
    counts_.clear();
    read_words(h);
    choose_count(h);
    h.kind = kind();
    h.agenda = agenda_ && h.kind == ListKind::agenda;
    h.verb = adopted_ || to_be_adopted_ || considered_ || proposed_ || put_ || planned_ || considering_;
    h.many |= h.announced > 0;
    if (h.noun || h.verb || h.agenda) h.issuer = issuer(h);
    return h;
  }

  void read_words(Heading& h) {
    adopted_ = to_be_adopted_ = considered_ = to_be_considered_ = proposed_ = put_ = planned_ = agenda_ = considering_ =
        draft_ = question_ = decision_noun_ = false;
    last_noun_ = h.begin;
    TokenIndex part = 0;
    bool classes_differ = false, event = false, will_be = false;
    int depth = 0;
    for (TokenIndex i = h.begin; i < h.end; ++i) {
      const Token& t = d_.token(i);
      depth += t.kind == TokenKind::quote_open;
      if (t.kind == TokenKind::quote_close && depth > 0) --depth;
      if (depth > 0 || (t.kind != TokenKind::word && t.kind != TokenKind::number)) continue;
      const AnnouncingWords::Word w = words_.look_up(i);
      if (w.value > 0 || (t.kind == TokenKind::word && leading_number(i) > 0)) {
        i = std::max(i, read_count(h, i));
        continue;
      }
      const std::string_view role = w.role;
      if (role.empty()) {
        if (d_.is(i, "будут") || d_.is(i, "будет")) will_be = true;
        if (h.noun && starts_clause(i)) h.leads_on = true;
        continue;
      }
      if (role == "adopt")
        read_adopt(w.grammemes, will_be);
      else if (role == "consider")
        read_consider(w.grammemes, will_be);
      else if (role == "propose")
        proposed_ = true;
      else if (role == "put")
        put_ = true;
      else if (role == "plan")
        planned_ = true;
      else if (role == "agenda")
        agenda_ = true;
      else if (role == "considering")
        considering_ = true;
      else if (role == "part")
        part = i;
      else if (role == "need" || role == "other")
        h.other = true;
      else if (role == "event")
        event = true;
      const bool noun = role == "act" || role == "noun" || role == "question" || role == "draft";
      if (noun || (role == "event" && adopted_)) {
        h.noun = true;
        h.leads_on = false;
        last_noun_ = i;
        h.many |= (d_.words.any(d_.token(i).word) & plur) != 0;
        question_ |= role == "question";
        draft_ |= role == "draft";
        decision_noun_ |= role == "act" || role == "noun";
        if (!w.act_class.empty() && (w.grammemes & NOUN) != 0) {
          classes_differ |= !h.act_class.empty() && h.act_class != w.act_class;
          h.act_class = w.act_class;
        }
      }
    }
    if (event && !h.noun) h.other = true;
    if (classes_differ) h.act_class = {};
    h.part = part > 0 && (counts_.empty() || part > counts_.back().noun);
  }

  void read_adopt(Grammemes g, bool will_be) {
    const bool done = (g & (VERB | PRTS | PRTF)) != 0 && (g & futr) == 0 && (g & impr) == 0;
    if ((g & (INFN | NOUN)) != 0 || (g & futr) != 0 || (will_be && (g & (PRTS | INFN)) != 0))
      to_be_adopted_ = true;
    else
      adopted_ |= done || (g & GRND) != 0;
  }

  void read_consider(Grammemes g, bool will_be) {
    considered_ = true;
    const bool past_form = (g & past) != 0 && !will_be;
    if (!past_form) to_be_considered_ = true;
  }

  ListKind kind() const {
    if (agenda_ && !(adopted_ && decision_noun_)) return ListKind::agenda;
    if (adopted_) return ListKind::adopted;
    if (to_be_considered_) return ListKind::agenda;
    if (proposed_) return ListKind::proposed;
    if (put_) return draft_ && !considering_ ? ListKind::proposed : ListKind::agenda;
    if (planned_ || to_be_adopted_ || considering_) return ListKind::agenda;
    if (considered_) return ListKind::adopted;
    if (question_) return ListKind::agenda;
    return draft_ ? ListKind::proposed : ListKind::adopted;
  }

  // A relative word or a finite verb of something else.
  bool starts_clause(TokenIndex i) const {
    const Analysis& a = d_.reading(i);
    return a.lemma == "который" || ((a.reading.grammemes & VERB) != 0 && a.lemma != "быть" && a.lemma != "стать" &&
                                    a.lemma != "являться" && a.lemma != "касаться");
  }

  // "14-ти", "5-ю".
  std::uint32_t leading_number(TokenIndex i) const {
    const std::string_view w = d_.text_of(i);
    std::uint32_t value = 0;
    std::size_t k = 0;
    while (k < w.size() && k < 4 && w[k] >= '0' && w[k] <= '9')
      value = value * 10 + static_cast<std::uint32_t>(w[k++] - '0');
    if (k == 0 || k >= w.size() || w[k] != '-') return 0;
    const std::string_view ending = w.substr(k + 1);
    return ending == "ти" || ending == "и" || ending == "ю" || ending == "х" || ending == "мя" || ending == "ми" ||
                   ending == "ью" || ending == "тью"
               ? value
               : 0;
  }

  // Reads the number at i and what it counts; gives its last token.
  TokenIndex read_count(Heading& h, TokenIndex i) {
    const TokenIndex first = i;
    std::uint32_t value = 0, last_value = 0;
    for (; i < h.end; ++i) {
      const std::uint32_t part =
          d_.token(i).kind == TokenKind::word && leading_number(i) > 0 ? leading_number(i) : words_.look_up(i).value;
      if (part == 0 || (value > 0 && (part >= last_value || d_.token(i).kind == TokenKind::number))) break;
      value += part;
      last_value = part;
      if (d_.token(i).kind == TokenKind::number) {
        ++i;
        break;
      }
    }
    TokenIndex next = i;
    if (next + 2 < h.end && d_.token(next).kind == TokenKind::bracket_open) {  // "14 (четырнадцать)"
      while (next < h.end && next < i + 5 && d_.token(next).kind != TokenKind::bracket_close) ++next;
      ++next;
    }
    if (!excluded(h, first, next)) find_counted(h, first, next, value);
    return i - 1;
  }

  // Prepositions and words before a count that make it one of something wider, or not exact.
  bool excluded(const Heading& h, TokenIndex first, TokenIndex next) {
    if (first == h.begin) return false;
    TokenIndex before = first - 1;
    while (before > h.begin && (d_.is(before, "всего") || d_.is(before, "этих") || d_.is(before, "этим"))) --before;
    const std::string_view w = d_.folded(before);
    if (w == "№" || words_.look_up(before).role == "rough") return true;
    if (w == "чем") return true;
    if (w == "из") return !(before > h.begin && leads_to_contents(before - 1));
    if (w == "за") return next >= h.end || words_.look_up(next).role != "act";  // "за три дня", but "за три закона"
    return w == "по" || w == "среди" || w == "в" || w == "во" || w == "на" || w == "к" || w == "до" || w == "с" ||
           w == "ст." || w == "статья";
  }

  // "пакет из 14 документов", "повестка из двух пунктов".
  bool leads_to_contents(TokenIndex i) {
    const std::string_view role = words_.look_up(i).role;
    return role == "container" || role == "agenda";
  }

  void find_counted(Heading& h, TokenIndex first, TokenIndex next, std::uint32_t value) {
    const bool of_them = first >= h.begin + 2 && d_.is(first - 1, "них") && d_.is(first - 2, "из");
    if (of_them || (next < h.end && d_.text_of(next) == ":" && next + 1 == h.end &&
                    first > h.begin)) {  // "Из них два", "Всего их 14:"
      counts_.push_back({value, first, first, {}, false});
      return;
    }
    for (TokenIndex k = next; k < h.end && k < next + kNounWithin; ++k) {
      const Token& t = d_.token(k);
      if (t.kind == TokenKind::dash && (k == next || d_.is(k - 1, "них"))) continue;
      if (t.kind != TokenKind::word) return;
      const AnnouncingWords::Word w = words_.look_up(k);
      if (w.role == "act" || w.role == "noun" || w.role == "question" || w.role == "draft" ||
          (w.role == "event" && adopted_)) {
        counts_.push_back({value, first, k, w.act_class, w.role == "question"});
        return;
      }
      if (w.value > 0) return;
      const Grammemes g = d_.reading(k).reading.grammemes;
      if ((g & VERB) != 0) return;
      const bool after_preposition = k > next && (d_.words.any(d_.token(k - 1).word) & PREP) != 0;
      if ((g & NOUN) != 0 && !after_preposition && !prepositional(next, k)) return;
    }
  }

  // Whether a preposition stands between the count and token k: "14 принятых на заседании совета решений".
  bool prepositional(TokenIndex next, TokenIndex k) const {
    for (TokenIndex i = next; i < k; ++i)
      if ((d_.reading(i).reading.grammemes & PREP) != 0) return true;
    return false;
  }

  void choose_count(Heading& h) {
    if (counts_.empty() || h.part) return;
    std::uint32_t sum = 0;
    const Count* chosen = &counts_.back();
    for (const Count& c : counts_) {
      sum += c.value;
      if (!c.question && chosen->question) chosen = &c;
    }
    for (const Count& c : counts_)
      if (c.value == found_ && chosen->value != found_) chosen = &c;
    h.announced = static_cast<std::int32_t>(chosen->value);
    if (counts_.size() > 1 && sum == found_ && chosen->value != found_)
      h.announced = static_cast<std::int32_t>(sum);
    else if (!chosen->act_class.empty())
      h.act_class = chosen->act_class;
  }

  // The body right after the noun ("решений Совета"), else the first one in the sentence.
  Index issuer(const Heading& h) const {
    const Span span = d_.span_of(h.begin, h.end);
    Index first = kNoIndex;
    const std::uint32_t noun_end = d_.token(last_noun_).end();
    for (const NameMention& m : names_.beginning_in(span)) {
      if (m.type != EntityType::organization || m.entity == kNoIndex) continue;
      if (m.span.begin >= noun_end && m.span.begin <= noun_end + 1 && last_noun_ > h.begin) return m.entity;
      if (first == kNoIndex) first = m.entity;
    }
    return first;
  }

  const Document& d_;
  const Mentions& names_;
  AnnouncingWords& words_;
  std::uint32_t found_;
  std::vector<Count> counts_;
  TokenIndex last_noun_ = 0;
  bool adopted_ = false, to_be_adopted_ = false, considered_ = false, to_be_considered_ = false, proposed_ = false,
       put_ = false, planned_ = false;
  bool agenda_ = false, considering_ = false, draft_ = false, question_ = false, decision_noun_ = false;
};

}  // namespace

Heading read_heading(const Document& d, const Mentions& names, AnnouncingWords& words, const ListPlace& place) {
  return HeadingReader(d, names, words, place.found).read(place.from, place.list);
}

}  // namespace newsx
