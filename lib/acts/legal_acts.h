// Acts named in running text: "Федеральный закон от 28.12.2010 № 390-ФЗ «О безопасности»", "резолюция 2254 Совета
// Безопасности ООН".
//
// The rules of the phase "acts" find them (class document); this pass reads class, number, date, title and issuer from
// their parts and joins mentions of one act. O(annotations).
#pragma once
#include "reading/document.h"

namespace newsx {

// Fills result.documents and result.act_mentions.
void read_documents(Document& d);

}  // namespace newsx
