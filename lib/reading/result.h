// What newsx finds in one document: flat records over its text, following the output contract (docs/output.md).
//
// All spans are bytes of `text`. All strings are views into `text`, into the result's arena or into data that outlives
// the analyzer; they stay valid when a Result is moved. Lists inside records are ranges [first, first + count) of the
// flat vectors. Threads: may run at once. Errors: none.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "base/span.h"
#include "text/text.h"

namespace newsx {

// An index into one of Result's vectors, or nothing.
using Index = std::uint32_t;
inline constexpr Index kNoIndex = ~Index{0};

enum class MentionKind : std::uint8_t {
  name,
  abbreviation,
  adjective,
  demonym,
  role,
  short_name,
  generic,
  pronoun,
};
std::string_view to_string(MentionKind kind);  // the name in the contract: "name" …, "short" for short_name
// The kind for a rule's word (kind="generic"); `name` for anything else.
MentionKind mention_kind_of_rule(std::string_view word);

// The reason for an answer, for --explain.
struct Reason {
  std::string_view rule;  // "persons.role_given_surname", or the name of the pass
  std::string_view file;  // "persons.rules"; empty for a pass
  std::uint32_t line = 0;
  std::string_view because;  // the evidence in words; empty if the rule says everything
};

struct Mention {
  Span span;
  Span core;  // the proper name inside; equal to span if it is all of it
  MentionKind kind = MentionKind::name;
  Index sentence = 0;
  Index entity = kNoIndex;
  std::string_view base;  // this mention in its base form
  Reason reason;
};

// How a person holds a post, as far as the text says.
enum class RoleStatus : std::uint8_t { current, acting, former, elect, future, candidate };
std::string_view to_string(RoleStatus status);
std::optional<RoleStatus> role_status_of(std::string_view word);  // nothing: no such status

struct Role {
  std::string_view title;
  std::string_view of;      // empty: not stated
  Index entity = kNoIndex;  // the body or country `of` names
  std::string_view cls;     // class of the post: "state_head", "media" …; empty: unknown
  RoleStatus status = RoleStatus::current;
  std::string_view from, to;                   // ISO 8601; empty: not stated
  bool of_is_inferred = false;                 // `of` is not next to the post, but elsewhere in the document
  Index first_mention = 0, mention_count = 0;  // where the text says it: Result::role_mentions
  Reason reason;
};

// The source of information that is not in the words themselves.
enum class Inferred : std::uint8_t { no, document, knowledge };
std::string_view to_string(Inferred inferred);  // empty for `no`

struct Entity {
  std::string_view id;    // "p1", "c1", "o1", "l1"; other types: the type's first letter
  std::string_view type;  // "person", "country", "organization", "place", or a user's class
  std::string_view name;  // base form
  // The same in every document for the same thing: "country:KG" (names/keys.h).
  std::string_view key;
  std::string_view wikidata;  // "Q813"; empty: none that is certain
  // Persons. Empty: unknown.
  std::string_view given, patronymic, surname;
  char gender = 0;                   // 'm', 'f'; 0: unknown
  Inferred inferred = Inferred::no;  // the full name
  Index first_role = 0, role_count = 0;
  // Countries.
  std::string_view iso2, iso3;
  // Organizations.
  std::string_view abbreviation;
  Index parent = kNoIndex;        // the body it is a part of
  bool country_inferred = false;  // the country is the one that the article mentions most
  // Organizations and places: "state", "city" …
  std::string_view cls;
  // Places and organizations: ISO 3166 two-letter code of the state it belongs to.
  std::string_view country;
  // Mentions sorted by position: Result::mentions.
  Index first_mention = 0, mention_count = 0;
};

enum class QuotationKind : std::uint8_t { direct, partial, indirect };
std::string_view to_string(QuotationKind kind);
enum class QuotationStatus : std::uint8_t { asserted, denied, alleged, hypothetical };
std::string_view to_string(QuotationStatus status);

struct Quotation {
  QuotationKind kind = QuotationKind::direct;
  QuotationStatus status = QuotationStatus::asserted;
  std::string_view text;  // the joined fragments, with restored full stops
  Index first_fragment = 0, fragment_count = 0;
  bool anaphoric = false;  // the cue refers back to the words: "Об этом заявил министр"
  bool has_speaker = false;
  Index speaker_entity = kNoIndex;
  std::string_view speaker_name;
  std::string_view speaker_type;  // that of the entity, otherwise "person", "group", "document" … by the words
  Span speaker_mention;           // empty: not stated
  bool has_cue = false;
  std::string_view cue_lemma;
  std::string_view cue_text;  // as in the text: "опроверг"
  Span cue;
  bool has_via = false;
  Index via_entity = kNoIndex;
  std::string_view via_name;
  // Entities in Result::quotation_entities: the addressees, and the entities that the words mention.
  Index first_to = 0, to_count = 0;
  Index first_about = 0, about_count = 0;
  Index number = 0;  // in the document, from 1
  Index sentence = 0;
  Reason reason;
};

// What has happened to an act.
enum class Stage : std::uint8_t {
  unknown,
  introduced,
  first_reading,
  second_reading,
  third_reading,
  adopted,
  signed_into_law,
  vetoed,
  in_force,
  repealed
};
std::string_view to_string(Stage stage);   // empty for `unknown`
Stage stage_named(std::string_view word);  // unknown: no such stage

struct Votes {
  std::int32_t in_favour = -1, against = -1, abstained = -1;  // -1: not stated

