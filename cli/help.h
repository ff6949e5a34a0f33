// Help and version: all commands at a glance, or one of them with its options.
#pragma once
#include <string>

#include "cli/command.h"

namespace newsx::cli {

std::string general_help();
std::string short_usage();
std::string command_help(const Command& command);
std::string version_text();

}  // namespace newsx::cli
