#include "output/database.h"

#include <sqlite3.h>

#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "facts/offsets.h"
#include "output/document_json.h"
#include "output/insert_statement.h"
#include "output/later_columns.h"
#include "reading/entity_types.h"
#include "text/article_day.h"
#include "text/json_writer.h"

extern "C" {
extern const char newsx_database_begin[];
extern const char newsx_database_end[];
}

namespace newsx {
namespace {

constexpr int kUserVersion = 5;            // as in docs/database.sql
constexpr int kBusyMilliseconds = 10'000;  // that another program may hold the file

// A JSON array of places, as in the JSON of extract.
std::string spans_json(std::span<const Span> spans, const Offsets& offsets) {
  std::string text;
  {
    JsonWriter json(text);
    json.begin_array();
    for (const Span span : spans) {
      json.begin_object();
      json.member("start", offsets.at(span.begin));
      json.member("end", offsets.at(span.end));
      json.end_object();
    }
    json.end_array();
  }
  return text;
}

std::string languages_json(const Result& result) {
  std::string text;
  {
    JsonWriter json(text);
    append_languages(json, result);
  }
  return text;
}

// A JSON array of the local ids of entities.
std::string ids_json(const Result& result, std::span<const Index> entities) {
  std::string text;
  {
    JsonWriter json(text);
    json.begin_array();
    for (const Index entity : entities) json.string(result.entities[entity].id);
    json.end_array();
  }
  return text;
}

// Errors with the file's name, as it was given.
template <class F>
auto named(const std::string& path, F&& work) try {
  return work();
} catch (const DatabaseError& e) {
  throw DatabaseError(path + ": " + e.what());
}

}  // namespace

struct Database::Impl {
  explicit Impl(const std::string& path);

