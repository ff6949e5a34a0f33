#include "facts/earlier_result.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <limits>
#include <unordered_map>

#include "facts/quotation_words.h"
#include "facts/sparse_text.h"
#include "text/article_day.h"
#include "text/ascii.h"
#include "text/written_date.h"

namespace newsx {
namespace {

using simdjson::dom::array;
using simdjson::dom::element;

class Reader {
 public:
  // `bytes`: of the JSON.
  Reader(const element& root, std::size_t bytes, Result& result) : root_(root), bytes_(bytes), result_(result) {}

  // Returns the unit in which places count.
  OffsetUnit read(OffsetUnit likely) {
    place_words(likely);
    result_.title = text(root_, "title");
    counts();
    each(root_, "sentences", [&](const element& s) { result_.sentences.push_back(span(s)); });
    each(root_, "entities", [&](const element& e) { entity(e); });
    Index next = 0;
    each(root_, "entities", [&](const element& e) { relations(e, result_.entities[next++]); });
    each(root_, "quotations", [&](const element& e) { quotation(e); });
    each(root_, "decision_lists", [&](const element& e) { decision_list(e); });
    each(root_, "decisions", [&](const element& e) { decision(e); });
    each(root_, "documents", [&](const element& e) { act(e); });
    each(root_, "dates", [&](const element& e) { result_.dates.push_back({span(e), text(e, "value")}); });
    return words_->unit();
  }

 private:
  template <typename See>
  static void each(const element& object, std::string_view key, const See& see) {
    array items;
    if (object[key].get(items) != simdjson::SUCCESS) return;
    for (const element item : items) see(item);
  }
  std::string_view text(const element& object, std::string_view key) {
    std::string_view value;
    return object[key].get(value) == simdjson::SUCCESS ? result_.strings->store(value) : std::string_view();
  }
  static std::uint64_t number(const element& object, std::string_view key) {
    std::uint64_t value = 0;
    return object[key].get(value) == simdjson::SUCCESS ? value : 0;
  }
  Span span(const element& object) const { return words_->bytes(number(object, "start"), number(object, "end")); }
  Span span(const element& object, std::string_view key) const {
    element part;
    return object[key].get(part) == simdjson::SUCCESS && part.is_object() ? span(part) : Span{0, 0};
  }
  Reason reason(const element& object) {
    return {text(object, "rule"), text(object, "file"), static_cast<std::uint32_t>(number(object, "line")),
            text(object, "because")};
  }
  template <typename Enum, std::size_t N>
  static Enum named(std::string_view name, const std::array<Enum, N>& values) {
    for (const Enum value : values)
      if (to_string(value) == name) return value;
    return values.front();
  }
  Index entity_by_id(std::string_view id) const {
    const auto found = ids_.find(std::string(id));
    return found == ids_.end() ? kNoIndex : found->second;
  }

  // The text, or the words of it that any object with a place has. Further keys of the article are none of these.
  void place_words(OffsetUnit likely) {
    std::vector<NamedWords> words;
    std::uint64_t length = 0;
    simdjson::dom::object root;
    if (root_.get(root) == simdjson::SUCCESS) {
      for (const auto field : root)
        if (field.key != "meta") gather(field.value, kDeepest, words, length);
    }
    length = std::min(length, std::max<std::uint64_t>(kLeastRoom, bytes_ * kMostUnitsAByte));
    std::string_view whole;
    result_.text.is_sparse = root_["text"].get(whole) != simdjson::SUCCESS;
    words_.emplace(result_.text.is_sparse ? std::nullopt : std::optional(whole), std::move(words), length, likely);
    result_.text.utf8 = words_->take_utf8();
  }

  static void gather(const element& e, int depth, std::vector<NamedWords>& words, std::uint64_t& length) {
    if (depth == 0) return;
    if (array items; e.get(items) == simdjson::SUCCESS) {
      for (const element item : items) gather(item, depth - 1, words, length);
      return;
    }
    simdjson::dom::object members;
    if (e.get(members) != simdjson::SUCCESS) return;
    NamedWords place;
    if (e["start"].get(place.start) == simdjson::SUCCESS && e["end"].get(place.end) == simdjson::SUCCESS) {
      length = std::max(length, place.end);
      if (e["text"].get(place.text) == simdjson::SUCCESS) words.push_back(place);
    }
    for (const auto field : members) gather(field.value, depth - 1, words, length);
  }

