#include "names/post_words.h"

#include <array>
#include <string>

#include "base/error.h"
#include "names/letters.h"

namespace newsx {
namespace {

constexpr std::array<std::string_view, 14> kKinds = {"be",       "appoint", "hold", "dismiss", "leave",
                                                     "replace",  "head",    "post", "event",   "charge",
                                                     "modifier", "time",    "one",  "others"};

[[noreturn]] void refuse(const Gazetteer& gazetteer, EntryId entry, std::string_view column, std::string_view word) {
  const Gazetteer::Place place = gazetteer.place(entry);
  std::string message = "unknown ";
  message.append(column).append(" \"").append(word).append("\"");
  throw Error(std::string(place.file), place.line, 0, message);
}

PostWordKind kind_of(const Gazetteer& gazetteer, EntryId entry) {
  const std::string_view cls = gazetteer.attribute(entry, "class");
  for (std::size_t i = 0; i < kKinds.size(); ++i)
    if (kKinds[i] == cls) return static_cast<PostWordKind>(i);
  refuse(gazetteer, entry, "class", cls);
}

RoleStatus status_of(const Gazetteer& gazetteer, EntryId entry, std::string_view column, RoleStatus otherwise) {
  const std::string_view status = gazetteer.attribute(entry, column);
  if (status.empty()) return otherwise;
  if (const auto known = role_status_of(status)) return *known;
  refuse(gazetteer, entry, column, status);
}

}  // namespace

void PostWords::add(const Gazetteer& gazetteer, EntryId entry) {
  PostWord word;
  word.kind = kind_of(gazetteer, entry);
  word.status = status_of(gazetteer, entry, "status", RoleStatus::current);
  word.past = status_of(gazetteer, entry, "past", word.status);
  word.head_post = gazetteer.attribute(entry, "post");
  std::string folded;
  fold_name(gazetteer.name(entry), folded);
  words_.try_emplace(folded, word);
}

}  // namespace newsx