  void execute(const std::string& sql) const {
    if (sqlite3_exec(handle.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
      throw DatabaseError(sqlite3_errmsg(handle.get()));
  }
  int integer(const char* sql) const;
  bool has_column(const std::string& table, const std::string& column) const {
    return integer(("SELECT count(*) FROM pragma_table_info('" + table + "') WHERE name = '" + column + "'").c_str()) >
           0;
  }
  void fill_things();
  void bring_up_to_date() const;
  void begin() {
    if (!open) execute("BEGIN IMMEDIATE");
    open = true;
  }

  bool add(const Result& result, std::string_view source, const RecordInfo& info, const MentionFilter& filter,
           const Offsets& offsets);
  void add_entities(const Result& result, RowId document, const Offsets& offsets, const MentionFilter& filter);
  void add_roles(const Result& result, const Offsets& offsets);
  void add_mentions(const Result& result, const std::vector<const Mention*>& mentions, RowId document,
                    const Offsets& offsets);
  void add_quotations(const Result& result, RowId document, const Offsets& offsets);
  void add_decisions(const Result& result, RowId document, const Offsets& offsets);
  void add_acts(const Result& result, RowId document, const Offsets& offsets);
  std::optional<RowId> entity(Index index) const {
    const auto found = index == kNoIndex ? entities.end() : entities.find(index);
    return found == entities.end() ? std::nullopt : std::optional(found->second);
  }

  struct Close {
    void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
  };
  struct Statements;

  std::unique_ptr<sqlite3, Close> handle;
  std::unique_ptr<Statements> statements;
  bool open = false;                          // a transaction
  std::unordered_map<Index, RowId> entities;  // of the document that is being added
};

struct Database::Impl::Statements {
  explicit Statements(sqlite3* d)
      : document(
            d,
            "INSERT OR IGNORE INTO documents (source, sha256, title, date, language, encoding, bytes, chars, words, "
            "sentences, text, meta, date_source, tokens, invalid, languages, spans, kind, cut) "
            "VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"),
        entity(
            d,
            "INSERT INTO entities (document_id, local_id, type, name, given, patronymic, surname, gender, iso2, iso3, "
            "abbreviation, class, country, mention_count, key, wikidata, country_inferred, parent, inferred) "
            "VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"),
        role(d,
             "INSERT INTO roles (entity_id, title, of, of_entity_id, class, status, from_date, to_date, inferred, "
             "spans) VALUES (?,?,?,?,?,?,?,?,?,?)"),
        mention(d,
                "INSERT INTO mentions (document_id, entity_id, start, end, text, base, kind, sentence, "
                "core_start, core_end) VALUES (?,?,?,?,?,?,?,?,?,?)"),
        quotation(
            d,
            "INSERT INTO quotations (document_id, local_id, kind, status, text, speaker, speaker_entity_id, cue, "
            "via, sentence, start, end, cue_text, spans, speaker_start, speaker_end, cue_start, cue_end, "
            "via_entity_id, recipients, anaphoric, speaker_type) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"),
        about(d, "INSERT OR IGNORE INTO quotation_about (quotation_id, entity_id, position) VALUES (?,?,?)"),
        list(d,
             "INSERT INTO decision_lists (document_id, number, kind, announced, found, complete, heading_start, "
             "heading_end) VALUES (?,?,?,?,?,?,?,?)"),
        decision(d,
                 "INSERT INTO decisions (document_id, list_id, number, title, class, issuer_entity_id, date, docnum, "
                 "start, end, stage, votes_for, votes_against, votes_abstained, addressee, addressee_entity_id, "
                 "deadline, responsible, responsible_entity_id, parent) "
                 "VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"),
        act(d,
            "INSERT INTO acts (document_id, title, class, docnum, date, article, issuer_entity_id, parties, spans) "
            "VALUES (?,?,?,?,?,?,?,?,?)"),
        date(d, "INSERT INTO dates (document_id, start, end, text, value) VALUES (?,?,?,?,?)") {}

  InsertStatement document, entity, role, mention, quotation, about, list, decision, act, date;
};

Database::Impl::Impl(const std::string& path) {
  sqlite3* opened = nullptr;
  const int result = sqlite3_open_v2(path.c_str(), &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
  handle.reset(opened);
  if (result != SQLITE_OK) throw DatabaseError(opened == nullptr ? "not enough memory" : sqlite3_errmsg(opened));
  sqlite3_busy_timeout(opened, kBusyMilliseconds);
  execute("PRAGMA foreign_keys = ON");
  begin();
  if (integer("SELECT count(*) FROM sqlite_schema") == 0) {
    execute(std::string(database_schema()));
  } else {
    bring_up_to_date();
  }
  execute("COMMIT");
  open = false;
  statements = std::make_unique<Statements>(opened);
}

// Adds what docs/database.sql has and an older version has not. Rows that are there already say nothing of it.
void Database::Impl::bring_up_to_date() const {
  const int version = integer("PRAGMA user_version");
  if (version < 1 || version > kUserVersion ||
      integer("SELECT count(*) FROM sqlite_schema WHERE name = 'decision_lists'") == 0)
    throw DatabaseError("a database of other tables than newsx's");
  const std::string_view schema = database_schema();
  const auto part = [&](std::string_view from, std::string_view to) {
    const std::size_t begin = schema.find(from);
    return std::string(schema.substr(begin, schema.find(to, begin) - begin));
  };
  const auto lacks = [&](const std::string& name) {
    return integer(("SELECT count(*) FROM sqlite_schema WHERE name = '" + name + "'").c_str()) == 0;
  };
  if (lacks("quotation_about")) execute(part("CREATE TABLE quotation_about", "CREATE TABLE decision_lists"));
  // An older version's decisions are all of lists, so their table is made anew.
  if (!has_column("decisions", "stage"))
    execute("CREATE TEMP TABLE older_decisions AS SELECT * FROM decisions; DROP TABLE decisions; " +
            part("CREATE TABLE decisions", "CREATE TABLE acts") +
            "INSERT INTO decisions (id, document_id, list_id, number, title, class, issuer_entity_id, date, docnum, "
            "start, end) SELECT id, document_id, list_id, number, title, class, issuer_entity_id, date, docnum, start, "
            "end FROM older_decisions; DROP TABLE older_decisions;");
  for (const LaterColumns& later : kLaterColumns) {
    const std::string table(later.table);
    each_column(later.columns, [&](const std::string& name, const std::string& definition) {
      if (!has_column(table, name)) execute("ALTER TABLE " + table + " ADD COLUMN " + definition);
    });
  }
  if (lacks("entities_by_key")) execute(part("CREATE INDEX entities_by_key", "CREATE TABLE roles"));
  if (lacks("quotations_shown")) execute(part("CREATE VIEW quotations_shown", "-- What the articles name"));
  if (lacks("acts")) execute(part("CREATE TABLE acts", "CREATE TABLE dates"));
  if (lacks("things")) execute(part("-- What the articles name", "-- Full-text search"));
  if (version < kUserVersion) execute("PRAGMA user_version = " + std::to_string(kUserVersion));
}

int Database::Impl::integer(const char* sql) const {
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(handle.get(), sql, -1, &statement, nullptr) != SQLITE_OK)
    throw DatabaseError(sqlite3_errmsg(handle.get()));
  const int value = sqlite3_step(statement) == SQLITE_ROW ? sqlite3_column_int(statement, 0) : 0;
  sqlite3_finalize(statement);
  return value;
}

void Database::Impl::add_entities(const Result& result, RowId document, const Offsets& offsets,
                                  const MentionFilter& filter) {
  entities.clear();
  const std::vector<const Mention*> mentions = mentions_in_order(result, filter);
  std::vector<std::uint32_t> counts(result.entities.size());
  for (const Mention* m : mentions) ++counts[m->entity];
  for (Index i = 0; i < result.entities.size(); ++i) {
    const Entity& e = result.entities[i];
    if (!has_type(filter.types, e.type)) continue;
    const bool is_body = entity_type(e.type) == EntityType::organization;
    const auto key = statements->entity.number(document)
                         .text(e.id)
                         .text(e.type)
                         .text(e.name)
                         .text_or_null(e.given)
                         .text_or_null(e.patronymic)
                         .text_or_null(e.surname)
                         .text_or_null(e.gender == 0 ? std::string_view() : std::string_view(&e.gender, 1))
                         .text_or_null(e.iso2)
                         .text_or_null(e.iso3)
                         .text_or_null(e.abbreviation)
                         .text_or_null(e.cls)
                         .text_or_null(e.country)
                         .number(counts[i])
                         .text_or_null(e.key)
                         .text_or_null(e.wikidata)
                         .number(is_body ? std::optional<RowId>(e.country_inferred) : std::nullopt)
                         .text_or_null(e.parent == kNoIndex ? std::string_view() : result.entities[e.parent].id)
                         .text_or_null(to_string(e.inferred))
                         .run();
    if (key) entities.emplace(i, *key);
  }
  add_roles(result, offsets);
  add_mentions(result, mentions, document, offsets);
}

void Database::Impl::add_roles(const Result& result, const Offsets& offsets) {
  for (Index i = 0; i < result.entities.size(); ++i) {
    const Entity& e = result.entities[i];
    for (Index r = 0; entity(i) && r < e.role_count; ++r) {
      const Role& role = result.roles[e.first_role + r];
      const std::string spans =
          spans_json(std::span(result.role_mentions).subspan(role.first_mention, role.mention_count), offsets);
      statements->role.number(entity(i))
          .text(role.title)
          .text_or_null(role.of)
          .number(entity(role.entity))
          .text_or_null(role.cls)
          .text(to_string(role.status))
          .text_or_null(role.from)
          .text_or_null(role.to)
          .text_or_null(role.of_is_inferred ? to_string(Inferred::document) : std::string_view())
          .text(spans)
          .run();
    }
  }
}

void Database::Impl::add_mentions(const Result& result, const std::vector<const Mention*>& mentions, RowId document,
                                  const Offsets& offsets) {
  for (const Mention* m : mentions)
    statements->mention.number(document)
        .number(entity(m->entity))
        .number(offsets.at(m->span.begin))
        .number(offsets.at(m->span.end))
        .text(m->span.of(result.utf8()))
        .text(m->base)
        .text(to_string(m->kind))
        .number(m->sentence)
        .place(m->core == m->span ? Span{} : m->core, offsets)
        .run();
}

void Database::Impl::add_quotations(const Result& result, RowId document, const Offsets& offsets) {
  for (const Quotation& q : result.quotations) {
    const std::string id = "q" + std::to_string(q.number);
    const std::string spans =
        spans_json(std::span(result.fragments).subspan(q.first_fragment, q.fragment_count), offsets);
    const std::string recipients =
        ids_json(result, std::span(result.quotation_entities).subspan(q.first_to, q.to_count));
    const auto key = statements->quotation.number(document)
                         .text(id)
                         .text(to_string(q.kind))
                         .text(to_string(q.status))
                         .text(q.text)
                         .text_or_null(q.speaker_name)
                         .number(entity(q.speaker_entity))
                         .text_or_null(q.cue_lemma)
                         .text_or_null(q.via_name)
                         .number(q.sentence)
                         .number(offsets.at(result.fragments[q.first_fragment].begin))
                         .number(offsets.at(result.fragments[q.first_fragment + q.fragment_count - 1].end))
                         .text_or_null(q.cue_text)
                         .text(spans)
                         .place(q.speaker_mention, offsets)
                         .place(q.cue, offsets)
                         .number(entity(q.via_entity))
                         .text(recipients)
                         .number(q.anaphoric)
                         .text_or_null(q.speaker_type)
                         .run();
    for (Index i = q.first_about; key && i < q.first_about + q.about_count; ++i)
      if (const auto about = entity(result.quotation_entities[i]))
        statements->about.number(key).number(about).number(i - q.first_about).run();
  }
}

void Database::Impl::add_decisions(const Result& result, RowId document, const Offsets& offsets) {
  std::vector<std::optional<RowId>> lists;
  for (const DecisionList& list : result.decision_lists) {
    std::optional<RowId> announced, complete;
    if (list.announced >= 0) {
      announced = list.announced;
      complete = static_cast<std::uint32_t>(list.announced) == list.found ? 1 : 0;
    }
    lists.push_back(statements->list.number(document)
                        .number(lists.size() + 1)
                        .text(to_string(list.kind))
                        .number(announced)
                        .number(list.found)
                        .number(complete)
                        .place(list.heading, offsets)
                        .run());
  }
  const auto votes = [](std::int32_t count) { return count < 0 ? std::optional<RowId>() : RowId{count}; };
  for (const Decision& d : result.decisions)
    statements->decision.number(document)
        .number(d.list == 0 ? std::optional<RowId>() : lists[d.list - 1])
        .text_or_null(d.number)
        .text(d.title)
        .text_or_null(d.cls)
        .number(entity(d.issuer))
        .text_or_null(d.date)
        .text_or_null(d.docnum)
        .number(offsets.at(d.span.begin))
        .number(offsets.at(d.span.end))
        .text_or_null(to_string(d.stage))
        .number(votes(d.votes.in_favour))
        .number(votes(d.votes.against))
        .number(votes(d.votes.abstained))
        .text_or_null(d.addressee.name)
        .number(entity(d.addressee.entity))
        .text_or_null(d.deadline)
        .text_or_null(d.responsible.name)
        .number(entity(d.responsible.entity))
        .text_or_null(d.parent)
        .run();
}

void Database::Impl::add_acts(const Result& result, RowId document, const Offsets& offsets) {
  for (const Act& act : result.acts) {
    const std::string parties =
        ids_json(result, std::span(result.act_parties).subspan(act.first_party, act.party_count));
    const std::string spans =
        spans_json(std::span(result.act_mentions).subspan(act.first_mention, act.mention_count), offsets);
    statements->act.number(document)
        .text_or_null(act.title)
        .text_or_null(act.cls)
        .text_or_null(act.docnum)
        .text_or_null(act.date)
        .text_or_null(act.article)
        .number(entity(act.issuer))
        .text(parties)
        .text(spans)
        .run();
  }
}

Database::Database(const std::string& path)
    : path_(path), impl_(named(path, [&] { return std::make_unique<Impl>(path); })) {}

Database::~Database() = default;

bool Database::add(const Result& result, std::string_view source, const RecordInfo& info, const MentionFilter& filter,
                   OffsetUnit unit) {
  const Offsets offsets(result.utf8(), unit);
  return named(path_, [&] { return impl_->add(result, source, info, filter, offsets); });
}

bool Database::Impl::add(const Result& result, std::string_view source, const RecordInfo& info,
                         const MentionFilter& filter, const Offsets& offsets) {
  begin();
  const std::string languages = languages_json(result), sentences = spans_json(result.sentences, offsets);
  const auto document = statements->document.text(source)
                            .text(result.text.sha256)
                            .text_or_null(info.title ? *info.title : result.title)
                            .text_or_null(result.text.date)
                            .text_or_null(result.text.language)
                            .text(result.text.encoding)
                            .number(result.text.bytes)
                            .number(result.counts.chars)
                            .number(result.counts.words)
                            .number(result.counts.sentences)
                            .text(result.utf8())
                            .text_or_null(info.meta)
                            .text_or_null(to_string(result.text.date_source))
                            .number(result.counts.tokens)
                            .number(result.text.invalid)
                            .text(languages)
                            .text(sentences)
                            .text(result.text.kind)
                            .text_or_null(result.text.cut)
                            .run();
  if (!document) return false;
  add_entities(result, *document, offsets, filter);
  add_quotations(result, *document, offsets);
  add_decisions(result, *document, offsets);
  add_acts(result, *document, offsets);
  for (const Date& date : result.dates)
    statements->date.number(*document)
        .number(offsets.at(date.span.begin))
        .number(offsets.at(date.span.end))
        .text(date.span.of(result.utf8()))
        .text_or_null(date.value)
        .run();
  return true;
}

// Emptied by triggers, so that it is never wrong: not after documents were deleted, nor after a run that was killed.
void Database::Impl::fill_things() {
  begin();
  if (integer("SELECT EXISTS (SELECT 1 FROM things)") == 0) execute("INSERT INTO things SELECT * FROM things_counted");
}

void Database::finish() {
  named(path_, [&] { impl_->fill_things(); });
  commit();
}

void Database::commit() {
  if (!impl_->open) return;
  named(path_, [&] { impl_->execute("COMMIT"); });
  impl_->open = false;
}

std::string_view database_schema() {
  return {newsx_database_begin, static_cast<std::size_t>(newsx_database_end - newsx_database_begin)};
}

}  // namespace newsx
