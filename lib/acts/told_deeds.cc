#include "acts/told_deeds.h"

namespace newsx {

using namespace gram;

ListKind ToldDeeds::kind() const {
  if (agenda && !(adopted && decision)) return ListKind::agenda;
  if (adopted && !enacted && draft && !decision) return ListKind::proposed;
  if (adopted && !enacted && question && (put || considering) && !decision) return ListKind::agenda;  // published
  if (adopted) return ListKind::adopted;
  if (proposed && draft) return ListKind::proposed;
  if (to_be_considered) return ListKind::agenda;
  if (proposed && !(considering && question)) return ListKind::proposed;
  if (put) return draft && !for_meeting && (!considering || put_forward) ? ListKind::proposed : ListKind::agenda;
  if (planned || to_be_adopted || considering) return ListKind::agenda;
  if (considered) return ListKind::adopted;
  if (question) return ListKind::agenda;
  return draft ? ListKind::proposed : ListKind::adopted;
}

// "приняли", "принято", "приняв"; "примут", "принять", "принятие", "будет принято".
void ToldDeeds::adopt(Grammemes g) {
  const bool done = (g & (VERB | PRTS | PRTF)) != 0 && (g & futr) == 0 && (g & impr) == 0;
  if ((g & (INFN | NOUN)) != 0 && managed)
    adopted = true;
  else if ((g & (INFN | NOUN | futr)) != 0 || (will_be && (g & (PRTS | INFN)) != 0))
    to_be_adopted = true;
  else
    adopted |= done || (g & GRND) != 0;
  enacted |= adopted;
  finite |= adopted && (g & PRTF) == 0;
}

// "опубликовал", of acts or of drafts.
void ToldDeeds::publish(Grammemes g) {
  const bool was_enacted = enacted;
  adopt(g);
  enacted = was_enacted;
}

void ToldDeeds::consider(Grammemes g) {
  considered = true;
  if ((g & past) == 0 || will_be) to_be_considered = true;
}

}  // namespace newsx
