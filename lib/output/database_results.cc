#include "output/database_results.h"

#include <sqlite3.h>

#include "output/database.h"
#include "output/later_columns.h"

namespace newsx {
namespace {

// The contract's keys, but for those of --explain. SQLite makes the JSON.
constexpr const char* kSelect = R"(
SELECT json_object(
  'schema', 1, 'id', d.source, 'title', d.title, 'date', d.date, 'date_source', d.date_source, 'text', d.text, 'meta', json(d.meta),
  'source', json_object('bytes', d.bytes, 'encoding', d.encoding, 'invalid', d.invalid, 'language', d.language,
    'languages', json(d.languages), 'kind', d.kind, 'cut', d.cut, 'sha256', d.sha256),
  'sentences', json(d.spans),
  'counts', json_object('chars', d.chars, 'tokens', d.tokens, 'words', d.words, 'sentences', d.sentences),
  'entities', (SELECT json_group_array(json_object(
      'id', e.local_id, 'type', e.type, 'name', e.name, 'iso2', e.iso2, 'iso3', e.iso3,
      'abbreviation', e.abbreviation, 'class', e.class,
      'given', e.given, 'patronymic', e.patronymic, 'surname', e.surname, 'gender', e.gender, 'inferred', e.inferred,
      'key', e.key, 'wikidata', e.wikidata, 'country', e.country, 'parent', e.parent,
      'country_inferred', json(iif(e.country_inferred, 'true', 'false')),
      'roles', (SELECT json_group_array(json_object(
          'title', r.title, 'of', r.of, 'entity', (SELECT local_id FROM entities WHERE id = r.of_entity_id),
          'class', r.class, 'status', r.status, 'from', r.from_date, 'to', r.to_date, 'inferred', r.inferred,
          'mentions', json(r.spans)))
        FROM (SELECT * FROM role_rows WHERE entity_id = e.id ORDER BY id) r),
      'mentions', (SELECT json_group_array(json_object(
          'start', m.start, 'end', m.end, 'kind', m.kind, 'base', m.base, 'sentence', m.sentence,
          'core', iif(m.core_end IS NULL, NULL, json_object('start', m.core_start, 'end', m.core_end))))
        FROM (SELECT * FROM mention_rows WHERE entity_id = e.id ORDER BY start, id) m)))
    FROM (SELECT * FROM entity_rows WHERE document_id = d.id ORDER BY id) e),
  'quotations', (SELECT json_group_array(json_object(
      'id', q.local_id, 'kind', q.kind, 'status', q.status, 'text', q.text, 'sentence', q.sentence,
      'anaphoric', json(iif(q.anaphoric, 'true', 'false')),
      'fragments', json(coalesce(q.spans, json_array(json_object('start', q.start, 'end', q.end)))),
      'speaker', CASE WHEN q.speaker IS NULL THEN NULL ELSE json_object('name', q.speaker, 'type', q.speaker_type,
        'entity', (SELECT local_id FROM entities WHERE id = q.speaker_entity_id),
        'mention', iif(q.speaker_end IS NULL, NULL, json_object('start', q.speaker_start, 'end', q.speaker_end))) END,
      'cue', CASE WHEN q.cue IS NULL THEN NULL
        ELSE json_object('lemma', q.cue, 'text', q.cue_text, 'start', q.cue_start, 'end', q.cue_end) END,
      'via', CASE WHEN q.via IS NULL THEN NULL ELSE json_object('name', q.via,
        'entity', (SELECT local_id FROM entities WHERE id = q.via_entity_id)) END,
      'to', (SELECT json_group_array(json_object('entity', value)) FROM json_each(q.recipients)),
      'about', (SELECT json_group_array(json_object('entity', e.local_id))
        FROM (SELECT * FROM about_rows WHERE quotation_id = q.id ORDER BY position, entity_id) a
        JOIN entities e ON e.id = a.entity_id)))
    FROM (SELECT * FROM quotation_rows WHERE document_id = d.id ORDER BY id) q),
  'decision_lists', (SELECT json_group_array(json_object(
      'kind', l.kind, 'announced', l.announced, 'found', l.found,
      'heading', iif(l.heading_end IS NULL, NULL, json_object('start', l.heading_start, 'end', l.heading_end))))
    FROM (SELECT * FROM list_rows WHERE document_id = d.id ORDER BY number) l),
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
  'documents', (SELECT json_group_array(json_object(
      'title', a.title, 'class', a.class, 'docnum', a.docnum, 'date', a.date, 'article', a.article,
      'issuer', (SELECT local_id FROM entities WHERE id = a.issuer_entity_id),
      'parties', json(a.parties), 'mentions', json(a.spans)))
    FROM (SELECT * FROM acts WHERE document_id = d.id ORDER BY id) a),
  'dates', (SELECT json_group_array(json_object('start', t.start, 'end', t.end, 'value', t.value))
    FROM (SELECT * FROM dates WHERE document_id = d.id ORDER BY start) t))
FROM document_rows d ORDER BY d.id)";

constexpr const char* kNoAbout = "CREATE TEMP TABLE about_rows (quotation_id, entity_id, position)";
constexpr const char* kNoActs =
    "CREATE TEMP TABLE acts (id, document_id, title, class, docnum, date, article, "
    "issuer_entity_id, parties, spans)";

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
  const auto has_column = [&](const std::string& table, const std::string& column) {
    const std::string from = "pragma_table_info('" + table + "') WHERE name = '" + column + "'";
    return impl_->integer(("SELECT count(*) FROM " + from).c_str()) > 0;
  };
  const auto lacks = [&](const std::string& table) {
    return impl_->integer(("SELECT count(*) FROM sqlite_schema WHERE name = '" + table + "'").c_str()) == 0;
  };
  for (const LaterColumns& later : kLaterColumns) {
    const std::string table(later.table);
    if (lacks(table)) continue;
    std::string columns = "*";
    each_column(later.columns, [&](const std::string& name, const std::string&) {
      if (!has_column(table, name)) columns += ", NULL AS " + name;
    });
    execute(("CREATE TEMP VIEW " + std::string(later.rows) + " AS SELECT " + columns + " FROM main." + table).c_str());
  }
  if (lacks("quotation_about")) execute(kNoAbout);
  if (lacks("acts")) execute(kNoActs);
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
