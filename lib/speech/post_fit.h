// How well a person's posts go with the post or noun that somebody is called by: "бывший руководитель МИД Литвы" for
// who was introduced as "экс-министр иностранных дел Литвы", "глава агентства", "российский министр", "политик".
//
// Made once a document: O(posts log posts); a question is O(posts of the person). Threads: may run at once.
// Errors: none.
#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "speech/speaker.h"
#include "speech/speech_text.h"

namespace newsx {

class PostFit {
 public:
  // `kind`: one of the posts is of a class that the noun fits; `title`: one may be called so, and of the same body or
  // country where the words name one.
  enum class Fit : std::uint8_t { none, kind, title };

  explicit PostFit(const SpeechText& text);
  Fit of(Index person, const Speaker& s) const;
  // Whether a post of the person has the noun in its title.
  bool is_titled(Index person, std::string_view noun) const;
  // Whether the person's posts are of other classes than a common noun fits: a minister is no "эксперт".
  bool contradicts(Index person, const Speaker& s) const;
  // Whether a person whose posts are not told may head what `s` is said to head.
  bool may_head(Index person, const Speaker& s) const;
  // Whether the person has a post in the body whose part `s` is said to head.
  bool may_serve(Index person, const Speaker& s) const;
  // Whether a person has the post by which `s` is called.
  bool has(Index person, const Speaker& s) const;

 private:
  Fit of_country(Index person, const Speaker& s) const;
  bool is_post(const Role& role, const Speaker& s) const;
  bool is_owner(const Role& role, const Speaker& s) const;
  bool is_called(const Role& role, const RoleMention& post) const;
  bool heads_ministry(const Role& role, const RoleMention& post) const;
  bool names_country(const RoleMention& post) const;
  bool heads(std::string_view title) const;

  std::span<const Role> roles_of(Index person) const;

  const SpeechText& t_;
  // Of all that persons are called in the text, also of what is no role of theirs: "победитель".
  std::unordered_map<Index, std::vector<std::string_view>> classes_;
  // Bodies that they belong to by what is no post: "основатель".
  std::unordered_map<Index, std::vector<Index>> bodies_;
};

}  // namespace newsx
