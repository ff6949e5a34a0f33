#include "names/canonical.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdlib>
#include <memory_resource>
#include <optional>

namespace newsx {
namespace {

using namespace gram;

constexpr std::array<Grammemes, 6> kCases = {nomn, gent, datv, accs, ablt, loct};

// The noun that heads [begin, end) and a case and number that it and the attributes before it share.
struct Head {
  TokenIndex noun;
  const Analysis* reading;
};

bool is_attribute(const Analysis& a) { return (a.reading.grammemes & (ADJF | PRTF)) != 0; }

std::optional<Head> find_head(const Document& d, TokenIndex begin, TokenIndex end) {
  for (TokenIndex i = begin; i < end; ++i) {
    const Token& t = d.token(i);
    if (t.kind == TokenKind::quote_open) return std::nullopt;
    if (t.kind != TokenKind::word) continue;
    const bool maybe_attribute = std::any_of(d.analyses(i).begin(), d.analyses(i).end(), is_attribute);
    const Analysis* noun = nullptr;
    int best = -1;
    for (const Analysis& a : d.analyses(i)) {
      if ((a.reading.grammemes & NOUN) == 0 || (a.reading.grammemes & cases) == 0) continue;
      int score = (&a == &d.reading(i) ? 3 : 0) + ((a.reading.grammemes & nomn) != 0 ? 1 : 0);
      // Attributes before it tell the case.
      for (TokenIndex k = begin; k < i; ++k)
        for (const Analysis& b : d.analyses(k))
          if (is_attribute(b) && agree(a.reading.grammemes, b.reading.grammemes)) {
            score += 4;
            break;
          }
      if (score > best) {
        best = score;
        noun = &a;
      }
    }
    if (noun != nullptr && !(maybe_attribute && i + 1 < end && is_attribute(d.reading(i)))) return Head{i, noun};
  }
  return std::nullopt;
}

std::string nominative(const Document& d, TokenIndex i, const Analysis& a, Grammemes number) {
  const std::string_view base = d.form(i, a, nomn | number);
  return base.empty() ? std::string() : restore_case(base, d.text_of(i));
}

void append_gap(const Document& d, TokenIndex i, TokenIndex begin, std::string& out) {
  if (i != begin && d.token(i).has(token_flag::space_before)) out += ' ';
}

}  // namespace

std::string_view phrase_base(const Document& d, TokenIndex begin, TokenIndex end) {
  const std::optional<Head> head = find_head(d, begin, end);
  if (!head) return folded_space(d, d.span_of(begin, end));
  const Grammemes number =
      (head->reading->reading.grammemes & plur) != 0 && (head->reading->reading.grammemes & sing) == 0 ? plur : sing;
  std::string out;
  for (TokenIndex i = begin; i < end; ++i) {
    append_gap(d, i, begin, out);
    std::string base;
    if (d.token(i).has(token_flag::abbreviation)) {
      out += d.text_of(i);  // "и. о.", "г.": as they are written
      continue;
    }
    if (i == head->noun) {
      base = nominative(d, i, *head->reading, number);
    } else if (i < head->noun) {
      for (const Analysis& a : d.analyses(i))
        if (is_attribute(a) && agree(a.reading.grammemes, head->reading->reading.grammemes)) {
          const Grammemes gender = number == sing ? head->reading->reading.grammemes & genders : 0;
          base = nominative(d, i, a, number | (gender & (gender - 1) ? 0 : gender));
          break;
        }
    }
    out += base.empty() ? d.text_of(i) : std::string_view(base);
  }
  return d.store(out);
}

std::string_view shared_head_base(const Document& d, TokenIndex attribute, TokenIndex head) {
  for (const Analysis& noun : d.analyses(head)) {
    const Grammemes g = noun.reading.grammemes;
    if ((g & NOUN) == 0 || (g & plur) == 0) continue;
    const std::string base = nominative(d, head, noun, sing);
    for (const Analysis& a : d.analyses(attribute)) {
      if (base.empty() || !is_attribute(a) || (a.reading.grammemes & g & cases) == 0) continue;
      const std::string before = nominative(d, attribute, a, sing | (g & genders));
      if (!before.empty()) return d.store(before + ' ' + base);
    }
  }
  return phrase_base(d, attribute, attribute + 1);
}

namespace {

// One way to read a word of a name.
struct NameReading {
  Grammemes grammemes;
  int score;
  std::string_view base;
  bool folded = false;  // `base` still wants the text's capitals
};

bool ends_with_any(std::string_view word, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view e) { return word.ends_with(e); });
}

// Names in these vowels are not declined ("Абэ", "Шойгу", "Саркози", "Шевченко").
bool never_declined(std::string_view word) { return ends_with_any(word, {"о", "у", "и", "э", "ю", "ы", "е"}); }

