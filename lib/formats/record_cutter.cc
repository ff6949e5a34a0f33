#include "formats/record_cutter.h"

#include <utility>

namespace newsx {
namespace {

class LineCutter : public RecordCutter {
 public:
  explicit LineCutter(char terminator) : terminator_(terminator) {}

  std::optional<Cut> cut(std::string_view bytes, bool last) override {
    const std::size_t end = bytes.find(terminator_, seen_);
    if (end != std::string_view::npos) return found(end, end + 1);
    seen_ = bytes.size();
    if (last && !bytes.empty()) return found(bytes.size(), bytes.size());
    return std::nullopt;
  }

 private:
  char terminator_;
};

}  // namespace

std::size_t RecordCutter::forget() {
  if (begin_ != kNone) begin_ = 0;
  return std::exchange(seen_, 0);
}

RecordCutter::Cut RecordCutter::found(std::size_t end, std::size_t next) {
  seen_ = 0;
  const std::size_t begin = std::exchange(begin_, kNone);
  return {begin == kNone ? 0 : begin, end, next};
}

std::unique_ptr<RecordCutter> cut_lines(char terminator) { return std::make_unique<LineCutter>(terminator); }

}  // namespace newsx