  void counts() {
    element counts;
    if (root_["counts"].get(counts) != simdjson::SUCCESS) return;
    result_.counts = {number(counts, "chars"), number(counts, "sentences"), number(counts, "tokens"),
                      number(counts, "words")};
  }

  void entity(const element& e) {
    constexpr std::array kinds{MentionKind::name,    MentionKind::abbreviation, MentionKind::adjective,
                               MentionKind::demonym, MentionKind::role,         MentionKind::short_name,
                               MentionKind::generic, MentionKind::pronoun};
    const auto index = static_cast<Index>(result_.entities.size());
    Entity out;
    out.id = text(e, "id");
    out.type = text(e, "type");
    out.name = text(e, "name");
    out.key = text(e, "key");
    out.wikidata = text(e, "wikidata");
    out.given = text(e, "given");
    out.patronymic = text(e, "patronymic");
    out.surname = text(e, "surname");
    if (const std::string_view gender = text(e, "gender"); gender == "m" || gender == "f") out.gender = gender.front();
    out.inferred = named(text(e, "inferred"), std::array{Inferred::no, Inferred::document, Inferred::knowledge});
    out.iso2 = text(e, "iso2");
    out.iso3 = text(e, "iso3");
    out.abbreviation = text(e, "abbreviation");
    out.cls = text(e, "class");
    out.country = text(e, "country");
    bool inferred = false;
    out.country_inferred = e["country_inferred"].get(inferred) == simdjson::SUCCESS && inferred;
    out.first_mention = static_cast<Index>(result_.mentions.size());
    ids_.emplace(out.id, index);
    each(e, "mentions", [&](const element& m) {
      Mention mention;
      mention.span = mention.core = span(m);
      if (const Span core = span(m, "core"); !core.empty()) mention.core = core;
      mention.kind = named(text(m, "kind"), kinds);
      mention.sentence = static_cast<Index>(number(m, "sentence"));
      mention.entity = index;
      mention.base = text(m, "base");
      mention.reason = reason(m);
      result_.mentions.push_back(mention);
    });
    out.mention_count = static_cast<Index>(result_.mentions.size()) - out.first_mention;
    result_.entities.push_back(out);
  }

  // What an entity has to do with others, which may stand behind it.
  void relations(const element& e, Entity& entity) {
    entity.parent = entity_by_id(text(e, "parent"));
    entity.first_role = static_cast<Index>(result_.roles.size());
    each(e, "roles", [&](const element& r) {
      Role role;
      role.title = text(r, "title");
      role.of = text(r, "of");
      role.entity = entity_by_id(text(r, "entity"));
      role.cls = text(r, "class");
      role.status = role_status_of(text(r, "status")).value_or(RoleStatus::current);
      role.from = text(r, "from");
      role.to = text(r, "to");
      role.of_is_inferred = text(r, "inferred") == to_string(Inferred::document);
      role.first_mention = static_cast<Index>(result_.role_mentions.size());
      each(r, "mentions", [&](const element& m) { result_.role_mentions.push_back(span(m)); });
      role.mention_count = static_cast<Index>(result_.role_mentions.size()) - role.first_mention;
      role.reason = reason(r);
      result_.roles.push_back(role);
    });
    entity.role_count = static_cast<Index>(result_.roles.size()) - entity.first_role;
  }

