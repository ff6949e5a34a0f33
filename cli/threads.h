// Work that several threads share.
#pragma once
#include <functional>

namespace newsx::cli {

// Runs `work` in `threads` threads at once, the calling one among them; in fewer where the system gives fewer. `work`
// must share out what there is to do among whoever calls it. Returns when all have ended; rethrows what one of them
// threw.
void in_threads(unsigned threads, const std::function<void()>& work);

}  // namespace newsx::cli
