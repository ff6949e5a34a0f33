#include "names/bare_names.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "names/canonical.h"
#include "text/fold_case.h"

namespace newsx {
namespace {

using namespace gram;

// Words that may be a name in this place: with a capital, no abbreviation.
bool may_be_bare_name(const Document& d, TokenIndex i) {
  const Token& t = d.token(i);
  return t.kind == TokenKind::word && (t.shape == Shape::title || t.shape == Shape::mixed || t.shape == Shape::upper) &&
         !t.has(token_flag::abbreviation);
}

// Alone in quotation marks: a work or a thing with a person's name.
bool is_alone_in_marks(const Document& d, TokenIndex i) {
  return i > 0 && i + 1 < d.token_count() && d.token(i - 1).kind == TokenKind::quote_open &&
         d.token(i + 1).kind == TokenKind::quote_close;
}

// Whether a table has the word as a given name.
bool is_given_name(const Document& d, TokenIndex i) {
  const auto names = d.names_at(i);
  return std::any_of(names.begin(), names.end(),
                     [&](const NameMatch& m) { return m.end == i + 1 && d.gazetteer.entry_class(m.entry) == "given"; });
}

// A town or a maker that is called as somebody in the text: "Борисов заявил", but "в Борисове", "город Борисов",
// «Рено».
bool gives_way(const Document& d, const NameLexicon& lexicon, const NameMention& m) {
  if (m.kind != MentionKind::name || m.end != m.begin + 1 || m.nested) return false;
  if (m.type == EntityType::organization)
    return d.token(m.begin).shape == Shape::title && !d.token(m.begin).has(token_flag::latin) &&
           (m.begin == 0 || d.token(m.begin - 1).kind != TokenKind::quote_open);
  if (m.type != EntityType::place) return false;
  return m.begin == 0 || !lexicon.tells(d, m.begin - 1, NameCue::place);
}

class BareNames {
 public:
  BareNames(const Document& d, const NameLexicon& lexicon, Names& names)
      : d_(d), lexicon_(lexicon), names_(names), mentions_(names.mentions) {}

  void run() {
    for (const NameMention& m : mentions_) {
      d_.stop.check();
      if (m.type == EntityType::person && !m.weak && m.person != kNone) learn(m);
    }
    settle_weak_mentions();
    if (!support_.empty()) find();
  }

 private:
  // What the names of the text say of a stem.
  struct Support {
    bool surname = false, given = false;
    std::uint32_t surname_in_full = 0, given_in_full = 0;  // names in which it stands beside the other part
  };

  Support& support_of(TokenIndex t) { return support_[d_.stems.hash_of(d_.token(t).word)]; }
  const Support* known(TokenIndex t) const {
    const auto at = support_.find(d_.stems.hash_of(d_.token(t).word));
    return at == support_.end() ? nullptr : &at->second;
  }

  void learn(const NameMention& m) {
    const PersonName& n = names_.persons[m.person];
    const Annotation* const a = m.annotation == kNone ? nullptr : &d_.cascade.annotations[m.annotation];
    if (a == nullptr || a->rule == kNoRule || a->entry != kNoEntry) {
      if (n.surname.empty()) return;
      TokenIndex surname = m.end - 1;  // or where the table's surname stands: "Ким Чен Ын"
      for (TokenIndex t = m.begin; t < m.end; ++t)
        if (d_.text_of(t) == n.surname) surname = t;
      support_of(surname).surname = true;
      return;
    }
    // "Ерлана Тукмая", whose nominative has another stem
    if (!n.given.empty() && !n.surname.empty())
      if (const std::uint64_t base = StemTable::hash_of(fold_case(n.surname)); !support_.contains(base))
        support_[base].surname = true;
    for (const Part& p : d_.parts(*a)) {
      const std::string_view key = d_.key(p);
      for (TokenIndex t = p.begin; t < p.end; ++t) {
        if (d_.token(t).has(token_flag::initial)) continue;
        Support& word = support_of(t);
        if (key == "surname") word.surname = true, word.surname_in_full += n.given.empty() ? 0 : 1;
        if (key == "given" && n.surname.empty()) word.given = true;
        if (key == "given" && !n.surname.empty()) ++word.given_in_full;
      }
    }
  }

