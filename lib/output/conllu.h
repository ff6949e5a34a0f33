// Words and sentences as CoNLL-U (https://universaldependencies.org/format.html): one block a sentence, ten columns, no
// syntax.
//
// XPOS keeps OpenCorpora's grammemes; UPOS and FEATS are what they come to in Universal Dependencies. MISC says
// SpaceAfter=No. O(tokens). Threads: functions may run at once. Errors: none.
#pragma once
#include <string>
#include <string_view>

#include "extract/analyzer.h"

namespace newsx {

void append_conllu(std::string& out, const TokenizedText& tokenized, std::string_view text, std::string_view id);

}  // namespace newsx
