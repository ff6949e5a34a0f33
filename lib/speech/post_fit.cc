#include "speech/post_fit.h"

#include <algorithm>

#include "speech/entity_kinds.h"

namespace newsx {
namespace {

// Whether `words` has `part` from the beginning of a word to the end of one.
bool has_words(std::string_view words, std::string_view part) {
  if (part.empty()) return false;
  for (std::size_t at = 0; (at = words.find(part, at)) != std::string_view::npos; ++at) {
    const std::size_t end = at + part.size();
    if ((at == 0 || words[at - 1] == ' ') && (end == words.size() || words[end] == ' ')) return true;
  }
  return false;
}

// Whether `words` has a form of the noun: "полиции" for "полиция".
bool has_stem(std::string_view words, std::string_view noun) {
  constexpr std::size_t kEnding = 2;  // bytes: one letter
  return noun.size() > 2 * kEnding && words.find(noun.substr(0, noun.size() - kEnding)) != std::string_view::npos;
}

template <class T>
void drop_repeated(std::unordered_map<Index, std::vector<T>>& of_persons) {
  for (auto& [person, all] : of_persons) {
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
  }
}

}  // namespace

PostFit::PostFit(const SpeechText& text) : t_(text) {
  for (const RoleMention& r : t_.names.roles) {
    if (r.entity == kNoIndex) continue;
    std::vector<std::string_view>& classes = classes_[r.entity];
    classes.push_back(r.cls);
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

// The noun in a title that puts its holder at the head of a body: "председатель", "генеральный директор"; nullptr:
// none.
const Referent* PostFit::head_noun(std::string_view title) const {
  while (!title.empty()) {
    const std::string_view word = title.substr(0, title.find(' '));
    const Referent* r = t_.lexicon.referent(word, Referent::Kind::person);
    if (r != nullptr && r->heads) return r;
    title.remove_prefix(std::min(title.size(), word.size() + 1));
  }
  return nullptr;
}

// "Глава завода" for its director. A country has two heads: its prime minister is no "президент Норвегии".
bool PostFit::is_head(const Role& role, const RoleMention& post) const {
  const Referent* noun = head_noun(post.title);
  if (noun == nullptr || !heads(role.title)) return false;
  const bool either = !has_item(noun->fits, "state_head") && !has_item(noun->fits, "government_head");
  return either || !is_place(t_.named, role.entity) || has_item(noun->fits, role.cls);
}

// "Глава Норвегии" is its prime minister only where the text has no other head of it.
bool PostFit::is_second_head(const Role& role, const RoleMention& post) const {
  const Referent* noun = head_noun(post.title);
  return noun != nullptr && noun->fits.empty() && role.cls == "government_head" && is_place(t_.named, role.entity);
}

// "Лидер «Зари»" for the "лидер партии": a noun that only bodies of one class go by, and a body of that class.
bool PostFit::names_kind_of(const Role& role, const Speaker& s) const {
  const Referent* noun = t_.lexicon.referent(role.of, Referent::Kind::body);
  if (noun == nullptr || role.entity != kNoIndex || noun->fits.find(',') != std::string_view::npos) return false;
  for (const NameMention& m : t_.names.mentions.beginning_in(t_.d.span_of(s.post->begin, s.words_end)))
    if (is_body(t_.named, m.entity)) return t_.named.entities[m.entity].cls == noun->fits;
  return false;
}

// Whether the post's words name the body or country whose the role is, or a noun that fits it.
bool PostFit::is_owner(const Role& role, const Speaker& s) const {
  const RoleMention& post = *s.post;
  if (role.of.empty()) return post.of.empty() && post.end >= s.words_end;
  if (role.of == post.of || names_kind_of(role, s)) return true;
  if (role.entity != kNoIndex)
    for (const NameMention& m : t_.names.mentions.beginning_in(t_.d.span_of(post.begin, s.words_end)))
      if (m.entity == role.entity) return true;
  if (!post.of.empty()) return false;
  if (post.end >= s.words_end) return true;  // "премьер": of anything
  for (TokenIndex i = post.end; i < s.words_end; ++i) {
    const Referent* body = t_.lexicon.referent(t_.d.reading(i).lemma, Referent::Kind::body);
    if (body == nullptr) continue;
    const bool of_class = is_body(t_.named, role.entity) && has_item(body->fits, t_.named.entities[role.entity].cls);
    return of_class || has_stem(role.of, t_.d.reading(i).lemma);
  }
  return false;
}

// "Министр обороны" heads the "Министерство обороны", which "Минобороны" and "МИД" stand for in their ways.
bool PostFit::heads_ministry(const Role& role, const RoleMention& post) const {
  if (role.cls != "minister" || !heads(post.title)) return false;
  const auto after_noun = [](std::string_view words) {
    const std::size_t space = words.find(' ');
    return space == std::string_view::npos ? std::string_view{} : words.substr(space);
  };
  for (const NameMention& m : t_.names.mentions.beginning_in(post.span)) {
    const std::string_view portfolio =
        m.entry != kNoEntry ? after_noun(t_.d.gazetteer.name(m.entry)) : std::string_view{};
    if (!portfolio.empty() && role.title.ends_with(portfolio)) return true;
  }
  return false;
}

// "Представитель МИД" for its "пресс-секретарь".
bool PostFit::speaks_for(const Role& role, const RoleMention& post) const {
  const Referent* r = t_.lexicon.referent(post.title, Referent::Kind::source);
  return r != nullptr && !r->title.empty() && has_words(role.title, r->title);
}

// "Представитель Кремля" for the "пресс-секретарь президента" of that country: a body by which its head is meant.
bool PostFit::is_seat(const Role& role, const RoleMention& post) const {
  if (!is_place(t_.named, role.entity)) return false;
  for (const NameMention& m : t_.names.mentions.beginning_in(post.span)) {
    const Referent* r = t_.lexicon.referent(t_.d.reading(m.begin).lemma, Referent::Kind::body);
    if (r != nullptr && !r->title.empty() && has_stem(role.title, r->title) && is_body(t_.named, m.entity) &&
        t_.named.entities[m.entity].country == t_.named.entities[role.entity].iso2)
      return true;
  }
  return false;
}

bool PostFit::is_called(const Role& role, const RoleMention& post) const {
  if (!post.head_of_body.empty() && role.title == post.head_of_body) return true;
  if (heads_ministry(role, post) || speaks_for(role, post)) return true;
  return has_words(role.title, post.title) || is_head(role, post);
}

bool PostFit::is_post(const Role& role, const Speaker& s) const {
  if (is_owner(role, s)) return is_called(role, *s.post);
  if (is_seat(role, *s.post)) return speaks_for(role, *s.post);
  // "Глава МИД": the ministry of any country where none is said.
  return heads_ministry(role, *s.post) && !names_country(*s.post);
}

bool PostFit::names_country(const RoleMention& post) const {
  const auto inside = t_.names.mentions.beginning_in(post.span);
  return std::any_of(inside.begin(), inside.end(), [](const NameMention& m) { return m.type == EntityType::country; });
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
    if (is_body(t_.named, role.entity) && heads(role.title) && (called || has_item(s.fits, "minister")) &&
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
  if (r == nullptr && s.fits == kMediumClass) return classes_.contains(person);  // a skater is no "журналист"
  if (r == nullptr && s.fits == "official" && s.words_end == s.words_begin + 1) {  // a minister is no "мэр"
    const auto roles = roles_of(person);
    return !roles.empty() && std::all_of(roles.begin(), roles.end(), [](const Role& role) {
      return role.cls == "minister" || role.cls == "government_head" || role.cls == "state_head";
    });
  }
  return r != nullptr && !r->fits.empty() && !r->heads && classes_.contains(person);
}

// "Глава норвежской дипломатии": a head in a state, said of somebody whose posts the text does not tell.
bool PostFit::may_head(Index person, const Speaker& s) const {
  const std::string_view title = s.post != nullptr ? s.post->title : s.lemma;
  const bool of_state = s.of != kNoIndex || (s.post != nullptr && names_country(*s.post));
  const auto roles = roles_of(person);
  const bool untold = std::all_of(roles.begin(), roles.end(), [&](const Role& role) {  // "лидер страны": of which?
    return role.entity == kNoIndex && role.cls != "government_head" && heads(role.title);
  });
  return of_state && untold && heads(title);
}

bool PostFit::heads_any(Index person, const Speaker& s) const {
  return s.post != nullptr && roles_of(person).empty() && !classes_.contains(person) && heads(s.post->title);
}

// "Глава департамента печати МИД": a head inside the body that the person speaks for, or founded.
bool PostFit::may_serve(Index person, const Speaker& s) const {
  if (s.post == nullptr || s.words_end <= s.post->begin || !heads(s.post->title)) return false;
  const auto inside = t_.names.mentions.beginning_in(t_.d.span_of(s.post->begin, s.words_end));
  const auto is_there = [&](Index body) {
    return is_body(t_.named, body) &&
           std::any_of(inside.begin(), inside.end(), [&](const NameMention& m) { return m.entity == body; });
  };
  const auto roles = roles_of(person);
  const auto called = bodies_.find(person);
  return std::any_of(roles.begin(), roles.end(),
                     [&](const Role& role) { return !heads(role.title) && is_there(role.entity); }) ||
         (called != bodies_.end() && std::any_of(called->second.begin(), called->second.end(), is_there));
}

bool PostFit::serves(Index person, const Speaker& s) const {
  const auto inside = t_.names.mentions.beginning_in(t_.d.span_of(s.words_begin, s.words_end));
  const auto roles = roles_of(person);
  return std::any_of(roles.begin(), roles.end(), [&](const Role& role) {
    return is_body(t_.named, role.entity) &&
           std::any_of(inside.begin(), inside.end(), [&](const NameMention& m) { return m.entity == role.entity; });
  });
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
    return role.title.starts_with(noun) || (heads(noun) && heads(role.title));
  });
}

bool PostFit::has(Index person, const Speaker& s) const {
  const auto roles = roles_of(person);
  return std::any_of(roles.begin(), roles.end(),
                     [&](const Role& role) { return is_post(role, s) && !is_second_head(role, *s.post); });
}

// Posts that do not fit say nothing: who is called "министр" may have been introduced as "глава МИД".
PostFit::Fit PostFit::of(Index person, const Speaker& s) const {
  if (s.reference != Reference::person) return Fit::none;
  if (s.post != nullptr) {
    Fit best = Fit::none;
    for (const Role& role : roles_of(person))
      if (is_post(role, s)) best = std::max(best, is_second_head(role, *s.post) ? Fit::kind : Fit::title);
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
