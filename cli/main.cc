// Runs the command; turns an exception into one line and an exit status.
#include <fcntl.h>
#include <unistd.h>

#include <new>
#include <system_error>

#include "cli/cause.h"
#include "cli/command.h"
#include "cli/documents.h"
#include "cli/help.h"
#include "cli/last_resort.h"
#include "cli/output.h"
#include "cli/signals.h"
#include "cli/stack.h"
#include "cli/suggest.h"
#include "cli/written_files.h"

namespace newsx::cli {
namespace {

// A file that is opened later must not become standard output because that was closed.
void keep_standard_descriptors() {
  for (int fd = 0; fd <= 2; ++fd)
    if (::fcntl(fd, F_GETFD) < 0) (void)::open("/dev/null", fd == 1 ? O_RDONLY : O_RDWR);
}

int print(const std::string& text) {
  Output output("");
  output.write(text);
  output.commit();
  return 0;
}

const Command& named_command(const std::string& name) {
  if (const Command* command = find_command(name)) return *command;
  std::vector<std::string_view> names;
  for (const Command* command : commands()) names.push_back(command->name);
  const std::string_view near = nearest(name, names);
  throw UsageError((name.starts_with('-') ? "unknown option '" : "unknown command '") + name + "'" +
                   (near.empty() ? "; see newsx --help" : " (did you mean " + std::string(near) + "?)"));
}

int run(const std::vector<std::string>& words) {
  if (words.empty()) {
    const std::string usage = short_usage();
    return ::write(STDERR_FILENO, usage.data(), usage.size()) < 0 ? kCannotRun : kCannotRun;
  }
  if (words[0] == "--help" || words[0] == "-h") return print(general_help());
  if (words[0] == "--version") return print(version_text());
  if (words[0] == "help") return print(words.size() > 1 ? command_help(named_command(words[1])) : general_help());
  const Command& command = named_command(words[0]);
  const Options options = parse_options(command, {words.begin() + 1, words.end()});
  if (options.help) return print(command_help(command));
  refuse_overlap(command, options);
  return command.run(options);
}

// The exit status.
int run_guarded(const std::vector<std::string>& words) {
  try {
    return run(words);
  } catch (const std::bad_alloc&) {
    report_no_memory();
  } catch (const std::exception& e) {  // newsx::Error, UsageError, OutputError: one line each
    complain(e.what());
  }
  return kCannotRun;
}

}  // namespace
}  // namespace newsx::cli

int main(int argc, char** argv) {
  using namespace newsx::cli;
  int status = kCannotRun;
  try {
    keep_standard_descriptors();
    catch_signals();
    set_thread_stacks();
    const std::vector<std::string> words(argv + (argc > 0 ? 1 : 0), argv + argc);
    with_enough_stack([&] { status = run_guarded(words); });
  } catch (const std::system_error& e) {
    complain("the stack is too small (ulimit -s), and another thread cannot be started: " + cause_of(e.code().value()));
  } catch (const std::bad_alloc&) {
    report_no_memory();
  }
  return status;
}
