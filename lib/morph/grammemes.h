// OpenCorpora's grammemes as bits of one 64-bit mask, so that agreement is an AND.
//
// Names are OpenCorpora's own. Second genitive, locative and accusative are folded into the first; "Ms-f" (common
// gender) sets both masc and femn; "Coun", "voct" and other rare ones are dropped.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace newsx {

using Grammemes = std::uint64_t;

namespace gram {
inline constexpr Grammemes bit(int n) { return Grammemes{1} << n; }
// clang-format off
inline constexpr Grammemes NOUN = bit(0), ADJF = bit(1), ADJS = bit(2), COMP = bit(3), VERB = bit(4), INFN = bit(5),
    PRTF = bit(6), PRTS = bit(7), GRND = bit(8), NUMR = bit(9), ADVB = bit(10), NPRO = bit(11), PRED = bit(12),
    PREP = bit(13), CONJ = bit(14), PRCL = bit(15), INTJ = bit(16);
inline constexpr Grammemes nomn = bit(17), gent = bit(18), datv = bit(19), accs = bit(20), ablt = bit(21), loct = bit(22);
inline constexpr Grammemes sing = bit(23), plur = bit(24);
inline constexpr Grammemes masc = bit(25), femn = bit(26), neut = bit(27);
inline constexpr Grammemes anim = bit(28), inan = bit(29);
inline constexpr Grammemes past = bit(30), pres = bit(31), futr = bit(32);
inline constexpr Grammemes per1 = bit(33), per2 = bit(34), per3 = bit(35);          // "1per" …
inline constexpr Grammemes perf = bit(36), impf = bit(37), tran = bit(38), intr = bit(39);
inline constexpr Grammemes indc = bit(40), impr = bit(41), actv = bit(42), pssv = bit(43);
inline constexpr Grammemes Name = bit(44), Surn = bit(45), Patr = bit(46), Geox = bit(47), Orgn = bit(48), Abbr = bit(49),
    Init = bit(50), Trad = bit(51);
inline constexpr Grammemes Sgtm = bit(52), Pltm = bit(53), Fixd = bit(54), Apro = bit(55), Anum = bit(56), Poss = bit(57),
    Supr = bit(58), Qual = bit(59);
inline constexpr Grammemes Infr = bit(60), Arch = bit(61), Erro = bit(62), Impe = bit(63);  // Slng counts as Infr, Dist as Erro, Impx as Impe

inline constexpr Grammemes cases = nomn | gent | datv | accs | ablt | loct;
inline constexpr Grammemes numbers = sing | plur;
inline constexpr Grammemes genders = masc | femn | neut;
inline constexpr Grammemes parts_of_speech = bit(17) - 1;
// clang-format on
}  // namespace gram

// The bit of an OpenCorpora name ("NOUN", "gent", "1per"); nothing for names that the mask does not keep.
std::optional<Grammemes> grammeme_by_name(std::string_view name);
// All names of the mask in OpenCorpora's order: "NOUN,anim,masc,sing,gent".
std::string grammeme_names(Grammemes mask);
// The grammeme name nearest to a misspelt one, for error messages; empty when none is near.
std::string_view nearest_grammeme(std::string_view name);

// Whether two readings agree in case, number and gender: in each category that both have, a value is shared; gender
// does not matter where both are plural.
constexpr bool agree(Grammemes a, Grammemes b, Grammemes categories = gram::cases | gram::numbers | gram::genders) {
  // Branch-free, because the branches would be unpredictable.
  const auto shared = [&](Grammemes category) {
    const Grammemes relevant = categories & category;
    return unsigned{(a & b & relevant) != 0} | unsigned{(a & relevant) == 0} | unsigned{(b & relevant) == 0};
  };
  const unsigned plural = unsigned{(a & gram::numbers) == gram::plur} | unsigned{(b & gram::numbers) == gram::plur};
  return (shared(gram::cases) & shared(gram::numbers) & (plural | shared(gram::genders))) != 0;
}

}  // namespace newsx
