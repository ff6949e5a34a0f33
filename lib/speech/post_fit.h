// How well a person's posts match the post or noun by which the text refers to somebody: "бывший руководитель МИД
// Литвы" for a person introduced as "экс-министр иностранных дел Литвы", "глава агентства", "российский министр",
// "политик".
//
// O(posts log posts) to construct, once per document; a query is O(posts of the person). Threads: may run at once.
// Errors: none.
#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "speech/post_owners.h"
#include "speech/post_titles.h"
#include "speech/speaker.h"
#include "speech/speech_text.h"

namespace newsx {

class PostFit {
 public:
  // `kind`: one of the posts has a class that the noun fits; `title`: one has this title, and the same body or country
  // if the words name one.
  enum class Fit : std::uint8_t { none, kind, title };

  explicit PostFit(const SpeechText& text);
  Fit of(Index person, const Speaker& s) const;
  // Whether a post of the person has the noun in its title.
  bool is_titled(Index person, std::string_view noun) const;
  // Whether the text tells any post of the person.
  bool are_told(Index person) const { return classes_.contains(person); }
  // Whether the person's posts are of other classes than the noun fits: a minister is no "эксперт".
  bool contradicts(Index person, const Speaker& s) const;
  // Whether a person without known posts may head the state that `s` is said to head.
  bool may_head(Index person, const Speaker& s) const;
  // Whether a person without known posts may head whatever `s` is said to head.
  bool heads_any(Index person, const Speaker& s) const;
  // Whether the person has a post in the parent of the body that `s` is said to head.
  bool may_serve(Index person, const Speaker& s) const;
  // Whether the person has a post in a body that the words of `s` name.
  bool serves(Index person, const Speaker& s) const;
  // Whether the person has a post called so, in a body that the text names in no other place: "спикер НС".
  bool may_be(Index person, const Speaker& s) const;
  // Whether the person has the post by which `s` is named.
  bool has(Index person, const Speaker& s) const;

 private:
  bool holds_others(Index person, std::string_view fits) const;
  bool may_sit_in_parliament(Index person, std::string_view fits) const;
  bool holds_office(Index person) const;
  bool is_post(const Role& role, const Speaker& s) const;
  Fit of_country(Index person, const Speaker& s) const;
  std::span<const Role> roles_of(Index person) const;

  const SpeechText& t_;
  const PostTitles titles_;
  const PostOwners owners_;
  // Classes of everything the text calls a person, including what is no role: "победитель".
  std::unordered_map<Index, std::vector<std::string_view>> classes_;
  std::unordered_set<Index> members_;  // persons called "член", "сотрудник", "заместитель"
  // Bodies to which a non-role ties a person: "основатель".
  std::unordered_map<Index, std::vector<Index>> bodies_;
};

}  // namespace newsx
