// What newsx finds in one document: flat records over its text, as the output contract (docs/output.md) says.
//
// All spans are bytes of `text`. All strings are views into `text`, into the result's arena or into data that outlives
// the analyzer; moving a Result keeps them valid. Lists inside records are ranges [first, first + count) of the flat
// vectors.
// Threads: may run at once. Errors: none.
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
std::string_view to_string(MentionKind kind);  // the contract's word: "name" …, "short" for short_name
// What a rule calls it (kind="generic"); words that are no kind of a rule's are `name`.
MentionKind mention_kind_of_rule(std::string_view word);

// Why something was found, for --explain.
struct Reason {
  std::string_view rule;  // "persons.role_given_surname", or the name of the pass
  std::string_view file;  // "persons.rules"; empty for a pass
  std::uint32_t line = 0;
  std::string_view because;  // the evidence in words; empty when the rule says all
};

struct Mention {
  Span span;
  Span core;  // the proper name inside; equal to span where it is the same
  MentionKind kind = MentionKind::name;
  Index sentence = 0;
  Index entity = kNoIndex;
  std::string_view base;  // this mention in its base form
  Reason reason;
};

// How a person has a post, as far as the text tells.
enum class RoleStatus : std::uint8_t { current, acting, former, elect, future, candidate };
std::string_view to_string(RoleStatus status);
std::optional<RoleStatus> role_status_of(std::string_view word);  // nothing: none is called so

struct Role {
  std::string_view title;
  std::string_view of;      // empty: not said
  Index entity = kNoIndex;  // the body or country `of` names
  std::string_view cls;     // of the post: "state_head", "media" …; empty: not known
  RoleStatus status = RoleStatus::current;
  std::string_view from, to;                   // ISO 8601; empty: not said
  bool of_is_inferred = false;                 // `of` is not said beside the post, but elsewhere in the document
  Index first_mention = 0, mention_count = 0;  // where it is said: Result::role_mentions
  Reason reason;
};

// Where something comes from that the words around it do not say.
enum class Inferred : std::uint8_t { no, document, knowledge };
std::string_view to_string(Inferred inferred);  // empty for `no`

struct Entity {
  std::string_view id;    // "p1", "c1", "o1", "l1"; other types: the type's first letter
  std::string_view type;  // "person", "country", "organization", "place", or a user's class
  std::string_view name;  // base form
  // The same for the same thing in every document: "country:KG" (names/keys.h).
  std::string_view key;
  std::string_view wikidata;  // "Q813"; empty: none that is certain
  // Persons. Empty: not known.
  std::string_view given, patronymic, surname;
  char gender = 0;                   // 'm', 'f', 0: not known
  Inferred inferred = Inferred::no;  // the full name
  Index first_role = 0, role_count = 0;
  // Countries.
  std::string_view iso2, iso3;
  // Organizations.
  std::string_view abbreviation;
  Index parent = kNoIndex;        // the body it is a part of
  bool country_inferred = false;  // the country is the one the article speaks of most
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
  std::string_view text;  // fragments joined, with the full stops that the text implies
  Index first_fragment = 0, fragment_count = 0;
  bool anaphoric = false;  // the cue refers back to the words: "Об этом заявил министр"
  bool has_speaker = false;
  Index speaker_entity = kNoIndex;
  std::string_view speaker_name;
  std::string_view speaker_type;  // of the entity, else "person", "group", "document" … by the words
  Span speaker_mention;           // empty: not said
  bool has_cue = false;
  std::string_view cue_lemma;
  std::string_view cue_text;  // as the text has it: "опроверг"
  Span cue;
  bool has_via = false;
  Index via_entity = kNoIndex;
  std::string_view via_name;
  // Entities in Result::quotation_entities: the addressees, and who and what the words mention.
  Index first_to = 0, to_count = 0;
  Index first_about = 0, about_count = 0;
  Index number = 0;  // in the document, from 1
  Index sentence = 0;
  Reason reason;
};

// What has become of an act.
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
Stage stage_named(std::string_view word);  // unknown: none is called so

struct Votes {
  std::int32_t in_favour = -1, against = -1, abstained = -1;  // -1: not said

  bool is_any() const { return in_favour >= 0 || against >= 0 || abstained >= 0; }
};

// Who is told to do something.
struct Charged {
  std::string_view name;  // in the base form; empty: nobody is named
  Index entity = kNoIndex;
};

struct Decision {
  std::string_view number;  // empty: none
  std::string_view title;   // white space folded
  Span span;
  Index list = 0;        // from 1; 0: none, an act in prose
  std::string_view cls;  // empty: not known
  Index issuer = kNoIndex;
  std::string_view date, docnum;  // empty: not known
  Stage stage = Stage::unknown;
  Votes votes;
  Charged addressee, responsible;  // of an instruction
  std::string_view deadline;       // ISO 8601 / EDTF; empty: not said
  std::string_view parent;         // number of the item above; empty: none
  Reason reason;
};

enum class ListKind : std::uint8_t { adopted, agenda, proposed, instruction, agreement, repealed, vetoed };
std::string_view to_string(ListKind kind);

struct DecisionList {
  ListKind kind = ListKind::adopted;
  std::int32_t announced = -1;  // -1: no count promised
  std::uint32_t found = 0;
  Span heading;  // empty: none
};

// A titled or numbered act in running text.
struct Act {
  std::string_view title, cls, docnum, date;  // empty: not known
  std::string_view article;                   // of a code or constitution: "159", as printed
  Index issuer = kNoIndex;
  Index first_party = 0, party_count = 0;      // Result::act_parties
  Index first_mention = 0, mention_count = 0;  // Result::act_mentions
};

struct Date {
  Span span;
  std::string_view value;  // ISO 8601 / EDTF; empty: not known
};

struct Counts {
  std::uint64_t chars = 0, sentences = 0, tokens = 0, words = 0;  // chars: code points
};

// A language and its share of the words.
struct LanguageShare {
  std::string_view language;  // an ISO 639-1 code
  double share = 0;
};

// What each layer of passes adds; a pass may change what its type says, and reads the rest.
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
