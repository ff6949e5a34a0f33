// Who is named in many documents, in what posts, when, and how often they are quoted.
//
// Persons of several documents are joined as study/things.h says: if their keys are equal, or if the corpus shows whose
// surname it is. People with the same name are one person. Without a day, all posts that the documents give are listed,
// with the days of the articles. With a day (`at`), only articles up to that day count, and only posts held on it are
// listed: an article gives the post as current or acting, its years do not contradict, and no later one of these
// articles calls it former. Memory: one record per person, 8 bytes per person or post of a document. `add` is
// O(entities + mentions + quotations), `list` O(persons · log persons). Threads: one object per thread, joined with
// `add`, which is associative and commutative. Errors: none.
#pragma once
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "facts/mentions.h"
#include "study/figure.h"
#include "study/things.h"

namespace newsx {

// A post of a person, according to one or more articles.
struct PersonPost {
  std::string title;
  std::string of;   // as most articles word it; empty: not stated
  std::string cls;  // "minister", "media" …; empty: unknown
  RoleStatus status = RoleStatus::current;
  std::string from, to;         // as in the latest article that says so; empty: none does
  std::uint64_t documents = 0;  // that give the post
  std::string first, last;      // their days; empty: unknown
};

struct Person {
  std::string key;
  std::string name;    // as Things has it
  std::string gender;  // "m", "f", as in most articles; empty: unknown
  std::vector<PersonPost> posts;
  std::uint64_t articles = 0, mentions = 0, quotations = 0;
  std::string first, last;  // days of the articles; empty: unknown
};

class People {
 public:
  // Mentions of other kinds do not count. `at`: a day, "2024-05-09"; empty: all articles.
  explicit People(MentionKinds kinds = kAllKinds, std::string at = {}, Join join = Join::corpus)
      : kinds_(kinds), at_(std::move(at)), join_(join), things_(join) {}

  void add(const Result& result);
  void add(const People& other);

  // Only persons whose name contains `name` and who have a post whose title contains `post` and whose body or country
  // contains `of`, ignoring case and ё. Empty: any.
  struct Wanted {
    std::string name = {}, post = {}, of = {};
    std::uint64_t top = 0;  // 0: all
  };
  // The most mentioned first, ties alphabetically. Posts by number of articles; with `at`, the latest first, and
  // persons without any are omitted.
  std::vector<Person> list(const Wanted& wanted, const Aliases& aliases = {}) const;

  // With `at`: documents that were not counted because their day is unknown.
  std::uint64_t undated() const { return undated_; }

  // Columns of rows, posts in one cell: "TITLE (OF); TITLE (OF), former". A post without a body is omitted if the same
  // one with a body is listed.
  static Figures<Person> figures();

 private:
  using Tally = std::map<std::string, std::uint64_t>;

  // The first and the last day.
  struct Days {
    std::string first, last;

    void add(const Days& other);
  };
  // A value on which articles may differ; the latest article wins.
  struct Latest {
    std::string day, value;

    void add(const Latest& other);
  };
  struct Post {
    Tally wordings;  // of the body or country
    Latest cls, from, to;
    std::uint64_t documents = 0;
    Days days;

    void add(const Post& other);
  };
  // Title, key of the body or country, status.
  using PostKey = std::tuple<std::string, std::string, RoleStatus>;
  using Posts = std::map<PostKey, Post>;
  struct Record {
    std::string key;
    std::set<std::string> names;
    Tally genders;  // articles
    Posts posts;
    std::uint64_t articles = 0, mentions = 0, quotations = 0;
    Days days;

    void add(const Record& other);
  };

  // With records joined that only the corpus joins.
  std::map<std::string, Record> joined(const Things& things) const;
  static void add_posts(Record& record, const Result& result, const Entity& person);
  void count_documents_once(const Things& things, std::map<std::string, Record>& records) const;
  static bool is_former_title(const Posts& posts, std::string_view former, std::string_view title);
  bool is_held(const Posts& posts, const Posts::value_type& post) const;
  std::vector<PersonPost> posts_of(const Record& record) const;

  MentionKinds kinds_;
  std::string at_;
  Join join_;
  Things things_;
  std::map<std::string, Record> records_;  // by item, as item_of says
  ItemsByDocument named_, posted_;         // who is named in each document; the same for each post: "ITEM\nPOST"
  std::uint64_t undated_ = 0;
};

// Persons as JSON: one object per line, or an array.
void append_people_json(std::string& out, const std::vector<Person>& people, bool lines, bool pretty);

}  // namespace newsx
