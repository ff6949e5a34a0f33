// Base forms of persons' names.
//
// Each word of a name has readings from the tables, the dictionary and its ending, each with a score for how likely it
// is a name. Case and gender are then chosen for all words together: the pair whose best readings, with the
// hints of what stands around, score most. The other gender's score tells how sure that is, and the surname's base form
// under it is kept: "Токаева" is Токаев's genitive or a woman's nominative.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdlib>
#include <memory_resource>

#include "morph/prepositions.h"
#include "names/canonical.h"
#include "names/letters.h"
#include "text/fold_case.h"

namespace newsx {
namespace {

using namespace gram;

constexpr std::array<Grammemes, 6> kCases = {nomn, gent, datv, accs, ablt, loct};

// One way to read a word of a name.
struct NameReading {
  Grammemes grammemes;
  int score;
  std::string_view base;
  bool folded = false;  // `base` still wants the text's capitals
};
using NameReadings = std::pmr::vector<NameReading>;

constexpr int kOfTable = 7;  // the score of what the tables of names say

// A surname of the tables in the feminine, as the dictionary declines it.
NameReading feminine_of_table(const Document& d, TokenIndex token, NameReading reading) {
  reading.base = d.text_of(token);
  for (const Analysis& a : d.analyses(token)) {
    if ((a.reading.grammemes & femn) == 0 || (a.reading.grammemes & (Surn | ADJF)) == 0) continue;
    if (const std::string_view base = d.form(token, a, nomn | sing | femn); !base.empty()) {
      reading.base = base;
      reading.folded = true;
    }
    break;
  }
  return reading;
}

// Readings from the tables of names.
void add_of_tables(const Document& d, const NameToken& n, NameReadings& out) {
  for (const NameMatch& m : d.names_at(n.token)) {
    if (m.end != n.token + 1) continue;
    const std::string_view cls = d.gazetteer.entry_class(m.entry);
    const bool surname = cls == "surname";
    if (!((cls == "given" && (n.part & Name) != 0) || (surname && (n.part & Surn) != 0))) continue;
    for (std::uint32_t r = 0; r < m.reading_count; ++r) {
      Grammemes g = d.matches.readings[m.first_reading + r];
      if ((g & plur) != 0 && (g & sing) == 0) continue;
      if ((g & genders) == 0) g |= masc | femn;
      const NameReading reading{g, kOfTable, m.alias};
      out.push_back(surname && (g & (masc | femn)) == femn ? feminine_of_table(d, n.token, reading) : reading);
    }
  }
}

// "Стивену Фраю": an unknown name that may be an oblique case of one in a consonant is rather that than not declined,
// where the words beside it tell the case. ("Моровану" alone is as likely a name in -у.)
bool may_be_of_consonant(const Document& d, TokenIndex token) {
  const auto all = d.analyses(token);
  return std::any_of(all.begin(), all.end(), [](const Analysis& a) {
    const Grammemes g = a.reading.grammemes;
    return (g & (Name | Surn)) != 0 && (g & masc) != 0 && (g & Fixd) == 0 && (g & nomn) == 0 &&
           name_ending(a.lemma) == NameEnding::consonant;
  });
}

// The reading that an analysis of the dictionary gives.
void add_analysis(const Document& d, const NameToken& n, const Analysis& a, NameReadings& out) {
  const Grammemes g = a.reading.grammemes;
  const bool right_part = (g & n.part) != 0;
  const bool surname = (n.part & Surn) != 0;
  const bool known = a.reading.origin == Origin::dictionary;
  const bool plural = (g & sing) == 0 && (g & plur) != 0;
  // "Иван и Пётр Петровы": the surname is theirs together.
  if ((g & cases) == 0 || (plural && !(right_part && surname))) return;
  // An unknown word in -и is rather a foreign surname that is not declined: "Аббас Аракчи".
  if (plural && !known && !is_plural_surname(d.folded(n.token))) return;
  const bool adjective = (g & (ADJF | PRTF)) != 0 && surname;  // "Блуждающая" is a participle
  if (!right_part && !adjective && (g & NOUN) == 0) return;
  if ((g & neut) != 0 && (g & (masc | femn)) == 0) return;
  // An unknown name in -ь may be a man's as well as a woman's: "Сунь Вэйлинь".
  if (!known && (g & Name) != 0 && (g & Fixd) != 0 && ends_in_soft_sign(d.folded(n.token))) return;
  int score = right_part ? (known ? 5 : 3) : known ? 1 : 2;
  if (adjective) score = known ? 2 : 3;
  if (plural) score = 3;
  if (!known && (g & Fixd) != 0 && !n.alone && may_be_of_consonant(d, n.token)) score = 1;
  Grammemes gender = g & (masc | femn);
  // "Анатолия Хмары": a noun in -а is a man's surname as well, and is declined. (The nominative may be the genitive of
  // a name in a consonant.)
  const bool common_noun = known && (g & (Name | Patr | Surn | ADJF)) == 0;
  if (common_noun && surname && gender == femn && (g & nomn) == 0 && name_ending(a.lemma) == NameEnding::a) {
    gender |= masc;
    score = 3;
  }
  if (gender == 0) gender = masc | femn;
  // A common gender keeps its form; a surname, shared ones too, goes to the nominative of the gender it is read in.
  const bool by_gender = plural || (gender & (gender - 1)) == 0;
  for (const Grammemes one : {masc, femn}) {
    if ((gender & one) == 0) continue;
    const std::string_view base = d.form(n.token, a, nomn | sing | (by_gender ? one : 0));
    if (!base.empty()) out.push_back({(g & ~genders) | one, score, base, true});
  }
}

// A surname that is another word in the dictionary: "Шпана" of "Шпан"; a given name that no table has: "Нама" of "Нам".
// In an oblique case it is rather a surname in a consonant than the adjective that it looks like: "Рыжиковым" of
// "Рыжиков", or than the common noun beside a given name: "Олегу Хворостину".
void add_by_ending(const Document& d, const NameToken& n, NameReadings& out) {
  const TokenIndex i = n.token;
  const auto analyses = d.analyses(i);
  const auto has = [&](Grammemes any) {
    return std::any_of(analyses.begin(), analyses.end(),
                       [&](const Analysis& a) { return (a.reading.grammemes & any) != 0; });
  };
  const bool oblique_adjective = has(ADJF) && !has(nomn);
  const bool noun_beside =
      !n.alone && (n.part & Surn) != 0 && d.words.known(d.token(i).word) && has(NOUN) && !has(nomn);
  // Whether the common noun in the same case says nothing else: "адвокату", but not "христа".
  const auto noun_allows = [&](const Reading& r, const std::string& base) {
    return std::ranges::none_of(analyses, [&](const Analysis& a) {
      const Grammemes g = a.reading.grammemes;
      return (g & NOUN) != 0 && (g & masc) != 0 && (g & r.grammemes & cases) != 0 && a.lemma != base;
    });
  };
  std::vector<Reading> readings;
  const Dictionary& dictionary = d.words.dictionary();
  dictionary.read_name(d.folded(i), Surn, readings);
  for (const Reading& r : readings) {
    const std::string base = dictionary.inflect(d.folded(i), r, nomn | sing);
    if (base.empty() || (r.grammemes & masc) == 0) continue;
    const bool declined = (r.grammemes & nomn) == 0 && name_ending(base) == NameEnding::consonant;
    const int score = !declined ? 1 : oblique_adjective ? 4 : noun_beside && noun_allows(r, base) ? 3 : 1;
    out.push_back({r.grammemes & ~femn, score, d.store(base), true});
  }
}

// As it stands: feminine given names and foreign surnames in a consonant are not declined; men's are.
// "Рафаэлем Алмейда": a surname that the writer has not declined is in the case of the given name, which is in no
// nominative if the tables have it only so.
void add_unchanged(const Document& d, const NameToken& n, NameReadings& out) {
  const std::string_view written = d.text_of(n.token);
  const NameEnding ending = name_ending(d.folded(n.token));
  const bool declined = (n.part & Name) != 0 && !out.empty() && out.front().score == kOfTable &&
                        std::ranges::none_of(out, [](const NameReading& r) { return (r.grammemes & nomn) != 0; });
  if (d.token(n.token).has(token_flag::latin) || ending == NameEnding::vowel) {
    out.push_back({NOUN | n.part | cases | masc | femn, 2, written});
  } else if (ending == NameEnding::consonant) {
    const bool is_mans = declined && std::ranges::none_of(out, [](const NameReading& r) {
                           return r.score == kOfTable && (r.grammemes & femn) != 0;
                         });
    if (!declined) out.push_back({NOUN | n.part | nomn | masc, 3, written});
    if (!is_mans) out.push_back({NOUN | n.part | cases | femn, 2, written});
  } else {
    out.push_back({NOUN | n.part | nomn | masc | femn, 1, written});
  }
  if ((n.part & Surn) != 0 && !n.alone) out.push_back({NOUN | n.part | cases | masc, 1, written});
}

// Into the empty `out`.
void name_readings(const Document& d, const NameToken& n, NameReadings& out) {
  constexpr std::size_t mostly = 16;
  out.reserve(mostly);
  add_of_tables(d, n, out);
  for (const Analysis& a : d.analyses(n.token)) add_analysis(d, n, a, out);
  const auto is_name = [&](const NameReading& r) { return (r.grammemes & n.part) != 0; };
  if ((n.part & (Surn | Name)) != 0 && std::none_of(out.begin(), out.end(), is_name)) add_by_ending(d, n, out);
  add_unchanged(d, n, out);
}

// The best reading of a word for each case and gender.
class BestReadings {
 public:
  explicit BestReadings(const NameReadings& readings) {
    for (const NameReading& r : readings) {
      for (std::size_t c = 0; c < std::size(kCases); ++c) {
        if ((r.grammemes & kCases[c]) == 0) continue;
        if ((r.grammemes & masc) != 0) offer(r, best_[c][0]);
        if ((r.grammemes & femn) != 0) offer(r, best_[c][1]);
      }
    }
  }
  // nullptr: none.
  const NameReading* of(Grammemes one_case, Grammemes gender) const {
    const auto at = std::find(std::begin(kCases), std::end(kCases), one_case) - std::begin(kCases);
    return best_[static_cast<std::size_t>(at)][gender == femn];
  }

