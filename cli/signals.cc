#include "cli/signals.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>

namespace newsx::cli {
namespace {

volatile std::sig_atomic_t caught = 0;
std::atomic<bool> given_up = false;
// The handler writes here, so that a wait ends also when the signal came just before it began or to another thread.
std::array<int, 2> wake = {-1, -1};

extern "C" void on_signal(int number) {
  const int error = errno;
  caught = number;
  const char byte = 0;
  if (::write(wake[1], &byte, 1) < 0) {
    // Full or closed: whoever waits was woken already.
  }
  errno = error;
}

// Not SIG_IGN, which programs that are started, as a pager, would inherit.
extern "C" void on_file_limit(int) {}

}  // namespace

void catch_signals() {
  std::signal(SIGPIPE, SIG_DFL);
  struct sigaction nothing {};
  nothing.sa_handler = on_file_limit;
  nothing.sa_flags = SA_RESTART;
  ::sigaction(SIGXFSZ, &nothing, nullptr);
  if (::pipe2(wake.data(), O_CLOEXEC | O_NONBLOCK) != 0) return;
  struct sigaction action {};
  action.sa_handler = on_signal;
  action.sa_flags = SA_RESETHAND;  // the second one has its default effect
  for (const int number : {SIGINT, SIGTERM}) {
    struct sigaction before {};
    ::sigaction(number, nullptr, &before);
    if (before.sa_handler != SIG_IGN) ::sigaction(number, &action, nullptr);
  }
}

int signal_caught() { return caught; }

void give_up_input() {
  given_up = true;
  const char byte = 0;
  if (::write(wake[1], &byte, 1) < 0) {
    // As above.
  }
}

bool wait_for_input(int fd) {
  std::array<pollfd, 2> waits = {pollfd{fd, POLLIN, 0}, pollfd{wake[0], POLLIN, 0}};
  while (caught == 0 && !given_up) {
    const int ready = ::poll(waits.data(), wake[0] < 0 ? 1 : 2, -1);
    if (ready < 0 && errno != EINTR) return true;  // let read() tell what is wrong
    if (ready > 0 && waits[0].revents != 0 && caught == 0 && !given_up) return true;
  }
  return false;
}

}  // namespace newsx::cli
