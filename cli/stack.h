// Enough stack, whatever `ulimit -s` says.
#pragma once
#include <functional>

namespace newsx::cli {

// Threads that are begun from now on have a stack of a fixed size.
void set_thread_stacks();
// Runs `work` on a stack that is large enough: in another thread where the program's own is small. `work` must not
// throw. Errors: std::system_error when the system gives no thread.
void with_enough_stack(const std::function<void()>& work);

}  // namespace newsx::cli