  void quotation(const element& e) {
    Quotation q;
    q.kind = named(text(e, "kind"), kQuotationKinds);
    q.status = named(text(e, "status"), kQuotationStatuses);
    q.text = text(e, "text");
    q.number = quotation_number(text(e, "id"));
    q.sentence = static_cast<Index>(number(e, "sentence"));
    if (bool anaphoric = false; e["anaphoric"].get(anaphoric) == simdjson::SUCCESS) q.anaphoric = anaphoric;
    q.reason = reason(e);
    element part;
    if (e["speaker"].get(part) == simdjson::SUCCESS && part.is_object()) {
      q.has_speaker = true;
      q.speaker_name = text(part, "name");
      q.speaker_entity = entity_by_id(text(part, "entity"));
      q.speaker_type = text(part, "type");
      q.speaker_mention = span(part, "mention");
    }
    if (e["cue"].get(part) == simdjson::SUCCESS && part.is_object()) {
      q.has_cue = true;
      q.cue_lemma = text(part, "lemma");
      q.cue = span(part);
      q.cue_text = text(part, "text");
    }
    if (e["via"].get(part) == simdjson::SUCCESS && part.is_object()) {
      q.has_via = true;
      q.via_name = text(part, "name");
      q.via_entity = entity_by_id(text(part, "entity"));
    }
    q.first_fragment = static_cast<Index>(result_.fragments.size());
    each(e, "fragments", [&](const element& fragment) { result_.fragments.push_back(span(fragment)); });
    if (result_.fragments.size() == q.first_fragment)
      result_.fragments.push_back({0, 0});  // who prints takes the first
    q.fragment_count = static_cast<Index>(result_.fragments.size()) - q.first_fragment;
    q.first_to = static_cast<Index>(result_.quotation_entities.size());
    named_entities(e, "to");
    q.first_about = static_cast<Index>(result_.quotation_entities.size());
    q.to_count = q.first_about - q.first_to;
    named_entities(e, "about");
    q.about_count = static_cast<Index>(result_.quotation_entities.size()) - q.first_about;
    result_.quotations.push_back(q);
  }

  void named_entities(const element& quotation, std::string_view key) {
    each(quotation, key, [&](const element& e) {
      if (const Index entity = entity_by_id(text(e, "entity")); entity != kNoIndex)
        result_.quotation_entities.push_back(entity);
    });
  }

  // "q3": 3. One without an id is known by its place.
  Index quotation_number(std::string_view id) const {
    Index number = 0;
    for (const char c : id.substr(std::min<std::size_t>(id.size(), 1)))
      if (is_ascii_digit(c)) number = number * 10 + static_cast<Index>(c - '0');
    return number != 0 ? number : static_cast<Index>(result_.quotations.size()) + 1;
  }

  // One of a list that is not there is left out.
  void decision(const element& e) {
    element of_list;
    const bool in_prose = e["list"].get(of_list) == simdjson::SUCCESS && of_list.is_null();
    const std::uint64_t list = number(e, "list");
    if (!in_prose && (list == 0 || list > result_.decision_lists.size())) return;
    Decision d;
    d.number = text(e, "number");
    d.title = text(e, "title");
    d.span = span(e);
    d.list = static_cast<Index>(list);
    d.cls = text(e, "class");
    d.issuer = entity_by_id(text(e, "issuer"));
    d.date = text(e, "date");
    d.docnum = text(e, "docnum");
    d.reason = reason(e);
    d.stage = stage_named(text(e, "stage"));
    element votes;
    if (e["votes"].get(votes) == simdjson::SUCCESS)
      d.votes = {votes_for(votes, "for"), votes_for(votes, "against"), votes_for(votes, "abstained")};
    d.addressee = charged(e, "addressee");
    d.responsible = charged(e, "responsible");
    d.deadline = text(e, "deadline");
    d.parent = text(e, "parent");
    result_.decisions.push_back(d);
  }

  static std::int32_t votes_for(const element& votes, std::string_view side) {
    std::uint64_t value = 0;
    const bool is_said =
        votes[side].get(value) == simdjson::SUCCESS && value <= std::numeric_limits<std::int32_t>::max();
    return is_said ? static_cast<std::int32_t>(value) : -1;
  }

  Charged charged(const element& decision, std::string_view key) {
    element who;
    if (decision[key].get(who) != simdjson::SUCCESS) return {};
    return {text(who, "name"), entity_by_id(text(who, "entity"))};
  }

  void act(const element& e) {
    Act act;
    act.title = text(e, "title");
    act.cls = text(e, "class");
    act.docnum = text(e, "docnum");
    act.date = text(e, "date");
    act.article = text(e, "article");
    act.issuer = entity_by_id(text(e, "issuer"));
    act.first_party = static_cast<Index>(result_.act_parties.size());
    each(e, "parties", [&](const element& party) {
      std::string_view id;
      if (party.get(id) != simdjson::SUCCESS) return;
      if (const Index entity = entity_by_id(id); entity != kNoIndex) result_.act_parties.push_back(entity);
    });
    act.party_count = static_cast<Index>(result_.act_parties.size()) - act.first_party;
    act.first_mention = static_cast<Index>(result_.act_mentions.size());
    each(e, "mentions", [&](const element& m) { result_.act_mentions.push_back(span(m)); });
    act.mention_count = static_cast<Index>(result_.act_mentions.size()) - act.first_mention;
    result_.acts.push_back(act);
  }

