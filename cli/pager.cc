#include "cli/pager.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <string_view>

namespace newsx::cli {
namespace {

// less: quit when all fits one screen, colours, the screen is left as it is.
constexpr const char* kLessOptions = "FRX";

bool is_installed(std::string_view program) {
  const char* path = std::getenv("PATH");
  std::string_view folders = path == nullptr ? "/usr/bin:/bin" : path;
  while (true) {
    const std::size_t colon = folders.find(':');
    const std::string file = std::string(folders.substr(0, colon)) + '/' + std::string(program);
    if (::access(file.c_str(), X_OK) == 0) return true;
    if (colon == std::string_view::npos) return false;
    folders.remove_prefix(colon + 1);
  }
}

}  // namespace

void Pager::start() {
  const char* wanted = std::getenv("PAGER");
  const std::string command = wanted != nullptr ? wanted : is_installed("less") ? "less" : "";
  std::array<int, 2> ends{};
  if (command.empty() || command == "cat" || ::pipe2(ends.data(), O_CLOEXEC) != 0) return;
  ::setenv("LESS", kLessOptions, 0);
  child_ = ::fork();
  if (child_ == 0) {
    ::dup2(ends[0], STDIN_FILENO);
    std::signal(SIGINT, SIG_IGN);  // Ctrl-C is for the program that writes
    ::execl("/bin/sh", "sh", "-c", command.c_str(), static_cast<char*>(nullptr));
    ::_exit(127);
  }
  if (child_ > 0) ::dup2(ends[1], STDOUT_FILENO);
  ::close(ends[0]);
  ::close(ends[1]);
}

void Pager::finish() {
  if (child_ <= 0) return;
  ::close(STDOUT_FILENO);
  (void)::open("/dev/null", O_WRONLY);  // in its place
  while (::waitpid(child_, nullptr, 0) < 0 && errno == EINTR) {
  }
  child_ = -1;
}

}  // namespace newsx::cli
