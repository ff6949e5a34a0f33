#include "text/json_writer.h"

namespace newsx {

void JsonWriter::new_line() {
  const std::size_t indent = static_cast<std::size_t>(depth_) * 2;
  room(indent + 1);
  put('\n');
  at_ = std::fill_n(at_, indent, ' ');
}

// In proportion to what this writer wrote, so that many small writers on one long string stay cheap.
void JsonWriter::grow(std::size_t bytes) {
  constexpr std::size_t least = 256;
  const std::size_t used = at_ == nullptr ? out_.size() : static_cast<std::size_t>(at_ - out_.data());
  out_.resize(used + bytes + std::max(least, used - begin_));
  at_ = out_.data() + used;
  end_ = out_.data() + out_.size();
}

void JsonWriter::settle() {
  if (at_ == nullptr) return;
  out_.resize(static_cast<std::size_t>(at_ - out_.data()));
  at_ = end_ = nullptr;
}

}  // namespace newsx
