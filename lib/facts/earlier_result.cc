#include "facts/earlier_result.h"

#include <simdjson.h>

#include <array>
#include <limits>
#include <unordered_map>

#include "facts/quotation_words.h"
#include "text/article_day.h"
#include "text/code_points.h"
#include "text/written_date.h"

namespace newsx {
namespace {

using simdjson::dom::array;
using simdjson::dom::element;

class Reader {
 public:
  Reader(const element& root, Result& result) : root_(root), result_(result) {}

  void read() {
    // Of a database: with the text, in which places can be found again.
    if (std::string_view utf8; root_["text"].get(utf8) == simdjson::SUCCESS) {
      result_.text.utf8 = utf8;
      code_points_.emplace(result_.text.utf8);
    }
    result_.title = text(root_, "title");
    counts();
    each(root_, "entities", [&](const element& e) { entity(e); });
    Index next = 0;
    each(root_, "entities", [&](const element& e) { relations(e, result_.entities[next++]); });
    each(root_, "quotations", [&](const element& e) { quotation(e); });
    each(root_, "decision_lists", [&](const element& e) { decision_list(e); });
    each(root_, "decisions", [&](const element& e) { decision(e); });
    each(root_, "dates", [&](const element& e) { result_.dates.push_back({span(e), text(e, "value")}); });
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
  Span span(const element& object) const {
    const std::uint64_t start = number(object, "start"), end = number(object, "end");
    if (code_points_) return code_points_->bytes(start, end).value_or(Span{0, 0});
    if (start > end || end > std::numeric_limits<std::uint32_t>::max()) return {0, 0};
    return {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)};
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
      element core;
      if (m["core"].get(core) == simdjson::SUCCESS && core.is_object()) mention.core = span(core);
      mention.kind = named(text(m, "kind"), kinds);
      mention.sentence = static_cast<Index>(number(m, "sentence"));
      mention.entity = index;
      mention.base = text(m, "base");
      mention.reason.rule = text(m, "rule");
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
      role.reason.rule = text(r, "rule");
      result_.roles.push_back(role);
    });
    entity.role_count = static_cast<Index>(result_.roles.size()) - entity.first_role;
  }

  void quotation(const element& e) {
    Quotation q;
    q.kind = named(text(e, "kind"), kQuotationKinds);
    q.status = named(text(e, "status"), kQuotationStatuses);
    q.text = text(e, "text");
    q.sentence = static_cast<Index>(number(e, "sentence"));
    element part;
    if (e["speaker"].get(part) == simdjson::SUCCESS && part.is_object()) {
      q.has_speaker = true;
      q.speaker_name = text(part, "name");
      q.speaker_entity = entity_by_id(text(part, "entity"));
      q.speaker_type = text(part, "type");
    }
    if (e["cue"].get(part) == simdjson::SUCCESS && part.is_object()) {
      q.has_cue = true;
      q.cue_lemma = text(part, "lemma");
      q.cue = span(part);
      q.cue_text = text(part, "text");
    }
    q.first_fragment = static_cast<Index>(result_.fragments.size());
    each(e, "fragments", [&](const element& fragment) { result_.fragments.push_back(span(fragment)); });
    if (result_.fragments.size() == q.first_fragment)
      result_.fragments.push_back({0, 0});  // who prints takes the first
    q.fragment_count = static_cast<Index>(result_.fragments.size()) - q.first_fragment;
    q.first_about = static_cast<Index>(result_.quotation_entities.size());
    each(e, "about", [&](const element& about) {
      if (const Index entity = entity_by_id(text(about, "entity")); entity != kNoIndex)
        result_.quotation_entities.push_back(entity);
    });
    q.about_count = static_cast<Index>(result_.quotation_entities.size()) - q.first_about;
    result_.quotations.push_back(q);
  }

  // One of a list that is not there is left out.
  void decision(const element& e) {
    const std::uint64_t list = number(e, "list");
    if (list == 0 || list > result_.decision_lists.size()) return;
    Decision d;
    d.number = text(e, "number");
    d.title = text(e, "title");
    d.span = span(e);
    d.list = static_cast<Index>(list);
    d.cls = text(e, "class");
    d.issuer = entity_by_id(text(e, "issuer"));
    d.date = text(e, "date");
    d.docnum = text(e, "docnum");
    result_.decisions.push_back(d);
  }

  void decision_list(const element& e) {
    constexpr std::array kinds{ListKind::adopted, ListKind::agenda, ListKind::proposed};
    DecisionList list;
    list.kind = named(text(e, "kind"), kinds);
    list.found = static_cast<std::uint32_t>(number(e, "found"));
    std::uint64_t announced = 0;
    if (e["announced"].get(announced) == simdjson::SUCCESS && announced <= std::numeric_limits<std::int32_t>::max())
      list.announced = static_cast<std::int32_t>(announced);
    result_.decision_lists.push_back(list);
  }

  const element& root_;
  Result& result_;
  std::optional<CodePoints> code_points_;
  std::unordered_map<std::string, Index> ids_;
};

}  // namespace

bool may_be_result(std::string_view json) { return json.starts_with("{\"schema\":"); }

std::optional<EarlierResult> read_result(std::string_view json) {
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
    if (part["sha256"].get(text) == simdjson::SUCCESS) out.result.text.sha256 = text;
    std::uint64_t bytes = 0;
    if (part["bytes"].get(bytes) == simdjson::SUCCESS) out.result.text.bytes = bytes;
  }
  simdjson::dom::object meta;
  if (root["meta"].get(meta) == simdjson::SUCCESS) out.result.text.meta = simdjson::minify(meta);
  Reader(root, out.result).read();
  return out;
}

}  // namespace newsx
