// Asks for memory before it is needed, so that the waiting for several places overlaps.
//
// Tables of words are larger than the nearest caches, and a pass over a document touches them at random: what the
// token some steps ahead needs is asked for while this one is worked on.
#pragma once

namespace newsx {

inline void prefetch(const void* place) { __builtin_prefetch(place); }

}  // namespace newsx
