// What the words of a sentence say is done with acts, and hence the kind of a list that it announces.
//
// Cost: O(1) a word. Threads: values. Errors: none.
#pragma once
#include "morph/grammemes.h"
#include "reading/result.h"

namespace newsx {

struct ToldDeeds {
  bool adopted = false, to_be_adopted = false;
  bool enacted = false;  // not merely published
  bool finite = false;   // by a finite verb, unlike "принятые законы"
  bool considered = false, to_be_considered = false;
  bool proposed = false, put = false, planned = false;
  bool put_forward = false;                  // by somebody: "вынесло на обсуждение проекты"
  bool agenda = false, considering = false;  // nouns
  bool draft = false, question = false, decision = false;  // what is listed
  bool event = false, will_be = false;
  bool managed = false;      // "успели принять", "состоялось подписание"
  bool for_meeting = false;  // "на заседание вынесены законопроекты"
  bool rejected = false, needed = false;
  bool undone = false;    // "отменил", "ветировал": of acts, if it names them
  bool contains = false;  // "положение включает:"
  bool rated = false;     // "худшие законы года"
  bool based = false;     // "работа регулируется законами:"
  bool total = false;     // "всего", "все": the count is of all

  bool is_verb() const { return adopted || to_be_adopted || considered || proposed || put || planned || considering; }

  // The kind of list that all of it together announces.
  ListKind kind() const;
  // A word for adopting, with the grammemes of its reading: "приняли", "принятие", "будет принято".
  void adopt(Grammemes g);
  // The same for publishing: of acts or of drafts.
  void publish(Grammemes g);
  // The same for considering: "рассмотрели", "рассмотрят".
  void consider(Grammemes g);
};

}  // namespace newsx
