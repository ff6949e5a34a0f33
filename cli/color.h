// Whether to print in colours.
#pragma once
#include "cli/options.h"

namespace newsx::cli {

// --color, else NO_COLOR (https://no-color.org), else CLICOLOR_FORCE, else whether it is a terminal that can.
bool wants_color(Wish color, bool terminal);

}  // namespace newsx::cli
