#include "speech/post_fit.h"

#include <algorithm>

#include "speech/entity_kinds.h"

namespace newsx {
namespace {

constexpr std::string_view kOffices = "state_head,government_head,minister,official,parliament,diplomat";
constexpr std::string_view kBesides = "party,other";  // what one is beside another post

template <class T>
void drop_repeated(std::unordered_map<Index, std::vector<T>>& of_persons) {
  for (auto& [person, all] : of_persons) {
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
  }
}

}  // namespace

PostFit::PostFit(const SpeechText& text) : t_(text), titles_(text), owners_(text) {
  for (const RoleMention& r : t_.names.roles) {
    if (r.entity == kNoIndex) continue;
    std::vector<std::string_view>& classes = classes_[r.entity];
    classes.push_back(r.cls);
    if (r.partial || r.relation) members_.insert(r.entity);
    if (!r.relation && !r.label) continue;
    classes.push_back(r.title);  // "мать": no post, but what somebody is called by
    for (const NameMention& m : t_.names.mentions.beginning_in(r.span))
      if (is_body(t_.named, m.entity)) bodies_[r.entity].push_back(m.entity);  // "основатель «Зари»"
  }
  drop_repeated(classes_);
  drop_repeated(bodies_);
}

std::span<const Role> PostFit::roles_of(Index person) const {
  const Entity& e = t_.named.entities[person];
  return std::span(t_.named.roles).subspan(e.first_role, e.role_count);
}

bool PostFit::is_post(const Role& role, const Speaker& s) const {
  if (owners_.is_owner(role, s)) return titles_.is_called(role, *s.post);
  if (owners_.is_seat(role, *s.post)) return titles_.speaks_for(role, *s.post);
  // "Глава МИД": the ministry of any country where none is said.
  return titles_.heads_ministry(role, *s.post) && !owners_.names_country(*s.post);
}

// "Российский министр": a post of that country; one that is of none the text may have left it to.
PostFit::Fit PostFit::of_country(Index person, const Speaker& s) const {
  const Referent* r = t_.lexicon.referent(s.lemma, Referent::Kind::person);
  const bool any_post = r != nullptr && r->fits.empty();
  Fit best = Fit::none;
  for (const Role& role : roles_of(person)) {
    const bool called = any_post || role.title.find(s.lemma) != std::string_view::npos;
    const bool of_kind = has_item(s.fits, role.cls);
    if (role.entity == s.of && (called || of_kind)) return called ? Fit::title : Fit::kind;
    // "Тверской губернатор" for that of "Тверская область"
    if (called && is_place(t_.named, role.entity) && has_stem(role.of, t_.named.entities[s.of].name)) return Fit::title;
    // "Польский министр" for the "глава МИД Польши".
    if (is_body(t_.named, role.entity) && titles_.heads(role.title) && (called || has_item(s.fits, "minister")) &&
        has_stem(role.of, t_.named.entities[s.of].name))
      return Fit::kind;
    if (is_place(t_.named, role.entity)) return Fit::none;
    if (of_kind || (called && role.of.empty())) best = Fit::kind;
  }
  return best;
}

bool PostFit::is_titled(Index person, std::string_view noun) const {
  const auto roles = roles_of(person);
  return std::any_of(roles.begin(), roles.end(), [&](const Role& role) { return has_words(role.title, noun); });
}

bool PostFit::contradicts(Index person, const Speaker& s) const {
  const Referent* r = t_.lexicon.referent(s.lemma, Referent::Kind::person);
  const bool one_word = s.words_end == s.words_begin + 1;
  if (r == nullptr && s.fits == kMediumClass) return classes_.contains(person);  // a skater is no "журналист"
  // Callings and ranks go with offices: a chief of police may be the "генерал", a head physician the "доктор".
  if (r == nullptr) return one_word && (has_item(kOffices, s.fits) || s.fits == "law") && holds_others(person, s.fits);
  if (r->fits.empty()) return false;
  if (!r->heads) return classes_.contains(person) && !may_sit_in_parliament(person, r->fits);
  return one_word && !has_item(r->fits, "official") && holds_others(person, r->fits) && holds_office(person);
}

// A minister is no "мэр", a coach no "депутат". Whom the text calls "глава", too, may be any of them, as may be who
// was a minister once; and members of whatever there is have posts beside that.
bool PostFit::holds_others(Index person, std::string_view fits) const {
  const auto roles = roles_of(person);
  return !fits.empty() && !roles.empty() && !members_.contains(person) && !may_sit_in_parliament(person, fits) &&
         std::all_of(roles.begin(), roles.end(), [&](const Role& role) {
           return role.status == RoleStatus::current && !role.cls.empty() && !has_item(kBesides, role.cls) &&
                  !has_item(fits, role.cls) && !titles_.may_head_anything(role.title);
         });
}

// "Депутат" for who has an office in a body: "первый заместитель председателя комитета".
bool PostFit::may_sit_in_parliament(Index person, std::string_view fits) const {
  if (!fits.starts_with("parliament")) return false;
  const auto roles = roles_of(person);
  return members_.contains(person) || std::any_of(roles.begin(), roles.end(), [&](const Role& role) {
           return role.cls == "official" && is_body(t_.named, role.entity);
         });
}

// Unlike the head of a firm or a club, who may be its "президент".
bool PostFit::holds_office(Index person) const {
  const auto roles = roles_of(person);
  return std::all_of(roles.begin(), roles.end(), [](const Role& role) { return has_item(kOffices, role.cls); });
}

// "Глава норвежской дипломатии": a head in a state, said of somebody whose posts the text does not tell.
bool PostFit::may_head(Index person, const Speaker& s) const {
  const std::string_view title = s.post != nullptr ? s.post->title : s.lemma;
  const bool of_state = s.of != kNoIndex || (s.post != nullptr && owners_.names_country(*s.post));
  const auto roles = roles_of(person);
  const bool untold = std::all_of(roles.begin(), roles.end(), [&](const Role& role) {  // "лидер страны": of which?
    return role.entity == kNoIndex && role.cls != "government_head" && titles_.heads(role.title);
  });
  return of_state && untold && titles_.heads(title);
}

bool PostFit::heads_any(Index person, const Speaker& s) const {
  return s.post != nullptr && roles_of(person).empty() && !classes_.contains(person) && titles_.heads(s.post->title);
}

// "Глава департамента печати МИД": a head inside the body that the person speaks for, or founded.
bool PostFit::may_serve(Index person, const Speaker& s) const {
  if (s.post == nullptr || s.words_end <= s.post->begin || !titles_.heads(s.post->title)) return false;
  const auto is_there = [&](Index body) { return owners_.names_body(body, s.post->begin, s.words_end); };
  const auto roles = roles_of(person);
  const auto called = bodies_.find(person);
  return std::any_of(roles.begin(), roles.end(),
                     [&](const Role& role) { return !titles_.heads(role.title) && is_there(role.entity); }) ||
         (called != bodies_.end() && std::any_of(called->second.begin(), called->second.end(), is_there));
}

bool PostFit::serves(Index person, const Speaker& s) const {
  const auto roles = roles_of(person);
  return std::any_of(roles.begin(), roles.end(),
                     [&](const Role& role) { return owners_.names_body(role.entity, s.words_begin, s.words_end); });
}

// "Спикер НС", "советник офиса Озеровой".
bool PostFit::may_be(Index person, const Speaker& s) const {
  if (s.post == nullptr || s.words_end <= s.post->begin) return false;
  for (const NameMention& m : t_.names.mentions.beginning_in(t_.d.span_of(s.post->begin, s.words_end))) {
    const Entity& e = t_.named.entities[m.entity];
    const bool unknown = m.type == EntityType::organization && e.cls.empty() && e.country.empty();
    if (!unknown && (m.type != EntityType::person || m.entity == person)) return false;
  }
  const std::string_view noun = s.post->title.substr(0, s.post->title.find(' '));
  const auto roles = roles_of(person);
  return std::any_of(roles.begin(), roles.end(), [&](const Role& role) {
    return role.title.starts_with(noun) || (titles_.heads(noun) && titles_.heads(role.title));
  });
}

bool PostFit::has(Index person, const Speaker& s) const {
  const auto roles = roles_of(person);
  return std::any_of(roles.begin(), roles.end(),
                     [&](const Role& role) { return is_post(role, s) && !titles_.is_second_head(role, *s.post); });
}

// Posts that do not fit say nothing: who is called "министр" may have been introduced as "глава МИД".
PostFit::Fit PostFit::of(Index person, const Speaker& s) const {
  if (s.reference != Reference::person) return Fit::none;
  if (s.post != nullptr) {
    Fit best = Fit::none;
    for (const Role& role : roles_of(person))
      if (is_post(role, s)) best = std::max(best, titles_.is_second_head(role, *s.post) ? Fit::kind : Fit::title);
    return best;
  }
  if (s.of != kNoIndex) return of_country(person, s);
  const Referent* r = t_.lexicon.referent(s.lemma, Referent::Kind::person);
  const bool other_title = r != nullptr && !r->title.empty();
  const std::string_view title = other_title ? r->title : s.lemma;
  for (const Role& role : roles_of(person))
    if (!title.empty() && role.title.find(title) != std::string_view::npos) return Fit::title;
  if (other_title) return Fit::none;
  const auto classes = classes_.find(person);
  if (s.fits.empty() || classes == classes_.end()) return Fit::none;
  const bool by_noun = s.fits == "-";  // "мать": who is introduced so
  for (const std::string_view cls : classes->second)
    if (by_noun ? has_words(cls, s.lemma) : has_item(s.fits, cls)) return by_noun ? Fit::title : Fit::kind;
  return Fit::none;
}

}  // namespace newsx
