#include "text/zip_signature.h"

namespace newsx {
namespace {

constexpr std::size_t kZipHeader = 30;  // bytes before the name

// Whether look(name, what follows the header) holds for a member whose header is in the beginning.
template <typename Look>
bool any_zip_member(std::string_view bytes, Look look) {
  if (!bytes.starts_with(kZipMember)) return false;
  for (std::size_t at = 0; at != std::string_view::npos; at = bytes.find(kZipMember, at + 1)) {
    const std::string_view member = bytes.substr(at);
    if (member.size() < kZipHeader) return false;
    const std::size_t name = little_endian(member, 26, 2), extra = little_endian(member, 28, 2);
    if (member.size() >= kZipHeader + name + extra &&
        look(member.substr(kZipHeader, name), member.substr(kZipHeader + name + extra)))
      return true;
  }
  return false;
}

}  // namespace

bool is_office_file(std::string_view beginning, std::string_view folder, std::string_view main) {
  bool types = false, parts = false;
  const bool has_main = any_zip_member(beginning, [&](std::string_view name, std::string_view) {
    types = types || name == "[Content_Types].xml";
    parts = parts || name.starts_with(folder);
    return name == main;
  });
  return has_main || (types && parts);
}

bool is_zip_of_type(std::string_view beginning, std::string_view type) {
  return any_zip_member(beginning, [&](std::string_view name, std::string_view content) {
    return name == "mimetype" && content.starts_with(type);
  });
}

std::uint64_t little_endian(std::string_view bytes, std::size_t offset, std::size_t size) {
  std::uint64_t value = 0;
  for (std::size_t i = size; i-- > 0;) value = value << 8 | static_cast<unsigned char>(bytes[offset + i]);
  return value;
}

}  // namespace newsx
