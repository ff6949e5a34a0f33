// The surnames of a text are grouped by stem. Every form of a stem has its possible base forms; those that
// all forms share remain, and the one that the readings favour most is taken. Where none is shared there are two people
// ("Токаев" and "Токаевой"), and each mention keeps its own.
#include "names/surnames.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "names/canonical.h"
#include "names/letters.h"

namespace newsx {
namespace {

class SurnameSettler {
 public:
  SurnameSettler(const Document& d, Names& names) : d_(d), names_(names), mentions_(names.mentions) {}

  void run() {
    collect();
    for (auto& [stem, group] : groups_) {
      d_.stop.check();
      if (!group.has_bare) continue;
      if (is_in_doubt(group)) settle(group);
      for (const Form& form : group.forms) give_to_woman(form);
    }
  }

 private:
  // The forms of one stem.
  struct Form {
    WordId word;
    TokenIndex token;                    // the first that has it
    std::vector<MentionIndex> mentions;  // of surnames that are bare, or nearly so
    std::string_view base_in_full;       // that a full name with this form has, if its gender is sure; empty: none
    char gender_in_full = 0;             // of that name
    std::string_view in_full_unsure;     // the base that a full name of unsure gender has; empty: none
    bool is_of_both = false;             // full names of men and women have the form
  };
  struct Group {
    std::vector<Form> forms;
    bool has_bare = false;
  };

  void collect() {
    for (MentionIndex i = 0; i < mentions_.size(); ++i) {
      d_.stop.check();
      const NameMention& m = mentions_[i];
      if (m.type != EntityType::person || m.person == kNone || m.entry != kNoEntry || m.nested) continue;
      const PersonName& name = names_.persons[m.person];
      const TokenIndex last = m.end - 1;
      // "О. Тукмака", "Юя Тукмака": what stands before the surname tells neither case nor, mostly, gender.
      const bool is_doubtful = !name.given.empty() && (name.gender == 0 || name.other_gender != 0) &&
                               m.end == m.begin + 2 && name_ending(d_.folded(m.begin)) == NameEnding::vowel;
      const bool is_bare = name.initials || is_doubtful || (name.given.empty() && m.end == m.begin + 1);
      if (name.surname.empty() || name.is_gender_said || d_.token(last).has(token_flag::latin) ||
          d_.token(last).has(token_flag::initial))
        continue;
      Group& group = groups_[d_.stems.hash_of(d_.token(last).word)];
      Form& form = form_of(group, last);
      if (is_bare) {
        form.mentions.push_back(i);
        group.has_bare = true;
      } else if (!name.given.empty()) {
        add_full(name, last, form);
      }
    }
  }

  void add_full(const PersonName& name, TokenIndex last, Form& form) const {
    if (name.gender == 0 || name.other_gender != 0) {
      // "Пеэтер Корб": of other forms than those in a consonant it is as unsure whose base they are.
      if (name.surname == d_.text_of(last) && name_ending(d_.folded(last)) == NameEnding::consonant)
        form.in_full_unsure = name.surname;
    } else if (form.base_in_full.empty()) {
      form.base_in_full = name.surname;
      form.gender_in_full = name.gender;
    } else {
      form.is_of_both |= form.gender_in_full != name.gender;
    }
  }

  // "Анна Маркович": the bare "Маркович" is hers, too, though a surname in a consonant looks like a man's.
  void give_to_woman(const Form& form) {
    if (form.gender_in_full != 'f' || form.is_of_both || form.base_in_full != d_.text_of(form.token)) return;
    for (const MentionIndex i : form.mentions)
      if (PersonName& name = names_.persons[mentions_[i].person]; name.surname == form.base_in_full) name.gender = 'f';
  }

  Form& form_of(Group& group, TokenIndex t) const {
    const WordId word = d_.token(t).word;
    const auto known = std::ranges::find(group.forms, word, &Form::word);
    if (known != group.forms.end()) return *known;
    constexpr std::size_t kMostForms = 12;  // a surname has six cases and two genders
    if (group.forms.size() == kMostForms) return group.forms.back();
    group.forms.push_back({word, t, {}, {}, 0, {}, false});
    return group.forms.back();
  }

  void settle(Group& group) {
    std::vector<SurnameBase> shared;
    bool first = true;
    for (const Form& form : group.forms) {
      std::vector<SurnameBase> bases = surname_bases(d_, form.token);
      if (!form.base_in_full.empty())
        std::erase_if(bases, [&](const SurnameBase& b) {
          return b.base != form.base_in_full || (form.gender_in_full != 0 && b.gender != form.gender_in_full);
        });
      if (std::exchange(first, false)) {
        shared = std::move(bases);
        continue;
      }
      keep_shared(shared, bases);
    }
    if (shared.empty()) return;
    const SurnameBase& best = *std::ranges::max_element(shared, {}, &SurnameBase::score);
    for (const Form& form : group.forms)
      for (const MentionIndex i : form.mentions)
        // One form by itself says nothing more of a name with initials.
        if (group.forms.size() > 1 || names_.persons[mentions_[i].person].given.empty())
          rename(mentions_.edit(i), best);
  }

  // Whether the mentions have different base forms by themselves.
  bool is_in_doubt(const Group& group) const {
    std::string_view first;
    const auto differs = [&first](std::string_view base) {
      if (first.empty()) first = base;
      return base != first;
    };
    for (const Form& form : group.forms) {
      if (!form.base_in_full.empty() && differs(form.base_in_full)) return true;
      if (!form.in_full_unsure.empty() && differs(form.in_full_unsure)) return true;
      for (const MentionIndex i : form.mentions)
        if (differs(names_.persons[mentions_[i].person].surname)) return true;
    }
    return false;
  }

  static void keep_shared(std::vector<SurnameBase>& shared, const std::vector<SurnameBase>& bases) {
    std::erase_if(shared, [&](SurnameBase& s) {
      const auto same =
          std::ranges::find_if(bases, [&](const SurnameBase& b) { return b.base == s.base && b.gender == s.gender; });
      if (same == bases.end()) return true;
      s.score += same->score;
      return false;
    });
  }

  void rename(NameMention& m, const SurnameBase& base) {
    PersonName& name = names_.persons[m.person];
    if (name.surname == base.base) return;
    // "О.Тукмаку": the initials stay.
    const std::string_view before =
        m.name.ends_with(name.surname) ? m.name.substr(0, m.name.size() - name.surname.size()) : std::string_view();
    m.base = m.name = before.empty() ? base.base : d_.store(std::string(before).append(base.base));
    name.surname = base.base;
    name.gender = base.gender;
    name.surname_other = {};
    name.other_gender = 0;
  }

  const Document& d_;
  Names& names_;
  Mentions& mentions_;
  std::unordered_map<std::uint64_t, Group> groups_;  // by stem
};

}  // namespace

void settle_surnames(const Document& d, Names& names) { SurnameSettler(d, names).run(); }

}  // namespace newsx
