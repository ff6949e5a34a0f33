// Lines of a descriptor that may be a file, a pipe or a terminal.
#pragma once
#include <cstdint>
#include <functional>
#include <string>

namespace newsx::cli {

class LineReader {
 public:
  // `regular`: the descriptor never makes wait. Lines longer than `longest` bytes are passed over without being kept.
  LineReader(int descriptor, bool owned, bool regular, std::uint64_t longest, std::function<void()> before_wait);
  LineReader(LineReader&& other) noexcept;
  LineReader& operator=(LineReader&&) = delete;
  ~LineReader();

  // What stands at the beginning, at most up to the first line feed: to see what it is.
  std::string peek();
  // All that is left, at most `longest` bytes; `too_long` beyond.
  enum class Status : std::uint8_t { line, too_long, end, interrupted, failed };
  Status rest(std::string& out);
  // The next line without its line feed.
  Status next(std::string& out);

  std::uint64_t line() const { return line_; }  // number of the line that `next` gave, from 1
  const std::string& cause() const { return cause_; }

 private:
  bool fill();  // more bytes into the buffer; false at the end, after a signal, or when reading failed

  int descriptor_;
  bool owned_;
  bool regular_;
  std::uint64_t longest_;
  std::function<void()> before_wait_;
  std::string buffer_;
  std::size_t begin_ = 0;  // of what was not given yet
  std::uint64_t line_ = 0;
  Status stopped_ = Status::line;
  std::string cause_;
};

}  // namespace newsx::cli
