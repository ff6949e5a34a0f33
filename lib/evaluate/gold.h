// Annotated texts: JSON Lines, brat, CoNLL.
//
// Spans are bytes of the text, whatever the file counts. Threads: functions may run at once. Errors: throws Error, with
// the line if there is one, for a span outside the text or a file of another kind.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace newsx {

struct GoldMention {
  std::string type;    // as in the file: "PER", "CITY", "weapon"
  Span span;           // bytes
  std::string entity;  // equal for mentions of the same entity; empty: not annotated
};

struct GoldDocument {
  std::string id, text;
  std::vector<GoldMention> mentions;
};

// `meta`: a JSON object whose "entities" are objects with "type", "start", "end" and optionally "entity": offsets in
// code points, end exclusive. Other keys are ignored.
std::vector<GoldMention> read_gold_json(std::string_view meta, std::string_view text, std::string_view file);

// A brat .ann file: lines "T1<TAB>TYPE START END<TAB>words"; a discontinuous mention counts from its first to its last
// piece. "R" lines of type Coref and "*" lines of equivalence join mentions to entities.
std::vector<GoldMention> read_brat(std::string_view annotations, std::string_view text, std::string_view file);

// Lines of columns: the first is the token, the last its tag: "B-PER", "I-PER", "O" (also BIOES, and tags without a
// prefix). An empty line ends a sentence, "-DOCSTART-" starts a document, "#" a comment. The text is the tokens
// separated by spaces, one sentence per line.
std::vector<GoldDocument> read_conll(std::string_view lines, std::string_view file);

}  // namespace newsx
