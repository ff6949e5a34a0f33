// Why an input, or a part of it, could not be read.
#pragma once
#include <string>

namespace newsx::cli {

struct Fault {
  std::string code;     // one word: "unreadable", "too-large", "json" …
  std::string message;  // one line for people
};

}  // namespace newsx::cli