  bool is_any() const { return in_favour >= 0 || against >= 0 || abstained >= 0; }
};

// Somebody in charge of a task.
struct Charged {
  std::string_view name;  // in base form; empty: nobody is named
  Index entity = kNoIndex;
};

struct Decision {
  std::string_view number;  // empty: none
  std::string_view title;   // white space collapsed
  Span span;
  Index list = 0;        // from 1; 0: none, an act in prose
  std::string_view cls;  // empty: unknown
  Index issuer = kNoIndex;
  std::string_view date, docnum;  // empty: unknown
  Stage stage = Stage::unknown;
  Votes votes;
  Charged addressee, responsible;  // of an instruction
  std::string_view deadline;       // ISO 8601 / EDTF; empty: not stated
  std::string_view parent;         // number of the item above; empty: none
  Reason reason;
};

enum class ListKind : std::uint8_t { adopted, agenda, proposed, instruction, agreement, repealed, vetoed };
std::string_view to_string(ListKind kind);

struct DecisionList {
  ListKind kind = ListKind::adopted;
  std::int32_t announced = -1;  // -1: no count given
  std::uint32_t found = 0;
  Span heading;  // empty: none
};

// A titled or numbered act in running text.
struct Act {
  std::string_view title, cls, docnum, date;  // empty: unknown
  std::string_view article;                   // of a code or constitution: "159", as printed
  Index issuer = kNoIndex;
  Index first_party = 0, party_count = 0;      // Result::act_parties
  Index first_mention = 0, mention_count = 0;  // Result::act_mentions
};

struct Date {
  Span span;
  std::string_view value;  // ISO 8601 / EDTF; empty: unknown
};

struct Counts {
  std::uint64_t chars = 0, sentences = 0, tokens = 0, words = 0;  // chars: code points
};

// A language and its share of the words.
struct LanguageShare {
  std::string_view language;  // an ISO 639-1 code
  double share = 0;
};

// The part of the result that each layer writes; it only reads the others.
struct NameResult {
  std::vector<Entity> entities;  // by type (persons, countries, organizations, places, others), then by first mention
  std::vector<Mention> mentions;
  std::vector<Role> roles;
  std::vector<Span> role_mentions;
};

struct SpeechResult {
  std::vector<Quotation> quotations;  // by first fragment
  std::vector<Span> fragments;
  std::vector<Index> quotation_entities;
};

struct ActResult {
  std::vector<Decision> decisions;  // by position
  std::vector<DecisionList> decision_lists;
  std::vector<Act> acts;
  std::vector<Span> act_mentions;
  std::vector<Index> act_parties;  // entities
  std::vector<Date> dates;
};

struct Result : NameResult, SpeechResult, ActResult {
  Text text;
  std::string_view title;  // empty: no headline
  Counts counts;
  std::vector<LanguageShare> languages;  // the largest share first
  std::vector<Span> sentences;
  std::unique_ptr<Arena> strings = std::make_unique<Arena>();

  std::string_view utf8() const { return text.utf8; }
  bool has_text() const { return !text.utf8.empty() && !text.is_sparse; }
};

}  // namespace newsx
