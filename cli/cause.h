// System errors in words.
#pragma once
#include <string>

namespace newsx::cli {

// "no such file or directory": always English, the program never sets a locale.
std::string cause_of(int error);

}  // namespace newsx::cli
