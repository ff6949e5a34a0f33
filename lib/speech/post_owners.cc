#include "speech/post_owners.h"

#include <algorithm>

#include "speech/entity_kinds.h"

namespace newsx {

bool has_stem(std::string_view words, std::string_view noun) {
  constexpr std::size_t kEnding = 2;  // bytes: one letter
  return noun.size() > 2 * kEnding && words.find(noun.substr(0, noun.size() - kEnding)) != std::string_view::npos;
}

// "Лидер «Зари»" for the "лидер партии": a noun that only bodies of one class go by, and a body of that class.
bool PostOwners::names_kind_of(const Role& role, const Speaker& s) const {
  const Referent* noun = t_.lexicon.referent(role.of, Referent::Kind::body);
  if (noun == nullptr || role.entity != kNoIndex || noun->fits.find(',') != std::string_view::npos) return false;
  for (const NameMention& m : t_.names.mentions.beginning_in(t_.d.span_of(s.post->begin, s.words_end)))
    if (is_body(t_.named, m.entity)) return t_.named.entities[m.entity].cls == noun->fits;
  return false;
}

bool PostOwners::is_owner(const Role& role, const Speaker& s) const {
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

bool PostOwners::is_seat(const Role& role, const RoleMention& post) const {
  if (!is_place(t_.named, role.entity)) return false;
  for (const NameMention& m : t_.names.mentions.beginning_in(post.span)) {
    const Referent* r = t_.lexicon.referent(t_.d.reading(m.begin).lemma, Referent::Kind::body);
    if (r != nullptr && !r->title.empty() && has_stem(role.title, r->title) && is_body(t_.named, m.entity) &&
        t_.named.entities[m.entity].country == t_.named.entities[role.entity].iso2)
      return true;
  }
  return false;
}

bool PostOwners::names_body(Index body, TokenIndex begin, TokenIndex end) const {
  if (!is_body(t_.named, body)) return false;
  const auto inside = t_.names.mentions.beginning_in(t_.d.span_of(begin, end));
  return std::any_of(inside.begin(), inside.end(), [&](const NameMention& m) { return m.entity == body; });
}

bool PostOwners::names_country(const RoleMention& post) const {
  const auto inside = t_.names.mentions.beginning_in(post.span);
  return std::any_of(inside.begin(), inside.end(), [](const NameMention& m) { return m.type == EntityType::country; });
}

}  // namespace newsx
