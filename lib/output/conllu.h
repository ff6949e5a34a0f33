// Words and sentences as CoNLL-U (https://universaldependencies.org/format.html): one block a sentence, ten columns, no
// syntax.
//
// With mentions, MISC has Entity= in the bracket notation of CorefUD: "(p1-person" where a mention begins, "p1)" where
// it ends. XPOS keeps OpenCorpora's grammemes; UPOS and FEATS are their equivalents in Universal Dependencies. MISC
// says SpaceAfter=No. O(tokens). Threads: functions may run at once. Errors: Stopped.
#pragma once
#include <span>

#include "facts/token_mentions.h"
#include "output/document_view.h"

namespace newsx {

// `entities`: of the result that the mentions belong to.
struct ConlluMentions {
  std::span<const Entity> entities = {};
  std::span<const TokenMention> mentions = {};
};
void append_conllu(std::string& out, const TokenizedText& tokenized, std::string_view text, std::string_view id,
                   const ConlluMentions& marked = {});

// With the mentions that the filter takes.
void append_marked_conllu(std::string& out, const DocumentView& document);

}  // namespace newsx
