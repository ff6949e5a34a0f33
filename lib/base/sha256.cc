#include "base/sha256.h"

#include <nettle/base16.h>
#include <nettle/sha2.h>

#include <array>
#include <cstdint>

namespace newsx {

std::string sha256_hex(std::string_view bytes, Stop stop) {
  constexpr std::size_t step = 1 << 20;  // bytes between two checks of the Stop
  sha256_ctx context;
  sha256_init(&context);
  for (std::size_t at = 0; at < bytes.size(); at += step) {
    stop.check();
    const std::string_view piece = bytes.substr(at, step);
    sha256_update(&context, piece.size(), reinterpret_cast<const std::uint8_t*>(piece.data()));
  }
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest;
  sha256_digest(&context, digest.size(), digest.data());
  std::string hex(BASE16_ENCODE_LENGTH(digest.size()), '\0');
  base16_encode_update(hex.data(), digest.size(), digest.data());
  return hex;
}

}  // namespace newsx
