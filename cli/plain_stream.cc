#include "cli/plain_stream.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "text/ascii.h"
#include "text/utf8.h"

namespace newsx::cli {
namespace {

constexpr std::size_t kPlainStep = 64 * 1024;  // bytes a read

bool is_utf16(std::string_view encoding) {
  return is_same_but_case(encoding, "UTF-16LE") || is_same_but_case(encoding, "UTF-16BE");
}

// Whether lines end with carriage returns alone.
bool has_mac_lines(std::string_view beginning) {
  return beginning.find('\r') != std::string_view::npos && beginning.find('\n') == std::string_view::npos;
}

class MacStream : public ByteStream {
 public:
  explicit MacStream(std::unique_ptr<ByteStream> inner) : inner_(std::move(inner)) {}

  Status read(char* to, std::size_t size, std::size_t& got) override {
    const Status status = inner_->read(to, size, got);
    if (status == Status::bytes) std::replace(to, to + got, '\r', '\n');
    cause_ = inner_->cause();
    return status;
  }

 private:
  std::unique_ptr<ByteStream> inner_;
};

class Utf16Stream : public ByteStream {
 public:
  Utf16Stream(std::unique_ptr<ByteStream> inner, bool big) : inner_(std::move(inner)), big_(big) {}

  Status read(char* to, std::size_t size, std::size_t& got) override {
    while (given_ == out_.size()) {
      if (stopped_ != Status::bytes) return stopped_;
      out_.clear();
      given_ = 0;
      fill();
    }
    got = out_.copy(to, size, given_);
    given_ += got;
    return Status::bytes;
  }

 private:
  void fill() {
    std::size_t got = 0;
    stopped_ = inner_->read(buffer_.data(), buffer_.size(), got);
    cause_ = inner_->cause();
    if (stopped_ != Status::bytes) {
      if (half_ || high_ != 0) append_utf8(out_, kReplacement);
      half_ = false;
      high_ = 0;
      return;
    }
    for (std::size_t i = 0; i < got; ++i) {
      const auto byte = static_cast<unsigned char>(buffer_[i]);
      half_ = !half_;
      if (half_) {
        first_ = byte;
      } else {
        unit(static_cast<char16_t>(big_ ? first_ << 8 | byte : byte << 8 | first_));
      }
    }
  }

  void unit(char16_t unit) {
    const bool low = unit >= 0xDC00 && unit < 0xE000, high = unit >= 0xD800 && unit < 0xDC00;
    if (high_ != 0 && low) {
      append_utf8(out_, 0x10000 + (char32_t{high_} - 0xD800) * 0x400 + (char32_t{unit} - 0xDC00));
    } else {
      if (high_ != 0) append_utf8(out_, kReplacement);
      if (!high) append_utf8(out_, low ? kReplacement : char32_t{unit});
    }
    high_ = high ? unit : char16_t{0};
  }

  static constexpr char32_t kReplacement = 0xFFFD;

  std::unique_ptr<ByteStream> inner_;
  bool big_;
  bool half_ = false;  // one byte of a unit has come
  unsigned first_ = 0;
  char16_t high_ = 0;  // of a pair; 0: none is open
  std::string out_;
  std::size_t given_ = 0;
  Status stopped_ = Status::bytes;
  std::array<char, kPlainStep> buffer_;
};

}  // namespace

bool needs_plain_stream(std::string_view beginning, std::string_view encoding) {
  return is_utf16(encoding) || has_mac_lines(beginning);
}

std::unique_ptr<ByteStream> plain_stream(std::unique_ptr<ByteStream> stream, std::string_view encoding) {
  if (!is_utf16(encoding)) return std::make_unique<MacStream>(std::move(stream));
  return std::make_unique<Utf16Stream>(std::move(stream), is_same_but_case(encoding, "UTF-16BE"));
}

}  // namespace newsx::cli
