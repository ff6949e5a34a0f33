#include "grammar/trace.h"

#include <algorithm>

namespace newsx::rulelang {

bool Tracer::trace(const Phase& phase, const CompiledRule& rule, const Automaton& automaton,
                   std::span<const UnitClass> units, Trace& out) {
  const std::size_t width = rule.last - rule.first;
  tried_.assign(((units.size() + 1) * width + 63) / 64, 0);
  choices_.assign(1, {rule.start, 0, 0});
  events_.clear();
  while (!choices_.empty()) {
    auto [index, at, events] = choices_.back();
    choices_.pop_back();
    events_.resize(events);
    for (bool alive = true; alive;) {
      ++steps_;
      const std::size_t bit = at * width + (index - rule.first);
      if ((tried_[bit / 64] >> (bit % 64) & 1) != 0) break;
      tried_[bit / 64] |= std::uint64_t{1} << (bit % 64);
      const Step& step = phase.steps[index];
      index = step.next;
      switch (step.op) {
        case Step::Op::unit:
          alive = at < units.size() && automaton.holds(units[at], step.label);
          if (alive) out.labels[at++] = step.label;
          break;
        case Step::Op::split:
          choices_.push_back({step.other, at, events_.size()});
          break;
        case Step::Op::open:
        case Step::Op::close:
          events_.push_back({step.label, step.op == Step::Op::open, at});
          break;
        case Step::Op::accept:
          if (at == units.size()) {
            collect(out);
            return true;
          }
          alive = false;
          break;
      }
    }
  }
  return false;
}

void Tracer::collect(Trace& out) {
  out.parts.clear();
  open_.clear();
  for (const Event& event : events_) {
    if (event.open) {
      open_.push_back(out.parts.size());
      out.parts.push_back({event.part, event.at, event.at});
    } else {
      out.parts[open_.back()].end = event.at;
      open_.pop_back();
    }
  }
  std::erase_if(out.parts, [](const Trace::Found& found) { return found.begin == found.end; });
}

}  // namespace newsx::rulelang
