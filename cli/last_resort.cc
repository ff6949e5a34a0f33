#include "cli/last_resort.h"

#include <cxxabi.h>
#include <unistd.h>

#include <exception>
#include <new>
#include <string_view>
#include <typeinfo>

#include "cli/documents.h"

namespace newsx::cli {
namespace {

void print_error(std::string_view text) noexcept {
  if (::write(STDERR_FILENO, text.data(), text.size()) < 0) {
    // There is nowhere left to report it.
  }
}

// An exception that nobody catches, or that there was no memory to make: then it has no type.
[[noreturn]] void end_here() noexcept {
  const std::type_info* const type = abi::__cxa_current_exception_type();
  if (type == nullptr || *type == typeid(std::bad_alloc)) {
    report_no_memory();
  } else {
    print_error("newsx: internal error: an exception that nobody catches\n");
  }
  ::_exit(kCannotRun);
}

// Before static objects are made, which needs memory.
[[gnu::constructor(101)]] void set_last_resort() { std::set_terminate(end_here); }

}  // namespace

void report_no_memory() noexcept { print_error("newsx: not enough memory\n"); }

}  // namespace newsx::cli