bool ends_in_consonant(std::string_view word) {
  return !ends_with_any(word, {"а", "я", "о", "у", "и", "э", "ю", "ы", "е", "ё", "ь"});
}

using NameReadings = std::pmr::vector<NameReading>;

// Feminine given names and foreign surnames in a consonant are not declined; men's are.
void add_unchanged(const Document& d, TokenIndex i, Grammemes part, NameReadings& out) {
  const std::string_view word = d.folded(i);
  const std::string_view written = d.text_of(i);
  if (d.token(i).has(token_flag::latin) || never_declined(word)) {
    out.push_back({NOUN | part | cases | masc | femn, 2, written});
  } else if (ends_in_consonant(word)) {
    out.push_back({NOUN | part | nomn | masc, 3, written});
    out.push_back({NOUN | part | cases | femn, 2, written});
  } else {
    out.push_back({NOUN | part | nomn | masc | femn, 1, written});
  }
}

// A surname that is another word in the dictionary: "Шпана" of "Шпан".
void add_by_ending(const Document& d, TokenIndex i, NameReadings& out) {
  std::vector<Reading> readings;
  const Dictionary& dictionary = d.words.dictionary();
  dictionary.read_name(d.folded(i), Surn, readings);
  for (const Reading& r : readings) {
    const std::string base = dictionary.inflect(d.folded(i), r, nomn | sing);
    if (!base.empty() && (r.grammemes & masc) != 0) out.push_back({r.grammemes & ~femn, 1, d.store(base), true});
  }
}

// Into the empty `out`.
void name_readings(const Document& d, const NameToken& n, NameReadings& out) {
  constexpr std::size_t mostly = 16;
  out.reserve(mostly);
  // What the tables of names say.
  for (const NameMatch& m : d.names_at(n.token)) {
    if (m.end != n.token + 1) continue;
    const std::string_view cls = d.gazetteer.entry_class(m.entry);
    if (!((cls == "given" && (n.part & Name) != 0) || (cls == "surname" && (n.part & Surn) != 0))) continue;
    for (std::uint32_t r = 0; r < m.reading_count; ++r) {
      Grammemes g = d.matches.readings[m.first_reading + r];
      if ((g & plur) != 0 && (g & sing) == 0) continue;
      if ((g & genders) == 0) g |= masc | femn;
      NameReading reading{g, 7, m.alias};
      if (cls == "surname" && (g & femn) != 0 && (g & masc) == 0) {
        reading.base = d.text_of(n.token);
        for (const Analysis& a : d.analyses(n.token)) {
          if ((a.reading.grammemes & femn) == 0 || (a.reading.grammemes & (Surn | ADJF)) == 0) continue;
          if (const std::string_view base = d.form(n.token, a, nomn | sing | femn); !base.empty()) {
            reading.base = base;
            reading.folded = true;
          }
          break;
        }
      }
      out.push_back(reading);
    }
  }
  for (const Analysis& a : d.analyses(n.token)) {
    const Grammemes g = a.reading.grammemes;
    const bool right_part = (g & n.part) != 0;
    const bool plural = (g & sing) == 0 && (g & plur) != 0;
    // "Иван и Пётр Петровы": the surname is theirs together.
    if ((g & cases) == 0 || (plural && !(right_part && (n.part & Surn) != 0))) continue;
    // An unknown word in -и is rather a foreign surname that is not declined: "Аббас Аракчи".
    if (plural && a.reading.origin != Origin::dictionary && !ends_with_any(d.folded(n.token), {"ы", "ие"})) continue;
    const bool adjective = (g & ADJF) != 0 && (n.part & Surn) != 0;
    if (!right_part && !adjective && (g & NOUN) == 0) continue;
    const bool known = a.reading.origin == Origin::dictionary;
    int score = right_part ? (known ? 5 : 3) : known ? 1 : 2;
    if (adjective) score = known ? 2 : 3;
    if (plural) score = 3;
    if ((g & neut) != 0 && (g & (masc | femn)) == 0) continue;
    // An unknown name in -ь may be a man's as well as a woman's: "Сунь Вэйлинь".
    if (!known && (g & Name) != 0 && (g & Fixd) != 0 && d.folded(n.token).ends_with("ь")) continue;
    Grammemes gender = g & (masc | femn);
    // "Анатолия Хмары": a noun in -а is a man's surname as well, and is declined. (The nominative may be the genitive
    // of a name in a consonant.)
    const bool common_noun = known && (g & (Name | Patr | Surn | ADJF)) == 0;
    if (common_noun && (n.part & Surn) != 0 && gender == femn && (g & nomn) == 0 &&
        ends_with_any(a.lemma, {"а", "я"})) {
      gender |= masc;
      score = 3;
    }
    if (gender == 0) gender = masc | femn;
    for (Grammemes one : {masc, femn}) {
      if ((gender & one) == 0) continue;
      // A common gender keeps its form; a surname, shared ones too, goes to the nominative of the gender it is read in.
      const std::string_view base =
          d.form(n.token, a, nomn | sing | (plural || (gender & (gender - 1)) == 0 ? one : 0));
      if (!base.empty()) out.push_back({(g & ~genders) | one, score, base, true});
    }
  }
  const auto is_surname = [](const NameReading& r) { return (r.grammemes & Surn) != 0; };
  if ((n.part & Surn) != 0 && std::none_of(out.begin(), out.end(), is_surname)) add_by_ending(d, n.token, out);
  add_unchanged(d, n.token, n.part, out);
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
std::string with_apostrophe(std::string base, std::string_view written) {
  constexpr std::string_view curly = "’";
  if (written.find(curly) == std::string_view::npos) return base;
  for (std::size_t at = 0; (at = base.find('\'', at)) != std::string::npos; at += curly.size())
    base.replace(at, 1, curly);
  return base;
}

}  // namespace

