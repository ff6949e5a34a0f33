// Results in an SQLite database with full-text search.
//
// The tables are defined in docs/database.sql, which is embedded. A document is identified by its source and the hash
// of its bytes and never added twice. Everything added between two commits is stored completely or not at all, even
// after a kill. Threads: one at a time. Errors: DatabaseError, one line that starts with the file's name. Cost: linear.
#pragma once
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

#include "facts/mentions.h"
#include "output/json.h"

namespace newsx {

class DatabaseError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// For a valid database that was not made by newsx.
class OtherDatabase : public DatabaseError {
 public:
  using DatabaseError::DatabaseError;
};

class Database {
 public:
  // Creates the file and its tables unless they exist. A database with other tables is refused and left unchanged.
  explicit Database(const std::string& path);
  ~Database();

  // `source`: the document's path or id. False if it is there already.
  bool add(const Result& result, std::string_view source, const RecordInfo& info, const MentionFilter& filter,
           OffsetUnit offsets);
  void commit();
  // Fills the table `things`, and commits. O(all entities of the file) if anything was added.
  void finish();

 private:
  struct Impl;
  std::string path_;
  std::unique_ptr<Impl> impl_;
};

// The SQL that creates the tables.
std::string_view database_schema();

}  // namespace newsx
