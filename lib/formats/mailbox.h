// Mailboxes (mbox, RFC 4155): each message is a document.
//
// A message starts with a line "From SENDER TIME" at the start of the file or after an empty line. Cost: linear.
// Threads: one cutter per thread. Errors: none.
#pragma once
#include <memory>
#include <string_view>

#include "formats/record_cutter.h"

namespace newsx {

std::unique_ptr<RecordCutter> cut_messages();

// "From sender Thu Nov 28 10:00:00 2019", followed by a message header.
bool looks_like_mailbox(std::string_view bytes);

}  // namespace newsx
