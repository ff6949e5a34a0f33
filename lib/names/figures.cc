// Each term of office of the figures with this surname gets a score: how well known the office is, whether the article
// mentions its country, whether it gives the person that post. The figure with the best score wins, unless another
// figure has the same score.
#include "names/figures.h"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <vector>

#include "names/letters.h"
#include "names/offices.h"
#include "names/same_keys.h"

namespace newsx {
namespace {

constexpr int kOfCountry = 2;  // the article mentions the office's country
constexpr int kOfPost = 3;     // the article gives the person the post
// One of these must hold, and for minor offices both or the post.
constexpr int kEnough = 4;

class FigureFinder {
 public:
  FigureFinder(const Document& d, std::string_view day, const Mentions& mentions, NameResult& result)
      : d_(d), day_(day), mentions_(mentions), result_(result) {}

  void run() {
    for (const Entity& e : result_.entities) {
      if (!e.iso2.empty()) countries_.insert(e.iso2);
      if (!e.country.empty()) countries_.insert(e.country);
    }
    for (const NameMention& m : mentions_)
      if (m.type == EntityType::country && m.entity != kNoIndex && result_.entities[m.entity].iso2.empty())
        countries_.insert(d_.attribute(m.entry, "former"));  // a state that is gone
    for (Entity& e : result_.entities) {
      d_.stop.check();
      if (e.type == name_of(EntityType::person) && leaves_open(e)) recognise(e);
    }
  }

 private:
  static bool leaves_open(const Entity& e) { return !e.surname.empty() && (e.given.empty() || is_initial(e.given)); }

  void recognise(Entity& e) {
    key_.clear();
    append_person_key(e.surname, key_);
    const Term* best = nullptr;
    int best_weight = 0;
    bool is_only = true;
    const std::vector<Term> terms = terms_of_surname(key_of_person(key_));
    for (const Term& t : terms) {
      if (!may_be(e, t)) continue;
      const int weight = weigh(e, t);
      const bool is_same = best != nullptr && best->given == t.given && best->patronymic == t.patronymic;
      if (weight > best_weight) {
        best = &t;
        best_weight = weight;
        is_only = true;
      } else if (weight == best_weight && !is_same) {
        is_only = false;
      }
    }
    if (best == nullptr || !is_only || best_weight < kEnough || is_other_by_verb(e, best->gender)) return;
    e.given = best->given;
    e.surname = best->surname;
    if (e.gender == 0) e.gender = best->gender;
    e.name = d_.store(std::string(best->given).append(" ").append(best->surname));
    e.inferred = Inferred::knowledge;
  }

  bool may_be(const Entity& e, const Term& t) const {
    if (e.gender != 0 && e.gender != t.gender) return false;
    if (is_initial(e.given) && first_letter(e.given) != first_letter(t.given)) return false;
    return day_.empty() || t.from <= day_;
  }

  // Whether a verb in the past tense beside the surname has the other gender: "выступила Обама".
  bool is_other_by_verb(const Entity& e, char gender) const {
    using namespace gram;
    const auto is_other = [&](TokenIndex t) {
      const Grammemes g = d_.reading(t).reading.grammemes;
      return (g & VERB) != 0 && (g & past) != 0 && (g & (masc | femn)) == (gender == 'm' ? femn : masc);
    };
    const Index entity = static_cast<Index>(&e - result_.entities.data());
    for (const NameMention& m : mentions_) {
      if (m.entity != entity || m.end != m.begin + 1 || d_.text_of(m.begin) != e.surname) continue;
      // A name that is not declined may be the verb's object: "позвонил Меркель".
      const NameEnding ending = name_ending(d_.folded(m.begin));
      if (ending != NameEnding::a && (ending != NameEnding::consonant || gender == 'f')) continue;
      if ((m.begin > 0 && is_other(m.begin - 1)) || (m.end < d_.token_count() && is_other(m.end))) return true;
    }
    return false;
  }

  int weigh(const Entity& e, const Term& t) const {
    const bool is_of_country = !t.country.empty() && countries_.contains(t.country);
    bool is_of_post = false;
    for (Index i = e.first_role; i < e.first_role + e.role_count; ++i) {
      const Role& role = result_.roles[i];
      is_of_post |= office_of(role.title, {}) == t.office && fits(role, t);
    }
    if (!is_of_country && !is_of_post) return 0;
    return prominence_of(t.office) + (is_of_country ? kOfCountry : 0) + (is_of_post ? kOfPost : 0);
  }

  // Whether the post's country, where the text says it, is the term's.
  bool fits(const Role& role, const Term& t) const {
    if (role.entity == kNoIndex) return true;
    const Entity& of = result_.entities[role.entity];
    return of.iso2.empty() || of.iso2 == t.country;
  }

  const Document& d_;
  const std::string_view day_;
  const Mentions& mentions_;
  NameResult& result_;
  std::unordered_set<std::string_view> countries_;  // that the article mentions
  std::string key_;
};

}  // namespace

void recognise_figures(const Document& d, std::string_view day, const Mentions& mentions, NameResult& result) {
  FigureFinder(d, day, mentions, result).run();
}

}  // namespace newsx
