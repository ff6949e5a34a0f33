// Reads a database of newsx back: one JSON object per document, as newsx extract prints it, with its text.
//
// Read one document at a time, in the order in which they were added. Threads: one at a time. Errors: DatabaseError.
#pragma once
#include <memory>
#include <string>
#include <string_view>

namespace newsx {

// Whether a file's first bytes are those of an SQLite database.
bool looks_like_database(std::string_view beginning);

class DatabaseResults {
 public:
  explicit DatabaseResults(const std::string& path);
  ~DatabaseResults();

  // The next document's object without a line's end; false after the last. O(what was found in it).
  bool next(std::string& json);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace newsx
