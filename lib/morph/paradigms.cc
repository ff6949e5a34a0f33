// Forms by the dictionary's paradigms: base forms, and any form of a word.
#include <algorithm>

#include "morph/dictionary.h"
#include "morph/dictionary_format.h"
#include "morph/dictionary_private.h"
#include "morph/letters.h"
#include "morph/word_parts.h"
#include "text/yo.h"

namespace newsx {

namespace format = dictionary_format;

std::uint32_t Dictionary::form_count(std::uint32_t paradigm) const {
  if (paradigm + 1 >= paradigms_.count) return 0;
  const auto begin = format::load<std::uint32_t>(paradigms_.begin + std::size_t{4} * paradigm);
  const auto end = format::load<std::uint32_t>(paradigms_.begin + std::size_t{4} * (paradigm + 1));
  return begin < end && end <= forms_.count ? end - begin : 0;
}

std::uint32_t Dictionary::form_bits(std::uint32_t paradigm, std::uint32_t form) const {
  if (form >= form_count(paradigm)) return 0;
  const auto begin = format::load<std::uint32_t>(paradigms_.begin + std::size_t{4} * paradigm);
  return format::load<std::uint32_t>(forms_.begin + std::size_t{4} * (begin + form));
}

Grammemes Dictionary::tag_mask(std::uint32_t tag) const {
  return tag < tags_.count ? format::load<Grammemes>(tags_.begin + std::size_t{8} * tag) : 0;
}

std::string_view Dictionary::suffix(std::uint32_t number) const {
  if (number + 1 >= suffix_places_.count) return {};
  const auto begin = format::load<std::uint32_t>(suffix_places_.begin + std::size_t{4} * number);
  const auto end = format::load<std::uint32_t>(suffix_places_.begin + std::size_t{4} * (number + 1));
  if (begin > end || end > suffixes_.count) return {};
  return {reinterpret_cast<const char*>(suffixes_.begin) + begin, end - begin};
}

std::vector<Dictionary::ParadigmForm> Dictionary::paradigm_of(const Reading& reading) const {
  std::vector<ParadigmForm> out;
  for (std::uint32_t k = 0; k < form_count(reading.paradigm); ++k) {
    const format::Form form = format::unpack_form(form_bits(reading.paradigm, k));
    out.push_back({static_cast<std::uint16_t>(k), suffix(form.suffix), tag_mask(form.tag)});
  }
  return out;
}

struct Dictionary::Parts {
  std::string_view head;  // copied, or inflected beside the stem
  std::string_view stem;
  std::string_view tail;  // "-то"
  bool inflects = false;  // else the reading does not fit the word
};

Dictionary::Parts Dictionary::cut(std::string_view word, const Reading& reading) const {
  Parts parts;
  parts.stem = word;
  if (reading.origin == Origin::none || reading.head_bytes > word.size()) return parts;
  std::string_view core = word.substr(reading.head_bytes);
  std::string_view tail;
  if (core.ends_with('.')) core.remove_suffix(1);  // of an abbreviation
  if (reading.origin == Origin::hyphen) {
    tail = WordParts::built_in().particle_after_hyphen(core);
    core.remove_suffix(tail.size());
  }
  const format::Form form = format::unpack_form(form_bits(reading.paradigm, reading.form));
  const std::size_t before = prefixes_[form.prefix].size();
  const std::size_t after = suffix(form.suffix).size();
  if (reading.form >= form_count(reading.paradigm) || before + after > core.size()) return parts;
  parts.head = word.substr(0, reading.head_bytes);
  parts.stem = core.substr(before, core.size() - before - after);
  parts.tail = tail;
  parts.inflects = true;
  return parts;
}

// Appends the stem in this form.
void Dictionary::put(const Parts& parts, const Reading& reading, std::uint32_t form_number, std::string& out) const {
  const format::Form form = format::unpack_form(form_bits(reading.paradigm, form_number));
  out.append(prefixes_[form.prefix]).append(parts.stem).append(suffix(form.suffix)).append(parts.tail);
}

// The form that stands for the reading. Mostly the paradigm's first; but OpenCorpora files patronymics under the given
// name, ordinals under the cardinal, "лучший" under "хороший" and "месяц" under its abbreviation, and these have base
// forms of their own.
std::uint32_t Dictionary::base_form(const Reading& reading) const {
  using namespace gram;
  const auto grammemes_of = [&](std::uint32_t form) {
    return tag_mask(format::unpack_form(form_bits(reading.paradigm, form)).tag);
  };
  // The paradigm's parts follow one another, each from its base form on.
  const std::uint32_t prefix = format::unpack_form(form_bits(reading.paradigm, reading.form)).prefix;
  const auto nearest = [&](Grammemes all, Grammemes none) {
    const auto fits = [&](std::uint32_t form) {
      const Grammemes g = grammemes_of(form);
      return (g & all) == all && (g & none) == 0 &&
             format::unpack_form(form_bits(reading.paradigm, form)).prefix == prefix;
    };
    for (std::uint32_t form = reading.form + 1u; form-- > 0;)
      if (fits(form)) return form;
    for (std::uint32_t form = reading.form; form < form_count(reading.paradigm); ++form)
      if (fits(form)) return form;
    return std::uint32_t{0};
  };
  constexpr Grammemes base = nomn | sing;
  const Grammemes g = reading.grammemes;
  const Grammemes first = grammemes_of(0);
  if ((g & Patr) != 0) return nearest(Patr | base | (g & masc ? masc : femn), 0);
  if ((g & ADJF) != 0 && (g & Supr) != 0) return nearest(ADJF | Supr | base | masc, 0);
  if ((g & ADJF) != 0 && ((g & Anum) != 0 || (first & (NUMR | NOUN)) != 0))
    return nearest(ADJF | (g & Anum) | base | masc, 0);
  if ((g & (VERB | INFN | GRND)) != 0 && (first & (INFN | VERB)) == 0)
    return nearest(INFN, 0);  // "содержит" under "содержимый"
  if ((g & NOUN) != 0 && (g & Abbr) == 0 && (first & Abbr) != 0) return nearest(NOUN | base, Abbr);
  return 0;
}

namespace {

// Where usage has another base form than the paradigm: lib/knowledge/words/base_forms.tsv.
struct OwnBase {
  std::string_view base, own;
  Grammemes any;  // in readings with one of these
};

const std::vector<OwnBase>& own_bases() {
  static const std::vector<OwnBase> bases = [] {
    std::vector<OwnBase> out;
    for (WordTable row = WordTable::built_in("base_forms.tsv"); row.next();)
      out.push_back({row.cell(0), row.cell(1), grammemes_in(row, 2)});
    return out;
  }();
  return bases;
}

}  // namespace

std::string Dictionary::lemma(std::string_view word, const Reading& reading) const {
  std::string out;
  lemma(word, reading, out);
  return out;
}

void Dictionary::lemma(std::string_view word, const Reading& reading, std::string& out) const {
  const Parts parts = cut(word, reading);
  out.clear();
  if (reading.paradigm == no_paradigm) {
    out = word.substr(0, word.rfind('-'));  // "1970-х" → "1970-й"
    out += '-';
    out += WordParts::built_in().base_of_ordinals();
  } else if (!parts.inflects) {
    out = word;
  } else {
    Parts base = parts;
    base.tail = {};  // "скажи-ка" is a form of "сказать"
    const std::uint32_t form = base_form(reading);
    const Grammemes first = tag_mask(format::unpack_form(form_bits(reading.paradigm, form)).tag);
    put_head(parts.head, reading, first & (gram::cases | gram::numbers | gram::genders), out);
    put(base, reading, form, out);
  }
  fold_yo(out);
  for (const OwnBase& entry : own_bases())
    if ((reading.grammemes & entry.any) != 0 && out == entry.base) out = entry.own;
}

bool Dictionary::shares_lemma(const Reading& first, std::string_view lemma, const Reading& other) const {
  if (first.paradigm != other.paradigm || first.paradigm == no_paradigm || first.origin != other.origin ||
      first.origin == Origin::none || first.origin == Origin::hyphen || first.head_bytes != other.head_bytes)
    return false;
  const format::Form a = format::unpack_form(form_bits(first.paradigm, first.form));
  const format::Form b = format::unpack_form(form_bits(other.paradigm, other.form));
  return a.prefix == b.prefix && suffix(a.suffix).size() == suffix(b.suffix).size() &&
         base_form(first) == base_form(other) &&
         std::none_of(own_bases().begin(), own_bases().end(),
                      [&](const OwnBase& entry) { return lemma == entry.base || lemma == entry.own; });
}

bool Dictionary::base_has_vowel(std::string_view word, const Reading& reading) const {
  if (has_vowel(cut(word, reading).stem)) return true;
  return has_vowel(lemma(word, reading));
}

namespace {

// The categories of which a form has one value at most.
constexpr Grammemes categories[] = {
    gram::parts_of_speech,
    gram::cases,
    gram::numbers,
    gram::genders,
    gram::past | gram::pres | gram::futr,
    gram::per1 | gram::per2 | gram::per3,
    gram::indc | gram::impr,
    gram::actv | gram::pssv,
    gram::anim | gram::inan,
    gram::Supr | gram::Qual,
    gram::Anum | gram::Apro,  // ordinals are filed under the cardinal
    gram::Name | gram::Patr,
    gram::Infr | gram::Arch | gram::Erro,
};

// How well a form meets a wish; below zero: not at all.
int fitness(Grammemes form, Grammemes now, Grammemes wanted) {
  // Most forms fail in these.
  if ((wanted & gram::cases) != 0 && (form & wanted & gram::cases) == 0) return -1;
  if ((wanted & gram::numbers) != 0 && (form & wanted & gram::numbers) == 0) return -1;
  int score = 100;
  for (const Grammemes category : categories) {
    const Grammemes required = wanted & category;
    if (required != 0) {
      const bool plural_without_gender = category == gram::genders && (form & gram::plur) != 0;
      if ((form & required) == 0 && !plural_without_gender) return -1;
      continue;
    }
    const Grammemes had = now & category;
    const Grammemes has = form & category;
    if (category == gram::parts_of_speech && had != has) return -1;
    if (had != 0 && has != 0 && (had & has) == 0)
      score -= category == gram::numbers ? 30 : category == gram::genders ? 20 : 10;
    else if (had != has)
      score -= 2;
  }
  return score;
}

}  // namespace

std::string Dictionary::inflect(std::string_view word, const Reading& reading, Grammemes wanted) const {
  const Parts parts = cut(word, reading);
  if (!parts.inflects) return {};
  int best_score = -1;
  std::uint32_t best = 0;
  // Of several superlatives (высший, высочайший) or patronymics (Аркадьевич, Аркадиевич) the one that stands in the
  // word, whose forms are next to it.
  const auto nearer = [&](std::uint32_t form) {
    const auto steps = [&](std::uint32_t f) { return f > reading.form ? f - reading.form : reading.form - f; };
    return (reading.grammemes & (gram::Supr | gram::Patr)) != 0 && steps(form) < steps(best);
  };
  for (std::uint32_t form = 0; form < form_count(reading.paradigm); ++form) {
    const int score =
        fitness(tag_mask(format::unpack_form(form_bits(reading.paradigm, form)).tag), reading.grammemes, wanted);
    if (score > best_score || (score == best_score && nearer(form))) {
      best_score = score;
      best = form;
    }
  }
  if (best_score < 0) return {};
  if (best == reading.form) return std::string(word);
  std::string out;
  put_head(parts.head, reading, wanted, out);
  put(parts, reading, best, out);
  return out;
}

std::vector<std::pair<std::string, Grammemes>> Dictionary::forms(std::string_view word, const Reading& reading) const {
  std::vector<std::pair<std::string, Grammemes>> out;
  const Parts parts = cut(word, reading);
  if (!parts.inflects) return {{std::string(word), reading.grammemes}};
  for (std::uint32_t form = 0; form < form_count(reading.paradigm); ++form) {
    const Grammemes grammemes = tag_mask(format::unpack_form(form_bits(reading.paradigm, form)).tag);
    std::pair<std::string, Grammemes> entry = {{}, grammemes};
    put_head(parts.head, reading, grammemes, entry.first);
    put(parts, reading, form, entry.first);
    if (std::find(out.begin(), out.end(), entry) == out.end()) out.push_back(std::move(entry));
  }
  return out;
}

}  // namespace newsx
