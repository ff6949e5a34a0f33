#include "morph/prepositions.h"

#include <utility>

#include "base/text_map.h"

namespace newsx {
namespace {

using namespace gram;

// Cases that a preposition governs; usual ones.
constexpr std::pair<std::string_view, Grammemes> table[] = {
    {"без", gent},       {"безо", gent},         {"близ", gent},
    {"ввиду", gent},     {"вдоль", gent},        {"вместо", gent},
    {"вне", gent},       {"внутри", gent},       {"возле", gent},
    {"вокруг", gent},    {"вслед", datv},        {"вследствие", gent},
    {"для", gent},       {"до", gent},           {"из", gent},
    {"из-за", gent},     {"из-под", gent},       {"изо", gent},
    {"кроме", gent},     {"мимо", gent},         {"накануне", gent},
    {"напротив", gent},  {"насчет", gent},       {"около", gent},
    {"от", gent},        {"ото", gent},          {"относительно", gent},
    {"помимо", gent},    {"после", gent},        {"посредством", gent},
    {"посреди", gent},   {"прежде", gent},       {"против", gent},
    {"путем", gent},     {"ради", gent},         {"сверх", gent},
    {"свыше", gent},     {"среди", gent},        {"у", gent},
    {"благодаря", datv}, {"вопреки", datv},      {"к", datv},
    {"ко", datv},        {"навстречу", datv},    {"согласно", datv},
    {"подобно", datv},   {"про", accs},          {"через", accs},
    {"сквозь", accs},    {"спустя", accs},       {"над", ablt},
    {"надо", ablt},      {"перед", ablt},        {"передо", ablt},
    {"пред", ablt},      {"между", ablt | gent}, {"о", loct},
    {"об", loct},        {"обо", loct},          {"при", loct},
    {"в", accs | loct},  {"во", accs | loct},    {"на", accs | loct},
    {"по", datv},        {"за", accs | ablt},    {"под", accs | ablt},
    {"с", gent | ablt},  {"со", gent | ablt},    {"включая", accs},
    {"несмотря", 0},
};

}  // namespace

Grammemes governed_cases(std::string_view preposition) {
  static const TextMap<Grammemes> map = [] {
    TextMap<Grammemes> out;
    for (const auto& [word, cases_of_word] : table) out.try_emplace(word, cases_of_word);
    return out;
  }();
  const Grammemes* found = map.find(preposition);
  return found == nullptr ? 0 : *found;
}

}  // namespace newsx
