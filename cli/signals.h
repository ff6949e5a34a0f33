// SIGINT and SIGTERM ask for an end; a second one ends at once.
#pragma once

namespace newsx::cli {

// Catches both from now on. SIGPIPE gets its default: a closed pipe ends the program quietly.
void catch_signals();
// The signal that came, or 0.
int signal_caught();
// Waits until `fd` can be read; false when a signal came first.
bool wait_for_input(int fd);

}  // namespace newsx::cli
