// A database of newsx as JSON Lines of results.
#pragma once
#include <memory>
#include <string>
#include <utility>

#include "cli/byte_stream.h"
#include "output/database_results.h"

namespace newsx::cli {

class DatabaseStream : public ByteStream {
 public:
  explicit DatabaseStream(std::string path) : path_(std::move(path)) {}
  Status read(char* to, std::size_t size, std::size_t& got) override;

 private:
  std::string path_;
  std::unique_ptr<DatabaseResults> results_;
  std::string line_;
  std::size_t place_ = 0;  // what of the line is handed out
};

}  // namespace newsx::cli
