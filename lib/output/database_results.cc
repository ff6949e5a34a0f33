#include "output/database_results.h"

#include <sqlite3.h>

#include "output/database.h"

namespace newsx {
namespace {

// The contract's keys, as far as studies read them. SQLite makes the JSON.
constexpr const char* kSelect = R"(
SELECT json_object(
  'schema', 1, 'id', d.source, 'title', d.title, 'date', d.date, 'date_source', d.date_source, 'text', d.text, 'meta', json(d.meta),
  'source', json_object('bytes', d.bytes, 'encoding', d.encoding, 'language', d.language, 'sha256', d.sha256),
  'counts', json_object('chars', d.chars, 'tokens', d.tokens, 'words', d.words, 'sentences', d.sentences),
  'entities', (SELECT json_group_array(json_object(
      'id', e.local_id, 'type', e.type, 'name', e.name, 'iso2', e.iso2, 'iso3', e.iso3,
      'abbreviation', e.abbreviation, 'class', e.class,
      'given', e.given, 'patronymic', e.patronymic, 'surname', e.surname, 'gender', e.gender, 'inferred', e.inferred,
      'key', e.key, 'wikidata', e.wikidata, 'country', e.country, 'parent', e.parent,
      'country_inferred', json(iif(e.country_inferred, 'true', 'false')),
      'roles', (SELECT json_group_array(json_object(
          'title', r.title, 'of', r.of, 'entity', (SELECT local_id FROM entities WHERE id = r.of_entity_id),
          'class', r.class, 'status', r.status, 'from', r.from_date, 'to', r.to_date, 'inferred', r.inferred))
        FROM (SELECT * FROM role_rows WHERE entity_id = e.id ORDER BY id) r),
      'mentions', (SELECT json_group_array(json_object(
          'start', m.start, 'end', m.end, 'kind', m.kind, 'base', m.base, 'sentence', m.sentence))
        FROM (SELECT * FROM mentions WHERE entity_id = e.id ORDER BY start, id) m)))
    FROM (SELECT * FROM entity_rows WHERE document_id = d.id ORDER BY id) e),
  'quotations', (SELECT json_group_array(json_object(
      'kind', q.kind, 'status', q.status, 'text', q.text, 'sentence', q.sentence,
      'fragments', json_array(json_object('start', q.start, 'end', q.end)),
      'speaker', CASE WHEN q.speaker IS NULL THEN NULL ELSE json_object('name', q.speaker,
        'entity', (SELECT local_id FROM entities WHERE id = q.speaker_entity_id)) END,
      'cue', CASE WHEN q.cue IS NULL THEN NULL
        ELSE json_object('lemma', q.cue, 'text', q.cue_text) END,
      'about', (SELECT json_group_array(json_object('entity', e.local_id))
        FROM quotation_about a JOIN entities e ON e.id = a.entity_id WHERE a.quotation_id = q.id)))
    FROM (SELECT * FROM quotation_rows WHERE document_id = d.id ORDER BY id) q),
  'decision_lists', (SELECT json_group_array(json_object(
      'kind', l.kind, 'announced', l.announced, 'found', l.found))
    FROM (SELECT * FROM decision_lists WHERE document_id = d.id ORDER BY number) l),
  'decisions', (SELECT json_group_array(json_object(
      'number', x.number, 'title', x.title, 'start', x.start, 'end', x.end, 'class', x.class, 'date', x.date,
      'docnum', x.docnum, 'stage', x.stage, 'deadline', x.deadline, 'parent', x.parent,
      'votes', json_object('for', x.votes_for, 'against', x.votes_against, 'abstained', x.votes_abstained),
      'addressee', json_object('name', x.addressee,
        'entity', (SELECT local_id FROM entities WHERE id = x.addressee_entity_id)),
      'responsible', json_object('name', x.responsible,
        'entity', (SELECT local_id FROM entities WHERE id = x.responsible_entity_id)),
      'list', (SELECT number FROM decision_lists WHERE id = x.list_id),
      'issuer', (SELECT local_id FROM entities WHERE id = x.issuer_entity_id)))
    FROM (SELECT * FROM decision_rows WHERE document_id = d.id ORDER BY id) x),
  'dates', (SELECT json_group_array(json_object('start', t.start, 'end', t.end, 'value', t.value))
    FROM (SELECT * FROM dates WHERE document_id = d.id ORDER BY start) t))
FROM documents d ORDER BY d.id)";

// Databases of version 1 say nothing of what quotations are about, those before version 3 nothing of where the
// reporting word stands, where a date comes from and how many tokens there are, those before version 4 nothing of keys,
// and of roles no more than title and owner.
constexpr const char* kQuotations = "CREATE TEMP VIEW quotation_rows AS SELECT * FROM main.quotations";
constexpr const char* kQuotationsBefore3 =
    "CREATE TEMP VIEW quotation_rows AS SELECT *, NULL AS cue_text FROM main.quotations";
constexpr const char* kEntities = "CREATE TEMP VIEW entity_rows AS SELECT * FROM main.entities";
constexpr const char* kEntitiesBefore4 =
    "CREATE TEMP VIEW entity_rows AS SELECT *, NULL AS key, NULL AS wikidata, NULL AS country_inferred, "
    "NULL AS parent, NULL AS inferred FROM main.entities";
constexpr const char* kRoles = "CREATE TEMP VIEW role_rows AS SELECT * FROM main.roles";
constexpr const char* kRolesBefore4 =
    "CREATE TEMP VIEW role_rows AS SELECT *, NULL AS class, NULL AS status, NULL AS from_date, NULL AS to_date, "
    "NULL AS inferred FROM main.roles";
constexpr const char* kDecisions = "CREATE TEMP VIEW decision_rows AS SELECT * FROM main.decisions";
// Of lists alone, with what their items are called.
constexpr const char* kDecisionsOfLists =
    "CREATE TEMP VIEW decision_rows AS SELECT *, NULL AS stage, NULL AS votes_for, NULL AS votes_against, "
    "NULL AS votes_abstained, NULL AS addressee, NULL AS addressee_entity_id, NULL AS deadline, NULL AS responsible, "
    "NULL AS responsible_entity_id, NULL AS parent FROM main.decisions";
constexpr const char* kNoAbout = "CREATE TEMP TABLE quotation_about (quotation_id INTEGER, entity_id INTEGER)";
constexpr const char* kNoDateSource =
    "CREATE TEMP VIEW documents AS SELECT *, NULL AS date_source, NULL AS tokens FROM main.documents";

}  // namespace

