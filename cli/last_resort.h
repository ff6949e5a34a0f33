// What is said when nothing can be worked out any more: memory is gone, or an exception has nowhere to go.
//
// Needs no memory. Threads: any.
#pragma once

namespace newsx::cli {

// "newsx: not enough memory" on standard error.
void tell_no_memory() noexcept;

}  // namespace newsx::cli