std::vector<NameToken> name_tokens(const Document& d, const Annotation& a, TokenIndex begin) {
  std::vector<NameToken> words;
  for (const Part& p : d.parts(a)) {
    const std::string_view key = d.grammar.key_name(p.key);
    const Grammemes part = key == "given" ? Name : key == "patronymic" ? Patr : key == "surname" ? Surn : Grammemes{0};
    for (TokenIndex t = std::max(p.begin, begin); part != 0 && t < p.end; ++t)
      if (d.token(t).kind == TokenKind::word) words.push_back({t, part});
  }
  std::sort(words.begin(), words.end(), [](const NameToken& x, const NameToken& y) { return x.token < y.token; });
  return words;
}

NameBase person_base(const Document& d, std::span<const NameToken> name, const NameHints& hints) {
  // Names are short: what is known of their words mostly fits here.
  std::array<std::byte, 8192> room;
  std::pmr::monotonic_buffer_resource memory(room.data(), room.size());
  std::pmr::vector<NameReadings> readings(name.size(), &memory);
  std::pmr::vector<BestReadings> best(&memory);
  best.reserve(name.size());
  for (std::size_t i = 0; i < name.size(); ++i) {
    name_readings(d, name[i], readings[i]);
    best.emplace_back(readings[i]);
  }
  int best_score = -1;
  int best_of[2] = {-1, -1};
  Grammemes best_case = nomn, best_gender = masc;
  for (Grammemes gender : {masc, femn}) {
    for (Grammemes wanted_case : kCases) {
      int score = hints.gender != 0 && (hints.gender == 'm') == (gender == masc) ? 8 : 0;
      if ((hints.cases & wanted_case) != 0) score += 4;
      for (std::size_t i = 0; i < name.size(); ++i)
        if (const NameReading* r = best[i].of(wanted_case, gender)) score += 2 * r->score;
      if (wanted_case == nomn) ++score;
      // What the words around make of the name's first word.
      const Grammemes chosen = name.empty() ? Grammemes{0} : d.reading(name.front().token).reading.grammemes;
      if ((chosen & (Name | Surn | Patr)) != 0 && (chosen & cases & wanted_case) != 0 &&
          (chosen & genders & gender) != 0)
        score += 2;
      best_of[gender == femn] = std::max(best_of[gender == femn], score);
      if (score > best_score) {
        best_score = score;
        best_case = wanted_case;
        best_gender = gender;
      }
    }
  }
  NameBase out;
  out.gender = best_gender == masc ? 'm' : 'f';
  constexpr int nearly = 3;  // what a nominative and the reading in context are worth
  if (hints.gender == 0 && std::abs(best_of[0] - best_of[1]) <= nearly)
    out.other_gender = best_gender == masc ? 'f' : 'm';
  if (hints.gender == 0 && best_of[0] - best_of[1] < 2 && best_of[1] - best_of[0] < 2) out.gender = 0;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const NameReading* r = best[i].of(best_case, best_gender);
    const auto written = [&](const NameReading& x) {
      return x.folded
                 ? d.store(with_apostrophe(restore_case(x.base, d.text_of(name[i].token)), d.text_of(name[i].token)))
                 : x.base;
    };
    out.words.push_back(r != nullptr ? written(*r) : d.text_of(name[i].token));
    if ((name[i].part & Surn) == 0) continue;
    // The same form read in the other gender: "Токаева" is Токаев's genitive or a woman's nominative.
    const NameReading* other = nullptr;
    std::string_view other_base;
    for (const NameReading& x : readings[i]) {
      if ((x.grammemes & (best_gender == masc ? femn : masc)) == 0 || (other != nullptr && x.score <= other->score) ||
          (r != nullptr && x.folded == r->folded && x.base == r->base))
        continue;
      if (const std::string_view base = written(x); base != out.words.back()) {
        other = &x;
        other_base = base;
      }
    }
    out.surname_other = other_base;
  }
  return out;
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
