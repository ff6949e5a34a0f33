// Markers that are more than a figure and a full stop or bracket: with a sign, letters, a class word or a dash.
//
// Each reads the marker at token i, or says that there is none. Cost: O(1). Threads: may run at once. Errors: none.
#pragma once
#include "acts/marker_parts.h"

namespace newsx {

class NumberMarkers : public MarkerParts {
 public:
  using MarkerParts::MarkerParts;

  // "№ 1412 «О …»", "№1. О …".
  bool by_number_sign(TokenIndex sign, Marker& m) const;
  // "№ 602-р – о лесах" inside a line.
  bool signed_series(TokenIndex sign, Marker& m) const;
  // "1О плане", "12Об отчёте".
  bool glued_number(TokenIndex i, Marker& m) const;
  // "Решение 1: «О весах»", "Закон № 2 – «О мерах»": the class word stays with the title; "Документ 1: Протокол о
  // карте".
  bool counted_act(TokenIndex i, Marker& m) const;
  // "Решение № 41 «О лесах» действует с мая. № 42 «О водах» …": sentences that each begin with an act.
  bool opens_sentence(TokenIndex sign, Marker& m) const;
  // "77/101. О реках": the number of a resolution.
  bool slashed(TokenIndex i, Marker& m) const;
  // "приняты законы: 1 – о языке; 2 – о земле", inside a line.
  bool dashed(TokenIndex i, Marker& m) const;
  // "602-р — О выделении средств": the act's number, and a dash.
  bool in_series(TokenIndex i, Marker& m) const;
  // "ПП-45", "от 4 мая № 45", "04.05.2024 № 45": a line of its own, with the title in the line below.
  bool alone(TokenIndex line, Marker& m) const;
  // "08-145: «О лесах»", "512344-8 О водах": the number of a register.
  bool registered(TokenIndex i, Marker& m) const;
  // "N1: О плане"
  bool glued_sign(TokenIndex i, Marker& m) const;
  // "З-1. «О лесах»", "П2) О лесах"
  bool coded(TokenIndex i, Marker& m) const;

 private:
  // "закон «О лесах»" at the beginning of a line.
  bool heads_marks(TokenIndex line) const;
  void set_number(const ActNumber& number, Marker& m) const;
  // "№ 44 от 2 мая 2026 года" with the title in marks in the line below, or "№ 44 от 2 мая. О лесах".
  TokenIndex behind_date(TokenIndex from) const;
};

}  // namespace newsx
