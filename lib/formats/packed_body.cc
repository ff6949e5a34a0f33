#include "formats/packed_body.h"

#include <archive.h>
#include <archive_entry.h>
#include <zlib.h>

#ifdef NEWSX_BROTLI
#include <brotli/decode.h>
#endif

#include <array>
#include <memory>
#include <new>
#include <utility>

#include "base/unpack_bound.h"

namespace newsx {
namespace {

constexpr std::size_t kInflateStep = 64 * 1024;  // bytes

// The unpacked bytes, within limits.
class Unpacked {
 public:
  Unpacked(std::size_t packed, std::uint64_t most) : most_(most) { bound_.take(packed); }

  // False: too much.
  bool add(const char* bytes, std::size_t size) {
    if (!bound_.give(size) || out_.size() + size > most_) return false;
    out_.append(bytes, size);
    return true;
  }
  std::optional<std::string> take() { return out_.empty() ? std::nullopt : std::optional(std::move(out_)); }

 private:
  std::string out_;
  UnpackBound bound_;
  std::uint64_t most_;
};

class Inflater {
 public:
  static constexpr int kHeader = 15 + 32, kBare = -15;  // gzip or zlib, as it begins; without a header

  explicit Inflater(int window) : ready_(inflateInit2(&zlib_, window) == Z_OK) {}
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;
  ~Inflater() {
    if (ready_) inflateEnd(&zlib_);
  }

  std::optional<std::string> unpack(std::string_view packed, std::uint64_t most, Stop stop) {
    if (!ready_) return std::nullopt;
    Unpacked unpacked(packed.size(), most);
    zlib_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));  // zlib does not write there
    zlib_.avail_in = static_cast<uInt>(packed.size());
    std::array<char, kInflateStep> buffer;
    while (true) {
      stop.check();
      zlib_.next_out = reinterpret_cast<Bytef*>(buffer.data());
      zlib_.avail_out = buffer.size();
      const int result = inflate(&zlib_, Z_NO_FLUSH);
      const std::size_t got = buffer.size() - zlib_.avail_out;
      if (!unpacked.add(buffer.data(), got)) return std::nullopt;
      if (result != Z_OK || got == 0) return unpacked.take();
    }
  }

 private:
  z_stream zlib_{};
  bool ready_;
};

}  // namespace

std::optional<std::string> unpack_gzip(std::string_view packed, std::uint64_t most, Stop stop) {
  return Inflater(Inflater::kHeader).unpack(packed, most, stop);
}

std::optional<std::string> unpack_deflate(std::string_view packed, std::uint64_t most, Stop stop) {
  auto out = Inflater(Inflater::kHeader).unpack(packed, most, stop);
  return out ? std::move(out) : Inflater(Inflater::kBare).unpack(packed, most, stop);
}

std::optional<std::string> unpack_zstd(std::string_view packed, std::uint64_t most, Stop stop) {
  const std::unique_ptr<archive, int (*)(archive*)> handle(archive_read_new(), archive_read_free);
  if (handle == nullptr) throw std::bad_alloc();
  archive_read_support_filter_zstd(handle.get());
  archive_read_support_format_raw(handle.get());
  archive_entry* entry = nullptr;
  if (archive_read_open_memory(handle.get(), packed.data(), packed.size()) != ARCHIVE_OK ||
      archive_read_next_header(handle.get(), &entry) != ARCHIVE_OK)
    return std::nullopt;
  Unpacked unpacked(packed.size(), most);
  std::array<char, kInflateStep> buffer;
  while (true) {
    stop.check();
    const la_ssize_t got = archive_read_data(handle.get(), buffer.data(), buffer.size());
    if (got <= 0) return unpacked.take();
    if (!unpacked.add(buffer.data(), static_cast<std::size_t>(got))) return std::nullopt;
  }
}

#ifdef NEWSX_BROTLI
bool has_brotli() { return true; }

std::optional<std::string> unpack_brotli(std::string_view packed, std::uint64_t most, Stop stop) {
  const std::unique_ptr<BrotliDecoderState, void (*)(BrotliDecoderState*)> decoder(
      BrotliDecoderCreateInstance(nullptr, nullptr, nullptr), BrotliDecoderDestroyInstance);
  if (decoder == nullptr) throw std::bad_alloc();
  const auto* next = reinterpret_cast<const std::uint8_t*>(packed.data());
  std::size_t left = packed.size();
  Unpacked unpacked(packed.size(), most);
  std::array<std::uint8_t, kInflateStep> buffer;
  while (true) {
    stop.check();
    std::uint8_t* out = buffer.data();
    std::size_t room = buffer.size();
    const BrotliDecoderResult result = BrotliDecoderDecompressStream(decoder.get(), &left, &next, &room, &out, nullptr);
    if (!unpacked.add(reinterpret_cast<const char*>(buffer.data()), buffer.size() - room)) return std::nullopt;
    if (result != BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT) return unpacked.take();
  }
}
#else
bool has_brotli() { return false; }

std::optional<std::string> unpack_brotli(std::string_view, std::uint64_t, Stop) { return std::nullopt; }
#endif

}  // namespace newsx
