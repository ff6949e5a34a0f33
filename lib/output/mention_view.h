// The mentions that a format prints, by position.
#pragma once
#include <vector>

#include "reading/result.h"
#include "output/json.h"

namespace newsx {

struct MentionFilter {
  MentionKinds kinds = kAllKinds;
  std::vector<std::string> types = {};  // of entities; empty: all
  Stop stop = {};                       // looked at for each mention
};

// By position; of two that begin together the longer one first.
std::vector<const Mention*> mentions_in_order(const Result& result, const MentionFilter& filter);

}  // namespace newsx
