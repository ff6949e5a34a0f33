// SIGINT and SIGTERM end the run after the records in work; a second one ends it at once.
#pragma once

namespace newsx::cli {

// Catches both from now on. SIGPIPE gets its default: a closed pipe ends the program quietly. SIGXFSZ does nothing: who
// writes past `ulimit -f` is reported by the write.
void catch_signals();
// The signal that came, or 0.
int signal_caught();
// Waits until `fd` can be read; false when a signal or give_up_input() came first.
bool wait_for_input(int fd);
// Nothing more will be worked on: whoever waits for input need not. From any thread.
void give_up_input();

}  // namespace newsx::cli
