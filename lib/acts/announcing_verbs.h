// What the verb at a token does with acts where its word alone does not tell: "вынес три постановления", "поставил
// подпись", "вернул с возражениями", "не принял".
//
// Cost: O(tokens near the verb); vetoes() O(sentence). Threads: one object per document. Errors: none.
#pragma once
#include "acts/act_words.h"
#include "acts/announcing_words.h"

namespace newsx {

class AnnouncingVerbs {
 public:
  AnnouncingVerbs(const Document& d, AnnouncingWords& words) : d_(d), words_(words) {}

  // "суд вынес три постановления", "вынес следующее:", unlike "вынес на рассмотрение"
  bool puts_act(TokenIndex i, const AnnouncingWord& w);
  // "поставили подписи под документами"
  bool signs(TokenIndex i) const;
  // "отменил", "ветировал"; not "не отменил"
  bool undoes(TokenIndex i, TokenRange before) const;
  // "отклонил два закона", "вернул законы с возражениями", which is a decision; unlike "отклонил законопроекты".
  bool vetoes(TokenIndex i, TokenRange sentence);
  // "не рассмотрела", "не успела рассмотреть"
  bool is_denied(TokenIndex from, TokenIndex verb) const;

 private:
  bool takes_act(TokenIndex verb, const ActVerb& row);

  const Document& d_;
  AnnouncingWords& words_;
};

}  // namespace newsx
