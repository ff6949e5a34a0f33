// Reads a database of newsx: one JSON object per document, as newsx extract prints it, with its text.
//
// Documents are read one at a time, in the order in which they were added. Threads: one at a time. Errors:
// DatabaseError.
#pragma once
#include <memory>
#include <string>
#include <string_view>

namespace newsx {

// Whether a file starts like an SQLite database.
bool looks_like_database(std::string_view beginning);

class DatabaseResults {
 public:
  explicit DatabaseResults(const std::string& path);
  ~DatabaseResults();

  // The next document's object without a line end; false after the last. O(its findings).
  bool next(std::string& json);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace newsx