  // Weak mentions are kept only if there are sure ones.
  void settle_weak_mentions() {
    for (MentionIndex i = 0; i < mentions_.size(); ++i) {
      d_.stop.check();
      NameMention& m = mentions_.edit(i);
      if (m.type != EntityType::person) continue;
      if (m.person != kNone && m.entry == kNoEntry) split_off_surname(m);
      if (!m.weak) continue;
      const Support* const last = known(m.end - 1);
      if (last == nullptr || !last->surname) {
        mentions_.mark_erased(i);
        continue;
      }
      m.weak = false;
      m.because = "named in full elsewhere in the text";
    }
    mentions_.erase_marked();
    if (has_split_) mentions_.sort(d_.stop);
  }

  // "адвокат Пелоси Бурдулянган Тасыбеков", with a surname that is not declined, looks like one name: one that begins
  // with what is elsewhere a surname is two.
  void split_off_surname(NameMention& m) {
    constexpr TokenIndex shortest = 3;  // tokens
    if (m.end - m.begin < shortest || m.annotation == kNone) return;
    const Support* const first = known(m.begin);
    if (first == nullptr || first->surname_in_full <= first->given_in_full) return;
    const std::vector<NameToken> words = name_tokens(d_, d_.cascade.annotations[m.annotation], m.begin);
    if (words.size() < 2 || words.front().token != m.begin || words.front().part != Name) return;
    has_split_ = true;
    ++m.begin;
    m.span = m.core = d_.span_of(m.begin, m.end);
    m.base = m.name = person_name(d_, {m.begin, m.end}, std::span(words).subspan(1), {}, names_.persons[m.person]);
    m.because = "the word before it is another's surname";
  }

  void find() {
    std::vector<NameMention> found;
    mentions_.cover(d_.token_count(), Mentions::Which::all);
    for (TokenIndex i = 0; i < d_.token_count(); ++i) {
      d_.stop.check(i);
      if (!may_be_bare_name(d_, i) || is_alone_in_marks(d_, i)) continue;
      const MentionIndex cover = mentions_.covering(i);
      if (cover != kNone && !gives_way(d_, lexicon_, mentions_[cover])) continue;
      const Grammemes part = part_of_name(i, cover != kNone);
      if (part == 0) continue;
      if (cover != kNone) mentions_.mark_erased(cover);
      found.push_back(mention_at(i, part));
    }
    if (found.empty()) return;
    mentions_.erase_marked();
    mentions_.merge(found, d_.stop);
  }

  // What the word is here: Surn or Name of somebody whom the text names; 0: nobody's. Where it is `covered` by another
  // name, somebody must be named in full.
  Grammemes part_of_name(TokenIndex i, bool covered) const {
    const Support* const word = known(i);
    if (word == nullptr) return 0;
    if (covered ? word->surname_in_full > 0 : word->surname) return Surn;
    const bool named = word->given_in_full > 0 || (word->given && !covered);
    return named && (word->given || is_given_name(d_, i)) ? Name : Grammemes{0};
  }

  NameMention mention_at(TokenIndex i, Grammemes part) {
    const NameToken word{i, part};
    const NameBase base = person_base(d_, {&word, 1}, {0, cases_after_preposition(d_, i)});
    PersonName name;
    (part == Surn ? name.surname : name.given) = base.words.front();
    name.surname_other = base.surname_other;
    name.gender = base.gender;
    NameMention m;
    m.type = EntityType::person;
    m.begin = i;
    m.end = i + 1;
    m.span = m.core = d_.span_of(i, i + 1);
    m.base = m.name = base.words.front();
    m.because = "named in full elsewhere in the text";
    m.person = static_cast<std::uint32_t>(names_.persons.size());
    names_.persons.push_back(name);
    return m;
  }

  const Document& d_;
  const NameLexicon& lexicon_;
  Names& names_;
  Mentions& mentions_;
  std::unordered_map<std::uint64_t, Support> support_;  // by stem
  bool has_split_ = false;                              // a name begins later than before
};

}  // namespace

void find_bare_names(const Document& d, const NameLexicon& lexicon, Names& names) {
  BareNames(d, lexicon, names).run();
}

}  // namespace newsx
