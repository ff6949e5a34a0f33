#include "morph/grammemes.h"

#include <algorithm>
#include <array>
#include <vector>

namespace newsx {
namespace {

struct Name {
  std::string_view name;
  Grammemes mask;
  bool printed;  // else another name of a grammeme that is kept
};

// clang-format off
constexpr Name grammeme_table[] = {
    {"NOUN", gram::NOUN, true}, {"ADJF", gram::ADJF, true}, {"ADJS", gram::ADJS, true}, {"COMP", gram::COMP, true},
    {"VERB", gram::VERB, true}, {"INFN", gram::INFN, true}, {"PRTF", gram::PRTF, true}, {"PRTS", gram::PRTS, true},
    {"GRND", gram::GRND, true}, {"NUMR", gram::NUMR, true}, {"ADVB", gram::ADVB, true}, {"NPRO", gram::NPRO, true},
    {"PRED", gram::PRED, true}, {"PREP", gram::PREP, true}, {"CONJ", gram::CONJ, true}, {"PRCL", gram::PRCL, true},
    {"INTJ", gram::INTJ, true},
    {"anim", gram::anim, true}, {"inan", gram::inan, true},
    {"masc", gram::masc, true}, {"femn", gram::femn, true}, {"neut", gram::neut, true},
    {"Ms-f", gram::masc | gram::femn, false},
    {"perf", gram::perf, true}, {"impf", gram::impf, true}, {"tran", gram::tran, true}, {"intr", gram::intr, true},
    {"Sgtm", gram::Sgtm, true}, {"Pltm", gram::Pltm, true}, {"Fixd", gram::Fixd, true},
    {"Abbr", gram::Abbr, true}, {"Name", gram::Name, true}, {"Surn", gram::Surn, true}, {"Patr", gram::Patr, true},
    {"Geox", gram::Geox, true}, {"Orgn", gram::Orgn, true}, {"Trad", gram::Trad, true}, {"Init", gram::Init, true},
    {"Supr", gram::Supr, true}, {"Qual", gram::Qual, true}, {"Apro", gram::Apro, true}, {"Anum", gram::Anum, true},
    {"Poss", gram::Poss, true}, {"Impe", gram::Impe, true}, {"Impx", gram::Impe, false},
    {"Infr", gram::Infr, true}, {"Slng", gram::Infr, false}, {"Arch", gram::Arch, true},
    {"Erro", gram::Erro, true}, {"Dist", gram::Erro, false},
    {"sing", gram::sing, true}, {"plur", gram::plur, true},
    {"nomn", gram::nomn, true}, {"gent", gram::gent, true}, {"gen1", gram::gent, false}, {"gen2", gram::gent, false},
    {"datv", gram::datv, true}, {"accs", gram::accs, true}, {"acc1", gram::accs, false}, {"acc2", gram::accs, false},
    {"ablt", gram::ablt, true}, {"loct", gram::loct, true}, {"loc1", gram::loct, false}, {"loc2", gram::loct, false},
    {"past", gram::past, true}, {"pres", gram::pres, true}, {"futr", gram::futr, true},
    {"1per", gram::per1, true}, {"2per", gram::per2, true}, {"3per", gram::per3, true},
    {"indc", gram::indc, true}, {"impr", gram::impr, true}, {"actv", gram::actv, true}, {"pssv", gram::pssv, true},
};
// clang-format on

// Levenshtein's distance; names are short.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = std::min({row[j - 1] + 1, above + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
      diagonal = above;
    }
  }
  return row[b.size()];
}

}  // namespace

std::optional<Grammemes> grammeme_by_name(std::string_view name) {
  for (const Name& entry : grammeme_table)
    if (entry.name == name) return entry.mask;
  return std::nullopt;
}

std::string grammeme_names(Grammemes mask) {
  std::string out;
  for (const Name& entry : grammeme_table) {
    if (!entry.printed || (mask & entry.mask) == 0) continue;
    if (!out.empty()) out += ',';
    out += entry.name;
  }
  return out;
}

std::string_view nearest_grammeme(std::string_view name) {
  constexpr std::size_t longest_misspelling = 12;
  if (name.empty() || name.size() > longest_misspelling) return {};
  std::string_view best;
  std::size_t best_distance = 3;  // two edits at most
  for (const Name& entry : grammeme_table) {
    const std::size_t d = distance(name, entry.name);
    if (d < best_distance) {
      best_distance = d;
      best = entry.name;
    }
  }
  return best;
}

}  // namespace newsx
