// What a phase sees of a document: its units, and what has been found so far.
#pragma once
#include <cstdint>
#include <span>

#include "grammar/program.h"
#include "grammar/signatures.h"

namespace newsx::rulelang {

struct Unit {
  TokenIndex begin, end;
  std::uint32_t annotation;  // the first of the unit's annotations, kNone without
  SignatureId signature;
};

struct Scene {
  const MatchInput& input;
  const Grammar::Impl& grammar;
  const Signatures& signatures;
  const Phase& phase;
  std::span<const Unit> units;
  const Cascade& found;
  // By annotation that is or was a unit: the next annotation of that unit, or kNone; the set of its facts.
  std::span<const std::uint32_t> also, facts;
};

}  // namespace newsx::rulelang
