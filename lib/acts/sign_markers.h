// Markers that are one sign: bullets of every kind, figures in a circle.
//
// Each reads the marker at token i, or says that there is none. Cost: O(1). Threads: may run at once. Errors: none.
#pragma once
#include "acts/marker_parts.h"

namespace newsx {

class SignMarkers : public MarkerParts {
 public:
  using MarkerParts::MarkerParts;

  // "① О лесах", "❶ О лесах", "¹ О лесах": a figure and its circle are one sign, which is the number as printed.
  bool circled(TokenIndex i, Marker& m) const;
  // "• О лесах", "– О лесах", "✅ О лесах", "o О лесах".
  bool bullet(TokenIndex i, Marker& m) const;

 private:
  // "&bull;" that nobody decoded, "<li>" that nobody took out.
  bool is_markup(TokenIndex i) const;
};

}  // namespace newsx
