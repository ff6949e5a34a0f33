#include "speech/post_titles.h"

#include <algorithm>

#include "speech/entity_kinds.h"

namespace newsx {

bool has_words(std::string_view words, std::string_view part) {
  if (part.empty()) return false;
  for (std::size_t at = 0; (at = words.find(part, at)) != std::string_view::npos; ++at) {
    const std::size_t end = at + part.size();
    if ((at == 0 || words[at - 1] == ' ') && (end == words.size() || words[end] == ' ')) return true;
  }
  return false;
}

// The noun in the title that says so; nullptr: none.
const Referent* PostTitles::head_noun(std::string_view title) const {
  while (!title.empty()) {
    const std::string_view word = title.substr(0, title.find(' '));
    const Referent* r = t_.lexicon.referent(word, Referent::Kind::person);
    if (r != nullptr && r->heads) return r;
    title.remove_prefix(std::min(title.size(), word.size() + 1));
  }
  return nullptr;
}

// "Глава завода" for its director. A country has two heads: its prime minister is no "президент Норвегии".
bool PostTitles::is_head(const Role& role, const RoleMention& post) const {
  const Referent* noun = head_noun(post.title);
  if (noun == nullptr || !heads(role.title)) return false;
  const bool either = !has_item(noun->fits, "state_head") && !has_item(noun->fits, "government_head");
  return either || !is_place(t_.named, role.entity) || has_item(noun->fits, role.cls);
}

bool PostTitles::is_second_head(const Role& role, const RoleMention& post) const {
  const Referent* noun = head_noun(post.title);
  return noun != nullptr && noun->fits.empty() && role.cls == "government_head" && is_place(t_.named, role.entity);
}

bool PostTitles::heads_ministry(const Role& role, const RoleMention& post) const {
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

bool PostTitles::speaks_for(const Role& role, const RoleMention& post) const {
  const Referent* r = t_.lexicon.referent(post.title, Referent::Kind::source);
  return r != nullptr && !r->title.empty() && has_words(role.title, r->title);
}

bool PostTitles::is_called(const Role& role, const RoleMention& post) const {
  if (!post.head_of_body.empty() && role.title == post.head_of_body) return true;
  if (heads_ministry(role, post) || speaks_for(role, post)) return true;
  return has_words(role.title, post.title) || is_head(role, post);
}

}  // namespace newsx