 private:
  static void offer(const NameReading& r, const NameReading*& best) {
    if (best == nullptr || r.score > best->score) best = &r;
  }
  std::array<std::array<const NameReading*, 2>, std::size(kCases)> best_{};
};

// Folded words have a straight apostrophe; the text's own is put back: "О’Лири".
void restore_apostrophes(std::string& base, std::string_view written) {
  constexpr std::string_view curly = "’";
  if (written.find(curly) == std::string_view::npos) return;
  for (std::size_t at = 0; (at = base.find('\'', at)) != std::string::npos; at += curly.size())
    base.replace(at, 1, curly);
}

// A table's name with the first letter as the text has it, where the two are one letter.
std::string_view with_first_letter_of(const Document& d, std::string_view base, std::string_view word) {
  const std::string_view first = first_letter(word), tables = first_letter(base);
  if (first == tables || fold_case(first) != fold_case(tables)) return base;
  return d.store(std::string(first) + std::string(base.substr(tables.size())));
}

// A reading's base form, capitalised as in the text. `buffer`: room for it.
std::string_view written_base(const Document& d, const NameReading& r, TokenIndex token, std::string& buffer) {
  const std::string_view word = d.text_of(token);
  // An article stays small: "аль-Ветров".
  if (!r.folded) return d.token(token).shape == Shape::mixed ? with_first_letter_of(d, r.base, word) : r.base;
  buffer.clear();
  append_restored_case(r.base, word, buffer);
  restore_apostrophes(buffer, word);
  return d.store(buffer);
}

// The words of one name with all their readings.
class NameCases {
 public:
  NameCases(const Document& d, std::span<const NameToken> name, const NameHints& hints)
      : d_(d),
        name_(name),
        hints_(hints),
        memory_(room_.data(), room_.size()),
        readings_(name.size(), &memory_),
        best_(&memory_) {
    best_.reserve(name.size());
    for (std::size_t i = 0; i < name.size(); ++i) {
      name_readings(d, {name[i].token, name[i].part, name.size() == 1}, readings_[i]);
      best_.emplace_back(readings_[i]);
    }
  }

