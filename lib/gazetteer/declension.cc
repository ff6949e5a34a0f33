#include "gazetteer/declension.h"

#include <algorithm>
#include <optional>

#include "text/cyrillic_letters.h"
#include "text/utf8.h"

namespace newsx {
namespace {

using namespace gram;

constexpr Grammemes kCases[] = {nomn, gent, datv, accs, ablt, loct};
constexpr Grammemes kAttribute = ADJF | PRTF | NUMR;

Grammemes gender_of(char gender) {
  switch (gender) {
    case 'm':
      return masc;
    case 'f':
      return femn;
    case 'n':
      return neut;
    default:
      return 0;
  }
}

// The best reading of `word` that has all of `all` and, where any has it, one of `prefer`.
std::optional<Reading> best_reading(const std::vector<Reading>& readings, Grammemes all, Grammemes gender,
                                    Grammemes prefer) {
  std::optional<Reading> best;
  int best_score = -1;
  for (const Reading& r : readings) {
    if ((r.grammemes & all) != all) continue;
    if (gender != 0 && (r.grammemes & genders) != 0 && (r.grammemes & gender) == 0) continue;
    const int score = ((r.grammemes & prefer) != 0 ? 4 : 0) + (r.origin == Origin::dictionary ? 2 : 0) +
                      ((r.grammemes & sing) != 0 ? 1 : 0);
    if (score > best_score) {
      best = r;
      best_score = score;
    }
  }
  return best;
}

NameForm unchanged(const std::vector<std::string>& words, const NameTraits& traits) {
  NameForm form{words, NOUN | cases | (traits.gender == 'p' ? plur : sing) | gender_of(traits.gender) | traits.prefer};
  if (traits.gender == 0) form.reading &= ~numbers;
  return form;
}

// The words of the name that change, and their readings.
struct Head {
  std::size_t noun = 0;
  std::vector<std::optional<Reading>> readings;  // of words [0, noun]
};

bool joins(const std::vector<Reading>& readings) {
  return std::any_of(readings.begin(), readings.end(),
                     [](const Reading& r) { return r.origin == Origin::dictionary && (r.grammemes & CONJ) != 0; });
}

// The noun that heads the name, with the attributes before it.
std::optional<Head> find_head(const std::vector<std::string>& words, const NameTraits& traits,
                              const Dictionary& dictionary) {
  const Grammemes gender = gender_of(traits.gender);
  std::vector<std::vector<Reading>> readings(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    dictionary.read(words[i], readings[i]);
    if ((traits.prefer & Name) != 0 && !best_reading(readings[i], NOUN | nomn, gender, 0))
      dictionary.read_name(words[i], Name, readings[i]);
    // "Экономический и социальный совет": conjunctions and commas between attributes stay as they are.
    if (i > 0 && i + 1 < words.size() && joins(readings[i])) continue;
    const auto attribute = best_reading(readings[i], ADJF | nomn, 0, 0);
    const auto participle = best_reading(readings[i], PRTF | nomn, 0, 0);
    const auto noun = best_reading(readings[i], NOUN | nomn, i + 1 == words.size() ? gender : 0, traits.prefer);
    const bool attribute_wins = (attribute || participle) && i + 1 < words.size() &&
                                (!noun || (noun->grammemes & traits.prefer) == 0 || i == 0);
    if (attribute_wins) continue;
    if (!noun) {
      // An adjective or participle is a noun by use: "Грозный", "Набережная", "командующий войсками".
      const std::size_t last = attribute && i + 1 == words.size() ? i : i - 1;
      if (i == 0 && last != 0) return std::nullopt;
      Head head{last, std::vector<std::optional<Reading>>(last + 1)};
      for (std::size_t k = 0; k <= last; ++k) {
        head.readings[k] = best_reading(readings[k], ADJF | nomn, gender, 0);
        if (!head.readings[k]) head.readings[k] = best_reading(readings[k], PRTF | nomn, gender, 0);
        if (!head.readings[k]) head.readings[k] = best_reading(readings[k], ADJF | nomn, 0, 0);
        if (!head.readings[k] && !joins(readings[k])) return std::nullopt;
      }
      if (!head.readings[last]) return std::nullopt;
      return head;
    }
    Head head{i, std::vector<std::optional<Reading>>(i + 1)};
    head.readings[i] = noun;
    for (std::size_t k = 0; k < i; ++k)
      for (const Reading& r : readings[k])
        if ((r.grammemes & kAttribute) != 0 && agree(r.grammemes, noun->grammemes) && !head.readings[k])
          head.readings[k] = r;
    for (std::size_t k = 0; k < i; ++k)
      if (!head.readings[k] && !joins(readings[k])) return std::nullopt;
    return head;
  }
  return std::nullopt;
}

void add_forms(const std::vector<std::string>& words, const Head& head, Grammemes number, const Dictionary& dictionary,
               std::vector<NameForm>& out) {
  const Reading& noun = *head.readings[head.noun];
  for (Grammemes wanted_case : kCases) {
    NameForm form{words, (noun.grammemes & ~(cases | numbers)) | wanted_case | number};
    bool complete = true;
    for (std::size_t i = 0; i <= head.noun && complete; ++i) {
      if (!head.readings[i]) continue;  // a conjunction
      Grammemes wanted = wanted_case | number;
      if (i != head.noun && number == sing) wanted |= noun.grammemes & genders;
      if (i != head.noun && wanted_case == accs) wanted |= noun.grammemes & (anim | inan);
      std::string inflected = dictionary.inflect(words[i], *head.readings[i], wanted);
      if (inflected.empty() && wanted_case == accs)  // "accs" of adjectives depends on animacy
        inflected = dictionary.inflect(words[i], *head.readings[i], wanted_case | number);
      complete = !inflected.empty();
      form.words[i] = std::move(inflected);
    }
    if (complete) out.push_back(std::move(form));
  }
}

// Every word by itself, agreeing in case: a given name with a surname.
std::vector<NameForm> decline_each(const std::vector<std::string>& words, const NameTraits& traits,
                                   const Dictionary& dictionary) {
  const Grammemes gender = gender_of(traits.gender);
  std::vector<NameForm> out;
  std::vector<std::optional<Reading>> chosen(words.size());
  std::vector<Reading> readings;
  for (std::size_t i = 0; i < words.size(); ++i) {
    dictionary.read(words[i], readings);
    chosen[i] = best_reading(readings, nomn, gender, Name | Surn | Patr);
  }
  for (Grammemes wanted_case : kCases) {
    NameForm form{words, NOUN | anim | sing | gender | wanted_case};
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (!chosen[i]) continue;
      std::string inflected = dictionary.inflect(words[i], *chosen[i], wanted_case | sing | gender);
      if (!inflected.empty()) form.words[i] = std::move(inflected);
    }
    out.push_back(std::move(form));
  }
  return out;
}

bool ends_in_a(std::string_view word) {
  if (word.empty()) return false;
  const char32_t last = code_point_at(word, previous_code_point(word, word.size()));
  return last == kSmallA || last == kSmallYa;
}

// A surname stands for a man and a woman: Иванов and Иванова by the paradigm; a foreign one in a consonant is declined
// for men only.
std::vector<NameForm> decline_surname(const std::string& word, const NameTraits& traits, const Dictionary& dictionary) {
  std::vector<Reading> readings;
  dictionary.read(word, readings);
  // Patronymics stand with their given names in the dictionary: "Маркович" must not bring "Марк".
  const auto is_patronymic = [](const Reading& r) { return (r.grammemes & Patr) != 0; };
  if (std::any_of(readings.begin(), readings.end(), is_patronymic)) dictionary.read_name(word, Surn, readings);
  std::optional<Reading> best;
  for (Grammemes all : {Surn | nomn, ADJF | nomn | masc | sing, NOUN | nomn | sing}) {
    best = best_reading(readings, all, traits.gender == 'f' ? femn : masc, Surn);
    if (best) break;
  }
  if (!best && ends_in_a(word)) best = best_reading(readings, NOUN | nomn | sing, 0, Surn);
  std::vector<NameForm> out;
  if (best) {
    for (auto& [form, grammemes] : dictionary.forms(word, *best)) {
      Grammemes reading = grammemes & (cases | numbers | genders);
      if ((reading & cases) == 0 || (reading & neut) != 0 || (grammemes & Patr) != 0) continue;
      // "Дуда" is a woman's word in the dictionary, and anybody's surname.
      if ((best->grammemes & Surn) == 0 && (reading & sing) != 0 && traits.gender == 0 && ends_in_a(word))
        reading |= masc | femn;
      out.push_back({{form}, NOUN | anim | Surn | reading});
    }
  }
  const bool has_femn = std::any_of(
      out.begin(), out.end(), [](const NameForm& f) { return (f.reading & femn) != 0 && (f.reading & sing) != 0; });
  if (!has_femn && traits.gender != 'm') out.push_back({{word}, NOUN | anim | Surn | cases | sing | femn});
  return out;
}

}  // namespace

