// Reported clauses: "заявил, что …", "по словам X, …", "как считает X, …", "…, заявил X".
#include <algorithm>

#include "speech/attributor.h"

namespace newsx {

using namespace gram;

void Attributor::reported_clauses() {
  const std::size_t marked = found_.size();
  std::stable_sort(found_.begin(), found_.end(), [](const Found& a, const Found& b) { return a.begin() < b.begin(); });
  for (const Sentence& sentence : d_.tokens.sentences) {
    for (TokenIndex begin = sentence.begin; begin < sentence.end; begin += kLongestSentence) {
      d_.stop.check();
      Sentence s = sentence;
      s.begin = begin;
      s.end = std::min(sentence.end, begin + kLongestSentence);
      if (s.end - s.begin < 4) continue;
      if (taken_[s.begin] && taken_[s.end - 1]) continue;
      begin_piece(s, marked);
      that_clauses(s);
      prepositional(s);
      as_clauses(s);
      trailing(s);
      parenthetic(s);
      headline(s);
    }
  }
}

void Attributor::begin_piece(const Sentence& s, std::size_t marked) {
  while (here_.marked_begin < marked && found_[here_.marked_begin].begin() < token(s.begin).begin) ++here_.marked_begin;
  here_.marked_end = here_.marked_begin;
  while (here_.marked_end < marked && found_[here_.marked_end].begin() < token(s.end - 1).end()) ++here_.marked_end;
  here_.reported_begin = found_.size();
  here_.begin = s.begin;
  here_.end = s.end;
  std::fill_n(here_.layers.begin(), s.end - s.begin, std::uint8_t{0});
  here_.deepest = 0;
}

void Attributor::add_report(Found q) {
  for (const Span& s : q.fragments)
    for (TokenIndex i = token_at(s.begin); i < here_.end && token(i).begin < s.end; ++i)
      here_.deepest = std::max(here_.deepest, ++here_.layers[i - here_.begin]);
  found_.push_back(std::move(q));
}

// X заявил, что …: the clause runs to the sentence's end, to a semicolon, or to ", добавив, что".
void Attributor::that_clauses(const Sentence& s) {
  for (TokenIndex i = s.begin; i < s.end; ++i) {
    if (cue_at_[i] == kNone || taken_[i]) continue;
    const Cue& cue = cues_[cue_at_[i]];
    if (!cue.that || cue.kind == CueKind::preposition) continue;
    TokenIndex that = find_that(cue, s);
    if (that == 0 || taken_[that] || here_.layers[that - here_.begin] >= kDeepestReport) continue;
    const TokenIndex end = conditional(cue, s) || before_main_clause(cue, s) ? first_clause_end(that + 1, s)
                                                                             : clause_end(that + 1, s, &cue);
    if (end <= that + 1 || (end == that + 2 && !has_verb(that + 1, end))) continue;
    // The whole clause in marks is partial alone.
    if (token(that + 1).kind == TokenKind::quote_open && taken_[that + 1]) {
      const TokenIndex close = close_of(that + 1);
      if (close + 3 >= end) {
        i = end - 1;
        continue;
      }
    }
    Found q;
    q.quotation.kind = QuotationKind::indirect;
    q.fragments.push_back(whole(that + 1, end));
    Speaker speaker = speakers_.of(cue, s.begin, that, false);
    if (is_remark(cue, s) || is_infinitive(cue, s)) continue;
    if (speaker.reference == Reference::thing) continue;
    if (!speaker.found && (cue.weak || cue.kind == CueKind::noun)) continue;
    set_via(q, cue, s.begin, that, speaker);
    attach(q, &cue, speaker, "a clause with «что»");
    add_report(std::move(q));
    i = that;
  }
}

// "Напомним, что", "отметим, что": the author's own remark.
bool Attributor::is_remark(const Cue& cue, const Sentence& s) const {
  if ((cue.form & per1) == 0 || (cue.form & plur) == 0) return false;
  for (TokenIndex i = cue.begin; i-- > s.begin;) {
    if (is_mark(i, ",")) break;
    if (d_.is(i, FunctionWord::first_person)) return false;
  }
  return true;
}

// "Следует отметить, что", "может показаться, что": an infinitive reports only where its verb does ("дал понять, что").
bool Attributor::is_infinitive(const Cue& cue, const Sentence& s) const {
  if ((cue.form & INFN) == 0) return false;
  for (TokenIndex i = cue.begin; i-- > s.begin && token(i).kind == TokenKind::word;) {
    if ((d_.reading(i).reading.grammemes & (ADVB | PRCL)) == 0) return !d_.is(i, FunctionWord::auxiliary);
  }
  return true;
}

// The "что" that this cue carries: after a comma, with at most some words of its own clause between.
TokenIndex Attributor::find_that(const Cue& cue, const Sentence& s) const {
  constexpr TokenIndex kMostBetween = 25;
  bool relative = false;
  for (TokenIndex i = cue.end; i + 1 < s.end && i < cue.end + kMostBetween; ++i) {
    if (is_mark(i, ",") && d_.is(i + 1, FunctionWord::that | FunctionWord::as_if | FunctionWord::hearsay)) return i + 1;
    if (is_mark(i, ".") || is_mark(i, ";") || is_mark(i, ":")) return 0;
    if (token(i).kind == TokenKind::quote_open) {
      // A name in marks may stand between: рассказал «Вечерней Уфе», что.
      const TokenIndex close = close_of(i);
      if (close <= i || taken_[i] || words_in(i, close) > kNameWords) return 0;
      i = close;
      continue;
    }
    if (is_mark(i, ",")) relative = false;
    relative |= d_.is(i, FunctionWord::relative | FunctionWord::place);
    // "не жалуется и живёт": another verb of the same subject.
    if (!relative && (d_.reading(i).reading.grammemes & VERB) != 0) return 0;
    // A noun's clause follows its own words.
    if (cue.kind == CueKind::noun && (is_mark(i, ",") || (d_.reading(i).reading.grammemes & (VERB | INFN)) != 0))
      return 0;
    // "планируется закрыть завод, что …"
    if (cue.kind == CueKind::predicate && (d_.reading(i).reading.grammemes & INFN) != 0) return 0;
    if (cue_at_[i] != kNone && cues_[cue_at_[i]].that && cues_[cue_at_[i]].kind == CueKind::verb &&
        finite(cues_[cue_at_[i]]))
      return 0;
  }
  return 0;
}

// Whether another's or a further report begins at `i`, after a comma or "и": "и добавляет, что", ", а жители уверены,
// что".
bool Attributor::begins_report(TokenIndex i, const Sentence& s) const {
  constexpr TokenIndex kMostToCue = 5;
  const bool conjunction = d_.is(i, FunctionWord::coordination | FunctionWord::contrast);
  if (!conjunction && !is_mark(i - 1, ",")) return false;
  TokenIndex k = conjunction ? i + 1 : i;
  if (!conjunction) {
    const bool clause = (d_.reading(i).reading.grammemes & (CONJ | PREP | PRTF | GRND)) != 0;
    if (clause || d_.is(i, FunctionWord::relative | FunctionWord::that)) return false;
  }
  for (const TokenIndex limit = std::min(s.end, k + kMostToCue); k < limit; ++k) {
    if (token(k).kind != TokenKind::word) return false;
    if (cue_at_[k] != kNone) {
      const Cue& c = cues_[cue_at_[k]];
      if (finite(c) && c.that) return find_that(c, s) == c.end + 1;
    }
    if ((d_.reading(k).reading.grammemes & (VERB | INFN)) != 0 || d_.is(k, FunctionWord::relative)) return false;
  }
  return false;
}

// Whether ", и поблагодарила" at comma `i` goes on with what the cue's subject did: a verb in the cue's own form, which
// the clause's verb has not.
bool Attributor::back_to_subject(TokenIndex i, TokenIndex from, const Cue* cue, const Sentence& s) const {
  if (cue == nullptr || !is_mark(i, ",") || i + 2 >= s.end || (cue->form & VERB) == 0) return false;
  if (!d_.is(i + 1, FunctionWord::coordination)) return false;
  TokenIndex k = i + 2;
  while (k < s.end && (d_.reading(k).reading.grammemes & (PRCL | ADVB | CONJ)) != 0) ++k;
  if (k >= s.end) return false;
  constexpr Grammemes form = past | pres | futr | numbers | genders;
  const Grammemes wanted = cue->form & form;
  if ((d_.reading(k).reading.grammemes & VERB) == 0 || (d_.reading(k).reading.grammemes & form) != wanted) return false;
  for (TokenIndex t = from; t < i; ++t) {
    const Grammemes g = d_.reading(t).reading.grammemes;
    if ((g & (VERB | PRTS)) != 0 && (g & form) == wanted) return false;
  }
  return true;
}

TokenIndex Attributor::clause_end(TokenIndex from, const Sentence& s, const Cue* cue) const {
  for (TokenIndex i = from; i < s.end; ++i) {
    if (token(i).kind == TokenKind::quote_open) {
      const TokenIndex close = close_of(i);
      if (close > i && close < s.end) i = close;
      continue;
    }
    if (is_mark(i, ";") || (i > from && links_behind(i, s))) return i;
    // ", добавив, что", ", сообщает ТАСС", ", передаёт корреспондент"
    if (is_mark(i, ",") && i + 1 < s.end && cue_at_[i + 1] != kNone) {
      const Cue& c = cues_[cue_at_[i + 1]];
      if (c.kind == CueKind::verb && (c.form & GRND) != 0) return i;
      if (finite(c) && !is_mark(i + 2, ",") && ends_after(i + 1, s)) return i;
    }
    if (i > from && begins_report(i, s)) return is_mark(i - 1, ",") ? i - 1 : i;
    if (i > from && back_to_subject(i, from, cue, s)) return i;
  }
  TokenIndex end = s.end;
  while (end > from &&
         (is_mark(end - 1, ".") || is_mark(end - 1, "!") || is_mark(end - 1, "?") || is_mark(end - 1, "…")))
    --end;
  return end;
}

// "После заявления о том, что …, акции упали": no verb before the noun, so that the main clause comes after.
bool Attributor::before_main_clause(const Cue& cue, const Sentence& s) const {
  if (cue.kind != CueKind::noun) return false;
  for (TokenIndex i = s.begin; i < cue.begin; ++i)
    if ((d_.reading(i).reading.grammemes & (VERB | PRED | ADJS | PRTS)) != 0) return false;
  return (d_.reading(s.begin).reading.grammemes & PREP) != 0;
}

// "Если он скажет, что …, …": the report is a condition of what follows.
bool Attributor::conditional(const Cue& cue, const Sentence& s) const {
  for (TokenIndex i = s.begin; i < cue.begin && !is_mark(i, ","); ++i)
    if (d_.is(i, FunctionWord::condition | FunctionWord::time)) return true;
  return false;
}

// The end of the clause alone, at the comma before the next one that stands beside it.
TokenIndex Attributor::first_clause_end(TokenIndex from, const Sentence& s) const {
  const TokenIndex whole_end = clause_end(from, s);
  for (TokenIndex i = from; i + 1 < whole_end; ++i) {
    if (token(i).kind == TokenKind::quote_open && close_of(i) > i) {
      i = close_of(i);
      continue;
    }
    const Grammemes g = d_.reading(i + 1).reading.grammemes;
    const bool relative = (g & PREP) != 0 && d_.is(i + 2, FunctionWord::relative);
    const bool dependent = relative || (g & (CONJ | GRND | PRTF)) != 0 || d_.is(i + 1, FunctionWord::relative);
    if (is_mark(i, ",") && (!dependent || d_.is(i + 1, FunctionWord::then))) return i;
  }
  return whole_end;
}

// Whether the rest of the sentence after a comma is a short author's clause.
bool Attributor::ends_after(TokenIndex from, const Sentence& s) const {
  constexpr TokenIndex kLongest = 24;
  for (TokenIndex i = from; i < s.end && i < from + kLongest; ++i) {
    if (d_.is(i, FunctionWord::that)) return false;
    // ", указал он, подчеркнув, что …"
    if (is_mark(i, ",") && i + 1 < s.end && cue_at_[i + 1] != kNone && (cues_[cue_at_[i + 1]].form & GRND) != 0)
      return true;
  }
  return s.end - from <= kLongest;
}

// An address with a path, that no preposition leads to: "lenta.ru" and "на https://…" are the clause's own words.
bool Attributor::is_link(TokenIndex i) const {
  if (!is_kind(i, TokenKind::url) || (i > 0 && (d_.reading(i - 1).reading.grammemes & PREP) != 0)) return false;
  return token(i).span().of(d_.text).find('/') != std::string_view::npos;
}

// "…, что мост открыт (https://t.me/a)": links from `i` on, and then the sentence's end or what begins as a new one.
bool Attributor::links_behind(TokenIndex i, const Sentence& s) const {
  constexpr TokenIndex most = 16;
  if (!is_link(i) && !is_kind(i, TokenKind::bracket_open) && !is_kind(i, TokenKind::dash)) return false;
  bool link = false;
  TokenIndex k = i;
  for (; k < std::min(s.end, i + most); ++k) {
    const TokenKind kind = token(k).kind;
    const bool mark = kind == TokenKind::punctuation || kind == TokenKind::bracket_open ||
                      kind == TokenKind::bracket_close || kind == TokenKind::dash || kind == TokenKind::symbol;
    if (is_link(k)) {
      link = true;
    } else if (!mark) {
      break;
    }
  }
  return link && (k == s.end || token(k).kind == TokenKind::hashtag ||
                  (token(k).kind == TokenKind::word && token(k).shape != Shape::lower));
}

Span Attributor::whole(TokenIndex begin, TokenIndex end) const {
  while (end > begin && (token(end - 1).kind == TokenKind::punctuation || is_link(end - 1))) --end;
  while (begin + 1 < end && (token(begin).kind == TokenKind::punctuation || token(begin).kind == TokenKind::dash))
    ++begin;
  return d_.span_of(begin, std::max(end, begin + 1));
}

// По словам X, …; …, по мнению X, …; …, по данным X.
void Attributor::prepositional(const Sentence& s) {
  for (TokenIndex i = s.begin; i < s.end; ++i) {
    if (cue_at_[i] == kNone || taken_[i]) continue;
    const Cue& cue = cues_[cue_at_[i]];
    if (cue.kind != CueKind::preposition || cue.weak || cue.medium) continue;
    if (here_.deepest >= kDeepestReport) return;
    const bool after_colon = i > s.begin && is_mark(i - 1, ":");
    const bool at_begin = words_in(s.begin, i) == 0 || introductory(s.begin, i) || after_colon;
    const bool parenthetic = at_begin || is_mark(i - 1, ",") || token(i - 1).kind == TokenKind::dash;
    if (!parenthetic) continue;
    if (cue.end < s.end && d_.is(cue.end, FunctionWord::relative)) continue;
    const Speaker speaker = speakers_.of(cue, s.begin, s.end, true);
    // The source ends at the comma after it; without one where its words end.
    TokenIndex end = cue.end;
    while (end < s.end && speaker.found && token(end).begin < speaker.mention.end) ++end;
    TokenIndex comma = end;
    while (comma < s.end && !is_mark(comma, ",") && comma < end + 15) {
      if (token(comma).kind == TokenKind::quote_open && close_of(comma) > comma && close_of(comma) < s.end)
        comma = close_of(comma);
      ++comma;
    }
    const bool closed = comma < s.end && is_mark(comma, ",");
    if (closed && d_.is(comma + 1, FunctionWord::that)) continue;
    const TokenIndex after = closed ? comma + 1 : end;
    Found q;
    q.quotation.kind = QuotationKind::indirect;
    if (at_begin) {
      if (after >= s.end) continue;
      if (token(after).kind == TokenKind::quote_open && taken_[after]) {
        const TokenIndex close = close_of(after);
        if (close + 3 >= s.end) continue;
      }
      q.fragments.push_back(whole(after, clause_end(after, s)));
    } else {
      if (in_relative(i, s)) continue;
      q.fragments.push_back(whole(s.begin, i));
      if (closed && after < s.end && words_in(after, s.end) > 0)
        q.fragments.push_back(whole(after, clause_end(after, s)));
    }
    attach(q, &cue, speaker, "a source named beside the clause");
    add_report(std::move(q));
    i = std::max(i, after > i ? after - 1 : i);
  }
}

// "При этом", "Кроме того,": a few words that bring in a sentence and are no part of what is said.
bool Attributor::introductory(TokenIndex begin, TokenIndex end) const {
  constexpr int kMostWords = 3;
  if (begin >= end || words_in(begin, end) > kMostWords) return false;
  for (TokenIndex k = begin; k < end; ++k) {
    if (token(k).kind != TokenKind::word && token(k).kind != TokenKind::punctuation) return false;
    const Grammemes g = d_.reading(k).reading.grammemes;
    if ((g & (VERB | PRED | ADJS | PRTS | INFN)) != 0 || ((g & (NOUN | NPRO | ADJF)) != 0 && (g & nomn) != 0))
      return false;
    if ((g & NOUN) != 0 && token(k).shape != Shape::lower && k > begin) return false;
  }
  return true;
}

// "…, которая, по его мнению, …": an aside in the author's own relative clause reports nothing by itself.
bool Attributor::in_relative(TokenIndex i, const Sentence& s) const {
  return i >= s.begin + 3 && is_mark(i - 1, ",") && d_.is(i - 2, FunctionWord::relative);
}

// Как считает X, …; …, как сообщил X.
void Attributor::as_clauses(const Sentence& s) {
  for (TokenIndex i = s.begin; i + 2 < s.end; ++i) {
    if (!d_.is(i, FunctionWord::as) || taken_[i]) continue;
    const bool at_begin = i == s.begin || introductory(s.begin, i);
    if (!at_begin && !is_mark(i - 1, ",")) continue;
    // "после того, как": no source.
    if (i >= s.begin + 3 && d_.is(i - 2, FunctionWord::correlate) && (d_.reading(i - 3).reading.grammemes & PREP) != 0)
      continue;
    // "на вопрос, как он считает, …"
    if (i >= s.begin + 2 && cue_at_[i - 2] != kNone && cues_[cue_at_[i - 2]].kind == CueKind::noun) continue;
    const Cue* cue = first_cue(i + 1, std::min<TokenIndex>(i + 6, s.end),
                               [](const Cue& c) { return finite(c) && (c.that || c.direct); });
    if (cue == nullptr) continue;
    // "как правило, …"
    bool apart = false;
    for (TokenIndex k = i + 1; k < cue->begin; ++k) apart |= is_mark(k, ",");
    if (apart) continue;
    TokenIndex comma = cue->end;
    while (comma < s.end && !is_mark(comma, ",")) ++comma;
    const Speaker speaker = speakers_.of(*cue, i + 1, comma, true);
    if ((is_medium(speaker) && !at_begin) || (!speaker.found && cue->kind == CueKind::verb)) continue;
    Found q;
    q.quotation.kind = QuotationKind::indirect;
    if (at_begin) {
      if (comma + 2 >= s.end) continue;
      // ", ссылаясь на …, " belongs to the author.
      if (comma + 1 < s.end && (d_.reading(comma + 1).reading.grammemes & (GRND | PRTF)) != 0) {
        ++comma;
        while (comma < s.end && !is_mark(comma, ",")) ++comma;
        if (comma + 2 >= s.end) continue;
      }
      if (d_.is(comma + 1, FunctionWord::that)) continue;
      q.fragments.push_back(whole(comma + 1, clause_end(comma + 1, s)));
    } else {
      q.fragments.push_back(whole(s.begin, i));
      if (comma < s.end && words_in(comma, s.end) >= 2)
        q.fragments.push_back(whole(comma + 1, clause_end(comma + 1, s)));
    }
    attach(q, cue, speaker, "a clause with «как»");
    add_report(std::move(q));
    return;
  }
}

// …, заявил X. The clause before the comma is what is said.
void Attributor::trailing(const Sentence& s) {
  for (TokenIndex i = s.end; i-- > s.begin + 3;) {
    if (cue_at_[i] == kNone || taken_[i] || !is_mark(i - 1, ",")) continue;
    const Cue& cue = cues_[cue_at_[i]];
    if (!finite(cue) || (cue.form & (GRND | futr)) != 0 || !cue.that || !ends_after(i, s)) continue;
    if (token(i - 2).kind == TokenKind::quote_close) return;
    const Speaker speaker = speakers_.of(cue, i, s.end, true);
    if (!speaker.found) return;
    if (is_medium(speaker)) {
      // ", сообщает ТАСС": passes on what the sentence says.
      each_found_here([&](Found& f) {
        if (f.quotation.has_via) return;
        give_via(f, speaker);
      });
      return;
    }
    for (TokenIndex k = s.begin; k < i; ++k)
      if (taken_[k] && token(k).kind != TokenKind::quote_open && words_in(s.begin, i) < 2 * words_in(k, i)) return;
    Found q;
    q.quotation.kind = QuotationKind::indirect;
    const Span span = whole(s.begin, i - 1);
    bool reported = false;
    each_found_here([&](const Found& f) {
      reported |= f.quotation.kind == QuotationKind::indirect && f.fragments.front().overlaps(span);
    });
    if (reported) return;
    q.fragments.push_back(span);
    attach(q, &cue, speaker, "an author's clause after the sentence");
    add_report(std::move(q));
    return;
  }
}

// "Ставки, полагает он, снизятся": the author's clause inside.
void Attributor::parenthetic(const Sentence& s) {
  constexpr TokenIndex kLongest = 12;
  for (TokenIndex i = s.begin + 1; i + 2 < s.end; ++i) {
    if (!is_mark(i, ",") || cue_at_[i + 1] == kNone || taken_[i + 1]) continue;
    const Cue& cue = cues_[cue_at_[i + 1]];
    if (!finite(cue) || (cue.form & (GRND | per1 | per2)) != 0 || !cue.that) continue;
    TokenIndex close = cue.end;
    while (close < s.end && close < i + kLongest && !is_mark(close, ",")) ++close;
    if (!is_mark(close, ",") || close + 2 >= s.end || d_.is(close + 1, FunctionWord::that)) continue;
    const Speaker speaker = speakers_.of(cue, i + 1, close, true);
    if (!speaker.found || is_medium(speaker)) continue;
    const Span first = whole(s.begin, i);
    bool reported = false;
    each_found_here([&](const Found& f) {
      for (const Span& part : f.fragments) reported |= part.overlaps(first);
    });
    if (reported) return;
    Found q;
    q.quotation.kind = QuotationKind::indirect;
    q.fragments.push_back(first);
    q.fragments.push_back(whole(close + 1, clause_end(close + 1, s)));
    attach(q, &cue, speaker, "an author's clause inside the sentence");
    add_report(std::move(q));
    return;
  }
}

// Who stands after a dash and is all that stands there: "… — Озерова".
Speaker Attributor::name_after_dash(TokenIndex dash, TokenIndex end) {
  if (!is_kind(dash, TokenKind::dash) || dash + 1 >= end) return {};
  const Speaker s = speakers_.at(dash + 1, end);
  return s.entity != kNoIndex && s.mention.end == token(end - 1).end() ? s : Speaker{};
}

// "Экспорт вырастет — Ковальчук": a line of its own without a stop.
void Attributor::headline(const Sentence& s) {
  const Paragraph& line = d_.tokens.paragraphs[s.paragraph];
  if (s.begin != line.begin || s.end != line.end || token(s.end - 1).kind != TokenKind::word || taken_[s.begin]) return;
  for (TokenIndex i = s.end; i-- > s.begin + kFewWords - 1;) {
    if (token(i).kind != TokenKind::dash) continue;
    const Speaker speaker = name_after_dash(i, s.end);
    if (!speaker.found || !has_verb(s.begin, i)) return;
    Found q;
    q.quotation.kind = QuotationKind::indirect;
    q.fragments.push_back(whole(s.begin, i));
    attach(q, nullptr, speaker, "a headline and a name after a dash");
    add_report(std::move(q));
    return;
  }
}

}  // namespace newsx
