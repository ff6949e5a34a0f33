#include "cli/stack.h"

#include <pthread.h>
#include <sys/resource.h>

#include <thread>

namespace newsx::cli {
namespace {

// Bytes. Nothing recurses deeply: most that was ever seen in use is a tenth of it. It is address space, not memory.
constexpr std::size_t kThreadStack = 2u << 20;
constexpr rlim_t kLeastStack = 256u << 10;  // bytes of the program's own that are enough

}  // namespace

void set_thread_stacks() {
  pthread_attr_t attributes;
  if (::pthread_attr_init(&attributes) != 0) return;
  if (::pthread_attr_setstacksize(&attributes, kThreadStack) == 0) ::pthread_setattr_default_np(&attributes);
  ::pthread_attr_destroy(&attributes);
}

void with_enough_stack(const std::function<void()>& work) {
  rlimit limit{};
  const bool known = ::getrlimit(RLIMIT_STACK, &limit) == 0;
  if (!known || limit.rlim_cur >= kLeastStack) return work();
  std::thread(work).join();
}

}  // namespace newsx::cli