struct DatabaseResults::Impl {
  sqlite3* database = nullptr;
  sqlite3_stmt* statement = nullptr;

  Impl() = default;
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;
  ~Impl() {
    sqlite3_finalize(statement);
    sqlite3_close_v2(database);
  }

  int integer(const char* sql) const {
    sqlite3_stmt* asking = nullptr;
    if (sqlite3_prepare_v2(database, sql, -1, &asking, nullptr) != SQLITE_OK) return 0;
    const int value = sqlite3_step(asking) == SQLITE_ROW ? sqlite3_column_int(asking, 0) : 0;
    sqlite3_finalize(asking);
    return value;
  }
};

bool looks_like_database(std::string_view beginning) {
  return beginning.starts_with(std::string_view("SQLite format 3\0", 16));
}

DatabaseResults::DatabaseResults(const std::string& path) : impl_(std::make_unique<Impl>()) {
  if (sqlite3_open_v2(path.c_str(), &impl_->database, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK)
    throw DatabaseError(sqlite3_errmsg(impl_->database));
  const auto execute = [&](const char* sql) { sqlite3_exec(impl_->database, sql, nullptr, nullptr, nullptr); };
  const auto prepare = [&] { return sqlite3_prepare_v2(impl_->database, kSelect, -1, &impl_->statement, nullptr); };
  const auto has_column = [&](const char* table, const char* column) {
    const std::string from = std::string("pragma_table_info('") + table + "') WHERE name = '" + column + "'";
    return impl_->integer(("SELECT count(*) FROM " + from).c_str()) > 0;
  };
  execute(has_column("quotations", "cue_text") ? kQuotations : kQuotationsBefore3);
  execute(has_column("entities", "key") ? kEntities : kEntitiesBefore4);
  execute(has_column("roles", "class") ? kRoles : kRolesBefore4);
  execute(has_column("decisions", "stage") ? kDecisions : kDecisionsOfLists);
  if (!has_column("documents", "date_source")) execute(kNoDateSource);
  if (impl_->integer("SELECT count(*) FROM sqlite_schema WHERE name = 'quotation_about'") == 0) execute(kNoAbout);
  if (prepare() == SQLITE_OK) return;
  if (sqlite3_errcode(impl_->database) == SQLITE_ERROR)  // no such table or column
    throw OtherDatabase("a database of other tables than newsx's");
  throw DatabaseError(sqlite3_errmsg(impl_->database));
}

DatabaseResults::~DatabaseResults() = default;

bool DatabaseResults::next(std::string& json) {
  const int status = sqlite3_step(impl_->statement);
  if (status == SQLITE_DONE) return false;
  if (status != SQLITE_ROW) throw DatabaseError(sqlite3_errmsg(impl_->database));
  const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(impl_->statement, 0));
  json.assign(text, static_cast<std::size_t>(sqlite3_column_bytes(impl_->statement, 0)));
  return true;
}

}  // namespace newsx
