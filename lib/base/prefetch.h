// Prefetches memory, so that cache misses overlap.
//
// Word tables are larger than the L1 and L2 caches, and a pass over a document touches them at random: while it works
// on one token, it prefetches what a token some steps ahead will need.
#pragma once

namespace newsx {

inline void prefetch(const void* place) { __builtin_prefetch(place); }

}  // namespace newsx