std::vector<NameForm> decline_name(const std::vector<std::string>& words, const NameTraits& traits,
                                   const Dictionary& dictionary) {
  if (traits.inflect == Inflect::no) return {unchanged(words, traits)};
  if (traits.inflect == Inflect::words && words.size() > 1) return decline_each(words, traits, dictionary);
  if ((traits.prefer & Surn) != 0 && words.size() == 1) {
    auto forms = decline_surname(words.front(), traits, dictionary);
    return forms.empty() ? std::vector<NameForm>{unchanged(words, traits)} : forms;
  }
  const std::optional<Head> head = find_head(words, traits, dictionary);
  if (!head) return {unchanged(words, traits)};
  std::vector<NameForm> out;
  const Grammemes own = traits.gender == 'p' ? plur : head->readings[head->noun]->grammemes & numbers;
  if ((own & sing) != 0 || own == 0) add_forms(words, *head, sing, dictionary, out);
  if ((own & plur) != 0 || traits.common_noun || traits.inflect == Inflect::plural)
    add_forms(words, *head, plur, dictionary, out);
  if (out.empty()) out.push_back(unchanged(words, traits));
  // The base form always matches, also where the paradigm lacks a nominative.
  if (std::none_of(out.begin(), out.end(), [&](const NameForm& f) { return f.words == words; }))
    out.push_back(unchanged(words, traits));
  return out;
}

std::vector<NameForm> decline_word(const std::string& word, Grammemes part_of_speech, const Dictionary& dictionary) {
  std::vector<Reading> readings;
  dictionary.read(word, readings);
  std::vector<NameForm> out;
  if (const auto reading = best_reading(readings, part_of_speech | nomn, 0, 0)) {
    for (auto& [form, grammemes] : dictionary.forms(word, *reading)) {
      if ((grammemes & Abbr) != 0) continue;  // "гол." of "голландский" is a goal without its full stop
      if ((grammemes & part_of_speech) != 0 && (grammemes & cases) != 0) out.push_back({{form}, grammemes});
    }
  }
  if (out.empty()) out.push_back({{word}, part_of_speech | cases});
  return out;
}

}  // namespace newsx
