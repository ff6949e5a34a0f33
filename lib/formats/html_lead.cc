#include "formats/html_lead.h"

#include "formats/html_phrases.h"

namespace newsx::html {
namespace {

constexpr std::size_t kMostOfLead = 4;  // elements

// Whether the element, or one around it that does not contain the text, is marked as a lead or as text.
bool is_said_to_be_lead(const Page& page, NodeIndex i, NodeIndex first) {
  for (; i != 0 && !page.is_inside(first, i); i = page.nodes[i].parent) {
    const Hint hint = page.nodes[i].hint;
    if (hint == Hint::lead || hint == Hint::body || hint == Hint::teaser) return true;
  }
  return false;
}

}  // namespace

std::vector<NodeIndex> find_lead(const Page& page, NodeIndex headline, NodeIndex first, const Measures& measures,
                                 const Dropped& dropped) {
  std::vector<NodeIndex> lead;
  if (headline == 0) return lead;
  for (auto block = measures.first_block(page.nodes[headline].end);
       block != measures.blocks.end() && block->begin < first; ++block) {
    const NodeIndex owner = block->owner;
    if (block->prose == 0 || !is_said_to_be_lead(page, owner, first)) continue;
    if (!lead.empty() && page.is_inside(owner, lead.back())) continue;
    if (kind_of_line(text_of_block(page, *block, dropped, kLongestAside)) != LineKind::text) continue;
    if (lead.size() == kMostOfLead) return {};
    lead.push_back(owner);
  }
  return lead;
}

}  // namespace newsx::html
