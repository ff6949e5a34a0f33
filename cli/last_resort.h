// The message when nothing else works: memory has run out, or nothing catches an exception.
//
// Needs no memory. Threads: any.
#pragma once

namespace newsx::cli {

// "newsx: not enough memory" on standard error.
void report_no_memory() noexcept;

}  // namespace newsx::cli
