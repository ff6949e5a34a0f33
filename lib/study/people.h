// Who is named in many documents, in what posts, when, and how often they are quoted.
//
// Persons of several documents are one as study/things.h says: where their keys are the same, and where only the corpus
// tells whose surname it is. People of one name are one person. Without a day given, all that the documents say of
// posts is listed, with the days of the articles that say it. With a day (`at`), only articles of that day or earlier
// are counted at all, and of their posts those are listed that were held then: an article gives the post as held
// (current or acting), its years do not contradict, and no later one of these articles calls it a former one. Memory: a
// record a person, 8 bytes a person or post of a document. `add` is O(entities + mentions + quotations), `list`
// O(persons · log persons). Threads: one a thread, joined with `add`, which is associative and commutative. Errors:
// none.
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

// A post of a person, as one or more articles tell.
struct PersonPost {
  std::string title;
  std::string of;   // as most articles word it; empty: not said
  std::string cls;  // "minister", "media" …; empty: not known
  RoleStatus status = RoleStatus::current;
  std::string from, to;         // as the latest article that tells it; empty: none does
  std::uint64_t documents = 0;  // that say it
  std::string first, last;      // their days; empty: none is known
};

struct Person {
  std::string key;
  std::string name;    // as Things has it
  std::string gender;  // "m", "f", as most articles tell; empty: not known
  std::vector<PersonPost> posts;
  std::uint64_t articles = 0, mentions = 0, quotations = 0;
  std::string first, last;  // days of the articles; empty: none is known
};

class People {
 public:
  // Mentions of other kinds are not counted. `at`: a day, "2024-05-09"; empty: all articles.
  explicit People(MentionKinds kinds = kAllKinds, std::string at = {}, Join join = Join::corpus)
      : kinds_(kinds), at_(std::move(at)), join_(join), things_(join) {}

  void add(const Result& result);
  void add(const People& other);

  // What persons must have: a name with `name` in it, a post whose title has `post` and whose body or country has `of`
  // in it, whatever the capitals, ё as е. Empty: anything.
  struct Wanted {
    std::string name = {}, post = {}, of = {};
    std::uint64_t top = 0;  // 0: all
  };
  // The most mentioned first, of equals by the alphabet. Posts that most articles tell first; with `at`, those told
  // last, and persons without any are left out.
  std::vector<Person> list(const Wanted& wanted, const Aliases& aliases = {}) const;

  // With `at`: documents that were not counted because their day is not known.
  std::uint64_t undated() const { return undated_; }

  // Columns of rows, posts in one cell: "TITLE (OF); TITLE (OF), former". A post without a body is left out of it where
  // the same one with a body stands.
  static Figures<Person> figures();

 private:
  using Tally = std::map<std::string, std::uint64_t>;

  // Days from the first to the last.
  struct Days {
    std::string first, last;

    void add(const Days& other);
  };
  // A value that several articles may tell; the latest of them is believed.
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

  // With those joined that only the corpus joins.
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
  ItemsByDocument named_, posted_;         // who is named in each document, and each with a post: "ITEM\nPOST"
  std::uint64_t undated_ = 0;
};

// Persons as JSON: an object a line, or an array of them.
void append_people_json(std::string& out, const std::vector<Person>& people, bool lines, bool pretty);

}  // namespace newsx
