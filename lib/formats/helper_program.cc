#include "formats/helper_program.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <utility>

extern char** environ;

namespace newsx {
namespace {

constexpr int kPollTime = 100;                  // milliseconds between two checks of the Stop
constexpr std::size_t kHelperStep = 64 * 1024;  // bytes a read

class Descriptor {
 public:
  explicit Descriptor(int number = -1) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { close(); }
  int number() const { return number_; }
  void close() {
    if (number_ >= 0) ::close(std::exchange(number_, -1));
  }

 private:
  int number_;
};

// Kills the program unless it has been waited for.
class Child {
 public:
  explicit Child(pid_t id) : id_(id) {}
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  ~Child() {
    if (id_ <= 0) return;
    ::kill(id_, SIGKILL);
    (void)wait();
  }
  // Whether it exited successfully.
  bool wait() {
    int status = 0;
    pid_t ended = 0;
    do {
      ended = ::waitpid(id_, &status, 0);
    } while (ended < 0 && errno == EINTR);
    id_ = -1;
    return ended > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0;
  }

 private:
  pid_t id_;
};

// 0 or an errno. The program's standard error is discarded.
int spawn(const std::vector<std::string>& command, int input, int output, pid_t& id) {
  std::vector<char*> words;
  for (const std::string& word : command)
    words.push_back(const_cast<char*>(word.c_str()));  // exec does not write there
  words.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  const int error = ::posix_spawnp(&id, words[0], &actions, nullptr, words.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  return error;
}

}  // namespace

HelperResult run_helper(const std::vector<std::string>& command, std::string_view input, std::uint64_t most,
                        Stop stop) {
  using Status = HelperResult::Status;
  std::array<int, 2> in{}, out{};
  // A socket instead of a pipe: writing to a program that has exited then gives an error instead of SIGPIPE.
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, in.data()) != 0) return {Status::failed, {}};
  Descriptor to(in[0]), its_input(in[1]);
  if (::pipe2(out.data(), O_CLOEXEC) != 0) return {Status::failed, {}};
  Descriptor from(out[0]), its_output(out[1]);
  pid_t id = -1;
  const int error = spawn(command, its_input.number(), its_output.number(), id);
  if (error != 0) return {error == ENOENT ? Status::absent : Status::failed, {}};
  Child child(id);
  its_input.close();
  its_output.close();
  HelperResult result{Status::done, {}};
  std::array<char, kHelperStep> buffer;
  while (true) {
    stop.check();
    std::array<pollfd, 2> ready{{{from.number(), POLLIN, 0}, {to.number(), POLLOUT, 0}}};
    if (::poll(ready.data(), ready.size(), kPollTime) < 0 && errno != EINTR) return {Status::failed, {}};
    if (to.number() >= 0 && ready[1].revents != 0) {
      const ssize_t sent = ::send(to.number(), input.data(), input.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
      if (sent > 0) input.remove_prefix(static_cast<std::size_t>(sent));
      if (input.empty() || (sent < 0 && errno != EAGAIN && errno != EINTR)) to.close();
    }
    if (ready[0].revents == 0) continue;
    const ssize_t got = ::read(from.number(), buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) break;
    result.output.append(buffer.data(), static_cast<std::size_t>(got));
    if (result.output.size() > most) return {Status::failed, {}};
  }
  if (!child.wait()) result.status = Status::failed;
  return result;
}

}  // namespace newsx
