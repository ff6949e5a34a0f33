#include "cli/color.h"

#include <cstdlib>
#include <string_view>

namespace newsx::cli {
namespace {

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view() : std::string_view(value);
}

}  // namespace

bool wants_color(Wish color, bool terminal) {
  if (color != Wish::automatic) return color == Wish::yes;
  if (!environment("NO_COLOR").empty()) return false;
  if (const std::string_view force = environment("CLICOLOR_FORCE"); !force.empty() && force != "0") return true;
  return terminal && environment("TERM") != "dumb";
}

}  // namespace newsx::cli