  NameBase base() {
    choose();
    NameBase out;
    out.gender = gender_ == masc ? 'm' : 'f';
    out.words.reserve(name_.size());
    constexpr int nearly = 3;  // what a nominative and the reading in context are worth
    const int apart = std::abs(score_of_[0] - score_of_[1]);
    if (hints_.gender == 0 && apart <= nearly) out.other_gender = gender_ == masc ? 'f' : 'm';
    if (hints_.gender == 0 && apart < 2) out.gender = 0;
    for (std::size_t i = 0; i < name_.size(); ++i) {
      const NameReading* r = best_[i].of(case_, gender_);
      out.words.push_back(r != nullptr ? written(*r, i) : d_.text_of(name_[i].token));
      if ((name_[i].part & Surn) != 0) out.surname_other = of_other_gender(i, r, out.words.back());
    }
    return out;
  }

 private:
  // The case and gender that explain the words best, and what each gender comes to.
  void choose() {
    int best = -1;
    for (const Grammemes gender : {masc, femn}) {
      for (const Grammemes one_case : kCases) {
        const int score = score_of(one_case, gender);
        score_of_[gender == femn] = std::max(score_of_[gender == femn], score);
        if (score <= best) continue;
        best = score;
        case_ = one_case;
        gender_ = gender;
      }
    }
  }

