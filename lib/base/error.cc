#include "base/error.h"

#include <utility>

namespace newsx {
namespace {

std::string one_line(const std::string& file, std::uint32_t line, std::uint32_t column, const std::string& message) {
  std::string text = file;
  if (line != 0) text += ':' + std::to_string(line);
  if (line != 0 && column != 0) text += ':' + std::to_string(column);
  return text.empty() ? message : text + ": " + message;
}

}  // namespace

Error::Error(std::string file, std::uint32_t line, std::uint32_t column, std::string message)
    : std::runtime_error(one_line(file, line, column, message)),
      file_(std::move(file)),
      message_(std::move(message)),
      line_(line),
      column_(column) {}

}  // namespace newsx
