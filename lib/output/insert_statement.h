// A prepared statement that adds a row to a database.
//
// Threads: one at a time. Errors: DatabaseError, without the file's name.
#pragma once
#include <sqlite3.h>

#include <optional>
#include <string_view>

#include "base/span.h"
#include "facts/offsets.h"
#include "output/database.h"

namespace newsx {

using RowId = sqlite3_int64;

// Bind the values in order, then run it; strings must live until then.
class InsertStatement {
 public:
  InsertStatement(sqlite3* database, const char* sql) : database_(database) {
    if (sqlite3_prepare_v3(database, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement_, nullptr) != SQLITE_OK) fail();
  }
  InsertStatement(const InsertStatement&) = delete;
  InsertStatement& operator=(const InsertStatement&) = delete;
  ~InsertStatement() { sqlite3_finalize(statement_); }

  InsertStatement& text(std::string_view value) {
    sqlite3_bind_text64(statement_, ++bound_, value.data() == nullptr ? "" : value.data(), value.size(), SQLITE_STATIC,
                        SQLITE_UTF8);
    return *this;
  }
  InsertStatement& text_or_null(std::string_view value) {
    if (!value.empty()) return text(value);
    sqlite3_bind_null(statement_, ++bound_);
    return *this;
  }
  template <class T>
  InsertStatement& number(T value) {
    sqlite3_bind_int64(statement_, ++bound_, static_cast<RowId>(value));
    return *this;
  }
  InsertStatement& number(std::optional<RowId> value) {
    if (value) return number(*value);
    sqlite3_bind_null(statement_, ++bound_);
    return *this;
  }
  // Start and end of a span; two NULLs if it is empty.
  InsertStatement& place(Span span, const Offsets& offsets) {
    if (span.empty()) return number(std::optional<RowId>()).number(std::optional<RowId>());
    return number(offsets.at(span.begin)).number(offsets.at(span.end));
  }
  // The id of the new row; nothing if none was added.
  std::optional<RowId> run() {
    const int before = sqlite3_total_changes(database_);
    if (sqlite3_step(statement_) != SQLITE_DONE) fail();
    sqlite3_reset(statement_);
    bound_ = 0;
    if (sqlite3_total_changes(database_) == before) return std::nullopt;
    return sqlite3_last_insert_rowid(database_);
  }

 private:
  [[noreturn]] void fail() const { throw DatabaseError(sqlite3_errmsg(database_)); }

  sqlite3* database_;
  sqlite3_stmt* statement_ = nullptr;
  int bound_ = 0;
};

}  // namespace newsx