  void decision_list(const element& e) {
    constexpr std::array kinds{ListKind::adopted,   ListKind::agenda,   ListKind::proposed, ListKind::instruction,
                               ListKind::agreement, ListKind::repealed, ListKind::vetoed};
    DecisionList list;
    list.kind = named(text(e, "kind"), kinds);
    list.found = static_cast<std::uint32_t>(number(e, "found"));
    std::uint64_t announced = 0;
    if (e["announced"].get(announced) == simdjson::SUCCESS && announced <= std::numeric_limits<std::int32_t>::max())
      list.announced = static_cast<std::int32_t>(announced);
    list.heading = span(e, "heading");
    result_.decision_lists.push_back(list);
  }

  // A damaged result may claim a text of any length; a sentence without a name takes some 25 bytes.
  static constexpr std::uint64_t kLeastRoom = 1 << 20, kMostUnitsAByte = 64;
  static constexpr int kDeepest = 16;  // a mention's core is at 8

  const element& root_;
  std::size_t bytes_;
  Result& result_;
  std::optional<SparseText> words_;
  std::unordered_map<std::string, Index> ids_;
};

void read_languages(const element& source, Result& result) {
  array shares;
  if (source["languages"].get(shares) != simdjson::SUCCESS) return;
  for (const element e : shares) {
    std::string_view language;
    double share = 0;
    if (e["language"].get(language) == simdjson::SUCCESS && e["share"].get(share) == simdjson::SUCCESS)
      result.languages.push_back({result.strings->store(language), share});
  }
}

// Of static storage: a text may outlive its result.
std::string_view kind_of_document(std::string_view name) {
  constexpr std::string_view listing = "listing";
  return name == listing ? listing : "article";
}

}  // namespace

bool may_be_result(std::string_view json) { return json.starts_with("{\"schema\":"); }

std::optional<EarlierResult> read_result(std::string_view json, OffsetUnit likely) {
  simdjson::dom::parser parser;
  element root;
  if (parser.parse(simdjson::padded_string(json)).get(root) != simdjson::SUCCESS ||
      root["schema"].error() != simdjson::SUCCESS)
    return std::nullopt;
  EarlierResult out;
  std::string_view text;
  if (root["date"].get(text) == simdjson::SUCCESS) {
    std::string_view source;
    // Before there was a "date_source", a date was always a field.
    if (root["date_source"].get(source) != simdjson::SUCCESS) source = to_string(DateSource::field);
    if (const auto date = read_date(text)) offer_day(out.result.text, date->iso_day(), date_source_of(source));
  }
  if (root["id"].get(text) == simdjson::SUCCESS) out.id = text;
  element part;
  if (root["error"].get(part) == simdjson::SUCCESS) {
    out.error = part["message"].get(text) == simdjson::SUCCESS ? std::string(text) : std::string("failed");
    return out;
  }
  if (root["entities"].error() != simdjson::SUCCESS) return std::nullopt;  // of another command
  if (root["source"].get(part) == simdjson::SUCCESS) {
    if (part["language"].get(text) == simdjson::SUCCESS) out.result.text.language = out.result.strings->store(text);
    if (part["encoding"].get(text) == simdjson::SUCCESS) out.result.text.encoding = text;
    if (part["kind"].get(text) == simdjson::SUCCESS) out.result.text.kind = kind_of_document(text);
    if (part["cut"].get(text) == simdjson::SUCCESS) out.result.text.cut = text;
    if (part["sha256"].get(text) == simdjson::SUCCESS) out.result.text.sha256 = text;
    std::uint64_t invalid = 0;
    if (part["invalid"].get(invalid) == simdjson::SUCCESS && invalid <= std::numeric_limits<std::uint32_t>::max())
      out.result.text.invalid = static_cast<std::uint32_t>(invalid);
    read_languages(part, out.result);
    std::uint64_t bytes = 0;
    if (part["bytes"].get(bytes) == simdjson::SUCCESS) out.result.text.bytes = bytes;
  }
  simdjson::dom::object meta;
  if (root["meta"].get(meta) == simdjson::SUCCESS) out.result.text.meta = simdjson::minify(meta);
  out.unit = Reader(root, json.size(), out.result).read(likely);
  return out;
}

}  // namespace newsx