  int score_of(Grammemes one_case, Grammemes gender) const {
    int score = hints_.gender != 0 && (hints_.gender == 'm') == (gender == masc) ? 8 : 0;
    if ((hints_.cases & one_case) != 0) score += 4;
    for (const BestReadings& word : best_)
      if (const NameReading* r = word.of(one_case, gender)) score += 2 * r->score;
    if (one_case == nomn) ++score;
    // What the words around make of the name's first word.
    const Grammemes chosen = name_.empty() ? Grammemes{0} : d_.reading(name_.front().token).reading.grammemes;
    if ((chosen & (Name | Surn | Patr)) != 0 && (chosen & one_case) != 0 && (chosen & gender) != 0) score += 2;
    return score;
  }

  std::string_view written(const NameReading& r, std::size_t i) { return written_base(d_, r, name_[i].token, buffer_); }

  // The same form read in the other gender. `chosen`: the reading taken, of which `base` came; may be nullptr.
  std::string_view of_other_gender(std::size_t i, const NameReading* chosen, std::string_view base) {
    const NameReading* other = nullptr;
    std::string_view other_base;
    for (const NameReading& r : readings_[i]) {
      if ((r.grammemes & (gender_ == masc ? femn : masc)) == 0 || (other != nullptr && r.score <= other->score) ||
          (chosen != nullptr && r.folded == chosen->folded && r.base == chosen->base))
        continue;
      if (const std::string_view form = written(r, i); form != base) {
        other = &r;
        other_base = form;
      }
    }
    return other_base;
  }

