// Markers inside a line: "приняты: 1) О лесах; 2) О водах". Few words may be one there, and only behind a mark.
//
// Cost: O(1). Threads: may run at once. Errors: none.
#pragma once
#include "acts/number_markers.h"
#include "acts/sign_markers.h"

namespace newsx {

class InlineMarkers : public MarkerParts {
 public:
  explicit InlineMarkers(const Document& d) : MarkerParts(d), numbers_(d), signs_(d) {}

  // A cheap test of what read() may find anything for.
  bool may_begin(TokenIndex i) const;
  // The marker at token i, which does not start a line; false: none.
  bool read(TokenIndex i, Marker& m) const;
  // "первое — «О …»", "второе решение — «О …»".
  bool ordinal(TokenIndex dash, Marker& m) const;

 private:
  // "приняты: I. «О лесах»; II. «О водах»", "а. о лесах; б. о водах", "1: «О лесах»", "1.) «О лесах»", "1-е: «О
  // лесах»".
  bool labelled_part(TokenIndex i, Marker& m) const;
  // "два указа: № 1 – о лесах; № 2 – о водах", "№ 1. «О лесах»"; without a mark the number is the act's.
  bool number_sign(TokenIndex sign, Marker& m) const;
  // "☑ 1. О лесах; ☑ 2. О водах": the marker begins with the sign.
  TokenIndex with_sign(TokenIndex label) const;
  // "п. 1. Признать выборы; п. 2. Опубликовать итоги", "§ 1. О лесах. § 2. О водах", "Вопрос первый. О лесах. Вопрос
  // второй. О водах"
  bool word_label(TokenIndex i, Marker& m) const;
  // "приняли: • закон «О лифтах» • закон «О домофонах»"
  bool sign(TokenIndex i, Marker& m) const;
  bool behind_dash(TokenIndex i, Marker& m) const;

  const NumberMarkers numbers_;
  const SignMarkers signs_;
};

}  // namespace newsx
