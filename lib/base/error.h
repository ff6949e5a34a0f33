// The library's one exception: data that was to be loaded (rules, gazetteers, dictionaries) is unusable.
#pragma once
#include <cstdint>
#include <stdexcept>
#include <string>

namespace newsx {

// what() is one line for people: "FILE:LINE:COLUMN: message". Lines and columns count from 1; 0 leaves them out.
class Error : public std::runtime_error {
 public:
  Error(std::string file, std::uint32_t line, std::uint32_t column, std::string message);
  Error(std::string file, std::string message) : Error(std::move(file), 0, 0, std::move(message)) {}

  const std::string& file() const { return file_; }
  const std::string& message() const { return message_; }
  std::uint32_t line() const { return line_; }
  std::uint32_t column() const { return column_; }

 private:
  std::string file_;
  std::string message_;
  std::uint32_t line_;
  std::uint32_t column_;
};

}  // namespace newsx