  const Document& d_;
  const std::span<const NameToken> name_;
  const NameHints hints_;
  // Names are short: what is known of their words mostly fits here.
  std::array<std::byte, 8192> room_;
  std::pmr::monotonic_buffer_resource memory_;
  std::pmr::vector<NameReadings> readings_;
  std::pmr::vector<BestReadings> best_;
  Grammemes case_ = nomn, gender_ = masc;
  std::array<int, 2> score_of_ = {-1, -1};  // the best one of each gender: masc, femn
  std::string buffer_;
};

}  // namespace

std::vector<NameToken> name_tokens(const Document& d, const Annotation& a, TokenIndex begin) {
  std::vector<NameToken> words;
  words.reserve(a.end - a.begin);
  for (const Part& p : d.parts(a)) {
    const std::string_view key = d.key(p);
    const Grammemes part = key == "given" ? Name : key == "patronymic" ? Patr : key == "surname" ? Surn : Grammemes{0};
    for (TokenIndex t = std::max(p.begin, begin); part != 0 && t < p.end; ++t)
      if (d.token(t).kind == TokenKind::word) words.push_back({t, part});
  }
  std::sort(words.begin(), words.end(), [](const NameToken& x, const NameToken& y) { return x.token < y.token; });
  return words;
}

NameBase person_base(const Document& d, std::span<const NameToken> name, const NameHints& hints) {
  return NameCases(d, name, hints).base();
}

std::vector<SurnameBase> surname_bases(const Document& d, TokenIndex token) {
  std::array<std::byte, 4096> room;
  std::pmr::monotonic_buffer_resource memory(room.data(), room.size());
  NameReadings readings(&memory);
  name_readings(d, {token, Surn, true}, readings);
  std::vector<SurnameBase> out;
  std::string buffer;
  for (const NameReading& r : readings) {
    const std::string_view base = written_base(d, r, token, buffer);
    for (const Grammemes gender : {masc, femn}) {
      if ((r.grammemes & gender) == 0) continue;
      const char letter = gender == masc ? 'm' : 'f';
      const auto known = std::find_if(out.begin(), out.end(),
                                      [&](const SurnameBase& b) { return b.base == base && b.gender == letter; });
      if (known == out.end())
        out.push_back({base, letter, r.score});
      else
        known->score = std::max(known->score, r.score);
    }
  }
  return out;
}

Grammemes cases_after_preposition(const Document& d, TokenIndex token) {
  if (token == 0 || (d.words.any(d.token(token - 1).word) & PREP) == 0) return 0;
  const Preposition* const preposition = find_preposition(d.folded(token - 1));
  return preposition == nullptr ? 0 : preposition->cases;
}

std::string_view person_name(const Document& d, TokenRange range, std::span<const NameToken> words,
                             const NameHints& hints, PersonName& name) {
  std::array<std::byte, 2048> room;
  std::pmr::monotonic_buffer_resource memory(room.data(), room.size());
  std::pmr::vector<NameToken> declined(&memory);
  declined.reserve(words.size());
  for (const NameToken& w : words)
    if (!d.token(w.token).has(token_flag::initial)) declined.push_back(w);
  const NameBase base = person_base(d, declined, hints);
  name.gender = base.gender;
  name.other_gender = base.other_gender;
  name.surname_other = base.surname_other;
  std::pmr::string whole(&memory), given(&memory), patronymic(&memory), surname(&memory);
  std::size_t next = 0;
  for (TokenIndex t = range.begin; t < range.end; ++t) {
    const auto word = std::find_if(words.begin(), words.end(), [&](const NameToken& w) { return w.token == t; });
    std::string_view form = d.text_of(t);
    if (word != words.end() && !d.token(t).has(token_flag::initial) && next < base.words.size())
      form = base.words[next++];
    if (!whole.empty() && d.token(t).has(token_flag::space_before)) whole += ' ';
    whole += form;
    if (word == words.end()) continue;
    std::pmr::string& part = (word->part & Name) != 0 ? given : (word->part & Patr) != 0 ? patronymic : surname;
    if (!part.empty()) part += ' ';
    part += form;
    if (d.token(t).has(token_flag::initial)) name.initials = true;
  }
  name.given = d.store(given);
  name.patronymic = d.store(patronymic);
  name.surname = d.store(surname);
  return d.store(whole);
}

}  // namespace newsx
