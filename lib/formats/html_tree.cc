#include "formats/html_tree.h"

#include <algorithm>
#include <csetjmp>

#include "text/ascii.h"

namespace newsx::html {
namespace {

constexpr std::size_t kBlock = 256 << 10;  // bytes
constexpr std::size_t kAlign = 16;         // bytes: as malloc gives

}  // namespace

// A memory pool that is freed only as a whole. When the budget is spent, parsing is left with a longjmp: libgumbo
// allocates in many places and cannot report failure; only its C functions are on the stack in between. A Stop is
// checked there too, since every node and attribute allocates.
struct Tree::Memory {
  std::vector<std::unique_ptr<char[]>> blocks;
  char* free = nullptr;
  std::size_t left = 0;
  std::size_t budget = 0;
  bool system_has_none = false;
  Stop stop;
  std::jmp_buf spent;

  static void* allocate(void* self, std::size_t size) {
    auto& memory = *static_cast<Memory*>(self);
    size = (size + kAlign - 1) / kAlign * kAlign;
    if (memory.stop.wanted() || (size > memory.left && !memory.grow(size))) std::longjmp(memory.spent, 1);
    char* const place = memory.free;
    memory.free += size;
    memory.left -= size;
    return place;
  }
  static void release(void*, void*) {}

  bool grow(std::size_t size) {
    const std::size_t bytes = std::max(size, kBlock);
    if (bytes > budget) return false;
    budget -= bytes;
    try {
      blocks.push_back(std::make_unique_for_overwrite<char[]>(bytes));
    } catch (const std::bad_alloc&) {  // which must not go through C functions
      system_has_none = true;
      return false;
    }
    free = blocks.back().get();
    left = bytes;
    return true;
  }
};

void Tree::MemoryDeleter::operator()(Memory* memory) const { delete memory; }

std::optional<Tree> Tree::parse(std::string_view utf8, std::size_t budget, Stop stop) {
  Tree tree;
  tree.memory_.reset(new Memory);
  Memory& memory = *tree.memory_;
  memory.budget = budget;
  memory.stop = stop;
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = Memory::allocate;
  options.deallocator = Memory::release;
  options.userdata = &memory;
  options.max_errors = 0;
  if (setjmp(memory.spent) != 0) {  // NOLINT(cert-err52-cpp): see Memory
    tree.memory_->stop.check();
    if (tree.memory_->system_has_none) throw std::bad_alloc();
    return std::nullopt;
  }
  tree.output_ = gumbo_parse_with_options(&options, utf8.data(), utf8.size());
  return tree;
}

bool is_one_of(const GumboNode* node, std::initializer_list<GumboTag> tags) {
  return is_element(node) && std::find(tags.begin(), tags.end(), node->v.element.tag) != tags.end();
}

std::string_view attribute(const GumboNode* element, const char* name) {
  const GumboAttribute* found =
      is_element(element) ? gumbo_get_attribute(&element->v.element.attributes, name) : nullptr;
  return found == nullptr ? std::string_view() : std::string_view(found->value);
}

bool has_attribute(const GumboNode* element, const char* name) {
  return is_element(element) && gumbo_get_attribute(&element->v.element.attributes, name) != nullptr;
}

bool is_inside(const GumboNode* node, const GumboNode* ancestor) {
  for (; node != nullptr; node = node->parent)
    if (node == ancestor) return true;
  return false;
}

std::string text_of(const GumboNode* node, Stop stop, std::size_t most) {
  std::string text;
  bool space = false;
  const auto enter = [&](const GumboNode* n) {
    if (text.size() > most) return false;
    if (is_one_of(n, {GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_TEMPLATE})) return false;
    if (is_one_of(n, {GUMBO_TAG_BR})) space = true;
    if (!is_text(n)) return true;
    for (const char* c = n->v.text.text; *c != '\0' && text.size() <= most; ++c) {
      if (is_ascii_white(*c)) {
        space = true;
        continue;
      }
      if (space && !text.empty()) text += ' ';
      space = false;
      text += *c;
    }
    return true;
  };
  walk(
      node, enter, [](const GumboNode*) {}, stop);
  return text;
}

}  // namespace newsx::html
